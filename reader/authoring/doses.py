"""The check that amounts of a medicine stand in passages that age with their page: `!!! dose`.

What is looked for is a number with a unit, as in “1 pill”, “7 daily pills”, “2 dosis” or “500 mg”; the words of a drawing count
where it stands. Numbers in words, and times alone (“for 28 days”), are left to the people who review a page.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from reader.authoring.article import Draft
from reader.authoring.source import Locator
from reader.model.blocks import Block, Dated, Figure, Quiz
from reader.model.figure import FigureWords
from reader.model.problem import Problem
from reader.model.text import leaves_of, plain
from reader.model.walk import every_block

_AMOUNT = re.compile(
    r"\b\d[\d.,]*(?:\s*(?:to|or|a|o|-|–)\s*(?:\d[\d.,]*|more|más))?\s*(?:daily\s+)?"
    r"(?:mg|mcg|µg|ml|(?:milligram|microgram|milliliter|pill|tablet|capsule|dose|injection|shot|puff|drop"
    r"|miligramo|microgramo|mililitro|pastilla|píldora|comprimido|tableta|cápsula|gota)s?|dosis|inyecci(?:ón|ones))\b",
    re.IGNORECASE,
)


def check_doses(drafts: Iterable[Draft], figures: Mapping[str, FigureWords]) -> Iterator[Problem]:
    """Amounts that would stay on show when their page is due to be checked again."""
    for draft in drafts:
        locator = Locator(draft.body, draft.first_line)
        article = draft.article
        for name, text in (("lead", article.head.lead), *(("key_points", point) for point in article.key_points)):
            if amount := _AMOUNT.search(text):
                remedy = "Say it without the figure here; this is never folded away."
                yield _problem(draft.file, draft.lines[name], amount[0], remedy)
        for block in (block for section in article.sections for block in section.blocks if not isinstance(block, Dated)):
            yield from _amounts(draft.file, block, locator)
            yield from _drawn(draft.file, block, locator, figures)


def _amounts(file: str, block: Block, locator: Locator) -> Iterator[Problem]:
    for leaf in _texts(block):
        locator.block(leaf)
        if amount := _AMOUNT.search(leaf):
            yield _problem(file, locator.literal(amount[0]), amount[0], "Put the passage under !!! dose (see docs/writing.md).")


def _drawn(file: str, block: Block, locator: Locator, figures: Mapping[str, FigureWords]) -> Iterator[Problem]:
    """Amounts in the words of drawings that stand in a block."""
    for figure in (inner for inner in every_block((block,)) if isinstance(inner, Figure)):
        line = locator.literal(f"figure:{figure.slug}")
        if (words := figures.get(figure.slug)) and (amount := _AMOUNT.search(_words_of(words))):
            yield _problem(file, line, amount[0], f"It stands in figure:{figure.slug}. Put the figure under !!! dose.")


def _words_of(figure: FigureWords) -> str:
    return "\n".join((figure.title, figure.alt, figure.description, figure.caption, *(part.label for part in figure.parts)))


def _texts(block: Block) -> Iterator[str]:
    """All that somebody can read in a block: a quiz may be opened."""
    yield from leaves_of(block)
    if isinstance(block, Quiz):
        for question in block.questions:
            yield question.asks
            for choice in question.choices:
                yield choice.words
                yield plain(choice.why)


def _problem(file: str, line: int, amount: str, remedy: str) -> Problem:
    return Problem(file, line, f"“{amount}” is an amount of a medicine outside a passage of kind “dose”.", remedy)
