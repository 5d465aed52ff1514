"""Sign-offs in a content folder: they are carried into the library, and any edit of the page makes them void."""

import datetime
from pathlib import Path

import pytest

from reader.build import build
from reader.library.reader import Library
from reader.model.article import Article
from reader.review import Signature, content_file, from_content, sign
from tests.content_fixtures import PAGE, ContentFolder

DAY = datetime.date(2026, 11, 24)
FILE = "reviews.json"
CONDOMS = "en/protection/condoms.md"


def signed(folder: ContentFolder, slug: str = "page") -> None:
    article = from_content(folder.path, slug, "en").article
    sign(content_file(folder.path), article, Signature("Ana Díaz", "nurse", DAY), DAY)


def page(folder: ContentFolder, slug: str = "page") -> Article:
    return next(article for article in folder.compiled().corpus.articles if article.head.slug == slug)


def warnings(folder: ContentFolder) -> list[str]:
    return [warning.what for warning in folder.compiled().warnings if warning.file == FILE]


def test_a_page_that_nobody_signed_says_nothing(one_page: ContentFolder) -> None:
    assert page(one_page).signed == ()
    assert len(page(one_page).digest) == 64


def test_a_sign_off_stands_on_its_page_and_in_the_library(one_page: ContentFolder, tmp_path: Path) -> None:
    signed(one_page)
    (sign_off,) = page(one_page).signed
    assert (sign_off.name, sign_off.role, sign_off.date, sign_off.clinic) == ("Ana Díaz", "nurse", "2026-11-24", "")
    assert warnings(one_page) == []
    assert build(one_page.path, tmp_path / "one.library").problems == ()
    library = Library(tmp_path / "one.library")
    assert library.article("page", "en") == page(one_page)
    library.close()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("A fact.", "A fact!"),
        ("A fact.", "A **fact**."),
        ("A fact.[^who-2024]", "A fact.[^who-2024] More."),
        ("title: A page", "title: The page"),
        ("Its lead.", "Its own lead."),
        ("One point.", "Two points."),
        ("updated: 2026-11-23", "updated: 2026-11-22"),
        ("updated: 2026-11-23", "updated: 2026-11-23\nreview_by: 2027-01-01"),
    ],
)
def test_any_edit_voids_it(one_page: ContentFolder, old: str, new: str) -> None:
    signed(one_page)
    one_page.replace(PAGE, old, new)
    assert one_page.problems() == ()
    assert page(one_page).signed == ()
    assert warnings(one_page) == ["Ana Díaz's sign-off of “page” (en, 2026-11-24) is void: the page has been changed since."]


def test_an_edit_of_its_sources_voids_it(one_page: ContentFolder) -> None:
    signed(one_page)
    one_page.replace("sources.yaml", "Facts", "Other facts")
    assert page(one_page).signed == ()


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("en/figures/condom.yaml", "alt: ", "alt: Now "),
        ("figures/condom.svg", "</svg>", "<g/></svg>"),
    ],
)
def test_an_edit_of_its_picture_voids_it(content: ContentFolder, name: str, old: str, new: str) -> None:
    signed(content, "condoms")
    assert page(content, "condoms").signed
    content.replace(name, old, new)
    assert content.problems() == ()
    assert page(content, "condoms").signed == ()


def test_what_nobody_sees_may_change(one_page: ContentFolder) -> None:
    signed(one_page)
    one_page.replace(PAGE, "updated:", "aliases: [rubbers]\nupdated:")
    one_page.replace("en/glossary.yaml", "A thin sheath.", "A thin, soft sheath.")
    assert len(page(one_page).signed) == 1


def test_an_edit_that_is_taken_back_brings_it_back(one_page: ContentFolder) -> None:
    signed(one_page)
    one_page.replace(PAGE, "A fact.", "Another fact.")
    one_page.replace(PAGE, "Another fact.", "A fact.")
    assert len(page(one_page).signed) == 1


def test_a_sign_off_of_a_page_that_is_gone_is_a_warning(one_page: ContentFolder) -> None:
    signed(one_page)
    one_page.replace(FILE, '"page"', '"gone"')
    assert warnings(one_page) == ["Ana Díaz's sign-off of “gone” (en, 2026-11-24) is of a page that is not there."]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"clinic": ""', '"clinic": "Northside"', "This is a clinic's own file."),
        ('"nurse"', '"wizard"', "Sign-off 1 has no known role, or no name."),
        ("{\n", "", "This is not JSON"),
        ("2026-11-24", "2999-01-01", "2999-01-01 has not come yet."),
        ("2026-11-24", "2026-11-22", "The page was last changed on 2026-11-23, after 2026-11-22."),
    ],
)
def test_a_file_that_cannot_be_true_is_a_problem(one_page: ContentFolder, old: str, new: str, said: str) -> None:
    signed(one_page)
    one_page.replace(FILE, old, new)
    problem = one_page.problem()
    assert said in problem.what
    assert problem.file == FILE
    assert page(one_page).signed == ()


def test_a_page_with_a_fault_is_signed_by_nobody(one_page: ContentFolder) -> None:
    signed(one_page)
    one_page.replace(PAGE, "updated: 2026-11-23", "updated: tomorrow")
    assert "not a date" in one_page.problem().what
    assert page(one_page).signed == ()
    one_page.replace(PAGE, "updated: tomorrow", "updated: 2026-11-23")
    assert len(page(one_page).signed) == 1
