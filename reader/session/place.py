"""Place: where one view is, and the way back. A link, a hit, an outline row and Back all come through `open` or `step`."""

from PySide6.QtCore import QObject, Signal

from reader.model.address import Address
from reader.model.fault import Fault
from reader.model.strings import QT_TRANSLATE_NOOP
from reader.session.answers import Answers
from reader.session.history import History, Visit
from reader.session.session import Session

HOME = Address("screen", "home")


class Place(QObject):
    """One per view."""

    article_opened = Signal(object, object)
    """Article, Visit."""
    term_opened = Signal(object, object)
    """GlossaryTerm, Visit."""
    figure_opened = Signal(object, object)
    """FigureWords, Visit; a part that the figure does not have is left to the view."""
    screen_opened = Signal(object)
    """Visit of a page of the program itself."""
    failed = Signal(object)
    """Fault: the place could not be opened; the view stays where it was."""
    history_changed = Signal(bool, bool)
    """Whether there is a way back, and forward."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._history = History()
        self.answers = Answers()
        """What the reader has done with the quizzes of the page that is shown."""

    @property
    def address(self) -> Address | None:
        """Where the view is."""
        return self._history.current.address if self._history.current else None

    @property
    def ways(self) -> tuple[bool, bool]:
        """Whether there is a way back, and forward."""
        return self._history.can_go_back, self._history.can_go_forward

    def open(self, address: Address, words: str = "", scroll: int = 0) -> None:
        """Go to a place. `words` are those of a search that led there; `scroll` is where the view was until now."""
        visit = Visit(address, words)
        if self._show(visit):
            self._history.leave(scroll)
            self._history.visit(visit)
            self._tell()

    def forget(self) -> None:
        """Be nowhere, with no way back."""
        self._history = History()
        self.answers.forget()

    def settle(self, part: str) -> None:
        """The view has gone to another part of the same place, which is no new visit; the way back leads to that part."""
        self._history.settle(part)

    def step(self, by: int, scroll: int = 0) -> None:
        """One back (-1) or forward (+1)."""
        self._history.leave(scroll)
        visit = self._history.step(by)
        if visit is not None:
            if not self._show(visit):
                self._history.step(-by)
            self._tell()

    def show_again(self) -> None:
        """Show the same place anew, as when the language has changed. The way back stays as it is."""
        visit = self._history.current
        if visit is not None:
            self._show(visit._replace(again=True))

    def _show(self, visit: Visit) -> bool:
        address = visit.address
        try:
            match address.kind:
                case "article":
                    article = self._session.article(address.slug)
                    self.answers.turn_to(address.slug)
                    self.article_opened.emit(article, visit)
                case "term":
                    term = self._session.term(address.slug)
                    self.answers.forget()
                    self.term_opened.emit(term, visit)
                case "figure":
                    figure = self._session.figure(address.slug)
                    self.answers.forget()
                    self.figure_opened.emit(figure, visit)
                case "screen":
                    self.answers.forget()
                    self.screen_opened.emit(visit)
                case _:
                    raise Fault(
                        QT_TRANSLATE_NOOP("Faults", "That can't be opened yet."),
                        QT_TRANSLATE_NOOP("Faults", "Choose a topic or search."),
                    )
        except Fault as fault:
            self.failed.emit(fault)
            return False
        return True

    def _tell(self) -> None:
        self.history_changed.emit(*self.ways)
