"""A visit to the real program, for tests that watch it from outside: `python -m tests.program.scenario LIBRARY [ENDING]`.

Opens the window at the lead article, reads, answers a quiz, searches, follows a hit, copies, changes the look, and ends: by Close
now, or as ENDING says: "stay" (until it is killed), "mistake" (an exception that names what was read, then Close now) or "crash".
With "read-only" it ends by Close now, too, and changes nothing.
"""

import os
import sys
import warnings
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer, qWarning
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from reader import app
from reader.model.address import Address
from reader.search.hit import Results
from reader.ui.desktop.window import Window

TYPED = "xylorimba"
"""A word that is typed into the search and stands nowhere else."""
PLACES = (
    "article:is-anal-sex-safe#two-rings",
    "article:anatomy",
    "term:sphincter",
    "screen:shortcuts",
    "screen:privacy",
    "screen:home",
)
QUIZ = "article:lubrication"
"""A page with a quiz, which is opened and answered."""


class Visit:
    """One visit, step by step; each step waits for what the last one brought."""

    def __init__(self, window: Window, ending: str) -> None:
        self._window = window
        self._ending = ending
        window.session.hits_changed.connect(self._found)

    def read(self) -> None:
        """Open some places, change the look, start to search."""
        window = self._window
        for place in PLACES:
            window.place.open(Address.parse(place))
            QApplication.processEvents()
        window.place.open(Address.parse(QUIZ))
        QApplication.processEvents()
        for href in ("quiz:0", "quiz:0/0/0"):
            window.article_view.activate(href)
        if self._ending != "read-only":
            window.furniture.actions["theme-dark"].trigger()  # type: ignore[attr-defined]
            window.furniture.actions["text-larger"].trigger()  # type: ignore[attr-defined]
        self._type(TYPED)

    def _type(self, words: str) -> None:
        line = self._window.findChild(QLineEdit)
        assert line is not None
        line.setFocus()
        QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(line, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(line, words)

    def _found(self, results: Results) -> None:
        if results.more:
            return
        if results.query == TYPED:
            QTimer.singleShot(0, self._window, lambda: self._type("lube"))
        elif results.query == "lube" and results.hits:
            QTimer.singleShot(0, self._window, lambda: self._follow(results))

    def _follow(self, results: Results) -> None:
        self._window.place.open(results.hits[-1].address, "lube")
        QApplication.processEvents()
        port = self._window.article_view.viewport()
        QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=QPoint(120, 80))
        QTest.mouseMove(port, QPoint(560, 200))
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=QPoint(560, 200))
        assert self._window.article_view.selected_text()
        QTest.keyClick(self._window.article_view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        self._end()

    def _end(self) -> None:
        sys.stdout.write("done\n")
        sys.stdout.flush()
        if self._ending == "stay":
            return
        if self._ending == "crash":
            os.abort()
        if self._ending == "mistake":
            QTimer.singleShot(0, self._window, self._window.close_now)
            warnings.warn(f"{TYPED} at {PLACES[0]}", stacklevel=1)
            qWarning(f"QPainter::begin: {TYPED} at {PLACES[0]}")
            qWarning(f"{TYPED} at {PLACES[0]}")
            raise ValueError(f"{TYPED} at {PLACES[0]}")
        self._window.close_now()


def main(library: Path, ending: str) -> int:
    """Returns the program's exit status; prints "done" when every step was taken."""
    application, window = app.make_window(library, Address.parse("article:is-anal-sex-safe"))
    visit = Visit(window, ending)
    window.furnished.connect(lambda: QTimer.singleShot(0, window, visit.read))
    QTimer.singleShot(30_000, window, lambda: application.exit(3))
    return int(application.exec())


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "close-now"))
