"""What a page shows of the reader's own country."""

import datetime

import pytest

from reader.model.article import Article, ArticleHead, Source
from reader.model.blocks import Block, Callout, LocalHelp, Paragraph, Section, Text
from reader.model.fault import Fault
from reader.model.figure import FigureWords
from reader.model.local import LocalFacts, LocalRow
from reader.model.text import canonical
from reader.typeset.article import Frame, article_page
from reader.typeset.fonts import Size
from reader.typeset.page import Page
from reader.typeset.styles import Styles
from reader.typeset.theme import load_theme

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("fonts")]

COPY = Source("s", "An organisation", "A title", 2026, "https://example.org", "copy")
READ = Source("r", "Another", "A title", 2026, "https://example.org", "primary")
HELP = LocalHelp(("crisis", "pep"), "Who to call", (Paragraph((Text("Anywhere, ask a clinic."),)),))
EMERGENCY = Callout("emergency", "Get help", (Paragraph((Text("Call your local emergency number."),)),))
TODAY = datetime.date(2026, 11, 25)


def row(need: str, words: str, *sources: Source, **ways: str) -> LocalRow:
    told = {name: ways.get(name, "") for name in ("who", "call", "more", "go", "web")}
    return LocalRow(words.lower(), need, words, **told, checked=ways.get("checked", "2026-11-01"), sources=sources or (COPY,))


FACTS = LocalFacts(
    "us",
    "en",
    "United States",
    (
        row("emergency", "Emergency", call="911"),
        row("crisis", "Talk", call="800-555-0100", more="or text HELLO", who="The Line"),
        row("abuse", "Not asked for", call="800-555-0199"),
        row("pep", "PEP", READ, go="a clinic", web="clinic.example"),
    ),
)


class Somewhere:
    """A reader who has said where they are, or not."""

    def __init__(self, facts: LocalFacts | None = None, asked: bool = True, *countries: LocalFacts) -> None:
        self.facts, self.asked, self.countries, self.today = facts, asked, countries or (FACTS,), TODAY


class NoArtwork:
    def figure(self, slug: str) -> FigureWords:
        raise Fault("That picture is not in this library.", "")

    def drawing_at(self, slug: str, width: float, dark: bool = False) -> bytes:
        raise Fault("That picture is not in this library.", "")


def page_of(block: Block, local: Somewhere | None, percent: int = 100, width: float = 612) -> Page:
    head = ArticleHead("x", "en", "t", "A title", "A lead.", 3)
    article = Article(head, (), "2026-11-23", (Section("", 1, "", (block,)),), ())
    return article_page(article, "Topic", Frame(width, Styles(load_theme("light"), Size(percent)), NoArtwork()), local=local)


def text_of(page: Page) -> str:
    return page.document.toPlainText()


def hrefs(page: Page) -> list[str]:
    return [target.href for target in page.targets if target.href.startswith("local:")]


def test_somebody_who_has_not_said_is_asked() -> None:
    other = LocalFacts("gb", "en", "United Kingdom", ())
    page = page_of(HELP, Somewhere(None, False, FACTS, other))
    assert "Where are you?" in text_of(page)
    assert hrefs(page) == ["local:us", "local:gb", "local:elsewhere"]
    assert "800-555-0100" not in text_of(page)


def test_somebody_who_has_said_finds_the_numbers_for_these_needs() -> None:
    page = page_of(HELP, Somewhere(FACTS))
    assert "Talk: 800-555-0100, or text HELLO (The Line)" in text_of(page)
    assert "PEP: a clinic, clinic.example" in text_of(page)
    assert "Not asked for" not in text_of(page)
    assert "Where are you?" not in text_of(page)
    assert hrefs(page) == ["local:"]


def test_somebody_elsewhere_is_told_what_holds_everywhere() -> None:
    page = page_of(HELP, Somewhere(None, True))
    assert "Call your local emergency number" in text_of(page)
    assert hrefs(page) == ["local:"]


def test_a_library_without_countries_does_not_ask() -> None:
    local = Somewhere(None, False)
    local.countries = ()
    page = page_of(HELP, local)
    assert "Where are you?" not in text_of(page)
    assert hrefs(page) == []


@pytest.mark.parametrize("local", [Somewhere(FACTS), Somewhere(None, False), Somewhere(None, True), None])
def test_the_authors_words_stand_where_canonical_text_says_wherever_the_reader_is(local: Somewhere | None) -> None:
    for block in (HELP, EMERGENCY):
        page = page_of(block, local)
        text = canonical(Section("", 1, "", (block,))).text
        assert [page.text(*place) for place in page.positions.ranges("", 0, len(text))] == text.split("\n")


def test_an_emergency_call_out_names_the_number_where_it_is_known() -> None:
    page = page_of(EMERGENCY, Somewhere(FACTS))
    assert "Get help\nUnited States: call 911\nCall your local emergency number." in text_of(page)
    (rect,) = page.emergency_rects()
    assert page.rect_at(text_of(page).index("911")).top() > rect.top()


@pytest.mark.parametrize("local", [Somewhere(None, False), Somewhere(None, True), None])
def test_an_emergency_call_out_guesses_no_number(local: Somewhere | None) -> None:
    page = page_of(EMERGENCY, local)
    assert "911" not in text_of(page)
    assert hrefs(page) == []


def test_a_note_that_is_no_emergency_has_no_number() -> None:
    assert "911" not in text_of(page_of(Callout("note", "Well", EMERGENCY.blocks), Somewhere(FACTS)))


def test_old_facts_are_shown_with_a_warning_in_amber() -> None:
    local = Somewhere(FACTS)
    local.today = datetime.date(2027, 11, 1)
    assert "Last checked" not in text_of(page_of(HELP, local))
    local.today = datetime.date(2027, 11, 2)
    page = page_of(HELP, local)
    assert "Last checked in November 2026, more than a year ago. Numbers may have changed." in text_of(page)
    assert "800-555-0100" in text_of(page)


def test_it_is_said_how_the_numbers_are_known() -> None:
    assert "nobody has called to make sure: An organisation; Another." in text_of(page_of(HELP, Somewhere(FACTS)))
    checked = LocalFacts("us", "en", "United States", (row("crisis", "Talk", READ, call="1"),))
    assert "Sources: Another." in text_of(page_of(HELP, Somewhere(checked)))


@pytest.mark.parametrize("percent", [100, 400])
@pytest.mark.parametrize("local", [Somewhere(FACTS), Somewhere(None, False)])
def test_nothing_is_wider_than_the_page(local: Somewhere, percent: int) -> None:
    page = page_of(HELP, local, percent, 288)
    assert page.document.documentLayout().documentSize().width() <= 289
