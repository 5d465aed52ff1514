"""Address: the one name for a place.

A link, a search hit, a history entry, an outline row and (later) a bookmark or a slide are all Addresses.
Language is not part of it: the same address opens the page in the reader's language.

    article:is-anal-sex-safe            a page
    article:is-anal-sex-safe#if-it-hurts   a section of it
    term:sphincter                      a word of the glossary
    figure:anal-canal/external-sphincter   a part of a figure
    screen:home                         a page of the program itself
    clinic-x/article:opening-hours      the same, in another library
"""

from dataclasses import dataclass
from typing import Literal, cast

Kind = Literal["article", "term", "figure", "lesson", "screen"]

_PART_MARK = {"article": "#", "term": "#", "figure": "/", "lesson": "/", "screen": "#"}


@dataclass(frozen=True, slots=True)
class Address:
    """A place: `part` is a section id, a figure part or a card; empty for the whole."""

    kind: Kind
    slug: str
    part: str = ""
    library: str = ""

    @classmethod
    def parse(cls, text: str) -> "Address":
        """Read an address. Raises ValueError with one plain sentence when `text` is not one."""
        before, colon, rest = text.partition(":")
        library, slash, kind = before.rpartition("/")
        slug, mark, part = rest.partition(_PART_MARK.get(kind, "#"))
        named = is_slug(slug) and (is_slug(part) if mark else True) and (is_slug(library) if slash else True)
        if not colon or kind not in _PART_MARK or not named:
            raise ValueError(f"“{text}” is not an address like article:lubrication#kinds or term:sphincter.")
        return cls(cast(Kind, kind), slug, part, library)

    def __str__(self) -> str:
        library = f"{self.library}/" if self.library else ""
        part = f"{_PART_MARK[self.kind]}{self.part}" if self.part else ""
        return f"{library}{self.kind}:{self.slug}{part}"

    @property
    def whole(self) -> "Address":
        """The page, term or figure that this place lies in."""
        return Address(self.kind, self.slug, "", self.library) if self.part else self


def is_slug(text: str) -> bool:
    """Whether `text` may name a page, a section, a term or a part: small letters, digits, single hyphens."""
    return text.isascii() and text == text.lower() and all(part.isalnum() for part in text.split("-"))
