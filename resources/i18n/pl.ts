<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl_PL" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About the program</source>
        <translation>O programie</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Wersja {version}</translation>
    </message>
    <message>
        <source>Keeps the social programmes of a gmina and makes the reports that its council receives. It works without the Internet; everything is in one file on this computer.</source>
        <translation>Prowadzi gminne programy społeczne i przygotowuje sprawozdania dla rady. Działa bez internetu; wszystko jest w jednym pliku na tym komputerze.</translation>
    </message>
    <message>
        <source>Licence: MIT, © 2026 the authors of Sprawozdawca</source>
        <translation>Licencja: MIT, © 2026 autorzy Sprawozdawcy</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Wykorzystane oprogramowanie</translation>
    </message>
</context>
<context>
    <name>AboutSection</name>
    <message>
        <source>Source of data</source>
        <translation>Źródło danych</translation>
    </message>
    <message>
        <source>Realizers</source>
        <translation>Realizatorzy</translation>
    </message>
    <message>
        <source>Shown in</source>
        <translation>Pokazywany w</translation>
    </message>
</context>
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
        <translation>wczytanie dokumentu</translation>
    </message>
    <message>
        <source>making forms</source>
        <translation>przygotowanie formularzy</translation>
    </message>
    <message>
        <source>taking in forms</source>
        <translation>przyjęcie formularzy</translation>
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
        <source>showing an indicator here too</source>
        <translation>pokazanie wskaźnika także tutaj</translation>
    </message>
    <message>
        <source>changing a formula</source>
        <translation>zmiana formuły</translation>
    </message>
    <message>
        <source>changing targets</source>
        <translation>zmiana wartości docelowych</translation>
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
        <source>merging realizers</source>
        <translation>scalenie realizatorów</translation>
    </message>
    <message>
        <source>adding a unit</source>
        <translation>dodanie jednostki</translation>
    </message>
    <message>
        <source>changing a unit</source>
        <translation>zmiana jednostki</translation>
    </message>
    <message>
        <source>removing a unit</source>
        <translation>usunięcie jednostki</translation>
    </message>
    <message>
        <source>merging units</source>
        <translation>scalenie jednostek</translation>
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
        <source>filling cells</source>
        <translation>wypełnienie komórek</translation>
    </message>
    <message>
        <source>writing a description</source>
        <translation>napisanie opisu</translation>
    </message>
    <message>
        <source>leaving blank on purpose</source>
        <translation>oznaczenie jako celowo puste</translation>
    </message>
    <message>
        <source>confirming values</source>
        <translation>zatwierdzenie wartości</translation>
    </message>
    <message>
        <source>restoring a value</source>
        <translation>przywrócenie wartości</translation>
    </message>
    <message>
        <source>changing contributions</source>
        <translation>zmiana składowych</translation>
    </message>
    <message>
        <source>counting contributions</source>
        <translation>liczenie składowych</translation>
    </message>
    <message>
        <source>writing a comment</source>
        <translation>zmiana komentarza</translation>
    </message>
    <message>
        <source>flagging values</source>
        <translation>oznaczenie wartości</translation>
    </message>
    <message>
        <source>carrying descriptions over</source>
        <translation>przeniesienie opisów</translation>
    </message>
    <message>
        <source>adding a table</source>
        <translation>dodanie zestawienia</translation>
    </message>
    <message>
        <source>changing a table</source>
        <translation>zmiana zestawienia</translation>
    </message>
    <message>
        <source>removing a table</source>
        <translation>usunięcie zestawienia</translation>
    </message>
    <message>
        <source>adding a chart</source>
        <translation>dodanie wykresu</translation>
    </message>
    <message>
        <source>changing a chart</source>
        <translation>zmiana wykresu</translation>
    </message>
    <message>
        <source>removing a chart</source>
        <translation>usunięcie wykresu</translation>
    </message>
    <message>
        <source>moving a table or chart</source>
        <translation>przesunięcie zestawienia lub wykresu</translation>
    </message>
    <message>
        <source>changing the SWOT analysis</source>
        <translation>zmiana analizy SWOT</translation>
    </message>
    <message>
        <source>changing the finances</source>
        <translation>zmiana finansów</translation>
    </message>
    <message>
        <source>changing a document</source>
        <translation>zmiana układu dokumentu</translation>
    </message>
    <message>
        <source>changing the signatories</source>
        <translation>zmiana podpisujących</translation>
    </message>
    <message>
        <source>changing the templates</source>
        <translation>zmiana szablonów</translation>
    </message>
    <message>
        <source>changing tags</source>
        <translation>zmiana etykiet</translation>
    </message>
    <message>
        <source>changing the own words</source>
        <translation>zmiana własnych słów</translation>
    </message>
    <message>
        <source>closing a period</source>
        <translation>zamknięcie okresu</translation>
    </message>
    <message>
        <source>opening a period again</source>
        <translation>ponowne otwarcie okresu</translation>
    </message>
    <message>
        <source>issuing a document</source>
        <translation>wydanie dokumentu</translation>
    </message>
    <message>
        <source>keeping a signature</source>
        <translation>zachowanie podpisu</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>Compute from the contributions</source>
        <translation>Licz ze składowych</translation>
    </message>
    <message>
        <source>The total counts: {}</source>
        <translation>Suma liczy: {}</translation>
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
    <name>Barrier</name>
    <message>
        <source>The document has no title.</source>
        <translation>Dokument nie ma tytułu.</translation>
    </message>
    <message>
        <source>The text is not marked as Polish.</source>
        <translation>Tekst nie jest oznaczony jako polski.</translation>
    </message>
    <message>
        <source>There is no heading to find one&apos;s way by. Give a section a heading.</source>
        <translation>Nie ma żadnego nagłówka, po którym można się poruszać. Nadaj nagłówek którejś sekcji.</translation>
    </message>
    <message>
        <source>The first heading is not of level 1. Raise the level of the section.</source>
        <translation>Pierwszy nagłówek nie jest poziomu 1. Podnieś poziom sekcji.</translation>
    </message>
    <message>
        <source>A level of headings is skipped. Change the level of the section.</source>
        <translation>Pominięto poziom nagłówków. Zmień poziom sekcji.</translation>
    </message>
    <message>
        <source>A heading is empty.</source>
        <translation>Nagłówek jest pusty.</translation>
    </message>
    <message>
        <source>A list is typed by hand. Make it a list in the editor.</source>
        <translation>Lista jest wpisana ręcznie. Zrób z niej listę w edytorze.</translation>
    </message>
    <message>
        <source>A table has no header row.</source>
        <translation>Tabela nie ma wiersza nagłówka.</translation>
    </message>
    <message>
        <source>A table has no title.</source>
        <translation>Tabela nie ma tytułu.</translation>
    </message>
    <message>
        <source>A table has merged cells, in which screen readers get lost. The option “Simple tables” avoids them.</source>
        <translation>Tabela ma scalone komórki, w których gubią się czytniki ekranu. Opcja „Proste tabele” ich unika.</translation>
    </message>
    <message>
        <source>A picture or chart has no description in words.</source>
        <translation>Obraz lub wykres nie ma opisu słownego.</translation>
    </message>
    <message>
        <source>Text stands in a box or picture, where it is read out of order.</source>
        <translation>Tekst stoi w polu tekstowym lub na obrazie i jest czytany nie po kolei.</translation>
    </message>
    <message>
        <source>A style of the template is too pale to read (contrast below 4.5 : 1).</source>
        <translation>Styl szablonu jest zbyt blady (kontrast poniżej 4,5 : 1).</translation>
    </message>
    <message>
        <source>A paragraph is empty.</source>
        <translation>Akapit jest pusty.</translation>
    </message>
    <message>
        <source>A link does not say where it leads.</source>
        <translation>Odnośnik nie mówi, dokąd prowadzi.</translation>
    </message>
</context>
<context>
    <name>BeforeWords</name>
    <message>
        <source>No value is missing and none is doubtful.</source>
        <translation>Nie brakuje żadnej wartości i żadna nie jest wątpliwa.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are not marked as confirmed.</source>
        <translation>
            <numerusform>%n wartość nie jest oznaczona jako potwierdzona.</numerusform>
            <numerusform>%n wartości nie są oznaczone jako potwierdzone.</numerusform>
            <numerusform>%n wartości nie jest oznaczonych jako potwierdzone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n final version(s) of documents were issued.</source>
        <translation>
            <numerusform>Wydano %n ostateczną wersję dokumentu.</numerusform>
            <numerusform>Wydano %n ostateczne wersje dokumentów.</numerusform>
            <numerusform>Wydano %n ostatecznych wersji dokumentów.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are missing.</source>
        <translation>
            <numerusform>Brakuje %n wartości.</numerusform>
            <numerusform>Brakuje %n wartości.</numerusform>
            <numerusform>Brakuje %n wartości.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are doubtful.</source>
        <translation>
            <numerusform>%n wartość jest wątpliwa.</numerusform>
            <numerusform>%n wartości są wątpliwe.</numerusform>
            <numerusform>%n wartości jest wątpliwych.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n description(s) carried over were not looked through.</source>
        <translation>
            <numerusform>%n przeniesiony opis nie został przejrzany.</numerusform>
            <numerusform>%n przeniesione opisy nie zostały przejrzane.</numerusform>
            <numerusform>%n przeniesionych opisów nie zostało przejrzanych.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only drafts were issued for this period, no final document.</source>
        <translation>Za ten okres wydano tylko projekty, żadnego dokumentu ostatecznego.</translation>
    </message>
    <message>
        <source>No document was issued for this period yet.</source>
        <translation>Za ten okres nie wydano jeszcze żadnego dokumentu.</translation>
    </message>
</context>
<context>
    <name>BoardActions</name>
    <message>
        <source>&amp;Make forms…</source>
        <translation>Przygotuj &amp;formularze…</translation>
    </message>
    <message>
        <source>&amp;Take forms in…</source>
        <translation>&amp;Wczytaj formularze…</translation>
    </message>
    <message>
        <source>Copy a &amp;reminder</source>
        <translation>&amp;Kopiuj tekst przypomnienia</translation>
    </message>
    <message>
        <source>Copy reminders for a&amp;ll who have not delivered</source>
        <translation>Kopiuj przypomnienia dla wszystkich, &amp;którzy nie oddali</translation>
    </message>
    <message>
        <source>&amp;Save as .xlsx…</source>
        <translation>Zapisz &amp;zestawienie jako .xlsx…</translation>
    </message>
    <message>
        <source>Show what is &amp;missing</source>
        <translation>Pokaż &amp;braki</translation>
    </message>
    <message>
        <source>Show in the &amp;values</source>
        <translation>Pokaż w w&amp;artościach</translation>
    </message>
    <message>
        <source>&amp;Find a realizer</source>
        <translation>Z&amp;najdź realizatora</translation>
    </message>
</context>
<context>
    <name>BoardModel</name>
    <message>
        <source>Realizer</source>
        <translation>Realizator</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Dostarczono</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Braki</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Wątpliwe</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formularz</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Uwagi</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Realizers</source>
        <translation>Realizatorzy</translation>
    </message>
</context>
<context>
    <name>CardPane</name>
    <message>
        <source>&amp;Point out the driver…</source>
        <translation>&amp;Wskaż sterownik…</translation>
    </message>
    <message>
        <source>Look a&amp;gain</source>
        <translation>Sprawdź p&amp;onownie</translation>
    </message>
    <message>
        <source>Certificates on the card</source>
        <translation>Certyfikaty na karcie</translation>
    </message>
    <message>
        <source>No card driver was found on this computer. Install the program that came with the card (of Certum, Szafir, EuroCert, CenCert, Sigillum…), or point out its PKCS#11 module.</source>
        <translation>Na tym komputerze nie znaleziono sterownika karty. Zainstaluj program dostarczony z kartą (Certum, Szafir, EuroCert, CenCert, Sigillum…) albo wskaż jego moduł PKCS#11.</translation>
    </message>
    <message>
        <source>Looking at the card was stopped.</source>
        <translation>Przerwano sprawdzanie karty.</translation>
    </message>
    <message>
        <source>Looking at the card…</source>
        <translation>Sprawdzanie karty…</translation>
    </message>
    <message>
        <source>There is no certificate for signing in the reader. Put the card in and look again.</source>
        <translation>W czytniku nie ma certyfikatu do podpisywania. Włóż kartę i sprawdź ponownie.</translation>
    </message>
    <message>
        <source>A wrong PIN was typed for this card; a few more will lock it.</source>
        <translation>Do tej karty wpisano już błędny PIN; kilka kolejnych ją zablokuje.</translation>
    </message>
    <message>
        <source>One try is left for the PIN: another wrong one locks the card.</source>
        <translation>Została jedna próba wpisania PIN-u: kolejny błędny zablokuje kartę.</translation>
    </message>
    <message>
        <source>The PIN is locked. Unlock it with the PUK in the card&apos;s own program.</source>
        <translation>PIN jest zablokowany. Odblokuj go kodem PUK w programie do karty.</translation>
    </message>
    <message>
        <source>qualified</source>
        <translation>kwalifikowany</translation>
    </message>
    <message>
        <source>not qualified</source>
        <translation>niekwalifikowany</translation>
    </message>
    <message>
        <source>{name} – {quality}, valid to {date}, {issuer}
{token}</source>
        <translation>{name} – {quality}, ważny do {date}, {issuer}
{token}</translation>
    </message>
    <message>
        <source>Point out the card&apos;s driver (PKCS#11 module)</source>
        <translation>Wskaż sterownik karty (moduł PKCS#11)</translation>
    </message>
    <message>
        <source>PKCS#11 modules (*.dll *.so *.so.* *.dylib);;All files (*)</source>
        <translation>Moduły PKCS#11 (*.dll *.so *.so.* *.dylib);;Wszystkie pliki (*)</translation>
    </message>
    <message>
        <source>&amp;Driver:</source>
        <translation>S&amp;terownik:</translation>
    </message>
    <message>
        <source>Driver of the card</source>
        <translation>Sterownik karty</translation>
    </message>
</context>
<context>
    <name>CarriedOn</name>
    <message>
        <source>Carried on to {period}: {what}.</source>
        <translation>Do okresu {period} przejdzie: {what}.</translation>
    </message>
    <message>
        <source>No longer in force: {elements}.</source>
        <translation>Przestają obowiązywać: {elements}.</translation>
    </message>
    <message>
        <source>Newly in force: {elements}.</source>
        <translation>Zaczynają obowiązywać: {elements}.</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) in force</source>
        <translation>
            <numerusform>%n obowiązujący element</numerusform>
            <numerusform>%n obowiązujące elementy</numerusform>
            <numerusform>%n obowiązujących elementów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indicator(s)</source>
        <translation>
            <numerusform>%n wskaźnik</numerusform>
            <numerusform>%n wskaźniki</numerusform>
            <numerusform>%n wskaźników</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them with a target</source>
        <translation>
            <numerusform>w tym %n z wartością docelową</numerusform>
            <numerusform>w tym %n z wartością docelową</numerusform>
            <numerusform>w tym %n z wartością docelową</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CarriedPane</name>
    <message>
        <source>Compare with a &amp;file…</source>
        <translation>Porównaj z &amp;plikiem…</translation>
    </message>
    <message>
        <source>&amp;Take the file out…</source>
        <translation>&amp;Wyjmij plik…</translation>
    </message>
    <message>
        <source>The signed file lies in the signature itself ({size} bytes) and was compared with no other. SHA-256: {digest}</source>
        <translation>Podpisany plik jest w samym podpisie (bajtów: {size}); z żadnym innym go nie porównano. SHA-256: {digest}</translation>
    </message>
</context>
<context>
    <name>Carrying</name>
    <message>
        <source>Carry descriptions over to {period}?</source>
        <translation>Przenieść opisy do okresu {period}?</translation>
    </message>
    <message>
        <source>Their numbers move to the new period by themselves. Nothing that is written already is replaced. Years and numbers typed by hand are underlined, to be looked through.</source>
        <translation>Liczby wstawione jako pola same przejdą na nowy okres. To, co już napisano, zostanie bez zmian. Lata i liczby wpisane ręcznie będą podkreślone, do przejrzenia.</translation>
    </message>
    <message>
        <source>All descriptions of {period}</source>
        <translation>Wszystkie opisy z okresu {period}</translation>
    </message>
    <message>
        <source>Only this one, of {period}</source>
        <translation>Tylko ten jeden, z okresu {period}</translation>
    </message>
</context>
<context>
    <name>ChangeRow</name>
    <message>
        <source>Restore {value}</source>
        <translation>Przywróć {value}</translation>
    </message>
</context>
<context>
    <name>ChartData</name>
    <message>
        <source>Rows of the table</source>
        <translation>Wiersze tabeli</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>Kolumny tabeli</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Wskaźniki</translation>
    </message>
    <message>
        <source>Find an indicator</source>
        <translation>Znajdź wskaźnik</translation>
    </message>
</context>
<context>
    <name>ChartDialog</name>
    <message>
        <source>New chart</source>
        <translation>Nowy wykres</translation>
    </message>
    <message>
        <source>Add the chart</source>
        <translation>Dodaj wykres</translation>
    </message>
    <message>
        <source>indicators over the last periods</source>
        <translation>wskaźniki z ostatnich okresów</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Wskaźniki</translation>
    </message>
    <message>
        <source>Find an indicator</source>
        <translation>Znajdź wskaźnik</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Tytuł:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Rodzaj:</translation>
    </message>
    <message>
        <source>&amp;Of what:</source>
        <translation>&amp;Z czego:</translation>
    </message>
    <message>
        <source>Give the chart a title.</source>
        <translation>Podaj tytuł wykresu.</translation>
    </message>
    <message>
        <source>Tick at least one indicator.</source>
        <translation>Zaznacz co najmniej jeden wskaźnik.</translation>
    </message>
</context>
<context>
    <name>ChartPane</name>
    <message>
        <source>Title of the chart</source>
        <translation>Tytuł wykresu</translation>
    </message>
    <message>
        <source>what the chart shows</source>
        <translation>co pokazuje wykres</translation>
    </message>
    <message>
        <source>Kind of chart</source>
        <translation>Rodzaj wykresu</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Z czego</translation>
    </message>
    <message>
        <source>Which side gives the series</source>
        <translation>Co jest serią danych</translation>
    </message>
    <message>
        <source>How many last periods</source>
        <translation>Ile ostatnich okresów</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Źródło</translation>
    </message>
    <message>
        <source>e.g. own study of the welfare centre</source>
        <translation>np. opracowanie własne MOPS</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>Tekst alternatywny</translation>
    </message>
    <message>
        <source>There is no number to show yet. Tick other rows, columns or indicators.</source>
        <translation>Nie ma jeszcze żadnej liczby do pokazania. Zaznacz inne wiersze, kolumny lub wskaźniki.</translation>
    </message>
    <message>
        <source>indicators over the last periods</source>
        <translation>wskaźniki z ostatnich okresów</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Chart</source>
        <translation>Wykres</translation>
    </message>
</context>
<context>
    <name>ChartsPage</name>
    <message>
        <source>Charts</source>
        <translation>Wykresy</translation>
    </message>
    <message>
        <source>No charts yet.</source>
        <translation>Nie ma jeszcze wykresów.</translation>
    </message>
    <message>
        <source>Add a chart</source>
        <translation>Dodaj wykres</translation>
    </message>
    <message>
        <source>There are no charts yet</source>
        <translation>Nie ma jeszcze wykresów</translation>
    </message>
    <message>
        <source>A chart shows a table, or indicators over the last periods, and follows their figures.</source>
        <translation>Wykres pokazuje tabelę albo wskaźniki z ostatnich okresów i zmienia się razem z ich liczbami.</translation>
    </message>
    <message>
        <source>New chart…</source>
        <translation>Nowy wykres…</translation>
    </message>
    <message>
        <source>Removed the chart “{title}”</source>
        <translation>Usunięto wykres „{title}”</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Close the period</source>
        <translation>Zamknij okres</translation>
    </message>
    <message>
        <source>{period} · {title}</source>
        <translation>{period} · {title}</translation>
    </message>
    <message>
        <source>Values, contributions, targets, prose and money of the period will stand still: nothing and nobody changes them by mistake, neither an import nor undo. To correct something, the period is opened again with a reason. Comments and flags can still be written.</source>
        <translation>Wartości, składowe, wartości docelowe, opisy i finanse okresu będą tylko do odczytu: nikt i nic ich przez pomyłkę nie zmieni, ani import, ani cofnięcie. Aby coś poprawić, trzeba otworzyć okres ponownie i podać powód. Komentarze i flagi nadal można dodawać.</translation>
    </message>
</context>
<context>
    <name>ClosingCommands</name>
    <message>
        <source>&amp;Close the period…</source>
        <translation>Zam&amp;knij okres…</translation>
    </message>
    <message>
        <source>Open the period &amp;again…</source>
        <translation>O&amp;twórz okres ponownie…</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>Otwórz ponownie…</translation>
    </message>
    <message>
        <source>Closed: {subject}. Its values, texts and money stand still now.</source>
        <translation>Zamknięto okres: {subject}. Wartości, opisów i finansów nie można już zmieniać.</translation>
    </message>
    <message>
        <source>Opened again: {subject}. It can be corrected now.</source>
        <translation>Otwarto okres ponownie: {subject}. Można w nim poprawiać.</translation>
    </message>
    <message>
        <source>{period} was closed on {date}. Open it again…</source>
        <translation>Okres {period} zamknięto {date}. Otwórz ponownie…</translation>
    </message>
</context>
<context>
    <name>CollectDialog</name>
    <message>
        <source>Returned forms</source>
        <translation>Oddane formularze</translation>
    </message>
    <message>
        <source>Rows of the form</source>
        <translation>Wiersze formularza</translation>
    </message>
    <message>
        <source>File: {file}</source>
        <translation>Plik: {file}</translation>
    </message>
    <message>
        <source>Remarks: {}</source>
        <translation>Uwagi: {}</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take %n answer(s)</source>
        <translation>
            <numerusform>&amp;Przyjmij %n odpowiedź</numerusform>
            <numerusform>&amp;Przyjmij %n odpowiedzi</numerusform>
            <numerusform>&amp;Przyjmij %n odpowiedzi</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick &amp;all rows</source>
        <translation>Zaznacz &amp;wszystkie wiersze</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>Odznacz wszystki&amp;e</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>What is ticked is taken, as one step that can be undone. Space ticks the selected row.</source>
        <translation>Przyjęte będzie to, co zaznaczone, jako jedna czynność, którą można cofnąć. Spacja zaznacza wybrany wiersz.</translation>
    </message>
</context>
<context>
    <name>ColumnBar</name>
    <message>
        <source>Column {number} holds</source>
        <translation>Kolumna {number} zawiera</translation>
    </message>
</context>
<context>
    <name>CommentSection</name>
    <message>
        <source>Comment</source>
        <translation>Komentarz</translation>
    </message>
    <message>
        <source>Comment on the value, never printed</source>
        <translation>Komentarz do wartości, nie trafia do dokumentów</translation>
    </message>
    <message>
        <source>For the office only: never printed</source>
        <translation>Tylko dla urzędu, nie trafia do dokumentów</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>value</source>
        <translation>wartość</translation>
    </message>
    <message>
        <source>contribution</source>
        <translation>składowa</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>wartość bazowa</translation>
    </message>
    <message>
        <source>target</source>
        <translation>wartość docelowa</translation>
    </message>
    <message>
        <source>table</source>
        <translation>tabela</translation>
    </message>
    <message>
        <source>money</source>
        <translation>finanse</translation>
    </message>
    <message>
        <source>and {count} more; the filter finds them</source>
        <translation>i jeszcze {count}; znajdzie je filtr</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nie ma</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Było</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Jest</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>nagłówek</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>akapit</translation>
    </message>
    <message>
        <source>row of a table</source>
        <translation>wiersz tabeli</translation>
    </message>
    <message>
        <source>picture or chart</source>
        <translation>obraz albo wykres</translation>
    </message>
    <message>
        <source>note</source>
        <translation>przypis</translation>
    </message>
    <message>
        <source>header or footer</source>
        <translation>nagłówek albo stopka strony</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare versions</source>
        <translation>Porównanie wersji</translation>
    </message>
    <message>
        <source>Earlier version</source>
        <translation>Wersja wcześniejsza</translation>
    </message>
    <message>
        <source>Later version</source>
        <translation>Wersja późniejsza</translation>
    </message>
    <message>
        <source>Filter the differences</source>
        <translation>Filtruj różnice</translation>
    </message>
    <message>
        <source>The record as it is now</source>
        <translation>Stan obecny w programie</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Porównywanie…</translation>
    </message>
    <message>
        <source>Figures ({count})</source>
        <translation>Liczby ({count})</translation>
    </message>
    <message>
        <source>Text ({count})</source>
        <translation>Tekst ({count})</translation>
    </message>
    <message>
        <source>Both are the same file, byte for byte.</source>
        <translation>To ten sam plik, bajt w bajt.</translation>
    </message>
    <message>
        <source>Figures and text are the same.</source>
        <translation>Liczby i tekst są takie same.</translation>
    </message>
    <message>
        <source>Figures and text are the same; only the look or the signatures differ.</source>
        <translation>Liczby i tekst są takie same; różni się tylko wygląd albo podpisy.</translation>
    </message>
    <message>
        <source>Figures that differ: {count}.</source>
        <translation>Różniące się liczby: {count}.</translation>
    </message>
    <message>
        <source>Lines of text that differ: {count}.</source>
        <translation>Różniące się wiersze tekstu: {count}.</translation>
    </message>
    <message>
        <source>A version was edited outside the program: figures that were changed there are shown by the text only.</source>
        <translation>Jedną z wersji poprawiono poza programem: zmienione tam liczby widać tylko na karcie Tekst.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiuj</translation>
    </message>
</context>
<context>
    <name>ComponentPane</name>
    <message>
        <source>Counted in</source>
        <translation>Liczy się w</translation>
    </message>
    <message>
        <source>Add the units in the order of the numbers.</source>
        <translation>Dodaj jednostki w kolejności liczb.</translation>
    </message>
    <message>
        <source>Add a unit, e.g. meeting</source>
        <translation>Dodaj jednostkę, np. spotkanie</translation>
    </message>
    <message>
        <source>Enter one word, or three forms: 1 meeting, 2 meetings, 5 meetings.</source>
        <translation>Wpisz jedno słowo albo trzy formy: 1 spotkanie, 2 spotkania, 5 spotkań.</translation>
    </message>
</context>
<context>
    <name>ContentsPane</name>
    <message>
        <source>for {period}</source>
        <translation>za {period}</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Wskaźniki</translation>
    </message>
    <message>
        <source>Checking whether everybody can read the document…</source>
        <translation>Sprawdzanie, czy każdy przeczyta dokument…</translation>
    </message>
    <message>
        <source>What the template lacks stays as in the standard look: {names}.</source>
        <translation>Czego szablon nie określa, jest jak w wyglądzie standardowym: {names}.</translation>
    </message>
    <message>
        <source>A screen reader would stumble over this:</source>
        <translation>Na tym potknie się czytnik ekranu:</translation>
    </message>
    <message>
        <source>Everybody can read the document. It could be even better:</source>
        <translation>Dokument jest dostępny. Może być jeszcze lepiej:</translation>
    </message>
    <message>
        <source>Everybody can read the document, with a screen reader too.</source>
        <translation>Dokument jest dostępny, także dla czytnika ekranu.</translation>
    </message>
    <message>
        <source>Use simple tables</source>
        <translation>Użyj prostych tabel</translation>
    </message>
    <message>
        <source>Show the place</source>
        <translation>Pokaż miejsce</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in the text say “{words}” or the like.</source>
        <translation>
            <numerusform>%n miejsce w tekście mówi „{words}” albo podobnie.</numerusform>
            <numerusform>%n miejsca w tekście mówią „{words}” albo podobnie.</numerusform>
            <numerusform>%n miejsc w tekście mówi „{words}” albo podobnie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n description(s) carried over are not looked through yet.</source>
        <translation>
            <numerusform>%n przeniesiony opis nie jest jeszcze przejrzany.</numerusform>
            <numerusform>%n przeniesione opisy nie są jeszcze przejrzane.</numerusform>
            <numerusform>%n przeniesionych opisów nie jest jeszcze przejrzanych.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show descriptions</source>
        <translation>Pokaż opisy</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>I jeszcze %n takie miejsce.</numerusform>
            <numerusform>I jeszcze %n takie miejsca.</numerusform>
            <numerusform>I jeszcze %n takich miejsc.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) not entered for {period}.</source>
        <translation>
            <numerusform>Brakuje %n wartości za {period}.</numerusform>
            <numerusform>Brakuje %n wartości za {period}.</numerusform>
            <numerusform>Brakuje %n wartości za {period}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Pokaż w Wartościach</translation>
    </message>
    <message>
        <source>Every value for {period} is entered.</source>
        <translation>Wszystkie wartości za {period} są wpisane.</translation>
    </message>
    <message>
        <source>The programme has no indicators yet.</source>
        <translation>Program nie ma jeszcze wskaźników.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) for {period} doubtful.</source>
        <translation>
            <numerusform>%n wartość za {period} jest wątpliwa.</numerusform>
            <numerusform>%n wartości za {period} są wątpliwe.</numerusform>
            <numerusform>%n wartości za {period} jest wątpliwych.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) not understood.</source>
        <translation>
            <numerusform>%n wpis jest niezrozumiały.</numerusform>
            <numerusform>%n wpisy są niezrozumiałe.</numerusform>
            <numerusform>%n wpisów jest niezrozumiałych.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show doubtful ones</source>
        <translation>Pokaż wątpliwe</translation>
    </message>
    <message>
        <source>the office&apos;s name</source>
        <translation>nazwa urzędu</translation>
    </message>
    <message>
        <source>the locality</source>
        <translation>miejscowość</translation>
    </message>
    <message>
        <source>whose council it is</source>
        <translation>nazwa rady w dopełniaczu</translation>
    </message>
    <message>
        <source>The office&apos;s data are the sample&apos;s: {words}.</source>
        <translation>Dane urzędu pochodzą z przykładu: {words}. Uzupełnij je.</translation>
    </message>
    <message>
        <source>Missing for the title page and the introduction: {words}.</source>
        <translation>Na stronę tytułową i do wprowadzenia brakuje: {words}.</translation>
    </message>
    <message>
        <source>Fill in…</source>
        <translation>Uzupełnij…</translation>
    </message>
</context>
<context>
    <name>ContributionDetails</name>
    <message>
        <source>for whom, which part of the year</source>
        <translation>dla kogo, jaka część roku</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Uwaga</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>each month (an average)</source>
        <translation>co miesiąc (przeciętnie)</translation>
    </message>
    <message>
        <source>15.01.2025</source>
        <translation>15.01.2025</translation>
    </message>
    <message>
        <source>letter, e-mail, file</source>
        <translation>pismo, e-mail, plik</translation>
    </message>
