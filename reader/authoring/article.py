"""One Markdown file → one Article, with the notes of where its parts stand that the whole-library checks need.

1. Refuse what the parser can't take; split front matter and body.
2. Check the front matter's fields.
3. Lift directives out of the body, parse the rest, cut it into sections.
4. Give the sources their numbers. (Terms are marked later, when the whole glossary is known.)
"""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from reader.authoring.blocks import BlockReader
from reader.authoring.data import Facts
from reader.authoring.dialect import Dialect
from reader.authoring.directives import lift
from reader.authoring.fields import Field, Record, check, load
from reader.authoring.source import Locator, Source, check_shape, split
from reader.model.article import (
    AUDIENCES,
    ESSENTIALS,
    SENSITIVITIES,
    TRANSLATIONS,
    Article,
    ArticleHead,
    Audience,
    Essential,
    Sensitivity,
    Translation,
)
from reader.model.article import Source as Reference
from reader.model.problem import Problem
from reader.model.review import AT_MOST
from reader.model.text import leaves

WORDS_PER_MINUTE = 220
"""Silent reading of plain English by adults is about 238 words a minute (Brysbaert, J. Mem. Lang. 109, 2019); some slower."""

_FIELDS = (
    Field("title", required=True),
    Field("lead", required=True),
    Field("key_points", "texts", required=True),
    Field("updated", "date", required=True),
    Field("review_by", "date"),
    Field("audience", choices=AUDIENCES),
    Field("sensitivity", choices=SENSITIVITIES),
    Field("essential", "slugs"),
    Field("related", "slugs"),
    Field("aliases", "texts"),
    Field("unmarked", "slugs"),
    Field("quoted", "texts"),
    Field("help", "texts"),
    Field("formerly", "slugs"),
    Field("translation", choices=TRANSLATIONS),
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A compiled file before the whole-library checks. `lines` says where each front matter field stands."""

    article: Article
    file: str
    front: str
    body: str
    first_line: int
    lines: Mapping[str, int]
    unmarked: tuple[str, ...]
    quoted: tuple[str, ...]
    """Words that the style list has, and that this page only quotes."""
    help: tuple[str, ...]
    """The needs for which the page must have a call-out (model.local.NEEDS), besides those of its group."""
    signs: frozenset[str]
    """The rows of the triage table that its emergency call-outs show."""
    cited: tuple[str, ...]
    """The ids of its sources, known or not, in the order of their notes' numbers."""


def compile_article(
    source: Source,
    language: str,
    topic: str,
    slug: str,
    references: Mapping[str, Reference],
    dialect: Dialect,
    facts: Facts,
) -> tuple[Draft | None, list[Problem]]:
    """Compile one file. Without a draft the problems say why."""
    misshapen = check_shape(source)
    if misshapen:
        return None, [misshapen]
    front, body, first_line = split(source)
    if not front:
        missing = "The page has no front matter."
        return None, [Problem(source.name, 1, missing, "Begin it with ---, title: …, and --- (see docs/writing.md).")]
    data, problems = load(front, source.name, 2)
    if problems:
        return None, problems
    record, problems = check(data, source.name, _FIELDS, 2)
    reader = BlockReader(slug, language, source.name, Locator(body, first_line), facts, references)
    markdown, directives = lift(body)
    sections = reader.sections(dialect.parse(markdown), directives)
    problems += reader.problems
    problems += _source_faults(source.name, reader.notes, references, Locator(body, first_line))
    words = sum(len(leaf.split()) for section in sections for leaf in leaves(section))
    article = Article(
        _head(record, slug, language, topic, words),
        record.texts("key_points"),
        record.text("updated"),
        sections,
        tuple(references[note] for note in reader.notes if note in references),
        record.texts("related"),
        record.texts("aliases"),
        record.texts("formerly"),
        record.text("review_by"),
        translation=cast(Translation, record.text("translation")),
    )
    problems += _review_faults(record)
    lines = {field.name: record.line_of(field.name) for field in _FIELDS}
    unmarked, quoted = record.texts("unmarked"), record.texts("quoted")
    needs, signs, cited = record.texts("help"), frozenset(reader.signs), tuple(reader.notes)
    draft = Draft(article, source.name, front, body, first_line, lines, unmarked, quoted, needs, signs, cited)
    return draft, problems


def _head(record: Record, slug: str, language: str, topic: str, words: int) -> ArticleHead:
    return ArticleHead(
        slug,
        language,
        topic,
        record.text("title"),
        record.text("lead"),
        max(1, round(words / WORDS_PER_MINUTE)),
        cast(Audience, record.text("audience") or "adult"),
        cast(Sensitivity, record.text("sensitivity") or "none"),
        tuple(cast(Essential, name) for name in record.texts("essential")),
    )


def _review_faults(record: Record) -> Iterator[Problem]:
    line = record.line_of("essential")
    for name in record.texts("essential"):
        if name not in ESSENTIALS:
            what = f"“{name}” is no reason to keep a page from being hidden."
            yield Problem(record.file, line, what, f"Use some of: {', '.join(ESSENTIALS)}.")
    if record.text("review_by") and record.text("updated"):
        updated, review_by = (datetime.date.fromisoformat(record.text(name)) for name in ("updated", "review_by"))
        if not updated < review_by <= updated + AT_MOST:
            what = f"“review_by” is {review_by}, and “updated” is {updated}."
            remedy = "Name a day within two years after the update, or leave it out: then it is one year."
            yield Problem(record.file, record.line_of("review_by"), what, remedy)


def _source_faults(file: str, notes: list[str], references: Mapping[str, Reference], locator: Locator) -> list[Problem]:
    if not notes:
        return [Problem(file, 0, "The page names no source.", "Put [^source-id] after what you state.")]
    return [
        Problem(
            file,
            locator.literal(f"[^{note}]"),
            f"The source “{note}” is not known.",
            "Add it to content/sources.yaml, or correct its name.",
        )
        for note in notes
        if note not in references
    ]
