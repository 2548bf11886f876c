<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="sv">
<context>
    <name>Agenda</name>
    <message numerus="yes">
        <source>%n krockar att gå igenom</source>
        <translation><numerusform>%n krock att gå igenom</numerusform><numerusform>%n krockar att gå igenom</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n mån efter avslut: {who} har inte samtyckt till kontakt.</source>
        <translation><numerusform>%n mån efter avslut: {who} har inte samtyckt till kontakt.</numerusform><numerusform>%n mån efter avslut: {who} har inte samtyckt till kontakt.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n ändringar att lämna</source>
        <translation><numerusform>%n ändring att lämna</numerusform><numerusform>%n ändringar att lämna</numerusform></translation>
    </message>
</context>
<context>
    <name>AssignPage</name>
    <message numerus="yes">
        <source>%n deltagare har en ersättare.</source>
        <translation><numerusform>%n deltagare har en ersättare.</numerusform><numerusform>%n deltagare har en ersättare.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n deltagare är flyttade.</source>
        <translation><numerusform>%n deltagare är flyttad.</numerusform><numerusform>%n deltagare är flyttade.</numerusform></translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message numerus="yes">
        <source>%n deltagare</source>
        <translation><numerusform>%n deltagare</numerusform><numerusform>%n deltagare</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n äldre kopior visas inte.</source>
        <translation><numerusform>%n äldre kopia visas inte.</numerusform><numerusform>%n äldre kopior visas inte.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n ändringar</source>
        <translation><numerusform>%n ändring</numerusform><numerusform>%n ändringar</numerusform></translation>
    </message>
</context>
<context>
    <name>CaseCards</name>
    <message numerus="yes">
        <source>, efter %n dagar</source>
        <translation><numerusform>, efter %n dag</numerusform><numerusform>, efter %n dagar</numerusform></translation>
    </message>
</context>
<context>
    <name>Caseload</name>
    <message numerus="yes">
        <source>%n ändringar att lämna</source>
        <translation><numerusform>%n ändring att lämna</numerusform><numerusform>%n ändringar att lämna</numerusform></translation>
    </message>
</context>
<context>
    <name>Casework</name>
    <message numerus="yes">
        <source>Kontakt %n mån efter avslut</source>
        <translation><numerusform>Kontakt %n mån efter avslut</numerusform><numerusform>Kontakt %n mån efter avslut</numerusform></translation>
    </message>
</context>
<context>
    <name>CheckAnswersScreen</name>
    <message numerus="yes">
        <source>Det finns %n saker att rätta</source>
        <translation><numerusform>Det finns %n sak att rätta</numerusform><numerusform>Det finns %n saker att rätta</numerusform></translation>
    </message>
</context>
<context>
    <name>CollectPage</name>
    <message numerus="yes">
        <source>%n av dina avvikelser eller guldkorn har ett nytt läge.</source>
        <translation><numerusform>%n av dina avvikelser eller guldkorn har ett nytt läge.</numerusform><numerusform>%n av dina avvikelser eller guldkorn har nya lägen.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n av dina paket gav krockar på kontoret.</source>
        <translation><numerusform>%n av dina paket gav krockar på kontoret.</numerusform><numerusform>%n av dina paket gav krockar på kontoret.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n av dina paket är inlästa på kontoret.</source>
        <translation><numerusform>%n av dina paket är inläst på kontoret.</numerusform><numerusform>%n av dina paket är inlästa på kontoret.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n har ändrats sedan dess och står kvar.</source>
        <translation><numerusform>%n har ändrats sedan dess och står kvar.</numerusform><numerusform>%n har ändrats sedan dess och står kvar.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n uppgifter är borta.</source>
        <translation><numerusform>%n uppgift är borta.</numerusform><numerusform>%n uppgifter är borta.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n värden är som förut.</source>
        <translation><numerusform>%n värde är som förut.</numerusform><numerusform>%n värden är som förut.</numerusform></translation>
    </message>
