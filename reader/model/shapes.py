"""What a chart looks like: shapes and labels with theme roles, for whoever paints them or writes them to a file.

`row`, `scale` and `swatch` are pure: the same chart in the same space gives the same drawing. Nothing here knows of fonts,
colours, languages or screens; how a number is written and how wide it is, the space can tell.

A chart is laid out from left to right, and turned round as a whole where its language is read from right to left.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from reader.model.blocks import Chart, ChartRow, Mark

Form = Literal["bar", "point", "line", "arrow-right", "arrow-left", "label", "person", "thing"]
Look = Literal["solid", "striped", "hollow", "ground"]
LOOKS: tuple[Look, ...] = ("solid", "striped", "hollow")
"""How marks of key 0, 1 and 2 are drawn: told apart without any colour."""
ICON_LOOKS: tuple[Look, ...] = ("solid", "hollow")
"""The same for icons, which are too small for stripes."""

_LANE, _BETWEEN, _AROUND = 1.0, 0.25, 0.2
"""A lane, the room between two, and above and below several, in ems of the labels."""
_LEAST = 0.35
"""The shortest stretch that can be seen, in ems."""
_ICON, _FACE, _AIR = 1.45, 0.84, 0.5
"""The place of an icon in ems; how much of it the icon fills; the room between the halves of a row, in places."""
_NUMBERS = tuple(step * 10**power for power in range(-1, 5) for step in (1, 2, 5))
_STEPS: dict[str, tuple[float, ...]] = {
    "hours": (1, 2, 6, 12, 24, 48, 72, 120, 240),
    "days": (1, 2, 7, 14, 28, 56, 112),
    "weeks": (1, 2, 4, 8, 12, 24, 52),
    "months": (1, 2, 3, 6, 12, 24),
}
"""Between two labels of a scale, by its unit."""


class Shape(NamedTuple):
    """A shape in its own rectangle, in pixels; `role` is a theme's. A label's `text` just fills its width."""

    form: Form
    x: float
    y: float
    width: float
    height: float
    role: str = "chart"
    look: Look = "solid"
    text: str = ""

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.x + self.width


class Drawing(NamedTuple):
    """Shapes, from the bottom up, and the height that they need."""

    height: float
    shapes: tuple[Shape, ...]


class Space(NamedTuple):
    """The place of a chart: its width and the size of its labels in pixels, how wide a label is, and how a number is written."""

    width: float
    em: float
    measure: Callable[[str], float]
    mirrored: bool = False
    """Whether the language is read from right to left."""
    write: Callable[[float], str] = "{:g}".format


def row(chart: Chart, line: ChartRow, space: Space) -> Drawing:
    """The marks of one row, on a ground that is divided where the scale has its labels; or a hundred icons."""
    if chart.kind == "pictograph":
        icons = tuple(_icons(chart, line, space))
        return _turned(icons[-1].y + icons[-1].height, icons, space)
    lanes = max((mark.lane for other in chart.rows for mark in other.marks), default=0) + 1
    around = space.em * _AROUND if lanes > 1 else 0.0
    height = space.em * (lanes * _LANE + (lanes - 1) * _BETWEEN) + 2 * around
    shapes = [Shape("bar", 0, 0, space.width, height, "chart-ground", "ground")]
    inner = (_x(chart, tick, space) for tick in _ticks(chart, space) if 0 < tick < chart.end)
    shapes += (Shape("line", x - 0.5, 0, 1, height, "chart-line") for x in inner)
    shapes += (_mark(chart, mark, around + mark.lane * space.em * (_LANE + _BETWEEN), space) for mark in line.marks)
    return _turned(height, shapes, space)


def scale(chart: Chart, space: Space) -> Drawing:
    """The line under the rows, with its labels: as many as have room."""
    shapes = [Shape("line", 0, 0, space.width, 1, "outline")]
    for tick in _ticks(chart, space):
        x = _x(chart, tick, space)
        shapes.append(Shape("line", min(max(0.0, x - 0.5), space.width - 1), 0, 1, space.em * 0.4, "outline"))
        shapes.append(_label(tick, x, space))
    return _turned(space.em * 1.9, shapes, space)


def swatch(chart: Chart, key: int, space: Space) -> Drawing:
    """What marks of one key look like, to stand beside the key's words."""
    width, height = space.em * 1.6, space.em * 0.9
    if chart.kind == "pictograph":
        side = space.em * 1.1
        return _turned(side, (Shape(_icon(chart), (width - side) / 2, 0, side, side, look=ICON_LOOKS[key]),), space)
    points = all(mark.start == mark.end for line in chart.rows for mark in line.marks if mark.key == key)
    look = LOOKS[key % len(LOOKS)]
    if points:
        shape = Shape("point", (width - height) / 2, 0, height, height, look=look)
    else:
        shape = Shape("bar", 0, 0, width, height, look=look)
    return _turned(height, (shape,), space)


