"""Commands: one table, read by menus, keys and the shortcuts page; and names for everything that takes the focus."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QMenu, QSplitterHandle, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.commands.catalogue import CATALOGUE, GROUPS, Command, checked
from reader.model.address import Address
from reader.session.traces import report as report_of
from reader.ui.actions import Actions
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.window import Window

pytestmark = pytest.mark.gui


def test_the_table_is_sound() -> None:
    commands = checked(CATALOGUE)
    assert len(commands) == len(CATALOGUE)
    for command in CATALOGUE:
        assert command.title
        assert command.help
        assert command.group in GROUPS
        for key in command.keys:
            assert not QKeySequence(key).isEmpty(), key


def test_two_commands_with_one_id_or_one_key_are_refused() -> None:
    one = Command("one", "One", "Do one", "Go", ("Ctrl+1",))
    with pytest.raises(ValueError, match="id one"):
        checked([one, one])
    with pytest.raises(ValueError, match=r"Ctrl\+1"):
        checked([one, Command("two", "Two", "Do two", "Go", ("Ctrl+1",))])


def test_every_command_has_its_handler_and_every_handler_its_command(window: Window) -> None:
    handlers = {command.id: (lambda: None) for command in CATALOGUE}
    Actions(handlers, window)
    with pytest.raises(ValueError, match="do not match"):
        Actions(handlers | {"unknown": lambda: None}, window)
    del handlers["home"]
    with pytest.raises(ValueError, match="do not match"):
        Actions(handlers, window)


def test_the_menu_holds_every_command(furniture: Furniture) -> None:
    menus = [button.menu() for button in furniture.top_bar.findChildren(QToolButton) if isinstance(button.menu(), QMenu)]
    most = max(menus, key=lambda menu: len(menu.actions()))
    held = [most, *(menu for menu in most.findChildren(QMenu) if menu is not most)]
    names = [action.objectName() for menu in held for action in menu.actions() if not action.isSeparator() and not action.menu()]
    assert sorted(names) == sorted(command.id for command in CATALOGUE)


def test_the_menu_leaves_the_bar_with_close_now_to_be_seen(window: Window, furniture: Furniture) -> None:
    menus = [button.menu() for button in furniture.top_bar.findChildren(QToolButton) if isinstance(button.menu(), QMenu)]
    assert max(menu.sizeHint().height() for menu in menus) <= window.height() - furniture.top_bar.height()


@pytest.mark.parametrize(
    ("key", "modifiers", "place"),
    [
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, "screen:shortcuts"),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier, "screen:home"),
    ],
)
def test_keys_work_from_the_page(window: Window, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier, place: str) -> None:
    window.place.open(Address.parse("article:anatomy"))
    window.activateWindow()
    qtbot.keyClick(window.article_view, key, modifiers)
    qtbot.waitUntil(lambda: window.place.address == Address.parse(place))


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [(Qt.Key.Key_Slash, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)],
)
def test_search_is_one_key_away(
    window: Window, furniture: Furniture, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    window.place.open(Address.parse("article:anatomy"))
    window.activateWindow()
    qtbot.keyClick(window.article_view, key, modifiers)
    line = furniture.top_bar.search.findChild(QLineEdit)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is line)


def test_the_theme_changes_the_pixels(window: Window, furniture: Furniture) -> None:
    window.place.open(Address.parse("article:anatomy"))
    furniture.actions["theme-light"].trigger()
    QApplication.processEvents()
    light = window.grab().toImage()
    furniture.actions["theme-dark"].trigger()
    QApplication.processEvents()
    dark = window.grab().toImage()
    for x, y in ((310, 400), (100, 700), (800, 50)):
        assert light.pixelColor(x, y).lightness() > 200
        assert dark.pixelColor(x, y).lightness() < 70
    assert furniture.actions["theme-dark"].isChecked()


@pytest.mark.parametrize("place", ["screen:home", "article:is-anal-sex-safe", "term:prep", "screen:shortcuts"])
def test_everything_that_takes_the_focus_has_a_name(window: Window, furniture: Furniture, place: str) -> None:
    window.place.open(Address.parse(place))
    QApplication.processEvents()
    nameless = [
        widget.objectName() or type(widget).__name__
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not _name(widget)
    ]
    assert nameless == []


def _name(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    if isinstance(widget, QAbstractItemView | QLineEdit):
        return widget.accessibleName()
    return widget.accessibleName() or (str(text()) if callable(text) else "")


def test_narrow_windows_lose_panels_and_no_control(window: Window, furniture: Furniture) -> None:
    window.place.open(Address.parse("article:anatomy"))
    for width in (1280, 1000, 760, 500, 360, 320):
        window.resize(width, 600)
        QApplication.processEvents()
        bar = furniture.top_bar
        boxes = [
            child.geometry()
            for child in bar.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
            if child.isVisible()
        ]
        for one in boxes:
            assert bar.rect().contains(one), (width, one)
            assert not any(one.intersects(other) for other in boxes if other is not one), (width, one)
        assert window.article_view.page is not None
        assert window.article_view.page.width <= window.article_view.viewport().width()


def test_a_mistake_of_ours_is_offered_as_a_report_without_words_of_the_reader(window: Window, furniture: Furniture) -> None:
    try:
        raise ValueError("what the reader typed: chlamydia")
    except ValueError as error:
        report = report_of(error)
    assert "ValueError" in report
    assert "chlamydia" not in report
    window.tell_mistake(report)
    assert "made a mistake" in furniture.notice.text


def test_the_topics_keep_the_width_that_they_were_given(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    handles = window.findChildren(QSplitterHandle)
    handle = next(handle for handle in handles if handle.isVisible())
    before = furniture.sidebar.width()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(0, 200))
    qtbot.mouseMove(handle, QPoint(60, 200))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(60, 200))
    assert furniture.sidebar.width() > before + 20
    assert window.session.settings.number("sidebar_width") == furniture.sidebar.width()


def test_the_topics_can_be_put_away(window: Window, furniture: Furniture) -> None:
    furniture.actions["sidebar"].trigger()
    assert not furniture.sidebar.isVisible()
    furniture.actions["sidebar"].trigger()
    assert furniture.sidebar.isVisible()


def test_switching_pages_many_times_leaves_nothing_behind(window: Window, rounds: Callable[[int, int], int]) -> None:
    places = [Address.parse(text) for text in ("article:is-anal-sex-safe", "article:anatomy", "article:lubrication", "term:prep")]
    before = len(window.findChildren(QWidget))
    for number in range(rounds(100, 1000)):
        window.place.open(places[number % len(places)])
        QApplication.processEvents()
    assert len(window.findChildren(QWidget)) == before
