"""Leaving the window, for good or for another program's: Close now and the curtain, as the reader has set them."""

from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from reader.typeset.fonts import Size
from reader.typeset.theme import Theme
from reader.ui.close_now import CloseNow
from reader.ui.curtain import Curtain
from reader.ui.desktop.calendar import Calendar
from reader.ui.desktop.window import Window


class Leaving(QObject):
    """Makes both, and stops both when the window closes."""

    def __init__(self, window: Window, button: QWidget) -> None:
        """`button` is Close now's own, which the curtain leaves free."""
        super().__init__(window)
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - there are no widgets without one
        self._window = window
        self._settings = window.session.settings
        self.close_now = CloseNow(window, application, window.session.clock, self._end)
        self.curtain = Curtain(window, button, application)
        self._settings.changed.connect(self._apply)
        window.closing.connect(self.stop)
        self._apply()

    def set_look(self, theme: Theme, size: Size) -> None:
        """Cover in the theme's ground, so that no flash of light draws a glance."""
        self.close_now.set_look(theme, size)
        self.curtain.set_look(theme, size)

    def stop(self) -> None:
        """The window is closing: watch no more."""
        self.close_now.stop()
        self.curtain.stop()

    def _end(self) -> None:
        if self._settings.text("close_shows") == "calendar":
            # In its own time: what is being left must not go while it is still at work.
            QTimer.singleShot(0, self._window, partial(self._window.become, Calendar))
        else:
            self._window.close_now()

    def _apply(self) -> None:
        self.close_now.set_key(self._settings.text("close_key"))
        self.curtain.set_wanted(self._settings.flag("cover_when_left"))
