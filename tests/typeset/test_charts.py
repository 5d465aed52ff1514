"""Charts on a page: every word stands in the document, every shape within the measure, and nothing is told by colour alone."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from reader.model.blocks import Chart, ChartRow, Mark, Note, Paragraph, Strong, Text
from reader.model.shapes import Shape
from reader.model.text import canonical
from reader.resources import resource
from reader.typeset.page import Page
from reader.typeset.passages import passages
from reader.typeset.theme import load_theme
from tests.typeset.test_page import SIZES, article_of, painted, set_page
from tests.typeset.test_theme import contrast

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("fonts")]
THEMES = sorted(path.stem for path in resource("themes").glob("*.json"))
WIDTHS = {80: 400.0, 100: 328.0, 200: 612.0, 400: 328.0}


def line(words: str, *marks: Mark) -> ChartRow:
    return ChartRow((Strong((Text(f"{words}:"),)), Text(" so many"), Note(1)), marks)


SAYS = (Text("What to see."), Note(1))
PICTOGRAPH = Chart(
    "pictograph",
    "People",
    "Each stands for one",
    "person",
    100.0,
    ("With", "Without"),
    (line("Some", Mark(0, 23), Mark(23, 100, 1)),),
    SAYS,
)
BARS = Chart("bars", "Shares", "Of each", "", 2.0, ("Sure", "Unsure"), (line("Half", Mark(0, 1), Mark(1, 1.5, 1)),), SAYS)
TIMELINE = Chart(
    "timeline",
    "Times",
    "Weeks since",
    "weeks",
    13.0,
    ("From", "Between"),
    (line("First", Mark(2, 2), Mark(1, 3, 1, 1)), line("Later", Mark(12, None, 2))),
    SAYS,
)
CHARTS = {chart.kind: chart for chart in (PICTOGRAPH, BARS, TIMELINE)}


@pytest.fixture(params=CHARTS.values(), ids=list(CHARTS))
def chart(request: pytest.FixtureRequest) -> Chart:
    assert isinstance(request.param, Chart)
    return request.param


def shapes(page: Page) -> list[tuple[QRectF, Shape]]:
    """Every shape with its place on the page."""
    return [
        (QRectF(place.x() + shape.x, place.y() + shape.y, shape.width, shape.height), shape)
        for place, drawing in page.strips
        for shape in drawing.shapes
    ]


def hue(image: QImage, x: float, y: float) -> str:
    return image.pixelColor(round(x), round(y)).name().upper()


@pytest.mark.parametrize("percent", SIZES)
def test_every_word_of_a_chart_can_be_found_and_marked(chart: Chart, percent: int) -> None:
    article = article_of(Paragraph((Text("Before."),)), chart, Paragraph((Text("After."),)))
    page = set_page(article, WIDTHS[percent], percent=percent)
    text = canonical(article.sections[0]).text
    for word in (*text.split("\n"), *chart.keys, chart.axis):
        start = text.index(word)
        assert "".join(page.text(a, b) for a, b in page.positions.ranges("", start, start + len(word))) == word


@pytest.mark.parametrize("percent", SIZES)
def test_shapes_stand_within_the_measure_and_never_on_words(chart: Chart, percent: int) -> None:
    page = set_page(article_of(chart), WIDTHS[percent], percent=percent)
    start, end = page.charts[0]
    lines = [page.rect_between(block, block + 1) for block in _blocks(page, start, end)]
    assert all(rect.left() >= -0.5 and rect.right() <= page.width + 0.5 for rect, _ in shapes(page))
    assert all(one.bottom() <= other.top() + 0.5 for one, other in pairwise(lines))
    places = [place for place, _ in page.strips]
    alone = [place for place in places if place.height() < page.rect_between(start, end + 1).height()]
    assert len(alone) == len(places)
    assert page.document.size().width() <= page.width + 1


def _blocks(page: Page, start: int, end: int) -> list[int]:
    """Where the lines of a chart begin."""
    block = page.document.findBlock(start)
    found = []
    while block.isValid() and block.position() <= end:
        found.append(block.position())
        block = block.next()
    return found


@pytest.mark.parametrize("theme_id", THEMES)
def test_marks_are_painted_in_the_theme_and_stand_out_without_colour(chart: Chart, theme_id: str) -> None:
    page = set_page(article_of(chart), theme_id=theme_id)
    image, theme = painted(page, theme_id), load_theme(theme_id)
    solid = next(rect for rect, shape in shapes(page) if shape.look == "solid" and shape.form in ("bar", "point", "person"))
    below = solid.bottom() - solid.height() * 0.3
    assert hue(image, solid.center().x(), below) == theme.colours["chart"].upper()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    for look in {shape.look for _, shape in shapes(page)} & {"striped", "hollow"}:
        rect = next(rect for rect, shape in shapes(page) if shape.look == look)
        greys = {hue(grey, x, rect.center().y() + rect.height() * 0.2) for x in range(round(rect.left()), round(rect.right()))}
        assert max(contrast(one, other) for one in greys for other in greys) >= 3.0, look


@pytest.mark.parametrize("theme_id", THEMES)
def test_looks_differ_by_how_much_of_them_is_filled(theme_id: str) -> None:
    page = set_page(article_of(PICTOGRAPH, BARS), theme_id=theme_id)
    ink = load_theme(theme_id).colours["chart"].upper()
    image = painted(page, theme_id)

    def filled(rect: QRectF) -> float:
        points = [(x, y) for x in range(int(rect.left()), int(rect.right())) for y in range(int(rect.top()), int(rect.bottom()))]
        return sum(hue(image, *point) == ink for point in points) / len(points)

    wanted: dict[str, float] = {}
    for rect, shape in shapes(page):
        if shape.role == "chart" and shape.form in ("bar", "person") and rect.width() > 10:
            wanted.setdefault(f"{shape.form} {shape.look}", filled(rect))
    assert wanted["bar solid"] > wanted["bar striped"] + 0.2
    assert wanted["person solid"] > wanted["person hollow"] + 0.2


def test_numbers_of_the_scale_are_written_as_the_language_of_the_page_writes_them() -> None:
    article = article_of(BARS)
    spanish = replace(article, head=replace(article.head, language="es"))
    told = {page_of: [shape.text for _, shape in shapes(set_page(page_of)) if shape.text] for page_of in (article, spanish)}
    assert told[article][:3] == ["0", "0.2", "0.4"]
    assert told[spanish][:3] == ["0", "0,2", "0,4"]


def test_a_chart_in_a_language_read_from_right_to_left_begins_on_the_right() -> None:
    plain, turned = set_page(article_of(TIMELINE)), set_page(article_of(replace(TIMELINE, title="أوقات", keys=("من", "بين"))))
    zero = {page: next(rect for rect, shape in shapes(page) if shape.text == "0") for page in (plain, turned)}
    assert zero[plain].right() < plain.width / 4
    assert zero[turned].left() > turned.width * 3 / 4
    assert any(shape.form == "arrow-left" for _, shape in shapes(turned))
    swatches = [place.x() + drawing.shapes[0].x for place, drawing in turned.strips if len(drawing.shapes) == 1]
    assert min(swatches) > turned.width * 3 / 4, "the key stands beside its words"


def test_a_screen_reader_hears_a_chart_as_one_picture_with_all_its_words(chart: Chart) -> None:
    page = set_page(article_of(Paragraph((Text("Before."),)), chart, Paragraph((Text("After."),))))
    found = passages(page)
    heard = [passage for passage in found if passage.kind == "chart"]
    assert len(heard) == 1
    words = [chart.title, *chart.keys, *("".join(_said(row)) for row in chart.rows), chart.axis, "What to see"]
    assert heard[0].text == " ".join(f"{word}." for word in words)
    assert [target.href for target in heard[0].targets] == ["note:1"] * (len(chart.rows) + 1)
    order = [passage.text for passage in found]
    assert order[order.index(heard[0].text) - 1] == "Before."
    assert order[order.index(heard[0].text) + 1] == "After."


def _said(row: ChartRow) -> list[str]:
    return [span.text if isinstance(span, Text) else f"{row.spans[0].spans[0].text}" for span in row.spans[:2]]  # type: ignore[union-attr]


def test_a_source_opened_within_a_chart_keeps_its_shapes_in_their_places() -> None:
    page = set_page(article_of(BARS), opened=frozenset({1}))
    note = page.rect_of("note-1")
    assert note is not None
    bars = [rect for rect, shape in shapes(page) if shape.role == "chart-ground"]
    assert all(not rect.intersects(note) for rect in bars)


def test_painting_a_part_of_a_page_paints_the_charts_in_it() -> None:
    page = set_page(article_of(BARS))
    whole = painted(page)
    part = QImage(whole.size(), QImage.Format.Format_RGB32)
    part.fill(load_theme("light").colour("paper"))
    place, _ = next(iter(page.strips))
    clip = QRectF(0, place.top() - 2, page.width, place.height() + 4)
    painter = QPainter(part)
    painter.setClipRect(clip)
    page.paint(painter, clip)
    painter.end()
    inside = clip.toAlignedRect()
    assert part.copy(inside) == whole.copy(inside)
