"""Looking up the words that are selected on the page.

A name of a term, in any form, opens the term's card beside the words, whether they are marked there or not; from the card one
comes to the term's page. Anything else is searched for in the whole library.
"""

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QStackedWidget

from reader.model.fault import Fault
from reader.model.strings import QT_TRANSLATE_NOOP
from reader.search.norm import norm
from reader.session.looking_up import meant_term
from reader.session.session import Session
from reader.typeset.fonts import Size
from reader.typeset.page import Target
from reader.typeset.theme import Theme
from reader.ui.actions import Actions
from reader.ui.article_view import ArticleView
from reader.ui.selection_bar import SelectionBar
from reader.ui.term_cards import TermCards

_MOST = 80
"""Characters that are looked up at the most: a name, or a few words."""
_NO_WORDS = Fault(
    QT_TRANSLATE_NOOP("Faults", "No words are selected."),
    QT_TRANSLATE_NOOP("Faults", "Select a word or a few words of the page."),
)
_TOO_MANY = Fault(
    QT_TRANSLATE_NOOP("Faults", "That is too much to look up."),
    QT_TRANSLATE_NOOP("Faults", "Select a word or a few words of the page."),
)


class LookingUp(QObject):
    """Belongs to one ArticleView; its bar stands at the end of `room`, while words are selected."""

    search_asked = Signal(str)
    """These words are no term; look for them in the whole library."""
    failed = Signal(object)
    """Fault: there is nothing to look up."""

    def __init__(
        self, view: ArticleView, stack: QStackedWidget, cards: TermCards, session: Session, actions: Actions, room: QBoxLayout
    ) -> None:
        super().__init__(actions)
        self._view, self._stack, self._cards, self._session = view, stack, cards, session
        self._action = actions["look-up"]
        self._selecting = False
        self.bar = SelectionBar(self._action, actions["copy"], room.parentWidget())
        self.bar.hide()
        room.addWidget(self.bar)
        view.selection_changed.connect(self._begin)
        stack.currentChanged.connect(self._follow)
        self._follow()

    def set_look(self, theme: Theme, size: Size) -> None:
        """Show in another theme, or at another size of the interface."""
        self.bar.set_look(theme, size)

    def offer(self) -> None:
        """The hand that selected has let go; before that, nothing may move."""
        self._selecting = False
        self._follow()
        QTimer.singleShot(0, self, self._reveal)  # when the bar has its room

    def look_up(self) -> None:
        """Explain the selected words, or ask for a search."""
        view = self._view
        words = " ".join(view.selected_text().replace("\ufffc", " ").split())
        if not norm(words):
            self.failed.emit(_NO_WORDS)
        elif len(words) > _MOST:
            self.failed.emit(_TOO_MANY)
        elif slug := self._meant(words):
            view.setFocus(Qt.FocusReason.OtherFocusReason)
            assert view.selected is not None  # noqa: S101 - there are words
            self._cards.show_for(Target(*view.selected, f"term:{slug}"))
        else:
            self.search_asked.emit(words)

    def _meant(self, words: str) -> str:
        try:
            return meant_term(words, self._session.terms())
        except Fault:
            return ""

    def _begin(self, selected: bool) -> None:
        self._selecting = selected
        self._follow()

    def _follow(self) -> None:
        """Nothing is offered for words that are out of sight."""
        selected = self._view.selected is not None and self._stack.currentWidget() is self._view
        self._action.setEnabled(selected)
        self.bar.setVisible(selected and not self._selecting)

    def _reveal(self) -> None:
        """The bar may have taken the room where the last of the words stood."""
        view = self._view
        if view.page is not None and view.selected is not None:
            line = view.page.rect_at(view.selected[1])
            if line.translated(view.origin).bottom() > view.port.height():
                view.reveal(line)
