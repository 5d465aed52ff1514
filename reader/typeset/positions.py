"""From canonical text to places in a document.

Python counts characters, Qt counts UTF-16 units, and a document holds marks (note numbers, list spacers) that canonical text
does not. A Run ties a stretch of one to a stretch of the other.
"""

from bisect import bisect_right, insort
from typing import NamedTuple


class Run(NamedTuple):
    """`text`, at character `offset` of a section's canonical text, stands at position `position` of the document."""

    offset: int
    position: int
    text: str


def units(text: str) -> int:
    """The length of a text as Qt counts it."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


class Positions:
    """The runs of every section of one page."""

    def __init__(self) -> None:
        self._runs: dict[str, list[Run]] = {}
        self._order: list[tuple[int, str, Run]] = []

    def add(self, section: str, run: Run) -> None:
        """Note a run. Runs come in the order of the document; a table set row by row has them out of canonical order."""
        insort(self._runs.setdefault(section, []), run, key=lambda other: other.offset)
        self._order.append((run.position, section, run))

    def ranges(self, section: str, start: int, end: int) -> list[tuple[int, int]]:
        """(start, end) positions in the document of canonical characters start to end; none when they are not shown."""
        runs = self._runs.get(section, [])
        first = max(0, bisect_right(runs, start, key=lambda run: run.offset) - 1)
        found = []
        for run in runs[first:]:
            if run.offset >= end:
                break
            a, b = max(start, run.offset) - run.offset, min(end, run.offset + len(run.text)) - run.offset
            if a < b:
                found.append((run.position + units(run.text[:a]), run.position + units(run.text[:b])))
        return found

    def place(self, position: int) -> tuple[str, int] | None:
        """The section and canonical offset of the run at or before a document position; None above the first section.

        Unlike a document position it means the same at every size, where a table may stand in rows or one below the other.
        """
        at = bisect_right(self._order, position, key=lambda row: row[0]) - 1
        if at < 0:
            return None
        _, section, run = self._order[at]
        return section, run.offset + min(len(run.text), max(0, position - run.position))
