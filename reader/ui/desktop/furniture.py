"""Everything around the page: the bar, the topics, the outline, home, search results and messages; and the wiring of all panes in
one block. Panes that may never be seen (home, results) are made when they are first shown.
"""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from itertools import pairwise

import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from reader.model.address import Address
from reader.model.article import ArticleHead
from reader.model.fault import Fault
from reader.model.figure import FigureWords
from reader.session.history import Visit
from reader.session.languages import LANGUAGES
from reader.session.place import HOME
from reader.session.settings import THEMES
from reader.typeset.page import Page
from reader.ui import accessible
from reader.ui.actions import Actions
from reader.ui.announce import announce
from reader.ui.clipboard import Clipboard
from reader.ui.desktop.copying import Copying
from reader.ui.desktop.figure_desk import FigureDesk
from reader.ui.desktop.finding import Finding
from reader.ui.desktop.first_run import FirstRun
from reader.ui.desktop.glossary import GLOSSARY, Glossary
from reader.ui.desktop.home import Home
from reader.ui.desktop.leaving import Leaving
from reader.ui.desktop.look import Look
from reader.ui.desktop.looking_up import LookingUp
from reader.ui.desktop.palette import Palette
from reader.ui.desktop.pane_cycle import PaneCycle
from reader.ui.desktop.searching import Searching
from reader.ui.desktop.settings_side import SettingsSide
from reader.ui.desktop.side_panel import SidePanel
from reader.ui.desktop.sidebar import Sidebar
from reader.ui.desktop.top_bar import TopBar
from reader.ui.desktop.window import Window
from reader.ui.focus_ring import FocusRing
from reader.ui.notice import Notice
from reader.ui.reading_hands import ReadingHands
from reader.ui.reading_tree import Goal, ReadingTree
from reader.ui.system_watch import SystemWatch
from reader.ui.term_cards import TermCards


