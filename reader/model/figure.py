"""A drawing whose labels are data, so that they can be translated, revealed one by one and read aloud."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class FigurePart:
    """A named part: `anchor` is where its leader line ends, in the drawing's units."""

    id: str
    anchor: tuple[float, float]
    side: Literal["left", "right"]
    label: str
    term: str = ""


@dataclass(frozen=True, slots=True)
class FigureWords:
    """A figure in one language. `size` is the drawing's width and height in its own units."""

    slug: str
    language: str
    title: str
    alt: str
    description: str
    caption: str
    size: tuple[float, float]
    parts: tuple[FigurePart, ...]


@dataclass(frozen=True, slots=True)
class FigureDrawing:
    """The pixels of a figure, the same in every language.

    `images` are (width in pixels, PNG bytes), narrow to wide. `part_map` is a PNG of the same shape in which every pixel of part number i
    (from 1, in the order of `part_ids`) has the colour #0000ii, all others being clear: it answers "which part is here?".
    """

    slug: str
    images: tuple[tuple[int, bytes], ...]
    part_map: bytes
    part_ids: tuple[str, ...]
