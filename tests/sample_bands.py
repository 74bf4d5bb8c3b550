"""Cluster × band cells to test with, four of them with the sample's counts."""

from wres.measures.results import BandRow, IndicatorRag
from wres.standard.workforce import Cluster, PayBand


def _band(cluster: Cluster, band: PayBand, bme: int, total: int) -> BandRow:
    unknown = round(total * 0.05)
    percent = 100 * bme / total
    rag = IndicatorRag.TOO_FEW if total < 10 else IndicatorRag.GREEN if percent >= 8.7 else IndicatorRag.RED
    return BandRow(cluster, band, total - bme - unknown, bme, unknown, percent, 8.7, round(total * 0.087 + 0.5), rag)


_BANDS = {
    Cluster.CLINICAL: "2 0 540|3 62 800|4 17 229|5 120 1080|6 39 965|7 38 420|8a 9 110|8b 2 40|8c 1 14|9 0 4",
    Cluster.NON_CLINICAL: "2 9 104|3 41 402|4 33 380|5 52 436|6 24 240|7 16 186|8a 7 90|8b 3 44|8d 0 12|vsm 1 9",
    Cluster.MEDICAL_DENTAL: "consultant 70 410|career_grade 32 130|trainee 40 290",
}


def bands() -> tuple[BandRow, ...]:
    """Cluster × band cells, four of them with the sample's counts."""
    rows = []
    for cluster, text in _BANDS.items():
        for cell in text.split("|"):
            band, bme, total = cell.split()
            rows.append(_band(cluster, PayBand(band), int(bme), int(total)))
    return tuple(rows)
