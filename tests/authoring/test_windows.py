"""Limits of time: what an author writes in windows.yaml, and the tables that pages draw from it."""

import pytest

from reader.authoring.windows import WINDOWS_FILE, said
from reader.model.address import Address
from reader.model.blocks import Link, Note, Table, Text
from reader.model.window import Stretch, WindowCell, WindowTable
from tests.content_fixtures import PAGE, ContentFolder, is_sentence

TABLE = """\
limits:
  en: How soon
  head: {en: What}
  columns:
    uk: {en: UK advice}
    us: {en: US advice}
  rows:
    pep:
      en: PEP
      page: page#more
      uk: {best: 24 hours, time: 72 hours, en: "By {best}, {time} at most", sources: [who-2024]}
      us: {time: 72 hours, sources: [who-2024, unread-2024]}
    test:
      en: A test
      us:
        time: 7 to 21 days
        sources: [who-2024]
"""
UNREAD = "unread-2024:\n  organisation: X\n  title: Unread\n  year: 2024\n  address: https://x.int\n  seen: no\n"


@pytest.fixture
def limits(one_page: ContentFolder) -> ContentFolder:
    """One page that draws a small table of limits."""
    one_page.write(WINDOWS_FILE, TABLE)
    one_page.add("sources.yaml", UNREAD)
    one_page.add(PAGE, "\n## More {#more}\n\n!!! windows limits\n\nWords after it.\n")
    return one_page


def _table(folder: ContentFolder, language: str = "en") -> WindowTable:
    compiled = folder.compiled()
    assert compiled.problems == ()
    return next(table for table in compiled.corpus.windows if table.language == language)


def test_a_page_draws_a_table_with_its_sources(limits: ContentFolder) -> None:
    assert limits.article().sections[1].blocks[0] == Table(
        "How soon",
        ((Text("What"),), (Text("UK advice"),), (Text("US advice"),)),
        (
            (
                (Link(Address("article", "page", "more"), (Text("PEP"),)),),
                (Text("By 24 hours, 72 hours at most"), Note(1)),
                (Text("72 hours"), Note(1)),
            ),
            ((Text("A test"),), (), (Text("7 to 21 days"), Note(1))),
        ),
    )


def test_what_follows_a_table_is_the_authors_own(limits: ContentFolder) -> None:
    assert len(limits.article().sections[1].blocks) == 2


def test_a_table_holds_its_figures_for_whoever_draws_them(limits: ContentFolder) -> None:
    table = _table(limits)
    assert (table.caption, table.head, table.columns) == ("How soon", "What", (("uk", "UK advice"), ("us", "US advice")))
    (uk, us), (test,) = (row.cells for row in table.rows)
    assert (uk.time, uk.best) == (Stretch(0, 72, "hours"), Stretch(0, 24, "hours"))
    assert (us.column, us.best, [source.id for source in us.sources]) == ("us", None, ["who-2024", "unread-2024"])
    assert test == WindowCell("us", "7 to 21 days", Stretch(7, 21, "days"), None, test.sources)


@pytest.mark.parametrize(
    ("stretch", "hours"),
    [
        (Stretch(0, 72, "hours"), (72, 72)),
        (Stretch(7, 21, "days"), (168, 504)),
        (Stretch(0, 2, "weeks"), (336, 336)),
        (Stretch(1, 12, "months"), (730.5, 8766)),
    ],
)
def test_a_stretch_can_be_set_out_on_an_axis(stretch: Stretch, hours: tuple[float, float]) -> None:
    assert stretch.hours == hours


def test_times_are_said_in_the_language_of_the_page(limits: ContentFolder) -> None:
    limits.replace("library.yaml", "[en]", "[en, es]")
    for name in ("topics.yaml", "glossary.yaml", "basics/page.md"):
        limits.write(f"es/{name}", limits.text(f"en/{name}"))
    limits.replace(WINDOWS_FILE, "{en: UK advice}", "{en: UK advice, es: Reino Unido}")
    table = _table(limits, "es")
    assert table.columns == (("uk", "Reino Unido"), ("us", "US advice"))
    assert table.rows[1].cells[0].words == "de 7 a 21 días"
    assert table.rows[0].cells[0].words == "By 24 horas, 72 horas at most"


