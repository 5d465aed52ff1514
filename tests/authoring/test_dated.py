"""Passages that age with their page: doses, and who can have what; and until when a page is good."""

import pytest

from reader.model.blocks import BulletList, Dated, Note, Paragraph, Table, Text
from tests.content_fixtures import PAGE, ContentFolder, is_sentence

DOSE = "\n!!! dose\n    Take 1 pill a day.[^who-2024]\n"


def test_a_dated_passage_holds_what_an_author_put_under_its_mark(one_page: ContentFolder) -> None:
    one_page.add(PAGE, f"{DOSE}\nMore words.\n\n!!! eligibility\n    - Anyone who asks.\n    - You.\n")
    dose, more, eligibility = one_page.article().sections[0].blocks[1:]
    assert dose == Dated("dose", (Paragraph((Text("Take 1 pill a day."), Note(1))),))
    assert isinstance(more, Paragraph)
    assert isinstance(eligibility, Dated)
    assert eligibility.kind == "eligibility"
    assert isinstance(eligibility.blocks[0], BulletList)


def test_a_table_in_a_dated_passage_keeps_its_caption(one_page: ContentFolder) -> None:
    one_page.add(PAGE, "\n!!! dose\n    Table: How much\n\n    | a | b |\n    | --- | --- |\n    | c | d |\n")
    dose = one_page.article().sections[0].blocks[-1]
    assert isinstance(dose, Dated)
    (table,) = dose.blocks
    assert isinstance(table, Table)
    assert table.caption == "How much"


def test_a_word_of_the_glossary_is_marked_in_a_dated_passage(one_page: ContentFolder) -> None:
    one_page.replace(PAGE, " Condoms.", "")
    one_page.add(PAGE, "\n!!! eligibility\n    Anyone can ask for a condom.\n")
    assert "Term(slug='condom'" in repr(one_page.article().sections[0].blocks[-1])


SLIPS = {
    "a title": ('!!! dose "How much"\n    Words.', "has no title"),
    "nothing inside": ("!!! dose\n\nWords.", "is empty"),
    "a call-out inside": ('!!! dose\n    Words.\n\n    !!! note "Beware"\n        Words.', "A call-out stands in a passage"),
    "help inside": ('!!! dose\n    Words.\n\n    !!! local-help pep "Beware"\n        Words.', "A call-out stands in a passage"),
    "one in another": ("!!! dose\n    Words.\n\n    !!! eligibility\n        Words.", "A call-out stands in a passage"),
    "in a list": ("- A point.\n\n    !!! dose\n        Words.", "stands in a list or a call-out"),
    "in a call-out": ('!!! note "Beware"\n    Words.\n\n    !!! dose\n        Words.', "stands in a list or a call-out"),
}


@pytest.mark.parametrize(("written", "said"), SLIPS.values(), ids=list(SLIPS))
def test_a_dated_passage_stands_by_itself_and_holds_no_help(one_page: ContentFolder, written: str, said: str) -> None:
    one_page.add(PAGE, f"\n{written}\n")
    problem = one_page.problem()
    assert said in problem.what
    assert is_sentence(problem.what)
    assert is_sentence(problem.remedy)
    assert problem.line >= one_page.line(PAGE, written.split("\n", maxsplit=1)[0])


AMOUNTS = [
    "1 pill a day",
    "2 doses",
    "1 or more pills",
    "2 to 3 tablets",
    "500 mg twice",
    "a 0.5 ml shot",
    "10 Drops",
    "2 dosis",
    "1 o más pastillas",
]


@pytest.mark.parametrize("amount", AMOUNTS)
def test_an_amount_of_a_medicine_outside_a_dose_is_a_problem(one_page: ContentFolder, amount: str) -> None:
    one_page.add(PAGE, f"\nOther words.\n\n- Take {amount}, or not.[^who-2024]\n")
    problem = one_page.problem()
    assert "outside a passage of kind “dose”" in problem.what
    assert problem.line == one_page.line(PAGE, amount)


@pytest.mark.parametrize("amount", AMOUNTS)
def test_an_amount_of_a_medicine_in_a_dose_is_none(one_page: ContentFolder, amount: str) -> None:
    one_page.add(PAGE, f"\n!!! dose\n    Take {amount}.[^who-2024]\n")
    assert one_page.problems() == ()


@pytest.mark.parametrize(
    "words", ["One pill or a shot every 2 months.", "In 28 days.", "2 mgmt teams, 3 dosesuits.", "Take 2 steps."]
)
def test_other_figures_are_no_amounts(one_page: ContentFolder, words: str) -> None:
    one_page.add(PAGE, f"\n{words}[^who-2024]\n")
    assert one_page.problems() == ()


@pytest.mark.parametrize(("old", "new"), [("Its lead.", "Take 2 pills."), ("One point.", "Take 2 pills.")])
def test_an_amount_in_what_is_never_folded_away_is_a_problem(one_page: ContentFolder, old: str, new: str) -> None:
    one_page.replace(PAGE, old, new)
    one_page.add(PAGE, "\nWait 2 days.[^who-2024]\n")
    problem = one_page.problem()
    assert "“2 pills”" in problem.what
    assert "without the figure" in problem.remedy


@pytest.mark.parametrize("review_by", ["2026-11-24", "2027-11-23", "2028-11-22"])
def test_an_author_may_name_the_day_until_which_a_page_is_good(one_page: ContentFolder, review_by: str) -> None:
    one_page.replace(PAGE, "updated:", f"review_by: {review_by}\nupdated:")
    assert one_page.article().review_by == review_by


@pytest.mark.parametrize("review_by", ["2026-11-23", "2025-01-01", "2028-11-23"])
def test_that_day_lies_within_two_years_after_the_update(one_page: ContentFolder, review_by: str) -> None:
    one_page.replace(PAGE, "updated:", f"review_by: {review_by}\nupdated:")
    problem = one_page.problem()
    assert problem.what == f"“review_by” is {review_by}, and “updated” is 2026-11-23."
    assert problem.line == one_page.line(PAGE, "review_by")


def test_a_page_without_such_a_day_has_none_of_its_own(one_page: ContentFolder) -> None:
    assert one_page.article().review_by == ""
