"""Every number has a source that somebody has opened."""

import pytest

from reader.authoring.numbers import names_with_numbers, numbers
from tests.content_fixtures import PAGE, ContentFolder

NONE = names_with_numbers(["2:1:1", "HPV 16", "999"])

UNSEEN = (
    "nhs-2024:\n  organisation: NHS\n  title: Unread\n  year: 2024\n  address: https://nhs.uk/unread\n  seen: no\n"
    "nice-2024:\n  organisation: NICE\n  title: Read\n  year: 2024\n  address: https://nice.org.uk/read\n  seen: copy\n"
)


def _found(text: str) -> list[tuple[str, bool]]:
    return [(text[number.start : number.end], number.weighty) for number in numbers(text, NONE)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Within 72 hours.", [("72", True)]),
        ("Take 2 pills a day.", [("2", True)]),
        ("Take 200 mg, or 1.5 g.", [("200", True), ("1.5", True)]),
        ("Take 100mg of it.", [("100", True)]),
        ("About 99% of people.", [("99", True)]),
        ("In 70 percent.", [("70", True)]),
        ("About 3 in 100 people.", [("3", True), ("100", True)]),
        ("It happens 138 times in 10,000.", [("138", True), ("10,000", True)]),
        ("People over 40 can ask.", [("40", True)]),
        ("If you are 45 or older.", [("45", True)]),
        ("Start at age 35.", [("35", True)]),
        ("From 7 to 21 days.", [("7", True), ("21", True)]),
        ("It is 2.5 to 4 cm long.", [("2.5", False), ("4", False)]),
        ("In 6 studies, 1,535 men.", [("6", False), ("1,535", False)]),
        ("In 2018 they said so.", [("2018", False)]),
        ("Wait two weeks.", [("two weeks", True)]),
        ("Wait two to three weeks.", [("two to three weeks", True)]),
        ("Twice a day, and once a year.", [("Twice a day", True), ("once a year", True)]),
        ("One in ten people, or half of them.", [("One in ten", True), ("half of", True)]),
        ("Within half an hour.", [("half an hour", True)]),
        ("It is five inches long.", [("five inches", False)]),
        ("Two rings of muscle, and one of them.", []),
        ("Within an hour or one day.", []),
        ("See step 3, or steps 1 to 2.", []),
        ("These 3 steps.", []),
        ("Vea el paso 3, o los pasos 1 y 2 de la página 4.", []),
        ("Use nonoxynol-9, N-9 or HIV-1.", []),
        ("Take it as 2:1:1 against HPV 16, or call 999.", []),
        ("The 2nd time.", []),
    ],
)
def test_which_words_are_numbers_and_which_of_them_weigh(text: str, expected: list[tuple[str, bool]]) -> None:
    assert _found(text) == expected


@pytest.mark.parametrize(
    "written",
    [
        "It works within 72 hours.",
        "- One item\n- within 72 hours",
        '!!! note "Title"\n    Come within 72 hours.',
        "!!! eligibility\n    Come within 72 hours.",
        "Others.[^who-2024]\n\nCome within 72 hours.",
        "A list:\n\n- sourced[^who-2024]\n- within 72 hours",
        "| Head | Next |\n| --- | --- |\n| sourced[^who-2024] | words |\n| one | 72 hours |",
        "Wait for two weeks (72 is not it).",
    ],
)
def test_a_number_without_a_source_is_a_problem_on_its_line(one_page: ContentFolder, written: str) -> None:
    one_page.add(PAGE, f"\nA paragraph before it.\n\n{written}\n\nA paragraph after it.\n")
    problem = one_page.problem()
    assert (problem.file, problem.line) == (PAGE, one_page.line(PAGE, "72"))
    assert "without a source in its paragraph" in problem.what


