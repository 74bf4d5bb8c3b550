"""Clusters and bands as the Counts and Targets sheets write them."""

from wres.ingest.labels import band_of
from wres.ingest.words import Words
from wres.standard.mapping import MappingKind, normalise
from wres.standard.workforce import Cluster, PayBand

_CLUSTERS = {
    normalise(name): cluster
    for cluster in Cluster
    for name in (cluster.value, cluster.value.replace("_", " "), cluster.value.replace("_", "-"), cluster.words)
} | {
    "medical": Cluster.MEDICAL_DENTAL,
    "medical & dental": Cluster.MEDICAL_DENTAL,
    "nonclinical": Cluster.NON_CLINICAL,
}
_BANDS = {name: band for band in PayBand for name in (band.value, band.value.replace("_", " "), normalise(band.words))}


def cluster_of(cell: str | None) -> Cluster | None:
    """A cluster as people write it; None where it is blank or unknown."""
    return _CLUSTERS.get(normalise(cell or ""))


def band_of_cell(cell: str | None, words: Words) -> PayBand | None:
    """A band such as '6', '8a', 'under_1' or 'VSM'; None where blank or unknown."""
    text = normalise(cell or "").removesuffix(".0")
    if not text:
        return None
    return _BANDS.get(text) or band_of(text, words.book, words.own(MappingKind.GRADE))
