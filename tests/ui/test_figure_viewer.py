"""The figure viewer in its real window: pointing, choosing, keys, zoom, words and the way there and back."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader.library.reader import Library
from reader.model.address import Address
from reader.model.figure import FigureWords
from reader.session.place import Place
from reader.session.session import Session
from reader.session.settings import THEMES, Settings
from reader.typeset.part_map import PartMap
from reader.typeset.theme import load_theme
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.window import Window
from reader.ui.figures.lens import LEAST, MOST
from reader.ui.figures.view import FigureView
from reader.ui.words import Words, WordsButton
from tests.clocks import HeldClock
from tests.conftest import ROOT

pytestmark = pytest.mark.gui
FIGURES = sorted(path.stem for path in (ROOT / "content" / "figures").glob("*.svg"))
FIGURE = Address.parse("figure:anal-canal")


@pytest.fixture
def window(make_bare_window: Callable[[Session], Window], session: Session) -> Window:
    """A window at no place yet."""
    return make_bare_window(session)


@pytest.fixture
def viewer(window: Window, furniture: Furniture, qtbot: QtBot) -> FigureView:
    """The viewer with the first figure, opened from a page."""
    window.place.open(Address.parse("article:anatomy"))
    window.place.open(FIGURE)
    view = furniture.figures.view
    qtbot.waitUntil(lambda: window.stack.currentWidget() is view and view.drawing.picture_width > 0)
    return view


def words_of(view: FigureView, session: Session) -> FigureWords:
    return session.figure(view.slug)


def anchor(view: FigureView, session: Session, part: str) -> QPoint:
    """Where a part is seen: the end of its leader line."""
    found = next(known for known in words_of(view, session).parts if known.id == part)
    return view.drawing.lens.to_view(QPointF(*found.anchor)).toPoint()


def map_of(session: Session, slug: str) -> PartMap:
    png, ids = session.part_map(slug)
    return PartMap(png, ids, session.figure(slug).size)


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def colours(image: QImage, rect: QRect) -> list[QColor]:
    return [image.pixelColor(x, y) for x in range(rect.left(), rect.right()) for y in range(rect.top(), rect.bottom())]


def texts_in(view: FigureView) -> list[Words | WordsButton]:
    """All words that are to be seen."""
    found: list[Words | WordsButton] = [*view.findChildren(Words), *view.findChildren(WordsButton)]
    return [words for words in found if words.isVisible()]


def button(view: FigureView, words: str) -> WordsButton:
    return next(found for found in view.findChildren(WordsButton) if found.words == words and found.isVisible())


# Pointing and choosing


@pytest.mark.parametrize("slug", FIGURES)
def test_every_part_of_every_figure_can_be_pointed_at(
    window: Window, furniture: Furniture, session: Session, qtbot: QtBot, slug: str
) -> None:
    window.place.open(Address("figure", slug))
    view = furniture.figures.view
    qtbot.waitUntil(lambda: view.drawing.picture_width > 0)
    for part in words_of(view, session).parts:
        qtbot.mouseMove(view.drawing, anchor(view, session, part.id))
        assert view.card.words()[0] == part.label
        qtbot.mouseClick(view.drawing, Qt.MouseButton.LeftButton, pos=anchor(view, session, part.id))
        assert view.part == part.id
        assert view.rows.row(part.id).isChecked()


def test_what_is_pointed_at_is_shown_for_that_moment_and_what_is_chosen_stays(
    viewer: FigureView, session: Session, qtbot: QtBot
) -> None:
    whole = viewer.card.words()
    assert whole[0] == words_of(viewer, session).caption
    qtbot.mouseMove(viewer.drawing, anchor(viewer, session, "rectum"))
    assert viewer.card.words()[0] == "Rectum"
    assert viewer.part == ""
    qtbot.mouseMove(viewer.drawing, QPoint(8, 8))
    assert viewer.card.words() == whole
    qtbot.mouseClick(viewer.drawing, Qt.MouseButton.LeftButton, pos=anchor(viewer, session, "skin"))
    qtbot.mouseMove(viewer.drawing, anchor(viewer, session, "rectum"))
    assert viewer.card.words()[0] == "Rectum"
    qtbot.mouseMove(viewer.drawing, QPoint(8, 8))
    assert viewer.card.words()[0] == "Skin"
    qtbot.mouseClick(viewer.drawing, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert viewer.part == ""
    assert viewer.card.words() == whole
    assert not any(viewer.rows.row(part.id).isChecked() for part in words_of(viewer, session).parts)


def test_a_label_is_as_good_as_its_part(viewer: FigureView, qtbot: QtBot) -> None:
    assert not viewer.drawing.is_numbered
    middle = viewer.drawing.height() // 2
    left_of_the_drawing = {
        viewer.drawing.part_at(QPointF(x, y))
        for x in range(20, viewer.drawing.width() // 4, 16)
        for y in range(middle - 200, middle + 200, 8)
    }
    assert {"skin", "puborectalis", "internal-sphincter", "external-sphincter"} <= left_of_the_drawing


@pytest.mark.parametrize("theme", THEMES[1:])
def test_the_chosen_part_stands_out_in_pixels(viewer: FigureView, session: Session, settings: Settings, theme: str) -> None:
    settings.set("theme", theme)
    before = picture(viewer.drawing)
    viewer.choose("external-sphincter")
    after = picture(viewer.drawing)
    inside, outside = strongest_change(viewer, session, before, after)
    assert inside < 12, "the part itself keeps its colours"
    assert outside > 40, "all else fades"  # on a dark plate there is less to fade
    ink = load_theme(theme).colour("plate-ink").lightness()
    outline = map_of(session, viewer.slug).outline("external-sphincter")
    rim = [viewer.drawing.lens.to_view(outline.pointAtPercent(share / 20)).toPoint() for share in range(20)]
    dark = sum(
        min(colour.lightness() for colour in colours(after, QRect(at, at).adjusted(-2, -2, 2, 2))) < ink + 30 for at in rim
    )
    assert dark >= 18, "a dark line runs around it"


def strongest_change(view: FigureView, session: Session, before: QImage, after: QImage) -> tuple[float, float]:
    """How much the average pixel well inside the chosen part has changed, and the average pixel of another part's middle."""
    part_map = map_of(session, view.slug)
    inside, outside = [], []
    for x in range(0, view.drawing.width(), 10):
        for y in range(0, view.drawing.height(), 10):
            around = [view.drawing.lens.to_drawing(QPointF(x + dx, y + dy)) for dx in (-6, 0, 6) for dy in (-6, 0, 6)]
            parts = {part_map.part_at(point) for point in around}
            change = abs(before.pixelColor(x, y).lightness() - after.pixelColor(x, y).lightness())
            if parts == {view.part}:
                inside.append(change)
            elif parts == {"puborectalis"}:
                outside.append(change)
    return sum(inside) / len(inside), sum(outside) / len(outside)


