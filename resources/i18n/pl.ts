<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl_PL" sourcelanguage="en">
<context>
    <name>Act</name>
    <message>
        <source>creating the file</source>
        <translation>utworzenie pliku</translation>
    </message>
    <message>
        <source>adding a programme</source>
        <translation>dodanie programu</translation>
    </message>
    <message>
        <source>changing a programme</source>
        <translation>zmiana programu</translation>
    </message>
    <message>
        <source>removing a programme</source>
        <translation>usunięcie programu</translation>
    </message>
    <message>
        <source>changing the levels</source>
        <translation>zmiana poziomów</translation>
    </message>
    <message>
        <source>adding a period</source>
        <translation>dodanie okresu</translation>
    </message>
    <message>
        <source>removing a period</source>
        <translation>usunięcie okresu</translation>
    </message>
    <message>
        <source>changing the office</source>
        <translation>zmiana danych urzędu</translation>
    </message>
    <message>
        <source>an import</source>
        <translation>import</translation>
    </message>
    <message>
        <source>adding an element</source>
        <translation>dodanie elementu</translation>
    </message>
    <message>
        <source>changing an element</source>
        <translation>zmiana elementu</translation>
    </message>
    <message>
        <source>moving an element</source>
        <translation>przeniesienie elementu</translation>
    </message>
    <message>
        <source>removing an element</source>
        <translation>usunięcie elementu</translation>
    </message>
    <message>
        <source>adding an indicator</source>
        <translation>dodanie wskaźnika</translation>
    </message>
    <message>
        <source>changing an indicator</source>
        <translation>zmiana wskaźnika</translation>
    </message>
    <message>
        <source>moving an indicator</source>
        <translation>przeniesienie wskaźnika</translation>
    </message>
    <message>
        <source>removing an indicator</source>
        <translation>usunięcie wskaźnika</translation>
    </message>
    <message>
        <source>assigning realizers</source>
        <translation>przypisanie realizatorów</translation>
    </message>
    <message>
        <source>adding a realizer</source>
        <translation>dodanie realizatora</translation>
    </message>
    <message>
        <source>changing a realizer</source>
        <translation>zmiana realizatora</translation>
    </message>
    <message>
        <source>removing a realizer</source>
        <translation>usunięcie realizatora</translation>
    </message>
    <message>
        <source>entering a value</source>
        <translation>wpisanie wartości</translation>
    </message>
    <message>
        <source>clearing values</source>
        <translation>wyczyszczenie wartości</translation>
    </message>
    <message>
        <source>pasting values</source>
        <translation>wklejenie wartości</translation>
    </message>
    <message>
        <source>cutting values</source>
        <translation>wycięcie wartości</translation>
    </message>
    <message>
        <source>writing a description</source>
        <translation>napisanie opisu</translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>This could not be done</source>
        <translation>Nie udało się tego zrobić</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Your data is saved.</source>
        <translation>W programie wystąpił błąd. Twoje dane są zapisane.</translation>
    </message>
    <message>
        <source>What you did last was not carried out; everything before it is kept. Details are in the log:</source>
        <translation>Ostatnia czynność nie została wykonana, wszystko wcześniejsze jest zachowane. Szczegóły są w dzienniku:</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Kopiuj opis błędu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
