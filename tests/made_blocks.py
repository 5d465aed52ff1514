"""Sections made up at random: every kind of block and span, as deep as authors may write them.

Each word is numbered in reading order ("w1", "w2", …), so that a test can tell what a reader would read from what it made.
"""

import random
from typing import get_args

from reader.model.address import Address
from reader.model.blocks import (
    Block,
    BulletList,
    Callout,
    Chart,
    ChartKind,
    ChartRow,
    Choice,
    Dated,
    Emphasis,
    Figure,
    Link,
    LocalHelp,
    Mark,
    Note,
    Paragraph,
    Question,
    Quiz,
    Section,
    Span,
    Strong,
    Table,
    Term,
    Text,
)


class Maker:
    """Makes one section; `words` then counts its words and `lines` its lines of running text."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self.words = 0
        self.lines = 0

    def section(self) -> Section:
        """A section with a heading and up to six blocks."""
        heading = self._line()
        return Section("made", self._rng.choice((2, 3)), heading, tuple(self._block(0) for _ in range(self._rng.randrange(7))))

    def _word(self) -> str:
        self.words += 1
        return f"w{self.words}"

    def _line(self) -> str:
        self.lines += 1
        return self._word()

    def _block(self, depth: int) -> Block:
        match self._rng.randrange(7 if depth < 3 else 2):
            case 0:
                return Figure("drawing")
            case 1:
                self.lines += 1
                return Paragraph(self._spans())
            case 2:
                items = tuple(
                    tuple(self._block(depth + 1) for _ in range(self._rng.randrange(1, 3)))
                    for _ in range(self._rng.randrange(1, 4))
                )
                return BulletList(self._rng.random() < 0.5, items)
            case 3:
                if self._rng.random() < 0.2:
                    return Dated("dose", tuple(self._block(depth + 1) for _ in range(self._rng.randrange(1, 3))))
                title = self._line()
                blocks = tuple(self._block(depth + 1) for _ in range(self._rng.randrange(1, 4)))
                if self._rng.random() < 0.2:
                    return LocalHelp(("crisis", "abuse"), title, blocks)
                return Callout(self._rng.choice(("emergency", "note")), title, blocks)
            case 4:
                return self._chart()
            case 5:
                return self._quiz()
            case _:
                caption = self._line() if self._rng.random() < 0.5 else ""
                rows = [self._row() for _ in range(self._rng.randrange(1, 4))]
                return Table(caption, rows[0], tuple(rows[1:]))

    def _chart(self) -> Chart:
        kind = self._rng.choice(get_args(ChartKind))
        title = self._line()
        keys = tuple(self._line() for _ in range(self._rng.choice((0, 2))))
        self.lines += (count := self._rng.randrange(1, 4)) + 1
        rows = tuple(ChartRow(self._spans(), (Mark(0.0, 40.0), Mark(40.0, 100.0, 1))) for _ in range(count))
        axis = self._line()
        return Chart(kind, title, axis, "", 100.0, keys, rows, self._spans())

    def _quiz(self) -> Quiz:
        """Its title is a line of text; its answers are none, and have words of their own."""
        choices = tuple(Choice("answer", number == 0, (Text("because"), Note(1))) for number in range(3))
        return Quiz(self._line(), (Question("question", choices),) * self._rng.randrange(1, 3))

    def _row(self) -> tuple[tuple[Span, ...], ...]:
        cells = []
        for _ in range(2):
            self.lines += 1
            cells.append(self._spans())
        return tuple(cells)

    def _spans(self, depth: int = 0) -> tuple[Span, ...]:
        """Spans that begin with a word, so that no line of text is empty."""
        return (Text(self._word()), *(self._span(depth) for _ in range(self._rng.randrange(4))))

    def _span(self, depth: int) -> Span:
        match self._rng.randrange(6 if depth < 2 else 3):
            case 0:
                return Text(f" {self._word()}")
            case 1:
                return Note(self._rng.randrange(1, 40))
            case 2:
                return Term("word", f" {self._word()}")
            case 3:
                return Strong((Text(" "), *self._spans(depth + 1)))
            case 4:
                return Emphasis((Text(" "), *self._spans(depth + 1)))
            case _:
                return Link(Address("article", "page", "part"), (Text(" "), *self._spans(depth + 1)))