# The words


@pytest.mark.parametrize("slug", FIGURES)
def test_alt_and_description_are_there_to_read_and_to_be_read_aloud(
    window: Window, furniture: Furniture, session: Session, qtbot: QtBot, slug: str
) -> None:
    window.place.open(Address("figure", slug))
    view = furniture.figures.view
    words = words_of(view, session)
    texts = [label.text() for label in view.findChildren(Words) if not label.isHidden()]
    for text in (words.title, words.alt, words.description):
        assert text in texts
    spoken = QAccessible.queryAccessibleInterface(view.drawing)
    assert spoken.role() == QAccessible.Role.Graphic
    assert spoken.text(QAccessible.Text.Name) == words.alt
    assert spoken.text(QAccessible.Text.Description) == words.description


def test_rows_are_radio_buttons_that_say_what_the_part_is(viewer: FigureView, session: Session) -> None:
    for part in words_of(viewer, session).parts:
        spoken = QAccessible.queryAccessibleInterface(viewer.rows.row(part.id))
        assert spoken.role() == QAccessible.Role.RadioButton
        assert spoken.text(QAccessible.Text.Name) == part.label
        meaning = session.term(part.term).means if part.term else ""
        assert spoken.text(QAccessible.Text.Description) == meaning


def test_a_part_and_its_word_lead_to_each_other(
    viewer: FigureView, window: Window, furniture: Furniture, session: Session, qtbot: QtBot
) -> None:
    qtbot.mouseClick(viewer.drawing, Qt.MouseButton.LeftButton, pos=anchor(viewer, session, "internal-sphincter"))
    term = session.term("internal-sphincter")
    assert term.means in viewer.card.words()
    qtbot.mouseClick(button(viewer, "More about “internal sphincter”"), Qt.MouseButton.LeftButton)
    assert window.place.address == Address("term", "internal-sphincter")
    page = window.article_view.page
    assert page is not None
    assert window.stack.currentWidget() is window.article_view
    assert "figure:anal-canal/internal-sphincter" in [target.href for target in page.targets]
    furniture.actions["back"].trigger()
    assert window.stack.currentWidget() is viewer
    assert viewer.part == "internal-sphincter", "the way back leads to the part that was looked at"
    furniture.actions["forward"].trigger()
    window.article_view.activate("figure:anal-canal/dentate-line")
    assert window.stack.currentWidget() is viewer
    assert viewer.part == "dentate-line"


