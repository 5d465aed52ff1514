"""The pixels of a figure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FigureDrawing:
    """The pixels of a figure, the same in every language.

    `images` are (width in pixels, PNG bytes), narrow to wide; `dark_images` are the same for a dark plate.
    `part_map` is a PNG of the same shape in which every pixel of part number i
    (from 1, in the order of `part_ids`) has the colour #0000ii, all others being clear: it answers "which part is here?".
    """

    slug: str
    images: tuple[tuple[int, bytes], ...]
    dark_images: tuple[tuple[int, bytes], ...]
    part_map: bytes
    part_ids: tuple[str, ...]
