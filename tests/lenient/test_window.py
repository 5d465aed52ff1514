"""A library that nobody checked, in a real window: it has no cards, no glossary, no sources, and nothing may miss them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QTreeView
from pytestqt.qtbot import QtBot

from reader.build import build_leniently
from reader.library.reader import Library
from reader.model.address import Address
from reader.session.session import Session
from reader.session.settings import Settings
from reader.typeset.meta import REVIEW_NOTE
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.window import Window
from reader.ui.wrapped import Link
from tests.clocks import HeldClock
from tests.journeys.test_reading import point_of
from tests.lenient.hostile import write_hostile_folder

pytestmark = pytest.mark.gui

NOBODY = "No doctor or nurse has checked this page yet"


@pytest.fixture(scope="module")
def hostile_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("window")
    build_leniently(write_hostile_folder(place / "folder"), place / "hostile.library")
    return place / "hostile.library"


@pytest.fixture
def large(tmp_path: Path, settings: Settings, make_window: Callable[[Session], Window]) -> Iterator[Window]:
    """A window on a library of 700 pages in 70 groups."""
    for number in range(700):
        page = tmp_path / "folder" / f"group-{number // 10:02}" / f"page-{number}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"# Page {number}\n\nText.\n")
    build_leniently(tmp_path / "folder", tmp_path / "large.library")
    session = Session(Library(tmp_path / "large.library"), settings, HeldClock())
    yield make_window(session)
    session.close()


@pytest.fixture
def lenient(hostile_library: Path, settings: Settings, make_window: Callable[[Session], Window]) -> Iterator[Window]:
    """A window on the worst library, years after it was built."""
    session = Session(Library(hostile_library), settings, HeldClock(2040))
    yield make_window(session)
    session.close()


def text_of(window: Window) -> str:
    page = window.article_view.page
    assert page is not None
    return page.document.toPlainText()


def test_every_page_opens(lenient: Window) -> None:
    titles = [head.title for topic in lenient.session.topics() for head in topic.articles]
    assert len(titles) > 60
    for topic in lenient.session.topics():
        for head in topic.articles:
            address = Address("article", head.slug)
            lenient.place.open(address)
            assert lenient.place.address == address
            assert lenient.article_view.page is not None
            assert lenient.article_view.page.title == head.title


def test_a_page_says_that_nobody_checked_it_and_never_that_a_check_is_due(lenient: Window, qtbot: QtBot) -> None:
    lenient.place.open(Address("article", "html"))
    assert NOBODY in text_of(lenient)
    assert "due to be checked" not in text_of(lenient)
    view = lenient.article_view
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, f"note:{REVIEW_NOTE}"))
    assert "Nothing in it was checked" in text_of(lenient)


def test_a_link_to_a_part_that_is_not_there_opens_the_page(lenient: Window) -> None:
    lenient.place.open(Address("article", "html", "nothing-of-that-name"))
    assert "In bold." in text_of(lenient)


def test_the_glossary_is_empty_and_says_nothing_wrong(lenient: Window) -> None:
    lenient.place.open(Address("screen", "glossary"))
    assert isinstance(lenient.furniture, Furniture)
    assert lenient.stack.currentWidget() is lenient.furniture.glossary


@pytest.mark.parametrize("words", ["bleeding", "title", "words", "can't stop bleeding", "zzzzzz"])
def test_search_gives_pages_and_opens_one(lenient: Window, qtbot: QtBot, words: str) -> None:
    assert isinstance(lenient.furniture, Furniture)
    results = lenient.furniture.searching.results
    line = lenient.furniture.top_bar.search.findChild(QLineEdit)
    assert line is not None
    qtbot.keyClicks(line, words)
    qtbot.waitUntil(lambda: bool(results.hits) and results.isVisible())
    assert "urgent" not in {hit.lane for hit in results.hits}
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: lenient.stack.currentWidget() is lenient.article_view)


def test_the_first_screen_of_a_large_library_shows_the_first_of_each_group(large: Window) -> None:
    assert isinstance(large.furniture, Furniture)
    home = large.furniture.home
    cards = home.findChildren(QFrame, "card")
    assert len(cards) == 60
    assert [link.text() for link in cards[1].findChildren(Link)] == [f"Page {number}" for number in range(10, 15)]
    said = [label.text() for label in home.findChildren(QLabel)]
    assert said.count("5 more are in the list of topics.") == 60
    assert "10 more groups are in the list of topics." in said


def test_the_groups_of_a_large_library_open_where_the_reader_is(large: Window, qtbot: QtBot) -> None:
    assert isinstance(large.furniture, Furniture)
    tree = large.furniture.sidebar.tree
    assert isinstance(tree, QTreeView)
    model = tree.model()
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    assert len(groups) == 70
    assert not any(tree.isExpanded(group) for group in groups)
    large.place.open(Address("article", "group-42-page-425"))
    qtbot.waitUntil(lambda: tree.currentIndex().data() == "Page 425")
    assert [tree.isExpanded(group) for group in groups].index(True) == 42
