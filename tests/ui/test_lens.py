"""The lens: zoom keeps its limits and the point under the pointer, and never shows more than the drawing."""

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF

from reader.ui.figures.lens import LEAST, MOST, STEP, Lens

pytestmark = pytest.mark.gui
CONTENT = QRectF(100, 0, 400, 300)
VIEW = QSizeF(800, 500)


@pytest.fixture
def lens() -> Lens:
    lens = Lens()
    lens.fit(CONTENT, VIEW)
    return lens


def near(one: QPointF, other: QPointF) -> bool:
    return (one - other).manhattanLength() < 0.01


def test_at_first_all_of_it_is_seen_in_the_middle(lens: Lens) -> None:
    seen = lens.rect(CONTENT)
    assert seen.height() == pytest.approx(500)
    assert near(seen.center(), QPointF(400, 250))
    assert not lens.can_pan
    lens.pan(QPointF(90, 90))
    assert near(lens.rect(CONTENT).center(), QPointF(400, 250))


def test_zoom_has_limits(lens: Lens) -> None:
    lens.zoom_by(1 / STEP)
    assert lens.zoom == LEAST
    for _ in range(40):
        lens.zoom_by(STEP)
    assert lens.zoom == MOST
    for _ in range(40):
        lens.zoom_by(1 / STEP)
    assert lens.zoom == LEAST
    assert near(lens.rect(CONTENT).center(), QPointF(400, 250))


def test_what_is_under_the_pointer_stays_there(lens: Lens) -> None:
    lens.zoom_by(2)
    at = QPointF(500, 300)
    before = lens.to_drawing(at)
    lens.zoom_by(1.5, at)
    assert near(lens.to_drawing(at), before)
    assert near(lens.to_view(before), at)


@pytest.mark.parametrize("by", [QPointF(1e6, 0), QPointF(-1e6, 0), QPointF(0, 1e6), QPointF(0, -1e6), QPointF(-1e6, 1e6)])
def test_panning_ends_at_the_drawings_edges(lens: Lens, by: QPointF) -> None:
    lens.zoom_by(3)
    assert lens.can_pan
    lens.pan(by)
    assert lens.rect(CONTENT).adjusted(-0.01, -0.01, 0.01, 0.01).contains(QRectF(QPointF(0, 0), VIEW))


@pytest.mark.parametrize("target", [QRectF(110, 5, 20, 20), QRectF(470, 280, 25, 15), QRectF(300, 150, 10, 10)])
def test_a_part_is_brought_into_view(lens: Lens, target: QRectF) -> None:
    lens.zoom_by(4, QPointF(0, 500))
    lens.reveal(target)
    assert QRectF(QPointF(0, 0), VIEW).contains(lens.rect(target))
    before = lens.rect(target)
    lens.reveal(target)
    assert lens.rect(target) == before, "what is in view does not move"


def test_a_part_that_is_larger_than_the_view_fills_it(lens: Lens) -> None:
    lens.zoom_by(MOST, QPointF(0, 0))
    lens.reveal(QRectF(120, 20, 350, 250))
    before = lens.rect(CONTENT)
    seen = lens.rect(QRectF(120, 20, 350, 250))
    assert seen.left() <= 12.01
    assert seen.top() <= 12.01
    lens.pan(QPointF(-300, -200))
    moved = lens.rect(CONTENT)
    lens.reveal(QRectF(120, 20, 350, 250))
    assert lens.rect(CONTENT) == moved != before


def test_room_may_vanish_and_come_back(lens: Lens) -> None:
    lens.zoom_by(2)
    lens.fit(CONTENT, QSizeF(0, 0))
    lens.fit(CONTENT, VIEW)
    assert near(lens.rect(CONTENT).center(), QPointF(400, 250))
    assert lens.zoom == 2
