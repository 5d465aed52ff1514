"""Typing in a window over a large library. `python -m scripts.bench.typing_at_scale LIBRARY` reads a JSON list of texts.

The event loop runs as it does for a person: it sleeps when nothing is to do, so that the search has the processor. A timer ticks
every millisecond. The longest time without a tick is the longest stall of the window: of all stalls, which is that of showing the
hits, and of those while a search runs on its own thread, which is what searching costs the window.
"""

import gc
import json
import os
import statistics
import sys
import time
from pathlib import Path

os.environ["XDG_CONFIG_HOME"] = "/nonexistent/alcove-bench"

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from reader.app import SWITCH_INTERVAL
from reader.library.reader import Library
from reader.model.clock import SystemClock
from reader.search.hit import Results
from reader.session.place import Place
from reader.session.session import Session
from reader.session.settings import Settings
from reader.typeset.fonts import Size, load_fonts
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.window import Window
from scripts.bench.frames import FRAME_MS, Painted, calibrate, p95

LIMIT_MS = 5000


class _Typist(QObject):
    """Types letter by letter, each when the hits of the one before are painted."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        furniture = window.furniture
        assert isinstance(furniture, Furniture)
        line = furniture.top_bar.search.findChild(QLineEdit)
        assert line is not None
        self._line = line
        self._results = furniture.searching.results
        self._painted = Painted(self._results.painted)
        self._loop = QEventLoop(self)
        self._answer: Results | None = None
        self._answered = self._painted_at = self._ticked = 0.0
        self.longest_gap = self.longest_search_gap = 0.0
        window.session.hits_changed.connect(self._answers)
        self._ticks = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._ticks.timeout.connect(self._tick)

    def type(self, text: str) -> list[float]:
        """Milliseconds from each key to the paint of its hits."""
        self._line.setText("")
        self._line.setFocus()
        QTest.qWait(20)
        times = []
        self._ticked = time.perf_counter()
        self._ticks.start()
        for letter in text:
            self._answer, self._painted_at = None, 0.0
            started = time.perf_counter()
            QTest.keyClicks(self._line, letter)
            self._ticked = time.perf_counter()
            if self._line.text().strip():
                self._loop.exec()
                if self._results.hits:
                    times.append((self._painted_at - started) * 1000)
        self._ticks.stop()
        return times

    def _answers(self, results: Results) -> None:
        if results.query == self._line.text():
            self._answered = time.perf_counter() if self._answer is None else self._answered
            self._answer = results

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest_gap = max(self.longest_gap, now - self._ticked)
        if self._answer is None:
            self.longest_search_gap = max(self.longest_search_gap, now - self._ticked)
        self._ticked = now
        if self._answer is not None:
            if not self._painted_at and self._painted.at > self._answered:
                self._painted_at = self._painted.at
            if not self._answer.more and (self._painted_at or not self._results.hits):
                self._loop.quit()


def measure(library: Path, texts: list[str]) -> dict[str, float | bool]:
    """All figures of this module."""
    sys.setswitchinterval(SWITCH_INTERVAL)
    application = QApplication([])
    load_fonts()
    application.setFont(Size().font(15))
    session = Session(Library(library), Settings(None), SystemClock())
    window = Window(session, Place(session), Furniture)
    window.show()
    QApplication.processEvents()
    limit = max(FRAME_MS, 3 * calibrate())
    typist = _Typist(window)
    typist.type("first")
    gc.collect()
    gc.freeze()  # as the program does when its window stands
    typist.longest_gap = typist.longest_search_gap = 0.0
    times = [took for text in texts for took in typist.type(text)]
    window.close()
    session.close()
    return {
        "scale_keystrokes": len(times),
        "scale_keystroke_p50_ms": round(statistics.median(times), 2),
        "scale_keystroke_p95_ms": round(p95(times), 2),
        "scale_longest_gap_ms": round(typist.longest_gap * 1000, 1),
        "scale_search_gap_ms": round(typist.longest_search_gap * 1000, 1),
        "scale_frame_limit_ms": round(limit, 2),
        "scale_frames_hold": p95(times) <= limit,
    }


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), json.load(sys.stdin))))
