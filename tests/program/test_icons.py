"""The icon masks are what their drawings say."""

from scripts.icons import ICONS, draw


def test_every_mask_is_as_its_drawing_gives_it() -> None:
    drawings = sorted((ICONS / "svg").glob("*.svg"))
    assert {path.stem for path in drawings} == {path.stem for path in ICONS.glob("*.png")}
    for path in drawings:
        assert (ICONS / f"{path.stem}.png").read_bytes() == draw(path), f"run python -m scripts.icons ({path.stem})"
