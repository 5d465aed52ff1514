"""The focus is always to be seen: two tones, around whatever has the keyboard, in every theme."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QSlider, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from reader.model.address import Address
from reader.session.settings import THEMES
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.window import Window
from reader.ui.focus_ring import FocusRing
from reader.ui.wrapped import Link

pytestmark = pytest.mark.gui


def ring_of(window: Window) -> FocusRing:
    ring = window.findChild(FocusRing)
    assert ring is not None
    window.activateWindow()
    return ring


def on_screen(widget: QWidget, window: Window) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


@pytest.mark.parametrize("place", ["screen:home", "article:is-anal-sex-safe", "term:prep"])
def test_whatever_tab_reaches_wears_the_ring(window: Window, furniture: Furniture, qtbot: QtBot, place: str) -> None:
    ring = ring_of(window)
    window.place.open(Address.parse(place))
    furniture.actions["settings"].trigger()
    QApplication.processEvents()
    met = set()
    for _ in range(120):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        met.add(type(focused).__name__)
        if isinstance(focused, QAbstractItemView) and focused.currentIndex().isValid():
            assert ring.bearer is None, "a list draws the ring around its row"
            continue
        bearer = ring.bearer
        if focused.objectName() == "spot":
            assert bearer is None, "places of the page draw a ring around each line (test_reading_tree)"
            continue
        assert bearer is not None, focused
        assert bearer is focused or bearer.focusProxy() is focused
        assert ring.geometry().contains(on_screen(bearer, window).center()), "it is not in view"
    assert len(met) >= 4


@pytest.mark.parametrize("theme", THEMES[1:])
def test_the_ring_is_painted_in_two_tones(window: Window, furniture: Furniture, theme: str) -> None:
    ring = ring_of(window)
    window.session.settings.set("theme", theme)
    furniture.actions["settings"].trigger()
    QApplication.processEvents()
    slider = furniture.settings.panel.findChild(QSlider)
    assert slider is not None
    assert ring.bearer is slider
    rect = on_screen(slider, window)
    image = window.grab().toImage()
    column = [image.pixelColor(x, rect.center().y()) for x in range(rect.left() - 3, rect.left() + 4)]
    assert column.count(window.theme.colour("accent")) >= 2
    assert column.count(window.theme.colour("paper")) >= 2


def test_the_ring_goes_along_with_what_is_scrolled_and_is_cut_with_it(window: Window, furniture: Furniture) -> None:
    ring = ring_of(window)
    window.resize(480, 480)
    QApplication.processEvents()
    link = furniture.home.findChildren(Link)[0]
    link.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    before = ring.geometry()
    furniture.home.verticalScrollBar().setValue(furniture.home.verticalScrollBar().value() + 30)
    QApplication.processEvents()
    assert ring.geometry() == before.translated(0, -30)
    furniture.home.verticalScrollBar().setValue(furniture.home.verticalScrollBar().maximum())
    QApplication.processEvents()
    assert ring.bearer is None
    assert not ring.geometry().intersects(on_screen(furniture.top_bar, window)) or ring.isHidden()


def test_the_page_wears_it_only_when_a_key_has_led_there(window: Window, furniture: Furniture) -> None:
    ring = ring_of(window)
    window.place.open(Address.parse("article:anatomy"))
    QApplication.processEvents()
    assert QApplication.focusWidget() is window.article_view
    assert ring.bearer is None
    furniture.sidebar.setFocus(Qt.FocusReason.TabFocusReason)
    window.article_view.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.bearer is window.article_view


def test_in_a_list_it_gives_way_to_the_rows_own(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    ring = ring_of(window)
    tree = furniture.sidebar.findChild(QTreeView)
    assert tree is not None
    tree.setFocus(Qt.FocusReason.TabFocusReason)
    bearers = [ring.bearer]
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    bearers.append(ring.bearer)
    assert bearers == [furniture.sidebar, None]
    image = tree.viewport().grab().toImage()
    row = tree.visualRect(tree.currentIndex())
    column = [image.pixelColor(x, row.center().y()) for x in range(14)]
    assert window.theme.colour("accent") in column
    assert window.theme.colour("paper") in column


def test_the_ring_takes_no_click(window: Window, furniture: Furniture) -> None:
    ring = ring_of(window)
    link = furniture.home.findChildren(Link)[0]
    link.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.bearer is link
    assert window.childAt(on_screen(link, window).center()) is link
