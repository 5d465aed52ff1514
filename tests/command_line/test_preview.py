"""`alcove preview` as a process: it opens what it has built, shows what is saved, and leaves nothing behind."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.content_fixtures import ROOT, ContentFolder, alcove, names_in

pytestmark = pytest.mark.gui

EDIT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from reader import app

content, page = Path(sys.argv[1]), Path(sys.argv[1], "en/basics/page.md")
make_window = app.make_window

def made(*given):
    application, window = make_window(*given)
    print(window.place.address)
    def edit():
        window.place.article_opened.connect(shown)
        page.write_text(page.read_text() + "\\n## More {#more}\\n\\nWhat was saved.\\n")
    def shown(article, visit):
        print(visit.address)
        QTimer.singleShot(0, window.close)
    QTimer.singleShot(0, edit)
    return application, window

app.make_window = made
sys.exit(app.main(["preview", str(content)]))
"""


def test_what_is_saved_is_opened(one_page: ContentFolder, tmp_path: Path) -> None:
    (tmp_path / "tmp").mkdir()
    done = subprocess.run(
        [sys.executable, "-c", EDIT, str(one_page.path)],
        cwd=ROOT,
        env={"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path), "TMPDIR": str(tmp_path / "tmp"), "LANGUAGE": "en"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout.split()) == (0, ["screen:home", "article:page#more"]), done.stderr
    assert names_in(tmp_path / "tmp") == []


def test_content_with_problems_opens_no_window(one_page: ContentFolder, tmp_path: Path) -> None:
    one_page.replace("en/basics/page.md", "lead: ", "laed: ")
    done = alcove("preview", one_page.path, environment={"QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(tmp_path)})
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines()[2:] == [
        "en/basics/page.md:1: “lead” is missing. Add a line of text.",
        "en/basics/page.md:3: “laed” is not a field. Did you mean “lead”?",
        "There is nothing to show yet. Mend these problems first.",
    ]


def test_a_preview_of_nothing_is_refused(tmp_path: Path) -> None:
    done = alcove("preview", tmp_path / "nonesuch", environment={"QT_QPA_PLATFORM": "offscreen"})
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("There is no content folder at ")