</context>
<context>
    <name>CopyCard</name>
    <message numerus="yes">
        <source>%n uppgifter lämnas aldrig till kontoret, till exempel egna anteckningar. De försvinner med kopian.</source>
        <translation><numerusform>%n uppgift lämnas aldrig till kontoret, till exempel egna anteckningar. Den försvinner med kopian.</numerusform><numerusform>%n uppgifter lämnas aldrig till kontoret, till exempel egna anteckningar. De försvinner med kopian.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n ändringar är inte bekräftade av kontoret än.</source>
        <translation><numerusform>%n ändring är inte bekräftad av kontoret än.</numerusform><numerusform>%n ändringar är inte bekräftade av kontoret än.</numerusform></translation>
    </message>
</context>
<context>
    <name>Disposal</name>
    <message numerus="yes">
        <source>%n filer</source>
        <translation><numerusform>%n fil</numerusform><numerusform>%n filer</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n paket som väntar gås igenom</source>
        <translation><numerusform>%n paket som väntar gås igenom</numerusform><numerusform>%n paket som väntar gås igenom</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n rader i loggen töms på vem de gällde</source>
        <translation><numerusform>%n rad i loggen töms på vem den gällde</numerusform><numerusform>%n rader i loggen töms på vem de gällde</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n säkerhetskopior innehåller dem</source>
        <translation><numerusform>%n säkerhetskopia innehåller dem</numerusform><numerusform>%n säkerhetskopior innehåller dem</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n uppgifter i alla versioner</source>
        <translation><numerusform>%n uppgift i alla versioner</numerusform><numerusform>%n uppgifter i alla versioner</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n utkast</source>
        <translation><numerusform>%n utkast</numerusform><numerusform>%n utkast</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n ärenden</source>
        <translation><numerusform>%n ärende</numerusform><numerusform>%n ärenden</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Kontoret: %n månader</source>
        <translation><numerusform>Kontoret: %n månad</numerusform><numerusform>Kontoret: %n månader</numerusform></translation>
    </message>
</context>
<context>
    <name>DisposalPage</name>
    <message numerus="yes">
        <source>Gallra %n ärenden?</source>
        <translation><numerusform>Gallra %n ärende?</numerusform><numerusform>Gallra %n ärenden?</numerusform></translation>
    </message>
</context>
<context>
    <name>EventLogPage</name>
    <message numerus="yes">
        <source>%n äldre händelser visas inte. Välj dagar för att se dem.</source>
        <translation><numerusform>%n äldre händelse visas inte. Välj dagar för att se den.</numerusform><numerusform>%n äldre händelser visas inte. Välj dagar för att se dem.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Loggen är hel (%n händelser, kontrollerad {time}).</source>
        <translation><numerusform>Loggen är hel (%n händelse, kontrollerad {time}).</numerusform><numerusform>Loggen är hel (%n händelser, kontrollerad {time}).</numerusform></translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>%n andra ställen där en bestridd uppgift står stannar också.</source>
        <translation><numerusform>%n annat ställe där en bestridd uppgift står stannar också.</numerusform><numerusform>%n andra ställen där en bestridd uppgift står stannar också.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n enskilda svar stannar här.</source>
        <translation><numerusform>%n enskilt svar stannar här.</numerusform><numerusform>%n enskilda svar stannar här.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n interna anteckningar stannar här.</source>
        <translation><numerusform>%n intern anteckning stannar här.</numerusform><numerusform>%n interna anteckningar stannar här.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n krockar</source>
        <translation><numerusform>%n krock</numerusform><numerusform>%n krockar</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n svar som aldrig delas stannar här.</source>
        <translation><numerusform>%n svar som aldrig delas stannar här.</numerusform><numerusform>%n svar som aldrig delas stannar här.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n utskrifter av formulär stannar här.</source>
        <translation><numerusform>%n utskrift av formulär stannar här.</numerusform><numerusform>%n utskrifter av formulär stannar här.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n ändringar</source>
        <translation><numerusform>%n ändring</numerusform><numerusform>%n ändringar</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Bestrids: %n uppgifter stannar hos dig tills det är utrett.</source>
        <translation><numerusform>Bestrids: %n uppgift stannar hos dig tills det är utrett.</numerusform><numerusform>Bestrids: %n uppgifter stannar hos dig tills det är utrett.</numerusform></translation>
    </message>
