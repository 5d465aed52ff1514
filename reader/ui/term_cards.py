"""The term cards of a reading pane: hands pointer, focus, keys and time to the state machine, and shows what it says.

While a card is shown, and only then, the keys and presses of the program are watched: Tab leads from the term into the card,
Escape closes it wherever the focus is, and a press anywhere else closes it too.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from reader.model.address import Address
from reader.model.fault import Fault
from reader.model.term import GlossaryTerm
from reader.session.session import Session
from reader.session.term_card import TermCardState
from reader.typeset.fonts import Size
from reader.typeset.page import Target
from reader.typeset.theme import Theme
from reader.ui.announce import announce
from reader.ui.article_view import ArticleView
from reader.ui.reading_hands import ReadingHands
from reader.ui.term_card import TermCard
from reader.ui.term_stand import TermStand


class TermCards(QObject):
    """Belongs to one ArticleView."""

    chosen = Signal(object)
    """The Address of a link in the card."""
    announced = Signal(str)
    """What a screen reader has been told."""

    def __init__(self, view: ArticleView, hands: ReadingHands, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._session = view, session
        self.stand = TermStand(view, self)
        self.stand.made.connect(self._card_made)
        self.shown: Target | None = None
        """The term whose card is shown."""
        self._state = TermCardState[Target](session.clock)
        self._words: tuple[Target, GlossaryTerm | Fault] | None = None
        self._last: Target | None = None
        """The term that was pressed last, or has the focus: the one that is meant when its address is activated."""
        self._holder: QWidget | None = None
        """Where the focus was when the card came; it returns there."""
        self._distance = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._time_up)
        hands.pointed.connect(self._pointed)
        hands.pointer_left.connect(self._pointer_left)
        hands.pressed.connect(self._pressed)
        hands.selected.connect(self._selected)
        view.target_focused.connect(self.focus_on)
        view.page_changed.connect(self.dismiss)
        view.verticalScrollBar().valueChanged.connect(self._scrolled)
        view.installEventFilter(self)

    def _card_made(self, card: TermCard) -> None:
        card.chosen.connect(self._leave_for)
        card.installEventFilter(self)

    def set_look(self, theme: Theme, size: Size) -> None:
        """Change theme or interface size; a card that is shown is closed."""
        self.dismiss()
        self.stand.set_look(theme, size)

    # What happens

    def ask(self, href: str) -> bool:
        """A term was activated: show its card now. False when the page has no such term."""
        page = self._view.page
        named = [target for target in page.targets if target.href == href] if page else []
        if page is None or not named:
            return False
        seen = QRectF(self._view.port.rect()).translated(-self._view.origin)
        named.sort(key=lambda term: not any(rect.intersects(seen) for rect in page.target_rects(term)))
        self.show_for(self._last if self._last in named else named[0])
        return True

    def show_for(self, term: Target) -> None:
        """Show the card of a term now."""
        self._state.asked(term)
        self._follow()

    def focus_on(self, target: Target | None) -> None:
        """The keyboard's focus is on a target of the page, or on none."""
        self._mind_selection()
        self._last = _term(target) or self._last
        self._state.focus_on(_term(target))
        self._follow()

    def dismiss(self) -> None:
        """Close the card; nothing is coming."""
        self._last = None
        self._state.page_left(_pointer())
        self._follow()

    def _pointed(self, target: Target | None, at: QPoint) -> None:
        self._mind_selection()
        before = self._distance
        self._distance = self.stand.distance(at) if self.shown else 0
        self._state.pointer_on(_term(target), (at.x(), at.y()), self._distance < before)
        self._follow()

    def _pointer_left(self) -> None:
        self._state.pointer_left()
        self._follow()

    def _pressed(self, target: Target | None) -> None:
        self._last = _term(target)
        if self._last is None or self._last != self.shown:
            self._state.pressed_elsewhere()
        self._selected()

    def _selected(self) -> None:
        self._mind_selection()
        self._follow()

    def _scrolled(self) -> None:
        if not self.stand.giving_way:
            self._state.scrolled(_pointer())
            self._follow()

    def _time_up(self) -> None:
        self._state.time_up()
        self._follow()

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        was, now = self._is_in_card(old), self._is_in_card(new)
        if was != now:
            self._state.focus_in_card(now)
            self._follow()

    def _leave_for(self, address: Address) -> None:
        self.dismiss()
        self.chosen.emit(address)

    def _mind_selection(self) -> None:
        self._state.selecting(self._view.selected is not None)

    # What follows

    def _follow(self) -> None:
        """Do what the state machine says."""
        state = self._state
        if state.due is None:
            self._timer.stop()
        else:
            self._timer.start(max(0, round((state.due - self._session.clock.monotonic()) * 1000)))
        if state.wanted is not None and (self._words is None or self._words[0] != state.wanted):
            self._words = (state.wanted, self._fetch(state.wanted))
        if state.shown != self.shown:
            if state.shown is None:
                self._hide()
            else:
                self._show(state.shown)

    def _fetch(self, term: Target) -> GlossaryTerm | Fault:
        try:
            return self._session.term(Address.parse(term.href).slug)
        except Fault as fault:
            return fault

    def _show(self, term: Target) -> None:
        page = self._view.page
        if page is None or self._words is None:
            return
        focus = QApplication.focusWidget()
        if not self._is_in_card(focus):
            self._holder = focus
        self.stand.show(page, term, self._words[1])
        if self.shown is None:
            _application().installEventFilter(self)
            _application().focusChanged.connect(self._focus_moved)
        self.shown = term
        self._distance = self.stand.distance(QCursor.pos())
        if self._state.by != "pointer":
            announce(self.stand.card, self.stand.card.words)
            self.announced.emit(self.stand.card.words)

    def _hide(self) -> None:
        self.shown = None
        _application().removeEventFilter(self)
        _application().focusChanged.disconnect(self._focus_moved)
        if self._is_in_card(QApplication.focusWidget()):
            self._give_focus_back()
        self._words = self._holder = None
        self.stand.hide()

    # The keys, while a card is shown

    def _give_focus_back(self) -> None:
        holder = self._holder
        if holder is None or not isValid(holder) or not holder.isVisible():
            holder = self._view
        holder.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_in_card(self, widget: QWidget | None) -> bool:
        return widget is not None and self.stand.is_made and self.stand.card.isAncestorOf(widget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The pane's hiding, the pointer in the card; while a card is shown, keys and presses anywhere."""
        kind = event.type()
        if watched is self._view and kind in (QEvent.Type.Hide, QEvent.Type.Resize):
            self.dismiss()
        elif self.shown is None:
            return False
        elif watched is self.stand.card and kind in (QEvent.Type.Enter, QEvent.Type.MouseMove):
            self._state.pointer_in_card(_pointer())
            self._follow()
        elif watched is self.stand.card and kind == QEvent.Type.Leave:
            self._state.pointer_out_of_card()
            self._follow()
        elif isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            return self._key(event, watched)
        elif isinstance(event, QMouseEvent) and kind == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            self._press(watched)
        return False

    def _key(self, event: QKeyEvent, watched: QWidget) -> bool:
        """Escape is ours, even where a shortcut wants it; Tab and Shift+Tab lead into the card and out of it."""
        if event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
            elif event.type() == QEvent.Type.KeyPress:
                self._state.escaped(_pointer())
                self._follow()
            return event.type() != QEvent.Type.KeyRelease
        if event.type() != QEvent.Type.KeyPress or event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return False
        forward = event.key() == Qt.Key.Key_Tab
        stops = self.stand.card.stops()
        if watched is self._holder and forward and stops and (watched is self._view or self._view.isAncestorOf(watched)):
            stops[0].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if watched in stops:
            at = stops.index(watched) + (1 if forward else -1)
            if 0 <= at < len(stops):
                stops[at].setFocus(Qt.FocusReason.TabFocusReason)
                return True
            self._give_focus_back()
            return not forward  # backward it stays on the term; forward it goes on from there
        return False

    def _press(self, watched: QWidget) -> None:
        """The reading pane tells of its own presses."""
        if watched is not self._view.port and watched is not self.stand.card and not self._is_in_card(watched):
            self._state.pressed_elsewhere()
            self._follow()


def _term(target: Target | None) -> Target | None:
    return target if target is not None and target.href.startswith("term:") else None


def _pointer() -> tuple[int, int]:
    at = QCursor.pos()
    return at.x(), at.y()


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)  # noqa: S101 - there are no widgets without one
    return application
