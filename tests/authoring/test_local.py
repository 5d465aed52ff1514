"""Local facts: what an author writes in local/<country>.yaml, and the blocks that ask for them."""

import datetime

import pytest

from reader.authoring.content import compile_content
from reader.model.blocks import LocalHelp, Paragraph, Term, Text
from reader.model.local import NEEDS, LocalFacts, LocalRow
from tests.content_fixtures import PAGE, ContentFolder, is_sentence

FILE = "local/us.yaml"
FACTS = """\
name: {en: United States}
rows:
  emergency:
    need: emergency
    en: Emergency
    call: "911"
    checked: 2026-11-01
    sources: [who-2024]
  line:
    need: crisis
    en: Somebody to talk to
    who: The Line
    call: 800-555-0100
    more: {en: or text HELLO}
    go: {en: a shop}
    web: line.example
    checked: 2026-10-01
    sources: [who-2024, unread-2024]
"""
UNREAD = "unread-2024:\n  organisation: X\n  title: Unread\n  year: 2024\n  address: https://x.int\n  seen: no\n"
TODAY = datetime.date(2026, 11, 25)


@pytest.fixture
def local(one_page: ContentFolder) -> ContentFolder:
    """One page, and the facts of one country."""
    one_page.write(FILE, FACTS)
    one_page.add("sources.yaml", UNREAD)
    return one_page


def _facts(folder: ContentFolder) -> tuple[LocalFacts, ...]:
    compiled = folder.compiled()
    assert compiled.problems == ()
    return compiled.corpus.local


def test_the_facts_are_kept_as_they_were_written(local: ContentFolder) -> None:
    (facts,) = _facts(local)
    assert (facts.country, facts.language, facts.name, facts.emergency) == ("us", "en", "United States", "911")
    (row,) = facts.for_need("crisis")
    assert row == LocalRow(
        slug="line",
        need="crisis",
        words="Somebody to talk to",
        who="The Line",
        call="800-555-0100",
        more="or text HELLO",
        go="a shop",
        web="line.example",
        checked="2026-10-01",
        sources=row.sources,
    )
    assert [source.id for source in row.sources] == ["who-2024", "unread-2024"]
    assert facts.for_need("pep") == ()


def test_a_country_says_in_each_language_what_it_can(local: ContentFolder) -> None:
    local.replace("library.yaml", "[en]", "[en, es]")
    for name in ("topics.yaml", "glossary.yaml", "basics/page.md"):
        local.write(f"es/{name}", local.text(f"en/{name}"))
    local.replace(FILE, "{en: United States}", "{en: United States, es: Estados Unidos}")
    local.replace(FILE, "{en: or text HELLO}", "{en: or text HELLO, es: o escribe HELLO}")
    english, spanish = _facts(local)
    assert (english.name, spanish.name) == ("United States", "Estados Unidos")
    assert [row.more for row in spanish.rows] == ["", "o escribe HELLO"]
    assert spanish.rows[1].words == "Somebody to talk to"


def test_a_library_may_do_without_local_facts(one_page: ContentFolder) -> None:
    assert _facts(one_page) == ()


def test_a_fact_grows_old_in_twelve_months(local: ContentFolder) -> None:
    (facts,) = _facts(local)
    (row,) = facts.for_need("crisis")
    assert not row.is_old(datetime.date(2027, 10, 1))
    assert row.is_old(datetime.date(2027, 10, 2))


def test_old_facts_are_told_to_their_author_and_stop_nothing(local: ContentFolder) -> None:
    compiled = compile_content(local.path, datetime.date(2027, 10, 15))
    assert compiled.problems == ()
    (warning,) = compiled.warnings
    assert (warning.file, warning.line) == (FILE, local.line(FILE, "checked: 2026-10-01"))
    assert "“line” was checked more than twelve months ago" in warning.what
    assert is_sentence(warning.remedy)
    assert compile_content(local.path, datetime.date(2027, 9, 30)).warnings == ()


