"""Start to first paint and memory, against an empty PySide6 window, alternating; from the parent's clock."""

import os
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path

ROUNDS = 15
LEAD = "article:is-anal-sex-safe"


def measure() -> dict[str, float]:
    """Medians of many alternating starts."""
    times: dict[str, list[float]] = {"empty": [], "article": []}
    memory: dict[str, list[float]] = {"empty": [], "article": []}
    for number in range(ROUNDS + 2):
        for kind, seconds_so_far in times.items():
            seconds, pss = _once(kind)
            if number >= 2:  # the first rounds warm the disk cache
                seconds_so_far.append(seconds)
                memory[kind].append(pss)
    empty, article = statistics.median(times["empty"]), statistics.median(times["article"])
    empty_pss, article_pss = statistics.median(memory["empty"]), statistics.median(memory["article"])
    return {
        "empty_window_ms": round(empty * 1000, 1),
        "first_article_ms": round(article * 1000, 1),
        "start_ratio": round(article / empty, 3),
        "empty_window_pss_mb": round(empty_pss, 1),
        "first_article_pss_mb": round(article_pss, 1),
        "memory_ratio": round(article_pss / empty_pss, 3),
    }


def measure_closing() -> dict[str, float]:
    """From the third Shift's key-up to the painted cover, and to the end of the process; 95th percentiles of many."""
    covers, exits = [], []
    for _ in range(ROUNDS):
        command = [sys.executable, "-m", "scripts.bench.child", "close-now"]
        environment = {**os.environ, "XDG_CONFIG_HOME": "/nonexistent"}
        done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True, timeout=30)
        ended = time.perf_counter()
        released, covered = (float(moment) for moment in done.stdout.split())
        covers.append((covered - released) * 1000)
        exits.append((ended - released) * 1000)
    return {
        "cover_p95_ms": round(statistics.quantiles(covers, n=20)[-1], 2),
        "exit_p95_ms": round(statistics.quantiles(exits, n=20)[-1], 1),
    }


def _once(kind: str) -> tuple[float, float]:
    command = [sys.executable, "-m", "scripts.bench.child", kind, LEAD]
    environment = {**os.environ, "XDG_CONFIG_HOME": "/nonexistent"}
    started = time.perf_counter()
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, text=True) as child:
        assert child.stdout is not None
        assert child.stdin is not None
        limit = threading.Timer(30, child.kill)
        limit.start()
        line = child.stdout.readline()
        seconds = time.perf_counter() - started
        limit.cancel()
        if line.strip() != "painted":
            raise RuntimeError(f"the {kind} window did not paint")
        time.sleep(0.25)  # what is set up after the first paint counts as memory too
        pss = _pss(child.pid)
        child.stdin.close()
        child.wait(timeout=20)
    return seconds, pss


def _pss(pid: int) -> float:
    """Proportional set size in MB."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("no Pss in smaps_rollup")
