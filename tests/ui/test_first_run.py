"""The first run's note, and the page with everything about privacy."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QPushButton

from reader.library.reader import Library
from reader.model.address import Address
from reader.session.session import Session
from reader.session.settings import Settings, settings_path
from reader.ui.desktop.first_run import FirstNote, Strip
from reader.ui.desktop.window import Window
from tests.clocks import HeldClock

pytestmark = pytest.mark.gui

Open = Callable[[Path | None], Window]


@pytest.fixture
def open_with(library_file: Path, make_window: Callable[[Session], Window]) -> Open:
    """A window whose settings are kept in a file."""
    return lambda path: make_window(Session(Library(library_file), Settings(path), HeldClock()))


def notes(window: Window) -> list[FirstNote]:
    return [note for note in window.findChildren(FirstNote) if note.isVisible()]


def go(window: Window, place: str) -> None:
    window.place.open(Address.parse(place))
    QApplication.processEvents()


def test_the_note_stands_above_everything_else_on_the_first_screen(open_with: Open) -> None:
    window = open_with(None)
    (note,) = notes(window)
    search = window.findChild(QPushButton, "homeSearch")
    assert search is not None
    assert note.mapTo(window, note.rect().bottomLeft()).y() < search.mapTo(window, QPoint(0, 0)).y()


@pytest.mark.parametrize("place", ["article:is-anal-sex-safe", "term:prep", "screen:privacy"])
def test_whoever_comes_straight_to_a_page_finds_it_below(open_with: Open, place: str) -> None:
    window = open_with(None)
    go(window, place)
    (strip,) = notes(window)
    assert isinstance(strip, Strip)
    assert not strip.geometry().intersects(window.stack.rect().translated(window.stack.mapTo(window, QPoint(0, 0))))


def test_it_goes_everywhere_when_it_has_been_read_and_does_not_come_again(open_with: Open, tmp_path: Path) -> None:
    file = tmp_path / "alcove" / "settings.json"
    window = open_with(file)
    go(window, "article:is-anal-sex-safe")
    assert not file.exists(), "nothing is written for having looked"
    notes(window)[0].done.click()
    assert notes(window) == []
    go(window, "screen:home")
    assert notes(window) == []
    assert json.loads(file.read_text(encoding="utf-8")) == {"first_note_read": True}
    assert notes(open_with(file)) == []


def test_where_nothing_can_be_kept_it_comes_again(open_with: Open) -> None:
    window = open_with(Path("/dev/null/nowhere"))
    notes(window)[0].done.click()
    assert notes(window) == []
    assert len(notes(open_with(Path("/dev/null/nowhere")))) == 1


@pytest.mark.parametrize("size", [(1280, 860), (360, 640), (320, 320)])
def test_at_the_foot_it_leaves_room_to_read_and_its_buttons_are_whole(open_with: Open, size: tuple[int, int]) -> None:
    window = open_with(None)
    go(window, "article:is-anal-sex-safe")
    window.resize(*size)
    QApplication.processEvents()
    assert window.article_view.viewport().height() >= window.height() // 4
    (note,) = notes(window)
    for button in note.findChildren(QPushButton):
        assert window.childAt(button.mapTo(window, button.rect().bottomRight() - QPoint(9, 9))) is button
        assert note.rect().contains(button.geometry())


def test_read_more_tells_everything(open_with: Open) -> None:
    window = open_with(None)
    more = next(button for button in notes(window)[0].findChildren(QPushButton) if button.text() == "Read more")
    more.click()
    assert window.place.address == Address("screen", "privacy")
    QApplication.processEvents()
    page = window.article_view.page
    assert page is not None
    text = page.document.toPlainText().replace("\u200b", "")
    assert str(settings_path()) in text
    assert [row.heading for row in page.outline] == [
        "What Alcove keeps",
        "Words that you copy",
        "How to close fast",
        "What closing can't do",
        "If Windows asks about Sticky Keys",
    ]
