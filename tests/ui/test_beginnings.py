"""A page that is shown from its top is painted before all of it is set, and nobody can tell."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model.address import Address
from reader.typeset.page import Page
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.window import Window

LONG = Address.parse("article:is-anal-sex-safe")
HOME = Address.parse("screen:home")


@pytest.mark.parametrize(("width", "height", "percent"), [(1280, 860, 100), (1280, 2400, 80), (700, 600, 200), (360, 640, 400)])
def test_what_is_seen_first_is_what_is_seen_later(
    window: Window, furniture: Furniture, qtbot: QtBot, width: int, height: int, percent: int
) -> None:
    window.session.settings.set("text_size", percent)
    window.resize(width, height)
    QApplication.processEvents()
    furniture.look.refresh()  # now, not when the hand rests
    QApplication.processEvents()
    view = window.article_view
    whole: list[Page] = []
    view.page_changed.connect(whole.append)
    window.place.open(LONG)
    assert whole == []
    first = view.port.grab().toImage()
    with qtbot.waitSignal(view.page_changed):
        pass
    assert whole == [view.page]
    assert len(whole[0].outline) > 20
    assert view.port.grab().toImage() == first


def test_whoever_asks_for_the_page_gets_all_of_it_at_once(window: Window) -> None:
    window.place.open(LONG)
    page = window.article_view.page
    assert page is not None
    assert page.whole
    QApplication.processEvents()
    assert window.article_view.page is page


def test_a_page_that_is_left_before_it_is_whole_stays_away(window: Window) -> None:
    window.place.open(LONG)
    window.article_view.port.grab()
    window.place.open(Address.parse("term:sphincter"))
    QApplication.processEvents()
    assert window.article_view.title == "Sphincter"
    window.place.open(LONG)
    window.place.open(HOME)
    QApplication.processEvents()
    assert window.stack.currentWidget() is not window.article_view


def test_a_section_is_opened_at_its_place_at_once(window: Window) -> None:
    window.place.open(Address.parse("article:is-anal-sex-safe#hygiene"))
    assert window.article_view.scrolled > 1000
