"""Every table, so that importing this package fills the metadata."""

from app.models.api_key import ApiKey
from app.models.base import Base
from app.models.reading import Reading
from app.models.robot import Robot

__all__ = [
    "ApiKey",
    "Base",
    "Reading",
    "Robot",
]
