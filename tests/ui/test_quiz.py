"""A quiz in a window: by pointer and keyboard; nothing of it is kept."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.library.reader import Library
from reader.model.address import Address
from reader.model.clock import SystemClock
from reader.session.session import Session
from reader.session.settings import Settings
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.window import Window
from reader.ui.spots import Spot
from tests.content_fixtures import names_in

pytestmark = pytest.mark.gui
PAGE = "article:lubrication"


def shown(window: Window) -> str:
    assert window.article_view.page is not None
    return window.article_view.page.document.toPlainText()


def spot(window: Window, href: str) -> Spot:
    """The place of the page that can take the focus."""
    assert isinstance(window.furniture, Furniture)
    return next(spot for spot in window.furniture.reading_tree.spots if spot.target and spot.target.href == href)


@pytest.fixture
def at_quiz(window: Window, furniture: Furniture, qtbot: QtBot) -> Window:
    """A window at a page with a quiz."""
    window.place.open(Address.parse(PAGE))
    window.activateWindow()
    qtbot.waitUntil(window.article_view.hasFocus)
    return window


def press(window: Window, href: str) -> Spot:
    """Enter on a target; what has the focus then."""
    spot(window, href).setFocus()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Return)
    after = QApplication.focusWidget()
    assert isinstance(after, Spot)
    return after


def test_it_is_opened_answered_and_closed_by_keyboard(at_quiz: Window) -> None:
    assert "Which of these is safe" not in shown(at_quiz)
    opened = press(at_quiz, "quiz:0")
    assert "Which of these is safe" in shown(at_quiz)
    assert opened.target is not None
    assert opened.target.href == "quiz:0", "the focus stays on what was pressed"
    QTest.keyClick(opened, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    last = QApplication.focusWidget()
    assert isinstance(last, Spot)
    assert last.target is not None
    assert last.target.href.startswith("quiz:0/1/"), "the answers are reached with Tab"
    wrong = press(at_quiz, "quiz:0/0/0")
    assert "Not quite. It feels gentle" in shown(at_quiz)
    assert wrong.accessibleName() == "Baby oil"
    assert wrong.accessibleDescription() == "Answer 1 of 3, chosen"
    right = press(at_quiz, "quiz:0/0/1")
    assert "Yes, that is right." in shown(at_quiz)
    assert "Not quite" not in shown(at_quiz)
    assert right.role == QAccessible.Role.Button
    press(at_quiz, "quiz:0")
    press(at_quiz, "quiz:0")
    assert "Which of these is safe" in shown(at_quiz)
    assert "Yes, that is right." not in shown(at_quiz), "closing has forgotten the answers"


def test_it_is_answered_by_pointer(at_quiz: Window) -> None:
    view = at_quiz.article_view
    for href in ("quiz:0", "quiz:0/1/0"):
        assert view.page is not None
        target = next(target for target in view.page.targets if target.href == href)
        view.reveal(view.page.target_rects(target)[0])
        at = view.page.target_rects(target)[0].center() + view.origin
        QTest.mouseClick(view.port, Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert "Not quite. It sounds like a match" in shown(at_quiz)


def test_the_verdict_is_said_aloud(at_quiz: Window, said: list[str]) -> None:
    for href in ("quiz:0", "quiz:0/0/1", "quiz:0/0/0"):
        at_quiz.article_view.activate(href)
    assert [words.split(".")[0] for words in said] == ["Yes, that is right", "Not quite"]


def test_it_keeps_its_answers_while_the_page_is_set_anew(at_quiz: Window) -> None:
    for href in ("quiz:0", "quiz:0/0/0"):
        at_quiz.article_view.activate(href)
    at_quiz.session.settings.set("text_size", 150)
    at_quiz.session.settings.set("theme", "dark")
    assert "Not quite." in shown(at_quiz)
    at_quiz.article_view.activate("note:1")
    assert "Not quite." in shown(at_quiz)


def test_it_forgets_when_the_page_is_left_and_come_back_to(at_quiz: Window) -> None:
    for href in ("quiz:0", "quiz:0/0/0"):
        at_quiz.article_view.activate(href)
    at_quiz.place.open(Address.parse("article:anatomy"))
    at_quiz.place.step(-1)
    assert "Try it out" in shown(at_quiz)
    assert "Which of these is safe" not in shown(at_quiz)


def test_closing_the_window_forgets(at_quiz: Window) -> None:
    for href in ("quiz:0", "quiz:0/0/0"):
        at_quiz.article_view.activate(href)
    at_quiz.close()
    assert not at_quiz.place.answers.is_open(0)
    assert at_quiz.place.answers.chosen(0, 0) is None


def test_nothing_of_it_is_written(library_file: Path, make_window: Callable[[Session], Window], tmp_path: Path) -> None:
    window = make_window(Session(Library(library_file), Settings(tmp_path / "settings.json"), SystemClock()))
    window.place.open(Address.parse(PAGE))
    QApplication.processEvents()
    for href in ("quiz:0", "quiz:0/0/0"):
        window.article_view.activate(href)
    assert "Not quite." in shown(window)
    window.close()
    assert names_in(tmp_path) == []