@pytest.mark.parametrize("unit", ["hours", "days", "weeks", "months"])
def test_each_unit_can_be_said_in_each_language(unit: str) -> None:
    words = {language: said(Stretch(2, 3, unit), language) for language in ("en", "es")}  # type: ignore[arg-type]
    assert words["en"] == f"2 to 3 {unit}"
    assert words["es"] != words["en"]


# The file as it should be; what the author writes instead; the words on the line that is reported; what is said of it.
CITED, LAST = "days\n        sources: [who-2024]", "us: {time: 72 hours, sources: [who-2024, unread-2024]}"
SLIPS = {
    "a time in words": ("7 to 21 days", "three weeks", "three weeks", "“three weeks” is not a time"),
    "a time without a unit": ("7 to 21 days", "21", "time: 21", "“time” is not a line of text"),
    "a time that runs backwards": ("7 to 21 days", "21 to 7 days", "21 to 7", "“21 to 7 days” is not a time"),
    "a unit that is none": ("7 to 21 days", "7 to 21 moons", "moons", "“7 to 21 moons” is not a time"),
    "a time that nobody read up": (CITED, CITED.replace("who", "unread"), "7 to 21", "Nobody has opened a source"),
    "a time without a source": (CITED, "days", "7 to 21", "Nobody has opened a source"),
    "an unknown source": ("[who-2024]}", "[who-2024, x]}", "By {best}", "The source “x” is not known"),
    "a place for nothing": ("By {best}", "By {bets}", "By {bets}", "nothing to put in the place of {bets}"),
    "a best time that is not there": ("best: 24 hours, ", "", "By {best}", "nothing to put in the place of {best}"),
    "a cell that says nothing": ("us: {time: 72 hours, sources", "us: {sources", "us: {sources", "This cell says nothing"),
    "a column that is not there": ("      us:\n", "      uss:\n", "uss:", "“uss” is not a field. Did you mean “us”?"),
    "a row without a name": ("      en: A test\n", "", "test:", "“en” is missing"),
    "a table without a caption": ("  en: How soon\n", "", "limits:", "“en” is missing"),
    "a column without a head": ("{en: UK advice}", "{}", "uk: {}", "“en” is missing"),
    "no head": ("  head: {en: What}\n", "", "limits:", "“head” is missing"),
    "a cell that is one line": (LAST, "us: 72 hours", "us: 72", "not fields of its own"),
}


@pytest.mark.parametrize(("right", "wrong", "where", "said"), SLIPS.values(), ids=list(SLIPS))
def test_a_slip_in_the_file_is_reported_on_its_line(limits: ContentFolder, right: str, wrong: str, where: str, said: str) -> None:
    limits.replace(WINDOWS_FILE, right, wrong)
    found = [problem for problem in limits.problems() if said in str(problem)]
    assert [(problem.file, problem.line) for problem in found] == [(WINDOWS_FILE, limits.line(WINDOWS_FILE, where))]
    assert all(is_sentence(problem.what) and is_sentence(problem.remedy) for problem in limits.problems())


def test_a_row_that_leads_to_no_page_is_reported(limits: ContentFolder) -> None:
    limits.replace(WINDOWS_FILE, "page: page#more", "page: nonesuch")
    found = [problem for problem in limits.problems() if problem.file == WINDOWS_FILE]
    assert [(problem.line, problem.what) for problem in found] == [
        (limits.line(WINDOWS_FILE, "pep:"), "There is no article:nonesuch.")
    ]


def test_a_row_whose_page_is_no_address_is_reported(limits: ContentFolder) -> None:
    limits.replace(WINDOWS_FILE, "page: page#more", "page: Not a page!")
    problem = limits.problem()
    assert (problem.file, problem.line) == (WINDOWS_FILE, limits.line(WINDOWS_FILE, "Not a page"))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("!!! windows", "There are no limits of time called “”"),
        ("!!! windows nonesuch", "There are no limits of time called “nonesuch”"),
        ("!!! windows limits\n    Words.", "no words of its own"),
    ],
)
def test_a_slip_in_a_page_is_reported_where_it_stands(limits: ContentFolder, written: str, said: str) -> None:
    limits.replace(PAGE, "!!! windows limits", written)
    found = [problem for problem in limits.problems() if said in problem.what]
    assert [(problem.file, problem.line) for problem in found] == [(PAGE, limits.line(PAGE, "!!! windows"))]