def test_pointing_elsewhere_while_a_link_has_the_focus_chooses_nothing(
    viewer: FigureView, session: Session, qtbot: QtBot
) -> None:
    qtbot.mouseClick(viewer.rows.row("anal-canal"), Qt.MouseButton.LeftButton)
    button(viewer, "More about “anal canal”").setFocus()
    qtbot.mouseMove(viewer.drawing, anchor(viewer, session, "puborectalis"))
    assert viewer.card.words()[0] == "Sling muscle"
    assert viewer.part == "anal-canal"
    assert viewer.drawing.hasFocus()


def test_every_word_with_a_figure_finds_its_part(viewer: FigureView, window: Window, session: Session, qtbot: QtBot) -> None:
    found = 0
    for slug in session.term_names():
        term = session.term(slug)
        if term.figure:
            window.place.open(Address.parse(f"figure:{term.figure}"))
            assert f"{viewer.slug}/{viewer.part}" == term.figure
            found += 1
    assert found >= 7


def test_names_can_be_hidden_and_are_told_by_choosing(viewer: FigureView, qtbot: QtBot) -> None:
    qtbot.mouseClick(button(viewer, "Hide the names"), Qt.MouseButton.LeftButton)
    hidden = viewer.drawing.is_numbered
    assert viewer.rows.row("rectum").words == "Part 1"
    assert viewer.rows.row("rectum").accessibleName() == "Part 1"
    assert "Rectum" not in [found.words for found in viewer.findChildren(WordsButton)]
    qtbot.mouseClick(viewer.rows.row("rectum"), Qt.MouseButton.LeftButton)
    assert viewer.card.words()[0] == "Rectum"
    qtbot.mouseClick(button(viewer, "Show the names"), Qt.MouseButton.LeftButton)
    assert (hidden, viewer.drawing.is_numbered) == (True, False)
    assert viewer.rows.row("rectum").words == "Rectum"


# Keys


def test_the_whole_viewer_by_keyboard(viewer: FigureView, window: Window, session: Session, qtbot: QtBot) -> None:
    assert viewer.drawing.hasFocus()
    met: list[str] = []
    for _ in range(12):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if not isinstance(focused, WordsButton):
            break
        met.append(focused.words)
        if focused.isCheckable():
            break
    assert met[0] == "Back to the page"
    assert {"Zoom in", "Hide the names", "Rectum"} <= set(met)
    assert viewer.part == "rectum", "a row with the focus is chosen"
    for part in words_of(viewer, session).parts[1:]:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        assert viewer.part == part.id
        assert viewer.rows.row(part.id).hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    link = QApplication.focusWidget()
    assert isinstance(link, WordsButton)
    assert link.words == "More about “anal canal”"
    qtbot.keyClick(link, Qt.Key.Key_Space)
    assert window.place.address == Address("term", "anal-canal")


def test_zoom_by_keys_has_limits_and_arrows_move_the_drawing(viewer: FigureView, qtbot: QtBot) -> None:
    drawing = viewer.drawing
    assert not button(viewer, "Zoom out").isEnabled()
    for _ in range(20):
        qtbot.keyClick(drawing, Qt.Key.Key_Plus)
    assert drawing.lens.zoom == MOST
    assert not button(viewer, "Zoom in").isEnabled()
    before = drawing.lens.to_view(QPointF(0, 0))
    qtbot.keyClick(drawing, Qt.Key.Key_Right)
    assert drawing.lens.to_view(QPointF(0, 0)).x() < before.x()
    qtbot.keyClick(drawing, Qt.Key.Key_0)
    assert drawing.lens.zoom == LEAST
    qtbot.keyClick(drawing, Qt.Key.Key_Minus)
    assert drawing.lens.zoom == LEAST


