"""The parser's tree → blocks, whatever is in it: what has no place in a page becomes plain text.

`LenientParser` reads a piece of Markdown; `Blocks` makes blocks of its elements. The strict reader (reader.authoring.blocks)
reports what this one lets pass.
"""

import html
import re
from collections.abc import Callable, Iterable
from xml.etree import ElementTree

from reader.authoring.lenient.pieces import without_html
from reader.authoring.lenient.reading import seen
from reader.authoring.lenient.slips import BROKEN, HTML, IMAGE, LINK, Slips
from reader.authoring.tree import TreeParser
from reader.model.address import Address
from reader.model.blocks import Block, BulletList, Callout, Emphasis, Link, Paragraph, Span, Strong, Table, Text
from reader.model.text import plain

LINE = "\u2028"
"""Unicode's line separator: it begins a new line within a paragraph, so that code stays one passage."""

Resolve = Callable[[str], Address | None]
"""The page of this folder that a link leads to, if there is one."""

_SPACE = re.compile(r"[ \t\n]+")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = ("p", "ul", "ol", "div", "table", "blockquote", "pre", "hr", *_HEADINGS)
_MOST_DEPTH = 6
"""Marks within marks, as stars within underscores; deeper ones are left out, and their words kept."""
_EXTENSIONS = ("markdown.extensions.tables", "markdown.extensions.admonition", "markdown.extensions.sane_lists")
_LEFT_OUT = {
    "preprocessors": ("html_block",),
    "parser.blockprocessors": ("reference",),  # a link has its target with it already (reader.authoring.lenient.pieces)
    "inlinePatterns": (
        "reference",
        "image_reference",
        "short_reference",
        "short_image_ref",
        "autolink",
        "automail",
        "html",
        "entity",
    ),
    "treeprocessors": ("prettify",),
}


class LenientParser(TreeParser):
    """Markdown as others write it: with code, quotations and rules; without HTML."""

    def __init__(self) -> None:
        super().__init__(_EXTENSIONS, _LEFT_OUT)


