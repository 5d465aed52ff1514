"""The language of the interface: chosen at start, and changed while the window is open."""

import gc
import weakref
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from reader.library.reader import Library
from reader.model.address import Address
from reader.model.article import Translation
from reader.model.fault import Fault
from reader.session.languages import said
from reader.session.session import Session
from reader.session.settings import Settings
from reader.ui.actions import shown_keys
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.window import Window
from reader.ui.words import Words
from tests.clocks import HeldClock

pytestmark = pytest.mark.gui
LEAD = Address.parse("article:is-anal-sex-safe")
IN_ENGLISH = "article:anatomy"
"""A page that is not meant to be translated soon."""


@pytest.fixture
def bilingual(two_languages: Path, settings: Settings, make_window: Callable[[Session], Window]) -> Iterator[Window]:
    """A window on the library in two languages."""
    session = Session(Library(two_languages), settings, HeldClock())
    yield make_window(session)
    session.close()


def show(window: Window, place: Address | str, qtbot: QtBot) -> None:
    window.place.open(place if isinstance(place, Address) else Address.parse(place))
    qtbot.waitUntil(lambda: window.article_view.page is not None)


def furniture_of(window: Window) -> Furniture:
    assert isinstance(window.furniture, Furniture)
    return window.furniture


def switch(window: Window, language: str, qtbot: QtBot) -> None:
    before = weakref.ref(furniture_of(window))
    furniture_of(window).actions[f"language-{language}"].trigger()
    qtbot.waitUntil(lambda: before() is None or not shiboken6.isValid(before()))


def words_on(window: Window) -> str:
    assert window.article_view.page is not None
    return window.article_view.page.document.toPlainText()


def buttons(window: Window) -> set[str]:
    return {button.text() for button in window.findChildren(QPushButton)}


def test_everything_around_the_page_speaks_the_new_language_at_once(window: Window, qtbot: QtBot) -> None:
    show(window, IN_ENGLISH, qtbot)
    switch(window, "es", qtbot)
    furniture = furniture_of(window)
    assert "Menú" in {button.text() for button in furniture.top_bar.findChildren(QToolButton)}
    assert furniture.actions["home"].text() == "Inicio"
    assert window.article_view.accessibleName() == "Página"
    assert "noviembre de 2026" in words_on(window)
    assert "Esta página todavía no está en español. Se muestra en inglés." in words_on(window)
    switch(window, "en", qtbot)
    assert furniture_of(window).actions["home"].text() == "Home"
    assert "November 2026" in words_on(window)
    assert "todavía" not in words_on(window)
    assert window.session.settings.text("language") == "en"


def test_home_is_in_the_new_language(window: Window, qtbot: QtBot) -> None:
    switch(window, "es", qtbot)
    assert "Busca una palabra o algo que te preocupa" in buttons(window)
    assert window.stack.currentWidget() is furniture_of(window).home


def test_the_language_that_is_spoken_is_checked_in_the_menu(window: Window, qtbot: QtBot) -> None:
    switch(window, "es", qtbot)
    actions = furniture_of(window).actions
    assert (actions["language-es"].isChecked(), actions["language-en"].isChecked()) == (True, False)


def test_keys_are_named_as_on_the_keyboards_of_a_language(window: Window, qtbot: QtBot) -> None:
    switch(window, "es", qtbot)
    assert shown_keys(("Ctrl+K", "Shift+F6")) == "Ctrl+K o Mayús+F6"
    switch(window, "en", qtbot)
    assert shown_keys(("Ctrl+K", "Shift+F6")) == "Ctrl+K or Shift+F6"


def test_a_translated_page_takes_the_place_of_the_other(bilingual: Window, qtbot: QtBot) -> None:
    show(bilingual, "article:page", qtbot)
    switch(bilingual, "es", qtbot)
    assert "Una página" in words_on(bilingual)
    assert "todavía" not in words_on(bilingual)
    show(bilingual, "article:second", qtbot)
    assert "Esta página todavía no está en español" in words_on(bilingual)
    show(bilingual, "term:gel", qtbot)
    assert "Esta página todavía no está en español" in words_on(bilingual)


UNCHECKED = "Nadie que traduzca por profesión ha revisado aún esta "


def test_a_translated_page_says_that_no_translator_has_checked_it(bilingual: Window, qtbot: QtBot) -> None:
    show(bilingual, "article:page", qtbot)
    assert UNCHECKED not in words_on(bilingual)
    switch(bilingual, "es", qtbot)
    assert f"{UNCHECKED}página" in words_on(bilingual)
    show(bilingual, "term:condom", qtbot)
    assert f"{UNCHECKED}definición" in words_on(bilingual)
    assert "En español" not in words_on(bilingual)
    show(bilingual, "article:second", qtbot)
    assert UNCHECKED not in words_on(bilingual)


@pytest.mark.parametrize(("translation", "says"), [("unchecked", True), ("checked", False)])
def test_the_card_of_a_translated_word_says_it_too(bilingual: Window, qtbot: QtBot, translation: Translation, says: bool) -> None:
    switch(bilingual, "es", qtbot)
    card = furniture_of(bilingual).cards.stand.card
    card.show_term(replace(bilingual.session.term("condom"), translation=translation))
    shown = " ".join(label.text() for label in card.findChildren(Words) if not label.isHidden())
    assert (f"{UNCHECKED}definición" in shown) == says
    assert (f"{UNCHECKED}definición" in card.words) == says
    assert "Una funda." in shown


