"""How well the search finds what judged queries want: `python -m scripts.judge_search [LIBRARY]`.

1. Read tests/search/queries.tsv: a kind, a query, and the pages that answer it (a section of a page counts as the page).
2. Each query belongs by a hash of its words to one half: words and weights may be tuned on the first; the other is held out.
3. Count how often the first hit, or one of the first three, is wanted; of urgent queries, whether help stands above everything.
"""

import sys
import zlib
from collections import defaultdict
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from reader.search.engine import Engine

ROOT = Path(__file__).parent.parent
QUERIES = ROOT / "tests" / "search" / "queries.tsv"
HALVES = ("tune", "held-out")


@dataclass(frozen=True, slots=True)
class Judged:
    """A query and the slugs of the pages that answer it."""

    kind: str
    query: str
    wanted: tuple[str, ...]

    @property
    def half(self) -> str:
        """The half to which the query belongs, by lot."""
        return HALVES[zlib.crc32(self.query.encode()) % 2]


@dataclass(slots=True)
class Tally:
    """Queries, and how many of them have a wanted first hit, or one among the first three."""

    queries: int = 0
    first: int = 0
    third: int = 0

    def share(self, count: int) -> float:
        """A count in percent of all queries."""
        return 100 * count / self.queries


def read_queries(path: Path = QUERIES) -> list[Judged]:
    """All judged queries."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    return [Judged(kind, query, tuple(wanted.split())) for kind, query, wanted in rows]


def rank(engine: Engine, judged: Judged) -> int:
    """The place of the first hit that is wanted, from 1; 0 when there is none."""
    for place, hit in enumerate(engine.search(judged.query, "en").hits, 1):
        if hit.address.slug in judged.wanted and (judged.kind != "urgent" or hit.lane == "urgent"):
            return place
    return 0


def judge(engine: Engine, queries: Iterable[Judged]) -> dict[tuple[str, str], Tally]:
    """Tallies by (half, kind); the kind "all" has those of every kind."""
    tallies: dict[tuple[str, str], Tally] = defaultdict(Tally)
    for judged in queries:
        place = rank(engine, judged)
        for kind in (judged.kind, "all"):
            tally = tallies[judged.half, kind]
            tally.queries += 1
            tally.first += place == 1
            tally.third += 1 <= place <= 3
    return dict(tallies)


def main() -> None:
    """Print the tallies, and those queries of the first half that are not answered first."""
    library = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "alcove.library"
    queries = read_queries()
    with closing(Engine(library)) as engine:
        for (half, kind), tally in sorted(judge(engine, queries).items()):
            top = f"top 1 {tally.share(tally.first):5.1f} %  top 3 {tally.share(tally.third):5.1f} %"
            sys.stdout.write(f"{half:9}{kind:10}{tally.queries:4}  {top}\n")
        for judged in queries:
            place = rank(engine, judged)
            if judged.half == "tune" and place != 1:
                sys.stdout.write(f"{place:3}  {judged.kind:9} {judged.query}\n")


if __name__ == "__main__":
    main()
