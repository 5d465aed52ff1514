"""Pictographs: how many in a hundred, each of them drawn. A share is easier to feel when it can be counted."""

from reader.authoring.amounts import about, among
from reader.authoring.chart_data import EMPTY, FILLED, ROWS, SHARED, TITLE, ChartData
from reader.authoring.fields import Field, Record
from reader.model.blocks import ICONS, Chart, ChartRow, Mark

MOST_PICTURES = 4
"""Rows of a hundred. More are not taken in at a glance: bars show them better."""
EVERY = 100

_KEYS = (Field("filled", required=True), Field("empty", required=True))
"""What the filled and the empty ones have in common."""
_NUMBERS = (Field("value", "number", required=True), Field("about", "flag"))


def pictograph(data: ChartData) -> Chart:
    """The chart of a directive `!!! pictograph`."""
    chart = data.record(TITLE, *SHARED, *_KEYS, ROWS, Field("icon", choices=ICONS))
    rows = data.rows(chart, *_NUMBERS)
    if data.directive.name:
        data.problem(data.line, "A pictograph has no name.", "Write !!! pictograph alone, and the data below it.")
    if len(rows) > MOST_PICTURES:
        data.problem(chart.line_of("rows"), f"A pictograph has at most {MOST_PICTURES} rows.", "Make two of it, or draw bars.")
    made = tuple(_hundred(data, row) for row in rows)
    keys = (chart.text("filled"), chart.text("empty"))
    icon = chart.text("icon") or ICONS[0]
    return Chart("pictograph", chart.text("title"), chart.text("axis"), icon, float(EVERY), keys, made, data.says(chart))


def _hundred(data: ChartData, row: Record) -> ChartRow:
    number = row.number("value")
    if row.has("value") and not 0 <= number <= EVERY:
        remedy = f"Count how many in {EVERY} there are; what is rarer than 1 is better told in words."
        data.problem(row.line_of("value"), f"There are no {number} in {EVERY}.", remedy)
    words = among(number, EVERY, data.known.language)
    if row.flag("about", default=False):
        words = about(words, data.known.language)
    return data.row(row, words, Mark(0.0, number, FILLED), Mark(number, EVERY, EMPTY))