class Furniture(QObject):
    """Belongs to one window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._session, self._place, self._view = window.session, window.place, window.article_view
        self.actions = Actions(self._handlers(), window, self._session.settings.flag("letter_keys"))
        SystemWatch(self._session, self)
        self.look = Look(window)
        self.top_bar = TopBar(self.actions, window.theme, window)
        self.sidebar = Sidebar(window.theme, window)
        self.side_panel = SidePanel(window.theme, window)
        self.notice = Notice(window)
        self.first_run = FirstRun(self._session.settings, window)
        self.searching = Searching(window, self.top_bar.search, self.look, self._open, self)
        self.first_run.more_asked.connect(self.actions["privacy"].trigger)
        self._clipboard = Clipboard(QGuiApplication.clipboard(), self)
        self.notice.copy_asked.connect(self._clipboard.copy)
        window.closing.connect(self._clipboard.forget)
        accessible.install()
        self.reading_tree = self._view.findChild(ReadingTree) or ReadingTree(self._view)  # the page's own: it stays with it
        window.closing.connect(self.reading_tree.close)
        self._pane_cycle = PaneCycle(self._panes)
        self.hands = ReadingHands(self._view, self)
        self.cards = TermCards(self._view, self.hands, self._session, self)
        self.copying = Copying(self._view, self._place, self._session, self._clipboard, self.actions)
        leaving = Leaving(window, self.top_bar.close_button)
        self.close_now = leaving.close_now
        self._middle = QVBoxLayout()
        self.finding = Finding(self._view, self._middle, window.theme, window.interface_size, self)
        self._lay_out()
        self.looking_up = LookingUp(self._view, window.stack, self.cards, self._session, self.actions, self._middle)
        ring = FocusRing(window, window.theme)
        around = (self.top_bar, self.sidebar, self.side_panel, self.notice)
        for pane in (self.actions, *around, leaving, self.finding, self.cards, self.looking_up, ring):
            self.look.add(pane)
        self.settings = SettingsSide(window, self._splitter, self.look)
        self._wire()
        self.sidebar.show_topics(self._session.topics())
        self._catch_up()

    @cached_property
    def home(self) -> Home:
        """The first screen."""
        home = Home(self._session.topics(), self._window.theme, self._window)
        home.search_asked.connect(self.top_bar.search.ask)
        home.chosen.connect(self._open)
        if self.first_run.wanted:
            home.set_top(self.first_run.panel(home))
        self.look.add(home)
        self._window.stack.addWidget(home)
        return home

    @cached_property
    def figures(self) -> FigureDesk:
        """The figure viewer."""
        figures = FigureDesk(self._window, self._open)
        self.look.add(figures.view)
        return figures

    def leave(self) -> None:
        """Take everything away but the page, so that it can be made anew.

        What the window or its stack holds, besides the page, is furniture: a pane needs no word of its own here.
        """
        window = self._window
        self._session.stop_searching()
        self.close_now.stop()
        self._clipboard.forget()
        self._view.set_side(None)
        window.column.addWidget(window.stack)
        window.stack.setCurrentWidget(self._view)
        for owner, kept in ((window.stack, self._view), (window, window.stack)):
            for child in owner.children():
                if child is not kept and child is not owner.layout() and child is not self:
                    shiboken6.delete(child)
        shiboken6.delete(self)

    @cached_property
    def glossary(self) -> Glossary:
        """The words that are explained."""
        glossary = Glossary(self._session, self._place, self._window.theme, self._window)
        glossary.opened.connect(self._open)
        glossary.library_asked.connect(self.top_bar.search.ask)
        glossary.back_asked.connect(lambda: self._step(-1) if self._place.ways[0] else self._open(HOME))
        self.look.add(glossary)
        self._window.stack.addWidget(glossary)
        return glossary

    @cached_property
    def palette(self) -> Palette:
        """Everything that can be done."""
        palette = Palette(self.actions, self._window.stack, self._window.theme)
        self.look.add(palette)
        return palette

    # Placing and wiring

    def _lay_out(self) -> None:
        self._splitter = QSplitter(self._window)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.sidebar)
        middle = QWidget(self._window)
        middle.setLayout(self._middle)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(0)
        self._middle.addWidget(self._window.stack, 1)
        self._splitter.addWidget(middle)
        self._splitter.setStretchFactor(1, 1)
        column = self._window.column
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.top_bar)
        column.addWidget(self._splitter, 1)
        if self.first_run.wanted:
            column.addWidget(self.first_run.strip(self._window.stack))
        column.addWidget(self.notice)
        for pane in (self.top_bar, self._splitter):  # at once: in a window that is open already a layout would show them later
            pane.show()
        self._view.set_side(self.side_panel)
        order = [self.sidebar.tree, self._view, *self.side_panel.lists]  # the page was made first, and is read later
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _wire(self) -> None:
        """All the traffic between the panes, on one page."""
        session, place, search, view = self._session, self._place, self.top_bar.search, self._view
        self.sidebar.chosen.connect(self._open)
        view.link_followed.connect(self._follow)
        self.cards.chosen.connect(self._open)
        view.page_changed.connect(self._page_changed)
        view.section_changed.connect(self._section_changed)
        self.hands.zoom_asked.connect(self.look.zoom)
        self.side_panel.section_chosen.connect(view.go_to)
        self.side_panel.article_chosen.connect(lambda slug: self._open(Address("article", slug)))
        place.history_changed.connect(self._history_changed)
        session.theme_changed.connect(self._check_theme)
        self.look.dressed.connect(self._divide)
        self.look.failed.connect(self.notice.tell)
        place.history_changed.connect(self.finding.leave)
        self._window.stack.currentChanged.connect(self.finding.leave)
        self.finding.library_asked.connect(search.ask)
        self.hands.selection_made.connect(self.looking_up.offer)
        self.looking_up.search_asked.connect(search.ask)
        self.looking_up.failed.connect(self.notice.tell)
        session.settings.changed.connect(self._setting_changed)
        session.settings.failed.connect(self.notice.tell)
        self._splitter.splitterMoved.connect(self._remember_width)

    def _handlers(self) -> dict[str, Callable[[], None]]:
        settings = self._session.settings
        return {
            "search": lambda: self.top_bar.search.start(),
            "look-up": lambda: self.looking_up.look_up(),
            "copy": lambda: self.copying.copy(),
            "copy-citation": self._copy_with_citation,
            "find": self._find,
            "find-next": lambda: self._find(1),
            "find-previous": lambda: self._find(-1),
            "home": lambda: self._open(HOME),
            "glossary": lambda: self._open(GLOSSARY),
            "back": lambda: self._step(-1),
            "forward": lambda: self._step(1),
            "next-pane": lambda: self._pane_cycle.step(1),
            "previous-pane": lambda: self._pane_cycle.step(-1),
            "next-heading": lambda: self._step_on_page("heading", 1),
            "previous-heading": lambda: self._step_on_page("heading", -1),
            "next-link": lambda: self._step_on_page("link", 1),
            "previous-link": lambda: self._step_on_page("link", -1),
            "close-now": lambda: self.close_now.now(),
            "text-larger": lambda: self.look.zoom(1),
            "text-smaller": lambda: self.look.zoom(-1),
            "text-normal": lambda: settings.set("text_size", 100),
            **{f"theme-{theme}": partial(settings.set, "theme", theme) for theme in THEMES},
            **{f"language-{language}": partial(settings.set, "language", language) for language in LANGUAGES},
            "sidebar": lambda: settings.set("sidebar_shown", not settings.flag("sidebar_shown")),
            "privacy": lambda: self._open(Address("screen", "privacy")),
            "settings": lambda: self.settings.toggle(),
            "palette": lambda: self.palette.start(),
            "shortcuts": lambda: self._open(Address("screen", "shortcuts")),
        }

    def _catch_up(self) -> None:
        """Show what happened before there was any furniture."""
        self._history_changed(*self._place.ways)
        self._check_theme()
        self._divide()
        self.actions[f"language-{self._session.interface_language}"].setChecked(True)
        if self._view.page is not None:
            self._page_changed(self._view.page)
            self._section_changed(self._view.page.section_at(self._view.scrolled + 26))
        self.show_related(self._session.related_to(self._place.address))
        self._mark_current()

    def tell(self, fault: Fault) -> None:
        """Say something about the world outside."""
        self.notice.tell(fault)

    def tell_mistake(self, report: str) -> None:
        """Offer a report of a mistake of ours."""
        self.notice.tell_mistake(report)

    # Going places

    def _open(self, address: Address, words: str = "") -> None:
        self._place.open(address, words, self._view.scrolled)

    def _follow(self, text: str) -> None:
        """A word of an article opens its card; from the card, and from a word's page, one goes to a word's page."""
        here, address = self._place.address, Address.parse(text)
        if not (address.kind == "term" and here and here.kind == "article" and self.cards.ask(text)):
            self._open(address)

    def _step(self, by: int) -> None:
        self._place.step(by, self._view.scrolled)

    def _panes(self) -> Sequence[QWidget]:
        """The parts of the window, as F6 goes through them."""
        middle = self._window.stack.currentWidget() or self._view
        bars = (self.looking_up.bar, *((self.finding.bar,) if self.finding.open else ()))
        side = (self.settings.panel,) if self.settings.is_open else ()
        return self.top_bar.search, self.sidebar, middle, self.side_panel, *bars, *side, self.notice, self.top_bar.close_button

    def _step_on_page(self, goal: Goal, by: int) -> None:
        if self._window.stack.currentWidget() is self._view and not self.reading_tree.step(goal, by):
            announce(self._view, self.tr("There are no more on this page."))

    def show_home(self) -> None:
        """The first screen."""
        self.show_pane(self.home)
        self.home.start()

    def show_glossary(self, visit: Visit) -> None:
        """The words that are explained."""
        self.show_pane(self.glossary)
        self.glossary.start(visit)

    def show_figure(self, words: FigureWords, visit: Visit) -> None:
        """The figure viewer."""
        self.figures.show(words, visit, self.show_pane)

    def show_pane(self, pane: QWidget) -> None:
        """Show a pane in the middle of the window."""
        self.searching.show_pane(pane)
        QTimer.singleShot(0, self, self._mark_current)

    def show_related(self, heads: Sequence[ArticleHead]) -> None:
        """Pages that go with the one that is shown."""
        self.side_panel.show_related(heads)

    def _mark_current(self) -> None:
        self.sidebar.show_current(self._place.address)

    def _page_changed(self, page: Page) -> None:
        self.side_panel.show_outline(page.outline)

    def _section_changed(self, section: str) -> None:
        page = self._view.page
        if page is not None:
            self.side_panel.show_current(section, page.outline)

    def _history_changed(self, back: bool, forward: bool) -> None:
        self.actions["back"].setEnabled(back)
        self.actions["forward"].setEnabled(forward)
        title, address = self._view.title, self._place.address
        if title and address is not None and self.searching.shown is self._view:
            part = self._view.heading_of(address.part)
            announce(self._view, f"{title}. {part}" if part else title)

    # The page

    def _find(self, by: int = 0) -> None:
        """On the page that is shown; where there is none, in the library."""
        if self._window.stack.currentWidget() is not self._view:
            self.top_bar.search.start()
        elif by:
            self.finding.step(by)
        else:
            self.finding.start()

    def _copy_with_citation(self) -> None:
        try:
            self.copying.copy_with_citation()
        except Fault as fault:
            self.notice.tell(fault)

    # The look

    def _check_theme(self) -> None:
        self.actions[f"theme-{self._session.settings.text('theme')}"].setChecked(True)

    def _setting_changed(self, key: str) -> None:
        if key == "letter_keys":
            self.actions.allow_letter_keys(self._session.settings.flag(key))
        elif key == "sidebar_shown":
            self.fit()

    def _remember_width(self, position: int, _: int) -> None:
        settings = self._session.settings
        least, most = settings.bounds("sidebar_width")
        settings.set("sidebar_width", min(most, max(least, round(position / self._window.interface_size.px(1)))))

    def _divide(self) -> None:
        """Give the topics their width at the interface's size."""
        width = round(self._window.interface_size.px(self._session.settings.number("sidebar_width")))
        self._splitter.setSizes([width, max(200, self._window.width() - self._window.taken - width), self._window.taken])
        self.fit()

    def fit(self) -> None:
        """Show what there is room for."""
        self.settings.fit()
        self.sidebar.setVisible(self._window.has_topics_room())
        self._view.show_side(self._window.has_panel_room())
        self.look.follow()
