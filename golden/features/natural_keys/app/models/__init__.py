"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.by_big import ByBig
from app.models.by_date import ByDate
from app.models.by_email import ByEmail
from app.models.by_enum import ByEnum
from app.models.by_pattern import ByPattern
from app.models.by_slug import BySlug
from app.models.by_text import ByText
from app.models.by_uuid import ByUuid
from app.models.uses import Uses, UsesDayLink, UsesWordLink

__all__ = [
    "Base",
    "ByBig",
    "ByDate",
    "ByEmail",
    "ByEnum",
    "ByPattern",
    "BySlug",
    "ByText",
    "ByUuid",
    "Uses",
    "UsesDayLink",
    "UsesWordLink",
]
