"""Typing in a window over a large library. `python -m scripts.bench.typing_at_scale LIBRARY` reads a JSON list of texts.

The event loop runs as it does for a person: it sleeps when nothing is to do, so that the search has the processor. All is typed
twice: once for the time until hits are painted, and once for the longest stall of the window: of all stalls, which is that of
showing the hits, and of those while a search runs on its own thread, which is what searching costs the window.
"""

import gc
import json
import os
import statistics
import sys
import time
from pathlib import Path

os.environ["XDG_CONFIG_HOME"] = "/nonexistent/alcove-bench"

from PySide6.QtCore import QObject, Qt, QTimer
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
from scripts.bench.frames import FRAME_MS, Painted, calibrate, p95, settle, until


class _Typist(QObject):
    """Types letter by letter, each when all the hits of the one before are there."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        furniture = window.furniture
        assert isinstance(furniture, Furniture)
        line = furniture.top_bar.search.findChild(QLineEdit)
        assert line is not None
        self._line = line
        self._results = furniture.searching.results
        self._painted = Painted(self._results.painted)
        self._answers: list[tuple[Results, float]] = []
        window.session.hits_changed.connect(lambda results: self._answers.append((results, time.perf_counter())))

    def type(self, text: str) -> list[float]:
        """Milliseconds from each key to the paint of the hits in sight."""
        self._line.setText("")
        self._line.setFocus()
        settle()
        times = []
        for letter in text:
            self._answers.clear()
            started = time.perf_counter()
            QTest.keyClicks(self._line, letter)
            if not self._line.text().strip():
                continue
            until(lambda: bool(self._answers))
            if self._answers[0][0].hits:
                until(lambda: self._painted.at > self._answers[0][1])
                times.append((self._painted.at - started) * 1000)
            until(self._is_whole)
            settle()
        return times

    @property
    def is_searching(self) -> bool:
        """Whether hits have yet to come."""
        return not self._answers

    def _is_whole(self) -> bool:
        return not self._answers[-1][0].more


class _Stalls(QObject):
    """The longest times, in seconds, without a turn of the event loop: of all, and of those while a search runs.

    A timer ticks every millisecond. That takes the processor from the search now and then, so that nothing else is measured then.
    """

    def __init__(self, typist: _Typist) -> None:
        super().__init__()
        self._typist = typist
        self.longest = self.longest_searching = 0.0
        self._ticked = time.perf_counter()
        self._ticks = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._ticks.timeout.connect(self._tick)
        self._ticks.start()

    def stop(self) -> None:
        self._ticks.stop()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._ticked)
        if self._typist.is_searching:
            self.longest_searching = max(self.longest_searching, now - self._ticked)
        self._ticked = now


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
    times = [took for text in texts for took in typist.type(text)]
    stalls = _Stalls(typist)
    for text in texts:
        typist.type(text)
    stalls.stop()
    window.close()
    session.close()
    return {
        "scale_keystrokes": len(times),
        "scale_keystroke_p50_ms": round(statistics.median(times), 2),
        "scale_keystroke_p95_ms": round(p95(times), 2),
        "scale_longest_gap_ms": round(stalls.longest * 1000, 1),
        "scale_search_gap_ms": round(stalls.longest_searching * 1000, 1),
        "scale_frame_limit_ms": round(limit, 2),
        "scale_frames_hold": p95(times) <= limit,
    }


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), json.load(sys.stdin))))
