"""Search over 93,062 sections, against plain FTS5 and tantivy in the same run. `python -m scripts.bench.search` prints JSON.

1. Each writes its index from the same lines of JSON, on one thread: ours by the index writer alone. Then a library is written.
2. A fresh process opens the library: the first query, with the file out of the system's memory; the first misspelt one; and
   the memory that all queries add (anonymous pages: nothing is mapped).
3. The same queries are typed letter by letter, hits with snippets and marks, each engine in turn so that a busy moment hits all.
4. Whole queries, well spelt and misspelt in turn.
5. Hostile texts, in this library and in the real one.
"""

import gc
import json
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.build import write
from reader.library.connection import new_library
from reader.resources import carried_library
from reader.search.engine import BROKEN, Engine
from reader.search.index import IndexWriter
from scripts.bench.rivals import Naive, Searches, Tantivy
from scripts.bench.scale import Asked, as_article, as_corpus, read_lines
from tests.search.hostile import hostile_texts

HOSTILE = 3000


class _Ours:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def search(self, text: str) -> object:
        return self._engine.search(text, "en")


def measure() -> dict[str, object]:
    """All figures of this module."""
    corpus, lines = read_lines()
    asked = Asked(lines)
    with TemporaryDirectory() as name:
        folder = Path(name)
        figures: dict[str, object] = {"search_corpus": corpus, "search_sections": len(lines)}
        figures |= _writers(folder, lines)
        library = folder / "scale.library"
        write(as_corpus(lines), library)
        figures |= _child("cold", library, asked) | _child("memory", library, asked)
        engine = Engine(library)
        figures |= _keystrokes(folder, engine, asked) | _whole(engine, asked)
        figures["hostile_scale_worst_ms"] = _hostile(engine)
        engine.close()
        with closing(Engine(carried_library())) as real:
            figures["hostile_worst_ms"] = _hostile(real)
        window = [sys.executable, "-m", "scripts.bench.typing_at_scale", str(library)]
        done = subprocess.run(window, input=json.dumps(asked.typed), capture_output=True, text=True, check=True)
        in_window: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
        return figures | in_window


def _writers(folder: Path, lines: list[str]) -> dict[str, object]:
    naive = ours = 0.0
    for number in range(2):  # the better of two each, by turns: the machine may be slower from one minute to the next
        naive = max(naive, _rate(lambda number=number: Naive.write(folder / f"naive{number or ''}", lines), lines))  # type: ignore[misc]
        ours = max(ours, _rate(lambda: _write_index(folder / "index", lines), lines))
    texts = sum(len(f"{row['heading']}\n{row['body']}".encode()) for row in map(json.loads, lines))
    figures: dict[str, object] = {
        "index_sections_per_s": round(ours),
        "naive_index_sections_per_s": round(naive),
        "index_rate_ratio": round(ours / naive, 3),
        "index_mb": round((folder / "index").stat().st_size / 1e6, 1),
        "index_size_ratio": round(((folder / "index").stat().st_size + texts) / texts, 2),
    }
    if Tantivy.is_installed():
        figures["tantivy_index_sections_per_s"] = round(_rate(lambda: Tantivy.write(folder / "tantivy", lines), lines))
    return figures


def _write_index(path: Path, lines: list[str]) -> None:
    """Our index writer alone: an article at a time, as the build gives it."""
    with new_library(path) as connection:
        connection.execute("BEGIN")
        index = IndexWriter(connection, "en")
        for slug, rows in groupby(map(json.loads, lines), key=lambda row: str(row["doc"])):
            index.add(as_article(slug, list(rows)))
        index.finish()


def _rate(work: Callable[[], None], lines: list[str]) -> float:
    started = time.perf_counter()
    work()
    return len(lines) / (time.perf_counter() - started)


