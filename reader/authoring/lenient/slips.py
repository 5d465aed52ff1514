"""What is not as a page should be, counted by kind: a large folder has more of it than anybody wants to read."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TextIO

from reader.model.problem import Problem

_NAMED = 3
"""Places of each kind that the summary names."""
_MOST_NAME = 60
"""Characters of a path that it shows, from the end."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A kind of thing that was mended, or left out. `what` and `remedy` are sentences."""

    what: str
    remedy: str


HTML = Slip("Raw HTML was dropped; its words were kept.", "Write it in Markdown.")
LINK = Slip("A link leads out of the folder; its words were kept.", "Link to a file of the folder.")
IMAGE = Slip("A picture was left out; its description was kept.", "Describe it in the text.")
SHAPE = Slip("Something too long or too deep became plain text.", "Use shorter paragraphs and flatter lists.")
BROKEN = Slip("Something that can't be read as Markdown became plain text.", "Write it more simply.")
FRONT = Slip("A line of the front matter was not understood.", "Write it like “title: …”.")
ENCODING = Slip("This is not UTF-8 text; it was read as Windows-1252.", "Save the file as UTF-8.")

SYMBOLIC = Slip("A symbolic link was not followed.", "Put the file itself there.")
UNREADABLE = Slip("The file or folder can't be read, so it was left out.", "Check that it may be read.")
TOO_LARGE = Slip("The file is too large for a page, so it was left out.", "Split it into several files.")
BINARY = Slip("This is not a text file, so it was left out.", "Save it as UTF-8 text.")
EMPTY = Slip("The file has no words, so it was left out.", "Write something, or remove it.")


class Slips:
    """The slips of one page: of each kind the line of the first, and how many there are."""

    def __init__(self) -> None:
        self.found: dict[Slip, tuple[int, int]] = {}

    def add(self, slip: Slip, line: int = 0, count: int = 1) -> None:
        """Note `count` of a kind; `line` counts from 1, and 0 means the file as a whole."""
        if count:
            first, before = self.found.get(slip, (line, 0))
            self.found[slip] = first, before + count


@dataclass(slots=True)
class Tally:
    """The slips of a whole folder. All of them go to `report`, if there is one, a line for each kind in each page."""

    report: TextIO | None = None
    _files: dict[Slip, int] = field(default_factory=dict)
    _first: dict[Slip, list[str]] = field(default_factory=dict)

    def add(self, file: str, slips: Slips) -> None:
        """Count those of a page."""
        for slip, (line, count) in slips.found.items():
            self._files[slip] = self._files.get(slip, 0) + 1
            first = self._first.setdefault(slip, [])
            if len(first) < _NAMED:
                name = file if len(file) <= _MOST_NAME else f"…{file[-_MOST_NAME:]}"
                first.append(f"{name}:{line}" if line else name)
            if self.report is not None:
                times = f" ({count} times)" if count > 1 else ""
                self.report.write(f"{Problem(file, line, slip.what, slip.remedy, 'warning')}{times}\n")

    def one(self, file: str, slip: Slip) -> None:
        """Count a single slip of a file as a whole."""
        slips = Slips()
        slips.add(slip)
        self.add(file, slips)

    def lines(self) -> Iterator[str]:
        """A line for each kind, the most frequent first."""
        for slip, files in sorted(self._files.items(), key=lambda item: -item[1]):
            places = ", ".join(self._first[slip])
            more = ", …" if files > _NAMED else ""
            yield f"warning: {slip.what} {slip.remedy} {files:,} {'file' if files == 1 else 'files'}: {places}{more}"
