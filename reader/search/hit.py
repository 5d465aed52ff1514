"""What a search gives: places, each with the words to show for it."""

from dataclasses import dataclass, replace
from typing import Literal

from reader.model.address import Address

Lane = Literal["urgent", "best", "articles", "terms", "sections", "start"]
LANES: tuple[Lane, ...] = ("urgent", "best", "articles", "terms", "sections", "start")
"""In the order in which they are shown: danger; what the query names; pages; words; answers on a page. Pages come before words,
because a word that merely shares a part with the query (“emergency contraception”) must not stand above help. To start is for
queries that find nothing."""


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
    """The hits of one query, in the order in which they are shown. `sentence` is set when there is something to say;
    `corrected` is the query that was answered, when that is not the one which was asked. `marked` are the words to be marked
    where a hit is opened: those of the query and those that mean the same, the last one a beginning when no space follows.
    With `more` these are the first of the hits, and all of them follow.
    """

    query: str
    hits: tuple[Hit, ...]
    sentence: str = ""
    corrected: str = ""
    marked: str = ""
    more: bool = False

    def follows(self, before: "Results") -> bool:
        """Whether these are the results of which `before` were the first."""
        return before.more and before == replace(self, hits=self.hits[: len(before.hits)], more=True)
