"""python-markdown, stopped when its tree is made: nothing is ever turned into HTML.

Both ways to read Markdown parse with this: the authors' dialect, and any folder as it is (reader.authoring.lenient).
"""

from collections.abc import Mapping, Sequence
from xml.etree import ElementTree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor


class _Tree(Treeprocessor):
    """Holds on to the finished tree."""

    root: ElementTree.Element | None = None

    def run(self, root: ElementTree.Element) -> None:
        self.root = root


class _Kept(Extension):
    """Takes steps out of the parser, and keeps its tree."""

    def __init__(self, left_out: Mapping[str, Sequence[str]]) -> None:
        super().__init__()
        self.tree = _Tree()
        self._left_out = left_out

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - python-markdown's name
        for place, names in self._left_out.items():
            registry = md
            for step in place.split("."):
                registry = getattr(registry, step)
            for name in names:
                registry.deregister(name)  # type: ignore[attr-defined]
        md.treeprocessors.register(self.tree, "keep-tree", -10)


class TreeParser:
    """One parser, used for one text after another."""

    def __init__(self, extensions: Sequence[str | Extension], left_out: Mapping[str, Sequence[str]]) -> None:
        """`left_out` names the parser's own steps to do without, by the registry they are in."""
        self._kept = _Kept(left_out)
        self._markdown = Markdown(extensions=[*extensions, self._kept])

    def parse(self, text: str) -> ElementTree.Element:
        """The tree of a text; an element without children for one that is empty."""
        self._markdown.reset()
        self._kept.tree.root = None  # `convert` does not even begin when there is no text
        self._markdown.convert(text)
        root = self._kept.tree.root
        return root if root is not None else ElementTree.Element("div")
