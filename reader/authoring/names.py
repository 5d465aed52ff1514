"""Names, found in running text: glossary terms, medicines.

A name is found as a whole word, in the plural too, the longest first ("internal sphincter" before "sphincter"). A name with a
capital letter ("PrEP") is matched as written, so that the verb "prep" stays a verb; other names are matched in any case.
"""

import re
from collections.abc import Iterable

from reader.model.term import forms_of


def pattern(exact: Iterable[str], folded: Iterable[str]) -> re.Pattern[str] | None:
    """What finds these words, `exact` as written and `folded` in any case; None when there are none."""
    exact, folded = set(exact), set(folded)
    words = sorted(exact | folded, key=lambda form: (-len(form), form))
    if not words:
        return None
    choices = (re.escape(word) if word in exact else f"(?i:{re.escape(word)})" for word in words)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(choices)})(?![\w-])")


def pattern_of(names: Iterable[str]) -> re.Pattern[str] | None:
    """What finds these names in all their forms."""
    exact, folded = set[str](), set[str]()
    for name in names:
        (folded if name == name.lower() else exact).update(forms_of(name))
    return pattern(exact, folded)
