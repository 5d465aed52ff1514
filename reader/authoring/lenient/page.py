"""One file of Markdown → one Article, or several when it is very long.

1. What stands before the text (front matter) gives what it can.
2. The text is cut into pieces, and these become blocks; each heading begins a section.
3. The title is that of the front matter, or the first heading, or the file's name.
4. Sections that are too many for a page go on in the next.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.authoring.article import WORDS_PER_MINUTE
from reader.authoring.lenient.blocks import Blocks, LenientParser, Resolve, code, paragraphs
from reader.authoring.lenient.front import split
from reader.authoring.lenient.names import Names
from reader.authoring.lenient.pieces import Piece, pieces
from reader.authoring.lenient.slips import BROKEN, Slips
from reader.model.article import Article, ArticleHead
from reader.model.blocks import Block, Section
from reader.model.text import leaves, leaves_of

_MOST_TITLE = 200
"""Characters of a title or heading."""
_MOST_PAGE = 200_000
"""Characters of a page: some 35,000 words. A window lays out a page as a whole, and takes half a second for such a one."""
_MOST_SECTION = 40_000
"""Characters of a section; what is longer goes on in the next, so that a search need not read a book for a line of it."""
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_MARKED = frozenset("*_`[]<&\\!~")
"""What a heading may hold that only the parser understands."""


@dataclass(frozen=True, slots=True)
class File:
    """A file of the folder: `name` is its path from there, as it is shown; `updated` is the ISO date of its last change."""

    name: str
    slug: str
    topic: str
    language: str
    updated: str


def compile_page(file: File, text: str, parser: LenientParser, resolve: Resolve, slips: Slips, names: Names) -> Iterator[Article]:
    """The articles that a file makes; none when it has no words. `resolve` finds the page that a link leads to; `names` has the
    slugs of all files, and gives those of further pages.
    """
    front, body, first_line = split(text, slips)
    page = _Page(parser, resolve, slips, _shortened(front.title))
    for piece in pieces(body, first_line, slips):
        page.add(piece)
    sections = page.finish()
    title = page.title or (_name_of(file) if sections else "")
    if not title:
        return
    lead = _shortened(front.lead, 2 * _MOST_TITLE) or file.name
    updated = min(front.updated, file.updated) if front.updated else file.updated  # no day that is still to come
    for number, part in enumerate(_pages(sections), 1):
        first = number == 1
        words = sum(len(leaf.split()) for section in part for leaf in leaves(section))
        head = ArticleHead(
            file.slug if first else names.new(f"{file.slug}-{number}"),
            file.language,
            file.topic,
            title if first else f"{title} ({number})",
            lead,
            max(1, round(words / WORDS_PER_MINUTE)),
        )
        yield Article(head, (), updated, part, (), aliases=front.aliases if first else (), lenient=True)


def _pages(sections: Iterable[Section]) -> Iterator[tuple[Section, ...]]:
    """The sections of one page after another; one page even when there is no section."""
    page: list[Section] = []
    length = 0
    for section in sections:
        own = sum(map(len, leaves(section)))
        if page and length + own > _MOST_PAGE:
            yield tuple(page)
            page, length = [], 0
        page.append(section)
        length += own
    yield tuple(page)


class _Page:
    """Takes pieces one after another, and makes sections of them."""

    def __init__(self, parser: LenientParser, resolve: Resolve, slips: Slips, title: str) -> None:
        self.title = title
        self._parser = parser
        self._blocks = Blocks(resolve, slips)
        self._slips = slips
        self._names = Names("part")
        self._done: list[Section] = []
        self._head = "", 1, ""
        self._body: list[Block] = []
        self._length = 0
        self._met_heading = False

    def add(self, piece: Piece) -> None:
        """The next piece of the page."""
        match piece.kind:
            case "heading":
                self._heading(self._plain(piece), piece.level)
            case "code":
                self._take(code(piece.text))
            case "plain":
                self._take(paragraphs(piece.text))
            case "text" if piece.text.strip():
                self._read(piece)

    def finish(self) -> tuple[Section, ...]:
        """The sections, once all has come."""
        self._close()
        return tuple(self._done)

    def _read(self, piece: Piece) -> None:
        try:
            elements = list(self._parser.parse(piece.text))
        except Exception:
            self._slips.add(BROKEN, piece.line)
            self._take(paragraphs(piece.text))
            return
        for element in elements:
            level = _HEADINGS.get(element.tag, 0)
            if level:
                self._heading(self._blocks.line_of_text(element, piece.line), level)
            else:
                self._take(self._blocks.of([element], piece.line))

    def _plain(self, piece: Piece) -> str:
        """The words of a heading without its marks."""
        if _MARKED.isdisjoint(piece.text):
            return piece.text
        try:
            elements = list(self._parser.parse(piece.text))
        except Exception:
            self._slips.add(BROKEN, piece.line)
            return piece.text
        return " ".join(self._blocks.line_of_text(element, piece.line) for element in elements)

    def _heading(self, words: str, level: int) -> None:
        words, section_id = _without_id(" ".join(words.split()))
        if not words:
            return
        shown = _shortened(words)
        first, self._met_heading = not self._met_heading, True
        if first and self.title in ("", shown) and (level == 1 or not self._body):
            self.title = shown  # it stands above the page already
        else:
            self.title = self.title or shown
            self._close()
            self._head = self._names.new(section_id or shown), 2 if level < 3 else 3, shown
        if shown != words:
            self._take(paragraphs(words))

    def _take(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            length = sum(map(len, leaves_of(block)))
            if self._length + length > _MOST_SECTION and self._body:
                _, level, heading = self._head
                self._close()
                self._head = self._names.new(heading), max(2, level), heading or self.title or "…"
            self._body.append(block)
            self._length += length

    def _close(self) -> None:
        if self._body or self._head[2]:
            self._done.append(Section(*self._head, tuple(self._body)))
        self._body, self._length = [], 0


def _without_id(words: str) -> tuple[str, str]:
    """A heading without the id that its author gave it, {#like-this}, and the id."""
    before, brace, after = words.rpartition("{")
    if brace and after.endswith("}") and after.lstrip(": ").startswith("#"):
        return before.rstrip(), after.lstrip(": #").rstrip("}").split(" ")[0]
    return words, ""


def _shortened(words: str, most: int = _MOST_TITLE) -> str:
    words = " ".join(words.split())
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def _name_of(file: File) -> str:
    """A title for a page that has none."""
    name = file.name.rpartition("/")[2].rpartition(".")[0]
    return _shortened(name.replace("_", " ").replace("-", " ")) or file.name
