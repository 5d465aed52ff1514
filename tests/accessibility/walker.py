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
from dbus.lowlevel import ErrorMessage, MethodCallMessage

ACCESSIBLE = "org.a11y.atspi.Accessible"
PROPERTIES = "org.freedesktop.DBus.Properties"
PATIENCE = 25.0
"""Seconds."""
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

    def walk(self, place: Place, whole: bool = True) -> Iterator[dict[str, object]]:
        """An object and all below it; without `whole`, roles and names alone."""
        return self._told(self._ask(place, whole), 0, whole)

    def _ask(self, place: Place, whole: bool) -> "dict[str, Answer]":
        """All questions about an object, sent before the first is answered: a tree has thousands of objects."""
        asked = {
            "role": self._send(place, ACCESSIBLE, "GetRoleName"),
            "name": self._send(place, PROPERTIES, "Get", "ss", ACCESSIBLE, "Name"),
            "children": self._send(place, ACCESSIBLE, "GetChildren"),
        }
        if whole:
            asked["states"] = self._send(place, ACCESSIBLE, "GetState")
            asked["description"] = self._send(place, PROPERTIES, "Get", "ss", ACCESSIBLE, "Description")
        return asked

    def _told(self, asked: "dict[str, Answer]", depth: int, whole: bool) -> Iterator[dict[str, object]]:
        children = [self._ask((str(name), str(path)), whole) for name, path in asked["children"].wait()]
        node: dict[str, object] = {"role": str(asked["role"].wait()), "name": str(asked["name"].wait()), "depth": depth}
        if whole:
            low, high = asked["states"].wait()
            bits = int(low) | int(high) << 32
            node["states"] = [name for bit, name in STATES.items() if bits >> bit & 1]
            node["description"] = str(asked["description"].wait())
        yield node
        for child in children:
            yield from self._told(child, depth + 1, whole)

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

    def _send(self, place: Place, interface: str, method: str, signature: str = "", *values: object) -> "Answer":
        message = MethodCallMessage(*place, interface, method)
        message.append(*values, signature=signature)
        return Answer(self._bus, message)


class Answer:
    """What is sent over the bus, and comes back later."""

    def __init__(self, bus: Any, message: Any) -> None:
        self._replies: list[Any] = []
        self._pending = bus.send_message_with_reply(message, self._replies.append, PATIENCE, require_main_loop=False)

    def wait(self) -> Any:
        """The answer's one value. Fails with the error that came instead."""
        self._pending.block()
        (reply,) = self._replies
        (value,) = reply.get_args_list()
        assert not isinstance(reply, ErrorMessage), value
        return value


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
        nodes = list(tree.walk(alcove, how != "names"))
        sys.stdout.write(json.dumps({"screen": screen, "kb": resident(program.pid), "nodes": nodes}) + "\n")
    say("quit")
    program.communicate(timeout=10)
    return program.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