def test_escape_goes_back_to_the_page(viewer: FigureView, window: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(viewer.rows.row("skin"), Qt.Key.Key_Escape)
    assert window.place.address == Address.parse("article:anatomy")
    assert window.stack.currentWidget() is window.article_view


def test_without_a_way_back_escape_goes_home(session: Session, fonts: None, qtbot: QtBot) -> None:
    window = Window(session, Place(session), Furniture)
    qtbot.addWidget(window)
    window.place.open(FIGURE)
    window.show()
    qtbot.waitExposed(window)
    assert isinstance(window.furniture, Furniture)
    qtbot.keyClick(window.furniture.figures.view.drawing, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.furniture.home
    window.close()


# Wheel, drag


def wheel(view: FigureView, steps: int, modifiers: Qt.KeyboardModifier) -> None:
    at = QPointF(view.drawing.rect().center())
    event = QWheelEvent(
        at,
        view.drawing.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.drawing, event)


def test_ctrl_and_the_wheel_enlarge_and_the_larger_picture_follows(viewer: FigureView, qtbot: QtBot) -> None:
    drawing = viewer.drawing
    first = drawing.picture_width
    wheel(viewer, 1, Qt.KeyboardModifier.NoModifier)
    assert drawing.lens.zoom == LEAST
    wheel(viewer, 5, Qt.KeyboardModifier.ControlModifier)
    assert drawing.lens.zoom > 2
    assert drawing.picture_width == first, "what is there is enlarged at once"
    qtbot.waitUntil(lambda: drawing.picture_width > first)
    qtbot.keyClick(drawing, Qt.Key.Key_0)
    assert drawing.lens.zoom == LEAST


def test_an_enlarged_drawing_is_dragged_and_a_drag_chooses_nothing(viewer: FigureView, session: Session, qtbot: QtBot) -> None:
    drawing = viewer.drawing
    start = anchor(viewer, session, "external-sphincter")
    whole = drawing.lens.to_view(QPointF(0, 0))
    drag(viewer, qtbot, start, start + QPoint(40, 30))
    assert drawing.lens.to_view(QPointF(0, 0)) == whole
    drawing.zoom_by(3)
    start = anchor(viewer, session, "internal-sphincter")
    before = drawing.lens.to_view(QPointF(0, 0))
    drag(viewer, qtbot, start, start + QPoint(40, 30))
    moved = drawing.lens.to_view(QPointF(0, 0)) - before
    assert (round(moved.x()), round(moved.y())) == (40, 30)
    assert viewer.part == ""


def drag(view: FigureView, qtbot: QtBot, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(view.drawing, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view.drawing, (start + end) / 2)
    qtbot.mouseMove(view.drawing, end)
    qtbot.mouseRelease(view.drawing, Qt.MouseButton.LeftButton, pos=end)


def test_a_part_chosen_by_name_is_brought_into_an_enlarged_view(viewer: FigureView, session: Session, qtbot: QtBot) -> None:
    drawing = viewer.drawing
    drawing.zoom_by(MOST, QPointF(0, 0))
    assert not drawing.rect().contains(anchor(viewer, session, "hemorrhoid-cushion"))
    qtbot.mouseClick(viewer.rows.row("hemorrhoid-cushion"), Qt.MouseButton.LeftButton)
    assert drawing.rect().contains(anchor(viewer, session, "hemorrhoid-cushion"))


# Fingers


@pytest.fixture(scope="module")
def screen(qapp: QApplication) -> QPointingDevice:
    """A touch screen."""
    return QTest.createTouchDevice()


def test_two_fingers_enlarge(viewer: FigureView, screen: QPointingDevice) -> None:
    drawing = viewer.drawing
    one, other = drawing.rect().center() - QPoint(40, 0), drawing.rect().center() + QPoint(40, 0)
    QTest.touchEvent(drawing, screen).press(0, one, drawing).press(1, other, drawing).commit()
    for step in range(1, 9):
        by = QPoint(10 * step, 0)
        QTest.touchEvent(drawing, screen).move(0, one - by, drawing).move(1, other + by, drawing).commit()
    QTest.touchEvent(drawing, screen).release(0, one - by, drawing).release(1, other + by, drawing).commit()
    assert 1.5 < drawing.lens.zoom < 4
    assert viewer.part == ""


def test_a_tap_chooses(viewer: FigureView, session: Session, screen: QPointingDevice) -> None:
    at = anchor(viewer, session, "external-sphincter")
    QTest.touchEvent(viewer.drawing, screen).press(0, at, viewer.drawing).commit()
    QTest.touchEvent(viewer.drawing, screen).release(0, at, viewer.drawing).commit()
    assert viewer.part == "external-sphincter"


# Small windows, large text, themes


@pytest.mark.parametrize(("width", "height", "percent"), [(320, 480, 100), (360, 640, 200), (1024, 600, 400), (1280, 860, 100)])
def test_nothing_is_cut_at_any_size(
    viewer: FigureView,
    window: Window,
    furniture: Furniture,
    settings: Settings,
    qtbot: QtBot,
    width: int,
    height: int,
    percent: int,
) -> None:
    settings.set("text_size", percent)
    window.resize(width, height)
    furniture.look.refresh()  # else the buttons would follow when the hand rests
    viewer.choose("external-sphincter")
    qtbot.waitUntil(lambda: cut_texts(viewer) == [])
    scroll = viewer.findChild(QScrollArea)
    assert scroll is not None
    inside = viewer.rows.parentWidget()
    assert inside is not None
    assert inside.width() <= scroll.viewport().width()
    assert viewer.drawing.height() >= 120
    assert viewer.mapTo(window, QPoint(0, 0)).y() >= furniture.top_bar.height(), "nothing covers the bar"


def cut_texts(view: FigureView) -> list[str]:
    """Words that are taller than their place, or stand outside of what can be scrolled to."""
    inside = view.rows.parentWidget()
    assert inside is not None
    cut = []
    for found in texts_in(view):
        base = inside if inside.isAncestorOf(found) else view
        place = QRect(found.mapTo(base, QPoint(0, 0)), found.size())
        if found.height() < found.heightForWidth(found.width()) or not base.rect().contains(place):
            cut.append(found.text())
    return cut


def test_from_right_to_left_words_change_sides_and_the_drawing_is_not_mirrored(
    session: Session, make_window: Callable[[Session], Window], viewer: FigureView, qapp: QApplication, qtbot: QtBot
) -> None:
    assert viewer.card.mapTo(viewer, QPoint(0, 0)).x() > viewer.drawing.x()
    beside_skin = QPointF(anchor(viewer, session, "skin") - QPoint(90, 0))
    found = viewer.drawing.part_at(beside_skin)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        QApplication.processEvents()
        assert viewer.card.mapTo(viewer, QPoint(0, 0)).x() < viewer.drawing.x()
        assert viewer.drawing.part_at(QPointF(anchor(viewer, session, "skin") - QPoint(90, 0))) == found
        assert viewer.drawing.part_at(QPointF(anchor(viewer, session, "rectum"))) == "rectum"
        assert cut_texts(viewer) == []
        other = make_window(session)  # a viewer that is made from right to left
        other.place.open(FIGURE)
        view = view_in(other)
        qtbot.waitUntil(lambda: view.card.mapTo(view, QPoint(0, 0)).x() < view.drawing.x())
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_another_language_finds_the_same_part_again(
    viewer: FigureView, window: Window, furniture: Furniture, qtbot: QtBot
) -> None:
    qtbot.mouseClick(viewer.rows.row("skin"), Qt.MouseButton.LeftButton)
    furniture.actions["language-es"].trigger()
    qtbot.waitUntil(lambda: not isValid(viewer))
    view = view_in(window)
    assert window.stack.currentWidget() is view
    assert view.part == "skin"
    assert button(view, "Volver a la página")
    assert "Piel" in [text.text() for text in texts_in(view)]


# Damage


@pytest.fixture
def spoiled(
    library_file: Path, tmp_path: Path, make_window: Callable[[Session], Window], qapp: QApplication
) -> "Iterator[Spoiled]":
    """Opens the figure from the anatomy page, in a window on a copy of the library that an SQL statement has spoiled."""
    sessions: list[Session] = []

    def make(statement: str) -> Window:
        path = Path(shutil.copy(library_file, tmp_path / "spoiled.library"))
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute(statement).rowcount > 0
            connection.commit()
        sessions.append(Session(Library(path), Settings(None), HeldClock()))
        window = make_window(sessions[-1])
        window.place.open(Address.parse("article:anatomy"))
        window.place.open(FIGURE)
        return window

    yield make
    for session in sessions:
        session.close()


Spoiled = Callable[[str], Window]


def view_in(window: Window) -> FigureView:
    assert isinstance(window.furniture, Furniture)
    return window.furniture.figures.view


def notice_in(window: Window) -> str:
    assert isinstance(window.furniture, Furniture)
    return window.furniture.notice.text


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE figure SET data = replace(data, 'Rectum', 'Colon') WHERE slug = 'anal-canal'",
        "DELETE FROM figure WHERE slug = 'anal-canal'",
    ],
)
def test_a_figure_without_its_words_gives_one_sentence_and_the_page_stays(spoiled: Spoiled, statement: str) -> None:
    window = spoiled(statement)
    assert window.place.address == Address.parse("article:anatomy")
    assert window.stack.currentWidget() is window.article_view
    assert notice_in(window).endswith(".")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE drawing SET png = zeroblob(500) WHERE width = 0 AND slug = 'anal-canal'",
        "DELETE FROM drawing WHERE width = 0 AND slug = 'anal-canal'",
    ],
)
def test_without_its_map_a_drawing_is_shown_and_parts_are_chosen_by_name(spoiled: Spoiled, qtbot: QtBot, statement: str) -> None:
    window = spoiled(statement)
    view = view_in(window)
    qtbot.waitUntil(lambda: view.drawing.picture_width > 0)
    told = [label.text() for label in view.findChildren(Words) if label.isVisible()]
    assert "The map of this picture's parts is damaged in your copy of the library. Choose a part by its name." in told
    before = picture(view.drawing)
    qtbot.mouseClick(view.rows.row("skin"), Qt.MouseButton.LeftButton)
    assert view.card.words()[0] == "Skin"
    assert picture(view.drawing) != before, "its label still stands out"
    qtbot.mouseMove(view.drawing, anchor(view, window.session, "rectum"))
    assert view.card.words()[0] == "Skin"


