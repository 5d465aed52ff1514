"""The glossary: its file, marking the first use of each term in each section, and finding where each term is used.

A term is found under its name and its other names, in the plural too, the longest name first ("internal sphincter" before
"sphincter"). A name with a capital letter ("PrEP") is matched as written, so that the verb "prep" stays a verb; other names
are matched in any case. Headings and links are left alone.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import cast

from reader.authoring.fields import Field, load, records
from reader.authoring.names import pattern
from reader.authoring.source import Source
from reader.model.address import Address
from reader.model.article import TRANSLATIONS, Article, Translation
from reader.model.blocks import (
    Block,
    BulletList,
    Callout,
    Chart,
    ChartRow,
    Dated,
    Emphasis,
    Figure,
    Link,
    LocalHelp,
    Note,
    Paragraph,
    Quiz,
    Section,
    Span,
    Strong,
    Table,
    Term,
    Text,
)
from reader.model.problem import Problem
from reader.model.term import GlossaryTerm, Use, forms_of
from reader.model.walk import every_span

_FIELDS = (
    Field("name", required=True),
    Field("say", required=True),
    Field("means", required=True),
    Field("spanish", required=True),
    Field("also", "texts"),
    Field("slang", "texts"),
    Field("related", "slugs"),
    Field("figure"),
    Field("mark", "flag"),
    Field("translation", choices=TRANSLATIONS),
)


def read_terms(source: Source, language: str) -> tuple[list[tuple[GlossaryTerm, int]], list[Problem]]:
    """The terms of a glossary file, each with the line on which it begins."""
    data, problems = load(source.text, source.name)
    entries, faults = records(data, source.name, _FIELDS)
    problems += faults
    terms = []
    for slug, record in entries:
        term = GlossaryTerm(
            slug,
            language,
            record.text("name"),
            record.text("say"),
            record.text("means"),
            record.texts("also"),
            record.texts("slang"),
            record.text("spanish"),
            record.texts("related"),
            record.text("figure"),
            record.flag("mark", True),
            translation=cast(Translation, record.text("translation")),
        )
        terms.append((term, record.line))
    return terms, problems


class Marker:
    """Marks terms in sections of one language."""

    def __init__(self, terms: Iterable[GlossaryTerm]) -> None:
        self._exact: dict[str, str] = {}
        self._folded: dict[str, str] = {}
        for term in terms:
            if term.mark:
                for name in (term.name, *term.also):
                    table = self._exact if name != name.lower() else self._folded
                    for form in forms_of(name, term.language):
                        table.setdefault(form, term.slug)
        self._pattern = pattern(self._exact, self._folded)

    def mark(self, section: Section, unmarked: Iterable[str] = ()) -> Section:
        """The section with the first use of each term marked, but for the slugs in `unmarked`."""
        seen = set(unmarked)
        blocks = tuple(self._block(block, seen) for block in section.blocks)
        return Section(section.id, section.level, section.heading, blocks)

    def _block(self, block: Block, seen: set[str]) -> Block:
        match block:
            case Paragraph(spans):
                return Paragraph(self._spans(spans, seen))
            case BulletList(ordered, items):
                return BulletList(ordered, tuple(tuple(self._block(inner, seen) for inner in item) for item in items))
            case Callout(kind, title, blocks):
                return Callout(kind, title, tuple(self._block(inner, seen) for inner in blocks))
            case LocalHelp(needs, title, blocks):
                return LocalHelp(needs, title, tuple(self._block(inner, seen) for inner in blocks))
            case Dated(kind, blocks):
                return Dated(kind, tuple(self._block(inner, seen) for inner in blocks))
            case Table(caption, header, rows):
                return Table(caption, header, tuple(tuple(self._spans(cell, seen) for cell in row) for row in rows))
            case Chart(rows=rows, says=says):
                marked = tuple(ChartRow(self._spans(row.spans, seen), row.marks) for row in rows)
                return replace(block, rows=marked, says=self._spans(says, seen))
            case Figure() | Quiz():  # a closed quiz must not take the first use from what can be seen
                return block

    def _spans(self, spans: tuple[Span, ...], seen: set[str]) -> tuple[Span, ...]:
        made: list[Span] = []
        for span in spans:
            match span:
                case Text(text):
                    made += self._text(text, seen)
                case Strong(inner):
                    made.append(Strong(self._spans(inner, seen)))
                case Emphasis(inner):
                    made.append(Emphasis(self._spans(inner, seen)))
                case Link() | Term() | Note():
                    made.append(span)
        return tuple(made)

    def _text(self, text: str, seen: set[str]) -> list[Span]:
        if self._pattern is None:
            return [Text(text)]
        made: list[Span] = []
        at = 0
        for match in self._pattern.finditer(text):
            word = match[0]
            slug = self._exact.get(word) or self._folded.get(word.lower())
            if slug is None or slug in seen:
                continue
            seen.add(slug)
            if match.start() > at:
                made.append(Text(text[at : match.start()]))
            made.append(Term(slug, word))
            at = match.end()
        if at < len(text):
            made.append(Text(text[at:]))
        return made


def uses(terms: Iterable[GlossaryTerm], articles: Iterable[Article]) -> dict[str, tuple[Use, ...]]:
    """Where the words of a language stand in its articles, by slug: marked or not, each section once."""
    marker = Marker(replace(term, mark=True) for term in terms)
    found: defaultdict[str, list[Use]] = defaultdict(list)
    for article in articles:
        for section in article.sections:
            use = Use(str(Address("article", article.head.slug, section.id)), article.head.title, section.heading)
            for span in every_span(marker.mark(section).blocks):
                if isinstance(span, Term) and use not in found[span.slug]:
                    found[span.slug].append(use)
    return {slug: tuple(places) for slug, places in found.items()}
