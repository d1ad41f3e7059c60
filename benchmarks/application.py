"""How fast the generated application is: beside hand-written ones, how it starts, and how it grows.

The peers and the load test are the reference application's, a folder beside the checkout: `a` the reference, `a0`
textbook practice, `b` naive, `c` FastCRUD, `d1` and `d2` FastAPI on raw asyncpg, `e` bare ASGI. All servers stay up and
take turns, and each turn is compared with that of `d2` in the same round, as other work on the machine comes and goes.
The ratio of processor time for a request, in brackets, suffers less from such work.
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
from collections.abc import Callable, Iterator
from contextlib import chdir, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

from specs import spec_of

HERE = Path(__file__).parent
REFERENCE = HERE.parent.parent / "shared" / "reference"
PEERS = ("a", "a0", "b", "c", "d1", "d2", "e")
BASE = "d2"
GOALS = {"get": 0.46, "list": 0.56, "nested": 0.51, "post": 0.51, "patch": 0.51}
CONNECTIONS = 32
# How the reference's scripts name their server.
ITS_SERVER = "gold@127.0.0.1:55432"
MODULES = {
    "a": {"jwt", "multipart", "pwdlib"},
    "a0": {"jwt", "multipart", "pwdlib"},
    "b": {"psycopg", "email_validator"},
    "c": {"fastcrud"},
    "e": {"msgspec"},
}


@dataclass(frozen=True)
class Turn:
    """What a server did in one turn."""

    rate: float  # requests a second
    cost: float  # seconds of the processor for a request, in the server


Turns = dict[str, dict[str, list[Turn]]]  # by kind of request and server


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peers", nargs="*", default=list(PEERS), choices=PEERS, help=f"{BASE} is always one of them")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=2, help="of load for each server, kind of request and round")
    parser.add_argument("--sizes", type=int, nargs="*", default=[10, 100, 300, 1000], help="entities, for the start")
    parser.add_argument("--only", choices=("load", "start"), help="half of it")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="stackgen-bench-") as folder:
        if options.only != "start":
            load(Path(folder), sorted({*options.peers, BASE}), options.rounds, options.seconds)
        if options.only != "load":
            start(Path(folder), options.sizes)


# Under load


def load(folder: Path, peers: list[str], rounds: int, seconds: int) -> None:
    """Print how many requests a second the generated application and its peers answer, as ratios to `d2`."""
    if missing := why_not(peers):
        print(f"no load test: {missing}")
        return
    application = build(HERE / "application.yaml", folder / "generated")
    copy = folder / "reference"
    with database(copy) as url, chdir(copy / "bench"):
        sys.path.insert(0, str(copy / "bench"))
        bench: Any = importlib.import_module("bench")
        commands = {"generated": ("app.main:app", {"PYTHONPATH": str(application), "DATABASE_URL": url})}
        commands |= {name: bench.V[name] for name in peers}
        if "a" in commands:
            commands["a"] = (bench.V["a"][0], {"PYTHONPATH": str(copy / "app" / "src")})
        with servers(bench, commands) as running:
            print(table(turns(bench, running, rounds, seconds)))


def why_not(peers: list[str]) -> str | None:
    """What the load test lacks."""
    if not REFERENCE.is_dir():
        return f"the hand-written applications are not in {REFERENCE}"
    if shutil.which("wrk") is None:
        return "wrk is not installed"
    wanted = {"orjson", "uvloop", "httptools"}.union(*(MODULES.get(name, set()) for name in peers))
    missing = sorted(name for name in wanted if importlib.util.find_spec(name) is None)
    return f"there is no {', '.join(missing)}: pip install --group bench" if missing else None


@contextmanager
def database(copy: Path) -> Iterator[str]:
    """A PostgreSQL with the reference's rows; its scripts, copied, are told where the server is."""
    from tests.postgres import server

    shutil.copytree(REFERENCE, copy)
    with server() as url:
        (address,) = re.findall("//(.*)/", url)
        for script in (copy / "bench").glob("*.py"):
            script.write_text(script.read_text().replace(ITS_SERVER, address))
        subprocess.run([sys.executable, "seed.py"], cwd=copy / "bench", check=True)
        yield f"postgresql://{address}/bench"


Servers = dict[str, tuple[subprocess.Popen[bytes], int]]