@pytest.mark.parametrize(
    "written",
    [
        "It works within 72 hours.[^who-2024]",
        "Wait 2 days. It works within 72 hours.[^who-2024]",
        "US advice is this:[^who-2024]\n\n- wait 2 days\n- within 72 hours",
        "- Wait 2 days.[^who-2024]",
        "| Head | Time |\n| --- | --- |\n| sourced[^who-2024] | 72 hours |",
        "| Head | Time[^who-2024] |\n| --- | --- |\n| one | 72 hours |\n| two | 90 days |",
        "Table: In 72 hours\n\n| In 2024 |\n| --- |\n| sourced[^who-2024] |",
        "1. One step\n2. Another step",
        "Two rings, and one step.",
    ],
)
def test_a_number_with_a_source_beside_it_passes(one_page: ContentFolder, written: str) -> None:
    one_page.add(PAGE, f"\n{written}\n")
    assert one_page.problems() == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: A page", "title: A page for 72 hours"),
        ("lead: Its lead.", "lead: Its lead says 72 hours."),
        ("  - One point.", "  - One point is 72 hours."),
        ("\nA fact", "\n## Within 72 hours {#soon}\n\nA fact"),
        ("\nA fact", '\n!!! note "Within 72 hours"\n    Words.\n\nA fact'),
    ],
)
def test_where_no_source_can_stand_a_number_is_one_that_the_text_has(one_page: ContentFolder, old: str, new: str) -> None:
    one_page.replace(PAGE, old, new)
    problem = one_page.problem()
    assert (problem.file, problem.line) == (PAGE, one_page.line(PAGE, "72 hours"))
    assert "with a source nowhere else on the page" in problem.what
    one_page.add(PAGE, "\nIt works within 72 hours.[^who-2024]\n")
    assert one_page.problems() == ()


def test_a_number_in_a_meaning_is_one_that_a_page_has(one_page: ContentFolder) -> None:
    one_page.replace("en/glossary.yaml", "A thin sheath.", "A sheath, good for 5 years.")
    problem = one_page.problem()
    assert (problem.file, problem.line) == ("en/glossary.yaml", one_page.line("en/glossary.yaml", "5 years"))
    one_page.add(PAGE, "\nIt is good for 5 years.[^who-2024]\n")
    assert one_page.problems() == ()


@pytest.mark.parametrize("told", ["within 72 hours", "to 99% of people", "over age 45", "2 pills", "for two weeks", "1 in 10"])
def test_a_number_that_weighs_may_not_rest_on_what_nobody_has_opened(one_page: ContentFolder, told: str) -> None:
    one_page.add("sources.yaml", UNSEEN)
    one_page.add(PAGE, f"\n!!! dose\n    Something sourced.[^nice-2024] It comes {told}.[^nhs-2024]\n")
    problems = one_page.problems()
    assert {(problem.file, problem.line) for problem in problems} == {(PAGE, one_page.line(PAGE, told))}
    assert all("rests on “nhs-2024”, which nobody has opened" in problem.what for problem in problems)


@pytest.mark.parametrize(
    "written",
    [
        "It comes within 72 hours.[^nice-2024] A plain statement.[^nhs-2024]",
        "A plain statement.[^nhs-2024] It was in 6 studies.[^nhs-2024]",
        "It is 4 cm long.[^nhs-2024]",
        "It comes within 72 hours.[^nice-2024]\n\nWords of another paragraph.[^nhs-2024]",
    ],
)
def test_other_statements_may(one_page: ContentFolder, written: str) -> None:
    one_page.add("sources.yaml", UNSEEN)
    one_page.add(PAGE, f"\n{written} Read too.[^nice-2024]\n")
    assert one_page.problems() == ()


def test_the_triage_table_tells_no_limit_of_time_that_nobody_has_opened(content: ContentFolder) -> None:
    row = "\nodd:\n  level: today\n  en: A rash for {}.\n  pages: [condoms]\n  sources: [nhs-tests-2024]\n"
    content.add("help-levels.yaml", row.format("2 days"))
    problem = content.problem()
    assert (problem.file, problem.line) == ("help-levels.yaml", content.line("help-levels.yaml", "odd:"))
    content.replace("help-levels.yaml", "2 days", "some days")
    assert content.problems() == ()
