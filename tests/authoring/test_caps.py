"""What no author means to write, and what would stop the parser: refused before it is parsed, in one plain sentence each.

Whatever could hang runs as a program of its own, which may take 20 seconds and no more.
"""

import os
from pathlib import Path

import pytest

from reader.authoring.content import compile_content
from reader.authoring.source import MAX_BYTES
from reader.model.fault import Fault
from tests.content_fixtures import PAGE, ContentFolder, alcove, is_sentence, make_one_page

BODIES = {
    "a list of a thousand levels, by indentation": "".join(f"{chr(9) * depth}- item\n" for depth in range(1000)),
    "a list of a thousand levels, on one line": "- " * 1000 + "item\n",
    "a numbered list of a thousand levels": "1. " * 1000 + "item\n",
    "a quotation of a thousand levels": "> " * 1000 + "words\n",
    "call-outs within call-outs": "".join(f'{"    " * depth}!!! note "A"\n' for depth in range(200)),
    "five thousand opening brackets": "[" * 5000 + "\n",
    "five thousand nested links": "[" * 5000 + "x" + "](#a)" * 5000 + "\n",
    "five thousand stars": "*" * 5000 + "\n",
    "ten thousand turns of strong and emphasis": "**a *b " * 10000 + "\n",
    "a line of spaces without end": f"## A heading{' ' * 400_000}here\n",
    "backslashes without end": "\\" * 400_000 + "\n",
    "headings without end": "## A heading {#a}\n" * 25_000,
    "tags without end": "<a " * 150_000 + "\n",
    "a table without end": "a|b\n-|-\n" + "|\n" * 200_000,
    "a table as wide as it can be": f"{'a|' * 80_000}\n{'-|' * 80_000}\n",
}


def _reported(folder: ContentFolder) -> list[str]:
    checked = alcove("check", folder.path)
    assert checked.returncode == 1
    return checked.stderr.splitlines()