</context>
<context>
    <name>Direction</name>
    <message>
        <source>no matter</source>
        <translation>bez znaczenia</translation>
    </message>
    <message>
        <source>should grow</source>
        <translation>powinien rosnąć</translation>
    </message>
    <message>
        <source>should fall</source>
        <translation>powinien maleć</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>&amp;New file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New file with the &amp;sample…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;When was it saved?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New file with the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy was saved: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every edit is saved when it is made. The last one: {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every edit is saved when it is made. Nothing has been changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programmes (*.spr)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
</context>
<context>
    <name>HelpCommands</name>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About the program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Undo: {act}</source>
        <translation>Cofnij: {act}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ponów</translation>
    </message>
    <message>
        <source>Redo: {act}</source>
        <translation>Ponów: {act}</translation>
    </message>
</context>
<context>
    <name>IndicatorKind</name>
    <message>
        <source>whole number</source>
        <translation>liczba całkowita</translation>
    </message>
    <message>
        <source>number with decimals</source>
        <translation>liczba z ułamkiem</translation>
    </message>
    <message>
        <source>amount of money</source>
        <translation>kwota w złotych</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>procent</translation>
    </message>
    <message>
        <source>words</source>
        <translation>tekst</translation>
    </message>
    <message>
        <source>several numbers with units</source>
        <translation>kilka liczb z jednostkami</translation>
    </message>
    <message>
        <source>heading without a value</source>
        <translation>nagłówek bez wartości</translation>
    </message>
    <message>
        <source>computed from others</source>
        <translation>obliczany z innych</translation>
    </message>
</context>
<context>
    <name>LevelTree</name>
    <message>
        <source>Levels of the structure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{how}, with indicators</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LevelsDialog</name>
    <message>
        <source>Levels of the structure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>How the structure looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>from {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {year}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogoField</name>
    <message>
        <source>Choose a &amp;picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is larger than 1 MB. Choose a smaller one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no PNG or JPEG picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emblem or logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{title} (sample)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These programmes are a worked sample: try everything on them, then begin your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New programme…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Mark</name>
    <message>
        <source>did not occur</source>
        <translation>zjawisko nie wystąpiło</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>brak danych</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>nie dotyczy</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageStrip</name>
    <message>
        <source>Note</source>
        <translation>Informacja</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Ostrzeżenie</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Błąd</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Zamknij komunikat</translation>
    </message>
</context>
<context>
    <name>NarrativeSection</name>
    <message>
        <source>introduction</source>
        <translation>wstęp</translation>
    </message>
    <message>
        <source>data analysis</source>
        <translation>analiza danych</translation>
    </message>
</context>
<context>
    <name>Nature</name>
    <message>
        <source>adds up over periods</source>
        <translation>sumuje się w kolejnych okresach</translation>
    </message>
    <message>
        <source>state at the end of the period</source>
        <translation>stan na koniec okresu</translation>
    </message>
    <message>
        <source>people, each counted once</source>
        <translation>osoby, każda liczona raz</translation>
    </message>
</context>
<context>
    <name>Numbering</name>
    <message>
        <source>no numbers</source>
        <translation>bez numerów</translation>
    </message>
    <message>
        <source>I, II, III</source>
        <translation>I, II, III</translation>
    </message>
    <message>
        <source>1, 2, 3</source>
        <translation>1, 2, 3</translation>
    </message>
    <message>
        <source>1.1, 1.2, 1.3</source>
        <translation>1.1, 1.2, 1.3</translation>
    </message>
    <message>
        <source>1), 2), 3)</source>
        <translation>1), 2), 3)</translation>
    </message>
    <message>
        <source>a), b), c)</source>
        <translation>a), b), c)</translation>
    </message>
    <message>
        <source>dashes</source>
        <translation>myślniki</translation>
    </message>
</context>
<context>
    <name>OfficeDialog</name>
    <message>
        <source>Office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Emblem:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urzad Gminy Modrogora</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gmina</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>town and gmina</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>county</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Locality:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modrogora</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locality – &amp;where?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>w Modrogorze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Council:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rada Gminy Modrogora</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Council – wh&amp;ose?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rady Gminy Modrogora</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Head&apos;s office:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wojt Gminy Modrogora</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name and &amp;surname:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ul. Lipowa 1, 00-000 Modrogora</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it will stand in documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adopted by a resolution of {council} in {locality}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeriodDialog</name>
    <message>
        <source>New period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Period:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new column is empty: nothing that is a number is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periods of the programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The programme reports on {period} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The only period of a programme stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is entered for {period}, so it stays.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeriodFields</name>
    <message>
        <source>Kind of period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which in the year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeriodKind</name>
    <message>
        <source>year</source>
        <translation>rok</translation>
    </message>
    <message>
        <source>half-year</source>
        <translation>półrocze</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>kwartał</translation>
    </message>
</context>
<context>
    <name>Presentation</name>
    <message>
        <source>heading</source>
        <translation>nagłówek</translation>
    </message>
    <message>
        <source>table row</source>
        <translation>wiersz tabeli</translation>
    </message>
    <message>
        <source>list item</source>
        <translation>punkt listy</translation>
    </message>
    <message>
        <source>text</source>
        <translation>tekst</translation>
    </message>
