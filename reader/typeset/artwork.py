"""Painting a figure: a plate, the drawing at the nearest width, labels with leader lines.

Labels are painted at run time, so that they follow the language and the text size. When the margins of the drawing can't hold
them, numbers take their place and the setter puts the names below as text.

A page paints a whole figure; the figure viewer (reader.ui.figures) paints the same pieces, enlarged, with one part pointed out.
"""

from typing import Protocol

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen

from reader.model.figure import FigurePart, FigureWords
from reader.typeset.fonts import SMALL, Size
from reader.typeset.theme import Theme

PLATE_RADIUS = 10.0
_WRAP, _LEFT, _RIGHT = 0x1000, 0x0001, 0x0002
"""Qt.TextWordWrap, AlignLeft and AlignRight by value: measuring labels is on the way to the first paint (docs/decisions/0003)."""
_LABEL_GAP = 8.0
_MARGIN = 0.26
"""The part of a drawing's width that is left free on each side, for labels."""


class Artwork(Protocol):
    """Where figures come from. Both raise reader.model.fault.Fault when the library can't give them."""

    def figure(self, slug: str) -> FigureWords:
        """A figure's words in the reader's language."""
        ...

    def drawing_at(self, slug: str, width: float, dark: bool = False) -> bytes:
        """A PNG at least `width` pixels wide, if there is one; for a dark plate or a light one."""
        ...


def plate_height(words: FigureWords, width: float) -> float:
    """The height of a figure's plate, in pixels, when it is `width` pixels wide."""
    return width * words.size[1] / words.size[0]


def labels_fit(words: FigureWords, width: float, size: Size) -> bool:
    """Whether every label has room in the margin beside the drawing, without breaking a word or meeting another label."""
    metrics = QFontMetricsF(size.font(SMALL))
    rect = QRectF(0, 0, width, plate_height(words, width))
    room = _room(words, width)
    longest = max((metrics.horizontalAdvance(word) for part in words.parts for word in part.label.split()), default=0.0)
    return longest <= room and _labels(words, rect, metrics) is not None


def drawn_middle(words: FigureWords) -> QRectF:
    """The part of a figure, in its own units, that holds the drawing; what is left and right of it is room for labels."""
    width, height = words.size
    return QRectF(width * _MARGIN, 0, width * (1 - 2 * _MARGIN), height)


def label_rects(words: FigureWords, rect: QRectF, size: Size) -> list[tuple[str, QRectF]]:
    """Where the label of each part stands when the figure is painted into `rect`."""
    placed = _labels(words, rect, QFontMetricsF(size.font(SMALL))) or ()
    return [(part.id, label) for part, label in placed]


def _room(words: FigureWords, width: float) -> float:
    """The width of a label: drawings keep their middle 46 % for themselves (docs/writing.md)."""
    return width * _MARGIN - 2 * _LABEL_GAP


def _labels(words: FigureWords, rect: QRectF, metrics: QFontMetricsF) -> list[tuple[FigurePart, QRectF]] | None:
    """Where each label stands: level with its part, moved down where it would meet the one above; None without room."""
    placed: list[tuple[FigurePart, QRectF]] = []
    room = _room(words, rect.width())
    for side in ("left", "right"):
        lowest = rect.y() + 4
        for part in sorted((part for part in words.parts if part.side == side), key=lambda part: part.anchor[1]):
            box = _balanced(metrics, part.label, room, _flags(part))
            y = max(_anchor(rect, words, part).y() - box.height() / 2, lowest)
            x = rect.x() + _LABEL_GAP + room - box.width() if side == "left" else rect.right() - _LABEL_GAP - room
            placed.append((part, QRectF(x, y, box.width(), box.height())))
            lowest = y + box.height() + 3
        if lowest > rect.bottom():
            return None
    return placed


def _flags(part: FigurePart) -> int:
    return _WRAP | (_RIGHT if part.side == "left" else _LEFT)


def paint_figure(
    painter: QPainter, rect: QRectF, words: FigureWords, image: QImage | None, theme: Theme, size: Size, numbered: bool
) -> None:
    """Paint plate, drawing and labels into `rect`."""
    painter.save()
    paint_plate(painter, rect, theme)
    if image is None:
        paint_alt(painter, rect, words, theme, size)
    else:
        paint_image(painter, rect, image)
        paint_labels(painter, rect, words, theme, size, numbered)
    painter.restore()


