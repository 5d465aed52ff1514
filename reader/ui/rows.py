"""Rows of wrapped text for trees and lists: one delegate that measures and paints them in the theme's colours."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.typeset.fonts import Size
from reader.typeset.theme import Theme

Index = QModelIndex | QPersistentModelIndex
RING_LINE = 2.0
"""Each of the two tones of the focus ring, in pixels of the design."""
_RING_RADIUS = 10.0


@dataclass(frozen=True, slots=True)
class RowLook:
    """How a row looks, in pixels of the design: its type, its role, and the room around its text (left, top, right, bottom)."""

    pixels: int
    ink: str
    room: tuple[int, int, int, int]
    bold: bool = False
    bold_when_current: bool = True


def lay_out(
    text: str,
    font: QFont,
    width: float,
    marks: tuple[tuple[int, int], ...] = (),
    theme: Theme | None = None,
    from_right: bool = False,
) -> QTextLayout:
    """A text wrapped at a width, with marked words on the theme's match ground.

    `from_right` is for an interface that is read from there; the text itself runs as its own language does.
    """
    layout = QTextLayout(text, font)
    layout.setCacheEnabled(True)  # or drawing would shape the text again
    option = QTextOption()
    if from_right:
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    if marks and theme is not None:
        form = QTextCharFormat()
        form.setBackground(theme.colour("match"))
        form.setForeground(theme.colour("match-ink"))
        ranges = []
        for start, end in marks:
            place = QTextLayout.FormatRange()
            place.start, place.length, place.format = start, end - start, form
            ranges.append(place)
        layout.setFormats(ranges)
    layout.beginLayout()
    y = 0.0
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height() * 1.12
    layout.endLayout()
    return layout


def height_of(layout: QTextLayout) -> float:
    """The height of a laid-out text."""
    if not layout.lineCount():
        return 0.0
    last = layout.lineAt(layout.lineCount() - 1)
    return last.y() + last.height()


class RowDelegate(QStyledItemDelegate):
    """Paints a row's display text, wrapped; the current row on the accent, the row under the pointer on its soft form."""

    def __init__(self, view: QAbstractItemView, theme: Theme, look: RowLook) -> None:
        super().__init__(view)
        self.theme = theme
        self.size = Size()
        self.look = look
        self._view = view
        self._heights: dict[tuple[str, int, RowLook], int] = {}

    def set_look(self, theme: Theme, size: Size) -> None:
        """Paint in another theme or at another size, and have the view ask for the rows' heights anew."""
        self.theme = theme
        self.size = size
        self._heights.clear()
        self._view.scheduleDelayedItemsLayout()
        self._view.viewport().update()

    @property
    def from_right(self) -> bool:
        """Whether rows are read from the right: what is left in a RowLook is then right."""
        return self._view.isRightToLeft()

    def row_look(self, index: Index) -> RowLook:
        """The look of one row; overridden where rows differ."""
        return self.look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As tall as the wrapped text needs."""
        look = self.row_look(index)
        left, top, right, bottom = self._room(look)
        width = self._view.viewport().width() - left - right
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        key = (text, width, look)
        if key not in self._heights:  # views ask for the same rows several times over
            self._heights[key] = round(height_of(lay_out(text, self.size.font(look.pixels, look.bold), max(40, width))))
        return QSize(10, self._heights[key] + top + bottom)

    def _laid_out(self, text: str, look: RowLook, bold: bool, width: float) -> QTextLayout:
        return lay_out(text, self.size.font(look.pixels, bold), width, from_right=self.from_right)

    def _room(self, look: RowLook) -> tuple[int, int, int, int]:
        left, top, right, bottom = (round(self.size.px(pixels)) for pixels in look.room)
        return left, top, right, bottom

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, focus ring, text."""
        look = self.row_look(index)
        state = option.state
        rect = QRect(option.rect)
        rect.setLeft(0)
        rect.setWidth(self._view.viewport().width())
        current = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter, QRectF(rect), index, current, bool(state & QStyle.StateFlag.State_MouseOver))
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            paint_ring(painter, QRectF(rect).adjusted(8, 1, -8, -1), self.theme, self.size)
        left, top, right, bottom = self._room(look)
        painter.setPen(self.ink(index, current))
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        bold = look.bold or (current and look.bold_when_current)
        layout = self._laid_out(text, look, bold, rect.width() - left - right)
        if bold and not look.bold and round(height_of(layout)) > rect.height() - top - bottom:
            layout = self._laid_out(text, look, False, rect.width() - left - right)  # it would need a line more than the row has
        layout.draw(painter, QPointF(rect.x() + (right if self.from_right else left), rect.y() + top))
        painter.restore()

    def ink(self, index: Index, current: bool) -> QColor:
        """The colour of a row's text."""
        return self.theme.colour("accent-ink" if current else self.row_look(index).ink)

    def paint_ground(self, painter: QPainter, rect: QRectF, index: Index, current: bool, hovered: bool) -> None:
        """What is behind a row's text."""
        if current or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("accent" if current else "accent-soft"))
            painter.drawRoundedRect(rect.adjusted(10, 0, -10, 0), 7, 7)


def paint_ring(painter: QPainter, rect: QRectF, theme: Theme, size: Size = Size()) -> None:  # noqa: B008 - a constant
    """The two-tone focus ring: accent outside, paper inside, so that it shows on every ground. `rect` is its outer edge."""
    line = size.px(RING_LINE)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for inset, role in ((line / 2, "accent"), (line * 1.5, "paper")):
        radius = max(1.0, size.px(_RING_RADIUS) - inset)
        painter.setPen(QPen(theme.colour(role), line))
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