def _child(what: str, library: Path, asked: Asked) -> dict[str, object]:
    command = [sys.executable, "-m", "scripts.bench.search", what, str(library)]
    texts = json.dumps([asked.typed, asked.misspelt])
    done = subprocess.run(command, input=texts, capture_output=True, text=True, check=True)
    figures: dict[str, object] = json.loads(done.stdout)
    return figures


def _cold(library: Path) -> dict[str, float]:
    typed, misspelt = json.load(sys.stdin)
    with library.open("rb") as file:
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    started = time.perf_counter()
    engine = Engine(library)
    opened = time.perf_counter() - started
    first = _timed(lambda: engine.search(typed[0], "en"))
    wrong = _timed(lambda: engine.search(misspelt[0], "en"))
    return {
        "search_open_ms": round(opened * 1000, 1),
        "search_cold_ms": round(first, 1),
        "search_cold_misspelt_ms": round(wrong, 1),
    }


def _memory(library: Path) -> dict[str, float]:
    typed, misspelt = json.load(sys.stdin)
    before = _anonymous_mb()
    engine = Engine(library)
    for words in (*(text[:length] for text in typed for length in range(1, len(text) + 1)), *misspelt):
        engine.search(words, "en")
    return {"search_memory_mb": round(_anonymous_mb() - before, 1)}


def _anonymous_mb() -> float:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(next(line for line in status.splitlines() if line.startswith("RssAnon")).split()[1]) / 1024


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def _keystrokes(folder: Path, engine: Engine, asked: Asked) -> dict[str, object]:
    engines: dict[str, Searches] = {"search": _Ours(engine), "naive": Naive(folder / "naive")}
    if Tantivy.is_installed():
        engines["tantivy"] = Tantivy(folder / "tantivy")
    times: dict[str, list[float]] = {name: [] for name in engines}
    for text in asked.typed:
        for name, one in engines.items():
            for length in range(1, len(text) + 1):
                times[name].append(_timed(lambda one=one, words=text[:length]: one.search(words)))  # type: ignore[misc]
    figures: dict[str, object] = {"search_keystrokes": len(times["search"])}
    for name, values in times.items():
        figures |= {f"{name}_p50_ms": round(statistics.median(values), 2), f"{name}_p95_ms": round(_p95(values), 2)}
    figures |= {
        "search_p99_ms": round(statistics.quantiles(times["search"], n=100)[-1], 1),
        "search_max_ms": round(max(times["search"]), 1),
    }
    figures["search_ratio"] = round(_p95(times["search"]) / _p95(times["naive"]), 3)
    if "tantivy" not in engines:
        figures["tantivy"] = "Not installed, and so not measured: pip install '.[bench]'."
    return figures


def _whole(engine: Engine, asked: Asked) -> dict[str, object]:
    well, wrong = [], []
    for right, misspelt in zip(asked.well_spelt, asked.misspelt, strict=True):
        well.append(_timed(lambda right=right: engine.search(right, "en")))  # type: ignore[misc]
        wrong.append(_timed(lambda misspelt=misspelt: engine.search(misspelt, "en")))  # type: ignore[misc]
    return {
        "well_spelt_p95_ms": round(_p95(well), 2),
        "misspelt_p95_ms": round(_p95(wrong), 2),
        "misspelt_ratio": round(_p95(wrong) / _p95(well), 2),
    }


def _hostile(engine: Engine) -> float:
    """Milliseconds of the slowest; anything that is raised ends the bench."""
    if engine.search("first", "en").sentence == BROKEN:
        raise RuntimeError("the library is of another schema: run make")
    gc.collect()
    gc.freeze()  # as the program does; the corpus of this bench is not in its memory
    return round(max(_timed(lambda text=text: engine.search(text, "en")) for text in hostile_texts(random.Random(3), HOSTILE)), 1)  # type: ignore[misc]


def _p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps({"cold": _cold, "memory": _memory}[sys.argv[1]](Path(sys.argv[2]))))
    else:
        print(json.dumps(measure(), indent=2))
