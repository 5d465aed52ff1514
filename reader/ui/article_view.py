"""The reading pane: shows a Page, scrolls it, follows its links, selects its text.

It never makes a page: whoever shows something hands over a recipe, and the pane asks for the page again whenever its width, the
text size, the theme or an opened note changes. What stood at the top of the view stays there.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reader.typeset.article import Frame, measure
from reader.typeset.artwork import Artwork
from reader.typeset.fonts import BODY, Size
from reader.typeset.page import Page
from reader.typeset.theme import Theme

Recipe = Callable[[Frame, frozenset[int]], Page]
Mark = tuple[str, int, int]
"""Section id, start and end in its canonical text."""

_TOP, _SIDE, _LEAST_SIDE = 34, 56, 16
_TAP = 12
"""Pixels that a pointer may move between press and release and still mean a click."""


class ArticleView(QAbstractScrollArea):
    """Shows one page at a time."""

    link_followed = Signal(str)
    """An address in its text form."""
    section_changed = Signal(str)
    """The id of the section at the top of the view."""
    page_changed = Signal(object)
    """The Page, newly set."""
    zoom_asked = Signal(int)
    """+1 or -1, by Ctrl and the wheel."""

    def __init__(self, theme: Theme, artwork: Artwork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articleView")
        self.setAccessibleName(self.tr("Page"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.viewport().setMouseTracking(True)
        self._theme = theme
        self._artwork = artwork
        self._size = Size()
        self._recipe: Recipe | None = None
        self._page: Page | None = None
        self._opened: frozenset[int] = frozenset()
        self._marks: Sequence[Mark] = ()
        self._pressed: QPointF | None = None
        self._selected: tuple[int, int] | None = None
        self._section = ""
        self._side: QWidget | None = None
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self._page

    @property
    def scroll(self) -> int:
        """How far the page is scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def show_page(self, recipe: Recipe, anchor: str = "", marks: Sequence[Mark] = (), scroll: int | None = None) -> None:
        """Show something new, at an anchor or at a scroll that was left, with search marks."""
        self._recipe, self._marks = recipe, marks
        self._opened, self._selected = frozenset(), None
        self._set()
        if scroll is not None:
            self.verticalScrollBar().setValue(scroll)
        elif not (anchor and self.go_to(anchor)):
            self.verticalScrollBar().setValue(0)
        self._tell_section(force=True)

    def set_look(self, theme: Theme, size: Size) -> None:
        """Change theme or text size; the reader's place is kept."""
        self._theme, self._size = theme, size
        self._reset()

    def go_to(self, anchor: str) -> bool:
        """Scroll to a section, or to its first mark when that lies too far below its heading. False without such a place."""
        rect = self._page.rect_of(anchor) if self._page else None
        if rect is None:
            return False
        top = rect.top()
        mark = self._first_mark(anchor)
        if mark is not None and mark.bottom() > top + self.viewport().height() * 0.8:
            top = mark.top() - self.viewport().height() * 0.3
        self.verticalScrollBar().setValue(round(top + _TOP - 20))
        return True

    def mark_ranges(self) -> list[tuple[int, int]]:
        """The search marks as document positions."""
        if self._page is None:
            return []
        return [place for section, start, end in self._marks for place in self._page.positions.ranges(section, start, end)]

    def selected_text(self) -> str:
        """The selected words, or nothing."""
        return self._page.text(*self._selected) if self._page and self._selected else ""

    def set_side(self, side: QWidget) -> None:
        """Keep a widget of fixed width beside the page, inside the scroll bar."""
        self._side = side
        side.setParent(self)
        self.show_side(False)

    def show_side(self, shown: bool) -> None:
        """Show or hide what stands beside the page."""
        if self._side is not None:
            self._side.setVisible(shown)
            self.setViewportMargins(0, 0, self._side.width() if shown else 0, 0)
            self._place_side()

    def _place_side(self) -> None:
        if self._side is not None:
            area = self.viewport().geometry()
            self._side.setGeometry(area.right() + 1, area.top(), self._side.width(), area.height())

    # Setting the page

    def _set(self) -> None:
        if self._recipe is None:
            return
        frame = Frame(self._width(), self._theme, self._size, self._artwork)
        self._page = self._recipe(frame, self._opened)
        height = round(self._page.height) + 2 * _TOP + self.viewport().height() // 4
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, height - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(round(self._size.px(BODY) * 2.5))
        self.page_changed.emit(self._page)
        self.viewport().update()

    def _reset(self) -> None:
        """Set the same page again and keep what stands at the top of the view."""
        if self._page is None:
            self._set()
            return
        top = QPointF(0, max(0.0, self.scroll - _TOP))
        position = self._page.position_at(top) if self.scroll else None
        before = self._page.rect_at(position).top() - top.y() if position is not None else 0.0
        self._set()
        if position is not None and self._page is not None:
            self.verticalScrollBar().setValue(round(self._page.rect_at(position).top() - before) + _TOP)
        self._tell_section(force=True)

    def _width(self) -> float:
        room = self.viewport().width()
        side = _SIDE if room > 520 else _LEAST_SIDE
        return max(120.0, min(measure(self._size), room - 2 * side))

    def _origin(self) -> QPointF:
        """Where the page's upper left corner stands in the viewport."""
        width = self._page.width if self._page else 0
        spare = (self.viewport().width() - width) / 2
        return QPointF(round(max(_LEAST_SIDE, spare)), _TOP - self.scroll)

    def _first_mark(self, section: str) -> QRectF | None:
        for name, start, end in self._marks:
            if name == section and self._page is not None:
                ranges = self._page.positions.ranges(section, start, end)
                if ranges:
                    return self._page.rect_at(ranges[0][0])
        return None

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the page at its new width."""
        super().resizeEvent(event)
        self._place_side()
        if self._recipe is not None and event.size() != event.oldSize():
            self._reset()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme["paper"])
        if self._page is not None:
            origin = self._origin()
            painter.translate(origin)
            clip = QRectF(event.rect()).translated(-origin)
            self._page.paint(painter, clip, self.mark_ranges(), self._selected)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a selection."""
        if event.button() == Qt.MouseButton.LeftButton and self._page is not None:
            self._pressed = event.position()
            self._selected = None
            self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select while pressed; else show what the pointer is over."""
        if self._page is None:
            return
        if self._pressed is None:
            over = self._page.anchor_at(event.position() - self._origin())
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        elif (event.position() - self._pressed).manhattanLength() > _TAP or self._selected:
            origin = self._origin()
            ends = (self._page.position_at(self._pressed - origin), self._page.position_at(event.position() - origin))
            self._selected = (min(ends), max(ends)) if ends[0] != ends[1] else None
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow a link when press and release are on the same one."""
        pressed, self._pressed = self._pressed, None
        if pressed is None or self._page is None or self._selected:
            return
        origin = self._origin()
        target = self._page.anchor_at(event.position() - origin)
        if target and target == self._page.anchor_at(pressed - origin):
            self.activate(target)

    def activate(self, target: str) -> None:
        """Follow a link, or open or close a note in place."""
        if target.startswith("note:"):
            self._opened = self._opened ^ {int(target.removeprefix("note:"))}
            self._reset()
        else:
            self.link_followed.emit(target)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, change the text size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read by keyboard: Space and Shift+Space page, Home and End, Ctrl+C copies."""
        bar = self.verticalScrollBar()
        page = round(self.viewport().height() * 0.88)
        if event.matches(QKeySequence.StandardKey.Copy):
            if self.selected_text():
                QGuiApplication.clipboard().setText(self.selected_text())
        elif event.key() == Qt.Key.Key_Space:
            bar.setValue(bar.value() + (-page if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else page))
        elif event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the accessible name in the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Page"))
            QTimer.singleShot(0, self._reset)
        super().changeEvent(event)

    def _scrolled(self) -> None:
        self.viewport().update()
        self._tell_section()

    def _tell_section(self, force: bool = False) -> None:
        if self._page is None:
            return
        last = self.scroll >= self.verticalScrollBar().maximum() and self.scroll > 0 and bool(self._page.outline)
        section = self._page.outline[-1].anchor if last else self._page.section_at(self.scroll - _TOP + 60)
        if section != self._section or force:
            self._section = section
            self.section_changed.emit(section)