def test_without_its_drawing_a_figure_is_its_words(spoiled: Spoiled, qtbot: QtBot) -> None:
    window = spoiled("UPDATE drawing SET png = zeroblob(500) WHERE width > 0 AND slug = 'anal-canal'")
    view = view_in(window)
    assert window.stack.currentWidget() is view
    QApplication.processEvents()
    assert view.drawing.picture_width == 0
    qtbot.mouseClick(view.rows.row("skin"), Qt.MouseButton.LeftButton)
    assert view.card.words()[0] == "Skin"


def test_a_word_that_is_damaged_leaves_its_part_its_name(spoiled: Spoiled) -> None:
    window = spoiled("UPDATE term SET data = replace(data, 'rectum', 'colon') WHERE slug = 'rectum'")
    view = view_in(window)
    view.choose("rectum")
    assert view.card.words() == ("Rectum",)
    view.choose("dentate-line")
    assert "More about “dentate line”" in view.card.words()


# Leaving


@pytest.mark.parametrize("text", ["figure:no-such-figure", "figure:no-such-figure/rectum"])
def test_a_figure_that_is_not_there_gives_one_sentence_and_the_page_stays(viewer: FigureView, window: Window, text: str) -> None:
    window.place.open(Address.parse(text))
    assert window.place.address == FIGURE
    assert notice_in(window).startswith("That picture is not in this library.")