@pytest.fixture(scope="module")
def refusals(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What one run says of a folder that holds a page with each of these bodies, and a page with nothing wrong."""
    folder = make_one_page(tmp_path_factory.mktemp("bodies") / "content")
    pages = [f"page-{number}" for number in range(len(BODIES))]
    for page, body in zip(pages, BODIES.values(), strict=True):
        folder.write(f"en/basics/{page}.md", f"{folder.text(PAGE)}\nA line.\n\n{body}")
    folder.replace("en/topics.yaml", "[page]", f"[page, {', '.join(pages)}]")
    # Each page that can't be read leaves its group with one page less, which is reported as well.
    return [line for line in _reported(folder) if not line.startswith("en/topics.yaml")]


@pytest.mark.parametrize("name", BODIES)
def test_a_body_that_would_stop_the_parser_is_refused_at_once(refusals: list[str], name: str) -> None:
    number = list(BODIES).index(name)
    said = [line for line in refusals if line.startswith(f"en/basics/page-{number}.md")]
    assert len(said) == 1
    assert 13 <= int(said[0].split(":")[1]) <= 13 + BODIES[name].count("\n")
    assert is_sentence(said[0])


def test_a_page_beside_those_that_are_refused_is_read(refusals: list[str]) -> None:
    assert len(refusals) == len(BODIES)


def test_six_levels_of_list_are_not_too_deep(one_page: ContentFolder) -> None:
    one_page.add(PAGE, "\n" + "".join(f"{'    ' * depth}- item\n" for depth in range(6)))
    assert one_page.problems() == ()


def test_many_sources_in_one_paragraph_are_not_too_many(one_page: ContentFolder) -> None:
    one_page.add(PAGE, "\nA fact.[^who-2024] **Strong** and *stressed*. " * 60)
    assert one_page.problems() == ()


@pytest.mark.parametrize("name", [PAGE, "en/glossary.yaml", "sources.yaml", "library.yaml"])
def test_a_file_of_fifty_megabytes_is_refused_unread(one_page: ContentFolder, name: str) -> None:
    os.truncate(one_page.path / name, 50_000_000)
    said = [str(problem) for problem in one_page.problems() if problem.file == name]
    assert said[0].startswith(f"{name}:0: The file is 50,000,000 bytes; the limit is {MAX_BYTES:,}.")
    assert all(map(is_sentence, said))


def test_a_file_of_the_largest_size_is_read(one_page: ContentFolder) -> None:
    paragraph = f"\n{'Read some words. ' * 700}\n"
    room = MAX_BYTES - len(one_page.text(PAGE))
    one_page.add(PAGE, paragraph * (room // len(paragraph)) + "\n" * (room % len(paragraph)))
    assert (one_page.path / PAGE).stat().st_size == MAX_BYTES
    assert _checks(one_page)


def _checks(folder: ContentFolder) -> bool:
    return alcove("check", folder.path).returncode == 0


def test_yaml_nested_without_end_is_refused(one_page: ContentFolder) -> None:
    for text in ("a: " + "[" * 5000, "a:\n" + "".join(f"{' ' * depth}- b:\n" for depth in range(600)), "- " * 5000):
        one_page.write("en/glossary.yaml", text)
        said = [line for line in _reported(one_page) if line.startswith("en/glossary.yaml")]
        assert said
        assert all(map(is_sentence, said))


def test_yaml_that_multiplies_itself_is_refused(one_page: ContentFolder) -> None:
    bomb = "a0: &a0 [lol, lol]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
    one_page.write("figures/drawing.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"/>')
    one_page.write("figures/drawing.yaml", "parts: {}\n")
    one_page.write("en/figures/drawing.yaml", f"{bomb}title: *a29\nlabels: {{part: *a29}}\n")
    said = _reported(one_page)
    assert said
    assert all(map(is_sentence, said))


def test_a_binary_file_is_refused(one_page: ContentFolder) -> None:
    one_page.write(PAGE, bytes(range(256)))
    said = [str(problem) for problem in one_page.problems()]
    assert f"{PAGE}:0: This is not a text file. Remove it, or save it as UTF-8 text." in said


def test_a_file_in_another_encoding_is_refused_with_the_line_of_its_first_strange_letter(one_page: ContentFolder) -> None:
    one_page.add(PAGE, "\nPlain words.\n\nA café.\n")
    line = one_page.line(PAGE, "café")
    one_page.write(PAGE, one_page.text(PAGE).encode("latin-1"))
    said = [str(problem) for problem in one_page.problems()]
    assert f"{PAGE}:{line}: This is not UTF-8 text. Save the file as UTF-8." in said


def test_a_folder_that_leads_back_to_itself_is_walked_once(one_page: ContentFolder) -> None:
    (one_page.path / "en" / "loop").symlink_to(one_page.path / "en", target_is_directory=True)
    (one_page.path / "en" / "basics" / "up").symlink_to(one_page.path, target_is_directory=True)
    assert _checks(one_page)


def test_a_file_that_leads_to_itself_is_reported(one_page: ContentFolder) -> None:
    (one_page.path / "en" / "basics" / "loop.md").symlink_to("loop.md")
    problem = one_page.problem()
    assert problem.file == "en/basics/loop.md"
    assert problem.what.startswith("The file can't be read (")


def test_a_link_to_nothing_is_reported(one_page: ContentFolder) -> None:
    (one_page.path / "en" / "basics" / "gone.md").symlink_to("nowhere.md")
    assert one_page.problem().what == "The file can't be read (No such file or directory)."


@pytest.mark.parametrize("kind", ["pipe", "device", "folder"])
def test_what_is_no_file_is_reported_and_not_waited_for(one_page: ContentFolder, kind: str) -> None:
    path = one_page.path / "en" / "basics" / "odd.md"
    match kind:
        case "pipe":
            os.mkfifo(path)
        case "device":
            path.symlink_to("/dev/zero")
        case _:
            (one_page.path / "sources.yaml").unlink()
            path = one_page.path / "sources.yaml"
            path.mkdir()
    name = path.relative_to(one_page.path).as_posix()
    said = [line for line in _reported(one_page) if line.startswith(name)]
    assert len(said) == 1
    assert "can't be read" in said[0]


def test_a_missing_content_folder_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(Fault, match="There is no content folder at") as fault:
        compile_content(tmp_path / "nonesuch")
    assert is_sentence(fault.value.sentence)
    assert is_sentence(fault.value.remedy)


def test_a_file_in_place_of_the_content_folder_is_a_fault(one_page: ContentFolder) -> None:
    with pytest.raises(Fault, match="There is no content folder at"):
        compile_content(one_page.path / "library.yaml")


def test_an_empty_content_folder_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(Fault, match="is empty") as fault:
        compile_content(tmp_path / "empty")
    assert is_sentence(fault.value.sentence)


def test_a_folder_of_other_things_is_reported_in_sentences(tmp_path: Path) -> None:
    (tmp_path / "holiday.jpg").write_bytes(b"\xff\xd8\xff\xe0 not content")
    problems = compile_content(tmp_path).problems
    assert {problem.file for problem in problems} == {"library.yaml", "sources.yaml"}
    assert all(is_sentence(problem.what) for problem in problems)


def test_a_name_that_is_not_text_is_reported(one_page: ContentFolder) -> None:
    folder = os.fsencode(one_page.path / "en" / "basics")
    try:
        Path(os.fsdecode(folder + b"/caf\xe9.md")).write_bytes(one_page.text(PAGE).encode())
    except OSError:
        pytest.skip("this disk takes no such names")
    said = _reported(one_page)
    assert len(said) == 1
    assert "The file is not at language/group/slug.md." in said[0]
