"""Pay bands, clusters and the kinds of assignment."""

from enum import StrEnum


class PayBand(StrEnum):
    """Agenda for Change bands, very senior managers, medical and dental grades, and the rest; lowest first."""

    UNDER_1 = "under_1"
    BAND_1 = "1"
    BAND_2 = "2"
    BAND_3 = "3"
    BAND_4 = "4"
    BAND_5 = "5"
    BAND_6 = "6"
    BAND_7 = "7"
    BAND_8A = "8a"
    BAND_8B = "8b"
    BAND_8C = "8c"
    BAND_8D = "8d"
    BAND_9 = "9"
    VSM = "vsm"
    TRAINEE = "trainee"
    CAREER_GRADE = "career_grade"
    CONSULTANT = "consultant"
    MEDICAL_OTHER = "medical_other"
    OTHER = "other"
    UNMAPPED = "unmapped"

    @property
    def order(self) -> int:
        """Position from lowest to highest; decides which of a person's assignments is kept."""
        return _ORDER[self]

    @property
    def words(self) -> str:
        """As a person would say it: 'Band 8a', 'VSM', 'Consultant'."""
        special = {
            "under_1": "Under Band 1",
            "vsm": "VSM",
            "trainee": "Medical trainee",
            "career_grade": "Non-consultant career grade",
            "consultant": "Consultant",
            "medical_other": "Other medical",
            "other": "Other pay",
            "unmapped": "Band not recognised",
        }
        return special.get(self.value, f"Band {self.value}")


_ORDER = {band: place for place, band in enumerate(PayBand)}


class Cluster(StrEnum):
    """The four parts the workforce is shown in; UNMAPPED holds staff groups nobody has placed yet."""

    CLINICAL = "clinical"
    NON_CLINICAL = "non_clinical"
    MEDICAL_DENTAL = "medical_dental"
    UNMAPPED = "unmapped"

    @property
    def words(self) -> str:
        """As a person would say it."""
        return {
            "clinical": "Clinical",
            "non_clinical": "Non-clinical",
            "medical_dental": "Medical and dental",
            "unmapped": "Staff group not recognised",
        }[self.value]


class AssignmentKind(StrEnum):
    """What sort of assignment a row is; only SUBSTANTIVE counts as workforce (a setting in data/reference)."""

    SUBSTANTIVE = "substantive"
    BANK = "bank"
    HONORARY = "honorary"
    AGENCY = "agency"
    NON_EXECUTIVE = "non_executive"


class AssignmentState(StrEnum):
    """Whether an assignment status means that the person is employed on the day."""

    IN_POST = "in_post"
    LEFT = "left"


class Outcome(StrEnum):
    """What became of a shortlisted application."""

    APPOINTED = "appointed"
    NOT_APPOINTED = "not_appointed"
    NOT_SHORTLISTED = "not_shortlisted"
