"""Puts a term's card on the reading pane: beside its word, or, where nothing is free, as a strip for which the page gives way."""

from functools import cached_property

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Signal

from reader.model.fault import Fault
from reader.model.term import GlossaryTerm
from reader.typeset.fonts import Size
from reader.typeset.page import Page, Target
from reader.typeset.theme import Theme
from reader.ui.article_view import ArticleView
from reader.ui.term_card import SHADOW, WIDTH, Shadow, TermCard
from reader.ui.term_place import card_place

_EDGE = 8
"""Pixels between a card and the edge of the page."""
_TALLEST = 0.45
"""The part of the page that a strip at its foot may take."""


class TermStand(QObject):
    """The card of one ArticleView and its shadow, made when they are first shown."""

    made = Signal(object)
    """Once: the TermCard."""

    def __init__(self, view: ArticleView, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        view.over = None
        self._theme: Theme | None = None
        self._size = Size()
        self.giving_way = False
        """The page is being scrolled for a card, not by its reader."""

    @cached_property
    def card(self) -> TermCard:
        """The card."""
        card = TermCard(self._view)
        self._view.over = card
        if self._theme is not None:
            card.set_look(self._theme, self._size)
        self.destroyed.connect(card.deleteLater)
        self.made.emit(card)
        return card

    @cached_property
    def _shadow(self) -> Shadow:
        shadow = Shadow(self._view.port)
        shadow.theme = self._theme
        self.destroyed.connect(shadow.deleteLater)
        return shadow

    @property
    def is_made(self) -> bool:
        """Whether there has been a card yet."""
        return "card" in self.__dict__

    def set_look(self, theme: Theme, size: Size) -> None:
        """The theme and interface size of the next card."""
        self._theme, self._size = theme, size
        if self.is_made:
            self.card.set_look(theme, size)
            self._shadow.theme = theme

    def show(self, page: Page, target: Target, words: GlossaryTerm | Fault) -> None:
        """Show a term's words, or why there are none, at its place on the page."""
        card = self.card
        card.show_fault(words) if isinstance(words, Fault) else card.show_term(words)
        self._bring_into_view(page, target)
        place = self._free_place(page, target)
        if place is None:
            self._show_strip(page, target)
        else:
            self._show_at(place)
        card.show()
        card.raise_()

    def hide(self) -> None:
        """Take the card away."""
        if self.is_made and not self.card.isHidden():
            self.card.hide()
            self._shadow.hide()
            self._view.reserve_foot(0)

    def distance(self, at: QPoint) -> int:
        """How far a point of the screen is from the card."""
        card = self.card.rect().translated(self.card.mapToGlobal(QPoint(0, 0)))
        across = max(card.left() - at.x(), at.x() - card.right(), 0)
        return across + max(card.top() - at.y(), at.y() - card.bottom(), 0)

    def _free_place(self, page: Page, target: Target) -> QRect | None:
        area = self._view.port.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        origin = self._view.origin
        words = [rect.translated(origin).toAlignedRect() for rect in page.target_rects(target)]
        blocks = [rect.translated(origin).toAlignedRect() for rect in page.emergency_rects()]
        for width in sorted({min(round(self._size.px(WIDTH)), area.width()), area.width()}):
            place = card_place(QSize(width, self.card.height_for(width)), words, area, blocks, SHADOW, self._view.isRightToLeft())
            if place is not None:
                return place
        return None

    def _show_at(self, place: QRect) -> None:
        self._shadow.fall(place)
        self._shadow.show()
        self._shadow.raise_()
        self.card.stand(place.translated(self._view.port.pos()), floats=True)

    def _show_strip(self, page: Page, target: Target) -> None:
        view = self._view
        height = min(self.card.height_for(view.port.width()), round(view.port.height() * _TALLEST))
        self._shadow.hide()
        self.card.stand(view.reserve_foot(height), floats=False)
        self._bring_into_view(page, target)

    def _bring_into_view(self, page: Page, target: Target) -> None:
        view = self._view
        rects = [rect.translated(view.origin) for rect in page.target_rects(target)]
        below = max((rect.bottom() for rect in rects), default=0.0) + _EDGE - view.port.height()
        above = _EDGE - min((rect.top() for rect in rects), default=_EDGE)
        if below > 0 or above > 0:
            self.giving_way = True
            view.verticalScrollBar().setValue(view.scrolled + round(below if below > 0 else -above))
            self.giving_way = False
