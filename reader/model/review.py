"""Until when a page may be trusted, and what is kept back after that.

A page is due to be checked again on the day that its author named, or a year after its last update. After that day its dated
passages (doses, and who can have what) are kept back until a reader asks for them: on the page they are folded away, and no
search result shows them. Limits of time after which care comes too late are never dated, and nor is anything about an
emergency.
"""

import datetime
from typing import Literal

from reader.model.article import Article
from reader.model.blocks import Block, Callout, Dated, LocalHelp, Section
from reader.model.walk import every_block

GOOD_FOR = datetime.timedelta(days=365)
"""How long a page is trusted whose author named no day."""
AT_MOST = datetime.timedelta(days=2 * 365)
"""The longest that an author may ask for."""
_ELSEWHERE = datetime.timedelta(days=1)
"""It may still be yesterday where the reader is."""

Standing = Literal["good", "overdue", "unknown"]


def due(article: Article) -> datetime.date:
    """The last day on which an article is good."""
    return review_day(article.updated, article.review_by)


def review_day(updated: str, review_by: str) -> datetime.date:
    """The same from two ISO dates, the second of which may be empty."""
    return datetime.date.fromisoformat(review_by) if review_by else datetime.date.fromisoformat(updated) + GOOD_FOR


def standing(updated: str, review_by: str, today: datetime.date) -> Standing:
    """How a page stands today: “unknown” when the date is earlier than the page, so that the clock must be wrong.

    Small computers without a battery wake up in the past; nothing is trusted on their word.
    """
    if today < datetime.date.fromisoformat(updated) - _ELSEWHERE:
        return "unknown"
    return "overdue" if today > review_day(updated, review_by) else "good"


def may_fold(block: Dated) -> bool:
    """Whether a dated passage may be kept back: never one with help or an emergency call-out in it."""
    return not any(is_help(inner) for inner in every_block(block.blocks))


def is_help(block: Block) -> bool:
    """Whether a block tells where to get help now."""
    return isinstance(block, LocalHelp) or (isinstance(block, Callout) and block.kind == "emergency")


def lasting(section: Section) -> Section:
    """A section without its dated passages."""
    kept = tuple(block for block in section.blocks if not (isinstance(block, Dated) and may_fold(block)))
    return Section(section.id, section.level, section.heading, kept)
