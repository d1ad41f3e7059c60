"""Dates and times as documents write them: in one form, where Pydantic would read others and numbers."""

from datetime import date
from typing import Annotated

from pydantic import AwareDatetime

from app.schemas.types import written

Date = Annotated[date, written(r"\d{4}-\d{2}-\d{2}", "2030-01-31")]
Timestamp = Annotated[AwareDatetime, written(r"\d{4}-\d{2}-\d{2}[Tt ].+", "2030-01-31T12:00:00Z")]
