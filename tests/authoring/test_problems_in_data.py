"""Each slip that an author can make in front matter and in the YAML files: reported with its file, its line and what to do."""

import pytest

from tests.content_fixtures import PAGE, ContentFolder, is_sentence

GLOSSARY = "en/glossary.yaml"

# The field as it should be; what the author writes instead; what is said of that line.
FRONT_MATTER = {
    "a misspelt field": ("lead: Its", "leda: Its", "“leda” is not a field. Did you mean “lead”?"),
    "a field of another name": ("lead: Its", "zzz: 1\nlead: Its", "“zzz” is not a field. Known fields: title, lead"),
    "an empty title": ("title: A page", 'title: ""', "“title” is empty"),
    "a title that is a number": ("title: A page", "title: 5", "“title” is not a line of text"),
    "a title with HTML": ("title: A page", "title: <b>A page</b>", "“title” holds HTML"),
    "a title with an entity": ("title: A page", "title: Fish&amp;chips", "“title” holds HTML"),
    "key points that are one line": ("key_points:\n  - One point.", "key_points: One", "“key_points” is not a list of lines"),
    "a key point without words": ("key_points:\n  - One point.", "key_points:\n  - ' '", "“key_points” is not a list of lines"),
    "no key point": ("key_points:\n  - One point.", "key_points: []", "“key_points” is empty"),
    "a day in words": ("updated: 2026-11-23", "updated: yesterday", "“updated” is not a date like 2026-11-23"),
    "a day in another order": ("updated: 2026-11-23", "updated: 23.11.2026", "“updated” is not a date like 2026-11-23"),
    "a day that no calendar has": ("updated: 2026-11-23", "updated: 2026-02-30", "day is out of range for month"),
    "a month that no calendar has": ("updated: 2026-11-23", "updated: 2026-13-01", "month must be in 1..12"),
    "an old address that is no slug": ("updated:", "formerly: [Old Page]\nupdated:", "“formerly” is not a list of names"),
    "a related page that is not there": ("updated:", "related: [nonesuch]\nupdated:", "There is no article:nonesuch"),
    "an unmarked term that is not there": ("updated:", "unmarked: [nonesuch]\nupdated:", "There is no term:nonesuch"),
    "a field given twice": ("updated:", "title: Again\nupdated:", "duplicate key"),
    "a broken list": ("updated:", "aliases: [one, two\nupdated:", "YAML"),
    "a line indented by a tab": ("lead: Its", "lead:\n\t- Its", "YAML"),
    "an unknown alias": ("lead: Its lead.", "lead: *nonesuch", "undefined alias"),
    "half a surrogate pair": ("title: A page", r'title: "A \ud800 page"', "“title” is not a line of text"),
    "a character of no shape": ("title: A page", r'title: "A \0 page"', "“title” is not a line of text"),
}


@pytest.mark.parametrize(("right", "wrong", "said"), FRONT_MATTER.values(), ids=list(FRONT_MATTER))
def test_a_slip_in_front_matter_is_reported_near_its_line(one_page: ContentFolder, right: str, wrong: str, said: str) -> None:
    one_page.replace(PAGE, right, wrong)
    first = one_page.line(PAGE, wrong.split("\n", maxsplit=1)[0])
    said_of_it = [problem for problem in one_page.problems() if said in str(problem)]
    assert [problem.file for problem in said_of_it] == [PAGE]
    assert first <= said_of_it[0].line <= first + wrong.count("\n") + 1
    assert all(is_sentence(problem.what) and is_sentence(problem.remedy) for problem in one_page.problems())


@pytest.mark.parametrize("field", ["title", "lead", "key_points", "updated"])
def test_a_missing_field_is_named(one_page: ContentFolder, field: str) -> None:
    text = one_page.text(PAGE).replace("\n  - One point.", " [One point.]")
    one_page.write(PAGE, "".join(line for line in text.splitlines(keepends=True) if not line.startswith(f"{field}:")))
    problem = one_page.problem()
    assert problem.file == PAGE
    assert problem.line in (1, 2)
    assert problem.what == f"“{field}” is missing."


@pytest.mark.parametrize("text", ["", "A fact.[^who-2024]\n", "---\ntitle: never closed\n", "---\n---\nA fact.[^who-2024]\n"])
def test_a_page_without_front_matter_is_reported_at_its_first_line(one_page: ContentFolder, text: str) -> None:
    one_page.write(PAGE, text)
    found = [problem for problem in one_page.problems() if problem.file == PAGE]
    assert [(problem.line, problem.what) for problem in found] == [(1, "The page has no front matter.")]


