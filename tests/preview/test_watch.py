"""A save is noticed, however the author's program does it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from reader.preview.watch import ContentWatch
from tests.content_fixtures import PAGE, ContentFolder

pytestmark = pytest.mark.gui


@pytest.fixture
def watch(one_page: ContentFolder, qapp: QCoreApplication) -> Iterator[ContentWatch]:
    """A watch over the folder of one page."""
    watch = ContentWatch(one_page.path)
    yield watch
    watch.stop()


def _in_place(path: Path) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write("More.\n")


def _by_another_file(path: Path) -> None:
    new = path.with_name(f".{path.name}.swp")
    new.write_text(f"{path.read_text(encoding='utf-8')}More.\n", encoding="utf-8")
    new.replace(path)


def _by_a_backup(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    path.rename(path.with_name(f"{path.name}~"))
    path.write_text(f"{text}More.\n", encoding="utf-8")


@pytest.mark.parametrize("save", [_in_place, _by_another_file, _by_a_backup])
def test_every_save_is_noticed_once(
    one_page: ContentFolder, watch: ContentWatch, qtbot: QtBot, save: Callable[[Path], None]
) -> None:
    for _ in range(2):
        with qtbot.waitSignal(watch.saved):
            save(one_page.path / PAGE)
        with qtbot.assertNotEmitted(watch.saved, wait=500):
            pass


def test_saves_in_quick_succession_are_one(one_page: ContentFolder, watch: ContentWatch, qtbot: QtBot) -> None:
    saves: list[None] = []
    watch.saved.connect(lambda: saves.append(None))
    with qtbot.waitSignal(watch.saved):
        for name in (PAGE, "sources.yaml", "en/glossary.yaml"):
            _in_place(one_page.path / name)
    with qtbot.assertNotEmitted(watch.saved, wait=500):
        pass
    assert len(saves) == 1


def test_a_page_in_a_new_folder_is_noticed_and_what_is_saved_in_it(
    one_page: ContentFolder, watch: ContentWatch, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(watch.saved):
        one_page.write("en/new/page.md", "text")
    with qtbot.waitSignal(watch.saved):
        _in_place(one_page.path / "en/new/page.md")


def test_a_page_that_is_gone_is_noticed(one_page: ContentFolder, watch: ContentWatch, qtbot: QtBot) -> None:
    with qtbot.waitSignal(watch.saved):
        (one_page.path / PAGE).unlink()


def test_files_that_are_no_content_are_nothing(one_page: ContentFolder, watch: ContentWatch, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(watch.saved, wait=500):
        one_page.write("en/basics/.page.md.swp", "text")
        one_page.write("en/basics/page.md~", "text")


def test_a_watch_that_is_stopped_says_nothing(one_page: ContentFolder, watch: ContentWatch, qtbot: QtBot) -> None:
    watch.stop()
    with qtbot.assertNotEmitted(watch.saved, wait=500):
        _in_place(one_page.path / PAGE)
