"""Every screen and every article as a screen reader meets them: the real program, a real display, a real AT-SPI bus."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from reader.library.reader import Library
from reader.model.blocks import Chart, Figure, Link, Note, Quiz, Term
from reader.model.text import plain
from reader.model.walk import every_block, every_span
from tests.conftest import ROOT

pytestmark = [pytest.mark.gui, pytest.mark.tools]

Node = dict[str, Any]
WIDGETS = "application frame filler panel label text graphic splitter grip document heading paragraph list link tree separator"
BUTTONS = "push button,toggle button,check box,radio button,button menu,combo box,slider,spin button,menu item,check menu item"
OTHERS = "list item,tree item,column header,layered pane,scroll pane,scroll bar,popup menu,radio menu item"
ROLES = {*WIDGETS.split(), *BUTTONS.split(","), *OTHERS.split(",")}


def walk(library: Path, screens: Iterable[str], display: str) -> list[dict[str, Any]]:
    """What an assistive program sees on each screen."""
    driver = [sys.executable, "-m", "tests.accessibility.driver", str(library)]
    command = ["dbus-run-session", "--", "/usr/bin/python3", "tests/accessibility/walker.py", *driver]
    with TemporaryDirectory() as run:  # without one of its own the accessibility bus takes a place that all sessions share
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=os.environ | {"DISPLAY": display, "XDG_RUNTIME_DIR": run, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"},
            input="".join(f"{screen}\n" for screen in screens),
            capture_output=True,
            text=True,
            timeout=2400,
            check=False,
        )
    assert done.returncode == 0, done.stderr[-2000:]
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


@pytest.fixture(scope="module")
def articles(library_file: Path, rounds: Callable[[int, int], int]) -> list[str]:
    """The pages to walk: one of each eight, all of them in the long sweep."""
    library = Library(library_file)
    slugs = [head.slug for head in library.heads("en")]
    library.close()
    return slugs[:: rounds(8, 1)]


@pytest.fixture(scope="module")
def whole(library_file: Path, articles: list[str], display: str) -> dict[str, list[Node]]:
    """All nodes, by screen; passages that are scrolled out of sight do not show."""
    from scripts.shots import SAME_PAGE, SCREENS

    screens = [*(screen for screen in SCREENS if screen not in SAME_PAGE), *(f"article:{slug}" for slug in articles)]
    made = walk(library_file, screens, display)
    assert [one["screen"] for one in made] == screens
    return {one["screen"]: one["nodes"] for one in made}


@pytest.fixture(scope="module")
def walks(whole: dict[str, list[Node]]) -> dict[str, list[Node]]:
    """The nodes that show, by screen."""
    return {screen: [node for node in nodes if "showing" in node["states"]] for screen, nodes in whole.items()}


def test_whatever_takes_the_focus_has_a_name(walks: dict[str, list[Node]]) -> None:
    faults = [
        (screen, node) for screen, nodes in walks.items() for node in nodes if "focusable" in node["states"] and not node["name"]
    ]
    assert faults == []


def test_roles_are_those_that_screen_readers_know(walks: dict[str, list[Node]]) -> None:
    assert {node["role"] for nodes in walks.values() for node in nodes} - ROLES == set()


def test_no_name_holds_a_placeholder(walks: dict[str, list[Node]]) -> None:
    told = [node[part] for nodes in walks.values() for node in nodes for part in ("name", "description")]
    assert [words for words in told if "\ufffc" in words or "term:" in words or "%1" in words] == []


def test_pictures_are_described(walks: dict[str, list[Node]], articles: list[str]) -> None:
    for slug in articles:
        for node in document(walks[f"article:{slug}"]):
            assert node["role"] != "graphic" or len(node["name"]) > 20, node


def document(nodes: list[Node]) -> list[Node]:
    """What stands on the page itself."""
    start = next(number for number, node in enumerate(nodes) if node["role"] == "document")
    depth = nodes[start]["depth"]
    found = []
    for node in nodes[start + 1 :]:
        if node["depth"] <= depth or node["role"] == "filler":  # what stands beside the page comes last
            break
        found.append(node)
    return found


def test_headings_follow_each_other_in_order(walks: dict[str, list[Node]], articles: list[str]) -> None:
    for slug in articles:
        levels = [int(node["description"][-1]) for node in document(walks[f"article:{slug}"]) if node["role"] == "heading"]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels)), (slug, levels)


def test_links_in_the_tree_are_those_of_the_source(walks: dict[str, list[Node]], articles: list[str], library_file: Path) -> None:
    library = Library(library_file)
    for slug in articles:
        article = library.article(slug, "en")
        blocks = [block for section in article.sections for block in section.blocks if not isinstance(block, Quiz)]  # closed
        spans = list(every_span(blocks))
        links = [node["name"] for node in document(walks[f"article:{slug}"]) if node["role"] == "link"]
        marks = [name for name in links if name.startswith("Source ")]
        assert marks == [f"Source {span.number}" for span in spans if isinstance(span, Note)]
        words = [span for span in spans if isinstance(span, Link | Term)]
        assert len(links) - len(marks) == len(words) + 1, slug  # the way home
        pictures = [node for node in document(walks[f"article:{slug}"]) if node["role"] == "graphic"]
        assert len(pictures) >= sum(isinstance(block, Figure) for block in every_block(blocks))
    library.close()


def test_each_chart_is_a_picture_whose_name_says_all_that_it_shows(
    whole: dict[str, list[Node]], articles: list[str], library_file: Path
) -> None:
    library, told = Library(library_file), 0
    for slug in articles:
        sections = library.article(slug, "en").sections
        pictures = [node["name"] for node in document(whole[f"article:{slug}"]) if node["role"] == "graphic"]
        blocks = [block for section in sections for block in every_block(section.blocks)]
        charts = [block for block in blocks if isinstance(block, Chart)]
        assert len(pictures) == len(charts) + sum(isinstance(block, Figure) for block in blocks)
        for chart in charts:
            lines = (chart.title, *chart.keys, *(plain(row.spans) for row in chart.rows), chart.axis, plain(chart.says))
            assert any(all(line in name for line in lines) for name in pictures), chart.title
            told += 1
    library.close()
    assert told


def test_a_mark_pressed_by_an_assistive_program_opens_its_source(library_file: Path, display: str) -> None:
    plain, pressed = walk(library_file, ["article:bleeding", "article:bleeding\tlink|Source 2"], display)
    before, after = ([node["name"] for node in document(one["nodes"])] for one in (plain, pressed))
    assert any(name.startswith("2") and "http" in name for name in set(after) - set(before))
    assert next(node["name"] for node in pressed["nodes"] if "focused" in node["states"] and node["role"] == "link") == "Source 2"


def test_memory_stays_level_while_pages_are_turned_under_a_walk(
    library_file: Path, articles: list[str], display: str, rounds: Callable[[int, int], int]
) -> None:
    seen = len(articles)  # the letters and pictures of each page are kept from its first showing on
    turns = [f"article:{articles[number % seen]}\tnames" for number in range(seen + 10 + rounds(50, 1000))]
    memory = [one["kb"] for one in walk(library_file, turns, display)]
    settled = max(memory[seen : seen + 10])
    assert memory[-1] < settled * 1.05, (settled, memory[-1])
