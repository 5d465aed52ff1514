"""Copy, and copy with citation."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from reader.model.address import Address
from reader.model.source_line import source_line
from reader.typeset.page import Target
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.window import Window

pytestmark = pytest.mark.gui
LEAD = "article:is-anal-sex-safe"
_BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def copied() -> str:
    return QGuiApplication.clipboard().text()


def show(window: Window, place: str) -> None:
    QGuiApplication.clipboard().clear()
    window.place.open(Address.parse(place))
    QApplication.processEvents()


def a_marked_sentence(window: Window) -> tuple[Target, str]:
    """The mark of a source in the section on lubrication, and the words before it."""
    page = window.article_view.page
    assert page is not None
    rows = page.outline
    number = next(i for i, row in enumerate(rows) if row.anchor == "lubrication")
    for target in page.targets:
        inside = rows[number].y < page.rect_at(target.start).top() < rows[number + 1].y
        if inside and target.href.startswith("note:"):
            return target, page.text(target.start - 12, target.start)
    raise AssertionError("no source in the section")


def test_selected_words_come_with_page_section_version_address_and_sources(window: Window, furniture: Furniture) -> None:
    show(window, LEAD)
    mark, words = a_marked_sentence(window)
    number = int(mark.href.removeprefix("note:"))
    window.article_view.selected = (mark.start - 12, mark.start)
    QTest.keyClick(window.article_view, Qt.Key.Key_C, _BOTH)
    article = window.session.article("is-anal-sex-safe")
    first, empty, place, title, *sources = copied().split("\n")
    assert first.startswith(f"{words.strip()}[{number}]")
    assert empty == ""
    assert place == (
        "Is anal sex safe? Lubrication. Alcove, library version 2026.11. Updated November 2026. "
        "article:is-anal-sex-safe#lubrication"
    )
    assert title == "Sources:"
    assert f"{number}. {source_line(article.sources[number - 1])}" in sources


def test_marks_in_the_middle_become_numbers_in_brackets(window: Window, furniture: Furniture) -> None:
    show(window, LEAD)
    mark, words = a_marked_sentence(window)
    page = window.article_view.page
    assert page is not None
    window.article_view.selected = (mark.start - 12, mark.end + 5)
    furniture.actions["copy-citation"].trigger()
    number = mark.href.removeprefix("note:")
    assert copied().startswith(f"{words.strip()}[{number}]")
    assert f"{words.strip()}{number}" not in copied()


def test_without_a_selection_the_place_alone(window: Window, furniture: Furniture) -> None:
    show(window, LEAD)
    furniture.actions["copy-citation"].trigger()
    assert copied() == "Is anal sex safe? Alcove, library version 2026.11. Updated November 2026. article:is-anal-sex-safe"
    window.article_view.go_to("lubrication")
    furniture.actions["copy-citation"].trigger()
    assert copied().startswith("Is anal sex safe? Lubrication. Alcove")
    assert Address.parse(copied().split()[-1]) == Address.parse(f"{LEAD}#lubrication")


def test_a_word_of_the_glossary_is_cited_too(window: Window, furniture: Furniture) -> None:
    show(window, "term:prep")
    furniture.actions["copy-citation"].trigger()
    assert copied() == "PrEP. Glossary. Alcove, library version 2026.11. term:prep"


def test_copy_alone_is_plain(window: Window, furniture: Furniture) -> None:
    show(window, LEAD)
    _, words = a_marked_sentence(window)
    mark, _ = a_marked_sentence(window)
    window.article_view.selected = (mark.start - 12, mark.start)
    QTest.keyClick(window.article_view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied() == words


def test_what_is_cited_is_lent_too(window: Window, furniture: Furniture) -> None:
    show(window, LEAD)
    furniture.actions["copy-citation"].trigger()
    assert copied()
    window.close()
    assert copied() == ""


def test_the_commands_are_there_when_they_have_something_to_copy(window: Window, furniture: Furniture) -> None:
    copy, cite = furniture.actions["copy"], furniture.actions["copy-citation"]
    assert not copy.isEnabled()
    assert not cite.isEnabled()
    show(window, LEAD)
    assert not copy.isEnabled()
    assert cite.isEnabled()
    window.article_view.selected = (300, 310)
    assert copy.isEnabled()
    show(window, "screen:shortcuts")
    assert not copy.isEnabled()
    assert not cite.isEnabled()


def test_a_line_of_text_copies_its_own_words(window: Window, furniture: Furniture) -> None:
    show(window, LEAD)
    window.article_view.selected = (300, 310)
    line = furniture.top_bar.search.findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    line.setText("lube")
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied() == "lube"
    furniture.top_bar.search.clear()
