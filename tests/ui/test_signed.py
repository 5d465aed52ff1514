"""Sign-offs in a window: the publisher's come with the library, a clinic's from a file beside it."""

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from reader.build import build
from reader.library.clinic import clinic_file
from reader.library.reader import Library
from reader.model.address import Address
from reader.review import Signature, content_file, from_content, from_library, sign
from reader.session.session import Session
from reader.session.settings import Settings
from reader.ui.desktop.window import Window
from tests.clocks import HeldClock
from tests.content_fixtures import ContentFolder

pytestmark = pytest.mark.gui
NOBODY = "No doctor or nurse has checked this page yet"
DAY = datetime.date(2026, 11, 24)
NURSE = Signature("Ana Díaz", "nurse", DAY)
Open = Callable[[Path, str], str]


@pytest.fixture
def shown(make_window: Callable[[Session], Window]) -> Open:
    """What a window shows of an article of a library."""

    def show(library: Path, slug: str) -> str:
        window = make_window(Session(Library(library), Settings(None), HeldClock()))
        window.place.open(Address("article", slug))
        QApplication.processEvents()
        window.article_view.activate("note:0")
        assert window.article_view.page is not None
        return window.article_view.page.document.toPlainText()

    return show


def sign_for_clinic(library: Path, slug: str) -> None:
    article = from_library(library, slug, "en").article
    sign(clinic_file(library), article, NURSE, DAY, "Northside Clinic")


def test_a_page_that_was_signed_before_the_build_says_by_whom(content: ContentFolder, tmp_path: Path, shown: Open) -> None:
    sign(content_file(content.path), from_content(content.path, "prep", "en").article, NURSE, DAY)
    library = tmp_path / "signed.library"
    assert build(content.path, library).problems == ()
    text = shown(library, "prep")
    assert "Checked by Ana Díaz, nurse, on November 24, 2026" in text
    assert "has read this page as it stands" in text
    assert NOBODY not in text
    assert NOBODY in shown(library, "condoms")


def test_what_a_clinic_has_signed_is_shown_under_its_name_for_that_page_alone(library_copy: Path, shown: Open) -> None:
    sign_for_clinic(library_copy, "prep")
    text = shown(library_copy, "prep")
    assert "Checked for Northside Clinic by Ana Díaz, nurse" in text
    assert "What is said for Northside Clinic was added beside this library." in text
    assert "Checked" not in shown(library_copy, "condoms")


def test_a_new_library_with_another_wording_is_not_what_the_clinic_signed(
    content: ContentFolder, library_copy: Path, shown: Open
) -> None:
    sign_for_clinic(library_copy, "prep")
    content.replace("en/protection/prep.md", "Take 1 pill", "Swallow 1 pill")
    assert build(content.path, library_copy).problems == ()
    text = shown(library_copy, "prep")
    assert "Swallow 1 pill" in text
    assert "Checked" not in text
    assert NOBODY in text


@pytest.mark.parametrize("text", ["", "{", "[]", '{"clinic": "x", "sign_offs": [{"name": "y"}]}', "\udcff"])
def test_a_file_that_is_no_use_is_passed_over(library_copy: Path, shown: Open, text: str) -> None:
    clinic_file(library_copy).write_bytes(text.encode("utf-8", "surrogateescape"))
    assert NOBODY in shown(library_copy, "prep")
