"""Logs: what a line holds."""

import json
import logging

import pytest

from app.config import Settings
from app.logs import configure_logging, request_id

pytestmark = pytest.mark.usefixtures("restored_logs")


def test_a_line_is_an_object(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging(Settings())
    token = request_id.set("r-1")
    logging.getLogger("app.test").info("two\nlines", extra={"status": 200, "color_message": "!"})
    request_id.reset(token)
    line = json.loads(capsys.readouterr().err)
    assert line.pop("timestamp")
    assert line == {
        "level": "INFO",
        "logger": "app.test",
        "message": "two\nlines",
        "request_id": "r-1",
        "status": 200,
    }


def test_text_and_level(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging(Settings(log_format="text", log_level="warning"))
    logging.getLogger("app.test").info("not this")
    logging.getLogger("app.test").warning("this")
    written = capsys.readouterr().err
    assert "WARNING  app.test: this" in written
    assert "not this" not in written
