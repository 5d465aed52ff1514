"""The typeface that comes with the program, at every size the page uses."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from reader.resources import resource

FAMILY = "Atkinson Hyperlegible Next"
FACES = ("400-normal", "700-normal", "400-italic")

BODY, LEAD, TITLE, HEADING, SUBHEADING, SMALL = 17, 20, 38, 25, 20, 14
"""Pixels at 100 % (the type scale of the design)."""
LINE_HEIGHT = 1.5


def load_fonts() -> tuple[str, ...]:
    """Register the faces. Returns the files that could not be loaded; Qt then falls back to a system face."""
    paths = (resource(f"fonts/atkinson-hyperlegible-next-latin-{face}.woff2") for face in FACES)
    return tuple(path.name for path in paths if QFontDatabase.addApplicationFont(str(path)) < 0)


class Size(NamedTuple):
    """A text size in percent of the design's."""

    percent: int = 100

    def px(self, pixels: float) -> float:
        """A length of the design at this size."""
        return pixels * self.percent / 100

    def font(self, pixels: float, bold: bool = False, italic: bool = False) -> QFont:
        """The typeface at a size of the design. Shared: copy it before changing it."""
        return _font(max(1, round(self.px(pixels))), bold, italic)

    def line_percent(self, pixels: float, lines: float = LINE_HEIGHT) -> float:
        """What Qt's proportional line height must be for lines of `lines` times the font's size."""
        font = self.font(pixels)
        return 100 * lines * font.pixelSize() / _natural_height(font.pixelSize())


@lru_cache(maxsize=64)
def _font(pixels: int, bold: bool, italic: bool) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setBold(bold)
    font.setItalic(italic)
    return font


@lru_cache(maxsize=64)
def _natural_height(pixels: int) -> float:
    return QFontMetricsF(_font(pixels, False, False)).height()
