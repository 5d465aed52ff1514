"""The style list: words that a page does not use, each with its reason and the better word.

1. Read `<language>/style.yaml`, an editable list (docs/gate.md).
2. Look for its words in every piece of running text. A word in small letters is found in any case; a word with a capital as
   written; both as whole words. What stands inside one of a rule's own exceptions ("not your fault") is left alone.
3. A word that a page quotes is left alone too: it stands in quotation marks, and the page's `quoted` names it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.authoring.fields import Field, load, records
from reader.authoring.names import any_of
from reader.authoring.prose import Piece
from reader.authoring.source import Source
from reader.model.problem import Level, Problem

_FIELDS = (
    Field("words", "texts", required=True),
    Field("reason", required=True),
    Field("instead", required=True),
    Field("level", required=True, choices=("problem", "warning")),
    Field("except", "texts"),
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class StyleRule:
    """One entry of the list."""

    words: re.Pattern[str]
    exceptions: re.Pattern[str] | None
    reason: str
    instead: str
    level: Level


def read_style(source: Source) -> tuple[tuple[StyleRule, ...], list[Problem]]:
    """The rules of a style list."""
    data, problems = load(source.text, source.name)
    entries, faults = records(data, source.name, _FIELDS)
    rules = []
    for _, record in entries:
        words = _pattern(record.texts("words"))
        if words and record.text("level"):
            level: Level = "warning" if record.text("level") == "warning" else "problem"
            exceptions = _pattern(record.texts("except"))
            rules.append(StyleRule(words, exceptions, record.text("reason"), record.text("instead"), level))
    return tuple(rules), [*problems, *faults]


def check_style(rules: Sequence[StyleRule], pieces: Iterable[Piece], quoted: Sequence[str] = ()) -> Iterator[Problem]:
    """Each use of a listed word in these pieces. `quoted` are words that may stand in quotation marks."""
    for piece in pieces:
        text = _straight(piece.text)
        for rule in rules:
            kept = [match.span() for match in rule.exceptions.finditer(text)] if rule.exceptions else []
            for match in rule.words.finditer(text):
                if not _within(match.span(), kept) and not _is_quoted(match, quoted):
                    what = f"“{match[0]}”: {rule.reason}"
                    yield Problem(piece.file, piece.line_at(match.start()), what, f"Better: {rule.instead}", rule.level)


def unused_quotes(file: str, line: int, pieces: Iterable[Piece], quoted: Sequence[str]) -> Iterator[Problem]:
    """Warn of each word of `quoted` that the page does not have in quotation marks."""
    quotes = " ".join(match[0] for piece in pieces for match in _QUOTED.finditer(_straight(piece.text))).casefold()
    for word in quoted:
        if _straight(word).casefold() not in quotes:
            yield Problem(file, line, f"“{word}” stands in no quotation marks here.", "Take it out of “quoted”.", "warning")


def _pattern(words: Iterable[str]) -> re.Pattern[str] | None:
    """What finds these words, the longest first. Unlike names they are found beside a hyphen too ("STD-free")."""
    straight = {_straight(word) for word in words}
    folded = {word for word in straight if word == word.lower()}
    return re.compile(rf"(?<!\w)(?:{any_of(straight - folded, folded)})(?!\w)") if straight else None


def _straight(text: str) -> str:
    """The text with straight apostrophes, as long as before."""
    return text.replace("’", "'").replace("‘", "'")


def _within(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


def _is_quoted(match: re.Match[str], quoted: Sequence[str]) -> bool:
    if match[0].casefold() not in {_straight(word).casefold() for word in quoted}:
        return False
    return _within(match.span(), (quote.span() for quote in _QUOTED.finditer(match.string)))
