"""How hard a page is to read: what counts as a sentence, which words count as hard, and what is said of the sum.

The sentences of `one_page` have two words each ("A fact."), so its grade is that of what a test adds.
"""

import pytest

from reader.authoring.readability import HARD, HARDEST, Measure
from reader.authoring.report import examine
from reader.authoring.sentences import sentences
from tests.content_fixtures import PAGE, ContentFolder

PLAIN = "You can stop at any time. Tell the nurse if it hurts, and she will wait."
HARDER = (
    "Some people discover that a careful start makes the whole thing easier. "
    "Patience certainly matters more than any amount of hurry."
)
HARDEST_TEXT = (
    "Comprehensive information regarding individual vulnerability facilitates considerably better preventative decisions, "
    "particularly following unanticipated complications."
)


def _measure(folder: ContentFolder) -> Measure:
    measured = examine(folder.path).pages[0][1]
    assert measured is not None
    return measured


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One is here. Two is there.", ["One is here.", "Two is there."]),
        ("Is it? Yes! So…", ["Is it?", "Yes!", "So…"]),
        ("It is 2.5 cm long. Or more.", ["It is 2.5 cm long.", "Or more."]),
        ("Use a gel, e.g. Aloe, or ask Dr. Lee.", ["Use a gel, e.g. Aloe, or ask Dr. Lee."]),
        ("The U.S. Food office says no.", ["The U.S. Food office says no."]),
        ("It may be hepatitis B. See a nurse.", ["It may be hepatitis B.", "See a nurse."]),
        ("She said “stop.” Then he did.", ["She said “stop.”", "Then he did."]),
        ("Call if: you bleed; it hurts", ["Call if: you bleed; it hurts"]),
        ("Take 1 a day. 2 is too many.", ["Take 1 a day.", "2 is too many."]),
        ("", []),
    ],
)
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    assert [sentence.text for sentence in sentences(text)] == expected
    assert all(text[sentence.start : sentence.end] == sentence.text for sentence in sentences(text))


def test_the_raw_grade_is_flesch_and_kincaids(one_page: ContentFolder) -> None:
    one_page.add(PAGE, "\nThe cat sat on the mat. Then the dog ran to me as well.\n")  # 14 words, 14 syllables, 2 sentences
    assert _measure(one_page).raw == round(0.39 * 14 / 2 + 11.8 * 14 / 14 - 15.59, 1)


def test_each_item_of_a_list_is_a_sentence(one_page: ContentFolder) -> None:
    one_page.add(PAGE, "\nGo now if you:\n\n- feel too ill\n- bleed a lot\n")
    assert _measure(one_page).raw == round(0.39 * 10 / 3 + 11.8 * 10 / 10 - 15.59, 1)


def test_tables_headings_and_titles_of_call_outs_are_not_counted(one_page: ContentFolder) -> None:
    before = _measure(one_page)
    one_page.add(PAGE, "\n## Comprehensive vulnerability considerations {#x}\n\n| Comprehensive vulnerability |\n| --- |\n")
    one_page.add(PAGE, f'| {HARDEST_TEXT} |\n\n!!! note "Comprehensive vulnerability considerations"\n    Yes.\n')
    assert (_measure(one_page).raw, _measure(one_page).adjusted) == (before.raw, before.adjusted)


def test_words_that_the_dictionary_lacks_are_counted(one_page: ContentFolder) -> None:
    one_page.add(PAGE, "\nPut 36 cm of xyzzyq in it.[^who-2024]\n")
    assert _measure(one_page).words > 0


def test_terms_and_medicines_count_as_one_easy_word(one_page: ContentFolder) -> None:
    one_page.write("en/names.yaml", "medicines: [tenofovir, Descovy]\n")
    one_page.replace("en/glossary.yaml", "name: condom\n", "name: intermittent catheterization\n")
    one_page.add(PAGE, "\nTake tenofovir now. Take Descovy now. Do intermittent catheterizations now.\n")
    measured = _measure(one_page)
    assert measured.adjusted == round(0.39 * 9 / 3 + 11.8 * 12 / 9 - 15.59, 1)
    assert measured.raw > measured.adjusted


def test_a_medicine_that_is_not_listed_counts_as_it_stands(one_page: ContentFolder) -> None:
    one_page.add(PAGE, "\nTake tenofovir now.\n")
    measured = _measure(one_page)
    assert measured.raw == measured.adjusted


def test_a_plain_page_passes(one_page: ContentFolder) -> None:
    one_page.add(PAGE, f"\n{PLAIN}\n")
    report = examine(one_page.path)
    assert _measure(one_page).adjusted <= HARD
    assert (report.problems, report.warnings) == ((), ())


def test_a_harder_page_is_a_warning(one_page: ContentFolder) -> None:
    one_page.add(PAGE, f"\n{HARDER}\n")
    report = examine(one_page.path)
    assert HARD < _measure(one_page).adjusted <= HARDEST
    assert report.problems == ()
    (warning,) = report.warnings
    assert (warning.file, warning.line) == (PAGE, 0)
    assert f"school grade {_measure(one_page).adjusted:.1f}" in warning.what


def test_a_hard_page_is_a_problem(one_page: ContentFolder) -> None:
    one_page.add(PAGE, f"\n{HARDEST_TEXT}\n")
    report = examine(one_page.path)
    assert _measure(one_page).adjusted > HARDEST
    (problem,) = report.problems
    assert (problem.file, problem.line, problem.level) == (PAGE, 0, "problem")


def test_a_page_in_another_language_has_no_grade(one_page: ContentFolder) -> None:
    one_page.replace("library.yaml", "[en]", "[es]")
    for name in ("topics.yaml", "glossary.yaml", "basics/page.md"):
        one_page.write(f"es/{name}", one_page.text(f"en/{name}"))
    ((written, measured),) = examine(one_page.path).pages
    assert (written.draft.file, measured) == ("es/basics/page.md", None)


@pytest.mark.parametrize("place", ["{}", "- {}", '!!! note "Title"\n    {}', "| Head |\n| --- |\n| {} |"])
def test_a_sentence_of_more_than_30_words_is_a_warning_on_its_line(one_page: ContentFolder, place: str) -> None:
    one_page.add(PAGE, f"\nA paragraph before it.\n\n{place.format('Now ' + 'go ' * 29 + 'on.')}\n\nA paragraph after it.\n")
    compiled = one_page.compiled()
    assert compiled.problems == ()
    (warning,) = compiled.warnings
    assert (warning.file, warning.line) == (PAGE, one_page.line(PAGE, "Now go"))
    assert "31 words" in warning.what


def test_a_sentence_of_30_words_is_none(one_page: ContentFolder) -> None:
    one_page.add(PAGE, f"\n{'Now ' + 'go ' * 28 + 'on.'} {'Now ' + 'go ' * 28 + 'on.'}\n")
    assert one_page.compiled().warnings == ()


def test_a_long_sentence_of_the_lead_is_a_warning_on_its_line(one_page: ContentFolder) -> None:
    one_page.replace(PAGE, "Its lead.", f"{'Go ' * 31}on.")
    (warning,) = one_page.compiled().warnings
    assert warning.line == one_page.line(PAGE, "lead: ")
