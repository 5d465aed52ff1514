"""An overdue page in a window: the session's clock decides; passages open with keys, pointer and assistive programs."""

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.library.reader import Library
from reader.model.address import Address
from reader.session.session import Session
from reader.session.settings import Settings
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.window import Window
from reader.ui.spots import Spot
from tests.clocks import HeldClock

pytestmark = pytest.mark.gui
NOTE = "This page is due to be checked again"
DOSE = "Never take 2 doses at once."


@pytest.fixture
def clock() -> HeldClock:
    return HeldClock(2028, 6, 1)


@pytest.fixture
def late(library_file: Path, make_window: Callable[[Session], Window], clock: HeldClock) -> Window:
    """A window on a day on which every page is overdue, at PEP."""
    window = make_window(Session(Library(library_file), Settings(None), clock))
    window.place.open(Address.parse("article:pep#the-28-days"))
    QApplication.processEvents()
    return window


def shown(window: Window) -> str:
    assert window.article_view.page is not None
    return window.article_view.page.document.toPlainText()


def spots(window: Window) -> list[Spot]:
    """The lines that open a passage, as Tab reaches them."""
    assert isinstance(window.furniture, Furniture)
    found = [spot for spot in window.furniture.reading_tree.spots if spot.target]
    return [spot for spot in found if spot.target and spot.target.href.startswith("note:-") and spot.target.href != "note:-1"]


def test_the_sessions_clock_decides(late: Window, clock: HeldClock) -> None:
    assert NOTE in shown(late)
    assert DOSE not in shown(late)
    clock.day = datetime.date(2027, 1, 1)
    late.place.open(Address.parse("article:prep"))
    assert NOTE not in shown(late)
    assert "2 pills together" in shown(late)


def test_emergency_text_and_what_to_do_now_are_shown_as_ever(late: Window) -> None:
    text = shown(late)
    assert "Get emergency help now" in text
    assert "no later than 72" in text
    assert "Go to a sexual health clinic" in text
    page = late.article_view.page
    assert page is not None
    assert len(page.emergency_rects()) == 1


def test_a_passage_opens_and_folds_with_the_keyboard_and_the_focus_stays_on_its_line(late: Window, qtbot: QtBot) -> None:
    spot = spots(late)[-1]
    spot.setFocus()
    assert spot.accessibleName() == "Show the doses as they stood in November 2026"
    for words, there in (
        ("Fold away the doses of November 2026", True),
        ("Show the doses as they stood in November 2026", False),
    ):
        qtbot.keyClick(late.focusWidget(), Qt.Key.Key_Return)
        focus = late.focusWidget()
        assert isinstance(focus, Spot)
        assert focus.accessibleName() == words
        assert (DOSE in shown(late)) == there


def test_a_passage_opens_for_an_assistive_program_that_presses_its_line(late: Window) -> None:
    interface = QAccessible.queryAccessibleInterface(spots(late)[-1])
    assert interface.role() == QAccessible.Role.Button
    actions = interface.actionInterface()
    assert "Press" in actions.actionNames()
    actions.doAction("Press")
    assert DOSE in shown(late)


def test_a_passage_opens_where_it_is_pointed_at(late: Window, qtbot: QtBot) -> None:
    spot = spots(late)[-1]
    page, target = late.article_view.page, spot.target
    assert page is not None
    assert target is not None
    late.article_view.reveal(page.target_rects(target)[0])
    point = page.target_rects(target)[0].center() + late.article_view.origin
    qtbot.mouseClick(late.article_view.viewport(), Qt.MouseButton.LeftButton, pos=QPointF(point).toPoint())
    assert DOSE in shown(late)


def test_another_page_begins_folded(late: Window) -> None:
    late.article_view.activate("note:-4")
    late.place.open(Address.parse("article:prep"))
    late.place.step(-1)
    assert DOSE not in shown(late)


def test_find_on_the_page_finds_what_is_folded_only_once_it_is_opened(late: Window) -> None:
    furniture = late.furniture
    assert isinstance(furniture, Furniture)
    furniture.actions["find"].trigger()
    furniture.finding.bar.box.ask("doses at once")
    assert not late.article_view.mark_ranges()
    href = spots(late)[-1].target
    assert href is not None
    late.article_view.activate(href.href)
    furniture.finding.bar.box.ask("doses at")
    furniture.finding.bar.box.ask("doses at once")
    assert len(late.article_view.mark_ranges()) == 1
