"""Reading by keyboard: Tab, headings, links, and from one part of the window to the next."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.model.address import Address
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.window import Window
from reader.ui.spots import Spot

pytestmark = pytest.mark.gui


def open_page(window: Window, qtbot: QtBot, text: str) -> None:
    window.place.open(Address.parse(text))
    window.activateWindow()
    qtbot.waitUntil(window.article_view.hasFocus)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QWidget:
    """A key to whatever has the focus; what has it afterwards."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifiers)
    after = QApplication.focusWidget()
    assert after is not None
    return after


def spot(widget: QWidget) -> Spot:
    assert isinstance(widget, Spot)
    return widget


def test_tab_goes_through_every_target_of_the_page_and_out_again(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    open_page(window, qtbot, "article:anatomy")
    page = window.article_view.page
    assert page is not None
    met = []
    focus = press(Qt.Key.Key_Tab)
    while isinstance(focus, Spot):
        met.append(focus.target)
        focus = press(Qt.Key.Key_Tab)
    assert tuple(met) == page.targets
    assert furniture.side_panel.isAncestorOf(focus) or focus is furniture.notice or not window.article_view.isAncestorOf(focus)
    assert isinstance(press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier), Spot)


def test_what_has_the_focus_is_in_view(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    open_page(window, qtbot, "article:anatomy")
    port = window.article_view.viewport()
    for _ in range(60):
        focus = press(Qt.Key.Key_Tab)
        if not isinstance(focus, Spot):
            break
        top = focus.mapTo(port, focus.rect().topLeft()).y()
        assert 0 <= top <= port.height() - 1, focus.accessibleName()
        if focus.height() < port.height():
            assert top + focus.height() <= port.height()


def test_tab_begins_at_what_is_being_read(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    open_page(window, qtbot, "article:is-anal-sex-safe#infections")
    page = window.article_view.page
    assert page is not None
    rect = page.rect_of("infections")
    assert rect is not None
    assert spot(press(Qt.Key.Key_Tab)).y() >= rect.top() - 60


def test_headings_and_links_one_by_one(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    open_page(window, qtbot, "article:anatomy")
    page = window.article_view.page
    assert page is not None
    names = [press(Qt.Key.Key_H).accessibleName() for _ in range(3)]
    assert names == [page.title, page.outline[0].heading, page.outline[1].heading]
    assert press(Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier).accessibleName() == names[1]
    link = spot(press(Qt.Key.Key_K))
    assert link.target is not None
    assert not link.target.href.startswith("note:")
    first = link.target
    assert spot(press(Qt.Key.Key_K)).target != first
    assert spot(press(Qt.Key.Key_K, Qt.KeyboardModifier.ShiftModifier)).target == first


def test_letters_are_typed_where_words_are_wanted(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    open_page(window, qtbot, "article:anatomy")
    furniture.actions["search"].trigger()
    line = window.findChild(QLineEdit)
    assert line is not None
    qtbot.waitUntil(line.hasFocus)
    QTest.keyClicks(line, "hk/")
    assert line.text() == "hk/"


def test_letter_keys_can_be_switched_off(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    open_page(window, qtbot, "article:anatomy")
    window.session.settings.set("letter_keys", False)
    assert press(Qt.Key.Key_H) is window.article_view
    assert press(Qt.Key.Key_Slash) is window.article_view
    window.session.settings.set("letter_keys", True)
    assert isinstance(press(Qt.Key.Key_H), Spot)


def test_an_opened_source_leaves_the_focus_on_its_mark(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    open_page(window, qtbot, "article:anatomy")
    mark = next(s for s in furniture.reading_tree.spots if s.target and s.target.href == "note:2")
    mark.setFocus()
    focus = spot(press(Qt.Key.Key_Return))
    assert focus.target is not None
    assert focus.target.href == "note:2"
    page = window.article_view.page
    assert page is not None
    assert page.rect_of("note-2") is not None
    press(Qt.Key.Key_Return)
    page = window.article_view.page
    assert page is not None
    assert page.rect_of("note-2") is None


@pytest.mark.parametrize("key", [Qt.Key.Key_K, Qt.Key.Key_H])
def test_the_ring_is_whole_at_the_edges_of_the_column(
    window: Window, furniture: Furniture, qtbot: QtBot, qapp: QApplication, key: Qt.Key
) -> None:
    open_page(window, qtbot, "article:anatomy")
    focused = spot(press(key))
    qapp.processEvents()
    ring = focused.mapTo(window, focused.rect().topLeft()), focused.mapTo(window, focused.rect().bottomRight())
    picture = window.grab().toImage()
    row = (ring[0].y() + ring[1].y()) // 2
    accent = window.theme.colour("accent").rgb()
    sides = [ring[0].x() + x for x in range(5)], [ring[1].x() - x for x in range(5)]
    assert all(any(picture.pixel(x, row) == accent for x in side) for side in sides)


def test_the_focused_place_has_a_ring_of_two_tones(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    open_page(window, qtbot, "article:anatomy")
    focus = press(Qt.Key.Key_Tab)
    window.article_view.verticalScrollBar().setValue(0)
    before = {window.theme.colours[role].lower() for role in ("accent", "paper")}
    picture = window.grab(focus.rect().translated(focus.mapTo(window, focus.rect().topLeft()))).toImage()
    shown = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert before <= shown


def test_f6_goes_round_the_parts_of_the_window(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    open_page(window, qtbot, "article:anatomy")
    start = QApplication.focusWidget()
    bar = furniture.top_bar
    parts = (furniture.side_panel, bar.close_button, bar.search, furniture.sidebar, window.article_view)
    for part in parts:
        focus = press(Qt.Key.Key_F6)
        assert focus is part or part.isAncestorOf(focus) or part.focusProxy() is focus, part
    assert QApplication.focusWidget() is start
    focus = press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert furniture.sidebar.isAncestorOf(focus)


def test_a_page_that_is_only_looked_at_has_no_tree(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    open_page(window, qtbot, "article:anatomy")
    assert window.article_view.findChildren(Spot) == []
