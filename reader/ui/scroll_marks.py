"""Ticks on a scroll bar, where something stands on the page: a leaf of glass over the bar that takes no clicks."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from reader.typeset.theme import Theme

_TICK, _CURRENT = 2.0, 6.0


class ScrollMarks(QWidget):
    """Belongs to a vertical scroll bar. A tick is ink with an edge of paper, so that it shows on the bar and on its handle."""

    def __init__(self, bar: QScrollBar, theme: Theme) -> None:
        super().__init__(bar)
        self._bar = bar
        self._theme = theme
        self._parts: Sequence[float] = ()
        self._current: float | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        bar.installEventFilter(self)
        self.setGeometry(bar.rect())

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours."""
        self._theme = theme
        self.update()

    def show_parts(self, parts: Sequence[float], current: float | None) -> None:
        """Tick these places, from 0 (the beginning of the page) to 1; the current one thrice as thick, and as wide as the bar."""
        self._parts, self._current = parts, current
        self.setVisible(bool(parts))
        self.raise_()
        self.update()

    def ticks(self) -> list[QRectF]:
        """Where the ticks are, the current one last; those that would fall on one another are one."""
        rows = sorted({round(part * (self.height() - _TICK)) for part in self._parts})
        width = self.width()
        ticks = [QRectF(width * 0.2, row, width * 0.6, _TICK) for row in rows]
        if self._current is not None:
            ticks.append(QRectF(1, self._current * (self.height() - _CURRENT), width - 2, _CURRENT))
        return ticks

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be as large as the bar."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._bar.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ticks."""
        painter = QPainter(self)
        ticks = self.ticks()
        for tick in ticks:
            painter.fillRect(tick.adjusted(-1, -1, 1, 1), self._theme.colour("paper"))
            painter.fillRect(tick, self._theme.colour("ink"))
        painter.end()
