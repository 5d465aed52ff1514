"""A library in two languages: each item in the reader's, or in the library's first when it is not translated yet."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.library.reader import Library
from reader.model.fault import Absent
from reader.search.engine import Engine
from reader.session.shelf import Shelf


@pytest.fixture
def spanish(library: Library) -> Shelf:
    return Shelf(library, "es")


@pytest.fixture
def engine(two_languages: Path) -> Iterator[Engine]:
    with closing(Engine(two_languages)) as engine:
        yield engine


def test_a_page_comes_in_the_readers_language_else_in_the_librarys_first(spanish: Shelf) -> None:
    assert [spanish.article(slug).head.title for slug in ("page", "second", "solo")] == [
        "Una página",
        "Second page",
        "Página sola",
    ]
    with pytest.raises(Absent):
        spanish.article("nonesuch")


def test_an_old_slug_of_a_page_leads_to_its_translation(spanish: Shelf) -> None:
    assert spanish.article("old-page").head.title == "Una página"


def test_words_come_from_both_glossaries(spanish: Shelf) -> None:
    assert [term.name for term in spanish.terms()] == ["condón", "gel"]
    assert (spanish.term("condom").language, spanish.term("gel").language) == ("es", "en")


def test_groups_hold_what_is_translated_and_what_is_not(spanish: Shelf, library: Library) -> None:
    topic, more = spanish.topics()
    assert topic.title == "Lo básico"
    assert [head.title for head in topic.articles] == ["Una página", "Second page", "Página sola"]
    assert (more.title, [head.title for head in more.articles]) == ("Más", ["Third page"])
    english, _ = Shelf(library, "en").topics()
    assert [head.title for head in english.articles] == ["A page", "Second page"]


def test_a_language_that_the_library_lacks_is_its_first(library: Library) -> None:
    assert Shelf(library, "fr").languages == ("en",)
    assert Shelf(library, "fr").article("page").head.title == "A page"


def test_a_search_adds_what_the_first_language_lacks_lane_by_lane(engine: Engine) -> None:
    assert [(str(hit.address), hit.title) for hit in engine.search("gel", "es", "en").hits] == [
        ("term:gel", "gel"),
        ("article:page", "Una página"),
        ("article:second", "Second page"),
    ]


def test_a_word_of_the_other_language_finds_its_page_all_the_same(engine: Engine) -> None:
    assert [str(hit.address) for hit in engine.search("words", "es", "en").hits][:1] == ["article:page#part-0"]
    assert [str(hit.address) for hit in engine.search("condon ", "en").hits] == ["term:condom"]


@pytest.mark.parametrize("language", ["fr", "", "en'; DROP TABLE meta; --", "\ud800", "\0"])
def test_a_search_in_a_language_that_the_library_lacks_is_one_in_its_first(engine: Engine, language: str) -> None:
    assert engine.search("page", language) == engine.search("page", "en")
    assert engine.search("page", language, "es") == engine.search("page", "es")
