"""A source on one line, wherever sources are listed."""

from collections.abc import Iterable

from reader.model.article import Source


def source_line(source: Source) -> str:
    """A source as readers see it. Its address comes last and without a full stop, which would be taken for a part of it."""
    return " ".join(part for part in (sentences((source.organisation, source.title, str(source.year))), source.address) if part)


def sentences(parts: Iterable[str]) -> str:
    """The parts that are not empty, each ended like a sentence."""
    return " ".join(part if part.endswith((".", "?", "!")) else f"{part}." for part in parts if part)
