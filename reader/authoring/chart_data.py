"""What every chart is read with: its fields, rows and sources. `pictographs`, `bars` and `timelines` make charts of it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ruamel.yaml.comments import CommentedMap

from reader.authoring.citing import Numbering, cited, notes
from reader.authoring.directives import Directive
from reader.authoring.fields import Field, Record, check, records
from reader.authoring.windows import Windows
from reader.model.article import Source
from reader.model.blocks import ChartRow, Mark, Note, Span, Strong, Text
from reader.model.problem import Problem

MOST_ROWS = 12
"""More are not looked at but read, and a table is better for that."""
SOLID, STRIPED, HOLLOW = 0, 1, 2
"""How a mark is drawn."""
FILLED, EMPTY = 0, 1
"""How the icons of a pictograph are drawn."""

TITLE = Field("title", required=True)
SHARED = (Field("axis", required=True), Field("says", required=True), Field("sources", "slugs"))
"""Fields that every chart has."""
ROWS = Field("rows", "record", required=True)
ROW = (Field("words", required=True), Field("sources", "slugs"))
"""Fields that every row has."""

Piece = tuple[str, Sequence[Source]]
"""Some words, and what vouches for them."""


class Known(NamedTuple):
    """What a chart may draw on: sources, limits of time, and the marks that the page gives its sources."""

    language: str
    sources: Mapping[str, Source]
    windows: Windows
    note: Numbering


class ChartData:
    """The data of one directive, on a line of a file; `problems` fills as it is read."""

    def __init__(self, directive: Directive, data: CommentedMap, file: str, line: int, known: Known) -> None:
        self.directive = directive
        self.line = line
        self.known = known
        self.problems: list[Problem] = []
        self._data = data
        self.file = file

    def record(self, *fields: Field) -> Record:
        """The chart's own fields."""
        record, faults = check(self._data, self.file, fields, self.line + 1, self.line)
        self.problems += faults
        return record

    def rows(self, chart: Record, *fields: Field) -> list[Record]:
        """Its rows. Each needs a source, unless the chart as a whole has one."""
        found, faults = records(chart.record("rows"), self.file, (*ROW, *fields), self.line + 1)
        self.problems += faults
        if len(found) > MOST_ROWS:
            self.problem(chart.line_of("rows"), f"A chart has at most {MOST_ROWS} rows.", "Make two of it, or write a table.")
        for _, row in found:
            if not chart.has("sources") and not row.has("sources"):
                self.problem(row.line, "This row names no source.", "Add “sources” to it, or to the whole chart.")
        return [row for _, row in found]

    def row(self, record: Record, text: str, *marks: Mark) -> ChartRow:
        """A row that says `text` of itself."""
        return ChartRow(self.line_of(record.text("words"), ((text, self.sources(record)),)), marks)

    def line_of(self, words: str, pieces: Iterable[Piece]) -> tuple[Span, ...]:
        """“words: piece; piece”, each piece with the marks of its sources."""
        spans: list[Span] = [Strong((Text(f"{words}:"),))]
        for number, (text, sources) in enumerate(pieces):
            spans += (Text(f"{'; ' if number else ' '}{text}"), *self.notes(sources))
        return tuple(spans)

    def says(self, chart: Record) -> tuple[Span, ...]:
        """What to see in the chart, with the marks of its sources."""
        return (Text(chart.text("says")), *self.notes(self.sources(chart)))

    def sources(self, record: Record) -> tuple[Source, ...]:
        """The sources that a record names."""
        found, faults = cited(record, self.known.sources)
        self.problems += faults
        for source in found:
            if not source.opened:
                what = f"Nobody has opened the source “{source.id}”."
                self.problem(record.line_of("sources"), what, "Open it, or name another.")
        return found

    def problem(self, line: int, what: str, remedy: str) -> None:
        """Note a fault."""
        self.problems.append(Problem(self.file, line, what, remedy))

    def notes(self, sources: Iterable[Source]) -> tuple[Note, ...]:
        """The marks that the page gives these sources."""
        return notes(sources, self.known.note)
