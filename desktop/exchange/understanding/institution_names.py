"""Names of institutions in one line: where one ends and the next begins."""

import re

from db.domain.folding import folded

# A comma parts two realizers only where an institution begins: „Wydział Edukacji, Kultury i Sportu” is one.
_BEGINS = frozenset([
    "wydzial", "dzial", "zespol", "centrum", "osrodek", "miejski", "miejska", "miejskie", "gminny",
    "gminna", "gminne", "powiatowy", "powiatowa", "powiatowe", "dom", "domy", "urzad", "szkola", "szkoly",
    "przedszkole", "przedszkola", "policja", "komenda", "komisariat", "straz", "fundacja", "fundacje",
    "stowarzyszenie", "stowarzyszenia", "specjalistyczny", "poradnia", "rejony", "organizacje", "referat",
    "biblioteka", "parafia", "parafie", "caritas", "sad", "pck", "zlobek", "klub", "swietlica", "swietlice",
    "biuro", "kuratorium", "placowki", "placowka", "instytucje", "szpital", "przychodnia", "zaklad",
    "komisja", "towarzystwo", "zwiazek", "polski", "polskie", "panstwowa", "panstwowy", "wojewodzki",
    "wojewodzka", "ops", "gops", "mops", "mopr", "pcpr", "pup", "ngo", "srodowiskowy", "srodowiskowe",
    "warsztat", "warsztaty", "spoldzielnia", "jednostki", "pedagog", "asystent", "asystenci", "kolo",
    "kola", "uniwersytet", "uniwersytety", "ochotnicza", "ochotnicze", "posterunek", "filia", "filie",
    "rada", "gmina", "spolka", "prokuratura", "wojt", "pelnomocnik", "kluby", "rodzinny", "lokalna",
    "lokalny", "muzeum", "dps", "zus", "krus", "nfz", "sanepid", "regionalny", "regionalna", "uczelnie",
    "osrodki", "siec", "koordynatorzy", "koordynator", "niepubliczny", "niepubliczna", "publiczny",
    "publiczna", "izba", "agencja", "oddzial", "sekretariat", "sekcja", "samodzielne", "stanowisko",
    "punkt", "hospicjum", "starostwo", "schronisko", "noclegownia", "urzedy",
    "szkolni", "doradcy", "kierownik",
])  # fmt: skip
_OF_A_PLACE = re.compile(r"\w{3,}[sc]k(?:i|a|ie)")  # „Kielecka Rada Seniorów”
_COMMA = re.compile(r",\s+|\s+oraz\s+")
_STRONG = re.compile(r";\s*|\s+[–—]\s+|\n")


def begins_institution(text: str) -> bool:
    """Whether the first word is one that names of institutions begin with, or of what place they are."""
    first, *others = text.split(" ")
    if folded(first).strip(".") in _BEGINS:
        return True
    return bool(others) and first[:1].isupper() and _OF_A_PLACE.fullmatch(first) is not None


def names_in(text: str) -> list[str]:
    """The realizers that stand in one paragraph, parted by semicolons, dashes, or commas."""
    strong = [part.strip(" ,;.") for part in _STRONG.split(text)]
    if len(strong) > 1:
        return [part for part in strong if part]
    names: list[str] = []
    for part in _COMMA.split(text.strip(" ;.")):
        if names and not begins_institution(part) and not part.isupper():
            names[-1] = f"{names[-1]}, {part}"
        else:
            names.append(part)
    return [name.strip(" ,") for name in names if name.strip(" ,")]
