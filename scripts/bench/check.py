"""`alcove check` of a folder as large as the content is meant to become: the pages of today, and copies under other names."""

import os
import re
import shutil
import subprocess
import sys
import time
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

PAGES = 70
ROOT = Path(__file__).parent.parent.parent


def measure() -> dict[str, float]:
    """Seconds from the start of the program to its end, and those of them in which it had the processor.

    It works on one thread and waits for nothing, so that the two are one on a machine that is busy with nothing else.
    """
    with TemporaryDirectory() as folder:
        content = grow(ROOT / "content", Path(folder, "content"), PAGES)
        command = [sys.executable, "-m", "reader", "check", str(content), "--runs", str(ROOT / "tests/data/starting-article")]
        started, before = time.perf_counter(), _processor()
        done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
        took, busy = time.perf_counter() - started, _processor() - before
        if f"\n{PAGES} articles, " not in done.stdout:
            raise RuntimeError(f"the check did not come to its end: {done.stderr}")
    return {"check_s_70_articles": round(busy, 2), "check_wall_s_70_articles": round(took, 2)}


def _processor() -> float:
    """Seconds that programs which this one has started, and which have ended, had the processor."""
    times = os.times()
    return times.children_user + times.children_system


def grow(content: Path, into: Path, pages: int) -> Path:
    """A copy of a content folder with so many English pages, all of them in their groups."""
    shutil.copytree(content, into)
    originals = sorted(into.glob("en/*/*.md"))
    topics = into / "en" / "topics.yaml"
    listed = topics.read_text(encoding="utf-8")
    for number, page in zip(range(2, pages - len(originals) + 2), cycle(originals), strict=False):
        copy = page.with_stem(f"{page.stem}-{number}")
        text = re.sub(r"^formerly:.*\n", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
        copy.write_text(text, encoding="utf-8")
        listed = re.sub(rf"(?<=[\[ ]){page.stem}(?=[\],])", f"{page.stem}, {copy.stem}", listed)
    topics.write_text(listed, encoding="utf-8")
    return into


if __name__ == "__main__":
    print(measure())
