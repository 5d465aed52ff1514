"""What is copied here does not stay: it is taken back after a minute and when the window closes, if it is still ours.

That holds for whatever copies, also for a line of text with its own Ctrl+C. On systems with a second clipboard for selected words
(X11's PRIMARY, pasted with the middle button) nothing of ours is ever offered there.
"""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QClipboard

SECONDS = 60


class Clipboard(QObject):
    """The system's clipboard, lent."""

    def __init__(self, system: QClipboard, parent: QObject) -> None:
        super().__init__(parent)
        self._system = system
        self._ours = ""
        """The words that we copied, for systems that do not say whose the clipboard is."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SECONDS * 1000)
        self._timer.timeout.connect(self.forget)
        system.dataChanged.connect(self._changed)
        system.selectionChanged.connect(self._selected)

    def copy(self, text: str) -> None:
        """Lend some words to other programs for a minute."""
        self._ours = text
        self._system.setText(text)
        self._timer.start()

    def forget(self) -> None:
        """Take back what was copied, unless something else has been copied since."""
        self._timer.stop()
        if self._system.ownsClipboard() or (self._ours and self._system.text() == self._ours):
            self._system.clear()
        self._ours = ""

    def _changed(self) -> None:
        """Somebody copied something; it may have been a widget of ours."""
        if self._system.ownsClipboard() and self._system.mimeData().formats():
            self._timer.start()

    def _selected(self) -> None:
        """Take selected words back before anyone can have asked for them: no event is handled in between."""
        if self._system.ownsSelection():
            self._system.clear(QClipboard.Mode.Selection)
