"""One focus ring for every widget of a window: accent outside, paper inside, so that it shows on every ground.

It is drawn over whatever has the keyboard, not by it, so that no widget can lack it and none has to know of it. It lies over the
window without taking the pointer from anything, and is cut where what it belongs to is cut: at the edge of a scroll area.
"""

import math
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from reader.typeset.fonts import Size
from reader.typeset.theme import Theme
from reader.ui.rows import RING_LINE, paint_ring

_MOVES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange}
QUIET = "quiet"
"""The property of a widget that wears no ring: it draws its own, or, like the page that is simply being read, needs none now."""


class FocusRing(QWidget):
    """Belongs to one window."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme, self._size = theme, Size()
        self._bearer: QWidget | None = None
        self._watched: list[QWidget] = []
        self._rows: QItemSelectionModel | None = None
        """Of the list that has the keyboard, if it is one."""
        self._ring = QRectF()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)

    @property
    def bearer(self) -> QWidget | None:
        """What wears the ring; None while nothing does."""
        return None if self.isHidden() else self._bearer

    def set_look(self, theme: Theme, size: Size) -> None:
        """Draw in a theme's colours, at a size."""
        self._theme, self._size = theme, size
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go along with the bearer and with all that it stands in."""
        if event.type() in _MOVES:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """The two tones."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ring(painter, self._ring, self._theme, self._size)
        painter.end()

    def _focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()
        self._bearer = None
        if self._rows is not None and isValid(self._rows):
            self._rows.currentChanged.disconnect(self._place)
        self._rows = None
        if now is not None and self._window.isAncestorOf(now):
            self._take(now)
        self._place()

    def _take(self, focused: QWidget) -> None:
        parent = focused.parentWidget()
        self._bearer = parent if parent is not None and parent.focusProxy() is focused else focused
        self._watched = [self._bearer, *self._around(self._bearer)]
        for widget in self._watched:
            widget.installEventFilter(self)
        if isinstance(focused, QAbstractItemView):
            self._rows = focused.selectionModel()
            self._rows.currentChanged.connect(self._place)

    def _place(self) -> None:
        bearer = self._bearer
        in_a_row = self._rows is not None and self._rows.currentIndex().isValid()  # which the list draws itself
        if bearer is None or not isValid(bearer) or not bearer.isVisible() or bearer.property(QUIET) or in_a_row:
            self.hide()
            return
        line = math.ceil(self._size.px(RING_LINE))
        outer = self._seen(bearer).adjusted(-line, -line, line, line).intersected(self._window.rect())
        clip = self._clip(bearer).intersected(outer)
        self._ring = QRectF(outer.translated(-clip.topLeft()))
        self.setGeometry(clip)
        self.setVisible(not clip.isEmpty())
        self.raise_()
        self.update()

    def _seen(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self._window, QPoint()), widget.size())

    def _clip(self, bearer: QWidget) -> QRect:
        """What the scroll areas around the bearer let be seen."""
        clip = self._window.rect()
        for widget in self._around(bearer):
            if isinstance(widget.parentWidget(), QAbstractScrollArea):
                clip = clip.intersected(self._seen(widget))
        return clip

    def _around(self, widget: QWidget) -> Iterator[QWidget]:
        """What a widget stands in, up to the window."""
        parent = widget.parentWidget()
        while parent is not None and parent is not self._window:
            yield parent
            parent = parent.parentWidget()