</context>
<context>
    <name>FindPanel</name>
    <message numerus="yes">
        <source>%n träffar</source>
        <translation><numerusform>%n träff</numerusform><numerusform>%n träffar</numerusform></translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%n försök att låsa upp misslyckades sedan sist.</source>
        <translation><numerusform>%n försök att låsa upp misslyckades sedan sist.</numerusform><numerusform>%n försök att låsa upp misslyckades sedan sist.</numerusform></translation>
    </message>
</context>
<context>
    <name>FormRegister</name>
    <message numerus="yes">
        <source>%n aktiviteter är lagda i planen.</source>
        <translation><numerusform>%n aktivitet är lagd i planen.</numerusform><numerusform>%n aktiviteter är lagda i planen.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n kontaktpersoner är tillagda.</source>
        <translation><numerusform>%n kontaktperson är tillagd.</numerusform><numerusform>%n kontaktpersoner är tillagda.</numerusform></translation>
    </message>
</context>
<context>
    <name>FormScreen</name>
    <message numerus="yes">
        <source>Det finns %n saker att rätta i avsnittet</source>
        <translation><numerusform>Det finns %n sak att rätta i avsnittet</numerusform><numerusform>Det finns %n saker att rätta i avsnittet</numerusform></translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message numerus="yes">
        <source>%n deltagare</source>
        <translation><numerusform>%n deltagare</numerusform><numerusform>%n deltagare</numerusform></translation>
    </message>
</context>
<context>
    <name>HandOverPage</name>
    <message numerus="yes">
        <source>%n avvikelser nämner någon i din lista. Ändra texten först.</source>
        <translation><numerusform>%n avvikelse nämner någon i din lista. Ändra texten först.</numerusform><numerusform>%n avvikelser nämner någon i din lista. Ändra texten först.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n deltagare</source>
        <translation><numerusform>%n deltagare</numerusform><numerusform>%n deltagare</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n uppgifter</source>
        <translation><numerusform>%n uppgift</numerusform><numerusform>%n uppgifter</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n ändringar som inte är kvitterade följer med igen.</source>
        <translation><numerusform>%n ändring som inte är kvitterad följer med igen.</numerusform><numerusform>%n ändringar som inte är kvitterade följer med igen.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n ändringar är inte kvitterade än. De följer med om du skapar om paketet.</source>
        <translation><numerusform>%n ändring är inte kvitterad än. Den följer med om du skapar om paketet.</numerusform><numerusform>%n ändringar är inte kvitterade än. De följer med om du skapar om paketet.</numerusform></translation>
    </message>
</context>
<context>
    <name>HoursWriting</name>
    <message numerus="yes">
        <source>%n dagar ifyllda</source>
        <translation><numerusform>%n dag ifylld</numerusform><numerusform>%n dagar ifyllda</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Månaden är inlämnad för %n deltagare.</source>
        <translation><numerusform>Månaden är inlämnad för %n deltagare.</numerusform><numerusform>Månaden är inlämnad för %n deltagare.</numerusform></translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message numerus="yes">
        <source>%n delar som väntade gick inte att läsa in. De ligger kvar nedan.</source>
        <translation><numerusform>%n del som väntade gick inte att läsa in. Den ligger kvar nedan.</numerusform><numerusform>%n delar som väntade gick inte att läsa in. De ligger kvar nedan.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n delar som väntade kom med.</source>
        <translation><numerusform>%n del som väntade kom med.</numerusform><numerusform>%n delar som väntade kom med.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n deltagare</source>
        <translation><numerusform>%n deltagare</numerusform><numerusform>%n deltagare</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n ny</source>
        <translation><numerusform>%n ny</numerusform><numerusform>%n nya</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n rapporter om volymer eller avvikelser.</source>
        <translation><numerusform>%n rapport om volymer eller avvikelser.</numerusform><numerusform>%n rapporter om volymer eller avvikelser.</numerusform></translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message numerus="yes">
        <source>%n filer är inte lästa. De ligger kvar där de låg.</source>
        <translation><numerusform>%n fil är inte läst. Den ligger kvar där den låg.</numerusform><numerusform>%n filer är inte lästa. De ligger kvar där de låg.</numerusform></translation>
    </message>
