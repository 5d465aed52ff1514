"""An article's running text as its author wrote it: one Piece for each line that is read, with its notes and its place.

1. Walk front matter and blocks in reading order.
2. Find each piece again in the author's file, word by word, so that a rule about words can name a line.

A piece that stands nowhere in the file, because it is drawn from data, has the line of the piece before it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from reader.authoring.article import Draft
from reader.authoring.source import Source
from reader.model.blocks import (
    Block,
    BulletList,
    Callout,
    Chart,
    Dated,
    Emphasis,
    Figure,
    Link,
    LocalHelp,
    Note,
    Paragraph,
    Quiz,
    Span,
    Strong,
    Table,
    Term,
    Text,
)

Kind = Literal["title", "lead", "key point", "heading", "paragraph", "item", "call-out title", "caption", "cell", "beside"]
"""What a piece is; "beside" is one that stands in no article: a word's meaning, a figure's caption, a row of a table of facts."""

_MARKS = re.compile(r"\[\^[^\]\s]+\]|\]\([^)\n]*\)|\{#[^}\n]*\}")
"""What stands among the words of a file and is not read: notes, where links lead, ids of headings."""
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """One line of running text: a heading, a paragraph, a list's item, a cell."""

    file: str
    kind: Kind
    text: str
    notes: tuple[tuple[int, int], ...] = ()
    """Its notes: the offset in `text` after which each stands, and its number."""
    near: frozenset[int] = frozenset()
    """Numbers of notes that vouch for it from outside: of the paragraph that leads to a list, of a cell's row and head, of a
    whole table for its caption and head."""
    lines: tuple[tuple[int, int], ...] = field(default=((0, 0),))
    """The offsets at which a line of the file begins, each with that line's number."""
    drawn: bool = False
    """It stands nowhere in the file, so it is drawn from data."""

    def line_at(self, offset: int) -> int:
        """The line of the file on which the character at `offset` stands."""
        return self.lines[max(0, bisect_right(self.lines, offset, key=lambda start: start[0]) - 1)][1]


@dataclass(frozen=True, slots=True)
class Written:
    """An article and all its running text, in reading order."""

    draft: Draft
    pieces: tuple[Piece, ...]


def pieces_of(draft: Draft) -> tuple[Piece, ...]:
    """All running text of an article, in reading order."""
    words = _Words((2, draft.front), (draft.first_line, draft.body))
    article = draft.article
    front: list[tuple[str, Kind, str]] = [("title", "title", article.head.title), ("lead", "lead", article.head.lead)]
    front += [("key_points", "key point", point) for point in article.key_points]
    found = [words.placed(Piece(draft.file, kind, text), draft.lines[name]) for name, kind, text in front]
    words.go_to(draft.first_line)
    for section in article.sections:
        if section.heading:
            found.append(words.placed(Piece(draft.file, "heading", section.heading)))
        found += [words.placed(piece) for piece in _pieces(draft.file, section.blocks, "paragraph")]
    return tuple(found)


def pieces_beside(source: Source, texts: Iterable[str]) -> tuple[Piece, ...]:
    """Texts of a YAML file, in the order in which they stand there."""
    words = _Words((1, source.text))
    return tuple(words.placed(Piece(source.name, "beside", text)) for text in texts if text)


def _pieces(file: str, blocks: Iterable[Block], kind: Kind) -> Iterator[Piece]:
    before: frozenset[int] = frozenset()
    for block in blocks:
        match block:
            case Paragraph(spans):
                yield _piece(file, kind, spans)
                before = _numbers(spans)
            case BulletList(_, items):
                for item in items:
                    for piece in _pieces(file, item, "item"):
                        yield replace(piece, near=piece.near | before)
            case Callout(_, title, inner) | LocalHelp(_, title, inner):
                yield Piece(file, "call-out title", title)
                yield from _pieces(file, inner, "paragraph")
            case Dated(_, inner):
                yield from _pieces(file, inner, "paragraph")
            case Table(caption, header, rows):
                head = _numbers(*header)
                anywhere = head.union(*(_numbers(*row) for row in rows))
                if caption:
                    yield Piece(file, "caption", caption, near=anywhere)
                yield from (_piece(file, "cell", cell, anywhere) for cell in header)
                for row in rows:
                    yield from (_piece(file, "cell", cell, head | _numbers(*row)) for cell in row)
            case Chart():
                yield from _chart(file, block)
            case Quiz():
                yield from _quiz(file, block)
            case Figure():
                pass


