"""content/windows.yaml: limits of time, each written once, as tables of each language.

1. A table's own fields; then its columns, then its rows, then the cells of each row.
2. A time is read into figures, and put into words where the cell has {time} or {best}.
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, cast

from ruamel.yaml.comments import CommentedMap

from reader.authoring.amounts import told
from reader.authoring.citing import cited
from reader.authoring.fields import Field, Record, load
from reader.authoring.source import Source
from reader.authoring.worded import Worded
from reader.model.address import Address
from reader.model.article import Source as Reference
from reader.model.problem import Problem
from reader.model.window import UNITS, Stretch, Unit, WindowCell, WindowRow, WindowTable

WINDOWS_FILE = "windows.yaml"

_TIME = re.compile(rf"(?:([1-9]\d*) to )?([1-9]\d*) ({'|'.join(UNITS)})")
_PLACE = re.compile(r"\{([^}]*)\}")


class Windows:
    """The limits of time that a content folder has. Without the file there are none."""

    def __init__(self, tables: Iterable[WindowTable] = (), lines: Mapping[tuple[str, str], int] | None = None) -> None:
        self.tables = tuple(tables)
        self._lines = dict(lines or {})
        """Where each row begins in the file, by its table and its own slug."""

    def table(self, slug: str, language: str) -> WindowTable | None:
        """A table in one language."""
        return next((table for table in self.tables if (table.slug, table.language) == (slug, language)), None)

    def check_rows(self, language: str, places: Container[str]) -> Iterator[Problem]:
        """Rows that lead to a page which is not among `places`."""
        for table in self.tables:
            for row in table.rows if table.language == language else ():
                if row.page and str(Address.parse(f"article:{row.page}").whole) not in places:
                    line = self._lines[table.slug, row.slug]
                    yield Problem(WINDOWS_FILE, line, f"There is no article:{row.page}.", "Correct “page”.")


def read_windows(source: Source, languages: Sequence[str], references: Mapping[str, Reference]) -> tuple[Windows, list[Problem]]:
    """The tables in each of `languages`. What a language does not say is said in the first."""
    data, problems = load(source.text, source.name)
    reader = _Reader(source.name, languages, references)
    windows = Windows(tuple(reader.tables(data)), reader.lines)
    return windows, problems + reader.problems


def said(time: Stretch, language: str) -> str:
    """A stretch of time in words."""
    return told(time.least or time.most, time.most, time.unit, language)


class _Cell(NamedTuple):
    """A cell before it is put into a language."""

    column: str
    record: Record
    time: Stretch | None
    best: Stretch | None
    sources: tuple[Reference, ...]


class _Reader(Worded):
    def __init__(self, file: str, languages: Sequence[str], references: Mapping[str, Reference]) -> None:
        super().__init__(file, languages)
        self._references = references
        self.lines: dict[tuple[str, str], int] = {}

    def tables(self, data: CommentedMap) -> Iterator[WindowTable]:
        fields = (*self.words, *(Field(name, "record", required=True) for name in ("head", "columns", "rows")))
        for slug, record in self.records(data, fields):
            yield from self._table(slug, record)

    def _table(self, slug: str, record: Record) -> Iterator[WindowTable]:
        head = self.record(record, "head", self.words)
        columns = self.records(record.record("columns"), self.words)
        fields = (*self.words, Field("page"), *(Field(column, "record") for column, _ in columns))
        rows = [
            (name, row, self._page(row), [self._cell(row, column) for column, _ in columns if row.record(column)])
            for name, row in self.records(record.record("rows"), fields)
        ]
        self.lines |= {(slug, name): row.line for name, row, *_ in rows}
        for language in self.languages:
            yield WindowTable(
                slug,
                language,
                self.told(language, record),
                self.told(language, head),
                tuple((column, self.told(language, words)) for column, words in columns),
                tuple(
                    WindowRow(
                        name,
                        self.told(language, row),
                        page,
                        tuple(
                            WindowCell(cell.column, self._told(language, cell), cell.time, cell.best, cell.sources)
                            for cell in cells
                        ),
                    )
                    for name, row, page, cells in rows
                ),
            )

    def _page(self, row: Record) -> str:
        page = row.text("page")
        try:
            return page and str(Address.parse(f"article:{page}")).removeprefix("article:")
        except ValueError:
            what, remedy = f"“{page}” is not a page.", "Write it like pep or sti-testing#window-periods."
            self.problem(row.line_of("page"), what, remedy)
            return ""

    def _cell(self, row: Record, column: str) -> _Cell:
        words = (Field(language) for language in self.languages)
        record = self.record(row, column, (*words, Field("time"), Field("best"), Field("sources", "slugs")))
        sources, unknown = cited(record, self._references)
        self.problems += unknown
        cell = _Cell(column, record, self._time(record, "time"), self._time(record, "best"), sources)
        self._check(cell)
        return cell

    def _check(self, cell: _Cell) -> None:
        record = cell.record
        if cell.time and not any(source.opened for source in cell.sources):
            remedy = "Open one, or leave the time out."
            self.problem(record.line_of("time"), "Nobody has opened a source of this time.", remedy)
        if not record.text("time") and not self.told(self.languages[0], record):
            self.problem(record.line, "This cell says nothing.", "Give it a time, or words.")
        for language in self.languages:
            for name in _PLACE.findall(record.text(language)):
                if name not in ("time", "best") or not record.text(name):
                    what = f"There is nothing to put in the place of {{{name}}}."
                    self.problem(record.line_of(language), what, "Add it, or correct its name: {time} or {best}.")

    def _time(self, record: Record, name: str) -> Stretch | None:
        text = record.text(name)
        if not text:
            return None
        found = _TIME.fullmatch(text)
        least, most = (int(found[1] or 0), int(found[2])) if found else (0, 0)
        if found is None or least >= most:
            what = f"“{text}” is not a time like “72 hours” or “7 to 21 days”."
            self.problem(record.line_of(name), what, f"Use figures and one of: {', '.join(UNITS)}.")
            return None
        return Stretch(least, most, cast(Unit, found[3]))

    def _told(self, language: str, cell: _Cell) -> str:
        pattern = self.told(language, cell.record) or ("{time}" if cell.time else "")
        times = {"time": cell.time, "best": cell.best}
        return _PLACE.sub(lambda place: said(time, language) if (time := times.get(place[1])) else "", pattern)
