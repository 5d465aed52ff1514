"""Icons in the theme's colours: the masks that scripts/icons.py draws, tinted and scaled."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from reader.resources import resource


def pixmap(name: str, colour: QColor, side: float, ratio: float = 1.0) -> QPixmap:
    """An icon of `side` pixels at a device pixel ratio; empty when there is no such icon."""
    mask = QPixmap(str(resource(f"icons/{name}.png")))
    if mask.isNull():
        return mask
    pixels = round(side * ratio)
    made = mask.scaled(pixels, pixels, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    painter = QPainter(made)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(made.rect(), colour)
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def icon(name: str, colour: QColor, faded: QColor, side: float = 20, chosen: QColor | None = None) -> QIcon:
    """An icon with its disabled look, and its look on the row of a menu that would be chosen."""
    made = QIcon()
    made.addPixmap(pixmap(name, colour, side, 2.0))
    made.addPixmap(pixmap(name, faded, side, 2.0), QIcon.Mode.Disabled)
    if chosen is not None:
        made.addPixmap(pixmap(name, chosen, side, 2.0), QIcon.Mode.Active)
    return made
