"""Checks that need the whole library: links, anchors, names, related pages, figures.

Each check takes everything that was gathered and yields Problems; none of them stops another.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from reader.authoring.article import Draft
from reader.authoring.source import Locator
from reader.model.address import Address
from reader.model.blocks import Figure, Link, Section
from reader.model.figure import FigureWords
from reader.model.problem import Problem
from reader.model.term import GlossaryTerm
from reader.model.walk import every_block, spans_of


def check_language(
    drafts: Iterable[Draft],
    terms: Iterable[tuple[GlossaryTerm, int]],
    figures: Mapping[str, FigureWords],
    glossary: str,
    places: frozenset[str],
) -> list[Problem]:
    """All checks over one language. `glossary` is the glossary's file name; `places` are all addresses that it may name."""
    drafts, terms = list(drafts), list(terms)
    problems = [*_slugs(drafts), *_names(terms, glossary), *_term_links(terms, figures, glossary, places)]
    for draft in drafts:
        problems += _links(draft, places)
        problems += _front(draft, places)
    return problems


def _slugs(drafts: list[Draft]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for draft in drafts:
        for slug in (draft.article.head.slug, *draft.article.formerly):
            if slug in first:
                yield Problem(
                    draft.file, 0, f"The address article:{slug} is already taken by {first[slug]}.", "Rename one of them."
                )
            first.setdefault(slug, draft.file)


def places_of(drafts: Iterable[Draft], terms: Iterable[GlossaryTerm], figures: Mapping[str, FigureWords]) -> frozenset[str]:
    """Every address of a language."""
    places = {f"term:{term.slug}" for term in terms}
    for draft in drafts:
        for slug in (draft.article.head.slug, *draft.article.formerly):
            places.add(f"article:{slug}")
            places.update(f"article:{slug}#{section.id}" for section in draft.article.sections if section.id)
    for slug, words in figures.items():
        places.add(f"figure:{slug}")
        places.update(f"figure:{slug}/{part.id}" for part in words.parts)
    return frozenset(places)


def _links(draft: Draft, places: frozenset[str]) -> Iterator[Problem]:
    locator = Locator(draft.body, draft.first_line)
    own = f"article:{draft.article.head.slug}#"
    seen: Counter[str] = Counter()
    for address in _targets(draft.article.sections):
        text = str(address)
        if text in places:
            continue
        short = [f"#{address.part}"] if text.startswith(own) else []
        line = locator.link([text, *short], seen[text])
        seen[text] += 1
        if address.kind == "article" and address.part and str(address.whole) in places:
            yield Problem(draft.file, line, f"The page has no section “{address.part}”.", "Correct the id after #.")
        else:
            yield Problem(draft.file, line, f"There is no {text}.", "Correct the link, or write what it names.")


def _targets(sections: Iterable[Section]) -> Iterator[Address]:
    """What links and figures name, in reading order."""
    for section in sections:
        for block in every_block(section.blocks):
            if isinstance(block, Figure):
                yield Address("figure", block.slug)
            for span in spans_of(block):
                if isinstance(span, Link):
                    yield span.target


def _front(draft: Draft, places: frozenset[str]) -> Iterator[Problem]:
    for slug in draft.article.related:
        if f"article:{slug}" not in places:
            yield Problem(draft.file, draft.lines["related"], f"There is no article:{slug}.", "Correct “related”.")
    for slug in draft.unmarked:
        if f"term:{slug}" not in places:
            yield Problem(draft.file, draft.lines["unmarked"], f"There is no term:{slug}.", "Correct “unmarked”.")


def _names(terms: list[tuple[GlossaryTerm, int]], file: str) -> Iterator[Problem]:
    owners: dict[str, str] = {}
    for term, line in terms:
        for name in (term.name, *term.also):
            key = name.casefold() if name == name.lower() else name
            if key in owners:
                yield Problem(
                    file, line, f"“{name}” already names “{owners[key]}”.", "One name may have one meaning; remove one."
                )
            owners.setdefault(key, term.slug)


def _term_links(
    terms: list[tuple[GlossaryTerm, int]], figures: Mapping[str, FigureWords], file: str, places: frozenset[str]
) -> Iterator[Problem]:
    for term, line in terms:
        for related in term.related:
            if f"term:{related}" not in places:
                yield Problem(file, line, f"There is no term “{related}”.", f"Correct “related” of “{term.slug}”.")
        if term.figure and ("/" not in term.figure or f"figure:{term.figure}" not in places):
            yield Problem(file, line, f"There is no figure part “{term.figure}”.", "Write it as figure-slug/part.")
    for slug, words in figures.items():
        for part in words.parts:
            if part.term and f"term:{part.term}" not in places:
                yield Problem(f"figures/{slug}.yaml", 0, f"There is no term “{part.term}”.", f"Correct the part “{part.id}”.")
            if words.size > (0, 0) and not all(0 <= at <= side for at, side in zip(part.anchor, words.size, strict=True)):
                what = f"The anchor of “{part.id}” is outside the drawing."
                yield Problem(f"figures/{slug}.yaml", 0, what, "Write it in the units of the viewBox.")
