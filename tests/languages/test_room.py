"""Longer words, and a mirrored window: nothing is cut, nothing meets, nothing stays English."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.commands.catalogue import CATALOGUE
from reader.model.address import Address
from reader.session.session import Session
from reader.session.settings import Settings
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.window import Window
from scripts.shots import FIRST_RUN, SCREENS
from tests.languages import pseudo
from tests.languages.room import faults, words_of

pytestmark = pytest.mark.gui
SIZES = [(1280, 860), (1024, 600), (360, 640)]
_BORDER = 4
"""Pixels at either side of a row that may be painted as its frame or bar."""
WAYS = [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]


@pytest.fixture(params=WAYS, ids=["from the left", "from the right"])
def longer_words(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """The interface in longer words, read from either side."""
    qapp.setLayoutDirection(request.param)
    with pseudo.spoken(request.param == Qt.LayoutDirection.RightToLeft):
        yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def furniture_of(window: Window) -> Furniture:
    assert isinstance(window.furniture, Furniture)
    return window.furniture


def settle(window: Window, qtbot: QtBot) -> None:
    furniture = furniture_of(window)
    search = furniture.top_bar.search
    qtbot.waitUntil(lambda: not search.words or window.stack.currentWidget() is furniture.searching.results, timeout=20_000)
    for _ in range(3):
        QApplication.processEvents()


@pytest.mark.usefixtures("longer_words")
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("first", [False, True], ids=["later", "first run"])
def test_longer_words_have_room_on_every_screen(
    size: tuple[int, int],
    first: bool,
    settings: Settings,
    session: Session,
    make_window: Callable[[Session], Window],
    qtbot: QtBot,
) -> None:
    settings.set("first_note_read", not first)
    window = make_window(session)
    window.resize(*size)
    found: dict[str, list[str]] = {}
    for name, show in SCREENS.items():
        if (name in FIRST_RUN) == first:
            show(window)
            settle(window, qtbot)
            found[name] = faults(window)
    assert window.size().toTuple() == size, "the words have widened the window"
    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.usefixtures("longer_words")
def test_nothing_but_content_stays_english(
    session: Session, library_file: Path, make_window: Callable[[Session], Window], qtbot: QtBot
) -> None:
    window = make_window(session)
    english: set[str] = set()
    for show in SCREENS.values():
        show(window)
        settle(window, qtbot)
        shown = (words_of(widget) for widget in window.findChildren(QWidget) if widget.isVisibleTo(window))
        english |= {part for words in shown if "[" not in words for part in words.split(" · ") if part}
    keys = {key for command in CATALOGUE for key in command.keys}
    assert sorted(english - keys - set(content_of(library_file))) == []


def content_of(library_file: Path) -> Iterator[str]:
    """Everything that the authors wrote for lists, cards and figures."""
    with closing(sqlite3.connect(library_file)) as connection:
        for table in ("topic", "article", "term", "figure"):
            for (data,) in connection.execute(f"SELECT data FROM {table}"):
                yield from strings(json.loads(data))


def strings(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield from (data, data[:1].upper() + data[1:])
    elif isinstance(data, list | dict):
        for inner in data.values() if isinstance(data, dict) else data:
            yield from strings(inner)


def made(parent: QWidget, kind: type[QLabel] | type[QPushButton], words: str, place: tuple[int, int, int, int]) -> None:
    widget = kind(words, parent)
    widget.setGeometry(*place)
    widget.show()


def test_words_that_are_cut_are_found(window: Window) -> None:
    pane = QWidget(window)
    made(pane, QLabel, "These words are longer than their label.", (0, 0, 60, 20))
    made(pane, QPushButton, "A button", (0, 40, 20, 30))
    pane.setGeometry(0, 0, 200, 100)
    pane.show()
    assert [line.split(" is cut")[0] for line in faults(window)] == [
        "QLabel  “These words are longer than their label.”",
        "QPushButton  “A button”",
    ]


def test_words_that_meet_or_stand_outside_are_found(window: Window) -> None:
    pane = QWidget(window)
    layout = QHBoxLayout(pane)
    labels = [QLabel(words, pane) for words in ("one", "two")]
    for label in labels:
        layout.addWidget(label)
    pane.setGeometry(0, 0, 200, 100)
    pane.show()
    QApplication.processEvents()
    assert faults(window) == []
    labels[0].move(labels[1].pos())
    assert faults(window) == ["QLabel  “one” meets QLabel  “two”"]
    labels[0].move(0, 95)
    assert faults(window) == ["QLabel  “one” stands outside QWidget  “”"]


@pytest.mark.parametrize("way", WAYS, ids=["from the left", "from the right"])
def test_the_window_is_mirrored(
    way: Qt.LayoutDirection, session: Session, make_window: Callable[[Session], Window], qtbot: QtBot, qapp: QApplication
) -> None:
    from_right = way == Qt.LayoutDirection.RightToLeft
    qapp.setLayoutDirection(way)
    try:
        window = make_window(session)
        window.place.open(Address.parse("article:is-anal-sex-safe"))
        furniture = furniture_of(window)
        qtbot.waitUntil(lambda: furniture.side_panel.isVisible())
        settle(window, qtbot)
        panes = (furniture.sidebar, window.article_view.viewport(), furniture.side_panel)
        edges = [pane.mapTo(window, pane.rect().center()).x() for pane in panes]
        assert edges == sorted(edges, reverse=from_right)
        assert window.article_view.rect().contains(furniture.side_panel.geometry())
        assert not furniture.side_panel.geometry().intersects(window.article_view.viewport().geometry())
        bar = [furniture.top_bar.search, furniture.top_bar.close_button]
        assert (bar[0].x() > bar[1].x()) == from_right
        for view in (*furniture.sidebar.findChildren(QTreeView), *furniture.side_panel.findChildren(QListView)):
            index = view.model().index(0, 0)
            left, right = margins(view, view.visualRect(index))
            assert (left > right) == from_right, f"{view.accessibleName()}: {left}, {right}"
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def margins(view: QAbstractItemView, place: QRect) -> tuple[int, int]:
    """Columns without ink on the left and on the right of a row, within its border."""
    width = view.viewport().width()
    middle = QRect(_BORDER, place.y() + place.height() // 4, width - 2 * _BORDER, place.height() // 2)
    row = view.viewport().grab(middle).toImage()
    ground = row.pixelColor(row.width() // 2, row.height() - 1)
    inked = [x for x in range(row.width()) if any(row.pixelColor(x, y) != ground for y in range(row.height()))]
    return inked[0], row.width() - 1 - inked[-1]


@pytest.mark.parametrize("way", WAYS, ids=["from the left", "from the right"])
def test_hits_keep_to_the_side_from_which_the_interface_is_read(
    way: Qt.LayoutDirection, session: Session, make_window: Callable[[Session], Window], qtbot: QtBot, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(way)
    try:
        window = make_window(session)
        SCREENS["results"](window)
        settle(window, qtbot)
        (view,) = furniture_of(window).searching.results.findChildren(QListView)
        sides = margins(view, view.visualRect(view.model().index(0, 0)))
        assert sides[way == Qt.LayoutDirection.RightToLeft] == pytest.approx(56 - _BORDER, abs=3)
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
