"""Markdown as it comes: by mistake, by malice, or from a program that was never meant to write it."""

import os
import random
from collections.abc import Iterator
from pathlib import Path

from reader.authoring.lenient.reading import MAX_BYTES

SHAPES = {
    "nested-lists": "".join(f"{'    ' * depth}- level {depth}\n" for depth in range(1_000)),
    "nested-quotes": f"{'>' * 5_000} deep\n",
    "nested-marks": "*_" * 3_000 + "words" + "_*" * 3_000,
    "brackets": "[" * 20_000,
    "links": "[a](" * 5_000,
    "images": "![" * 5_000 + "x",
    "parentheses": "[a](" + "(" * 20_000,
    "backticks": " ".join("`" * length for length in range(1, 200)),
    "spaces": " " * 400_000 + "x",
    "hash-and-spaces": "# " + " " * 400_000 + "x",
    "backslashes": "\\" * 100_000,
    "one-line": "word " * 200_000,
    "headings": "".join(f"# Heading {number % 7}\n\nText.\n\n" for number in range(3_000)),
    "same-headings": "## Pain\n\nText.\n\n" * 300,
    "empty-headings": "#\n##\n###   \n" * 300,
    "endless-heading": f"# {'{' * 1_000_000}\n",
    "long-heading": f"# {'very ' * 150}long\n\nText.\n",
    "very-long-heading": f"# {'very ' * 5_000}long\n\nText.\n",
    "setext": "Title\n=====\n\nText\n\nOther\n-----\n\nMore\n",
    "rules": "---\n\n***\n\nText between rules.\n\n---\n",
    "unclosed-fence": "Text.\n\n```python\nprint('<b>')\n" * 3,
    "unclosed-comments": "Text.\n\n" + "<!-- never closed\n" * 5_000,
    "unclosed-tags": "<a <a " * 5_000 + "text",
    "comment": "Before.\n\n<!-- hidden\n\n# not a heading\n\n--> after.\n",
    "script": "Before.\n\n<script>\nalert('hidden')\n\nvar x = 1;\n</script>\n\nAfter.\n",
    "html": "<div align='center'>\n<h1>Name</h1>\n<p>In <b>bold</b>.</p>\n<img src='x.png' onerror='x()'>\n</div>\n",
    "entities": "&lt;b&gt; &amp;amp; &#8233; &#x2028; &#0; &#xFDD0; &#xD800; &nbsp;end\n",
    "broken-table": "| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 | 4 |\n|\n",
    "wide-table": "|" * 4_000 + "\n" + "|-" * 4_000 + "|\n" + "|x" * 4_000 + "|\n",
    "table-of-nothing": "|  |\n|--|\n|  |\n",
    "references": "[a][b] [b] [c]: text\n\n[b]: other.md 'title'\n[c]:\n[a]: <>\n",
    "recursion": "[a]: [a]\n\n[a][a][a]\n",
    "loose-list": "".join(f"{number}. item\n\n" for number in range(5_000)),
    "item-with-blocks": "- text\n\n    > quote\n\n    | a | b |\n    |---|---|\n    | 1 | 2 |\n\n        code\n\n    # head\n",
    "call-outs": "!!! danger\n    Text.\n\n!!! note \"\"\n\n!!! x\n\n???+ note\n    Text.\n",
    "footnotes": "Text[^1].\n\n[^1]: The note.\n",
    "front-matter-alone": "---\ntitle: Only a title\n---\n",
    "front-matter-broken": "---\ntitle: [unclosed\n\tbad: : :\n  - x\nno colon here\n---\n\nText.\n",
    "front-matter-unclosed": "---\ntitle: x\n\nText.\n",
    "front-matter-empty": "---\n---\nText.\n",
    "front-matter-toml": '+++\ntitle = "From TOML"\n+++\nText.\n',
    "yaml-bomb": "---\na: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\ntitle: *c\n<<: *c\n---\n\nText.\n",
    "yaml-tag": "---\ntitle: !!python/object/apply:os.system ['x']\n---\n\nText.\n",
    "yaml-deep": f"---\ntitle: {'[' * 20_000}\n---\n\nText.\n",
    "dates": "---\ndate: 2999-01-01\nupdated: 2026-02-30\n---\n\nText.\n",
    "placeholders": "\x02klzzwxh:0001\x03 \x02wzxhzdk:0\x03 \x02amp\x03 `a` *b*\n",
    "controls": "a\x00b\x01\x1b[31mc\x7f\x85d\u2028e\u2029f\ufdd0g\ufffeh\ufeffi\ufffcj\n".replace("\x00", ""),
    "right-to-left": "# \u202eevil\u202c شرج\n\nשלום עולם\n",
    "emoji": "# 👩🏽‍⚕️ 🏳️‍🌈\n\n🍆 text 𒐫\n",
    "combining": f"# a{chr(0x301) * 2_000}\n\nText.\n",
    "crlf": "# Title\r\n\r\n- a\r\n- b\r\n\r\nText\rmore\r\n",
    "base64": f"![x](data:image/png;base64,{'QUJD' * 50_000})\n",
    "long-word": "x" * 300_000,
    "no-words": " \n\t\n",
    "nothing": "",
}  # fmt: skip
BYTES = {
    "utf-16": "# Title\n\nTwo bytes each: é\n".encode("utf-16"),
    "utf-16-cut": "# Title\n\nText\n".encode("utf-16")[:-1],
    "utf-32": "# Title\n\nFour bytes each: é\n".encode("utf-32"),
    "utf-8-mark": "# Title\n\nText\n".encode("utf-8-sig"),
    "windows": "# Café\n\nna\xefve\n".encode("cp1252"),
    "surrogates": b"# Half \xed\xa0\x80 a character\n",
    "binary": bytes(range(256)) * 100,
    "picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "zeros": bytes(10_000),
}
LEFT_OUT = {"binary", "picture", "zeros", "no-words", "nothing", "empty-headings", "table-of-nothing", "huge", "pipe"}
"""The names of those that can't be pages."""


