"""Where the reader is, as far as they have said: it is asked in place and never guessed."""

import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from reader.library.reader import Library
from reader.model.clock import Clock
from reader.model.fault import Fault
from reader.session.settings import COUNTRIES, Settings

if TYPE_CHECKING:
    from reader.model.local import LocalFacts


class Whereabouts:
    """The country that the reader chose, and what the library knows of it in one language."""

    def __init__(self, library: Library, language: str, settings: Settings, clock: Clock) -> None:
        self._library = library
        self._language = language
        self._settings = settings
        self._clock = clock

    @property
    def today(self) -> datetime.date:
        """The reader's date, by which facts grow old."""
        return self._clock.today()

    @property
    def asked(self) -> bool:
        """Whether the reader has answered."""
        return self._settings.text("country") != ""

    def choose(self, country: str) -> None:
        """Keep an answer: a country's code, "elsewhere", or "" to be asked again. Any other is passed over."""
        if country in COUNTRIES:
            self._settings.set("country", country)

    @cached_property
    def countries(self) -> "tuple[LocalFacts, ...]":
        """The countries that can be chosen; none when that part of the library is missing or damaged."""
        try:
            return tuple(facts for facts in self._library.countries(self._language) if facts.country in COUNTRIES)
        except Fault:
            return ()

    @property
    def facts(self) -> "LocalFacts | None":
        """What is true where the reader is; nothing when they have not said, or the library does not know it."""
        chosen = self._settings.text("country")
        return next((facts for facts in self.countries if facts.country == chosen), None) if chosen else None
