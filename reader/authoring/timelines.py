"""Timelines: when something begins and ends, to scale. The rows are the author's, or a table of windows.yaml gives them."""

import math
from collections.abc import Mapping
from typing import cast

from reader.authoring.amounts import told
from reader.authoring.chart_data import HOLLOW, ROWS, SHARED, SOLID, TITLE, ChartData, Piece
from reader.authoring.fields import Field, Record
from reader.model.blocks import Chart, ChartRow, Mark
from reader.model.window import HOURS, UNITS, Unit, WindowRow, WindowTable

_UNIT = Field("unit", required=True, choices=UNITS)
_TIMES = tuple(Field(name, "amount") for name in ("at", "from", "to"))
_COLUMNS = Field("columns", "record", required=True)


def timeline(data: ChartData) -> Chart | None:
    """The chart of a directive `!!! timeline`; nothing when it names a table that is not there."""
    return _drawn(data, data.directive.name) if data.directive.name else _written(data)


def _written(data: ChartData) -> Chart:
    chart = data.record(TITLE, *SHARED, _UNIT, ROWS, Field("end", "amount"))
    rows = data.rows(chart, *_TIMES)
    last = max((row.amount(field.name) for row in rows for field in _TIMES), default=0.0)
    end, unit = chart.amount("end") or last, chart.text("unit")
    made = tuple(_time(data, row, unit, end) for row in rows)
    return Chart("timeline", chart.text("title"), chart.text("axis"), unit, end, (), made, data.says(chart))


def _time(data: ChartData, row: Record, unit: str, end: float) -> ChartRow:
    start = row.amount("at") if row.has("at") else row.amount("from")
    stop = start if row.has("at") else row.amount("to") if row.has("to") else None
    if row.has("at") == row.has("from") or (row.has("at") and row.has("to")):
        data.problem(row.line, "This row has no time to show.", "Give it “at”, or “from” and “to”, or “from” alone.")
    elif stop is not None and stop < start:
        data.problem(row.line, "The times of this row are not in order.", "“from” comes before “to”.")
    elif max(start, stop or 0.0) > end or (stop is None and start >= end):
        remedy = "Correct it, or give the timeline a later “end”."
        data.problem(row.line, f"{max(start, stop or 0.0):g} is beyond the end of the scale.", remedy)
    key = HOLLOW if stop is None else SOLID
    return data.row(row, told(start, stop, unit, data.known.language), Mark(start, stop, key))


def _drawn(data: ChartData, name: str) -> Chart | None:
    """`columns` gives those that are drawn, each with the short name that the rows say."""
    chart = data.record(Field("title"), *SHARED, _UNIT, _COLUMNS)
    table = data.known.windows.table(name, data.known.language)
    if table is None:
        data.problem(data.line, f"There are no limits of time called “{name}”.", "Name a table of windows.yaml.")
        return None
    names = _names(data, chart, table)
    unit = cast(Unit, chart.text("unit") or UNITS[0])
    made = tuple(row for row in (_limits(data, row, names, unit) for row in table.rows) if row.marks)
    if not made:
        data.problem(chart.line_of("columns"), "This timeline shows nothing.", "Name columns that have times.")
    end = float(math.ceil(max((mark.end or 0.0 for row in made for mark in row.marks), default=0.0)))
    keys = tuple(words for column, words in table.columns if column in names) if len(names) > 1 else ()
    title = chart.text("title") or table.caption
    return Chart("timeline", title, chart.text("axis"), unit, end, keys, made, data.says(chart))


def _names(data: ChartData, chart: Record, table: WindowTable) -> dict[str, str]:
    """The columns that are drawn, in the table's order."""
    given = {str(column): " ".join(str(words).split()) for column, words in chart.record("columns").items()}
    known = [column for column, _ in table.columns]
    for column in given:
        if column not in known:
            what = f"The table “{table.slug}” has no column “{column}”."
            data.problem(chart.line_of("columns"), what, f"It has: {', '.join(known)}.")
    return {column: given[column] for column in known if column in given}


def _limits(data: ChartData, row: WindowRow, names: Mapping[str, str], unit: Unit) -> ChartRow:
    """What a row of the table says in these columns, one lane for each. A cell without a time is left out."""
    pieces: list[Piece] = []
    marks = []
    for cell in row.cells:
        if cell.time and cell.column in names:
            lane = list(names).index(cell.column)
            pieces.append((f"{names[cell.column]} {cell.words}" if len(names) > 1 else cell.words, cell.sources))
            start, end = (hours / HOURS[unit] for hours in cell.time.hours)
            marks.append(Mark(start, end, lane, lane))
    return ChartRow(data.line_of(row.words, pieces), tuple(marks))
