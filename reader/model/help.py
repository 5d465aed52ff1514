"""The triage table: what somebody may notice, and how fast to get help for it.

Articles, search cards, kiosk tiles, leaflets and lessons draw from it, so that a danger sign is told in one way everywhere.
"""

from dataclasses import dataclass
from typing import Literal

from reader.model.article import Source

HelpLevel = Literal["emergency", "today", "appointment", "self-care"]
HELP_LEVELS: tuple[HelpLevel, ...] = ("emergency", "today", "appointment", "self-care")
"""Most urgent first: now; today or within 24 hours; in days to two weeks; look after it yourself and watch."""


@dataclass(frozen=True, slots=True)
class HelpRow:
    """A danger sign or a condition, in plain words of one language.

    `pages` are the articles that it belongs to. With `sooner` it rises by one level for people who are pregnant, take blood
    thinners, bleed easily, have diabetes or a weak immune system. A row whose sources nobody has opened keeps the higher level;
    `why` is for those who check the table.
    """

    slug: str
    language: str
    level: HelpLevel
    words: str
    pages: tuple[str, ...]
    sources: tuple[Source, ...]
    sooner: bool = False
    why: str = ""
