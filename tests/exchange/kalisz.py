"""What the Kalisz report on mental health for 2024 says: goals, tasks, ways, and figures in lists.

The facts are the report's; the prose between them is written for tests.
"""

from dataclasses import dataclass

TITLE = "Program Ochrony Zdrowia Psychicznego dla Miasta Kalisza na lata 2024-2030"
Measured = tuple[str, str | None]  # what is counted, and what it came to


@dataclass(frozen=True)
class Aim:
    """A specific goal; `whole` heads those of its indicators that stand in one line."""

    text: str
    tasks: tuple[str, ...]
    ways: tuple[str, ...]
    indicators: tuple[Measured, ...]
    prose: tuple[str, ...] = ()
    whole: tuple[str, tuple[Measured, ...]] | None = None
    task_word: str = "Zadanie"


MAIN = (
    (
        "Promocja zdrowia psychicznego i zapobieganie zaburzeniom psychicznym.",
        (
            Aim(
                "Upowszechnienie wiedzy na temat zdrowia psychicznego.",
                (
                    (
                        "działania edukacyjno-informacyjne w zakresie promocji zdrowia psychicznego i "
                        "zapobiegania zaburzeniom psychicznym"
                    ),
                    "szkolenia w zakresie promocji zdrowia psychicznego",
                ),
                (
                    "opracowanie/realizacja w środowisku lokalnym programów promocji zdrowia psychicznego",
                    "promocja programów zdrowia psychicznego w środowisku lokalnym",
                    "edukacja społeczeństwa, w tym pacjentów z zaburzeniami psychicznymi i ich rodzin",
                    "kampanie społeczne, szkolenia, warsztaty, spotkania w zakresie zdrowia psychicznego",
                    "dystrybucja Informatora „Zdrowie psychiczne – gdzie szukać bezpłatnej pomocy”",
                ),
                (
                    ("liczba opracowanych/zrealizowanych programów promocji zdrowia psychicznego", "93"),
                    (
                        (
                            "liczba przeprowadzonych szkoleń, konferencji, warsztatów spotkań, kampanii w "
                            "zakresie zdrowia psychicznego"
                        ),
                        "913",
                    ),
                    (
                        (
                            "liczba kanałów dystrybucji Informatora pn. ,,Zdrowie psychiczne – gdzie "
                            "szukać bezpłatnej pomocy”"
                        ),
                        "66",
                    ),
                ),
                (
                    (
                        "Szkoły i przedszkola zorganizowały w 2024 r. 446 szkoleń dla uczniów oraz ich "
                        "opiekunów, a poradnia poprowadziła 397 warsztatów, w których dzieci uczyły się "
                        "nazywać emocje."
                    ),
                    (
                        "Pogadanki odbyły się też w domu pomocy. Mieszkańcy pytali przede wszystkim o sen "
                        "i lęk."
                    ),
                ),
            ),
            Aim(
                "Zapobieganie zaburzeniom psychicznym.",
                ("realizacja programu zapobiegania przemocy domowej, w szkole i środowisku lokalnym.",),
                (
                    "wspieranie działań organizacji pozarządowych, placówek oświatowych",
                    "prowadzenie programu korekcyjno-edukacyjnego dla sprawców przemocy domowej",
                    "zapewnienie schronienia oraz wsparcia osobom doznającym przemocy domowej",
                    (
                        "wspieranie działań edukacyjnych w zakresie opracowanych/realizowanych programów "
                        "zapobiegania przemocy w szkole i środowisku lokalnym"
                    ),
                    (
                        "zwiększanie kompetencji personelu medycznego, służb mundurowych, pracowników "
                        "pomocy społecznej i innych oraz edukacja społeczna w zakresie przeciwdziałania "
                        "przemocy seksualnej i przemocy w relacji intymnej"
                    ),
                    (
                        "współpraca z placówkami oświatowymi celem zapobiegania zagrożeniom zdrowotnym w "
                        "zakresie zdrowia psychicznego, tworzenie grup wsparcia dla dzieci, rodziców i "
                        "nauczycieli"
                    ),
                ),
                (
                    ("liczba organizacji i placówek objętych wsparciem", "39"),
                    ("liczba osób objęta wsparciem i rodzaj działań wspierających", "13354"),
                    (
                        (
                            "liczba osób korzystająca z programu korekcyjno-edukacyjnego dla osób "
                            "stosujących przemoc domową"
                        ),
                        "7",
                    ),
                    ("liczba działań organizacji pozarządowych oraz placówek oświatowych", "2721"),
                ),
                ("Schronienie znalazło 88 osób, a z rozmów ze specjalistami skorzystały 782 osoby.",),
            ),
            Aim(
                "Zwiększenie integracji społecznej osób z zaburzeniami psychicznymi.",
                (
                    (
                        "realizacja lokalnych programów i działań informacyjno-edukacyjnych sprzyjających "
                        "postawom zrozumienia i akceptacji oraz przeciwdziałających dyskryminacji wobec "
                        "osób z zaburzeniami psychicznymi."
                    ),
                ),
                (
                    (
                        "wspieranie lokalnych działań o charakterze sportowym, kulturalnym, integracyjnym "
                        "oraz informacyjno-edukacyjnym ukierunkowanych na wsparcie aktywności osób "
                        "niepełnosprawnych"
                    ),
                    "wspieranie zdrowego psychicznie starzenia się",
                ),
                (
                    ("liczba i rodzaj działań wspierających", "1391"),
                    ("liczba instytucji realizujących", "76"),
                ),
                ("Instytucje kultury przygotowały 34 wydarzenia, szkoły 1357 mniejszych przedsięwzięć.",),
                task_word="Zadania",
            ),
            Aim(
                "Organizacja systemu pomocy w stanach kryzysu psychicznego.",
                (
                    (
                        "utrzymanie lokalnego ośrodka interwencji kryzysowej oferującego poradnictwo i "
                        "pomoc w stanach kryzysu zagrażającego zdrowiu psychicznemu."
                    ),
                ),
                (
                    "działania/programy, interwencje realizowane przez Dział Interwencji Kryzysowej MOPS",
                    (
                        "wspieranie ofiar przemocy, klęsk żywiołowych, katastrof i innych stanów "
                        "zagrażających zdrowiu"
                    ),
                    "funkcjonowanie miejsc schronienia dla osób w kryzysie",
                    "pomoc ambulatoryjna dla osób w kryzysie",
                ),
                (
                    (
                        (
                            "liczba osób korzystających z miejsc schronienia dla osób w kryzysie, "
                            "niepełnosprawnych fizycznie i z zaburzeniami psychicznymi"
                        ),
                        "168",
                    ),
                    ("liczba działań, interwencji", "26"),
                    ("liczba osób korzystających z pomocy ambulatoryjnej", "2633"),
                ),
                ("W noclegowni i ogrzewalni schronienie znalazło 80 osób.",),
            ),
        ),
    ),
    (
        (
            "Zapewnienie osobom z zaburzeniami psychicznymi, w tym osobom uzależnionym oraz "
            "doświadczającym kryzysu psychicznego, wszechstronnej i kompleksowej opieki i wsparcia "
            "adekwatnych do ich potrzeb."
        ),
        (
            Aim(
                (
                    "Udzielenie wsparcia psychologiczno-pedagogicznego dzieciom, uczniom, rodzicom i "
                    "nauczycielom."
                ),
                (
                    (
                        "wspieranie rozwoju dzieci i młodzieży poprzez udzielanie dzieciom i młodzieży "
                        "oraz rodzicom i nauczycielom pomocy psychologiczno-pedagogicznej, w tym wsparcie "
                        "w kryzysie zdrowia psychicznego."
                    ),
                ),
                (
                    "edukacja psychologiczno-pedagogiczna rodziców w zakresie rozwoju dzieci i młodzieży",
                    (
                        "edukacja psychologiczno-pedagogiczna nauczycieli w zakresie rozwoju dzieci i "
                        "młodzieży"
                    ),
                    "szkolenia, warsztaty, spotkania dla rodziców i nauczycieli",
                    "porady, konsultacje dla dzieci, młodzieży i rodziców oraz nauczycieli i specjalistów",
                    "edukacja dzieci i młodzieży w zakresie promocji zdrowia psychicznego",
                    "mediacje i interwencje kryzysowe",
                    "wspomaganie działalności jednostek oświatowych",
                    "współpraca międzyresortowa w ramach wsparcia zdrowia psychicznego dzieci i młodzieży",
                ),
                (
                    ("liczba szkoleń, warsztatów – edycji, grup, uczestników (wymienić jakie)", "1348"),
                    ("liczba porad, konsultacji", "10314"),
                    ("liczba indywidualnych spotkań", "8157"),
                    ("liczba mediacji i interwencji kryzysowych", "575"),
                ),
                ("Poradnia objęła terapią 184 osoby i udzieliła 1520 porad.",),
                task_word="Zadania",
            ),
        ),
    ),
    (
        (
            "Zapewnienie osobom z zaburzeniami psychicznymi, w tym osobom uzależnionym oraz "
            "doświadczającym kryzysu psychicznego, wszechstronnej i powszechnie dostępnej opieki "
            "zdrowotnej oraz innych form opieki i pomocy niezbędnych do życia w środowisku rodzinnym i "
            "społecznym."
        ),
        (
            Aim(
                "Upowszechnienie środowiskowego modelu psychiatrycznej opieki zdrowotnej.",
                (
                    (
                        "upowszechnienie informacji o placówkach działających w zakresie ochrony zdrowia "
                        "psychicznego na rzecz mieszkańców."
                    ),
                ),
                (
                    (
                        "promowanie i pozafinansowe wspieranie działań placówek medycznych działających w "
                        "zakresie ochrony zdrowia psychicznego"
                    ),
                    "prowadzenie psychoterapii uzależnień, poradnictwa i konsultacji",
                    (
                        "udzielanie informacji o miejscach pomocy dla osób z zaburzeniami psychicznymi, "
                        "osób uzależnionych oraz doświadczających kryzysu psychicznego"
                    ),
                ),
                (
                    ("liczba dorosłych korzystających z poradni zdrowia psychicznego", "6371"),
                    (
                        (
                            "liczba dzieci i młodzieży korzystających z poradni zdrowia psychicznego i "
                            "wsparcia psychologicznego"
                        ),
                        "4782",
                    ),
                    (
                        "liczba osób korzystających z psychoterapii uzależnień, poradnictwa i konsultacji",
                        "905",
                    ),
                ),
                ("Poradnie przyjęły dorosłych i dzieci, a ośrodek terapii prowadził zajęcia grupowe.",),
            ),
            Aim(
                "Upowszechnienie zróżnicowanych form pomocy i oparcia społecznego",
                (
                    (
                        "realizowanie lokalnego programu/działań poszerzenia zróżnicowania i "
                        "unowocześniania pomocy i oparcia społecznego dla osób z zaburzeniami psychicznymi "
                        "w zakresie pomocy: bytowej, mieszkaniowej, stacjonarnej, samopomocy "
                        "środowiskowej, w tym także udzielanie pomocy finansowej czy rzeczowej oraz innych "
                        "świadczeń zgodnie z odpowiednimi przepisami."
                    ),
                ),
                (
                    "specjalistyczne usługi opiekuńcze",
                    (
                        "warsztaty terapii zajęciowej (prowadzone przez Fundację Inwalidów i Osób "
                        "Niepełnosprawnych „Miłosierdzie” oraz Zgromadzenie Zakonne Małe Dzieło Boskiej "
                        "Opatrzności)"
                    ),
                    "pomoc mieszkaniowa, stacjonarna, środowiskowa",
                    (
                        "prowadzenie świetlic dla dzieci z rodzin dysfunkcyjnych z programem "
                        "socjoterapeutycznym"
                    ),
                ),
                (
                    ("liczba osób objętych wsparciem specjalistycznych usług opiekuńczych", "435"),
                    ("liczba osób objęta warsztatami terapii zajęciowej", "145"),
                    (
                        (
                            "liczba świetlic dla dzieci z rodzin dysfunkcyjnych z programem "
                            "socjoterapeutycznym"
                        ),
                        "6",
                    ),
                    ("liczba dzieci korzystających ze świetlic socjoterapeutycznych", "191"),
                    ("liczba osób korzystających z mieszkań wspomaganych", "38"),
                ),
                ("W warsztatach terapii zajęciowej uczestniczyło 50 osób.",),
                whole=(
                    "liczba podopiecznych",
                    (
                        (
                            "Domu Pomocy Społecznej",
                            (
                                "216 (180 zapewnionych miejsc, 20 uczestników Centrum Wsparcia Seniora „Od "
                                "Nowa”)"
                            ),
                        ),
                        ("Dziennego Domu Pomocy Społecznej", "110"),
                        ("Środowiskowego Domu Samopomocy „Tulipan”", "50"),
                    ),
                ),
                task_word="Zadania",
            ),
            Aim(
                "Aktywizacja zawodowa osób z zaburzeniami psychicznymi",
                (
                    (
                        "zróżnicowanie form wspierania zatrudnienia dostosowanych do potrzeb osób z "
                        "zaburzeniami psychicznymi."
                    ),
                ),
                (
                    "zwiększenia udziału zatrudnienia osób z zaburzeniami psychicznymi",
                    (
                        "wsparcie zatrudnienia i aktywizacja zawodowa w ramach bieżących zadań zgodnie z "
                        "przepisami ustawy o promocji zatrudnienia"
                    ),
                    (
                        "współdziałanie z pracodawcami w zakresie promowania zatrudnienia osób z "
                        "zaburzeniami psychicznymi"
                    ),
                    "poradnictwo zawodowe, szkolenia zawodowe",
                ),
                (
                    ("liczba osób objęta wsparciem w zatrudnieniu", "1"),
                    ("liczba podjętych działań", "1"),
                    ("liczba pracodawców, z którymi podjęto współpracę", "1"),
                    ("liczba osób objętych szkoleniami, kursami zawodowymi", "1"),
                ),
                ("Z indywidualnej porady zawodowej skorzystała 1 osoba.",),
            ),
            Aim(
                "Skoordynowanie dostępnych form opieki i pomocy.",
                (
                    (
                        "koordynowanie oraz monitorowanie lokalnego programu ochrony zdrowia psychicznego "
                        "oraz współdziałanie w informowaniu społeczności lokalnej o dostępnych formach "
                        "pomocy."
                    ),
                ),
                (
                    "działalność Zespołu koordynującego ds. ochrony zdrowia psychicznego",
                    "rozpowszechnianie w formie elektronicznej aktualnego Informatora",
                ),
                (
                    (
                        (
                            "coroczne sprawozdanie z realizacji programu – Wydział Spraw Społecznych i "
                            "Mieszkaniowych Urzędu Miasta Kalisza"
                        ),
                        None,
                    ),
                    (
                        (
                            "liczba posiedzeń i konsultacji Zespołu koordynującego ds. ochrony zdrowia "
                            "psychicznego"
                        ),
                        "3",
                    ),
                ),
                ("Zespół zebrał się raz i przeprowadził dwie konsultacje na piśmie.",),
            ),
        ),
    ),
)
ANALYSIS = (
    (
        "Analiza danych za rok 2024 zawartych w sprawozdaniu z realizacji Programu Ochrony Zdrowia "
        "Psychicznego pokazuje, że działań było więcej niż przed rokiem."
    ),
    "Liczba szkoleń wzrosła o 783, a porad i konsultacji o 1580.",
)