</context>
<context>
    <name>Contributions</name>
    <message>
        <source>{}/month</source>
        <translation>{}/mies.</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>wszystko razem</translation>
    </message>
    <message>
        <source>without a unit</source>
        <translation>bez jednostki</translation>
    </message>
    <message>
        <source>This is all from one institution.</source>
        <translation>Wszystko pochodzi od jednej instytucji.</translation>
    </message>
    <message>
        <source>None are written down, and the period is closed.</source>
        <translation>Nie wpisano żadnych, a okres jest zamknięty.</translation>
    </message>
    <message>
        <source>When several institutions deliver parts of this value, write down here what each of them reported: the program adds it up and shows where the number comes from. Type an institution into the first row, then Tab, the amount, Enter.</source>
        <translation>Jeżeli na tę wartość składa się to, co podało kilka instytucji, wpisz tu, ile podała każda: program doda je i pokaże, skąd jest ta liczba. W pierwszym wierszu wpisz instytucję, potem Tab, ilość i Enter.</translation>
    </message>
    <message>
        <source>Percents and words are not added. Type the value into the cell.</source>
        <translation>Procentów i słów program nie dodaje. Wpisz wartość w komórce.</translation>
    </message>
    <message>
        <source>The sum is too long for a value, or has more decimals than this indicator. Type the value into the cell.</source>
        <translation>Suma jest za długa na wartość albo ma więcej miejsc po przecinku niż ten wskaźnik. Wpisz wartość w komórkę.</translation>
    </message>
    <message>
        <source>Units differ: {units}. What counts people cannot be added from them. Type the number of people.</source>
        <translation>Jednostki się różnią: {units}. Liczby osób nie da się z nich złożyć. Wpisz liczbę osób.</translation>
    </message>
    <message>
        <source>Units differ: {units}. What does this total count?</source>
        <translation>Jednostki się różnią: {units}. Co liczy ta suma?</translation>
    </message>
    <message>
        <source>The cell is empty, but the contributions come to {total}.</source>
        <translation>Komórka jest pusta, a składowe dają {total}.</translation>
    </message>
    <message>
        <source>The value was typed; the contributions agree.</source>
        <translation>Wartość wpisano ręcznie; składowe się z nią zgadzają.</translation>
    </message>
    <message>
        <source>Typed is {typed}, but the contributions come to {total}.</source>
        <translation>Wpisano ręcznie {typed}, a składowe dają {total}.</translation>
    </message>
    <message>
        <source>These are people: the program does not add them, because the same ones may have come to several institutions. If nobody did, there are {together}. Type the number of people into the cell.</source>
        <translation>To osoby: program ich nie dodaje, bo te same mogły przyjść do kilku instytucji. Jeżeli żadna się nie powtarza, razem jest ich {together}. Wpisz liczbę osób w komórce.</translation>
    </message>
    <message>
        <source>Typed is {typed}: as many as there are if nobody is counted twice.</source>
        <translation>Wpisano {typed}: tyle, ile jest razem, jeżeli żadna osoba się nie powtarza.</translation>
    </message>
    <message>
        <source>Typed is {typed}, as if others had come every month. The same people may be in it many times.</source>
        <translation>Wpisano {typed}, jakby co miesiąc przychodziły inne osoby. Te same mogą być policzone wiele razy.</translation>
    </message>
    <message>
        <source>Typed is {typed}, but with these contributions there are {least} to {most} people.</source>
        <translation>Wpisano {typed}, a przy tych składowych osób może być od {least} do {most}.</translation>
    </message>
    <message>
        <source>Typed is {typed}, together they are {most}. If some came to several institutions, say so in a comment.</source>
        <translation>Wpisano {typed}, a razem jest {most}. Jeżeli ktoś przyszedł do kilku instytucji, wyjaśnij to w komentarzu.</translation>
    </message>
</context>
<context>
    <name>ContributionsModel</name>
    <message>
        <source>Realizer</source>
        <translation>Realizator</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Ilość</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Jednostka</translation>
    </message>
    <message>
        <source>Next institution</source>
        <translation>Kolejna instytucja</translation>
    </message>
</context>
<context>
    <name>ContributionsPane</name>
    <message>
        <source>Contributions: what does it follow from?</source>
        <translation>Składowe: z czego to wynika?</translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation>Składowe</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>The chosen row in full</source>
        <translation>Cała treść wybranego wiersza</translation>
    </message>
</context>
<context>
    <name>DifferencesModel</name>
    <message>
        <source>Indicator or element</source>
        <translation>Wskaźnik lub element</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>In the programme</source>
        <translation>W programie</translation>
    </message>
    <message>
        <source>In the document</source>
        <translation>W dokumencie</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Co się stanie</translation>
    </message>
</context>
<context>
    <name>DifferencesPane</name>
    <message>
        <source>What would change</source>
        <translation>Co się zmieni</translation>
    </message>
    <message>
        <source>what differs</source>
        <translation>co się różni</translation>
    </message>
    <message>
        <source>what is new</source>
        <translation>co jest nowe</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>wszystko</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>&amp;Zaznacz wszystko</translation>
    </message>
    <message>
        <source>Tick &amp;only what is new</source>
        <translation>Zaznacz &amp;tylko nowe</translation>
    </message>
    <message>
        <source>It is the &amp;same as…</source>
        <translation>To ten sa&amp;m co…</translation>
    </message>
    <message>
        <source>New periods: {periods}.</source>
        <translation>Nowe okresy: {periods}.</translation>
    </message>
    <message numerus="yes">
        <source>%n indicator(s) that the programme has not yet will be added.</source>
        <translation>
            <numerusform>Dojdzie %n wskaźnik, którego nie ma w programie.</numerusform>
            <numerusform>Dojdą %n wskaźniki, których nie ma w programie.</numerusform>
            <numerusform>Dojdzie %n wskaźników, których nie ma w programie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) are new.</source>
        <translation>
            <numerusform>%n wpis jest nowy.</numerusform>
            <numerusform>%n wpisy są nowe.</numerusform>
            <numerusform>%n wpisów jest nowych.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) say something else than the programme.</source>
        <translation>
            <numerusform>%n wpis mówi co innego niż program.</numerusform>
            <numerusform>%n wpisy mówią co innego niż program.</numerusform>
            <numerusform>%n wpisów mówi co innego niż program.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) are the same.</source>
        <translation>
            <numerusform>%n wpis jest taki sam.</numerusform>
            <numerusform>%n wpisy są takie same.</numerusform>
            <numerusform>%n wpisów jest takich samych.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indicator(s) of the programme are not in the document and stay.</source>
        <translation>
            <numerusform>%n wskaźnika programu nie ma w dokumencie: pozostaje.</numerusform>
            <numerusform>%n wskaźników programu nie ma w dokumencie: pozostają.</numerusform>
            <numerusform>%n wskaźników programu nie ma w dokumencie: pozostają.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>&amp;Pokaż:</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Pokaż</translation>
    </message>
    <message>
        <source>Space ticks or unticks the chosen rows.</source>
        <translation>Spacja zaznacza lub odznacza wybrane wiersze.</translation>
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
    <name>DocumentActions</name>
    <message>
        <source>&amp;Export to Word…</source>
        <translation>&amp;Eksportuj do Worda…</translation>
    </message>
    <message>
        <source>Export to &amp;PDF…</source>
        <translation>Eksportuj do &amp;PDF…</translation>
    </message>
    <message>
        <source>Export to E&amp;xcel…</source>
        <translation>Eksportuj do E&amp;xcela…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>&amp;Drukuj…</translation>
    </message>
    <message>
        <source>Show &amp;missing values</source>
        <translation>Pokaż &amp;brakujące wartości</translation>
    </message>
    <message>
        <source>Show &amp;doubtful values</source>
        <translation>Pokaż &amp;wątpliwe wartości</translation>
    </message>
    <message>
        <source>&amp;Office data…</source>
        <translation>Dane &amp;urzędu…</translation>
    </message>
    <message>
        <source>&amp;Templates…</source>
        <translation>S&amp;zablony…</translation>
    </message>
    <message>
        <source>Export to Word</source>
        <translation>Eksport do Worda</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Dokumenty Word (*.docx)</translation>
    </message>
    <message>
        <source>Export to PDF</source>
        <translation>Eksport do PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Dokumenty PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>Eksport do Excela</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Skoroszyty Excela (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>DocumentBar</name>
    <message>
        <source>&amp;Document:</source>
        <translation>D&amp;okument:</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>&amp;Export to Word…</source>
        <translation>&amp;Eksportuj do Worda…</translation>
    </message>
</context>
<context>
    <name>DocumentKind</name>
    <message>
        <source>Tabular report</source>
        <translation>Sprawozdanie tabelaryczne</translation>
    </message>
    <message>
        <source>Narrative report</source>
        <translation>Sprawozdanie opisowe</translation>
    </message>
    <message>
        <source>Report by sections</source>
        <translation>Sprawozdanie według działów</translation>
    </message>
    <message>
        <source>The programme itself</source>
        <translation>Treść programu</translation>
    </message>
    <message>
        <source>Resolution adopting the programme</source>
        <translation>Uchwała o przyjęciu programu</translation>
    </message>
    <message>
        <source>Resolution receiving the report</source>
        <translation>Uchwała o przyjęciu sprawozdania</translation>
    </message>
    <message>
        <source>Good-practice card</source>
        <translation>Karta dobrej praktyki</translation>
    </message>
    <message>
        <source>Extract by tag or realizer</source>
        <translation>Wyciąg według etykiety lub realizatora</translation>
    </message>
</context>
<context>
    <name>DocumentPart</name>
    <message>
        <source>Title page</source>
        <translation>Strona tytułowa</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Spis treści</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Podstawa prawna</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Wprowadzenie</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>Finanse</translation>
    </message>
    <message>
        <source>Goals and tasks</source>
        <translation>Cele i zadania</translation>
    </message>
    <message>
        <source>Table of goals</source>
        <translation>Tabela celów</translation>
    </message>
    <message>
        <source>Table of indicators</source>
        <translation>Tabela wskaźników</translation>
    </message>
    <message>
        <source>Changes year on year</source>
        <translation>Zmiany rok do roku</translation>
    </message>
    <message>
        <source>Conclusions</source>
        <translation>Wnioski</translation>
    </message>
    <message>
        <source>SWOT analysis</source>
        <translation>Analiza SWOT</translation>
    </message>
    <message>
        <source>Realizers</source>
        <translation>Realizatorzy</translation>
    </message>
    <message>
        <source>Tables and charts</source>
        <translation>Zestawienia i wykresy</translation>
    </message>
    <message>
        <source>Own text</source>
        <translation>Własny tekst</translation>
    </message>
    <message>
        <source>Head of the resolution</source>
        <translation>Nagłówek uchwały</translation>
    </message>
    <message>
        <source>Provisions (§)</source>
        <translation>Przepisy (§)</translation>
    </message>
    <message>
        <source>Justification</source>
        <translation>Uzasadnienie</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Załącznik</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Podpisy</translation>
    </message>
</context>
<context>
    <name>DocumentsScreen</name>
    <message>
        <source>“{name}” could not be opened.</source>
        <translation>Nie udało się otworzyć dokumentu „{name}”.</translation>
    </message>
    <message>
        <source>The folder “{name}” could not be shown.</source>
        <translation>Nie udało się pokazać folderu „{name}”.</translation>
    </message>
    <message>
        <source>Check ({count})</source>
        <translation>Sprawdzenie ({count})</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Sprawdzenie</translation>
    </message>
    <message>
        <source>Issued ({count})</source>
        <translation>Wydane ({count})</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Wydane</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sekcje</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opcje</translation>
    </message>
    <message>
        <source>Last exports</source>
        <translation>Ostatnie</translation>
    </message>
    <message>
        <source>There is nothing to report on yet</source>
        <translation>Nie ma jeszcze z czego sporządzić sprawozdania</translation>
    </message>
    <message>
        <source>Add a programme or a strategy first; its report is made here.</source>
        <translation>Najpierw dodaj program lub strategię – tutaj powstanie sprawozdanie.</translation>
    </message>
    <message>
        <source>New programme…</source>
        <translation>Nowy program…</translation>
    </message>
</context>
<context>
    <name>DoneStrip</name>
    <message>
        <source>Show in the folder</source>
        <translation>Pokaż w folderze</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>Podpisz…</translation>
    </message>
    <message>
        <source>Saved “{name}”.</source>
        <translation>Zapisano „{name}”.</translation>
    </message>
    <message numerus="yes">
        <source>A screen reader stumbles in %n place(s); see “Check”.</source>
        <translation>
            <numerusform>Czytnik ekranu potknie się w %n miejscu; zobacz „Sprawdzenie”.</numerusform>
            <numerusform>Czytnik ekranu potknie się w %n miejscach; zobacz „Sprawdzenie”.</numerusform>
            <numerusform>Czytnik ekranu potknie się w %n miejscach; zobacz „Sprawdzenie”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
</context>
<context>
    <name>DoubtStrip</name>
    <message>
        <source>Doubts</source>
        <translation>Wątpliwości</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>if it is right, add a comment (Shift+F2)</source>
        <translation>jeśli się zgadza, dopisz komentarz (Shift+F2)</translation>
    </message>
    <message>
        <source>Not understood; kept as typed</source>
        <translation>Nie rozpoznano – zostawiono, jak wpisano</translation>
    </message>
    <message>
        <source>Differs more than threefold from a year earlier</source>
        <translation>Ponad trzykrotna zmiana w porównaniu z rokiem wcześniejszym</translation>
    </message>
    <message>
        <source>Exactly the same as a year earlier</source>
        <translation>Dokładnie tyle samo co rok wcześniej</translation>
    </message>
    <message>
        <source>The contributions come to something else</source>
        <translation>Ze składowych wynika co innego</translation>
    </message>
    <message>
        <source>With these contributions the number of people cannot be right</source>
        <translation>Przy tych składowych taka liczba osób nie jest możliwa</translation>
    </message>
    <message>
        <source>The contributions are in different units: say what the total counts</source>
        <translation>Składowe są w różnych jednostkach – wskaż, co liczy suma</translation>
    </message>
    <message>
        <source>The people of each month were added up, though they may be the same</source>
        <translation>Zsumowano osoby z poszczególnych miesięcy, a mogą to być te same osoby</translation>
    </message>
    <message>
        <source>The parts do not add up to the whole</source>
        <translation>Części nie sumują się do całości</translation>
    </message>
    <message>
        <source>The parts are more than the whole</source>
        <translation>Części jest więcej niż całości</translation>
    </message>
    <message>
        <source>Does not agree with the shorter periods in it</source>
        <translation>Nie zgadza się z wartościami krótszych okresów</translation>
    </message>
    <message>
        <source>Cannot be computed from what is entered</source>
        <translation>Nie da się obliczyć z tego, co wpisano</translation>
    </message>
    <message>
        <source>Zero, though there was something a year earlier</source>
        <translation>Zero, choć rok wcześniej coś było</translation>
    </message>
    <message>
        <source>There was nothing a year earlier</source>
        <translation>Rok wcześniej było zero</translation>
    </message>
    <message>
        <source>More than three times as much as a year earlier</source>
        <translation>Ponad trzy razy więcej niż rok wcześniej</translation>
    </message>
    <message>
        <source>Less than a third of what it was a year earlier</source>
        <translation>Ponad trzy razy mniej niż rok wcześniej</translation>
    </message>
</context>
<context>
    <name>DoubtsPane</name>
    <message>
        <source>Nothing is doubtful: all was understood clearly.</source>
        <translation>Nic nie budzi wątpliwości: wszystko jest jednoznaczne.</translation>
    </message>
    <message>
        <source>Doubtful places</source>
        <translation>Miejsca wątpliwe</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Gdzie</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Dlaczego</translation>
    </message>
</context>
<context>
    <name>EditedDialog</name>
    <message>
        <source>Add the edited file</source>
        <translation>Dodaj poprawiony plik</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Dodaj</translation>
    </message>
    <message>
        <source>It becomes the next version, for good; version {number} stays as it is.</source>
        <translation>Stanie się następną wersją i zostanie na stałe; wersja {number} się nie zmieni.</translation>
    </message>
    <message>
        <source>Another &amp;draft</source>
        <translation>Kolejny &amp;projekt</translation>
    </message>
    <message>
        <source>The &amp;final document</source>
        <translation>Dokument os&amp;tateczny</translation>
    </message>
    <message>
        <source>What is the edited file?</source>
        <translation>Czym jest poprawiony plik?</translation>
    </message>
</context>
<context>
    <name>Errand</name>
    <message>
        <source>Wait until the work that goes on here is done.</source>
        <translation>Poczekaj, aż program skończy poprzednią czynność.</translation>
    </message>
    <message>
        <source>It was stopped; nothing was kept.</source>
        <translation>Przerwano; niczego nie zachowano.</translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>Spreadsheets (*.xlsx *.xls *.ods)</source>
        <translation>Arkusze (*.xlsx *.xls *.ods)</translation>
    </message>
    <message>
        <source>Take forms in</source>
        <translation>Wczytaj formularze</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) taken</source>
        <translation>
            <numerusform>Przyjęto %n odpowiedź</numerusform>
            <numerusform>Przyjęto %n odpowiedzi</numerusform>
            <numerusform>Przyjęto %n odpowiedzi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n form(s).</source>
        <translation>
            <numerusform>z %n formularza.</numerusform>
            <numerusform>z %n formularzy.</numerusform>
            <numerusform>z %n formularzy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) copied; paste into an e-mail.</source>
        <translation>
            <numerusform>Skopiowano %n przypomnienie; wklej je do wiadomości e-mail.</numerusform>
            <numerusform>Skopiowano %n przypomnienia; wklej je do wiadomości e-mail.</numerusform>
            <numerusform>Skopiowano %n przypomnień; wklej je do wiadomości e-mail.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the board</source>
        <translation>Zapisz zestawienie</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx)</source>
        <translation>Arkusze (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved “{name}”.</source>
        <translation>Zapisano „{name}”.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>“{name}” could not be opened.</source>
        <translation>Nie udało się otworzyć „{name}”.</translation>
    </message>
</context>
<context>
    <name>Exhibits</name>
    <message>
        <source>figures</source>
        <translation>liczby</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>nagłówek</translation>
    </message>
    <message>
        <source>total</source>
        <translation>suma</translation>
    </message>
    <message>
        <source>what the rows are</source>
        <translation>co jest w wierszach</translation>
    </message>
    <message>
        <source>group title</source>
        <translation>tytuł grupy</translation>
    </message>
    <message>
        <source>Title of the column of labels</source>
        <translation>Tytuł kolumny z opisami wierszy</translation>
    </message>
    <message>
        <source>Group title of the column</source>
        <translation>Tytuł grupy kolumn</translation>
    </message>
    <message>
        <source>Title of the column</source>
        <translation>Tytuł kolumny</translation>
    </message>
    <message>
        <source>Group title of the row</source>
        <translation>Tytuł grupy wierszy</translation>
    </message>
    <message>
        <source>Label of the row</source>
        <translation>Opis wiersza</translation>
    </message>
    <message>
        <source>A heading has no figures; make it a row of values to type here.</source>
        <translation>Nagłówek nie ma liczb. Aby je tu wpisać, wybierz nad tabelą, że wiersz zawiera liczby.</translation>
    </message>
    <message>
        <source>+ column</source>
        <translation>+ kolumna</translation>
    </message>
    <message>
        <source>title</source>
        <translation>tytuł</translation>
    </message>
    <message>
        <source>+ row</source>
        <translation>+ wiersz</translation>
    </message>
    <message>
        <source>label</source>
        <translation>opis wiersza</translation>
    </message>
    <message>
        <source>{value}, value of an indicator</source>
        <translation>{value}, wartość wskaźnika</translation>
    </message>
    <message>
        <source>This is not understood as a figure; it stays as it was typed.</source>
        <translation>Tego nie da się odczytać jako liczby; zostaje tak, jak wpisano.</translation>
    </message>
    <message>
        <source>The rows above add up to {sum}.</source>
        <translation>Wiersze powyżej dają razem {sum}.</translation>
    </message>
    <message>
        <source>The value of the indicator “{label}” for {period}; it is changed in the values.</source>
        <translation>Wartość wskaźnika „{label}” za okres {period}; zmienia się ją na ekranie Wartości.</translation>
    </message>
    <message>
        <source>Shows the indicator “{label}”.</source>
        <translation>Pokazuje wskaźnik „{label}”.</translation>
    </message>
    <message>
        <source>Shows the period {period}.</source>
        <translation>Pokazuje okres {period}.</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>Mocne strony</translation>
    </message>
    <message>
        <source>Weaknesses</source>
        <translation>Słabe strony</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Szanse</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>Zagrożenia</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>kolumnowy</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>słupkowy poziomy</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>liniowy</translation>
    </message>
    <message>
        <source>pie</source>
        <translation>kołowy</translation>
    </message>
    <message>
        <source>series are columns</source>
        <translation>seriami są kolumny</translation>
    </message>
    <message>
        <source>series are rows</source>
        <translation>seriami są wiersze</translation>
    </message>
    <message>
        <source>own</source>
        <translation>własne</translation>
    </message>
    <message>
        <source>external</source>
        <translation>zewnętrzne</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>Dział</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Rozdział</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraf</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Na co</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Środki</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>Od kogo</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Wydatkowano</translation>
    </message>
    <message>
        <source>+ line</source>
        <translation>+ wiersz</translation>
    </message>
    <message>
        <source>The period is closed: its money can only be read.</source>
        <translation>Okres jest zamknięty: kwoty można tylko czytać.</translation>
    </message>
    <message>
        <source>The share is computed of what was planned and spent.</source>
        <translation>Procent wylicza się z planu i wydatków.</translation>
    </message>
    <message>
        <source>More was spent than planned.</source>
        <translation>Wydano więcej, niż zaplanowano.</translation>
    </message>
</context>
<context>
    <name>ExhibitsScreen</name>
    <message>
        <source>There is no programme yet</source>
        <translation>Nie ma jeszcze programu</translation>
    </message>
    <message>
        <source>Add a programme first; its tables, charts, SWOT analysis and money stand here.</source>
        <translation>Najpierw dodaj program; tu będą jego tabele, wykresy, analiza SWOT i finanse.</translation>
    </message>
    <message>
        <source>Open the structure</source>
        <translation>Otwórz strukturę</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabele</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Wykresy</translation>
    </message>
    <message>
        <source>SWOT</source>
        <translation>SWOT</translation>
    </message>
    <message>
        <source>Finances</source>
        <translation>Finanse</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Writing the document…</source>
        <translation>Zapisuję dokument…</translation>
    </message>
    <message>
        <source>Printing the document…</source>
        <translation>Drukowanie dokumentu…</translation>
    </message>
    <message>
        <source>Sent to the printer “{name}”.</source>
        <translation>Wysłano do drukarki „{name}”.</translation>
    </message>
    <message>
        <source>Save as “{name}”</source>
        <translation>Zapisz jako „{name}”</translation>
    </message>
    <message>
        <source>It was stopped; nothing was written.</source>
        <translation>Przerwano; niczego nie zapisano.</translation>
    </message>
</context>
<context>
    <name>FieldKind</name>
    <message>
        <source>value</source>
        <translation>wartość</translation>
    </message>
    <message>
        <source>value a year earlier</source>
        <translation>wartość rok wcześniej</translation>
    </message>
    <message>
        <source>change on the year before</source>
        <translation>zmiana rok do roku</translation>
    </message>
    <message>
        <source>change in per cent</source>
        <translation>zmiana w procentach</translation>
    </message>
    <message>
        <source>growth or fall in words</source>
        <translation>wzrost albo spadek słowami</translation>
    </message>
    <message>
        <source>target</source>
        <translation>wartość docelowa</translation>
    </message>
    <message>
        <source>share of another indicator</source>
        <translation>udział w innym wskaźniku</translation>
    </message>
    <message>
        <source>word in the form that fits</source>
        <translation>słowo w pasującej formie</translation>
    </message>
    <message>
        <source>name of the period</source>
        <translation>nazwa okresu</translation>
    </message>
    <message>
        <source>of: {label}</source>
        <translation>w: {label}</translation>
    </message>
</context>
<context>
    <name>FieldPicker</name>
    <message>
        <source>Insert a number</source>
        <translation>Wstawianie liczby</translation>
    </message>
    <message>
        <source>Find an indicator</source>
        <translation>Znajdź wskaźnik</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Wskaźniki</translation>
    </message>
    <message>
        <source>What to insert</source>
        <translation>Co wstawić</translation>
    </message>
    <message>
        <source>Kind of number</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Okres</translation>
    </message>
    <message>
        <source>No indicator has these words in its label.</source>
        <translation>Żaden wskaźnik nie ma tych słów w nazwie.</translation>
    </message>
    <message>
        <source>Of what? Choose the indicator that “{label}” is a share of.</source>
        <translation>Udział w czym? Wskaż wskaźnik, którego częścią jest „{label}”.</translation>
    </message>
    <message>
        <source>number</source>
        <translation>liczba</translation>
    </message>
    <message>
        <source>share of another indicator</source>
        <translation>udział w innym wskaźniku</translation>
    </message>
    <message>
        <source>word in the right form</source>
        <translation>słowo w pasującej formie</translation>
    </message>
    <message>
        <source>The word after 1, after 2 and after 5</source>
        <translation>Słowo po liczbie 1, po 2 i po 5</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Figures that differ</source>
        <translation>Liczby, które się różnią</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Gdzie</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Było</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Jest</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>&amp;New file…</source>
        <translation>&amp;Nowy plik…</translation>
    </message>
    <message>
        <source>New file with the &amp;sample…</source>
        <translation>Nowy plik z &amp;przykładem…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Otwórz…</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>Zapisz &amp;kopię…</translation>
    </message>
    <message>
        <source>&amp;When was it saved?</source>
        <translation>K&amp;iedy zapisano?</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Zakończ</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Nowy plik</translation>
    </message>
    <message>
        <source>New file with the sample</source>
        <translation>Nowy plik z przykładem</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Otwórz plik</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Zapisz kopię</translation>
    </message>
    <message>
        <source>A copy was saved: {path}</source>
        <translation>Zapisano kopię: {path}</translation>
    </message>
    <message>
        <source>Every edit is saved when it is made. The last one: {time}.</source>
        <translation>Każda zmiana zapisuje się od razu. Ostatnia: {time}.</translation>
    </message>
    <message>
        <source>Every edit is saved when it is made. Nothing has been changed yet.</source>
        <translation>Każda zmiana zapisuje się od razu. Na razie nic nie zmieniono.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open another file</source>
        <translation>Otwórz inny plik</translation>
    </message>
    <message>
        <source>Programmes (*.spr)</source>
        <translation>Programy (*.spr)</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Find an indicator</source>
        <translation>Znajdź wskaźnik</translation>
    </message>
    <message>
        <source>Show all indicators</source>
        <translation>Pokaż wszystkie wskaźniki</translation>
    </message>
    <message>
        <source>{done} of {expected} entered</source>
        <translation>wpisano {done} z {expected}</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>brakuje&#xa0;%n</numerusform>
            <numerusform>brakują&#xa0;%n</numerusform>
            <numerusform>brakuje&#xa0;%n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not understood</source>
        <translation>
            <numerusform>niezrozumiała: %n</numerusform>
            <numerusform>niezrozumiałe: %n</numerusform>
            <numerusform>niezrozumiałych: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Find a realizer</source>
        <translation>Znajdź realizatora</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Nie oddali</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Braki</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Wątpliwe</translation>
    </message>
    <message>
        <source>Show all realizers</source>
        <translation>Pokaż wszystkich realizatorów</translation>
    </message>
    <message>
        <source>{done} of {all} have delivered</source>
        <translation>Oddało {done} z {all}</translation>
    </message>
    <message>
        <source>Find an element</source>
        <translation>Znajdź element</translation>
    </message>
    <message>
        <source>Without text</source>
        <translation>Bez opisu</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>Przeniesione</translation>
    </message>
    <message>
        <source>Show all elements</source>
        <translation>Pokaż wszystkie elementy</translation>
    </message>
    <message>
        <source>{done} of {all} described</source>
        <translation>Opisano {done} z {all}</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Doubtful only</source>
        <translation>Wątpliwe</translation>
    </message>
    <message>
        <source>Changed since a year earlier</source>
        <translation>Zmienione w tym okresie</translation>
    </message>
    <message>
        <source>Flagged for later</source>
        <translation>Oznaczone</translation>
    </message>
    <message>
        <source>By realizer…</source>
        <translation>Według realizatora…</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtry</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Więcej filtrów</translation>
    </message>
    <message>
        <source>Filters: {}</source>
        <translation>Filtry: {}</translation>
    </message>
</context>
<context>
    <name>FinancePage</name>
    <message>
        <source>Money of the period</source>
        <translation>Pieniądze okresu</translation>
    </message>
    <message>
        <source>Remove the lines</source>
        <translation>Usuń wiersze</translation>
    </message>
    <message>
        <source>For the period: {period}</source>
        <translation>Za okres: {period}</translation>
    </message>
    <message>
        <source>Take the lines of {period} over, without amounts</source>
        <translation>Przenieś wiersze z okresu {period}, bez kwot</translation>
    </message>
    <message numerus="yes">
        <source>Took %n line(s) over.</source>
        <translation>
            <numerusform>Przeniesiono %n wiersz.</numerusform>
            <numerusform>Przeniesiono %n wiersze.</numerusform>
            <numerusform>Przeniesiono %n wierszy.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no lines of {period} that are not here already.</source>
        <translation>W okresie {period} nie ma wierszy, których tu jeszcze brakuje.</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n line(s).</source>
        <translation>
            <numerusform>Usunięto %n wiersz.</numerusform>
            <numerusform>Usunięto %n wiersze.</numerusform>
            <numerusform>Usunięto %n wierszy.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no period yet</source>
        <translation>Nie ma jeszcze okresu</translation>
    </message>
    <message>
        <source>Add the period for which money was planned and spent.</source>
        <translation>Dodaj okres, na który zaplanowano i w którym wydano pieniądze.</translation>
    </message>
    <message>
        <source>New period…</source>
        <translation>Nowy okres…</translation>
    </message>
</context>
<context>
    <name>FinanceTotals</name>
    <message>
        <source>What it comes to</source>
        <translation>Podsumowanie</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Wydatkowano</translation>
    </message>
    <message>
        <source>of the plan</source>
        <translation>wykonanie planu</translation>
    </message>
    <message>
        <source>chapter {code}</source>
        <translation>rozdział {code}</translation>
    </message>
    <message>
        <source>division {code}</source>
        <translation>dział {code}</translation>
    </message>
    <message>
        <source>without a chapter</source>
        <translation>bez rozdziału</translation>
    </message>
    <message>
        <source>{source} money</source>
        <translation>środki {source}</translation>
    </message>
    <message>
        <source>Altogether</source>
        <translation>Razem</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>{words} Place: “{place}”.</source>
        <translation>{words} Miejsce: „{place}”.</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>open</source>
        <translation>rozwinięte</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>zwinięte</translation>
    </message>
</context>
<context>
    <name>Folder</name>
    <message>
        <source>Forms {period}</source>
        <translation>Formularze {period}</translation>
    </message>
    <message>
        <source>Folder for the forms</source>
        <translation>Folder na formularze</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Wy&amp;bierz…</translation>
    </message>
    <message>
        <source>Where to put the forms</source>
        <translation>Gdzie zapisać formularze</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Next remark</source>
        <translation>Następna uwaga</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) to look at</source>
        <translation>
            <numerusform>%n liczba do sprawdzenia</numerusform>
            <numerusform>%n liczby do sprawdzenia</numerusform>
            <numerusform>%n liczb do sprawdzenia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown word(s)</source>
        <translation>
            <numerusform>%n nieznane słowo</numerusform>
            <numerusform>%n nieznane słowa</numerusform>
            <numerusform>%n nieznanych słów</numerusform>
        </translation>
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
    <name>FormPane</name>
    <message>
        <source>In the doc&amp;ument (.docx)</source>
        <translation>W &amp;dokumencie (.docx)</translation>
    </message>
    <message>
        <source>&amp;Beside the file (.xades)</source>
        <translation>O&amp;bok pliku (.xades)</translation>
    </message>
    <message>
        <source>Co&amp;ntainer with the file (.asice)</source>
        <translation>W ko&amp;ntenerze z plikiem (.asice)</translation>
    </message>
    <message>
        <source>Word shows it to whoever opens the document. For the council, and while it stays so.</source>
        <translation>Word pokazuje go każdemu, kto otworzy dokument. Dla rady i wszędzie tam, gdzie dokument zostaje w Wordzie.</translation>
    </message>
    <message>
        <source>A file to send together with the document, as offices exchange them (XAdES). The document itself stays as it is.</source>
        <translation>Plik, który wysyła się razem z dokumentem, jak robią to urzędy (XAdES). Sam dokument się nie zmienia.</translation>
    </message>
    <message>
        <source>The document and that signature in one file (ASiC-E), to send as one.</source>
        <translation>Dokument i taki podpis w jednym pliku (ASiC-E), do wysłania razem.</translation>
    </message>
