"""Quizzes on a page: closed, open, answered; told apart without colour, and in words for whoever listens."""

import pytest
from PySide6.QtCore import QRectF

from reader.model.blocks import Choice, Note, Paragraph, Question, Quiz, Text
from reader.model.text import canonical
from reader.session.answers import Answers
from reader.typeset.article import Frame, article_page
from reader.typeset.fonts import Size
from reader.typeset.page import Page
from reader.typeset.passages import passages
from reader.typeset.styles import Styles
from reader.typeset.theme import load_theme
from tests.typeset.test_page import SIZES, NoArtwork, article_of

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("fonts")]


def choice(words: str, right: bool = False) -> Choice:
    return Choice(words, right, (Text(f"Why {words}."), Note(1)))


FIRST = Quiz(
    "Try it",
    (Question("Which?", (choice("Oil"), choice("Gel", right=True))), Question("When?", (choice("Now"), choice("Later")))),
)
SECOND = Quiz("Once more", (Question("Who?", (choice("You"), choice("Me"))),))
ARTICLE = article_of(Paragraph((Text("Before."),)), FIRST, Paragraph((Text("Between."),)), SECOND, Paragraph((Text("After."),)))


def quizzed(*touched: str, percent: int = 100, width: float = 612) -> Page:
    """A page with two quizzes in which somebody has activated something."""
    answers = Answers()
    for href in touched:
        answers.touch(href)
    return article_page(ARTICLE, "T", Frame(width, Styles(load_theme("light"), Size(percent)), NoArtwork()), answers=answers)


def hrefs(page: Page) -> list[str]:
    return [target.href for target in page.targets if target.href.startswith("quiz:")]


def test_a_quiz_is_closed_until_it_is_opened() -> None:
    text = quizzed().document.toPlainText()
    assert all(words in text for words in ("Try it", "Once more", "Questions: 2.", "Questions: 1."))
    assert not any(words in text for words in ("Which?", "Oil", "Why", "right"))
    assert hrefs(quizzed()) == ["quiz:0", "quiz:1"]


def test_an_open_quiz_asks_and_gives_no_answer_away() -> None:
    page = quizzed("quiz:0")
    text = page.document.toPlainText()
    assert all(words in text for words in ("Which?", "Oil", "Gel", "When?", "Now", "Later"))
    assert not any(words in text for words in ("Why", "right", "Not quite", "Who?"))
    assert hrefs(page) == ["quiz:0/0/0", "quiz:0/0/1", "quiz:0/1/0", "quiz:0/1/1", "quiz:0", "quiz:1"]


@pytest.mark.parametrize(
    ("href", "words", "others"),
    [("quiz:0/0/0", "Not quite. Why Oil.", "Why Gel"), ("quiz:0/0/1", "Yes, that is right. Why Gel.", "Why Oil")],
)
def test_an_answer_is_explained_at_once_and_only_that_one(href: str, words: str, others: str) -> None:
    page = quizzed("quiz:0", href)
    text = page.document.toPlainText()
    assert words in text
    assert others not in text
    assert page.told(href).verdict == words
    assert "note:1" in [target.href for target in page.targets]


@pytest.mark.parametrize("percent", SIZES)
def test_what_was_chosen_is_told_without_colour(percent: int) -> None:
    page = quizzed("quiz:0", "quiz:0/0/1", percent=percent, width=480)
    looks = [drawing.shapes[0].look for _, drawing in page.strips]
    assert looks == ["hollow", "solid", "hollow", "hollow"]
    for place, drawing in page.strips:
        circle = QRectF(place.x() + drawing.shapes[0].x, place.y(), drawing.shapes[0].width, drawing.height)
        words = page.target_rects(page.targets[[t.href for t in page.targets].index(_beside(page, place))])[0]
        assert not circle.intersects(words)
        assert circle.left() >= 0


def _beside(page: Page, place: QRectF) -> str:
    """The choice whose line a circle stands beside."""
    choices = [target for target in page.targets if target.href.count("/") == 2]
    return min(choices, key=lambda target: abs(page.target_rects(target)[0].center().y() - place.center().y())).href


def test_whoever_listens_hears_which_answer_it_is_and_whether_it_is_chosen() -> None:
    page = quizzed("quiz:0", "quiz:0/0/1")
    assert page.told("quiz:0/0/0").description == "Answer 1 of 2"
    assert page.told("quiz:0/0/1").description == "Answer 2 of 2, chosen"
    assert [page.told(href).description for href in ("quiz:0", "quiz:1")] == ["Try it. Open.", "Once more. Closed."]
    found = [passage for passage in passages(page) if passage.box >= 0 and passage.text]
    start = [passage.text for passage in found].index("Try it")
    said = ["Try it", "Which?", "Oil", "Gel", "Yes, that is right. Why Gel.", "When?", "Now", "Later"]
    assert [passage.text for passage in found[start : start + len(said)]] == said
    assert len({passage.box for passage in found[start : start + len(said)]}) == 1


@pytest.mark.parametrize("touched", [(), ("quiz:0", "quiz:0/0/0", "quiz:1")])
def test_the_text_of_the_section_stands_where_the_positions_say_open_or_closed(touched: tuple[str, ...]) -> None:
    page = quizzed(*touched)
    text = canonical(ARTICLE.sections[0]).text
    assert text.split("\n") == ["Before.", "Try it", "Between.", "Once more", "After."]
    for words in text.split("\n"):
        start = text.index(words)
        assert "".join(page.text(a, b) for a, b in page.positions.ranges("", start, start + len(words))) == words


def test_a_page_that_keeps_no_answers_offers_none() -> None:
    page = article_page(ARTICLE, "T", Frame(612, Styles(load_theme("light"), Size(100)), NoArtwork()))
    assert hrefs(page) == []


def test_a_question_read_from_right_to_left_has_its_circles_on_the_right() -> None:
    arabic = Quiz("سؤال", (Question("أيها؟", (choice("زيت"), choice("ماء", right=True))),))
    answers = Answers()
    answers.touch("quiz:0")
    frame = Frame(612, Styles(load_theme("light"), Size(100)), NoArtwork())
    page = article_page(article_of(arabic), "T", frame, answers=answers)
    places = [place.x() + drawing.shapes[0].x for place, drawing in page.strips]
    choices = [target for target in page.targets if target.href.count("/") == 2]
    for x, target in zip(places, choices, strict=True):
        words = page.target_rects(target)[0]
        assert words.right() < x < 612
