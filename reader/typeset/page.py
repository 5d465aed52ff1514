"""A Page: a laid-out document with the boxes behind its text, ready to be painted, hit and marked.

The ground (call-outs, figures, tags) is painted first, from what the setter noted; then Qt draws the text over it. Screen,
slides and paper therefore show the same thing.

On the way to the first paint nothing may touch the class Qt (docs/decisions/0003): brushes come from the theme.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QImage,
    QPainter,
    QPainterPath,
    QPalette,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from reader.model.fault import Fault
from reader.typeset.artwork import Artwork, paint_figure
from reader.typeset.fonts import Size
from reader.typeset.ground import TAG_ROOM, Box, Ground, Plate, Tag, Told
from reader.typeset.positions import Positions
from reader.typeset.theme import Theme

if TYPE_CHECKING:
    from reader.model.shapes import Drawing

RADIUS = 9.0
BAR = 5.0
_FEW_MARKS = 50


ASK_AGAIN = "local:"
"""The target that asks where the reader is; with a country's code behind it, the target that answers."""


class Target(NamedTuple):
    """What can be activated: a link, a term, a source's mark or a figure, from one document position to another.

    `href` is an address in its text form, "note:3", or an answer like "local:us" or "quiz:0/1/2".
    """

    start: int
    end: int
    href: str


class OutlineRow(NamedTuple):
    """A heading of the page. `y` is its top, in the page's pixels."""

    anchor: str
    level: int
    heading: str
    y: float


