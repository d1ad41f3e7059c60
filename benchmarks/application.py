"""How fast the generated application is: beside hand-written ones, how it starts, and how it grows.

The peers and the load test are the reference application's, a folder beside the checkout: `a` the reference, `a0`
textbook practice, `b` naive, `c` FastCRUD, `d1` and `d2` FastAPI on raw asyncpg, `e` bare ASGI. All servers stay up and
take turns, so that other work on the machine meets them all; compare the ratios, never the rates.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from pathlib import Path
from statistics import median
from typing import Any

HERE = Path(__file__).parent
CHECKOUT = HERE.parent
REFERENCE = CHECKOUT.parent / "shared" / "reference"
sys.path[:0] = [str(CHECKOUT), str(HERE)]

from specs import spec_of

PEERS = ("a", "a0", "b", "c", "d1", "d2", "e")
WORK = ("get", "list", "nested", "post", "patch")
GOALS = {"get": 0.46, "list": 0.56, "nested": 0.51, "post": 0.51, "patch": 0.51}
# How the reference's scripts name their server.
ITS_SERVER = "gold@127.0.0.1:55432"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peers", nargs="*", default=list(PEERS), choices=PEERS, help="d2 is always one of them")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=2, help="of load for each server, kind of request and round")
    parser.add_argument("--sizes", type=int, nargs="*", default=[10, 100, 300, 1000], help="entities, for the start-up")
    parser.add_argument("--only", choices=("load", "startup"), help="half of it")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="stackgen-bench-") as folder:
        if options.only != "startup":
            load(Path(folder), sorted({*options.peers, "d2"}), options.rounds, options.seconds)
        if options.only != "load":
            startup(Path(folder), options.sizes)


def load(folder: Path, peers: list[str], rounds: int, seconds: int) -> None:
    """Print the requests per second of the generated application and its peers, and their ratios to `d2`."""
    if missing := why_not(peers):
        print(f"no load test: {missing}")
        return
    application = build(HERE / "application.yaml", folder / "generated")
    with database(folder / "reference") as url:
        environment = {"PYTHONPATH": str(application), "DATABASE_URL": url}
        with chdir(folder / "reference" / "bench"):
            sys.path.insert(0, "")
            bench: Any = importlib.import_module("bench")
            variants = {"generated": ("app.main:app", environment), **{name: bench.V[name] for name in peers}}
            if "a" in variants:
                variants["a"] = (bench.V["a"][0], {"PYTHONPATH": str(folder / "reference" / "app" / "src")})
            rates = bench.run(variants, WORK, rounds, seconds)
    print(table(rates))


def why_not(peers: list[str]) -> str | None:
    """What the load test lacks."""
    if not REFERENCE.is_dir():
        return f"the hand-written applications are not in {REFERENCE}"
    if shutil.which("wrk") is None:
        return "wrk is not installed"
    wanted = {
        "orjson",
        "uvloop",
        "httptools",
        *({"msgspec"} if "e" in peers else ()),
        *({"fastcrud"} if "c" in peers else ()),
    }
    missing = sorted(name for name in wanted if importlib.util.find_spec(name) is None)
    return f"no {', '.join(missing)}: pip install --group bench" if missing else None


@contextmanager
def database(reference: Path) -> Iterator[str]:
    """A PostgreSQL with the reference's rows, its scripts copied to `reference` and told where the server is."""
    from tests.postgres import server

    shutil.copytree(REFERENCE, reference)
    with server() as url:
        (address,) = re.findall("//(.*)/", url)
        for script in (reference / "bench").glob("*.py"):
            script.write_text(script.read_text().replace(ITS_SERVER, address))
        subprocess.run([sys.executable, "seed.py"], cwd=reference / "bench", check=True)
        yield f"postgresql://{address}/bench"


def table(rates: dict[str, dict[str, float]]) -> str:
    """The medians, and their ratios to `d2`, as Markdown."""
    lines = [f"| | {' | '.join(rates)} |", f"| --- {'| --- ' * len(rates)}|"]
    for name in next(iter(rates.values())):
        cells = [f"{rates[work][name] / rates[work]['d2']:.2f} ({rates[work][name]:,.0f}/s)" for work in rates]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    lines.append(f"| goal | {' | '.join(f'{GOALS[work]:.2f}' for work in rates)} |")
    return "\n".join(lines)


def startup(folder: Path, sizes: list[int]) -> None:
    """Print what an application of so many entities takes to start, and whether its last entity is as fast as its first."""
    probes = {}
    for size in sizes:
        spec = folder / f"{size}.yaml"
        spec.write_text(spec_of(size), encoding="utf-8")
        probes[size] = probe(build(spec, folder / str(size)), runs=5 if size <= 300 else 1)
        print(f"{size:>5} entities  " + "  ".join(f"{what} {value}" for what, value in described(probes[size])))
    first, *_, last = sizes
    if first < last:
        more = {what: (probes[last][what] - probes[first][what]) / (last - first) for what in probes[first]}
        print(f"each entity more: {more['seconds'] * 1000:.1f} ms, {more['megabytes']:.2f} MB (goals: 17 ms, 0.8 MB)")


def described(found: dict[str, float]) -> Iterator[tuple[str, str]]:
    yield "start", f"{found['seconds']:6.2f} s"
    yield "memory", f"{found['megabytes']:6.0f} MB"
    yield "first /openapi.json", f"{found['openapi']:6.2f} s"
    yield "last entity / first", f"{found['dispatch']:5.2f}"


def probe(application: Path, runs: int) -> dict[str, float]:
    """The medians of some starts; one more before them fills the bytecode caches."""
    command = [sys.executable, str(HERE / "startup.py")]
    environment = {**os.environ, "PYTHONPATH": str(application), "DATABASE_URL": "sqlite://"}
    found = [
        json.loads(subprocess.run(command, cwd=application, env=environment, check=True, capture_output=True).stdout)
        for _ in range(runs + 1)
    ]
    return {what: median(run[what] for run in found[1:]) for what in found[0]}


def build(spec: Path, out: Path) -> Path:
    """The application of a spec."""
    command = [sys.executable, "-m", "stackgen", "build", str(spec), "-o", str(out)]
    subprocess.run(command, check=True, capture_output=True)
    return out


if __name__ == "__main__":
    main()
