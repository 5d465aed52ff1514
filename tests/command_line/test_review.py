"""`alcove review sheet|sign`, as a person runs it."""

import json
from pathlib import Path

import pytest

from tests.content_fixtures import PAGE, ContentFolder, alcove, names_in

SIGN = ("--name", "Ana Díaz", "--role", "nurse", "--date", "2026-11-24")


def codes(text: str) -> str:
    return text.split("--code ")[1].split(" ", maxsplit=1)[0]


def test_a_sheet_is_one_file(one_page: ContentFolder, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.html"
    done = alcove("review", "sheet", "article:page", "--content", one_page.path, "-o", sheet)
    assert done.returncode == 0
    assert "A fact." in sheet.read_text(encoding="utf-8")
    assert names_in(tmp_path) == ["one-page", "sheet.html"]


def test_a_page_is_signed_in_its_content_with_the_code_of_the_sheet(one_page: ContentFolder, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.html"
    alcove("review", "sheet", "page", "--content", one_page.path, "-o", sheet)
    code = codes(sheet.read_text(encoding="utf-8"))
    done = alcove("review", "sign", "page", "--content", one_page.path, *SIGN, "--code", code)
    assert done.returncode == 0, done.stderr
    assert code in done.stdout
    assert json.loads(one_page.text("reviews.json"))["sign_offs"][0]["name"] == "Ana Díaz"
    one_page.replace(PAGE, "A fact.", "Another fact.")
    late = alcove("review", "sign", "page", "--content", one_page.path, *SIGN, "--code", code)
    assert late.returncode == 1
    assert "it was changed since" in late.stderr
    checked = alcove("check", one_page.path)
    assert checked.returncode == 0
    assert "is void: the page has been changed since." in checked.stderr


def test_a_clinic_signs_beside_its_library(library_copy: Path) -> None:
    done = alcove("review", "sign", "prep", "--library", library_copy, "--clinic", "Northside Clinic", *SIGN)
    assert done.returncode == 0, done.stderr
    assert names_in(library_copy.parent) == ["copy.library", "copy.reviews.json"]
    sheet = library_copy.parent / "prep.html"
    alcove("review", "sheet", "prep", "--library", library_copy, "-o", sheet)
    assert "Ana Díaz, nurse, 2026-11-24" in sheet.read_text(encoding="utf-8")
    other = alcove("review", "sign", "prep", "--library", library_copy, "--clinic", "Southside Clinic", *SIGN)
    assert other.returncode == 1
    assert "holds the sign-offs of “Northside Clinic”" in other.stderr
    doctor = alcove("doctor", "--library", library_copy)
    assert "Sign-offs of a clinic: 1 by Northside Clinic" in doctor.stdout


def test_doctor_tells_of_sign_offs_that_cannot_be_used(library_copy: Path) -> None:
    library_copy.with_suffix(".reviews.json").write_text("{", encoding="utf-8")
    done = alcove("doctor", "--library", library_copy)
    assert "note Sign-offs of a clinic" in done.stdout
    assert "can't be used" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--role", "nurse", "--date", "2999-01-01", "--name", "Ana"), "has not come yet"),
        (("--role", "nurse", "--date", "2020-01-01", "--name", "Ana"), "was last changed on"),
        (("--role", "nurse", "--name", "  "), "can't be a name"),
        (("--role", "nurse", "--name", "Ana", "--clinic", "Northside"), "belongs to the content, or to a clinic"),
    ],
)
def test_what_cannot_be_true_is_not_kept(one_page: ContentFolder, arguments: tuple[str, ...], said: str) -> None:
    done = alcove("review", "sign", "page", "--content", one_page.path, *arguments)
    assert done.returncode == 1
    assert said in done.stderr
    assert "reviews.json" not in names_in(one_page.path)


@pytest.mark.parametrize(
    ("arguments", "status"),
    [(("page", "--role", "wizard", "--name", "Ana"), 2), (("term:condom", *SIGN), 2), (("gone", *SIGN), 1)],
)
def test_an_unknown_role_or_page_is_refused(one_page: ContentFolder, arguments: tuple[str, ...], status: int) -> None:
    done = alcove("review", "sign", *arguments, "--content", one_page.path)
    assert done.returncode == status
    assert "Traceback" not in done.stderr


def test_a_folder_with_faults_has_no_sheet(one_page: ContentFolder, tmp_path: Path) -> None:
    one_page.replace(PAGE, "[^who-2024]", "")
    done = alcove("review", "sheet", "page", "--content", one_page.path, "-o", tmp_path / "sheet.html")
    assert done.returncode == 1
    assert "The content has faults" in done.stderr
    assert names_in(tmp_path) == ["one-page"]
