"""What the operations on user do."""

from app.api.security import Credentials
from app.db.session import Database
from app.errors import NotImplementedActionError
from app.resources.mapping import key
from app.resources.user import USERS
from app.schemas.document import User
from app.schemas.parameters import (
    DeleteUserParameters,
    GetUserByNameParameters,
    LoginUserParameters,
    UpdateUserParameters,
)
from app.schemas.user import UserUsername
from app.services.user import UserService


class UserOperations:
    """Operations about user."""

    def __init__(self, db: Database, credentials: Credentials) -> None:
        self.db = db
        self.credentials = credentials

    async def create_user(self, body: User | bytes | None) -> User:
        """This can only be done by the logged in user."""
        row = await UserService(self.db).create(USERS.new(body))
        return User.model_validate(USERS.properties(row))

    async def create_users_with_list_input(self, body: list[User] | None) -> User:
        """Creates list of users with given input array."""
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError(
            "The operation `createUsersWithListInput` is not written yet."
        )

    async def login_user(self, parameters: LoginUserParameters) -> str:
        """Log into the system."""
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The operation `loginUser` is not written yet.")

    async def logout_user(self) -> None:
        """Log user out of the system."""
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The operation `logoutUser` is not written yet.")

    async def get_user_by_name(self, parameters: GetUserByNameParameters) -> User:
        """Get user detail based on username."""
        row = await UserService(self.db).get(key(UserUsername, parameters.username))
        return User.model_validate(USERS.properties(row))

    async def update_user(
        self, parameters: UpdateUserParameters, body: User | bytes | None
    ) -> None:
        """This can only be done by the logged in user."""
        key_ = key(UserUsername, parameters.username)
        await UserService(self.db).update(key_, USERS.whole(body))

    async def delete_user(self, parameters: DeleteUserParameters) -> None:
        """This can only be done by the logged in user."""
        key_ = key(UserUsername, parameters.username)
        await UserService(self.db).delete(key_)
