"""The triage table: what an author writes in help-levels.yaml, and the emergency call-outs that draw on it."""

import pytest

from reader.authoring.help_levels import HELP_FILE
from reader.model.blocks import BulletList, Callout, Note, Paragraph, Text
from reader.model.help import HELP_LEVELS, HelpRow
from tests.content_fixtures import PAGE, ContentFolder, is_sentence

TABLE = """\
heavy-bleeding:
  level: emergency
  en: Bleeding that does not stop.
  pages: [page]
  sources: [who-2024]
fever:
  level: emergency
  en: Fever.
  pages: [page]
  sources: [who-2024, unread-2024]
stuck-object:
  level: emergency
  en: Something is stuck.
  sources: [unread-2024]
spots:
  level: today
  en: Spots of blood.
  pages: [page]
  sources: [who-2024]
  sooner: true
  why: Sources differ.
"""
UNREAD = "unread-2024:\n  organisation: X\n  title: Unread\n  year: 2024\n  address: https://x.int\n  seen: no\n"
CALL_OUT = '\n!!! danger-signs page "Get help"\n    Call for any of these:\n\n    Do not wait.[^who-2024]\n'


@pytest.fixture
def table(one_page: ContentFolder) -> ContentFolder:
    """One page that shows the danger signs of a small triage table."""
    one_page.write(HELP_FILE, TABLE)
    one_page.add("sources.yaml", UNREAD)
    one_page.add(PAGE, CALL_OUT)
    return one_page


def _call_out(folder: ContentFolder) -> Callout:
    (made,) = (block for block in folder.article().sections[0].blocks if isinstance(block, Callout))
    return made


def _rows(folder: ContentFolder) -> dict[str, HelpRow]:
    compiled = folder.compiled()
    assert compiled.problems == ()
    return {row.slug: row for row in compiled.corpus.help_rows}


def _item(*spans: Text | Note) -> tuple[Paragraph]:
    return (Paragraph(spans),)


def test_a_call_out_shows_the_emergency_rows_of_a_page_between_the_authors_paragraphs(table: ContentFolder) -> None:
    assert _call_out(table) == Callout(
        "emergency",
        "Get help",
        (
            Paragraph((Text("Call for any of these:"),)),
            BulletList(False, (_item(Text("Bleeding that does not stop."), Note(1)), _item(Text("Fever."), Note(1)))),
            Paragraph((Text("Do not wait."), Note(1))),
        ),
    )


def test_a_call_out_may_name_rows_one_by_one_in_an_order_of_its_own(table: ContentFolder) -> None:
    table.replace(PAGE, "signs page", "signs stuck-object fever heavy-bleeding fever")
    words = [item[0].spans[0] for item in _call_out(table).blocks[1].items]  # type: ignore[union-attr]
    assert words == [Text("Something is stuck."), Text("Fever."), Text("Bleeding that does not stop.")]


def test_a_source_that_nobody_opened_is_kept_in_the_table_and_not_shown(table: ContentFolder) -> None:
    table.replace(PAGE, "signs page", "signs page stuck-object")
    assert [source.id for source in table.article().sources] == ["who-2024"]
    rows = _rows(table)
    assert [(source.id, source.opened) for source in rows["fever"].sources] == [("who-2024", True), ("unread-2024", False)]


def test_a_row_keeps_all_that_its_author_wrote(table: ContentFolder) -> None:
    row = _rows(table)["spots"]
    assert (row.language, row.level, row.words, row.pages) == ("en", "today", "Spots of blood.", ("page",))
    assert (row.sooner, row.why) == (True, "Sources differ.")
    assert [source.organisation for source in row.sources] == ["WHO"]


def test_a_library_may_do_without_a_table(one_page: ContentFolder) -> None:
    assert _rows(one_page) == {}


def test_a_row_that_is_not_translated_yet_stands_in_the_first_language(table: ContentFolder) -> None:
    table.replace("library.yaml", "[en]", "[en, es]")
    for name in ("topics.yaml", "glossary.yaml", "basics/page.md"):
        table.write(f"es/{name}", table.text(f"en/{name}"))
    table.replace(HELP_FILE, "  en: Fever.", "  en: Fever.\n  es: Fiebre.")
    words = {(row.slug, row.language): row.words for row in table.compiled().corpus.help_rows}
    assert words["fever", "es"] == "Fiebre."
    assert words["spots", "es"] == "Spots of blood."
    assert len(words) == 8


