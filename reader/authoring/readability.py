"""How hard a page is to read: its Flesch-Kincaid school grade by textstat, raw and adjusted.

1. Take what is read as sentences: the lead, key points, paragraphs and items of lists. Titles, headings, captions and tables
   are left out: they are labels, and would make any page look easy.
2. Hand textstat one sentence a line, each with one full stop, at its end, so that it counts the same sentences as we do.
   Sentences of one or two words ("Spit.") are left out, since textstat counts their words but not them.
3. For the adjusted grade, each glossary term and each medicine has first become one neutral word of two syllables. A page
   about tenofovir must name it; the grade should tell how the rest is written.

textstat reads English alone here: the formula was made for it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import textstat

from reader.authoring.prose import Piece
from reader.authoring.sentences import LONGEST, Sentence, sentences
from reader.model.problem import Problem

HARDEST = 9.0
"""School grade. An adjusted grade above it is a problem."""
HARD = 7.0
"""An adjusted grade above it is a warning."""
NEUTRAL = "water"

_COUNTED = ("lead", "key point", "paragraph", "item")
_STOPS = re.compile(r"[.!?…]")
_JOINTS = re.compile(r"[/–—]")


@dataclass(frozen=True, slots=True)
class Measure:
    """What was counted in one page. `raw` and `adjusted` are school grades."""

    raw: float
    adjusted: float
    words: int
    sentences: int
    long: int


def measure(pieces: Iterable[Piece], names: re.Pattern[str] | None) -> Measure:
    """Measure a page; `names` finds the names that its adjusted grade leaves out."""
    found = [sentence for piece in pieces if piece.kind in _COUNTED for sentence in sentences(piece.text)]
    easy = [Sentence(0, names.sub(NEUTRAL, sentence.text)) for sentence in found] if names else found
    long = sum(sentence.words > LONGEST for sentence in found)
    return Measure(_grade(found), _grade(easy), sum(sentence.words for sentence in found), len(found), long)


def too_hard(file: str, measured: Measure) -> Iterable[Problem]:
    """What is to be said of a page's grade: nothing, a warning or a problem."""
    if measured.adjusted > HARD:
        level, limit = ("problem", HARDEST) if measured.adjusted > HARDEST else ("warning", HARD)
        what = f"The page reads at school grade {measured.adjusted:.1f} (terms left out; {measured.raw:.1f} with them)."
        remedy = f"Shorter sentences and shorter words bring it to {limit:.0f} or below."
        yield Problem(file, 0, what, remedy, "problem" if level == "problem" else "warning")


def _grade(found: Sequence[Sentence]) -> float:
    lines = [_JOINTS.sub(" ", _STOPS.sub("", sentence.text.replace("’", "'"))) + "." for sentence in found if sentence.words > 2]
    return round(float(textstat.flesch_kincaid_grade("\n".join(lines))), 1) if lines else 0.0
