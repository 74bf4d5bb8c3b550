"""Who acts, and what they may do. Sign-in and roles will add sources and a role table, not parameters."""

from dataclasses import dataclass
from enum import StrEnum

from wres.standard.errors import NotAllowed


class ActorSource(StrEnum):
    """How we know the name."""

    SELF_DECLARED = "self-declared"
    COMMAND_LINE = "command line"
    SYSTEM = "system"
    PUBLIC = "public"


class Permission(StrEnum):
    """What a workflow asks for at its head."""

    SEE_COUNTS = "see counts"
    SEE_PUBLISHED = "see published figures"
    UPLOAD = "upload a workforce extract"
    EDIT_PLAN = "edit the action plan"
    FREEZE = "freeze a snapshot"
    CHANGE_SETTINGS = "change settings"


class Edition(StrEnum):
    """INTERNAL shows counts as they are; PUBLIC withholds and rounds small ones."""

    INTERNAL = "internal"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class Actor:
    """A person or a program, and how we know."""

    name: str
    source: ActorSource

    @property
    def permissions(self) -> frozenset[Permission]:
        """Visitors of a public edition may look at published figures; everybody else may do everything today."""
        if self.source is ActorSource.PUBLIC:
            return frozenset({Permission.SEE_PUBLISHED})
        return frozenset(Permission)

    @property
    def edition(self) -> Edition:
        """Which edition this actor is shown."""
        return Edition.INTERNAL if Permission.SEE_COUNTS in self.permissions else Edition.PUBLIC


VISITOR = Actor("Visitor", ActorSource.PUBLIC)


def require(actor: Actor, permission: Permission) -> None:
    """Raise NotAllowed, with a sentence, unless the actor has the permission."""
    if permission not in actor.permissions:
        raise NotAllowed(
            f"You cannot {permission.value} here: this is the public, read-only edition.",
            "Ask whoever runs this service for the internal address.",
            code="not_allowed",
        )
