"""Sources as records of data name them, and the marks that a page gives them."""

from collections.abc import Callable, Iterable, Mapping

from reader.authoring.fields import Record
from reader.model.article import Source
from reader.model.blocks import Note
from reader.model.problem import Problem

Numbering = Callable[[str], Note]
"""Gives the mark of a source, by its id, in the page that cites it."""


def notes(sources: Iterable[Source], number: Numbering) -> tuple[Note, ...]:
    """The marks of the sources that somebody has opened; the others are shown to nobody."""
    return tuple(number(source.id) for source in sources if source.opened)


def cited(record: Record, references: Mapping[str, Source]) -> tuple[tuple[Source, ...], list[Problem]]:
    """The sources that a record names in its field “sources”, and those that are not known."""
    names = record.texts("sources")
    problems = [
        Problem(
            record.file,
            record.line_of("sources"),
            f"The source “{name}” is not known.",
            "Add it to content/sources.yaml, or correct its name.",
        )
        for name in names
        if name not in references
    ]
    return tuple(references[name] for name in names if name in references), problems
