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
