"""The results of a search: the first of many fill the window, and the rest follow without a jump."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from reader.search.engine import Engine
from reader.session.session import Session
from reader.ui.desktop.furniture import Furniture
from reader.ui.desktop.window import Window
from reader.ui.results import ResultsView
from scripts.shots import settled
from tests.clocks import HeldClock

pytestmark = pytest.mark.gui
MANY = ("condom", "does it hurt", "cond", "lube", "anal sex", "ana", "pain", "bleeding wont stop", "lubricnt", "test")


@pytest.fixture(scope="module")
def engine(library_file: Path) -> Iterator[Engine]:
    with closing(Engine(library_file, HeldClock())) as engine:
        yield engine


@pytest.fixture
def window_of_results(session: Session, make_window: Callable[[Session], Window]) -> Window:
    """A window of the usual size."""
    window = make_window(session)
    window.resize(1280, 860)
    return window


@pytest.fixture
def results(window_of_results: Window, qapp: QApplication) -> ResultsView:
    """Its empty pane of results."""
    window = window_of_results
    assert isinstance(window.furniture, Furniture)
    results = window.furniture.searching.results
    window.stack.setCurrentWidget(results)
    qapp.processEvents()
    return results


def _list(results: ResultsView) -> QListView:
    view = results.findChild(QListView)
    assert view is not None
    return view


@pytest.mark.parametrize("text", MANY)
def test_the_first_of_many_hits_fill_the_window(results: ResultsView, engine: Engine, text: str, qapp: QApplication) -> None:
    first, _ = engine.answers(text, "en")
    results.show_results(first, "")
    qapp.processEvents()
    assert _list(results).verticalScrollBar().maximum() > 0


@pytest.mark.parametrize("text", ["condom", "condoms"])
def test_the_rest_changes_nothing_that_is_seen(results: ResultsView, engine: Engine, text: str, qapp: QApplication) -> None:
    """Nor does it when nothing is left."""
    first, whole = engine.answers(text, "en")
    results.show_results(first, "")
    qapp.processEvents()
    results.move(1)
    results.move(1)
    chosen = results.current
    seen = results.painted.grab().toImage()
    results.show_results(whole, "")
    qapp.processEvents()
    assert (results.hits, results.current) == (whole.hits, chosen)
    assert results.painted.grab().toImage() == seen
    assert _list(results).model().rowCount() == len(whole.hits) + len({hit.lane for hit in whole.hits})


def test_another_search_begins_at_its_first_hit(results: ResultsView, engine: Engine) -> None:
    first, _ = engine.answers("condom", "en")
    other = engine.search("condoms", "en")
    results.show_results(first, "")
    results.move(1)
    results.show_results(other, "")
    assert (results.hits, results.current) == (other.hits, other.hits[0])


def test_the_number_of_results_is_told_once_and_is_that_of_all(
    session: Session, make_window: Callable[[Session], Window], said: list[str], qtbot: QtBot
) -> None:
    window = make_window(session)
    assert isinstance(window.furniture, Furniture)
    line = window.furniture.top_bar.search.findChild(QLineEdit)
    assert line is not None
    with qtbot.waitSignal(session.hits_changed, check_params_cb=lambda results: results.query == "condom" and not results.more):
        line.setText("condom")
        line.textEdited.emit("condom")
    assert [words for words in said if words.endswith(" results")] == [f"{len(window.furniture.searching.results.hits)} results"]


@pytest.mark.parametrize("change", ["width", "text", "theme"])
def test_rows_on_show_follow_the_window(
    results: ResultsView, engine: Engine, session: Session, window_of_results: Window, qapp: QApplication, change: str
) -> None:
    """As if they were shown only after the change."""
    hits, nothing = engine.search("condom", "en"), engine.search("", "en")
    results.show_results(hits, "")
    qapp.processEvents()
    before = results.grab().toImage()
    if change == "width":
        window_of_results.resize(760, 860)
    elif change == "text":
        session.settings.set("text_size", 150)
    else:
        session.settings.set("theme", "dark")
    assert isinstance(window_of_results.furniture, Furniture)
    window_of_results.furniture.look.refresh()
    settled(qapp, window_of_results)
    changed = results.grab().toImage()
    results.show_results(nothing, "")
    results.show_results(hits, "")
    settled(qapp, window_of_results)
    assert changed != before
    assert results.grab().toImage() == changed
