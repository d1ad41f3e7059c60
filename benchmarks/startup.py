"""What one start of the application on the path takes, as JSON; `application.py` runs this, a process for each start.

Seconds are those of the processor, so that other work on the machine counts little.
"""

from __future__ import annotations

import asyncio
import importlib
import json
import time
from pathlib import Path
from typing import Any


def main() -> None:
    application = importlib.import_module("app.main").app
    found = {"seconds": time.process_time(), "megabytes": resident()}
    start = time.process_time()
    application.openapi()
    found["openapi"] = time.process_time() - start
    found["dispatch"] = asyncio.run(dispatch(application))
    print(json.dumps(found))


def resident() -> float:
    """Megabytes that the process holds."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


async def dispatch(application: Any) -> float:
    """How much longer a request for the last entity takes than one for the first; neither reaches the database."""
    listings = [route.path for route in application.routes if getattr(route, "name", "").startswith("list_")]
    best = {path: float("inf") for path in (listings[0], listings[-1])}
    for _ in range(300):
        for path, least in best.items():
            start = time.perf_counter()
            await answer(application, path)
            best[path] = min(least, time.perf_counter() - start)
    return best[listings[-1]] / best[listings[0]]


async def answer(application: Any, path: str) -> None:
    """Ask for an entity whose key is no key."""
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "path": f"{path}/none",
        "raw_path": f"{path}/none".encode(),
        "query_string": b"",
        "headers": [(b"host", b"localhost")],
        "scheme": "http",
        "server": ("localhost", 80),
        "client": ("localhost", 1),
        "root_path": "",
        "state": {},
    }
    statuses = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        statuses.append(message.get("status"))

    await application(scope, receive, send)
    assert statuses[0] == 422


if __name__ == "__main__":
    main()
