"""Typeface and spacing, chosen in the window: each change shows at once, in the smallest window, too."""

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from reader.model.address import Address
from reader.typeset.fonts import BODY
from reader.typeset.page import Page
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.window import Window

pytestmark = pytest.mark.gui
SPACINGS = ("line_spacing", "paragraph_spacing", "letter_spacing", "word_spacing")


def page_of(window: Window) -> Page:
    QApplication.processEvents()
    page = window.article_view.page
    assert page is not None
    return page


@pytest.mark.parametrize("key", SPACINGS)
def test_each_spacing_makes_the_page_longer_and_back(window: Window, furniture: Furniture, key: str) -> None:
    window.place.open(Address.parse("article:is-anal-sex-safe"))
    heights = []
    for value in ("normal", "wide", "widest", "normal"):
        window.session.settings.set(key, value)
        heights.append(page_of(window).height)
    assert heights[0] < heights[1] < heights[2]
    assert heights[3] == heights[0]


def test_a_typeface_is_worn_by_page_and_interface(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    window.place.open(Address.parse("article:anatomy"))
    window.session.settings.set("typeface", "opendyslexic")
    assert QFontInfo(page_of(window).size.font(BODY)).family() == "OpenDyslexic"
    close = window.findChild(QPushButton, "closeNow")
    assert close is not None
    qtbot.waitUntil(lambda: QFontInfo(close.font()).family() == "OpenDyslexic")


@pytest.mark.parametrize("typeface", ["atkinson", "opendyslexic", "system"])
@pytest.mark.parametrize(("width", "percent"), [(320, 100), (320, 400), (1280, 400)])
def test_everything_widest_in_any_typeface_keeps_the_bar_whole(
    window: Window, furniture: Furniture, qtbot: QtBot, typeface: str, width: int, percent: int
) -> None:
    settings = window.session.settings
    settings.set("typeface", typeface)
    settings.set("text_size", percent)
    for key in SPACINGS:
        settings.set(key, "widest")
    window.resize(width, 480)
    window.place.open(Address.parse("article:is-anal-sex-safe"))
    close = window.findChild(QPushButton, "closeNow")
    assert close is not None
    bar = furniture.top_bar
    qtbot.waitUntil(lambda: bar.height() == round(window.interface_size.px(56)))
    qtbot.waitUntil(lambda: close.width() >= close.sizeHint().width())
    page = page_of(window)
    assert close.height() >= 44
    assert bar.rect().contains(close.geometry())
    assert bar.rect().contains(bar.search.geometry())
    assert not close.geometry().intersects(bar.search.geometry())
    assert page.width <= window.article_view.viewport().width()
