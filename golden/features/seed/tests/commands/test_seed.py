"""The command that creates rows to start with."""

import pytest

from tests.commands.conftest import Invoke
from tests.test_seed import ROWS


@pytest.mark.usefixtures("db")
async def test_seed(invoke: Invoke) -> None:
    result = await invoke("seed")
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines() == [
        f"{name}: {number} created" for name, number in ROWS.items()
    ]
    again = await invoke("seed")
    assert again.stdout.splitlines() == [f"{name}: 0 created" for name in ROWS]
