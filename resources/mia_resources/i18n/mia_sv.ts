<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="sv">
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
    <name>Exchange</name>
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
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%n försök att låsa upp misslyckades sedan sist.</source>
        <translation><numerusform>%n försök att låsa upp misslyckades sedan sist.</numerusform><numerusform>%n försök att låsa upp misslyckades sedan sist.</numerusform></translation>
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
    <name>HandOverPage</name>
    <message numerus="yes">
        <source>%n deltagare</source>
        <translation><numerusform>%n deltagare</numerusform><numerusform>%n deltagare</numerusform></translation>
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
    <name>InboxPage</name>
    <message numerus="yes">
        <source>%n delar som väntade kom med.</source>
        <translation><numerusform>%n del som väntade kom med.</numerusform><numerusform>%n delar som väntade kom med.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n volymrapporter.</source>
        <translation><numerusform>%n volymrapport.</numerusform><numerusform>%n volymrapporter.</numerusform></translation>
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
    <name>RegisterPage</name>
    <message numerus="yes">
        <source>Valvet har börjat om %n gånger.</source>
        <translation><numerusform>Valvet har börjat om %n gång.</numerusform><numerusform>Valvet har börjat om %n gånger.</numerusform></translation>
    </message>
</context>
</TS>
