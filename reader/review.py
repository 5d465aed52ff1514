"""Checking a page and signing it, from a content folder or from a library, each in one call.

Whoever writes the content signs in it (`reviews.json`, which the next build takes along). A clinic that has only the library
signs in a file of its own beside it (reader.library.clinic).
"""

import datetime
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from reader.authoring.content import compile_content
from reader.authoring.review import REVIEWS_FILE
from reader.export.sheet import Shown
from reader.library.clinic import clinic_file, read_reviews, write_reviews
from reader.library.reader import Library
from reader.model.article import Article
from reader.model.claims import code_of, figures_of
from reader.model.fault import Absent, Fault
from reader.model.figure import FigureWords
from reader.model.reviews_file import ReviewsFile
from reader.model.sign_off import Role, SignOff, fault_of

SHEET_WIDTH = 1400
"""Pixels of a picture on a sheet: sharp on paper."""


class Signature(NamedTuple):
    """Who signs. `code` is what stands on the sheet that they read, when it is given."""

    name: str
    role: Role
    date: datetime.date
    code: str = ""


def from_content(folder: Path, slug: str, language: str) -> Shown:
    """A page of a content folder. Raises Fault, for a folder with problems too: nobody could read it as it stands."""
    compiled = compile_content(folder)
    if compiled.problems:
        raise Fault(f"The content has faults; the first is: {compiled.problems[0]}", "“alcove check” lists them all.")
    corpus = compiled.drawn()
    article = _the_one(corpus.articles, slug, language)
    figures = {
        words.slug: words
        for wanted in (corpus.info.languages[0], language)
        for words in corpus.figures
        if words.language == wanted
    }
    images = {drawing.slug: dict(drawing.images)[SHEET_WIDTH] for drawing in corpus.drawings}
    return Shown(article, corpus.info, figures, images)


def from_library(path: Path, slug: str, language: str) -> Shown:
    """A page of a library, with the sign-offs that lie beside it. Raises Fault, for a page that is damaged too."""
    library = Library(path)
    try:
        info = library.info()
        article = library.article(slug, language)
        if article.damaged or not article.digest:
            raise Fault("This page is damaged, or its library is too old to be signed.", "Get a fresh copy of the library.")
        figures = {name: _figure(library, name, (language, info.languages[0])) for name in figures_of(article)}
        images = {name: library.drawing_at(name, SHEET_WIDTH) for name in figures}
    finally:
        library.close()
    own = tuple(sign_off for sign_off in read_reviews(clinic_file(path)).sign_offs if sign_off.holds_for(*_what(article)))
    return Shown(replace(article, signed=article.signed + own), info, figures, images)


def sign(file: Path, article: Article, signature: Signature, today: datetime.date, clinic: str = "") -> SignOff:
    """Add a sign-off of a page to a file of them. Raises Fault when the page can't have been signed like that."""
    if signature.code and signature.code != code_of(article.digest):
        said = f"The sheet has the code {signature.code}, and the page has {code_of(article.digest)}: it was changed since."
        raise Fault(said, "Make a new sheet, and have it read again.")
    slug, language, digest = _what(article)
    made = SignOff(slug, language, signature.name, signature.role, signature.date.isoformat(), digest, clinic)
    if fault := fault_of(made, article.updated, today):
        raise Fault(fault, "Nothing was signed.")
    reviews = read_reviews(file)
    if reviews.sign_offs and reviews.clinic != clinic:
        raise Fault(f"{file} holds the sign-offs of “{reviews.clinic or 'the publisher'}”.", "Give that name.")
    write_reviews(file, ReviewsFile(clinic, reviews.sign_offs).with_sign_off(made))
    return made


def content_file(folder: Path) -> Path:
    """Where the sign-offs of a content folder are."""
    return folder / REVIEWS_FILE


def _the_one(articles: Iterable[Article], slug: str, language: str) -> Article:
    for article in articles:
        if (article.head.slug, article.head.language) == (slug, language):
            return article
    raise Absent(f"There is no page “{slug}” in the language “{language}”.", "“alcove search” prints addresses.")


def _figure(library: Library, slug: str, languages: Iterable[str]) -> FigureWords:
    """A figure's words in the first of some languages that has them."""
    fault: Fault | None = None
    for language in languages:
        try:
            return library.figure(slug, language)
        except Absent as absent:
            fault = fault or absent
    raise fault or Absent(f"There is no picture “{slug}”.", "Get a fresh copy of the library.")


def _what(article: Article) -> tuple[str, str, str]:
    return article.head.slug, article.head.language, article.digest
