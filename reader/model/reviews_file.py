"""Sign-offs as JSON: `reviews.json` in a content folder, or a clinic's own file beside a library.

    {"clinic": "", "sign_offs": [
      {"article": "pep", "language": "en", "name": "…", "role": "nurse", "date": "2026-11-25", "digest": "…"}
    ]}

The program writes it, so whatever is odd about one is a reason to refuse it whole.
"""

import json
from dataclasses import asdict
from typing import Any, NamedTuple

from reader.model.sign_off import ROLES, SignOff, is_name

_FIELDS = ("article", "language", "name", "role", "date", "digest")


class ReviewsFile(NamedTuple):
    """What such a file holds. `clinic` is empty in the publisher's own."""

    clinic: str
    sign_offs: tuple[SignOff, ...]

    def with_sign_off(self, new: SignOff) -> "ReviewsFile":
        """With one more; a person's earlier sign-off of the same page gives way to it."""
        kept = [old for old in self.sign_offs if _what(old) != _what(new)]
        return ReviewsFile(self.clinic, tuple(sorted((*kept, new), key=_what)))


class Misshapen(ValueError):
    """The file is not one of ours: a sentence, and the line (0 when nobody can say)."""

    def __init__(self, sentence: str, line: int = 0) -> None:
        super().__init__(sentence)
        self.line = line


def parse(text: str) -> ReviewsFile:
    """The sign-offs of a file. Raises Misshapen."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise Misshapen(f"This is not JSON: {error.msg}.", error.lineno) from error
    except (RecursionError, ValueError) as error:
        raise Misshapen("This is not JSON.") from error
    if not isinstance(data, dict) or set(data) != {"clinic", "sign_offs"} or not isinstance(data["sign_offs"], list):
        raise Misshapen("This is not a file of sign-offs.")
    clinic = data["clinic"]
    if not isinstance(clinic, str) or not (clinic == "" or is_name(clinic)):
        raise Misshapen("“clinic” can't be a name.")
    return ReviewsFile(clinic, tuple(_sign_off(number, entry, clinic) for number, entry in enumerate(data["sign_offs"], 1)))


def as_text(reviews: ReviewsFile) -> str:
    """The same as text, one field on a line, so that changes can be read."""
    entries = [{name: asdict(sign_off)[name] for name in _FIELDS} for sign_off in reviews.sign_offs]
    return json.dumps({"clinic": reviews.clinic, "sign_offs": entries}, ensure_ascii=False, indent=2) + "\n"


def _sign_off(number: int, entry: Any, clinic: str) -> SignOff:
    if not isinstance(entry, dict) or set(entry) != set(_FIELDS) or not all(isinstance(value, str) for value in entry.values()):
        raise Misshapen(f"Sign-off {number} does not have these fields: {', '.join(_FIELDS)}.")
    if entry["role"] not in ROLES or not is_name(entry["name"]):
        raise Misshapen(f"Sign-off {number} has no known role, or no name.")
    return SignOff(**entry, clinic=clinic)


def _what(sign_off: SignOff) -> tuple[str, str, str]:
    return sign_off.article, sign_off.language, sign_off.name
