"""The Markdown that Alcove's authors write: python-markdown, less what an article has no use for.

The parser's own order is kept: block processors make a tree, inline patterns fill it. We stop there and take the tree;
nothing is ever turned into HTML.
"""

import re
from xml.etree import ElementTree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

_EXTENSIONS = (
    "markdown.extensions.tables",  # pipe tables
    "markdown.extensions.attr_list",  # {#id} after a heading
    "markdown.extensions.admonition",  # !!! emergency "Title"
    "markdown.extensions.sane_lists",  # a numbered list never melts into a bulleted one
)

_LEFT_OUT = {
    "preprocessors": ("html_block",),  # raw HTML stays text, so that it can be reported with its line
    "parser.blockprocessors": ("reference",),  # code, quotations and rules are parsed, so that they can be reported
    "inlinePatterns": (
        "reference",
        "image_reference",
        "short_reference",
        "short_image_ref",
        "autolink",
        "automail",
        "html",
        "entity",
        "linebreak",
    ),
    "treeprocessors": ("prettify",),
}


class _NoteMark(InlineProcessor):
    """`[^source-id]` becomes a <note id="source-id">."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - python-markdown's name
        self, m: re.Match[str], data: str
    ) -> tuple[ElementTree.Element, int, int]:
        note = ElementTree.Element("note")
        note.set("id", m.group(1))
        return note, m.start(0), m.end(0)


class _KeepTree(Treeprocessor):
    """Holds on to the finished tree, which `convert` would otherwise turn into HTML."""

    root: ElementTree.Element | None = None

    def run(self, root: ElementTree.Element) -> None:
        self.root = root


class _Alcove(Extension):
    """Removes what is left out and adds source notes."""

    def __init__(self) -> None:
        super().__init__()
        self.tree = _KeepTree()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - python-markdown's name
        for place, names in _LEFT_OUT.items():
            registry = md
            for step in place.split("."):
                registry = getattr(registry, step)
            for name in names:
                registry.deregister(name)  # type: ignore[attr-defined]
        md.inlinePatterns.register(_NoteMark(r"\[\^([^\]\s]+)\]", md), "note", 175)
        md.treeprocessors.register(self.tree, "keep-tree", -10)


class Dialect:
    """One parser, used for one article after another."""

    def __init__(self) -> None:
        self._own = _Alcove()
        self._markdown = Markdown(extensions=[*_EXTENSIONS, self._own])

    def parse(self, body: str) -> ElementTree.Element:
        """The tree of an article's body: h2, h3, p, ul, ol, li, div.admonition, table, a, strong, em, img, note."""
        self._markdown.reset()
        self._own.tree.root = None  # `convert` does not even begin when there is no text
        self._markdown.convert(body)
        root = self._own.tree.root
        return root if root is not None else ElementTree.Element("div")
