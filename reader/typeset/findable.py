"""What a reader can find on a page: its lines of text as they are shown, without the marks of sources.

Every page has them, an article as well as a word of the glossary or the table of keys. What is folded away is not there, and
what was opened in place is.
"""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextDocument

from reader.typeset.positions import Run, units


class Findable(NamedTuple):
    """The text of a block; `runs` say where its pieces stand in the document. A mark of a source stands between two of them."""

    text: str
    runs: tuple[Run, ...]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The document positions of the characters from `start` to before `end`; `start` must be before `end`."""
        first = next(run for run in reversed(self.runs) if run.offset <= start)
        last = next(run for run in reversed(self.runs) if run.offset < end)
        return (
            first.position + units(first.text[: start - first.offset]),
            last.position + units(last.text[: end - last.offset]),
        )


def findables(document: QTextDocument) -> Iterator[Findable]:
    """The lines of a page in reading order."""
    block = document.begin()
    while block.isValid():
        runs = tuple(_runs(block))
        if runs:
            yield Findable("".join(run.text for run in runs), runs)
        block = block.next()


def _runs(block: QTextBlock) -> Iterator[Run]:
    offset = 0
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        if fragment.charFormat().verticalAlignment() != QTextCharFormat.VerticalAlignment.AlignSuperScript:
            yield Run(offset, fragment.position(), fragment.text())
            offset += len(fragment.text())
        place += 1
