"""The lists of words that a language may have beside its articles: `names.yaml` and `style.yaml`, both meant to be edited."""

from dataclasses import dataclass, replace

from reader.authoring.fields import Field, check, load
from reader.authoring.source import Source
from reader.authoring.style import StyleRule, read_style
from reader.model.problem import Problem

_NAMES = (Field("medicines", "texts"), Field("numbered", "texts"))


@dataclass(frozen=True, slots=True)
class WordLists:
    """`medicines` are names that the school grade leaves out, `numbered` names that hold a number; `style` has words to avoid."""

    medicines: tuple[str, ...] = ()
    numbered: tuple[str, ...] = ()
    style: tuple[StyleRule, ...] = ()


def read_word_lists(names: Source | None, style: Source | None) -> tuple[WordLists, list[Problem]]:
    """The lists of one language; what is absent is empty."""
    problems: list[Problem] = []
    lists = WordLists()
    rules: tuple[StyleRule, ...] = ()
    if names:
        data, problems = load(names.text, names.name)
        record, faults = check(data, names.name, _NAMES)
        problems += faults
        lists = WordLists(record.texts("medicines"), record.texts("numbered"))
    if style:
        rules, faults = read_style(style)
        problems += faults
    return replace(lists, style=rules), problems
