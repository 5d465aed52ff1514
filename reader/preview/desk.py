"""Beside the window: builds after each save, and puts the new library under it.

1. A save is noticed (watch), and the library built on a thread of its own (proofs).
2. With problems the old library stays, and they stand at the foot of the window until they are mended.
3. Without, the new one takes its place, and what was edited is opened.
"""

from pathlib import Path

from PySide6.QtCore import QObject

from reader.library.reader import Library
from reader.model.fault import Fault
from reader.model.problem import Problem
from reader.model.progress import Stage
from reader.preview.proofs import Proof, Proofs
from reader.preview.watch import ContentWatch
from reader.session.tasks import LatestOnly
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.problem_list import ProblemList
from reader.ui.desktop.window import Window


class _StoppedError(Exception):
    """The window is gone; nobody wants this build."""


class Desk(QObject):
    """Furnishes a window and keeps its library up to date."""

    def __init__(self, content: Path, proofs: Proofs, first: Proof) -> None:
        """`first` is what the window opens with."""
        super().__init__()
        self._content = content
        self._proofs = proofs
        self._library = first.library
        self._problems: tuple[Problem, ...] = ()
        self._list: ProblemList | None = None
        self._closed = False

    def furnish(self, window: Window) -> Furniture:
        """What stands around the page, and a place for problems at the foot."""
        furniture = Furniture(window)
        self._list = ProblemList(window, furniture.look)
        self._list.show_problems(self._problems)
        return furniture

    def serve(self, window: Window) -> None:
        """Watch and build for this window until it closes."""
        self._window = window
        self._builds = LatestOnly(self._proofed)
        self._watch = ContentWatch(self._content, self)
        self._watch.saved.connect(lambda: self._builds.ask(self._make))
        window.closing.connect(self._close)

    def _close(self) -> None:
        self._closed = True
        self._watch.stop()
        self._builds.close()

    def _make(self) -> Proof | Fault:
        """On the builder's thread."""
        try:
            return self._proofs.make(self._progress)
        except Fault as fault:
            return fault

    def _progress(self, stage: Stage, done: int = 0, total: int = 0) -> None:
        if self._closed:
            raise _StoppedError

    def _proofed(self, proof: Proof | Fault) -> None:
        if isinstance(proof, Fault):
            self._window.tell(proof)
            return
        self._problems = proof.problems
        if not proof.problems:
            self._replace(proof)
        elif self._list is not None:
            self._list.show_problems(proof.problems)

    def _replace(self, proof: Proof) -> None:
        """Put the new library under the window, which keeps its place unless something else was edited."""
        window = self._window
        window.session.take(Library(proof.library))
        self._library.unlink(missing_ok=True)
        self._library = proof.library
        window.refurnish()
        if proof.edited and proof.edited != window.place.address:
            window.place.open(proof.edited, scroll=window.article_view.scrolled)
