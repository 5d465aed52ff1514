"""Painting the shapes of a chart in the colours of a theme.

All is filled paths, as on the way to the first paint pens would cost time (docs/decisions/0003).
"""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF

from reader.model.shapes import Drawing, Shape
from reader.typeset.fonts import SMALL, Size
from reader.typeset.theme import Theme

_LINE = 1.5
"""The outline of a striped or hollow shape, in pixels at 100 %."""


def paint_drawing(painter: QPainter, at: QPointF, drawing: Drawing, theme: Theme, size: Size) -> None:
    """Paint a drawing with its upper left corner at a point."""
    painter.save()
    painter.translate(at)
    painter.setFont(size.font(SMALL))
    for shape in drawing.shapes:
        if shape.form == "label":
            painter.setPen(theme.colour(shape.role))
            baseline = shape.y + painter.fontMetrics().ascent()
            painter.drawText(QPointF(shape.x, baseline), shape.text)
        else:
            _paint(painter, shape, theme, max(1.0, size.px(_LINE)))
    painter.restore()


def _paint(painter: QPainter, shape: Shape, theme: Theme, line: float) -> None:
    outer = _path(shape, 0)
    if shape.look in ("solid", "ground"):
        painter.fillPath(outer, theme.brush(shape.role))
        return
    painter.fillPath(outer, theme.brush("chart-ground" if shape.look == "striped" else "paper"))
    if shape.look == "striped":
        painter.fillPath(_stripes(shape, line).intersected(outer), theme.brush(shape.role))
    outer.addPath(_path(shape, line))  # what lies within both is outside of the path: a frame is left
    painter.fillPath(outer, theme.brush(shape.role))


def _path(shape: Shape, inset: float) -> QPainterPath:
    rect = QRectF(shape.x, shape.y, shape.width, shape.height).adjusted(inset, inset, -inset, -inset)
    path = QPainterPath()
    match shape.form:
        case "point":
            middle = rect.center()
            corners = (
                QPointF(middle.x(), rect.top()),
                QPointF(rect.right(), middle.y()),
                QPointF(middle.x(), rect.bottom()),
                QPointF(rect.left(), middle.y()),
            )
            path.addPolygon(QPolygonF(corners))
            path.closeSubpath()
        case "arrow-right" | "arrow-left":
            path.addPolygon(_arrow(rect, shape.form == "arrow-left"))
            path.closeSubpath()
        case "line":
            path.addRect(rect)
        case "thing":
            path.addEllipse(rect)
        case "person":
            _add_person(path, shape, inset)
        case _:
            radius = min(rect.width(), rect.height()) * 0.25
            path.addRoundedRect(rect, radius, radius)
    return path


def _add_person(path: QPainterPath, shape: Shape, inset: float) -> None:
    """A head over shoulders: nobody's hair, clothes or sex."""
    head = shape.height * 0.42
    middle = shape.x + shape.width / 2
    path.addEllipse(QRectF(middle - head / 2, shape.y, head, head).adjusted(inset, inset, -inset, -inset))
    wide, top = shape.width * 0.78, shape.y + shape.height * 0.47
    body = QRectF(middle - wide / 2, top, wide, shape.y + shape.height - top).adjusted(inset, inset, -inset, -inset)
    radius = min(body.width() / 2, body.height()) * 0.8
    path.moveTo(body.bottomLeft())
    path.lineTo(body.left(), body.top() + radius)
    path.quadTo(body.topLeft(), QPointF(body.left() + radius, body.top()))
    path.lineTo(body.right() - radius, body.top())
    path.quadTo(body.topRight(), QPointF(body.right(), body.top() + radius))
    path.lineTo(body.bottomRight())
    path.closeSubpath()


def _arrow(rect: QRectF, leftward: bool) -> QPolygonF:
    """A bar that ends in a point."""
    head = min(rect.width(), rect.height() * 0.7)
    tip, base, far = rect.right(), rect.right() - head, rect.left()
    if leftward:
        tip, base, far = rect.left(), rect.left() + head, rect.right()
    middle = rect.center().y()
    return QPolygonF(
        (
            QPointF(far, rect.top()),
            QPointF(base, rect.top()),
            QPointF(tip, middle),
            QPointF(base, rect.bottom()),
            QPointF(far, rect.bottom()),
        )
    )


def _stripes(shape: Shape, line: float) -> QPainterPath:
    """Slanting lines across a shape's rectangle."""
    path = QPainterPath()
    step, width = line * 4, line * 1.6
    x = shape.x - shape.height
    while x < shape.right:
        path.addPolygon(
            QPolygonF(
                (
                    QPointF(x, shape.y + shape.height),
                    QPointF(x + shape.height, shape.y),
                    QPointF(x + shape.height + width, shape.y),
                    QPointF(x + width, shape.y + shape.height),
                )
            )
        )
        path.closeSubpath()
        x += step
    return path
