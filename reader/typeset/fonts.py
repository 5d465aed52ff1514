"""The typefaces that a reader may choose, and type at every size the page uses."""

from functools import cache, lru_cache
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from reader.resources import resource

BODY, LEAD, TITLE, HEADING, SUBHEADING, SMALL = 17, 20, 38, 25, 20, 14
"""Pixels at 100 % (the type scale of the design)."""
LINE_HEIGHT = 1.5
ATKINSON, OPENDYSLEXIC, SYSTEM = "atkinson", "opendyslexic", "system"


class Face(NamedTuple):
    """A typeface. `files` are in resources/fonts; without a family it is the system's own."""

    family: str
    files: tuple[str, ...]
    scale: float = 1.0
    """Its size in that of the others: OpenDyslexic's capitals are as tall at 0.8 of the size."""
    measure: float = 31.0
    """Ems of a full line of 60 to 72 characters (docs/decisions/0005)."""


_SHAPES = ("400-normal", "700-normal", "400-italic")
FACES = {
    ATKINSON: Face("Atkinson Hyperlegible Next", tuple(f"atkinson-hyperlegible-next-latin-{shape}.woff2" for shape in _SHAPES)),
    OPENDYSLEXIC: Face("OpenDyslexic", tuple(f"opendyslexic-latin-{shape}.woff2" for shape in _SHAPES), 0.8, 38.0),
    SYSTEM: Face("", ()),
}

_LINES = {"normal": 1.0, "wide": 1.2, "widest": 1.4}
_PARAGRAPHS = {"normal": 1.0, "wide": 1.75, "widest": 2.5}
_LETTERS = {"normal": 0.0, "wide": 0.06, "widest": 0.125}
_WORDS = {"normal": 0.0, "wide": 0.08, "widest": 0.165}
"""A little more than asked for: Qt rounds to sixty-fourths of a pixel."""


@cache
def load_fonts(typeface: str = ATKINSON) -> tuple[str, ...]:
    """Register the faces of a typeface. Returns the files that could not be loaded; Qt then falls back to a system face."""
    paths = (resource(f"fonts/{name}") for name in FACES[typeface].files)
    return tuple(path.name for path in paths if QFontDatabase.addApplicationFont(str(path)) < 0)


class Type(NamedTuple):
    """How letters, words, lines and paragraphs are set: the typeface, lines and paragraphs in parts of the design's, letters and
    words in ems added.

    The widest meets WCAG 2.2, 1.4.12: lines at least 1.5 times the size of the type, paragraphs 2, letters 0.12, words 0.16.
    """

    typeface: str = ATKINSON
    lines: float = 1.0
    paragraphs: float = 1.0
    letters: float = 0.0
    words: float = 0.0


def type_of(typeface: str, lines: str, paragraphs: str, letters: str, words: str) -> Type:
    """Type as the settings name it. Raises KeyError for a name that no setting offers."""
    return Type(typeface, _LINES[lines], _PARAGRAPHS[paragraphs], _LETTERS[letters], _WORDS[words])


class Size(NamedTuple):
    """A text size in percent of the design's, and the type that is set in it."""

    percent: int = 100
    type: Type = Type()

    def px(self, pixels: float) -> float:
        """A length of the design at this size."""
        return pixels * self.percent / 100

    def gap(self, pixels: float) -> float:
        """The space after a paragraph at this size."""
        return self.px(pixels) * self.type.paragraphs

    def font(self, pixels: float, bold: bool = False, italic: bool = False) -> QFont:
        """The typeface at a size of the design. Shared: copy it before changing it."""
        return _font(max(1, round(self.px(pixels))), bold, italic, self.type.typeface, self.type.letters, self.type.words)

    def line_percent(self, pixels: float, lines: float = LINE_HEIGHT) -> float:
        """What Qt's proportional line height must be for lines of `lines` times the size, or as far apart as the reader wants."""
        nominal = max(1, round(self.px(pixels)))
        return 100 * lines * self.type.lines * nominal / _natural_height(nominal, self.type.typeface)


@lru_cache(maxsize=256)
def _font(pixels: int, bold: bool, italic: bool, typeface: str, letters: float, words: float) -> QFont:
    face = FACES[typeface]
    font = QFont(face.family or QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family())
    font.setPixelSize(max(1, round(pixels * face.scale)))
    font.setBold(bold)
    font.setItalic(italic)
    if letters:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, letters * font.pixelSize())
    if words:
        font.setWordSpacing(words * font.pixelSize())
    return font


@lru_cache(maxsize=64)
def _natural_height(pixels: int, typeface: str) -> float:
    return QFontMetricsF(_font(pixels, False, False, typeface, 0.0, 0.0)).height()
