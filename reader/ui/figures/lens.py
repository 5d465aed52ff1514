"""Zoom and pan as plain geometry: which piece of a drawing a view shows, and how large."""

from PySide6.QtCore import QPointF, QRectF, QSizeF

LEAST, MOST, STEP = 1.0, 6.0, 1.25
"""Zoom: the whole drawing, the most, and the factor of one step."""
_ROOM = 12.0
"""Pixels left free around what is brought into view."""


class Lens:
    """Points of the drawing are in its own units, those of the view in pixels."""

    def __init__(self) -> None:
        self.zoom = LEAST
        self._content = QRectF(0, 0, 1, 1)
        self._view = QSizeF(1, 1)
        self._centre = QPointF(0.5, 0.5)

    def fit(self, content: QRectF, view: QSizeF) -> None:
        """What is to be shown, and the room for it. Zoom and middle stay."""
        self._content = content
        self._view = QSizeF(max(1.0, view.width()), max(1.0, view.height()))
        self._bound()

    def reset(self) -> None:
        """Show all of it."""
        self.zoom = LEAST
        self._bound()

    @property
    def scale(self) -> float:
        """Pixels of the view for one unit of the drawing."""
        across = self._view.width() / self._content.width()
        down = self._view.height() / self._content.height()
        return min(across, down) * self.zoom

    @property
    def can_pan(self) -> bool:
        """Whether there is more of the drawing than the view can show."""
        return self._spare_across > 0.5 or self._spare_down > 0.5

    def to_view(self, point: QPointF) -> QPointF:
        """Where a point of the drawing is seen."""
        return (point - self._centre) * self.scale + self._middle

    def to_drawing(self, point: QPointF) -> QPointF:
        """The point of the drawing that is seen at a point of the view."""
        return (point - self._middle) / self.scale + self._centre

    def rect(self, rect: QRectF) -> QRectF:
        """Where a rectangle of the drawing is seen."""
        return QRectF(self.to_view(rect.topLeft()), rect.size() * self.scale)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Enlarge; what is seen at a point of the view stays there (its middle, when none is given)."""
        at = self._middle if at is None else at
        kept = self.to_drawing(at)
        self.zoom = min(MOST, max(LEAST, self.zoom * factor))
        self._centre = kept - (at - self._middle) / self.scale
        self._bound()

    def pan(self, by: QPointF) -> None:
        """Move the drawing by pixels of the view, as far as there is more of it."""
        self._centre = self._centre - by / self.scale
        self._bound()

    def reveal(self, rect: QRectF) -> None:
        """Bring a rectangle of the drawing into view, moving no more than that needs."""
        seen = self.rect(rect)
        room = min(_ROOM, self._view.width() / 4, self._view.height() / 4)
        across = _shift(seen.left(), seen.right(), room, self._view.width() - room)
        down = _shift(seen.top(), seen.bottom(), room, self._view.height() - room)
        self.pan(QPointF(across, down))

    @property
    def _middle(self) -> QPointF:
        return QPointF(self._view.width() / 2, self._view.height() / 2)

    @property
    def _spare_across(self) -> float:
        return self._content.width() * self.scale - self._view.width()

    @property
    def _spare_down(self) -> float:
        return self._content.height() * self.scale - self._view.height()

    def _bound(self) -> None:
        """Let no more than the drawing be seen; what is smaller than the view stands in its middle."""
        middle = self._content.center()
        across = max(0.0, self._spare_across) / 2 / self.scale
        down = max(0.0, self._spare_down) / 2 / self.scale
        x = min(middle.x() + across, max(middle.x() - across, self._centre.x()))
        y = min(middle.y() + down, max(middle.y() - down, self._centre.y()))
        self._centre = QPointF(x, y)


def _shift(start: float, end: float, least: float, most: float) -> float:
    """How far a stretch must move to lie within bounds, or to fill them when it is too long."""
    if end - start > most - least:
        return min(0.0, least - start) + max(0.0, most - end)
    return max(0.0, least - start) + min(0.0, most - end)
