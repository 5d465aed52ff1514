"""`alcove check` of the whole content."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def measure() -> dict[str, float]:
    """Seconds from start to end, those of them in which the program had the processor, and how many pages it checked.

    It works on one thread and waits for nothing, so that the two are one on a machine that is busy with nothing else.
    """
    command = [sys.executable, "-m", "reader", "check", "content", "--runs", "tests/data/starting-article"]
    started, before = time.perf_counter(), _processor()
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    took, busy = time.perf_counter() - started, _processor() - before
    pages = re.search(r"^(\d+) articles, ", done.stdout, flags=re.MULTILINE)
    if pages is None:
        raise RuntimeError(f"the check did not come to its end: {done.stderr}")
    return {"check_s": round(busy, 2), "check_wall_s": round(took, 2), "check_pages": int(pages[1])}


def _processor() -> float:
    """Seconds that programs which this one has started, and which have ended, had the processor."""
    times = os.times()
    return times.children_user + times.children_system


if __name__ == "__main__":
    print(measure())
