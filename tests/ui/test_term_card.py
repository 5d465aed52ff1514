"""Term cards in the real window: by mouse, keyboard and touch; and never a pixel of an emergency block covered."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from reader.library.reader import Library
from reader.model.address import Address
from reader.session.session import Session
from reader.session.settings import Settings
from reader.typeset.page import Page, Target
from reader.ui.article_view import ArticleView
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.window import Window
from reader.ui.term_cards import TermCards
from tests.clocks import HeldClock

pytestmark = pytest.mark.gui
LEAD = "article:is-anal-sex-safe"


@pytest.fixture
def window(make_bare_window: Callable[[Session], Window], session: Session) -> Window:
    """A window at no place yet."""
    return make_bare_window(session)


def open_page(window: Window, place: str = LEAD) -> Page:
    window.place.open(Address.parse(place))
    QApplication.processEvents()
    page = window.article_view.page
    assert page is not None
    return page


def terms_of(page: Page) -> list[Target]:
    return [target for target in page.targets if target.href.startswith("term:")]


def on_screen(view: ArticleView, page: Page, target: Target, height: float = 0.5) -> QPoint:
    """A term, scrolled to a part of the pane's height: a point in it, in the pane."""
    rect = page.target_rects(target)[0]
    bar = view.verticalScrollBar()
    bar.setValue(round(bar.value() + rect.translated(view.origin).center().y() - view.port.height() * height))
    return rect.translated(view.origin).center().toPoint()


def click_term(window: Window, furniture: Furniture, qtbot: QtBot, number: int = 3) -> Target:
    page = open_page(window)
    term = terms_of(page)[number]
    qtbot.mouseClick(window.article_view.port, Qt.MouseButton.LeftButton, pos=on_screen(window.article_view, page, term))
    assert shown(furniture.cards) == term
    return term


def shown(cards: TermCards) -> Target | None:
    """The term whose card is shown."""
    return cards.shown


def waits(cards: TermCards) -> bool:
    """Whether a card is coming or going."""
    return any(timer.isActive() for timer in cards.findChildren(type(cards._timer)))


def test_a_click_opens_the_card_at_once_and_its_link_the_page_of_the_word(
    window: Window, furniture: Furniture, qtbot: QtBot
) -> None:
    term = click_term(window, furniture, qtbot)
    card = furniture.cards.stand.card
    assert card.isVisible()
    assert window.place.address == Address.parse(LEAD)
    words = window.session.term(Address.parse(term.href).slug)
    assert words.means in card.words
    qtbot.mouseClick(card.links[1], Qt.MouseButton.LeftButton)
    assert window.place.address == Address.parse(term.href)
    assert not card.isVisible()


def test_resting_on_a_word_opens_its_card_and_the_pointer_may_enter_it(
    window: Window, furniture: Furniture, qtbot: QtBot
) -> None:
    page = open_page(window)
    view, cards = window.article_view, furniture.cards
    term = terms_of(page)[4]
    at = on_screen(view, page, term)
    qtbot.mouseMove(view.port, at + QPoint(0, 60))
    assert not waits(cards)
    qtbot.mouseMove(view.port, at)
    assert shown(cards) is None
    qtbot.waitUntil(lambda: shown(cards) == term)
    card = cards.stand.card
    qtbot.mouseMove(view.port, card.geometry().center())
    qtbot.waitUntil(lambda: not waits(cards))
    assert shown(cards) == term
    outside = QPoint(4, 4) if card.y() > 100 else QPoint(4, view.port.height() - 4)
    qtbot.mouseMove(view.port, outside)
    assert shown(cards) == term
    qtbot.waitUntil(lambda: shown(cards) is None)
    assert not card.isVisible()


