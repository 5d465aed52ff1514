"""The real program on a real display: `python -m tests.accessibility.driver LIBRARY`, moved by lines on standard input.

A line is the name of a screen of scripts/shots.py or an address; “done” answers when it is painted. “quit” ends.
"""

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "xcb"

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from reader import app
from reader.model.address import Address
from scripts.shots import SCREENS, settled


def main(library: Path) -> int:
    """Returns the program's exit status."""
    application, window = app.make_window(library, Address("screen", "home"))

    clock = window.session.clock
    window.activateWindow()  # there is no window manager to do it

    def obey() -> None:
        line = sys.stdin.readline().strip()
        if line in ("", "quit"):
            window.close_now()
            return
        window.session.clock = clock  # some screens are shown at a later day
        window.place.open(Address("screen", "home"))
        if window.furniture.settings.is_open:  # type: ignore[attr-defined]
            window.furniture.settings.close()  # type: ignore[attr-defined]
        if line in SCREENS:
            SCREENS[line](window)
        else:
            window.place.open(Address.parse(line))
        settled(QApplication.instance(), window)  # type: ignore[arg-type]
        sys.stdout.write("done\n")
        sys.stdout.flush()

    stdin = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, application)
    stdin.activated.connect(obey)
    QTimer.singleShot(2_400_000, application, lambda: application.exit(3))
    return int(application.exec())


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