def paint_plate(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """The ground of a figure: light in every theme, as drawings are made for it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("rule"), 1))
    painter.setBrush(theme.colour("plate"))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), PLATE_RADIUS, PLATE_RADIUS)


def paint_alt(painter: QPainter, rect: QRectF, words: FigureWords, theme: Theme, size: Size) -> None:
    """One sentence in place of a drawing that the library can't give."""
    painter.setFont(size.font(SMALL))
    painter.setPen(theme.colour("plate-ink"))
    painter.drawText(
        rect.adjusted(16, 16, -16, -16), QtCore.Qt.AlignmentFlag.AlignCenter | QtCore.Qt.TextFlag.TextWordWrap, words.alt
    )


def paint_image(painter: QPainter, rect: QRectF, image: QImage) -> None:
    """The drawing itself."""
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(rect, image)


def paint_labels(
    painter: QPainter, rect: QRectF, words: FigureWords, theme: Theme, size: Size, numbered: bool, chosen: str = ""
) -> None:
    """Names with leader lines, or numbers; those of the part with the id `chosen` are inverted."""
    if numbered:
        for number, part in enumerate(words.parts, 1):
            _paint_number(painter, rect, words, part, number, theme, size, part.id == chosen)
        return
    painter.setFont(size.font(SMALL))
    for part, label in _labels(words, rect, QFontMetricsF(size.font(SMALL))) or ():
        _paint_label(painter, _anchor(rect, words, part), part, label, theme, part.id == chosen)


def paint_name(
    painter: QPainter, plate: QRectF, rect: QRectF, words: FigureWords, part_id: str, theme: Theme, size: Size
) -> None:
    """The name of one numbered part in a corner of the plate: the upper one, unless the part is up there itself."""
    part = next(part for part in words.parts if part.id == part_id)
    font = QFont(size.font(SMALL, bold=True))
    font.setPixelSize(min(font.pixelSize(), max(14, round(plate.height() / 12))))
    room = plate.adjusted(14, 11, -14, -11)
    box = QFontMetricsF(font).boundingRect(QRectF(0, 0, room.width(), room.height()), _WRAP, part.label)
    box.moveTopLeft(room.topLeft())
    if _anchor(rect, words, part).y() < plate.y() + plate.height() / 3:
        box.moveBottom(room.bottom())
    painter.setFont(font)
    _paint_inverted(painter, box, theme)
    painter.drawText(box.adjusted(0, 0, 2, 2), _WRAP, part.label)


def _paint_inverted(painter: QPainter, label: QRectF, theme: Theme) -> None:
    """The ground of a label that stands out; its text is painted next."""
    painter.setPen(QPen(theme.colour("plate"), 1.5))
    painter.setBrush(theme.colour("plate-ink"))
    painter.drawRoundedRect(label.adjusted(-6, -3, 6, 3), 6, 6)
    painter.setPen(theme.colour("plate"))


def _anchor(rect: QRectF, words: FigureWords, part: FigurePart) -> QPointF:
    scale = rect.width() / words.size[0]
    return QPointF(rect.x() + part.anchor[0] * scale, rect.y() + part.anchor[1] * scale)


def _paint_label(painter: QPainter, anchor: QPointF, part: FigurePart, label: QRectF, theme: Theme, chosen: bool) -> None:
    x = label.right() + _LABEL_GAP / 2 if part.side == "left" else label.x() - _LABEL_GAP / 2
    start = QPointF(x, label.center().y())
    ink, ground = theme.colour("plate-ink"), theme.colour("plate")
    for colour, width in ((ground, 3.5), (ink, 2.5 if chosen else 1.25)):
        painter.setPen(QPen(colour, width))
        painter.drawLine(start, anchor)
    _dot(painter, anchor, 4.5 if chosen else 3.5, ink, ground)
    painter.setPen(ink)
    if chosen:
        _paint_inverted(painter, label, theme)
    painter.drawText(label, _flags(part), part.label)


def _paint_number(
    painter: QPainter, rect: QRectF, words: FigureWords, part: FigurePart, number: int, theme: Theme, size: Size, chosen: bool
) -> None:
    anchor = _anchor(rect, words, part)
    font = QFont(size.font(SMALL, bold=True))
    font.setPixelSize(min(font.pixelSize(), max(11, round(rect.width() / 30))))
    radius = font.pixelSize() * 0.85
    ink, ground = theme.colour("plate-ink"), theme.colour("plate")
    if chosen:
        _dot(painter, anchor, radius + 4, ground, ink)
    _dot(painter, anchor, radius, ink, ground)
    painter.setFont(font)
    painter.setPen(ground)
    box = QRectF(anchor.x() - radius, anchor.y() - radius, 2 * radius, 2 * radius)
    painter.drawText(box, QtCore.Qt.AlignmentFlag.AlignCenter, str(number))


def _balanced(metrics: QFontMetricsF, text: str, room: float, flags: int) -> QRectF:
    """The narrowest box that needs no more lines than `room` does, so that no line holds a lone word."""
    best = metrics.boundingRect(QRectF(0, 0, room, 10_000), flags, text)
    width = room
    while width > room / 3:
        width -= 6
        tried = metrics.boundingRect(QRectF(0, 0, width, 10_000), flags, text)
        if tried.height() > best.height() or tried.width() > width:
            break
        best = tried
    return QRectF(0, 0, min(room, best.width() + 2), best.height())


def _dot(painter: QPainter, at: QPointF, radius: float, fill: QColor, halo: QColor) -> None:
    painter.setPen(QPen(halo, 1.5))
    painter.setBrush(fill)
    painter.drawEllipse(at, radius, radius)
