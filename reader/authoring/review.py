"""reviews.json: who has checked which page of a content folder.

1. Read the file that `alcove review sign` writes.
2. Give each page its digest, and those sign-offs that were made for exactly this digest. A sign-off that no longer fits is a
   warning: the page says again that nobody has checked it.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from reader.authoring.source import Source
from reader.model.article import Article
from reader.model.claims import Picture, digest, figures_of
from reader.model.figure import FigureWords
from reader.model.problem import Problem
from reader.model.reviews_file import Misshapen, parse
from reader.model.sign_off import SignOff, fault_of

REVIEWS_FILE = "reviews.json"


def read_sign_offs(source: Source) -> tuple[tuple[SignOff, ...], list[Problem]]:
    """The publisher's sign-offs."""
    remedy = "“alcove review sign” writes this file; take it back to how it was."
    try:
        reviews = parse(source.text)
    except Misshapen as fault:
        return (), [Problem(source.name, fault.line, str(fault), remedy)]
    if reviews.clinic:
        return (), [Problem(source.name, 1, "This is a clinic's own file.", "Keep it beside the clinic's copy of the library.")]
    return reviews.sign_offs, []


def with_sign_offs(
    articles: Iterable[Article],
    sign_offs: Sequence[SignOff],
    figures: Sequence[FigureWords],
    drawings: Mapping[str, str],
    today: datetime.date,
) -> tuple[tuple[Article, ...], list[Problem]]:
    """The articles with their digests, and the sign-offs that hold. `drawings` are the SVG texts by slug."""
    signed = tuple(
        replace(article, digest=made, signed=tuple(_holding(article, made, sign_offs, today)))
        for article in articles
        for made in (digest(article, list(_pictures(article, figures, drawings))),)
    )
    return signed, list(_faults(signed, sign_offs, today))


def _pictures(article: Article, figures: Sequence[FigureWords], drawings: Mapping[str, str]) -> Iterator[Picture]:
    """An article's pictures with the words that it shows: in its own language, or in the library's first."""
    for slug in figures_of(article):
        words = [figure for figure in figures if figure.slug == slug]
        own = [figure for figure in words if figure.language == article.head.language]
        for figure in (own or words)[:1]:
            yield Picture(figure, drawings.get(slug, ""))


def _holding(article: Article, made: str, sign_offs: Iterable[SignOff], today: datetime.date) -> Iterator[SignOff]:
    for sign_off in sign_offs:
        holds = sign_off.holds_for(article.head.slug, article.head.language, made)
        if holds and not fault_of(sign_off, article.updated, today):
            yield sign_off


def _faults(articles: Sequence[Article], sign_offs: Iterable[SignOff], today: datetime.date) -> Iterator[Problem]:
    pages = {(article.head.slug, article.head.language): article for article in articles}
    for sign_off in sign_offs:
        who = f"{sign_off.name}'s sign-off of “{sign_off.article}” ({sign_off.language}, {sign_off.date})"
        page = pages.get((sign_off.article, sign_off.language))
        if page is None:
            what = f"{who} is of a page that is not there."
            yield Problem(REVIEWS_FILE, 0, what, "Take it out.", "warning")
        elif sign_off.digest != page.digest:
            what = f"{who} is void: the page has been changed since."
            yield Problem(REVIEWS_FILE, 0, what, "Have the page read again, or take the sign-off out.", "warning")
        elif fault := fault_of(sign_off, page.updated, today):
            yield Problem(REVIEWS_FILE, 0, f"{who} can't hold. {fault}", "Correct or remove it.")
