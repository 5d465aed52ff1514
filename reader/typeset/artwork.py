"""Painting a figure: a light plate, the drawing at the nearest width, labels with leader lines.

Labels are painted at run time, so that they follow the language and the text size. When the margins of the drawing can't hold
them, numbers take their place and the setter puts the names below as text.
"""

from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen

from reader.model.figure import FigurePart, FigureWords
from reader.typeset.fonts import SMALL, Size
from reader.typeset.theme import Theme

PLATE_RADIUS = 10.0
_LABEL_GAP = 8.0


class Artwork(Protocol):
    """Where figures come from. Both raise reader.model.problem.Fault when the library can't give them."""

    def figure(self, slug: str) -> FigureWords:
        """A figure's words in the reader's language."""
        ...

    def drawing_at(self, slug: str, width: float) -> bytes:
        """A PNG at least `width` pixels wide, if there is one."""
        ...


def plate_height(words: FigureWords, width: float) -> float:
    """The height of a figure's plate, in pixels, when it is `width` pixels wide."""
    return width * words.size[1] / words.size[0]


def labels_fit(words: FigureWords, width: float, size: Size) -> bool:
    """Whether every label has room in the margin beside the drawing, on three lines at most."""
    metrics = QFontMetricsF(size.font(SMALL))
    scale = width / words.size[0]
    for part in words.parts:
        room = _margin(words, part) * scale - 2 * _LABEL_GAP
        longest = max((metrics.horizontalAdvance(word) for word in part.label.split()), default=0.0)
        if longest > room or metrics.horizontalAdvance(part.label) > 2.6 * room:
            return False
    return True


def _margin(words: FigureWords, part: FigurePart) -> float:
    """The free margin on a part's side, in the drawing's units: drawings keep to the middle 46 % (docs/writing.md)."""
    return words.size[0] * 0.26


def paint_figure(
    painter: QPainter, rect: QRectF, words: FigureWords, image: QImage | None, theme: Theme, size: Size, numbered: bool
) -> None:
    """Paint plate, drawing and labels into `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme["rule"], 1))
    painter.setBrush(theme["plate"])
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), PLATE_RADIUS, PLATE_RADIUS)
    if image is None:
        painter.setFont(size.font(SMALL))
        painter.setPen(theme["plate-ink"])
        painter.drawText(rect.adjusted(16, 16, -16, -16), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words.alt)
        painter.restore()
        return
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(rect, image)
    for number, part in enumerate(words.parts, 1):
        if numbered:
            _paint_number(painter, rect, words, part, number, theme, size)
        else:
            _paint_label(painter, rect, words, part, theme, size)
    painter.restore()


def _anchor(rect: QRectF, words: FigureWords, part: FigurePart) -> QPointF:
    scale = rect.width() / words.size[0]
    return QPointF(rect.x() + part.anchor[0] * scale, rect.y() + part.anchor[1] * scale)


def _paint_label(painter: QPainter, rect: QRectF, words: FigureWords, part: FigurePart, theme: Theme, size: Size) -> None:
    anchor = _anchor(rect, words, part)
    margin = _margin(words, part) * rect.width() / words.size[0]
    left = part.side == "left"
    font = size.font(SMALL)
    metrics = QFontMetricsF(font)
    room = margin - 2 * _LABEL_GAP
    flags = Qt.TextFlag.TextWordWrap | (Qt.AlignmentFlag.AlignRight if left else Qt.AlignmentFlag.AlignLeft)
    bounds = metrics.boundingRect(QRectF(0, 0, room, 10_000), int(flags), part.label)
    x = rect.x() + _LABEL_GAP if left else rect.right() - _LABEL_GAP - room
    y = min(max(anchor.y() - bounds.height() / 2, rect.y() + 4), rect.bottom() - bounds.height() - 4)
    label = QRectF(x, y, room, bounds.height())
    edge = label.x() + label.width() + _LABEL_GAP / 2 if left else label.x() - _LABEL_GAP / 2
    start = QPointF(edge, anchor.y())
    for colour, width in ((theme["plate"], 3.5), (theme["plate-ink"], 1.25)):
        painter.setPen(QPen(colour, width))
        painter.drawLine(start, anchor)
    _dot(painter, anchor, 3.5, theme["plate-ink"], theme["plate"])
    painter.setFont(font)
    painter.setPen(theme["plate-ink"])
    painter.drawText(label, int(flags), part.label)


def _paint_number(
    painter: QPainter, rect: QRectF, words: FigureWords, part: FigurePart, number: int, theme: Theme, size: Size
) -> None:
    anchor = _anchor(rect, words, part)
    font = size.font(SMALL, bold=True)
    font.setPixelSize(min(font.pixelSize(), max(11, round(rect.width() / 18))))
    radius = font.pixelSize() * 0.85
    _dot(painter, anchor, radius, theme["plate-ink"], theme["plate"])
    painter.setFont(font)
    painter.setPen(theme["plate"])
    box = QRectF(anchor.x() - radius, anchor.y() - radius, 2 * radius, 2 * radius)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))


def _dot(painter: QPainter, at: QPointF, radius: float, fill: QColor, halo: QColor) -> None:
    painter.setPen(QPen(halo, 1.5))
    painter.setBrush(fill)
    painter.drawEllipse(at, radius, radius)
