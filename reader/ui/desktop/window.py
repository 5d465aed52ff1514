"""The window: places the panes, wires them in one block, and knows which of them is shown.

It holds no content and makes no decisions about it: panes ask, the session and the place answer.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader.model.address import Address
from reader.model.article import Article
from reader.model.problem import Fault
from reader.model.term import GlossaryTerm
from reader.search.hit import Hit, Results
from reader.session.history import Visit
from reader.session.place import HOME, Place
from reader.session.session import Session
from reader.typeset.article import article_page, measure, table_page, term_page
from reader.typeset.fonts import Size
from reader.typeset.page import Page
from reader.typeset.theme import load_theme
from reader.ui import style
from reader.ui.actions import Actions, shortcut_rows
from reader.ui.article_view import ArticleView, Recipe
from reader.ui.desktop.home import Home
from reader.ui.desktop.side_panel import WIDTH as PANEL_WIDTH
from reader.ui.desktop.side_panel import SidePanel
from reader.ui.desktop.sidebar import Sidebar
from reader.ui.desktop.top_bar import TopBar
from reader.ui.notice import Notice
from reader.ui.results import ResultsView

_SIDEBAR_FROM = 760
"""The width of the window from which the topics have room."""
_FULL_ENOUGH = 0.72
"""The part of a full line that must remain beside the right panel."""
_STEP = 10


class Window(QWidget):
    """One reader's window. Its title never names a topic."""

    def __init__(self, session: Session, place: Place) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("Alcove")
        self.resize(1280, 860)
        self.setMinimumSize(320, 320)
        self._session, self._place = session, place
        self._theme = load_theme(session.theme_id)
        self.actions_ = Actions(self._handlers(), self)
        self.top_bar = TopBar(self.actions_, self._theme, self)
        self.sidebar = Sidebar(self._theme, self)
        self.article_view = ArticleView(self._theme, session, self)
        self.side_panel = SidePanel(self._theme, self)
        self.home = Home(session.topics(), self._theme, self)
        self.results = ResultsView(self._theme, self)
        self.notice = Notice(self)
        self._shown: QWidget = self.home
        self._lay_out()
        self._wire()
        self._set_look()
        self.sidebar.show_topics(session.topics())

    # Placing and wiring

    def _lay_out(self) -> None:
        self.stack = QStackedWidget(self)
        for pane in (self.home, self.article_view, self.results):
            self.stack.addWidget(pane)
        self.article_view.set_side(self.side_panel)
        self._splitter = QSplitter(self)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.sidebar)
        self._splitter.addWidget(self.stack)
        self._splitter.setStretchFactor(1, 1)
        self.sidebar.setMinimumWidth(180)
        width = self._session.settings.number("sidebar_width")
        self._splitter.setSizes([width, max(200, self.width() - width)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self._splitter, 1)
        column.addWidget(self.notice)

    def _wire(self) -> None:
        """All the traffic between the panes, on one page."""
        session, place, search = self._session, self._place, self.top_bar.search
        search.asked.connect(self._search_asked)
        search.moved.connect(self.results.move)
        search.opened.connect(self._result_opened)
        search.left.connect(self._leave_search)
        session.hits_changed.connect(self._show_results)
        self.results.chosen.connect(self._open_hit)
        self.home.search_asked.connect(search.start)
        self.home.chosen.connect(self._open)
        self.sidebar.chosen.connect(self._open)
        self.article_view.link_followed.connect(lambda text: self._open(Address.parse(text)))
        self.article_view.page_changed.connect(self._page_changed)
        self.article_view.section_changed.connect(self._section_changed)
        self.article_view.zoom_asked.connect(self._zoom)
        self.side_panel.section_chosen.connect(self.article_view.go_to)
        self.side_panel.article_chosen.connect(lambda slug: self._open(Address("article", slug)))
        place.article_opened.connect(self._show_article)
        place.term_opened.connect(self._show_term)
        place.screen_opened.connect(self._show_screen)
        place.failed.connect(self.notice.tell)
        place.history_changed.connect(self._history_changed)
        session.theme_changed.connect(lambda _: self._set_look())
        session.settings.changed.connect(self._setting_changed)
        session.settings.failed.connect(self.notice.tell)
        self._splitter.splitterMoved.connect(self._remember_width)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(lambda scheme: session.system_is_dark(scheme == Qt.ColorScheme.Dark))
        self._history_changed(False, False)

    def _handlers(self) -> dict[str, Callable[[], None]]:
        settings = self._session.settings
        return {
            "search": lambda: self.top_bar.search.start(),
            "home": lambda: self._open(HOME),
            "back": lambda: self._step(-1),
            "forward": lambda: self._step(1),
            "close-now": self.close_now,
            "text-larger": lambda: self._zoom(1),
            "text-smaller": lambda: self._zoom(-1),
            "text-normal": lambda: settings.set("text_size", 100),
            "theme-system": lambda: settings.set("theme", "system"),
            "theme-light": lambda: settings.set("theme", "light"),
            "theme-dark": lambda: settings.set("theme", "dark"),
            "sidebar": lambda: settings.set("sidebar_shown", not settings.flag("sidebar_shown")),
            "shortcuts": lambda: self._open(Address("screen", "shortcuts")),
        }

    # Going places

    def _open(self, address: Address, words: str = "") -> None:
        self._place.open(address, words, self.article_view.scroll)

    def _step(self, by: int) -> None:
        self._place.step(by, self.article_view.scroll)

    def _open_hit(self, hit: Hit) -> None:
        words = self.top_bar.search.words
        self._end_search()
        self._open(hit.address, words)

    def _show_article(self, article: Article, visit: Visit) -> None:
        session = self._session
        related = session.related(article)
        topic = session.topic_title(article.head.topic)
        self.side_panel.show_related(related)

        def recipe(frame, opened):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
            at_end = () if self.side_panel.isVisibleTo(self.article_view) else related
            return article_page(article, topic, frame, opened, at_end)

        sections = [visit.address.part] if visit.address.part else [section.id for section in article.sections]
        marks = [(s, a, b) for s in sections for a, b in session.matches(article, s, visit.words)] if visit.words else []
        self._show_page(recipe, visit, marks)

    def _show_term(self, term: GlossaryTerm, visit: Visit) -> None:
        names = self._session.term_names()
        self.side_panel.show_related(())
        self._show_page(lambda frame, _: term_page(term, names, frame), visit)

    def _show_screen(self, visit: Visit) -> None:
        if visit.address == HOME:
            self._show_pane(self.home)
            self.home.start()
            return
        self.side_panel.show_related(())
        title = self.tr("Keyboard shortcuts")
        lead = self.tr("Everything that has a key of its own.")
        self._show_page(lambda frame, _: table_page(title, lead, shortcut_rows(), frame), visit)

    def _show_page(self, recipe: Recipe, visit: Visit, marks: list[tuple[str, int, int]] | None = None) -> None:
        self._show_pane(self.article_view)
        self.article_view.show_page(recipe, visit.address.part, marks or (), visit.scroll)
        self.article_view.setFocus()

    def _show_pane(self, pane: QWidget) -> None:
        self._end_search()
        self._shown = pane
        self.stack.setCurrentWidget(pane)
        self._fit_panels()
        QTimer.singleShot(0, self, self._mark_current)

    def _mark_current(self) -> None:
        self.sidebar.show_current(self._place.address)

    def _page_changed(self, page: Page) -> None:
        self.side_panel.show_outline(page.outline)

    def _section_changed(self, section: str) -> None:
        page = self.article_view.page
        if page is not None:
            self.side_panel.show_current(section, page.outline)

    def _history_changed(self, back: bool, forward: bool) -> None:
        self.actions_["back"].setEnabled(back)
        self.actions_["forward"].setEnabled(forward)

    # Searching

    def _search_asked(self, words: str) -> None:
        if words.strip():
            self._session.search(words)
        else:
            self._session.stop_searching()
            self._show_underneath()

    def _show_results(self, results: Results) -> None:
        if self.top_bar.search.words != results.query:
            return
        self.results.show_results(results, QCoreApplication.translate("Search", results.sentence) if results.sentence else "")
        self.stack.setCurrentWidget(self.results)
        self._fit_panels()

    def _result_opened(self) -> None:
        if self.stack.currentWidget() is self.results:
            self.results.open_current()

    def _leave_search(self) -> None:
        self._end_search()
        self._show_underneath()
        (self.home.start if self._shown is self.home else self._shown.setFocus)()

    def _end_search(self) -> None:
        self._session.stop_searching()
        self.top_bar.search.blockSignals(True)
        self.top_bar.search.clear()
        self.top_bar.search.blockSignals(False)

    def _show_underneath(self) -> None:
        self.stack.setCurrentWidget(self._shown)
        self._fit_panels()

    # The look

    def _set_look(self) -> None:
        theme_id = self._session.theme_id
        if self._theme.id != theme_id or not self.styleSheet():
            self._theme = load_theme(theme_id)
            QApplication.setPalette(style.palette(self._theme))
            self.setStyleSheet(style.style_sheet(self._theme))
            for pane in (self.top_bar, self.sidebar, self.side_panel, self.home, self.results, self.actions_):
                pane.set_theme(self._theme)
        self.article_view.set_look(self._theme, Size(self._session.settings.number("text_size")))
        self.actions_[f"theme-{self._session.settings.text('theme')}"].setChecked(True)

    def _zoom(self, by: int) -> None:
        settings = self._session.settings
        least, most = settings.bounds("text_size")
        size = settings.number("text_size")
        step = _STEP if size < 200 or (size == 200 and by < 0) else 2 * _STEP
        settings.set("text_size", min(most, max(least, size + by * step)))

    def _setting_changed(self, key: str) -> None:
        if key == "text_size":
            self._fit_panels()
            self._set_look()
        elif key == "sidebar_shown":
            self._fit_panels()

    def _remember_width(self, position: int, _: int) -> None:
        self._session.settings.set("sidebar_width", min(600, max(180, position)))

    def _fit_panels(self) -> None:
        """Show what there is room for."""
        settings = self._session.settings
        topics = settings.flag("sidebar_shown") and self.width() >= _SIDEBAR_FROM
        room = self.width() - (settings.number("sidebar_width") if topics else 0) - PANEL_WIDTH
        self.sidebar.setVisible(topics)
        self.article_view.show_side(room >= _FULL_ENOUGH * measure(Size(settings.number("text_size"))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._fit_panels()

    # Leaving

    def close_now(self) -> None:
        """Hide at once, then end."""
        self.hide()
        self.close()
        QCoreApplication.quit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the session with its window."""
        self._session.close()
        super().closeEvent(event)

    def tell(self, fault: Fault) -> None:
        """Say something about the world outside."""
        self.notice.tell(fault)
