"""A curtain while another program's window is used, for whoever has asked for it: nothing of the page shows over a shoulder or
in a list of windows.

Close now stays where it is, to be seen and to be pressed: the curtain has a hole there.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QRegion
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from reader.typeset.fonts import Size
from reader.typeset.theme import Theme
from reader.ui.close_now import Cover

_ROOM = (24, 56, 24, 24)
_LINGER = 150
"""Milliseconds between coming back and seeing the page: the click that brings the window back must not follow a link under it."""


class Curtain(QObject):
    """Watches whether the program is the one in use."""

    def __init__(self, window: QWidget, hole: QWidget, application: QGuiApplication) -> None:
        """`hole` is the button that is never covered."""
        super().__init__(window)
        self._window = window
        self._hole = hole
        self._wanted = False
        self._cover = Cover(window)
        sentence = QLabel(
            self.tr("Alcove is covered while another window is in use. Come back to this window to read on."), self._cover
        )
        sentence.setObjectName("curtain")
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        sentence.setWordWrap(True)
        sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column = QVBoxLayout(self._cover)
        self._column.addWidget(sentence)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_LINGER)
        self._timer.timeout.connect(self._cover.hide)
        application.applicationStateChanged.connect(self._state_changed)
        for watched in (window, hole):
            watched.installEventFilter(self)

    def set_look(self, theme: Theme, size: Size) -> None:
        """Cover in the theme's ground; the sentence keeps clear of the bar."""
        self._cover.theme = theme
        self._column.setContentsMargins(*(round(size.px(room)) for room in _ROOM))

    def set_wanted(self, wanted: bool) -> None:
        """Whether the reader has asked for it."""
        self._wanted = wanted

    def stop(self) -> None:
        """The window is closing."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window, with the hole where the button is."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self._cover.isVisible():
            self._fit()
        return False

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            if self._cover.isVisible():
                self._timer.start()
        elif self._wanted:
            self._timer.stop()
            self._draw()

    def _draw(self) -> None:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.hide()
        self._fit()
        self._cover.show()
        self._cover.raise_()
        self._cover.repaint()

    def _fit(self) -> None:
        whole = self._window.rect()
        self._cover.setGeometry(whole)
        self._cover.setMask(QRegion(whole) - QRegion(QRect(self._hole.mapTo(self._window, QPoint(0, 0)), self._hole.size())))