</context>
<context>
    <name>FormerNameDialog</name>
    <message>
        <source>Former name of the realizer</source>
        <translation>Dawna nazwa realizatora</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nazwa:</translation>
    </message>
    <message>
        <source>In reports on the &amp;years:</source>
        <translation>W sprawozdaniach za &amp;lata:</translation>
    </message>
    <message>
        <source>A dash: from the beginning.</source>
        <translation>Kreska oznacza: od początku.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Wpisz nazwę.</translation>
    </message>
    <message>
        <source>The first year is later than the last one.</source>
        <translation>Pierwszy rok jest późniejszy niż ostatni.</translation>
    </message>
</context>
<context>
    <name>FormerNames</name>
    <message>
        <source>Former names</source>
        <translation>Dawne nazwy</translation>
    </message>
    <message>
        <source>A&amp;dd…</source>
        <translation>Doda&amp;j…</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>Z&amp;mień…</translation>
    </message>
    <message>
        <source>For&amp;get</source>
        <translation>&amp;Zapomnij</translation>
    </message>
    <message>
        <source>{name} (to {last})</source>
        <translation>{name} (do {last})</translation>
    </message>
    <message>
        <source>{name} ({first}–{last})</source>
        <translation>{name} ({first}–{last})</translation>
    </message>
    <message>
        <source>Some years have two names; reports on them show the one that was given up first.</source>
        <translation>Niektóre lata mają dwie nazwy; w sprawozdaniach za nie stanie ta, z której zrezygnowano wcześniej.</translation>
    </message>
    <message>
        <source>Former names in reports</source>
        <translation>Dawne nazwy w sprawozdaniach</translation>
    </message>
</context>
<context>
    <name>FormsDialog</name>
    <message>
        <source>Make forms</source>
        <translation>Przygotuj formularze</translation>
    </message>
    <message>
        <source>e.g. 31.01.2027</source>
        <translation>np. 31.01.2027</translation>
    </message>
    <message>
        <source>e.g. Anna Nowak, phone 41 000 00 00</source>
        <translation>np. Anna Nowak, tel. 41 000 00 00</translation>
    </message>
    <message>
        <source>The office has no name yet: the forms would not say who sends them.</source>
        <translation>Dane urzędu są puste: w formularzach nie będzie widać, kto je wysyła.</translation>
    </message>
    <message>
        <source>Office…</source>
        <translation>Dane urzędu…</translation>
    </message>
    <message numerus="yes">
        <source>Make %n form(s)</source>
        <translation>
            <numerusform>Przygotuj %n formularz</numerusform>
            <numerusform>Przygotuj %n formularze</numerusform>
            <numerusform>Przygotuj %n formularzy</numerusform>
        </translation>
    </message>
    <message>
        <source>{day} – this day is over</source>
        <translation>{day} – ten dzień już minął</translation>
    </message>
    <message>
        <source>&amp;Due date:</source>
        <translation>&amp;Termin:</translation>
    </message>
    <message>
        <source>&amp;Contact:</source>
        <translation>&amp;Kontakt:</translation>
    </message>
    <message>
        <source>{program}, {okres}, {termin} and {realizator} are filled in for each form.</source>
        <translation>{program}, {okres}, {termin} i {realizator} program wypełni w każdym formularzu.</translation>
    </message>
    <message>
        <source>&amp;Letter:</source>
        <translation>&amp;List:</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Folder:</translation>
    </message>
    <message>
        <source>The letter to the first of them:</source>
        <translation>List do pierwszego z nich:</translation>
    </message>
</context>
<context>
    <name>FormsModel</name>
    <message>
        <source>Form</source>
        <translation>Formularz</translation>
    </message>
    <message>
        <source>To take</source>
        <translation>Do przyjęcia</translation>
    </message>
    <message>
        <source>{taken} of {rows}</source>
        <translation>{taken} z {rows}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nic</translation>
    </message>
</context>
<context>
    <name>Formula</name>
    <message>
        <source>The formula is too long.</source>
        <translation>Formuła jest za długa.</translation>
    </message>
    <message>
        <source>There are too many brackets in brackets.</source>
        <translation>Za dużo nawiasów w nawiasach.</translation>
    </message>
    <message>
        <source>“{place}” does not fit here.</source>
        <translation>„{place}” tu nie pasuje.</translation>
    </message>
    <message>
        <source>Something is still missing at the end: an indicator, a number or a bracket.</source>
        <translation>Na końcu czegoś jeszcze brakuje: wskaźnika, liczby albo nawiasu.</translation>
    </message>
    <message>
        <source>Part the entries by semicolons; a comma stands only within a number.</source>
        <translation>Rozdziel pozycje średnikiem; przecinek stoi tylko wewnątrz liczby.</translation>
    </message>
    <message>
        <source>The number “{place}” is not clear. Decimals stand behind a comma.</source>
        <translation>Liczba „{place}” jest niejasna. Ułamek zapisz po przecinku.</translation>
    </message>
    <message>
        <source>There is no “{place}” among: {functions}. Names of indicators stand in [ ].</source>
        <translation>„{place}” nie należy do: {functions}. Nazwy wskaźników stoją w [ ].</translation>
    </message>
    <message>
        <source>“{place}” takes two entries, parted by a semicolon.</source>
        <translation>„{place}” ma dwie pozycje rozdzielone średnikiem.</translation>
    </message>
    <message>
        <source>The name behind “[” is not closed by “]”.</source>
        <translation>Nazwa po „[” nie jest zamknięta nawiasem „]”.</translation>
    </message>
    <message>
        <source>There is no indicator “{place}”.</source>
        <translation>Nie ma wskaźnika „{place}”.</translation>
    </message>
    <message>
        <source>Several indicators are called “{place}”. Choose one of them from the list.</source>
        <translation>Kilka wskaźników ma nazwę „{place}”. Wybierz jeden z listy.</translation>
    </message>
    <message>
        <source>The formula names no indicator. Choose one from the list.</source>
        <translation>Formuła nie zawiera żadnego wskaźnika. Wybierz go z listy.</translation>
    </message>
    <message>
        <source>“{label}” is not entered yet.</source>
        <translation>nie wpisano jeszcze wartości „{label}”.</translation>
    </message>
    <message>
        <source>There are no data for “{label}”.</source>
        <translation>brak danych dla „{label}”.</translation>
    </message>
    <message>
        <source>“{label}” does not apply (x).</source>
        <translation>„{label}” nie dotyczy (x).</translation>
    </message>
    <message>
        <source>“{label}” is left blank on purpose.</source>
        <translation>„{label}” jest celowo puste.</translation>
    </message>
    <message>
        <source>“{label}” is a range, not one number.</source>
        <translation>„{label}” to zakres, a nie jedna liczba.</translation>
    </message>
    <message>
        <source>“{label}” is words, not a number.</source>
        <translation>„{label}” to słowa, a nie liczba.</translation>
    </message>
    <message>
        <source>“{label}” is several numbers, and it is not known which to take.</source>
        <translation>„{label}” to kilka liczb i nie wiadomo, którą wziąć.</translation>
    </message>
    <message>
        <source>What is entered for “{label}” is not understood.</source>
        <translation>wpis przy „{label}” jest niezrozumiały.</translation>
    </message>
    <message>
        <source>The formula divides by nought.</source>
        <translation>formuła dzieli przez zero.</translation>
    </message>
    <message>
        <source>The result is too large a number.</source>
        <translation>wynik jest zbyt dużą liczbą.</translation>
    </message>
</context>
<context>
    <name>FormulaDialog</name>
    <message>
        <source>Formula</source>
        <translation>Formuła</translation>
    </message>
    <message>
        <source>Save the formula</source>
        <translation>Zapisz formułę</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Miejsca po przecinku</translation>
    </message>
    <message>
        <source>&amp;Formula:</source>
        <translation>&amp;Formuła:</translation>
    </message>
    <message>
        <source>Type [ and a few letters to name an indicator.</source>
        <translation>Wpisz [ i kilka liter, aby wskazać wskaźnik.</translation>
    </message>
    <message>
        <source>Whole numbers have none, amounts of money two.</source>
        <translation>Liczba całkowita nie ma żadnych, kwota ma dwa.</translation>
    </message>
    <message>
        <source>&amp;Decimals:</source>
        <translation>&amp;Miejsca po przecinku:</translation>
    </message>
    <message>
        <source>Percent of…</source>
        <translation>Procent z…</translation>
    </message>
    <message>
        <source>Difference…</source>
        <translation>Różnica…</translation>
    </message>
    <message>
        <source>Per 1 000 inhabitants…</source>
        <translation>Na 1000 mieszkańców…</translation>
    </message>
    <message>
        <source>Sum…</source>
        <translation>Suma…</translation>
    </message>
    <message>
        <source>Average…</source>
        <translation>Średnia…</translation>
    </message>
    <message>
        <source>Remove the formula</source>
        <translation>Usuń formułę</translation>
    </message>
    <message>
        <source>Values of this kind are not computed. Choose a kind that is one number.</source>
        <translation>Wartości tego rodzaju nie można obliczać. Zmień rodzaj wskaźnika na liczbę, kwotę lub procent.</translation>
    </message>
    <message>
        <source>No result for {period}: {why}</source>
        <translation>Brak wyniku za {period}: {why}</translation>
    </message>
    <message>
        <source>Result for {period}: {value}</source>
        <translation>Wynik za {period}: {value}</translation>
    </message>
    <message>
        <source>People are added here: those who are in several of these numbers are counted twice.</source>
        <translation>Dodajesz tu osoby: kto jest w kilku z tych liczb, zostanie policzony dwa razy.</translation>
    </message>
    <message numerus="yes">
        <source>The formula takes the place of %n value(s) typed by hand.</source>
        <translation>
            <numerusform>Formuła zastąpi %n wartość wpisaną ręcznie.</numerusform>
            <numerusform>Formuła zastąpi %n wartości wpisane ręcznie.</numerusform>
            <numerusform>Formuła zastąpi %n wartości wpisanych ręcznie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a formula, the values stay and can be typed over.</source>
        <translation>Bez formuły wartości zostaną i będzie można je zmieniać.</translation>
    </message>
    <message>
        <source>Without a formula, the values are typed.</source>
        <translation>Bez formuły wartości wpisuje się ręcznie.</translation>
    </message>
</context>
<context>
    <name>FoundModel</name>
    <message>
        <source>What was understood</source>
        <translation>Co zrozumiano</translation>
    </message>
    <message>
        <source>in the document: {text}</source>
        <translation>w dokumencie: {text}</translation>
    </message>
    <message>
        <source>Realizers: {names}</source>
        <translation>Realizatorzy: {names}</translation>
    </message>
</context>
<context>
    <name>FoundTree</name>
    <message>
        <source>What was understood</source>
        <translation>Co zrozumiano</translation>
    </message>
</context>
<context>
    <name>GapList</name>
    <message>
        <source>What is missing or to be checked</source>
        <translation>Czego brakuje i co trzeba sprawdzić</translation>
    </message>
</context>
<context>
    <name>GapModel</name>
    <message>
        <source>Missing: {}</source>
        <translation>Brakuje: {}</translation>
    </message>
    <message>
        <source>To be checked: {}</source>
        <translation>Do sprawdzenia: {}</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Uwagi realizatora</translation>
    </message>
</context>
<context>
    <name>Gesture</name>
    <message>
        <source>&amp;Rename</source>
        <translation>Zmień &amp;treść</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>W&amp;ytnij</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiuj</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Wklej</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Usuń</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Przesuń w &amp;górę</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Prze&amp;suń w dół</translation>
    </message>
    <message>
        <source>One level &amp;out</source>
        <translation>Po&amp;ziom wyżej</translation>
    </message>
    <message>
        <source>One level &amp;in</source>
        <translation>Pozio&amp;m niżej</translation>
    </message>
</context>
<context>
    <name>Grip</name>
    <message>
        <source>Drag to change the width; double-click to have it fitted again</source>
        <translation>Przeciągnij, aby zmienić szerokość; kliknij dwukrotnie, aby dopasowała się sama</translation>
    </message>
</context>
<context>
    <name>HelpCommands</name>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Pomoc</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Skróty klawiaturowe</translation>
    </message>
    <message>
        <source>&amp;About the program</source>
        <translation>&amp;O programie</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Pomoc</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Strony pomocy</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
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
    <name>HistorySection</name>
    <message>
        <source>History of the value</source>
        <translation>Historia wartości</translation>
    </message>
    <message>
        <source>Nothing has been changed here yet.</source>
        <translation>Nic tu jeszcze nie zmieniono.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n older</source>
        <translation>
            <numerusform>Pokaż %n starszą</numerusform>
            <numerusform>Pokaż %n starsze</numerusform>
            <numerusform>Pokaż %n starszych</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>No goals were found in “{name}”, and it has no tables. In Word, number the goals or give them heading styles, or begin each with its name: “Goal 1: …”. Or choose another file.</source>
        <translation>W „{name}” nie znaleziono celów i nie ma w nim tabel. Ponumeruj cele w Wordzie, nadaj im style nagłówków albo zacznij każdy od nazwy: „Cel 1: …”. Możesz też wybrać inny plik.</translation>
    </message>
    <message>
        <source>Bring a document in</source>
        <translation>Wczytaj dokument</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>W&amp;stecz</translation>
    </message>
    <message>
        <source>&amp;Other file…</source>
        <translation>&amp;Inny plik…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Pomo&amp;c</translation>
    </message>
    <message>
        <source>Reading the document…</source>
        <translation>Czytanie dokumentu…</translation>
    </message>
    <message>
        <source>This file cannot be brought in</source>
        <translation>Tego pliku nie można wczytać</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Wybierz inny plik…</translation>
    </message>
    <message>
        <source>“{name}” is a form of a realizer: it is taken in on the Realizers screen.</source>
        <translation>„{name}” to formularz realizatora: wczytasz go w widoku Realizatorzy.</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Dalej</translation>
    </message>
    <message>
        <source>Bring &amp;in</source>
        <translation>&amp;Wczytaj</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) or indicator(s) have no words. Type them in before.</source>
        <translation>
            <numerusform>%n element lub wskaźnik nie ma treści. Wpisz ją przed wczytaniem.</numerusform>
            <numerusform>%n elementy lub wskaźniki nie mają treści. Wpisz ją przed wczytaniem.</numerusform>
            <numerusform>%n elementów lub wskaźników nie ma treści. Wpisz ją przed wczytaniem.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show &amp;them</source>
        <translation>Po&amp;każ je</translation>
    </message>
    <message>
        <source>“{name}” was brought in.</source>
        <translation>Wczytano „{name}”.</translation>
    </message>
    <message>
        <source>“{name}” changed nothing.</source>
        <translation>„{name}” nic nie zmienia.</translation>
    </message>
    <message>
        <source>Leave without bringing the document in?</source>
        <translation>Wyjść bez wczytania dokumentu?</translation>
    </message>
    <message>
        <source>The corrections that you made will be lost; the document itself stays as it is.</source>
        <translation>Poprawki zrobione w tym oknie przepadną; sam dokument pozostanie bez zmian.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Wyjdź</translation>
    </message>
</context>
<context>
    <name>ImportDoubt</name>
    <message>
        <source>The value was not understood; it is kept as it stands in the document.</source>
        <translation>Wartości nie zrozumiano; zostanie tak, jak stoi w dokumencie.</translation>
    </message>
    <message>
        <source>The value can be read in more than one way.</source>
        <translation>Wartość można odczytać na więcej niż jeden sposób.</translation>
    </message>
    <message>
        <source>The cell has not as many values as indicators: which belongs to which?</source>
        <translation>W komórce jest inna liczba wartości niż wskaźników: która należy do którego?</translation>
    </message>
    <message>
        <source>The words were cut or run together, and put right here: do they end where they should?</source>
        <translation>Te słowa były przecięte albo zlane i tu je poprawiono: czy kończą się tam, gdzie powinny?</translation>
    </message>
    <message>
        <source>There are values here, but no words that say what they count.</source>
        <translation>Są tu wartości, ale nie ma tekstu, który mówi, czego dotyczą.</translation>
    </message>
    <message>
        <source>The same words stand here more than once.</source>
        <translation>Ten sam tekst stoi tu więcej niż raz.</translation>
    </message>
    <message>
        <source>The document names this twice, in different words: is it the same?</source>
        <translation>Dokument nazywa to dwa razy, różnymi słowami: czy to na pewno to samo?</translation>
    </message>
    <message>
        <source>The document does not say under what this stands: the place was guessed.</source>
        <translation>Z dokumentu nie wynika, pod czym to stoi: miejsce jest odgadnięte.</translation>
    </message>
    <message>
        <source>The document does not say what kind of element this is: the level was guessed.</source>
        <translation>Z dokumentu nie wynika, jaki to element: poziom jest odgadnięty.</translation>
    </message>
    <message>
        <source>The column does not say which period it is: the period was guessed.</source>
        <translation>Kolumna nie mówi, którego okresu dotyczy: okres jest odgadnięty.</translation>
    </message>
    <message>
        <source>The number does not follow the one before: is a row missing?</source>
        <translation>Numer nie następuje po poprzednim: czy nie brakuje wiersza?</translation>
    </message>
</context>
<context>
    <name>ImportFate</name>
    <message>
        <source>element of the structure</source>
        <translation>element struktury</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>wskaźnik</translation>
    </message>
    <message>
        <source>header</source>
        <translation>nagłówek</translation>
    </message>
    <message>
        <source>text</source>
        <translation>tekst</translation>
    </message>
    <message>
        <source>belongs to the row above</source>
        <translation>należy do wiersza wyżej</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nieużywane</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>nie zrozumiano</translation>
    </message>
</context>
<context>
    <name>ImportFiles</name>
    <message>
        <source>Word and Excel documents</source>
        <translation>Dokumenty Word i Excel</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Wszystkie pliki</translation>
    </message>
</context>
<context>
    <name>ImportLeft</name>
    <message>
        <source>a table without indicators</source>
        <translation>tabela bez wskaźników</translation>
    </message>
    <message>
        <source>a table set aside by you</source>
        <translation>tabela odłożona przez Ciebie</translation>
    </message>
    <message>
        <source>a row that was not understood</source>
        <translation>niezrozumiany wiersz</translation>
    </message>
    <message>
        <source>a cell that is not used</source>
        <translation>nieużywana komórka</translation>
    </message>
    <message>
        <source>a text that belongs nowhere</source>
        <translation>tekst, który do niczego nie należy</translation>
    </message>
    <message>
        <source>removed by you</source>
        <translation>usunięte przez Ciebie</translation>
    </message>
</context>
<context>
    <name>ImportMatter</name>
    <message>
        <source>whole element</source>
        <translation>cały element</translation>
    </message>
    <message>
        <source>whole indicator</source>
        <translation>cały wskaźnik</translation>
    </message>
    <message>
        <source>new period</source>
        <translation>nowy okres</translation>
    </message>
    <message>
        <source>place</source>
        <translation>miejsce w strukturze</translation>
    </message>
    <message>
        <source>wording</source>
        <translation>brzmienie</translation>
    </message>
    <message>
        <source>realizers</source>
        <translation>realizatorzy</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>jednostka</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>definicja</translation>
    </message>
    <message>
        <source>source of data</source>
        <translation>źródło danych</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>wartość bazowa</translation>
    </message>
    <message>
        <source>target</source>
        <translation>wartość docelowa</translation>
    </message>
    <message>
        <source>value</source>
        <translation>wartość</translation>
    </message>
    <message>
        <source>footnote</source>
        <translation>przypis</translation>
    </message>
    <message>
        <source>introduction</source>
        <translation>wprowadzenie</translation>
    </message>
    <message>
        <source>data analysis</source>
        <translation>analiza danych</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>uchwała</translation>
    </message>
    <message>
        <source>legal basis</source>
        <translation>podstawa prawna</translation>
    </message>
    <message>
        <source>coordinator</source>
        <translation>koordynator</translation>
    </message>
</context>
<context>
    <name>ImportOutcome</name>
    <message>
        <source>new</source>
        <translation>nowe</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>bez zmian</translation>
    </message>
    <message>
        <source>replaces a confirmed value</source>
        <translation>zastąpi potwierdzoną wartość</translation>
    </message>
    <message>
        <source>replaces a sum of what realizers delivered</source>
        <translation>zastąpi sumę danych od realizatorów</translation>
    </message>
    <message>
        <source>the document says something else of this in another place</source>
        <translation>w innym miejscu dokument podaje co innego</translation>
    </message>
    <message>
        <source>replaces what is there</source>
        <translation>zastąpi to, co jest</translation>
    </message>
    <message>
        <source>is not brought in</source>
        <translation>nie zostanie wczytane</translation>
    </message>
    <message>
        <source>stays: it is computed</source>
        <translation>zostaje: jest obliczane</translation>
    </message>
    <message>
        <source>stays: a heading has no value</source>
        <translation>zostaje: nagłówek nie ma wartości</translation>
    </message>
    <message>
        <source>stays: the period is closed</source>
        <translation>zostaje: okres jest zamknięty</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>zostaje, jak jest</translation>
    </message>
</context>
<context>
    <name>ImportRole</name>
    <message>
        <source>{role}: another period…</source>
        <translation>{role}: inny okres…</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nieużywana</translation>
    </message>
    <message>
        <source>number</source>
        <translation>numer</translation>
    </message>
    <message>
        <source>element</source>
        <translation>element</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>wskaźnik</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>jednostka</translation>
    </message>
    <message>
        <source>value</source>
        <translation>wartość</translation>
    </message>
    <message>
        <source>period</source>
        <translation>okres</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>wartość bazowa</translation>
    </message>
    <message>
        <source>target</source>
        <translation>wartość docelowa</translation>
    </message>
    <message>
        <source>realizers</source>
        <translation>realizatorzy</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>definicja</translation>
    </message>
    <message>
        <source>source of data</source>
        <translation>źródło danych</translation>
    </message>
</context>
<context>
    <name>ImportSummary</name>
    <message>
        <source>indicators: {count}</source>
        <translation>wskaźniki: {count}</translation>
    </message>
    <message>
        <source>values: {count}</source>
        <translation>wartości: {count}</translation>
    </message>
    <message>
        <source>doubtful: {count}</source>
        <translation>wątpliwe: {count}</translation>
    </message>
    <message>
        <source>left over: {count}</source>
        <translation>niezrozumiane: {count}</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>&amp;Bring a document in…</source>
        <translation>Wczytaj &amp;dokument…</translation>
    </message>
    <message>
        <source>Bring a document in</source>
        <translation>Wczytaj dokument</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Reading the forms…</source>
        <translation>Czytanie formularzy…</translation>
    </message>
    <message>
        <source>Reading was stopped; nothing was taken in.</source>
        <translation>Przerwano czytanie; nic nie zostało przyjęte.</translation>
    </message>
</context>
<context>
    <name>IndicatorChoice</name>
    <message>
        <source>Find an indicator</source>
        <translation>Szukaj wskaźnika</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Wskaźniki</translation>
    </message>
</context>
<context>
    <name>IndicatorDescription</name>
    <message>
        <source>Shown also in: {places}</source>
        <translation>Także w: {places}</translation>
    </message>
</context>
<context>
    <name>IndicatorFields</name>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Jednostka</translation>
    </message>
    <message>
        <source>e.g. meeting, meetings, meetings</source>
        <translation>np. spotkanie, spotkania, spotkań</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Charakter</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Kierunek</translation>
    </message>
    <message>
        <source>Its parts</source>
        <translation>Części („w tym”)</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definicja</translation>
    </message>
    <message>
        <source>Source of data</source>
        <translation>Źródło danych</translation>
    </message>
    <message>
        <source>e.g. report of the welfare centre</source>
        <translation>np. sprawozdanie OPS</translation>
    </message>
    <message>
        <source>Definition and source</source>
        <translation>Definicja i źródło</translation>
    </message>
    <message>
        <source>Enter one word, or three forms: 1 meeting, 2 meetings, 5 meetings.</source>
        <translation>Wpisz jedno słowo albo trzy formy po przecinkach: (1) spotkanie, (2) spotkania, (5) spotkań.</translation>
    </message>
</context>
<context>
    <name>IndicatorFolds</name>
    <message>
        <source>Delivered by</source>
        <translation>Dostarcza</translation>
    </message>
    <message>
        <source>Whoever carries the element out. Add a realizer if only some deliver this.</source>
        <translation>Wszyscy realizatorzy elementu. Dodaj realizatora, jeśli dostarcza tylko on.</translation>
    </message>
    <message>
        <source>Add who delivers it</source>
        <translation>Dodaj, kto dostarcza</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etykiety</translation>
    </message>
    <message>
        <source>Make a formula…</source>
        <translation>Ułóż formułę…</translation>
    </message>
    <message>
        <source>none yet: add them</source>
        <translation>brak – dodaj</translation>
    </message>
    <message>
        <source>none</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>as the element</source>
        <translation>jak realizatorzy elementu</translation>
    </message>
    <message>
        <source>baseline {period}: {amount}</source>
        <translation>baza {period}: {amount}</translation>
    </message>
    <message>
        <source>none: values are typed</source>
        <translation>brak – wartości się wpisuje</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Liczy się w</translation>
    </message>
    <message>
        <source>Baseline and targets</source>
        <translation>Wartość bazowa i docelowe</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formuła</translation>
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
</context>
<context>
    <name>IndicatorPane</name>
    <message>
        <source>Indicators</source>
        <translation>Wskaźniki</translation>
    </message>
    <message>
        <source>Nothing is measured here yet. Add an indicator below, or paste a list of them.</source>
        <translation>Nie ma tu jeszcze wskaźników. Dodaj wskaźnik poniżej albo wklej ich listę.</translation>
    </message>
    <message>
        <source>Add an indicator, or paste a list</source>
        <translation>Dodaj wskaźnik lub wklej listę</translation>
    </message>
    <message>
        <source>computed, {unit}</source>
        <translation>obliczany, {unit}</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>W schowku nie ma tekstu.</translation>
    </message>
    <message>
        <source>Paste the indicator “{label}”</source>
        <translation>Wklejanie wskaźnika „{label}”</translation>
    </message>
    <message>
        <source>It stands in another place already.</source>
        <translation>Stoi już w innym miejscu.</translation>
    </message>
    <message>
        <source>The same indicator</source>
        <translation>Ten sam wskaźnik</translation>
    </message>
    <message>
        <source>One value, shown in both places.</source>
        <translation>Jedna wartość, pokazywana w obu miejscach.</translation>
    </message>
    <message>
        <source>A new indicator</source>
        <translation>Nowy wskaźnik</translation>
    </message>
    <message>
        <source>Only called the same; with its own values.</source>
        <translation>Tylko tak samo nazwany, z własnymi wartościami.</translation>
    </message>
    <message>
        <source>Remove the indicator “{label}”?</source>
        <translation>Usunąć wskaźnik „{label}”?</translation>
    </message>
    <message>
        <source>Took the indicator “{label}” from here; it stays in: {places}</source>
        <translation>Zdjęto stąd wskaźnik „{label}”; pozostaje w: {places}</translation>
    </message>
    <message>
        <source>Removed the indicator “{label}”</source>
        <translation>Usunięto wskaźnik „{label}”</translation>
    </message>
    <message>
        <source>There is no indicator before it that it could be a part of.</source>
        <translation>Nie ma przed nim wskaźnika, którego mógłby być częścią.</translation>
    </message>
</context>
<context>
    <name>IndicatorsDialog</name>
    <message>
        <source>Figures from indicators</source>
        <translation>Liczby ze wskaźników</translation>
    </message>
    <message>
        <source>Add to the table</source>
        <translation>Dodaj do tabeli</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Wskaźniki</translation>
    </message>
    <message>
        <source>Find an indicator</source>
        <translation>Znajdź wskaźnik</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Okresy</translation>
    </message>
    <message>
        <source>periods as columns, indicators as rows</source>
        <translation>okresy w kolumnach, wskaźniki w wierszach</translation>
    </message>
    <message>
        <source>periods as rows, indicators as columns</source>
        <translation>okresy w wierszach, wskaźniki w kolumnach</translation>
    </message>
    <message>
        <source>How they stand in the table</source>
        <translation>Jak stoją w tabeli</translation>
    </message>
    <message>
        <source>Tick at least one indicator.</source>
        <translation>Zaznacz co najmniej jeden wskaźnik.</translation>
    </message>
    <message>
        <source>Tick at least one period.</source>
        <translation>Zaznacz co najmniej jeden okres.</translation>
    </message>
</context>
<context>
    <name>Inserting</name>
    <message>
        <source>There are no tables or charts in this programme yet.</source>
        <translation>Ten program nie ma jeszcze zestawień ani wykresów.</translation>
    </message>
    <message>
        <source>Insert it here</source>
        <translation>Wstaw w tym miejscu</translation>
    </message>
    <message>
        <source>Refer to it: “Table 5”</source>
        <translation>Powołaj się: „Tabela 5”</translation>
    </message>
    <message>
        <source>Refer to it: “Chart 5”</source>
        <translation>Powołaj się: „Wykres 5”</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Whole programme</source>
        <translation>Cały program</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Wskaźniki</translation>
    </message>
    <message>
        <source>Realizers</source>
        <translation>Realizatorzy</translation>
    </message>
    <message>
        <source>Nobody is named yet. Add a realizer below.</source>
        <translation>Nikt nie jest jeszcze wskazany. Dodaj realizatora poniżej.</translation>
    </message>
    <message>
        <source>Add a realizer</source>
        <translation>Dodaj realizatora</translation>
    </message>
    <message>
        <source>Descriptions</source>
        <translation>Opisy</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>Issue the document</source>
        <translation>Wydaj dokument</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Wydaj</translation>
    </message>
    <message>
        <source>{document}, {period}: version {number}</source>
        <translation>{document}, {period}: wersja {number}</translation>
    </message>
    <message>
        <source>A &amp;draft: PROJEKT is printed on every page</source>
        <translation>&amp;Projekt: na każdej stronie napis PROJEKT</translation>
    </message>
    <message>
        <source>&amp;Final: for the council</source>
        <translation>Os&amp;tateczny: dla rady</translation>
    </message>
    <message>
        <source>&amp;Sign it at once</source>
        <translation>&amp;Od razu podpisz</translation>
    </message>
    <message>
        <source>&amp;Close the period {period}</source>
        <translation>&amp;Zamknij okres {period}</translation>
    </message>
    <message>
        <source>The document stays in the programmes&apos; file for good, exactly as it is issued, with its fingerprint and everything it was made of: it can be neither changed nor removed, not even by undo. A copy can be saved at any time.</source>
        <translation>Dokument zostaje w pliku programów na stałe, dokładnie taki, jak wydany, ze skrótem SHA-256 i danymi, z których powstał. Nie da się go zmienić ani usunąć, także przez Ctrl+Z. W każdej chwili można zapisać kopię.</translation>
    </message>
    <message>
        <source>The programme cannot be removed any more then.</source>
        <translation>Programu nie będzie można usunąć.</translation>
    </message>
    <message>
        <source>Nothing it is made of has changed since version {number} ({state}).</source>
        <translation>Od wersji {number} ({state}) nic się w nim nie zmieniło.</translation>
    </message>
    <message>
        <source>The check found nothing missing.</source>
        <translation>Sprawdzenie nie wykazało braków.</translation>
    </message>
    <message>
        <source>Afterwards:</source>
        <translation>Potem:</translation>
    </message>
</context>
<context>
    <name>Issued</name>
    <message>
        <source>final</source>
        <translation>ostateczna</translation>
    </message>
    <message>
        <source>PROJEKT</source>
        <translation>PROJEKT</translation>
    </message>
    <message>
        <source>Version {number} ({state})</source>
        <translation>Wersja {number} ({state})</translation>
    </message>
    <message>
        <source>Composed in the program.</source>
        <translation>Utworzona w programie.</translation>
    </message>
    <message>
        <source>Version {number} with a signature in the file.</source>
        <translation>Wersja {number} z podpisem w pliku.</translation>
    </message>
    <message>
        <source>Version {number} edited elsewhere and brought in.</source>
        <translation>Wersja {number} poprawiona poza programem.</translation>
    </message>
</context>
<context>
    <name>IssuedActions</name>
    <message>
        <source>&amp;Issue…</source>
        <translation>Wyd&amp;aj…</translation>
    </message>
    <message>
        <source>&amp;Open the issued version</source>
        <translation>&amp;Otwórz wydaną wersję</translation>
    </message>
    <message>
        <source>&amp;Save a copy of the version…</source>
        <translation>Zapisz &amp;kopię…</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>Po&amp;równaj…</translation>
    </message>
    <message>
        <source>Si&amp;gn…</source>
        <translation>Po&amp;dpisz…</translation>
    </message>
    <message>
        <source>Check the signa&amp;tures…</source>
        <translation>Sprawdź podp&amp;isy…</translation>
    </message>
    <message>
        <source>Issued &amp;version</source>
        <translation>Wydana wers&amp;ja</translation>
    </message>
    <message>
        <source>Add the file &amp;edited in Word…</source>
        <translation>Dodaj plik po poprawkach w &amp;Wordzie…</translation>
    </message>
    <message>
        <source>Attac&amp;h a signature…</source>
        <translation>Dołącz podpi&amp;s…</translation>
    </message>
</context>
<context>
    <name>IssuedDesk</name>
    <message>
        <source>The preview shows the present state, not an issued version.</source>
        <translation>Podgląd pokazuje stan obecny, a nie wydaną wersję.</translation>
    </message>
    <message>
        <source>Issuing the document…</source>
        <translation>Wydawanie dokumentu…</translation>
    </message>
    <message>
        <source>Issued as version {number} ({state}).</source>
        <translation>Wydano wersję {number} ({state}).</translation>
    </message>
    <message>
        <source>A copy to be read opens in another program. If none shows up, save a copy.</source>
        <translation>Kopia tylko do czytania otwiera się w innym programie. Jeśli się nie pokaże, zapisz kopię i otwórz ją sam.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Zapisz kopię…</translation>
    </message>
    <message>
        <source>Files (*{ending})</source>
        <translation>Pliki (*{ending})</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Zapisz kopię</translation>
    </message>
    <message>
        <source>Saved “{name}”, byte for byte as it was issued.</source>
        <translation>Zapisano „{name}”, bajt w bajt jak przy wydaniu.</translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation>Pokaż w folderze</translation>
    </message>
</context>
<context>
    <name>IssuedPane</name>
    <message>
        <source>&amp;Issue…</source>
        <translation>Wyd&amp;aj…</translation>
    </message>
    <message>
        <source>Nothing was issued of this document yet. What is issued stays here byte for byte: the draft for the committee, the final version for the council, the signed file.</source>
        <translation>Tego dokumentu jeszcze nie wydano. To, co wydasz, zostaje tutaj bajt w bajt: projekt dla komisji, wersja ostateczna dla rady, plik z podpisem.</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) changed {after}.</source>
        <translation>
            <numerusform>{after} zmieniła się %n liczba.</numerusform>
            <numerusform>{after} zmieniły się %n liczby.</numerusform>
            <numerusform>{after} zmieniło się %n liczb.</numerusform>
        </translation>
    </message>
    <message>
        <source>Texts or the layout changed as well.</source>
        <translation>Zmieniono też teksty albo układ.</translation>
    </message>
    <message>
        <source>Texts or the layout changed {after}.</source>
        <translation>{after} zmieniono teksty albo układ.</translation>
    </message>
    <message>
        <source>It was edited outside the program too, and may differ in more.</source>
        <translation>Tę wersję poprawiano też poza programem, więc może się różnić bardziej.</translation>
    </message>
    <message>
        <source>after version {number} was issued</source>
        <translation>Po wydaniu wersji {number}</translation>
    </message>
    <message>
        <source>after version {made} was issued, of which version {number} was made</source>
        <translation>Po wydaniu wersji {made}, z której powstała wersja {number},</translation>
    </message>
    <message>
        <source>What changed?</source>
        <translation>Co się zmieniło?</translation>
    </message>
