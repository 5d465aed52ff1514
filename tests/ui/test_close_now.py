"""Close now, from anywhere: an opaque cover, no window, no program."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from reader.commands.catalogue import CATALOGUE
from reader.model.address import Address
from reader.session.settings import CLOSE_KEYS
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.window import Window
from scripts.shots import FRAMES, SCREENS, Frame, settled

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


def close_by_shifts(window: Window) -> None:
    """Three Shifts; between the cover and the end nothing but the cover is to be seen."""
    furniture = window.furniture
    assert isinstance(furniture, Furniture)
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


@pytest.mark.parametrize("screen", SCREENS, indirect=True)
def test_three_shifts_close_from_every_screen(screen: Window) -> None:
    close_by_shifts(screen)


def test_three_shifts_close_while_somebody_types(window: Window, furniture: Furniture) -> None:
    in_search(window, furniture)
    close_by_shifts(window)


def test_three_shifts_close_with_a_menu_open(window: Window, furniture: Furniture) -> None:
    on_page(window, furniture)
    button = next(b for b in furniture.top_bar.findChildren(QToolButton) if isinstance(b.menu(), QMenu) and b.isVisible())
    button.menu().popup(window.mapToGlobal(QPoint(600, 60)))
    close_by_shifts(window)


def send(window: Window, kind: QEvent.Type, repeats: bool = False) -> None:
    """Shift, as Qt sends it on after a screen reader has seen it; QTest's keys come as from a keyboard."""
    event = QKeyEvent(kind, Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier, "", repeats)
    QApplication.sendEvent(window.windowHandle(), event)


def test_a_screen_reader_that_sends_each_key_on_does_not_make_two_of_it(window: Window, furniture: Furniture) -> None:
    for _ in range(2):
        shifts(window, 1)
        send(window, QEvent.Type.KeyPress)
        send(window, QEvent.Type.KeyRelease)
    assert window.isVisible()
    shifts(window, 1)
    assert not window.isVisible()


def test_a_screen_reader_that_keeps_the_keys_leaves_their_copies_to_count(window: Window, furniture: Furniture) -> None:
    for left in (True, True, False):
        send(window, QEvent.Type.KeyPress)
        send(window, QEvent.Type.KeyRelease)
        assert window.isVisible() == left


def test_shift_held_down_is_one_press(window: Window, furniture: Furniture) -> None:
    for _ in range(9):
        send(window, QEvent.Type.KeyPress, repeats=True)
        send(window, QEvent.Type.KeyRelease, repeats=True)
    shifts(window, 2)
    assert window.isVisible()


KEYS = {"F8": Qt.Key.Key_F8, "F12": Qt.Key.Key_F12, "Pause": Qt.Key.Key_Pause, "Ins": Qt.Key.Key_Insert}


@pytest.mark.parametrize("key", [key for key in CLOSE_KEYS if key != "none"])
def test_one_more_key_closes_when_it_has_been_chosen(window: Window, furniture: Furniture, key: str) -> None:
    assert not [command.id for command in CATALOGUE if key in command.keys]
    in_search(window, furniture)
    pressed = KEYS[key]
    QTest.keyClick(window.windowHandle(), pressed)
    assert window.isVisible()
    window.session.settings.set("close_key", key)
    QTest.keyClick(window.windowHandle(), pressed, Qt.KeyboardModifier.ControlModifier)
    assert window.isVisible()
    QTest.keyClick(window.windowHandle(), pressed)
    assert not window.isVisible()


def test_capitals_typed_in_the_search_never_close(window: Window, furniture: Furniture) -> None:
    in_search(window, furniture)
    for letter in (Qt.Key.Key_H, Qt.Key.Key_I, Qt.Key.Key_V):
        QTest.keyPress(window.windowHandle(), Qt.Key.Key_Shift)
        QTest.keyClick(window.windowHandle(), letter, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyRelease(window.windowHandle(), Qt.Key.Key_Shift)
    assert window.isVisible()
    assert furniture.top_bar.search.words.lower().endswith("hiv")


@pytest.mark.parametrize("key", [Qt.Key.Key_F3, Qt.Key.Key_F6])
def test_shortcuts_with_shift_never_close(window: Window, furniture: Furniture, key: Qt.Key) -> None:
    on_page(window, furniture)
    for _ in range(4):
        QTest.keyPress(window.windowHandle(), Qt.Key.Key_Shift)
        focused = window.focusWidget()
        assert focused is not None
        QTest.keyPress(focused, key, Qt.KeyboardModifier.ShiftModifier)  # as in use: taken by its shortcut, no window sees it
        QTest.keyRelease(window.windowHandle(), Qt.Key.Key_Shift)
    assert window.isVisible()
    close_by_shifts(window)


def test_clicks_with_shift_never_close(window: Window, furniture: Furniture) -> None:
    on_page(window, furniture)
    for _ in range(4):
        QTest.keyPress(window.windowHandle(), Qt.Key.Key_Shift)
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, QPoint(700, 640))
        QTest.keyRelease(window.windowHandle(), Qt.Key.Key_Shift)
    assert window.isVisible()


@pytest.mark.parametrize(("number", "screen"), list(enumerate(SCREENS)), indirect=["screen"])
def test_the_button_is_whole_and_under_the_pointer_everywhere(
    number: int, screen: Window, qapp: QApplication, rounds: Callable[[int, int], int]
) -> None:
    """In the smallest frame and one of the others by turns; in the long sweep in all of them."""
    button = screen.findChild(QPushButton, "closeNow")
    assert button is not None
    frames = (*FRAMES, *FRAMES)[number % len(FRAMES) :]
    for frame in (*frames[: rounds(1, len(FRAMES))], Frame(320, 480, 100)):
        screen.session.settings.set("text_size", frame.percent)
        screen.resize(frame.width, frame.height)
        settled(qapp, screen)
        place = button.rect().translated(button.mapTo(screen, QPoint(0, 0)))
        assert screen.rect().contains(place), frame
        assert button.height() >= 44, frame
        inner = place.adjusted(9, 9, -9, -9)  # the corners are round
        for point in (inner.center(), inner.topLeft(), inner.topRight(), inner.bottomLeft(), inner.bottomRight()):
            assert screen.childAt(point) is button, frame


def test_the_button_closes(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    on_page(window, furniture)
    button = window.findChild(QPushButton, "closeNow")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not window.isVisible()
