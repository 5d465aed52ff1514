"""Sources as records of data name them."""

from collections.abc import Mapping

from reader.authoring.fields import Record
from reader.model.article import Source
from reader.model.problem import Problem


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
