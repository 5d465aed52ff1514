"""Icons in the theme's colours, drawn sharp at any size from resources/icons."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.resources import resource


def pixmap(name: str, colour: QColor, side: int, ratio: float = 1.0) -> QPixmap:
    """An icon as pixels; empty when there is no such icon."""
    made = QPixmap(round(side * ratio), round(side * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    try:
        svg = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    except OSError:
        return made
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", colour.name()).encode()))
    painter = QPainter(made)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return made


def icon(name: str, colour: QColor, faded: QColor, side: int = 20) -> QIcon:
    """An icon with its disabled look."""
    made = QIcon()
    made.addPixmap(pixmap(name, colour, side, 2.0))
    made.addPixmap(pixmap(name, faded, side, 2.0), QIcon.Mode.Disabled)
    return made
