"""What objects look like that are embedded in others: their columns, and nothing below."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field


@dataclass(slots=True)
class AuthorSummary:
    """Author, inside another object."""

    id: UUID
    name: str
    created_at: datetime
    updated_at: datetime
    version: int


@dataclass(slots=True)
class CommentSummary:
    """Comment, inside another object."""

    id: UUID
    text_: Annotated[str, Field(alias="text")]
    article_id: UUID
    created_at: datetime
    updated_at: datetime
    version: int
