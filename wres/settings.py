"""Settings of a deployment, from the environment, read once; a wrong one is named in one sentence."""

import os
from functools import lru_cache
from pathlib import Path

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from wres.standard.errors import UserFacingError

PREFIX = "WRES_"
FOR_TESTS = "WRES_TEST_"
"""Names that belong to the tests and are not ours to judge."""
_LOCAL = Path(__file__).resolve().parents[1] / "data" / "local" / "wres.db"


class Settings(BaseSettings):
    """Each is the environment variable of its name in capitals, after WRES_."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="ignore")

    database_url: str = Field(default=f"sqlite:///{_LOCAL}", repr=False)
    """sqlite:////path/to/file.db, or postgresql://user:password@host/database when several servers share it."""
    public: bool = False
    """Serve the public, read-only edition, whatever address the app is bound to."""
    proxy_signs_in: bool = False
    """A reverse proxy in front lets in only people who may see and change everything: they get the internal edition."""
    reader_memory_mb: int = Field(default=2048, ge=256)
    """Memory the process that reads uploads may use."""
    reader_deadline_seconds: int = Field(default=60, ge=1)
    """After which reading one upload is given up."""
    max_upload_mb: int = Field(default=200, ge=1, le=2048)
    """The largest file that is taken."""

    @field_validator("database_url")
    @classmethod
    def _is_known(cls, address: str) -> str:
        if not address.startswith(("sqlite:", "postgresql:", "postgresql+psycopg:", "postgres:")):
            raise ValueError("it should begin with sqlite: or postgresql:")
        return address


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings of this process. Raises UserFacingError naming the first variable that is wrong or unknown."""
    return read_settings()


def read_settings() -> Settings:
    """As ``settings``, read anew."""
    _refuse_unknown()
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        name = f"{PREFIX}{first['loc'][0]}".upper()
        said = str(first["msg"]).removeprefix("Value error, ")
        raise UserFacingError(
            f"The setting {name} cannot be used: {said[0].lower()}{said[1:]}.",
            "Correct it in the environment, or leave it out for the default.",
            code="setting",
        ) from None


def _refuse_unknown() -> None:
    """A misspelt WRES_PUBLIC would serve the internal edition to everybody, so a name we do not know stops the app."""
    known = {f"{PREFIX}{name}".upper() for name in Settings.model_fields}
    for name in sorted(os.environ):
        if name.upper().startswith(PREFIX) and not name.startswith(FOR_TESTS) and name.upper() not in known:
            raise UserFacingError(
                f"There is no setting {name}.", f"Known are {', '.join(sorted(known))}.", code="setting"
            )
