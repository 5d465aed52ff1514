"""Building libraries one after another: each a file of its own, since the one before is still being read."""

from dataclasses import dataclass
from pathlib import Path

from reader.build import build
from reader.model.address import Address
from reader.model.corpus import Corpus
from reader.model.edited import edited_place
from reader.model.problem import Problem
from reader.model.progress import Progress


@dataclass(frozen=True, slots=True)
class Proof:
    """What became of one build: a library, or the problems that kept it from being written."""

    library: Path
    problems: tuple[Problem, ...]
    edited: Address | None
    """The place that is not as in the last library that was written."""


class Proofs:
    """Makes them, one at a time."""

    def __init__(self, content: Path, folder: Path) -> None:
        """`folder` is for libraries and drawings; it is somebody else's to take away."""
        self._content = content
        self._folder = folder
        self._number = 0
        self._last: Corpus | None = None

    def make(self, progress: Progress) -> Proof:
        """Build once. Raises Fault for the world's faults."""
        self._number += 1
        library = self._folder / f"{self._number}.library"
        built = build(self._content, library, progress, self._folder / "drawings")
        if built.problems:
            return Proof(library, built.problems, None)
        edited = edited_place(self._last, built.corpus) if self._last else None
        self._last = built.corpus
        return Proof(library, (), edited)
