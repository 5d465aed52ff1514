"""The window: first the page that was asked for, then everything around it.

1. The frame: the reading pane, and the grounds on which the bar, the topics and the outline will stand, at their final size.
2. After the first paint `furnish` brings the rest (reader.ui.desktop.furniture), so that nobody waits for menus to read.
"""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reader.model.article import Article, ArticleHead
from reader.model.fault import Fault
from reader.model.figure import FigureWords
from reader.model.term import GlossaryTerm
from reader.session.history import Visit
from reader.session.place import HOME, Place
from reader.session.session import Session
from reader.session.settings import TYPE_SETTINGS
from reader.typeset.article import article_page, measure, table_page, term_page
from reader.typeset.fonts import Size, Type, type_of
from reader.typeset.theme import load_theme
from reader.ui.article_view import ArticleView, Recipe

BAR_HEIGHT, PANEL_WIDTH, _SCROLL_BAR_WIDTH = 56, 244, 14
"""In pixels of the design, as all lengths here unless something else is said."""
_LEAST = 320
"""What both sides of the window always hold, in pixels of the design."""
_MOST_PERCENT, _STEP = 200, 10
"""The largest interface, and the steps in which it grows, in percent."""
_SIDEBAR_FROM = 760
"""The width of the window, in pixels of the design, from which the topics have room."""
_FULL_ENOUGH = 0.72
"""The part of a full line that must remain beside the right panel."""


class Furnishing(Protocol):
    """What stands around the page, as the window uses it (reader.ui.desktop.furniture)."""

    def leave(self) -> None:
        """Take everything away but the page."""

    def fit(self) -> None:
        """Show what there is room for."""

    def show_home(self) -> None:
        """Show the first screen."""

    def show_glossary(self, visit: Visit) -> None:
        """Show the words that are explained."""

    def show_figure(self, words: FigureWords, visit: Visit) -> None:
        """Show the figure viewer."""

    def show_pane(self, pane: QWidget) -> None:
        """Show a pane in the middle of the window."""

    def show_related(self, heads: Sequence[ArticleHead]) -> None:
        """Show pages that go with the one that is open."""

    def tell(self, fault: Fault) -> None:
        """Say something about the world outside."""

    def tell_mistake(self, report: str) -> None:
        """Offer a report of a mistake of ours."""


