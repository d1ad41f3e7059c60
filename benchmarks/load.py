"""How the generated application bears many clients, and faults under them: PostgreSQL restarts, Redis goes, it is told
to stop. Every create that was acknowledged has to be there afterwards, once, and no other.

`python benchmarks/load.py --seconds 60 --clients 200 --workers 4`; what is asked is printed with what came out. At the
end: what logs and limits cost, beside the same application without any middleware. PostgreSQL comes from a wheel;
`redis-server` has to be on the PATH (`apt-get install redis-server`).
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests import postgres  # noqa: E402  # the tests are no package that is installed
from tests.applications import environment, free_port, run, wait_for  # noqa: E402

EXTRAS = "generators: {caching: true, jobs: true, metrics: true}\n"
BARE = '''"""The application without what surrounds its requests."""

from app.main import app

app.user_middleware.clear()
'''
GOAL = 0.7  # of the requests per second without


@dataclass
class Client:
    """One client on one connection, which asks again and again."""

    port: int
    number: int
    turn: int = 0
    keys: list[str] = field(default_factory=list)

    async def ask(self, load: Load) -> None:
        """Send requests until the load is over; a connection that is closed is opened again."""
        while not load.is_over:
            try:
                reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
            except OSError:
                load.refused += 1
                await asyncio.sleep(0.05)
                continue
            try:
                while not load.is_over:
                    await self._one(reader, writer, load)
            except (OSError, asyncio.IncompleteReadError):
                load.closed += 1
            finally:
                writer.close()

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, load: Load) -> None:
        self.turn += 1
        kind, lines, body = self._request(load)
        head = f"{lines} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {len(body)}\r\n"
        began = time.perf_counter()
        writer.write(f"{head}Content-Type: application/json\r\n\r\n".encode() + body)
        status, headers, answer = await _answer(reader)
        load.took.append(time.perf_counter() - began)
        load.statuses[status] += 1
        if status == 503 and b"retry-after" not in headers:
            load.unhelpful += 1
        if kind == "create" and status == 201:
            created = json.loads(answer)
            load.acknowledged.append(created["email"])
            self.keys.append(created["id"])

    def _request(self, load: Load) -> tuple[str, str, bytes]:
        choice = self.turn % 10
        if choice < load.creates or not self.keys:
            email = f"{load.name}.{self.number}.{self.turn}@example.com"
            return "create", "POST /customers", json.dumps({"email": email, "name": "Ada"}).encode()
        if choice < 9:
            return "get", f"GET /customers/{self.keys[self.turn % len(self.keys)]}", b""
        return "list", "GET /customers?limit=20", b""


async def _answer(reader: asyncio.StreamReader) -> tuple[int, dict[bytes, bytes], bytes]:
    head = await reader.readuntil(b"\r\n\r\n")
    first, *lines = head[:-4].split(b"\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(b":") for line in lines)}
    body = await reader.readexactly(int(headers.get(b"content-length", 0)))
    return int(first.split()[1]), headers, body


@dataclass
class Load:
    """What many clients met."""

    name: str
    creates: int = 5  # of ten requests; a client begins with one
    is_over: bool = False
    refused: int = 0  # connections
    closed: int = 0  # connections, before an answer or while none was due
    unhelpful: int = 0  # 503 without Retry-After
    statuses: Counter[int] = field(default_factory=Counter)
    took: list[float] = field(default_factory=list)
    acknowledged: list[str] = field(default_factory=list)

    async def run(self, port: int, clients: int, seconds: float, fault: Callable[[], object] | None) -> None:
        """Let the clients ask; the fault comes after a third of the time."""
        asking = [asyncio.create_task(Client(port, number).ask(self)) for number in range(clients)]
        if fault:
            await asyncio.sleep(seconds / 3)
            await asyncio.to_thread(fault)
            seconds *= 2 / 3
        await asyncio.sleep(seconds)
        self.is_over = True
        await asyncio.wait_for(asyncio.gather(*asking), 60)

    def quantile(self, part: float) -> float:
        """The time, in milliseconds, that so many of the requests took at most."""
        return 1000 * sorted(self.took)[int(part * (len(self.took) - 1))] if self.took else 0


def main() -> None:
    arguments = _arguments()
    with tempfile.TemporaryDirectory() as scratch, postgres.restartable() as (url, restart):
        folder = _built(Path(scratch) / "shop")
        run(folder, "alembic", "upgrade", "head", url=url)
        bench = Bench(folder, url, arguments)
        bench.steady()
        bench.faulty("postgres", "PostgreSQL restarts", lambda _: restart(1.0))
        bench.faulty("redis", "Redis is killed", lambda redis: redis.kill())
        bench.stopped()
        bench.cost()
    sys.exit(bench.failed)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--clients", type=int, default=200)
    parser.add_argument("--workers", type=int, default=4)
    return parser.parse_args()


def _built(folder: Path) -> Path:
    """The shop with what it can be asked for."""
    spec = folder.with_suffix(".yaml")
    spec.write_text((ROOT / "specs/shop.yaml").read_text() + EXTRAS)
    command = [sys.executable, "-m", "stackgen", "build", str(spec), "-o", str(folder)]
    subprocess.run(command, check=True, capture_output=True)
    (folder / "bare.py").write_text(BARE)
    return folder


class Bench:
    """The scenarios, on one application."""

    def __init__(self, folder: Path, url: str, arguments: argparse.Namespace) -> None:
        self.folder = folder
        self.url = url
        self.arguments = arguments
        self.failed = False

    def steady(self) -> None:
        """Nothing goes wrong."""
        with redis() as (address, _), self.served(_all_on(address)) as (port, _):
            load = self.loaded("steady", port)
        self.report(load, "nothing goes wrong", {"no error": not set(load.statuses) - {200, 201} and not load.closed})

    def faulty(self, name: str, what: str, fault: Callable[[subprocess.Popen[bytes]], object]) -> None:
        """Something that the application needs goes, and may come back."""
        with redis() as (address, process), self.served(_all_on(address)) as (port, _):
            load = self.loaded(name, port, lambda: fault(process))
            after = self.loaded(f"{name}-after", port, seconds=2)
        allowed = {200, 201, 503} if name == "postgres" else {200, 201}
        goes_on = not set(after.statuses) - {200, 201}
        asked = {"no other status": not set(load.statuses) - allowed, "no connection cut": not load.closed}
        self.report(load, what, asked | {"503 says when": not load.unhelpful, "recovers by itself": goes_on})

    def stopped(self) -> None:
        """It is told to stop, as by an orchestrator, and finishes what it has begun."""
        with redis() as (address, _), self.served(_all_on(address)) as (port, process):
            load = self.loaded("stop", port, process.terminate, seconds=min(12, self.arguments.seconds))
            ended = process.wait(60)
        asked = {"no error": not set(load.statuses) - {200, 201}, "ends": ended in {0, -signal.SIGTERM}}
        self.report(load, "it is told to stop", asked)

    def cost(self) -> None:
        """What all that surrounds a request takes, in turns of the same application with and without."""
        variants = {"without": ("bare", ""), "in memory": ("app.main", "memory://"), "in Redis": ("app.main", "redis")}
        turns: dict[str, list[tuple[float, float]]] = {name: [] for name in variants}
        for _ in range(3):
            for name, (module, storage) in variants.items():
                turns[name].append(self._turn(module, storage))
        found = {name: [median(turn[n] for turn in of) for n in (0, 1)] for name, of in turns.items()}
        for name, rates in found.items():
            shares = [rate / base for rate, base in zip(rates, found["without"], strict=True)]
            print(f"logs, ids, headers, ETags and limits {name}: {rates[0]:.0f} requests a second ", end="")
            print(f"({shares[0]:.0%}), {rates[1]:.0f} a second of processor time ({shares[1]:.0%})", flush=True)
        # Processor time: other work on the machine matters less.
        self.failed |= found["in memory"][1] < GOAL * found["without"][1]

    def _turn(self, module: str, storage: str) -> tuple[float, float]:
        """Requests a second, and a second of processor time."""
        seconds = min(5, self.arguments.seconds)
        with redis() as (address, _):
            settings = {
                "RATE_LIMIT": "1000000/second",
                "RATE_LIMIT_STORAGE": address if storage == "redis" else storage,
            }
            with self.served(settings if storage else {}, module) as (port, process):
                used = processor_time(process)
                load = self.loaded("cost", port, seconds=seconds, clients=32, creates=0)
                return len(load.took) / seconds, len(load.took) / (processor_time(process) - used)

    def loaded(self, name: str, port: int, fault: Callable[[], object] | None = None, **changed: float) -> Load:
        """What clients meet."""
        load = Load(f"{name}-{time.time_ns()}", creates=int(changed.get("creates", 5)))
        clients = int(changed.get("clients", self.arguments.clients))
        asyncio.run(load.run(port, clients, changed.get("seconds", self.arguments.seconds), fault))
        return load

    def report(self, load: Load, what: str, asked: Mapping[str, bool]) -> None:
        """Print what came out, and whether each acknowledged write is there, once."""
        stored = asyncio.run(self.stored(load.name))
        asked = {
            **asked,
            "no write lost": set(load.acknowledged) <= set(stored),
            "none doubled": len(stored) == len(set(stored)) and len(load.acknowledged) == len(set(load.acknowledged)),
        }
        if "ends" in asked:  # what was written and not answered was cut off
            asked["no request cut"] = set(stored) == set(load.acknowledged)
        print(f"{what}: {len(load.took)} answers {dict(sorted(load.statuses.items()))}, ", end="")
        print(f"p50 {load.quantile(0.5):.0f} ms, p99 {load.quantile(0.99):.0f} ms, ", end="")
        print(f"{len(load.acknowledged)} creates acknowledged, {len(stored)} stored; ", end="")
        print(f"{load.closed} connections closed, {load.refused} refused")
        print("  " + ", ".join(f"{name}: {'yes' if holds else 'NO'}" for name, holds in asked.items()), flush=True)
        self.failed |= not all(asked.values())

    async def stored(self, name: str) -> list[str]:
        """The addresses that a load wrote, as the database has them."""
        import asyncpg

        connection = await asyncpg.connect(self.url)
        rows = await connection.fetch("SELECT email FROM customer WHERE email LIKE $1", f"{name}.%")
        await connection.close()
        return [row["email"] for row in rows]

    @contextmanager
    def served(self, settings: Mapping[str, str], module: str = "") -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
        """The application as its own command serves it, or a module of it as uvicorn does."""
        port = free_port()
        own = [sys.executable, "-c", "from app.cli import app; app()", "serve", f"--workers={self.arguments.workers}"]
        plain = [sys.executable, "-m", "uvicorn", f"{module}:app", "--no-access-log", "--log-level=warning"]
        command = [*(plain if module else own), f"--port={port}"]
        log = self.folder / "server.log"
        with log.open("w") as output:
            given = environment(self.url, **settings)
            process = subprocess.Popen(command, cwd=self.folder, env=given, stdout=output, stderr=output)
        try:
            wait_for(process, f"http://127.0.0.1:{port}/health/ready", log)
            yield port, process
        finally:
            process.terminate()
            process.wait(60)


def processor_time(process: subprocess.Popen[bytes]) -> float:
    """The seconds that a process has used of the processors."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _all_on(address: str) -> dict[str, str]:
    places = dict.fromkeys(("RATE_LIMIT_STORAGE", "CACHE_URL", "JOBS_URL"), address)
    # On a machine that does other work too, a connection may take long to come free.
    return {**places, "RATE_LIMIT": "1000000/second", "METRICS_PATH": "/metrics", "DATABASE_POOL_TIMEOUT": "30"}


@contextmanager
def redis() -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """A Redis that keeps nothing."""
    program = shutil.which("redis-server")
    if program is None:
        sys.exit("there is no redis-server on the PATH: apt-get install redis-server")
    port = free_port()
    command = [program, "--port", str(port), "--bind", "127.0.0.1", "--save", ""]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        yield f"redis://127.0.0.1:{port}", process
    finally:
        process.kill()
        process.wait(30)


if __name__ == "__main__":
    main()
