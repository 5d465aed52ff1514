"""A word of the glossary."""

from dataclasses import dataclass

from reader.model.article import Translation


@dataclass(frozen=True, slots=True)
class Use:
    """A section in which a word stands, by its address in text form; the opening section of an article has no heading."""

    address: str
    title: str
    heading: str


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """A word and its meaning.

    `also` are true other names; `slang` is found by search and never marked in text; `figure` is "slug/part" or empty; `used`
    is found by the build, in reading order; `translation` is as for an article.
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
    used: tuple[Use, ...] = ()
    translation: Translation = ""


def forms_of(name: str) -> tuple[str, ...]:
    """A name and its plurals."""
    if name.endswith("y") and name[-2:-1] not in "aeiou":
        return name, f"{name[:-1]}ies"
    if name.endswith(("s", "x", "z", "ch", "sh")):
        return name, f"{name}es"
    return name, f"{name}s"
