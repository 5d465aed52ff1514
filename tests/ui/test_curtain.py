"""The curtain while another window is used. What the system tells about that is played here, and real in tests/program."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader.model.address import Address
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.window import Window

pytestmark = pytest.mark.gui

ACTIVE, INACTIVE = Qt.ApplicationState.ApplicationActive, Qt.ApplicationState.ApplicationInactive


def picture(window: Window) -> QImage:
    QApplication.processEvents()
    return window.grab().toImage()


def sentence(window: Window) -> QLabel:
    label = window.findChild(QLabel, "curtain")
    assert label is not None
    return label


@pytest.fixture
def reading(window: Window, furniture: Furniture) -> Window:
    window.session.settings.set("cover_when_left", True)
    window.place.open(Address.parse("article:is-anal-sex-safe"))
    QApplication.processEvents()
    return window


def test_nothing_of_the_page_shows_while_another_window_is_used(reading: Window, qapp: QApplication, qtbot: QtBot) -> None:
    before = picture(reading)
    qapp.applicationStateChanged.emit(INACTIVE)
    covered = picture(reading)
    text = sentence(reading)
    button = reading.findChild(QPushButton, "closeNow")
    assert button is not None
    for x in range(0, 1280, 7):
        for y in range(0, 860, 7):
            point = QPoint(x, y)
            if any(w.rect().contains(w.mapFrom(reading, point)) for w in (text, button)):
                continue
            assert covered.pixelColor(point).name() == reading.theme.colours["paper"].lower(), (x, y)
    qapp.applicationStateChanged.emit(ACTIVE)
    qtbot.waitUntil(lambda: not text.isVisible())
    assert picture(reading) == before


@pytest.mark.parametrize("size", [(1280, 860), (360, 640), (320, 320)])
def test_close_now_stays_free(reading: Window, qapp: QApplication, qtbot: QtBot, size: tuple[int, int]) -> None:
    qapp.applicationStateChanged.emit(INACTIVE)
    reading.resize(*size)
    QApplication.processEvents()
    button = reading.findChild(QPushButton, "closeNow")
    assert button is not None
    assert reading.childAt(button.mapTo(reading, button.rect().center())) is button
    text = sentence(reading)
    assert text.isVisible()
    assert text.height() >= text.heightForWidth(text.width())
    assert text.geometry().top() >= button.mapTo(reading, button.rect().bottomLeft()).y()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not reading.isVisible()


def test_the_click_that_brings_the_window_back_opens_nothing(reading: Window, qapp: QApplication) -> None:
    qapp.applicationStateChanged.emit(INACTIVE)
    qapp.applicationStateChanged.emit(ACTIVE)
    under = reading.childAt(QPoint(640, 400))
    assert under is not None
    assert under is sentence(reading) or under.findChild(QLabel, "curtain") is not None


def test_nobody_who_has_not_asked_sees_a_curtain(window: Window, furniture: Furniture, qapp: QApplication) -> None:
    qapp.applicationStateChanged.emit(INACTIVE)
    assert not sentence(window).isVisible()
