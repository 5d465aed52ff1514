"""Common English words, so that a right word is not “mended” into another: `python -m scripts.common_words FILE…`.

1. Read word lists, a word a line (those of Debian's wamerican and wbritish-small, /usr/share/dict).
2. Keep words of small letters alone that are long enough to be mended.
3. Write reader/search/words-en.txt.gz, the same bytes for the same lists.
"""

import gzip
import re
import sys
from pathlib import Path

OUTPUT = Path(__file__).parent.parent / "reader" / "search" / "words-en.txt.gz"
CONTRACTIONS = (
    "arent", "cant", "couldnt", "didnt", "doesnt", "dont", "hadnt", "hasnt", "havent", "hes", "isnt", "ive",
    "shes", "shouldnt", "thats", "theres", "theyre", "wasnt", "werent", "whats", "whos", "wont", "wouldnt",
    "youre", "gonna", "gotta", "wanna", "kinda", "cuz", "thru", "tonite", "nite", "yall",
)  # fmt: skip
"""As they are typed and as norm.py makes them."""
_WORD = re.compile(r"[a-z]{4,}")


def main() -> None:
    """Write the list of words."""
    lines = (line for name in sys.argv[1:] for line in Path(name).read_text(encoding="utf-8").splitlines())
    found = sorted({line for line in (*lines, *CONTRACTIONS) if _WORD.fullmatch(line)})
    OUTPUT.write_bytes(gzip.compress("\n".join(("", *found, "")).encode(), 9, mtime=0))
    sys.stdout.write(f"{len(found)} words, {OUTPUT.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
