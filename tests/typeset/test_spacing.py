"""Type as a reader may set it: the widest spacing meets WCAG 2.2, 1.4.12, and nothing is cut or overlaps (T26)."""

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontInfo, QTextBlock, QTextCursor, QTextLine

from reader.session.session import Session
from reader.session.settings import SPACINGS, TYPE_SETTINGS, TYPEFACES
from reader.typeset.article import Frame, article_page, measure
from reader.typeset.fonts import BODY, FACES, LEAD, SMALL, Size, Type, load_fonts, type_of
from reader.typeset.page import Page
from reader.typeset.styles import Styles
from reader.typeset.theme import load_theme

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("fonts")]
WIDEST = type_of("atkinson", "widest", "widest", "widest", "widest")
PLACES = [(612.0, 100), (288.0, 100), (612.0, 400), (288.0, 400)]
"""The page's width in pixels and the text size; the last is a window of 320 pixels."""


def set_in(session: Session, type_: Type, width: float, percent: int, slug: str = "is-anal-sex-safe") -> Page:
    frame = Frame(width, Styles(load_theme("light"), Size(percent, type_)), session)
    return article_page(session.article(slug), "Topic", frame, frozenset({-1, 1}))


def blocks(page: Page) -> Iterator[QTextBlock]:
    block = page.document.begin()
    while block.isValid():
        yield block
        block = block.next()


def lines(block: QTextBlock) -> list[QTextLine]:
    return [block.layout().lineAt(number) for number in range(block.layout().lineCount())]


def font_of(block: QTextBlock) -> QFont:
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    return cursor.charFormat().font()


def test_every_name_in_the_settings_is_known_to_the_type() -> None:
    for names in itertools.product(TYPEFACES, SPACINGS, SPACINGS, SPACINGS, SPACINGS):
        type_of(*names)
    assert len(TYPE_SETTINGS) == len(Type._fields)
    assert type_of("atkinson", *["normal"] * 4) == Type()


@pytest.mark.parametrize(("width", "percent"), PLACES)
def test_the_widest_is_as_wide_as_wcag_asks(session: Session, width: float, percent: int) -> None:
    page = set_in(session, WIDEST, width, percent)
    checked = 0
    for block in blocks(page):
        if not block.text().strip("\u00a0 "):
            continue
        font = font_of(block)
        pixels = font.pixelSize()
        assert font.letterSpacing() >= 0.12 * pixels
        assert font.wordSpacing() >= 0.16 * pixels
        tops = [line.y() for line in lines(block)]
        assert all(b - a >= 1.5 * pixels - 1 for a, b in itertools.pairwise(tops)), block.text()
        plain = block.textList() is None and not block.blockFormat().headingLevel() and QTextCursor(block).currentTable() is None
        if (
            plain
            and pixels in {round(size * percent / 100) for size in (BODY, LEAD)}
            and block.blockFormat().bottomMargin() > pixels / 2
        ):
            assert block.blockFormat().bottomMargin() >= 2 * pixels - 1, block.text()
            checked += 1
    assert checked > 20


@pytest.mark.parametrize("typeface", TYPEFACES)
@pytest.mark.parametrize(("width", "percent"), PLACES)
def test_nothing_is_cut_and_nothing_overlaps(session: Session, width: float, percent: int, typeface: str) -> None:
    assert load_fonts(typeface) == ()
    page = set_in(session, WIDEST._replace(typeface=typeface), width, percent)
    layout = page.document.documentLayout()
    assert layout.documentSize().width() <= width + 1
    below = 0.0
    for block in blocks(page):
        rect = layout.blockBoundingRect(block)
        for line in lines(block):
            place = line.naturalTextRect().translated(rect.topLeft())
            assert place.left() >= -1
            assert place.right() <= width + 1, block.text()
        if not block.text().strip("\u00a0 "):
            continue  # room for a figure, or between tables
        ink = [line.y() + line.height() for line in lines(block)]
        assert not ink or ink[-1] <= rect.height() + 1, "a line stands outside its paragraph"
        if QTextCursor(block).currentTable() is None:
            assert rect.top() >= below - 1, block.text()
            below = rect.bottom()
    for rect in page.emergency_rects():
        assert QRectF(0, 0, width + 1, page.height).contains(rect.adjusted(1, 1, -1, -1))


@pytest.mark.parametrize("typeface", TYPEFACES)
def test_letters_keep_clear_of_the_lines_above_and_below(typeface: str) -> None:
    """Without any spacing, too: what is inked of a line is no taller than the distance between lines."""
    load_fonts(typeface)
    from PySide6.QtGui import QFontMetricsF

    for pixels in (SMALL, BODY, LEAD, 25, 38):
        size = Size(100, Type(typeface))
        metrics = QFontMetricsF(size.font(pixels))
        inked = metrics.tightBoundingRect("ÁÉÑÅgjpqy|").height()
        assert inked <= 1.2 * pixels + 1, "headings have the narrowest lines"
        percent = size.line_percent(pixels, 1.2)
        assert percent * metrics.height() / 100 == pytest.approx(1.2 * pixels)


def test_opendyslexic_is_there_only_once_it_has_been_chosen_and_its_lines_are_no_longer(session: Session) -> None:
    assert load_fonts("opendyslexic") == ()
    size = Size(100, Type("opendyslexic"))
    assert QFontInfo(size.font(BODY)).family() == "OpenDyslexic"
    page = set_in(session, size.type, measure(size), 100, "anatomy")
    lengths = sorted(
        line.textLength()
        for block in blocks(page)
        if font_of(block).pixelSize() == round(BODY * FACES["opendyslexic"].scale) and block.textList() is None
        for line in lines(block)[:-1]
        if QTextCursor(block).currentTable() is None
    )
    assert 60 <= lengths[len(lengths) // 2] <= 72
