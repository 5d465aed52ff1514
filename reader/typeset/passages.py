"""A page as a screen reader meets it: its passages in reading order.

They are read off the document that was set, so that what is heard is what is shown, opened notes included, on every kind of page.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from PySide6.QtGui import QTextBlock, QTextCursor, QTextTable

from reader.typeset.page import Page, Target

Kind = Literal["heading", "paragraph", "item", "row", "figure", "chart"]


class Passage(NamedTuple):
    """A piece of a page, from one document position to another, with all that can be activated in it.

    `level` is a heading's (1 is the page's title), else 0. `box` numbers the boxed passage it stands in, -1 outside of one.
    A row of a table is read as “column: cell; column: cell”, a chart as all its lines.
    """

    kind: Kind
    level: int
    text: str
    start: int
    end: int
    box: int
    targets: tuple[Target, ...]


def passages(page: Page) -> tuple[Passage, ...]:
    """The passages of a page, without those that have nothing to say."""
    boxes = page.box_ranges()
    found = []
    targets = list(page.targets)
    for kind, level, text, start, end in _pieces(page):
        inside = tuple(target for target in targets if start <= target.start < end)
        if not text.strip() and not inside:
            continue
        is_figure = bool(inside) and inside[0].href.startswith("figure:")
        box = next((number for number, (first, last) in enumerate(boxes) if first <= start <= last), -1)
        found.append(Passage("figure" if is_figure else kind, level, text.strip(), start, end, box, inside))
    return tuple(found)


_Piece = tuple[Kind, int, str, int, int]


def _pieces(page: Page) -> Iterator[_Piece]:
    """Every block, and every row of a table and every chart, whose blocks are not given again."""
    charts = dict(page.charts)
    block = page.document.begin()
    past = -1
    while block.isValid():
        if block.position() in charts:
            past = charts[block.position()]
            yield ("chart", 0, _sentences(block, past), block.position(), past + 1)
        elif block.position() > past:
            table = QTextCursor(block).currentTable()
            if table is not None and table.columns() > 1:
                yield from _rows(page, table)
                past = table.lastPosition()
            else:
                kind: Kind = "heading" if block.blockFormat().headingLevel() else "item" if block.textList() else "paragraph"
                yield (
                    kind,
                    block.blockFormat().headingLevel(),
                    _text(block),
                    block.position(),
                    block.position() + block.length(),
                )
        block = block.next()


def _rows(page: Page, table: QTextTable) -> Iterator[_Piece]:
    heads = [_cell(page, table, 0, column) for column in range(table.columns())]
    for row in range(table.rows()):
        cells = (_cell(page, table, row, column) for column in range(table.columns()))
        text = "; ".join(f"{head}: {cell}" if head else cell for head, cell in zip(heads, cells, strict=True) if cell)
        text = (
            text if row else ""
        )  # the heads are said with each cell; their row matters only if something in it can be activated
        first, last = table.cellAt(row, 0).firstPosition(), table.cellAt(row, table.columns() - 1).lastPosition()
        yield ("row", 0, text, first, last + 1)


def _cell(page: Page, table: QTextTable, row: int, column: int) -> str:
    cell = table.cellAt(row, column)
    block, last = page.document.findBlock(cell.firstPosition()), cell.lastPosition()
    texts = []
    while block.isValid() and block.position() <= last:
        texts.append(_text(block).strip())
        block = block.next()
    return " ".join(text for text in texts if text)


def _sentences(block: QTextBlock, last: int) -> str:
    """The words of all blocks up to a document position, each line as a sentence."""
    lines = []
    while block.isValid() and block.position() <= last:
        line = _text(block).strip()
        if line:
            lines.append(line if line[-1] in ".!?:" else f"{line}.")
        block = block.next()
    return " ".join(lines)


def _text(block: QTextBlock) -> str:
    """The words of a block without the marks of its notes, which are targets of their own."""
    words = []
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        form = fragment.charFormat()
        if not (form.isAnchor() and _is_mark(form.anchorHref())):
            words.append(fragment.text())
        place += 1
    return "".join(words).replace("\u00a0", " ")


def _is_mark(href: str) -> bool:
    """Whether a target is the number of a source, or the comma between two of them."""
    return not href or (href.startswith("note:") and href.removeprefix("note:").isdigit() and href != "note:0")
