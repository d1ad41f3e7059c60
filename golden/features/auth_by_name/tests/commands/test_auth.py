"""Commands on users, their passwords and their keys."""

from app.auth.users import user_by_id
from app.db.session import Database
from app.services.passwords import verify_password
from tests.commands.conftest import Invoke, failed
from tests.factories.member import make_member

PIPED, TYPED = "secret-xxxxb", "secret-xxxxc"


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
            "members", "set-password", "999999999", "--password-stdin", stdin=f"{PIPED}\n"
        ),
        1,
    )
    failed(await invoke(*words, stdin="x\n"), 2)
