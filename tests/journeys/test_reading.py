"""Journeys through the real window, as its reader would make them."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTreeView
from pytestqt.qtbot import QtBot

from reader.model.address import Address
from reader.search.hit import LANES
from reader.typeset.page import Page
from reader.ui.article_view import ArticleView
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.window import Window

pytestmark = pytest.mark.gui
LEAD = Address.parse("article:is-anal-sex-safe")


def page_of(window: Window) -> Page:
    page = window.article_view.page
    assert page is not None
    return page


def open_place(window: Window, qtbot: QtBot, text: str) -> Page:
    window.place.open(Address.parse(text))
    qtbot.waitUntil(lambda: window.article_view.page is not None)
    return page_of(window)


def type_words(furniture: Furniture, qtbot: QtBot, words: str) -> None:
    line = furniture.top_bar.search.findChild(QLineEdit)
    assert line is not None
    qtbot.keyClicks(line, words)
    qtbot.waitUntil(lambda: bool(furniture.searching.results.hits) and furniture.searching.results.isVisible())


def press(furniture: Furniture, qtbot: QtBot, key: Qt.Key) -> None:
    line = furniture.top_bar.search.findChild(QLineEdit)
    assert line is not None
    qtbot.keyClick(line, key)


def point_of(view: ArticleView, target: str) -> QPoint:
    """Some pixel of a link, once it has been brought into view."""
    page = view.page
    assert page is not None
    for y in range(0, int(page.height), 6):
        for x in range(0, int(page.width), 6):
            if page.anchor_at(QPointF(x, y)) == target:
                view.verticalScrollBar().setValue(max(0, y - 200))
                return (QPointF(x, y) + view.origin).toPoint()
    raise AssertionError(f"{target} is not on the page")


def test_a_newcomer_opens_the_lead_article_and_searches_for_lube(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    button = next(button for button in furniture.home.findChildren(QPushButton) if button.text() == "Is anal sex safe?")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.place.address == LEAD)
    assert window.stack.currentWidget() is window.article_view

    furniture.actions["search"].trigger()
    type_words(furniture, qtbot, "lube")
    lanes = [hit.lane for hit in furniture.searching.results.hits]
    assert lanes == sorted(lanes, key=LANES.index)
    wanted = Address.parse("article:is-anal-sex-safe#lubrication")
    while furniture.searching.results.current is None or furniture.searching.results.current.address != wanted:
        before = furniture.searching.results.current
        press(furniture, qtbot, Qt.Key.Key_Down)
        assert furniture.searching.results.current != before, "the section is not among the hits"
    press(furniture, qtbot, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: window.place.address == wanted)
    page = page_of(window)
    rect = page.rect_of("lubrication")
    assert rect is not None
    on_screen = rect.top() + window.article_view.origin.y()
    assert 0 <= on_screen < 200
    marked = [page.text(start, end).lower() for start, end in window.article_view.mark_ranges()]
    assert "lube" in marked
    assert [word for word in marked if not word.startswith("lub")] == []


def test_whoever_types_on_the_first_screen_has_begun_to_search(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    window.place.open(Address.parse("screen:home"))
    home_search = window.findChild(QPushButton, "homeSearch")
    assert home_search is not None
    qtbot.keyClick(home_search, "b")
    line = furniture.top_bar.search.findChild(QLineEdit)
    assert line is not None
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClicks(line, "utt bleeding")
    assert line.text() == "butt bleeding"
    qtbot.waitUntil(lambda: furniture.searching.results.isVisible())


def test_back_and_forward_return_to_the_same_scroll(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    open_place(window, qtbot, "article:is-anal-sex-safe")
    window.article_view.verticalScrollBar().setValue(777)
    furniture.sidebar.chosen.emit(Address.parse("article:anatomy"))
    qtbot.waitUntil(lambda: window.place.address == Address.parse("article:anatomy"))
    assert window.article_view.scrolled == 0
    furniture.actions["back"].trigger()
    qtbot.waitUntil(lambda: window.place.address == LEAD)
    assert window.article_view.scrolled == 777
    assert furniture.actions["forward"].isEnabled()
    furniture.actions["forward"].trigger()
    assert window.place.address == Address.parse("article:anatomy")
    assert not furniture.actions["forward"].isEnabled()


def test_a_link_is_followed_by_click_and_not_by_drag(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    open_place(window, qtbot, "article:is-anal-sex-safe")
    view = window.article_view
    at = point_of(view, "article:lubrication#kinds")
    port = view.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(port, at + QPoint(60, 40))
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=at + QPoint(60, 40))
    assert window.place.address == LEAD
    assert view.selected_text()
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=at)
    assert window.place.address == Address.parse("article:lubrication#kinds")


def test_a_source_opens_in_place_and_closes_again(window: Window, qtbot: QtBot) -> None:
    page = open_place(window, qtbot, "article:is-anal-sex-safe")
    before = page.document.blockCount()
    view = window.article_view
    at = point_of(view, "note:14")
    line = view.scrolled
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    opened = page_of(window)
    assert opened.document.blockCount() == before + 1
    assert opened.rect_of("note-14") is not None
    assert abs(view.scrolled - line) <= 2, "the text under the pointer moved away"
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page_of(window).document.blockCount() == before


def test_a_long_list_of_sources_opens_when_it_is_asked_for(window: Window, qtbot: QtBot) -> None:
    open_place(window, qtbot, "article:is-anal-sex-safe")
    view = window.article_view
    last = window.session.article("is-anal-sex-safe").sources[-1].title
    assert last not in page_of(window).document.toPlainText()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, "note:-1"))
    assert last in page_of(window).document.toPlainText()


def test_the_review_tag_says_what_it_means(window: Window, qtbot: QtBot) -> None:
    open_place(window, qtbot, "article:anatomy")
    view = window.article_view
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, "note:0"))
    assert "No named doctor or nurse" in page_of(window).document.toPlainText()


def test_the_outline_follows_the_scroll_and_leads_to_sections(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    page = open_place(window, qtbot, "article:is-anal-sex-safe")
    followed: list[str] = []
    window.article_view.section_changed.connect(followed.append)
    for row in page.outline:
        window.article_view.go_to(row.anchor)
    assert followed[-1] == page.outline[-1].anchor
    reachable = [row.anchor for row in page.outline if row.y < page.height - 800]
    assert [anchor for anchor in followed if anchor in reachable] == reachable
    furniture.side_panel.section_chosen.emit("if-it-hurts")
    rect = page.rect_of("if-it-hurts")
    assert rect is not None
    assert abs(rect.top() + window.article_view.origin.y() - 20) <= 2


def test_text_size_goes_from_80_to_400_and_keeps_the_place(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    open_place(window, qtbot, "article:is-anal-sex-safe#hpv-and-anal-pap")
    settings = window.session.settings
    for _ in range(40):
        furniture.actions["text-larger"].trigger()
    assert settings.number("text_size") == 400
    page = page_of(window)
    rect = page.rect_of("hpv-and-anal-pap")
    assert rect is not None
    top = rect.top() + window.article_view.origin.y()
    assert -rect.height() * 3 < top < window.article_view.viewport().height()
    for _ in range(60):
        furniture.actions["text-smaller"].trigger()
    assert settings.number("text_size") == 80
    furniture.actions["text-normal"].trigger()
    assert settings.number("text_size") == 100


def test_escape_leaves_the_search_as_if_it_had_not_been(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    open_place(window, qtbot, "article:is-anal-sex-safe")
    window.article_view.verticalScrollBar().setValue(500)
    furniture.actions["search"].trigger()
    type_words(furniture, qtbot, "rectum")
    press(furniture, qtbot, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.article_view
    assert window.article_view.scrolled == 500
    assert furniture.top_bar.search.words == ""
    line = furniture.top_bar.search.findChild(QLineEdit)
    assert line is not None
    line.undo()
    assert line.text() == "", "undo brings the words back"


def test_a_word_that_was_mended_can_be_searched_for_as_it_was_typed(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    type_words(furniture, qtbot, "lubricnt ")
    results = furniture.searching.results
    (instead,) = results.findChildren(QPushButton)
    qtbot.waitUntil(lambda: instead.text() == "Search instead for “lubricnt”")
    assert any(label.text() == "Showing results for “lubricant”." for label in results.findChildren(QLabel))
    with qtbot.waitSignal(window.session.hits_changed, check_params_cb=lambda found: found.corrected == ""):
        qtbot.mouseClick(instead, Qt.MouseButton.LeftButton)
    assert not instead.isVisible()
    assert furniture.top_bar.search.words == "lubricnt "


def test_help_that_must_not_wait_stands_on_the_ground_of_a_warning(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    type_words(furniture, qtbot, "bleeding wont stop")
    results = furniture.searching.results
    qtbot.waitUntil(lambda: results.hits[0].lane == "urgent")
    QApplication.processEvents()
    picture = results.painted.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)}
    assert {window.theme.colours[role].lower() for role in ("warning-fill", "warning-bar")} <= colours


def test_nothing_found_is_said_in_a_sentence(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    line = furniture.top_bar.search.findChild(QLineEdit)
    assert line is not None
    with qtbot.waitSignal(window.session.hits_changed):
        qtbot.keyClicks(line, "x")
    with qtbot.waitSignal(window.session.hits_changed, check_params_cb=lambda results: results.query == "xqzzyw"):
        qtbot.keyClicks(line, "qzzyw")
    assert {hit.lane for hit in furniture.searching.results.hits} == {"start"}
    sentences = [label.text() for label in furniture.searching.results.findChildren(type(furniture.searching.results._sentence))]
    assert any("Nothing found" in sentence for sentence in sentences)


def test_whoever_finds_nothing_can_go_to_the_words_that_are_explained(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    line = furniture.top_bar.search.findChild(QLineEdit)
    assert line is not None
    with qtbot.waitSignal(window.session.hits_changed, check_params_cb=lambda results: results.query == "xqzzyw"):
        qtbot.keyClicks(line, "xqzzyw")
    results = furniture.searching.results
    qtbot.waitUntil(lambda: bool(results.hits) and results.hits[-1].address == Address("screen", "glossary"))
    assert results.hits[0].context == "Get help now"
    for _ in results.hits[1:]:
        press(furniture, qtbot, Qt.Key.Key_Down)
    press(furniture, qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.stack.currentWidget() is furniture.glossary)


@pytest.mark.parametrize(
    ("typed", "page", "marked"),
    [
        ("lubricnt silicone", "lubrication", "lubricant"),
        ("jabs for hpv", "vaccines", "vaccine"),
        ("my arse is itchy", "itching", "itch"),
    ],
    ids=["mended", "another word", "family"],
)
def test_a_hit_opens_with_its_words_marked_however_it_was_found(
    window: Window, furniture: Furniture, qtbot: QtBot, typed: str, page: str, marked: str
) -> None:
    type_words(furniture, qtbot, typed)
    results = furniture.searching.results
    qtbot.waitUntil(lambda: page in [hit.address.slug for hit in results.hits[:3]])
    place = [hit.address.slug for hit in results.hits].index(page)
    for _ in range(place):
        press(furniture, qtbot, Qt.Key.Key_Down)
    address = results.hits[place].address
    press(furniture, qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.place.address == address and window.stack.currentWidget() is window.article_view)
    shown = page_of(window)
    rect = shown.rect_of(address.part)
    assert not address.part or (rect is not None and 0 <= rect.top() + window.article_view.origin.y() < 200)
    found = [shown.text(start, end).casefold() for start, end in window.article_view.mark_ranges()]
    assert any(word.startswith(marked) for word in found), found


def test_topics_are_walked_by_keyboard(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    tree = furniture.sidebar.findChild(QTreeView)
    assert tree is not None
    first = Address("article", window.session.topics()[0].articles[0].slug)
    tree.setFocus()
    tree.setCurrentIndex(tree.model().index(0, 0))
    qtbot.keyClick(tree, Qt.Key.Key_Left)
    assert not tree.isExpanded(tree.model().index(0, 0))
    qtbot.keyClick(tree, Qt.Key.Key_Right)
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert window.place.address != first, "moving must not open"
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert window.place.address == first


def test_topics_that_come_back_show_the_page_that_is_open(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    tree = furniture.sidebar.findChild(QTreeView)
    assert tree is not None
    furniture.actions["sidebar"].trigger()
    open_place(window, qtbot, "article:bleeding")
    window.resize(1280, 500)
    QApplication.processEvents()
    furniture.actions["sidebar"].trigger()
    qtbot.waitUntil(lambda: tree.viewport().rect().contains(tree.visualRect(tree.currentIndex())))
    assert tree.currentIndex().data() == "Bleeding"


def test_a_word_of_the_glossary_opens_and_links_to_others(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    page = open_place(window, qtbot, "term:sphincter")
    assert "SFINK-ter" in page.document.toPlainText()
    related = page.anchor_at
    view = window.article_view
    term = window.session.term("sphincter").related[0]
    assert related is not None
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, f"term:{term}"))
    assert window.place.address == Address("term", term)


def test_the_shortcuts_page_lists_every_command_that_has_a_key(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    from reader.commands.catalogue import CATALOGUE

    furniture.actions["shortcuts"].trigger()
    text = page_of(window).document.toPlainText()
    for command in CATALOGUE:
        if command.keys:
            assert command.help in text


def test_a_place_that_is_not_there_is_said_and_nothing_is_lost(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    open_place(window, qtbot, "article:anatomy")
    window.place.open(Address.parse("article:not-there"))
    assert "not in this library" in furniture.notice.text
    assert window.place.address == Address.parse("article:anatomy")
    window.place.open(Address.parse("lesson:not-there"))
    assert window.place.address == Address.parse("article:anatomy")


def test_the_title_never_names_a_topic(window: Window, qtbot: QtBot) -> None:
    for place in ("article:is-anal-sex-safe", "term:prep", "screen:shortcuts", "screen:home"):
        window.place.open(Address.parse(place))
        QApplication.processEvents()
        assert window.windowTitle() == "Alcove"


def test_close_now_hides_and_ends(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    furniture.actions["close-now"].trigger()
    assert not window.isVisible()
