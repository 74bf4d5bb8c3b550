"""What each column of the template holds, in a sentence."""

from wres.standard.tables import Column, Table

C = Column
ABOUT: dict[Column, str] = {
    C.EMPLOYEE_NUMBER: "The number that tells one person from another. Used to count each person once; never kept.",
    C.ETHNIC_ORIGIN: "The recorded category, as code, words or both, such as A White - British; blank if unrecorded.",
    C.PAY_GRADE: "The grade or band in words, such as Band 6, Band 8 - Range A, Very Senior Manager or Consultant.",
    C.STAFF_GROUP: "The ESR staff group, which decides clinical, non-clinical or medical and dental.",
    C.ASSIGNMENT_CATEGORY: "Permanent, Fixed Term Temp, Bank, Honorary and so on. Bank and honorary are left out.",
    C.PRIMARY_ASSIGNMENT: "Yes for the assignment that decides the band of a person who has several.",
    C.FTE: "Full-time equivalent, 1 for full time. Decides where no assignment is marked as primary.",
    C.DIRECTORATE: "The part of the organisation.",
    C.LOCATION: "Where the work is based.",
    C.ASSIGNMENT_STATUS: "Such as Active Assignment, Maternity & Adoption or Career Break.",
    C.START_DATE: "First day of the assignment.",
    C.END_DATE: "Last day of the assignment; blank where it goes on.",
    C.APPLICANT_ID: "A reference for the application. Never kept.",
    C.SHORTLISTED: "Yes or No. Without the column every row is a shortlisted application.",
    C.APPOINTED: "Yes or No. This or Outcome is needed.",
    C.OUTCOME: "What became of the application, such as Appointed or Not appointed. This or Appointed is needed.",
    C.VACANCY_REFERENCE: "The vacancy applied for.",
    C.DATE: "The day of the event. Only the twelve months up to the as-at date count.",
    C.DATE_ENTERED: "The day the person entered the process. Only the twelve months up to the as-at date count.",
    C.STAGE: "Formal or Informal; only formal cases count. Without the column every case is formal.",
    C.CASE_REFERENCE: "A reference for the case. Never kept.",
    C.MANDATORY: "Yes or No. Only non-mandatory courses count.",
    C.COURSE: "What the course is called.",
    C.INDICATOR: "The number of the indicator, 1 to 9.",
    C.QUESTION: "The survey question in words or by its number. This or Indicator is needed.",
    C.WHITE_PERCENT: "Per cent of White respondents, such as 46.3. Write * where it was withheld.",
    C.BME_PERCENT: "Per cent of BME respondents, such as 47.6. Write * where it was withheld.",
    C.WHITE_RESPONDENTS: "How many White people answered.",
    C.BME_RESPONDENTS: "How many BME people answered.",
    C.YEAR: "The year of the survey, such as 2023. Add last year's rows to judge the change.",
    C.VOTING: "Yes where the member has a vote.",
    C.EXECUTIVE: "Yes for executive members.",
    C.ROLE: "The role, not the name.",
    C.MEASURE: "What is counted: choose from the list.",
    C.WHITE: "How many White people.",
    C.BME: "How many BME people.",
    C.UNKNOWN: "How many people of unknown ethnicity. Needed for staff; elsewhere a blank is read as 0.",
    C.CLUSTER: "Clinical, Non-clinical or Medical and dental. Blank for the whole organisation.",
    C.BAND: "Such as Band 6, Band 8a or VSM. Blank for the whole organisation.",
    C.KIND: "How the value is held against the figure: choose from the list.",
    C.VALUE: "Per cent, ratio, points or people, as the kind says.",
    C.SOURCE: "Where the target was agreed.",
}
SPECIAL: dict[tuple[Table, Column], str] = {
    (Table.TARGETS, C.DATE): "The day by which the value is to be reached; blank for an undated aim.",
    (Table.DISCIPLINARY, C.EMPLOYEE_NUMBER): "Finds the person's ethnicity on the Staff sheet. This or the ethnicity "
    "itself is needed; both are better.",
    (Table.DISCIPLINARY, C.ETHNIC_ORIGIN): "Used where the person is not on the Staff sheet.",
    (Table.SURVEY, C.INDICATOR): "5, 6, 7 or 8. This or Question is needed.",
    (Table.COUNTS, C.INDICATOR): "May be left blank: the measure decides.",
}
ONE_ROW: dict[Table, str] = {
    Table.STAFF: "one assignment of one person on the as-at date (normally 31 March).",
    Table.RECRUITMENT: "one shortlisted application.",
    Table.DISCIPLINARY: "one case.",
    Table.TRAINING: "one attendance at one course.",
    Table.SURVEY: "one indicator or question in one year.",
    Table.BOARD: "one board member.",
    Table.TARGETS: "one target, which may have a date and may be for one cluster and band only.",
    Table.COUNTS: "one count. Use this sheet instead of Staff, Recruitment, Disciplinary, Training and Board where "
    "only totals are known.",
}


def about(table: Table, column: Column) -> str:
    """The sentence for one column of one table."""
    return SPECIAL.get((table, column)) or ABOUT[column]
