"""Commands on users, their passwords and their keys."""

from app.auth.users import user_by_id
from app.db.session import Database
from app.models.enums import Role
from app.services.passwords import verify_password
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories.member import build_member, make_member

PIPED, TYPED = "password-b", "password-c"


async def test_an_admin_is_made(invoke: Invoke, db: Database) -> None:
    role = list(Role)[-1]
    body = await build_member(db)
    made = shown(await invoke("members", "create", *options(body), "--role", role))
    assert made["role"] == role
    assert (await invoke("members", "set-role", str(made["id"]))).exit_code == 0
    assert shown(await invoke("members", "get", str(made["id"])))["role"] is None
    failed(await invoke("members", "set-role", "00000000-0000-4000-8000-000000000000", role), 1)


async def test_a_password_is_set(invoke: Invoke, db: Database) -> None:
    member = await make_member(db)
    words = ("members", "set-password", str(member.id), "--password-stdin")
    assert (await invoke(*words, stdin=f"{PIPED}\n")).exit_code == 0
    stored = await user_by_id(db, member.id)
    assert stored is not None
    assert await verify_password(PIPED, stored.password)
    result = await invoke("members", "set-password", str(member.id), stdin=f"{TYPED}\n" * 2)
    assert result.exit_code == 0, result.output
    assert TYPED not in result.output
    failed(
        await invoke(
            "members",
            "set-password",
            "00000000-0000-4000-8000-000000000000",
            "--password-stdin",
            stdin=f"{PIPED}\n",
        ),
        1,
    )
    failed(await invoke(*words, stdin="x\n"), 2)