def test_a_date_may_carry_a_time(one_page: ContentFolder) -> None:
    one_page.replace(PAGE, "updated: 2026-11-23", "updated: 2026-11-23 10:30:00")
    assert one_page.article().updated == "2026-11-23"


def test_a_name_with_two_meanings_is_reported(one_page: ContentFolder) -> None:
    one_page.add(
        GLOSSARY, "sheath:\n  name: sheath\n  say: sheeth\n  means: A cover.\n  spanish: funda\n  also: [Condom, condom]\n"
    )
    problem = one_page.problem()
    assert (problem.file, problem.line) == (GLOSSARY, one_page.line(GLOSSARY, "sheath:"))
    assert problem.what == "“condom” already names “condom”."


def test_a_term_given_twice_is_reported(one_page: ContentFolder) -> None:
    one_page.add(GLOSSARY, "condom:\n  name: sheath\n  say: sheeth\n  means: A cover.\n  spanish: funda\n")
    said = [str(problem) for problem in one_page.problems() if problem.file == GLOSSARY]
    assert len(said) == 1
    assert said[0].startswith(f"{GLOSSARY}:6: ")
    assert "duplicate key" in said[0]


# A change of the glossary's only term; the words on the line that is to be reported; what is said of it.
TERMS = {
    "a term whose slug is no slug": ("condom:", "The Condom:", "The Condom:", "“The Condom” can't be a name"),
    "a term without fields": ("condom:", "other:\ncondom:", "other:", "“other” has no fields"),
    "a term without a meaning": ("  means: A thin sheath.\n", "", "condom:", "“means” is missing"),
    "a term with a misspelt field": ("  say:", "  sya: x\n  say:", "sya", "“sya” is not a field. Did you mean “say”?"),
    "a related term that is not there": ("  say:", "  related: [nonesuch]\n  say:", "condom:", "There is no term “nonesuch”"),
    "a figure part that is not there": ("  say:", "  figure: drawing/part\n  say:", "condom:", "no figure part “drawing/part”"),
    "other names in one line": ("  say:", "  also: sheath\n  say:", "also:", "“also” is not a list of lines"),
    "an empty other name": ("  say:", "  also: ['']\n  say:", "also:", "“also” is not a list of lines"),
    "mark as a word": ("  say:", "  mark: never\n  say:", "mark:", "“mark” is not true or false"),
    "fields merged from elsewhere": ("  say:", "  <<: {mark: never}\n  say:", "condom:", "“mark” is not true or false"),
}


@pytest.mark.parametrize(("right", "wrong", "where", "said"), TERMS.values(), ids=list(TERMS))
def test_a_slip_in_the_glossary_is_reported(one_page: ContentFolder, right: str, wrong: str, where: str, said: str) -> None:
    one_page.replace(GLOSSARY, right, wrong)
    problem = one_page.problem()
    assert said in str(problem)
    assert problem.file == GLOSSARY
    assert problem.line in (one_page.line(GLOSSARY, where), one_page.line(GLOSSARY, where) + 1)
    assert is_sentence(problem.what)


SOURCES = {
    "a source without a title": ("  title: Facts\n", "", "who-2024", "“title” is missing"),
    "a year in words": ("year: 2024", "year: last year", "year", "“year” is not a whole number"),
    "an unknown way of seeing": ("seen: primary", "seen: maybe", "seen", "“seen” can't be “maybe”. Choose one of: primary"),
}


@pytest.mark.parametrize(("right", "wrong", "where", "said"), SOURCES.values(), ids=list(SOURCES))
def test_a_slip_in_the_sources_is_reported(one_page: ContentFolder, right: str, wrong: str, where: str, said: str) -> None:
    one_page.replace("sources.yaml", right, wrong)
    problem = one_page.problem()
    assert said in str(problem)
    assert (problem.file, problem.line) == ("sources.yaml", one_page.line("sources.yaml", where))


@pytest.mark.parametrize("field", ["id", "version", "title", "publisher", "licence"])
def test_a_library_that_lacks_a_field_is_reported(one_page: ContentFolder, field: str) -> None:
    lines = one_page.text("library.yaml").splitlines(keepends=True)
    one_page.write("library.yaml", "".join(line for line in lines if not line.startswith(f"{field}:")))
    assert str(one_page.problem()).startswith(f"library.yaml:1: “{field}” is missing.")


