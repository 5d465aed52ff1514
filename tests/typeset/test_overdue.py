"""A page that is due to be checked again: what it says, what it folds away, and what stays."""

import datetime

import pytest

from reader.model.article import Article, ArticleHead, Source
from reader.model.blocks import Block, BulletList, Callout, Dated, LocalHelp, Note, Paragraph, Section, Table, Text
from reader.model.fault import Fault
from reader.model.figure import FigureWords
from reader.model.text import canonical
from reader.typeset.article import Frame, article_page
from reader.typeset.fonts import Size
from reader.typeset.page import Page
from reader.typeset.passages import passages
from reader.typeset.styles import Styles
from reader.typeset.theme import load_theme

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("fonts")]

GOOD, LATE, EARLY = datetime.date(2027, 11, 25), datetime.date(2027, 11, 26), datetime.date(2020, 1, 1)
EMERGENCY = Callout("emergency", "Get help", (Paragraph((Text("Call your local emergency number."),)),))
DOSE = Dated(
    "dose",
    (
        Paragraph((Text("Take 2 pills."), Note(1))),
        BulletList(False, ((Paragraph((Text("With water."),)),),)),
        Table("How long", ((Text("For"),), (Text("UK"),)), (((Text("All"),), (Text("2 hours"),)),)),
    ),
)
WHO = Dated("eligibility", (Paragraph((Text("Anyone who asks."),)),))
AFTER = Paragraph((Text("After it."),))
NOTE = "This page is due to be checked again"


class NoArtwork:
    def figure(self, slug: str) -> FigureWords:
        raise Fault("That picture is not in this library.", "")

    def drawing_at(self, slug: str, width: float, dark: bool = False) -> bytes:
        raise Fault("That picture is not in this library.", "")


def article(*blocks: Block) -> Article:
    head = ArticleHead("x", "en", "t", "A title", "A lead.", 3)
    source = Source("s", "An organisation", "A source", 2026, "https://example.org", "primary")
    return Article(head, ("A point.",), "2026-11-25", (Section("s", 2, "A heading", blocks),), (source,))


def page_of(
    *blocks: Block,
    today: datetime.date | None = LATE,
    opened: tuple[int, ...] = (),
    percent: int = 100,
    width: float = 612,
    theme: str = "light",
) -> Page:
    frame = Frame(width, Styles(load_theme(theme), Size(percent)), NoArtwork())
    return article_page(article(*blocks), "Topic", frame, frozenset(opened), today=today)


def text_of(page: Page) -> str:
    return page.document.toPlainText()


def folds(page: Page) -> list[str]:
    return [target.href for target in page.targets if target.href.startswith("note:-")]


def test_a_good_page_shows_its_dated_passages_like_any_other() -> None:
    for today in (GOOD, None):
        page = page_of(DOSE, WHO, AFTER, today=today)
        assert NOTE not in text_of(page)
        assert folds(page) == []
        assert "Take 2 pills." in text_of(page)
        assert "Anyone who asks." in text_of(page)
    plain = page_of(*DOSE.blocks, *WHO.blocks, AFTER, today=None)
    assert text_of(page_of(DOSE, WHO, AFTER, today=GOOD)) == text_of(plain)


def test_an_overdue_page_says_so_at_its_top_and_folds_its_dated_passages_away() -> None:
    page = page_of(DOSE, WHO, AFTER)
    text = text_of(page)
    assert text.index("A lead.") < text.index(NOTE) < text.index("Key points") < text.index("A heading")
    assert "It was to be checked by November 2027." in text
    assert "Doses, and who can have what, are folded away." in text
    for gone in ("Take 2 pills.", "With water.", "How long", "2 hours", "Anyone who asks."):
        assert gone not in text
    assert text.index("Show the doses as they stood in November 2026") < text.index("Show who could have it in November 2026")
    assert folds(page) == ["note:-2", "note:-3"]
    assert "After it." in text


def test_a_page_without_dated_passages_says_that_it_is_overdue_and_folds_nothing() -> None:
    text = text_of(page_of(AFTER))
    assert NOTE in text
    assert "folded away" not in text
    assert "After it." in text


@pytest.mark.parametrize("number", [-2, -3])
def test_a_passage_opens_in_place_and_folds_again_alone(number: int) -> None:
    page = page_of(DOSE, WHO, AFTER, opened=(number,))
    assert ("Take 2 pills." in text_of(page)) == (number == -2)
    assert ("2 hours" in text_of(page)) == (number == -2)
    assert ("Anyone who asks." in text_of(page)) == (number == -3)
    assert folds(page) == ["note:-2", "note:-3"]
    words = "Fold away the doses of November 2026" if number == -2 else "Fold away who could have it in November 2026"
    assert words in text_of(page)


def test_emergency_text_is_always_shown() -> None:
    helped = LocalHelp(("pep",), "Where to go", (Paragraph((Text("Ask a clinic."),)),))
    inside = Dated("dose", (EMERGENCY, helped))  # the content check lets no such passage through
    for blocks in ((DOSE, EMERGENCY, WHO, helped), (inside,)):
        page = page_of(*blocks)
        assert "Call your local emergency number." in text_of(page)
        assert "Ask a clinic." in text_of(page)
        assert len(page.emergency_rects()) == 1


def test_a_clock_that_is_behind_the_page_folds_too_and_says_why() -> None:
    page = page_of(DOSE, EMERGENCY, today=EARLY)
    assert "The date of this computer is earlier than the page" in text_of(page)
    assert NOTE not in text_of(page)
    assert "Take 2 pills." not in text_of(page)
    assert "Call your local emergency number." in text_of(page)


@pytest.mark.parametrize("opened", [(), (-2,), (-3,), (-2, -3), (-2, 1)])
def test_what_is_shown_stands_where_canonical_text_says(opened: tuple[int, ...]) -> None:
    blocks = (AFTER, DOSE, EMERGENCY, WHO, AFTER)
    page = page_of(*blocks, opened=opened)
    text = canonical(article(*blocks).sections[0]).text
    shown = [page.text(*place) for place in page.positions.ranges("s", 0, len(text))]
    hidden = {leaf for dated, number in ((DOSE, -2), (WHO, -3)) if number not in opened for leaf in _leaves(dated)}
    assert sorted(shown) == sorted(line for line in text.split("\n") if line not in hidden)
    assert shown.count("After it.") == 2


def _leaves(dated: Dated) -> list[str]:
    return canonical(Section("s", 2, "", (dated,))).text.split("\n")


def test_a_screen_reader_is_given_the_note_as_a_group_and_the_lines_as_passages() -> None:
    found = passages(page_of(DOSE, AFTER))
    assert next(passage.text for passage in found if passage.box == 0) == NOTE
    line = next(passage for passage in found if passage.text == "Show the doses as they stood in November 2026")
    assert [target.href for target in line.targets] == ["note:-2"]
    assert not any("Take 2 pills" in passage.text for passage in found)


@pytest.mark.parametrize("theme", ["light", "dark", "sepia", "contrast-light", "contrast-dark"])
@pytest.mark.parametrize("percent", [100, 400])
def test_nothing_is_wider_than_the_page(theme: str, percent: int) -> None:
    page = page_of(DOSE, WHO, EMERGENCY, percent=percent, width=288, theme=theme)
    assert page.document.documentLayout().documentSize().width() <= 289
