"""What is true in one country: its emergency number, helplines, and where to go."""

import datetime
from dataclasses import dataclass

from reader.model.article import Source

EMERGENCY = "emergency"
NEEDS = (EMERGENCY, "urgent-advice", "assault", "abuse", "crisis", "under-18", "pep", "poison")
"""What somebody may need: help at once; advice today; after a sexual assault; with a partner who hurts or controls; thoughts of
ending one's life; for people under 18; medicine against HIV after sex; something swallowed or breathed in."""
_GOOD_FOR = datetime.timedelta(days=365)


@dataclass(frozen=True, slots=True)
class LocalRow:
    """One number or place. `words` say what it is for, `who` answers.

    Whichever there are: `call` is a telephone number, `more` another way to reach them, `go` a place, `web` an address that is
    shown as text. `checked` is the ISO date of the day when they were compared with the sources.
    """

    slug: str
    need: str
    words: str
    who: str
    call: str
    more: str
    go: str
    web: str
    checked: str
    sources: tuple[Source, ...]

    def is_old(self, today: datetime.date) -> bool:
        """Whether it was checked more than twelve months ago."""
        return today - datetime.date.fromisoformat(self.checked) > _GOOD_FOR


@dataclass(frozen=True, slots=True)
class LocalFacts:
    """The facts of one country in one language. `country` is its code of two letters (ISO 3166)."""

    country: str
    language: str
    name: str
    rows: tuple[LocalRow, ...]

    def for_need(self, need: str) -> tuple[LocalRow, ...]:
        """The rows for a need, in the order of the file."""
        return tuple(row for row in self.rows if row.need == need)

    @property
    def emergency(self) -> str:
        """The number to call when it can't wait."""
        return next((row.call for row in self.for_need(EMERGENCY)), "")
