"""The Markdown that Alcove's authors write: python-markdown, less what an article has no use for.

The parser's own order is kept: block processors make a tree, inline patterns fill it.
"""

import re
from xml.etree import ElementTree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from reader.authoring.tree import TreeParser

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


class _Notes(Extension):
    """Adds source notes."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - python-markdown's name
        md.inlinePatterns.register(_NoteMark(r"\[\^([^\]\s]+)\]", md), "note", 175)


class Dialect(TreeParser):
    """Parses an article's body: h2, h3, p, ul, ol, li, div.admonition, table, a, strong, em, img, note."""

    def __init__(self) -> None:
        super().__init__([*_EXTENSIONS, _Notes()], _LEFT_OUT)
