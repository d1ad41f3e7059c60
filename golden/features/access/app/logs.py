"""Logs: one JSON object a line on standard error, each with the id of its request."""

from contextvars import ContextVar
from logging import LogRecord
from logging.config import dictConfig

from pythonjsonlogger.core import RESERVED_ATTRS
from pythonjsonlogger.json import JsonFormatter

from app.config import Settings

request_id: ContextVar[str | None] = ContextVar("request_id", default=None)


def with_request_id(record: LogRecord) -> bool:
    """Give a record the id of the request in which it is written, if it is written in one."""
    if current := request_id.get():
        record.request_id = current
    return True


def configure_logging(settings: Settings) -> None:
    """Send all logs through one handler: those of the server too, whose access log ours replaces."""
    dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "filters": {"request_id": {"()": lambda: with_request_id}},
            "formatters": {
                "json": {
                    "()": JsonFormatter,
                    "fmt": "{levelname}{name}{message}",
                    "style": "{",
                    "timestamp": True,
                    "rename_fields": {"levelname": "level", "name": "logger"},
                    "reserved_attrs": [
                        *RESERVED_ATTRS,
                        "color_message",
                    ],  # Uvicorn's, for terminals
                },
                "text": {"format": "%(asctime)s %(levelname)-8s %(name)s: %(message)s"},
            },
            "handlers": {
                "stderr": {
                    "class": "logging.StreamHandler",
                    "formatter": settings.log_format,
                    "filters": ["request_id"],
                }
            },
            "root": {"level": settings.log_level.upper(), "handlers": ["stderr"]},
            "loggers": {
                "uvicorn": {"handlers": [], "propagate": True},
                "uvicorn.access": {"handlers": [], "propagate": False},
            },
        }
    )
