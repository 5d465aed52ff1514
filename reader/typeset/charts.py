"""Charts on a page: the words of a chart are lines of the document like all others, and its shapes stand between them.

So a label wraps, grows, is found, marked and read aloud as text is, and can never meet another one. Only the numbers of the scale
are painted; `reader.model.shapes` gives as many as have room.

Brought in by the first page that has a chart: most first pages do not.
"""

import unicodedata
from typing import Protocol

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFontMetricsF, QTextBlockFormat, QTextCharFormat

from reader.model.blocks import Chart, Span
from reader.model.shapes import Drawing, Space, row, scale, swatch
from reader.typeset.fonts import BODY, SMALL
from reader.typeset.styles import Styles

_SHORTEST = QLocale.FloatingPointPrecisionOption.FloatingPointShortest.value
_KEY_ROOM = 2.3
"""Beside a key's words for its swatch, in ems."""
_MIDDLE = 0.73
"""The middle of small letters below the top of a key's line, in ems."""


class Sheet(Protocol):
    """What is written on: the setter, as far as it is wanted here."""

    styles: Styles
    width: float
    language: str

    def leaf(self, text: str, block: QTextBlockFormat, char: QTextCharFormat) -> None:
        """A line of the section's text."""

    def passage(self, spans: tuple[Span, ...], block: QTextBlockFormat, char: QTextCharFormat) -> None:
        """A paragraph of the section's text."""

    def drawing(self, drawing: Drawing, below: float) -> None:
        """A drawing in a place of its own, with room below it."""

    def beside(self, drawing: Drawing, down: float) -> None:
        """A drawing in the margin of the block that was begun last, that far below its top."""


def set_chart(sheet: Sheet, chart: Chart) -> None:
    """Title, keys, each row with its marks under it, the scale and what it counts, and what to see in it."""
    styles, size = sheet.styles, sheet.styles.size
    space = chart_space(chart, sheet)
    sheet.leaf(chart.title, styles.block(below=6), styles.char(bold=True))
    for number, words in enumerate(chart.keys):
        _set_key(sheet, words, swatch(chart, number, space), space)
    for line in chart.rows:
        sheet.passage(line.spans, styles.block(BODY - 1, above=10, below=4), styles.char(BODY - 1))
        sheet.drawing(row(chart, line, space), size.px(8))
    if chart.kind != "pictograph":
        sheet.drawing(scale(chart, space), 0)
    sheet.leaf(chart.axis, styles.block(SMALL, below=8), styles.small())
    sheet.passage(chart.says, styles.block(BODY - 1), styles.char(BODY - 1))


def chart_space(chart: Chart, sheet: Sheet) -> Space:
    """Where a chart is drawn. It begins on the side on which its title does; its numbers are written as the page's words are."""
    size, locale = sheet.styles.size, QLocale(sheet.language) if sheet.language else QLocale()
    metrics = QFontMetricsF(size.font(SMALL))
    return Space(
        sheet.width,
        size.px(SMALL),
        metrics.horizontalAdvance,
        is_mirrored(chart.title),
        lambda number: locale.toString(round(float(number), 6), "f", _SHORTEST),
    )


def is_mirrored(text: str) -> bool:
    """Whether a text is read from right to left: by its first letter that has a direction, as Qt sets a paragraph."""
    return next((unicodedata.bidirectional(char) for char in text if char.isalpha()), "L") in ("R", "AL")


def _set_key(sheet: Sheet, words: str, drawing: Drawing, space: Space) -> None:
    styles = sheet.styles
    block = QTextBlockFormat(styles.block(SMALL, below=2))
    (block.setRightMargin if space.mirrored else block.setLeftMargin)(space.em * _KEY_ROOM)
    sheet.leaf(words, block, styles.small("ink"))
    sheet.beside(drawing, space.em * _MIDDLE - drawing.height / 2)
