"""What objects look like that are embedded in others: their columns, and nothing below."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field


@dataclass(slots=True)
class ArticleSummary:
    """Article, inside another object."""

    id: UUID
    title: str
    created_at: datetime
    updated_at: datetime


@dataclass(slots=True)
class LabelSummary:
    """Label, inside another object."""

    id: int
    text_: Annotated[str, Field(alias="text")]
    created_at: datetime
    updated_at: datetime


@dataclass(slots=True)
class ReaderSummary:
    """Reader, inside another object."""

    id: UUID
    name: str
    created_at: datetime
    updated_at: datetime
