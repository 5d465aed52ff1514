"""What is copied here does not stay: it is taken back after a minute and when the window closes, if it is still ours."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QClipboard

SECONDS = 60


class Clipboard(QObject):
    """The system's clipboard, lent."""

    def __init__(self, system: QClipboard, parent: QObject) -> None:
        super().__init__(parent)
        self._system = system
        self._ours = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SECONDS * 1000)
        self._timer.timeout.connect(self.forget)

    def copy(self, text: str) -> None:
        """Lend some words to other programs for a minute."""
        self._ours = text
        self._system.setText(text)
        self._timer.start()

    def forget(self) -> None:
        """Take back what was copied, unless something else has been copied since."""
        self._timer.stop()
        if self._ours and self._system.text() == self._ours:
            self._system.clear()
        self._ours = ""
