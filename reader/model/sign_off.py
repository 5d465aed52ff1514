"""A sign-off: somebody who is named has read a page as it stands, with its sources and pictures, and found it right.

It holds for exactly what was read: `digest` is the hash of the page as a reader sees it (reader.model.claims), and a page with
another digest is not signed.
"""

import datetime
from dataclasses import dataclass
from typing import Literal

Role = Literal["doctor", "nurse", "midwife", "pharmacist", "educator"]
ROLES: tuple[Role, ...] = ("doctor", "nurse", "midwife", "pharmacist", "educator")
LONGEST_NAME = 80
"""Characters of a person's or a clinic's name."""


@dataclass(frozen=True, slots=True)
class SignOff:
    """`date` is an ISO date. `clinic` is empty when the publisher of the library asked for the sign-off."""

    article: str
    language: str
    name: str
    role: Role
    date: str
    digest: str
    clinic: str = ""

    @property
    def by_doctor_or_nurse(self) -> bool:
        """Whether the page may stop saying that no doctor or nurse has checked it."""
        return self.role in ("doctor", "nurse")

    def holds_for(self, article: str, language: str, digest: str) -> bool:
        """Whether it was made for exactly this state of this page."""
        return bool(digest) and (self.article, self.language, self.digest) == (article, language, digest)


def fault_of(sign_off: SignOff, updated: str, today: datetime.date) -> str:
    """Why a page of this last update can't have been signed like that: a sentence, or "" when it can."""
    for name in (sign_off.name, sign_off.clinic or "-"):
        if not is_name(name):
            return f"“{name[:LONGEST_NAME]}” can't be a name."
    if sign_off.role not in ROLES:
        return f"“{sign_off.role}” is none of the roles: {', '.join(ROLES)}."
    try:
        day = datetime.date.fromisoformat(sign_off.date)
    except ValueError:
        return f"“{sign_off.date}” is not a date like 2026-11-23."
    if day > today:
        return f"{day} has not come yet."
    if day < datetime.date.fromisoformat(updated):
        return f"The page was last changed on {updated}, after {day}."
    return ""


def is_name(name: str) -> bool:
    """Whether a name can be shown as it stands: one short line of letters that can be seen."""
    return name == " ".join(name.split()) and 0 < len(name) <= LONGEST_NAME and name.isprintable()
