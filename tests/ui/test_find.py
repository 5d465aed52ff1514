"""Find on this page: count, marks, ticks, and a bar that never covers the page."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.model.address import Address
from reader.session.place import HOME
from reader.session.session import Session
from reader.typeset.page import Page, Target
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.window import Window

pytestmark = pytest.mark.gui
LEAD = "article:is-anal-sex-safe"


@pytest.fixture
def window(make_bare_window: Callable[[Session], Window], session: Session) -> Window:
    """A window at no place yet."""
    return make_bare_window(session)


def line_of(furniture: Furniture) -> QLineEdit:
    line = furniture.finding.bar.findChild(QLineEdit)
    assert line is not None
    return line


def page_of(window: Window) -> Page:
    page = window.article_view.page
    assert page is not None
    return page


def find(window: Window, furniture: Furniture, place: str, words: str) -> None:
    """By keys alone: open the bar from the page and type."""
    window.place.open(Address.parse(place))
    QApplication.processEvents()
    QTest.keyClick(window.article_view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    if words.isascii():
        QTest.keyClicks(line_of(furniture), words)
    else:
        line_of(furniture).insert(words)
    QApplication.processEvents()


def press(furniture: Furniture, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(line_of(furniture), key, modifiers)


def framed(window: Window) -> tuple[int, int]:
    """The current place, as the page paints it."""
    current = window.article_view.framed
    assert current is not None
    return current


def test_words_are_counted_marked_and_stepped_through(window: Window, furniture: Furniture) -> None:
    find(window, furniture, LEAD, "pain")
    page, bar = page_of(window), furniture.finding.bar
    marked = window.article_view.mark_ranges()
    count = page.document.toPlainText().lower().count("pain")
    assert {page.text(*place).lower() for place in marked} == {"pain"}
    assert len(marked) == count > 3
    assert bar.said == f"1 of {count}"
    assert framed(window) == marked[0]
    press(furniture, Qt.Key.Key_Return)
    assert (bar.said, framed(window)) == (f"2 of {count}", marked[1])
    press(furniture, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    press(furniture, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert (bar.said, framed(window)) == (f"{count} of {count}", marked[-1])
    QTest.keyClick(window.article_view, Qt.Key.Key_F3)
    assert (bar.said, framed(window)) == (f"1 of {count}", marked[0])
    QTest.keyClick(window.article_view, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert framed(window) == marked[-1]


def test_the_current_place_is_in_view_and_nothing_hides_it(window: Window, furniture: Furniture) -> None:
    find(window, furniture, LEAD, "pain")
    for _ in window.article_view.mark_ranges():
        press(furniture, Qt.Key.Key_Return)
        view = window.article_view
        line = page_of(window).rect_at(framed(window)[0]).translated(0, view.origin.y())
        assert 0 <= line.top() < line.bottom() <= view.viewport().height()
    bar = furniture.finding.bar
    top = bar.mapTo(window, QPoint(0, 0)).y()
    assert top >= window.article_view.mapTo(window, QPoint(0, 0)).y() + window.article_view.height()


def test_the_current_place_is_told_by_a_frame(window: Window, furniture: Furniture) -> None:
    find(window, furniture, LEAD, "pain")
    view, page = window.article_view, page_of(window)
    picture = view.viewport().grab().toImage()
    ink = window.theme.colours["ink"].lower()

    def ink_above(place: tuple[int, int]) -> int:
        """How much of the line just above some words is ink, in pixels less than their width."""
        words = page.target_rects(Target(*place, ""))[0].translated(view.origin).toAlignedRect()
        columns = range(words.left() + 3, words.right() - 3)
        rows = range(words.top() - 2, words.top() + 1)
        return len(columns) - max(sum(picture.pixelColor(x, y).name() == ink for x in columns) for y in rows)

    current, other = view.mark_ranges()[:2]
    assert current == framed(window)
    assert ink_above(current) == 0
    assert ink_above(other) > 10


def test_words_are_found_across_the_mark_of_a_source(window: Window, furniture: Furniture) -> None:
    window.place.open(Address.parse(LEAD))
    QApplication.processEvents()
    page = page_of(window)
    marks = (target for target in page.targets if target.href.startswith("note:") and target.end - target.start <= 2)
    mark = next(mark for mark in marks if page.text(mark.end, mark.end + 8).startswith(" "))
    before, after = page.text(mark.start - 4, mark.start), page.text(mark.end, mark.end + 8)
    find(window, furniture, LEAD, before + after)
    start, end = framed(window)
    assert start < mark.start < mark.end < end


@pytest.mark.parametrize(
    ("place", "words"), [("term:prep", "hiv"), ("screen:shortcuts", "search box"), ("article:anatomy", "No doctor")]
)
def test_every_kind_of_page_can_be_looked_through(window: Window, furniture: Furniture, place: str, words: str) -> None:
    find(window, furniture, place, words)
    assert page_of(window).text(*framed(window)).lower() == words.lower()


def test_folded_sources_are_found_once_they_are_shown(window: Window, furniture: Furniture) -> None:
    title = window.session.article("is-anal-sex-safe").sources[-1].title
    find(window, furniture, LEAD, title)
    assert furniture.finding.bar.said == "Not on this page"
    window.article_view.activate("note:-1")
    assert furniture.finding.bar.said == "1 of 1"


def test_the_current_place_stays_when_the_page_is_set_anew(window: Window, furniture: Furniture) -> None:
    find(window, furniture, LEAD, "pain")
    press(furniture, Qt.Key.Key_Return)
    said, words = furniture.finding.bar.said, window.article_view.mark_ranges()
    furniture.actions["text-larger"].trigger()
    window.resize(700, 700)
    furniture.look.refresh()
    QApplication.processEvents()
    assert furniture.finding.bar.said == said
    assert len(window.article_view.mark_ranges()) == len(words)
    assert page_of(window).text(*framed(window)) == "pain"


def test_ticks_on_the_scroll_bar_lead_to_the_places(window: Window, furniture: Furniture) -> None:
    find(window, furniture, LEAD, "pain")
    view, marks = window.article_view, furniture.finding.marks
    bar = view.verticalScrollBar()
    assert marks.isVisible()
    assert marks.size() == bar.size()
    *ticks, current = marks.ticks()
    assert 1 < len(ticks) <= len(view.mark_ranges())
    assert current.width() > ticks[0].width()
    assert current.height() > ticks[0].height()
    press(furniture, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    part = marks.ticks()[-1].y() / marks.height()
    middle = (bar.value() + bar.pageStep() / 2) / (bar.maximum() + bar.pageStep())
    assert abs(part - middle) < bar.pageStep() / (bar.maximum() + bar.pageStep())
    ink, paper = window.theme.colours["ink"].lower(), window.theme.colours["paper"].lower()
    picture = bar.grab().toImage()
    across = marks.ticks()[-1].toRect().center()
    assert picture.pixelColor(across).name() == ink
    tick = marks.ticks()[len(ticks) // 2].toRect()
    assert picture.pixelColor(tick.center().x(), tick.top()).name() in (ink, paper)
    press(furniture, Qt.Key.Key_Escape)
    assert not marks.isVisible()


def test_escape_keeps_the_place_gives_back_the_focus_and_forgets_the_words(window: Window, furniture: Furniture) -> None:
    find(window, furniture, LEAD, "lubricant")
    for _ in range(5):
        press(furniture, Qt.Key.Key_Return)
    scrolled = window.article_view.scrolled
    assert scrolled > 0
    press(furniture, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not furniture.finding.bar.isVisible()
    assert QApplication.focusWidget() is window.article_view
    assert window.article_view.scrolled == scrolled
    assert window.article_view.mark_ranges() == []
    line = line_of(furniture)
    assert line.text() == ""
    line.undo()
    assert line.text() == "", "undo brings back what was looked for"


def test_escape_works_from_a_button_and_from_the_page(window: Window, furniture: Furniture) -> None:
    find(window, furniture, LEAD, "pain")
    bar = furniture.finding.bar
    button = next(button for button in bar.findChildren(QPushButton) if button.text() == "Next")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert QApplication.focusWidget() is window.article_view
    find(window, furniture, LEAD, "pain")
    window.article_view.setFocus()
    QTest.keyClick(window.article_view, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert QApplication.focusWidget() is window.article_view


def test_the_focus_goes_back_to_what_had_it(window: Window, furniture: Furniture) -> None:
    window.place.open(Address.parse(LEAD))
    QApplication.processEvents()
    search = furniture.top_bar.search.findChild(QLineEdit)
    assert search is not None
    search.setFocus()
    QTest.keyClick(search, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is line_of(furniture)
    press(furniture, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is search


def test_the_bar_is_a_part_of_the_window(window: Window, furniture: Furniture) -> None:
    find(window, furniture, LEAD, "pain")
    window.article_view.setFocus()
    visited = []
    for _ in range(8):
        QTest.keyClick(window, Qt.Key.Key_F6)
        visited.append(QApplication.focusWidget())
    assert line_of(furniture) in visited


def test_another_page_or_pane_ends_it(window: Window, furniture: Furniture) -> None:
    find(window, furniture, LEAD, "pain")
    window.place.open(Address.parse("article:anatomy"))
    assert not furniture.finding.bar.isVisible()
    assert window.article_view.mark_ranges() == []
    find(window, furniture, LEAD, "pain")
    window.place.open(Address.parse("screen:home"))
    assert not furniture.finding.bar.isVisible()
    assert line_of(furniture).text() == ""


def test_what_is_not_on_the_page_can_be_looked_for_in_the_library(window: Window, furniture: Furniture, qtbot: QtBot) -> None:
    find(window, furniture, "article:anatomy", "chlamydia")
    bar = furniture.finding.bar
    assert bar.said == "Not on this page"
    button = next(b for b in bar.findChildren(QPushButton) if b.isVisible() and b.text() == "Search the whole library")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: furniture.searching.results.isVisible() and bool(furniture.searching.results.hits))
    assert furniture.top_bar.search.words == "chlamydia"
    assert not bar.isVisible()


def test_where_there_is_no_page_the_library_is_searched(window: Window, furniture: Furniture) -> None:
    window.place.open(HOME)
    QTest.keyClick(furniture.home, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is furniture.top_bar.search.findChild(QLineEdit)


def test_the_title_never_says_what_is_looked_for(window: Window, furniture: Furniture) -> None:
    titles: list[str] = []
    window.windowTitleChanged.connect(titles.append)
    find(window, furniture, LEAD, "chlamydia")
    assert window.windowTitle() == "Alcove"
    assert titles == []


@pytest.mark.parametrize("words", ["pain", "xqzzyw"])
@pytest.mark.parametrize(("width", "percent"), [(320, 100), (360, 200), (1024, 400)])
def test_nothing_is_cut_or_overlaps_in_a_narrow_window(
    window: Window, furniture: Furniture, width: int, percent: int, words: str
) -> None:
    window.session.settings.set("text_size", percent)
    window.resize(width, 600)
    furniture.look.refresh()  # now, not when the hand rests
    find(window, furniture, LEAD, words)
    bar = furniture.finding.bar
    children = bar.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    boxes = [child.geometry() for child in children if child.isVisible()]
    assert len(boxes) >= 4
    for one in boxes:
        assert bar.rect().contains(one)
        assert not any(one.intersects(other) for other in boxes if other is not one)
    for button in bar.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width()
            assert button.height() >= 24