# The file as it should be; what the author writes instead; the words on the line that is reported; what is said of it.
SLIPS = {
    "a need that is none": ("need: crisis", "need: cris", "need: cris", "“need” can't be “cris”"),
    "no need": ("    need: crisis\n", "", "line:", "“need” is missing"),
    "no words": ("    en: Somebody to talk to\n", "", "line:", "“en” is missing"),
    "no source": ("    sources: [who-2024, unread-2024]\n", "", "line:", "“sources” is missing"),
    "an unknown source": ("unread-2024]", "x]", "[who-2024, x]", "The source “x” is not known"),
    "a source that nobody opened": ("[who-2024, unread", "[unread", "[unread", "Nobody has opened a source of this row"),
    "no date": ("    checked: 2026-10-01\n", "", "line:", "“checked” is missing"),
    "a date in words": ("2026-10-01", "lately", "lately", "“checked” is not a date"),
    "a date to come": ("2026-10-01", "2027-10-01", "2027-10-01", "This date has not come yet"),
    "a number that is no text": ('"911"', "911", "call: 911", "“call” is not a line of text"),
    "a number with letters": ("800-555-0100", "800-555-HELP", "HELP", "“800-555-HELP” is not a telephone number"),
    "an emergency without a number": ('call: "911"', "go: {en: a ward}", "emergency:", "The emergency row has no number"),
    "two emergencies": ("need: crisis", "need: emergency", "rows:", "not one emergency number"),
    "no emergency": ("need: emergency", "need: abuse", "rows:", "not one emergency number"),
    "more in one line": ("{en: or text HELLO}", "or text HELLO", "or text HELLO", "“more” is not fields of its own"),
    "more in no language": ("{en: or text HELLO}", "{fr: ou}", "fr: ou", "“fr” is not a field"),
    "no name": ("name: {en: United States}\n", "", "rows:", "“name” is missing"),
    "a field of another name": ("    who:", "    whom:", "whom:", "“whom” is not a field. Did you mean “who”?"),
}  # fmt: skip


@pytest.mark.parametrize(("right", "wrong", "where", "said"), SLIPS.values(), ids=list(SLIPS))
def test_a_slip_in_the_facts_is_reported_on_its_line(local: ContentFolder, right: str, wrong: str, where: str, said: str) -> None:
    local.replace(FILE, right, wrong)
    problems = compile_content(local.path, TODAY).problems
    found = [problem for problem in problems if said in str(problem)]
    assert [(problem.file, problem.line) for problem in found] == [(FILE, local.line(FILE, where))]
    assert all(is_sentence(problem.what) and is_sentence(problem.remedy) for problem in problems)


def test_a_row_that_tells_no_way_to_get_help_is_reported(local: ContentFolder) -> None:
    for words in (
        "    call: 800-555-0100\n",
        "    more: {en: or text HELLO}\n",
        "    go: {en: a shop}\n",
        "    web: line.example\n",
    ):
        assert local.problems() == ()
        local.replace(FILE, words, "")
    problem = local.problem()
    assert (problem.line, problem.what) == (local.line(FILE, "line:"), "This row tells no way to get help.")


@pytest.mark.parametrize("name", ["usa", "United States", "u1", "US"])
def test_a_file_that_is_not_called_like_a_country_is_reported(local: ContentFolder, name: str) -> None:
    local.write(f"local/{name}.yaml", FACTS)
    problem = local.problem()
    assert (problem.file, problem.what) == (f"local/{name}.yaml", f"“{name}” is not the code of a country.")


def test_a_page_asks_for_local_help_with_words_that_hold_everywhere(one_page: ContentFolder) -> None:
    one_page.replace(PAGE, " Condoms.", "")
    one_page.add(PAGE, '\n!!! local-help pep poison "Who to call"\n    Ask, condom or not.\n')
    made = one_page.article().sections[0].blocks[-1]
    assert made == LocalHelp(
        ("pep", "poison"), "Who to call", (Paragraph((Text("Ask, "), Term("condom", "condom"), Text(" or not."))),)
    )


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('!!! local-help "Helpers"\n    Words.', "“” is not a need for local help."),
        ('!!! local-help pep money "Helpers"\n    Words.', "“money” is not a need for local help."),
        ('!!! local-help pep "Helpers"', "This local help lacks a title or a text."),
        ('!!! local-help pep ""\n    Words.', "This local help lacks a title or a text."),
    ],
)
def test_a_slip_in_a_page_is_reported(one_page: ContentFolder, written: str, said: str) -> None:
    one_page.add(PAGE, f"\n{written}\n")
    problem = one_page.problem()
    assert (problem.file, problem.what) == (PAGE, said)
    assert one_page.line(PAGE, "!!!") <= problem.line <= one_page.line(PAGE, "!!!") + 1
    assert is_sentence(problem.remedy)


def test_needs_are_named_once() -> None:
    assert len(set(NEEDS)) == len(NEEDS)
