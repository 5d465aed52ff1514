"""An article as a reader meets it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from reader.model.blocks import Section
from reader.model.sign_off import SignOff

Audience = Literal["adult", "parent", "general"]
AUDIENCES: tuple[Audience, ...] = ("adult", "parent", "general")
"""Whom a page speaks to."""
Sensitivity = Literal["none", "diagram", "assault"]
SENSITIVITIES: tuple[Sensitivity, ...] = ("none", "diagram", "assault")
"""What in a page may be hard to come upon: drawings of bodies; words about an assault, with or without drawings."""
Essential = Literal["emergency", "assault", "stuck-object", "under-18"]
ESSENTIALS: tuple[Essential, ...] = ("emergency", "assault", "stuck-object", "under-18")
"""Why a page may never be hidden (reader.model.showing)."""
Translation = Literal["", "unchecked", "checked"]
TRANSLATIONS: tuple[Translation, ...] = ("unchecked", "checked")
"""What is known of a page or word that is a translation. What stands in the library's first language is none, and has ""."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement comes from.

    `seen` tells how the writer knew it: "primary" (opened itself), "copy" (a copy, abstract or report of it) or "no".
    `address` is shown as text: Alcove never opens the web.
    """

    id: str
    organisation: str
    title: str
    year: int
    address: str
    seen: str

    @property
    def opened(self) -> bool:
        """Whether somebody has read it, in the original or in a copy."""
        return self.seen != "no"


@dataclass(frozen=True, slots=True)
class ArticleHead:
    """What lists and cards need to know of an article without its text."""

    slug: str
    language: str
    topic: str
    title: str
    lead: str
    minutes: int
    audience: Audience = "adult"
    sensitivity: Sensitivity = "none"
    essential: tuple[Essential, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One page. `updated` is an ISO date, and so is `review_by`, the last day on which it is good, when its author named one
    (reader.model.review). `sources` are in the order of their notes' numbers.
    """

    head: ArticleHead
    key_points: tuple[str, ...]
    updated: str
    sections: Sequence[Section]
    sources: tuple[Source, ...]
    related: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()
    review_by: str = ""
    digest: str = ""
    """The hash of what a reader sees (reader.model.claims), once the whole library is compiled."""
    signed: tuple[SignOff, ...] = ()
    """Who has checked it, as it stands."""
    translation: Translation = ""
    """Whether a translator has checked it, when it is a translation."""
    lenient: bool = False
    """Taken from a folder as it is (reader.authoring.lenient): no check has seen it, and it never falls due for one."""
    damaged: frozenset[str] = field(default=frozenset())
    """Ids of sections whose stored text failed its check; they are shown as such and never as text."""
