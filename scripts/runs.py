"""Hashes of the word runs of an article that must not be copied: `python -m scripts.runs ARTICLE.txt FOLDER`.

Writes FOLDER/hashes.txt for reader/authoring/runs.py: a new random salt, then a hash of each run of eight words, sorted, so
that the order of the runs is lost. The article's own words never enter the repository.
"""

import argparse
import secrets
from pathlib import Path

from reader.authoring.runs import HASH_BYTES, LENGTH, run_hashes


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split(":", maxsplit=1)[0] if __doc__ else "")
    parser.add_argument("article", type=Path)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    salt = secrets.token_bytes(16)
    lines = options.article.read_text(encoding="utf-8").split("\n")
    hashes = sorted({made for line in lines for made, _, _ in run_hashes(line, salt)})
    head = (
        f"# A salt, then {HASH_BYTES} bytes of the hash of each run of {LENGTH} words. Made by scripts/runs.py; see docs/gate.md."
    )
    options.folder.mkdir(parents=True, exist_ok=True)
    (options.folder / "hashes.txt").write_text("\n".join([head, salt.hex(), *hashes, ""]), encoding="utf-8")
    print(f"{len(hashes)} runs of {LENGTH} words")


if __name__ == "__main__":
    main()
