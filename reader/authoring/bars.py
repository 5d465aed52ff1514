"""Bars: one number a row, and how sure it is. A bar is solid as far as is sure, and striped over the rest of the range."""

from reader.authoring.amounts import about, told
from reader.authoring.chart_data import ROWS, SHARED, SOLID, STRIPED, TITLE, ChartData
from reader.authoring.fields import Field, Record
from reader.model.blocks import Chart, ChartRow, Mark

_KEYS = (Field("sure", required=True), Field("unsure", required=True))
"""What the solid and the striped part mean."""
_NUMBERS = (*(Field(name, "amount") for name in ("value", "from", "to")), Field("about", "flag"))


def bars(data: ChartData) -> Chart:
    """The chart of a directive `!!! bars`."""
    chart = data.record(TITLE, *SHARED, *_KEYS, ROWS, Field("unit"), Field("top", "amount"))
    unit = chart.text("unit")
    top = chart.amount("top") or (100.0 if unit == "%" else 0.0)
    rows = data.rows(chart, *_NUMBERS)
    if data.directive.name:
        data.problem(data.line, "Bars have no name.", "Write !!! bars alone, and the data below it.")
    if not top:
        data.problem(data.line, "Nobody can tell where the scale ends.", "Add “top”, the number at its end.")
    if rows and not any(row.has("from") for row in rows):
        remedy = "Give at least one row “from” and “to”; numbers without a range are better read in a sentence."
        data.problem(chart.line_of("rows"), "No bar says how sure its number is.", remedy)
    made = tuple(_bar(data, row, unit, top) for row in rows)
    keys = (chart.text("sure"), chart.text("unsure"))
    return Chart("bars", chart.text("title"), chart.text("axis"), "", top, keys, made, data.says(chart))


def _bar(data: ChartData, row: Record, unit: str, top: float) -> ChartRow:
    _check(data, row, top)
    value, ranged = row.amount("value"), row.has("from")
    low, high = (row.amount("from"), row.amount("to")) if ranged else (value, value)
    words = told(low, high, unit, data.known.language)
    marks = [Mark(0.0, low, SOLID)]
    if low < high:
        marks.append(Mark(low, high, STRIPED))
    if ranged and row.has("value"):
        words = f"{told(value, value, unit, data.known.language)} ({words})"
        marks.append(Mark(value, value, SOLID))
    if row.flag("about", default=False):
        words = about(words, data.known.language)
    return data.row(row, words, *marks)


def _check(data: ChartData, row: Record, top: float) -> None:
    low, high, value = row.amount("from"), row.amount("to"), row.amount("value")
    if row.has("from") != row.has("to") or not (row.has("value") or row.has("from")):
        data.problem(row.line, "This row has no number to show.", "Give it “value”, or “from” and “to”, or all three.")
    elif row.has("from") and not low <= (value if row.has("value") else low) <= high:
        data.problem(row.line, "The numbers of this row are not in order.", "“value” lies between “from” and “to”.")
    elif top and max(high, value) > top:
        remedy = f"Correct it, or raise “top” above {top:g}."
        data.problem(row.line, f"{max(high, value):g} is beyond the end of the scale.", remedy)
