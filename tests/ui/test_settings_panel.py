"""The settings panel: made from the table, live, beside the page and never over it."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton, QSlider, QWidget
from pytestqt.qtbot import QtBot

from reader.model.address import Address
from reader.session.settings import SETTINGS
from reader.ui.controls import Control
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.settings_panel import SettingsPanel
from reader.ui.desktop.window import Window
from reader.ui.wrapped import Choice, Switch

pytestmark = pytest.mark.gui
WIDE, NARROW = (1280, 860), (360, 640)


def opened(window: Window, furniture: Furniture, size: tuple[int, int] = WIDE) -> SettingsPanel:
    """The panel, opened while an article is read."""
    window.resize(*size)
    window.place.open(Address.parse("article:anatomy"))
    window.activateWindow()
    QApplication.processEvents()
    furniture.actions["settings"].trigger()
    QApplication.processEvents()
    return furniture.settings.panel


def place(widget: QWidget, window: Window) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def focusable(panel: QWidget) -> list[QWidget]:
    return [child for child in panel.findChildren(QWidget) if child.isVisible() and child.focusPolicy() & Qt.FocusPolicy.TabFocus]


def choice(panel: SettingsPanel, key: str, name: str) -> Choice:
    return next(button for button in panel.controls[key].findChildren(Choice) if button.text() == name)


def test_every_setting_that_is_meant_for_people_has_exactly_one_control(window: Window, furniture: Furniture) -> None:
    panel = opened(window, furniture)
    shown = [control.row.key for control in panel.findChildren(Control)]
    assert sorted(shown) == sorted(row.key for row in SETTINGS if row.for_people)


def test_the_table_says_how_each_choice_is_called() -> None:
    for row in SETTINGS:
        assert row.title
        assert row.kind != "choice" or len(row.names) == len(row.choices) or not row.for_people
        assert row.kind != "number" or row.least < row.most
        assert row.accepts(row.default)


def test_what_is_chosen_holds_at_once(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    panel = opened(window, furniture)
    qtbot.mouseClick(choice(panel, "theme", "Dark"), Qt.MouseButton.LeftButton)
    assert window.theme.id == "dark"
    slider = panel.controls["text_size"].findChild(QSlider)
    assert slider is not None
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert window.session.settings.number("text_size") == 110
    assert window.article_view.page is not None
    assert window.article_view.page.size.percent == 110
    switch = panel.controls["sidebar_shown"].findChild(Switch)
    assert switch is not None
    before = furniture.sidebar.isVisible()
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert furniture.sidebar.isVisible() != before


def test_the_panel_shows_what_was_changed_elsewhere(window: Window, furniture: Furniture) -> None:
    panel = opened(window, furniture)
    furniture.actions["text-larger"].trigger()
    furniture.actions["theme-sepia"].trigger()
    slider = panel.controls["text_size"].findChild(QSlider)
    assert slider is not None
    assert slider.value() == 110
    assert choice(panel, "theme", "Sepia").isChecked()


def test_alcoves_own_settings_come_back_with_one_press(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    panel = opened(window, furniture)
    settings = window.session.settings
    settings.set("theme", "dark")
    settings.set("text_size", 150)
    button = next(b for b in panel.findChildren(QPushButton) if b.text() == "Use Alcove's own settings")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (settings.text("theme"), settings.number("text_size"), window.theme.id) == ("system", 100, "light")
    assert choice(panel, "theme", "Like the system").isChecked()


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_escape_closes_and_the_focus_is_where_it_was(
    window: Window, furniture: Furniture, qtbot: QtBot, size: tuple[int, int]
) -> None:
    panel = opened(window, furniture, size)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert panel.isAncestorOf(focused)
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert QApplication.focusWidget() is window.article_view
    assert window.stack.isVisible()


def test_the_whole_panel_is_walked_with_tab_and_everything_has_a_name(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    panel = opened(window, furniture)
    assert [widget for widget in focusable(panel) if not widget.accessibleName() and not isinstance(widget, QPushButton)] == []
    met: set[QWidget] = set()
    focused = QApplication.focusWidget()
    while focused is not None and focused not in met:
        met.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
    groups = {button.parent() for button in panel.findChildren(QRadioButton)}
    reached = {widget.parent() for widget in met if isinstance(widget, QRadioButton)}
    assert reached == groups, "one choice of each group takes the focus; arrows lead to the others"
    assert {widget for widget in focusable(panel) if not isinstance(widget, QRadioButton)} <= met


def test_it_stands_beside_the_page_and_covers_nothing(window: Window, furniture: Furniture) -> None:
    panel = opened(window, furniture)
    others = [furniture.top_bar, window.stack, furniture.sidebar]
    assert all(not place(panel, window).intersects(place(other, window)) for other in others if other.isVisible())
    assert window.stack.isVisible()
    assert window.stack.width() >= 400


def test_where_there_is_no_room_it_takes_the_pages_place_and_gives_it_back(window: Window, furniture: Furniture) -> None:
    panel = opened(window, furniture, NARROW)
    assert not window.stack.isVisible()
    assert place(panel, window) == QRect(0, furniture.top_bar.height(), NARROW[0], NARROW[1] - furniture.top_bar.height())
    close = window.findChild(QPushButton, "closeNow")
    assert close is not None
    assert window.childAt(place(close, window).center()) is close
    window.place.open(Address.parse("article:lubrication"))
    assert not panel.isVisible()
    assert window.stack.isVisible()


@pytest.mark.parametrize("text", [100, 400])
@pytest.mark.parametrize("size", [WIDE, (320, 480)])
def test_no_word_is_cut(window: Window, furniture: Furniture, qtbot: QtBot, size: tuple[int, int], text: int) -> None:
    window.session.settings.set("text_size", text)
    panel = opened(window, furniture, size)
    qtbot.waitUntil(lambda: furniture.top_bar.height() == round(window.interface_size.px(56)))
    QApplication.processEvents()
    for control in panel.controls.values():
        assert control.width() <= panel.viewport().width()
    for button in (*panel.findChildren(Choice), *panel.findChildren(Switch)):
        assert button.height() >= button.heightForWidth(button.width())
    for button in panel.findChildren(QPushButton):
        assert button.width() >= button.sizeHint().width()
        assert place(button, window).right() <= place(panel.viewport(), window).right()


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_another_language_is_chosen_in_the_panel_and_the_panel_stays(
    window: Window, furniture: Furniture, qtbot: QtBot, size: tuple[int, int]
) -> None:
    panel = opened(window, furniture, size)
    spanish = choice(panel, "language", "Español")
    spanish.setFocus()
    qtbot.keyClick(spanish, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.furniture is not furniture)
    QApplication.processEvents()
    renewed = window.furniture
    assert isinstance(renewed, Furniture)
    assert renewed.settings.is_open
    again = choice(renewed.settings.panel, "language", "Español")
    assert again.isChecked()
    assert QApplication.focusWidget() is again
    assert renewed.settings.panel.accessibleName() == "Ajustes"