</context>
<context>
    <name>ListsPage</name>
    <message numerus="yes">
        <source>%n deltagare</source>
        <translation><numerusform>%n deltagare</numerusform><numerusform>%n deltagare</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n deltagare kan läsas in.</source>
        <translation><numerusform>%n deltagare kan läsas in.</numerusform><numerusform>%n deltagare kan läsas in.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n deltagare är borttagna.</source>
        <translation><numerusform>%n deltagare är borttagen.</numerusform><numerusform>%n deltagare är borttagna.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n deltagare är inlästa.</source>
        <translation><numerusform>%n deltagare är inläst.</numerusform><numerusform>%n deltagare är inlästa.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n rader</source>
        <translation><numerusform>%n rad</numerusform><numerusform>%n rader</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n rader liknar någon som redan finns.</source>
        <translation><numerusform>%n rad liknar någon som redan finns.</numerusform><numerusform>%n rader liknar någon som redan finns.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n rader tas inte med. Rätta dem i listan och välj den igen.</source>
        <translation><numerusform>%n rad tas inte med. Rätta den i listan och välj listan igen.</numerusform><numerusform>%n rader tas inte med. Rätta dem i listan och välj den igen.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Läs in %n deltagare</source>
        <translation><numerusform>Läs in %n deltagare</numerusform><numerusform>Läs in %n deltagare</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>… och %n till.</source>
        <translation><numerusform>… och %n till.</numerusform><numerusform>… och %n till.</numerusform></translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message numerus="yes">
        <source>%n uppgifter i ärendet</source>
        <translation><numerusform>%n uppgift i ärendet</numerusform><numerusform>%n uppgifter i ärendet</numerusform></translation>
    </message>
</context>
<context>
    <name>MovePage</name>
    <message numerus="yes">
        <source>%n filer</source>
        <translation><numerusform>%n fil</numerusform><numerusform>%n filer</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n rader i tabeller</source>
        <translation><numerusform>%n rad i tabeller</numerusform><numerusform>%n rader i tabeller</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n svar skrevs den dagen i något som fanns sedan tidigare. De flyttas inte: gå tillbaka till det tidigare värdet i fältets historik (Ctrl+H).</source>
        <translation><numerusform>%n svar skrevs den dagen i något som fanns sedan tidigare. Det flyttas inte: gå tillbaka till det tidigare värdet i fältets historik (Ctrl+H).</numerusform><numerusform>%n svar skrevs den dagen i något som fanns sedan tidigare. De flyttas inte: gå tillbaka till det tidigare värdet i fältets historik (Ctrl+H).</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n texter som inte är sparade än</source>
        <translation><numerusform>%n text som inte är sparad än</numerusform><numerusform>%n texter som inte är sparade än</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tidigare värden i fältens historik</source>
        <translation><numerusform>%n tidigare värde i fältens historik</numerusform><numerusform>%n tidigare värden i fältens historik</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n träffar</source>
        <translation><numerusform>%n träff</numerusform><numerusform>%n träffar</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n uppgifter är flyttade till {number}.</source>
        <translation><numerusform>%n uppgift är flyttad till {number}.</numerusform><numerusform>%n uppgifter är flyttade till {number}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n uppgifter, med datum och den som skrev</source>
        <translation><numerusform>%n uppgift, med datum och den som skrev</numerusform><numerusform>%n uppgifter, med datum och den som skrev</numerusform></translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message numerus="yes">
        <source>%n kopplingar till annat i den här akten följer inte med. Texten gör det.</source>
        <translation><numerusform>%n koppling till annat i den här akten följer inte med. Texten gör det.</numerusform><numerusform>%n kopplingar till annat i den här akten följer inte med. Texten gör det.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n rader om den här personens mål och aktiviteter följer inte med. De kan inte höra till någon annans plan. Läs dem innan du flyttar.</source>
        <translation><numerusform>%n rad om den här personens mål och aktiviteter följer inte med. Den kan inte höra till någon annans plan. Läs den innan du flyttar.</numerusform><numerusform>%n rader om den här personens mål och aktiviteter följer inte med. De kan inte höra till någon annans plan. Läs dem innan du flyttar.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n uppgifter om personen, till exempel telefon, hör till akten och inte till formuläret. De ändras inte i någon av akterna. Kontrollera dem.</source>
        <translation><numerusform>%n uppgift om personen, till exempel telefon, hör till akten och inte till formuläret. Den ändras inte i någon av akterna. Kontrollera den.</numerusform><numerusform>%n uppgifter om personen, till exempel telefon, hör till akten och inte till formuläret. De ändras inte i någon av akterna. Kontrollera dem.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n utlämnade papper står kvar: de har lämnats ut i den här personens namn. Be att få tillbaka dem.</source>
        <translation><numerusform>%n utlämnat papper står kvar: det har lämnats ut i den här personens namn. Be att få tillbaka det.</numerusform><numerusform>%n utlämnade papper står kvar: de har lämnats ut i den här personens namn. Be att få tillbaka dem.</numerusform></translation>
    </message>
