"""Each slip that an author can make in a page: reported with its file, its line and what to do."""

import pytest

from reader.model.problem import Problem
from tests.content_fixtures import PAGE, ContentFolder, is_sentence

BEFORE = "\nA paragraph before it.\n\n- a list\n\n## First {#first}\n\n"
AFTER = "\n\nA paragraph after it.\n"

# What an author writes; the words on the line that is to be reported; what is said of it.
SLIPS = {
    "a block of raw HTML": ("<div>\nwords\n</div>", "<div>", "Raw HTML"),
    "raw HTML within a line": ("Some <b>bold</b> words.", "<b>", "Raw HTML"),
    "an HTML comment": ("<!-- later -->", "<!--", "Raw HTML"),
    "a script": ("<script>alert(1)</script>", "<script>", "Raw HTML"),
    "raw HTML in a list": ("- fine\n- <i>not</i> fine", "<i>", "Raw HTML"),
    "raw HTML in a call-out": ('!!! note "Title"\n    Fine.\n\n    <u>Not</u> fine.', "<u>", "Raw HTML"),
    "raw HTML in a table": ("| a | b |\n| --- | --- |\n| c | <br> |", "<br>", "Raw HTML"),
    "raw HTML in a heading": ("## A <em>heading</em> {#second}", "<em>", "Raw HTML"),
    "raw HTML in strong words": ("Some **strong <sup>2</sup>** words.", "<sup>", "Raw HTML"),
    "an HTML entity": ("Fish&nbsp;and chips.", "&nbsp;", "Raw HTML"),
    "a web address in angle brackets": ("See <https://example.org>.", "example.org", "Raw HTML"),
    "an image from the web": ("![A cat](https://example.org/cat.png)", "cat.png", "not a figure of this library"),
    "an image from a file": ("![A cat](cat.png)", "cat.png", "not a figure of this library"),
    "an image from a path": ("![](../../../etc/passwd)", "passwd", "not a figure of this library"),
    "an image inside a sentence": ("See ![](figure:drawing) here.", "figure:drawing", "stands alone"),
    "a part of a figure as an image": ("![](figure:drawing/part)", "figure:drawing", "stands alone"),
    "a figure that is not there": ("![](figure:nonesuch)", "figure:nonesuch", "There is no figure:nonesuch"),
    "a link to a page that is not there": ("See [it](article:nonesuch).", "nonesuch", "There is no article:nonesuch"),
    "a link to a section that is not there": ("See [it](article:page#nonesuch).", "nonesuch", "no section “nonesuch”"),
    "a link to no place on this page": ("See [it](#nonesuch).", "#nonesuch", "no section “nonesuch”"),
    "a link to a term that is not there": ("See [it](term:nonesuch).", "nonesuch", "There is no term:nonesuch"),
    "a link to the web": ("See [it](https://example.org).", "example.org", "not a place in this library"),
    "a link to a file": ("See [it](other.md).", "other.md", "not a place in this library"),
    "a link to another library": ("See [it](clinic/article:page).", "clinic", "There is no clinic/article:page"),
    "a link in strong words": ("See **[it](article:nonesuch)**.", "nonesuch", "There is no article:nonesuch"),
    "a link in a list": ("- fine\n- see [it](article:nonesuch)", "nonesuch", "There is no article:nonesuch"),
    "a link in a call-out": ('!!! note "A"\n    See [it](term:nonesuch).', "nonesuch", "There is no term:nonesuch"),
    "a link in a table": ("| a | b |\n| --- | --- |\n| c | [d](#nonesuch) |", "nonesuch", "no section “nonesuch”"),
    "a link in a heading": ("## A [link](article:page) {#second}", "A [link]", "<a> has no place here"),
    "an unknown source": ("A fact.[^nonesuch]", "nonesuch", "The source “nonesuch” is not known"),
    "a heading without an id": ("## Second", "## Second", "“Second” has no id"),
    "a heading whose id is no slug": ("## Second {#The_Second}", "## Second", "“Second” has no id"),
    "two headings with one id": ("## Second {#first}", "## Second", "The id “first” is used twice"),
    "a heading of the first level": ("# Second {#second}", "# Second", "heading of level 1"),
    "a heading of the fourth level": ("#### Second {#second}", "#### Second", "heading of level 4"),
    "an unknown call-out": ('!!! danger "Beware"\n    Words.', "!!! danger", "“danger” is not a kind of call-out"),
    "a call-out without a title": ('!!! note ""\n    Words.', "Words", "lacks a title or a text"),
    "a call-out without a text": ('!!! note "Beware"', "Beware", "lacks a title or a text"),
    "a block quote": ("> Somebody said this.", "Somebody", "no place for <blockquote>"),
    "code within a line": ("Type `this` here.", "`this`", "<code> has no place here"),
    "a fenced block of code": ("```\nthis\n```", "this", "<code> has no place here"),
    "an indented block of code": ("    this is code", "this is code", "no place for <pre>"),
    "a quotation in a list": ("- fine\n\n- > not fine", "not fine", "<blockquote> has no place here"),
    "a heading in a list": ("- ## Not here", "Not here", "<h2> has no place here"),
    "a heading in a call-out": ('!!! note "A"\n    Words.\n\n    ## Not here', "Not here", "no place for <h2>"),
    "a source in a caption": ("Table: Of what?[^who-2024]\n\n| a |\n| --- |\n| b |", "Of what?", "A caption shows no source"),
    "a caption without a table": ("Table: Of what?\n\nNo table.", "Of what?", "This caption has no table under it"),
}


