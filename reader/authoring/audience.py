"""Checks of whom a page speaks to, what in it may be hard to come upon, and that nobody can hide it from those who need it.

1. A page with a drawing, or with help after an assault, says so in “sensitivity”.
2. A page of the group “something-is-wrong”, or with help for somebody in danger, can't be hidden (reader.model.showing).
"""

from collections.abc import Collection, Iterable, Iterator

from reader.authoring.article import Draft
from reader.model.blocks import Block, Figure, LocalHelp
from reader.model.problem import Problem
from reader.model.showing import may_hide
from reader.model.walk import every_block

URGENT_GROUP = "something-is-wrong"
_IN_DANGER = {"assault", "abuse", "crisis", "under-18"}
"""Needs for local help of people who may have nobody to ask."""


def check_audience(drafts: Iterable[Draft], figures: Collection[str]) -> Iterator[Problem]:
    """What is wrong with these fields of some pages; `figures` are the drawings that there are."""
    for draft in drafts:
        blocks = [block for section in draft.article.sections for block in every_block(section.blocks)]
        yield from _sensitivity(draft, blocks, figures)
        yield from _essential(draft, blocks)


def _sensitivity(draft: Draft, blocks: list[Block], figures: Collection[str]) -> Iterator[Problem]:
    line = draft.lines["sensitivity"]
    said = draft.article.head.sensitivity
    if "assault" in _needs(blocks) and said != "assault":
        yield Problem(draft.file, line, "The page tells of help after an assault.", "Write “sensitivity: assault”.")
    elif said == "none" and any(isinstance(block, Figure) and block.slug in figures for block in blocks):
        yield Problem(draft.file, line, "The page shows a drawing.", "Write “sensitivity: diagram”.")


def _essential(draft: Draft, blocks: list[Block]) -> Iterator[Problem]:
    head, line = draft.article.head, draft.lines["essential"]
    if not may_hide(head):
        return
    if head.topic == URGENT_GROUP:
        what = f"A page of the group “{URGENT_GROUP}” must never be hidden."
        yield Problem(draft.file, line, what, "Write “essential: [emergency]”.")
    elif found := sorted(_IN_DANGER & _needs(blocks)):
        what = f"A page with help for “{found[0]}” must never be hidden."
        yield Problem(draft.file, line, what, "Say why in “essential” (see docs/writing.md).")


def _needs(blocks: list[Block]) -> set[str]:
    return {need for block in blocks if isinstance(block, LocalHelp) for need in block.needs}
