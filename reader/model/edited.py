"""Where somebody has been at work: the first place in which two corpora differ."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from reader.model.address import Address
from reader.model.article import Article
from reader.model.corpus import Corpus


def edited_place(before: Corpus, after: Corpus) -> Address | None:
    """A place of `after` that is new or not as it was; None when no place is.

    A word comes before the pages on which it is marked, a figure before the pages that show it.
    """
    return next(_edited(before, after), None)


def _edited(before: Corpus, after: Corpus) -> Iterator[Address]:
    terms = {replace(term, used=()) for term in before.terms}
    yield from (Address("term", term.slug) for term in after.terms if replace(term, used=()) not in terms)
    drawn, words = set(before.drawings), set(before.figures)
    yield from (Address("figure", drawing.slug) for drawing in after.drawings if drawing not in drawn)
    yield from (Address("figure", figure.slug) for figure in after.figures if figure not in words)
    articles = {(article.head.language, article.head.slug): article for article in before.articles}
    for article in after.articles:
        old = articles.get((article.head.language, article.head.slug))
        if article != old:
            yield Address("article", article.head.slug, _section(old, article) if old else "")


def _section(before: Article, after: Article) -> str:
    """The id of the first section that differs; when one was taken away at the end, of the last that is left."""
    for old, new in zip_longest(before.sections, after.sections):
        if old != new:
            return (new or after.sections[-1]).id
    return ""
