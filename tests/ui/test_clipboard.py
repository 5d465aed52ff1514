"""Copied words are lent, not left; typed words are not learnt."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from reader.model.address import Address
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.window import Window
from scripts.shots import SCREENS

pytestmark = pytest.mark.gui


def copy_some(window: Window, qtbot: QtBot) -> str:
    window.place.open(Address.parse("article:is-anal-sex-safe"))
    QApplication.processEvents()
    port = window.article_view.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=QPoint(120, 80))
    qtbot.mouseMove(port, QPoint(560, 200))
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=QPoint(560, 200))
    qtbot.keyClick(window.article_view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    return window.article_view.selected_text()


def test_selected_words_are_copied_and_taken_back_when_the_window_closes(
    window: Window, furniture: Furniture, qtbot: QtBot
) -> None:
    words = copy_some(window, qtbot)
    assert "people of every gender" in words
    assert QGuiApplication.clipboard().text() == words
    window.close()
    assert QGuiApplication.clipboard().text() == ""


def test_what_another_program_copied_since_is_left_alone(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    copy_some(window, qtbot)
    QGuiApplication.clipboard().setText("a shopping list")
    window.close()
    assert QGuiApplication.clipboard().text() == "a shopping list"
    QGuiApplication.clipboard().clear()


def test_close_now_takes_the_words_back(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    copy_some(window, qtbot)
    furniture.close_now.now()
    assert QGuiApplication.clipboard().text() == ""


@pytest.mark.parametrize("screen", SCREENS, indirect=True)
def test_no_line_lets_the_keyboard_learn_what_is_typed(screen: Window) -> None:
    lines = screen.findChildren(QLineEdit)
    assert lines
    for line in lines:
        assert line.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData, line.accessibleName()
        assert line.contextMenuPolicy() == Qt.ContextMenuPolicy.NoContextMenu, line.accessibleName()