def _icons(chart: Chart, line: ChartRow, space: Space) -> Iterator[Shape]:
    """Rows of twenty, or of ten where those have no room, with a little air in the middle, so that tens are seen."""
    cell = space.em * _ICON
    columns = 20 if space.width >= cell * (20 + _AIR) else 10
    cell = min(cell, space.width / (columns + _AIR))
    for mark in line.marks:
        for number in range(round(mark.start), round(mark.end or 0.0)):
            down, across = divmod(number, columns)
            x = cell * (across + (_AIR if across >= columns / 2 else 0.0))
            yield Shape(_icon(chart), x, cell * down, cell * _FACE, cell * _FACE, look=ICON_LOOKS[mark.key])


def _icon(chart: Chart) -> Form:
    return "person" if chart.unit == "person" else "thing"


def _mark(chart: Chart, mark: Mark, top: float, space: Space) -> Shape:
    look, lane = LOOKS[mark.key % len(LOOKS)], space.em * _LANE
    x = _x(chart, mark.start, space)
    if mark.start == mark.end and chart.kind == "timeline":
        return Shape("point", x - lane / 2, top, lane, lane, look=look)
    if mark.start == mark.end:
        return Shape("line", min(max(0.0, x - 1.5), space.width - 3), top - space.em * 0.2, 3, lane + space.em * 0.4, "ink")
    if mark.end is None:
        return Shape("arrow-right", x, top, space.width - x, lane, look=look)
    width = max(space.em * _LEAST, _x(chart, mark.end, space) - x)
    return Shape("bar", min(x, space.width - width), top, width, lane, look=look)


def _x(chart: Chart, value: float, space: Space) -> float:
    """Where a value of the scale lies. With points there is room for half of one at either end."""
    points = chart.kind == "timeline" and any(mark.start == mark.end for line in chart.rows for mark in line.marks)
    inset = space.em * _LANE / 2 if points else 0.0
    return inset + (space.width - 2 * inset) * min(1.0, value / chart.end if chart.end else 0.0)


def _ticks(chart: Chart, space: Space) -> tuple[float, ...]:
    """What the scale names: from 0 on, in the smallest steps whose labels keep clear of each other; at least both ends."""
    for step in _STEPS.get(chart.unit, _NUMBERS):
        if chart.end / step <= space.width / space.em:  # no more labels than could ever fit
            ticks = tuple(number * step for number in range(int(chart.end / step + 1e-9) + 1))
            if len(ticks) > 1 and _clear([_label(tick, _x(chart, tick, space), space) for tick in ticks], space):
                return ticks
    return (0.0, chart.end)


def _clear(labels: Iterable[Shape], space: Space) -> bool:
    placed = list(labels)
    return all(one.right + space.em * 0.8 <= other.x for one, other in pairwise(placed))


def _label(tick: float, x: float, space: Space) -> Shape:
    """The label of a tick, under it, but within the chart."""
    text = space.write(tick)
    width = space.measure(text)
    left = min(max(0.0, x - width / 2), space.width - width)
    return Shape("label", left, space.em * 0.5, width, space.em * 1.4, "muted", text=text)


def _turned(height: float, shapes: Iterable[Shape], space: Space) -> Drawing:
    return Drawing(height, tuple(_mirror(shapes, space.width) if space.mirrored else shapes))


def _mirror(shapes: Iterable[Shape], width: float) -> Iterator[Shape]:
    for shape in shapes:
        form: Form = "arrow-left" if shape.form == "arrow-right" else shape.form
        yield shape._replace(form=form, x=width - shape.right)
