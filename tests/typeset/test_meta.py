"""Who has checked a page, as it says under its title."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from reader.model.article import Article, ArticleHead, Translation
from reader.model.blocks import Paragraph, Section, Text
from reader.model.fault import Fault
from reader.model.figure import FigureWords
from reader.model.sign_off import ROLES, SignOff
from reader.typeset.article import Frame, article_page
from reader.typeset.fonts import Size
from reader.typeset.meta import REVIEW_NOTE, ROLE_NAMES
from reader.typeset.page import Page
from reader.typeset.styles import Styles
from reader.typeset.theme import load_theme

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("fonts")]

NOBODY = "No doctor or nurse has checked this page yet"
NURSE = SignOff("x", "en", "Ana Díaz", "nurse", "2026-11-25", "ab")
PHARMACIST = replace(NURSE, name="Ben Low", role="pharmacist")
CLINIC = replace(NURSE, name="Cy Ode", role="doctor", clinic="Northside Clinic")
HEAD = ArticleHead("x", "en", "t", "A title", "A lead.", 3)


class NoArtwork:
    def figure(self, slug: str) -> FigureWords:
        raise Fault("That picture is not in this library.", "")

    def drawing_at(self, slug: str, width: float, dark: bool = False) -> bytes:
        raise Fault("That picture is not in this library.", "")


def page_of(
    signed: Sequence[SignOff] = (), opened: bool = False, damaged: bool = False, percent: int = 100, width: float = 612
) -> Page:
    sections = (Section("s", 2, "A heading", (Paragraph((Text("Words."),)),)),)
    article = Article(HEAD, (), "2026-11-25", sections, (), digest="ab", signed=tuple(signed))
    if damaged:
        article = replace(article, damaged=frozenset({"s"}))
    frame = Frame(width, Styles(load_theme("light"), Size(percent)), NoArtwork())
    return article_page(article, "Topic", frame, frozenset({REVIEW_NOTE} if opened else ()))


TRANSLATED = "No translator has checked this page yet"


@pytest.mark.parametrize(("translation", "says"), [("unchecked", True), ("", False), ("checked", False)])
@pytest.mark.parametrize("signed", [(), (NURSE,)])
def test_a_translation_that_nobody_checked_says_so(translation: Translation, says: bool, signed: tuple[SignOff, ...]) -> None:
    article = Article(HEAD, (), "2026-11-25", (), (), signed=signed, translation=translation)
    text = text_of(article_page(article, "Topic", Frame(612, Styles(load_theme("light"), Size()), NoArtwork())))
    assert (TRANSLATED in text) == says
    assert (NOBODY in text) == (not signed)


def text_of(page: Page) -> str:
    return page.document.toPlainText()


def test_a_page_that_nobody_signed_says_so() -> None:
    assert NOBODY in text_of(page_of())
    assert "Checked" not in text_of(page_of())
    assert "No named doctor or nurse has read it through" in text_of(page_of(opened=True))


def test_a_page_says_who_has_checked_it_and_when() -> None:
    text = text_of(page_of([NURSE]))
    assert "Checked by Ana Díaz, nurse, on November 25, 2026" in text
    assert NOBODY not in text
    assert text.index("A lead.") < text.index("Checked by") < text.index("A heading")


def test_each_who_has_checked_it_is_named() -> None:
    text = text_of(page_of([NURSE, PHARMACIST]))
    assert "Ana Díaz, nurse" in text
    assert "Ben Low, pharmacist" in text


@pytest.mark.parametrize("role", [role for role in ROLES if role not in ("doctor", "nurse")])
def test_others_are_named_and_are_neither_doctor_nor_nurse(role: str) -> None:
    text = text_of(page_of([replace(PHARMACIST, role=role)]))  # type: ignore[arg-type]
    assert "Checked by Ben Low" in text
    assert NOBODY in text


def test_what_a_clinic_says_is_shown_beside_under_its_name() -> None:
    text = text_of(page_of([NURSE, CLINIC], opened=True))
    assert "Checked for Northside Clinic by Cy Ode, doctor, on November 25, 2026" in text
    assert "Checked by Ana Díaz" in text
    assert "What is said for Northside Clinic was added beside this library." in text
    assert "added beside this library" not in text_of(page_of([NURSE], opened=True))


def test_a_line_opens_what_it_means() -> None:
    page = page_of([NURSE, CLINIC])
    assert [target.href for target in page.targets] == ["screen:home", "note:0", "note:0"]
    assert "has read this page as it stands" not in text_of(page)
    assert "has read this page as it stands" in text_of(page_of([NURSE], opened=True))


def test_a_page_with_a_damaged_part_is_not_what_was_signed() -> None:
    text = text_of(page_of([NURSE, CLINIC], damaged=True))
    assert "Checked" not in text
    assert "Nobody has checked this page as it is left here" in text


def test_a_name_is_shown_as_it_stands() -> None:
    text = text_of(page_of([replace(CLINIC, name="%4 <b>%1</b>", clinic="%2 & Co")]))
    assert "Checked for %2 & Co by %4 <b>%1</b>, doctor, on" in text


def test_every_role_has_a_name() -> None:
    assert set(ROLE_NAMES) == set(ROLES)


@pytest.mark.parametrize("percent", [100, 400])
def test_a_long_name_is_broken_into_lines(percent: int) -> None:
    page = page_of([replace(CLINIC, name="Maria Immaculata " * 4, clinic="Northside " * 7)], percent=percent, width=288)
    assert page.document.documentLayout().documentSize().width() <= 289


def test_a_tag_of_two_lines_stands_on_one_ground_within_the_column() -> None:
    page = page_of(width=220)
    image = QImage(260, round(page.height), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.translate(20, 0)
    page.paint(painter, QRectF(0, 0, 220, page.height))
    painter.end()
    ground = page.theme.colour("review-fill").rgb()
    rows = [[x for x in range(image.width()) if image.pixel(x, y) == ground] for y in range(image.height())]
    filled = [y for y, row in enumerate(rows) if row]
    assert len(filled) > 2 * page.size.px(14)
    assert filled == list(range(filled[0], filled[-1] + 1)), "no gap between its lines"
    assert min(rows[y][0] for y in filled) >= 20
    assert max(rows[y][-1] for y in filled) <= 240