class Window(QWidget):
    """One reader's window. Its title never names a topic."""

    furnished = Signal()
    """Once: the window is complete."""
    closing = Signal()
    """The window is about to go."""

    def __init__(self, session: Session, place: Place, furnisher: "Callable[[Window], Furnishing]") -> None:
        """`furnisher` makes what stands around the page, when it is wanted."""
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("Alcove")
        self.resize(1280, 860)
        self.setMinimumSize(_LEAST, _LEAST)
        self.session, self.place = session, place
        self.taken = 0
        """Pixels at the right that something beside the page has taken."""
        self.theme = load_theme(session.theme_id)
        self.article_view = ArticleView(self.theme, self.size_, session, self)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.article_view)
        self.column = QVBoxLayout(self)
        self._keep_room()
        self.column.setSpacing(0)
        self.column.addWidget(self.stack)
        self._furnisher = furnisher
        self._furniture: Furnishing | None = None
        self.article_view.first_painted.connect(lambda: QTimer.singleShot(0, self, self.furnish))
        self.article_view.country_chosen.connect(lambda country: session.whereabouts.choose(country))
        self.article_view.quiz_touched.connect(self._answer)
        session.settings.changed.connect(self._setting_changed)
        place.article_opened.connect(self._show_article)
        place.term_opened.connect(self._show_term)
        place.figure_opened.connect(lambda words, visit: self.furniture.show_figure(words, visit))
        place.screen_opened.connect(self._show_screen)
        place.failed.connect(self.tell)
        session.language_changed.connect(lambda: QTimer.singleShot(0, self, self.refurnish))  # it may come from the furniture

    @property
    def size_(self) -> Size:
        """The text size and the type that the reader chose."""
        settings = self.session.settings
        return Size(settings.number("text_size"), type_of(*(settings.text(key) for key in TYPE_SETTINGS)))

    @property
    def interface_size(self) -> Size:
        """The size of all that stands around the page: the text's, as far as the window can hold it (docs/decisions/0007)."""
        held = min(self.width(), self.height()) * 100 // _LEAST // _STEP * _STEP
        size = self.size_
        return Size(max(100, min(size.percent, _MOST_PERCENT, held)), Type(size.type.typeface))

    @property
    def furniture(self) -> Furnishing:
        """Everything around the page; brought in by the first that needs it."""
        if self._furniture is None:
            self._furniture = self._furnisher(self)
            self._furniture.fit()
            self.furnished.emit()
        return self._furniture

    def refurnish(self) -> None:
        """Make everything around the page anew and show the place again, as when the language changes. The focus stays."""
        if self._furniture is None:
            return
        from reader.ui.focus import Focus  # noqa: PLC0415 - not wanted before the first paint

        focus = Focus(self)
        self._furniture.leave()
        self._furniture = self._furnisher(self)
        self._furniture.fit()
        focus.give_back()
        self.place.show_again()
        focus.find_again()

    def furnish(self) -> None:
        """Bring in the bar, the topics, the outline and what lies behind menus and keys."""
        self.furniture.fit()

    # Showing what the place has opened

    def _show_article(self, article: Article, visit: Visit) -> None:
        session = self.session
        related = session.related(article)
        topic, note = session.topic_title(article.head.topic), session.note_on(article.head.language)

        def recipe(frame, opened):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
            pages = () if self.has_panel_room() else related
            today, answers = session.clock.today(), self.place.answers
            return article_page(article, topic, frame, opened, pages, note, session.whereabouts, today, answers)

        marks = []
        if visit.words:
            sections = [visit.address.part] if visit.address.part else [section.id for section in article.sections]
            marks = [(s, a, b) for s in sections for a, b in session.matches(article, s, visit.words)]
        self._show_page(recipe, visit, marks, related)

    def _show_term(self, term: GlossaryTerm, visit: Visit) -> None:
        names, note = self.session.term_names(), self.session.note_on(term.language)
        self._show_page(lambda frame, _: term_page(term, names, frame, note), visit)

    def _show_screen(self, visit: Visit) -> None:
        if visit.address == HOME:
            self.furniture.show_home()
            return
        if visit.address.slug == "glossary":
            self.furniture.show_glossary(visit)
            return
        if visit.address.slug == "privacy":
            from reader.ui.desktop.privacy_page import privacy_page  # noqa: PLC0415

            self._show_page(lambda frame, _: privacy_page(frame), visit)
            return
        from reader.ui.actions import shortcut_rows  # noqa: PLC0415 - not wanted before the first paint

        title = self.tr("Keyboard shortcuts")
        lead = self.tr("Everything that has a key of its own.")
        self._show_page(lambda frame, _: table_page(title, lead, shortcut_rows(), frame), visit)

    def _show_page(
        self,
        recipe: Recipe,
        visit: Visit,
        marks: Sequence[tuple[str, int, int]] = (),
        related: Sequence[ArticleHead] = (),
    ) -> None:
        if self._furniture is None:
            panel = self._panel_width() if self.has_panel_room() else 0
            scroll_bar = round(self.interface_size.px(_SCROLL_BAR_WIDTH)) - _SCROLL_BAR_WIDTH  # what the style sheet will add
            self.article_view.reserve_side(panel + scroll_bar)
        else:
            self._furniture.show_related(related)
            self._furniture.show_pane(self.article_view)
        if visit.again:
            self.article_view.renew(recipe, marks)
            return
        self.article_view.show_page(recipe, visit.address.part, marks, visit.scroll)
        self.article_view.setFocus()

    def _answer(self, href: str) -> None:
        """Open or close a quiz, or answer a question of it, and say what there is to say."""
        self.place.answers.touch(href)
        self.article_view.set_again()
        verdict = self.article_view.page.told(href).verdict if self.article_view.page else ""
        if verdict:
            from reader.ui.announce import announce  # noqa: PLC0415 - not wanted before the first paint

            announce(self.article_view, verdict)

    def _setting_changed(self, key: str) -> None:
        if key == "country":
            self.article_view.set_again()

    # Room

    def has_topics_room(self) -> bool:
        """Whether the topics are wanted and fit."""
        return self.session.settings.flag("sidebar_shown") and self.width() - self.taken >= self.interface_size.px(_SIDEBAR_FROM)

    def has_panel_room(self) -> bool:
        """Whether the right panel fits beside a line that is long enough."""
        room = self.width() - self.taken - self.topics_width() - self._panel_width()
        return not self.taken and room >= _FULL_ENOUGH * measure(self.size_)

    def topics_width(self) -> int:
        """The width of the topics, in pixels; nothing when they are not shown."""
        width = self.session.settings.number("sidebar_width")
        return round(self.interface_size.px(width)) if self.has_topics_room() else 0

    def _keep_room(self) -> None:
        """For the bar and the topics, with the line at their side, until they come."""
        topics = self.topics_width()
        room = topics + 1 if topics else 0
        left, right = (0, room) if self.isRightToLeft() else (room, 0)
        self.column.setContentsMargins(left, self._bar_height(), right, 0)

    def _panel_width(self) -> int:
        return round(self.interface_size.px(PANEL_WIDTH))

    def _bar_height(self) -> int:
        return round(self.interface_size.px(BAR_HEIGHT))

    # Qt's events

    def paintEvent(self, event: QPaintEvent) -> None:
        """The grounds, until the furniture covers them."""
        painter = QPainter(self)
        self._fill(painter, event.rect(), "paper")
        if self._furniture is None:
            bar, topics = self._bar_height(), self.topics_width()
            if topics:
                side = QRect(0, bar, topics, self.height())
                line = QRect(topics, bar, 1, self.height())
                self._fill(painter, self._mirrored(side), "side")
                self._fill(painter, self._mirrored(line), "rule")
            self._fill(painter, QRect(0, bar - 1, self.width(), 1), "rule")
        painter.end()

    def _mirrored(self, rect: QRect) -> QRect:
        """The same, counted from the right where people read from there."""
        return rect.translated(self.width() - rect.width() - 2 * rect.x(), 0) if self.isRightToLeft() else rect

    def _fill(self, painter: QPainter, rect: QRect, role: str) -> None:
        """As QPainter.fillRect, which would load the class Qt before the first paint."""
        path = QPainterPath()
        path.addRect(QRectF(rect))
        painter.fillPath(path, self.theme.brush(role))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        if self._furniture is not None:
            self._furniture.fit()
        else:
            self._keep_room()

    # Leaving

    def close_now(self) -> None:
        """Hide at once, then end."""
        self.hide()
        self.close()
        QCoreApplication.quit()

    def become(self, furnisher: "Callable[[Window], Furnishing]") -> None:
        """End the session and forget it; what `furnisher` makes takes the place of everything."""
        self.closing.emit()
        self.session.close()
        self.session.blockSignals(True)
        self.place.forget()
        if self._furniture is not None:
            self._furniture.leave()
        self._furniture = furnisher(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the session with its window."""
        self.closing.emit()
        self.session.close()
        self.place.answers.forget()
        super().closeEvent(event)

    def tell(self, fault: Fault) -> None:
        """Say something about the world outside."""
        self.furniture.tell(fault)

    def tell_mistake(self, report: str) -> None:
        """Offer a report of a mistake of ours."""
        self.furniture.tell_mistake(report)
