"""content/help-levels.yaml: the triage table.

1. `read_help_levels` turns the file into rows of each language; every slip becomes a Problem with its line.
2. `HelpTable` gives an article the rows that its call-outs ask for.
3. `check_rows` finds rows that belong to a page which isn't there, or which doesn't show them.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import cast

from reader.authoring.citing import cited
from reader.authoring.fields import Field, Record, load, records
from reader.authoring.numbers import names_with_numbers, numbers
from reader.authoring.source import Source
from reader.model.article import Source as Reference
from reader.model.help import HELP_LEVELS, HelpLevel, HelpRow
from reader.model.problem import Problem

HELP_FILE = "help-levels.yaml"


class HelpTable:
    """The triage table as a content folder has it. Without the file it is empty."""

    def __init__(self, rows: Iterable[HelpRow] = (), lines: Mapping[str, int] | None = None) -> None:
        self.rows = tuple(rows)
        self._lines = dict(lines or {})
        """Where each row begins in the file."""

    def line_of(self, slug: str) -> int:
        """The line on which a row begins, or 0."""
        return self._lines.get(slug, 0)

    def of(self, language: str) -> tuple[HelpRow, ...]:
        """The rows in one language, in the order of the file."""
        return tuple(row for row in self.rows if row.language == language)

    def signs(self, name: str, language: str) -> tuple[HelpRow, ...]:
        """The emergency rows that a call-out means by a name: a row's own, or that of a page they belong to."""
        rows = [row for row in self.of(language) if row.level == "emergency"]
        named = tuple(row for row in rows if row.slug == name)
        return named or tuple(row for row in rows if name in row.pages)


def read_help_levels(
    source: Source, languages: Sequence[str], references: Mapping[str, Reference]
) -> tuple[HelpTable, list[Problem]]:
    """The triage table. A row without words in a language stands in the first of `languages`."""
    first = languages[0]
    fields = (
        Field("level", required=True, choices=HELP_LEVELS),
        *(Field(language, required=language == first) for language in languages),
        Field("pages", "slugs"),
        Field("sources", "slugs", required=True),
        Field("sooner", "flag"),
        Field("why"),
    )
    data, problems = load(source.text, source.name)
    entries, faults = records(data, source.name, fields)
    problems += faults
    rows: list[HelpRow] = []
    for slug, record in entries:
        known, faults = cited(record, references)
        problems += faults
        row = HelpRow(
            slug,
            first,
            cast(HelpLevel, record.text("level") or "emergency"),
            record.text(first),
            record.texts("pages"),
            known,
            record.flag("sooner", False),
            record.text("why"),
        )
        problems += _level_faults(row, record)
        rows += [_in_language(row, language, record.text(language)) for language in languages]
    ordered = (row for language in languages for row in rows if row.language == language)
    return HelpTable(ordered, {slug: record.line for slug, record in entries}), problems


def check_rows(table: HelpTable, language: str, shown: Mapping[str, frozenset[str]], places: Container[str]) -> Iterator[Problem]:
    """What is wrong between the table and the pages of a language. `shown` gives the danger signs of each of its own pages."""
    for row in table.of(language):
        line = table.line_of(row.slug)
        if row.slug in shown:
            remedy = "Call the row something else, so that a call-out can name it."
            yield Problem(HELP_FILE, line, f"“{row.slug}” is the name of a page, too.", remedy)
        for page in row.pages:
            if f"article:{page}" not in places:
                yield Problem(HELP_FILE, line, f"There is no article:{page}.", "Correct “pages”.")
            elif row.level == "emergency" and row.slug not in shown.get(page, (row.slug,)):
                what = f"article:{page} does not show the danger sign “{row.slug}”."
                yield Problem(HELP_FILE, line, what, f"Write !!! danger-signs {page} there, or correct “pages”.")


def _in_language(row: HelpRow, language: str, words: str) -> HelpRow:
    return HelpRow(row.slug, language, row.level, words or row.words, row.pages, row.sources, row.sooner, row.why)


def _level_faults(row: HelpRow, record: Record) -> Iterator[Problem]:
    if (
        row.sources and not any(source.opened for source in row.sources) and row.level == "self-care"
    ):  # what nobody has read must not send people home
        what = f"Nobody has opened a source of “{row.slug}”."
        yield Problem(
            record.file, record.line_of("level"), what, "Keep the higher level, or open a source and say so in its “seen”."
        )
    if row.sources and not any(source.opened for source in row.sources):
        for number in numbers(row.words, names_with_numbers(())):
            if number.weighty:
                what = f"“{row.words[number.start : number.end]}” in “{row.slug}” rests on no source that somebody has opened."
                yield Problem(record.file, record.line, what, "Open one, or leave the number out.")
    if row.sooner and row.level == "emergency":
        yield Problem(record.file, record.line_of("sooner"), "Nothing rises above an emergency.", "Remove “sooner”.")
