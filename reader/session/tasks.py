"""Work off the GUI thread: one worker, and the newest request wins."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal


class LatestOnly(QObject):
    """Runs one piece of work at a time on a thread of its own; a newer request makes every older answer vanish.

    Work is a pure function; what it returns is given to `on_answer` on the thread that made this object. An exception in it is a
    mistake of ours and is raised again there.
    """

    _answered = Signal(int, object, object)

    def __init__(self, on_answer: Callable[[Any], None]) -> None:
        super().__init__()
        self._on_answer = on_answer
        self._condition = threading.Condition()
        self._waiting: tuple[int, Callable[[], object]] | None = None
        self._generation = 0
        self._closed = False
        self._thread: threading.Thread | None = None
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def ask(self, work: Callable[[], object]) -> None:
        """Do `work` soon, instead of whatever was asked before."""
        with self._condition:
            self._generation += 1
            self._waiting = (self._generation, work)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="alcove-search", daemon=True)
                self._thread.start()
            self._condition.notify()

    def forget(self) -> None:
        """Let no answer come that was asked for until now."""
        with self._condition:
            self._generation += 1
            self._waiting = None

    def close(self) -> None:
        """End the thread and wait for it."""
        with self._condition:
            self._generation += 1
            self._closed = True
            self._waiting = None
            self._condition.notify()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        while True:
            with self._condition:
                while self._waiting is None and not self._closed:
                    self._condition.wait()
                if self._closed or self._waiting is None:
                    return
                generation, work = self._waiting
                self._waiting = None
            try:
                answer, error = work(), None
            except Exception as raised:
                answer, error = None, raised
            self._answered.emit(generation, answer, error)

    def _deliver(self, generation: int, answer: object, error: Exception | None) -> None:
        if generation != self._generation:
            return
        if error is not None:
            raise error
        self._on_answer(answer)
