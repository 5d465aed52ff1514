"""The program for tests that watch it on a real X display: `python -m tests.program.guest TASK LIBRARY [ADDRESS]`.

It prints "ready" and the number of its window when that is complete, and then does its task; what it tells on the way is what the
program itself knows.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QThread, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from reader import app
from reader.model.address import Address
from reader.model.fault import Fault
from reader.search.hit import Results
from reader.ui.close_now import Cover
from reader.ui.desktop.window import Window


def tell(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def wait(window: Window) -> None:
    """Be used from outside."""


def busy(window: Window) -> None:
    """Hear nothing for half a second."""
    tell("busy")
    QThread.msleep(500)


def crawl(window: Window) -> None:
    """Open everything there is."""
    places = [Address("article", head.slug) for topic in window.session.topics() for head in topic.articles]
    places += [Address("term", slug) for slug in window.session.term_names()]
    places += [Address("screen", name) for name in ("shortcuts", "privacy", "home")]
    for place in places:
        window.place.open(place)
        QApplication.processEvents()
    tell(f"crawled {len(places)}")


def copy(window: Window) -> None:
    """Select and copy in the search line, with its own keys."""
    clipboard = QGuiApplication.clipboard()
    line = window.findChild(QLineEdit)
    assert line is not None
    line.setText("condoms")
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    tell(f"selected {line.selectedText()!r}, offered {clipboard.text(QClipboard.Mode.Selection)!r}")
    QTest.keyClick(line, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    tell(f"copied {clipboard.text()!r}")
    window.close()
    tell(f"left {clipboard.text()!r}")


def curtain(window: Window) -> None:
    """Tell whether the page is covered whenever the program comes into use or goes out of it."""
    window.session.settings.set("cover_when_left", True)
    application = QApplication.instance()
    assert isinstance(application, QApplication)

    def look(state: Qt.ApplicationState) -> None:
        covered = any(cover.isVisible() for cover in window.findChildren(Cover))
        tell(f"{'in use' if state == Qt.ApplicationState.ApplicationActive else 'left'}, {'covered' if covered else 'open'}")

    application.applicationStateChanged.connect(look)


def happen(window: Window) -> None:
    """After a search for “lube”, open a page and have something go wrong."""

    def go_on() -> None:
        window.place.open(Address("article", "anatomy"))
        window.tell(Fault("Something is missing.", "Find it."))

    def searched(results: Results) -> None:
        if results.query == "lube" and not results.more:
            QTimer.singleShot(0, window, go_on)

    window.session.hits_changed.connect(searched)


TASKS: dict[str, Callable[[Window], None]] = {task.__name__: task for task in (wait, busy, crawl, copy, curtain, happen)}


def main(task: str, library: str, address: str = "article:is-anal-sex-safe") -> int:
    """Returns the program's exit status; 3 when nobody has ended it."""
    application, window = app.make_window(Path(library), Address.parse(address))

    def begin() -> None:
        tell(f"ready {int(window.winId())}")
        TASKS[task](window)

    window.furnished.connect(lambda: QTimer.singleShot(0, window, begin), Qt.ConnectionType.SingleShotConnection)
    QTimer.singleShot(120_000, window, lambda: application.exit(3))
    return int(application.exec())


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
