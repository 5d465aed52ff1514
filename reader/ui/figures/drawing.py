"""The drawing itself: painted on its plate through a lens, with one part pointed out. What pointer and keys do is in hands.py.

The picture nearest in width is shown first; when the drawing is enlarged, it is painted from what is there and the larger
picture, which takes up to 40 ms to unpack, follows after that paint.
"""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from reader.model.fault import Fault
from reader.model.figure import FigureWords
from reader.typeset.artwork import (
    PLATE_RADIUS,
    Artwork,
    drawn_middle,
    label_rects,
    labels_fit,
    paint_alt,
    paint_image,
    paint_labels,
    paint_name,
    paint_plate,
)
from reader.typeset.fonts import Size
from reader.typeset.part_map import PartMap
from reader.typeset.theme import Theme
from reader.ui.figures.lens import Lens

_EDGE = 4.0
"""Pixels at the rim, for the focus ring."""
_VEIL = 0.62
"""How far everything but the part that is pointed out fades into the plate."""
_BIGGER_LABELS = 1.6
_LEAST_NAMED = 440
"""Pixels of the design that a figure must be wide for names: below that, numbers let the drawing be far larger."""


class Subject(NamedTuple):
    """A figure and how its parts are found; without a map they are found by their labels alone."""

    words: FigureWords
    part_map: PartMap | None


