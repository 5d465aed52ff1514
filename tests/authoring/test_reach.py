"""What a page must have besides its words, and what nobody comes to: for each check a folder that fails and one that passes."""

import pytest

from reader.authoring.help_levels import HELP_FILE
from tests.content_fixtures import PAGE, ContentFolder

TOPICS = "en/topics.yaml"
GLOSSARY = "en/glossary.yaml"
FIGURE = "en/figures/condom.yaml"
SIGN = "bleeding:\n  level: emergency\n  en: Heavy bleeding.\n  sources: [who-2024]\n"
EMERGENCY = '\n!!! danger-signs bleeding "Get help now"\n    Call for any of these:\n'
PEP = '\n!!! local-help pep poison "Who to call"\n    Go today.\n'


def _demand(folder: ContentFolder, where: str, needs: str) -> None:
    """Ask for help in the front matter of the page, or in its group; there is one danger sign to be shown."""
    folder.write(HELP_FILE, SIGN)
    if where == PAGE:
        folder.replace(PAGE, "updated:", f"help: [{needs}]\nupdated:")
    else:
        folder.replace(TOPICS, "  icon:", f"  help: [{needs}]\n  icon:")


@pytest.mark.parametrize("where", [PAGE, TOPICS])
@pytest.mark.parametrize(("need", "help_block"), [("emergency", EMERGENCY), ("pep", PEP)])
def test_a_page_without_the_help_that_its_topic_needs_is_a_problem(
    one_page: ContentFolder, where: str, need: str, help_block: str
) -> None:
    _demand(one_page, where, need)
    problem = one_page.problem()
    assert problem.file == PAGE
    assert problem.what == f"The page has no call-out for “{need}”, which {where} asks for."
    one_page.add(PAGE, help_block)
    assert one_page.problems() == ()


def test_help_with_something_else_does_not_do(one_page: ContentFolder) -> None:
    _demand(one_page, PAGE, "abuse, emergency")
    one_page.add(PAGE, PEP)
    assert [problem.line for problem in one_page.problems()] == [one_page.line(PAGE, "help:")] * 2


def test_help_below_a_heading_is_help(one_page: ContentFolder) -> None:
    _demand(one_page, PAGE, "emergency")
    one_page.add(PAGE, f"\n## More {{#more}}\n{EMERGENCY}")
    assert one_page.problems() == ()


@pytest.mark.parametrize("where", [PAGE, TOPICS])
def test_a_need_that_is_none_is_a_problem_on_its_line(one_page: ContentFolder, where: str) -> None:
    _demand(one_page, where, "cheer")
    problem = one_page.problem()
    assert (problem.file, problem.line) == (where, one_page.line(where, "help:"))
    assert problem.what == "“cheer” is not a need."


def test_a_word_that_no_page_uses_is_a_warning_on_its_line(one_page: ContentFolder) -> None:
    assert one_page.compiled().warnings == ()
    one_page.add(GLOSSARY, "swab:\n  name: swab\n  say: swob\n  means: A stick.\n  also: [a bud]\n  spanish: hisopo\n")
    (warning,) = one_page.compiled().warnings
    assert (warning.file, warning.line) == (GLOSSARY, one_page.line(GLOSSARY, "swab:"))
    assert warning.what == "No page uses “swab”."


@pytest.mark.parametrize("written", ["A swab.", "Swabs.", "A bud."])
def test_a_word_that_a_page_uses_in_any_form_is_used(one_page: ContentFolder, written: str) -> None:
    one_page.add(GLOSSARY, "swab:\n  name: swab\n  say: swob\n  means: A stick.\n  also: [bud]\n  spanish: hisopo\n")
    one_page.add(PAGE, f"\n{written}\n")
    assert one_page.compiled().warnings == ()


def test_an_orphan_is_a_problem_until_a_group_lists_it(one_page: ContentFolder) -> None:
    one_page.write("en/basics/orphan.md", one_page.text(PAGE))
    problem = one_page.problem()
    assert (problem.file, problem.what) == ("en/basics/orphan.md", "No group lists this page.")
    one_page.replace(TOPICS, "[page]", "[page, orphan]")
    assert one_page.problems() == ()


@pytest.mark.parametrize(
    ("dead", "live"), [("article:nonesuch", "article:page"), ("#nonesuch", "#more"), ("term:nonesuch", "term:condom")]
)
def test_a_dead_link_is_a_problem_on_its_line(one_page: ContentFolder, dead: str, live: str) -> None:
    one_page.add(PAGE, f"\n## More {{#more}}\n\nSee [it]({dead}).\n")
    problem = one_page.problem()
    assert (problem.file, problem.line) == (PAGE, one_page.line(PAGE, dead))
    one_page.replace(PAGE, dead, live)
    assert one_page.problems() == ()


@pytest.mark.parametrize(("points", "said"), [("", "missing"), ("key_points: []\n", "empty")])
def test_a_page_without_key_points_is_a_problem(one_page: ContentFolder, points: str, said: str) -> None:
    assert one_page.problems() == ()
    one_page.replace(PAGE, "key_points:\n  - One point.\n", points)
    problem = one_page.problem()
    assert (problem.file, problem.what) == (PAGE, f"“key_points” is {said}.")


@pytest.mark.parametrize("name", ["alt", "description"])
@pytest.mark.parametrize(("written", "said"), [("", "missing"), ('{name}: ""\n', "empty")])
def test_a_figure_that_is_not_described_is_a_problem(content: ContentFolder, name: str, written: str, said: str) -> None:
    assert content.problems() == ()
    old = next(line for line in content.text(FIGURE).split("\n") if line.startswith(f"{name}:"))
    content.replace(FIGURE, f"{old}\n", written.format(name=name))
    problem = content.problem()
    assert (problem.file, problem.what) == (FIGURE, f"“{name}” is {said}.")