class Page:
    """A document and all that was noted while it was set. Lengths are pixels from the page's upper left corner."""

    def __init__(
        self,
        document: QTextDocument,
        ground: Ground,
        anchors: dict[str, int],
        headings: Sequence[tuple[str, int, str]],
        positions: Positions,
        theme: Theme,
        size: Size,
        artwork: Artwork,
        whole: bool = True,
    ) -> None:
        self.document = document
        self.positions = positions
        self.theme = theme
        self.size = size
        self.whole = whole
        """Whether this is all of the page, or as much of it as was asked for."""
        self._ground = ground
        self._anchors = anchors
        self._artwork = artwork
        self._images: dict[tuple[str, int], QImage | None] = {}
        self._layout = document.documentLayout()
        self.width = document.textWidth()
        self.height = self._layout.documentSize().height()
        self.outline = tuple(
            OutlineRow(anchor, level, heading, self._block_rect(anchors[anchor]).top()) for anchor, level, heading in headings
        )

    def anchor_at(self, point: QPointF) -> str:
        """What is under a point, as a target's `href`; "" for nothing."""
        slug = self.figure_at(point)
        return f"figure:{slug}" if slug else self._layout.anchorAt(point)

    @cached_property
    def targets(self) -> tuple[Target, ...]:
        """Everything that can be activated, in reading order. Found when it is first asked for: no paint needs it."""
        figures = (Target(plate.position, plate.position + 1, f"figure:{plate.words.slug}") for plate in self._ground.plates)
        return tuple(sorted((*self._anchored(), *figures)))

    def _anchored(self) -> Iterator[Target]:
        """Runs of one href; a link with a bold word in it is several fragments and one target."""
        found: Target | None = None
        block = self.document.begin()
        while block.isValid():
            place = block.begin()
            while not place.atEnd():
                fragment = place.fragment()
                form = fragment.charFormat()
                href = form.anchorHref() if form.isAnchor() else ""
                start, end = fragment.position(), fragment.position() + fragment.length()
                if found and (found.href != href or found.end != start):
                    yield found
                    found = None
                if href:
                    found = Target(found.start if found else start, end, href)
                place += 1
            block = block.next()
        if found:
            yield found

    def target_at(self, point: QPointF) -> Target | None:
        """The target under a point. What Qt finds there may lie between two lines, so the nearest one of that name is meant."""
        href = self.anchor_at(point)
        named = [target for target in self.targets if target.href == href] if href else []
        return min(named, key=lambda target: min(_apart(rect, point) for rect in self.target_rects(target)), default=None)

    def target_rects(self, target: Target) -> list[QRectF]:
        """Where a target stands: a rectangle for each line, or a figure's plate."""
        for plate in self._ground.plates:
            if plate.position == target.start:
                return [self._plate_rect(plate)]
        return list(self._line_rects(target.start, target.end))

    def position_at(self, point: QPointF) -> int:
        """The document position nearest to a point."""
        return self._layout.hitTest(point, QtCore.Qt.HitTestAccuracy.FuzzyHit)

    def word_at(self, point: QPointF) -> tuple[int, int] | None:
        """The document positions between which the word under a point stands, or None."""
        position = self._layout.hitTest(point, QtCore.Qt.HitTestAccuracy.ExactHit)
        if position < 0:
            return None
        cursor = QTextCursor(self.document)
        cursor.setPosition(position)
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        return (cursor.selectionStart(), cursor.selectionEnd()) if cursor.hasSelection() else None

    def rect_of(self, anchor: str) -> QRectF | None:
        """Where a section, or an opened note, begins."""
        position = self._anchors.get(anchor)
        return None if position is None else self._block_rect(position)

    def rect_between(self, start: int, end: int) -> QRectF:
        """All paragraphs from one document position to another."""
        rect = QRectF()
        block = self.document.findBlock(start)
        while block.isValid() and block.position() < end:
            rect = rect.united(self._layout.blockBoundingRect(block))
            block = block.next()
        return rect

    def rect_at(self, position: int) -> QRectF:
        """The line at a document position."""
        block = self.document.findBlock(position)
        origin = self._layout.blockBoundingRect(block).topLeft()
        line = block.layout().lineForTextPosition(position - block.position())
        return line.rect().translated(origin) if line.isValid() else QRectF(origin.x(), origin.y(), 1, 1)

    def section_at(self, y: float) -> str:
        """The id of the last outline row at or above `y`, or "" above the first."""
        current = ""
        for row in self.outline:
            if row.y > y:
                break
            current = row.anchor
        return current

    def emergency_rects(self) -> list[QRectF]:
        """Where emergency call-outs stand; nothing may cover them."""
        return [self._box_rect(box) for box in self._ground.boxes if box.kind == "warning"]

    @property
    def title(self) -> str:
        """The page's own heading, or nothing."""
        block = self.document.begin()
        while block.isValid():
            if block.blockFormat().headingLevel() == 1:
                return block.text()
            block = block.next()
        return ""

    def box_ranges(self) -> list[tuple[int, int]]:
        """First and last document position of each boxed passage."""
        return [(box.frame.firstPosition(), box.frame.lastPosition()) for box in self._ground.boxes]

    @property
    def charts(self) -> Sequence[tuple[int, int]]:
        """The first and last document position of each chart."""
        return self._ground.charts

    @property
    def strips(self) -> "Iterator[tuple[QRectF, Drawing]]":
        """The drawings of all charts, each with its place."""
        for position, drawing, down in self._ground.strips:
            rect = self._block_rect(position)
            yield QRectF(rect.x(), rect.y() + down, rect.width(), drawing.height), drawing

    def told(self, href: str) -> Told:
        """What is to be said of a target of a quiz."""
        return self._ground.told.get(href, Told("", ""))

    def figure_alt(self, slug: str) -> str:
        """The words that replace a figure of this page."""
        return next((plate.words.alt for plate in self._ground.plates if plate.words.slug == slug), "")

    def figure_at(self, point: QPointF) -> str:
        """The slug of the figure under a point, or nothing."""
        for plate in self._ground.plates:
            if self._plate_rect(plate).contains(point):
                return plate.words.slug
        return ""

    def text(self, start: int, end: int) -> str:
        """The characters between two document positions, with line breaks."""
        cursor = QTextCursor(self.document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText().replace("\u2029", "\n")

    def paint(
        self,
        painter: QPainter,
        clip: QRectF,
        marks: Sequence[tuple[int, int]] = (),
        selected: tuple[int, int] | None = None,
        framed: tuple[int, int] | None = None,
    ) -> None:
        """Paint the part of the page inside `clip`, with search marks, a selection, and a frame round the mark where one is."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box in self._ground.boxes:
            rect = self._box_rect(box)
            if rect.intersects(clip):
                self._paint_box(painter, rect, box.kind)
        for plate in self._ground.plates:
            rect = self._plate_rect(plate)
            if rect.intersects(clip):
                image = self._image(plate.words.slug, rect.width() * painter.device().devicePixelRatioF())
                paint_figure(painter, rect, plate.words, image, self.theme, self.size, plate.numbered)
        self._paint_strips(painter, clip)
        for tag in self._ground.tags:
            self._paint_tag(painter, tag)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = clip
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, self.theme.colour("ink"))
        context.palette = palette
        selections = [self._selection(start, end, "match", "match-ink") for start, end in self._inside(clip, marks)]
        if selected:
            selections.append(self._selection(*selected, "selection", "ink"))
        if selections:
            context.selections = selections
        self._layout.draw(painter, context)
        if framed:
            self._paint_frame(painter, framed)

    def _paint_strips(self, painter: QPainter, clip: QRectF) -> None:
        for rect, drawing in self.strips:
            if rect.intersects(clip):
                from reader.typeset.brushwork import paint_drawing  # noqa: PLC0415 - not wanted before most first paints

                paint_drawing(painter, rect.topLeft(), drawing, self.theme, self.size)

    def _inside(self, clip: QRectF, marks: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
        """The marks that may be seen: one letter that is looked for can have thousands."""
        if len(marks) <= _FEW_MARKS:
            return marks
        first, last = self.position_at(clip.topLeft()), self.position_at(clip.bottomRight())
        return [mark for mark in marks if mark[1] > first and mark[0] <= last]

    def _selection(self, start: int, end: int, ground: str, ink: str) -> QAbstractTextDocumentLayout.Selection:
        cursor = QTextCursor(self.document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        form.setBackground(self.theme.colour(ground))
        form.setForeground(self.theme.colour(ink))
        selection = QAbstractTextDocumentLayout.Selection()
        selection.cursor = cursor
        selection.format = form
        return selection

    def _paint_box(self, painter: QPainter, rect: QRectF, kind: str) -> None:
        path = QPainterPath()
        path.addRoundedRect(rect, RADIUS, RADIUS)
        painter.fillPath(path, self.theme.brush(f"{kind}-fill"))
        bar = QPainterPath()
        bar.addRect(QRectF(rect.x(), rect.y(), BAR, rect.height()))
        painter.fillPath(path.intersected(bar), self.theme.brush(f"{kind}-bar"))

    def _paint_tag(self, painter: QPainter, tag: Tag) -> None:
        rect = QRectF()
        for line in self._line_rects(tag.start, tag.end):
            rect = rect.united(line)
        across, down = self.size.px(TAG_ROOM), self.size.px(2)
        path = QPainterPath()
        path.addRoundedRect(rect.adjusted(-across, -down, across, down), 6, 6)
        painter.fillPath(path, self.theme.brush("review-fill"))

    def _paint_frame(self, painter: QPainter, place: tuple[int, int]) -> None:
        """Two pixels of ink around the words: seen by whoever can't tell the grounds apart."""
        for rect in self._line_rects(*place):
            outer, inner = QPainterPath(), QPainterPath()
            outer.addRoundedRect(rect.adjusted(-3, -2, 3, 2), 4, 4)
            inner.addRoundedRect(rect.adjusted(-1, 0, 1, 0), 2, 2)
            painter.fillPath(outer.subtracted(inner), self.theme.brush("ink"))

    def _line_rects(self, start: int, end: int) -> Iterable[QRectF]:
        block: QTextBlock = self.document.findBlock(start)
        origin = self._layout.blockBoundingRect(block).topLeft()
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            a = max(start - block.position(), line.textStart())
            b = min(end - block.position(), line.textStart() + line.textLength())
            if a < b:
                left, right = sorted((_x(line.cursorToX(a)), _x(line.cursorToX(b))))
                yield QRectF(origin.x() + left, origin.y() + line.y(), right - left, line.ascent() + line.descent())

    def _box_rect(self, box: Box) -> QRectF:
        """From its first line to its last, with its room; Qt's frameBoundingRect is off by the cell's padding."""
        left, top, _, bottom = self._ground.box_room
        first, last = box.frame.firstPosition(), box.frame.lastPosition()
        rect = self._block_rect(first).united(self._block_rect(last))
        return QRectF(rect.x() - left, rect.y() - top, self.width - rect.x() + left, rect.height() + top + bottom)

    def _plate_rect(self, plate: Plate) -> QRectF:
        rect = self._block_rect(plate.position)
        return QRectF(rect.x(), rect.y(), rect.width(), plate.height)

    def _block_rect(self, position: int) -> QRectF:
        return self._layout.blockBoundingRect(self.document.findBlock(position))

    def _image(self, slug: str, width: float) -> QImage | None:
        key = (slug, round(width))
        if key not in self._images:
            try:
                image = QImage.fromData(self._artwork.drawing_at(slug, width, self.theme.dark_plate))
            except Fault:
                image = QImage()
            self._images[key] = None if image.isNull() else image
        return self._images[key]


def _apart(rect: QRectF, point: QPointF) -> float:
    """How far a point is from a rectangle; 0 inside it."""
    across = max(rect.left() - point.x(), point.x() - rect.right(), 0.0)
    return across + max(rect.top() - point.y(), point.y() - rect.bottom(), 0.0)


def _x(place: object) -> float:
    """PySide gives cursorToX as a float or as (x, position), depending on its version."""
    return float(place[0]) if isinstance(place, tuple) else float(place)  # type: ignore[arg-type]
