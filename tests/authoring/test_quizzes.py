"""Quizzes: what an author writes as data in a page, and every slip in it."""

import pytest

from reader.model.blocks import Choice, Note, Question, Quiz, Text
from reader.model.problem import Problem
from reader.model.text import canonical
from tests.content_fixtures import PAGE, ContentFolder, is_sentence

QUIZ = """\
!!! quiz
    title: Try it
    questions:
      oil:
        asks: Which one is safe?
        choices:
          oil: {words: Oil, why: "A fair guess, but no condom likes oil."}
          gel: {words: Gel, right: true, why: It works.}
        sources: [who-2024]
      size:
        asks: Which size?
        choices:
          mine: {words: Mine, right: true, why: It fits.}
          any: {words: Any, why: A loose one slips.}
    sources: [who-2024]
"""
UNREAD = "unread-2024:\n  organisation: X\n  title: Unread\n  year: 2024\n  address: https://x.int\n  seen: no\n"


@pytest.fixture
def quizzed(one_page: ContentFolder) -> ContentFolder:
    """A page with a quiz."""
    one_page.add("sources.yaml", UNREAD)
    one_page.add(PAGE, f"\n## Try {{#try}}\n\nA condom helps.\n\n{QUIZ}\nWords after it.\n")
    return one_page


def test_a_quiz_has_questions_and_choices_with_their_reasons(quizzed: ContentFolder) -> None:
    section = quizzed.article().sections[1]
    oil = (Text("A fair guess, but no condom likes oil."), Note(1), Note(1))
    assert section.blocks[1] == Quiz(
        "Try it",
        (
            Question(
                "Which one is safe?", (Choice("Oil", False, oil), Choice("Gel", True, (Text("It works."), Note(1), Note(1))))
            ),
            Question(
                "Which size?",
                (Choice("Mine", True, (Text("It fits."), Note(1))), Choice("Any", False, (Text("A loose one slips."), Note(1)))),
            ),
        ),
    )
    assert type(section.blocks[2]).__name__ == "Paragraph"


def test_answers_are_no_part_of_the_text_and_never_found(quizzed: ContentFolder) -> None:
    assert canonical(quizzed.article().sections[1]).text.split("\n") == ["Try", "A condom helps.", "Try it", "Words after it."]


def test_all_its_words_are_looked_at_by_the_checks(quizzed: ContentFolder) -> None:
    pieces = quizzed.compiled().written[0].pieces
    texts = [piece.text for piece in pieces]
    words = ["Try it", "Which one is safe?", "Oil", "A fair guess, but no condom likes oil.", "Gel", "It works.", "Which size?"]
    start = texts.index("Try it")
    assert texts[start : start + len(words)] == words
    lines = {piece.text: piece.line_at(0) for piece in pieces}
    assert lines["Gel"] == quizzed.line(PAGE, "gel:")


SLIPS = {
    "no title": ("    title: Try it\n", "", "“title” is missing", "!!! quiz"),
    "a name": ("!!! quiz", "!!! quiz one", "A quiz has no name", "!!! quiz"),
    "no question": ("        asks: Which size?\n", "", "“asks” is missing", "      size:"),
    "a misspelt field": ("asks: Which size?", "ask: Which size?", "“ask” is not a field. Did you mean “asks”?", "ask: Which"),
    "no words": ("{words: Any, ", "{", "“words” is missing", "any:"),
    "a wrong answer that is not explained": (", why: A loose one slips.", "", "“why” is missing", "any:"),
    "a right answer that is not explained": (", why: It fits.", "", "“why” is missing", "mine:"),
    "nothing right": ("Mine, right: true", "Mine", "One choice must be right", "          mine:"),
    "two right": ("words: Any,", "words: Any, right: true,", "One choice must be right", "          mine:"),
    "a single choice": ("          any: {words: Any, why: A loose one slips.}\n", "", "2 to 5 choices", "          mine:"),
    "a source that is not known": ("        sources: [who-2024]", "        sources: [nonesuch]", "is not known", "[nonesuch]"),
    "a source that nobody opened": (
        "        sources: [who-2024]",
        "        sources: [unread-2024]",
        "Nobody has opened",
        "[unread",
    ),
    "HTML": ("asks: Which size?", "asks: <b>Which</b>", "“asks” holds HTML", "asks: <b>"),
}


@pytest.mark.parametrize(("right", "wrong", "said", "near"), SLIPS.values(), ids=list(SLIPS))
def test_a_slip_in_a_quiz_is_reported_with_its_line(quizzed: ContentFolder, right: str, wrong: str, said: str, near: str) -> None:
    quizzed.replace(PAGE, right, wrong)
    found: list[Problem] = [problem for problem in quizzed.problems() if said in str(problem)]
    line = quizzed.line(PAGE, near)
    assert [(problem.file, problem.line) for problem in found] in ([(PAGE, line)], [(PAGE, line - 1)])
    assert all(is_sentence(problem.what) and is_sentence(problem.remedy) for problem in quizzed.problems())


def test_every_question_has_a_source_of_its_own_or_shares_one(quizzed: ContentFolder) -> None:
    quizzed.replace(PAGE, "\n    sources: [who-2024]\n", "\n")
    problem = quizzed.problem()
    assert (problem.what, problem.line) == ("This question names no source.", quizzed.line(PAGE, "      size:"))


def test_a_quiz_is_short(quizzed: ContentFolder) -> None:
    question = "        asks: More?\n        choices: {a: {words: A, right: true, why: Yes.}, b: {words: B, why: No.}}\n"
    more = "".join(f"      more-{number}:\n{question}" for number in range(4))
    quizzed.replace(PAGE, "      size:\n", f"{more}      size:\n")
    assert quizzed.problem().what == "A quiz has at most 5 questions."


def test_a_question_has_few_choices(quizzed: ContentFolder) -> None:
    more = "".join(f"          more-{number}: {{words: W, why: No.}}\n" for number in range(4))
    quizzed.replace(PAGE, "          any:", f"{more}          any:")
    assert quizzed.problem().what == "A question has 2 to 5 choices."


def test_an_amount_of_a_medicine_in_an_answer_is_never_folded_away_and_so_a_problem(quizzed: ContentFolder) -> None:
    quizzed.replace(PAGE, "why: It fits.", "why: Take 2 pills.")
    problem = quizzed.problem()
    assert "“2 pills” is an amount of a medicine" in problem.what
    assert problem.line == quizzed.line(PAGE, "2 pills")
