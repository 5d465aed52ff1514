"""Close now: an opaque cover at once, then no window, then no program.

Shift three times, the button and the keys all come through `CloseNow.now`. The filter only watches: no key is taken from anyone.
"""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.model.clock import Clock
from reader.session.shift_count import PATIENCE, ShiftCount
from reader.typeset.fonts import Size
from reader.typeset.theme import Theme
from reader.ui.announce import announce

_HAND = (QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)
"""With Shift held they select and scroll."""
_KEYS_AND_HANDS = (QKeyEvent, QMouseEvent, QWheelEvent)
"""All other events of the program come by here, too, hundreds with each new pane."""
_ECHO = 2.0
"""Seconds within which the copy of a key comes: Qt waits a tenth of one for the screen reader, and the program may be busy."""


class CloseNow(QObject):
    """Watches the keys of the whole program for one window."""

    covered = Signal()
    """The cover has been painted; nothing of the page is to be seen any more."""

    def __init__(self, window: QWidget, application: QCoreApplication, clock: Clock, end: Callable[[], None]) -> None:
        """`end` hides the window and ends the program."""
        super().__init__(window)
        self._window = window
        self._count = ShiftCount(clock)
        self._end = end
        self._key: QKeySequence | None = None
        self._echoes = _Echoes(clock)
        self._cover = Cover(window)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)  # a coarse one may come 5 % early, when nothing has run out yet
        self._timer.setInterval(round(PATIENCE * 1000) + 50)
        self._timer.timeout.connect(self._expire)
        self._application = application
        application.installEventFilter(self)

    def set_look(self, theme: Theme, size: Size) -> None:
        """Cover in the theme's ground, so that no flash of light draws a glance. There is nothing whose size could matter."""
        self._cover.theme = theme

    def set_key(self, name: str) -> None:
        """One more key that closes by itself, in Qt's portable spelling; "none" for none."""
        self._key = None if name == "none" else QKeySequence(name)

    def now(self) -> None:
        """Cover, hide, end."""
        self._timer.stop()
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.hide()
        self._cover.setGeometry(self._window.rect())
        self._cover.show()
        self._cover.raise_()
        self._cover.repaint()
        self.covered.emit()
        self._end()

    def stop(self) -> None:
        """The window is closing: watch no more."""
        self._timer.stop()
        self._application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count; each key is seen once, on its way into a window.

        A key that is a shortcut, as in Shift+F3, never gets there: only a question about it does, to the widget in focus.
        """
        if not isinstance(event, _KEYS_AND_HANDS):
            return False
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() != Qt.Key.Key_Shift:
                self._count.pressed(is_shift=False)
        elif kind in _HAND:
            self._count.pointed()
        elif watched.isWindowType() and isinstance(event, QKeyEvent) and not self._echoes.has(event):
            is_shift = event.key() == Qt.Key.Key_Shift
            if event.type() == QEvent.Type.KeyPress:
                self._count.pressed(is_shift, event.isAutoRepeat())
                if not event.isAutoRepeat() and QKeySequence(event.keyCombination()) == self._key:
                    self.now()
            elif event.type() == QEvent.Type.KeyRelease and not event.isAutoRepeat() and self._count.released(is_shift):
                self._step()
        return False

    def _step(self) -> None:
        left = self._count.left
        if left == 0:
            self.now()
            return
        self._timer.start()
        if left == 1:
            announce(self._window, self.tr("Shift, press once more to close Alcove."))
        else:
            announce(self._window, self.tr("Shift, press two more times to close Alcove."))

    def _expire(self) -> None:
        if self._count.expired():
            announce(self._window, self.tr("Closing Alcove has been called off."))


class _Echoes:
    """Tells a key from its echo.

    While a screen reader listens, Qt on Linux shows it each key first and then sends a copy into the window. Whether a filter
    sees key and copy or the copy alone depends on who came first, the filter or the screen reader; counted twice, two presses
    of Shift would be four.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._heard: deque[tuple[QEvent.Type, int, float]] = deque(maxlen=16)

    def has(self, event: QKeyEvent) -> bool:
        """Whether this is the copy of a key that has been seen; any other is remembered."""
        now = self._clock.monotonic()
        while self._heard and now - self._heard[0][2] > _ECHO:
            self._heard.popleft()
        if event.spontaneous():
            self._heard.append((event.type(), event.key(), now))
            return False
        for heard in self._heard:
            if heard[:2] == (event.type(), event.key()):
                self._heard.remove(heard)
                return True
        return False


class Cover(QWidget):
    """One plain colour over the whole window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.theme: Theme | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing but the ground."""
        painter = QPainter(self)
        if self.theme is not None:
            painter.fillRect(self.rect(), self.theme.colour("paper"))
        painter.end()
