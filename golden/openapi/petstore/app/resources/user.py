"""Users as the document knows them."""

from app.resources.mapping import Resource
from app.schemas.user import UserCreate, UserRead, UserUpdate

USERS = Resource(
    UserRead,
    UserCreate,
    UserUpdate,
    fields={
        "username": "username",
        "id": "id",
        "firstName": "first_name",
        "lastName": "last_name",
        "email": "email",
        "password": "password",
        "phone": "phone",
        "userStatus": "user_status",
    },
)
