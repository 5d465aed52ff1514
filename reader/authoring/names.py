"""Names, found in running text: glossary terms, medicines.

A name is found as a whole word, in the plural too, the longest first ("internal sphincter" before "sphincter"). A name with a
capital letter ("PrEP") is matched as written, so that the verb "prep" stays a verb; other names are matched in any case.
"""

import re
from collections import defaultdict
from collections.abc import Iterable

from reader.model.term import forms_of


def pattern(exact: Iterable[str], folded: Iterable[str]) -> re.Pattern[str] | None:
    """What finds these words, `exact` as written and `folded` in any case; None when there are none."""
    choices = any_of(exact, folded)
    return re.compile(rf"(?<![\w-])(?:{choices})(?![\w-])") if choices else None


def any_of(exact: Iterable[str], folded: Iterable[str]) -> str:
    """A regular expression for one of these words, the longest that fits; empty when there are none.

    It tells them apart by their first letters, so that most places of a text are passed over at once.
    """
    exact = set(exact) - {""}
    by_first: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(exact | set(folded) - {""}, key=lambda form: (-len(form), form)):
        rest = re.escape(word[1:])
        if word in exact:
            by_first[word[0]].append(rest)
        else:
            for first in {word[0].lower(), word[0].upper()}:
                by_first[first].append(f"(?i:{rest})")
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rests)})" for first, rests in sorted(by_first.items()))


def pattern_of(names: Iterable[str]) -> re.Pattern[str] | None:
    """What finds these names in all their forms."""
    exact, folded = set[str](), set[str]()
    for name in names:
        (folded if name == name.lower() else exact).update(forms_of(name))
    return pattern(exact, folded)
