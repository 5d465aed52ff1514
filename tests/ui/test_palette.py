"""The command palette: what can be done here and now, found by typing, run by Enter."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from reader.commands.catalogue import CATALOGUE
from reader.commands.choosing import chosen_by
from reader.model.address import Address
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.window import Window

pytestmark = pytest.mark.gui
PAGE = Address.parse("article:anatomy")
_BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
TEXTS = (
    ("Search", "Go to the search box"),
    ("Larger text", "Make the text larger"),
    ("Texto más grande", "Para leer mejor"),
    ("Keyboard shortcuts", "Show every key"),
    ("Show topics", "Show or hide the list of topics"),
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", [0, 1, 2, 3, 4]),
        ("  ", [0, 1, 2, 3, 4]),
        ("text", [2, 1]),
        ("TEXT lar", [1]),
        ("lar text", [1]),
        ("mas", [2]),
        ("MÁS", [2]),
        ("show", [4, 3]),
        ("ext", []),
        ("search zebra", []),
        ("hide topics", [4]),
    ],
)
def test_words_choose_commands(typed: str, found: list[int]) -> None:
    assert list(chosen_by(typed, TEXTS)) == found


def line_of(furniture: Furniture) -> QLineEdit:
    line = furniture.palette.findChild(QLineEdit)
    assert line is not None
    return line


def open_palette(window: Window, furniture: Furniture, words: str = "") -> QLineEdit:
    window.place.open(PAGE)
    QApplication.processEvents()
    QTest.keyClick(window.article_view, Qt.Key.Key_P, _BOTH)
    QTest.keyClicks(line_of(furniture), words)
    return line_of(furniture)


def titles(furniture: Furniture) -> list[str]:
    return [choice.title for choice in furniture.palette.choices.choices]


def current(furniture: Furniture) -> str:
    choice = furniture.palette.choices.current_choice
    return choice.title if choice else ""


def test_it_takes_the_pages_place_and_offers_what_can_be_done(window: Window, furniture: Furniture) -> None:
    line = open_palette(window, furniture)
    assert window.stack.currentWidget() is furniture.palette
    assert QApplication.focusWidget() is line
    assert not furniture.actions["forward"].isEnabled()
    assert window.article_view.selected is None
    offered = {choice.thing for choice in furniture.palette.choices.choices}
    assert offered == {command.id for command in CATALOGUE} - {"forward", "copy", "look-up", "palette"}
    assert furniture.palette.said == f"{len(offered)} commands"


def test_each_row_says_keys_and_state(window: Window, furniture: Furniture) -> None:
    furniture.actions["theme-dark"].trigger()
    open_palette(window, furniture)
    told = {str(choice.thing): choice.told for choice in furniture.palette.choices.choices}
    assert told["search"] == "Search. Ctrl+K or /. Go to the search box"
    assert told["theme-dark"] == "Dark colors. on. Light text on a dark page"
    assert told["theme-light"] == "Light colors. Dark text on a light page"


def test_typed_words_filter_and_enter_runs(window: Window, furniture: Furniture) -> None:
    line = open_palette(window, furniture, "larg")
    assert titles(furniture) == ["Larger text"]
    assert furniture.palette.said == "1 command"
    before = window.session.settings.number("text_size")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert window.session.settings.number("text_size") == before + 10
    assert window.stack.currentWidget() is window.article_view
    assert QApplication.focusWidget() is window.article_view
    assert line.text() == ""


def test_arrows_choose_and_stop_at_the_ends(window: Window, furniture: Furniture) -> None:
    line = open_palette(window, furniture)
    rows = titles(furniture)
    assert current(furniture) == rows[0]
    QTest.keyClick(line, Qt.Key.Key_Up)
    assert current(furniture) == rows[0]
    walked = [current(furniture)]
    for _ in rows[1:]:
        QTest.keyClick(line, Qt.Key.Key_Down)
        walked.append(current(furniture))
    assert walked == rows
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert current(furniture) == rows[-1]


def test_escape_brings_the_page_and_the_focus_back(window: Window, furniture: Furniture) -> None:
    window.place.open(PAGE)
    assert window.article_view.page is not None  # all of it is there to be scrolled
    window.article_view.verticalScrollBar().setValue(321)
    search = furniture.top_bar.search.findChild(QLineEdit)
    assert search is not None
    for widget in (window.article_view, search):
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_P, _BOTH)
        QTest.keyClicks(line_of(furniture), "pep")
        assert furniture.palette.said == "0 commands"
        QTest.keyClick(line_of(furniture), Qt.Key.Key_Escape)
        assert window.stack.currentWidget() is window.article_view
        assert QApplication.focusWidget() is widget
        assert window.article_view.scrolled == 321
        assert line_of(furniture).text() == ""
        line_of(furniture).undo()
        assert line_of(furniture).text() == ""


def test_the_list_takes_enter_and_escape_as_well(window: Window, furniture: Furniture) -> None:
    open_palette(window, furniture, "home")
    rows = furniture.palette.findChild(QListView)
    assert rows is not None
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.article_view
    open_palette(window, furniture, "home")
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert window.place.address == Address.parse("screen:home")


def test_it_opens_over_results_and_gives_them_back(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    window.place.open(PAGE)
    search = furniture.top_bar.search.findChild(QLineEdit)
    assert search is not None
    search.setFocus()
    qtbot.keyClicks(search, "lube")
    qtbot.waitUntil(lambda: furniture.searching.results.isVisible())
    QTest.keyClick(search, Qt.Key.Key_P, _BOTH)
    assert furniture.palette.isVisible()
    QTest.keyClick(line_of(furniture), Qt.Key.Key_Escape)
    assert furniture.searching.results.isVisible()
    assert QApplication.focusWidget() is search


def test_a_click_runs_a_command_and_another_page_ends_it(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    open_palette(window, furniture, "keyboard")
    rows = furniture.palette.findChild(QListView)
    assert rows is not None
    QApplication.processEvents()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(rows.currentIndex()).center())
    assert window.place.address == Address.parse("screen:shortcuts")
    line = open_palette(window, furniture, "home")
    window.place.step(-1)
    assert window.stack.currentWidget() is window.article_view
    assert line.text() == ""


def test_find_from_the_palette_finds_on_the_page(window: Window, furniture: Furniture) -> None:
    line = open_palette(window, furniture, "find on")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert furniture.finding.bar.isVisible()
    assert QApplication.focusWidget() is furniture.finding.bar.findChild(QLineEdit)


def test_commands_that_nothing_matches_are_a_sentence(window: Window, furniture: Furniture) -> None:
    line = open_palette(window, furniture, "xqzzyw")
    assert titles(furniture) == []
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert furniture.palette.isVisible(), "Enter had nothing to run"


@pytest.mark.parametrize(("width", "percent"), [(320, 100), (1280, 100), (1024, 400)])
def test_the_palette_fits_and_leaves_the_bar_alone(window: Window, furniture: Furniture, width: int, percent: int) -> None:
    window.session.settings.set("text_size", percent)
    window.resize(width, 600)
    furniture.look.refresh()  # now, not when the hand rests
    open_palette(window, furniture)
    QApplication.processEvents()
    palette = furniture.palette
    assert palette.mapTo(window, QPoint(0, 0)).y() >= furniture.top_bar.height()
    assert window.rect().contains(palette.rect().translated(palette.mapTo(window, QPoint(0, 0))))
    left, width_of_rows = palette.choices.ground()
    assert palette.box.mapTo(palette, QPoint(0, 0)).x() == left >= 0, "the box is not in line with the rows"
    assert abs(palette.box.width() - width_of_rows) <= 1
