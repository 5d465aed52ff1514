"""The shapes of a chart: to scale, within their space, and never one label over another."""

from itertools import pairwise

import pytest

from reader.model.blocks import Chart, ChartRow, Mark, Text
from reader.model.shapes import Drawing, Shape, Space, row, scale, swatch

SIZES = (12.0, 14.0, 28.0, 56.0)
WIDTHS = (240.0, 288.0, 527.0, 2108.0)


def line(*marks: Mark) -> ChartRow:
    return ChartRow((Text("A row"),), marks)


BARS = Chart("bars", "T", "A", "", 100.0, ("sure", "unsure"), (line(Mark(0, 70), Mark(70, 91, 1), Mark(80, 80)),), ())
POINTS = Chart(
    "timeline",
    "T",
    "A",
    "weeks",
    13.0,
    ("uk", "us"),
    (line(Mark(2, 2), Mark(1, 3, 1, 1)), line(Mark(13, 13), Mark(0, 1, 1, 1))),
    (),
)
CLOCK = Chart("timeline", "T", "A", "hours", 96.0, (), (line(Mark(0, 24)), line(Mark(72, None, 2))), ())
PEOPLE = Chart("pictograph", "T", "A", "person", 100.0, ("so", "not"), (line(Mark(0, 23), Mark(23, 100, 1)),), ())
CHARTS = {"people": PEOPLE, "bars": BARS, "points": POINTS, "clock": CLOCK}


def space(width: float, em: float = 14.0, mirrored: bool = False) -> Space:
    return Space(width, em, lambda text: len(text) * em * 0.6, mirrored)


def labels(drawing: Drawing) -> list[Shape]:
    return [shape for shape in drawing.shapes if shape.form == "label"]


def marks(drawing: Drawing) -> list[Shape]:
    return [shape for shape in drawing.shapes if shape.role == "chart"]


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("em", SIZES)
@pytest.mark.parametrize("chart", CHARTS.values(), ids=list(CHARTS))
def test_everything_stands_within_the_space(chart: Chart, em: float, width: float, mirrored: bool) -> None:
    within = space(width, em, mirrored)
    for drawing in (scale(chart, within), *(row(chart, line, within) for line in chart.rows)):
        assert drawing.height > 0
        for shape in drawing.shapes:
            assert -0.001 <= shape.x <= shape.right <= width + 0.001, shape


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("em", SIZES)
@pytest.mark.parametrize("end", [1.0, 3.0, 13.0, 72.0, 90.0, 96.0, 100.0, 5000.0])
@pytest.mark.parametrize("unit", ["", "hours", "days", "weeks", "months"])
def test_no_label_meets_another_and_the_scale_begins_at_0(unit: str, end: float, em: float, width: float) -> None:
    chart = Chart("timeline", "T", "A", unit, end, (), (line(Mark(0, end)),), ())
    shown = labels(scale(chart, space(width, em)))
    assert shown[0].text == "0"
    assert len(shown) > 1
    assert all(one.right < other.x for one, other in pairwise(shown))


def test_a_scale_with_room_names_every_step() -> None:
    assert [label.text for label in labels(scale(POINTS, space(527)))] == [str(number) for number in range(14)]
    assert [label.text for label in labels(scale(CLOCK, space(300)))] == ["0", "12", "24", "36", "48", "60", "72", "84", "96"]
    assert [label.text for label in labels(scale(CLOCK, space(150)))] == ["0", "24", "48", "72", "96"]


def test_marks_stand_to_scale() -> None:
    sure, unsure, best = [shape for shape in row(BARS, BARS.rows[0], space(500)).shapes if shape.role in ("chart", "ink")]
    assert (sure.x, sure.right, sure.look) == (0, 350, "solid")
    assert (unsure.x, unsure.right, unsure.look) == (350, 455, "striped")
    assert (best.form, best.x + best.width / 2) == ("line", 400)


def test_a_point_stands_over_the_label_of_its_time() -> None:
    within = space(527)
    point, stretch = marks(row(POINTS, POINTS.rows[0], within))
    two = next(label for label in labels(scale(POINTS, within)) if label.text == "2")
    assert point.form == "point"
    assert point.x + point.width / 2 == pytest.approx(two.x + two.width / 2)
    assert stretch.y >= point.y + point.height, "lanes do not meet"


