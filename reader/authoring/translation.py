"""Languages beside the library's first: what they borrow from it, and what is said of their translations.

1. A translated page may lead to what is not translated yet: readers get it in the first language, and are told so. What is
   translated must have the section that is named.
2. Each page and word of such a language is an unchecked translation until its “translation” says that somebody has checked it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reader.authoring.article import Draft
from reader.model.address import Address
from reader.model.problem import Problem
from reader.model.term import GlossaryTerm


def borrowed(first: frozenset[str], drafts: Iterable[Draft]) -> frozenset[str]:
    """Those addresses of the first language that stand in for what another lacks; `drafts` are the other's pages."""
    own = {draft.article.head.slug for draft in drafts}
    return frozenset(place for place in first if not (place.startswith("article:") and Address.parse(place).slug in own))


def translated_pages(drafts: Iterable[Draft]) -> list[Draft]:
    """The pages of a language that is not the first."""
    return [
        replace(draft, article=replace(draft.article, translation=draft.article.translation or "unchecked")) for draft in drafts
    ]


def translated_terms(terms: Iterable[tuple[GlossaryTerm, int]]) -> list[tuple[GlossaryTerm, int]]:
    """The words of a language that is not the first, each with its line."""
    return [(replace(term, translation=term.translation or "unchecked"), line) for term, line in terms]


def check_originals(drafts: Iterable[Draft], terms: Iterable[tuple[GlossaryTerm, int]], glossary: str) -> Iterator[Problem]:
    """What stands in the first language and says that it is translated. `glossary` is the glossary's file name."""
    places = [(draft.file, draft.lines["translation"]) for draft in drafts if draft.article.translation]
    for file, line in [*places, *((glossary, line) for term, line in terms if term.translation)]:
        yield Problem(file, line, "This is in the library's first language, and so no translation.", "Remove “translation”.")