class Drawing(QLabel):
    """A graphic to screen readers, which is what a QLabel that holds a picture is; its own picture is a single clear pixel."""

    pointed = Signal(str)
    """The id of the part under the pointer, or ""."""
    chosen = Signal(str)
    """The id of the part that was clicked or tapped; "" beside all parts."""
    zoomed = Signal(float)
    numbered = Signal(bool)
    """Whether numbers stand for the names from now on."""

    def __init__(self, artwork: Artwork, theme: Theme, size: Size, parent: QWidget) -> None:
        super().__init__(parent)
        clear = QPixmap(1, 1)
        clear.fill(Qt.GlobalColor.transparent)
        self.setPixmap(clear)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(120, 90)
        self.lens = Lens()
        self._artwork, self._theme, self._size = artwork, theme, size
        self._subject: Subject | None = None
        self._image: QImage | None = None
        self._tried = self._widest = False
        """Whether a picture has been asked for, and whether it is the largest that there is."""
        self._names = self._names_fit = True
        self._part = ""

    # What is shown

    def show_subject(self, subject: Subject) -> None:
        """Show a figure, the whole of it."""
        self._subject, self._image, self._tried, self._widest = subject, None, False, False
        self._part = ""
        self.lens = Lens()
        self._fit()
        self.zoomed.emit(self.lens.zoom)

    def forget(self) -> None:
        """Keep nothing of what was shown."""
        self._subject = self._image = None
        self._part = ""
        self.update()

    def set_look(self, theme: Theme, size: Size) -> None:
        """Paint in a theme, with labels at a size."""
        if theme.dark_plate != self._theme.dark_plate:
            self._image, self._tried = None, False
        self._theme, self._size = theme, size
        self._fit()

    def show_names(self, shown: bool) -> None:
        """Names beside the parts, or numbers on them."""
        self._names = shown
        self._fit()

    def point_out(self, part: str) -> None:
        """Make one part stand out; "" for none."""
        self._part = part
        self.update()

    def reveal(self, part: str) -> None:
        """Move an enlarged drawing so that a part is seen."""
        outline = self._outline(part)
        if not outline.isEmpty():
            self.lens.reveal(outline.boundingRect())
            self.update()

    @property
    def is_numbered(self) -> bool:
        """Whether numbers stand for the names: they are hidden, or have no room."""
        return not self._names or not self._names_fit

    @property
    def picture_width(self) -> int:
        """Pixels across of the picture that is shown; 0 when there is none."""
        return self._image.width() if self._image else 0

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Enlarge, around a point of this widget."""
        self.lens.zoom_by(factor, at)
        self._moved()

    def pan(self, by: QPointF) -> None:
        """Move an enlarged drawing by pixels."""
        self.lens.pan(by)
        self.update()

    def show_all(self) -> None:
        """Show the whole drawing again."""
        self.lens.reset()
        self._moved()

    def part_at(self, point: QPointF) -> str:
        """The part at a point of this widget: by its label, or in the drawing."""
        if self._subject is None:
            return ""
        words, part_map = self._subject
        if not self.is_numbered:
            for part, rect in label_rects(words, self._rect, self._label_size):
                if rect.adjusted(-4, -2, 4, 2).contains(point):
                    return part
        return part_map.part_at(self.lens.to_drawing(point)) if part_map else ""

    # Measures

    @property
    def _plate(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)

    @property
    def _rect(self) -> QRectF:
        """Where the whole figure stands, labels and all, seen or not."""
        if self._subject is None:
            return QRectF()
        width, height = self._subject.words.size
        return self.lens.rect(QRectF(0, 0, width, height))

    @property
    def _label_size(self) -> Size:
        return Size(round(self._size.percent * min(self.lens.zoom, _BIGGER_LABELS)))

    def _fit(self) -> None:
        """Take the room there is; without names the room for them is not needed."""
        if self._subject is None:
            return
        words, before = self._subject.words, self.is_numbered
        view = QSizeF(self.size())
        width = min(view.width(), view.height() * words.size[0] / words.size[1])
        self._names_fit = width >= self._size.px(_LEAST_NAMED) and labels_fit(words, width, self._size)
        if self.is_numbered != before:
            self.numbered.emit(self.is_numbered)
        whole = QRectF(0, 0, *words.size)
        self.lens.fit(drawn_middle(words) if self.is_numbered else whole, view)
        self.update()

    def _moved(self) -> None:
        self.zoomed.emit(self.lens.zoom)
        self.update()

    def _outline(self, part: str) -> QPainterPath:
        part_map = self._subject.part_map if self._subject else None
        return part_map.outline(part) if part_map else QPainterPath()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Plate, drawing, veil and outline, labels, focus ring."""
        painter = QPainter(self)
        plate, rect = self._plate, self._rect
        paint_plate(painter, plate, self._theme)
        if self._subject is not None:
            self._load()
            clip = QPainterPath()
            clip.addRoundedRect(plate.adjusted(1, 1, -1, -1), PLATE_RADIUS, PLATE_RADIUS)
            painter.save()
            painter.setClipPath(clip)
            words = self._subject.words
            if self._image is None:
                paint_alt(painter, plate, words, self._theme, self._size)
            else:
                paint_image(painter, rect, self._image)
                self._paint_outline(painter, rect)
                paint_labels(painter, rect, words, self._theme, self._label_size, self.is_numbered, self._part)
                if self.is_numbered and self._part:
                    paint_name(painter, plate, rect, words, self._part, self._theme, self._size)
            painter.restore()
        painter.end()

    def _paint_outline(self, painter: QPainter, rect: QRectF) -> None:
        """The part at full strength in a double line, everything else faded."""
        outline = self._outline(self._part)
        if outline.isEmpty():
            return
        scale = self.lens.scale
        painter.save()
        painter.translate(rect.topLeft())
        painter.scale(scale, scale)
        others = QPainterPath()
        others.addRect(QRectF(0, 0, rect.width() / scale, rect.height() / scale))
        others.addPath(outline)  # a rectangle with the part as a hole in it
        veil = self._theme.colour("plate")
        veil.setAlphaF(_VEIL)
        painter.fillPath(others, veil)
        for role, width in (("plate", 6.0), ("plate-ink", 3.0)):
            pen = QPen(self._theme.colour(role), width)
            pen.setCosmetic(True)
            painter.strokePath(outline, pen)
        painter.restore()

    def _load(self) -> None:
        """See that there is a picture; a larger one that is wanted comes after this paint."""
        if not self._tried:
            self._tried = True
            self._image = self._picture()
        elif self._is_coarse:
            QTimer.singleShot(0, self, self._enlarge)

    def _enlarge(self) -> None:
        if self._is_coarse:
            self._image = self._picture() or self._image
            self.update()

    @property
    def _is_coarse(self) -> bool:
        """Whether the screen shows the picture larger than it is, and there may be a better one."""
        return self._image is not None and not self._widest and self._image.width() < self._wanted - 1

    @property
    def _wanted(self) -> float:
        """Pixels across that the figure fills on the screen."""
        return self._rect.width() * self.devicePixelRatioF()

    def _picture(self) -> QImage | None:
        if self._subject is None:
            return None
        try:
            image = QImage.fromData(self._artwork.drawing_at(self._subject.words.slug, self._wanted, self._theme.dark_plate))
        except Fault:
            image = QImage()
        self._widest = image.width() < self._wanted
        return None if image.isNull() else image

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the same piece in the new room."""
        super().resizeEvent(event)
        self._fit()
