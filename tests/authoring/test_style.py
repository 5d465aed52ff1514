"""The style list: words with reasons, found wherever somebody reads them, and left alone where they are right."""

import pytest

from reader.model.problem import Problem
from tests.content_fixtures import PAGE, ROOT, ContentFolder

LIST = """
clean:
  words: [clean partner, tested clean]
  reason: Somebody with an infection is not dirty.
  instead: tested negative.
  level: problem
std:
  words: [STD, STDs]
  reason: It carries shame.
  instead: STI.
  level: problem
fault:
  words: [your fault]
  reason: Nobody is at fault.
  instead: leave it out.
  level: problem
  except: [not your fault]
long-word:
  words: [utilize]
  reason: There is a shorter word.
  instead: use.
  level: warning
"""


@pytest.fixture
def listed(one_page: ContentFolder) -> ContentFolder:
    """The folder of one page, with a style list."""
    one_page.write("en/style.yaml", LIST)
    return one_page


@pytest.mark.parametrize(
    "written",
    [
        "She tested clean.",
        "Tested Clean means little.",
        "Ask for an STD test.",
        "An STD-free life.",
        "- One item\n- STDs",
        '!!! note "About STDs"\n    Words.',
        "## About STDs {#stds}\n\nWords.",
        "| Head |\n| --- |\n| STDs |",
        "Table: STDs\n\n| Head |\n| --- |\n| Cell |",
        "It is your fault.",
        "A **tested** clean [word](article:page).",
    ],
)
def test_a_listed_word_is_a_problem_on_its_line(listed: ContentFolder, written: str) -> None:
    listed.add(PAGE, f"\nA paragraph before it.\n\n{written}\n\nA paragraph after it.\n")
    problem = listed.problem()
    hit = next(word for word in ("lean", "STD", "your fault") if word in written)
    assert (problem.file, problem.line) == (PAGE, listed.line(PAGE, hit))
    assert problem.remedy.startswith("Better: ")


@pytest.mark.parametrize(
    "written",
    [
        "Use a clean towel.",
        "The word std stays a lower-case word.",
        "It is not your fault.",
        "It’s NOT your fault, ever.",
        "STDX is something else.",
        "[Words](article:page) about the vagina, the penis and the anus.",
    ],
)
def test_words_that_are_right_are_left_alone(listed: ContentFolder, written: str) -> None:
    listed.add(PAGE, f"\n{written}\n")
    assert listed.problems() == ()


def test_an_exception_saves_only_what_stands_in_it(listed: ContentFolder) -> None:
    listed.add(PAGE, "\nIt is not your fault.\n\nIt is your fault.\n")
    assert listed.problem().line == listed.line(PAGE, "It is your fault")


def test_a_warning_of_the_list_is_a_warning(listed: ContentFolder) -> None:
    listed.add(PAGE, "\nUtilize it.\n")
    assert listed.problems() == ()
    (warning,) = listed.compiled().warnings
    assert (warning.file, warning.line, warning.level) == (PAGE, listed.line(PAGE, "Utilize"), "warning")
    assert warning.what == "“Utilize”: There is a shorter word."


@pytest.mark.parametrize("quotes", ["“{}”", '"{}"'])
def test_a_word_that_the_page_quotes_is_left_alone(listed: ContentFolder, quotes: str) -> None:
    listed.add(PAGE, f"\nSome people say {quotes.format('tested clean')} and mean something else.\n")
    assert "tested clean" in listed.problem().what
    listed.replace(PAGE, "updated:", "quoted: [tested clean]\nupdated:")
    assert listed.compiled().problems == listed.compiled().warnings == ()


def test_a_quoted_word_may_not_stand_outside_quotation_marks(listed: ContentFolder) -> None:
    listed.replace(PAGE, "updated:", "quoted: [tested clean]\nupdated:")
    listed.add(PAGE, "\nPeople say “tested clean”.\n\nYou tested clean.\n")
    assert listed.problem().line == listed.line(PAGE, "You tested")


def test_a_quotation_that_is_not_there_is_a_warning(listed: ContentFolder) -> None:
    listed.replace(PAGE, "updated:", "quoted: [tested clean]\nupdated:")
    (warning,) = listed.compiled().warnings
    assert (warning.file, warning.line) == (PAGE, listed.line(PAGE, "quoted:"))


def test_the_front_matter_is_read_too_but_not_what_people_type(listed: ContentFolder) -> None:
    listed.replace(PAGE, "updated:", "aliases: [STD, tested clean]\nupdated:")
    assert listed.problems() == ()
    listed.replace(PAGE, "  - One point.", "  - One point about STDs.")
    assert listed.problem().line == listed.line(PAGE, "One point")


def test_meanings_and_the_words_of_figures_and_facts_are_read_too(content: ContentFolder) -> None:
    content.write("en/style.yaml", LIST)
    content.replace("en/glossary.yaml", "A soft stick that takes a sample.", "A soft stick for an STD test.")
    content.replace("en/figures/condom.yaml", "title: ", "title: STDs and ")
    content.add("help-levels.yaml", "\nodd:\n  level: today\n  en: An STD.\n  pages: [condoms]\n  sources: [who-condoms-2024]\n")
    assert {(problem.file, problem.line) for problem in content.problems()} == {
        ("en/glossary.yaml", content.line("en/glossary.yaml", "STD test")),
        ("en/figures/condom.yaml", content.line("en/figures/condom.yaml", "STDs and")),
        ("help-levels.yaml", content.line("help-levels.yaml", "An STD.")),
    }


def test_a_list_with_a_slip_is_reported(listed: ContentFolder) -> None:
    listed.add("en/style.yaml", "wrong:\n  words: [wrong]\n  reason: None.\n  instead: right.\n  level: error\n")
    problem = listed.problem()
    assert (problem.file, problem.line) == ("en/style.yaml", listed.line("en/style.yaml", "level: error"))


@pytest.mark.parametrize(
    "written",
    [
        "You had unprotected sex.",
        "He suffers from gonorrhea.",
        "Ask for an STD test.",
        "A rape victim may call.",
        "It is your own fault.",
        "An infected partner.",
        "A female condom.",
        "Women’s bodies differ.",
        "Is your partner clean, and are they clean?",
    ],
)
def test_the_list_that_comes_with_alcove_finds_what_it_is_for(one_page: ContentFolder, written: str) -> None:
    one_page.write("en/style.yaml", (ROOT / "content/en/style.yaml").read_bytes())
    one_page.add(PAGE, f"\n{written}\n")
    problems: tuple[Problem, ...] = one_page.problems()
    assert problems
    assert {problem.line for problem in problems} == {one_page.line(PAGE, written)}


@pytest.mark.parametrize(
    "written",
    [
        "The vagina, the penis, the anus, and the rectum.",
        "Wash the toy until it is clean.",
        "A survivor can call a crime victims’ fund.",
        "It was not your fault.",
        "Sex without a condom can pass on an STI.",
        "A woman with a penis, a man with a vagina.",
    ],
)
def test_the_list_that_comes_with_alcove_leaves_plain_words_alone(one_page: ContentFolder, written: str) -> None:
    one_page.write("en/style.yaml", (ROOT / "content/en/style.yaml").read_bytes())
    one_page.add(PAGE, f"\n{written}\n")
    assert one_page.compiled().problems == one_page.compiled().warnings == ()