</context>
<context>
    <name>KeyFilePane</name>
    <message>
        <source>File with the key</source>
        <translation>Plik z kluczem</translation>
    </message>
    <message>
        <source>Choose a &amp;key…</source>
        <translation>W&amp;ybierz klucz…</translation>
    </message>
    <message>
        <source>A key in a file never makes a qualified signature, whoever issued it: that needs a card.</source>
        <translation>Klucz w pliku nigdy nie daje podpisu kwalifikowanego, bez względu na to, kto go wystawił: do tego trzeba karty.</translation>
    </message>
    <message>
        <source>Files with a key</source>
        <translation>Pliki z kluczem</translation>
    </message>
    <message>
        <source>Choose the file with your key</source>
        <translation>Wybierz plik ze swoim kluczem</translation>
    </message>
</context>
<context>
    <name>KeyPane</name>
    <message>
        <source>By a c&amp;ard or a token</source>
        <translation>K&amp;artą albo tokenem</translation>
    </message>
    <message>
        <source>By a key in a &amp;file (.p12, .pfx)</source>
        <translation>Kluczem z p&amp;liku (.p12, .pfx)</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>any letter, digit or sign</source>
        <translation>dowolna litera, cyfra lub znak</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spacja</translation>
    </message>
    <message>
        <source>Values: entering</source>
        <translation>Wartości: wpisywanie</translation>
    </message>
    <message>
        <source>Values: moving</source>
        <translation>Wartości: poruszanie się</translation>
    </message>
    <message>
        <source>Values: selecting</source>
        <translation>Wartości: zaznaczanie</translation>
    </message>
    <message>
        <source>Values: blocks, also from Excel</source>
        <translation>Wartości: bloki, także z Excela</translation>
    </message>
    <message>
        <source>Values: what to say of a value</source>
        <translation>Wartości: oznaczenia i komentarze</translation>
    </message>
    <message>
        <source>Values: finding and looking closer</source>
        <translation>Wartości: szukanie i szczegóły</translation>
    </message>
    <message>
        <source>Type in place of the value</source>
        <translation>Wpisanie w miejsce wartości</translation>
    </message>
    <message>
        <source>Change the value</source>
        <translation>Zmień wartość</translation>
    </message>
    <message>
        <source>Decimal comma on the keypad</source>
        <translation>Przecinek z klawiatury numerycznej</translation>
    </message>
    <message>
        <source>Give up what is being typed</source>
        <translation>Rezygnacja z tego, co się pisze</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Wyczyść</translation>
    </message>
    <message>
        <source>Fill the selection with what is typed</source>
        <translation>Wypełnienie zaznaczenia tym, co się pisze</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Wypełnij w dół</translation>
    </message>
    <message>
        <source>Fill right</source>
        <translation>Wypełnij w prawo</translation>
    </message>
    <message>
        <source>Store and go down</source>
        <translation>Zatwierdzenie i w dół</translation>
    </message>
    <message>
        <source>Store and go up</source>
        <translation>Zatwierdzenie i w górę</translation>
    </message>
    <message>
        <source>Store and go to the next value</source>
        <translation>Zatwierdzenie i następna wartość</translation>
    </message>
    <message>
        <source>Store and go to the value before</source>
        <translation>Zatwierdzenie i poprzednia wartość</translation>
    </message>
    <message>
        <source>After Tabs: down to where they began</source>
        <translation>Po serii Tab: niżej, tam gdzie się zaczęła</translation>
    </message>
    <message>
        <source>To the cell beside</source>
        <translation>Do sąsiedniej komórki</translation>
    </message>
    <message>
        <source>To the first period</source>
        <translation>Do pierwszego okresu</translation>
    </message>
    <message>
        <source>To the last period</source>
        <translation>Do ostatniego okresu</translation>
    </message>
    <message>
        <source>To the first value of all</source>
        <translation>Do pierwszej wartości w siatce</translation>
    </message>
    <message>
        <source>To the last value of all</source>
        <translation>Do ostatniej wartości w siatce</translation>
    </message>
    <message>
        <source>To the end of the block</source>
        <translation>Na koniec bloku</translation>
    </message>
    <message>
        <source>A page up or down</source>
        <translation>O stronę w górę lub w dół</translation>
    </message>
    <message>
        <source>On a title: fold it, or go to the one above</source>
        <translation>Na tytule: zwinięcie albo tytuł wyżej</translation>
    </message>
    <message>
        <source>On a title: unfold it, or go into it</source>
        <translation>Na tytule: rozwinięcie albo wejście</translation>
    </message>
    <message>
        <source>On a title: fold or unfold it</source>
        <translation>Na tytule: zwinięcie lub rozwinięcie</translation>
    </message>
    <message>
        <source>Select cell by cell</source>
        <translation>Zaznaczanie komórka po komórce</translation>
    </message>
    <message>
        <source>Select to the end</source>
        <translation>Zaznaczanie do końca</translation>
    </message>
    <message>
        <source>Select everything</source>
        <translation>Zaznaczenie wszystkiego</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Wytnij</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Wklej</translation>
    </message>
    <message>
        <source>Leave blank on purpose</source>
        <translation>Pozostaw celowo puste</translation>
    </message>
    <message>
        <source>Confirm, or take it back</source>
        <translation>Potwierdź albo cofnij potwierdzenie</translation>
    </message>
    <message>
        <source>Flag to come back to, or take the flag off</source>
        <translation>Oznacz do powrotu albo zdejmij oznaczenie</translation>
    </message>
    <message>
        <source>Comment on the value</source>
        <translation>Komentarz do wartości</translation>
    </message>
    <message>
        <source>Next missing value</source>
        <translation>Następna brakująca wartość</translation>
    </message>
    <message>
        <source>Previous missing value</source>
        <translation>Poprzednia brakująca wartość</translation>
    </message>
    <message>
        <source>Next doubtful value</source>
        <translation>Następna wątpliwa wartość</translation>
    </message>
    <message>
        <source>Previous doubtful value</source>
        <translation>Poprzednia wątpliwa wartość</translation>
    </message>
    <message>
        <source>Find an indicator</source>
        <translation>Znajdź wskaźnik</translation>
    </message>
    <message>
        <source>Missing only</source>
        <translation>Brakujące</translation>
    </message>
    <message>
        <source>From the search back to the values</source>
        <translation>Z szukania z powrotem do wartości</translation>
    </message>
    <message>
        <source>Show all indicators again</source>
        <translation>Pokaż znowu wszystkie wskaźniki</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Panel boczny</translation>
    </message>
    <message>
        <source>From the panel back to the values</source>
        <translation>Z panelu z powrotem do wartości</translation>
    </message>
</context>
<context>
    <name>LeftoversPane</name>
    <message>
        <source>Nothing was left over.</source>
        <translation>Zrozumiano cały dokument.</translation>
    </message>
    <message>
        <source>What was not understood</source>
        <translation>Czego nie zrozumiano</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Dlaczego</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>&amp;Copy the chosen</source>
        <translation>&amp;Kopiuj zaznaczone</translation>
    </message>
    <message>
        <source>Copy &amp;all</source>
        <translation>Kopiuj &amp;wszystko</translation>
    </message>
    <message>
        <source>These texts will not be brought in. What you need can be copied.</source>
        <translation>Te teksty nie zostaną wczytane. Potrzebne można skopiować.</translation>
    </message>
</context>
<context>
    <name>LevelMenu</name>
    <message>
        <source>Level of the new element</source>
        <translation>Poziom nowego elementu</translation>
    </message>
</context>
<context>
    <name>LevelTree</name>
    <message>
        <source>Levels of the structure</source>
        <translation>Poziomy struktury</translation>
    </message>
    <message>
        <source>{how}, with indicators</source>
        <translation>{how}, ze wskaźnikami</translation>
    </message>
</context>
<context>
    <name>LevelsDialog</name>
    <message>
        <source>Levels of the structure</source>
        <translation>Poziomy struktury</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>How the structure looks</source>
        <translation>Tak będzie wyglądać struktura</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Wpisz nazwę.</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Jeden</translation>
    </message>
    <message>
        <source>Many</source>
        <translation>Wiele</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Numeracja</translation>
    </message>
    <message>
        <source>In documents</source>
        <translation>W dokumentach</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Wskaźniki</translation>
    </message>
</context>
<context>
    <name>LevelsPane</name>
    <message>
        <source>Levels that were found</source>
        <translation>Znalezione poziomy</translation>
    </message>
    <message>
        <source>What the elements are called. F2 changes a name.</source>
        <translation>Jak nazywają się elementy. F2 zmienia nazwę.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Several of them</source>
        <translation>Liczba mnoga</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Numery</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>from {year}</source>
        <translation>od {year}</translation>
    </message>
    <message>
        <source>until {year}</source>
        <translation>do {year}</translation>
    </message>
</context>
<context>
    <name>LineModel</name>
    <message>
        <source>shown in several places</source>
        <translation>pokazywany w kilku miejscach</translation>
    </message>
</context>
<context>
    <name>LinePictures</name>
    <message>
        <source>SIGNATURE NOT VALID</source>
        <translation>PODPIS NIEWAŻNY</translation>
    </message>
</context>
<context>
    <name>LockStrip</name>
    <message>
        <source>The period {period} was closed on {date}: its values, texts and money cannot be changed.</source>
        <translation>Okres {period} zamknięto {date}: jego wartości, opisów i finansów nie można zmieniać.</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>Otwórz ponownie…</translation>
    </message>
</context>
<context>
    <name>LogoField</name>
    <message>
        <source>Choose a &amp;picture…</source>
        <translation>Wybierz &amp;obraz…</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Usuń</translation>
    </message>
    <message>
        <source>The picture is larger than 1 MB. Choose a smaller one.</source>
        <translation>Obraz jest większy niż 1 MB. Wybierz mniejszy.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Nie można odczytać pliku.</translation>
    </message>
    <message>
        <source>This is no PNG or JPEG picture.</source>
        <translation>To nie jest obraz PNG ani JPEG.</translation>
    </message>
    <message>
        <source>Emblem or logo</source>
        <translation>Herb lub znak</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Obrazy (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>brak</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Undone: {act}</source>
        <translation>Cofnięto: {act}</translation>
    </message>
    <message>
        <source>Done again: {act}</source>
        <translation>Ponowiono: {act}</translation>
    </message>
    <message>
        <source>{title} (sample)</source>
        <translation>{title} (przykład)</translation>
    </message>
    <message>
        <source>These programmes are a worked sample: try everything on them, then begin your own, or bring last year&apos;s report in (Ctrl+I).</source>
        <translation>Te programy to przykład: wypróbuj na nich wszystko, a potem załóż własny albo wczytaj zeszłoroczne sprawozdanie (Ctrl+I).</translation>
    </message>
    <message>
        <source>New programme…</source>
        <translation>Nowy program…</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Zapisano {time}</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>Wszystko jest zapisane</translation>
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
        <translation>&amp;Edycja</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Plik</translation>
    </message>
    <message>
        <source>&amp;Programme</source>
        <translation>P&amp;rogram</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Widok</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Pomo&amp;c</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Which one stays?</source>
        <translation>Która nazwa zostaje?</translation>
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
        <source>Introduction</source>
        <translation>Wprowadzenie</translation>
    </message>
    <message>
        <source>Implementation</source>
        <translation>Realizacja</translation>
    </message>
    <message>
        <source>Data analysis</source>
        <translation>Analiza danych</translation>
    </message>
    <message>
        <source>Conclusions</source>
        <translation>Wnioski</translation>
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
    <name>NewProgramme</name>
    <message>
        <source>There is a programme of this title already. This would make a second one.</source>
        <translation>Program o tym tytule już jest. Powstałby drugi taki sam.</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Tytuł:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Rodzaj:</translation>
    </message>
    <message>
        <source>&amp;Years:</source>
        <translation>&amp;Lata:</translation>
    </message>
    <message>
        <source>Enter the title as it stands in the resolution.</source>
        <translation>Wpisz tytuł tak, jak brzmi w uchwale.</translation>
    </message>
    <message>
        <source>The first year is later than the last one.</source>
        <translation>Pierwszy rok jest późniejszy niż ostatni.</translation>
    </message>
</context>
<context>
    <name>NodeFields</name>
    <message>
        <source>Text of the element</source>
        <translation>Treść elementu</translation>
    </message>
    <message>
        <source>In force from the year</source>
        <translation>Obowiązuje od roku</translation>
    </message>
    <message>
        <source>In force until the year</source>
        <translation>Obowiązuje do roku</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etykiety</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Obowiązuje od</translation>
    </message>
    <message>
        <source>until</source>
        <translation>do</translation>
    </message>
    <message>
        <source>Enter a year with four digits, or leave the field empty.</source>
        <translation>Wpisz rok czterema cyframi albo zostaw pole puste.</translation>
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
    <name>Offers</name>
    <message>
        <source>share of: {label}</source>
        <translation>udział w: {label}</translation>
    </message>
    <message>
        <source>{what}, without the unit</source>
        <translation>{what}, bez jednostki</translation>
    </message>
</context>
<context>
    <name>OfficeDialog</name>
    <message>
        <source>Office</source>
        <translation>Dane urzędu</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Stands on title pages of documents, above the office&apos;s name.</source>
        <translation>Stoi na stronach tytułowych dokumentów, nad nazwą urzędu.</translation>
    </message>
    <message>
        <source>Emblem:</source>
        <translation>Herb lub znak:</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nazwa urzędu:</translation>
    </message>
    <message>
        <source>e.g. Modrogora Commune Office</source>
        <translation>np. Urząd Gminy Modrogóra</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Rodzaj:</translation>
    </message>
    <message>
        <source>e.g. gmina</source>
        <translation>np. gmina</translation>
    </message>
    <message>
        <source>gmina</source>
        <translation>gmina</translation>
    </message>
    <message>
        <source>town</source>
        <translation>miasto</translation>
    </message>
    <message>
        <source>town and gmina</source>
        <translation>miasto i gmina</translation>
    </message>
    <message>
        <source>county</source>
        <translation>powiat</translation>
    </message>
    <message>
        <source>&amp;Locality:</source>
        <translation>&amp;Miejscowość:</translation>
    </message>
    <message>
        <source>e.g. Modrogora</source>
        <translation>np. Modrogóra</translation>
    </message>
    <message>
        <source>e.g. in Modrogora</source>
        <translation>np. w Modrogórze</translation>
    </message>
    <message>
        <source>e.g. Modrogora Commune Council</source>
        <translation>np. Rada Gminy Modrogóra</translation>
    </message>
    <message>
        <source>e.g. of the Modrogora Commune Council</source>
        <translation>np. Rady Gminy Modrogóra</translation>
    </message>
    <message>
        <source>e.g. Head of Modrogora Commune</source>
        <translation>np. Wójt Gminy Modrogóra</translation>
    </message>
    <message>
        <source>e.g. Lipowa 1, 00-000 Modrogora</source>
        <translation>np. ul. Lipowa 1, 00-000 Modrogóra</translation>
    </message>
    <message>
        <source>Con&amp;tact:</source>
        <translation>Kon&amp;takt:</translation>
    </message>
    <message>
        <source>e.g. Anna Nowak, phone 41 000 00 00</source>
        <translation>np. Anna Nowak, tel. 41 000 00 00</translation>
    </message>
    <message>
        <source>Goes with every form. Left empty, the letter shown in grey is sent.</source>
        <translation>Idzie z każdym formularzem. Gdy pole jest puste, wysyłany jest list pokazany na szaro.</translation>
    </message>
    <message>
        <source>Lette&amp;r to realizers:</source>
        <translation>&amp;List do realizatorów:</translation>
    </message>
    <message>
        <source>They sign at the end of documents. „In place of” is a genitive: of the Mayor of Modrogora.</source>
        <translation>Ich podpisy kończą dokumenty. W kolumnie „W zastępstwie” wpisz dopełniacz, np. „Wójta Gminy Modrogóra”.</translation>
    </message>
    <message>
        <source>Signatories</source>
        <translation>Podpisujący</translation>
    </message>
    <message>
        <source>adopted by a resolution of {council} {locality}</source>
        <translation>przyjęta uchwałą {council} {locality}</translation>
    </message>
    <message>
        <source>Locality – &amp;where?</source>
        <translation>Miejscowość – &amp;gdzie?</translation>
    </message>
    <message>
        <source>&amp;Council:</source>
        <translation>R&amp;ada:</translation>
    </message>
    <message>
        <source>Council – wh&amp;ose?</source>
        <translation>Rada – &amp;kogo? czego?</translation>
    </message>
    <message>
        <source>&amp;Head&apos;s office:</source>
        <translation>&amp;Stanowisko kierownika:</translation>
    </message>
    <message>
        <source>First name and &amp;surname:</source>
        <translation>&amp;Imię i nazwisko:</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>Adr&amp;es:</translation>
    </message>
    <message>
        <source>How it will stand in documents</source>
        <translation>Tak będzie w dokumentach</translation>
    </message>
</context>
<context>
    <name>OptionsPane</name>
    <message>
        <source>&amp;Years side by side:</source>
        <translation>&amp;Lata obok siebie:</translation>
    </message>
    <message>
        <source>&amp;Half-years side by side:</source>
        <translation>&amp;Półrocza obok siebie:</translation>
    </message>
    <message>
        <source>&amp;Quarters side by side:</source>
        <translation>&amp;Kwartały obok siebie:</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standardowy</translation>
    </message>
    <message>
        <source>tag: {name}</source>
        <translation>etykieta: {name}</translation>
    </message>
    <message>
        <source>realizer: {name}</source>
        <translation>realizator: {name}</translation>
    </message>
    <message>
        <source>choose a tag or a realizer</source>
        <translation>wybierz etykietę albo realizatora</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>bez załącznika</translation>
    </message>
    <message>
        <source>Write the date as 29 March 2024.</source>
        <translation>Napisz datę jak: 29 marca 2024.</translation>
    </message>
    <message>
        <source>Simple tables without &amp;merged cells</source>
        <translation>Proste tabele, bez &amp;scalonych komórek</translation>
    </message>
    <message>
        <source>Show what each &amp;realizer delivered</source>
        <translation>Pokaż, co podał każdy &amp;realizator</translation>
    </message>
    <message>
        <source>&amp;PROJEKT (draft) on every page</source>
        <translation>Napis PRO&amp;JEKT na każdej stronie</translation>
    </message>
    <message>
        <source>Places that an elec&amp;tronic signature fills</source>
        <translation>Miejsca na podpis, które wypełni podpis elek&amp;troniczny</translation>
    </message>
    <message>
        <source>Look of the document</source>
        <translation>Wygląd dokumentu</translation>
    </message>
    <message>
        <source>&amp;Templates…</source>
        <translation>S&amp;zablony…</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Pokazuje</translation>
    </message>
    <message>
        <source>e.g. XII/345/2024</source>
        <translation>np. XII/345/2024</translation>
    </message>
    <message>
        <source>e.g. 29 March 2024</source>
        <translation>np. 29 marca 2024</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Załącznik</translation>
    </message>
    <message>
        <source>&amp;Shows:</source>
        <translation>Po&amp;kazuje:</translation>
    </message>
    <message>
        <source>Resolution &amp;number:</source>
        <translation>&amp;Numer uchwały:</translation>
    </message>
    <message>
        <source>&amp;Date:</source>
        <translation>&amp;Data:</translation>
    </message>
    <message>
        <source>&amp;Attachment:</source>
        <translation>&amp;Załącznik:</translation>
    </message>
    <message>
        <source>&amp;Look:</source>
        <translation>Wy&amp;gląd:</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>Making the forms…</source>
        <translation>Przygotowywanie formularzy…</translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) made, ready to be sent: {folder}</source>
        <translation>
            <numerusform>Przygotowano %n formularz do wysłania: {folder}</numerusform>
            <numerusform>Przygotowano %n formularze do wysłania: {folder}</numerusform>
            <numerusform>Przygotowano %n formularzy do wysłania: {folder}</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation>Pokaż w folderze</translation>
    </message>
    <message>
        <source>The folder could not be shown.</source>
        <translation>Nie udało się pokazać folderu.</translation>
    </message>
    <message>
        <source>Making the forms was stopped; nothing was written.</source>
        <translation>Przerwano przygotowywanie formularzy; nic nie zostało zapisane.</translation>
    </message>
</context>
<context>
    <name>PageDialog</name>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>not entered</source>
        <translation>nie wpisano</translation>
    </message>
    <message>
        <source>blank on purpose</source>
        <translation>celowo puste</translation>
    </message>
    <message>
        <source>Note: {}</source>
        <translation>Uwaga: {}</translation>
    </message>
    <message>
        <source>Footnote: {}</source>
        <translation>Przypis: {}</translation>
    </message>
    <message>
        <source>Source: {}</source>
        <translation>Źródło: {}</translation>
    </message>
    <message>
        <source>{} k</source>
        <translation>{} tys.</translation>
    </message>
    <message>
        <source>{} M</source>
        <translation>{} mln</translation>
    </message>
    <message>
        <source>{} bn</source>
        <translation>{} mld</translation>
    </message>
    <message>
        <source>today {}</source>
        <translation>dziś {}</translation>
    </message>
    <message>
        <source>Notes to the value {}</source>
        <translation>Dopiski do wartości {}</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>wpisana</translation>
    </message>
    <message>
        <source>computed by the formula</source>
        <translation>obliczona ze wzoru</translation>
    </message>
    <message>
        <source>sum of contributions</source>
        <translation>suma składowych</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Preview of the document</source>
        <translation>Podgląd dokumentu</translation>
    </message>
