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

import re
from dataclasses import dataclass
from typing import Literal, cast

Kind = Literal["article", "term", "figure", "lesson", "screen"]

_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_PATTERN = re.compile(rf"(?:({_SLUG})/)?(article|term|figure|lesson|screen):({_SLUG})(?:([#/])({_SLUG}))?")
_PART_MARK = {"article": "#", "term": "#", "figure": "/", "lesson": "/", "screen": "#"}
_SLUG_ALONE = re.compile(_SLUG)


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
        match = _PATTERN.fullmatch(text)
        if match is None or (match[4] and match[4] != _PART_MARK[match[2]]):
            raise ValueError(f"“{text}” is not an address like article:lubrication#kinds or term:sphincter.")
        return cls(cast(Kind, match[2]), match[3], match[5] or "", match[1] or "")

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
    return _SLUG_ALONE.fullmatch(text) is not None
