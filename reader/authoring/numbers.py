"""Numbers in running text: which words are figures that somebody may act on, and so need a source.

Counted: every number in figures; and a number in words when a unit of time, length, dose or share follows it ("two weeks",
"twice a day", "one in ten", "half of"). Not counted: "one" and "a" before a unit; "two rings" and the like, which anybody can
see; ordinals ("the 2nd"); a place in the page ("step 3", "3 steps"); names that hold a number (`numbered` in names.yaml).
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_SMALL = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_MORE = {"fifteen": "15", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "ninety": "90"}
_VALUES = {word: str(value) for value, word in enumerate(_SMALL, 2)} | _MORE

_FIGURE = r"(?<![\w.,:/–-])\d[\d,]*(?:\.\d+)?(?=(?:mg|mcg|ml|g|cm|mm|h)\b|[^\w]|$)"
_WORD = rf"(?:{'|'.join(_VALUES)}|hundred|thousand)"
_TIME = r"(?:second|minute|hour|day|night|week|month|year)"
_WEIGHTY_UNIT = (
    rf"(?:%|(?:percent|per cent|mg|mcg|ml|g|IU)\b|(?:pill|tablet|capsule|dose|shot|injection|puff)s?\b|{_TIME}s?\b|times\b|h\b)"
)
_UNIT = rf"(?:{_WEIGHTY_UNIT}|(?:inch|inches|centimeters?|millimeters?|cm|mm)\b)"
_RANGE = rf"(?:\s?(?:to|or|and|–|-)\s?(?:\d[\d,.]*|{_WORD}))?"
_IN_WORDS = (
    rf"\b{_WORD}{_RANGE}(?:\s(?:more|full|whole|further))?[\s-]{_UNIT}",
    rf"\b(?:once|twice|(?:three|four|five|six) times)\s(?:a|an|each|every|per)\s{_TIME}\b",
    rf"\b(?:one|{_WORD})\s(?:in|out of)\s(?:every\s)?(?:{_WORD}|\d[\d,]*)\b",
    r"\b(?:half|(?:a|one|two)[\s-]thirds?|(?:a|one|three)[\s-]quarters?)\s(?:of|an hour|a day)\b",
)
_NUMBER = re.compile(f"(?P<figure>{_FIGURE})|{'|'.join(f'(?:{pattern})' for pattern in _IN_WORDS)}", re.IGNORECASE)

_PLACES = (
    r"\b(?:steps?|parts?|pages?|questions?|rows?|points?|columns?)\s\d+(?:\s(?:to|and|or)\s\d+)?\b",
    r"\b(?:pasos?|partes?|páginas?|preguntas?|filas?|puntos?|columnas?)\s\d+(?:\s(?:a|y|o)\s\d+)?\b",
    r"\b\d+\s(?:steps|points|questions|things|ways|parts)\b",
    r"\b\d+(?:st|nd|rd|th)\b",
)
_SHARE_OR_AGE = r"\s(?:(?:in|out of|of)\s(?:every\s)?\d|(?:or|and)\s(?:older|over|younger|under)\b)"
_WEIGHTY_AFTER = re.compile(rf"{_RANGE}(?:(?:[\s-]\w+)?[\s-]?{_WEIGHTY_UNIT}|{_SHARE_OR_AGE})", re.IGNORECASE)
_WEIGHTY_BEFORE = re.compile(
    r"(?:\b(?:age|aged|ages|over|under|than|at|from|until)\s|\d\s(?:times\s)?(?:in|out of|of)\s(?:every\s)?)$",
    re.IGNORECASE,
)


_GROUPED = re.compile(r",(?=\d{3}(?!\d))")
"""A comma between thousands. Any other stands before a fraction, in languages that write it so."""


class Number(NamedTuple):
    """A number in a text. `value` is the same for “two weeks” and “2 weeks”: the figure alone.

    `weighty` says that it is a dose, a limit of time, an age or a share.
    """

    start: int
    end: int
    value: str
    weighty: bool


def names_with_numbers(names: Iterable[str]) -> re.Pattern[str]:
    """What finds numbers that are none: these names, and places in the page."""
    straight = (rf"(?<!\w){re.escape(name)}(?!\w)" for name in sorted(names, key=len, reverse=True))
    return re.compile("|".join((*straight, *_PLACES)), re.IGNORECASE)


def numbers(text: str, none: re.Pattern[str]) -> Iterator[Number]:
    """The numbers of one piece of running text, but for what `none` finds."""
    found = list(_NUMBER.finditer(text))
    skipped = [match.span() for match in none.finditer(text)] if found else []
    for match in found:
        start, end = match.span()
        if any(first <= start < last for first, last in skipped):
            continue
        if match["figure"]:
            value = _GROUPED.sub("", match[0]).replace(",", ".")
            weighty = bool(_WEIGHTY_AFTER.match(text, end) or _WEIGHTY_BEFORE.search(text[:start]))
        else:
            first = match[0].split()[0].split("-")[0].casefold()
            value = _VALUES.get(first, match[0].casefold())
            weighty = not re.search(r"(?:inch|meter|cm|mm)", match[0], re.IGNORECASE)
        yield Number(start, end, value, weighty)