def write_hostile_folder(folder: Path) -> Path:
    """A folder with all of it, and with names, links and files that are no better."""
    for name, text in SHAPES.items():
        _write(folder / f"{name}.md", text.encode())
    for name, raw in BYTES.items():
        _write(folder / "encodings" / f"{name}.md", raw)
    _write(folder / "huge.md", b"fifty megabytes \n" * (50 * 1024 * 1024 // 17))
    for name in (
        "A b.md",
        "a-b.MD",
        "a_b.markdown",
        "Ärger & Co.md",
        "文書.md",
        "😀.md",
        "new\nline.md",
        "-.md",
        f"{'n' * 200}.md",
    ):
        _write(folder / "names" / name, b"# Same title\n\nText.\n")
    _write(Path(os.fsdecode(os.fsencode(folder / "names") + b"/bad-\xff-byte.md")), b"Text.\n")
    deep = folder / "/".join(["deep"] * 300)
    _write(
        deep / "bottom.md", b"At the [top](/setext.md), [beside](no-such.md), [outside](../../../../../../../../etc/passwd).\n"
    )
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "itself.md").symlink_to("itself.md")
    (folder / "outside.md").symlink_to("/etc/passwd")
    (folder / "folder.md").mkdir()
    _write(folder / "folder.md" / "README.md", b"# A folder that is called like a page\n\nText.\n")
    _write(folder / ".hidden" / "page.md", b"# Hidden\n")
    os.mkfifo(folder / "pipe.md")
    return folder


def hostile_pages(rng: random.Random, count: int) -> Iterator[str]:
    """Pages put together from lines of all of it."""
    lines = [line for text in SHAPES.values() for line in text.split("\n")[:20] if len(line) < 2_000]
    for _ in range(count):
        chosen = (rng.choice(lines) for _ in range(rng.randrange(1, 120)))
        yield "\n".join(f"{rng.choice(('', '', '', '    ', '- ', '> ', '1. '))}{line}" for line in chosen)


def _write(path: Path, raw: bytes) -> None:
    assert len(raw) <= MAX_BYTES or path.stem == "huge"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
