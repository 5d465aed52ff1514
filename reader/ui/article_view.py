"""The reading pane: shows a Page, scrolls it and keeps the reader's place. What pointer and keys do is `reader.ui.reading_hands`.

It never makes a page: whoever shows something hands over a recipe, and the pane asks for the page again whenever its width, the
text size, the theme or an opened note changes. What stood at the top of the view stays there. Until the pane has its size there
is nothing to set, so a page that is asked for before the window is shown is set once, not twice.

A page that is shown from its top is painted as soon as what can be seen of it is set; the rest follows at once, or when somebody
asks for the page (docs/decisions/0019).
"""

import math
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from reader.session.answers import QUIZ
from reader.typeset.article import Frame, measure
from reader.typeset.artwork import Artwork
from reader.typeset.fonts import BODY, Size
from reader.typeset.page import ASK_AGAIN, Page, Target
from reader.typeset.styles import Styles
from reader.typeset.theme import Theme
from reader.ui.roomy_area import RoomyArea

Recipe = Callable[[Frame, frozenset[int]], Page]
Mark = tuple[str, int, int]
"""Section id, start and end in its canonical text."""

_TOP, _SIDE, _LEAST_SIDE = 34, 56, 16


class _Kept(NamedTuple):
    """The place at the top of the view, how far its line stands from there, and the scroll at which that held. Above the first
    section a place is a document position: what stands there is the same at every size.

    While the reader does not scroll, one and the same position is kept through any number of changes: starting anew from the
    line that happens to be on top would drift by a line with each change of size.
    """

    scroll: int
    place: tuple[str, int] | int | None
    above: float


