"""The window on content that is being written: what a save shows, and what it does when the content has problems."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.library.reader import Library
from reader.model.address import Address
from reader.model.clock import SystemClock
from reader.model.progress import untold
from reader.preview.desk import Desk
from reader.preview.proofs import Proof, Proofs
from reader.preview.watch import ContentWatch
from reader.session.place import Place
from reader.session.session import Session
from reader.session.settings import Settings
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.problem_list import ProblemList
from reader.ui.desktop.window import Window
from tests.content_fixtures import ContentFolder, names_in

pytestmark = pytest.mark.gui
PREP = "en/protection/prep.md"
BUILT = 20000
"""Milliseconds in which the small content is built, on a machine that is busy with other things."""


@pytest.fixture
def first(content: ContentFolder, tmp_path: Path) -> tuple[Proofs, Proof]:
    """The small corpus, built once."""
    (tmp_path / "proofs").mkdir()
    proofs = Proofs(content.path, tmp_path / "proofs")
    return proofs, proofs.make(untold)


@pytest.fixture
def desk(content: ContentFolder, first: tuple[Proofs, Proof], qapp: QApplication) -> Desk:
    """What builds after each save."""
    return Desk(content.path, *first)


@pytest.fixture
def preview(desk: Desk, first: tuple[Proofs, Proof], settings: Settings, qtbot: QtBot, fonts: None) -> Iterator[Window]:
    """A window on the small corpus, at the page about PrEP."""
    session = Session(Library(first[1].library), settings, SystemClock())
    window = Window(session, Place(session), desk.furnish)
    qtbot.addWidget(window)
    window.place.open(Address("article", "prep"))
    desk.serve(window)
    window.show()
    qtbot.waitExposed(window)
    with qtbot.waitSignal(window.furnished):
        window.furnish()
    yield window
    window.close()
    QApplication.processEvents()


def _words(window: Window) -> str:
    page = window.article_view.page
    return page.document.toPlainText() if page else ""


def _problems(window: Window) -> str:
    (made,) = window.findChildren(ProblemList)
    return made.text


def test_a_save_is_shown_where_it_was_made(preview: Window, content: ContentFolder, qtbot: QtBot) -> None:
    assert _problems(preview) == ""
    content.replace(PREP, "The first week matters", "The first month matters")
    qtbot.waitUntil(lambda: "The first month matters" in _words(preview), timeout=BUILT)
    assert str(preview.place.address) == "article:prep#starting"
    content.replace("en/protection/condoms.md", "Oil weakens", "Oil spoils")
    qtbot.waitUntil(lambda: "Oil spoils" in _words(preview), timeout=BUILT)
    assert str(preview.place.address) == "article:condoms#oil"
    preview.place.step(-1)
    assert str(preview.place.address) == "article:prep#starting"


def test_a_save_where_the_reader_is_leaves_the_page_where_it_stands(
    preview: Window, content: ContentFolder, qtbot: QtBot
) -> None:
    for word in ("month", "year"):
        content.replace(PREP, content.text(PREP).split("The first ")[1].split()[0], word)
        qtbot.waitUntil(lambda word=word: f"The first {word} matters" in _words(preview), timeout=BUILT)  # type: ignore[misc]
    assert preview.place.ways == (True, False)
    preview.place.step(-1)
    assert str(preview.place.address) == "article:prep"


def test_the_topics_and_the_search_are_the_new_ones_too(preview: Window, content: ContentFolder, qtbot: QtBot) -> None:
    content.replace(PREP, "title: What is PrEP?", "title: PrEP and you")
    content.replace(PREP, "You can prep a meal", "You can prep a zeppelin")
    qtbot.waitUntil(lambda: "zeppelin" in _words(preview), timeout=BUILT)
    assert isinstance(preview.furniture, Furniture)
    titles = [head.title for topic in preview.session.topics() for head in topic.articles]
    assert "PrEP and you" in titles
    with qtbot.waitSignal(preview.session.hits_changed) as found:
        preview.session.search("zeppelin")
    assert found.args is not None
    assert [str(hit.address) for hit in found.args[0].hits] == ["article:prep"]


def test_problems_stand_at_the_foot_until_they_are_mended(preview: Window, content: ContentFolder, qtbot: QtBot) -> None:
    right = content.text(PREP)
    content.replace(PREP, "The first week", "The <b>first</b> week")
    content.add(PREP, "\nSee [it](article:nonesuch).\n")
    qtbot.waitUntil(lambda: _problems(preview) != "", timeout=BUILT)
    first, second = _problems(preview).split("\n")
    assert first.startswith(f"{PREP}:{content.line(PREP, '<b>')}: Raw HTML")
    assert second.startswith(f"{PREP}:{content.line(PREP, 'nonesuch')}: There is no article:nonesuch.")
    assert "The first week" in _words(preview), "the old library stays"
    preview.place.open(Address("article", "condoms"))
    assert "Oil weakens" in _words(preview)
    content.write(PREP, right)
    qtbot.waitUntil(lambda: _problems(preview) == "", timeout=BUILT)


def test_problems_stay_when_the_language_changes(preview: Window, content: ContentFolder, qtbot: QtBot) -> None:
    content.replace(PREP, "The first week", "The <b>first</b> week")
    qtbot.waitUntil(lambda: _problems(preview) != "", timeout=BUILT)
    before = preview.furniture
    preview.session.settings.set("language", "es")
    qtbot.waitUntil(lambda: preview.furniture is not before)
    assert "Raw HTML" in _problems(preview)


def test_a_list_of_problems_covers_nothing(preview: Window, content: ContentFolder, qtbot: QtBot) -> None:
    content.add(PREP, "".join(f"\nSee [it](article:nonesuch-{number}).\n" for number in range(40)))
    qtbot.waitUntil(lambda: _problems(preview) != "", timeout=BUILT)
    QApplication.processEvents()
    (problems,) = preview.findChildren(ProblemList)
    top = problems.mapTo(preview, problems.rect().topLeft()).y()
    page = preview.stack.mapTo(preview, preview.stack.rect().bottomLeft()).y()
    assert page < top
    assert problems.height() < preview.height() / 3


def test_a_folder_that_is_gone_is_said_and_the_page_stays(preview: Window, content: ContentFolder, qtbot: QtBot) -> None:
    shutil.rmtree(content.path)
    assert isinstance(preview.furniture, Furniture)
    notice = preview.furniture.notice
    qtbot.waitUntil(lambda: notice.text.startswith("There is no content folder"), timeout=BUILT)
    assert "The first week" in _words(preview)


def test_only_the_library_that_is_read_is_kept(preview: Window, content: ContentFolder, tmp_path: Path, qtbot: QtBot) -> None:
    content.replace(PREP, "The first week", "The first month")
    qtbot.waitUntil(lambda: "The first month" in _words(preview), timeout=BUILT)
    assert names_in(tmp_path / "proofs") == ["2.library", "drawings"]


def test_a_window_that_closes_ends_its_build(
    preview: Window, desk: Desk, content: ContentFolder, tmp_path: Path, qtbot: QtBot
) -> None:
    watch = desk.findChild(ContentWatch)
    assert watch is not None
    with qtbot.waitSignal(watch.saved, timeout=BUILT):
        content.replace(PREP, "The first week", "The first month")
    preview.close()
    assert names_in(tmp_path / "proofs") == ["1.library", "drawings"]
