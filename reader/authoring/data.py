"""Facts that are kept as data, so that each is written once, and whatever draws on them: pages, and later cards and leaflets.

    content/help-levels.yaml   the triage table          authoring.help_levels
    content/windows.yaml       limits of time            authoring.windows
    content/local/us.yaml …    numbers and places        authoring.local

A content folder may do without any of these files.
"""

import datetime
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reader.authoring.help_levels import HELP_FILE, HelpTable, check_rows, read_help_levels
from reader.authoring.local import read_local
from reader.authoring.source import Source
from reader.authoring.windows import WINDOWS_FILE, Windows, read_windows
from reader.model.article import Source as Reference
from reader.model.local import LocalFacts
from reader.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Facts:
    """The tables of facts of a content folder."""

    help_table: HelpTable = field(default_factory=HelpTable)
    windows: Windows = field(default_factory=Windows)
    local: tuple[LocalFacts, ...] = ()

    def cited(self) -> frozenset[str]:
        """The ids of all sources that the tables name."""
        named = [row.sources for row in self.help_table.rows]
        named += [row.sources for country in self.local for row in country.rows]
        named += [cell.sources for table in self.windows.tables for row in table.rows for cell in row.cells]
        return frozenset(source.id for sources in named for source in sources)


def read_facts(
    read: Callable[[str], Source | None],
    local: Sequence[str],
    languages: Sequence[str],
    references: Mapping[str, Reference],
    today: datetime.date,
) -> tuple[Facts, list[Problem]]:
    """All tables; `local` are the names of the countries' files.

    `read` gives a file that is there, and tells itself of one that can't be read.
    """
    if not languages:
        return Facts(), []
    problems: list[Problem] = []
    help_table, windows = HelpTable(), Windows()
    if source := read(HELP_FILE):
        help_table, found = read_help_levels(source, languages, references)
        problems += found
    if source := read(WINDOWS_FILE):
        windows, found = read_windows(source, languages, references)
        problems += found
    countries: list[LocalFacts] = []
    for name in local:
        if source := read(name):
            made, found = read_local(source, languages, references, today)
            countries += made
            problems += found
    return Facts(help_table, windows, tuple(countries)), problems


def check_pages(facts: Facts, language: str, shown: Mapping[str, frozenset[str]], places: Container[str]) -> Iterator[Problem]:
    """What is wrong between the tables and the pages of a language. `shown` gives the danger signs of each of its own pages, by
    its slug; `places` are all addresses that it may name.
    """
    yield from check_rows(facts.help_table, language, shown, places)
    yield from facts.windows.check_rows(language, places)