</context>
<context>
    <name>PaperModel</name>
    <message>
        <source>{what}; something in it was not understood</source>
        <translation>{what}; czegoś w nim nie zrozumiano</translation>
    </message>
    <message>
        <source>{what}; doubtful</source>
        <translation>{what}; wątpliwe</translation>
    </message>
    <message>
        <source>Table {number}: {title}</source>
        <translation>Tabela {number}: {title}</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>Tabela {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n wiersz</numerusform>
            <numerusform>%n wiersze</numerusform>
            <numerusform>%n wierszy</numerusform>
        </translation>
    </message>
    <message>
        <source>used</source>
        <translation>używana</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nieużywana</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>The document as it stands</source>
        <translation>Dokument taki, jaki jest</translation>
    </message>
</context>
<context>
    <name>PartsRule</name>
    <message>
        <source>need not add up</source>
        <translation>nie muszą się sumować</translation>
    </message>
    <message>
        <source>add up to the whole</source>
        <translation>razem dają całość</translation>
    </message>
    <message>
        <source>come to at most the whole</source>
        <translation>razem najwyżej tyle, co całość</translation>
    </message>
</context>
<context>
    <name>PastChart</name>
    <message>
        <source>Chart of the last periods</source>
        <translation>Wykres ostatnich okresów</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>cel</translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>nie wpisano</translation>
    </message>
    <message>
        <source>goal: {}</source>
        <translation>cel: {}</translation>
    </message>
</context>
<context>
    <name>PastClosings</name>
    <message>
        <source>Closed and opened so far</source>
        <translation>Dotychczasowe zamknięcia</translation>
    </message>
    <message>
        <source>{date}: opened again, because: {reason}</source>
        <translation>{date} – otwarto ponownie; powód: {reason}</translation>
    </message>
    <message>
        <source>{date}: closed</source>
        <translation>{date} – zamknięto</translation>
    </message>
</context>
<context>
    <name>PastSection</name>
    <message>
        <source>Last periods</source>
        <translation>Ostatnie okresy</translation>
    </message>
    <message>
        <source>Last periods: {part}</source>
        <translation>Ostatnie okresy: {part}</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste</source>
        <translation>Wklejanie</translation>
    </message>
    <message numerus="yes">
        <source>Paste into %n cell(s)?</source>
        <translation>
            <numerusform>Wkleić do %n komórki?</numerusform>
            <numerusform>Wkleić do %n komórek?</numerusform>
            <numerusform>Wkleić do %n komórek?</numerusform>
        </translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Co się zmieni</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Wklej</translation>
    </message>
    <message>
        <source>Do not paste</source>
        <translation>Nie wklejaj</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) will be replaced.</source>
        <translation>
            <numerusform>Zostanie zastąpiona %n wartość.</numerusform>
            <numerusform>Zostaną zastąpione %n wartości.</numerusform>
            <numerusform>Zostanie zastąpionych %n wartości.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) will be cleared.</source>
        <translation>
            <numerusform>Zostanie usunięta %n wartość.</numerusform>
            <numerusform>Zostaną usunięte %n wartości.</numerusform>
            <numerusform>Zostanie usuniętych %n wartości.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sum(s) of contributions will be replaced.</source>
        <translation>
            <numerusform>Zostanie zastąpiona %n suma składowych.</numerusform>
            <numerusform>Zostaną zastąpione %n sumy składowych.</numerusform>
            <numerusform>Zostanie zastąpionych %n sum składowych.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) not understood will be kept as copied.</source>
        <translation>
            <numerusform>%n tekst nie został rozpoznany i zostanie tak, jak go skopiowano.</numerusform>
            <numerusform>%n teksty nie zostały rozpoznane i zostaną tak, jak je skopiowano.</numerusform>
            <numerusform>%n tekstów nie zostało rozpoznanych i zostanie tak, jak je skopiowano.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) look like dates that a spreadsheet made of ranges.</source>
        <translation>
            <numerusform>%n tekst wygląda na datę, w którą arkusz zamienił zakres.</numerusform>
            <numerusform>%n teksty wyglądają na daty, w które arkusz zamienił zakresy.</numerusform>
            <numerusform>%n tekstów wygląda na daty, w które arkusz zamienił zakresy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) will be left out: the period is closed.</source>
        <translation>
            <numerusform>%n tekst zostanie pominięty: okres jest zamknięty.</numerusform>
            <numerusform>%n teksty zostaną pominięte: okres jest zamknięty.</numerusform>
            <numerusform>%n tekstów zostanie pominiętych: okres jest zamknięty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n computed value(s) will not be replaced, but computed anew.</source>
        <translation>
            <numerusform>%n wartość obliczana nie zostanie zastąpiona: policzy się sama.</numerusform>
            <numerusform>%n wartości obliczane nie zostaną zastąpione: policzą się same.</numerusform>
            <numerusform>%n wartości obliczanych nie zostanie zastąpionych: policzą się same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) will be left out: there is no cell.</source>
        <translation>
            <numerusform>%n tekst się nie zmieści i zostanie pominięty.</numerusform>
            <numerusform>%n teksty się nie zmieszczą i zostaną pominięte.</numerusform>
            <numerusform>%n tekstów się nie zmieści i zostanie pominiętych.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty cell(s) will be filled.</source>
        <translation>
            <numerusform>Zostanie wypełniona %n pusta komórka.</numerusform>
            <numerusform>Zostaną wypełnione %n puste komórki.</numerusform>
            <numerusform>Zostanie wypełnionych %n pustych komórek.</numerusform>
        </translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Wskaźnik</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Okres</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Było</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Będzie</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Co się stanie</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <source>no cell</source>
        <translation>brak komórki</translation>
    </message>
    <message>
        <source>not understood: a date; was it {}?</source>
        <translation>nierozpoznany: to data; czy było {}?</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>pominięty</translation>
    </message>
    <message>
        <source>left out, the period is closed</source>
        <translation>pominięte, okres jest zamknięty</translation>
    </message>
    <message>
        <source>computed, follows by itself</source>
        <translation>obliczana, policzy się sama</translation>
    </message>
    <message>
        <source>not understood, kept as copied</source>
        <translation>nierozpoznany, zostaje jak w schowku</translation>
    </message>
    <message>
        <source>replaces a sum of contributions</source>
        <translation>zastępuje sumę składowych</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>usunięta</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>zastąpiona</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nowa</translation>
    </message>
</context>
<context>
    <name>PeriodChoice</name>
    <message>
        <source>&amp;Period:</source>
        <translation>&amp;Okres:</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wybierz</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
</context>
<context>
    <name>PeriodDialog</name>
    <message>
        <source>New period</source>
        <translation>Nowy okres</translation>
    </message>
    <message>
        <source>Add the period</source>
        <translation>Dodaj okres</translation>
    </message>
    <message>
        <source>&amp;Period:</source>
        <translation>&amp;Okres:</translation>
    </message>
    <message>
        <source>The new column is empty: no number is copied into it.</source>
        <translation>Nowa kolumna jest pusta: żadna liczba nie jest kopiowana.</translation>
    </message>
    <message>
        <source>Periods of the programme</source>
        <translation>Okresy programu</translation>
    </message>
    <message>
        <source>The programme reports on {period} already.</source>
        <translation>Program ma już okres: {period}.</translation>
    </message>
    <message>
        <source>The programme runs from {first} to {last}.</source>
        <translation>Program jest na lata {first}–{last}.</translation>
    </message>
    <message>
        <source>Report on {period} all the same?</source>
        <translation>Sprawozdawać mimo to za {period}?</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Usuń</translation>
    </message>
    <message>
        <source>The only period of a programme stays.</source>
        <translation>Jedynego okresu programu nie można usunąć.</translation>
    </message>
    <message>
        <source>Something is entered for {period}, so it stays.</source>
        <translation>Za {period} już coś wpisano, więc okres zostaje.</translation>
    </message>
</context>
<context>
    <name>PeriodFields</name>
    <message>
        <source>Kind of period</source>
        <translation>Rodzaj okresu</translation>
    </message>
    <message>
        <source>Which in the year</source>
        <translation>Który w roku</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Rok</translation>
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
        <translation>&amp;Dane urzędu…</translation>
    </message>
    <message>
        <source>&amp;Properties of the programme…</source>
        <translation>&amp;Właściwości programu…</translation>
    </message>
    <message>
        <source>&amp;Levels…</source>
        <translation>Po&amp;ziomy struktury…</translation>
    </message>
    <message>
        <source>&amp;Remove the programme</source>
        <translation>&amp;Usuń program</translation>
    </message>
    <message>
        <source>New p&amp;eriod…</source>
        <translation>No&amp;wy okres…</translation>
    </message>
    <message>
        <source>&amp;New programme…</source>
        <translation>&amp;Nowy program…</translation>
    </message>
    <message>
        <source>Reali&amp;zers…</source>
        <translation>&amp;Realizatorzy…</translation>
    </message>
    <message>
        <source>Dictionary of &amp;units…</source>
        <translation>Słownik &amp;jednostek…</translation>
    </message>
    <message>
        <source>Removed: {title}</source>
        <translation>Usunięto: {title}</translation>
    </message>
    <message>
        <source>Remove the programme “{title}”?</source>
        <translation>Usunąć program „{title}”?</translation>
    </message>
</context>
<context>
    <name>ProgrammeDialog</name>
    <message>
        <source>New programme</source>
        <translation>Nowy program</translation>
    </message>
    <message>
        <source>Create the programme</source>
        <translation>Utwórz program</translation>
    </message>
    <message>
        <source>Programme data</source>
        <translation>Właściwości programu</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Enter the title as it stands in the resolution.</source>
        <translation>Wpisz tytuł tak, jak brzmi w uchwale.</translation>
    </message>
    <message>
        <source>The first year is later than the last one.</source>
        <translation>Pierwszy rok jest późniejszy niż ostatni.</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Tytuł:</translation>
    </message>
    <message>
        <source>In the nominative, exactly as in the resolution.</source>
        <translation>W mianowniku, dokładnie tak jak w uchwale.</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Rodzaj:</translation>
    </message>
    <message>
        <source>&amp;Years:</source>
        <translation>&amp;Lata:</translation>
    </message>
    <message>
        <source>&amp;Levels:</source>
        <translation>&amp;Poziomy:</translation>
    </message>
    <message>
        <source>&amp;First period:</source>
        <translation>Pierwszy &amp;okres:</translation>
    </message>
    <message>
        <source>Legal &amp;basis:</source>
        <translation>Podstawa &amp;prawna:</translation>
    </message>
    <message>
        <source>&amp;Coordinator:</source>
        <translation>&amp;Koordynator:</translation>
    </message>
    <message>
        <source>Resolutions</source>
        <translation>Uchwały</translation>
    </message>
    <message>
        <source>The first one adopts, the others amend. Whose: {council}, unless entered.</source>
        <translation>Pierwsza przyjmuje program, następne go zmieniają. Puste pole „Czyja” oznacza uchwałę {council}.</translation>
    </message>
    <message>
        <source>The first one adopts, the others amend.</source>
        <translation>Pierwsza przyjmuje program, następne go zmieniają.</translation>
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
    <name>Prose</name>
    <message>
        <source>nothing written</source>
        <translation>brak opisu</translation>
    </message>
    <message>
        <source>written</source>
        <translation>napisane</translation>
    </message>
    <message>
        <source>carried over, to be looked through</source>
        <translation>przeniesione, do przejrzenia</translation>
    </message>
    <message>
        <source>There is no programme yet</source>
        <translation>Nie ma jeszcze programu</translation>
    </message>
    <message>
        <source>Add a programme with its goals and tasks first; what was done is described here.</source>
        <translation>Najpierw dodaj program z celami i zadaniami; tutaj opiszesz, co zrobiono.</translation>
    </message>
    <message>
        <source>Open the structure</source>
        <translation>Otwórz strukturę</translation>
    </message>
    <message>
        <source>There is no period yet</source>
        <translation>Nie ma jeszcze okresu</translation>
    </message>
    <message>
        <source>Add the period that is reported on; descriptions belong to it.</source>
        <translation>Dodaj okres, za który składasz sprawozdanie; opisy należą do okresu.</translation>
    </message>
    <message>
        <source>New period…</source>
        <translation>Nowy okres…</translation>
    </message>
</context>
<context>
    <name>ProseActions</name>
    <message>
        <source>&amp;Carry descriptions over…</source>
        <translation>Prze&amp;nieś opisy z wcześniejszego okresu…</translation>
    </message>
    <message>
        <source>Make &amp;fields of all certain numbers</source>
        <translation>Zamień wszystkie &amp;pewne liczby na pola</translation>
    </message>
    <message>
        <source>&amp;Looked through</source>
        <translation>&amp;Przejrzane</translation>
    </message>
    <message>
        <source>&amp;Next element</source>
        <translation>&amp;Następny element</translation>
    </message>
    <message>
        <source>&amp;Previous element</source>
        <translation>P&amp;oprzedni element</translation>
    </message>
    <message>
        <source>Next &amp;section</source>
        <translation>Następna &amp;część opisu</translation>
    </message>
    <message>
        <source>Previous s&amp;ection</source>
        <translation>Poprzednia c&amp;zęść opisu</translation>
    </message>
    <message>
        <source>Go to the other &amp;pane</source>
        <translation>Przejdź &amp;do drugiego panelu</translation>
    </message>
    <message>
        <source>&amp;Find an element</source>
        <translation>&amp;Znajdź element</translation>
    </message>
</context>
<context>
    <name>ProseEditor</name>
    <message>
        <source>Change the number…</source>
        <translation>Zmień liczbę…</translation>
    </message>
</context>
<context>
    <name>ProsePane</name>
    <message>
        <source>For the period: {period}</source>
        <translation>Okres: {period}</translation>
    </message>
    <message>
        <source>Choose a period at the top of the window.</source>
        <translation>Wybierz okres u góry okna.</translation>
    </message>
</context>
<context>
    <name>ProseScreen</name>
    <message numerus="yes">
        <source>%n description(s)</source>
        <translation>
            <numerusform>%n opis</numerusform>
            <numerusform>%n opisy</numerusform>
            <numerusform>%n opisów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n description(s) carried over.</source>
        <translation>
            <numerusform>Przeniesiono %n opis.</numerusform>
            <numerusform>Przeniesiono %n opisy.</numerusform>
            <numerusform>Przeniesiono %n opisów.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) replaced by fields.</source>
        <translation>
            <numerusform>Zamieniono na pola %n liczbę.</numerusform>
            <numerusform>Zamieniono na pola %n liczby.</numerusform>
            <numerusform>Zamieniono na pola %n liczb.</numerusform>
        </translation>
    </message>
    <message>
        <source>No typed number is certain: look through them one by one.</source>
        <translation>Żadna wpisana liczba nie jest pewna: przejrzyj je po jednej (F7).</translation>
    </message>
    <message>
        <source>There is no further element here.</source>
        <translation>Dalej nie ma już żadnego elementu.</translation>
    </message>
</context>
<context>
    <name>ProseTree</name>
    <message>
        <source>Whole programme</source>
        <translation>Cały program</translation>
    </message>
</context>
<context>
    <name>ProseTreeView</name>
    <message>
        <source>Descriptions by element</source>
        <translation>Opisy elementów</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Zapisz</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Folder:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Pliki &amp;typu:</translation>
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
    <name>RealizerChooser</name>
    <message>
        <source>Find a realizer</source>
        <translation>Znajdź realizatora</translation>
    </message>
    <message>
        <source>Realizers</source>
        <translation>Realizatorzy</translation>
    </message>
    <message>
        <source>All realizers</source>
        <translation>Wszyscy realizatorzy</translation>
    </message>
    <message>
        <source>{done} of {expected}</source>
        <translation>{done} z {expected}</translation>
    </message>
</context>
<context>
    <name>RealizerForm</name>
    <message>
        <source>e.g. telephone, e-mail, who to ask</source>
        <translation>np. telefon, e-mail, osoba do kontaktu</translation>
    </message>
    <message>
        <source>– nothing, it stands by itself –</source>
        <translation>– samodzielna instytucja –</translation>
    </message>
    <message>
        <source>It carries nothing out yet.</source>
        <translation>Niczego jeszcze nie realizuje.</translation>
    </message>
    <message numerus="yes">
        <source>It carries out or delivers %n things:</source>
        <translation>
            <numerusform>Realizuje lub przekazuje dane – %n pozycja:</numerusform>
            <numerusform>Realizuje lub przekazuje dane – %n pozycje:</numerusform>
            <numerusform>Realizuje lub przekazuje dane – %n pozycji:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i %n inne</numerusform>
            <numerusform>i %n inne</numerusform>
            <numerusform>i %n innych</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nazwa:</translation>
    </message>
    <message>
        <source>&amp;Part of:</source>
        <translation>Należy &amp;do:</translation>
    </message>
    <message>
        <source>&amp;Contact:</source>
        <translation>&amp;Kontakt:</translation>
    </message>
    <message>
        <source>&amp;Years:</source>
        <translation>&amp;Lata:</translation>
    </message>
    <message>
        <source>Empty: without a limit.</source>
        <translation>Kreska oznacza: bez ograniczeń.</translation>
    </message>
</context>
<context>
    <name>RealizerMergeDialog</name>
    <message>
        <source>Merge realizers</source>
        <translation>Scalanie realizatorów</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Scal</translation>
    </message>
    <message>
        <source>The &amp;other name stays in reports up to the year</source>
        <translation>&amp;Dawna nazwa w sprawozdaniach do roku</translation>
    </message>
    <message>
        <source>Last year of the other name</source>
        <translation>Ostatni rok dawnej nazwy</translation>
    </message>
    <message>
        <source>To keep a former name in reports, merge two realizers at a time.</source>
        <translation>Żeby zostawić dawną nazwę w sprawozdaniach, scalaj po dwóch realizatorów.</translation>
    </message>
    <message>
        <source>Merged: it is all “{name}” now.</source>
        <translation>Scalono: teraz wszystko to „{name}”.</translation>
    </message>
    <message numerus="yes">
        <source>%n elements and indicators go to “{name}”, with all figures and parts.</source>
        <translation>
            <numerusform>%n element lub wskaźnik przejdzie na „{name}”, razem z danymi i komórkami.</numerusform>
            <numerusform>%n elementy i wskaźniki przejdą na „{name}”, razem z danymi i komórkami.</numerusform>
            <numerusform>%n elementów i wskaźników przejdzie na „{name}”, razem z danymi i komórkami.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is merged carries nothing out yet, so nothing changes in programmes.</source>
        <translation>Scalane pozycje niczego jeszcze nie realizują, więc w programach nic się nie zmieni.</translation>
    </message>
    <message>
        <source>This is one step, which can be undone.</source>
        <translation>To jedna czynność, którą można cofnąć.</translation>
    </message>
</context>
<context>
    <name>RealizerPane</name>
    <message>
        <source>{former} (now {name})</source>
        <translation>{former} (dziś: {name})</translation>
    </message>
    <message>
        <source>Removed “{name}”</source>
        <translation>Usunięto realizatora „{name}”</translation>
    </message>
</context>
<context>
    <name>Realizers</name>
    <message>
        <source>There is no programme yet</source>
        <translation>Nie ma jeszcze programu</translation>
    </message>
    <message>
        <source>Add a programme with its tasks, indicators and realizers first.</source>
        <translation>Najpierw dodaj program z zadaniami, wskaźnikami i realizatorami.</translation>
    </message>
    <message>
        <source>Open the structure</source>
        <translation>Otwórz strukturę</translation>
    </message>
    <message>
        <source>There is no period yet</source>
        <translation>Nie ma jeszcze okresu</translation>
    </message>
    <message>
        <source>Add the period for which figures are collected; forms are made for it.</source>
        <translation>Dodaj okres, za który zbierasz dane; na ten okres powstaną formularze.</translation>
    </message>
    <message>
        <source>New period…</source>
        <translation>Nowy okres…</translation>
    </message>
    <message>
        <source>Nobody delivers anything yet</source>
        <translation>Nikt jeszcze niczego nie dostarcza</translation>
    </message>
    <message>
        <source>Assign realizers to tasks or indicators in the structure; each of them gets a form with its own indicators.</source>
        <translation>Przypisz realizatorów do zadań lub wskaźników w strukturze; każdy z nich dostanie formularz tylko ze swoimi wskaźnikami.</translation>
    </message>
    <message>
        <source>Nobody is left</source>
        <translation>Nikogo tu nie ma</translation>
    </message>
    <message>
        <source>No realizer passes these filters.</source>
        <translation>Żaden realizator nie przechodzi przez te filtry.</translation>
    </message>
    <message>
        <source>Show all realizers</source>
        <translation>Pokaż wszystkich realizatorów</translation>
    </message>
    <message>
        <source>returned {date}</source>
        <translation>oddany {date}</translation>
    </message>
    <message>
        <source>made {date}</source>
        <translation>z dnia {date}</translation>
    </message>
    <message>
        <source>{done} of {expected}</source>
        <translation>{done} z {expected}</translation>
    </message>
    <message>
        <source>No form was made for this period.</source>
        <translation>Nie ma formularza na ten okres.</translation>
    </message>
    <message>
        <source>Form made: {date}.</source>
        <translation>Formularz przygotowano: {date}.</translation>
    </message>
    <message>
        <source>Due: {date}</source>
        <translation>Termin: {date}</translation>
    </message>
    <message>
        <source>Returned: {date}, file “{file}”.</source>
        <translation>Oddano: {date}, plik „{file}”.</translation>
    </message>
    <message>
        <source>It has not come back, but nothing is missing.</source>
        <translation>Nie wrócił, ale niczego nie brakuje.</translation>
    </message>
    <message>
        <source>It has not come back yet.</source>
        <translation>Jeszcze nie wrócił.</translation>
    </message>
</context>
<context>
    <name>RealizersDialog</name>
    <message>
        <source>Realizers</source>
        <translation>Realizatorzy</translation>
    </message>
    <message>
        <source>There are no realizers yet</source>
        <translation>Nie ma jeszcze realizatorów</translation>
    </message>
    <message>
        <source>Add the institutions that carry the programmes out, then their units.</source>
        <translation>Dodaj instytucje, które realizują programy, a potem ich komórki.</translation>
    </message>
    <message>
        <source>Add an &amp;institution…</source>
        <translation>Dodaj &amp;instytucję…</translation>
    </message>
    <message>
        <source>Add a &amp;unit…</source>
        <translation>Dodaj k&amp;omórkę…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Usuń</translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation>&amp;Scal…</translation>
    </message>
    <message>
        <source>Add an institution…</source>
        <translation>Dodaj instytucję…</translation>
    </message>
    <message>
        <source>Reports now say the new name. Those on earlier years can keep “{name}”.</source>
        <translation>W sprawozdaniach stoi teraz nowa nazwa. Za wcześniejsze lata może zostać „{name}”.</translation>
    </message>
    <message>
        <source>Keep the former name…</source>
        <translation>Zostaw dawną nazwę…</translation>
    </message>
    <message>
        <source>Add a realizer</source>
        <translation>Nowy realizator</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
</context>
<context>
    <name>RealizersScreen</name>
    <message>
        <source>The period {period} was closed on {date}: values in forms that come back stay out.</source>
        <translation>Okres {period} zamknięto {date}: wartości ze zwróconych formularzy nie zostaną wczytane.</translation>
    </message>
</context>
<context>
    <name>RecentExports</name>
    <message>
        <source>Last exports</source>
        <translation>Ostatnie eksporty</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Otwórz</translation>
    </message>
    <message>
        <source>Show in the &amp;folder</source>
        <translation>Pokaż w &amp;folderze</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>nie ma pliku</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
