"""Buttons whose words wrap, as Qt's own can't: a way to another page, one of several choices, a thing that is on or off.

They take no look from the style sheet; whoever owns one hands it on with `set_look`.
"""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QTextLayout
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QPushButton, QRadioButton, QSizePolicy, QWidget

from reader.typeset.fonts import Size
from reader.typeset.theme import Theme
from reader.ui.rows import height_of, lay_out

_ROOM = (6, 6, 6, 6)
_ENDLESS = 1e5
"""Pixels, more than any words need."""
_MARK, _GAP = 20, 10
"""The side of a mark and the space to the words, in pixels of the design."""
Mark = Callable[[QPainter, QRectF, Theme, bool, float], None]


class _Face:
    """Measures and paints one button: a mark, if any, and words that wrap beside it."""

    def __init__(self, button: QAbstractButton, theme: Theme, role: str, mark: Mark | None = None) -> None:
        self._button = button
        self._heights: dict[int, int] = {}
        self._line: QTextLayout | None = None
        """All words in one line; as most widths leave room for it, and a page of links is asked for many."""
        self.say(button.text())
        self._mark = mark
        self._role = role
        self._theme, self._size = theme, Size()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        button.setSizePolicy(policy)
        button.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def say(self, words: str) -> None:
        """Show these words; an ampersand is one."""
        self._words = words
        self._forget()
        self._button.setAccessibleName(words)
        self._button.setText(words.replace("&", "&&"))
        self._button.updateGeometry()

    def set_look(self, theme: Theme, size: Size) -> None:
        """Draw in a theme's colours, at a size."""
        if size != self._size:
            self._size = size
            self._forget()
            self._button.updateGeometry()
        self._theme = theme
        self._button.update()

    def height_for(self, width: int) -> int:
        """As tall as the wrapped words."""
        if width not in self._heights:  # the layouts around it ask for each width dozens of times
            left, top, right, bottom = self._room()
            room = max(20.0, width - left - right)
            if self._line is None:
                self._line = lay_out(self._words, self._font(), _ENDLESS)
            fits = self._line.maximumWidth() + 1 <= room
            text = height_of(self._line if fits else lay_out(self._words, self._font(), room))
            self._heights[width] = round(max(text, self._size.px(_MARK) if self._mark else 0) + top + bottom)
        return self._heights[width]

    def _forget(self) -> None:
        self._heights.clear()
        self._line = None

    def hint(self) -> QSize:
        """Narrow: the layout gives the width."""
        return QSize(round(self._size.px(80)), self.height_for(self._button.width()))

    def paint(self) -> None:
        """Ground under the pointer, mark, words."""
        button, px = self._button, self._size.px
        mirrored = button.isRightToLeft()
        left, top, right, _ = self._room()
        painter = QPainter(button)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if button.underMouse() or button.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent-soft"))
            painter.drawRoundedRect(QRectF(button.rect()), px(6), px(6))
        if self._mark:
            place = QRectF(px(_ROOM[0]), top, px(_MARK), px(_MARK))
            if mirrored:
                place.moveRight(button.width() - px(_ROOM[0]))
            self._mark(painter, place, self._theme, button.isChecked(), px(2))
        painter.setPen(self._theme.colour(self._role))
        words = lay_out(self._words, self._font(), max(20.0, button.width() - left - right))
        words.draw(painter, QPointF(right if mirrored else left, top))
        painter.end()

    def _font(self) -> QFont:
        return self._size.font(15)

    def _room(self) -> tuple[float, float, float, float]:
        px = self._size.px
        left, top, right, bottom = _ROOM
        return px(left + (_MARK + _GAP if self._mark else 0)), px(top), px(right), px(bottom)


def _paint_ring_of_choice(painter: QPainter, place: QRectF, theme: Theme, checked: bool, line: float) -> None:
    """A circle, with a dot in it when it is the one."""
    rect = place.adjusted(line, line, -line, -line)
    painter.setPen(QPen(theme.colour("accent" if checked else "outline"), line))
    painter.setBrush(theme.colour("raised"))
    painter.drawEllipse(rect)
    if checked:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(rect.center(), rect.width() / 4, rect.width() / 4)


def _paint_box(painter: QPainter, place: QRectF, theme: Theme, checked: bool, line: float) -> None:
    """A square, with a tick in it when it is on."""
    rect = place.adjusted(line, line, -line, -line)
    painter.setPen(QPen(theme.colour("accent" if checked else "outline"), line))
    painter.setBrush(theme.colour("accent" if checked else "raised"))
    painter.drawRoundedRect(rect, 2 * line, 2 * line)
    if checked:
        pen = QPen(theme.colour("accent-ink"), line)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        corners = ((0.24, 0.54), (0.42, 0.72), (0.76, 0.30))
        painter.drawPolyline([QPointF(rect.x() + x * rect.width(), rect.y() + y * rect.height()) for x, y in corners])


class _Wrapped:
    """What the buttons have in common: all is measured and painted by a face."""

    _face: _Face

    def set_look(self, theme: Theme, size: Size) -> None:
        """Draw in a theme's colours, at a size."""
        self._face.set_look(theme, size)

    def heightForWidth(self, width: int) -> int:
        return self._face.height_for(width)

    def sizeHint(self) -> QSize:
        return self._face.hint()

    def minimumSizeHint(self) -> QSize:
        return self._face.hint()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._face.paint()


class Link(_Wrapped, QPushButton):
    """A way to somewhere else in the program."""

    def __init__(self, text: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._face = _Face(self, theme, "accent")

    def say(self, text: str) -> None:
        """Say something else."""
        self._face.say(text)


class Choice(_Wrapped, QRadioButton):
    """One of several; the others are its siblings."""

    def __init__(self, text: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._face = _Face(self, theme, "ink", _paint_ring_of_choice)

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)


class Switch(_Wrapped, QCheckBox):
    """On or off."""

    def __init__(self, text: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._face = _Face(self, theme, "ink", _paint_box)

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)
