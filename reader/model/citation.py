"""Words with where they come from, as one plain text: what a reader pastes elsewhere can be traced and checked.

The rectum makes no lubricant.[14]

Is anal sex safe? Lubrication. Alcove, library version 2026.11. Updated November 2026. article:is-anal-sex-safe#lubrication
Sources:
14. NHS. Anal sex. 2024. https://www.nhs.uk/…
"""

from collections.abc import Iterable
from typing import NamedTuple

from reader.model.address import Address
from reader.model.article import Source
from reader.model.source_line import sentences, source_line

_BETWEEN = 2
"""A comma and a space, between two marks."""


class Cited(NamedTuple):
    """A place that is cited. `title` to `updated` are shown as they stand, and left out when they are empty."""

    title: str
    section: str
    edition: str
    updated: str
    address: Address


def citation(words: str, cited: Cited, sources: Iterable[tuple[int, Source]], sources_title: str) -> str:
    """Some words (or none), the place that they come from, and the numbered sources that they rest on."""
    place = sentences((cited.title, cited.section, cited.edition, cited.updated))
    lines = [f"{place} {cited.address}"]
    numbered = [f"{number}. {source_line(source)}" for number, source in sources]
    if numbered:
        lines += [f"{sources_title}:", *numbered]
    text = "\n".join(lines)
    return f"{words.strip()}\n\n{text}" if words.strip() else text


class Mark(NamedTuple):
    """The number of a source, standing between two positions of some text."""

    start: int
    end: int
    number: int


def marks_of(passage: tuple[int, int], marks: Iterable[Mark]) -> list[Mark]:
    """The marks, given in order, that stand in a passage or end it: one after the last word belongs to its sentence."""
    start, end = passage
    found: list[Mark] = []
    for mark in marks:
        after = mark.start <= end or bool(found and found[-1].end >= end and mark.start - found[-1].end <= _BETWEEN)
        if mark.start >= start and after:
            found.append(mark)
    return found