class Blocks:
    """Makes the blocks of one page."""

    def __init__(self, resolve: Resolve, slips: Slips) -> None:
        self._resolve = resolve
        self._slips = slips
        self._line = 0

    def of(self, elements: Iterable[ElementTree.Element], line: int) -> list[Block]:
        """The blocks of some elements of a piece that begins on `line`. What can't be made into any becomes plain text."""
        self._line = line
        blocks: list[Block] = []
        for element in elements:
            try:
                blocks += self._block(element)
            except Exception:
                self._slips.add(BROKEN, line)
                blocks += paragraphs("".join(element.itertext()))
        return blocks

    def line_of_text(self, element: ElementTree.Element, line: int) -> str:
        """The words of an element in a single line, as a heading has them."""
        self._line = line
        return plain(self._spans(element)).strip()

    def _block(self, element: ElementTree.Element) -> list[Block]:
        match element.tag:
            case "p":
                spans = self._spans(element)
                return [Paragraph(spans)] if spans else []
            case "ul" | "ol":
                items = tuple(item for item in map(self._item, element) if item)
                return [BulletList(element.tag == "ol", items)] if items else []
            case "blockquote":
                return [block for child in element for block in self._block(child)]
            case "pre":
                return code(seen(html.unescape("".join(element.itertext()))))
            case "hr":
                return []
            case "table":
                return self._table(element)
            case "div" if "admonition" in element.get("class", ""):
                return self._callout(element)
            case tag if tag in _HEADINGS:
                spans = self._spans(element)
                return [Paragraph((Strong(spans),))] if spans else []
            case _:
                return paragraphs("".join(element.itertext()))

    def _item(self, item: ElementTree.Element) -> tuple[Block, ...]:
        """A list item: bare words, blocks, or both."""
        blocks: list[Block] = []
        inline = ElementTree.Element("p")
        inline.text = item.text
        for child in item:
            if child.tag in _BLOCKS:
                blocks += self._block(inline)
                blocks += self._block(child)
                inline = ElementTree.Element("p")
                inline.text = child.tail
            else:
                inline.append(child)
        return (*blocks, *self._block(inline))

    def _callout(self, element: ElementTree.Element) -> list[Block]:
        title, blocks = "", []
        for child in element:
            if child.get("class") == "admonition-title":
                title = self.line_of_text(child, self._line)
            else:
                blocks += self._block(child)
        return [Callout("note", title, tuple(blocks))] if title and blocks else [*paragraphs(title), *blocks]

    def _table(self, element: ElementTree.Element) -> list[Block]:
        rows = [tuple(self._spans(cell) for cell in row) for row in element.iter("tr")]
        if not any(plain(cell) for row in rows for cell in row):
            return []
        width = max(map(len, rows))
        header, *others = (row + ((),) * (width - len(row)) for row in rows)
        return [Table("", header, tuple(others))]

    def _spans(self, element: ElementTree.Element, links: bool = True, depth: int = 0) -> tuple[Span, ...]:
        spans: list[Span] = []
        self._text(element.text, spans)
        for child in element:
            spans += self._span(child, links, depth + 1)
            self._text(child.tail, spans)
        return _trimmed(spans) if depth == 0 else tuple(spans)

    def _span(self, element: ElementTree.Element, links: bool, depth: int) -> tuple[Span, ...]:
        if depth > _MOST_DEPTH:
            words: list[Span] = []
            self._text("".join(element.itertext()), words)
            return tuple(words)
        match element.tag:
            case "code":
                return _text_of(seen(html.unescape("".join(element.itertext()))))
            case "strong" | "em":
                inner = self._spans(element, links, depth)
                made = Strong if element.tag == "strong" else Emphasis
                return (made(inner),) if inner else ()
            case "a":
                return self._link(element, links, depth)
            case "img":
                self._slips.add(IMAGE, self._line)
                return _text_of(seen(html.unescape(element.get("alt", ""))))
            case "br":
                return (Text(" "),)
            case _:
                return self._spans(element, links, depth)

    def _link(self, element: ElementTree.Element, links: bool, depth: int) -> tuple[Span, ...]:
        spans = self._spans(element, False, depth)
        address = self._resolve(html.unescape(element.get("href", "")))
        if address is None:
            self._slips.add(LINK, self._line)
        return (Link(address, spans),) if address and links and plain(spans).strip() else spans

    def _text(self, text: str | None, spans: list[Span]) -> None:
        if not text:
            return
        words, dropped = without_html(text)
        self._slips.add(HTML, self._line, dropped)
        spans += _text_of(seen(html.unescape(words)))


def code(text: str) -> list[Block]:
    """Lines of code: a paragraph whose lines stay lines."""
    lines = [
        f"{chr(0xA0) * (len(line) - len(line.lstrip(' ')))}{line.lstrip(' ')}"
        for line in text.expandtabs(4).strip("\n").split("\n")
    ]
    return [Paragraph((Text(LINE.join(lines)),))] if text.strip() else []


def paragraphs(text: str) -> list[Block]:
    """Plain text: a paragraph for each of its lines that has words."""
    return [Paragraph((Text(" ".join(line.split())),)) for line in text.split("\n") if line.strip()]


def _text_of(words: str) -> tuple[Span, ...]:
    return (Text(_SPACE.sub(" ", words)),) if words else ()


def _trimmed(spans: list[Span]) -> tuple[Span, ...]:
    """Without white space at either end."""
    while spans and isinstance(spans[0], Text) and not spans[0].text.strip():
        spans.pop(0)
    while spans and isinstance(spans[-1], Text) and not spans[-1].text.strip():
        spans.pop()
    if spans and isinstance(spans[0], Text):
        spans[0] = Text(spans[0].text.lstrip(" "))
    if spans and isinstance(spans[-1], Text):
        spans[-1] = Text(spans[-1].text.rstrip(" "))
    return tuple(spans)
