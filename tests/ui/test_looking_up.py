"""Selected words can be looked up: a term's card beside them, whatever form the term has there; else a search."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.model.address import Address
from reader.model.term import GlossaryTerm
from reader.session.looking_up import meant_term
from reader.typeset.page import Page
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.window import Window

pytestmark = pytest.mark.gui
LEAD = "article:is-anal-sex-safe"
LEFT = Qt.MouseButton.LeftButton


def term(slug: str, name: str, also: tuple[str, ...] = (), slang: tuple[str, ...] = (), spanish: str = "") -> GlossaryTerm:
    return GlossaryTerm(slug, "en", name, "", "", also, slang, spanish)


TERMS = (
    term("sphincter", "sphincter", ("ring of muscle",), ("bum muscle",), "esfínter"),
    term("biopsy", "biopsy"),
    term("prep", "PrEP", ("pre-exposure prophylaxis",), ("Truvada",)),
    term("douching", "douching"),
    term("virus", "virus"),
    term("condom", "condom", slang=("virus",), spanish="condón"),
    term("light", "light", spanish="luz"),
    term("as", "as"),
)


@pytest.mark.parametrize(
    ("selected", "slug"),
    [
        ("sphincter", "sphincter"),
        ("  Sphincters, ", "sphincter"),
        ("SPHINCTER’S", "sphincter"),
        ("rings of muscle", ""),
        ("ring of\nmuscle", "sphincter"),
        ("bum muscles", "sphincter"),
        ("esfinter", "sphincter"),
        ("biopsies", "biopsy"),
        ("prep", "prep"),
        ("pre-exposure prophylaxis", "prep"),
        ("truvada", "prep"),
        ("douched", "douching"),
        ("douches", "douching"),
        ("viruses", "virus"),
        ("virus", "virus"),
        ("condones", "condom"),
        ("luces", "light"),
        ("ass", ""),
        ("", ""),
        (" — ", ""),
        ("the sphincter", ""),
    ],
)
def test_any_form_of_any_name_is_the_term(selected: str, slug: str) -> None:
    assert meant_term(selected, TERMS) == slug


def select(window: Window, words: str, place: str = LEAD) -> Page:
    """Select some words where they first stand on a page."""
    window.place.open(Address.parse(place))
    QApplication.processEvents()
    page = window.article_view.page
    assert page is not None
    found = page.document.find(words)
    assert found.hasSelection(), words
    window.article_view.reveal(page.rect_at(found.selectionStart()))
    window.article_view.selected = found.selectionStart(), found.selectionEnd()
    return page


def point_of(window: Window, position: int) -> QPoint:
    """Where a document position stands on the view."""
    page, origin = window.article_view.page, window.article_view.origin
    assert page is not None
    block, rect = page.document.findBlock(position), page.rect_at(position)
    line = block.layout().lineForTextPosition(position - block.position())
    x = line.cursorToX(position - block.position())[0]  # type: ignore[index]
    return QPoint(round(origin.x() + rect.x() + x - line.rect().x()), round(origin.y() + rect.center().y()))


def drag(window: Window, words: str, qtbot: QtBot) -> None:
    """Select some words by hand, which holds on to them."""
    select(window, words)
    view = window.article_view
    assert view.selected is not None
    place, view.selected = view.selected, None
    qtbot.mousePress(view.port, LEFT, pos=point_of(window, place[0]))
    qtbot.mouseMove(view.port, pos=point_of(window, place[1]))
    assert view.selected == place


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.mark.parametrize("key", [True, False], ids=["key", "button"])
def test_a_term_that_is_not_marked_opens_its_card_beside_the_words(
    window: Window, furniture: Furniture, qtbot: QtBot, key: bool
) -> None:
    page = select(window, "PrEP")
    view = window.article_view
    marked = {target.start for target in page.targets if target.href.startswith("term:")}
    found = page.document.find("PrEP")
    while found.selectionStart() in marked:
        found = page.document.find("PrEP", found)
    assert found.hasSelection()
    view.selected = place = (found.selectionStart(), found.selectionEnd())
    if key:
        QTest.keyClick(view, Qt.Key.Key_F4)
    else:
        furniture.looking_up.offer()
        button = furniture.looking_up.bar.findChildren(QPushButton)[0]
        qtbot.mouseClick(button, LEFT)
    card = furniture.cards.stand.card
    assert card.isVisible()
    assert window.session.term("prep").means in card.words
    assert furniture.cards.shown is not None
    assert furniture.cards.shown[:2] == place
    assert str(window.place.address) == LEAD
    assert QApplication.focusWidget() is view
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert card.isAncestorOf(focused()), "the keyboard does not come into the card"
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert not card.isVisible()


@pytest.mark.parametrize("percent", [100, 200])
def test_words_inside_an_emergency_block_are_explained_beside_it(window: Window, furniture: Furniture, percent: int) -> None:
    window.session.settings.set("text_size", percent)
    furniture.look.refresh()  # now, not when the hand rests
    page, view = select(window, "nervous"), window.article_view
    tried = 0
    for one in window.session.terms():
        found = page.document.find(one.name)
        while found.hasSelection():
            place = found.selectionStart(), found.selectionEnd()
            if any(block.contains(page.rect_at(place[0]).center()) for block in page.emergency_rects()):
                view.selected = place
                furniture.actions["look-up"].trigger()
                assert furniture.cards.shown is not None
                card = furniture.cards.stand.card
                stands = card.rect().translated(card.mapTo(view, QPoint(0, 0)) - view.port.pos())
                blocks = [block.translated(view.origin).toAlignedRect() for block in page.emergency_rects()]
                seen = [block.intersected(view.port.rect()) for block in blocks]
                assert not any(block.intersects(stands) for block in seen), one.name
                tried += 1
            found = page.document.find(one.name, found)
    assert tried, "no word of the glossary stands in an emergency block"


def test_other_words_are_searched_for(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    select(window, "curious, nervous")
    QTest.keyClick(window.article_view, Qt.Key.Key_F4)
    assert furniture.top_bar.search.words == "curious, nervous"
    qtbot.waitUntil(lambda: window.stack.currentWidget() is furniture.searching.results)
    assert not furniture.actions["look-up"].isEnabled(), "the selected words are out of sight"
    assert furniture.looking_up.bar.isHidden()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert furniture.actions["look-up"].isEnabled()


def test_too_much_and_nothing_do_no_harm(window: Window, furniture: Furniture) -> None:
    page = select(window, "curious")
    view, actions = window.article_view, furniture.actions
    place, scrolled = window.place.address, view.scrolled
    view.selected = 0, page.document.characterCount() - 1
    actions["look-up"].trigger()
    assert furniture.notice.text.startswith("That is too much to look up.")
    comma = page.document.find(", ")
    view.selected = comma.selectionStart(), comma.selectionEnd()
    actions["look-up"].trigger()
    assert furniture.notice.text.startswith("No words are selected.")
    assert (window.place.address, view.scrolled) == (place, scrolled)
    assert window.stack.currentWidget() is view
    assert furniture.top_bar.search.words == ""
    view.selected = None
    assert not actions["look-up"].isEnabled()
    QTest.keyClick(view, Qt.Key.Key_F4)
    assert furniture.cards.shown is None


def test_the_bar_comes_when_the_hand_lets_go_and_covers_nothing(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    view, bar = window.article_view, furniture.looking_up.bar
    drag(window, "nervous", qtbot)
    assert bar.isHidden(), "the page moves under the hand"
    assert furniture.actions["look-up"].isEnabled()
    qtbot.mouseRelease(view.port, LEFT)
    qtbot.waitUntil(bar.isVisible)
    QApplication.processEvents()
    assert bar.mapTo(window, QPoint(0, 0)).y() >= view.mapTo(window, QPoint(0, view.height())).y(), "it covers the page"
    assert view.selected_text() == "nervous"
    window.place.open(Address.parse("screen:home"))
    assert bar.isHidden()
    assert not furniture.actions["look-up"].isEnabled()


def test_a_press_elsewhere_takes_the_bar_away(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    drag(window, "nervous", qtbot)
    view = window.article_view
    qtbot.mouseRelease(view.port, LEFT)
    assert furniture.looking_up.bar.isVisible()
    qtbot.mouseClick(view.port, LEFT, pos=QPoint(3, 3))
    assert furniture.looking_up.bar.isHidden()
    assert view.selected is None


def test_words_that_stand_where_the_bar_comes_are_brought_up(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    page = select(window, "nervous")
    view = window.article_view
    found = page.document.find("finger", page.document.find("What counts"))
    line = page.rect_at(found.selectionStart())
    # the words stand on the last line that is seen
    view.verticalScrollBar().setValue(round(view.scrolled + line.translated(view.origin).bottom() - view.port.height()))
    view.selected = found.selectionStart(), found.selectionEnd()
    before = view.scrolled
    furniture.looking_up.offer()
    qtbot.waitUntil(lambda: view.scrolled > before)
    assert view.port.rect().contains(line.translated(view.origin).toAlignedRect())


def test_a_word_that_is_pressed_twice_is_selected(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    select(window, "nervous")
    view = window.article_view
    assert view.selected is not None
    place, view.selected = view.selected, None
    at = point_of(window, sum(place) // 2)
    qtbot.mouseClick(view.port, LEFT, pos=at)
    qtbot.mouseDClick(view.port, LEFT, pos=at)
    qtbot.mouseRelease(view.port, LEFT, pos=at)  # which Qt's double click leaves out
    assert view.selected_text() == "nervous"
    assert furniture.looking_up.bar.isVisible()


def test_a_link_that_is_pressed_twice_selects_nothing(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    page, view = select(window, "nervous"), window.article_view
    link = next(target for target in page.targets if target.href.startswith("article:"))
    view.reveal(page.target_rects(link)[0])
    at = (page.target_rects(link)[0].center() + view.origin).toPoint()
    qtbot.mouseClick(view.port, LEFT, pos=at)
    assert str(window.place.address) == link.href
    qtbot.mouseDClick(view.port, LEFT, pos=at)
    qtbot.mouseRelease(view.port, LEFT, pos=at)  # which Qt's double click leaves out
    assert view.selected is None


def test_it_is_offered_among_the_commands_and_runs_from_there(window: Window, furniture: Furniture) -> None:
    select(window, "curious")
    furniture.actions["palette"].trigger()
    assert "look-up" in {choice.thing for choice in furniture.palette.choices.choices}
    furniture.palette.box.ask("look up")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert furniture.top_bar.search.words == "curious"
