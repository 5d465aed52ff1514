"""Canonical text: one plain text per section, and where each piece of it came from.

Snippets, marks, find, citations and sentences read aloud all point into this text by character offset. Only `typeset` turns
such an offset into a position in a document.

The text of a section is its leaves joined by newlines. A leaf is one line of running text: a heading, a paragraph, a call-out's
title, a table's caption or one of its cells, a line of a chart, the title of a quiz. Notes add nothing to it. Leaves are numbered
in reading order.
"""

from collections.abc import Iterator
from typing import NamedTuple

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
    Section,
    Span,
    Strong,
    Table,
    Term,
    Text,
)


class CanonicalText(NamedTuple):
    """`starts[i]` is the offset, in characters, at which leaf i begins."""

    text: str
    starts: tuple[int, ...]


def plain(spans: tuple[Span, ...]) -> str:
    """The characters of a run of spans, without marks of any kind."""
    return "".join(_words(spans))


def _words(spans: tuple[Span, ...]) -> Iterator[str]:
    for span in spans:
        match span:
            case Text(text) | Term(_, text):
                yield text
            case Strong(inner) | Emphasis(inner) | Link(_, inner):
                yield from _words(inner)
            case Note():
                pass


def leaves(section: Section) -> Iterator[str]:
    """The lines of a section in reading order; the typesetter lays them in this same order."""
    if section.heading:
        yield section.heading
    for block in section.blocks:
        yield from leaves_of(block)


def leaves_of(block: Block) -> Iterator[str]:
    """The lines of one block in reading order."""
    match block:
        case Paragraph(spans):
            yield plain(spans)
        case BulletList(_, items):
            for item in items:
                for inner in item:
                    yield from leaves_of(inner)
        case Callout(_, title, blocks) | LocalHelp(_, title, blocks):
            yield title
            for inner in blocks:
                yield from leaves_of(inner)
        case Dated(_, blocks):
            for inner in blocks:
                yield from leaves_of(inner)
        case Table(caption, header, rows):
            if caption:
                yield caption
            for row in (header, *rows):
                for cell in row:
                    yield plain(cell)
        case Chart(_, title, axis, _, _, keys, rows, says):
            yield from (title, *keys, *(plain(row.spans) for row in rows), axis, plain(says))
        case Quiz(title):
            yield title
        case Figure():
            pass


def canonical(section: Section) -> CanonicalText:
    """The canonical text of a section."""
    starts: list[int] = []
    parts: list[str] = []
    offset = 0
    for leaf in leaves(section):
        starts.append(offset)
        parts.append(leaf)
        offset += len(leaf) + 1
    return CanonicalText("\n".join(parts), tuple(starts))
