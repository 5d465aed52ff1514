"""The documents say what the program does."""

import re
import subprocess
import sys

import pytest

from reader.commands.catalogue import CATALOGUE
from tests.conftest import ROOT


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_readme_lists_every_key() -> None:
    for command in CATALOGUE:
        if command.keys:
            assert f"| {' or '.join(command.keys)} | {command.help} |" in read("README.md")


def test_the_readme_lists_every_command_of_the_command_line() -> None:
    command = [sys.executable, "-m", "reader", "--help"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout
    for name in ("build", "check", "preview", "review", "show", "search", "doctor"):
        assert f"    {name} " in shown or f"    {name}\n" in shown
        assert f"    alcove {name} " in read("README.md") or f"    alcove {name}\n" in read("README.md")


def test_the_readme_names_every_target_a_person_needs() -> None:
    makefile = read("Makefile")
    for target in ("run", "test", "check", "quick", "content", "bench", "shots", "soak"):
        assert f"\n{target}:" in makefile
        assert f"make {target}" in read("README.md")


def test_the_five_lines_about_writing_are_the_same_everywhere() -> None:
    five = read("docs/writing.md").split("\n\n")[2]
    assert five.startswith("1. Make")
    assert five in read("README.md")


def test_every_file_that_a_document_names_is_there() -> None:
    decisions = [path.relative_to(ROOT).as_posix() for path in (ROOT / "docs" / "decisions").glob("*.md")]
    for name in ("README.md", "docs/architecture.md", "docs/privacy.md", "docs/clinical-safety.md", *decisions):
        words = read(name).replace("`", " ").replace("(", " ").replace(")", " ").replace(",", " ").split()
        for word in words:
            if word.endswith((".py", ".md", ".sql", ".toml")) and "/" in word and "<" not in word and "*" not in word:
                assert (ROOT / word).exists() or (ROOT / "reader" / word).exists(), f"{name}: {word}"


@pytest.mark.parametrize("document", ["docs/accessibility.md", "docs/gate.md"])
def test_every_promise_names_a_test_that_exists(document: str) -> None:
    named = set(re.findall(r"`(test_[a-z0-9_]+)`", read(document)))
    written = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    assert {name for name in named if f"def {name}(" not in written} == set()
    assert len(named) > 20
