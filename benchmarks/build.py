"""How long stackgen itself takes, as processes: cold builds of 10, 100 and 1,000 entities, and having nothing to do.

Every figure is the best of a few runs, since other work on the machine only ever adds to it. Compare the ratios.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from specs import spec_of

GOALS = {"10 entities": "1.2 s", "100 entities": "5 x 10 entities", "1000 entities": "60,000 lines/s", "idle": "0.3 s"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10, 100, 1000])
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        builds = {size: cold(Path(folder), size, options.runs) for size in options.sizes}
        first = builds[options.sizes[0]][0]
        for size, (seconds, lines) in builds.items():
            rate = f"{lines / seconds:>9,.0f} lines/s"
            print(f"build {size:>5} entities  {seconds:6.2f} s  {lines:>9,} lines {rate}  {seconds / first:5.1f} x")
        project = [f"{folder}/{options.sizes[0]}.yaml", "-o", f"{folder}/{options.sizes[0]}"]
        for words in (["--help"], ["build", *project], ["check", *project]):
            print(f"{words[0]:<20}  {best(words, options.runs):6.2f} s")
    print("goals: " + " · ".join(f"{what}: {goal}" for what, goal in GOALS.items()))


def cold(folder: Path, size: int, runs: int) -> tuple[float, int]:
    """Seconds of a build into a new folder, and the lines that it wrote."""
    spec, out = folder / f"{size}.yaml", folder / str(size)
    spec.write_text(spec_of(size), encoding="utf-8")
    seconds = []
    for _ in range(runs if size < 1000 else max(1, runs - 1)):
        shutil.rmtree(out, ignore_errors=True)
        seconds.append(timed(["build", str(spec), "-o", str(out)]))
    return min(seconds), sum(lines_of(path) for path in out.rglob("*") if is_ours(path, out))


def is_ours(path: Path, out: Path) -> bool:
    return path.is_file() and path.relative_to(out).parts[0] != ".stackgen"


def lines_of(path: Path) -> int:
    return path.read_bytes().count(b"\n")


def best(words: list[str], runs: int) -> float:
    return min(timed(words) for _ in range(runs + 2))


def timed(words: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "stackgen", *words], check=True, capture_output=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
