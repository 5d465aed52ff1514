"""Blocks that are drawn from the tables of facts. `note` gives the mark of a source in the article that draws them."""

from collections.abc import Iterable

from reader.authoring.citing import Numbering, notes
from reader.model.address import Address
from reader.model.blocks import BulletList, Link, Paragraph, Span, Table, Text
from reader.model.help import HelpRow
from reader.model.window import WindowRow, WindowTable


def danger_signs(rows: Iterable[HelpRow], note: Numbering) -> BulletList:
    """A list of danger signs."""
    return BulletList(False, tuple((Paragraph((Text(row.words), *notes(row.sources, note))),) for row in rows))


def window_table(table: WindowTable, note: Numbering) -> Table:
    """A table of limits of time. What a column does not tell stays empty."""
    header = tuple((Text(words),) for words in (table.head, *(words for _, words in table.columns)))
    rows: list[tuple[tuple[Span, ...], ...]] = []
    for row in table.rows:
        told: dict[str, tuple[Span, ...]] = {cell.column: (Text(cell.words), *notes(cell.sources, note)) for cell in row.cells}
        rows.append((_name(row), *(told.get(column, ()) for column, _ in table.columns)))
    return Table(table.caption, header, tuple(rows))


def _name(row: WindowRow) -> tuple[Span, ...]:
    name = Text(row.words)
    return (Link(Address.parse(f"article:{row.page}"), (name,)),) if row.page else (name,)
