"""The interface grows with the text, as far as the window can hold it."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.model.address import Address
from reader.session.place import Place
from reader.session.session import Session
from reader.typeset.fonts import Size
from reader.typeset.theme import load_theme
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.window import BAR_HEIGHT, PANEL_WIDTH, Window
from reader.ui.style import style_sheet
from reader.ui.wrapped import Link

pytestmark = pytest.mark.gui


def dressed(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    """Wait until the interface has followed."""
    qtbot.waitUntil(lambda: furniture.top_bar.height() == round(window.interface_size.px(BAR_HEIGHT)))
    QApplication.processEvents()


@pytest.mark.parametrize(
    ("text", "width", "height", "interface"),
    [
        (80, 1280, 860, 100),
        (100, 1280, 860, 100),
        (150, 1280, 860, 150),
        (400, 1280, 860, 200),
        (400, 1024, 600, 180),
        (200, 500, 800, 150),
        (400, 320, 480, 100),
    ],
)
def test_the_interface_is_as_large_as_the_text_or_as_the_window_holds(
    window: Window, text: int, width: int, height: int, interface: int
) -> None:
    window.session.settings.set("text_size", text)
    window.resize(width, height)
    assert window.interface_size == Size(interface)


@pytest.mark.parametrize("text", [80, 100, 200, 400])
@pytest.mark.parametrize("width", [1280, 900, 640, 480, 360, 320])
def test_search_and_close_now_stay_whole(window: Window, furniture: Furniture, qtbot: QtBot, width: int, text: int) -> None:
    window.session.settings.set("text_size", text)
    window.resize(width, 640)
    dressed(window, furniture, qtbot)
    close = window.findChild(QPushButton, "closeNow")
    assert close is not None
    assert close.height() >= 44
    assert close.width() >= close.sizeHint().width()
    assert window.childAt(close.mapTo(window, close.rect().center())) is close
    line = furniture.top_bar.search.findChild(QLineEdit)
    assert line is not None
    assert line.width() >= 3 * line.fontMetrics().averageCharWidth()
    assert line.height() >= line.fontMetrics().height()
    bar = furniture.top_bar
    shown = [child for child in bar.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly) if child.isVisible()]
    for child in shown:
        assert bar.rect().contains(child.geometry())
        assert not any(child.geometry().intersects(other.geometry()) for other in shown if other is not child)


def test_the_page_follows_at_once_and_the_interface_when_the_hand_rests(
    window: Window, furniture: Furniture, qtbot: QtBot
) -> None:
    window.place.open(Address.parse("article:anatomy"))
    dresses: list[None] = []
    furniture.look.dressed.connect(lambda: dresses.append(None))
    for _ in range(5):
        furniture.actions["text-larger"].trigger()
    page = window.article_view.page
    assert page is not None
    assert page.size.percent == 150
    assert dresses == []
    dressed(window, furniture, qtbot)
    assert len(dresses) == 1, "five steps in one movement style the widgets once"
    assert furniture.side_panel.width() == round(PANEL_WIDTH * 1.5)
    assert furniture.sidebar.width() == pytest.approx(window.topics_width(), abs=1) or not furniture.sidebar.isVisible()


def test_topics_and_panel_keep_their_width_in_pixels_of_the_design(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    window.place.open(Address.parse("article:anatomy"))
    window.resize(1700, 860)
    kept = window.session.settings.number("sidebar_width")
    window.session.settings.set("text_size", 200)
    dressed(window, furniture, qtbot)
    assert abs(furniture.sidebar.width() - 2 * kept) <= 1
    window.session.settings.set("text_size", 100)
    dressed(window, furniture, qtbot)
    assert abs(furniture.sidebar.width() - kept) <= 1
    assert window.session.settings.number("sidebar_width") == kept


@pytest.mark.parametrize("text", [100, 150, 200, 400])
def test_nothing_moves_when_the_furniture_comes(session: Session, qtbot: QtBot, fonts: None, text: int) -> None:
    session.settings.set("text_size", text)
    window = Window(session, Place(session), Furniture)
    qtbot.addWidget(window)
    window.place.open(Address.parse("article:anatomy"))
    places: list[tuple[QPoint, QPoint, float]] = []

    def note_places() -> None:
        view = window.article_view
        assert view.page is not None
        places.append((view.mapTo(window, QPoint()), view.origin.toPoint(), view.page.width))

    window.article_view.first_painted.connect(note_places)
    with qtbot.waitSignal(window.furnished):
        window.show()
    QApplication.processEvents()
    note_places()
    assert places[0] == places[1]
    window.close()


@pytest.mark.parametrize("screen", ["results-mended"], indirect=True)
@pytest.mark.parametrize("width", [1280, 320])
def test_the_way_to_the_words_as_typed_is_whole(screen: Window, qtbot: QtBot, width: int) -> None:
    screen.resize(width, 640)
    assert isinstance(screen.furniture, Furniture)
    dressed(screen, screen.furniture, qtbot)
    (instead,) = screen.furniture.searching.results.findChildren(QPushButton)
    assert instead.isVisible()
    assert instead.height() >= instead.heightForWidth(instead.width())
    assert screen.rect().contains(QRect(instead.mapTo(screen, QPoint()), instead.size()))


def test_a_link_that_says_more_is_taller(fonts: None, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    link = Link("Short", load_theme("light"), parent)
    before = link.heightForWidth(200)
    link.say("So many words that they have no room on a line of two hundred pixels")
    assert link.heightForWidth(200) > before
    assert link.accessibleName().startswith("So many words")


def test_lengths_of_the_style_sheet_scale_and_hairlines_do_not() -> None:
    sheet = style_sheet(load_theme("light"), Size(150))
    assert "border-bottom: 1px solid" in sheet
    assert "padding: 10px 14px" in sheet  # 7px 9px of the design
    assert "border-radius: 12px" in sheet


@pytest.mark.parametrize(("text", "width", "height"), [(100, 1024, 600), (200, 1280, 860)])
def test_the_outline_keeps_half_of_the_panel_and_shows_where_the_reader_is(
    window: Window, furniture: Furniture, qtbot: QtBot, text: int, width: int, height: int
) -> None:
    window.session.settings.set("text_size", text)
    window.resize(width, height)
    window.place.open(Address.parse("article:is-anal-sex-safe#is-bleeding-normal"))
    dressed(window, furniture, qtbot)
    outline, related = (view for view in furniture.side_panel.lists if isinstance(view, QListView))
    rows = [outline.visualRect(outline.model().index(row, 0)) for row in range(outline.model().rowCount())]
    assert sum(outline.viewport().rect().contains(row) for row in rows) >= 3
    assert outline.viewport().rect().contains(outline.visualRect(outline.currentIndex()))
    assert related.viewport().rect().contains(related.visualRect(related.model().index(0, 0)))


@pytest.mark.parametrize(("text", "width"), [(100, 320), (200, 1280)])
def test_words_that_are_looked_for_get_more_room(
    window: Window, furniture: Furniture, qtbot: QtBot, text: int, width: int
) -> None:
    """That of Back in a slim window, that of the key in any other."""
    window.session.settings.set("text_size", text)
    window.resize(width, 640)
    dressed(window, furniture, qtbot)
    line = furniture.top_bar.search.findChild(QLineEdit)
    assert line is not None
    before = line.width()
    furniture.top_bar.search.ask("butt")
    qtbot.waitUntil(lambda: line.width() > before + 30)
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: line.width() == before)
