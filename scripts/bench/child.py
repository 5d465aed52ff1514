"""A process whose start is measured: `python -m scripts.bench.child empty|article`.

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


if __name__ == "__main__":
    if sys.argv[1] == "empty":
        empty()
    else:
        article(sys.argv[2])