</context>
<context>
    <name>OfficeSays</name>
    <message numerus="yes">
        <source>Gallring föreslås %n månader efter avslut.</source>
        <translation><numerusform>Gallring föreslås %n månad efter avslut.</numerusform><numerusform>Gallring föreslås %n månader efter avslut.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{what} %n månader</source>
        <translation><numerusform>{what} %n månad</numerusform><numerusform>{what} %n månader</numerusform></translation>
    </message>
</context>
<context>
    <name>PaperPane</name>
    <message numerus="yes">
        <source>%n sidor, som planen är nu</source>
        <translation><numerusform>%n sida, som planen är nu</numerusform><numerusform>%n sidor, som planen är nu</numerusform></translation>
    </message>
</context>
<context>
    <name>PreviewScreen</name>
    <message numerus="yes">
        <source>%n sidor</source>
        <translation><numerusform>%n sida</numerusform><numerusform>%n sidor</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n svar som bara är till för handledaren</source>
        <translation><numerusform>%n svar som bara är till för handledaren</numerusform><numerusform>%n svar som bara är till för handledaren</numerusform></translation>
    </message>
</context>
<context>
    <name>ProtectPage</name>
    <message numerus="yes">
        <source>%n anteckningar berättar var personen är. De märks.</source>
        <translation><numerusform>%n anteckning berättar var personen är. Den märks.</numerusform><numerusform>%n anteckningar berättar var personen är. De märks.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n papper görs om utan uppgifterna.</source>
        <translation><numerusform>%n papper görs om utan uppgifterna.</numerusform><numerusform>%n papper görs om utan uppgifterna.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n papper är gjorda på nytt.</source>
        <translation><numerusform>%n papper är gjort på nytt.</numerusform><numerusform>%n papper är gjorda på nytt.</numerusform></translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message numerus="yes">
        <source>%n datorer.</source>
        <translation><numerusform>%n dator.</numerusform><numerusform>%n datorer.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Något saknas från %n.</source>
        <translation><numerusform>Något saknas från %n.</numerusform><numerusform>Något saknas från %n.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Valvet har börjat om %n gånger.</source>
        <translation><numerusform>Valvet har börjat om %n gång.</numerusform><numerusform>Valvet har börjat om %n gånger.</numerusform></translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message numerus="yes">
        <source>%n ändringar är inte bekräftade av kontoret än.</source>
        <translation><numerusform>%n ändring är inte bekräftad av kontoret än.</numerusform><numerusform>%n ändringar är inte bekräftade av kontoret än.</numerusform></translation>
    </message>
</context>
<context>
    <name>TableQuestion</name>
    <message numerus="yes">
        <source>%n rader från förra gången är med.</source>
        <translation><numerusform>%n rad från förra gången är med.</numerusform><numerusform>%n rader från förra gången är med.</numerusform></translation>
    </message>
</context>
<context>
    <name>TemplatesPanel</name>
    <message numerus="yes">
        <source>%n aktiviteter</source>
        <translation><numerusform>%n aktivitet</numerusform><numerusform>%n aktiviteter</numerusform></translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message numerus="yes">
        <source>%n möten idag</source>
        <translation><numerusform>%n möte idag</numerusform><numerusform>%n möten idag</numerusform></translation>
    </message>
</context>
</TS>
