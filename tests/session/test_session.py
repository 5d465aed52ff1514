"""The session: history, settings, and work off the GUI thread."""

import json
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.model.address import Address
from reader.session.history import LONGEST, History, Visit
from reader.session.place import HOME, Place
from reader.session.session import Session, System
from reader.session.settings import SETTINGS, Settings
from reader.session.tasks import LatestOnly

pytestmark = pytest.mark.gui


def visit(number: int) -> Visit:
    return Visit(Address("article", f"page-{number}"))


def test_history_walks_back_and_forward_and_forgets_what_lay_ahead() -> None:
    history = History()
    for number in range(3):
        history.visit(visit(number))
    assert history.step(-1) == visit(1)
    ways = [history.can_go_forward]
    history.visit(visit(7))
    ways.append(history.can_go_forward)
    assert ways == [True, False]
    assert history.step(1) is None
    assert [history.step(-1), history.step(-1), history.step(-1)] == [visit(1), visit(0), None]


def test_the_same_place_again_is_not_a_new_visit() -> None:
    history = History()
    history.visit(visit(1))
    history.visit(visit(1)._replace(words="other words"))
    assert not history.can_go_back
    assert history.current is not None
    assert history.current.words == "other words"


def test_history_keeps_the_scroll_of_what_is_left_and_forgets_the_oldest() -> None:
    history = History()
    for number in range(LONGEST + 5):
        history.visit(visit(number))
        history.leave(number)
    back = history.step(-1)
    assert back is not None
    assert back.scroll == LONGEST + 3
    steps = 1
    while history.step(-1):
        steps += 1
    assert steps == LONGEST - 1


def test_settings_are_kept_and_read_again(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    first = Settings(path)
    changed: list[str] = []
    first.changed.connect(changed.append)
    first.set("theme", "dark")
    first.set("text_size", 150)
    first.set("text_size", 150)
    assert changed == ["theme", "text_size"]
    again = Settings(path)
    assert (again.text("theme"), again.number("text_size")) == ("dark", 150)
    assert sorted(json.loads(path.read_text())) == ["text_size", "theme"]
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    ("key", "value"), [("theme", "pink"), ("text_size", 79), ("text_size", 401), ("text_size", True), ("text_size", "100")]
)
def test_a_setting_refuses_what_it_does_not_know(key: str, value: str | int, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    with pytest.raises(ValueError, match=key):
        settings.set(key, value)
    (tmp_path / "settings.json").write_text(json.dumps({key: value}))
    assert not Settings(tmp_path / "settings.json").fault
    assert Settings(tmp_path / "settings.json").text("theme") == "system"


def test_every_setting_has_a_title_and_accepts_its_own_default() -> None:
    assert len({row.key for row in SETTINGS}) == len(SETTINGS)
    for row in SETTINGS:
        assert row.title
        assert row.accepts(row.default)


def test_only_the_newest_answer_arrives(qtbot: QtBot) -> None:
    answers: list[object] = []
    tasks = LatestOnly(answers.append)
    gate = threading.Event()

    def first() -> object:
        gate.wait(10)
        return 0

    tasks.ask(first)
    for number in range(1, 21):
        tasks.ask(lambda number=number: number)  # type: ignore[misc]
    gate.set()
    qtbot.waitUntil(lambda: bool(answers))
    tasks.close()
    qtbot.wait(1)
    assert answers == [20]


def test_a_mistake_in_the_work_is_raised_where_it_was_asked_for(qtbot: QtBot) -> None:
    tasks = LatestOnly(lambda _: None)

    def wrong() -> object:
        raise KeyError("ours")

    with qtbot.captureExceptions() as raised:
        tasks.ask(wrong)
        qtbot.waitUntil(lambda: bool(raised))
    tasks.close()
    assert raised[0][0] is KeyError


def test_closing_while_busy_is_quiet(qtbot: QtBot) -> None:
    answers: list[object] = []
    tasks = LatestOnly(answers.append)
    started = threading.Event()

    def busy() -> object:
        started.set()
        return 1

    tasks.ask(busy)
    assert started.wait(10)
    tasks.close()
    qtbot.wait(1)
    assert answers in ([], [1])


def test_a_newer_search_overtakes_the_older_one(session: Session, qtbot: QtBot) -> None:
    seen: list[str] = []
    session.hits_changed.connect(lambda results: seen.append(results.query))
    for words in ("l", "lu", "lub", "lube"):
        session.search(words)
    qtbot.waitUntil(lambda: "lube" in seen)
    assert seen[-1] == "lube"
    session.search("sphincter")
    session.stop_searching()
    qtbot.wait(1)
    assert seen[-1] == "lube"


def test_the_rest_of_many_hits_follows_when_it_is_asked_for(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.hits_changed) as first:
        session.search("condom")
    with qtbot.waitSignal(session.hits_changed) as whole:
        session.search_on()
    assert first.args is not None
    assert whole.args is not None
    assert first.args[0].more
    assert whole.args[0].follows(first.args[0])
    with qtbot.assertNotEmitted(session.hits_changed, wait=1):
        session.search_on()


@pytest.mark.parametrize("newer", ["search", "leave"])
def test_the_rest_of_an_older_search_never_comes(session: Session, qtbot: QtBot, newer: str) -> None:
    seen: list[tuple[str, bool]] = []
    with qtbot.waitSignal(session.hits_changed):
        session.search("condom")
    session.hits_changed.connect(lambda results: seen.append((results.query, results.more)))
    if newer == "search":
        session.search("xqzzyw")
    else:
        session.stop_searching()
    session.search_on()
    with qtbot.waitSignal(session.hits_changed, check_params_cb=lambda results: results.query == "qzzywx"):
        session.search("qzzywx")
    assert ("condom", False) not in seen


def test_the_theme_follows_the_system_until_the_reader_chooses(session: Session) -> None:
    told: list[str] = []
    session.theme_changed.connect(told.append)
    session.system_is(System(dark=True))
    assert session.theme_id == "dark"
    session.settings.set("theme", "light")
    session.system_is(System())
    session.system_is(System(dark=True))
    assert session.theme_id == "light"
    session.settings.set("theme", "system")
    assert told == ["dark", "light", "dark"]


@pytest.mark.parametrize(
    ("system", "theme"),
    [
        (System(), "light"),
        (System(dark=True), "dark"),
        (System(contrast=True), "contrast-light"),
        (System(dark=True, contrast=True), "contrast-dark"),
    ],
)
def test_a_wish_for_contrast_counts_in_the_light_and_in_the_dark(session: Session, system: System, theme: str) -> None:
    session.system_is(system)
    assert session.theme_id == theme


def test_a_place_that_fails_leaves_the_view_where_it_was(session: Session) -> None:
    place = Place(session)
    faults: list[object] = []
    place.failed.connect(faults.append)
    place.open(HOME)
    place.open(Address.parse("article:nowhere"))
    assert place.address == HOME
    assert len(faults) == 1
    assert place.ways == (False, False)


def test_closing_twice_does_no_harm(session: Session) -> None:
    session.search("lube")
    session.close()
    session.close()
