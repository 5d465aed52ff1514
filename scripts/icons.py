"""Draws resources/icons/svg/*.svg as masks, resources/icons/*.png: `python -m scripts.icons`.

The program reads the PNGs alone, so that no SVG is ever parsed while somebody reads.
"""

from pathlib import Path

import resvg_py

SIDE = 96
"""Pixels; the largest icon is 30 pixels of the design, sharp up to three times that."""
ICONS = Path(__file__).parent.parent / "resources" / "icons"


def draw(svg: Path) -> bytes:
    """One icon in black on nothing."""
    text = svg.read_text(encoding="utf-8").replace("currentColor", "#000000")
    return bytes(resvg_py.svg_to_bytes(text, width=SIDE, height=SIDE, skip_system_fonts=True))


if __name__ == "__main__":
    for source in sorted((ICONS / "svg").glob("*.svg")):
        (ICONS / f"{source.stem}.png").write_bytes(draw(source))
