"""`<language>/search.yaml`: words that people type, and where each leads. Meant to be edited (docs/writing.md).

1. Read the entries.
2. Each must lead to places that are there, and a card must be a row of the triage table.
3. A symptom must not be told as a diagnosis: it leads to no word of the glossary and to no page on one infection.
4. A quotation mark stands at both ends of a phrase or nowhere: a comma within would make two phrases of it.
5. One word means one thing: no word stands in two entries, unless one of them is urgent; nor in two groups of words that mean
   the same.
"""

from collections.abc import Container, Iterator
from typing import cast

from reader.authoring.fields import Field, Record, load, records
from reader.authoring.source import Source
from reader.model.lay_words import LAY_KINDS, LayKind, LayWords
from reader.model.problem import Problem

_FIELDS = (
    Field("kind", required=True, choices=LAY_KINDS),
    Field("words", "phrases", required=True),
    Field("to", "texts"),
    Field("card", "slug"),
)
_DIAGNOSES = "infections"
_OVERVIEWS = ("sti-overview", "gut-infections", "other-infections")
"""Pages of that group which tell of many causes."""


def read_lay_words(
    source: Source, language: str, places: Container[str], groups: dict[str, str], cards: Container[str]
) -> tuple[list[LayWords], list[Problem]]:
    """The entries of one language. `groups` gives the group of each page by its slug; `cards` are rows of the triage table."""
    data, problems = load(source.text, source.name)
    entries, faults = records(data, source.name, _FIELDS)
    problems += faults
    made = []
    for slug, record in entries:
        kind = cast(LayKind, record.text("kind") or "slang")
        lay = LayWords(slug, language, kind, record.texts("words"), record.texts("to"), record.text("card"))
        made.append(lay)
        problems += _places(lay, record, places, groups)
        problems += _quotes(lay, record)
        if bool(lay.to) == (lay.kind == "same"):
            what = "Words that mean the same lead nowhere themselves." if lay.to else f"“{slug}” leads nowhere."
            problems.append(Problem(record.file, record.line, what, "Only what has another kind than “same” has “to”."))
        if lay.card and (lay.kind != "urgent" or lay.card not in cards):
            what = f"“{lay.card}” is no card of help-levels.yaml." if lay.kind == "urgent" else "Only urgent words have a card."
            problems.append(Problem(record.file, record.line_of("card"), what, "Correct it, or leave it out."))
    problems += _clashes(entries)
    return made, problems


def _places(lay: LayWords, record: Record, places: Container[str], groups: dict[str, str]) -> Iterator[Problem]:
    for place in lay.to:
        slug = place.partition(":")[2].partition("#")[0]
        if place not in places:
            yield Problem(record.file, record.line_of("to"), f"There is no {place}.", "“alcove search” prints addresses.")
        elif lay.kind == "symptom" and (place.startswith("term:") or (groups.get(slug) == _DIAGNOSES and slug not in _OVERVIEWS)):
            what = f"The symptom “{lay.words[0] if lay.words else lay.slug}” leads to {place}, which is one diagnosis."
            yield Problem(record.file, record.line_of("to"), what, "Lead to the page on the symptom.")


def _quotes(lay: LayWords, record: Record) -> Iterator[Problem]:
    for phrase in lay.words:
        if phrase.count('"') != 2 * (phrase[0] == phrase[-1] == '"') or phrase.startswith("'"):
            what = f"The quotation marks of {phrase} are not at both ends of a phrase."
            yield Problem(record.file, record.line_of("words"), what, 'Write "…", without a comma or a line end within.')


def _clashes(entries: list[tuple[str, Record]]) -> Iterator[Problem]:
    first: dict[tuple[bool, str], str] = {}
    for slug, record in entries:
        kind = record.text("kind")
        if kind == "urgent":
            continue
        for word in record.texts("words"):
            key = " ".join(word.casefold().split())
            other = first.setdefault((kind == "same", key), slug)
            if other != slug:
                what = f"“{word}” stands in “{other}”, too."
                yield Problem(record.file, record.line_of("words"), what, "Decide what it means.")
