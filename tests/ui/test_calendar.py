"""Close now with the calendar: the same window, and nothing in it of what was there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QWidget
from pytestqt.qtbot import QtBot

from reader.model.fault import Fault
from reader.ui.desktop.window import Window
from tests.ui.test_close_now import shifts

pytestmark = pytest.mark.gui
KINDS = (
    *("home", "article", "results", "palette", "find", "glossary", "term", "viewer-enlarged", "card", "selection", "shortcuts"),
    *("settings", "message", "problems", "curtain", "first-run"),
)
"""Screens of every kind."""


@pytest.fixture
def left(screen: Window, qtbot: QtBot) -> Window:
    """A window after Close now."""
    screen.session.settings.set("close_shows", "calendar")
    geometry = screen.geometry()
    shifts(screen, 3)
    qtbot.waitUntil(lambda: screen.windowTitle() == "Calendar")
    QApplication.processEvents()
    assert screen.isVisible()
    assert screen.geometry() == geometry
    return screen


def words(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    return f"{widget.accessibleName()} {widget.toolTip()} {text() if callable(text) else ''}"


@pytest.mark.parametrize("screen", KINDS, indirect=True)
def test_a_month_and_nothing_else_is_in_the_window(left: Window) -> None:
    (month,) = left.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert isinstance(month, QCalendarWidget)
    said = " ".join(words(widget) for widget in left.findChildren(QWidget))
    assert not [word for word in ("Alcove", "anal", "Anal", "lube", "PrEP", "Close now") if word in said]
    assert left.actions() == []


@pytest.mark.parametrize("screen", ["results"], indirect=True)
def test_no_key_leads_back(left: Window, qapp: QApplication) -> None:
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    for key, modifier in ((Qt.Key.Key_Left, alt), (Qt.Key.Key_Home, alt), (Qt.Key.Key_K, control), (Qt.Key.Key_C, control)):
        QTest.keyClick(left.windowHandle(), key, modifier)
    for key in (Qt.Key.Key_F1, Qt.Key.Key_F6, Qt.Key.Key_Slash, Qt.Key.Key_Escape):
        QTest.keyClick(left.windowHandle(), key)
    shifts(left, 3)
    left.resize(700, 500)
    left.resize(1280, 860)
    qapp.processEvents()
    assert left.isVisible()
    (month,) = left.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert isinstance(month, QCalendarWidget)
    assert month.size() == left.size()
    assert left.place.address is None


@pytest.mark.parametrize("screen", ["article"], indirect=True)
def test_the_library_is_closed_and_a_mistake_is_kept_to_oneself(left: Window) -> None:
    left.tell_mistake("a report")
    left.tell(Fault("Something is missing.", "Find it."))
    with pytest.raises(Fault):
        left.session.article("anatomy")