def _quiz(file: str, quiz: Quiz) -> Iterator[Piece]:
    """All of it, as if it were open. What vouches for the explanations of a question vouches for the question."""
    yield Piece(file, "call-out title", quiz.title)
    for question in quiz.questions:
        near = _numbers(*(choice.why for choice in question.choices))
        yield Piece(file, "paragraph", question.asks, near=near)
        for choice in question.choices:
            yield Piece(file, "item", choice.words, near=near)
            yield _piece(file, "paragraph", choice.why)


def _chart(file: str, chart: Chart) -> Iterator[Piece]:
    """What stands in a chart: labels, and the sentences that say what to see in it. Its own sources vouch for every row."""
    near = _numbers(chart.says)
    yield Piece(file, "caption", chart.title, near=near.union(*(_numbers(row.spans) for row in chart.rows)))
    yield from (Piece(file, "cell", words, near=near) for words in chart.keys)
    yield from (_piece(file, "cell", row.spans, near) for row in chart.rows)
    yield Piece(file, "cell", chart.axis, near=near)
    yield _piece(file, "paragraph", chart.says)


def _piece(file: str, kind: Kind, spans: tuple[Span, ...], near: frozenset[int] = frozenset()) -> Piece:
    text, notes = _flat(spans)
    return Piece(file, kind, text, tuple(notes), near)


def _numbers(*cells: tuple[Span, ...]) -> frozenset[int]:
    return frozenset(number for spans in cells for _, number in _flat(spans)[1])


def _flat(spans: tuple[Span, ...], start: int = 0) -> tuple[str, list[tuple[int, int]]]:
    """The characters of spans, and each note among them with its offset."""
    text = ""
    notes: list[tuple[int, int]] = []
    for span in spans:
        match span:
            case Text(words) | Term(_, words):
                text += words
            case Strong(inner) | Emphasis(inner) | Link(_, inner):
                words, more = _flat(inner, start + len(text))
                text += words
                notes += more
            case Note(number):
                notes.append((start + len(text), number))
    return text, notes


class _Words:
    """The words of an author's file in their order, each with its line; read onward, as Locator does."""

    def __init__(self, *parts: tuple[int, str]) -> None:
        """Each part of the file is its first line's number and its text."""
        self._words: list[str] = []
        self._lines: list[int] = []
        self._next = 0
        for first, text in parts:
            for number, line in enumerate(_MARKS.sub(" ", text).split("\n"), first):
                for word in _WORD.findall(line):
                    self._words.append(word.casefold())
                    self._lines.append(number)

    def go_to(self, line: int) -> None:
        """Look from this line on."""
        self._next = bisect_right(self._lines, line - 1)

    def placed(self, piece: Piece, line: int = 0) -> Piece:
        """The piece with its lines. It is looked for from `line` on, when that is given."""
        if line:
            self.go_to(line)
        matches = list(_WORD.finditer(piece.text))
        words = [match[0].casefold() for match in matches]
        at = self._find(words, self._next)
        at = self._find(words, 0) if at < 0 else at
        if at < 0:
            here = self._lines[min(self._next, len(self._lines)) - 1] if self._next else 0
            return replace(piece, lines=((0, here),), drawn=bool(words))
        self._next = at + len(words)
        lines = [(0, self._lines[at])]
        for match, number in zip(matches, self._lines[at:], strict=False):
            if number != lines[-1][1]:
                lines.append((match.start(), number))
        return replace(piece, lines=tuple(lines))

    def _find(self, words: list[str], start: int) -> int:
        if not words:
            return -1
        for at in range(start, len(self._words) - len(words) + 1):
            if self._words[at] == words[0] and self._words[at : at + len(words)] == words:
                return at
        return -1
