"""A library's description of itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LibraryInfo:
    """Who publishes a library, and which programs can read it."""

    id: str
    version: str
    title: str
    publisher: str
    languages: tuple[str, ...]
    licence: str
    lenient: bool = False
    """Made of a folder as it is (reader.authoring.lenient): nothing in it was checked."""
