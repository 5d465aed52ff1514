"""The shape of the code: small modules, each saying what it is; no drawers without a name."""

import ast
from pathlib import Path

import pytest

from tests.conftest import ROOT

MODULES = sorted((ROOT / "reader").rglob("*.py"))
TABLES = {"reader/commands/catalogue.py"}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_is_short_and_says_what_it_is(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text)), "no docstring"
    assert name(path) in TABLES or text.count("\n") <= 400


def test_95_of_100_functions_are_under_40_lines() -> None:
    lengths = []
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                lengths.append((node.end_lineno or node.lineno) - node.lineno + 1)
    assert sum(length < 40 for length in lengths) / len(lengths) >= 0.95


def test_no_drawer_without_a_name() -> None:
    assert [
        name(path) for path in MODULES if {"util", "utils", "common", "helpers", "misc"} & {path.stem, path.parent.name}
    ] == []


def test_nothing_at_run_time_reads_html_or_the_network() -> None:
    for path in MODULES:
        text = path.read_text(encoding="utf-8")
        for word in (
            "setHtml",
            "insertHtml",
            "QTextBrowser",
            "RichText",
            "QtNetwork",
            "import socket",
            "QDesktopServices",
            "QtSvg",
        ):
            assert word not in text, f"{name(path)}: {word}"
