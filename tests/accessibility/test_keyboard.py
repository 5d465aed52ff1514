"""Everything by keyboard: each screen is gone through with Tab alone, and left with Escape."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.session.session import Session
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.window import Window
from reader.ui.spots import Spot
from scripts.shots import SAME_PAGE, SCREENS

pytestmark = pytest.mark.gui
_MOST = 700
"""More Tabs than any screen has stops."""

ELSEWHERE = {"curtain", "card", "card-by-emergency", "card-in-emergency"}
"""Behind a curtain is nothing to reach; cards belong to the term that has the focus (tests/ui/test_term_card.py walks them)."""


def tab_round(look: Callable[[QWidget], None] = lambda widget: None) -> list[QWidget]:
    """What Tab reaches, from the search box until it comes round again; `look` is shown each while it has the focus."""
    met: list[QWidget] = []
    for _ in range(_MOST):
        focus = QApplication.focusWidget()
        assert focus is not None, "the focus was lost"
        if met and focus is met[0]:
            return met
        assert focus not in met, f"Tab is caught at {focus}"
        met.append(focus)
        look(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    raise AssertionError("Tab never comes round")


def wanted(window: Window) -> set[QWidget]:
    """Every widget on show that a person may want to use."""
    return {
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    }


def shown_rect(widget: QWidget, window: Window) -> QRect:
    """The part of a widget that is on show, in the window's pixels."""
    painted = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget  # which an opaque viewport covers
    region = painted.visibleRegion().boundingRect()
    return region.translated(painted.mapTo(window, QPoint(0, 0)))


@pytest.fixture
def window(make_bare_window: Callable[[Session], Window], session: Session) -> Window:
    """A window at no place yet."""
    return make_bare_window(session)


@pytest.fixture
def on_screen(window: Window, furniture: Furniture, qtbot: QtBot, request: pytest.FixtureRequest) -> Window:
    SCREENS[request.param](window)
    window.activateWindow()
    if furniture.top_bar.search.words:
        qtbot.waitUntil(lambda: window.stack.currentWidget() is furniture.searching.results)
    furniture.actions["search"].trigger()
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return window


@pytest.mark.parametrize("on_screen", sorted(SCREENS.keys() - ELSEWHERE - SAME_PAGE), indirect=True)
def test_tab_reaches_everything_and_shows_where_it_is(on_screen: Window) -> None:
    unseen = []

    def look(widget: QWidget) -> None:
        QApplication.processEvents()
        if shown_rect(widget, on_screen).isEmpty():
            unseen.append(widget)

    first, second = tab_round(), tab_round(look)  # the first round may bring something on show
    met = second + [widget for widget in first if widget not in second]
    missed = {widget for widget in wanted(on_screen) if not isinstance(widget, Spot)} - set(met)
    assert not missed, [(type(widget).__name__, widget.objectName(), getattr(widget, "text", str)()) for widget in missed]
    spots = [widget for widget in second if isinstance(widget, Spot)]
    assert [spot.position for spot in spots] == sorted(spot.position for spot in spots)
    assert unseen == []


@pytest.mark.parametrize("on_screen", ["home", "article", "results"], indirect=True)
def test_the_order_of_tab_is_that_of_reading(on_screen: Window, furniture: Furniture) -> None:
    met = tab_round()
    first = next(number for number, widget in enumerate(met) if not furniture.top_bar.isAncestorOf(widget))
    met = met[first:] + met[:first]  # so that what stands before the search box is not torn from it
    bar = [widget for widget in met if furniture.top_bar.isAncestorOf(widget)]
    places = [widget.mapTo(on_screen, QPoint(0, 0)).x() for widget in bar]
    assert places == sorted(places), [widget.accessibleName() for widget in bar]
    middle = on_screen.stack.currentWidget()
    assert middle is not None
    parts = [furniture.top_bar, furniture.sidebar, middle, furniture.side_panel]

    def part(widget: QWidget) -> int:
        inside = [number for number, pane in enumerate(parts) if pane is widget or pane.isAncestorOf(widget)]
        return inside[-1] if inside else -1

    order = [part(widget) for widget in met if part(widget) > 0]
    assert order == sorted(order), order


@pytest.mark.parametrize("on_screen", ["article"], indirect=True)
def test_the_focus_can_be_seen_on_everything(on_screen: Window, qtbot: QtBot) -> None:
    for widget in tab_round()[:60]:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        place = shown_rect(widget, on_screen)
        with_focus = on_screen.grab(place).toImage()
        widget.clearFocus()
        QApplication.processEvents()
        place_now = shown_rect(widget, on_screen)
        assert place_now == place or isinstance(widget, QAbstractScrollArea)
        assert on_screen.grab(place).toImage() != with_focus, (type(widget), widget.accessibleName())
