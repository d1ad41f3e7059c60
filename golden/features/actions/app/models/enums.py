"""Enums: the value of a member is what stands in JSON and in the database."""

from enum import StrEnum


class Format(StrEnum):
    """The values of Format."""

    pdf = "pdf"
    html = "html"
