"""Whom a page speaks to, what in it may be hard to come upon, and which pages can never be hidden."""

from contextlib import closing
from pathlib import Path

import pytest

from reader.library.reader import Library
from reader.model.article import ESSENTIALS
from reader.model.showing import may_hide
from tests.content_fixtures import PAGE, ContentFolder

CRISIS = '\n!!! local-help crisis "Somebody to talk to"\n    A clinic can tell you who helps.\n'
ASSAULT = '\n!!! local-help assault "Care after an assault"\n    A clinic can help.\n'


def say(folder: ContentFolder, line: str) -> None:
    folder.replace(PAGE, "updated:", f"{line}\nupdated:")


def test_a_page_that_says_nothing_is_for_adults_and_shows_nothing_hard(one_page: ContentFolder) -> None:
    head = one_page.article().head
    assert (head.audience, head.sensitivity, head.essential) == ("adult", "none", ())


def test_a_page_says_whom_it_is_for(one_page: ContentFolder) -> None:
    say(one_page, "audience: parent\nsensitivity: diagram\nessential: [emergency, under-18]")
    head = one_page.article().head
    assert (head.audience, head.sensitivity, head.essential) == ("parent", "diagram", ("emergency", "under-18"))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("audience: children", "“audience” can't be “children”."),
        ("sensitivity: rude", "“sensitivity” can't be “rude”."),
        ("essential: [nice]", "“nice” is no reason to keep a page from being hidden."),
    ],
)
def test_an_unknown_word_is_a_problem(one_page: ContentFolder, line: str, said: str) -> None:
    say(one_page, line)
    problem = one_page.problem()
    assert problem.what == said
    assert problem.line == one_page.line(PAGE, line)


def test_a_page_with_a_drawing_says_so(content: ContentFolder) -> None:
    content.replace("en/protection/condoms.md", "sensitivity: diagram\n", "")
    assert content.problem().what == "The page shows a drawing."
    content.replace("en/protection/condoms.md", "updated:", "sensitivity: assault\nupdated:")
    assert content.problems() == ()


def test_a_page_with_help_after_an_assault_says_so(one_page: ContentFolder) -> None:
    one_page.add(PAGE, ASSAULT)
    say(one_page, "sensitivity: diagram\nessential: [assault]")
    assert one_page.problem().what == "The page tells of help after an assault."
    one_page.replace(PAGE, "sensitivity: diagram", "sensitivity: assault")
    assert one_page.problems() == ()


def test_a_page_with_help_for_somebody_in_danger_cannot_be_hidden(one_page: ContentFolder) -> None:
    one_page.add(PAGE, CRISIS)
    assert one_page.problem().what == "A page with help for “crisis” must never be hidden."
    say(one_page, "essential: [emergency]")
    assert one_page.problems() == ()


def test_a_page_of_the_urgent_group_cannot_be_hidden(one_page: ContentFolder) -> None:
    one_page.write("en/something-is-wrong/page.md", one_page.text(PAGE))
    (one_page.path / PAGE).unlink()
    one_page.replace("en/topics.yaml", "basics:", "something-is-wrong:")
    problem = one_page.problem()
    assert problem.what == "A page of the group “something-is-wrong” must never be hidden."
    one_page.replace(problem.file, "updated:", "essential: [stuck-object]\nupdated:")
    assert one_page.problems() == ()


def test_in_the_content_that_comes_with_alcove_each_need_has_a_page_that_nobody_can_hide(library_file: Path) -> None:
    with closing(Library(library_file)) as library:
        heads = [head for language in library.info().languages for head in library.heads(language)]
    kept = {need for head in heads if not may_hide(head) for need in head.essential}
    assert kept == set(ESSENTIALS)
