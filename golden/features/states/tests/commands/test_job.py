"""Commands on jobs."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.job import build_job, make_job, make_job_in


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_job(db)
    created = shown(await invoke("jobs", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("jobs", "get", str(created["id"]))) == created


async def test_list(invoke: Invoke, db: Database) -> None:
    job = await make_job(db)
    assert shown(await invoke("jobs", "list", "--limit", "1"))["items"] == [as_json(job)]


async def test_get(invoke: Invoke, db: Database) -> None:
    job = await make_job(db)
    assert shown(await invoke("jobs", "get", str(job.id))) == as_json(job)


async def test_delete(invoke: Invoke, db: Database) -> None:
    job = await make_job(db)
    result = await invoke("jobs", "delete", str(job.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "job" in failed(await invoke("jobs", command, str(job.id)), 1)


async def test_transition_start(invoke: Invoke, db: Database) -> None:
    job = await make_job_in(db, "red")
    words = [str(job.id)]
    changed = shown(await invoke("jobs", "start", *words))
    assert changed["color"] == "green"
    assert "`start` leads from red to green." in failed(await invoke("jobs", "start", *words), 1)


async def test_transition_date(invoke: Invoke, db: Database) -> None:
    job = await make_job_in(db, "green")
    words = [str(job.id)]
    changed = shown(await invoke("jobs", "date", *words))
    assert changed["color"] == "red"
    assert "`date` leads from green to red." in failed(await invoke("jobs", "date", *words), 1)
