"""Walking blocks and spans in reading order, so that nobody else need know how they nest."""

from collections.abc import Iterable, Iterator

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
    Paragraph,
    Quiz,
    Span,
    Strong,
    Table,
)


def every_block(blocks: Iterable[Block]) -> Iterator[Block]:
    """Each block, before those that stand inside it."""
    for block in blocks:
        yield block
        match block:
            case BulletList(_, items):
                for item in items:
                    yield from every_block(item)
            case Callout(_, _, inner) | LocalHelp(_, _, inner) | Dated(_, inner):
                yield from every_block(inner)
            case Paragraph() | Table() | Figure() | Chart() | Quiz():
                pass


def every_span(blocks: Iterable[Block]) -> Iterator[Span]:
    """Each span of each block, before those that stand inside it."""
    for block in every_block(blocks):
        yield from spans_of(block)


def spans_of(block: Block) -> Iterator[Span]:
    """Each span of one block, but not of blocks inside it."""
    match block:
        case Paragraph(spans):
            yield from nested(spans)
        case Table(_, header, rows):
            for row in (header, *rows):
                for cell in row:
                    yield from nested(cell)
        case Chart():
            for line in block.rows:
                yield from nested(line.spans)
            yield from nested(block.says)
        case Quiz(_, questions):
            for question in questions:
                for choice in question.choices:
                    yield from nested(choice.why)
        case BulletList() | Callout() | Figure() | LocalHelp() | Dated():
            pass


def nested(spans: Iterable[Span]) -> Iterator[Span]:
    """Each span of a run, before those that stand inside it."""
    for span in spans:
        yield span
        if isinstance(span, Strong | Emphasis | Link):
            yield from nested(span.spans)
