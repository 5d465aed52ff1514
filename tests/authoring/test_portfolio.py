"""Drawings that are kept from one build to the next."""

from pathlib import Path

import pytest

from reader.authoring.figures import render
from reader.authoring.portfolio import Portfolio
from reader.build import build
from reader.model.fault import Fault
from tests.content_fixtures import CORPUS, ContentFolder, names_in

SVG = "figures/condom.svg"


def library(content: ContentFolder, drawings: Path | None) -> bytes:
    """What a build of the folder writes."""
    path = content.path.with_name("built.library")
    assert build(content.path, path, drawings=drawings).problems == ()
    return path.read_bytes()


def test_kept_drawings_give_the_same_library(content: ContentFolder, corpus_library: Path, tmp_path: Path) -> None:
    for _ in range(2):
        assert library(content, tmp_path / "kept") == corpus_library.read_bytes()
    assert len(names_in(tmp_path / "kept")) == 7


def test_what_is_kept_is_not_drawn_again(tmp_path: Path) -> None:
    drawn: list[int] = []

    def draw(svg: str, width: int, style: str, crisp: bool) -> bytes:
        drawn.append(width)
        return render(svg, width, style, crisp)

    svg = (CORPUS / SVG).read_text(encoding="utf-8")
    first = [Portfolio(tmp_path, draw)(svg, width, "", True) for width in (40, 80)]
    assert [Portfolio(tmp_path, draw)(svg, width, "", True) for width in (40, 80)] == first
    assert drawn == [40, 80]


@pytest.mark.parametrize("other", [{"svg": "<svg/>"}, {"width": 80}, {"style": ".skin {}"}, {"crisp": False}])
def test_whatever_a_drawing_is_made_from_makes_another_drawing(tmp_path: Path, other: dict[str, object]) -> None:
    def draw(*made_from: object) -> bytes:
        return repr(made_from).encode()

    portfolio = Portfolio(tmp_path, draw)
    given: dict[str, object] = {"svg": "", "width": 40, "style": "", "crisp": True}
    assert portfolio(**given) != portfolio(**(given | other))  # type: ignore[arg-type]


def test_a_changed_figure_is_drawn_anew(content: ContentFolder, tmp_path: Path) -> None:
    before = library(content, tmp_path / "kept")
    content.replace(SVG, '<ellipse class="object"', '<ellipse class="skin"')
    after = library(content, tmp_path / "kept")
    assert after == library(content, None) != before


def test_a_folder_that_can_not_be_made_is_a_fault(content: ContentFolder, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Fault, match="Drawings can't be kept"):
        library(content, tmp_path / "file" / "kept")
