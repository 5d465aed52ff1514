"""The glossary from A to Z: rows under their letters, found by any name, and a way on where there is nothing."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QPushButton
from pytestqt.qtbot import QtBot

from reader.library.reader import Library
from reader.model.address import Address
from reader.model.clock import SystemClock
from reader.model.term import GlossaryTerm
from reader.session.glossary import Alphabet, chosen_terms
from reader.session.session import Session
from reader.session.settings import Settings
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.glossary import GLOSSARY, Glossary, opening
from reader.ui.desktop.window import Window

pytestmark = pytest.mark.gui
CONTROL = Qt.KeyboardModifier.ControlModifier


def term(name: str, also: tuple[str, ...] = (), slang: tuple[str, ...] = (), spanish: str = "") -> GlossaryTerm:
    return GlossaryTerm(name.lower().replace(" ", "-"), "en", name, "", f"What {name} means.", also, slang, spanish)


@pytest.mark.parametrize(
    ("language", "names", "letters"),
    [
        ("en", ["élan", "anal canal", "Zebra", "analingus", "eager", "PrEP", "pep"], "AAEEPPZ"),
        ("en", ["2-1-1", "pill", "“abscess”"], ["A", "P", "0–9"]),
        ("es", ["ñame", "nz", "óvulo", "nube", "n\u0303oño"], ["N", "N", "Ñ", "Ñ", "O"]),
        ("en", ["ñame", "nz", "nube"], "NNN"),
    ],
)
def test_names_stand_in_the_order_of_the_languages_letters(language: str, names: list[str], letters: list[str]) -> None:
    alphabet = Alphabet(language)
    ordered = [one.name for one in alphabet.in_order([term(name) for name in names])]
    assert [alphabet.letter(name) for name in ordered] == list(letters)
    if "eager" in names:
        assert ordered == ["anal canal", "analingus", "eager", "élan", "pep", "PrEP", "Zebra"]
    if language == "es":
        assert ordered == ["nube", "nz", "ñame", "n\u0303oño", "óvulo"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", [("fistula", ""), ("anus", ""), ("PrEP", "")]),
        ("ANU", [("anus", "")]),
        ("fístula", [("fistula", "")]),
        ("butt", [("anus", "butthole")]),
        ("año", [("anus", "año")]),
        ("AÑO", [("anus", "año")]),
        ("pre-exposure", [("PrEP", "pre-exposure prophylaxis")]),
        ("prophylaxis pre", [("PrEP", "pre-exposure prophylaxis")]),
        ("buttholes", [("anus", "butthole")]),
        ("fistulas", [("fistula", "")]),
        ("xqz", []),
    ],
)
def test_a_word_is_found_by_any_of_its_names(typed: str, found: list[tuple[str, str]]) -> None:
    terms = [
        term("fistula"),
        term("anus", slang=("butthole",), spanish="año"),
        term("PrEP", also=("pre-exposure prophylaxis",)),
    ]
    assert [(one.term.name, one.by) for one in chosen_terms(typed, terms)] == found


def test_first_words_end_between_words() -> None:
    assert opening("A few words.", 40) == "A few words."
    assert opening("One sentence. And then another of them.", 20) == "One sentence."
    assert opening("A few words, and then some more of them.", 14) == "A few words…"
    assert opening("x" * 50, 10) == "x" * 9 + "…"


def open_glossary(window: Window, furniture: Furniture, words: str = "") -> QLineEdit:
    QApplication.processEvents()
    QTest.keyClick(window, Qt.Key.Key_G, CONTROL)
    line = furniture.glossary.findChild(QLineEdit)
    assert line is not None
    QTest.keyClicks(line, words)
    QApplication.processEvents()
    return line


def titles(glossary: Glossary) -> list[str]:
    return [choice.title for choice in glossary.choices.choices]


def test_every_word_stands_under_its_letter(window: Window, furniture: Furniture, session: Session) -> None:
    line = open_glossary(window, furniture)
    glossary = furniture.glossary
    assert window.place.address == GLOSSARY
    assert window.stack.currentWidget() is glossary
    assert QApplication.focusWidget() is line
    terms = session.terms()
    assert {choice.thing for choice in glossary.choices.choices} == {Address("term", one.slug) for one in terms}
    assert glossary.said == f"{len(terms)} words"
    lanes = [choice.lane for choice in glossary.choices.choices]
    assert lanes == sorted(lanes)
    assert all(choice.title.startswith(choice.lane) for choice in glossary.choices.choices)
    meanings = {Address("term", one.slug): one.means for one in terms}
    for choice in glossary.choices.choices:
        assert meanings[choice.thing].startswith(choice.text.rstrip("…"))  # type: ignore[index]
        assert len(choice.text) > 10


@pytest.mark.parametrize("typed", ["BUTTHOLE", "ano", "anus"])
def test_typed_words_filter_and_enter_opens(window: Window, furniture: Furniture, typed: str) -> None:
    line = open_glossary(window, furniture, typed)
    assert titles(furniture.glossary)[0] == "Anus"
    assert furniture.glossary.choices.choices[0].lane == ""
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert window.place.address == Address.parse("term:anus")
    assert window.stack.currentWidget() is window.article_view
    assert line.text() == ""
    line.undo()
    assert line.text() == "", "what was typed is kept"


def test_the_count_and_the_first_row_are_announced(window: Window, furniture: Furniture, said: list[str]) -> None:
    line = open_glossary(window, furniture)
    count = len(furniture.glossary.choices.choices)
    assert said[-1].startswith(f"{count} words. Abscess. ")
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert said[-1].startswith(f"{titles(furniture.glossary)[1]}. ")
    QTest.keyClicks(line, "butthole")
    assert said[-1].startswith("1 word. Anus. butthole. ")
    said.clear()
    window.place.open(Address.parse("screen:home"))
    assert [words for words in said if "word" in words] == [], "a pane that has gone still talks"


def test_nothing_found_says_so_and_leads_on(window: Window, furniture: Furniture, qtbot: QtBot, said: list[str]) -> None:
    line = open_glossary(window, furniture, "lubricants with silicone")
    glossary = furniture.glossary
    sentence = "No word of the glossary is called “lubricants with silicone”."
    assert sentence in [label.text() for label in glossary.findChildren(QLabel) if label.isVisible()]
    assert titles(glossary) == ["Search the whole library for it"]
    assert glossary.said == "0 words"
    assert said[-1] == f"0 words. {sentence} {glossary.choices.choices[0].told}"
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.stack.currentWidget() is furniture.searching.results)
    assert furniture.top_bar.search.words == "lubricants with silicone"
    assert furniture.searching.results.hits
    search = furniture.top_bar.search.findChild(QLineEdit)
    assert search is not None
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is glossary
    assert QApplication.focusWidget() is line


def test_back_comes_to_the_row_that_was_chosen(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    line = open_glossary(window, furniture)
    glossary = furniture.glossary
    while glossary.choices.current_choice and glossary.choices.current_choice.title != "Rectum":
        before = glossary.choices.current_choice
        QTest.keyClick(line, Qt.Key.Key_Down)
        assert glossary.choices.current_choice != before
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert window.place.address == Address.parse("term:rectum")
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.stack.currentWidget() is glossary
    assert QApplication.focusWidget() is line
    qtbot.waitUntil(lambda: glossary.choices.current_choice is not None and glossary.choices.current_choice.title == "Rectum")
    rows = glossary.findChild(QListView)
    assert rows is not None
    assert rows.viewport().rect().contains(rows.visualRect(rows.currentIndex())), "the row is out of sight"
    QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.place.address == Address.parse("term:rectum")


def test_escape_takes_the_words_first_and_then_goes_back(window: Window, furniture: Furniture) -> None:
    window.place.open(Address.parse("article:anatomy"))
    line = open_glossary(window, furniture, "xqz")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == ""
    assert window.stack.currentWidget() is furniture.glossary
    rows = furniture.glossary.findChild(QListView)
    assert rows is not None
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Escape)
    assert window.place.address == Address.parse("article:anatomy")
    assert window.stack.currentWidget() is window.article_view


def test_home_and_the_page_of_a_word_lead_here(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    link = next(button for button in furniture.home.findChildren(QPushButton) if button.text() == "Words explained, A to Z")
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert window.stack.currentWidget() is furniture.glossary
    window.place.open(Address.parse("term:prep"))
    QApplication.processEvents()
    view = window.article_view
    assert view.page is not None
    crumb = next(target for target in view.page.targets if target.href == "screen:glossary")
    assert view.page.text(crumb.start, crumb.end) == "Glossary"
    at = (view.page.target_rects(crumb)[0].center() + view.origin).toPoint()
    qtbot.mouseClick(view.port, Qt.MouseButton.LeftButton, pos=at)
    assert window.stack.currentWidget() is furniture.glossary


def test_a_library_without_a_glossary_says_so(
    make_window: Callable[[Session], Window], library_file: Path, tmp_path: Path, settings: Settings
) -> None:
    path = Path(shutil.copy(library_file, tmp_path))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM term")
    session = Session(Library(path), settings, SystemClock())
    window = make_window(session)
    furniture = window.furniture
    assert isinstance(furniture, Furniture)
    line = open_glossary(window, furniture)
    shown = [label.text() for label in furniture.glossary.findChildren(QLabel) if label.isVisible()]
    assert "There is no glossary in your copy of the library." in shown
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert furniture.top_bar.search.hasFocus() or QApplication.focusWidget() is furniture.top_bar.search.focusProxy()


@pytest.mark.parametrize(("width", "percent"), [(320, 100), (1280, 100), (1024, 400)])
def test_it_fits_and_leaves_the_bar_alone(window: Window, furniture: Furniture, width: int, percent: int) -> None:
    window.session.settings.set("text_size", percent)
    window.resize(width, 600)
    furniture.look.refresh()  # now, not when the hand rests
    open_glossary(window, furniture)
    glossary = furniture.glossary
    assert glossary.mapTo(window, QPoint(0, 0)).y() >= furniture.top_bar.height()
    assert window.rect().contains(glossary.rect().translated(glossary.mapTo(window, QPoint(0, 0))))