</context>
<context>
    <name>Recipients</name>
    <message>
        <source>For whom</source>
        <translation>Dla kogo</translation>
    </message>
    <message>
        <source>Form so far</source>
        <translation>Dotychczas</translation>
    </message>
    <message>
        <source>Realizer</source>
        <translation>Realizator</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Wskaźniki</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Wszyscy</translation>
    </message>
    <message>
        <source>&amp;Nobody</source>
        <translation>&amp;Nikt</translation>
    </message>
    <message>
        <source>Those who have &amp;not delivered</source>
        <translation>Ci, którzy nie &amp;oddali</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>jeszcze nie</translation>
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
        <source>“{subject}” has values. Clear them first, then make it a heading.</source>
        <translation>„{subject}” ma już wartości. Najpierw je wyczyść, a potem zrób z niego nagłówek.</translation>
    </message>
    <message>
        <source>“{subject}” has planned values, which are numbers. Remove them first, then choose this kind.</source>
        <translation>„{subject}” ma wartości planowane, a to są liczby. Najpierw je usuń, potem wybierz ten rodzaj.</translation>
    </message>
    <message>
        <source>“{subject}” is shown elsewhere too, so it cannot be a part of another one here.</source>
        <translation>„{subject}” jest pokazywany także gdzie indziej, więc nie może być tu częścią innego wskaźnika.</translation>
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
    <message>
        <source>A realizer cannot be merged with itself. Choose another one.</source>
        <translation>Realizatora nie można scalić z nim samym. Wybierz innego.</translation>
    </message>
    <message>
        <source>“{subject}” is a part of the other one, or the other way round. Take it out of it first.</source>
        <translation>„{subject}” należy do drugiego realizatora albo odwrotnie. Najpierw je rozdziel.</translation>
    </message>
    <message>
        <source>The realizer “{subject}” has delivered figures. Merge it with another one, or remove those contributions first.</source>
        <translation>Realizator „{subject}” dostarczył dane. Scal go z innym albo najpierw usuń jego składowe.</translation>
    </message>
    <message>
        <source>In some of these years it was called “{subject}” already. Enter years that do not overlap.</source>
        <translation>W części tych lat obowiązywała już nazwa „{subject}”. Podaj lata, które się nie pokrywają.</translation>
    </message>
    <message>
        <source>The name “{subject}” would stand in no report: in all those years the realizer has another one. Merge without keeping it, or one at a time.</source>
        <translation>Nazwa „{subject}” nie znalazłaby się w żadnym sprawozdaniu: we wszystkich tych latach realizator ma inną. Scal bez zachowywania dawnej nazwy albo po jednym.</translation>
    </message>
    <message>
        <source>The unit “{subject}” is in use. Merge it with another one, or give the indicators another unit first.</source>
        <translation>Jednostka „{subject}” jest używana. Scal ją z inną albo najpierw zmień jednostkę wskaźników.</translation>
    </message>
    <message>
        <source>There is such a unit already: “{subject}”.</source>
        <translation>Taka jednostka już jest: „{subject}”.</translation>
    </message>
    <message>
        <source>A unit cannot be merged with itself. Choose another one.</source>
        <translation>Jednostki nie można scalić z nią samą. Wybierz inną.</translation>
    </message>
    <message>
        <source>“{subject}” is shown in this place already.</source>
        <translation>„{subject}” jest już w tym miejscu.</translation>
    </message>
    <message>
        <source>The formula of “{subject}” needs an indicator that would be removed. Change the formula first.</source>
        <translation>Formuła wskaźnika „{subject}” korzysta ze wskaźnika, który ma zniknąć. Najpierw zmień formułę.</translation>
    </message>
    <message>
        <source>The formula is not understood here: {subject}.</source>
        <translation>Formuła jest niezrozumiała w tym miejscu: {subject}.</translation>
    </message>
    <message>
        <source>The formula would compute an indicator from itself: {subject}.</source>
        <translation>Formuła liczyłaby wskaźnik z niego samego: {subject}.</translation>
    </message>
    <message>
        <source>The values of “{subject}” are no single numbers, so they are not computed. Choose another kind.</source>
        <translation>Wartości „{subject}” nie są pojedynczymi liczbami, więc nie można ich obliczać. Wybierz inny rodzaj.</translation>
    </message>
    <message>
        <source>The formula of “{subject}” needs this indicator as a number. Change the formula first.</source>
        <translation>Formuła wskaźnika „{subject}” potrzebuje tego wskaźnika jako liczby. Najpierw zmień formułę.</translation>
    </message>
    <message>
        <source>“{subject}” is computed by its formula. To type a value, remove the formula in the structure.</source>
        <translation>„{subject}” jest obliczany z formuły. Żeby wpisać wartość, usuń formułę w strukturze.</translation>
    </message>
    <message>
        <source>“{subject}” is not a number. One number is wanted here.</source>
        <translation>„{subject}” to nie liczba. Tu potrzebna jest jedna liczba.</translation>
    </message>
    <message>
        <source>“{subject}” counts people: they are not added, because the same ones may have come to several institutions. Type how many there were.</source>
        <translation>„{subject}” to osoby: program ich nie dodaje, bo te same mogły przyjść do kilku instytucji. Wpisz liczbę osób.</translation>
    </message>
    <message>
        <source>The contributions to “{subject}” are in different units. Choose what the total counts.</source>
        <translation>Składowe „{subject}” mają różne jednostki. Wskaż, co liczy ta suma.</translation>
    </message>
    <message>
        <source>“{subject}” has no contributions that could be added.</source>
        <translation>„{subject}” nie ma składowych, które można dodać.</translation>
    </message>
    <message>
        <source>“{subject}” has contributions, which are numbers. Remove them first, then choose this kind.</source>
        <translation>„{subject}” ma składowe, a to są liczby. Najpierw je usuń, potem wybierz ten rodzaj.</translation>
    </message>
    <message>
        <source>The contributions to “{subject}” come to a number that is too long or has too many decimals. Type the value.</source>
        <translation>Suma składowych „{subject}” jest za długa albo ma za dużo miejsc po przecinku. Wpisz wartość.</translation>
    </message>
    <message>
        <source>“{subject}” is no document that can be read here. Choose a .docx, .xlsx, .xls, .ods or .csv file.</source>
        <translation>„{subject}” nie jest dokumentem, który można tu wczytać. Wybierz plik .docx, .xlsx, .xls, .ods albo .csv.</translation>
    </message>
    <message>
        <source>“{subject}” is a document of Word 97–2003. Open it in Word or LibreOffice, save it as .docx and choose that.</source>
        <translation>„{subject}” to dokument Worda 97–2003. Otwórz go w Wordzie albo LibreOffice, zapisz jako .docx i wybierz ten plik.</translation>
    </message>
    <message>
        <source>“{subject}” is an OpenDocument text. Open it in LibreOffice or Word, save it as .docx and choose that.</source>
        <translation>„{subject}” to dokument tekstowy OpenDocument. Otwórz go w LibreOffice albo Wordzie, zapisz jako .docx i wybierz ten plik.</translation>
    </message>
    <message>
        <source>“{subject}” is a text in the RTF format, whatever its name. Open it in Word, save it as .docx and choose that.</source>
        <translation>„{subject}” to tekst w formacie RTF, bez względu na nazwę. Otwórz go w Wordzie, zapisz jako .docx i wybierz ten plik.</translation>
    </message>
    <message>
        <source>“{subject}” is a web page, whatever its name. Open it in Excel or LibreOffice, save it as .xlsx and choose that.</source>
        <translation>„{subject}” to strona internetowa, bez względu na nazwę. Otwórz ją w Excelu albo LibreOffice, zapisz jako .xlsx i wybierz ten plik.</translation>
    </message>
    <message>
        <source>“{subject}” is a PDF: the tables in it are only drawn. Ask for the Word or Excel file that it was made from.</source>
        <translation>„{subject}” to PDF: tabele są w nim tylko narysowane. Poproś o plik Worda albo Excela, z którego powstał.</translation>
    </message>
    <message>
        <source>“{subject}” is a picture, from which nothing can be read. Choose a Word or Excel file.</source>
        <translation>„{subject}” to obraz, z którego nie da się nic odczytać. Wybierz plik Worda albo Excela.</translation>
    </message>
    <message>
        <source>“{subject}” is protected by a password. Open it, save a copy without the password and choose that.</source>
        <translation>„{subject}” jest zabezpieczony hasłem. Otwórz go, zapisz kopię bez hasła i wybierz tę kopię.</translation>
    </message>
    <message>
        <source>“{subject}” is damaged or incomplete. Ask for it once more, or open it in its own program and save it again.</source>
        <translation>„{subject}” jest uszkodzony albo niekompletny. Poproś o niego jeszcze raz albo otwórz go w jego programie i zapisz ponownie.</translation>
    </message>
    <message>
        <source>“{subject}” is empty: there is nothing in it to read. Choose another file.</source>
        <translation>„{subject}” jest pusty: nie ma w nim nic do odczytania. Wybierz inny plik.</translation>
    </message>
    <message>
        <source>“{subject}” is too large to be read safely. Divide it, or remove the pictures and empty rows from a copy.</source>
        <translation>„{subject}” jest za duży, żeby bezpiecznie go wczytać. Podziel go albo usuń z kopii obrazy i puste wiersze.</translation>
    </message>
    <message>
        <source>Reading “{subject}” took too long and was stopped. Divide it, or save it again in its own program.</source>
        <translation>Wczytywanie „{subject}” trwało zbyt długo i zostało przerwane. Podziel plik albo zapisz go ponownie w jego programie.</translation>
    </message>
    <message>
        <source>No indicators and no goals were found in “{subject}”. Choose another file, or say what the columns of its tables hold.</source>
        <translation>W „{subject}” nie znaleziono ani wskaźników, ani celów. Wybierz inny plik albo wskaż, co jest w kolumnach jego tabel.</translation>
    </message>
    <message>
        <source>The programme was changed after this comparison. Look at the differences once more.</source>
        <translation>Program zmienił się po tym porównaniu. Obejrzyj różnice jeszcze raz.</translation>
    </message>
    <message>
        <source>No realizer delivers indicators of this programme in {subject}. Assign realizers in the structure first.</source>
        <translation>W okresie {subject} żaden realizator nie dostarcza wskaźników tego programu. Najpierw przypisz realizatorów w strukturze.</translation>
    </message>
    <message>
        <source>“{subject}” is no date. Write it like 31.01.2027.</source>
        <translation>„{subject}” to nie data. Wpisz ją tak: 31.01.2027.</translation>
    </message>
    <message>
        <source>The form “{subject}” could not be written; nothing was recorded. Close it in other programs or choose another folder.</source>
        <translation>Nie udało się zapisać formularza „{subject}”; niczego nie odnotowano. Zamknij go w innych programach albo wybierz inny folder.</translation>
    </message>
    <message>
        <source>There is nothing new in these forms.</source>
        <translation>W tych formularzach nie ma nic nowego.</translation>
    </message>
    <message>
        <source>There are no descriptions that could be carried over.</source>
        <translation>Nie ma opisów, które można przenieść.</translation>
    </message>
    <message>
        <source>The table “{subject}” has no numbers that could be shown.</source>
        <translation>Zestawienie „{subject}” nie ma liczb, które można pokazać.</translation>
    </message>
    <message>
        <source>The chart “{subject}” has no numbers to show. Choose what it shows, or enter the values.</source>
        <translation>Wykres „{subject}” nie ma czego pokazać. Wybierz, co ma pokazywać, albo wpisz wartości.</translation>
    </message>
    <message>
        <source>“{subject}” is no code of the budget classification. A division has three digits, a chapter five that begin with them, a paragraph four.</source>
        <translation>„{subject}” nie jest symbolem klasyfikacji budżetowej. Dział ma trzy cyfry, rozdział pięć i zaczyna się od działu, paragraf cztery.</translation>
    </message>
    <message>
        <source>“{subject}” is no picture that Word shows. Choose a PNG or JPEG file.</source>
        <translation>„{subject}” nie jest obrazem, który pokaże Word. Wybierz plik PNG albo JPEG.</translation>
    </message>
    <message>
        <source>“{subject}” cannot be used as a template. Choose a Word document (.docx) whose styles are to be taken.</source>
        <translation>„{subject}” nie nadaje się na szablon. Wybierz dokument Worda (.docx), z którego mają być wzięte style.</translation>
    </message>
    <message>
        <source>Nothing bears “{subject}”, so the extract would be empty. Choose another tag or realizer.</source>
        <translation>Nic nie ma etykiety ani realizatora „{subject}”, więc wyciąg byłby pusty. Wybierz inną etykietę albo realizatora.</translation>
    </message>
    <message>
        <source>There is no tag or realizer “{subject}”, or several are called so. Give the whole name.</source>
        <translation>Nie ma etykiety ani realizatora „{subject}” albo nazywa się tak kilku. Podaj całą nazwę.</translation>
    </message>
    <message>
        <source>A tag or realizer (“{subject}”) is chosen for extracts alone. Choose the extract.</source>
        <translation>Etykietę albo realizatora („{subject}”) wybiera się tylko do wyciągu. Wybierz wyciąg.</translation>
    </message>
    <message>
        <source>A document cannot be saved as “{subject}”. Let its name end with .docx or .pdf, that of an extract also with .xlsx.</source>
        <translation>Dokumentu nie można zapisać jako „{subject}”. Nazwa musi kończyć się na .docx albo .pdf, a wyciągu także na .xlsx.</translation>
    </message>
    <message>
        <source>A PDF is made by LibreOffice or Word, and neither is installed here. Export to Word, or print the preview.</source>
        <translation>PDF tworzy LibreOffice albo Word, a na tym komputerze nie ma żadnego z nich. Eksportuj do Worda albo wydrukuj podgląd.</translation>
    </message>
    <message>
        <source>The PDF “{subject}” could not be made. Close it in other programs, or export to Word and save it as PDF there.</source>
        <translation>Nie udało się utworzyć pliku PDF „{subject}”. Zamknij go w innych programach albo eksportuj do Worda i tam zapisz jako PDF.</translation>
    </message>
    <message>
        <source>The period is closed: “{subject}”. To correct it, choose Programme ▸ Open the period again… and say why.</source>
        <translation>Okres jest zamknięty: „{subject}”. Żeby coś w nim poprawić, wybierz Program ▸ Otwórz okres ponownie… i podaj powód.</translation>
    </message>
    <message>
        <source>The period “{subject}” is not closed.</source>
        <translation>Okres „{subject}” nie jest zamknięty.</translation>
    </message>
    <message>
        <source>Documents of “{subject}” were issued or its periods closed, so it is kept. Open its periods again to remove a programme without issued documents.</source>
        <translation>„{subject}” ma wydane dokumenty albo zamknięte okresy, więc zostaje w pliku. Usunąć można tylko program bez wydanych dokumentów, po ponownym otwarciu okresów.</translation>
    </message>
    <message>
        <source>The issued document “{subject}” is no longer as it was issued: its fingerprint differs. Take it from a backup.</source>
        <translation>Wydany dokument „{subject}” nie jest już taki, jaki wydano: zmienił się jego skrót. Weź go z kopii zapasowej.</translation>
    </message>
    <message>
        <source>There is no issued document “{subject}”.</source>
        <translation>Nie ma wydanego dokumentu „{subject}”.</translation>
    </message>
    <message>
        <source>“{subject}” is no Word document (.docx) that can be used here. Choose another file.</source>
        <translation>„{subject}” nie jest dokumentem Worda (.docx), którego można tu użyć. Wybierz inny plik.</translation>
    </message>
    <message>
        <source>“{subject}” is no file with a key and a certificate (.p12, .pfx), or it is damaged.</source>
        <translation>„{subject}” nie jest plikiem z kluczem i certyfikatem (.p12, .pfx) albo jest uszkodzony.</translation>
    </message>
    <message>
        <source>The password of “{subject}” is not right. Mind capital letters and the keyboard&apos;s language.</source>
        <translation>Hasło do „{subject}” jest nieprawidłowe. Sprawdź wielkie litery i język klawiatury.</translation>
    </message>
    <message>
        <source>“{subject}” holds no private key with its certificate, so nothing can be signed with it.</source>
        <translation>„{subject}” nie zawiera klucza prywatnego z certyfikatem, więc nie można nim podpisać.</translation>
    </message>
    <message>
        <source>Keys of this kind cannot sign here: {subject}. RSA from 2048 bits and the curves P-256 and P-384 can.</source>
        <translation>Takim kluczem nie można tu podpisać: {subject}. Można kluczem RSA od 2048 bitów oraz na krzywych P-256 i P-384.</translation>
    </message>
    <message>
        <source>The certificate “{subject}” is not for signing documents. Choose another one.</source>
        <translation>Certyfikat „{subject}” nie jest przeznaczony do podpisywania dokumentów. Wybierz inny.</translation>
    </message>
    <message>
        <source>The certificate “{subject}” is not valid today. Choose another one, or agree to sign nevertheless.</source>
        <translation>Certyfikat „{subject}” nie jest dziś ważny. Wybierz inny albo zgódź się podpisać mimo to.</translation>
    </message>
    <message>
        <source>The key did not sign: {subject}. Nothing was written; try again.</source>
        <translation>Klucz nie złożył podpisu: {subject}. Niczego nie zapisano; spróbuj ponownie.</translation>
    </message>
    <message>
        <source>“{subject}” is no list of trusted issuers: neither a trusted list (TSL, .xml) nor certificates (.pem, .crt, .cer).</source>
        <translation>„{subject}” nie jest listą zaufanych wystawców: ani listą TSL (.xml), ani certyfikatami (.pem, .crt, .cer).</translation>
    </message>
    <message>
        <source>The signature did not pass the check made after signing, so no file was written: “{subject}”. Report this to the makers of the program.</source>
        <translation>Podpis nie przeszedł kontroli po podpisaniu, więc plik „{subject}” nie powstał. Zgłoś to autorom programu.</translation>
    </message>
    <message>
        <source>“{subject}” has content that a signature does not settle. Remove it, or look at the list and agree to sign nevertheless.</source>
        <translation>„{subject}” ma treści, których podpis nie ustala. Usuń je albo obejrzyj ich listę i zgódź się podpisać mimo to.</translation>
    </message>
    <message>
        <source>“{subject}” is no signature that is known here. Choose a .docx, .xades or .asice file.</source>
        <translation>„{subject}” nie jest podpisem, który program zna. Wybierz plik .docx, .xades albo .asice.</translation>
    </message>
    <message>
        <source>The signature “{subject}” belongs to another file, or the file was changed after signing.</source>
        <translation>Podpis „{subject}” dotyczy innego pliku albo plik zmieniono po podpisaniu.</translation>
    </message>
    <message>
        <source>There is no signature in “{subject}”.</source>
        <translation>W „{subject}” nie ma podpisu.</translation>
    </message>
    <message>
        <source>“{subject}” carries signatures that cannot be told apart, and one that holds could get lost. Sign beside the file, or save the document in Word, which takes out all of them.</source>
        <translation>„{subject}” ma podpisy, których nie da się rozdzielić, więc mógłby zginąć i ważny. Podpisz obok pliku albo zapisz dokument w Wordzie, który usunie je wszystkie.</translation>
    </message>
    <message>
        <source>There is no driver of a card at “{subject}”. Install the card&apos;s program, or show where its module lies.</source>
        <translation>W „{subject}” nie ma sterownika karty. Zainstaluj program do karty albo wskaż, gdzie leży jego moduł.</translation>
    </message>
    <message>
        <source>“{subject}” is no driver of a card (a PKCS#11 module) that works on this computer. Choose another file.</source>
        <translation>„{subject}” nie jest sterownikiem karty (modułem PKCS#11), który działa na tym komputerze. Wybierz inny plik.</translation>
    </message>
    <message>
        <source>The driver of the card “{subject}” ended unexpectedly. Nothing was signed. Take the card out, put it in and try again.</source>
        <translation>Sterownik karty „{subject}” nieoczekiwanie zakończył działanie. Niczego nie podpisano. Wyjmij kartę, włóż ją i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The driver of the card “{subject}” did not answer and was stopped. Nothing was signed. Check the reader and try again.</source>
        <translation>Sterownik karty „{subject}” nie odpowiadał i został zatrzymany. Niczego nie podpisano. Sprawdź czytnik i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The card “{subject}” is not in the reader, or was taken out. Put it in and try again.</source>
        <translation>Karty „{subject}” nie ma w czytniku albo została wyjęta. Włóż ją i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The card did not sign: {subject}. Nothing was written.</source>
        <translation>Karta nie złożyła podpisu: {subject}. Niczego nie zapisano.</translation>
    </message>
    <message>
        <source>The PIN of “{subject}” is not right. After a few wrong ones the card locks itself.</source>
        <translation>PIN do „{subject}” jest nieprawidłowy. Po kilku błędnych karta się zablokuje.</translation>
    </message>
    <message>
        <source>The PIN of “{subject}” is not right, and one try is left: one more wrong PIN locks the card.</source>
        <translation>PIN do „{subject}” jest nieprawidłowy i została jedna próba: kolejny błędny PIN zablokuje kartę.</translation>
    </message>
    <message>
        <source>The PIN of “{subject}” is locked. Unlock it with the PUK in the card&apos;s own program.</source>
        <translation>PIN do „{subject}” jest zablokowany. Odblokuj go kodem PUK w programie do karty.</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>The dictionary does not know this word.</source>
        <translation>Słownik nie zna tego słowa.</translation>
    </message>
    <message>
        <source>This number is an indicator&apos;s: as a field it would change with it.</source>
        <translation>To liczba wskaźnika: jako pole zmieniałaby się razem z nim.</translation>
    </message>
    <message>
        <source>The indicator came to another number.</source>
        <translation>Wskaźnik ma inną wartość.</translation>
    </message>
    <message>
        <source>This number is that of the period from which the text was carried over.</source>
        <translation>To liczba z okresu, z którego przeniesiono opis.</translation>
    </message>
    <message>
        <source>This year is that of the period from which the text was carried over.</source>
        <translation>To rok z okresu, z którego przeniesiono opis.</translation>
    </message>
    <message>
        <source>Add “{word}” to the dictionary</source>
        <translation>Dodaj „{word}” do słownika</translation>
    </message>
    <message>
        <source>Replace by: {number} ({label})</source>
        <translation>Zamień na pole: {number} ({label})</translation>
    </message>
</context>
<context>
    <name>Removal</name>
    <message>
        <source>What is entered goes too: {losses}. Ctrl+Z brings all of it back.</source>
        <translation>Razem z tym znikną wpisane dane: {losses}. Ctrl+Z przywraca wszystko.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n wartość</numerusform>
            <numerusform>%n wartości</numerusform>
            <numerusform>%n wartości</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contribution(s)</source>
        <translation>
            <numerusform>%n składowa</numerusform>
            <numerusform>%n składowe</numerusform>
            <numerusform>%n składowych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n komentarz</numerusform>
            <numerusform>%n komentarze</numerusform>
            <numerusform>%n komentarzy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned amount(s)</source>
        <translation>
            <numerusform>%n wartość planowana</numerusform>
            <numerusform>%n wartości planowane</numerusform>
            <numerusform>%n wartości planowanych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) or chart(s) will miss these figures.</source>
        <translation>
            <numerusform>Zabraknie ich też w %n zestawieniu lub na wykresie.</numerusform>
            <numerusform>Zabraknie ich też w %n zestawieniach lub na wykresach.</numerusform>
            <numerusform>Zabraknie ich też w %n zestawieniach lub na wykresach.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReopenDialog</name>
    <message>
        <source>Open the period again</source>
        <translation>Otwórz okres ponownie</translation>
    </message>
    <message>
        <source>Open the period</source>
        <translation>Otwórz okres</translation>
    </message>
    <message>
        <source>{period} · {title}</source>
        <translation>{period} · {title}</translation>
    </message>
    <message>
        <source>Values and prose can be corrected then. Documents that were issued stay as they are: after correcting, issue a new version and close the period again.</source>
        <translation>Potem można poprawiać wartości i opisy. Dokumenty już wydane zostają bez zmian: po poprawkach wydaj nową wersję i zamknij okres ponownie.</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Powód:</translation>
    </message>
    <message>
        <source>It is kept with the date: “the clinic sent a correction, letter of 12 March”.</source>
        <translation>Zostaje zapisany z datą, na przykład „poradnia przysłała korektę, pismo z 12 marca”.</translation>
    </message>
    <message>
        <source>Say why it is opened again.</source>
        <translation>Napisz, dlaczego okres jest otwierany ponownie.</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>File: {words}</source>
        <translation>Plik: {words}</translation>
    </message>
    <message>
        <source>Time: {words}</source>
        <translation>Czas: {words}</translation>
    </message>
    <message>
        <source>Said with it: {words}</source>
        <translation>Dopisano: {words}</translation>
    </message>
    <message>
        <source>Certificate: {words}</source>
        <translation>Certyfikat: {words}</translation>
    </message>
</context>
<context>
    <name>ReportsPane</name>
    <message>
        <source>Copy this as text</source>
        <translation>Kopiuj jako tekst</translation>
    </message>
    <message>
        <source>Load a list of issuers…</source>
        <translation>Wczytaj listę wystawców…</translation>
    </message>
    <message>
        <source>There is no signature in this file.</source>
        <translation>W tym pliku nie ma podpisu.</translation>
    </message>
</context>
<context>
    <name>ResolutionsModel</name>
    <message>
        <source>adopts</source>
        <translation>przyjmuje</translation>
    </message>
    <message>
        <source>amends</source>
        <translation>zmienia</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numer</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Czyja</translation>
    </message>
</context>
<context>
    <name>ResolutionsTable</name>
    <message>
        <source>Resolutions</source>
        <translation>Uchwały</translation>
    </message>
    <message>
        <source>&amp;Add a resolution</source>
        <translation>&amp;Dodaj uchwałę</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Usuń</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>&amp;Wyżej</translation>
    </message>
</context>
<context>
    <name>Returned</name>
    <message>
        <source>The file cannot be read.</source>
        <translation>Nie można odczytać pliku.</translation>
    </message>
    <message>
        <source>This is not a form made by this program. Ask for the filled-in form.</source>
        <translation>To nie jest formularz przygotowany przez ten program. Poproś o wypełniony formularz.</translation>
    </message>
    <message>
        <source>This was a form, but nothing in it says whose: the figures were copied into another file. Ask for the original file, or type the figures in yourself.</source>
        <translation>To był formularz, ale nic w nim nie mówi, czyj: liczby przepisano do innego pliku. Poproś o oryginalny plik albo wpisz liczby samodzielnie.</translation>
    </message>
    <message>
        <source>This file was put together from two forms. Ask for each of them separately.</source>
        <translation>Ten plik złożono z dwóch formularzy. Poproś o każdy z nich osobno.</translation>
    </message>
    <message>
        <source>This file does not know the form: it was made in another file, or its making was undone, or its realizer or period was removed.</source>
        <translation>W otwartym pliku nie ma takiego formularza: powstał w innym pliku, jego przygotowanie cofnięto albo usunięto jego realizatora lub okres.</translation>
    </message>
    <message>
        <source>All rows of the form were deleted. Send the form again.</source>
        <translation>Z formularza usunięto wszystkie wiersze. Wyślij formularz jeszcze raz.</translation>
    </message>
    <message>
        <source>Nothing was filled in.</source>
        <translation>Nic nie zostało wypełnione.</translation>
    </message>
    <message>
        <source>“{file}” is the same form, saved later; that one is taken.</source>
        <translation>„{file}” to ten sam formularz, zapisany później; przyjmowany jest tamten.</translation>
    </message>
    <message>
        <source>“{file}” says the same.</source>
        <translation>„{file}” mówi to samo.</translation>
    </message>
    <message>
        <source>This form is for another period: {period}. Its figures would go there.</source>
        <translation>Ten formularz dotyczy innego okresu: {period}. Jego liczby trafiłyby tam.</translation>
    </message>
    <message>
        <source>This form is for another programme: “{programme}”. Its figures would go there.</source>
        <translation>Ten formularz dotyczy innego programu: „{programme}”. Jego liczby trafiłyby tam.</translation>
    </message>
    <message>
        <source>Somebody wrote the period “{shown}” into the form made for “{period}”. Make sure which period the figures are for.</source>
        <translation>W formularzu na okres „{period}” ktoś wpisał okres „{shown}”. Upewnij się, którego okresu dotyczą liczby.</translation>
    </message>
    <message>
        <source>This form was saved before the one taken last, and it says something else.</source>
        <translation>Ten formularz zapisano wcześniej niż ten, który przyjęto ostatnio, i mówi co innego.</translation>
    </message>
    <message>
        <source>“{file}” is the same form, saved at the same moment, and says something else. Compare their rows and tick one of them.</source>
        <translation>„{file}” to ten sam formularz zapisany w tej samej chwili, a mówi co innego. Porównaj wiersze i zaznacz jeden z nich.</translation>
    </message>
    <message>
        <source>Rows were added that nobody asked for; they are left out: {rows}.</source>
        <translation>Dopisano wiersze, o które nikt nie pytał; zostaną pominięte: {rows}.</translation>
    </message>
    <message>
        <source>Some rows were deleted; they count as missing.</source>
        <translation>Usunięto niektóre wiersze; liczą się jako niewypełnione.</translation>
    </message>
    <message>
        <source>The form was copied into another file, but it is still known whose it is.</source>
        <translation>Formularz skopiowano do innego pliku, ale wciąż wiadomo, czyj jest.</translation>
    </message>
    <message>
        <source>nothing to take</source>
        <translation>nie ma czego przyjąć</translation>
    </message>
    <message>
        <source>new: {}</source>
        <translation>nowe: {}</translation>
    </message>
    <message>
        <source>changed: {}</source>
        <translation>zmienione: {}</translation>
    </message>
    <message>
        <source>unchanged: {}</source>
        <translation>bez zmian: {}</translation>
    </message>
    <message>
        <source>missing: {}</source>
        <translation>puste: {}</translation>
    </message>
    <message>
        <source>to be explained: {}</source>
        <translation>do wyjaśnienia: {}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nowe</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>zmienione</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>bez zmian</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>nie wypełniono</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>nie odczytano</translation>
    </message>
    <message>
        <source>hardly possible</source>
        <translation>mało możliwe</translation>
    </message>
    <message>
        <source>not asked for any more</source>
        <translation>już nikt o to nie pyta</translation>
    </message>
    <message>
        <source>the period is closed</source>
        <translation>okres jest zamknięty</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>zostaje bez zmiany</translation>
    </message>
    <message>
        <source>an answer: “{mark}”</source>
        <translation>odpowiedź: „{mark}”</translation>
    </message>
    <message>
        <source>a number is asked for</source>
        <translation>tu powinna być liczba</translation>
    </message>
    <message>
        <source>there are several numbers</source>
        <translation>jest tu kilka liczb</translation>
    </message>
    <message>
        <source>a whole number is asked for</source>
        <translation>tu powinna być liczba całkowita</translation>
    </message>
    <message>
        <source>the spreadsheet made a date of it</source>
        <translation>arkusz zrobił z tego datę</translation>
    </message>
    <message>
        <source>an error of the spreadsheet</source>
        <translation>błąd arkusza</translation>
    </message>
    <message>
        <source>a formula without its result</source>
        <translation>formuła bez wyniku</translation>
    </message>
    <message>
        <source>the cell was merged with others</source>
        <translation>komórkę scalono z innymi</translation>
    </message>
    <message>
        <source>the row comes from another form</source>
        <translation>wiersz pochodzi z innego formularza</translation>
    </message>
    <message>
        <source>the row is there twice, with different figures</source>
        <translation>wiersz występuje dwa razy, z różnymi liczbami</translation>
    </message>
    <message>
        <source>the words beside it belong to another row</source>
        <translation>słowa obok należą do innego wiersza</translation>
    </message>
    <message>
        <source>it is negative</source>
        <translation>liczba jest ujemna</translation>
    </message>
    <message>
        <source>it is more than 100%</source>
        <translation>to więcej niż 100%</translation>
    </message>
    <message>
        <source>the indicator was removed</source>
        <translation>wskaźnik usunięto</translation>
    </message>
    <message>
        <source>the indicator is not this realizer&apos;s any more</source>
        <translation>wskaźnik nie należy już do tego realizatora</translation>
    </message>
    <message>
        <source>the indicator is computed now</source>
        <translation>wskaźnik liczy się teraz sam</translation>
    </message>
    <message>
        <source>the indicator is a heading now</source>
        <translation>wskaźnik jest teraz nagłówkiem</translation>
    </message>
    <message>
        <source>computed by a formula in the form</source>
        <translation>policzone formułą w formularzu</translation>
    </message>
    <message>
        <source>known by its words only</source>
        <translation>rozpoznane tylko po nazwie</translation>
    </message>
    <message>
        <source>its words were changed in the form</source>
        <translation>nazwę zmieniono w formularzu</translation>
    </message>
    <message>
        <source>the indicator was of another kind when it was asked</source>
        <translation>gdy o to pytano, wskaźnik był innego rodzaju</translation>
    </message>
    <message>
        <source>it can be read as more than one number</source>
        <translation>można ją odczytać dwojako</translation>
    </message>
    <message>
        <source>more than threefold different from the last period</source>
        <translation>ponad trzykrotna różnica wobec poprzedniego okresu</translation>
    </message>
    <message>
        <source>typed with another unit</source>
        <translation>wpisano z inną jednostką</translation>
    </message>
    <message>
        <source>replaces what you typed</source>
        <translation>zastąpi to, co wpisano ręcznie</translation>
    </message>
    <message>
        <source>replaces several figures, delivered in different documents</source>
        <translation>zastąpi kilka liczb, dostarczonych w różnych dokumentach</translation>
    </message>
    <message>
        <source>the value that you typed stays; the share is noted beside it</source>
        <translation>wartość wpisana ręcznie zostaje; składowa będzie zapisana obok</translation>
    </message>
    <message>
        <source>goes into the comment</source>
        <translation>odpowiedź słowami: trafi do komentarza i liczy się jako oddana</translation>
    </message>
</context>
<context>
    <name>Returning</name>
    <message>
        <source>Which file did the version become?</source>
        <translation>Wskaż plik po poprawkach w Wordzie</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Dokumenty Worda (*.docx)</translation>
    </message>
    <message>
        <source>Reading the document…</source>
        <translation>Czytanie dokumentu…</translation>
    </message>
    <message>
        <source>Which file holds the signature?</source>
        <translation>W którym pliku jest podpis?</translation>
    </message>
    <message>
        <source>Signatures (*.xades *.xml *.asice *.sce *.asics *.scs);;All files (*)</source>
        <translation>Podpisy (*.xades *.xml *.asice *.sce *.asics *.scs);;Wszystkie pliki (*)</translation>
    </message>
    <message>
        <source>Checking the signatures…</source>
        <translation>Sprawdzanie podpisów…</translation>
    </message>
    <message>
        <source>Version {number} is not the newest one: that is version {newest}.</source>
        <translation>Wersja {number} nie jest najnowsza: najnowsza to {newest}.</translation>
    </message>
    <message>
        <source>What an edited version {number} becomes is the newest version then, and lacks whatever came after version {number}: corrected figures, texts, signatures.</source>
        <translation>Poprawiona wersja {number} stanie się najnowszą, a nie będzie w niej tego, co przyszło po wersji {number}: poprawionych liczb, tekstów, podpisów.</translation>
    </message>
    <message>
        <source>Add it nevertheless</source>
        <translation>Dodaj mimo to</translation>
    </message>
    <message>
        <source>The file is version {number} itself.</source>
        <translation>Ten plik to sama wersja {number}.</translation>
    </message>
    <message>
        <source>Kept as version {number} ({state}).</source>
        <translation>Zachowano jako wersję {number} ({state}).</translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) in it no longer hold.</source>
        <translation>
            <numerusform>%n podpis w pliku stracił ważność przez zmiany.</numerusform>
            <numerusform>%n podpisy w pliku straciły ważność przez zmiany.</numerusform>
            <numerusform>%n podpisów w pliku straciło ważność przez zmiany.</numerusform>
        </translation>
    </message>
    <message>
        <source>The signature is kept beside version {number}.</source>
        <translation>Podpis zachowano obok wersji {number}.</translation>
    </message>
    <message>
        <source>Those within the document</source>
        <translation>Podpisy w dokumencie</translation>
    </message>
    <message>
        <source>Which signatures are to be checked?</source>
        <translation>Które podpisy sprawdzić?</translation>
    </message>
</context>
<context>
    <name>RoleBar</name>
    <message>
        <source>&amp;Use this table</source>
        <translation>&amp;Używaj tej tabeli</translation>
    </message>
    <message>
        <source>Header rows</source>
        <translation>Wiersze nagłówka</translation>
    </message>
    <message>
        <source>&amp;Header rows:</source>
        <translation>Wiersze &amp;nagłówka:</translation>
    </message>
    <message>
        <source>Choose a row of a table to see how it is read.</source>
        <translation>Wybierz wiersz tabeli, aby zobaczyć, jak jest odczytywana.</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>Indicator</source>
        <translation>Wskaźnik</translation>
    </message>
    <message>
        <source>Last period</source>
        <translation>Poprzednio</translation>
    </message>
    <message>
        <source>In the record</source>
        <translation>W programie</translation>
    </message>
    <message>
        <source>In the form</source>
        <translation>W formularzu</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Co się stanie</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Uwaga</translation>
    </message>
</context>
<context>
    <name>SameDialog</name>
    <message>
        <source>The same as…</source>
        <translation>To ten sam co…</translation>
    </message>
    <message>
        <source>It is the same</source>
        <translation>To ten sam</translation>
    </message>
    <message>
        <source>In the document: “{text}”. In the programme it is:</source>
        <translation>W dokumencie: „{text}”. W programie to:</translation>
    </message>
    <message>
        <source>Nothing is renamed unless its wording is ticked among the differences.</source>
        <translation>Nazwa w programie zostaje, chyba że zaznaczysz jej zmianę wśród różnic.</translation>
    </message>
</context>
<context>
    <name>Saying</name>
    <message>
        <source>[removed table]</source>
        <translation>[usunięta tabela]</translation>
    </message>
    <message>
        <source>[removed chart]</source>
        <translation>[usunięty wykres]</translation>
    </message>
    <message>
        <source>Table: {title}</source>
        <translation>Tabela: {title}</translation>
    </message>
    <message>
        <source>Chart: {title}</source>
        <translation>Wykres: {title}</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Structure</source>
        <translation>Struktura</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Wartości</translation>
    </message>
    <message>
        <source>Realizers</source>
        <translation>Realizatorzy</translation>
    </message>
    <message>
        <source>Descriptions</source>
        <translation>Opisy</translation>
    </message>
    <message>
        <source>Tables and charts</source>
        <translation>Zestawienia</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumenty</translation>
    </message>
</context>
<context>
    <name>SectionDialog</name>
    <message>
        <source>no heading</source>
        <translation>bez nagłówka</translation>
    </message>
    <message>
        <source>Level {number}</source>
        <translation>Poziom {number}</translation>
    </message>
    <message>
        <source>&amp;Heading:</source>
        <translation>&amp;Nagłówek:</translation>
    </message>
    <message>
        <source>&amp;Level:</source>
        <translation>&amp;Poziom:</translation>
    </message>
    <message>
        <source>Own text of the section</source>
        <translation>Własny tekst sekcji</translation>
    </message>
    <message>
        <source>&amp;Text before what the program adds:</source>
        <translation>&amp;Tekst przed tym, co dodaje program:</translation>
    </message>
</context>
<context>
    <name>SectionEditor</name>
    <message>
        <source>Sections of the description</source>
        <translation>Części opisu</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Opis</translation>
    </message>
    <message>
        <source>Carried over from an earlier period: look through what is underlined.</source>
        <translation>Opis przeniesiono z wcześniejszego okresu. Sprawdź to, co podkreślone.</translation>
    </message>
    <message>
        <source>Looked through</source>
        <translation>Przejrzane</translation>
    </message>
