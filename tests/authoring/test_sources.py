"""What a source must tell, and what is said of sources that are one, or that nothing cites."""

import pytest

from tests.content_fixtures import PAGE, ContentFolder

SECOND = (
    "second:\n  organisation: NICE\n  title: More facts\n  year: 2023\n  address: https://www.nice.org.uk/more\n  seen: copy\n"
)
FILE = "sources.yaml"


@pytest.mark.parametrize("name", ["organisation", "title", "year", "address", "seen"])
def test_each_field_is_needed(one_page: ContentFolder, name: str) -> None:
    line = next(line for line in one_page.text(FILE).split("\n") if f" {name}:" in line)
    one_page.replace(FILE, f"{line}\n", "")
    assert f"“{name}” is missing" in one_page.problem().what


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("https://who.int", "who.int", "is not an address"),
        ("https://who.int", "https://", "is not an address"),
        ("https://who.int", "somewhere on the web", "is not an address"),
        ("year: 2024", "year: 24", "is not a year"),
        ("year: 2024", "year: 20244", "is not a year"),
        ("seen: primary", "seen: yes", "“seen” can't be"),
        ("seen: primary", "seen: nobody", "“seen” can't be"),
    ],
)
def test_a_field_with_a_slip_is_a_problem_on_its_line(one_page: ContentFolder, old: str, new: str, said: str) -> None:
    one_page.replace(FILE, old, new)
    problem = one_page.problem()
    assert (problem.file, problem.line) == (FILE, one_page.line(FILE, new))
    assert said in problem.what


@pytest.mark.parametrize(
    "address",
    ["https://doi.org/10.1007/s10508", "http://example.org/a?b=c#d", "doi:10.1007/s10508", "ISBN 978-0-19-852663-6"],
)
def test_an_address_may_be_of_the_web_or_of_print(one_page: ContentFolder, address: str) -> None:
    one_page.replace(FILE, "https://who.int", address)
    assert one_page.problems() == ()


def test_a_source_that_nothing_cites_is_a_warning(one_page: ContentFolder) -> None:
    one_page.add(FILE, SECOND)
    compiled = one_page.compiled()
    assert compiled.problems == ()
    (warning,) = compiled.warnings
    assert (warning.file, warning.line) == (FILE, one_page.line(FILE, "second:"))
    one_page.add(PAGE, "\nMore.[^second]\n")
    assert one_page.compiled().warnings == ()


def test_a_source_that_a_table_of_facts_cites_is_used(content: ContentFolder) -> None:
    content.add(FILE, SECOND)
    assert [warning.line for warning in content.compiled().warnings] == [content.line(FILE, "second:")]
    content.add("help-levels.yaml", "\nodd:\n  level: today\n  en: A rash.\n  pages: [condoms]\n  sources: [second]\n")
    assert content.compiled().warnings == ()


@pytest.mark.parametrize(
    "twin",
    [
        SECOND,
        SECOND.replace("NICE", "National Institute").replace("https://www.nice.org.uk/more", "http://nice.org.uk/more/"),
        SECOND.replace("/more", "/elsewhere"),
        SECOND.replace("/more", "/elsewhere").replace("More facts", "more Facts"),
    ],
)
def test_the_same_source_twice_is_a_warning(one_page: ContentFolder, twin: str) -> None:
    one_page.add(FILE, SECOND + twin.replace("second:", "third:"))
    one_page.add(PAGE, "\nMore.[^second][^third]\n")
    compiled = one_page.compiled()
    assert compiled.problems == ()
    (warning,) = compiled.warnings
    assert (warning.file, warning.line) == (FILE, one_page.line(FILE, "third:"))
    assert "“third” is the same as “second”" in warning.what


@pytest.mark.parametrize(
    "other",
    [
        SECOND.replace("/more", "/elsewhere").replace("More facts", "Other facts"),
        SECOND.replace("/more", "/elsewhere").replace("2023", "2024"),
        SECOND.replace("/more", "/more?page=2").replace("More facts", "Other facts"),
    ],
)
def test_another_page_of_the_same_organisation_is_another_source(one_page: ContentFolder, other: str) -> None:
    one_page.add(FILE, SECOND + other.replace("second:", "third:"))
    one_page.add(PAGE, "\nMore.[^second][^third]\n")
    assert (one_page.problems(), one_page.compiled().warnings) == ((), ())


def test_two_pages_of_a_site_whose_address_alone_is_known_are_two(one_page: ContentFolder) -> None:
    both = SECOND.replace("/more", "/")
    one_page.add(FILE, both + both.replace("second:", "third:").replace("More facts", "Other facts"))
    one_page.add(PAGE, "\nMore.[^second][^third]\n")
    assert (one_page.problems(), one_page.compiled().warnings) == ((), ())