def test_the_readers_place_stays(window: Window, qtbot: QtBot) -> None:
    view = window.article_view
    show(window, f"{IN_ENGLISH}#nerves-and-feeling", qtbot)
    view.activate("note:14")
    view.go_to("nerves-and-feeling")
    before = on_screen(window, "nerves-and-feeling")
    switch(window, "es", qtbot)
    assert on_screen(window, "nerves-and-feeling") == pytest.approx(before, abs=1)
    assert view.page is not None
    assert view.page.rect_of("note-14") is not None, "an opened note stays open"


def test_the_section_stays_when_the_words_are_others(bilingual: Window, qtbot: QtBot) -> None:
    show(bilingual, "article:page#part-3", qtbot)
    switch(bilingual, "es", qtbot)
    assert 0 <= on_screen(bilingual, "part-3") < 100


def on_screen(window: Window, anchor: str) -> float:
    assert window.article_view.page is not None
    rect = window.article_view.page.rect_of(anchor)
    assert rect is not None
    return rect.top() + window.article_view.origin.y()


def test_the_way_back_stays(window: Window, qtbot: QtBot) -> None:
    show(window, LEAD, qtbot)
    show(window, "article:anatomy", qtbot)
    switch(window, "es", qtbot)
    back = furniture_of(window).actions["back"]
    assert back.isEnabled()
    back.trigger()
    assert window.place.address == LEAD


@pytest.mark.parametrize("start", ["page", "link", "search"])
def test_the_focus_stays(window: Window, qtbot: QtBot, start: str) -> None:
    window.activateWindow()
    furniture = furniture_of(window)
    if start == "page":
        show(window, LEAD, qtbot)
    elif start == "link":
        furniture.home.findChildren(QPushButton)[2].setFocus()
    else:
        furniture.top_bar.search.start()
    focused = QApplication.focusWidget()
    assert focused is not None
    switch(window, "es", qtbot)
    again = QApplication.focusWidget()
    assert type(again) is type(focused)
    if start == "link":
        assert again is furniture_of(window).home.findChildren(QPushButton)[2]


def test_words_that_were_searched_are_cleared(window: Window, qtbot: QtBot) -> None:
    show(window, LEAD, qtbot)
    line = furniture_of(window).top_bar.search.findChild(QLineEdit)
    assert line is not None
    qtbot.keyClicks(line, "lube")
    qtbot.waitUntil(lambda: furniture_of(window).searching.results.isVisible())
    switch(window, "es", qtbot)
    assert furniture_of(window).top_bar.search.words == ""
    assert window.stack.currentWidget() is window.article_view


def test_the_menu_that_chose_the_language_goes_with_the_rest(window: Window, qtbot: QtBot) -> None:
    """The menu is open, in an event loop of its own, while the furniture that it belongs to is thrown out."""
    show(window, LEAD, qtbot)
    before = furniture_of(window)
    button = next(b for b in before.top_bar.findChildren(QToolButton) if b.text() == "Menu")

    def choose() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        where = menu.actionGeometry(before.actions["language-es"]).center()
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=where)

    QTimer.singleShot(0, window, choose)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not shiboken6.isValid(before))
    assert furniture_of(window).actions["language-es"].isChecked()
    assert QApplication.activePopupWidget() is None


def test_many_switches_leave_nothing_behind(window: Window, qtbot: QtBot, rounds: Callable[[int, int], int]) -> None:
    show(window, LEAD, qtbot)
    left: list[weakref.ref[QObject]] = []
    counts = []
    for number in range(rounds(10, 50)):
        furniture = furniture_of(window)
        furniture.searching.results.hide()  # made when first wanted
        left += [weakref.ref(thing) for thing in (furniture, *vars(furniture).values()) if isinstance(thing, QObject)]
        del furniture
        switch(window, ("es", "en")[number % 2], qtbot)
        counts.append(len(window.findChildren(QObject)))
    switch(window, "es", qtbot)  # PySide keeps the handlers of the action that was triggered last
    gc.collect()
    kept = [thing for ref in left if (thing := ref()) is not None and not shiboken6.isValid(thing)]
    assert [type(thing).__name__ for thing in kept] == [], "Python keeps what Qt has let go"
    assert len(set(counts[2::2])) == 1, "every switch to Spanish leaves as many objects as the one before"


def test_what_the_switch_threw_out_hears_nothing_more(window: Window, qtbot: QtBot) -> None:
    """Three Shifts are counted once, links are followed once, and a change of theme reaches the new panes alone."""
    show(window, LEAD, qtbot)
    for language in ("es", "en"):
        switch(window, language, qtbot)
    covered: list[bool] = []
    furniture_of(window).close_now.covered.connect(lambda: covered.append(True))
    window.session.settings.set("theme", "dark")
    window.article_view.link_followed.emit("article:anatomy")
    assert window.place.address == Address.parse("article:anatomy")
    window.place.step(-1)
    assert window.place.address == LEAD, "one link was one visit"
    for _ in range(3):
        QTest.keyPress(window.windowHandle(), Qt.Key.Key_Shift)
        QTest.keyRelease(window.windowHandle(), Qt.Key.Key_Shift)
    qtbot.waitUntil(lambda: covered == [True])


def test_faults_are_told_in_the_language_of_the_interface(window: Window, qtbot: QtBot) -> None:
    switch(window, "es", qtbot)
    window.place.open(Address.parse("article:nonesuch"))
    assert furniture_of(window).notice.text == "Esa página no está en esta biblioteca. Búscala o elige un tema."
    assert said(Fault("%1 is not an Alcove library.", "", "some.file")) == "some.file no es una biblioteca de Alcove."


def test_the_choice_is_kept_and_a_wrong_one_is_the_systems(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"language": "es"}')
    assert Settings(path).text("language") == "es"
    path.write_text('{"language": "tlh"}')
    assert Settings(path).text("language") == "system"