def test_a_language_named_twice_is_reported(one_page: ContentFolder) -> None:
    one_page.replace("library.yaml", "languages: [en]", "languages: [en, en]")
    problem = one_page.problem()
    assert (problem.file, problem.line) == ("library.yaml", one_page.line("library.yaml", "languages"))
    assert "en" in problem.what


@pytest.mark.parametrize("name", ["library.yaml", "sources.yaml", "en/topics.yaml", "en/glossary.yaml"])
@pytest.mark.parametrize(
    "text", ["- a\n- b\n", "just words\n", "a: [1\n", "a: {b: !!binary x}\n", "!!omap [a: b]\n", "\0", "---\n--- a\n--- b\n"]
)
def test_a_file_that_is_not_a_record_is_reported(one_page: ContentFolder, name: str, text: str) -> None:
    one_page.write(name, text)
    problems = one_page.problems()
    assert name in {problem.file for problem in problems}
    assert all(is_sentence(problem.what) and is_sentence(problem.remedy) for problem in problems)


@pytest.mark.parametrize("name", ["library.yaml", "sources.yaml", "en/topics.yaml", "en/glossary.yaml"])
def test_a_missing_file_is_reported_by_its_name(one_page: ContentFolder, name: str) -> None:
    (one_page.path / name).unlink()
    assert f"{name}:0: The file can't be read (No such file or directory)." in {
        str(problem).removesuffix(" Check that it exists and may be read.") for problem in one_page.problems()
    }


def test_two_pages_of_one_name_are_reported(one_page: ContentFolder) -> None:
    one_page.write("en/second/page.md", one_page.text(PAGE))
    one_page.add("en/topics.yaml", "second:\n  title: Second\n  icon: book\n  articles: [page]\n")
    problem = one_page.problem()
    assert problem.file == "en/second/page.md"
    assert problem.what == "The address article:page is already taken by en/basics/page.md."


@pytest.mark.parametrize("slug", ["page", "other"])
def test_an_old_address_that_another_page_has_is_reported(one_page: ContentFolder, slug: str) -> None:
    one_page.replace(PAGE, "updated:", "formerly: [other]\nupdated:")
    one_page.write("en/basics/second.md", one_page.text(PAGE).replace("[other]", f"[{slug}]"))
    one_page.replace("en/topics.yaml", "[page]", "[page, second]")
    problem = one_page.problem()
    assert problem.file == "en/basics/second.md"
    assert problem.what == f"The address article:{slug} is already taken by {PAGE}."


def test_a_listed_page_that_is_not_there_is_reported(one_page: ContentFolder) -> None:
    one_page.replace("en/topics.yaml", "[page]", "[page, nonesuch]")
    problem = one_page.problem()
    assert (problem.file, problem.line) == ("en/topics.yaml", one_page.line("en/topics.yaml", "articles"))
    assert problem.what == "basics lists “nonesuch”, which is not there."


def test_a_page_listed_twice_is_reported(one_page: ContentFolder) -> None:
    one_page.replace("en/topics.yaml", "[page]", "[page, page]")
    problem = one_page.problem()
    assert (problem.file, problem.line) == ("en/topics.yaml", one_page.line("en/topics.yaml", "articles"))
    assert problem.what == "basics lists “page” twice."


def test_a_page_that_no_group_lists_is_reported(one_page: ContentFolder) -> None:
    one_page.write("en/basics/second.md", one_page.text(PAGE))
    problem = one_page.problem()
    assert (problem.file, problem.what) == ("en/basics/second.md", "No group lists this page.")
    assert "Add “second” to “basics” in en/topics.yaml." in problem.remedy


@pytest.mark.parametrize("name", ["en/page2.md", "en/basics/deeper/page2.md", "en/basics/Page Two.md"])
def test_a_page_in_a_wrong_place_is_reported(one_page: ContentFolder, name: str) -> None:
    one_page.write(name, one_page.text(PAGE))
    problem = one_page.problem()
    assert (problem.file, problem.what) == (name, "The file is not at language/group/slug.md.")


def test_a_group_without_pages_is_left_out(one_page: ContentFolder) -> None:
    one_page.add("en/topics.yaml", "empty:\n  title: Nothing yet\n  icon: book\n")
    compiled = one_page.compiled()
    assert compiled.problems == ()
    assert [topic.slug for _, topic in compiled.corpus.topics] == ["basics"]
