"""Related pages: the author's first, then the nearest, never across an audience."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.library.reader import Library
from reader.model.article import Article
from reader.model.corpus import Corpus
from reader.search.nearest import MOST, may_lead, with_related


@pytest.fixture(scope="module")
def corpus(library_file: Path) -> Corpus:
    """The real pages, without any choice of related ones but for the page on PEP."""
    chosen = {"pep": ("emergency-contraception",)}
    with closing(Library(library_file)) as library:
        articles = tuple(replace(a, related=chosen.get(a.head.slug, ())) for a in _articles(library))
        return Corpus(library.info(), (), articles, (), (), ())


def _articles(library: Library) -> Iterator[Article]:
    for language in library.info().languages:
        for head in library.heads(language):
            yield library.article(head.slug, language)


def _related(corpus: Corpus, language: str = "en") -> dict[str, tuple[str, ...]]:
    return {a.head.slug: a.related for a in with_related(corpus).articles if a.head.language == language}


def test_the_authors_choice_comes_first_and_the_nearest_fill_up(corpus: Corpus) -> None:
    related = _related(corpus)
    assert related["pep"][0] == "emergency-contraception"
    assert "prep" in related["pep"]
    assert {"lubricant-alternatives"} <= set(related["lubrication"])
    assert {"after-prostate-treatment"} <= set(related["prostate"])
    assert all(len(slugs) <= MOST and len(set(slugs)) == len(slugs) for slugs in related.values())
    assert all(slug not in slugs for slug, slugs in related.items())


def test_the_same_content_gives_the_same_pages_in_its_own_language(corpus: Corpus) -> None:
    assert with_related(corpus) == with_related(corpus)
    spanish = {a.head.slug for a in corpus.articles if a.head.language == "es"}
    assert all(set(slugs) <= spanish | {"emergency-contraception"} for slugs in _related(corpus, "es").values())


def test_nobody_is_led_across_an_audience(corpus: Corpus) -> None:
    heads = {a.head.slug: a.head for a in corpus.articles if a.head.language == "en"}
    for slug, slugs in _related(corpus).items():
        for other in slugs:
            if (slug, other) != ("pep", "emergency-contraception"):
                assert may_lead(heads[slug], heads[other]), (slug, other)
    minors, about = heads["if-you-are-under-18"], heads["about-this-library"]
    assert not may_lead(minors, heads["after-sexual-assault"])
    assert not may_lead(minors, replace(about, sensitivity="diagram"))
    assert may_lead(heads["pep"], about)
    assert not may_lead(heads["pep"], heads["talking-with-your-child-about-sexting"])
