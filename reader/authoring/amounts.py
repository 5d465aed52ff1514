"""Amounts in words, as each language writes them. A language that is not here writes them as English does."""

from collections.abc import Mapping
from typing import NamedTuple

from reader.model.window import Unit


class _Words(NamedTuple):
    between: str
    after: str
    about: str
    among: str
    """So many in so many."""
    units: Mapping[Unit, tuple[str, str]]
    """One of each, and several."""
    point: str = "."
    """What stands before a fraction."""
    group: str = ","
    """What stands between thousands."""
    grouped: int = 1000
    """The least number in which it stands."""
    percent: str = "%"


_WORDS = {
    "en": _Words(
        "{} to {}",
        "after {}",
        "about {}",
        "{} in {}",
        {"hours": ("hour", "hours"), "days": ("day", "days"), "weeks": ("week", "weeks"), "months": ("month", "months")},
    ),
    "es": _Words(
        "de {} a {}",
        "después de {}",
        "alrededor de {}",
        "{} de cada {}",
        {"hours": ("hora", "horas"), "days": ("día", "días"), "weeks": ("semana", "semanas"), "months": ("mes", "meses")},
        ",",
        ".",
        10_000,
        " %",
    ),
}


def told(low: float, high: float | None, unit: str, language: str) -> str:
    """“72 hours” when both are the same, “7 to 21 days”, “70% to 91%”, or “after 72 hours” when there is no end."""
    words = _WORDS.get(language, _WORDS["en"])
    if high is None:
        return words.after.format(_one(low, unit, words))
    if low == high:
        return _one(low, unit, words)
    first = _one(low, unit if unit == "%" else "", words)
    return words.between.format(first, _one(high, unit, words))


def among(number: float, every: float, language: str) -> str:
    """“3 in 100”."""
    words = _WORDS.get(language, _WORDS["en"])
    return words.among.format(_figure(number, words), _figure(every, words))


def about(amount: str, language: str) -> str:
    """An amount in words that is not exact."""
    return _WORDS.get(language, _WORDS["en"]).about.format(amount)


def _one(number: float, unit: str, words: _Words) -> str:
    figure = _figure(number, words)
    if unit == "%":
        return figure + words.percent
    name = next((names[number != 1] for known, names in words.units.items() if known == unit), unit)
    return f"{figure} {name}" if name else figure


def _figure(number: float, words: _Words) -> str:
    """A number as the language writes it, with six digits at most behind the point."""
    plain = f"{round(number, 6):,f}".rstrip("0").rstrip(".")
    group = words.group if number >= words.grouped else ""
    return plain.replace(",", "\0").replace(".", words.point).replace("\0", group)