# The table as it should be; what the author writes instead; the words on the line that is reported; what is said of it.
SOURCES, SPOTS = "sources: [who-2024]\n  sooner", "pages: [page]\n  sources: [who-2024]\n  sooner"
SLIPS = {
    "a level that is none": ("level: today", "level: soon", "level: soon", "“level” can't be “soon”"),
    "no level": ("spots:\n  level: today\n", "spots:\n", "spots:", "“level” is missing"),
    "no words": ("  en: Spots of blood.\n", "", "spots:", "“en” is missing"),
    "words with HTML": ("Spots of blood.", "Spots of <b>blood</b>.", "Spots of", "holds HTML"),
    "no source": (SOURCES, "sooner", "spots:", "“sources” is missing"),
    "an empty list of sources": (SOURCES, "sources: []\n  sooner", "sources: []", "“sources” is empty"),
    "an unknown source": (SOURCES, "sources: [x]\n  sooner", "sources: [x]", "“x” is not known"),
    "an unknown page": (SPOTS, SPOTS.replace("page]", "x]"), "spots:", "no article:x"),
    "a field of another name": ("  why:", "  because:", "because:", "“because” is not a field"),
    "a language that the library does not have": ("  why:", "  es: Gotas.\n  why:", "es: Gotas", "“es” is not a field"),
    "an emergency that rises": (
        "  pages: [page]\n",
        "  pages: [page]\n  sooner: true\n",
        "sooner: true",
        "rises above an emergency",
    ),
    "a row called like a page": ("spots:", "page:", "page:", "“page” is the name of a page, too"),
}


@pytest.mark.parametrize(("right", "wrong", "where", "said"), SLIPS.values(), ids=list(SLIPS))
def test_a_slip_in_the_table_is_reported_on_its_line(table: ContentFolder, right: str, wrong: str, where: str, said: str) -> None:
    table.replace(HELP_FILE, right, wrong)
    found = [problem for problem in table.problems() if said in str(problem)]
    assert [(problem.file, problem.line) for problem in found] == [(HELP_FILE, table.line(HELP_FILE, where))]
    assert all(is_sentence(problem.what) and is_sentence(problem.remedy) for problem in table.problems())


def test_a_page_that_does_not_show_its_danger_signs_is_reported(table: ContentFolder) -> None:
    table.replace(PAGE, "signs page", "signs heavy-bleeding")
    problem = table.problem()
    assert (problem.file, problem.line) == (HELP_FILE, table.line(HELP_FILE, "fever:"))
    assert problem.what == "article:page does not show the danger sign “fever”."


@pytest.mark.parametrize("level", [level for level in HELP_LEVELS if level != "self-care"])
def test_a_row_that_nobody_read_up_keeps_a_higher_level(table: ContentFolder, level: str) -> None:
    table.replace(HELP_FILE, "stuck-object:\n  level: emergency", f"stuck-object:\n  level: {level}")
    assert table.problems() == ()


def test_a_row_that_nobody_read_up_never_sends_people_home(table: ContentFolder) -> None:
    table.replace(HELP_FILE, "stuck-object:\n  level: emergency", "stuck-object:\n  level: self-care")
    problem = table.problem()
    assert (problem.file, problem.line) == (HELP_FILE, table.line(HELP_FILE, "self-care"))
    assert problem.what == "Nobody has opened a source of “stuck-object”."


# The page as it should be; what the author writes instead; what is said of it.
CALL_OUTS = {
    "signs written by hand": ("!!! danger-signs page", "!!! emergency", "takes its signs from the triage table"),
    "signs added by hand": ("    Do not wait.[^who-2024]", "    - Much pain.", "written by hand"),
    "a table of signs": ("    Do not wait.[^who-2024]", "    | a |\n    | --- |\n    | b |", "written by hand"),
    "an unknown name": ("signs page", "signs page bleding", "no danger sign for “bleding”"),
    "a row of another level": ("signs page", "signs page spots", "no danger sign for “spots”"),
    "no name": ("signs page", "signs", "names no danger signs"),
    "no words of its own": (CALL_OUT.split("\n", 2)[2], "", "lacks a title or a text"),
    "no title": (' "Get help"', ' ""', "lacks a title or a text"),
}


@pytest.mark.parametrize(("right", "wrong", "said"), CALL_OUTS.values(), ids=list(CALL_OUTS))
def test_a_slip_in_an_emergency_call_out_is_reported_where_it_stands(
    table: ContentFolder, right: str, wrong: str, said: str
) -> None:
    table.replace(PAGE, right, wrong)
    found = [problem for problem in table.problems() if said in problem.what]
    assert [problem.file for problem in found] == [PAGE]
    assert table.line(PAGE, "!!!") <= found[0].line <= table.line(PAGE, "!!!") + 1
    assert all(is_sentence(problem.what) and is_sentence(problem.remedy) for problem in table.problems())