</context>
<context>
    <name>ProgrammeCommands</name>
    <message>
        <source>&amp;Office…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Properties of the programme…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Levels…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove the programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New p&amp;eriod…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New programme…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reali&amp;zers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgrammeDialog</name>
    <message>
        <source>New programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Enter the title as it stands in the resolution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first year is later than the last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the nominative, exactly as in the resolution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Years:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Levels:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First period:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal &amp;basis:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Coordinator:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first one adopts, the others amend. Whose: {council}, unless entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first one adopts, the others amend.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgrammeKind</name>
    <message>
        <source>strategy</source>
        <translation>strategia</translation>
    </message>
    <message>
        <source>programme</source>
        <translation>program</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Stop</source>
        <translation>Zatrzymaj</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Zatrzymuję…</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Zapisz wszystko</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Screens</source>
        <translation>Ekrany</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>There is no file “{subject}”. It may have been moved; choose it again.</source>
        <translation>Nie ma pliku „{subject}”. Mógł zostać przeniesiony: wskaż go jeszcze raz.</translation>
    </message>
    <message>
        <source>The file “{subject}” is empty. Restore it from a backup.</source>
        <translation>Plik „{subject}” jest pusty. Odtwórz go z kopii zapasowej.</translation>
    </message>
    <message>
        <source>“{subject}” is not a file that this program can use here. Choose another one.</source>
        <translation>„{subject}” nie jest plikiem, którego program może tu użyć. Wybierz inny.</translation>
    </message>
    <message>
        <source>The file “{subject}” is damaged. Restore it from a backup.</source>
        <translation>Plik „{subject}” jest uszkodzony. Odtwórz go z kopii zapasowej.</translation>
    </message>
    <message>
        <source>The file “{subject}” was written by a newer version of the program. Install that version.</source>
        <translation>Plik „{subject}” zapisała nowsza wersja programu. Zainstaluj ją, żeby go otworzyć.</translation>
    </message>
    <message>
        <source>The file “{subject}” was written by an older version. Open it for editing to renew it.</source>
        <translation>Plik „{subject}” zapisała starsza wersja programu. Otwórz go do edycji, żeby go odświeżyć.</translation>
    </message>
    <message>
        <source>The file “{subject}” is open in another window or program. Close it there.</source>
        <translation>Plik „{subject}” jest otwarty w innym oknie albo programie. Zamknij go tam.</translation>
    </message>
    <message>
        <source>The file “{subject}” can only be read. Copy it to a folder where you may write.</source>
        <translation>Plik „{subject}” jest tylko do odczytu. Skopiuj go do folderu, w którym możesz pisać.</translation>
    </message>
    <message>
        <source>The file “{subject}” cannot be read. Check the disk and your permissions.</source>
        <translation>Nie można odczytać pliku „{subject}”. Sprawdź nośnik i uprawnienia.</translation>
    </message>
    <message>
        <source>The file “{subject}” is there already and was left as it is. Choose another name.</source>
        <translation>Plik „{subject}” już istnieje i nie został zmieniony. Wybierz inną nazwę.</translation>
    </message>
    <message>
        <source>“{subject}” cannot be written. If it is open in Word, close it there; or choose another folder.</source>
        <translation>Nie można zapisać „{subject}”. Jeśli plik jest otwarty w Wordzie, zamknij go tam albo wybierz inny folder.</translation>
    </message>
    <message>
        <source>The disk is full, so “{subject}” could not be written. Make room and try again.</source>
        <translation>Na dysku zabrakło miejsca, żeby zapisać „{subject}”. Zwolnij je i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>There is no folder “{subject}”. Choose another one.</source>
        <translation>Nie ma folderu „{subject}”. Wybierz inny.</translation>
    </message>
    <message>
        <source>This file does not hold data of this program. Choose another one.</source>
        <translation>Ten plik nie zawiera danych tego programu. Wybierz inny.</translation>
    </message>
    <message>
        <source>The data was written by a newer version of the program ({subject}). Install that version.</source>
        <translation>Dane zapisała nowsza wersja programu ({subject}). Zainstaluj ją, żeby je wczytać.</translation>
    </message>
    <message>
        <source>The data does not hold together at: {subject}. Nothing was read in.</source>
        <translation>Dane są niespójne w miejscu: {subject}. Nic nie zostało wczytane.</translation>
    </message>
    <message>
        <source>The programme “{subject}” is not in the file. Choose another one.</source>
        <translation>Programu „{subject}” nie ma w pliku. Wybierz inny.</translation>
    </message>
    <message>
        <source>Several programmes are called “{subject}”. Choose one from the list.</source>
        <translation>Kilka programów nazywa się „{subject}”. Wybierz jeden z listy.</translation>
    </message>
    <message>
        <source>The programme has no period “{subject}”. Add it first.</source>
        <translation>Program nie ma okresu „{subject}”. Najpierw go dodaj.</translation>
    </message>
    <message>
        <source>The programme has the period “{subject}” already.</source>
        <translation>Program ma już okres „{subject}”.</translation>
    </message>
    <message>
        <source>There are values or descriptions in the period “{subject}”. Clear them first.</source>
        <translation>W okresie „{subject}” są wartości albo opisy. Najpierw je wyczyść.</translation>
    </message>
    <message>
        <source>“{subject}” is the programme&apos;s only period. Add another one first.</source>
        <translation>„{subject}” to jedyny okres programu. Najpierw dodaj inny.</translation>
    </message>
    <message>
        <source>There is no document of the kind “{subject}”.</source>
        <translation>Nie ma dokumentu rodzaju „{subject}”.</translation>
    </message>
    <message>
        <source>The element “{subject}” cannot be put under itself.</source>
        <translation>Elementu „{subject}” nie można umieścić pod nim samym.</translation>
    </message>
    <message>
        <source>An indicator cannot be a part of itself.</source>
        <translation>Wskaźnik nie może być częścią samego siebie.</translation>
    </message>
    <message>
        <source>The element cannot stand at this level. Choose another place, or change the levels.</source>
        <translation>Element nie może stać na tym poziomie. Wybierz inne miejsce albo zmień poziomy.</translation>
    </message>
    <message>
        <source>There are elements at the level “{subject}”. Move or remove them first.</source>
        <translation>Na poziomie „{subject}” są elementy. Najpierw je przenieś albo usuń.</translation>
    </message>
    <message>
        <source>The realizer “{subject}” cannot be a part of itself.</source>
        <translation>Realizator „{subject}” nie może należeć do samego siebie.</translation>
    </message>
    <message>
        <source>The realizer “{subject}” is assigned to elements or indicators. Take it off them first.</source>
        <translation>Realizator „{subject}” jest przypisany do elementów albo wskaźników. Najpierw go z nich usuń.</translation>
    </message>
    <message>
        <source>This is no longer in the file: it was removed. Look at the list again.</source>
        <translation>Tego już nie ma w pliku: zostało usunięte. Spójrz na listę jeszcze raz.</translation>
    </message>
    <message>
        <source>Enter some words: this cannot be empty.</source>
        <translation>Wpisz tekst: to pole nie może być puste.</translation>
    </message>
    <message>
        <source>The text is too long: there is room for {subject} characters. Shorten it.</source>
        <translation>Tekst jest za długi: mieści się {subject} znaków. Skróć go.</translation>
    </message>
    <message>
        <source>The years “{subject}” are the wrong way round: the first is later than the last.</source>
        <translation>Lata „{subject}” są odwrotnie: pierwszy rok jest późniejszy niż ostatni.</translation>
    </message>
    <message>
        <source>“{subject}” heads a group of indicators and has no value itself.</source>
        <translation>„{subject}” to nagłówek grupy wskaźników i sam nie ma wartości.</translation>
    </message>
    <message>
        <source>The cells do not fit into the table here. Select another place and paste again.</source>
        <translation>Komórki nie mieszczą się tu w tabeli. Zaznacz inne miejsce i wklej jeszcze raz.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Nie ma czego cofnąć.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Nie ma czego ponowić.</translation>
    </message>
</context>
<context>
    <name>ResolutionsModel</name>
    <message>
        <source>adopts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResolutionsTable</name>
    <message>
        <source>Resolutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add a resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Structure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>draft</source>
        <translation>robocza</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>potwierdzona</translation>
    </message>
</context>
<context>
    <name>StructureTree</name>
    <message>
        <source>Structure of the programme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Programme</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Okres</translation>
    </message>
</context>
<context>
    <name>TreeModel</name>
    <message>
        <source>Whole programme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>PLN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation>tekst</translation>
    </message>
    <message>
        <source>Not understood; kept as typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Footnote: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} pp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does “{}” mean?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dot may part thousands or begin the decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty; a year earlier {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of the indicators</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewCommands</name>
    <message>
        <source>Theme of the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;arger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YearsFields</name>
    <message>
        <source>First year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last year</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
