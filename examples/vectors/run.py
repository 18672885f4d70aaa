"""Runs the test vectors against a backend in Python: python3 examples/vectors/run.py [--mistake NAME]"""

import argparse
import json
import sys
from collections import Counter
from importlib import import_module
from pathlib import Path
from typing import Any, Callable, Protocol


class Backend(Protocol):
    """One order. Each call answers as `expect` in the vectors; `refusals` may be codes alone. NotImplementedError skips."""

    def place(self, order: dict[str, Any], terms: dict[str, Any]) -> dict[str, Any]: ...
    def submit(self, command: Any) -> dict[str, Any]: ...
    def advance(self, at: int) -> dict[str, Any]: ...


def difference(expected: Any, got: Any, where: str = "") -> str | None:
    """The first place where two answers differ, in words."""
    if isinstance(got, str) and isinstance(expected, dict) and "code" in expected:
        expected = expected["code"]
    if isinstance(expected, dict) and isinstance(got, dict):
        keys = sorted({**expected, **got}, key=("events", "facts").__contains__)  # the status says more at a glance
        pairs = [(expected.get(key), got.get(key), f"{where} {key}") for key in keys]
    elif isinstance(expected, list) and isinstance(got, list) and len(expected) == len(got):
        pairs = [(one, other, f"{where} {index + 1}") for index, (one, other) in enumerate(zip(expected, got))]
    else:
        return None if expected == got else f"expected{where} {json.dumps(expected)}, got {json.dumps(got)}"
    return next((found for pair in pairs if (found := difference(*pair))), None)


def title(shows: dict[str, Any]) -> str:
    """What a vector shows, such as: deadline reviewEnds +1 ms, acceptDelivery."""
    kind, what = next(iter(shows.items()))
    offset = f" {shows['offset']:+} ms" if "offset" in shows else ""
    return f"{kind} {what}{offset}" + (f", {shows['of']}" if shows.get("of") else "")


def run(backend: Backend, vector: dict[str, Any], terms: dict[str, Any]) -> str | None:
    """Lives one order; says where it first differs."""
    found = difference(vector["placed"], backend.place(vector["order"], terms))
    for number, step in enumerate(vector["steps"] if not found else [], 1):
        got = backend.submit(step["command"]) if "command" in step else backend.advance(step["at"])
        if found := difference(step["expect"], got):
            return f"step {number}: {found}"
    return found


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--backend", default="tiny_backend:TinyBackend", help="module:class that is tested")
    options.add_argument("--mistake", help="a mistake that the backend shall make, such as late-tick")
    options.add_argument("--vectors", type=Path, default=Path(__file__).resolve().parents[2] / "vectors")
    given = options.parse_args()
    module, name = given.backend.split(":")
    backend: Callable[..., Backend] = getattr(import_module(module), name)
    total, skipped, differ = 0, Counter[str](), list[str]()
    for path in sorted(path for path in given.vectors.glob("*.json") if path.name != "vectors.schema.json"):
        file = json.loads(path.read_text(encoding="utf-8"))
        for vector in file["vectors"]:
            total += 1
            try:
                found = run(backend(given.mistake) if given.mistake else backend(), vector, file["terms"][vector["terms"]])
            except NotImplementedError as reason:
                found = skipped.update([str(reason)])
            differ += [f"{title(vector['shows'][0])}: {found}\n  {vector['name']} ({vector['rule']})"] if found else []
        print(f"{path.name}: {total} vectors so far, {len(differ)} differ, {skipped.total()} skipped", flush=True)
    for reason, count in skipped.most_common():
        print(f"not implemented: skipped {count} vectors that need {reason}")
    print(f"{differ[0]}\n{len(differ)} vectors differ." if differ else f"{total - skipped.total()} vectors hold.")
    return 1 if differ or total == skipped.total() else 0


if __name__ == "__main__":
    sys.exit(main())
