"""content/local/<country>.yaml: the emergency number, helplines and places of one country, each with its source and its date."""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence

from ruamel.yaml.comments import CommentedMap

from reader.authoring.citing import cited
from reader.authoring.fields import Field, Record, check, load
from reader.authoring.source import Source
from reader.authoring.worded import Worded
from reader.model.article import Source as Reference
from reader.model.local import EMERGENCY, NEEDS, LocalFacts, LocalRow
from reader.model.problem import Problem

LOCAL_FOLDER = "local"

_FACTS = (Field("name", "record", required=True), Field("rows", "record", required=True))
_ROW = (
    Field("need", required=True, choices=NEEDS),
    Field("who"),
    Field("call"),
    Field("more", "record"),
    Field("go", "record"),
    Field("web"),
    Field("checked", "date", required=True),
    Field("sources", "slugs", required=True),
)
_NUMBER = re.compile(r"\+?\d[\d -]*")
_COUNTRY = re.compile(r"[a-z]{2}")


def read_local(
    source: Source, languages: Sequence[str], references: Mapping[str, Reference], today: datetime.date
) -> tuple[list[LocalFacts], list[Problem]]:
    """The facts of a country in each of `languages`. What a language does not say is said in the first."""
    reader = _Reader(source.name, languages, references, today)
    data, problems = load(source.text, source.name)
    country = source.name.removeprefix(f"{LOCAL_FOLDER}/").removesuffix(".yaml")
    if not _COUNTRY.fullmatch(country):
        reader.problem(0, f"“{country}” is not the code of a country.", "Call the file by two letters, like us.yaml.")
    facts = list(reader.facts(data, country))
    return facts, problems + reader.problems


class _Reader(Worded):
    def __init__(self, file: str, languages: Sequence[str], references: Mapping[str, Reference], today: datetime.date) -> None:
        super().__init__(file, languages)
        self._references = references
        self._today = today

    def facts(self, data: CommentedMap, country: str) -> Iterator[LocalFacts]:
        record, faults = check(data, self.file, _FACTS)
        self.problems += faults
        name = self.record(record, "name", self.words)
        entries = self.records(record.record("rows"), (*self.words, *_ROW))
        rows = {language: [self._row(language, slug, row) for slug, row in entries] for language in self.languages}
        first = rows[self.languages[0]]
        for (_, row), made in zip(entries, first, strict=True):
            self._check(row, made)
        if entries and [row.need for row in first].count(EMERGENCY) != 1:
            what = "There is not one emergency number, but none or several."
            self.problem(record.line_of("rows"), what, f"Give one row “need: {EMERGENCY}”.")
        for language in self.languages:
            yield LocalFacts(country, language, self.told(language, name), tuple(rows[language]))

    def _row(self, language: str, slug: str, record: Record) -> LocalRow:
        more, go = (check(record.record(name), self.file, self.words)[0] for name in ("more", "go"))
        return LocalRow(
            slug,
            record.text("need"),
            self.told(language, record),
            record.text("who"),
            record.text("call"),
            self.told(language, more),
            self.told(language, go),
            record.text("web"),
            record.text("checked"),
            cited(record, self._references)[0],
        )

    def _check(self, record: Record, row: LocalRow) -> None:
        self.problems += cited(record, self._references)[1]
        for name in ("more", "go"):
            if record.record(name):
                self.record(record, name, self.words)
        if row.sources and not any(source.opened for source in row.sources):
            remedy = "Open one, or leave the row out."
            self.problem(record.line_of("sources"), "Nobody has opened a source of this row.", remedy)
        if not (row.call or row.go or row.web or row.more):
            self.problem(record.line, "This row tells no way to get help.", "Give “call”, “more”, “go” or “web”.")
        if row.call and not _NUMBER.fullmatch(row.call):
            what = f"“{row.call}” is not a telephone number."
            self.problem(record.line_of("call"), what, 'Use digits, spaces and hyphens in quotes, like "116 123".')
        if row.need == EMERGENCY and not row.call:
            self.problem(record.line, "The emergency row has no number.", "Give “call”.")
        if row.checked:
            self._check_date(record, row)

    def _check_date(self, record: Record, row: LocalRow) -> None:
        if datetime.date.fromisoformat(row.checked) > self._today:
            self.problem(record.line_of("checked"), "This date has not come yet.", "Give the day on which it was checked.")
        elif row.is_old(self._today):
            what = f"“{row.slug}” was checked more than twelve months ago; readers are told so."
            remedy = "Compare it with its sources, and give that day as “checked”."
            self.problems.append(Problem(self.file, record.line_of("checked"), what, remedy, "warning"))