def test_a_part_that_is_not_there_opens_the_whole_figure(viewer: FigureView, window: Window) -> None:
    window.place.open(Address.parse("figure:anal-canal/no-such-part"))
    assert window.stack.currentWidget() is viewer
    assert viewer.part == ""


def test_closing_forgets_what_was_shown(viewer: FigureView, window: Window) -> None:
    viewer.choose("rectum")
    window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert viewer.slug == ""
    assert viewer.part == ""
    assert viewer.drawing.picture_width == 0
    assert not [label.text() for label in viewer.findChildren(Words) if "rectum" in label.text().lower()]
    assert viewer.drawing.accessibleName() == ""


def test_leaving_a_search_comes_back_to_the_figure(
    viewer: FigureView, window: Window, furniture: Furniture, qtbot: QtBot
) -> None:
    furniture.top_bar.search.asked.emit("lube")
    furniture.top_bar.search.left.emit()
    assert window.stack.currentWidget() is viewer
    assert viewer.drawing.hasFocus()


def test_on_the_dark_high_contrast_theme_page_and_viewer_draw_for_a_dark_plate(
    window: Window, furniture: Furniture, qtbot: QtBot
) -> None:
    for place in ("article:is-anal-sex-safe#two-rings", "figure:anal-canal"):
        shades = []
        for theme in ("contrast-light", "contrast-dark", "light"):
            window.session.settings.set("theme", theme)
            window.place.open(Address.parse(place))
            QApplication.processEvents()
            pane = window.stack.currentWidget()
            assert pane is not None
            image = pane.grab().toImage()
            points = [(x, y) for x in range(0, image.width(), 9) for y in range(0, image.height(), 9)]
            shades.append(sum(image.pixelColor(x, y).lightness() for x, y in points) / len(points))
        assert shades[0] > 150
        assert shades[1] < 60
        assert shades[2] > 150