def _is_plain(problem: Problem) -> bool:
    return is_sentence(problem.what) and is_sentence(problem.remedy)


@pytest.mark.parametrize(("written", "where", "said"), SLIPS.values(), ids=list(SLIPS))
def test_a_slip_is_reported_on_its_line(one_page: ContentFolder, written: str, where: str, said: str) -> None:
    one_page.add(PAGE, f"{BEFORE}{written}{AFTER}")
    problems = one_page.problems()
    assert any(said in problem.what for problem in problems), problems
    assert {(problem.file, problem.line) for problem in problems} == {(PAGE, one_page.line(PAGE, where))}
    assert all(_is_plain(problem) for problem in problems)


def test_the_page_that_the_slips_are_put_into_has_none(one_page: ContentFolder) -> None:
    one_page.add(PAGE, f"{BEFORE}Nothing wrong.{AFTER}")
    assert one_page.problems() == ()


def test_a_line_of_dashes_is_reported(one_page: ContentFolder) -> None:
    one_page.add(PAGE, f"{BEFORE}Some words.\n\n---{AFTER}")
    problem = one_page.problem()
    assert "no place for <hr>" in problem.what
    assert problem.line in (one_page.line(PAGE, "Some words."), one_page.line(PAGE, "Some words.") + 2)


def test_a_heading_underlined_with_signs_is_reported(one_page: ContentFolder) -> None:
    one_page.add(PAGE, f"{BEFORE}Second\n======{AFTER}")
    assert {problem.line for problem in one_page.problems()} == {one_page.line(PAGE, "Second")}


def test_a_caption_is_not_kept_for_a_table_under_another_heading(one_page: ContentFolder) -> None:
    one_page.add(PAGE, f"{BEFORE}Table: Of what?\n\n## Second {{#second}}\n\n| a |\n| --- |\n| b |{AFTER}")
    problem = one_page.problem()
    assert "This caption has no table under it" in problem.what
    assert problem.line == one_page.line(PAGE, "Of what?")


def test_a_caption_at_the_end_of_a_page_is_reported(one_page: ContentFolder) -> None:
    one_page.add(PAGE, f"{BEFORE}Table: Of what?\n")
    assert "This caption has no table under it" in one_page.problem().what


def test_a_page_without_any_source_is_reported(one_page: ContentFolder) -> None:
    one_page.replace(PAGE, "[^who-2024]", "")
    problem = one_page.problem()
    assert (problem.file, problem.what) == (PAGE, "The page names no source.")


def test_a_page_without_any_text_is_reported(one_page: ContentFolder) -> None:
    """The parser keeps its last tree: the text of the page before must not come back as this one's."""
    front = one_page.text(PAGE).split("\n\n")[0]
    one_page.write("en/basics/zero.md", f"{front}\n")
    one_page.replace("en/topics.yaml", "[page]", "[page, zero]")
    problem = one_page.problem()
    assert (problem.file, problem.what) == ("en/basics/zero.md", "The page names no source.")


def test_a_link_that_is_wrong_twice_is_reported_on_both_lines(one_page: ContentFolder) -> None:
    one_page.add(PAGE, "\nSee [it](article:nonesuch).\n\nAgain, see [this](article:nonesuch).\n")
    lines = [problem.line for problem in one_page.problems()]
    assert lines == [one_page.line(PAGE, "See [it]"), one_page.line(PAGE, "Again")]


def test_a_wrong_link_is_not_mistaken_for_a_right_one_that_begins_alike(one_page: ContentFolder) -> None:
    one_page.add(PAGE, "\n## First {#first}\n\nSee [it](article:page#first).\n\nSee [that](article:page#fir).\n")
    assert one_page.problem().line == one_page.line(PAGE, "See [that]")


def test_a_slip_below_a_heading_with_strong_words_is_reported_on_its_line(one_page: ContentFolder) -> None:
    one_page.add(PAGE, f"{BEFORE}Words.\n\n## A **strong** one\n\nMore words.\n")
    assert one_page.problem().line == one_page.line(PAGE, "strong")


def test_every_slip_of_every_file_is_reported_in_one_run(content: ContentFolder) -> None:
    content.add("en/protection/condoms.md", "\nSome <b>bold</b> words, and [a link](article:nonesuch).\n\n#### Deep\n")
    content.add("en/protection/prep.md", "\nA fact.[^nonesuch]\n")
    content.replace("en/testing/getting-tested.md", "lead: ", "laed: ")
    content.replace("en/glossary.yaml", "say: swob", "sya: swob")
    content.replace("sources.yaml", "seen: copy", "seen: perhaps")
    content.replace("en/figures/condom.yaml", "alt: ", "alternative: ")
    content.replace("figures/condom.svg", 'class="object" cx="490"', 'cx="490"')
    files = {problem.file for problem in content.problems()}
    assert files == {
        "en/figures/condom.yaml",
        "en/glossary.yaml",
        "en/protection/condoms.md",
        "en/protection/prep.md",
        "en/testing/getting-tested.md",
        "figures/condom.svg",
        "sources.yaml",
    }
    assert [problem.what for problem in content.problems() if problem.file == "en/protection/condoms.md"] == [
        "Raw HTML (<b>…) is not allowed.",
        "There is no article:nonesuch.",
        "“Deep” has no id.",
        "“Deep” is a heading of level 4.",
    ]
