"""Switching articles and typing a search, each until it is painted; and a calibration paint to compare with.

Times are of CLOCK_MONOTONIC, which is one clock for all processes. A run of `python -m scripts.bench.frames` prints JSON.
"""

import gc
import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ["XDG_CONFIG_HOME"] = "/nonexistent/alcove-bench"

from PySide6.QtCore import QEvent, QEventLoop, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from reader.app import SWITCH_INTERVAL
from reader.build import build
from reader.library.reader import Library
from reader.model.address import Address
from reader.model.clock import SystemClock
from reader.resources import carried_library
from reader.search.hit import Results
from reader.session.place import HOME, Place
from reader.session.session import Session
from reader.session.settings import Settings
from reader.typeset.fonts import Size, load_fonts
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.window import Window

LONGEST, OTHER = Address.parse("article:is-anal-sex-safe"), Address.parse("article:anatomy")
SWITCHES = 60
_WORDS = """
lube|anal sex|bleeding|does it hurt|condom|prep|pep|hiv risk|rimming|douche|enema|sphincter|tear|pain after|toys|flared base
hemorrhoids|first time|is it safe|dental dam|silicone lube|oil and latex|coconut oil|nerve endings|prostate|stuck|hpv vaccine
anal pap|what if it hurts|safe word"""
QUERIES = [words.strip() for line in _WORDS.splitlines() for words in line.split("|") if words.strip()]
FRAME_MS = 1000 / 60


class Painted(QObject):
    """Counts the paint events of one widget that have finished."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.at = 0.0
        self._busy = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._busy:
            self._busy = True
            QApplication.sendEvent(watched, event)
            self._busy = False
            self.at = time.perf_counter()
            return True
        return False


class _Calibration(QWidget):
    """A page of plain text drawn line by line: what this machine needs to paint at all."""

    took = 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        started = time.perf_counter()
        painter = QPainter(self)
        painter.setFont(Size().font(17))
        for line in range(34):
            rect = QRect(56, 20 + 25 * line, 612, 25)
            painter.drawText(rect, Qt.AlignmentFlag.AlignLeft, "Plain words in a line, painted one by one as a page would be.")
        painter.end()
        self.took = time.perf_counter() - started


def p95(values: list[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(values, n=20)[-1]


def until(done: Callable[[], bool]) -> None:
    """Sleep between events as the program does: a loop that spins would keep Python from the search's thread."""
    late = QTimer()
    late.setSingleShot(True)
    late.start(5000)
    while not done():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if not late.isActive():
            raise RuntimeError("nothing was painted for five seconds")


def measure() -> dict[str, float | str | bool]:
    """All figures of this module."""
    sys.setswitchinterval(SWITCH_INTERVAL)
    application = QApplication([])
    load_fonts()
    application.setFont(Size().font(15))
    session = Session(Library(carried_library()), Settings(None), SystemClock())
    window = Window(session, Place(session), Furniture)
    window.place.open(HOME)
    window.show()
    QApplication.processEvents()
    gc.collect()
    gc.freeze()  # as the program does when its window stands
    calibration = calibrate()
    switch, whole = _switches(window)
    keystroke, keystroke_whole = _keystrokes(window)
    window.close()
    limit = max(FRAME_MS, 3 * calibration)
    return {
        "platform": application.platformName(),
        "calibration_ms": round(calibration, 2),
        "switch_p50_ms": round(statistics.median(switch), 2),
        "switch_p95_ms": round(p95(switch), 2),
        "switch_whole_p95_ms": round(p95(whole), 2),
        "keystroke_p50_ms": round(statistics.median(keystroke), 2),
        "keystroke_p95_ms": round(p95(keystroke), 2),
        "keystroke_whole_p95_ms": round(p95(keystroke_whole), 2),
        "keystrokes": len(keystroke),
        "frame_limit_ms": round(limit, 2),
        "frames_hold": p95(switch) <= limit and p95(keystroke) <= limit,
        "build_sections_per_s": _build_rate(),
    }


def calibrate() -> float:
    """Milliseconds that a page of plain text takes to paint here."""
    widget = _Calibration()
    widget.resize(744, 900)
    widget.show()
    QApplication.processEvents()
    times = []
    for _ in range(30):
        widget.repaint()
        times.append(widget.took * 1000)
    widget.close()
    return statistics.median(times)


def _switches(window: Window) -> tuple[list[float], list[float]]:
    """Until the longest page is painted, and until all of it is set (docs/decisions/0019)."""
    window.place.open(OTHER)
    QApplication.processEvents()
    painted = Painted(window.article_view.viewport())
    whole: list[float] = []
    window.article_view.page_changed.connect(lambda _: whole.append(time.perf_counter()))
    times, all_set = [], []
    for _ in range(SWITCHES):
        window.place.open(OTHER)
        settle()
        whole.clear()
        started = time.perf_counter()
        window.place.open(LONGEST)
        until(lambda started=started: painted.at > started)  # type: ignore[misc]
        times.append((painted.at - started) * 1000)
        until(lambda: bool(whole))
        all_set.append((whole[0] - started) * 1000)
    return times[5:], all_set[5:]


def _keystrokes(window: Window) -> tuple[list[float], list[float]]:
    """Until the hits in sight are painted, and until all of them are there."""
    furniture = window.furniture
    assert isinstance(furniture, Furniture)
    line = furniture.top_bar.search.findChild(QLineEdit)
    assert line is not None
    answers: list[tuple[Results, float]] = []
    window.session.hits_changed.connect(lambda results: answers.append((results, time.perf_counter())))
    painted = Painted(furniture.searching.results.painted)
    times, all_there = [], []
    for query in QUERIES:
        line.setText("")
        line.setFocus()
        settle()
        for letter in query:
            answers.clear()
            started = time.perf_counter()
            QTest.keyClicks(line, letter)
            if not line.text().strip():
                continue
            until(lambda: bool(answers))
            if answers[0][0].hits:
                until(lambda answer=answers[0][1]: painted.at > answer)  # type: ignore[misc]
                times.append((painted.at - started) * 1000)
            until(lambda: not answers[-1][0].more)
            all_there.append((answers[-1][1] - started) * 1000)
            settle()
    return times, all_there


def settle() -> None:
    """Let everything that waits be done."""
    for _ in range(5):
        QApplication.processEvents()


def _build_rate() -> float:
    content = Path(__file__).parent.parent.parent / "content"
    with TemporaryDirectory() as folder:
        started = time.perf_counter()
        built = build(content, Path(folder, "bench.library"))
        return round(built.corpus.sections / (time.perf_counter() - started), 1)


if __name__ == "__main__":
    print(json.dumps(measure()))
