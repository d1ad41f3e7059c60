"""How long stackgen itself takes, as processes: cold builds of 10, 100 and 1,000 entities, after a change to one of
them, and with nothing to do.

Every figure is the best of a few runs, since other work on the machine only ever adds to it. Compare the ratios; what
the processor did is in brackets.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from specs import spec_of

GOALS = {
    "10 entities": "1.2 s",
    "100 entities": "5 x 10 entities",
    "1000 entities": "60,000 lines/s",
    "one changed of 1000": "2.5 s",
    "idle": "0.3 s, with 1000 entities 1 s",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10, 100, 1000])
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        builds = {size: cold(Path(folder), size, options.runs) for size in options.sizes}
        first = builds[options.sizes[0]][0].wall
        for size, (taken, lines) in builds.items():
            rate = f"{lines / taken.wall:>9,.0f} lines/s"
            print(f"build {size:>5} entities  {taken}  {lines:>9,} lines {rate}  {taken.wall / first:5.1f} x")
        print(f"{'--help':<20}  {best(['--help'], options.runs)}")
        for size in options.sizes:
            project = [f"{folder}/{size}.yaml", "-o", f"{folder}/{size}"]
            print(f"one changed of {size:>5}  {changed(Path(folder), size, options.runs)}")
            for word in ("build", "check"):
                print(f"{word} of {size:>5}, idle  {best([word, *project], options.runs)}")
    print("goals: " + " · ".join(f"{what}: {goal}" for what, goal in GOALS.items()))


class Time(NamedTuple):
    """Seconds on the clock, and of the processor."""

    wall: float
    work: float

    def __str__(self) -> str:
        return f"{self.wall:6.2f} s ({self.work:5.2f} s)"


def cold(folder: Path, size: int, runs: int) -> tuple[Time, int]:
    """A build into a new folder, and the lines that it wrote."""
    spec, out = folder / f"{size}.yaml", folder / str(size)
    spec.write_text(spec_of(size), encoding="utf-8")
    times = []
    for _ in range(runs if size < 1000 else max(1, runs - 1)):
        shutil.rmtree(out, ignore_errors=True)
        times.append(timed(["build", str(spec), "-o", str(out)]))
    return min(times), sum(lines_of(path) for path in out.rglob("*") if is_ours(path, out))


def changed(folder: Path, size: int, runs: int) -> Time:
    """A build after a change to one entity, each time to another."""
    spec, out = folder / f"{size}.yaml", folder / str(size)
    times = []
    for number in range(runs):
        before = spec.read_text("utf-8")
        field = f"field_{(size // 2 + number) % size}_0: "
        spec.write_text(before.replace(f"{field}string(1..120)", f"{field}string(1..150)"), "utf-8")
        times.append(timed(["build", str(spec), "-o", str(out)]))
    return min(times)


def is_ours(path: Path, out: Path) -> bool:
    return path.is_file() and path.relative_to(out).parts[0] != ".stackgen"


def lines_of(path: Path) -> int:
    return path.read_bytes().count(b"\n")


def best(words: list[str], runs: int) -> Time:
    return min(timed(words) for _ in range(runs + 2))


def timed(words: list[str]) -> Time:
    before, start = os.times(), time.perf_counter()
    subprocess.run([sys.executable, "-m", "stackgen", *words], check=True, capture_output=True)
    wall, after = time.perf_counter() - start, os.times()
    work = after.children_user + after.children_system - before.children_user - before.children_system
    return Time(wall, work)


if __name__ == "__main__":
    main()
