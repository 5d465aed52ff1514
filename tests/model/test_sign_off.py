"""Sign-offs: who may have signed what, and the file that keeps them."""

import datetime
import json
from dataclasses import replace

import pytest

from reader.model.reviews_file import Misshapen, ReviewsFile, as_text, parse
from reader.model.sign_off import ROLES, SignOff, fault_of
from tests.content_fixtures import is_sentence

TODAY = datetime.date(2027, 1, 1)
UPDATED = "2026-11-25"
GOOD = SignOff("pep", "en", "Ana Díaz", "nurse", "2026-12-01", "ab" * 32)


def test_a_sign_off_that_can_be_true_has_no_fault() -> None:
    for role in ROLES:
        assert fault_of(replace(GOOD, role=role), UPDATED, TODAY) == ""
    assert fault_of(replace(GOOD, clinic="Northside Clinic"), UPDATED, TODAY) == ""
    assert fault_of(replace(GOOD, date=UPDATED), UPDATED, TODAY) == ""
    assert fault_of(replace(GOOD, date=TODAY.isoformat()), UPDATED, TODAY) == ""


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("name", "", "can't be a name"),
        ("name", "  Ana", "can't be a name"),
        ("name", "Ana\nDíaz", "can't be a name"),
        ("name", "a" * 81, "can't be a name"),
        ("name", "Ana \u202ezaiD", "can't be a name"),
        ("clinic", "North\tside", "can't be a name"),
        ("role", "wizard", "is none of the roles"),
        ("date", "yesterday", "is not a date"),
        ("date", "2027-01-02", "has not come yet"),
        ("date", "2026-11-24", "was last changed on 2026-11-25"),
    ],
)
def test_one_that_cannot_be_true_has(field: str, value: str, said: str) -> None:
    fault = fault_of(replace(GOOD, **{field: value}), UPDATED, TODAY)  # type: ignore[arg-type]
    assert said in fault
    assert fault.endswith(".")


def test_it_holds_for_one_state_of_one_page_in_one_language() -> None:
    assert GOOD.holds_for("pep", "en", "ab" * 32)
    assert not GOOD.holds_for("prep", "en", "ab" * 32)
    assert not GOOD.holds_for("pep", "es", "ab" * 32)
    assert not GOOD.holds_for("pep", "en", "cd" * 32)
    assert not replace(GOOD, digest="").holds_for("pep", "en", ""), "a library that tells no hash can't be signed"


def test_only_a_doctor_or_a_nurse_is_one() -> None:
    assert [role for role in ROLES if replace(GOOD, role=role).by_doctor_or_nurse] == ["doctor", "nurse"]


def test_a_file_comes_back_as_it_was_written() -> None:
    file = ReviewsFile("Northside Clinic", (replace(GOOD, clinic="Northside Clinic"),))
    assert parse(as_text(file)) == file
    assert parse(as_text(ReviewsFile("", ()))) == ReviewsFile("", ())


def test_a_person_signs_a_page_once_and_others_stay() -> None:
    other = replace(GOOD, name="Ben Low", role="doctor")
    spanish = replace(GOOD, language="es")
    file = ReviewsFile("", (GOOD,)).with_sign_off(other).with_sign_off(spanish).with_sign_off(replace(GOOD, digest="cd" * 32))
    assert {(one.name, one.language, one.digest[:2]) for one in file.sign_offs} == {
        ("Ana Díaz", "en", "cd"),
        ("Ben Low", "en", "ab"),
        ("Ana Díaz", "es", "ab"),
    }


ENTRY = {"article": "pep", "language": "en", "name": "Ana", "role": "nurse", "date": "2026-12-01", "digest": "ab"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("{\n", 2),
        ("[" * 100_000, 0),
        ("[]", 0),
        ("{}", 0),
        (json.dumps({"clinic": "", "sign_offs": {}}), 0),
        (json.dumps({"clinic": 3, "sign_offs": []}), 0),
        (json.dumps({"clinic": "a\nb", "sign_offs": []}), 0),
        (json.dumps({"clinic": "", "sign_offs": [3]}), 0),
        (json.dumps({"clinic": "", "sign_offs": [ENTRY | {"more": "x"}]}), 0),
        (json.dumps({"clinic": "", "sign_offs": [ENTRY | {"date": 2026}]}), 0),
        (json.dumps({"clinic": "", "sign_offs": [ENTRY | {"role": "wizard"}]}), 0),
        (json.dumps({"clinic": "", "sign_offs": [ENTRY | {"name": "a\u0000b"}]}), 0),
    ],
)
def test_a_file_that_is_not_ours_is_refused_whole(text: str, line: int) -> None:
    with pytest.raises(Misshapen) as caught:
        parse(text)
    assert is_sentence(str(caught.value))
    assert caught.value.line == line
    assert parse(json.dumps({"clinic": "", "sign_offs": [ENTRY]})).sign_offs
