"""Close now, from anywhere: an opaque cover, no window, no program."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from reader.model.address import Address
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.window import Window

pytestmark = pytest.mark.gui


def shifts(window: Window, times: int) -> None:
    """Real key events, by way of the window."""
    for _ in range(times):
        QTest.keyPress(window.windowHandle(), Qt.Key.Key_Shift)
        QTest.keyRelease(window.windowHandle(), Qt.Key.Key_Shift)


def on_page(window: Window, furniture: Furniture) -> None:
    window.place.open(Address.parse("article:is-anal-sex-safe"))


def in_search(window: Window, furniture: Furniture) -> None:
    on_page(window, furniture)
    line = furniture.top_bar.search.findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    line.setText("bleeding")


def with_a_message(window: Window, furniture: Furniture) -> None:
    from reader.model.fault import Fault

    on_page(window, furniture)
    window.tell(Fault("Something is missing.", "Find it."))


def with_a_menu(window: Window, furniture: Furniture) -> None:
    on_page(window, furniture)
    button = next(b for b in furniture.top_bar.findChildren(QToolButton) if isinstance(b.menu(), QMenu) and b.isVisible())
    button.menu().popup(window.mapToGlobal(QPoint(600, 60)))


@pytest.mark.parametrize("where", [on_page, in_search, with_a_message, with_a_menu])
def test_three_shifts_close_from_anywhere(
    window: Window, furniture: Furniture, qtbot: QtBot, where: Callable[[Window, Furniture], None]
) -> None:
    where(window, furniture)
    QApplication.processEvents()
    seen: list[set[str]] = []

    def look() -> None:
        picture = window.grab().toImage()
        seen.append({picture.pixelColor(x, y).name() for x in range(0, 1280, 40) for y in range(0, 860, 20)})

    furniture.close_now.covered.connect(look)
    shifts(window, 2)
    assert window.isVisible()
    shifts(window, 1)
    assert not window.isVisible()
    assert seen == [{window.theme.colours["paper"].lower()}], "something showed through the cover"
    assert QApplication.activePopupWidget() is None


def test_capitals_typed_in_the_search_never_close(window: Window, furniture: Furniture) -> None:
    in_search(window, furniture)
    for letter in (Qt.Key.Key_H, Qt.Key.Key_I, Qt.Key.Key_V):
        QTest.keyPress(window.windowHandle(), Qt.Key.Key_Shift)
        QTest.keyClick(window.windowHandle(), letter, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyRelease(window.windowHandle(), Qt.Key.Key_Shift)
    assert window.isVisible()
    assert furniture.top_bar.search.words.lower().endswith("hiv")


@pytest.mark.parametrize("place", ["screen:home", "article:is-anal-sex-safe", "term:prep", "screen:shortcuts"])
@pytest.mark.parametrize("size", [(1280, 860), (1024, 600), (360, 640), (320, 480)])
def test_the_button_is_whole_and_under_the_pointer_everywhere(
    window: Window, furniture: Furniture, place: str, size: tuple[int, int]
) -> None:
    window.resize(*size)
    window.place.open(Address.parse(place))
    QApplication.processEvents()
    button = window.findChild(QPushButton, "closeNow")
    assert button is not None
    middle = button.mapTo(window, button.rect().center())
    assert window.childAt(middle) is button
    assert window.rect().contains(button.rect().translated(button.mapTo(window, QPoint(0, 0))))
    assert button.height() >= 44


def test_the_button_closes(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    on_page(window, furniture)
    button = window.findChild(QPushButton, "closeNow")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not window.isVisible()