def test_what_has_no_end_goes_on_to_the_edge() -> None:
    arrow = marks(row(CLOCK, CLOCK.rows[1], space(480)))[0]
    assert (arrow.form, arrow.x, arrow.right, arrow.look) == ("arrow-right", 360, 480, "hollow")


def test_the_shortest_stretch_can_be_seen() -> None:
    chart = Chart("timeline", "T", "A", "days", 5000.0, (), (line(Mark(1, 2)),), ())
    assert marks(row(chart, chart.rows[0], space(300)))[0].width >= 4


def test_where_people_read_from_right_to_left_the_scale_begins_on_the_right() -> None:
    plain, turned = row(CLOCK, CLOCK.rows[1], space(480)), row(CLOCK, CLOCK.rows[1], space(480, mirrored=True))
    assert [(shape.x, shape.right) for shape in turned.shapes] == [(480 - s.right, 480 - s.x) for s in plain.shapes]
    assert marks(turned)[0].form == "arrow-left"
    assert [label.text for label in sorted(labels(scale(CLOCK, space(480, mirrored=True))), key=lambda label: label.x)][-1] == "0"


def test_keys_look_like_the_marks_that_they_explain() -> None:
    assert [(swatch(BARS, key, space(500)).shapes[0].form, swatch(BARS, key, space(500)).shapes[0].look) for key in (0, 1)] == [
        ("bar", "solid"),
        ("bar", "striped"),
    ]
    assert swatch(POINTS, 0, space(500)).shapes[0].form == "point"
    assert swatch(POINTS, 1, space(500)).shapes[0].form == "bar"


def test_rows_of_a_chart_are_of_one_height() -> None:
    one = line(Mark(3, 3))
    chart = Chart("timeline", "T", "A", "weeks", 13.0, (), (*POINTS.rows, one), ())
    assert len({row(chart, each, space(300)).height for each in chart.rows}) == 1


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("em", SIZES)
def test_a_hundred_stand_apart_in_rows_of_tens(em: float, width: float) -> None:
    icons = row(PEOPLE, PEOPLE.rows[0], space(width, em)).shapes
    lines = [sorted(shape.x for shape in icons if shape.y == y) for y in sorted({shape.y for shape in icons})]
    assert [len(each) for each in lines] in ([10] * 10, [20] * 5)
    assert all(one + icons[0].width < other for each in lines for one, other in pairwise(each))
    assert {shape.form for shape in icons} == {"person"}


def test_those_that_are_counted_are_filled_and_come_first() -> None:
    icons = row(PEOPLE, PEOPLE.rows[0], space(527)).shapes
    assert [shape.look for shape in icons] == ["solid"] * 23 + ["hollow"] * 77
    assert [(shape.y, shape.x) for shape in icons] == sorted((shape.y, shape.x) for shape in icons)
    turned = row(PEOPLE, PEOPLE.rows[0], space(527, mirrored=True)).shapes
    assert [shape.x for shape in turned[:2]] == [527 - shape.right for shape in icons[:2]]


@pytest.mark.parametrize(("number", "looks"), [(0, {"hollow"}), (100, {"solid"})])
def test_none_and_all_are_drawn(number: int, looks: set[str]) -> None:
    chart = Chart("pictograph", "T", "A", "thing", 100.0, (), (line(Mark(0, number), Mark(number, 100, 1)),), ())
    icons = row(chart, chart.rows[0], space(527)).shapes
    assert (len(icons), {shape.look for shape in icons}, {shape.form for shape in icons}) == (100, looks, {"thing"})


def test_the_scale_writes_its_numbers_as_it_is_told() -> None:
    chart = Chart("bars", "T", "A", "", 2.0, (), (line(Mark(0, 2)),), ())
    written = scale(chart, space(527)._replace(write=lambda number: f"{number:.1f}".replace(".", ",")))
    assert "0,2" in [label.text for label in labels(written)]
