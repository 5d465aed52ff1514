"""YAML records checked against a table of fields; every fault with its line.

One table serves front matter, the glossary, sources, topics and figures alike: `Record` gives typed values, and what is
missing, unknown, misspelt or of the wrong kind becomes a Problem instead of an exception.
"""

import datetime
import difflib
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.constructor import ConstructorError, RoundTripConstructor
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import Node
from ruamel.yaml.parser import Parser
from ruamel.yaml.scanner import Scanner

from reader.model.address import is_slug
from reader.model.problem import Problem

FieldKind = Literal["text", "texts", "phrases", "slug", "slugs", "date", "number", "amount", "flag", "point", "record"]

_RAW_HTML = re.compile(r"</?[A-Za-z][^<>]*>|<!--|&#?\w{1,30};")
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
"""What YAML's escapes can bring into a text, and no screen can show."""
_MAX_DEPTH = 20
_SAYS = {
    "text": "a line of text",
    "texts": "a list of lines",
    "phrases": "phrases with commas between them",
    "slug": "a name of small letters, digits and hyphens",
    "slugs": "a list of names of small letters, digits and hyphens",
    "date": "a date like 2026-11-23",
    "number": "a whole number",
    "amount": "a number of 0 or more",
    "flag": "true or false",
    "point": "two numbers like [250, 300]",
    "record": "fields of its own",
}


@dataclass(frozen=True, slots=True)
class Field:
    """A field that a record may have. `choices`, when given, are its only values."""

    name: str
    kind: FieldKind = "text"
    required: bool = False
    choices: tuple[str, ...] = ()


class Record:
    """One checked record. Asking for an absent optional field gives an empty value of its kind."""

    def __init__(self, file: str, line: int, values: Mapping[str, Any], lines: Mapping[str, int]) -> None:
        self.file = file
        self.line = line
        self._values = values
        self._lines = lines

    def text(self, name: str) -> str:
        """A line of text, or ""."""
        return str(self._values.get(name, ""))

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of lines or names, or ()."""
        return tuple(self._values.get(name, ()))

    def number(self, name: str) -> int:
        """A whole number, or 0."""
        return int(self._values.get(name, 0))

    def amount(self, name: str) -> float:
        """A number, perhaps with a fraction, or 0."""
        return float(self._values.get(name, 0.0))

    def has(self, name: str) -> bool:
        """Whether a field has a value."""
        return name in self._values

    def flag(self, name: str, default: bool) -> bool:
        """True or false."""
        return bool(self._values.get(name, default))

    def point(self, name: str) -> tuple[float, float]:
        """Two numbers, or (0, 0)."""
        x, y = self._values.get(name, (0.0, 0.0))
        return float(x), float(y)

    def record(self, name: str) -> CommentedMap:
        """A nested mapping, or an empty one."""
        value = self._values.get(name)
        return value if isinstance(value, CommentedMap) else CommentedMap()

    def line_of(self, name: str) -> int:
        """The line on which a field stands, or the record's own."""
        return self._lines.get(name, self.line)


class _Constructor(RoundTripConstructor):
    """ruamel's own, but that a day like 2026-02-30 is reported with its line."""

    def construct_object(self, node: Node, deep: bool = False) -> Any:
        try:
            return super().construct_object(node, deep)
        except ValueError as error:
            raise ConstructorError(None, None, str(error), node.start_mark) from error


