"""What a search gives: places, each with the words to show for it."""

from dataclasses import dataclass
from typing import Literal

from reader.model.address import Address

Lane = Literal["terms", "articles", "sections"]
LANES: tuple[Lane, ...] = ("terms", "articles", "sections")
"""In the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of canonical text and the (start, end) offsets, within it, of the words that matched."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that answers. `context` says where it lies: a section's page, an article's group."""

    address: Address
    lane: Lane
    title: str
    context: str
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class Results:
    """The hits of one query, in the order in which they are shown. `sentence` is set when there is something to say."""

    query: str
    hits: tuple[Hit, ...]
    sentence: str = ""