</context>
<context>
    <name>SectionHint</name>
    <message>
        <source>The office with its emblem, the title, the period, the place and the year.</source>
        <translation>Urząd z herbem, tytuł, okres, miejscowość i rok.</translation>
    </message>
    <message>
        <source>Made of the headings by itself.</source>
        <translation>Powstaje sam z nagłówków.</translation>
    </message>
    <message>
        <source>The legal basis and the resolutions that are kept with the programme.</source>
        <translation>Podstawa prawna i uchwały z danych programu.</translation>
    </message>
    <message>
        <source>The introduction of the whole programme, written in Prose.</source>
        <translation>Wprowadzenie do całego programu, napisane w Opisach.</translation>
    </message>
    <message>
        <source>Money by budget classification, kept in Exhibits.</source>
        <translation>Pieniądze według klasyfikacji budżetowej, prowadzone w Zestawieniach.</translation>
    </message>
    <message>
        <source>The elements of the structure with their prose, realizers and indicators.</source>
        <translation>Elementy struktury z opisami, realizatorami i wskaźnikami.</translation>
    </message>
    <message>
        <source>Goals, tasks, realizers and indicators side by side.</source>
        <translation>Cele, zadania, realizatorzy i wskaźniki obok siebie.</translation>
    </message>
    <message>
        <source>All indicators with their values and targets.</source>
        <translation>Wszystkie wskaźniki z wartościami i wartościami docelowymi.</translation>
    </message>
    <message>
        <source>Computed: what grew and fell most, which targets were reached, what is missing.</source>
        <translation>Liczy się samo: co najbardziej wzrosło i spadło, które wartości docelowe osiągnięto, czego brakuje.</translation>
    </message>
    <message>
        <source>The conclusions of the whole programme, written in Prose.</source>
        <translation>Wnioski z całego programu, napisane w Opisach.</translation>
    </message>
    <message>
        <source>The four lists kept in Exhibits.</source>
        <translation>Cztery listy prowadzone w Zestawieniach.</translation>
    </message>
    <message>
        <source>Those who carry out the programme, with their parts.</source>
        <translation>Kto realizuje program, z jednostkami podległymi.</translation>
    </message>
    <message>
        <source>Tables and charts that no prose shows yet.</source>
        <translation>Tabele i wykresy, których nie wstawiono w żadnym opisie.</translation>
    </message>
    <message>
        <source>Your own text and nothing else.</source>
        <translation>Tylko tekst wpisany tutaj.</translation>
    </message>
    <message>
        <source>The organ, date and subject of the resolution and its legal basis.</source>
        <translation>Organ, data i przedmiot uchwały oraz jej podstawa prawna.</translation>
    </message>
    <message>
        <source>Each paragraph of the text is a § of the resolution, lists are its points.</source>
        <translation>Każdy akapit tekstu jest paragrafem (§) uchwały, a listy jego ustępami i punktami.</translation>
    </message>
    <message>
        <source>Why the resolution is needed; it begins on a new page.</source>
        <translation>Dlaczego uchwała jest potrzebna; zaczyna się na nowej stronie.</translation>
    </message>
    <message>
        <source>The document chosen in Options, with the heading of an attachment.</source>
        <translation>Dokument wybrany w Opcjach, z nagłówkiem załącznika.</translation>
    </message>
    <message>
        <source>Who prepared and who approves, as kept in Office data.</source>
        <translation>Kto sporządził i kto zatwierdza – z Danych urzędu.</translation>
    </message>
</context>
<context>
    <name>SectionsModel</name>
    <message>
        <source>own text</source>
        <translation>własny tekst</translation>
    </message>
</context>
<context>
    <name>SectionsPane</name>
    <message>
        <source>Add a section of your own</source>
        <translation>Nowa własna sekcja</translation>
    </message>
    <message>
        <source>Its heading</source>
        <translation>Nagłówek</translation>
    </message>
    <message>
        <source>Put the document back as it was at first?</source>
        <translation>Przywrócić początkowy układ dokumentu?</translation>
    </message>
    <message>
        <source>Its sections, their own text and all options become those of a new document.</source>
        <translation>Sekcje, ich własny tekst i wszystkie opcje będą takie jak w nowym dokumencie. Można to cofnąć.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Przywróć</translation>
    </message>
    <message>
        <source>&amp;Edit the section…</source>
        <translation>&amp;Edytuj sekcję…</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Przenieś w &amp;górę</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Przenieś w &amp;dół</translation>
    </message>
    <message>
        <source>Level &amp;higher</source>
        <translation>Poziom &amp;wyżej</translation>
    </message>
    <message>
        <source>Level &amp;lower</source>
        <translation>Poziom &amp;niżej</translation>
    </message>
    <message>
        <source>&amp;Add a section of your own…</source>
        <translation>Dodaj &amp;własną sekcję…</translation>
    </message>
    <message>
        <source>&amp;Remove the section</source>
        <translation>&amp;Usuń sekcję</translation>
    </message>
    <message>
        <source>&amp;Put back as at first…</source>
        <translation>&amp;Przywróć początkowy układ…</translation>
    </message>
</context>
<context>
    <name>SectionsView</name>
    <message>
        <source>Sections of the document</source>
        <translation>Sekcje dokumentu</translation>
    </message>
</context>
<context>
    <name>Seeking</name>
    <message>
        <source>What is missing does not pass the filters.</source>
        <translation>To, czego brakuje, nie mieści się w filtrach.</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Niczego nie brakuje.</translation>
    </message>
    <message>
        <source>What is doubtful does not pass the filters.</source>
        <translation>To, co budzi wątpliwości, nie mieści się w filtrach.</translation>
    </message>
    <message>
        <source>Nothing is doubtful.</source>
        <translation>Nic nie budzi wątpliwości.</translation>
    </message>
</context>
<context>
    <name>SentencePicker</name>
    <message>
        <source>Suggest a sentence</source>
        <translation>Propozycje zdań</translation>
    </message>
    <message>
        <source>Find an indicator</source>
        <translation>Znajdź wskaźnik</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Zdania</translation>
    </message>
    <message>
        <source>No indicator with a value has these words in its label.</source>
        <translation>Żaden wskaźnik z wartością nie ma tych słów w nazwie.</translation>
    </message>
    <message>
        <source>No indicator with a value stands here. Type some letters to find one elsewhere.</source>
        <translation>Nie ma tu wskaźnika z wartością. Wpisz kilka liter, aby znaleźć inny.</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>Add an existing indicator</source>
        <translation>Dodaj istniejący wskaźnik</translation>
    </message>
    <message>
        <source>Show it here</source>
        <translation>Pokaż tutaj</translation>
    </message>
    <message>
        <source>Search for an indicator, an element or a programme</source>
        <translation>Szukaj wskaźnika, elementu lub programu</translation>
    </message>
    <message>
        <source>Indicators of all programmes</source>
        <translation>Wskaźniki wszystkich programów</translation>
    </message>
    <message>
        <source>It stays one indicator with one value: what is typed in one place stands in all of them. Its parts come with it.</source>
        <translation>To wciąż jeden wskaźnik z jedną wartością: wpisana w jednym miejscu stoi we wszystkich. Części („w tym”) idą razem z nim.</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Wskaźnik</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>Stoi w</translation>
    </message>
    <message>
        <source>stands here already</source>
        <translation>już tu stoi</translation>
    </message>
    <message>
        <source>{label}; of which: {parts}</source>
        <translation>{label}; w tym: {parts}</translation>
    </message>
    <message numerus="yes">
        <source>%n indicator(s) found</source>
        <translation>
            <numerusform>Znaleziono %n wskaźnik</numerusform>
            <numerusform>Znaleziono %n wskaźniki</numerusform>
            <numerusform>Znaleziono %n wskaźników</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nic nie znaleziono.</translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>zaznaczono %n</numerusform>
            <numerusform>zaznaczono %n</numerusform>
            <numerusform>zaznaczono %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetActions</name>
    <message>
        <source>Fold all titles</source>
        <translation>Zwiń wszystkie cele</translation>
    </message>
    <message>
        <source>Unfold all titles</source>
        <translation>Rozwiń wszystkie cele</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Skróty klawiaturowe</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Szukaj</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Czynność</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Klawisze</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>About the realizer</source>
        <translation>O realizatorze</translation>
    </message>
    <message>
        <source>Choose a realizer to see what is missing.</source>
        <translation>Wybierz realizatora, aby zobaczyć, czego brakuje.</translation>
    </message>
    <message>
        <source>The due date has passed.</source>
        <translation>Termin minął.</translation>
    </message>
    <message>
        <source>Everything is delivered, and nothing is doubtful.</source>
        <translation>Wszystko jest dostarczone i nic nie budzi wątpliwości.</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Choose a cell in the grid to see all about it here.</source>
        <translation>Wybierz komórkę w siatce, a zobaczysz tu wszystko o niej.</translation>
    </message>
    <message>
        <source>part of: {label}</source>
        <translation>część wskaźnika: {label}</translation>
    </message>
    <message>
        <source>About the value</source>
        <translation>O wartości</translation>
    </message>
</context>
<context>
    <name>SignDialog</name>
    <message>
        <source>Sign a document</source>
        <translation>Podpisz dokument</translation>
    </message>
    <message>
        <source>Reading the document…</source>
        <translation>Czytanie dokumentu…</translation>
    </message>
    <message>
        <source>The file was changed meanwhile and read anew. Look at it, then sign.</source>
        <translation>Plik w międzyczasie zmieniono; program wczytał go na nowo. Sprawdź go i podpisz.</translation>
    </message>
    <message>
        <source>Sign although the document can look different another day?</source>
        <translation>Podpisać, choć dokument może kiedyś wyglądać inaczej?</translation>
    </message>
    <message>
        <source>Sign nevertheless</source>
        <translation>Podpisz mimo to</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Signed and saved: “{name}”.</source>
        <translation>Podpisano i zapisano: „{name}”.</translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation>Pokaż w folderze</translation>
    </message>
    <message>
        <source>Word documents and containers (*.docx *.asice *.sce);;All files (*)</source>
        <translation>Dokumenty Worda i kontenery (*.docx *.asice *.sce);;Wszystkie pliki (*)</translation>
    </message>
    <message>
        <source>Reading was stopped. Choose the file once more.</source>
        <translation>Przerwano czytanie. Wybierz plik jeszcze raz.</translation>
    </message>
    <message>
        <source>Signed. The signed document is kept as the next issued version.</source>
        <translation>Podpisano. Podpisany dokument jest następną wydaną wersją.</translation>
    </message>
    <message>
        <source>Signed. The signature is kept beside the issued version.</source>
        <translation>Podpisano. Podpis leży przy wydanej wersji.</translation>
    </message>
    <message>
        <source>It was stopped; nothing was signed.</source>
        <translation>Przerwano; niczego nie podpisano.</translation>
    </message>
    <message>
        <source>&amp;Sign…</source>
        <translation>&amp;Podpisz…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Where the signature lies</source>
        <translation>Gdzie będzie podpis</translation>
    </message>
    <message>
        <source>What signs</source>
        <translation>Czym podpisać</translation>
    </message>
    <message>
        <source>Said with the signature, if you like</source>
        <translation>Co dopisać do podpisu (można pominąć)</translation>
    </message>
</context>
<context>
    <name>SignatoriesModel</name>
    <message>
        <source>prepares</source>
        <translation>sporządza</translation>
    </message>
    <message>
        <source>approves</source>
        <translation>zatwierdza</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rola</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Imię i nazwisko</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Stanowisko</translation>
    </message>
    <message>
        <source>In place of (whom?)</source>
        <translation>W zastępstwie (kogo?)</translation>
    </message>
</context>
<context>
    <name>SignatoriesTable</name>
    <message>
        <source>Signatories</source>
        <translation>Podpisujący</translation>
    </message>
    <message>
        <source>Add who prepares</source>
        <translation>Dodaj sporządzającego</translation>
    </message>
    <message>
        <source>Add who approves</source>
        <translation>Dodaj zatwierdzającego</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Wcześniej</translation>
    </message>
</context>
<context>
    <name>Signatures</name>
    <message>
        <source>In the document (.docx)</source>
        <translation>W dokumencie (.docx)</translation>
    </message>
    <message>
        <source>Beside the file (.xades)</source>
        <translation>Obok pliku (.xades)</translation>
    </message>
    <message>
        <source>Container with the file (.asice)</source>
        <translation>W kontenerze z plikiem (.asice)</translation>
    </message>
    <message>
        <source>It covers the whole file, and nothing was changed since.</source>
        <translation>Podpis obejmuje cały plik, a po podpisaniu nic w nim nie zmieniono.</translation>
    </message>
    <message>
        <source>It covers only a part of the file, not: {parts}.</source>
        <translation>Podpis obejmuje tylko część pliku, bez: {parts}.</translation>
    </message>
    <message>
        <source>The signature does not hold: {reason}.</source>
        <translation>Podpis nie obowiązuje: {reason}.</translation>
    </message>
    <message>
        <source>what it covers was changed after signing</source>
        <translation>to, co obejmuje, zmieniono po podpisaniu</translation>
    </message>
    <message>
        <source>something that was signed is missing</source>
        <translation>brakuje czegoś, co podpisano</translation>
    </message>
    <message>
        <source>it was not made with the key of this certificate, or was itself changed</source>
        <translation>nie złożono go kluczem z tego certyfikatu albo zmieniono sam podpis</translation>
    </message>
    <message>
        <source>it was made in a way that is not safe</source>
        <translation>złożono go w sposób, który nie jest bezpieczny</translation>
    </message>
    <message>
        <source>its key is too weak</source>
        <translation>jego klucz jest za słaby</translation>
    </message>
    <message>
        <source>it is not laid out as it must be, so what it covers cannot be told</source>
        <translation>nie jest zbudowany tak, jak trzeba, więc nie wiadomo, co obejmuje</translation>
    </message>
    <message>
        <source>its certificate is not the one it names: the file or the signature is damaged or was changed</source>
        <translation>jego certyfikat nie jest tym, który wskazuje: plik lub podpis jest uszkodzony albo zmieniony</translation>
    </message>
    <message>
        <source>the file can be read in more than one way</source>
        <translation>plik można odczytać na więcej niż jeden sposób</translation>
    </message>
    <message>
        <source>the file or the signature is damaged or was changed</source>
        <translation>plik lub podpis jest uszkodzony albo zmieniony</translation>
    </message>
    <message>
        <source>it belongs to another file, or the file was changed after signing</source>
        <translation>dotyczy innego pliku albo plik zmieniono po podpisaniu</translation>
    </message>
    <message>
        <source>This is no qualified signature: its certificate is not qualified.</source>
        <translation>To nie jest podpis kwalifikowany: certyfikat nie jest kwalifikowany.</translation>
    </message>
    <message>
        <source>This is no qualified signature: the key lies in a file, not on a card.</source>
        <translation>To nie jest podpis kwalifikowany: klucz leży w pliku, a nie na karcie.</translation>
    </message>
    <message>
        <source>This is no qualified signature: the certificate does not say that its key lies on a card.</source>
        <translation>To nie jest podpis kwalifikowany: certyfikat nie mówi, że klucz leży na karcie.</translation>
    </message>
    <message>
        <source>This may be a qualified signature: the certificate says so, and the list agrees.</source>
        <translation>To może być podpis kwalifikowany: mówi tak certyfikat, a lista to potwierdza.</translation>
    </message>
    <message>
        <source>This may be a qualified signature, but only the certificate itself says so.</source>
        <translation>To może być podpis kwalifikowany, ale mówi tak tylko sam certyfikat.</translation>
    </message>
    <message>
        <source>A signature of which it is not known whose it is</source>
        <translation>Podpis, o którym nie wiadomo, czyj jest</translation>
    </message>
    <message>
        <source>Claims to be signed by: {name}</source>
        <translation>Podaje się za podpis: {name}</translation>
    </message>
    <message>
        <source>PESEL {number} (it stands in the certificate)</source>
        <translation>PESEL {number} (zapisany w certyfikacie, trafia do pliku z podpisem)</translation>
    </message>
    <message>
        <source>issued by {issuer}, valid {first}–{last}</source>
        <translation>wystawca: {issuer}, ważny {first}–{last}</translation>
    </message>
    <message>
        <source>Not a qualified certificate</source>
        <translation>niekwalifikowany</translation>
    </message>
    <message>
        <source>A qualified certificate, by the list too</source>
        <translation>kwalifikowany, także według listy</translation>
    </message>
    <message>
        <source>A qualified certificate, as it says itself</source>
        <translation>kwalifikowany według własnego zapisu</translation>
    </message>
    <message>
        <source>Whether the issuer can be trusted is not known: no list of issuers was loaded.</source>
        <translation>Nie wiadomo, czy wystawca jest zaufany: nie wczytano listy zaufanych wystawców.</translation>
    </message>
    <message>
        <source>The issuer was on {list} at that time, but has been withdrawn since.</source>
        <translation>Wystawca był wtedy na liście {list}, ale później go wycofano.</translation>
    </message>
    <message>
        <source>The issuer is on {list}.</source>
        <translation>Wystawca jest na liście {list}.</translation>
    </message>
    <message>
        <source>The issuer is not on {list}.</source>
        <translation>Wystawcy nie ma na liście {list}.</translation>
    </message>
    <message>
        <source>The issuer was withdrawn on {list}.</source>
        <translation>Wystawca jest wycofany na liście {list}.</translation>
    </message>
    <message>
        <source>the list “{name}” without a date, whose own signature was not checked</source>
        <translation>„{name}” bez daty (podpisu listy nie sprawdzono)</translation>
    </message>
    <message>
        <source>the list “{name}” of {date}, whose own signature was not checked</source>
        <translation>„{name}” z dnia {date} (podpisu listy nie sprawdzono)</translation>
    </message>
    <message>
        <source>The certificate has expired.</source>
        <translation>Certyfikat wygasł.</translation>
    </message>
    <message>
        <source>The certificate is not valid yet.</source>
        <translation>Certyfikat nie jest jeszcze ważny.</translation>
    </message>
    <message>
        <source>The certificate is not for signing documents.</source>
        <translation>Certyfikat nie jest przeznaczony do podpisywania dokumentów.</translation>
    </message>
    <message>
        <source>The certificate was issued by its own holder: nobody vouches for it.</source>
        <translation>Certyfikat wystawił sobie sam jego właściciel: nikt za nim nie stoi.</translation>
    </message>
    <message>
        <source>The certificate is not qualified: it does not make a signature equal to a handwritten one.</source>
        <translation>Certyfikat nie jest kwalifikowany: taki podpis nie jest równy własnoręcznemu.</translation>
    </message>
    <message>
        <source>The key of the certificate is too weak.</source>
        <translation>Klucz certyfikatu jest za słaby.</translation>
    </message>
    <message>
        <source>Whether the certificate was revoked was not checked (the program works without the Internet).</source>
        <translation>Unieważnienia certyfikatu nie sprawdzono (program działa bez internetu).</translation>
    </message>
    <message>
        <source>The signature does not say when it was made.</source>
        <translation>Podpis nie mówi, kiedy go złożono.</translation>
    </message>
    <message>
        <source>{time}, by the clock of this computer.</source>
        <translation>{time}, według zegara tego komputera.</translation>
    </message>
    <message>
        <source>{time}, by the clock of the computer that signed; nobody confirms it.</source>
        <translation>{time}, według zegara komputera, na którym podpisano; nikt go nie potwierdza.</translation>
    </message>
    <message>
        <source>Key: {key}. Number of the certificate: {serial}.</source>
        <translation>Klucz: {key}. Numer certyfikatu: {serial}.</translation>
    </message>
    <message>
        <source>SHA-256 of the certificate: {fingerprint}</source>
        <translation>SHA-256 certyfikatu: {fingerprint}</translation>
    </message>
    <message>
        <source>Certificate: {words}</source>
        <translation>Certyfikat: {words}</translation>
    </message>
    <message>
        <source>The document has content that a signature does not settle:</source>
        <translation>Dokument ma treści, których podpis nie ustala:</translation>
    </message>
    <message>
        <source>… and further places: {count}</source>
        <translation>… i dalsze miejsca: {count}</translation>
    </message>
    <message>
        <source>a field that Word fills in anew</source>
        <translation>pole, które Word wypełnia na nowo</translation>
    </message>
    <message>
        <source>a field bound to data elsewhere</source>
        <translation>pole związane z danymi w innym miejscu</translation>
    </message>
    <message>
        <source>content that lies outside the file</source>
        <translation>treść spoza pliku</translation>
    </message>
    <message>
        <source>an object of another program</source>
        <translation>obiekt innego programu</translation>
    </message>
    <message>
        <source>a macro</source>
        <translation>makro</translation>
    </message>
    <message>
        <source>an embedded font</source>
        <translation>osadzona czcionka</translation>
    </message>
    <message>
        <source>a tracked change, not yet accepted</source>
        <translation>śledzona zmiana, której nie przyjęto ani nie odrzucono</translation>
    </message>
    <message>
        <source>hidden text</source>
        <translation>ukryty tekst</translation>
    </message>
    <message>
        <source>an attached template</source>
        <translation>dołączony szablon</translation>
    </message>
    <message>
        <source>content that looks different in another program</source>
        <translation>treść, która w innym programie wygląda inaczej</translation>
    </message>
    <message>
        <source>{kind}: “{words}”</source>
        <translation>{kind}: „{words}”</translation>
    </message>
</context>
<context>
    <name>SigningCommands</name>
    <message>
        <source>Si&amp;gn a document…</source>
        <translation>Podpisz dok&amp;ument…</translation>
    </message>
    <message>
        <source>C&amp;heck signatures…</source>
        <translation>&amp;Sprawdź podpisy…</translation>
    </message>
    <message>
        <source>&amp;Trusted issuers…</source>
        <translation>Zaufani wystaw&amp;cy…</translation>
    </message>
</context>
<context>
    <name>SigningRun</name>
    <message>
        <source>Type the PIN on the reader…</source>
        <translation>Wpisz PIN na czytniku…</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>Podpisywanie…</translation>
    </message>
    <message>
        <source>Password of the key</source>
        <translation>Hasło do klucza</translation>
    </message>
    <message>
        <source>It opens “{name}”. The program keeps it nowhere.</source>
        <translation>Otwiera plik „{name}”. Program nigdzie go nie zapisuje.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Opening the key…</source>
        <translation>Otwieranie klucza…</translation>
    </message>
    <message>
        <source>Sign with this certificate nevertheless?</source>
        <translation>Podpisać mimo to tym certyfikatem?</translation>
    </message>
    <message>
        <source>Whoever checks the signature will be told the same.</source>
        <translation>Dowie się o tym każdy, kto sprawdzi podpis.</translation>
    </message>
    <message>
        <source>Sign nevertheless</source>
        <translation>Podpisz mimo to</translation>
    </message>
    <message>
        <source>It is tried once. After a few wrong ones the card locks itself.</source>
        <translation>Program spróbuje go raz. Po kilku błędnych karta się zablokuje.</translation>
    </message>
    <message>
        <source>A wrong PIN was typed before; a few more will lock the card.</source>
        <translation>Wpisano już błędny PIN; kilka kolejnych zablokuje kartę.</translation>
    </message>
    <message>
        <source>This is the last try: a wrong PIN locks the card.</source>
        <translation>To ostatnia próba: błędny PIN zablokuje kartę.</translation>
    </message>
    <message>
        <source>PIN of the card “{name}”</source>
        <translation>PIN do karty „{name}”</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
</context>
<context>
    <name>SigningTarget</name>
    <message>
        <source>{name}-signed</source>
        <translation>{name}-podpisany</translation>
    </message>
    <message>
        <source>Where is the signed file to go?</source>
        <translation>Gdzie zapisać podpisany plik?</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Dokumenty Worda (*.docx)</translation>
    </message>
    <message>
        <source>Signatures (*.xades)</source>
        <translation>Podpisy (*.xades)</translation>
    </message>
    <message>
        <source>Containers (*.asice)</source>
        <translation>Kontenery (*.asice)</translation>
    </message>
</context>
<context>
    <name>SimilarStrip</name>
    <message>
        <source>Merge th&amp;em…</source>
        <translation>Scal &amp;te dwie…</translation>
    </message>
    <message>
        <source>Ne&amp;xt pair</source>
        <translation>N&amp;astępna para</translation>
    </message>
    <message>
        <source>Similar names ({place} of {count}): “{one}” and “{other}”.</source>
        <translation>Podobne nazwy ({place} z {count}): „{one}” i „{other}”.</translation>
    </message>
</context>
<context>
    <name>SourceRow</name>
    <message>
        <source>Go to: {label}</source>
        <translation>Idź do: {label}</translation>
    </message>
</context>
<context>
    <name>StatementPane</name>
    <message>
        <source>for example: head of the gmina</source>
        <translation>na przykład: Wójt Gminy</translation>
    </message>
    <message>
        <source>for example: I approve</source>
        <translation>na przykład: zatwierdzam</translation>
    </message>
    <message>
        <source>&amp;Role:</source>
        <translation>&amp;Stanowisko lub funkcja:</translation>
    </message>
    <message>
        <source>P&amp;lace:</source>
        <translation>&amp;Miejsce:</translation>
    </message>
    <message>
        <source>&amp;Words:</source>
        <translation>&amp;Komentarz:</translation>
    </message>
    <message>
        <source>F&amp;ill the line of:</source>
        <translation>Wypełnij mi&amp;ejsce na podpis:</translation>
    </message>
    <message>
        <source>none</source>
        <translation>żadne</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>miejsce {number}</translation>
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
    <name>StructureScreen</name>
    <message>
        <source>There is no programme yet</source>
        <translation>Nie ma jeszcze żadnego programu</translation>
    </message>
    <message>
        <source>Bring in last year&apos;s report from Word or Excel, or add a programme in the menu “Programme”; its goals and tasks will stand here.</source>
        <translation>Wczytaj zeszłoroczne sprawozdanie z Worda lub Excela albo dodaj program w menu „Program”; tu staną jego cele i zadania.</translation>
    </message>
    <message>
        <source>Read last year&apos;s report…</source>
        <translation>Wczytaj zeszłoroczne sprawozdanie…</translation>
    </message>
    <message>
        <source>Go to the other &amp;pane</source>
        <translation>Przejdź do drugiego pane&amp;lu</translation>
    </message>
    <message>
        <source>Add an e&amp;xisting indicator…</source>
        <translation>Dodaj istnie&amp;jący wskaźnik…</translation>
    </message>
    <message>
        <source>The programme has no goals yet</source>
        <translation>Program nie ma jeszcze celów</translation>
    </message>
    <message>
        <source>Begin with the first goal. A list from Word or Excel can be pasted, too: every line of it becomes an element.</source>
        <translation>Zacznij od pierwszego celu. Możesz też wkleić listę z Worda lub Excela: każdy jej wiersz stanie się osobnym elementem.</translation>
    </message>
    <message>
        <source>Add the first element</source>
        <translation>Dodaj pierwszy element</translation>
    </message>
    <message>
        <source>Paste a list</source>
        <translation>Wklej listę</translation>
    </message>
    <message>
        <source>Indicators are added at the level: {levels}. Choose such an element.</source>
        <translation>Wskaźniki dodaje się na poziomie: {levels}. Zaznacz taki element.</translation>
    </message>
</context>
<context>
    <name>StructureTree</name>
    <message>
        <source>Structure of the programme</source>
        <translation>Struktura programu</translation>
    </message>
    <message>
        <source>An element cannot be put under itself.</source>
        <translation>Elementu nie można umieścić pod nim samym.</translation>
    </message>
    <message>
        <source>“{level}” cannot stand at the top.</source>
        <translation>„{level}” nie może stać na samej górze.</translation>
    </message>
    <message>
        <source>“{level}” cannot stand under “{above}” here.</source>
        <translation>Pod „{above}” nie można umieścić: „{level}”.</translation>
    </message>
</context>
<context>
    <name>SubjectPane</name>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>Wyb&amp;ierz plik…</translation>
    </message>
    <message>
        <source>No file is chosen yet.</source>
        <translation>Nie wybrano jeszcze pliku.</translation>
    </message>
    <message>
        <source>Signed already by: {names}. A further signature changes nothing of that.</source>
        <translation>Są już podpisy: {names}. Kolejny podpis niczego w nich nie zmienia.</translation>
    </message>
    <message>
        <source>Does not hold by the rules of this program, and stays: {names} ({reasons}).</source>
        <translation>Według zasad programu nie obowiązuje, ale zostanie w pliku: {names} ({reasons}).</translation>
    </message>
    <message>
        <source>No longer holds, and goes out by a signature in the document: {names}.</source>
        <translation>Już nie obowiązuje i zniknie, gdy podpiszesz w dokumencie: {names}.</translation>
    </message>
    <message>
        <source>The document was changed after it was signed: its old signatures no longer hold. A signature in the document takes their place.</source>
        <translation>Dokument zmieniono po podpisaniu, więc dawne podpisy już nie obowiązują. Nowy podpis w dokumencie zajmie ich miejsce.</translation>
    </message>
</context>
<context>
    <name>SwotList</name>
    <message>
        <source>Nothing yet. Add an entry below, or paste a list.</source>
        <translation>Jeszcze nic. Dodaj punkt poniżej albo wklej listę.</translation>
    </message>
    <message>
        <source>Add an entry, or paste a list</source>
        <translation>Dodaj punkt lub wklej listę</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>W schowku nie ma tekstu.</translation>
    </message>
    <message>
        <source>Removed “{text}”</source>
        <translation>Usunięto „{text}”</translation>
    </message>
</context>
<context>
    <name>TablePane</name>
    <message>
        <source>Title of the table</source>
        <translation>Tytuł tabeli</translation>
    </message>
    <message>
        <source>what the table shows</source>
        <translation>co pokazuje tabela</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Źródło</translation>
    </message>
    <message>
        <source>e.g. own study of the welfare centre</source>
        <translation>np. opracowanie własne MOPS</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Uwaga</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
</context>
<context>
    <name>TableTools</name>
    <message>
        <source>Kind of the column&apos;s figures</source>
        <translation>Rodzaj liczb w kolumnie</translation>
    </message>
    <message>
        <source>What the row is</source>
        <translation>Czym jest wiersz</translation>
    </message>
    <message>
        <source>From indicators…</source>
        <translation>Ze wskaźników…</translation>
    </message>
    <message>
        <source>Make a chart of it</source>
        <translation>Zrób z tabeli wykres</translation>
    </message>
    <message>
        <source>Group titles above the columns</source>
        <translation>Tytuły grup nad kolumnami</translation>
    </message>
    <message>
        <source>Group titles beside the rows</source>
        <translation>Tytuły grup obok wierszy</translation>
    </message>
    <message>
        <source>Insert a row</source>
        <translation>Wstaw wiersz</translation>
    </message>
    <message>
        <source>Remove the rows</source>
        <translation>Usuń wiersze</translation>
    </message>
    <message>
        <source>Add up the rows above</source>
        <translation>Zsumuj wiersze powyżej</translation>
    </message>
    <message>
        <source>Insert a column</source>
        <translation>Wstaw kolumnę</translation>
    </message>
    <message>
        <source>Remove the columns</source>
        <translation>Usuń kolumny</translation>
    </message>
    <message>
        <source>Move the column left</source>
        <translation>Przesuń kolumnę w lewo</translation>
    </message>
    <message>
        <source>Move the column right</source>
        <translation>Przesuń kolumnę w prawo</translation>
    </message>
    <message>
        <source>Swap rows and columns</source>
        <translation>Zamień wiersze z kolumnami</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Wiersz</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolumna</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Add a row below</source>
        <translation>Dodaj wiersz poniżej</translation>
    </message>
    <message>
        <source>Add a column to the right</source>
        <translation>Dodaj kolumnę po prawej</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Usuń wiersz</translation>
    </message>
    <message>
        <source>Remove the column</source>
        <translation>Usuń kolumnę</translation>
    </message>
