"""What a post of a cluster and band is called: pay grade, staff group, position, directorate, place."""

from random import Random

RANGES = {"8a": "Range A", "8b": "Range B", "8c": "Range C", "8d": "Range D"}
SCALE_POINTS = {"8a": "08", "8b": "09", "8c": "10", "8d": "11", "9": "12"}
SPECIAL_GRADES = {
    "vsm": ("Very Senior Manager",),
    "consultant": ("NHS|YC72|Consultant",),
    "career_grade": ("Specialty Doctor",),
    "other": ("Apprentice", "Spot Salary"),
}
CLINICAL_GROUPS = {
    "2": (("Additional Clinical Services", 1),),
    "3": (("Additional Clinical Services", 1),),
    "4": (("Additional Clinical Services", 9), ("Add Prof Scientific and Technic", 1)),
}
REGISTERED_GROUPS = (
    ("Allied Health Professionals", 80),
    ("Nursing and Midwifery Registered", 14),
    ("Add Prof Scientific and Technic", 5),
    ("Healthcare Scientists", 1),
)
OFFICE = "Administrative and Clerical"
ESTATES = "Estates and Ancillary"
POSITIONS = {
    "Additional Clinical Services": "Emergency Care Support",
    "Add Prof Scientific and Technic": "Clinical Technician",
    "Allied Health Professionals": "Paramedic",
    "Nursing and Midwifery Registered": "Clinical Assessor",
    "Healthcare Scientists": "Equipment Scientist",
    "Medical and Dental": "Doctor",
    OFFICE: "Control Room and Office",
    ESTATES: "Fleet and Premises",
}
DIRECTORATES = {
    "clinical": ("Operations North", "Operations South", "Operations East", "Integrated Urgent Care"),
    "non_clinical": ("Control Rooms", "Patient Transport", "Fleet and Estates", "People", "Finance and Digital"),
    "medical_dental": ("Medical Directorate",),
}
LOCATIONS = (
    "Alder Hub",
    "Birch Hub",
    "Cedar Hub",
    "Elm Hub",
    "Hazel Hub",
    "Larch Hub",
    "Maple Hub",
    "Oak Hub",
    "Rowan Hub",
    "Headquarters",
)


def pay_grade(cluster: str, band: str, random: Random) -> str:
    """The grade as the payroll writes it: scale code, then the words that decide."""
    if band in SPECIAL_GRADES:
        return random.choice(SPECIAL_GRADES[band])
    letter, words = ("R", "Review Body") if cluster == "clinical" else ("N", "Non Review Body")
    point = SCALE_POINTS.get(band, band.zfill(2))
    name = f"Band 8 - {RANGES[band]}" if band in RANGES else f"Band {band}"
    return f"NHS|X{letter}{point}|{words} {name}"


def staff_group(cluster: str, band: str, random: Random) -> str:
    """A staff group of the cluster, likely for the band."""
    if cluster == "medical_dental":
        return "Medical and Dental"
    if cluster == "clinical":
        choices = CLINICAL_GROUPS.get(band, REGISTERED_GROUPS)
        return random.choices([name for name, _ in choices], [weight for _, weight in choices])[0]
    return ESTATES if band in ("1", "2", "3", "4") and random.random() < 0.2 else OFFICE
