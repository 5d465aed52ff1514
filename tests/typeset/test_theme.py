"""Themes: every promised contrast holds, every role is there, and no colour hides in the program."""

import re

import pytest

from reader.resources import resource, resource_text
from reader.typeset.fonts import Size
from reader.typeset.theme import Theme, load_theme
from tests.conftest import ROOT

pytestmark = pytest.mark.gui
THEMES = sorted(path.stem for path in resource("themes").glob("*.json"))


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2, definition)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


def test_every_promised_contrast_holds(theme: Theme) -> None:
    short = [
        f"{front} on {ground}: {contrast(theme.colours[front], theme.colours[ground]):.2f} < {least}"
        for front, ground, least in theme.pairs
        if contrast(theme.colours[front], theme.colours[ground]) < least
    ]
    assert short == []


def test_every_text_role_promises_a_contrast(theme: Theme) -> None:
    promised = {front for front, _, least in theme.pairs if least >= 4.5}
    assert {"ink", "muted", "accent", "warning-title", "note-title", "review-ink", "match-ink", "plate-ink"} <= promised


def test_all_themes_know_the_same_roles_and_promise_the_same_pairs() -> None:
    themes = [load_theme(name) for name in THEMES]
    assert len(themes) == 5
    assert len({frozenset(theme.colours) for theme in themes}) == 1
    assert len({tuple(pair[:2] for pair in theme.pairs) for theme in themes}) == 1


def test_figures_stand_on_a_dark_plate_in_dark_themes_and_on_a_light_one_in_the_others() -> None:
    for name in THEMES:
        theme = load_theme(name)
        assert theme.dark_plate == theme.dark
        assert (luminance(theme.colours["plate"]) < 0.1) == theme.dark_plate


def test_high_contrast_means_seven_to_one_for_all_text() -> None:
    for name in ("contrast-light", "contrast-dark"):
        assert {least for _, _, least in load_theme(name).pairs} == {7.0, 3.0}


def test_the_style_sheet_uses_roles_that_exist(theme: Theme) -> None:
    from reader.ui.style import style_sheet

    used = set(re.findall(r"\{\{([a-z-]+)\}\}", resource_text("style.qss")))
    assert used <= set(theme.colours)
    assert "{{" not in style_sheet(theme, Size())


def test_no_colour_stands_in_the_program_or_its_style_sheet() -> None:
    hexes = re.compile(r"""["'(: ]#[0-9A-Fa-f]{3,8}\\b""")
    found = [str(path) for path in (ROOT / "reader").rglob("*.py") if hexes.search(path.read_text(encoding="utf-8"))]
    assert found == []
    assert not hexes.search(resource_text("style.qss"))