</context>
<context>
    <name>TablesPage</name>
    <message>
        <source>Tables</source>
        <translation>Tabele</translation>
    </message>
    <message>
        <source>No tables yet.</source>
        <translation>Nie ma jeszcze tabel.</translation>
    </message>
    <message>
        <source>Add a table</source>
        <translation>Dodaj tabelę</translation>
    </message>
    <message>
        <source>There is no table on the clipboard. Copy one in Word or Excel.</source>
        <translation>W schowku nie ma tabeli. Skopiuj ją w Wordzie lub Excelu.</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>Wklej tabelę</translation>
    </message>
    <message>
        <source>Title of the table</source>
        <translation>Tytuł tabeli</translation>
    </message>
    <message>
        <source>There are no tables yet</source>
        <translation>Nie ma jeszcze tabel</translation>
    </message>
    <message>
        <source>A table shows figures of a diagnosis, or effects by year. Type its title on the left, or paste one that you have copied in Word or Excel.</source>
        <translation>Tabela pokazuje liczby diagnozy albo efekty w kolejnych latach. Wpisz jej tytuł po lewej stronie albo wklej tabelę skopiowaną w Wordzie lub Excelu.</translation>
    </message>
    <message>
        <source>Type a title</source>
        <translation>Wpisz tytuł</translation>
    </message>
    <message>
        <source>Removed the table “{title}”</source>
        <translation>Usunięto tabelę „{title}”</translation>
    </message>
</context>
<context>
    <name>TagsField</name>
    <message>
        <source>e.g. report on the state of the commune</source>
        <translation>np. raport o stanie gminy</translation>
    </message>
</context>
<context>
    <name>TargetFields</name>
    <message>
        <source>What is planned</source>
        <translation>Co jest planowane</translation>
    </message>
    <message>
        <source>Planned amount</source>
        <translation>Planowana wartość</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>wartość</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Dodaj</translation>
    </message>
    <message>
        <source>for</source>
        <translation>na</translation>
    </message>
    <message>
        <source>The period is closed: the amount can only be read.</source>
        <translation>Okres jest zamknięty: wartość można tylko czytać.</translation>
    </message>
</context>
<context>
    <name>TargetKind</name>
    <message>
        <source>baseline</source>
        <translation>wartość bazowa</translation>
    </message>
    <message>
        <source>target</source>
        <translation>wartość docelowa</translation>
    </message>
</context>
<context>
    <name>TargetPage</name>
    <message>
        <source>Into a &amp;new programme</source>
        <translation>Do &amp;nowego programu</translation>
    </message>
    <message>
        <source>Into a programme that is &amp;there:</source>
        <translation>Do programu, który &amp;już jest:</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Where is it to go?</source>
        <translation>Dokąd wczytać?</translation>
    </message>
</context>
<context>
    <name>TargetSection</name>
    <message>
        <source>Target</source>
        <translation>Wartość docelowa</translation>
    </message>
    <message>
        <source>Progress towards the target</source>
        <translation>Postęp w drodze do wartości docelowej</translation>
    </message>
    <message>
        <source>Target amount</source>
        <translation>Wartość docelowa</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>nie ustalono</translation>
    </message>
    <message>
        <source>Target for {period}</source>
        <translation>Wartość docelowa na {period}</translation>
    </message>
    <message>
        <source>The period {period} is closed.</source>
        <translation>Okres {period} jest zamknięty.</translation>
    </message>
    <message>
        <source>{period} is not closed: this target can be changed.</source>
        <translation>Okres {period} nie jest zamknięty: tę wartość można zmienić.</translation>
    </message>
    <message>
        <source>{share} of the way</source>
        <translation>{share} drogi</translation>
    </message>
    <message>
        <source>from {amount} in {period}</source>
        <translation>od {amount} ({period})</translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>Templates</source>
        <translation>Szablony</translation>
    </message>
    <message>
        <source>A template is a Word document with the office&apos;s fonts, colours and spacing. Only its styles are taken; its text and pictures are not.</source>
        <translation>Szablon to dokument Worda z czcionkami, kolorami i odstępami urzędu. Brane są z niego tylko style – nie tekst i nie obrazy.</translation>
    </message>
    <message>
        <source>&amp;Add a template…</source>
        <translation>&amp;Dodaj szablon…</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>Zmień &amp;nazwę…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Usuń</translation>
    </message>
    <message>
        <source>Add a template</source>
        <translation>Dodaj szablon</translation>
    </message>
    <message>
        <source>Word documents (*.docx *.dotx)</source>
        <translation>Dokumenty Word (*.docx *.dotx)</translation>
    </message>
    <message>
        <source>Added. What the template lacks stays as in the standard look: {names}.</source>
        <translation>Dodano. Czego szablon nie określa, zostanie jak w wyglądzie standardowym: {names}.</translation>
    </message>
    <message>
        <source>Added. The template has every style.</source>
        <translation>Dodano. Szablon ma wszystkie potrzebne style.</translation>
    </message>
    <message>
        <source>Rename the template</source>
        <translation>Zmień nazwę szablonu</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>w %n dokumencie</numerusform>
            <numerusform>w %n dokumentach</numerusform>
            <numerusform>w %n dokumentach</numerusform>
        </translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nieużywany</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Szablon</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Użycie</translation>
    </message>
</context>
<context>
    <name>TextPage</name>
    <message>
        <source>Lines that differ</source>
        <translation>Wiersze tekstu, które się różnią</translation>
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
    <name>Tools</name>
    <message>
        <source>Bold</source>
        <translation>Pogrubienie</translation>
    </message>
    <message>
        <source>Italics</source>
        <translation>Kursywa</translation>
    </message>
    <message>
        <source>List 1. 2. 3.</source>
        <translation>Lista 1. 2. 3.</translation>
    </message>
    <message>
        <source>List 1) 2) 3)</source>
        <translation>Lista 1) 2) 3)</translation>
    </message>
    <message>
        <source>List a) b) c)</source>
        <translation>Lista a) b) c)</translation>
    </message>
    <message>
        <source>List with dots</source>
        <translation>Lista z kropkami</translation>
    </message>
    <message>
        <source>List with dashes</source>
        <translation>Lista z myślnikami</translation>
    </message>
    <message>
        <source>Item one level up</source>
        <translation>Punkt o poziom wyżej</translation>
    </message>
    <message>
        <source>Item one level deeper</source>
        <translation>Punkt o poziom niżej</translation>
    </message>
    <message>
        <source>Insert a number…</source>
        <translation>Wstaw liczbę…</translation>
    </message>
    <message>
        <source>Suggest a sentence…</source>
        <translation>Zaproponuj zdanie…</translation>
    </message>
    <message>
        <source>Insert a table or chart…</source>
        <translation>Wstaw zestawienie…</translation>
    </message>
    <message>
        <source>Insert a simple table</source>
        <translation>Wstaw prostą tabelę</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
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
    <name>TreeClipboard</name>
    <message>
        <source>Choose the new place and paste the element there.</source>
        <translation>Zaznacz nowe miejsce i wklej tam element.</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>W schowku nie ma tekstu.</translation>
    </message>
    <message numerus="yes">
        <source>Pasted %n element(s) as: {level}</source>
        <translation>
            <numerusform>Wklejono %n element jako: {level}</numerusform>
            <numerusform>Wklejono %n elementy jako: {level}</numerusform>
            <numerusform>Wklejono %n elementów jako: {level}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TreeGestures</name>
    <message>
        <source>Nothing can stand under “{level}”.</source>
        <translation>Pod „{level}” nie można już nic dodać.</translation>
    </message>
    <message>
        <source>Remove “{text}”?</source>
        <translation>Usunąć „{text}”?</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n element(s)?</source>
        <translation>
            <numerusform>Usunąć %n element?</numerusform>
            <numerusform>Usunąć %n elementy?</numerusform>
            <numerusform>Usunąć %n elementów?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n element(s)</source>
        <translation>
            <numerusform>Usunięto %n element</numerusform>
            <numerusform>Usunięto %n elementy</numerusform>
            <numerusform>Usunięto %n elementów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed “{text}” and %n element(s) below it</source>
        <translation>
            <numerusform>Usunięto „{text}” i %n element poniżej</numerusform>
            <numerusform>Usunięto „{text}” i %n elementy poniżej</numerusform>
            <numerusform>Usunięto „{text}” i %n elementów poniżej</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed “{text}”</source>
        <translation>Usunięto „{text}”</translation>
    </message>
</context>
<context>
    <name>TreeModel</name>
    <message>
        <source>Whole programme</source>
        <translation>Cały program</translation>
    </message>
</context>
<context>
    <name>TreeMoves</name>
    <message>
        <source>The element is at the top already.</source>
        <translation>Element jest już na najwyższym poziomie.</translation>
    </message>
    <message>
        <source>There is no element before it that it could be put under.</source>
        <translation>Nie ma przed nim elementu, pod którym mógłby stanąć.</translation>
    </message>
    <message>
        <source>Elements are moved one at a time, each with all that is below it.</source>
        <translation>Elementy przenosi się pojedynczo, każdy z tym, co jest pod nim.</translation>
    </message>
</context>
<context>
    <name>TreePane</name>
    <message>
        <source>&amp;Add beside</source>
        <translation>&amp;Dodaj obok</translation>
    </message>
    <message>
        <source>Add &amp;below</source>
        <translation>Dodaj po&amp;niżej</translation>
    </message>
    <message>
        <source>E&amp;xpand all</source>
        <translation>&amp;Rozwiń wszystko</translation>
    </message>
    <message>
        <source>C&amp;ollapse all</source>
        <translation>Zw&amp;iń wszystko</translation>
    </message>
    <message>
        <source>Only what stands under the same element can be moved together.</source>
        <translation>Razem można przesuwać tylko to, co stoi pod tym samym elementem.</translation>
    </message>
    <message>
        <source>It cannot be moved any further that way.</source>
        <translation>Dalej w tę stronę nie można przesunąć.</translation>
    </message>
    <message>
        <source>The document is still being understood. Try again in a moment.</source>
        <translation>Dokument jest jeszcze odczytywany. Spróbuj za chwilę.</translation>
    </message>
</context>
<context>
    <name>TrustDialog</name>
    <message>
        <source>Trusted issuers</source>
        <translation>Zaufani wystawcy</translation>
    </message>
    <message>
        <source>By this list the program tells whether the issuer of a certificate is a trusted one. None comes with the program, because it would grow old. Poland publishes its own as a file (TSL, .xml); certificates of issuers (.pem, .crt, .cer) do as well. The list&apos;s own signature is not checked: take it from the pages of the National Certification Centre (nccert.pl), on a computer with the Internet.</source>
        <translation>Na podstawie tej listy program ocenia, czy wystawca certyfikatu jest zaufany. Żadnej nie ma w programie, bo by się zestarzała. Polska ogłasza swoją jako plik (TSL, .xml); wystarczą też certyfikaty wystawców (.pem, .crt, .cer). Podpisu samej listy program nie sprawdza: pobierz ją ze stron Narodowego Centrum Certyfikacji (nccert.pl) na komputerze z internetem.</translation>
    </message>
    <message>
        <source>&amp;Load a list…</source>
        <translation>&amp;Wczytaj listę…</translation>
    </message>
    <message>
        <source>&amp;Use none</source>
        <translation>&amp;Nie używaj żadnej</translation>
    </message>
    <message>
        <source>No list is loaded.</source>
        <translation>Nie wczytano żadnej listy.</translation>
    </message>
    <message>
        <source>In use: {list}</source>
        <translation>W użyciu: {list}</translation>
    </message>
    <message>
        <source>Load a list of trusted issuers</source>
        <translation>Wczytaj listę zaufanych wystawców</translation>
    </message>
    <message>
        <source>Lists of issuers (*.xml *.pem *.crt *.cer);;All files (*)</source>
        <translation>Listy wystawców (*.xml *.pem *.crt *.cer);;Wszystkie pliki (*)</translation>
    </message>
</context>
<context>
    <name>UnderstandingPage</name>
    <message>
        <source>What was understood, and what was not</source>
        <translation>Co zrozumiano, a czego nie</translation>
    </message>
    <message>
        <source>Nothing is doubtful.</source>
        <translation>Nic nie budzi wątpliwości.</translation>
    </message>
    <message>
        <source>Undo the correction</source>
        <translation>Cofnij poprawkę</translation>
    </message>
    <message>
        <source>Make the correction again</source>
        <translation>Przywróć poprawkę</translation>
    </message>
    <message>
        <source>Next doubt</source>
        <translation>Następna wątpliwość</translation>
    </message>
    <message>
        <source>Former doubt</source>
        <translation>Poprzednia wątpliwość</translation>
    </message>
    <message>
        <source>Go to the other side</source>
        <translation>Przejdź na drugą stronę</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Zrozumiano</translation>
    </message>
    <message>
        <source>Doubtful ({count})</source>
        <translation>Wątpliwe ({count})</translation>
    </message>
    <message>
        <source>Not understood ({count})</source>
        <translation>Nie zrozumiano ({count})</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Poziomy</translation>
    </message>
    <message>
        <source>Understanding the document…</source>
        <translation>Odczytywanie treści dokumentu…</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) copied.</source>
        <translation>
            <numerusform>Skopiowano %n tekst.</numerusform>
            <numerusform>Skopiowano %n teksty.</numerusform>
            <numerusform>Skopiowano %n tekstów.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnitFlaw</name>
    <message>
        <source>Enter this form.</source>
        <translation>Wpisz tę formę.</translation>
    </message>
    <message>
        <source>There are needless spaces; they will go.</source>
        <translation>Są tu zbędne odstępy; program je usunie.</translation>
    </message>
    <message>
        <source>Enter the word alone, without a number.</source>
        <translation>Wpisz samo słowo, bez liczby.</translation>
    </message>
    <message>
        <source>This looks like a form of another word than “{singular}”.</source>
        <translation>To wygląda na formę innego słowa niż „{singular}”.</translation>
    </message>
    <message>
        <source>Such a word is declined as a rule; only abbreviations are not.</source>
        <translation>Takie słowo zwykle się odmienia: 2 spotkania, 5 spotkań. Bez odmiany są skróty: szt., godz., zł.</translation>
    </message>
    <message>
        <source>This is the form that goes with 1; another one goes with this number as a rule.</source>
        <translation>To forma po liczbie 1; tutaj zwykle stoi inna.</translation>
    </message>
    <message>
        <source>The forms after 2 and after 5 are the same word only where men are counted.</source>
        <translation>Po 2 i po 5 stoi to samo słowo tylko przy nazwach osób rodzaju męskiego (2 seniorów, 5 seniorów), nie przy: 2 spotkania, 5 spotkań.</translation>
    </message>
    <message>
        <source>After a fraction the singular stands.</source>
        <translation>Po ułamku stoi liczba pojedyncza: 1,5 wniosku, nie 1,5 wniosków.</translation>
    </message>
    <message>
        <source>Enter the form after a fraction; without it “1,5 {few}” would be written.</source>
        <translation>Dopisz formę po ułamku (1,5 wniosku); bez niej stanie „1,5 {few}”.</translation>
    </message>
</context>
<context>
    <name>UnitForms</name>
    <message>
        <source>Nothing is counted in it yet.</source>
        <translation>Nic jeszcze nie jest w niej liczone.</translation>
    </message>
    <message numerus="yes">
        <source>%n indicators count in it:</source>
        <translation>
            <numerusform>Liczy w niej %n wskaźnik:</numerusform>
            <numerusform>Liczą w niej %n wskaźniki:</numerusform>
            <numerusform>Liczy w niej %n wskaźników:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i %n inny</numerusform>
            <numerusform>i %n inne</numerusform>
            <numerusform>i %n innych</numerusform>
        </translation>
    </message>
    <message>
        <source>After &amp;1:</source>
        <translation>Po &amp;1:</translation>
    </message>
    <message>
        <source>After &amp;2, 3, 4:</source>
        <translation>Po &amp;2, 3, 4:</translation>
    </message>
    <message>
        <source>After &amp;5 and more:</source>
        <translation>Po &amp;5 i więcej:</translation>
    </message>
    <message>
        <source>After a &amp;fraction:</source>
        <translation>Po ułam&amp;ku:</translation>
    </message>
</context>
<context>
    <name>UnitMergeDialog</name>
    <message>
        <source>Merge units</source>
        <translation>Scalanie jednostek</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Scal</translation>
    </message>
    <message>
        <source>Merged: it is all “{unit}” now.</source>
        <translation>Scalono: teraz wszystko to „{unit}”.</translation>
    </message>
    <message numerus="yes">
        <source>%n indicators get the unit “{unit}”.</source>
        <translation>
            <numerusform>%n wskaźnik dostanie jednostkę „{unit}”.</numerusform>
            <numerusform>%n wskaźniki dostaną jednostkę „{unit}”.</numerusform>
            <numerusform>%n wskaźników dostanie jednostkę „{unit}”.</numerusform>
        </translation>
    </message>
    <message>
        <source>No indicator counts in what is merged.</source>
        <translation>W scalanych jednostkach nie liczy się jeszcze żaden wskaźnik.</translation>
    </message>
    <message>
        <source>Words within values that were entered stay as they are.</source>
        <translation>Słowa w wartościach już wpisanych zostaną bez zmian.</translation>
    </message>
    <message>
        <source>This is one step, which can be undone.</source>
        <translation>To jedna czynność, którą można cofnąć.</translation>
    </message>
</context>
<context>
    <name>UnitTable</name>
    <message>
        <source>Units</source>
        <translation>Jednostki</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>2, 3, 4</source>
        <translation>2, 3, 4</translation>
    </message>
    <message>
        <source>5 and more</source>
        <translation>5 i więcej</translation>
    </message>
    <message>
        <source>1.5</source>
        <translation>1,5</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Wskaźniki</translation>
    </message>
</context>
<context>
    <name>UnitsDialog</name>
    <message>
        <source>Dictionary of units</source>
        <translation>Słownik jednostek</translation>
    </message>
    <message>
        <source>Search for a unit</source>
        <translation>Szukaj jednostki</translation>
    </message>
    <message>
        <source>No unit has these letters.</source>
        <translation>Żadna jednostka nie ma takich liter.</translation>
    </message>
    <message>
        <source>There are no units yet</source>
        <translation>Nie ma jeszcze jednostek</translation>
    </message>
    <message>
        <source>Add the first one: its word is enough, the program knows the forms of common ones.</source>
        <translation>Dodaj pierwszą: wystarczy jedno słowo, odmianę popularnych jednostek program zna.</translation>
    </message>
    <message>
        <source>&amp;Add a unit…</source>
        <translation>&amp;Dodaj jednostkę…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Usuń</translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation>&amp;Scal…</translation>
    </message>
    <message>
        <source>Add a unit…</source>
        <translation>Dodaj jednostkę…</translation>
    </message>
    <message>
        <source>Add a unit</source>
        <translation>Nowa jednostka</translation>
    </message>
    <message>
        <source>One of it, e.g. a meeting, an hour</source>
        <translation>W liczbie pojedynczej, np. spotkanie, godzina</translation>
    </message>
</context>
<context>
    <name>Unstored</name>
    <message>
        <source>{reason} It begins: “{text}”.</source>
        <translation>{reason} Zaczyna się tak: „{text}”.</translation>
    </message>
    <message>
        <source>What was typed could not be stored</source>
        <translation>Wpisanego tekstu nie udało się zapisać</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Porzuć tekst</translation>
    </message>
</context>
<context>
    <name>ValueSection</name>
    <message>
        <source>Confirmed</source>
        <translation>Potwierdzona</translation>
    </message>
    <message>
        <source>Come back to it</source>
        <translation>Do sprawdzenia</translation>
    </message>
    <message>
        <source>{period} – closed, can only be read</source>
        <translation>{period} – okres zamknięty, tylko do odczytu</translation>
    </message>
    <message>
        <source>{change} beside {year}</source>
        <translation>{change} wobec {year}</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>PLN</source>
        <translation>zł</translation>
    </message>
    <message>
        <source>text</source>
        <translation>tekst</translation>
    </message>
    <message>
        <source>left blank</source>
        <translation>celowo puste</translation>
    </message>
    <message>
        <source>Not understood; kept as typed</source>
        <translation>Nie rozpoznano – zostawiono, jak wpisano</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Potwierdzona</translation>
    </message>
    <message>
        <source>Note: {}</source>
        <translation>Uwaga: {}</translation>
    </message>
    <message>
        <source>The period is closed</source>
        <translation>Okres jest zamknięty</translation>
    </message>
    <message>
        <source>The period is closed in another programme</source>
        <translation>Okres jest zamknięty w innym programie</translation>
    </message>
    <message>
        <source>The sum of its contributions</source>
        <translation>Suma składowych</translation>
    </message>
    <message>
        <source>Computed by its formula</source>
        <translation>Obliczone ze wzoru</translation>
    </message>
    <message>
        <source>Left blank on purpose</source>
        <translation>Puste celowo</translation>
    </message>
    <message>
        <source>Footnote: {}</source>
        <translation>Przypis: {}</translation>
    </message>
    <message>
        <source>Source: {}</source>
        <translation>Źródło: {}</translation>
    </message>
    <message>
        <source>Flagged for later</source>
        <translation>Oznaczone – do sprawdzenia</translation>
    </message>
    <message>
        <source>Comment: {}</source>
        <translation>Komentarz: {}</translation>
    </message>
    <message>
        <source>{}, for the better</source>
        <translation>{}, na lepsze</translation>
    </message>
    <message>
        <source>{}, for the worse</source>
        <translation>{}, na gorsze</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>bez zmian</translation>
    </message>
    <message>
        <source>{} pp</source>
        <translation>{} p.p.</translation>
    </message>
    <message>
        <source>This value is the sum of its contributions.</source>
        <translation>Ta wartość jest sumą składowych</translation>
    </message>
    <message>
        <source>Some of these values are sums of contributions: {count}.</source>
        <translation>Wśród tych wartości są sumy składowych: {count}</translation>
    </message>
    <message>
        <source>Replace what was summed by what is entered by hand? The contributions stay; where they come to something else, the program will say so.</source>
        <translation>Zastąpić sumę tym, co wpisano ręcznie? Składowe zostaną; jeśli dają inny wynik, program o tym przypomni.</translation>
    </message>
    <message>
        <source>Replace the sum</source>
        <translation>Zastąp sumę</translation>
    </message>
    <message>
        <source>Remove this value?</source>
        <translation>Usunąć wartość?</translation>
    </message>
    <message>
        <source>It is the sum of its contributions; the contributions stay.</source>
        <translation>Jest sumą składowych; składowe zostaną.</translation>
    </message>
    <message>
        <source>Remove these values?</source>
        <translation>Usunąć wartości?</translation>
    </message>
    <message>
        <source>Some of them are sums of contributions: {count}. The contributions stay.</source>
        <translation>Wśród nich są sumy składowych: {count}. Składowe zostaną.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>What does “{}” mean?</source>
        <translation>Co znaczy „{}”?</translation>
    </message>
    <message>
        <source>The dot may part thousands or begin the decimals.</source>
        <translation>Kropka może dzielić tysiące albo zaczynać część dziesiętną.</translation>
    </message>
    <message>
        <source>of which</source>
        <translation>w tym</translation>
    </message>
    <message>
        <source>The target for {period}; where there is none, for the nearest period after it, else the latest.
The cell&apos;s tip and the line below the grid say for which.</source>
        <translation>Wartość docelowa na {period}; gdzie jej nie ma, na najbliższy późniejszy okres, a w braku takiego – ostatnia.
Na który okres, mówi dymek przy wartości i wiersz pod tabelą.</translation>
    </message>
    <message>
        <source>{period}: closed, its values can only be read</source>
        <translation>{period}: zamknięty, wartości można tylko czytać</translation>
    </message>
    <message>
        <source>a year earlier: {}</source>
        <translation>rok wcześniej: {}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Zmiana</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Docelowo</translation>
    </message>
    <message>
        <source>empty; a year earlier: {}</source>
        <translation>brak wartości; rok wcześniej: {}</translation>
    </message>
    <message>
        <source>Values of the indicators</source>
        <translation>Wartości wskaźników</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Wskaźnik</translation>
    </message>
    <message>
        <source>Open the structure</source>
        <translation>Otwórz strukturę</translation>
    </message>
    <message>
        <source>Show all indicators</source>
        <translation>Pokaż wszystkie wskaźniki</translation>
    </message>
    <message>
        <source>There is no programme yet</source>
        <translation>Nie ma jeszcze programu</translation>
    </message>
    <message>
        <source>Add a programme and its indicators first; their values are entered here.</source>
        <translation>Najpierw dodaj program i jego wskaźniki; tutaj wpisuje się ich wartości.</translation>
    </message>
    <message>
        <source>There are no indicators yet</source>
        <translation>Nie ma jeszcze wskaźników</translation>
    </message>
    <message>
        <source>Add indicators to the tasks in the structure; their values are entered here.</source>
        <translation>Dodaj wskaźniki do zadań w strukturze; tutaj wpisuje się ich wartości.</translation>
    </message>
    <message>
        <source>Nothing is doubtful</source>
        <translation>Nic nie budzi wątpliwości</translation>
    </message>
    <message>
        <source>What is entered agrees with last year, with its parts and with its contributions.</source>
        <translation>To, co wpisano, zgadza się z poprzednim rokiem, z częściami i ze składowymi.</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>Nic się nie zmieniło</translation>
    </message>
    <message>
        <source>No value of this period differs from that of a year earlier.</source>
        <translation>Żadna wartość z tego okresu nie różni się od wartości sprzed roku.</translation>
    </message>
    <message>
        <source>Nothing is flagged</source>
        <translation>Nic nie jest oznaczone</translation>
    </message>
    <message>
        <source>Flag a cell that you want to come back to; it is listed here.</source>
        <translation>Oznacz komórkę, do której chcesz wrócić – znajdziesz ją tutaj.</translation>
    </message>
    <message>
        <source>No indicator has these words</source>
        <translation>Żaden wskaźnik nie zawiera tych słów</translation>
    </message>
    <message>
        <source>Try fewer letters, or show all of them.</source>
        <translation>Wpisz mniej liter albo pokaż wszystkie wskaźniki.</translation>
    </message>
    <message>
        <source>No indicator passes all of these filters</source>
        <translation>Żaden wskaźnik nie spełnia wszystkich filtrów</translation>
    </message>
    <message>
        <source>Drop one of the filters, or show all indicators.</source>
        <translation>Wyłącz któryś z filtrów albo pokaż wszystkie wskaźniki.</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Niczego nie brakuje</translation>
    </message>
    <message>
        <source>Every indicator has a value in this period.</source>
        <translation>Każdy wskaźnik ma wartość w tym okresie.</translation>
    </message>
    <message>
        <source>Target for {period}: {amount}</source>
        <translation>Wartość docelowa na {period}: {amount}</translation>
    </message>
    <message>
        <source>from {amount} in {period}</source>
        <translation>od wartości bazowej {amount} ({period})</translation>
    </message>
    <message>
        <source>{} of the way</source>
        <translation>osiągnięto {}</translation>
    </message>
    <message>
        <source>{done} of {expected} entered</source>
        <translation>wpisano {done} z {expected}</translation>
    </message>
    <message>
        <source>doubtful: {}</source>
        <translation>wątpliwe: {}</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>komplet</translation>
    </message>
</context>
<context>
    <name>ValuesScreen</name>
    <message numerus="yes">
        <source>%n computed value(s) were passed over.</source>
        <translation>
            <numerusform>%n wartość obliczana została pominięta.</numerusform>
            <numerusform>%n wartości obliczane zostały pominięte.</numerusform>
            <numerusform>%n wartości obliczanych zostało pominiętych.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>Signatures</source>
        <translation>Podpisy</translation>
    </message>
    <message>
        <source>&amp;Other file…</source>
        <translation>&amp;Inny plik…</translation>
    </message>
    <message>
        <source>Check signatures</source>
        <translation>Sprawdź podpisy</translation>
    </message>
    <message>
        <source>Signed files (*.docx *.xades *.xml *.asice *.sce *.asics *.scs);;All files (*)</source>
        <translation>Podpisane pliki (*.docx *.xades *.xml *.asice *.sce *.asics *.scs);;Wszystkie pliki (*)</translation>
    </message>
    <message>
        <source>The signature lies beside a file. Which one was signed?</source>
        <translation>Podpis leży obok pliku. Który plik podpisano?</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Wszystkie pliki (*)</translation>
    </message>
    <message>
        <source>Checking the signatures…</source>
        <translation>Sprawdzanie podpisów…</translation>
    </message>
    <message>
        <source>Signature of the file “{name}”</source>
        <translation>Podpis pliku „{name}”</translation>
    </message>
    <message>
        <source>Checking was stopped.</source>
        <translation>Przerwano sprawdzanie.</translation>
    </message>
    <message>
        <source>Which file is to be compared?</source>
        <translation>Z którym plikiem porównać?</translation>
    </message>
    <message>
        <source>Where is the signed file to go?</source>
        <translation>Gdzie zapisać podpisany plik?</translation>
    </message>
    <message>
        <source>Saved: “{name}”.</source>
        <translation>Zapisano: „{name}”.</translation>
    </message>
</context>
<context>
    <name>VersionDetails</name>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 pliku</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Kop&amp;iuj</translation>
    </message>
    <message>
        <source>Copy the SHA-256</source>
        <translation>Kopiuj SHA-256</translation>
    </message>
    <message>
        <source>Signed in the file by: {names}</source>
        <translation>Podpis w pliku: {names}</translation>
    </message>
    <message>
        <source>Beside it: “{name}”, signed by {signer}</source>
        <translation>Obok: „{name}”, podpis: {signer}</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Zapisz…</translation>
    </message>
    <message>
        <source>Save the signature “{name}”</source>
        <translation>Zapisz podpis „{name}”</translation>
    </message>
</context>
<context>
    <name>VersionFields</name>
    <message>
        <source>&amp;Note:</source>
        <translation>&amp;Notatka:</translation>
    </message>
    <message>
        <source>To whom it goes, or what was changed.</source>
        <translation>Komu jest przekazywany albo co zmieniono.</translation>
    </message>
    <message>
        <source>At most {most} signs; these are {over} too many.</source>
        <translation>Najwyżej {most} znaków; jest o {over} za dużo.</translation>
    </message>
</context>
<context>
    <name>VersionsTable</name>
    <message>
        <source>Issued versions</source>
        <translation>Wydane wersje</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Wersja</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Wydano</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Podpisy</translation>
    </message>
</context>
<context>
    <name>ViewCommands</name>
    <message>
        <source>Theme of the &amp;system</source>
        <translation>Motyw &amp;systemowy</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>Motyw &amp;jasny</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>Motyw &amp;ciemny</translation>
    </message>
    <message>
        <source>L&amp;arger</source>
        <translation>&amp;Większe</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>&amp;Mniejsze</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>&amp;Zwykła wielkość</translation>
    </message>
</context>
<context>
    <name>WhySection</name>
    <message>
        <source>What does it follow from?</source>
        <translation>Z czego to wynika?</translation>
    </message>
</context>
<context>
    <name>YearsFields</name>
    <message>
        <source>First year</source>
        <translation>Pierwszy rok</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Ostatni rok</translation>
    </message>
</context>
<context>
    <name>_Countdown</name>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n dzień po terminie</numerusform>
            <numerusform>%n dni po terminie</numerusform>
            <numerusform>%n dni po terminie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>za %n dzień</numerusform>
            <numerusform>za %n dni</numerusform>
            <numerusform>za %n dni</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>dzisiaj</translation>
    </message>
</context>
</TS>
