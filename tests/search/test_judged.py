"""How well the search answers judged queries. The levels are those that were reached; they may only rise."""

from contextlib import closing
from pathlib import Path

import pytest

from reader.library.reader import Library
from reader.search import engine, sections
from reader.search.engine import Engine
from scripts.judge_search import HALVES, Tally, judge, read_queries

LEVELS = {
    ("tune", "all"): (95, 98),
    ("held-out", "all"): (92, 96),
    ("tune", "urgent"): (100, 100),
    ("held-out", "urgent"): (100, 100),
}
"""Least percentages of (half, kind): a wanted hit first, and among the first three."""


@pytest.fixture(scope="module")
def tallies(real: Engine) -> dict[tuple[str, str], Tally]:
    """What the judged queries found."""
    return judge(real, read_queries())


def test_there_are_many_queries_and_no_half_is_small() -> None:
    queries = read_queries()
    assert len(queries) >= 1000
    assert len({judged.query for judged in queries}) == len(queries)
    assert all(sum(judged.half == half for judged in queries) > 180 for half in HALVES)


@pytest.mark.parametrize("part", LEVELS)
def test_judged_queries_are_answered(tallies: dict[tuple[str, str], Tally], part: tuple[str, str]) -> None:
    tally = tallies[part]
    first, third = LEVELS[part]
    assert tally.share(tally.first) >= first
    assert tally.share(tally.third) >= third


def test_in_a_small_library_nothing_is_too_many_to_be_ranked(real: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = [judged.query for judged in read_queries()][::8]
    found = [real.search(text, "en") for text in asked]
    monkeypatch.setattr(sections, "MOST_ROWS", 10**9)
    monkeypatch.setattr(engine, "MOST_TITLES", 10**9)
    assert [text for text, results in zip(asked, found, strict=True) if real.search(text, "en") != results] == []


def test_every_wanted_page_is_there(library_file: Path) -> None:
    with closing(Library(library_file)) as library:
        slugs = {head.slug for head in library.heads("en")} | {term.slug for term in library.terms("en")}
    assert {slug for judged in read_queries() for slug in judged.wanted} <= slugs


def test_the_title_of_a_page_finds_it_first(real: Engine, library_file: Path) -> None:
    with closing(Library(library_file)) as library:
        titles = {head.title: head.slug for head in library.heads("en")}
    results = {title: real.search(title, "en") for title in titles}
    missed = [title for title, slug in titles.items() if results[title].hits[0].address.slug != slug]
    assert missed == []
    assert [title for title in titles if results[title].corrected] == [], "nothing right is mended"
