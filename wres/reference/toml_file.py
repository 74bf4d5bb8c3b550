"""A reviewed TOML file, read field by field; whatever is wrong is named with file, table and field."""

import tomllib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import isfinite
from pathlib import Path
from typing import NoReturn, TypeVar

from wres.standard.errors import BadReference

E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class TomlTable:
    """One table of a file; ``name`` is its place in words, empty for the top. Every reader raises BadReference."""

    path: Path
    name: str
    fields: dict[str, object]

    def wrong(self, field: str, expected: str) -> NoReturn:
        """Raise BadReference for one field."""
        place = f"{self.path.name}, {self.name}, " if self.name else f"{self.path.name}, "
        found = repr(self.fields[field]) if field in self.fields else "nothing"
        raise BadReference(f"{place}field {field}: found {found}; expected {expected}.")

    def only(self, *fields: str) -> None:
        """Refuse any field that is not named: a misspelt setting must not pass for a default."""
        for field in self.fields:
            if field not in fields:
                self.wrong(field, "one of " + ", ".join(fields))

    def text(self, field: str) -> str:
        """Some text, not blank."""
        value = self.fields.get(field)
        return value.strip() if isinstance(value, str) and value.strip() else self.wrong(field, "some text")

    def texts(self, field: str) -> tuple[str, ...]:
        """A list of texts, which may be empty."""
        value = self.fields.get(field)
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            self.wrong(field, "a list of texts")
        return tuple(value)

    def whole(self, field: str, lowest: int = 0) -> int:
        """A whole number, at least ``lowest``."""
        value = self.fields.get(field)
        if isinstance(value, int) and not isinstance(value, bool) and value >= lowest:
            return value
        return self.wrong(field, f"a whole number, {lowest} or more")

    def number(self, field: str) -> float:
        """A number."""
        value = self.fields.get(field)
        if isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value):
            return float(value)
        return self.wrong(field, "a number")

    def yes(self, field: str) -> bool:
        """True or false."""
        value = self.fields.get(field)
        return value if isinstance(value, bool) else self.wrong(field, "true or false")

    def day(self, field: str) -> date:
        """A date without a time."""
        value = self.fields.get(field)
        return value if type(value) is date else self.wrong(field, "a date such as 2027-11-30")

    def choice(self, field: str, words: type[E]) -> E:
        """A member of an enum, by its value."""
        try:
            return words(str(self.fields.get(field, "")))
        except ValueError:
            self.wrong(field, "one of " + ", ".join(words))

    def table(self, field: str) -> "TomlTable":
        """A table below this one."""
        value = self.fields.get(field)
        return TomlTable(self.path, f"[{field}]", value) if isinstance(value, dict) else self.wrong(field, "a table")

    def tables(self, field: str) -> list["TomlTable"]:
        """The tables of a list, numbered from 1."""
        value = self.fields.get(field)
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self.wrong(field, f"tables headed [[{field}]]")
        return [TomlTable(self.path, f"[[{field}]] number {n}", item) for n, item in enumerate(value, 1)]


def read_toml(path: Path) -> TomlTable:
    """The whole of a TOML file; raises BadReference where it cannot be read."""
    try:
        return TomlTable(path, "", tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadReference(f"{path.name}: cannot be read as a TOML file ({error}).") from error
