"""Where the reader is: asked once, in place; kept; changed in place or in the settings."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.library.reader import Library
from reader.model.address import Address
from reader.session.session import Session
from reader.session.settings import COUNTRIES, Settings
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.window import Window
from reader.ui.spots import Spot
from tests.clocks import HeldClock

pytestmark = pytest.mark.gui

ASKS = "article:consent-and-communication#who-to-call"
Open = Callable[[Path | None], Window]


@pytest.fixture
def open_with(library_file: Path, make_window: Callable[[Session], Window]) -> Open:
    """A window whose settings are kept in a file."""
    return lambda path: make_window(Session(Library(library_file), Settings(path), HeldClock()))


def go(window: Window, place: str) -> None:
    window.place.open(Address.parse(place))
    QApplication.processEvents()


def shown(window: Window) -> str:
    assert window.article_view.page is not None
    return window.article_view.page.document.toPlainText()


def spot(window: Window, href: str) -> Spot:
    """The place of the page that can take the focus."""
    assert isinstance(window.furniture, Furniture)
    return next(spot for spot in window.furniture.reading_tree.spots if spot.target and spot.target.href == href)


def test_nothing_is_guessed_and_nothing_is_kept_before_an_answer(open_with: Open, tmp_path: Path) -> None:
    window = open_with(tmp_path / "settings.json")
    go(window, ASKS)
    assert "Where are you?" in shown(window)
    assert "911" not in shown(window)
    assert not (tmp_path / "settings.json").exists()


@pytest.mark.parametrize(("country", "number"), [("us", "800-656-4673"), ("gb", "0808 500 2222")])
def test_an_answer_shows_the_numbers_of_that_country_and_is_kept(
    open_with: Open, tmp_path: Path, country: str, number: str
) -> None:
    window = open_with(tmp_path / "settings.json")
    go(window, ASKS)
    window.article_view.activate(f"local:{country}")
    assert number in shown(window)
    assert "Where are you?" not in shown(window)
    assert json.loads((tmp_path / "settings.json").read_text())["country"] == country


def test_it_is_asked_once(open_with: Open) -> None:
    window = open_with(None)
    go(window, ASKS)
    window.article_view.activate("local:us")
    go(window, "article:pep#if-you-were-hurt")
    assert "800-656-4673" in shown(window)
    assert "United States: call 911" in shown(window)
    assert "Where are you?" not in shown(window)


def test_somebody_elsewhere_is_not_asked_again_and_can_change_it(open_with: Open) -> None:
    window = open_with(None)
    go(window, ASKS)
    window.article_view.activate("local:elsewhere")
    assert "Where are you?" not in shown(window)
    assert "Call your local emergency number" in shown(window)
    window.article_view.activate("local:")
    assert "Where are you?" in shown(window)


def test_a_change_in_the_settings_changes_the_page_that_is_open(open_with: Open) -> None:
    window = open_with(None)
    go(window, ASKS)
    for country, number in (("gb", "116 123"), ("us", "988")):
        window.session.settings.set("country", country)
        assert number in shown(window)


@pytest.mark.parametrize("country", ["fr", "US", "us/article:pep", "../us", "\0"])
def test_a_country_that_nobody_knows_is_passed_over(open_with: Open, country: str) -> None:
    window = open_with(None)
    go(window, ASKS)
    window.article_view.activate(f"local:{country}")
    assert "Where are you?" in shown(window)
    assert window.session.settings.text("country") == ""


def test_the_reader_stays_where_they_were(open_with: Open) -> None:
    window = open_with(None)
    go(window, ASKS)
    page = window.article_view.page
    assert page is not None
    before = page.rect_of("who-to-call").top() - window.article_view.scrolled  # type: ignore[union-attr]
    window.article_view.activate("local:us")
    page = window.article_view.page
    assert page is not None
    after = page.rect_of("who-to-call").top() - window.article_view.scrolled  # type: ignore[union-attr]
    assert abs(after - before) < 30


def test_an_answer_by_keyboard_leaves_the_focus_on_the_way_to_change_it(open_with: Open, qtbot: QtBot) -> None:
    window = open_with(None)
    go(window, ASKS)
    spot(window, "local:us").setFocus()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    focus = window.focusWidget()
    assert isinstance(focus, Spot)
    assert focus.target is not None
    assert focus.target.href == "local:"


def test_every_country_of_the_content_can_be_chosen(library_file: Path) -> None:
    library = Library(library_file)
    assert {facts.country for facts in library.countries("en")} == set(COUNTRIES) - {"", "elsewhere"}
    library.close()
