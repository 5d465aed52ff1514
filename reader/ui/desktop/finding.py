"""Finding words on the page that is shown, from Ctrl+F to Escape.

1. The lines of the page are taken as they stand on it, whatever kind of page it is; what is folded away is not among them.
2. While somebody types, the first place at or after the line where they were becomes the current one, and is scrolled to.
3. When the page is set anew (another width, an opened note) the places are found again and the current one stays.
4. Another page or pane ends it. The words are forgotten each time.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QBoxLayout

from reader.search.find import occurrences
from reader.typeset.findable import findables
from reader.typeset.fonts import Size
from reader.typeset.theme import Theme
from reader.ui.article_view import ArticleView
from reader.ui.find_bar import FindBar
from reader.ui.focus_keeper import FocusKeeper
from reader.ui.scroll_marks import ScrollMarks


class Finding(QObject):
    """Belongs to one ArticleView; its bar is made when it is first wanted, at the end of `room`."""

    library_asked = Signal(str)
    """These words are not on the page; look for them in the whole library."""

    def __init__(self, view: ArticleView, room: QBoxLayout, theme: Theme, size: Size, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._room = room
        self._look = theme, size
        self._places: Sequence[tuple[int, int]] = ()
        self._current = -1
        self._start = 0
        self._before: FocusKeeper | None = None
        view.installEventFilter(self)
        view.page_changed.connect(self._find_again)
        view.verticalScrollBar().rangeChanged.connect(self._tick)

    @cached_property
    def bar(self) -> FindBar:
        """The bar, hidden."""
        bar = FindBar(*self._look, self._room.parentWidget())
        bar.hide()
        bar.asked.connect(self._asked)
        bar.stepped.connect(self.step)
        bar.left.connect(self.leave)
        bar.library_asked.connect(self._ask_library)
        self._room.addWidget(bar)
        return bar

    @cached_property
    def marks(self) -> ScrollMarks:
        """The ticks on the view's scroll bar."""
        marks = ScrollMarks(self._view.verticalScrollBar(), self._look[0])
        self.destroyed.connect(marks.deleteLater)  # the view may outlive this
        return marks

    @property
    def open(self) -> bool:
        """Whether somebody is finding."""
        return "bar" in self.__dict__ and not self.bar.isHidden()

    def start(self) -> None:
        """Be ready to type."""
        if not self.open:
            self._before = FocusKeeper()
            self.bar.show()
        self._start = self._view.top_position()
        self.bar.box.start()

    def step(self, by: int) -> None:
        """To the next place or the one before; from the last to the first."""
        if not self.open or not self._places:
            self.start()
            return
        self._current = (self._current + by) % len(self._places)
        self._start = self._places[self._current][0]
        self._show()

    def leave(self) -> None:
        """Put the bar away; the page stays where it is, and the focus goes back to where it was."""
        if not self.open:
            return
        focus = QApplication.focusWidget()
        inside = focus is not None and self.bar.isAncestorOf(focus)
        self.bar.box.clear()  # and with the words all marks
        self.bar.hide()
        if inside and self._before is not None:
            self._before.give_back(self._view)
        self._before = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape on the page puts the bar away."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and self.open
        ):
            self.leave()
            return True
        return False

    def set_look(self, theme: Theme, size: Size) -> None:
        """Show in another theme, or at another size of the interface."""
        self._look = theme, size
        if "bar" in self.__dict__:
            self.bar.set_look(theme, size)
        if "marks" in self.__dict__:
            self.marks.set_theme(theme)

    def _asked(self, words: str) -> None:
        self._places = self._found(words)
        at = bisect_left(self._places, (self._start, 0))
        self._current = at if at < len(self._places) else 0
        self._show()

    def _find_again(self) -> None:
        """The page has been set anew. A note that was opened above moves all that follows; then the nearest place is current."""
        if not self.open:
            return
        count, at = len(self._places), self._places[self._current] if self._places else (0, 0)
        self._places = self._found(self.bar.box.words)
        if len(self._places) != count:
            self._current = max(0, min(bisect_left(self._places, at), len(self._places) - 1))
        self._show(scroll=False)

    def _found(self, words: str) -> Sequence[tuple[int, int]]:
        page = self._view.page
        if page is None or not words.strip():
            return ()
        return [line.place(*span) for line in findables(page.document) for span in occurrences(line.text, words)]

    def _show(self, scroll: bool = True) -> None:
        view, page = self._view, self._view.page
        current = self._places[self._current] if self._places else None
        if current and scroll and page is not None:
            view.reveal(page.rect_at(current[0]))
        view.show_found(self._places if self.bar.box.words.strip() else None, current)
        self._tick()
        self.bar.show_count(self._current + 1, len(self._places))

    def _tick(self) -> None:
        """Show the places on the scroll bar; not while the page is being set, when they are still those of the page before."""
        part_of, current = self._view.part_of, self._view.framed
        if current:
            self.marks.show_parts([part_of(start) for start, _ in self._places], part_of(current[0]))
        elif "marks" in self.__dict__:
            self.marks.show_parts((), None)

    def _ask_library(self, words: str) -> None:
        self.leave()
        self.library_asked.emit(words)
