"""Every table, so that importing this package fills the metadata."""

from app.models.article import Article, ArticleLabelLink, ArticleRelatedLink
from app.models.base import Base
from app.models.label import Label
from app.models.reader import Reader
from app.models.reading import Reading

__all__ = [
    "Article",
    "ArticleLabelLink",
    "ArticleRelatedLink",
    "Base",
    "Label",
    "Reader",
    "Reading",
]