@contextmanager
def servers(bench: Any, commands: dict[str, tuple[str, dict[str, str]]]) -> Iterator[Servers]:
    """A running server of each application, with its port."""
    running: Servers = {}
    try:
        for port, (name, (application, environment)) in enumerate(commands.items(), 18100):
            running[name] = bench.start(application, environment, port), port
        for process, port in running.values():
            bench.wait(port, process)
        yield running
    finally:
        for process, _ in running.values():
            process.terminate()
        for process, _ in running.values():
            process.wait()


def turns(bench: Any, running: Servers, rounds: int, seconds: int) -> Turns:
    """The turns of all servers, every second round in reverse; one of each before them warms up."""
    found: Turns = {work: {name: [] for name in running} for work in GOALS}
    for number in range(rounds + 1):
        for work in GOALS:
            for name in list(running)[:: -1 if number % 2 else 1]:
                turn = one_turn(bench, *running[name], work, seconds if number else 1)
                if number:
                    found[work][name].append(turn)
    return found


def one_turn(bench: Any, process: subprocess.Popen[bytes], port: int, work: str, seconds: int) -> Turn:
    before = processor_time(process.pid)
    rate, bad = bench.wrk(port, work, seconds, CONNECTIONS, {})
    if bad or not rate:
        raise SystemExit(f"the server at port {port}: {bad} wrong answers to {work}, {rate} requests a second")
    return Turn(rate, (processor_time(process.pid) - before) / (rate * seconds))


def processor_time(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def table(found: Turns) -> str:
    """The medians of the ratios to `d2`, as Markdown."""
    lines = [f"| | {' | '.join(found)} |", f"|{' --- |' * (len(found) + 1)}"]
    for name in found["get"]:
        cells = [
            f"{ratio(found[work], name, lambda t: t.rate):.2f} ({ratio(found[work], name, lambda t: 1 / t.cost):.2f})"
            for work in found
        ]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    lines.append(f"| goal | {' | '.join(f'{GOALS[work]:.2f}' for work in found)} |")
    return "\n".join(lines)


def ratio(found: dict[str, list[Turn]], name: str, of: Callable[[Turn], float]) -> float:
    return median(of(own) / of(base) for own, base in zip(found[name], found[BASE], strict=True))


# Starting


def start(folder: Path, sizes: list[int]) -> None:
    """Print how an application of so many entities starts, and whether its last entity is as fast as its first."""
    probes = {}
    for size in sizes:
        spec = folder / f"{size}.yaml"
        spec.write_text(spec_of(size), encoding="utf-8")
        probes[size] = probe(build(spec, folder / str(size)), runs=5 if size <= 100 else 2)
        print(f"{size:>5} entities  " + "  ".join(f"{what} {value}" for what, value in described(probes[size])))
    first, last = min(sizes), max(sizes)
    if first < last:
        more = {what: (probes[last][what] - probes[first][what]) / (last - first) for what in probes[first]}
        print(f"each entity more: {more['seconds'] * 1000:.1f} ms, {more['megabytes']:.2f} MB (goals: 17 ms, 0.8 MB)")


def described(found: dict[str, float]) -> Iterator[tuple[str, str]]:
    yield "start", f"{found['seconds']:6.2f} s"
    yield "memory", f"{found['megabytes']:6.0f} MB"
    yield "first /openapi.json", f"{found['openapi']:6.2f} s"
    yield "last entity / first", f"{found['dispatch']:5.2f}"


def probe(application: Path, runs: int) -> dict[str, float]:
    """The best of some starts; one more before them fills the bytecode caches."""
    command = [sys.executable, str(HERE / "startup.py")]
    environment = {**os.environ, "PYTHONPATH": str(application), "DATABASE_URL": "sqlite://"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    found = [
        json.loads(subprocess.run(command, cwd=application, env=environment, check=True, capture_output=True).stdout)
        for _ in range(runs + 1)
    ]
    return {what: min(run[what] for run in found[1:]) for what in found[0]}


def build(spec: Path, out: Path) -> Path:
    """The application of a spec."""
    command = [sys.executable, "-m", "stackgen", "build", str(spec), "-o", str(out)]
    subprocess.run(command, check=True, capture_output=True)
    return out


if __name__ == "__main__":
    main()
