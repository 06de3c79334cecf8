"""What the command line says when something is refused, in Polish; `{subject}` is what it is about."""

from db.domain.errors import RecordError, Refusal

_SENTENCES = {
    Refusal.FILE_MISSING: "Nie ma pliku „{subject}”. Sprawdź ścieżkę.",
    Refusal.FILE_EXISTS: "Plik „{subject}” już istnieje i nie został zmieniony. Podaj inną nazwę.",
    Refusal.FILE_EMPTY: "Plik „{subject}” jest pusty. Odtwórz go z kopii zapasowej.",
    Refusal.FILE_FOREIGN: "„{subject}” nie jest plikiem tego programu albo tego rodzaju. Podaj inny plik.",
    Refusal.FILE_DAMAGED: "Plik „{subject}” jest uszkodzony. Odtwórz go z kopii zapasowej.",
    Refusal.FILE_NEWER: "Plik „{subject}” zapisała nowsza wersja programu. Zainstaluj ją, żeby go otworzyć.",
    Refusal.FILE_OLDER: (
        "Plik „{subject}” zapisała starsza wersja programu. Otwórz go raz w oknie, żeby go odświeżyć."
    ),
    Refusal.FILE_IN_USE: "Plik „{subject}” jest otwarty w innym oknie albo programie. Zamknij go tam.",
    Refusal.FILE_READ_ONLY: "Plik „{subject}” jest tylko do odczytu. Skopiuj go tam, gdzie wolno pisać.",
    Refusal.FILE_UNREADABLE: "Nie można odczytać pliku „{subject}”. Sprawdź uprawnienia i nośnik.",
    Refusal.FILE_NOT_WRITABLE: (
        "Nie można zapisać „{subject}”. Zamknij ten plik w innych programach albo wybierz inny folder."
    ),
    Refusal.DISK_FULL: "Na dysku zabrakło miejsca, żeby zapisać „{subject}”. Zwolnij je i spróbuj znowu.",
    Refusal.NO_FOLDER: "Nie ma folderu „{subject}”. Utwórz go albo podaj inny.",
    Refusal.DUMP_UNREADABLE: "To nie jest zapis JSON tego programu. Podaj plik zrobiony poleceniem dump.",
    Refusal.DUMP_NEWER: "Zapis JSON pochodzi z nowszej wersji programu ({subject}). Zainstaluj ją.",
    Refusal.DUMP_INCONSISTENT: "Zapis JSON jest niespójny w miejscu: {subject}. Nic nie zostało wczytane.",
    Refusal.PROGRAMME_UNKNOWN: "Nie ma programu „{subject}”. Polecenie list pokazuje wszystkie.",
    Refusal.PROGRAMME_AMBIGUOUS: (
        "Tytuły kilku programów zawierają „{subject}”. Podaj numer, który pokazuje polecenie list."
    ),
    Refusal.PERIOD_UNKNOWN: "Program nie ma okresu „{subject}”. Polecenie list pokazuje jego okresy.",
    Refusal.PERIOD_EXISTS: "Program ma już okres „{subject}”.",
    Refusal.PERIOD_HAS_VALUES: "W okresie „{subject}” są wartości albo opisy. Najpierw je usuń.",
    Refusal.PERIOD_IS_LAST: "„{subject}” to jedyny okres programu. Najpierw dodaj inny.",
    Refusal.DOCUMENT_UNKNOWN: "Nie ma dokumentu rodzaju „{subject}”.",
    Refusal.NODE_UNDER_ITSELF: "Elementu „{subject}” nie można umieścić pod nim samym.",
    Refusal.INDICATOR_UNDER_ITSELF: "Wskaźnik nie może być częścią samego siebie.",
    Refusal.LEVEL_NOT_ALLOWED: "Na tym poziomie ten element nie może stać. Wybierz inne miejsce.",
    Refusal.TEXT_EMPTY: "Wpisz tekst: nie może być pusty.",
    Refusal.TEXT_TOO_LONG: "Tekst jest za długi: mieści się do {subject} znaków. Skróć go.",
    Refusal.YEARS_REVERSED: "Lata „{subject}” są odwrotnie: pierwszy rok jest późniejszy niż ostatni.",
    Refusal.REALIZER_UNDER_ITSELF: "Realizator „{subject}” nie może należeć do samego siebie.",
    Refusal.REALIZER_IN_USE: (
        "Realizator „{subject}” jest przypisany do elementów albo wskaźników. Najpierw go z nich usuń."
    ),
    Refusal.GONE: "Tego już nie ma w pliku: zostało usunięte. Odśwież i spróbuj jeszcze raz.",
    Refusal.INDICATOR_SHARED: (
        "Wskaźnik „{subject}” jest pokazywany także w innym miejscu, więc nie może być tu częścią innego."
    ),
    Refusal.HEADING_HAS_VALUES: "„{subject}” ma już wartości. Najpierw je usuń, potem zmień na nagłówek.",
    Refusal.HEADING_HAS_NO_VALUE: "„{subject}” to nagłówek grupy wskaźników i nie ma wartości.",
    Refusal.PASTE_DOES_NOT_FIT: "Wklejane komórki nie mieszczą się w tabeli. Zaznacz inne miejsce.",
    Refusal.REALIZER_MERGED_WITH_ITSELF: "Realizatora nie można scalić z nim samym. Wybierz innego.",
    Refusal.REALIZER_MERGED_WITH_ITS_PART: (
        "„{subject}” należy do drugiego realizatora albo odwrotnie. Najpierw je rozdziel."
    ),
    Refusal.REALIZER_HAS_CONTRIBUTIONS: (
        "Realizator „{subject}” dostarczył dane. Scal go z innym albo najpierw usuń jego składowe."
    ),
    Refusal.REALIZER_NAMES_OVERLAP: (
        "W tych latach obowiązywała już nazwa „{subject}”. Podaj lata, które się nie pokrywają."
    ),
    Refusal.REALIZER_NAME_NOT_KEPT: (
        "Nazwa „{subject}” nie znalazłaby się w żadnym sprawozdaniu: w tych latach realizator ma inną."
        " Scal bez zachowywania dawnej nazwy albo po jednym."
    ),
    Refusal.UNIT_IN_USE: (
        "Jednostka „{subject}” jest używana. Scal ją z inną albo najpierw zmień jednostkę wskaźników."
    ),
    Refusal.UNIT_EXISTS: "Taka jednostka już jest: „{subject}”.",
    Refusal.UNIT_MERGED_WITH_ITSELF: "Jednostki nie można scalić z nią samą. Wybierz inną.",
    Refusal.INDICATOR_PLACED_ALREADY: "„{subject}” jest już w tym miejscu.",
    Refusal.INDICATOR_IN_FORMULA: (
        "Formuła wskaźnika „{subject}” korzysta ze wskaźnika, który ma zniknąć. Najpierw zmień formułę."
    ),
    Refusal.FORMULA_UNREADABLE: "Formuła jest niezrozumiała w tym miejscu: {subject}.",
    Refusal.FORMULA_CIRCULAR: "Formuła liczyłaby wskaźnik z niego samego: {subject}.",
    Refusal.VALUE_COMPUTED: (
        "„{subject}” jest obliczany z formuły. Żeby wpisać wartość, usuń formułę w strukturze."
    ),
    Refusal.AMOUNT_UNREAD: "„{subject}” to nie liczba. Tu potrzebna jest jedna liczba.",
    Refusal.PEOPLE_NOT_ADDED: (
        "„{subject}” to osoby: program ich nie dodaje, bo te same mogły przyjść do kilku instytucji."
        " Wpisz liczbę osób."
    ),
    Refusal.UNITS_NOT_ADDED: "Składowe „{subject}” mają różne jednostki. Wskaż, co liczy ta suma.",
    Refusal.CONTRIBUTIONS_NOT_ADDED: "„{subject}” nie ma składowych, które można dodać.",
    Refusal.FORMULA_NOT_FOR_KIND: (
        "Wartości „{subject}” nie są pojedynczymi liczbami, więc nie można ich obliczać. Wybierz inny rodzaj."
    ),
    Refusal.KIND_WITH_CONTRIBUTIONS: (
        "„{subject}” ma składowe, a to są liczby. Najpierw je usuń, potem wybierz ten rodzaj."
    ),
    Refusal.KIND_WITH_TARGETS: (
        "„{subject}” ma wartości planowane, a to są liczby. Najpierw je usuń, potem wybierz ten rodzaj."
    ),
    Refusal.KIND_IN_FORMULA: (
        "Formuła wskaźnika „{subject}” potrzebuje tego wskaźnika jako liczby. Najpierw zmień formułę."
    ),
    Refusal.SUM_DOES_NOT_FIT: (
        "Suma składowych „{subject}” jest za długa albo ma za dużo miejsc po przecinku. Wpisz wartość."
    ),
    Refusal.FOREIGN_UNKNOWN: (
        "„{subject}” nie jest dokumentem, który można tu wczytać. Wybierz plik .docx, .xlsx,"
        " .xls, .ods albo .csv."
    ),
    Refusal.FOREIGN_OLD_WORD: (
        "„{subject}” to dokument Worda 97–2003. Otwórz go w Wordzie albo LibreOffice, zapisz jako"
        " .docx i wybierz ten plik."
    ),
    Refusal.FOREIGN_OPEN_DOCUMENT: (
        "„{subject}” to dokument tekstowy OpenDocument. Otwórz go w LibreOffice albo Wordzie,"
        " zapisz jako .docx i wybierz ten plik."
    ),
    Refusal.FOREIGN_RICH_TEXT: (
        "„{subject}” to tekst w formacie RTF, bez względu na nazwę. Otwórz go w Wordzie, zapisz"
        " jako .docx i wybierz ten plik."
    ),
    Refusal.FOREIGN_WEB_PAGE: (
        "„{subject}” to strona internetowa, bez względu na nazwę. Otwórz ją w Excelu albo"
        " LibreOffice, zapisz jako .xlsx i wybierz ten plik."
    ),
    Refusal.FOREIGN_PDF: (
        "„{subject}” to PDF: tabele są w nim tylko narysowane. Poproś o plik Worda albo Excela, z"
        " którego powstał."
    ),
    Refusal.FOREIGN_PICTURE: (
        "„{subject}” to obraz, z którego nie da się nic odczytać. Wybierz plik Worda albo Excela."
    ),
    Refusal.FOREIGN_ENCRYPTED: (
        "„{subject}” jest zabezpieczony hasłem. Otwórz go, zapisz kopię bez hasła i wybierz tę kopię."
    ),
    Refusal.FOREIGN_DAMAGED: (
        "„{subject}” jest uszkodzony albo niekompletny. Poproś o niego jeszcze raz albo otwórz go"
        " w jego programie i zapisz ponownie."
    ),
    Refusal.FOREIGN_EMPTY: "„{subject}” jest pusty: nie ma w nim nic do odczytania. Wybierz inny plik.",
    Refusal.FOREIGN_TOO_LARGE: (
        "„{subject}” jest za duży, żeby bezpiecznie go wczytać. Podziel go albo usuń z kopii"
        " obrazy i puste wiersze."
    ),
    Refusal.FOREIGN_TOO_SLOW: (
        "Wczytywanie „{subject}” trwało zbyt długo i zostało przerwane. Podziel plik albo zapisz"
        " go ponownie w jego programie."
    ),
    Refusal.IMPORT_FOUND_NOTHING: (
        "W „{subject}” nie znaleziono ani wskaźników, ani celów. Wybierz inny plik albo wskaż, co"
        " jest w kolumnach jego tabel."
    ),
    Refusal.IMPORT_OUTDATED: "Program zmienił się po tym porównaniu. Obejrzyj różnice jeszcze raz.",
    Refusal.FORMS_FOR_NOBODY: (
        "W okresie {subject} żaden realizator nie dostarcza wskaźników tego programu. Najpierw"
        " przypisz realizatorów w strukturze."
    ),
    Refusal.FORMS_DATE_UNREAD: "„{subject}” to nie data. Wpisz ją tak: 31.01.2024.",
    Refusal.FORMS_NOT_WRITTEN: (
        "Nie udało się zapisać formularza „{subject}”; niczego nie odnotowano. Zamknij go w"
        " innych programach albo wybierz inny folder."
    ),
    Refusal.FORMS_NOTHING_TO_TAKE: "W tych formularzach nie ma nic nowego.",
    Refusal.NARRATIVES_NONE_TO_CARRY: "Nie ma opisów, które można przenieść.",
    Refusal.TABLE_WITHOUT_VALUES: ("Zestawienie „{subject}” nie ma liczb, które można pokazać."),
    Refusal.CHART_WITHOUT_VALUES: (
        "Wykres „{subject}” nie ma czego pokazać. Wybierz, co ma pokazywać, albo wpisz wartości."
    ),
    Refusal.BUDGET_CODE_UNREAD: (
        "„{subject}” nie jest symbolem klasyfikacji budżetowej. Dział ma trzy cyfry, rozdział "
        "pięć i zaczyna się od działu, paragraf cztery."
    ),
    Refusal.DATE_UNREAD: ("„{subject}” to nie data. Wpisz ją tak: 31.01.2027."),
    Refusal.PICTURE_UNREADABLE: (
        "„{subject}” nie jest obrazem, który pokaże Word. Wybierz plik PNG albo JPEG."
    ),
    Refusal.TEMPLATE_UNREADABLE: (
        "Szablonu tego dokumentu nie można użyć. Wybierz w oknie inny dokument Worda (.docx), z którego mają"
        " być wzięte style."
    ),
    Refusal.EXTRACT_EMPTY: (
        "Nic nie ma etykiety ani realizatora „{subject}”, więc wyciąg byłby pusty. Wybierz inną "
        "etykietę albo realizatora."
    ),
    Refusal.CHOICE_UNKNOWN: (
        "Nie ma etykiety albo realizatora „{subject}” lub nazywa się tak kilku. Podaj całą nazwę."
    ),
    Refusal.CHOICE_NOT_FOR_DOCUMENT: (
        "Etykietę albo realizatora („{subject}”) wybiera się tylko do wyciągu. Podaj --document extract."
    ),
    Refusal.DOCUMENT_ENDING_UNKNOWN: (
        "Dokumentu nie można zapisać jako „{subject}”. Nazwa musi kończyć się na .docx albo .pdf, a"
        " wyciągu także na .xlsx."
    ),
    Refusal.PDF_PROGRAM_MISSING: (
        "PDF tworzy LibreOffice albo Word, a na tym komputerze nie ma żadnego z nich. Eksportuj "
        "do Worda albo wydrukuj podgląd."
    ),
    Refusal.PDF_NOT_MADE: (
        "Nie udało się utworzyć pliku PDF „{subject}”. Zamknij go w innych programach albo "
        "eksportuj do Worda i tam zapisz jako PDF."
    ),
    Refusal.PERIOD_CLOSED: (
        "Okres jest zamknięty: „{subject}”. Żeby coś w nim poprawić, otwórz go poleceniem reopen i"
        " podaj powód."
    ),
    Refusal.PERIOD_NOT_CLOSED: "Okres „{subject}” nie jest zamknięty.",
    Refusal.PROGRAMME_HAS_ISSUED: (
        "„{subject}” ma wydane dokumenty albo zamknięte okresy, więc zostaje w pliku. Usunąć można"
        " tylko program bez wydanych dokumentów, po ponownym otwarciu okresów."
    ),
    Refusal.ISSUED_DAMAGED: (
        "Wydany dokument „{subject}” nie jest już taki, jaki wydano: zmienił się jego skrót. Weź go z"
        " kopii zapasowej."
    ),
    Refusal.ISSUED_UNKNOWN: "Nie ma wydanego dokumentu „{subject}”. Polecenie issued pokazuje wszystkie.",
    Refusal.NO_WORD_DOCUMENT: (
        "„{subject}” nie jest dokumentem Worda (.docx), którego można tu użyć. Wybierz inny plik."
    ),
    Refusal.KEY_FILE_UNREADABLE: (
        "„{subject}” nie jest plikiem z kluczem i certyfikatem (.p12, .pfx) albo jest uszkodzony."
    ),
    Refusal.KEY_PASSWORD_WRONG: (
        "Hasło do „{subject}” jest nieprawidłowe. Sprawdź wielkie litery i język klawiatury."
    ),
    Refusal.KEY_MISSING: (
        "„{subject}” nie zawiera klucza prywatnego z certyfikatem, więc nie można nim podpisać."
    ),
    Refusal.KEY_NOT_SUPPORTED: (
        "Takim kluczem nie można tu podpisać: {subject}. Można kluczem RSA od 2048 bitów oraz na"
        " krzywych P-256 i P-384."
    ),
    Refusal.KEY_NOT_FOR_SIGNING: (
        "Certyfikat „{subject}” nie jest przeznaczony do podpisywania dokumentów. Wybierz inny."
    ),
    Refusal.CERTIFICATE_NOT_VALID: (
        "Certyfikat „{subject}” nie jest dziś ważny. Wybierz inny albo dodaj --mimo-to."
    ),
    Refusal.SIGNED_NOT_VERIFIED: (
        "Podpis nie przeszedł kontroli po podpisaniu, więc plik „{subject}” nie powstał. Zgłoś to"
        " autorom programu."
    ),
    Refusal.SIGNING_NOT_POSSIBLE: (
        "Klucz nie złożył podpisu: {subject}. Niczego nie zapisano; spróbuj ponownie."
    ),
    Refusal.SHOWS_UNSIGNED: "„{subject}” ma treści, których podpis nie ustala. Usuń je albo dodaj --mimo-to.",
    Refusal.SIGNATURE_UNREADABLE: (
        "„{subject}” nie jest podpisem, który program zna. Wybierz plik .docx, .xades albo .asice."
    ),
    Refusal.SIGNATURE_OF_ANOTHER: (
        "Podpis „{subject}” dotyczy innego pliku albo plik zmieniono po podpisaniu."
    ),
    Refusal.SIGNATURE_MISSING: "W „{subject}” nie ma podpisu.",
    Refusal.SIGNATURES_UNCLEAR: (
        "„{subject}” ma podpisy, których nie da się rozdzielić, więc mógłby zginąć i ważny. Podpisz obok"
        " pliku (--form xades) albo zapisz dokument w Wordzie, który usunie je wszystkie."
    ),
    Refusal.MODULE_MISSING: (
        "W „{subject}” nie ma sterownika karty. Zainstaluj program do karty albo wskaż, gdzie leży"
        " jego moduł."
    ),
    Refusal.MODULE_UNUSABLE: (
        "„{subject}” nie jest sterownikiem karty (modułem PKCS#11), który działa na tym komputerze."
        " Wybierz inny plik."
    ),
    Refusal.MODULE_CRASHED: (
        "Sterownik karty „{subject}” nieoczekiwanie zakończył działanie. Niczego nie podpisano. Wyjmij"
        " kartę, włóż ją i spróbuj ponownie."
    ),
    Refusal.MODULE_TOO_SLOW: (
        "Sterownik karty „{subject}” nie odpowiadał i został zatrzymany. Niczego nie podpisano."
        " Sprawdź czytnik i spróbuj ponownie."
    ),
    Refusal.TOKEN_MISSING: (
        "Karty „{subject}” nie ma w czytniku albo została wyjęta. Włóż ją i spróbuj ponownie."
    ),
    Refusal.TOKEN_REFUSED: "Karta nie złożyła podpisu: {subject}. Niczego nie zapisano.",
    Refusal.PIN_WRONG: "PIN do „{subject}” jest nieprawidłowy. Po kilku błędnych karta się zablokuje.",
    Refusal.PIN_WRONG_FINAL: (
        "PIN do „{subject}” jest nieprawidłowy i została jedna próba: kolejny błędny PIN zablokuje kartę."
    ),
    Refusal.PIN_LOCKED: "PIN do „{subject}” jest zablokowany. Odblokuj go kodem PUK w programie do karty.",
    Refusal.TRUST_LIST_UNREADABLE: (
        "„{subject}” nie jest listą zaufanych wystawców: ani listą TSL (.xml), ani certyfikatami"
        " (.pem, .crt, .cer)."
    ),
    Refusal.NOTHING_TO_UNDO: "Nie ma czego cofnąć.",
    Refusal.NOTHING_TO_REDO: "Nie ma czego ponowić.",
}


def sentence(error: RecordError) -> str:
    """What happened and what to do about it."""
    return _SENTENCES[error.refusal].format(subject=error.subject)
