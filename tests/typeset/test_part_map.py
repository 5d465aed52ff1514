"""Part maps: which part is at a point, and outlines that follow the map."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QImage, QPainter

from reader.model.fault import Fault
from reader.session.session import Session
from reader.typeset.part_map import PartMap
from tests.conftest import ROOT

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("qapp")]
IDS = ("square", "line", "nowhere")
FIGURES = sorted(path.stem for path in (ROOT / "content" / "figures").glob("*.svg"))
SIZE = (100.0, 50.0)
"""In the drawing's units: half a pixel of the map below."""


@pytest.fixture
def part_map(tmp_path: Path) -> PartMap:
    """A square of 40 pixels, and a line 2 pixels high; the third part is covered by others."""
    image = QImage(200, 100, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.fillRect(QRect(20, 20, 40, 40), QColor(0, 0, 1))
    painter.fillRect(QRect(100, 50, 80, 2), QColor(0, 0, 2))
    painter.end()
    path = tmp_path / "map.png"
    assert image.save(str(path))
    return PartMap(path.read_bytes(), IDS, SIZE)


@pytest.mark.parametrize(
    ("x", "y", "part"),
    [
        (20, 20, "square"),
        (10.5, 10.5, "square"),
        (9, 20, ""),
        (31, 20, ""),
        (70, 25.5, "line"),
        (70, 23.5, "line"),  # three pixels beside it
        (70, 21, ""),
        (-1, 20, ""),
        (20, 49.9, ""),
        (99.9, 50, ""),
        (1e6, -1e6, ""),
    ],
)
def test_the_part_at_a_point(part_map: PartMap, x: float, y: float, part: str) -> None:
    assert part_map.part_at(QPointF(x, y)) == part


def test_the_outline_of_a_square_is_the_square(part_map: PartMap) -> None:
    outline = part_map.outline("square")
    rect = outline.boundingRect()
    assert (rect.x(), rect.y(), rect.width(), rect.height()) == (10, 10, 20, 20)
    assert outline.contains(QPointF(20, 20))
    assert outline.contains(QPointF(10.6, 10.6)), "a corner loses no more than a pixel"
    assert not outline.contains(QPointF(9, 20))


@pytest.mark.parametrize("part", ["nowhere", "unknown", ""])
def test_a_part_that_is_not_to_be_seen_has_no_outline(part_map: PartMap, part: str) -> None:
    assert part_map.outline(part).isEmpty()


@pytest.mark.parametrize("png", [b"", b"\x89PNG\r\n\x1a\n", b"words"])
def test_a_map_that_is_no_picture_is_a_fault(png: bytes) -> None:
    with pytest.raises(Fault):
        PartMap(png, IDS, SIZE)


@pytest.mark.parametrize("slug", FIGURES)
def test_each_label_points_at_its_part_and_outlines_agree_with_the_map(session: Session, slug: str) -> None:
    words = session.figure(slug)
    png, ids = session.part_map(slug)
    part_map = PartMap(png, ids, words.size)
    assert ids == tuple(part.id for part in words.parts)
    for part in words.parts:
        assert part_map.part_at(QPointF(*part.anchor)) == part.id
        assert agreement(part_map, part.id) > 0.9, part.id


def agreement(part_map: PartMap, part: str) -> float:
    """The share of points inside a part's outline that are met as that part."""
    outline = part_map.outline(part)
    around = outline.boundingRect().toAlignedRect()
    columns, rows = range(around.left(), around.right() + 1, 2), range(around.top(), around.bottom() + 1, 2)
    grid = [QPointF(x + 0.5, y + 0.5) for x in columns for y in rows]
    inside = [point for point in grid if outline.contains(point)]
    return sum(part_map.part_at(point) == part for point in inside) / len(inside)
