"""The main job, from a spec to a running application: `make demo`. Leaves the application in `demo/shop`."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen

ROOT = Path(__file__).resolve().parent.parent
SPEC = ROOT / "specs" / "shop.yaml"
SHOP = ROOT / "demo" / "shop"
PATIENCE = 30  # seconds for the application to start


def main() -> None:
    shutil.rmtree(SHOP, ignore_errors=True)
    step(f"stackgen build {SPEC.relative_to(ROOT)} -o {SHOP.relative_to(ROOT)}")
    run(ROOT, "-m", "stackgen", "build", str(SPEC), "-o", str(SHOP))
    environment = {**os.environ, "DATABASE_URL": "sqlite:///./shop.db"}
    step("alembic upgrade head        # SQLite: shop.db")
    run(SHOP, "-m", "alembic", "upgrade", "head", environment=environment)
    step("shop seed                   # the rows that the spec starts with")
    run(SHOP, "-c", "from app.cli import app; app()", "seed", environment=environment)
    step("pytest                      # the suite that came with it")
    run(SHOP, "-m", "pytest", "-q", environment={**os.environ, "DATABASE_URL": ""})
    step("uvicorn app.main:app        # and an order over HTTP")
    with serving(environment) as url:
        order_something(url)
    say_where_to_look()


def step(command: str) -> None:
    print(f"\n\033[1m$ {command}\033[0m" if sys.stdout.isatty() else f"\n$ {command}", flush=True)


def run(folder: Path, *arguments: str, environment: dict[str, str] | None = None) -> None:
    given = environment or dict(os.environ)
    given = {word: value for word, value in given.items() if word != "DATABASE_URL" or value}
    subprocess.run([sys.executable, *arguments], cwd=folder, env=given, check=True)


@contextmanager
def serving(environment: dict[str, str]) -> Iterator[str]:
    """The application on a free port, until the block ends."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "uvicorn", "app.main:app", "--port", str(port), "--log-level", "warning"]
    with subprocess.Popen(command, cwd=SHOP, env=environment) as server:
        try:
            url = f"http://127.0.0.1:{port}"
            wait_for(f"{url}/openapi.json", server)
            yield url
        finally:
            server.terminate()


def wait_for(url: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while server.poll() is None and time.monotonic() < deadline:
        try:
            with urlopen(url, timeout=5):
                return
        except URLError:
            time.sleep(0.1)
    sys.exit("The application did not start.")


def order_something(url: str) -> None:
    customer = post(f"{url}/customers", {"email": "ann@example.com", "name": "Ann"})
    [product] = get(f"{url}/products?sku=TEA-1")["items"]
    line = {"quantity": 3, "unit_price": "4.20", "product_id": product["id"]}
    order = post(f"{url}/orders", {"number": "2030-0001", "customer_id": customer["id"], "lines": [line]})
    post(f"{url}/orders/{order['id']}/pay")
    print(json.dumps(get(f"{url}/orders?status=paid"), indent=2))


def get(url: str) -> Any:
    print(f"GET {url}")
    with urlopen(url, timeout=10) as response:
        return json.load(response)


def post(url: str, body: dict[str, object] | None = None) -> dict[str, object]:
    data = None if body is None else json.dumps(body).encode()
    request = Request(url, data, {"Content-Type": "application/json"}, method="POST")
    with urlopen(request, timeout=10) as response:
        print(f"POST {url} -> {response.status}")
        created: dict[str, object] = json.load(response)
        return created


def say_where_to_look() -> None:
    folder = SHOP.relative_to(ROOT)
    print(f"""
The application is in {folder}. Where to look next:
  {folder}/app/models/order.py        a table
  {folder}/app/services/order.py      its rules and queries
  {folder}/tests/api/test_order.py    its tests
  {folder}/README.md                  how its owners work with it
To see its API documentation at http://127.0.0.1:8000/docs:
  cd {folder} && DATABASE_URL=sqlite:///./shop.db {sys.executable} -m uvicorn app.main:app
Now change specs/shop.yaml and build again.""")


if __name__ == "__main__":
    main()
