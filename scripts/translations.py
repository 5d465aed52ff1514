"""`make translations`: gathers the interface's words into resources/locale/*.ts and makes the .qm files that Alcove reads.

New words come out as “unfinished” and are shown in English until somebody translates them, by hand or with pyside6-linguist.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOCALE = ROOT / "resources" / "locale"


def refresh(ts: Path) -> None:
    """Bring a .ts file up to date with the sources: new words in, those that are gone out."""
    sources = sorted(str(path) for path in (ROOT / "reader").rglob("*.py"))
    _tool("lupdate", "-silent", "-locations", "none", "-no-obsolete", "-sort-messages", *sources, "-ts", str(ts))


def release(ts: Path, qm: Path) -> None:
    """Make the file that Qt reads."""
    _tool("lrelease", "-silent", str(ts), "-qm", str(qm))


def _tool(name: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).with_name(f"pyside6-{name}")), *arguments], check=True, cwd=ROOT)


if __name__ == "__main__":
    for file in sorted(LOCALE.glob("*.ts")):
        refresh(file)
        release(file, file.with_suffix(".qm"))
        left = file.read_text(encoding="utf-8").count('type="unfinished"')
        print(f"{file.name}: {left or 'none'} unfinished")
