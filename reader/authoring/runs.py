"""Eight or more words in a row that a page shares with an article that must not be copied.

The article itself is not here. A folder holds what is known of it:

- hashes.txt: a salt, and a hash of every run of eight words (scripts/runs.py made it once; docs/gate.md says how);
- allowed.yaml: runs that somebody has looked at and found to belong to everyone, each with the reason.

Words are compared without case, apostrophes and all that stands between them; a run ends where its paragraph does.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.authoring.fields import Field, load, records
from reader.authoring.prose import Piece
from reader.authoring.source import read
from reader.model.fault import Fault
from reader.model.problem import Problem

LENGTH = 8
"""Words. Shorter runs are mostly common turns of speech."""
HASH_BYTES = 5
"""Of 1,577 hashes, a library of a million words meets one by chance once in seven hundred libraries."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_FIELDS = (Field("words", required=True), Field("reason", required=True))


@dataclass(frozen=True, slots=True)
class KnownRuns:
    """What is known of the article: salted hashes of its runs, and the runs that are allowed, each with its place."""

    salt: bytes
    hashes: frozenset[str]
    allowed: tuple[tuple[str, int, frozenset[str]], ...]
    """For each allowance: its file, its line, the hashes of its runs."""


def run_hashes(text: str, salt: bytes) -> list[tuple[str, int, int]]:
    """The hash of every run in one piece of text, with the offsets at which it begins and ends."""
    words = list(_WORD.finditer(text))
    plain = [word[0].casefold().replace("'", "").replace("’", "") for word in words]
    return [
        (_hash(plain[at : at + LENGTH], salt), words[at].start(), words[at + LENGTH - 1].end())
        for at in range(len(words) - LENGTH + 1)
    ]


def _hash(words: list[str], salt: bytes) -> str:
    return hashlib.blake2b(" ".join(words).encode(), digest_size=HASH_BYTES, key=salt).hexdigest()


def read_runs(folder: Path) -> tuple[KnownRuns, list[Problem]]:
    """What a folder holds. Raises Fault when its hashes can't be read."""
    found = read(folder / "hashes.txt", "hashes.txt")
    if isinstance(found, Problem):
        raise Fault(f"{folder / 'hashes.txt'} can't be used: {found.what}", "Give the folder that scripts/runs.py wrote.")
    salt, *hashes = [line for line in found.text.split("\n") if line and not line.startswith("#")]
    allowed, problems = _allowed(folder, bytes.fromhex(salt))
    return KnownRuns(bytes.fromhex(salt), frozenset(hashes), tuple(allowed)), problems


def _allowed(folder: Path, salt: bytes) -> tuple[list[tuple[str, int, frozenset[str]]], list[Problem]]:
    name = (folder / "allowed.yaml").as_posix()
    found = read(folder / "allowed.yaml", name)
    if isinstance(found, Problem):
        return [], [found]
    data, problems = load(found.text, name)
    entries, faults = records(data, name, _FIELDS)
    allowed = []
    for _, record in entries:
        hashes = frozenset(made for made, _, _ in run_hashes(record.text("words"), salt))
        if not hashes:
            what = f"An allowance has {LENGTH} words or more."
            faults.append(Problem(name, record.line, what, "Write the whole run, or take it out."))
        allowed.append((name, record.line, hashes))
    return allowed, [*problems, *faults]


def shared_runs(known: KnownRuns, pieces: Iterable[Piece]) -> Iterator[Problem]:
    """A problem for each stretch of shared words, and a warning for each allowance that nothing needs."""
    forgiven = frozenset[str]().union(*(hashes for _, _, hashes in known.allowed))
    met = set[str]()
    for piece in pieces:
        shared = [run for run in run_hashes(piece.text, known.salt) if run[0] in known.hashes]
        met.update(made for made, _, _ in shared)
        for start, end in _stretches([(start, end) for made, start, end in shared if made not in forgiven]):
            words = piece.text[start:end].split()
            what = f"{len(words)} words in a row are those of the starting article: “{' '.join(words[:4])} …”."
            yield Problem(piece.file, piece.line_at(start), what, "Say it in words of your own.")
    for file, line, hashes in known.allowed:
        if not hashes & met:
            yield Problem(file, line, "Nothing needs this allowance any more.", "Take it out.", "warning")


def _stretches(runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Runs that overlap, joined."""
    joined: list[tuple[int, int]] = []
    for start, end in runs:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
