"""A visit to the real program, for tests that watch it from outside: `python -m tests.program.scenario LIBRARY`.

Opens the window at the lead article, reads, searches, follows a hit, changes the look, and closes.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from reader import app
from reader.model.address import Address
from reader.search.hit import Results


def main(library: Path) -> int:
    """Returns the program's exit status; prints "done" when every step was taken."""
    application, window = app.make_window(library, Address.parse("article:is-anal-sex-safe"))

    def read() -> None:
        furniture = window.furniture
        for place in (
            "article:is-anal-sex-safe#two-rings",
            "article:anatomy",
            "term:sphincter",
            "screen:shortcuts",
            "screen:home",
        ):
            window.place.open(Address.parse(place))
            QApplication.processEvents()
        furniture.actions["theme-dark"].trigger()  # type: ignore[attr-defined]
        furniture.actions["text-larger"].trigger()  # type: ignore[attr-defined]
        window.session.hits_changed.connect(found)
        line = window.findChild(QLineEdit)
        assert line is not None
        QTest.keyClicks(line, "lube")

    def found(results: Results) -> None:
        if results.query == "lube" and results.hits:
            QTimer.singleShot(0, window, lambda: follow(results))

    def follow(results: Results) -> None:
        window.place.open(results.hits[-1].address, "lube")
        QApplication.processEvents()
        sys.stdout.write("done\n")
        window.close_now()

    window.furnished.connect(lambda: QTimer.singleShot(0, window, read))
    QTimer.singleShot(30_000, window, lambda: application.exit(3))
    return int(application.exec())


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
