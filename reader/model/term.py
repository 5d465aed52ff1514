"""A word of the glossary."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """A word and its meaning.

    `also` are true other names; `slang` is found by search and never marked in text; `figure` is "slug/part" or empty.
    """

    slug: str
    language: str
    name: str
    say: str
    means: str
    also: tuple[str, ...] = ()
    slang: tuple[str, ...] = ()
    spanish: str = ""
    related: tuple[str, ...] = ()
    figure: str = ""
    mark: bool = True
