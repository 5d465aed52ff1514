"""Limits of time: window periods of tests, incubation, and how soon a treatment has to begin or begins to work.

A table of them holds what each country's advice says, side by side. Tables and timelines are drawn from the same value.
"""

from dataclasses import dataclass
from typing import Literal

from reader.model.article import Source

Unit = Literal["hours", "days", "weeks", "months"]
UNITS: tuple[Unit, ...] = ("hours", "days", "weeks", "months")
HOURS = {"hours": 1.0, "days": 24.0, "weeks": 7 * 24.0, "months": 365.25 / 12 * 24}
"""How many hours each unit has."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time: from `least` to `most`, or one figure when `least` is 0."""

    least: int
    most: int
    unit: Unit

    @property
    def hours(self) -> tuple[float, float]:
        """From when until when, in hours, for an axis; one figure gives the same twice."""
        most = self.most * HOURS[self.unit]
        return (self.least * HOURS[self.unit] if self.least else most), most


@dataclass(frozen=True, slots=True)
class WindowCell:
    """What one column says of one row: `words` tell it whole. `best` is the time by which it should be, `time` the limit."""

    column: str
    words: str
    time: Stretch | None
    best: Stretch | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class WindowRow:
    """An infection, a test or a treatment. `page` is the article that tells more, with its section, or empty."""

    slug: str
    words: str
    page: str
    cells: tuple[WindowCell, ...]


@dataclass(frozen=True, slots=True)
class WindowTable:
    """A table in one language. `head` stands over the rows' names; `columns` are (slug, words)."""

    slug: str
    language: str
    caption: str
    head: str
    columns: tuple[tuple[str, str], ...]
    rows: tuple[WindowRow, ...]
