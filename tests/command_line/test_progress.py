"""How `alcove build` tells how far it has come: on a terminal and in a log."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.content_fixtures import CORPUS, ROOT, ContentFolder, alcove

STAGES = """\
Reading
Compiling pages (3)
Drawing figures (1)
Writing pages (3)
Indexing pages (3)
Sealing
"""


def on_a_terminal(*arguments: str | Path) -> str:
    """All that the program writes to a terminal."""
    pty = pytest.importorskip("pty")
    terminal, side = pty.openpty()
    command = [sys.executable, "-m", "reader", *map(str, arguments)]
    with subprocess.Popen(command, cwd=ROOT, stdin=side, stdout=side, stderr=side):
        os.close(side)
        written = b""
        try:
            while chunk := os.read(terminal, 4096):
                written += chunk
        except OSError:  # so Linux says that the other side is closed
            pass
        os.close(terminal)
    return written.decode()


def shown(written: str) -> list[str]:
    """The lines that stand on the terminal in the end; `\\r\\x1b[K` wipes one."""
    return [line.split("\r\x1b[K")[-1] for line in written.replace("\r\n", "\n").split("\n")]


def test_a_log_gets_one_line_for_each_stage(tmp_path: Path) -> None:
    done = alcove("build", CORPUS, "-o", tmp_path / "new.library")
    assert done.stderr == STAGES
    assert done.stdout.startswith("3 articles, ")


def test_a_terminal_gets_one_line_that_writes_over_itself(tmp_path: Path) -> None:
    written = on_a_terminal("build", CORPUS, "-o", tmp_path / "new.library")
    for words in ("Reading", "Compiling pages 2 of 3", "Drawing figures 1 of 1", "Writing pages 3 of 3", "Indexing", "Sealing"):
        assert words in written
    line, end = shown(written)
    assert line.startswith("3 articles, 11 sections, 6 terms")
    assert end == ""


def test_faults_stand_on_a_clean_terminal(content: ContentFolder, tmp_path: Path) -> None:
    content.replace("en/protection/prep.md", "lead: ", "laed: ")
    lines = shown(on_a_terminal("build", content.path, "-o", tmp_path / "new.library"))
    assert lines == [
        "en/protection/prep.md:1: “lead” is missing. Add a line of text.",
        "en/protection/prep.md:3: “laed” is not a field. Did you mean “lead”?",
        "Nothing was written; the old library, if there was one, is as it was.",
        "",
    ]


def test_nothing_is_drawn_or_written_of_content_with_faults(content: ContentFolder, tmp_path: Path) -> None:
    content.replace("en/protection/prep.md", "lead: ", "laed: ")
    stages = alcove("build", content.path, "-o", tmp_path / "new.library").stderr.splitlines()[:3]
    assert stages[:2] == STAGES.splitlines()[:2]
    assert stages[2].startswith("en/protection/prep.md:1:")