def load(text: str, file: str, first_line: int = 1) -> tuple[CommentedMap, list[Problem]]:
    """Parse YAML whose top level is a mapping. Duplicate keys and broken syntax are Problems; the mapping is then empty."""
    if _depth(text) > _MAX_DEPTH:
        return CommentedMap(), [Problem(file, first_line, "Brackets go too deep.", "Write the data as plain lines.")]
    try:
        yaml = YAML(typ="rt", pure=True)
        yaml.Constructor = _Constructor
        yaml.Scanner, yaml.Parser = Scanner, Parser  # ruamel's own keep comments, which takes half as long again
        data = yaml.load(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark
        line = first_line + (mark.line if mark else 0)
        what = " ".join((error.problem or "the YAML can't be read").split()).rstrip(".")
        return CommentedMap(), [Problem(file, line, f"YAML: {what}.", "Check quotes, colons and indentation here.")]
    except (YAMLError, RecursionError, ValueError) as error:
        what = " ".join(str(error).split()).rstrip(".")
        return CommentedMap(), [Problem(file, first_line, f"YAML: {what}.", "Check this file's YAML.")]
    if data is None:
        return CommentedMap(), []
    if not isinstance(data, CommentedMap):
        return CommentedMap(), [Problem(file, first_line, "Fields are expected here, like “title: …”.", "See docs/writing.md.")]
    return data, []


def records(
    data: CommentedMap, file: str, fields: Sequence[Field], first_line: int = 1
) -> tuple[list[tuple[str, Record]], list[Problem]]:
    """The entries of a mapping of records (glossary, sources, topics), each checked."""
    made: list[tuple[str, Record]] = []
    found: list[Problem] = []
    for key, value in data.items():
        line = first_line + _line(data, key)
        name = str(key)
        if not is_slug(name):
            found.append(Problem(file, line, f"“{name}” can't be a name.", "Use small letters, digits and single hyphens."))
        if isinstance(value, CommentedMap):
            record, faults = check(value, file, fields, first_line, line)
            made.append((name, record))
            found += faults
        else:
            found.append(Problem(file, line, f"“{name}” has no fields.", "See docs/writing.md for the fields."))
    return made, found


def check(
    data: CommentedMap, file: str, fields: Sequence[Field], first_line: int = 1, own_line: int = 1
) -> tuple[Record, list[Problem]]:
    """Check one mapping against its table of fields."""
    known = {field.name: field for field in fields}
    values: dict[str, Any] = {}
    lines: dict[str, int] = {}
    found: list[Problem] = []
    for key, value in data.items():
        name, line = str(key), first_line + _line(data, key)
        field = known.get(name)
        if field is None:
            near = difflib.get_close_matches(name, known, 1)
            hint = f"Did you mean “{near[0]}”?" if near else f"Known fields: {', '.join(known)}."
            found.append(Problem(file, line, f"“{name}” is not a field.", hint))
            continue
        lines[name] = line
        problem = _fault(field, value, file, line)
        if problem:
            found.append(problem)
        else:
            values[name] = _value(field, value)
    for field in fields:
        if field.required and not lines.get(field.name):
            found.append(Problem(file, own_line, f"“{field.name}” is missing.", f"Add {_SAYS[field.kind]}."))
    return Record(file, own_line, values, lines), found


def _fault(field: Field, value: Any, file: str, line: int) -> Problem | None:
    if not _fits(field.kind, value):
        return Problem(file, line, f"“{field.name}” is not {_SAYS[field.kind]}.", "Correct it.")
    if field.required and (value.strip() if isinstance(value, str) else value) in ("", []):
        return Problem(file, line, f"“{field.name}” is empty.", f"Add {_SAYS[field.kind]}.")
    if field.choices and value not in field.choices:
        return Problem(file, line, f"“{field.name}” can't be “{value}”.", f"Choose one of: {', '.join(field.choices)}.")
    if any(_RAW_HTML.search(text) for text in (value if isinstance(value, list) else [value]) if isinstance(text, str)):
        return Problem(file, line, f"“{field.name}” holds HTML.", "Write plain text.")
    return None


def _fits(kind: FieldKind, value: Any) -> bool:
    match kind:
        case "text":
            return _is_text(value)
        case "texts":
            return isinstance(value, list) and all(_is_text(item) and item.strip() for item in value)
        case "phrases":
            return _is_text(value) and bool(phrases(value))
        case "slug":
            return isinstance(value, str) and is_slug(value)
        case "slugs":
            return isinstance(value, list) and all(isinstance(item, str) and is_slug(item) for item in value)
        case "date":
            return isinstance(value, datetime.date)
        case "number":
            return isinstance(value, int) and not isinstance(value, bool)
        case "amount":
            return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value) and value >= 0
        case "flag":
            return isinstance(value, bool)
        case "point":
            numbers = isinstance(value, list) and all(isinstance(number, int | float) for number in value)
            return numbers and len(value) == 2 and all(map(math.isfinite, value))
        case "record":
            return isinstance(value, CommentedMap)


def phrases(value: str) -> tuple[str, ...]:
    """The phrases of a text, between its commas and line ends. As a YAML list a thousand of them take half a second to read."""
    return tuple(filter(None, (" ".join(phrase.split()) for phrase in re.split(r"[,\n]", value))))


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and not _UNSEEN.search(value)


def _value(field: Field, value: Any) -> Any:
    match field.kind:
        case "text" | "slug":
            return " ".join(str(value).split())
        case "texts" | "slugs":
            return tuple(" ".join(str(item).split()) for item in value)
        case "phrases":
            return phrases(value)
        case "date":
            return value.isoformat()[:10]
        case "point":
            return float(value[0]), float(value[1])
        case _:
            return value


def _line(data: CommentedMap, key: Any) -> int:
    try:
        return int(data.lc.key(key)[0])
    except (KeyError, TypeError):  # merged from elsewhere with "<<", or an ordered map
        return int(data.lc.line or 0)


def _depth(text: str) -> int:
    depth = deepest = 0
    for char in text:
        if char in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif char in "]}":
            depth -= 1
    return deepest
