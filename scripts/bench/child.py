"""A process whose start is measured: `python -m scripts.bench.child empty|close-now|article ADDRESS`.

It writes "painted" when its first paint event has finished, and then stays until its standard input ends.
"""

import sys


def _tell() -> None:
    sys.stdout.write("painted\n")
    sys.stdout.flush()


def _leave_when_told() -> None:
    from PySide6.QtCore import QCoreApplication, QSocketNotifier

    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, QCoreApplication.instance())
    notifier.activated.connect(QCoreApplication.quit)


def empty() -> None:
    """An empty PySide6 window of the same size."""
    from PySide6.QtWidgets import QApplication, QWidget

    class Window(QWidget):
        told = False

        def paintEvent(self, event: object) -> None:
            if not self.told:
                self.told = True
                _tell()
                _leave_when_told()

    application = QApplication([])
    window = Window()
    window.resize(1280, 860)
    window.show()
    application.exec()


def article(address: str) -> None:
    """Alcove itself, opened at an address."""
    from reader import app
    from reader.model.address import Address
    from reader.resources import carried_library

    def painted() -> None:
        _tell()
        _leave_when_told()

    application, window = app.make_window(carried_library(), Address.parse(address))
    window.article_view.first_painted.connect(painted)
    application.exec()


def close_now() -> None:
    """Alcove, closed by three Shifts: prints the moments of the last key-up and of a picture of the cover alone, in seconds."""
    import time

    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtTest import QTest

    from reader import app
    from reader.model.address import Address
    from reader.resources import carried_library
    from reader.ui.desktop.furniture import Furniture

    application, window = app.make_window(carried_library(), Address.parse("article:is-anal-sex-safe"))

    def press() -> None:
        furniture = window.furniture
        assert isinstance(furniture, Furniture)
        covered: list[float] = []

        def look() -> int:
            """How many colours the screen shows; a picture taken by the window itself would paint it anew."""
            shown = window.screen().grabWindow(window.winId()).toImage()
            covered.append(time.perf_counter())
            return len({shown.pixel(x, y) for x in range(0, 1280, 20) for y in range(0, 860, 10)})

        def look_at_cover() -> None:
            if look() != 1:
                raise SystemExit("something shows through the cover")

        if look() < 9:
            raise SystemExit("there is nothing to cover")
        covered.clear()
        furniture.close_now.covered.connect(look_at_cover)
        for _ in range(3):
            QTest.keyPress(window.windowHandle(), Qt.Key.Key_Shift)
            released = time.perf_counter()
            QTest.keyRelease(window.windowHandle(), Qt.Key.Key_Shift)
        sys.stdout.write(f"{released} {covered[0]}\n")
        sys.stdout.flush()

    window.furnished.connect(lambda: QTimer.singleShot(300, window, press))
    application.exec()


if __name__ == "__main__":
    if sys.argv[1] == "empty":
        empty()
    elif sys.argv[1] == "close-now":
        close_now()
    else:
        article(sys.argv[2])
