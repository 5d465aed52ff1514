"""Front matter, read a line at a time: it may be broken, or no YAML at all, and what can be understood of it still counts.

No YAML parser sees it, so no trick of YAML's (a bomb of aliases, tags, depth) can do anything.
"""

import datetime
import re
from dataclasses import dataclass

from reader.authoring.lenient.slips import FRONT, Slips

_FENCED = re.compile(r"\A(---|\+\+\+)[ \t]*\n(.*?)^(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE | re.DOTALL)
_FIELD = re.compile(r"([A-Za-z][\w.-]{0,40})[ \t]*[:=](?:[ \t]+|$)(.*)")
_OTHER = re.compile(r"\s|$|#|- |\[|[}\])]")
"""How lines begin that belong to a field, or say nothing."""
_ITEM = re.compile(r"\s*- +(.+)")
_QUOTED = re.compile(r"""'((?:[^']|'')*)'|"((?:[^"\\]|\\.)*)\"""")
_FOLDED = re.compile(r"[|>][+-]?\d?")
_TITLES = ("title",)
_LEADS = ("lead", "description", "summary")
_DATES = ("updated", "date", "lastmod", "last_modified_at", "ms.date")
_ALIASES = ("aliases", "keywords", "tags")
_MOST_ALIASES = 20


@dataclass(frozen=True, slots=True)
class Front:
    """What is known of a page before its text. `updated` is an ISO date; all may be empty."""

    title: str = ""
    lead: str = ""
    updated: str = ""
    aliases: tuple[str, ...] = ()


def split(text: str, slips: Slips) -> tuple[Front, str, int]:
    """What stands before the text, the text, and the line on which it begins."""
    fenced = _FENCED.match(text)
    if fenced is None or (fenced[2].strip() and not any(map(_FIELD.match, fenced[2].split("\n")))):
        return Front(), text, 1  # two rules with words between them are no front matter
    fields = _fields(fenced[2].split("\n"), slips)
    front = Front(
        _first(fields, _TITLES),
        _first(fields, _LEADS),
        next(filter(None, (_iso_date(" ".join(fields[name])) for name in _DATES if name in fields)), ""),
        tuple(value for name in _ALIASES for value in fields.get(name, ()) if value)[:_MOST_ALIASES],
    )
    return front, text[fenced.end() :], text.count("\n", 0, fenced.end()) + 1


def _fields(lines: list[str], slips: Slips) -> dict[str, list[str]]:
    """Each field with its value, or its values when it is a list. The first of a name counts."""
    fields: dict[str, list[str]] = {}
    values: list[str] = []
    for number, line in enumerate(lines, 2):
        if field := _FIELD.match(line):
            values = _values(field[2].strip())
            fields.setdefault(field[1].lower(), values)
        elif item := _ITEM.fullmatch(line):
            values.append(_plain(item[1]))
        elif line.startswith((" ", "\t")) and values:
            values[-1] = f"{values[-1]} {line.strip()}".strip()
        elif not _OTHER.match(line):
            slips.add(FRONT, number)
    return fields


def _values(value: str) -> list[str]:
    if _FOLDED.fullmatch(value):
        return [""]
    if value.startswith("[") and value.endswith("]"):
        return [_plain(item) for item in value[1:-1].split(",")]
    return [_plain(value)] if value else []


def _plain(value: str) -> str:
    value = value.strip()
    if quoted := _QUOTED.match(value):
        return quoted[1].replace("''", "'") if quoted[1] is not None else quoted[2].replace('\\"', '"')
    return value.split(" #", 1)[0].rstrip()


def _first(fields: dict[str, list[str]], names: tuple[str, ...]) -> str:
    return next((" ".join(fields[name][:1]) for name in names if fields.get(name)), "")


def _iso_date(value: str) -> str:
    """A day in one of two common forms, as an ISO date; empty when it is none."""
    for form, length in (("%Y-%m-%d", 10), ("%m/%d/%Y", 10)):
        try:
            return datetime.datetime.strptime(value[:length], form).date().isoformat()
        except ValueError:
            continue
    return ""
