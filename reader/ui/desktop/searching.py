"""The search box of a window and what it finds. The results take the place of a pane, and give it back."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from reader.model.address import Address
from reader.search.hit import Hit, Results
from reader.ui.announce import announce
from reader.ui.desktop.look import Look
from reader.ui.desktop.window import Window
from reader.ui.results import ResultsView
from reader.ui.search_box import SearchBox


class Searching(QObject):
    """Belongs to one window."""

    def __init__(self, window: Window, box: SearchBox, look: Look, go: Callable[[Address, str], None], parent: QObject) -> None:
        """`go` opens a place, with the words that led there."""
        super().__init__(parent)
        self._window, self._session, self._box, self._look, self._go = window, window.session, box, look, go
        self.shown: QWidget = window.article_view
        """The pane that is shown, or would be if nobody searched."""
        self._marked = ""
        box.asked.connect(self._asked)
        box.moved.connect(lambda by: self.results.move(by))
        box.opened.connect(self._open_current)
        box.left.connect(self._leave)
        window.session.hits_changed.connect(self._show_results)

    @cached_property
    def results(self) -> ResultsView:
        """What a search has found."""
        results = ResultsView(self._window.theme, self._window)
        results.chosen.connect(self._open_hit)
        results.rows_painted.connect(self._session.search_on)
        results.as_typed_asked.connect(self._ask_as_typed)
        self._look.add(results)
        self._window.stack.addWidget(results)
        return results

    def show_pane(self, pane: QWidget) -> None:
        """Show a pane; nobody searches any longer."""
        self._end()
        self.shown = pane
        self._window.stack.setCurrentWidget(pane)

    def _asked(self, words: str) -> None:
        if words.strip():
            self._session.search(words)
        else:
            self._session.stop_searching()
            self._window.stack.setCurrentWidget(self.shown)

    def _ask_as_typed(self) -> None:
        self._box.setFocus()  # the button goes away
        self._session.search(self._box.words, as_typed=True)

    def _show_results(self, results: Results) -> None:
        if self._box.words != results.query:
            return
        if not results.more:
            count = len(results.hits)
            announce(self._window, self.tr("1 result") if count == 1 else self.tr("%1 results").replace("%1", str(count)))
        self._marked = results.marked
        self.results.show_results(results, QCoreApplication.translate("Search", results.sentence) if results.sentence else "")
        self._window.stack.setCurrentWidget(self.results)

    def _open_current(self) -> None:
        if self._window.stack.currentWidget() is self.results:
            self.results.open_current()

    def _open_hit(self, hit: Hit) -> None:
        words = self._marked
        self._end()
        self._go(hit.address, words)

    def _leave(self) -> None:
        self._end()
        self._window.stack.setCurrentWidget(self.shown)
        self.shown.setFocus()

    def _end(self) -> None:
        self._session.stop_searching()
        self._box.forget()
