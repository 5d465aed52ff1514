"""What is painted behind and between the text of a page, as the setter noted it: call-outs, figures, tags, drawings of charts."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextFrame

from reader.model.figure import FigureWords

if TYPE_CHECKING:
    from reader.model.shapes import Drawing

BOX_ROOM = (27.0, 15.0, 20.0, 15.0)
"""Left, top, right and bottom inside a boxed passage, in pixels of the design."""
TAG_ROOM = 7.0
"""Left and right of a short text on a ground of its own, in pixels of the design."""


class Box(NamedTuple):
    """A boxed passage; `kind` names its theme roles (note, warning)."""

    frame: QTextFrame
    kind: str


class Plate(NamedTuple):
    """A figure, painted where an empty block of its height stands."""

    position: int
    height: float
    words: FigureWords
    numbered: bool


class Tag(NamedTuple):
    """A short text on a rounded ground, from one document position to another."""

    start: int
    end: int


class Strip(NamedTuple):
    """A drawing of a chart: where an empty block of its height stands, or in the margin of a line, `down` pixels from its top."""

    position: int
    drawing: "Drawing"
    down: float


class Told(NamedTuple):
    """What an assistive program says of a target beside its words, and what it says once that has been chosen."""

    description: str
    verdict: str


class Ground:
    """What is painted behind the text, as the setter noted it."""

    def __init__(self, box_room: tuple[float, float, float, float]) -> None:
        self.box_room = box_room
        """Left, top, right and bottom inside a boxed passage, in the page's pixels."""
        self.boxes: list[Box] = []
        self.plates: list[Plate] = []
        self.tags: list[Tag] = []
        self.strips: list[Strip] = []
        self.charts: list[tuple[int, int]] = []
        """The first and last document position of each chart."""
        self.told: dict[str, Told] = {}
        """What is said of targets, by their `href`."""
