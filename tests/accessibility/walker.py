"""What an assistive program sees, read over AT-SPI: `/usr/bin/python3 walker.py COMMAND… < screens > nodes`.

Runs COMMAND (tests/accessibility/driver.py), hands it one screen after the other, walks its whole tree each time, and prints one
JSON object a line: {"screen", "kb" (resident memory of the program), "nodes": [{role, name, description, states, depth}]}. A line
may be followed by a tab and “role|name”: that object is pressed before the walk; or by a tab and “names”: the walk then asks for
roles and names alone. Needs Debian's python3-dbus, a session bus and a display.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import dbus  # Debian's, not PyPI's

ACCESSIBLE = "org.a11y.atspi.Accessible"
PROPERTIES = "org.freedesktop.DBus.Properties"
STATES = {7: "editable", 11: "focusable", 12: "focused", 25: "showing", 30: "visible"}


Place = tuple[str, str]
"""Bus name and object path."""


class Tree:
    """The accessible objects on this session's bus."""

    def __init__(self) -> None:
        address = dbus.SessionBus().get_object("org.a11y.Bus", "/org/a11y/bus").GetAddress(dbus_interface="org.a11y.Bus")
        self._bus = dbus.bus.BusConnection(address)

    def applications(self) -> list[Place]:
        return self._children(("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"))

    def application(self, patience: float = 20) -> Place:
        """The program that is watched, as soon as it has told the bus of itself. `patience` is in seconds."""
        end = time.monotonic() + patience
        while not (found := self.applications()):
            assert time.monotonic() < end, "the program never told the bus of itself"
        (alcove,) = found
        return alcove

    def walk(self, place: Place, depth: int = 0, whole: bool = True) -> Iterator[dict[str, object]]:
        """An object and all below it; without `whole`, roles and names alone."""
        node: dict[str, object] = {"role": self._role(place), "name": self._text(place, "Name"), "depth": depth}
        if whole:
            low, high = self._call(place, ACCESSIBLE, "GetState")
            bits = int(low) | int(high) << 32
            node["states"] = [name for bit, name in STATES.items() if bits >> bit & 1]
            node["description"] = self._text(place, "Description")
        yield node
        for child in self._children(place):
            yield from self.walk(child, depth + 1, whole)

    def press(self, place: Place) -> bool:
        return bool(self._call(place, "org.a11y.atspi.Action", "DoAction", "i", 0))

    def find(self, place: Place, role: str, name: str) -> Place | None:
        """The first object of a role and a name below a place."""
        if self._role(place) == role and self._text(place, "Name") == name:
            return place
        found = (self.find(child, role, name) for child in self._children(place))
        return next((child for child in found if child), None)

    def _role(self, place: Place) -> str:
        return str(self._call(place, ACCESSIBLE, "GetRoleName"))

    def _text(self, place: Place, name: str) -> str:
        return str(self._call(place, PROPERTIES, "Get", "ss", ACCESSIBLE, name))

    def _children(self, place: Place) -> list[Place]:
        return [(str(name), str(path)) for name, path in self._call(place, ACCESSIBLE, "GetChildren")]

    def _call(self, place: Place, interface: str, method: str, signature: str = "", *values: object) -> Any:
        return self._bus.call_blocking(*place, interface, method, signature, values)


def resident(process: int) -> int:
    """Resident memory of a process, in kB."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS")))


def main(command: "list[str]") -> int:
    tree = Tree()
    tree.applications()  # wakes the bus before the program looks for it
    program = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    orders, answers = program.stdin, program.stdout
    assert orders is not None
    assert answers is not None

    def say(line: str) -> None:
        orders.write(f"{line}\n")
        orders.flush()

    for line in sys.stdin:
        screen, _, how = line.strip().partition("\t")
        say(screen)
        if answers.readline().strip() != "done":
            break
        alcove = tree.application()
        if "|" in how:
            role, _, name = how.partition("|")
            place = tree.find(alcove, role, name)
            assert place is not None, f"no {role} named {name}"
            assert tree.press(place)
        nodes = list(tree.walk(alcove, whole=how != "names"))
        sys.stdout.write(json.dumps({"screen": screen, "kb": resident(program.pid), "nodes": nodes}) + "\n")
    say("quit")
    program.communicate(timeout=10)
    return program.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