def test_words_that_come_under_a_still_pointer_open_nothing(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    page = open_page(window)
    view = window.article_view
    at = on_screen(view, page, terms_of(page)[4])
    view.verticalScrollBar().setValue(view.scrolled - 120)
    qtbot.mouseMove(view.port, at)
    view.verticalScrollBar().setValue(view.scrolled + 120)
    QApplication.processEvents()
    assert page.target_at(QPointF(at) - view.origin) == terms_of(page)[4]
    assert not waits(furniture.cards)
    qtbot.mouseMove(view.port, at + QPoint(1, 0))
    assert waits(furniture.cards)


def test_selected_text_keeps_cards_away(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    page = open_page(window)
    view, cards = window.article_view, furniture.cards
    term = terms_of(page)[4]
    at = on_screen(view, page, term)
    qtbot.mousePress(view.port, Qt.MouseButton.LeftButton, pos=at + QPoint(0, 60))
    qtbot.mouseMove(view.port, at + QPoint(90, 100))
    qtbot.mouseRelease(view.port, Qt.MouseButton.LeftButton, pos=at + QPoint(90, 100))
    assert view.selected_text()
    qtbot.mouseMove(view.port, at)
    assert not waits(cards)
    cards.focus_on(term)
    assert not waits(cards)


def test_selecting_closes_a_card(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    click_term(window, furniture, qtbot)
    port = window.article_view.port
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=QPoint(150, 30))
    assert shown(furniture.cards) is None
    qtbot.mouseMove(port, QPoint(300, 90))
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=QPoint(300, 90))
    assert shown(furniture.cards) is None


def _search_line(window: Window, furniture: Furniture) -> QWidget:
    line = furniture.top_bar.search.findChild(QLineEdit)
    assert line is not None
    return line


def _tree(window: Window, furniture: Furniture) -> QWidget:
    tree = furniture.sidebar.findChild(QTreeView)
    assert tree is not None
    return tree


def _page(window: Window, furniture: Furniture) -> QWidget:
    return window.article_view


@pytest.mark.parametrize("focus", [_search_line, _tree, _page])
def test_escape_closes_it_wherever_the_focus_is_and_does_nothing_else(
    window: Window, furniture: Furniture, qtbot: QtBot, focus: Callable[[Window, Furniture], QWidget]
) -> None:
    term = click_term(window, furniture, qtbot)
    holder = focus(window, furniture)
    holder.setFocus()
    furniture.cards.show_for(term)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    assert shown(furniture.cards) is None
    assert QApplication.focusWidget() is holder
    assert window.stack.currentWidget() is window.article_view


def test_by_keyboard_the_card_comes_is_told_and_can_be_entered(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    page = open_page(window, "article:anatomy")
    cards = furniture.cards
    term = next(target for target in terms_of(page) if target.href == "term:sphincter")
    told: list[str] = []
    cards.announced.connect(told.append)
    window.activateWindow()
    spot = next(spot for spot in furniture.reading_tree.spots if spot.target == term)
    spot.setFocus()
    assert shown(cards) is None
    qtbot.waitUntil(lambda: shown(cards) == term)
    card = cards.stand.card
    assert told == [card.words]
    assert window.session.term("sphincter").means in told[0]
    assert card.accessibleName()
    stops = card.stops()
    assert [stop.isVisible() for stop in stops] == [True] * len(stops)
    key = window.windowHandle()
    QTest.keyClick(key, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is stops[0]
    for stop in stops[1:]:
        QTest.keyClick(key, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is stop
    assert shown(cards) == term
    QTest.keyClick(key, Qt.Key.Key_Escape)
    assert shown(cards) is None
    assert QApplication.focusWidget() is spot
    assert not waits(cards)  # the focus came back; that opens nothing


def test_tab_goes_on_behind_the_last_link_and_back_before_the_first(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    click_term(window, furniture, qtbot)
    view, key = window.article_view, window.windowHandle()
    stops = furniture.cards.stand.card.stops()
    QTest.keyClick(key, Qt.Key.Key_Tab)
    QTest.keyClick(key, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is view
    assert shown(furniture.cards) is not None
    for _ in stops:
        QTest.keyClick(key, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is stops[-1]
    QTest.keyClick(key, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() not in (view, *stops)


def test_enter_on_a_word_opens_its_card_and_tab_goes_on_from_there(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    open_page(window, "article:anatomy")
    window.activateWindow()
    spots = [spot for spot in furniture.reading_tree.spots if spot.target]
    number = next(i for i, spot in enumerate(spots) if spot.target and spot.target.href == "term:sphincter")
    spots[number].setFocus()
    key = window.windowHandle()
    QTest.keyClick(key, Qt.Key.Key_Return)
    assert shown(furniture.cards) == spots[number].target
    for _ in range(len(furniture.cards.stand.card.stops()) + 1):
        QTest.keyClick(key, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is spots[number + 1]


def test_a_screen_reader_finds_the_card_while_it_is_shown(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    click_term(window, furniture, qtbot)
    card = furniture.cards.stand.card
    assert card in furniture.reading_tree.parts()
    furniture.cards.dismiss()
    assert card not in furniture.reading_tree.parts()


def test_enter_follows_a_link_of_the_card(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    term = click_term(window, furniture, qtbot)
    furniture.cards.stand.card.links[1].setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Space)
    assert window.place.address == Address.parse(term.href)
    assert QApplication.focusWidget() is window.article_view


def scroll(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    window.article_view.verticalScrollBar().setValue(window.article_view.scrolled + 30)


def press_beside(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.article_view.port, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))


def press_topics(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    tree = _tree(window, furniture)
    qtbot.mousePress(tree, Qt.MouseButton.LeftButton, pos=QPoint(20, 500))
    qtbot.mouseRelease(tree, Qt.MouseButton.LeftButton, pos=QPoint(20, 500))


def another_page(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    window.place.open(Address.parse("article:anatomy"))


def home(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    window.place.open(Address.parse("screen:home"))


def larger_text(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    furniture.actions["text-larger"].trigger()


def dark(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    furniture.actions["theme-dark"].trigger()


def resize(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    window.resize(1280, 700)
    QApplication.processEvents()


@pytest.mark.parametrize("leave", [scroll, press_beside, press_topics, another_page, home, larger_text, dark, resize])
def test_it_closes_when_the_reader_goes_on(
    window: Window, furniture: Furniture, qtbot: QtBot, leave: Callable[[Window, Furniture, QtBot], None]
) -> None:
    click_term(window, furniture, qtbot)
    leave(window, furniture, qtbot)
    assert shown(furniture.cards) is None
    assert not furniture.cards.stand.card.isVisible()
    assert not waits(furniture.cards)


def test_pressing_inside_the_card_is_not_pressing_the_page(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    term = click_term(window, furniture, qtbot)
    card = furniture.cards.stand.card
    for at in (QPoint(6, 6), QPoint(30, 30), QPoint(card.width() // 2, card.height() // 2)):
        inside = card.childAt(at) or card
        qtbot.mouseClick(inside, Qt.MouseButton.LeftButton, pos=inside.mapFrom(card, at))
        assert shown(furniture.cards) == term
        assert window.article_view.selected is None


def test_a_word_without_a_picture_has_one_link_and_a_word_with_one_has_two(
    window: Window, furniture: Furniture, qtbot: QtBot
) -> None:
    page = open_page(window)
    for slug, links in (("rectum", 2), ("hiv", 1)):
        furniture.cards.show_for(next(target for target in terms_of(page) if target.href == f"term:{slug}"))
        assert sum(not link.isHidden() for link in furniture.cards.stand.card.links) == links


@pytest.mark.parametrize("damage", ["UPDATE term SET data = 'x' WHERE slug = 'rectum'", "DELETE FROM term WHERE slug = 'rectum'"])
def test_a_damaged_or_missing_word_gives_a_sentence(
    library_file: Path, tmp_path: Path, make_window: Callable[[Session], Window], qtbot: QtBot, damage: str
) -> None:
    path = tmp_path / "damaged.library"
    shutil.copy(library_file, path)
    with sqlite3.connect(path) as connection:
        connection.execute(damage)
    connection.close()
    window = make_window(Session(Library(path), Settings(None), HeldClock()))
    open_page(window)
    window.article_view.activate("term:rectum")
    furniture = window.furniture
    assert isinstance(furniture, Furniture)
    card = furniture.cards.stand.card
    assert card.isVisible()
    assert len(card.words) > 40
    assert card.words.endswith(".")
    assert [link.isHidden() for link in card.links] == [True, True]


WINDOWS = [(1280, 860, 100), (1024, 600, 100), (1280, 860, 200), (360, 640, 100), (1024, 600, 400), (320, 480, 200)]


@pytest.mark.parametrize(("width", "height", "percent"), WINDOWS)
def test_every_word_of_a_card_is_there_to_be_read(
    window: Window, furniture: Furniture, width: int, height: int, percent: int
) -> None:
    window.resize(width, height)
    window.session.settings.set("text_size", percent)
    furniture.look.refresh()
    page = open_page(window, "article:anatomy")
    card = None
    for term in terms_of(page):
        furniture.cards.show_for(term)
        QApplication.processEvents()
        card = furniture.cards.stand.card
        body = card.links[0].parentWidget()
        assert body is not None
        for child in body.findChildren(QWidget):
            if not child.isHidden():
                assert body.rect().contains(child.geometry()), term
                assert child.height() >= child.heightForWidth(child.width()), term
        assert body.height() <= card.height() or card.stops()[0] not in card.links, "the rest can't be reached"
    assert card is not None


def covered(window: Window, page: Page) -> list[str] | None:
    """The pixels of emergency blocks that are not as the page painted them; None when no block is in sight."""
    view = window.article_view
    port = view.port
    corner = port.mapTo(window, QPoint(0, 0))
    alone = QImage(window.size(), QImage.Format.Format_RGB32)
    port.render(alone, corner, QRegion(), QWidget.RenderFlag.DrawWindowBackground)
    seen = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    blocks = [rect.translated(view.origin).toAlignedRect().intersected(port.rect()) for rect in page.emergency_rects()]
    blocks = [block for block in blocks if not block.isEmpty()]
    if not blocks:
        return None
    wrong = []
    for block in blocks:
        one, other = alone.copy(block.translated(corner)), seen.copy(block.translated(corner))
        if one != other:
            places = [(x, y) for x in range(one.width()) for y in range(one.height())]
            pairs = [(x, y, one.pixel(x, y), other.pixel(x, y)) for x, y in places]
            wrong += [f"{x},{y} of {block}: {a:x} {b:x}" for x, y, a, b in pairs if a != b]
    return wrong


def by_emergency(page: Page) -> list[Target]:
    """Terms inside each emergency block, the two before it and the two after it."""
    found: list[Target] = []
    for block in page.emergency_rects():
        tops = [(page.target_rects(term)[0], term) for term in terms_of(page)]
        found += [term for rect, term in tops if block.contains(rect)]
        found += [term for rect, term in tops if rect.bottom() < block.top()][-2:]
        found += [term for rect, term in tops if rect.top() > block.bottom()][:2]
    return found


@pytest.mark.parametrize(("width", "height", "percent"), WINDOWS)
def test_no_pixel_of_an_emergency_block_is_ever_covered(
    window: Window, furniture: Furniture, rounds: Callable[[int, int], int], width: int, height: int, percent: int
) -> None:
    window.resize(width, height)
    window.session.settings.set("text_size", percent)
    furniture.look.refresh()
    looks = 0
    for place in (LEAD, "article:anatomy", "article:sti-testing", "article:lubrication")[: rounds(1, 4)]:
        page = open_page(window, place)
        for term in by_emergency(page):
            for at in (0.08, 0.5, 0.92)[:: rounds(2, 1)]:
                on_screen(window.article_view, page, term, at)
                furniture.cards.show_for(term)
                QApplication.processEvents()
                assert furniture.cards.stand.card.isVisible()
                wrong = covered(window, page)
                assert not wrong, f"{place}, {term}, at {at}: {len(wrong)} pixels, {wrong[:9]}"
                looks += wrong is not None
    assert looks > 1, "hardly an emergency block was in sight"


def test_the_pixel_test_sees_a_card_that_stands_over_a_block(window: Window, furniture: Furniture) -> None:
    page = open_page(window)
    view = window.article_view
    block = page.emergency_rects()[0]
    view.verticalScrollBar().setValue(round(block.top()) - 40)
    furniture.cards.show_for(next(term for term in terms_of(page) if block.contains(page.target_rects(term)[0])))
    QApplication.processEvents()
    assert covered(window, page) == []
    card = furniture.cards.stand.card
    card.move(block.translated(view.origin).toAlignedRect().topLeft())
    card.show()
    assert len(covered(window, page) or ()) > 100


def test_where_nothing_is_free_the_page_gives_way_and_comes_back(window: Window, furniture: Furniture) -> None:
    window.resize(360, 480)
    page = open_page(window, "article:anatomy")
    view = window.article_view
    term = next(t for t in terms_of(page) if any(b.contains(page.target_rects(t)[0]) for b in page.emergency_rects()))
    on_screen(view, page, term, 0.6)
    before = view.port.height()
    furniture.cards.show_for(term)
    QApplication.processEvents()
    card = furniture.cards.stand.card
    assert view.page is page, "the page was set anew for nothing"
    assert view.port.height() == before - card.height()
    assert card.y() >= view.port.geometry().bottom()
    assert view.port.rect().contains(page.target_rects(term)[0].translated(view.origin).toAlignedRect())
    furniture.cards.dismiss()
    QApplication.processEvents()
    assert view.port.height() == before