class ArticleView(RoomyArea):
    """Shows one page at a time."""

    link_followed = Signal(str)
    """An address in its text form."""
    section_changed = Signal(str)
    """The id of the section at the top of the view."""
    country_chosen = Signal(str)
    """The answer to “Where are you?”; nothing to be asked again."""
    quiz_touched = Signal(str)
    """What was activated in a quiz (reader.session.answers)."""
    page_changed = Signal(object)
    """The Page, newly set, all of it."""
    target_focused = Signal(object)
    """The Target that has got the focus, or None when it has lost it."""
    selection_changed = Signal(bool)
    """Whether words are selected."""
    first_painted = Signal()
    """Once: there is something to read."""

    def __init__(self, theme: Theme, size: Size, artwork: Artwork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articleView")
        self.setAccessibleName(self.tr("Page"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._styles = Styles(theme, size)
        self._set_ground()
        self._artwork = artwork
        self._recipe: Recipe | None = None
        self._page: Page | None = None
        self._opened: frozenset[int] = frozenset()
        self._marks: Sequence[Mark] = ()
        self._found: Sequence[tuple[int, int]] | None = None
        self.framed: tuple[int, int] | None = None
        self._anchor = ""
        self._section = ""
        self.over: QWidget | None = None
        """What may stand over the page or at its foot: the card of a term."""
        self._painted = False
        self._kept: _Kept | None = None
        self.focused_target: Target | None = None
        """The target that has the focus."""
        self._selected: tuple[int, int] | None = None
        self.verticalScrollBar().setRange(0, 1)  # there from the start: a page is not set for a width that the bar then takes
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        if self._page is not None and not self._page.whole:
            self._finish(self._page)
        return self._page

    @property
    def title(self) -> str:
        """The heading of the page that is shown, or nothing."""
        return self._page.title if self._page else ""

    def heading_of(self, anchor: str) -> str:
        """The heading of a section of the page that is shown, or nothing."""
        outline = self.page.outline if anchor and self.page else ()
        return next((row.heading for row in outline if row.anchor == anchor), "")

    @property
    def theme(self) -> Theme:
        """The theme of the page."""
        return self._styles.theme

    @property
    def scrolled(self) -> int:
        """How far the page is scrolled, in pixels."""
        return self.verticalScrollBar().value()

    @property
    def origin(self) -> QPointF:
        """Where the page's upper left corner stands in the viewport."""
        width = self._page.width if self._page else 0
        spare = (self._port.width() - width) / 2
        return QPointF(round(max(_LEAST_SIDE, spare)), _TOP - self.scrolled)

    @property
    def selected(self) -> tuple[int, int] | None:
        """The document positions between which words are selected."""
        return self._selected

    @selected.setter
    def selected(self, place: tuple[int, int] | None) -> None:
        before, self._selected = self._selected, place
        if (before is None) != (place is None):
            self.selection_changed.emit(place is not None)

    def show_page(self, recipe: Recipe, anchor: str = "", marks: Sequence[Mark] = (), scroll: int | None = None) -> None:
        """Show something new, at an anchor or at a scroll that was left, with search marks."""
        self._recipe, self._marks, self._anchor = recipe, marks, anchor
        self._opened, self.selected, self._page, self._kept = frozenset(), None, None, None
        if not self.isVisible():
            return
        if scroll is None and not anchor:
            self._begin()
            return
        self._set()
        if scroll is not None:
            self.verticalScrollBar().setValue(scroll)
        elif not self.go_to(anchor):
            self.verticalScrollBar().setValue(0)
        self._tell_section(force=True)

    def renew(self, recipe: Recipe, marks: Sequence[Mark] = ()) -> None:
        """Show the same page in other words; the reader's place and opened notes are kept."""
        self.setAccessibleName(self.tr("Page"))
        self._recipe, self._marks = recipe, marks
        self.set_again()

    def set_look(self, theme: Theme, size: Size) -> None:
        """Change theme or text size; the reader's place is kept."""
        if (theme.id, size) != (self._styles.theme.id, self._styles.size):
            self._styles = Styles(theme, size)
            self._set_ground()
            self.set_again()

    def go_to(self, anchor: str) -> bool:
        """Scroll to a section, or to its first mark when that lies too far below its heading. False without such a place."""
        rect = self._page.rect_of(anchor) if self._page else None
        if rect is None:
            return False
        top = rect.top()
        mark = self._first_mark(anchor)
        if mark is not None and mark.bottom() > top + self._port.height() * 0.8:
            top = mark.top() - self._port.height() * 0.3
        self.verticalScrollBar().setValue(round(top + _TOP - 20))
        return True

    def activate(self, target: str) -> None:
        """Follow a link, open or close a note in place, answer a quiz, or where the reader is."""
        if target.startswith("note:"):
            self._opened = self._opened ^ {int(target.removeprefix("note:"))}
            self.set_again()
        elif target.startswith(QUIZ):
            self.quiz_touched.emit(target)
        elif target.startswith(ASK_AGAIN):
            self.country_chosen.emit(target.removeprefix(ASK_AGAIN))
        else:
            self.link_followed.emit(target)

    def focus_target(self, target: Target | None) -> None:
        """Note which target has the focus."""
        self.focused_target = target
        self.target_focused.emit(target)

    def show_found(self, places: Sequence[tuple[int, int]] | None, current: tuple[int, int] | None = None) -> None:
        """Mark what was found on this page, one place of it in a frame, until the page is set anew; they stand in for the marks
        of a search. None: nothing is looked for.
        """
        self._found, self.framed = places, current
        self._port.update()

    def reveal(self, rect: QRectF) -> None:
        """Scroll no farther than a place of the page needs to be seen with a little room around it."""
        room = round(self._styles.size.px(BODY) * 3)
        top, bottom = round(rect.top()) + _TOP - room, round(rect.bottom()) + _TOP + room
        if top < self.scrolled or bottom - top > self._port.height():
            self.verticalScrollBar().setValue(top)
        elif bottom > self.scrolled + self._port.height():
            self.verticalScrollBar().setValue(bottom - self._port.height())

    def top_position(self) -> int:
        """The document position at the top of the view."""
        return self._page.position_at(QPointF(0, max(0.0, -self.origin.y()))) if self._page else 0

    def part_of(self, position: int) -> float:
        """How far down the scroll bar a document position lies, from 0 to 1."""
        bar = self.verticalScrollBar()
        whole = bar.maximum() + bar.pageStep()
        return (self._page.rect_at(position).center().y() + _TOP) / whole if self._page and whole else 0.0

    def mark_ranges(self) -> Sequence[tuple[int, int]]:
        """What is marked, as document positions: places found on the page, or the words of the search that led here."""
        if self._page is None:
            return []
        if self._found is not None:
            return self._found
        return [place for section, start, end in self._marks for place in self._page.positions.ranges(section, start, end)]

    def selected_text(self) -> str:
        """The selected words, or nothing."""
        return self._page.text(*self.selected) if self._page and self.selected else ""

    def _set_ground(self) -> None:
        ground = self._port.palette()
        ground.setColor(QPalette.ColorRole.Window, self._styles.theme.colour("paper"))
        self._port.setPalette(ground)

    # Setting the page

    def set_again(self) -> None:
        """Set the same page anew and keep what stands at the top of the view."""
        if self._page is None or self._recipe is None:
            return
        if self._kept is None or self._kept.scroll != self.scrolled:
            self._kept = self._top_line(self._page)
        kept = self._kept
        self.selected = None
        self._set()
        if kept.place is not None:
            place = kept.place
            ranges = [(place, place)] if isinstance(place, int) else self._page.positions.ranges(*place, place[1] + 1)
            if ranges:
                self.verticalScrollBar().setValue(round(self._page.rect_at(ranges[0][0]).top() - kept.above) + _TOP)
        self._kept = kept._replace(scroll=self.scrolled)
        self._tell_section(force=True)

    def _top_line(self, page: Page) -> "_Kept":
        if not self.scrolled:
            return _Kept(0, None, 0.0)
        top = QPointF(0, max(0.0, self.scrolled - _TOP))
        position = page.position_at(top)
        line = page.rect_at(position)
        if line.top() < top.y():  # partly hidden: what is read is the next one
            position = page.position_at(QPointF(0, line.bottom() + self._styles.size.px(BODY)))
        place = page.positions.place(position)
        return _Kept(self.scrolled, position if place is None else place, page.rect_at(position).top() - top.y())

    def _begin(self) -> None:
        """Set what can be seen from the top of a page; the rest when that has been painted."""
        if self._recipe is None:
            return
        height = self._port.height()
        self._page = self._made(self._recipe, height)
        self.verticalScrollBar().setValue(0)
        if self._page.whole or self._page.height < height:
            self._finish(self._page)
        self._port.update()

    def _finish(self, begun: Page) -> None:
        """Set what is missing of a page."""
        if self._recipe is not None and self._page is begun:
            self._take(begun if begun.whole else self._made(self._recipe))
            self._tell_section(force=True)

    def _set(self) -> None:
        if self._recipe is not None:
            self._take(self._made(self._recipe))

    def _made(self, recipe: Recipe, enough: float = math.inf) -> Page:
        return recipe(Frame(self._width(), self._styles, self._artwork, enough), self._opened)

    def _take(self, page: Page) -> None:
        self._page = page
        self._found = self.framed = None
        self._fit_range(page)
        self.page_changed.emit(page)
        self._port.update()

    def _fit_range(self, page: Page) -> None:
        """How far the page can be scrolled."""
        height = round(page.height) + 2 * _TOP + self._port.height() // 4
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, height - self._port.height()))
        bar.setPageStep(self._port.height())
        bar.setSingleStep(round(self._styles.size.px(BODY) * 2.5))

    def _width(self) -> float:
        room = self._port.width()
        side = _SIDE if room > 520 else _LEAST_SIDE
        return max(120.0, min(measure(self._styles.size), room - 2 * side))

    def _first_mark(self, section: str) -> QRectF | None:
        for name, start, end in self._marks:
            if name == section and self._page is not None:
                ranges = self._page.positions.ranges(section, start, end)
                if ranges:
                    return self._page.rect_at(ranges[0][0])
        return None

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the page at its new width; a new height only lets more or less of it be seen."""
        super().resizeEvent(event)
        if self._page is not None and event.size().width() != event.oldSize().width():
            self.set_again()
        elif self.page is not None:
            self._fit_range(self.page)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page, setting it first if it has waited for its size."""
        if self._page is None and self._anchor:
            self._set()
            self.go_to(self._anchor)
            self._tell_section(force=True)
        elif self._page is None:
            self._begin()
        painter = QPainter(self._port)
        if self._page is not None:
            origin = self.origin
            painter.translate(origin)
            clip = QRectF(event.rect()).translated(-origin)
            self._page.paint(painter, clip, self.mark_ranges(), self.selected, self.framed)
        painter.end()
        if self._page is None:
            return
        if not self._painted:
            self._painted = True
            self.first_painted.emit()
        if not self._page.whole:
            QTimer.singleShot(0, self, partial(self._finish, self._page))

    def _scrolled(self) -> None:
        self._port.update()
        self._tell_section()

    def _tell_section(self, force: bool = False) -> None:
        if self._page is None:
            return
        last = self.scrolled >= self.verticalScrollBar().maximum() and self.scrolled > 0 and bool(self._page.outline)
        section = self._page.outline[-1].anchor if last else self._page.section_at(self.scrolled - _TOP + 60)
        if section != self._section or force:
            self._section = section
            self.section_changed.emit(section)
