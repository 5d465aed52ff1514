"""Which part of a drawing is at a point, and the outline of a part: from the part map, in which each part has one flat colour.

A line is thinner than anybody can point at, so a thin part is also met a few pixels beside it. Outlines follow the map's pixels
and are then smoothed, so that they stay clean when the drawing is enlarged.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from math import hypot

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBitmap, QColor, QImage, QPainterPath, QPolygonF, QRegion, QTransform

from reader.model.fault import Fault
from reader.model.strings import QT_TRANSLATE_NOOP

_NEAR = 4
"""Pixels of the map beside a thin part that still count as it."""
_THIN = 6
"""A part in which no square of so many pixels has room is thin."""
_STEP = 1.5
"""An edge up to this long is a step of a slope, not a side of the shape."""
_BEND, _SIDE = 0.7, 12.0
"""A corner turns by more than 45 degrees, as a cosine; a side is longer than so many pixels."""


class PartMap:
    """Points and outlines are in the drawing's own units."""

    def __init__(self, png: bytes, ids: Sequence[str], size: tuple[float, float]) -> None:
        """`ids` number the map's colours from 1; `size` is the drawing's. Raises Fault when the map can't be read."""
        self._image = QImage.fromData(png)
        if self._image.isNull():
            raise Fault(
                QT_TRANSLATE_NOOP("Faults", "The map of this picture's parts can't be read."),
                QT_TRANSLATE_NOOP("Faults", "Choose a part by its name."),
            )
        self._ids = tuple(ids)
        self._scale = self._image.width() / size[0]
        self._outlines: dict[str, QPainterPath] = {}

    def part_at(self, point: QPointF) -> str:
        """The id of the part at a point, or ""."""
        at = QPointF(point * self._scale - QPointF(0.5, 0.5)).toPoint()
        if not self._image.rect().contains(at):
            return ""
        for part, region in self._thin:
            if region.contains(at):
                return part
        number = self._image.pixelColor(at).blue()
        return self._ids[number - 1] if 0 < number <= len(self._ids) else ""

    def outline(self, part: str) -> QPainterPath:
        """The outline of a part, with its holes; empty for a part that is nowhere to be seen."""
        if part not in self._outlines:
            pixels = QPainterPath()
            pixels.addRegion(self._region(part))
            smooth = QPainterPath()
            for polygon in pixels.simplified().toSubpathPolygons():
                smooth.addPolygon(QPolygonF(_levelled(_levelled(list(_sloped(polygon))))))
                smooth.closeSubpath()
            self._outlines[part] = QTransform.fromScale(1 / self._scale, 1 / self._scale).map(smooth)
        return self._outlines[part]

    @cached_property
    def _thin(self) -> list[tuple[str, QRegion]]:
        """Parts that are lines, each with the pixels beside it."""
        regions = ((part, self._region(part)) for part in self._ids)
        return [(part, _grown(region)) for part, region in regions if _is_thin(region)]

    def _region(self, part: str) -> QRegion:
        if part not in self._ids:
            return QRegion()
        colour = QColor(0, 0, self._ids.index(part) + 1)
        return QRegion(QBitmap.fromImage(self._image.createMaskFromColor(colour.rgb(), Qt.MaskMode.MaskOutColor)))


def _is_thin(region: QRegion) -> bool:
    """Whether no square fits into a region: it is worn away from two sides until nothing is left, or something stays."""
    inner = region
    for _ in range(_THIN):
        inner = inner & inner.translated(1, 0)
    for _ in range(_THIN):
        inner = inner & inner.translated(0, 1)
    return not region.isEmpty() and inner.isEmpty()


def _grown(region: QRegion) -> QRegion:
    grown = region
    for x, y in ((_NEAR, 0), (-_NEAR, 0), (0, _NEAR), (0, -_NEAR)):
        grown = grown | region.translated(x, y)
    return grown


def _levelled(points: list[QPointF]) -> list[QPointF]:
    """A polygon with its points drawn towards their neighbours, except at corners and on long sides."""
    around = zip([points[-1], *points[:-1]], points, [*points[1:], points[0]], strict=True)
    return [_levelled_point(*three) for three in around]


def _levelled_point(before: QPointF, point: QPointF, after: QPointF) -> QPointF:
    one, other = point - before, after - point
    lengths = hypot(one.x(), one.y()), hypot(other.x(), other.y())
    is_corner = QPointF.dotProduct(one, other) < _BEND * lengths[0] * lengths[1]
    return point if is_corner or max(lengths) > _SIDE else (before + point * 2 + after) / 4


def _sloped(polygon: QPolygonF) -> Iterator[QPointF]:
    """A polygon of pixel edges without its stairs: slopes run through the middles of their steps, corners lose a pixel."""
    points = polygon.toList()[:-1] if polygon.isClosed() else polygon.toList()
    edges = [points[(number + 1) % len(points)] - point for number, point in enumerate(points)]
    for number, (start, edge) in enumerate(zip(points, edges, strict=True)):
        before, after = edges[number - 1], edges[(number + 1) % len(edges)]
        length = edge.manhattanLength()
        goes_on = QPointF.dotProduct(before, after) > 0
        if length <= _STEP or (goes_on and max(before.manhattanLength(), after.manhattanLength()) <= _STEP):
            yield start + edge / 2
        else:
            yield start + edge * min(0.5, 1 / length)
            yield start + edge * max(0.5, 1 - 1 / length)
