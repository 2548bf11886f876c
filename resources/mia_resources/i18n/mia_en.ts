<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="sv">
<context>
    <name>AboutPage</name>
    <message>
        <source>Det som inte är prövat av människor än: NVDA, Skärmläsaren i Windows, VoiceOver och Windows kontrastteman. Möter du ett hinder, berätta för den som sköter programmet.</source>
        <translation>Not yet tried by people: NVDA, Narrator in Windows, VoiceOver and the Windows contrast themes. If you meet an obstacle, tell whoever looks after the program.</translation>
    </message>
    <message>
        <source>Fri programvara under EUPL 1.2. Du får använda, granska och ändra det.</source>
        <translation>Free software under EUPL 1.2. You may use, examine and change it.</translation>
    </message>
    <message>
        <source>Fråga först den som sköter programmet hos er. Läs upp raden här under. Skicka aldrig valvet, en skärmbild eller något om en deltagare.</source>
        <translation>First ask whoever looks after the program where you work. Read out the line below. Never send the vault, a screenshot or anything about a participant.</translation>
    </message>
    <message>
        <source>Hjälp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Hjälp om tillgänglighet</source>
        <translation>Help on accessibility</translation>
    </message>
    <message>
        <source>Kopiera raden</source>
        <translation>Copy the line</translation>
    </message>
    <message>
        <source>Kopierat.</source>
        <translation>Copied.</translation>
    </message>
    <message>
        <source>Krypterat, nätlöst arbetsredskap för handledare i MIA-insatser.</source>
        <translation>Encrypted, offline tool for coaches in MIA measures.</translation>
    </message>
    <message>
        <source>Licens: {name}</source>
        <translation>Licence: {name}</translation>
    </message>
    <message>
        <source>Licenser</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Licenstext</source>
        <translation>Licence text</translation>
    </message>
    <message>
        <source>MIA Desktop {version}</source>
        <translation>MIA Desktop {version}</translation>
    </message>
    <message>
        <source>Målet är EN 301 549 och WCAG 2.2 nivå AA för fönstret och PDF/UA för papper. Namn, tangentbord, fokus, kontrast och 200 % text prövas på varje sida innan programmet lämnas ut, och ett test går genom skärmläsarnas riktiga väg på Linux.</source>
        <translation>The aim is EN 301 549 and WCAG 2.2 level AA for the window and PDF/UA for papers. Names, keyboard, focus, contrast and 200% text are tested on every page before the program is released, and one test goes the screen readers’ real way on Linux.</translation>
    </message>
    <message>
        <source>När du behöver hjälp</source>
        <translation>When you need help</translation>
    </message>
    <message>
        <source>Om MIA Desktop</source>
        <translation>About MIA Desktop</translation>
    </message>
    <message>
        <source>Programmet</source>
        <translation>The program</translation>
    </message>
    <message>
        <source>Qt och PySide6 används under LGPL 3. De ligger som egna filer i programmets mapp (PySide6 och shiboken6). Du får byta ut dem mot andra versioner med samma gränssnitt: lägg de nya filerna där och starta programmet igen. Källkoden finns hos Qt Company. Detsamma gäller python-bidi.</source>
        <translation>Qt and PySide6 are used under LGPL 3. They are files of their own in the program’s folder (PySide6 and shiboken6). You may replace them with other versions that have the same interface: put the new files there and start the program again. The source code is available from the Qt Company. The same holds for python-bidi.</translation>
    </message>
    <message>
        <source>Tillgänglighet</source>
        <translation>Accessibility</translation>
    </message>
    <message>
        <source>Utseende, språk och fönstrets plats: {path}</source>
        <translation>Appearance, language and the window’s place: {path}</translation>
    </message>
    <message>
        <source>Vad programmet minns om sig självt: {path}</source>
        <translation>What the program remembers about itself: {path}</translation>
    </message>
    <message>
        <source>Valvet, krypterat: {path}</source>
        <translation>The vault, encrypted: {path}</translation>
    </message>
    <message>
        <source>Var uppgifterna ligger</source>
        <translation>Where the data is</translation>
    </message>
</context>
<context>
    <name>ActorField</name>
    <message>
        <source>Kontakt</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Namn eller roll</source>
        <translation>Name or role</translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message numerus="yes">
        <source>%n krockar att gå igenom</source>
        <translation><numerusform>%n conflict to review</numerusform><numerusform>%n conflicts to review</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n mån efter avslut: {who} har inte samtyckt till kontakt.</source>
        <translation><numerusform>%n month after exit: {who} has not consented to contact.</numerusform><numerusform>%n months after exit: {who} has not consented to contact.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n ändringar att lämna</source>
        <translation><numerusform>%n change to hand over</numerusform><numerusform>%n changes to hand over</numerusform></translation>
    </message>
    <message>
        <source>AF:s handlingsplan är förnyad idag.</source>
        <translation>The employment service’s action plan was renewed today.</translation>
    </message>
    <message>
        <source>Förnyad idag</source>
        <translation>Renewed today</translation>
    </message>
    <message>
        <source>Inte lämnat</source>
        <translation>Not handed over</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Kontakten är klar.</source>
        <translation>The contact is done.</translation>
    </message>
    <message>
        <source>Krock</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>Kvittens väntar</source>
        <translation>Waiting for a receipt</translation>
    </message>
    <message>
        <source>Möte</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Planens version {n} väntar på underskrift</source>
        <translation>Version {n} of the plan is waiting for signature</translation>
    </message>
    <message>
        <source>Påbörjat</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>Påminnelsen är klar.</source>
        <translation>The reminder is done.</translation>
    </message>
    <message>
        <source>Sedan {day}</source>
        <translation>Since {day}</translation>
    </message>
    <message>
        <source>Timmar för {month}</source>
        <translation>Hours for {month}</translation>
    </message>
    <message>
        <source>Väntar</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>senast {day}</source>
        <translation>by {day}</translation>
    </message>
    <message>
        <source>{form}, avsnittet {section}</source>
        <translation>{form}, the section {section}</translation>
    </message>
</context>
<context>
    <name>Approval</name>
    <message>
        <source>Godkänn för skyddade personuppgifter</source>
        <translation>Approve for protected personal data</translation>
    </message>
    <message>
        <source>Godkänn {name}</source>
        <translation>Approve {name}</translation>
    </message>
    <message>
        <source>Kontrollera först er rutin, och att mottagaren kan skydda uppgifterna. Därefter lämnas också deltagare med skyddade personuppgifter som har samtyckt.</source>
        <translation>First check your routine, and that the recipient can protect the data. After that, participants with protected personal data who have consented are handed over too.</translation>
    </message>
    <message>
        <source>Vänta</source>
        <translation>Wait</translation>
    </message>
</context>
<context>
    <name>AssignPage</name>
    <message numerus="yes">
        <source>%n deltagare har en ersättare.</source>
        <translation><numerusform>%n participant has cover.</numerusform><numerusform>%n participants have cover.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n deltagare är flyttade.</source>
        <translation><numerusform>%n participant has been moved.</numerusform><numerusform>%n participants have been moved.</numerusform></translation>
    </message>
    <message>
        <source>De är nu hos {name}.</source>
        <translation>They are now with {name}.</translation>
    </message>
    <message>
        <source>Deltagare hos {name}</source>
        <translation>Participants with {name}</translation>
    </message>
    <message>
        <source>Deltagare kommer hit när handledaren har lämnat dem till kontoret.</source>
        <translation>Participants appear here when the coach has handed them over to the office.</translation>
    </message>
    <message>
        <source>Den som tar över får allt som står om deltagaren med nästa kvittens. Den som lämnar får veta att deltagaren är flyttad, och skriver inte mer om den.</source>
        <translation>Whoever takes over gets everything there is about the participant with the next receipt. Whoever hands over gets to know that the participant has been moved, and writes no more about them.</translation>
    </message>
    <message>
        <source>Det finns ingen annan bekräftad dator att flytta till.</source>
        <translation>There is no other confirmed computer to move to.</translation>
    </message>
    <message>
        <source>Ersättaren får dem med en kvittens.</source>
        <translation>Whoever stands in gets them with a receipt.</translation>
    </message>
    <message>
        <source>Ersättningen är avslutad.</source>
        <translation>The cover has ended.</translation>
    </message>
    <message>
        <source>Flytta</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Flytta de valda till</source>
        <translation>Move the chosen ones to</translation>
    </message>
    <message>
        <source>Flyttar …</source>
        <translation>Moving …</translation>
    </message>
    <message>
        <source>Inga deltagare här.</source>
        <translation>No participants here.</translation>
    </message>
    <message>
        <source>Minst en. De får ändringarna med nästa kvittens.</source>
        <translation>At least one. They get the changes with the next receipt.</translation>
    </message>
    <message>
        <source>Också hos {names}</source>
        <translation>Also with {names}</translation>
    </message>
    <message>
        <source>Papper till den som tar över</source>
        <translation>Paper for whoever takes over</translation>
    </message>
    <message>
        <source>Skyddade personuppgifter</source>
        <translation>Protected personal data</translation>
    </message>
    <message>
        <source>Skyddade personuppgifter: hos fler än en handledare lämnas de bara till den som är godkänd i registret.</source>
        <translation>Protected personal data: with more than one coach, they are handed over only to those approved in the register.</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Sparar …</source>
        <translation>Saving …</translation>
    </message>
    <message>
        <source>Sparat: handledarna får veta det med nästa kvittens.</source>
        <translation>Saved: the coaches get to know with the next receipt.</translation>
    </message>
    <message>
        <source>Till registret</source>
        <translation>To the register</translation>
    </message>
    <message>
        <source>Vem har {number}?</source>
        <translation>Who has {number}?</translation>
    </message>
    <message>
        <source>Vems deltagare</source>
        <translation>Whose participant</translation>
    </message>
    <message>
        <source>Vilka handledare får skriva om deltagaren?</source>
        <translation>Which coaches may write about the participant?</translation>
    </message>
    <message>
        <source>Välj alla</source>
        <translation>Choose all</translation>
    </message>
    <message>
        <source>Välj först vilka deltagare det gäller.</source>
        <translation>First choose which participants it is about.</translation>
    </message>
    <message>
        <source>Välj först vilka deltagare som ska flyttas.</source>
        <translation>First choose which participants to move.</translation>
    </message>
    <message>
        <source>Välj minst en handledare.</source>
        <translation>Choose at least one coach.</translation>
    </message>
    <message>
        <source>Öppna deltagaren</source>
        <translation>Open the participant</translation>
    </message>
</context>
<context>
    <name>AttachmentPage</name>
    <message>
        <source>Bild: {name}</source>
        <translation>Picture: {name}</translation>
    </message>
    <message>
        <source>Bilden går inte att läsa. Skanna den en gång till.</source>
        <translation>The picture cannot be read. Scan it once more.</translation>
    </message>
    <message>
        <source>En sparad kopia ligger öppet utanför programmet. I loggen står att du har sparat den.</source>
        <translation>A saved copy lies open outside the program. The log says that you have saved it.</translation>
    </message>
    <message>
        <source>Fil</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Fil utan namn</source>
        <translation>File without a name</translation>
    </message>
    <message>
        <source>Filen visas inte här. Spara en kopia för att öppna den.</source>
        <translation>The file is not shown here. Save a copy to open it.</translation>
    </message>
    <message>
        <source>Filer</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Kopia sparad som {name}. Ta bort den när du är klar.</source>
        <translation>Copy saved as {name}. Remove it when you are done.</translation>
    </message>
    <message>
        <source>Läser in …</source>
        <translation>Loading …</translation>
    </message>
    <message>
        <source>Ritar sidorna …</source>
        <translation>Drawing the pages …</translation>
    </message>
    <message>
        <source>Sida {n} av {all}</source>
        <translation>Page {n} of {all}</translation>
    </message>
    <message>
        <source>Spara kopia</source>
        <translation>Save copy</translation>
    </message>
    <message>
        <source>Spara kopia …</source>
        <translation>Save copy …</translation>
    </message>
    <message>
        <source>Vad är det?</source>
        <translation>What is it?</translation>
    </message>
    <message>
        <source>Välj …</source>
        <translation>Choose …</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Den senaste kopian utanför datorn är från {day}.</source>
        <translation>The latest copy outside the computer is from {day}.</translation>
    </message>
    <message>
        <source>Den senaste säkerhetskopian är från {day}.</source>
        <translation>The latest backup is from {day}.</translation>
    </message>
    <message>
        <source>Det finns ingen säkerhetskopia utanför datorn.</source>
        <translation>There is no backup outside the computer.</translation>
    </message>
    <message>
        <source>Det finns ingen säkerhetskopia.</source>
        <translation>There is no backup.</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message numerus="yes">
        <source>%n deltagare</source>
        <translation><numerusform>%n participant</numerusform><numerusform>%n participants</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n äldre kopior visas inte.</source>
        <translation><numerusform>%n older copy is not shown.</numerusform><numerusform>%n older copies are not shown.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n ändringar</source>
        <translation><numerusform>%n change</numerusform><numerusform>%n changes</numerusform></translation>
    </message>
    <message>
        <source>Alla kopior är krypterade. De öppnas med den lösenfras eller det blad som gäller nu, om inget annat står. Så återställer du: lås valvet, välj Glömt lösenfrasen? och Återställ från säkerhetskopia. Valvet som finns läggs undan, inget skrivs över.</source>
        <translation>All copies are encrypted. They open with the passphrase or the sheet that is valid now, unless it says otherwise. How to restore: lock the vault, choose Forgotten the passphrase? and Restore from a backup. The vault that is here is put aside, nothing is overwritten.</translation>
    </message>
    <message>
        <source>Avbrutet. Inget halvfärdigt är kvar.</source>
        <translation>Cancelled. Nothing half-finished is left.</translation>
    </message>
    <message>
        <source>Avbryter …</source>
        <translation>Cancelling …</translation>
    </message>
    <message>
        <source>Den innehåller {people} och {changes}.</source>
        <translation>It contains {people} and {changes}.</translation>
    </message>
    <message>
        <source>Det finns ingen säkerhetskopia än.</source>
        <translation>There is no backup yet.</translation>
    </message>
    <message>
        <source>Gammal nyckel</source>
        <translation>Old key</translation>
    </message>
    <message>
        <source>Gör en säkerhetskopia …</source>
        <translation>Make a backup …</translation>
    </message>
    <message>
        <source>I valvets mapp</source>
        <translation>In the vault’s folder</translation>
    </message>
    <message>
        <source>Kopian går att öppna och är hel.</source>
        <translation>The copy opens and is intact.</translation>
    </message>
    <message>
        <source>Kopiera till minne eller mapp …</source>
        <translation>Copy to a stick or folder …</translation>
    </message>
    <message>
        <source>Kopierar och läser tillbaka …</source>
        <translation>Copying and reading back …</translation>
    </message>
    <message>
        <source>Prova kopian</source>
        <translation>Try the copy</translation>
    </message>
    <message>
        <source>Prova kopian från {day}</source>
        <translation>Try the copy from {day}</translation>
    </message>
    <message>
        <source>Säkerhetskopian är gjord och läst tillbaka.</source>
        <translation>The backup has been made and read back.</translation>
    </message>
    <message>
        <source>Säkerhetskopiera nu</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Säkerhetskopior</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Välj minne eller mapp</source>
        <translation>Choose a stick or folder</translation>
    </message>
    <message>
        <source>{where} · provad {day}</source>
        <translation>{where} · tried {day}</translation>
    </message>
    <message>
        <source>Öppnar kopian och räknar …</source>
        <translation>Opening the copy and counting …</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Stäng meddelandet: {t}</source>
        <translation>Close the message: {t}</translation>
    </message>
</context>
<context>
    <name>BusyLine</name>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>v. {n}, {first}–{last}</source>
        <translation>Week {n}, {first}–{last}</translation>
    </message>
    <message>
        <source>Ändra</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Ändra: {what}, {who}</source>
        <translation>Change: {what}, {who}</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Dagar</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Föregående</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Gå till idag</source>
        <translation>Go to today</translation>
    </message>
    <message>
        <source>Inget den här dagen.</source>
        <translation>Nothing on this day.</translation>
    </message>
    <message>
        <source>Inget den här månaden.</source>
        <translation>Nothing in this month.</translation>
    </message>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Lista</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Månad</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Mötet är borttaget.</source>
        <translation>The meeting has been removed.</translation>
    </message>
    <message>
        <source>Mötet är inlagt.</source>
        <translation>The meeting has been added.</translation>
    </message>
    <message>
        <source>Mötet är ändrat.</source>
        <translation>The meeting has been changed.</translation>
    </message>
    <message>
        <source>Nytt möte</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>Nästa</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Vecka</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Veckan på papper</source>
        <translation>The week on paper</translation>
    </message>
    <message>
        <source>Visa alla {n}</source>
        <translation>Show all {n}</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Dagar</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Föregående månad</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>Nästa månad</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>Välj datum</source>
        <translation>Choose date</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Flytta till {status}: {text}</source>
        <translation>Move to {status}: {text}</translation>
    </message>
    <message>
        <source>Följd: {text}</source>
        <translation>Consequence: {text}</translation>
    </message>
    <message>
        <source>Förslag: {text}</source>
        <translation>Suggestion: {text}</translation>
    </message>
</context>
<context>
    <name>Case</name>
    <message>
        <source>1 krock att gå igenom</source>
        <translation>1 conflict to review</translation>
    </message>
    <message>
        <source>Alla arbetsplatser</source>
        <translation>All workplaces</translation>
    </message>
    <message>
        <source>Dataskydd och rättigheter</source>
        <translation>Data protection and rights</translation>
    </message>
    <message>
        <source>Deltagaren är din kollegas. Allt du skriver lämnas till kontoret.</source>
        <translation>The participant is your colleague’s. Everything you write is handed over to the office.</translation>
    </message>
    <message>
        <source>En ny period behöver ett nytt samtycke.</source>
        <translation>A new period needs a new consent.</translation>
    </message>
    <message>
        <source>Ersättare: {names}</source>
        <translation>Standing in: {names}</translation>
    </message>
    <message>
        <source>Ersättaren kan läsa och skriva om deltagaren under den tiden.</source>
        <translation>Whoever stands in can read and write about the participant during that time.</translation>
    </message>
    <message>
        <source>Ersätter {who}</source>
        <translation>Standing in for {who}</translation>
    </message>
    <message>
        <source>Ett samtycke går ut {day}</source>
        <translation>A consent expires {day}</translation>
    </message>
    <message>
        <source>Ett samtycke är från en tidigare period</source>
        <translation>One consent is from an earlier period</translation>
    </message>
    <message>
        <source>Fas och period</source>
        <translation>Phase and period</translation>
    </message>
    <message>
        <source>Filer</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Gå igenom</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Ifyllda</source>
        <translation>Filled in</translation>
    </message>
    <message>
        <source>Insatser och arbetsplatser</source>
        <translation>Measures and workplaces</translation>
    </message>
    <message>
        <source>Kontakter och möten</source>
        <translation>Contacts and meetings</translation>
    </message>
    <message>
        <source>Kontrollera i er rutin hur uppgifterna får hanteras.</source>
        <translation>Check your routine for how the data may be handled.</translation>
    </message>
    <message>
        <source>Nästa steg</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Papper</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Saknas</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Samtycken</source>
        <translation>Consents</translation>
    </message>
    <message>
        <source>Skyddade personuppgifter</source>
        <translation>Protected personal data</translation>
    </message>
    <message>
        <source>Säker kontakt: {text}</source>
        <translation>Safe contact: {text}</translation>
    </message>
    <message>
        <source>Talar {language}</source>
        <translation>Speaks {language}</translation>
    </message>
    <message>
        <source>Tidslinje</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Timmar och närvaro</source>
        <translation>Hours and attendance</translation>
    </message>
    <message>
        <source>Tolk: {language}</source>
        <translation>Interpreter: {language}</translation>
    </message>
    <message>
        <source>Uppgifter</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Yrkesprofil i kartläggningen</source>
        <translation>Vocational profile in the assessment</translation>
    </message>
    <message>
        <source>en kollega</source>
        <translation>a colleague</translation>
    </message>
    <message>
        <source>{n} gäller</source>
        <translation>{n} valid</translation>
    </message>
    <message>
        <source>{n} krockar att gå igenom</source>
        <translation>{n} conflicts to review</translation>
    </message>
    <message>
        <source>{n} pågår</source>
        <translation>{n} ongoing</translation>
    </message>
    <message>
        <source>{n} samtycken är från en tidigare period</source>
        <translation>{n} consents are from an earlier period</translation>
    </message>
    <message>
        <source>{n} st</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>{n} år</source>
        <translation>{n} years old</translation>
    </message>
    <message>
        <source>Öppna samtycken</source>
        <translation>Open consents</translation>
    </message>
    <message>
        <source>Översikt</source>
        <translation>Overview</translation>
    </message>
</context>
<context>
    <name>CaseCards</name>
    <message>
        <source> (enligt första anteckningen)</source>
        <translation> (according to the first note)</translation>
    </message>
    <message numerus="yes">
        <source>, efter %n dagar</source>
        <translation><numerusform>, after %n day</numerusform><numerusform>, after %n days</numerusform></translation>
    </message>
    <message>
        <source>Första insatsen</source>
        <translation>First measure</translation>
    </message>
    <message>
        <source>Första kontakten</source>
        <translation>First contact</translation>
    </message>
    <message>
        <source>Ingen anteckning än.</source>
        <translation>No note yet.</translation>
    </message>
    <message>
        <source>Inget samtycke gäller nu. Då får inget delas med andra.</source>
        <translation>No consent is valid now. Then nothing may be shared with others.</translation>
    </message>
    <message>
        <source>Remiss {day}</source>
        <translation>Referral {day}</translation>
    </message>
    <message>
        <source>Remissdagen är inte ifylld. Fyll i den under Fas och period.</source>
        <translation>The day of the referral is not filled in. Fill it in under Phase and period.</translation>
    </message>
    <message>
        <source>Samtycken som gäller</source>
        <translation>Valid consents</translation>
    </message>
    <message>
        <source>Senaste anteckningar</source>
        <translation>Latest notes</translation>
    </message>
    <message>
        <source>Vägen in</source>
        <translation>The way in</translation>
    </message>
    <message>
        <source>till {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>{name} {day}</source>
        <translation>{name} {day}</translation>
    </message>
    <message>
        <source>{name}: inte än</source>
        <translation>{name}: not yet</translation>
    </message>
</context>
<context>
    <name>CaseFind</name>
    <message>
        <source>Aktivitet</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Annat</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Delmål</source>
        <translation>Sub-goal</translation>
    </message>
    <message>
        <source>Fas och period</source>
        <translation>Phase and period</translation>
    </message>
    <message>
        <source>Fil</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Mål</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Samtycke</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Uppgifter</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>CaseScreen</name>
    <message>
        <source>Delar</source>
        <translation>Parts</translation>
    </message>
    <message>
        <source>Deltagare</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Filen är borttagen.</source>
        <translation>The file has been removed.</translation>
    </message>
    <message>
        <source>Läser in …</source>
        <translation>Loading …</translation>
    </message>
    <message>
        <source>Ny anteckning</source>
        <translation>New note</translation>
    </message>
    <message>
        <source>Ny uppföljning</source>
        <translation>New follow-up</translation>
    </message>
    <message>
        <source>Raden är borttagen.</source>
        <translation>The row has been removed.</translation>
    </message>
</context>
<context>
    <name>Caseload</name>
    <message numerus="yes">
        <source>%n ändringar att lämna</source>
        <translation><numerusform>%n change to hand over</numerusform><numerusform>%n changes to hand over</numerusform></translation>
    </message>
    <message>
        <source>1 krock</source>
        <translation>1 conflict</translation>
    </message>
    <message>
        <source>De kommer med de paket som handledarna lämnar.</source>
        <translation>They come with the bundles that the coaches hand over.</translation>
    </message>
    <message>
        <source>Deltagarnummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Ersätter</source>
        <translation>Stands in for</translation>
    </message>
    <message>
        <source>Fas</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Handledare</source>
        <translation>Coach</translation>
    </message>
    <message>
        <source>Hämta från kontoret</source>
        <translation>Collect from the office</translation>
    </message>
    <message>
        <source>Här visas deltagarna.</source>
        <translation>The participants are shown here.</translation>
    </message>
    <message>
        <source>Här visas dina deltagare.</source>
        <translation>Your participants are shown here.</translation>
    </message>
    <message>
        <source>Ingen deltagare matchar filtren.</source>
        <translation>No participant matches the filters.</translation>
    </message>
    <message>
        <source>Ingen deltagare matchar ”{text}”.</source>
        <translation>No participant matches “{text}”.</translation>
    </message>
    <message>
        <source>Kommun</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Krockar</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>Lägg till den första eller hämta från kontoret.</source>
        <translation>Add the first one or collect from the office.</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nästa</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Pröva en del av namnet, eller rensa sökning och filter.</source>
        <translation>Try part of the name, or clear the search and filters.</translation>
    </message>
    <message>
        <source>Rensa alla filter</source>
        <translation>Clear all filters</translation>
    </message>
    <message>
        <source>Rensa alla filter och visa alla</source>
        <translation>Clear all filters and show all</translation>
    </message>
    <message>
        <source>Samtycke till</source>
        <translation>Consent until</translation>
    </message>
    <message>
        <source>Senaste kontakt</source>
        <translation>Latest contact</translation>
    </message>
    <message>
        <source>Slut {day}</source>
        <translation>Ended {day}</translation>
    </message>
    <message>
        <source>Ta bort ett filter eller rensa alla.</source>
        <translation>Remove a filter or clear all.</translation>
    </message>
    <message>
        <source>Till kontoret</source>
        <translation>To the office</translation>
    </message>
    <message>
        <source>egen deltagare</source>
        <translation>own participant</translation>
    </message>
    <message>
        <source>en kollega</source>
        <translation>a colleague</translation>
    </message>
    <message>
        <source>inga krockar</source>
        <translation>no conflicts</translation>
    </message>
    <message>
        <source>ingen kontakt antecknad</source>
        <translation>no contact noted</translation>
    </message>
    <message>
        <source>inget att lämna</source>
        <translation>nothing to hand over</translation>
    </message>
    <message>
        <source>inget planerat</source>
        <translation>nothing planned</translation>
    </message>
    <message>
        <source>inget slutdatum</source>
        <translation>no end date</translation>
    </message>
    <message>
        <source>{name} från {day}</source>
        <translation>{name} from {day}</translation>
    </message>
    <message>
        <source>{name} till {day}</source>
        <translation>{name} until {day}</translation>
    </message>
    <message>
        <source>{name} tills vidare</source>
        <translation>{name} until further notice</translation>
    </message>
    <message>
        <source>{number} (skyddade uppgifter)</source>
        <translation>{number} (protected data)</translation>
    </message>
    <message>
        <source>{n} krockar</source>
        <translation>{n} conflicts</translation>
    </message>
    <message>
        <source>Öppna inkorgen</source>
        <translation>Open the inbox</translation>
    </message>
</context>
<context>
    <name>CaseloadScreen</name>
    <message>
        <source>Deltagare</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Filter och ordning</source>
        <translation>Filter and order</translation>
    </message>
    <message>
        <source>Kolumner</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Kolumner …</source>
        <translation>Columns …</translation>
    </message>
    <message>
        <source>Läs in en lista</source>
        <translation>Read in a list</translation>
    </message>
    <message>
        <source>Läser in …</source>
        <translation>Loading …</translation>
    </message>
    <message>
        <source>Namn, tidigare namn, deltagarnummer eller helt personnummer.</source>
        <translation>Name, former name, participant number or full personal identity number.</translation>
    </message>
    <message>
        <source>Ny deltagare</source>
        <translation>New participant</translation>
    </message>
    <message>
        <source>Rensa alla filter</source>
        <translation>Clear all filters</translation>
    </message>
    <message>
        <source>Sparade urval med egen ordning.</source>
        <translation>Saved selections with an order of their own.</translation>
    </message>
    <message>
        <source>Sök deltagare</source>
        <translation>Search participants</translation>
    </message>
    <message>
        <source>Ta bort filtret {text}</source>
        <translation>Remove the filter {text}</translation>
    </message>
    <message>
        <source>Vy</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Vyn är borttagen.</source>
        <translation>The view has been removed.</translation>
    </message>
    <message>
        <source>Vyn är sparad.</source>
        <translation>The view has been saved.</translation>
    </message>
    <message>
        <source>{n} av {all} deltagare</source>
        <translation>{n} of {all} participants</translation>
    </message>
    <message>
        <source>{words} ({n})</source>
        <translation>{words} ({n})</translation>
    </message>
</context>
<context>
    <name>Casework</name>
    <message>
        <source>AF:s handlingsplan ska förnyas</source>
        <translation>The employment service’s action plan needs renewing</translation>
    </message>
    <message>
        <source>Aktualiserad</source>
        <translation>Referred</translation>
    </message>
    <message>
        <source>Annat</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Annat skydd</source>
        <translation>Other protection</translation>
    </message>
    <message>
        <source>Avslut</source>
        <translation>Exit</translation>
    </message>
    <message>
        <source>Avslutad</source>
        <translation>Exited</translation>
    </message>
    <message>
        <source>Bestridd uppgift att utreda</source>
        <translation>Disputed item to look into</translation>
    </message>
    <message>
        <source>Besök på arbetsplats</source>
        <translation>Workplace visit</translation>
    </message>
    <message>
        <source>Dela uppgifter med andra</source>
        <translation>Sharing data with others</translation>
    </message>
    <message>
        <source>E-post eller SMS</source>
        <translation>Email or text message</translation>
    </message>
    <message>
        <source>Efteruppföljning</source>
        <translation>Later follow-up</translation>
    </message>
    <message>
        <source>Ej antagen</source>
        <translation>Not admitted</translation>
    </message>
    <message>
        <source>Enkäter</source>
        <translation>Surveys</translation>
    </message>
    <message>
        <source>Felregistrerad</source>
        <translation>Registered by mistake</translation>
    </message>
    <message>
        <source>Flerpartsmöten</source>
        <translation>Multi-party meetings</translation>
    </message>
    <message>
        <source>Foto eller berättelse</source>
        <translation>Photo or story</translation>
    </message>
    <message>
        <source>Försenad 1 dag</source>
        <translation>1 day overdue</translation>
    </message>
    <message>
        <source>Försenad {n} dagar</source>
        <translation>{n} days overdue</translation>
    </message>
    <message>
        <source>Ingen plan</source>
        <translation>No plan</translation>
    </message>
    <message>
        <source>Inloggad e-tjänst</source>
        <translation>Signed-in e-service</translation>
    </message>
    <message>
        <source>Kartläggning</source>
        <translation>Assessment</translation>
    </message>
    <message numerus="yes">
        <source>Kontakt %n mån efter avslut</source>
        <translation><numerusform>Contact %n month after exit</numerusform><numerusform>Contact %n months after exit</numerusform></translation>
    </message>
    <message>
        <source>Kontakt efter avslut</source>
        <translation>Contact after exit</translation>
    </message>
    <message>
        <source>Kvinna</source>
        <translation>Woman</translation>
    </message>
    <message>
        <source>Man</source>
        <translation>Man</translation>
    </message>
    <message>
        <source>Muntligt</source>
        <translation>Orally</translation>
    </message>
    <message>
        <source>Möte</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Nej</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Pausad</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Plan väntar på underskrift</source>
        <translation>Plan waiting for signature</translation>
    </message>
    <message>
        <source>Planering</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>Planperioden tar slut</source>
        <translation>The plan period ends</translation>
    </message>
    <message>
        <source>Påbörjat formulär</source>
        <translation>Started form</translation>
    </message>
    <message>
        <source>Pågående</source>
        <translation>Ongoing</translation>
    </message>
    <message>
        <source>Påminnelse</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>Samordnad individuell plan (SIP)</source>
        <translation>Coordinated individual plan (SIP)</translation>
    </message>
    <message>
        <source>Samtycke går ut</source>
        <translation>Consent expires</translation>
    </message>
    <message>
        <source>Sekretessmarkering</source>
        <translation>Confidentiality marking</translation>
    </message>
    <message>
        <source>Sen: {day}</source>
        <translation>Late: {day}</translation>
    </message>
    <message>
        <source>Skriftligt</source>
        <translation>In writing</translation>
    </message>
    <message>
        <source>Skyddad folkbokföring</source>
        <translation>Protected population registration</translation>
    </message>
    <message>
        <source>Stängd</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Trepartssamtal</source>
        <translation>Three-way meeting</translation>
    </message>
    <message>
        <source>Underskriven</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Uppföljning</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Uppföljning av planen</source>
        <translation>Follow-up of the plan</translation>
    </message>
    <message>
        <source>Uppföljning i register</source>
        <translation>Follow-up in registers</translation>
    </message>
    <message>
        <source>Utkast</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Väntar på underskrift</source>
        <translation>Waiting for signature</translation>
    </message>
</context>
<context>
    <name>CaseworkMessages</name>
    <message>
        <source>Deltagaren är redan flyttad härifrån.</source>
        <translation>The participant has already been moved from here.</translation>
    </message>
    <message>
        <source>Den här uppgiften kan inte markeras som bestridd.</source>
        <translation>This item cannot be marked as disputed.</translation>
    </message>
    <message>
        <source>Den skyddar någon eller säger vems ärendet är. Är den fel ändrar du den direkt.</source>
        <translation>It protects somebody or says whose case it is. If it is wrong, change it directly.</translation>
    </message>
    <message>
        <source>Den som har deltagaren nu gör papperet, eller kontoret.</source>
        <translation>Whoever has the participant now makes the paper, or the office.</translation>
    </message>
    <message>
        <source>Det finns en krock att gå igenom först.</source>
        <translation>There is a conflict to review first.</translation>
    </message>
    <message>
        <source>Det finns inget samtycke som gäller {party}.</source>
        <translation>There is no valid consent for {party}.</translation>
    </message>
    <message>
        <source>Det finns inget samtycke till kontakt med arbetsplatsen.</source>
        <translation>There is no consent to contact with the workplace.</translation>
    </message>
    <message>
        <source>Det finns {n} krockar att gå igenom först.</source>
        <translation>There are {n} conflicts to review first.</translation>
    </message>
    <message>
        <source>Det går inte att ångra längre.</source>
        <translation>It can no longer be undone.</translation>
    </message>
    <message>
        <source>Det står inte varför uppgiften är kvar.</source>
        <translation>It does not say why the item stands.</translation>
    </message>
    <message>
        <source>Fråga deltagaren först. Tills dess får arbetsplatsen inget papper.</source>
        <translation>Ask the participant first. Until then the workplace gets no paper.</translation>
    </message>
    <message>
        <source>Fråga deltagaren om ett samtycke som räcker planen ut, eller korta planen.</source>
        <translation>Ask the participant for a consent that lasts as long as the plan, or shorten the plan.</translation>
    </message>
    <message>
        <source>Mallen har inget namn.</source>
        <translation>The template has no name.</translation>
    </message>
    <message>
        <source>Något annat har skrivits på samma ställe sedan dess.</source>
        <translation>Something else has been written in the same place since then.</translation>
    </message>
    <message>
        <source>Rätta den först, eller skriv varför den ska vara kvar.</source>
        <translation>Correct it first, or write why it is to stand.</translation>
    </message>
    <message>
        <source>Samtycket för {party} går ut {day}, innan planen är slut.</source>
        <translation>The consent for {party} expires {day}, before the end of the plan.</translation>
    </message>
    <message>
        <source>Skriv ett namn som du hittar den på, och spara igen.</source>
        <translation>Enter a name that you will find it by, and save again.</translation>
    </message>
    <message>
        <source>Skriv skälet. Deltagaren har rätt att få veta det.</source>
        <translation>Write the reason. The participant has a right to know it.</translation>
    </message>
    <message>
        <source>Två har skrivit olika. Välj vad som gäller och slutför sedan.</source>
        <translation>Two people have written different things. Choose which one holds, then complete.</translation>
    </message>
    <message>
        <source>Uppgiften är inte ändrad än.</source>
        <translation>The item has not been changed yet.</translation>
    </message>
</context>
<context>
    <name>ChangeField</name>
    <message>
        <source>Lika</source>
        <translation>The same</translation>
    </message>
    <message>
        <source>Lite bättre</source>
        <translation>A little better</translation>
    </message>
    <message>
        <source>Lite sämre</source>
        <translation>A little worse</translation>
    </message>
    <message>
        <source>Mycket bättre</source>
        <translation>Much better</translation>
    </message>
    <message>
        <source>Mycket sämre</source>
        <translation>Much worse</translation>
    </message>
</context>
<context>
    <name>ChangePhrasePage</name>
    <message>
        <source>Byt lösenfras</source>
        <translation>Change passphrase</translation>
    </message>
    <message>
        <source>Byter lösenfrasen …</source>
        <translation>Changing the passphrase …</translation>
    </message>
    <message>
        <source>Byter …</source>
        <translation>Changing …</translation>
    </message>
    <message>
        <source>Hela valvet krypteras om med en ny nyckel, så att den gamla frasen inte öppnar något mer. Det kan ta en stund.</source>
        <translation>The whole vault is encrypted anew with a new key, so that the old passphrase opens nothing more. It may take a while.</translation>
    </message>
    <message>
        <source>Lösenfrasen du har nu</source>
        <translation>The passphrase you have now</translation>
    </message>
    <message>
        <source>Lösenfrasen är bytt.</source>
        <translation>The passphrase has been changed.</translation>
    </message>
    <message>
        <source>Skriv lösenfrasen du har nu.</source>
        <translation>Enter the passphrase you have now.</translation>
    </message>
</context>
<context>
    <name>ChangedWords</name>
    <message>
        <source>(tomt)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>Andra har ändrat i dina ord</source>
        <translation>Others have changed your words</translation>
    </message>
    <message>
        <source>Förut: {before}
Nu: {after}</source>
        <translation>Before: {before}
Now: {after}</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nej</source>
        <translation>no</translation>
    </message>
    <message>
        <source>och {n} till</source>
        <translation>and {n} more</translation>
    </message>
    <message>
        <source>{number}, {what}: {author}, {moment}</source>
        <translation>{number}, {what}: {author}, {moment}</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Fanns inte</source>
        <translation>Was not there</translation>
    </message>
    <message>
        <source>Finns inte med</source>
        <translation>Not included</translation>
    </message>
</context>
<context>
    <name>CheckAnswersScreen</name>
    <message>
        <source>Alla svar</source>
        <translation>All answers</translation>
    </message>
    <message numerus="yes">
        <source>Det finns %n saker att rätta</source>
        <translation><numerusform>There is %n thing to correct</numerusform><numerusform>There are %n things to correct</numerusform></translation>
    </message>
    <message>
        <source>Det här har ändrats sedan {day}</source>
        <translation>This has changed since {day}</translation>
    </message>
    <message>
        <source>Formuläret</source>
        <translation>The form</translation>
    </message>
    <message>
        <source>Inte markerade som klara: {names}. Du kan slutföra ändå.</source>
        <translation>Not marked as done: {names}. You can complete it anyway.</translation>
    </message>
    <message>
        <source>Kontrollera svaren</source>
        <translation>Check the answers</translation>
    </message>
    <message>
        <source>När du slutför låses den här versionen. Du kan alltid göra en ny.</source>
        <translation>When you complete it, this version is locked. You can always make a new one.</translation>
    </message>
    <message>
        <source>Slutför {form}</source>
        <translation>Complete {form}</translation>
    </message>
    <message>
        <source>Slutfört. Versionen är låst.</source>
        <translation>Completed. The version is locked.</translation>
    </message>
    <message>
        <source>Visa på papper</source>
        <translation>Show on paper</translation>
    </message>
    <message>
        <source>{form} för {name}</source>
        <translation>{form} for {name}</translation>
    </message>
    <message>
        <source>{label}
Förut: {before}
Nu: {after}</source>
        <translation>{label}
Before: {before}
Now: {after}</translation>
    </message>
</context>
<context>
    <name>CheckNumbersPage</name>
    <message>
        <source>Bekräfta kontoret</source>
        <translation>Confirm the office</translation>
    </message>
    <message>
        <source>Dina deltagarnummer börjar på {prefix}.</source>
        <translation>Your participant numbers start with {prefix}.</translation>
    </message>
    <message>
        <source>Du hör inte till något kontor än.</source>
        <translation>You do not belong to an office yet.</translation>
    </message>
    <message>
        <source>Inbjudningar (*.miainvite)</source>
        <translation>Invitations (*.miainvite)</translation>
    </message>
    <message>
        <source>Kontoret</source>
        <translation>The office</translation>
    </message>
    <message>
        <source>Kontoret ger dig en fil som slutar på .miainvite.</source>
        <translation>The office gives you a file that ends with .miainvite.</translation>
    </message>
    <message>
        <source>Kontoret tar emot volymer, inga uppgifter om deltagare.</source>
        <translation>The office receives volumes, no data about participants.</translation>
    </message>
    <message>
        <source>Kontoret tar emot volymer, och uppgifter om deltagare som har samtyckt.</source>
        <translation>The office receives volumes, and data about participants who have consented.</translation>
    </message>
    <message>
        <source>Kontrollerar numret …</source>
        <translation>Checking the number …</translation>
    </message>
    <message>
        <source>Kontrollnumret skrevs {day}.</source>
        <translation>The check number was entered {day}.</translation>
    </message>
    <message>
        <source>Läs in en inbjudan …</source>
        <translation>Read in an invitation …</translation>
    </message>
    <message>
        <source>Läser inbjudan …</source>
        <translation>Reading the invitation …</translation>
    </message>
    <message>
        <source>Nu går det att lämna till kontoret. Lämna också ditt visitkort.</source>
        <translation>Now you can hand over to the office. Hand over your contact card as well.</translation>
    </message>
    <message>
        <source>Ring kontoret på ett nummer som du redan har, inte ett ur filen. Be dem läsa upp grupperna och skriv dem.</source>
        <translation>Call the office on a number that you already have, not one from the file. Ask them to read out the groups and enter them.</translation>
    </message>
    <message>
        <source>Välj inbjudan</source>
        <translation>Choose invitation</translation>
    </message>
    <message>
        <source>{name} är bekräftat.</source>
        <translation>{name} is confirmed.</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Med egna ord (valfritt)</source>
        <translation>In own words (optional)</translation>
    </message>
    <message>
        <source>{option}: med egna ord</source>
        <translation>{option}: in own words</translation>
    </message>
</context>
<context>
    <name>CodeField</name>
    <message>
        <source>Grupp {n} av {all}</source>
        <translation>Group {n} of {all}</translation>
    </message>
</context>
<context>
    <name>CollectPage</name>
    <message numerus="yes">
        <source>%n av dina avvikelser eller guldkorn har ett nytt läge.</source>
        <translation><numerusform>%n of your deviations or good examples has a new status.</numerusform><numerusform>%n of your deviations or good examples have a new status.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n av dina paket gav krockar på kontoret.</source>
        <translation><numerusform>%n of your bundles gave conflicts at the office.</numerusform><numerusform>%n of your bundles gave conflicts at the office.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n av dina paket är inlästa på kontoret.</source>
        <translation><numerusform>%n of your bundles has been read in at the office.</numerusform><numerusform>%n of your bundles have been read in at the office.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n har ändrats sedan dess och står kvar.</source>
        <translation><numerusform>%n has changed since then and stays as it is.</numerusform><numerusform>%n have changed since then and stay as they are.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n uppgifter är borta.</source>
        <translation><numerusform>%n item is gone.</numerusform><numerusform>%n items are gone.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n värden är som förut.</source>
        <translation><numerusform>%n value is as before.</numerusform><numerusform>%n values are as before.</numerusform></translation>
    </message>
    <message>
        <source>Behåll</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Det här valvet gäller nu.</source>
        <translation>This vault is the one that holds now.</translation>
    </message>
    <message>
        <source>Det är ovanligt många. Ring kontoret innan du läser in.</source>
        <translation>That is unusually many. Call the office before you read it in.</translation>
    </message>
    <message>
        <source>Filen från kontoret slutar på .miareceipt. Den säger vad kontoret har läst in, och har med det som andra har skrivit om dina deltagare.</source>
        <translation>The file from the office ends with .miareceipt. It says what the office has read in, and brings what others have written about your participants.</translation>
    </message>
    <message>
        <source>Filen skulle ge {n} krockar för {cases} deltagare.</source>
        <translation>The file would give {n} conflicts for {cases} participants.</translation>
    </message>
    <message>
        <source>Från {name}</source>
        <translation>From {name}</translation>
    </message>
    <message>
        <source>Gå igenom krockarna</source>
        <translation>Review the conflicts</translation>
    </message>
    <message>
        <source>Gör en säkerhetskopia och läser in …</source>
        <translation>Making a backup and reading in …</translation>
    </message>
    <message>
        <source>Hämta från kontoret</source>
        <translation>Collect from the office</translation>
    </message>
    <message>
        <source>Hämtningen är klar.</source>
        <translation>The collection is done.</translation>
    </message>
    <message>
        <source>Hämtningen är ångrad.</source>
        <translation>The collection has been undone.</translation>
    </message>
    <message>
        <source>Inga krockar.</source>
        <translation>No conflicts.</translation>
    </message>
    <message>
        <source>Inget nytt om dina deltagare.</source>
        <translation>Nothing new about your participants.</translation>
    </message>
    <message>
        <source>Inget är ändrat.</source>
        <translation>Nothing has been changed.</translation>
    </message>
    <message>
        <source>Kontoret håller ett paket: {why}</source>
        <translation>The office has a bundle on hold: {why}</translation>
    </message>
    <message>
        <source>Krockar som du får ta ställning till: {n}</source>
        <translation>Conflicts for you to decide: {n}</translation>
    </message>
    <message>
        <source>Kvittenser och paket (*.miareceipt *.miabundle)</source>
        <translation>Receipts and bundles (*.miareceipt *.miabundle)</translation>
    </message>
    <message>
        <source>Lämna till kontoret, så får det veta det.</source>
        <translation>Hand over to the office, so that it gets to know.</translation>
    </message>
    <message>
        <source>Läs in</source>
        <translation>Read in</translation>
    </message>
    <message>
        <source>Läs in ändå</source>
        <translation>Read in anyway</translation>
    </message>
    <message>
        <source>Nya deltagare: {n}</source>
        <translation>New participants: {n}</translation>
    </message>
    <message>
        <source>Nytt: {changes} för {cases} deltagare</source>
        <translation>New: {changes} for {cases} participants</translation>
    </message>
    <message>
        <source>Välj en annan fil</source>
        <translation>Choose another file</translation>
    </message>
    <message>
        <source>Välj fil från kontoret</source>
        <translation>Choose a file from the office</translation>
    </message>
    <message>
        <source>Välj fil …</source>
        <translation>Choose file …</translation>
    </message>
    <message>
        <source>{changes} från kontoret tas bort här. Dina egna ändringar behålls.</source>
        <translation>From the office, {changes} will be removed here. Your own changes are kept.</translation>
    </message>
    <message>
        <source>{changes} för {cases} deltagare.</source>
        <translation>{changes} for {cases} participants.</translation>
    </message>
    <message>
        <source>{conflicts} väntar på dig.</source>
        <translation>Waiting for you: {conflicts}.</translation>
    </message>
    <message>
        <source>{file}, skapad {moment}. Underskriften stämmer.</source>
        <translation>{file}, created {moment}. The signature matches.</translation>
    </message>
    <message>
        <source>Ångra hämtningen</source>
        <translation>Undo the collection</translation>
    </message>
    <message>
        <source>Ångra hämtningen?</source>
        <translation>Undo the collection?</translation>
    </message>
    <message>
        <source>Ångrar …</source>
        <translation>Undoing …</translation>
    </message>
    <message>
        <source>Öppnar och kontrollerar …</source>
        <translation>Opening and checking …</translation>
    </message>
</context>
<context>
    <name>ColumnPanel</name>
    <message>
        <source>Flytta senare: {column}</source>
        <translation>Move later: {column}</translation>
    </message>
    <message>
        <source>Flytta tidigare: {column}</source>
        <translation>Move earlier: {column}</translation>
    </message>
    <message>
        <source>Som från början</source>
        <translation>As at the start</translation>
    </message>
</context>
<context>
    <name>CommonMessages</name>
    <message>
        <source>Det finns redan en fil där, och ingen skrivs över.</source>
        <translation>There is already a file there, and none is overwritten.</translation>
    </message>
    <message>
        <source>Det gick inte. Inget är ändrat.</source>
        <translation>It did not work. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Nyckeln får bara sparas på ett löstagbart minne.</source>
        <translation>The key may only be saved on a removable stick.</translation>
    </message>
    <message>
        <source>Sätt i ett minne och välj det, eller skriv av nyckeln för hand.</source>
        <translation>Insert a stick and choose it, or copy the key by hand.</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>De ligger kvar i listan. Båda texterna finns kvar tills någon väljer.</source>
        <translation>They stay in the list. Both texts remain until somebody chooses.</translation>
    </message>
    <message>
        <source>Deltagaren</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Det finns kvar, med ändringen.</source>
        <translation>It is still there, with the change.</translation>
    </message>
    <message>
        <source>Det är borttaget.</source>
        <translation>It has been removed.</translation>
    </message>
    <message>
        <source>Flytta igen …</source>
        <translation>Move again …</translation>
    </message>
    <message>
        <source>Inga krockar.</source>
        <translation>No conflicts.</translation>
    </message>
    <message>
        <source>Ingen annan har skrivit på samma ställe som du.</source>
        <translation>Nobody else has written in the same place as you.</translation>
    </message>
    <message>
        <source>Inget mer att ta ställning till nu.</source>
        <translation>Nothing more to decide now.</translation>
    </message>
    <message>
        <source>Krockar</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>Krocken är löst. Båda texterna finns i historiken.</source>
        <translation>The conflict is settled. Both texts are in the history.</translation>
    </message>
    <message>
        <source>Senare</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Öppen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Öppna deltagaren</source>
        <translation>Open the participant</translation>
    </message>
    <message>
        <source>Öppna formuläret</source>
        <translation>Open the form</translation>
    </message>
    <message>
        <source>Öppna krockar</source>
        <translation>Open conflicts</translation>
    </message>
</context>
<context>
    <name>ConsentForm</name>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Fyll i från vilken dag samtycket gäller.</source>
        <translation>Enter the day from which the consent is valid.</translation>
    </message>
    <message>
        <source>Gäller från</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>Gäller till</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Hur gavs samtycket?</source>
        <translation>How was the consent given?</translation>
    </message>
    <message>
        <source>Högst 12 månader när uppgifter delas. En ny period behöver ett nytt.</source>
        <translation>At most 12 months when data is shared. A new period needs a new one.</translation>
    </message>
    <message>
        <source>Jag går med på att min handledare och {who} berättar för varandra om: {what}. Det behövs för: {purpose}. Det gäller från {start} till {end}. Inget annat får delas. Jag kan ta tillbaka mitt samtycke när som helst, och då slutar det gälla genast.</source>
        <translation>I agree that my coach and {who} may tell each other about: {what}. It is needed for: {purpose}. It is valid from {start} until {end}. Nothing else may be shared. I can withdraw my consent at any time, and then it stops being valid at once.</translation>
    </message>
    <message>
        <source>Jag går med på: {kind}. Det behövs för: {purpose}. Det gäller från {start} till {end}. Jag kan ta tillbaka mitt samtycke när som helst, och då slutar det gälla genast.</source>
        <translation>I agree to: {kind}. It is needed for: {purpose}. It is valid from {start} until {end}. I can withdraw my consent at any time, and then it stops being valid at once.</translation>
    </message>
    <message>
        <source>Läs upp för deltagaren</source>
        <translation>Read aloud to the participant</translation>
    </message>
    <message>
        <source>På vilket språk förklarades det?</source>
        <translation>In which language was it explained?</translation>
    </message>
    <message>
        <source>Registrera samtycke</source>
        <translation>Register consent</translation>
    </message>
    <message>
        <source>Skriv vad uppgifterna ska användas till.</source>
        <translation>Enter what the data is to be used for.</translation>
    </message>
    <message>
        <source>Slutdagen behöver vara samma dag som start ({day}) eller senare.</source>
        <translation>The end date needs to be the same day as the start ({day}) or later.</translation>
    </message>
    <message>
        <source>Spara samtycket</source>
        <translation>Save the consent</translation>
    </message>
    <message>
        <source>Tolk var med</source>
        <translation>An interpreter was present</translation>
    </message>
    <message>
        <source>Vad gäller det?</source>
        <translation>What does it cover?</translation>
    </message>
    <message>
        <source>Vad ska de användas till?</source>
        <translation>What will it be used for?</translation>
    </message>
    <message>
        <source>Vilka får veta?</source>
        <translation>Who may know?</translation>
    </message>
    <message>
        <source>Vilka uppgifter?</source>
        <translation>Which data?</translation>
    </message>
    <message>
        <source>Välj en dag senast {day}: högst 12 månader när uppgifter delas.</source>
        <translation>Choose a day no later than {day}: at most 12 months when data is shared.</translation>
    </message>
    <message>
        <source>Välj hur samtycket gavs.</source>
        <translation>Choose how the consent was given.</translation>
    </message>
    <message>
        <source>Välj vilka som får veta.</source>
        <translation>Choose who may know.</translation>
    </message>
    <message>
        <source>Välj vilka uppgifter det gäller.</source>
        <translation>Choose which data it covers.</translation>
    </message>
    <message>
        <source>Välj …</source>
        <translation>Choose …</translation>
    </message>
    <message>
        <source>tills vidare</source>
        <translation>I withdraw it</translation>
    </message>
</context>
<context>
    <name>ConsentStrip</name>
    <message>
        <source>Registrera samtycke</source>
        <translation>Register consent</translation>
    </message>
    <message>
        <source>Samtycke finns till och med {day}.</source>
        <translation>There is consent up to and including {day}.</translation>
    </message>
    <message>
        <source>Samtycke finns.</source>
        <translation>There is consent.</translation>
    </message>
    <message>
        <source>Ta ingen kontakt utan samtycke.</source>
        <translation>Make no contact without consent.</translation>
    </message>
</context>
<context>
    <name>Consents</name>
    <message>
        <source>Behåll samtycket</source>
        <translation>Keep the consent</translation>
    </message>
    <message>
        <source>Det gäller genast. Det som redan har lämnats med stöd av samtycket finns kvar där.</source>
        <translation>It takes effect at once. What has already been handed over under the consent remains there.</translation>
    </message>
    <message>
        <source>För att: {purpose}</source>
        <translation>Purpose: {purpose}</translation>
    </message>
    <message>
        <source>Förnya</source>
        <translation>Renew</translation>
    </message>
    <message>
        <source>Gäller</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Gäller inte än</source>
        <translation>Not valid yet</translation>
    </message>
    <message>
        <source>Går snart ut</source>
        <translation>Expires soon</translation>
    </message>
    <message>
        <source>Gått ut</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Hur togs det tillbaka?</source>
        <translation>How was it withdrawn?</translation>
    </message>
    <message>
        <source>Inget samtycke är registrerat. Då lämnas inga uppgifter till andra parter.</source>
        <translation>No consent is registered. Then no data is handed over to other parties.</translation>
    </message>
    <message>
        <source>Lägg till skannat papper</source>
        <translation>Add scanned paper</translation>
    </message>
    <message>
        <source>Lägg till skannat papper …</source>
        <translation>Add scanned paper …</translation>
    </message>
    <message>
        <source>Med: {parties}</source>
        <translation>With: {parties}</translation>
    </message>
    <message>
        <source>Om: {what}</source>
        <translation>About: {what}</translation>
    </message>
    <message>
        <source>Registrera samtycke</source>
        <translation>Register consent</translation>
    </message>
    <message>
        <source>Ta tillbaka</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Ta tillbaka samtycket</source>
        <translation>Withdraw the consent</translation>
    </message>
    <message>
        <source>Ta tillbaka: {name}</source>
        <translation>Withdraw: {name}</translation>
    </message>
    <message>
        <source>Visa det underskrivna</source>
        <translation>Show the signed paper</translation>
    </message>
    <message>
        <source>Visa kvittot</source>
        <translation>Show the receipt</translation>
    </message>
    <message>
        <source>Visa på papper</source>
        <translation>Show on paper</translation>
    </message>
    <message>
        <source>inga uppgifter angivna, så inget får delas</source>
        <translation>no data named, so nothing may be shared</translation>
    </message>
    <message>
        <source>med tolk</source>
        <translation>with an interpreter</translation>
    </message>
    <message>
        <source>tills vidare</source>
        <translation>until further notice</translation>
    </message>
    <message>
        <source>Återtaget</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Återtaget {day}. {how}</source>
        <translation>Withdrawn {day}. {how}</translation>
    </message>
</context>
<context>
    <name>ContentMessages</name>
    <message>
        <source>Deltagaren har inte kryssat för att ni får prata om det.</source>
        <translation>The participant has not ticked that you may talk about it.</translation>
    </message>
    <message>
        <source>Den går inte att läsa. Kontrollera stickan eller mappen.</source>
        <translation>It cannot be read. Check the stick or the folder.</translation>
    </message>
    <message>
        <source>Den är större än 10 MB. Skanna med lägre upplösning.</source>
        <translation>It is larger than 10 MB. Scan it at a lower resolution.</translation>
    </message>
    <message>
        <source>Den är tom.</source>
        <translation>It is empty.</translation>
    </message>
    <message>
        <source>Det finns ett tecken i texten som inte går att läsa, kanske från något inklistrat. Skriv om det stycket.</source>
        <translation>There is a character in the text that cannot be read, perhaps from something pasted in. Rewrite that paragraph.</translation>
    </message>
    <message>
        <source>Det finns inget samtycke till kontakt efter avslut.</source>
        <translation>There is no consent to contact after exit.</translation>
    </message>
    <message>
        <source>Det går inte att skriva om ämnet på det här mötet.</source>
        <translation>It is not possible to write about the topic at this meeting.</translation>
    </message>
    <message>
        <source>Det går inte att spara det som står i fältet.</source>
        <translation>What is in the field cannot be saved.</translation>
    </message>
    <message>
        <source>Det som redan är ifyllt ligger kvar. Säg till kontoret.</source>
        <translation>What is already filled in is still there. Tell the office.</translation>
    </message>
    <message>
        <source>Det som är slutfört ändras inte. Börja ett nytt i stället.</source>
        <translation>What is completed does not change. Start a new one instead.</translation>
    </message>
    <message>
        <source>Det är ett fel i formulärets beskrivning.</source>
        <translation>There is a fault in the form’s definition.</translation>
    </message>
    <message>
        <source>Efteruppföljningen görs efter avslutet.</source>
        <translation>The later follow-up is done after the exit.</translation>
    </message>
    <message>
        <source>Filen {name} är inte sparad.</source>
        <translation>The file {name} has not been saved.</translation>
    </message>
    <message>
        <source>Formuläret finns inte i den här versionen av MIA Desktop.</source>
        <translation>The form does not exist in this version of MIA Desktop.</translation>
    </message>
    <message>
        <source>Formuläret är ifyllt i en nyare version.</source>
        <translation>The form was filled in with a newer version.</translation>
    </message>
    <message>
        <source>Formuläret är redan slutfört.</source>
        <translation>The form is already completed.</translation>
    </message>
    <message>
        <source>Gå tillbaka och skriv klart eller ta bort det. Texten ligger kvar i sitt fält.</source>
        <translation>Go back and finish writing it or remove it. The text is still in its field.</translation>
    </message>
    <message>
        <source>Hämta det från en säkerhetskopia, eller skapa ett nytt papper.</source>
        <translation>Get it from a backup, or create a new paper.</translation>
    </message>
    <message>
        <source>Ingen period är avslutad än.</source>
        <translation>No period has ended yet.</translation>
    </message>
    <message>
        <source>Inget är ändrat. Teknisk information: {why}.</source>
        <translation>Nothing has been changed. Technical information: {why}.</translation>
    </message>
    <message>
        <source>Innehållet går inte att läsa.</source>
        <translation>The content cannot be read.</translation>
    </message>
    <message>
        <source>Installera den nyare versionen av MIA Desktop.</source>
        <translation>Install the newer version of MIA Desktop.</translation>
    </message>
    <message>
        <source>Något i formuläret är inte färdigskrivet.</source>
        <translation>Something in the form is not finished.</translation>
    </message>
    <message>
        <source>PDF, PNG, JPEG och dokument (docx, odt, rtf, doc, txt) går att spara här.</source>
        <translation>PDF, PNG, JPEG and documents (docx, odt, rtf, doc, txt) can be saved here.</translation>
    </message>
    <message>
        <source>Papperet är inte längre det som sparades.</source>
        <translation>The paper is no longer the one that was saved.</translation>
    </message>
    <message>
        <source>Samtycke saknas för: {who}.</source>
        <translation>Consent is missing for: {who}.</translation>
    </message>
    <message>
        <source>Svaren ligger kvar. Installera den nyare versionen.</source>
        <translation>The answers are still there. Install the newer version.</translation>
    </message>
    <message>
        <source>Teknisk information: {why}.</source>
        <translation>Technical information: {why}.</translation>
    </message>
    <message>
        <source>Texten är längre än 100 000 tecken. Dela den på flera ställen.</source>
        <translation>The text is longer than 100,000 characters. Divide it between several places.</translation>
    </message>
    <message>
        <source>Utan samtycke avslutas ärendet utan efteruppföljning. Har deltagaren själv hört av sig och sagt ja: registrera samtycket först.</source>
        <translation>Without consent the case is ended with no later follow-up. Has the participant been in touch and said yes? Then register the consent first.</translation>
    </message>
</context>
<context>
    <name>ConversationScreen</name>
    <message>
        <source>Avsluta samtalsläget</source>
        <translation>Leave conversation mode</translation>
    </message>
    <message>
        <source>Den sista frågan här</source>
        <translation>The last question here</translation>
    </message>
    <message>
        <source>Det var alla frågor här. Svaren är sparade.</source>
        <translation>That was all the questions here. The answers are saved.</translation>
    </message>
    <message>
        <source>En bit på väg</source>
        <translation>Some way along</translation>
    </message>
    <message>
        <source>Föregående</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Gå vidare till {section}</source>
        <translation>Go on to {section}</translation>
    </message>
    <message>
        <source>Läser in …</source>
        <translation>Loading …</translation>
    </message>
    <message>
        <source>Mer än halvvägs</source>
        <translation>More than halfway</translation>
    </message>
    <message>
        <source>Nästa</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Samtalsläge</source>
        <translation>Conversation mode</translation>
    </message>
    <message>
        <source>Snart klara</source>
        <translation>Nearly done</translation>
    </message>
    <message>
        <source>Vi börjar här</source>
        <translation>We start here</translation>
    </message>
</context>
<context>
    <name>CopiesLeft</name>
    <message>
        <source>Anslut minnet eller mappen och lås upp igen, eller förstör dem: {names}</source>
        <translation>Connect the stick or the folder and unlock again, or destroy them: {names}</translation>
    </message>
    <message>
        <source>Det gamla öppnar fortfarande dessa kopior.</source>
        <translation>The old one still opens these copies.</translation>
    </message>
</context>
<context>
    <name>CopyCard</name>
    <message numerus="yes">
        <source>%n uppgifter lämnas aldrig till kontoret, till exempel egna anteckningar. De försvinner med kopian.</source>
        <translation><numerusform>%n item is never handed over to the office, for example your own notes. It disappears with the copy.</numerusform><numerusform>%n items are never handed over to the office, for example your own notes. They disappear with the copy.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n ändringar är inte bekräftade av kontoret än.</source>
        <translation><numerusform>%n change has not been confirmed by the office yet.</numerusform><numerusform>%n changes have not been confirmed by the office yet.</numerusform></translation>
    </message>
    <message>
        <source>Deltagaren räknas sedan inte i nya volymrapporter härifrån.</source>
        <translation>After that the participant is not counted in new volume reports from here.</translation>
    </message>
    <message>
        <source>Kontoret har inte bekräftat ärendet. Det finns bara här.</source>
        <translation>The office has not confirmed the case. It is only here.</translation>
    </message>
    <message>
        <source>Kontoret har läst in allt som lämnas ({day}) och har en kontrolläst säkerhetskopia. Du kan ta bort kopian här när du är klar med ärendet.</source>
        <translation>The office has read in everything that is handed over ({day}) and has a backup that has been read back. You can remove the copy here when you have finished with the case.</translation>
    </message>
    <message>
        <source>Kopian på den här datorn</source>
        <translation>The copy on this computer</translation>
    </message>
    <message>
        <source>Lämna till kontoret</source>
        <translation>Hand over to the office</translation>
    </message>
    <message>
        <source>Lämna till kontoret och hämta kvittensen först.</source>
        <translation>Hand over to the office and collect the receipt first.</translation>
    </message>
    <message>
        <source>Ta bort kopian här …</source>
        <translation>Remove the copy here …</translation>
    </message>
</context>
<context>
    <name>CoverCard</name>
    <message>
        <source>Den sista dagen är före den första.</source>
        <translation>The last day is before the first.</translation>
    </message>
    <message>
        <source>Det finns ingen annan bekräftad dator som kan ersätta.</source>
        <translation>There is no other confirmed computer that can stand in.</translation>
    </message>
    <message>
        <source>Ersättare under en tid</source>
        <translation>Cover for a time</translation>
    </message>
    <message>
        <source>Från och med</source>
        <translation>From and including</translation>
    </message>
    <message>
        <source>Lägg till ersättare</source>
        <translation>Add cover</translation>
    </message>
    <message>
        <source>Skriv första dagen.</source>
        <translation>Enter the first day.</translation>
    </message>
    <message>
        <source>Skriv sista dagen.</source>
        <translation>Enter the last day.</translation>
    </message>
    <message>
        <source>Till och med</source>
        <translation>To and including</translation>
    </message>
    <message>
        <source>Vem ersätter?</source>
        <translation>Who stands in?</translation>
    </message>
    <message>
        <source>Vid sjukdom eller ledighet. Ersättaren får deltagaren på sin dator en vecka före första dagen, och kan skriva till och med den sista. Den ordinarie har kvar sin deltagare hela tiden.</source>
        <translation>When somebody is ill or on leave. Whoever stands in gets the participant on their computer a week before the first day, and can write up to and including the last. The regular coach keeps their participant all the time.</translation>
    </message>
</context>
<context>
    <name>CoverRow</name>
    <message>
        <source>Avsluta</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Avsluta ersättningen: {who}</source>
        <translation>End the cover: {who}</translation>
    </message>
    <message>
        <source>Ersättare: {who}</source>
        <translation>Standing in: {who}</translation>
    </message>
</context>
<context>
    <name>CrashPage</name>
    <message>
        <source>Ett fel i programmet gör att det måste stängas</source>
        <translation>Because of a fault the program has to close</translation>
    </message>
    <message>
        <source>Felet är antecknat utan några uppgifter om någon. Skicka gärna filen till den som sköter programmet: {path}</source>
        <translation>The fault has been noted without any data about anybody. Please send the file to whoever looks after the program: {path}</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Valvet är låst. Det som är sparat finns kvar; det sista du skrev kan saknas. Starta programmet igen och se efter.</source>
        <translation>The vault is locked. What has been saved is still there; the last thing you wrote may be missing. Start the program again and have a look.</translation>
    </message>
</context>
<context>
    <name>DataRightsPage</name>
    <message>
        <source>Allt som är lagrat om deltagaren: uppgifter, ändringar, filer, vad som har lämnats till andra och vem som har öppnat ärendet. Utkast är med när de är äldre än ett år.</source>
        <translation>Everything stored about the participant: data, changes, files, what has been handed over to others and who has opened the case. Drafts are included when they are older than a year.</translation>
    </message>
    <message>
        <source>Annat som rör uppgifterna</source>
        <translation>Other things about the data</translation>
    </message>
    <message>
        <source>Avbrutet. Inget utdrag är gjort.</source>
        <translation>Cancelled. No report has been made.</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Datafil (*.json)</source>
        <translation>Data file (*.json)</translation>
    </message>
    <message>
        <source>Dataskydd</source>
        <translation>Data protection</translation>
    </message>
    <message>
        <source>De hittar fortfarande deltagaren i sökningen.</source>
        <translation>They still find the participant in the search.</translation>
    </message>
    <message>
        <source>Deltagaren</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Filen är inte krypterad. Den som hittar minnet kan läsa allt om deltagaren. Lämna minnet i handen till deltagaren.</source>
        <translation>The file is not encrypted. Whoever finds the stick can read everything about the participant. Hand the stick to the participant in person.</translation>
    </message>
    <message>
        <source>Föreslå gallring …</source>
        <translation>Propose deletion …</translation>
    </message>
    <message>
        <source>Gör ett registerutdrag</source>
        <translation>Make a subject access report</translation>
    </message>
    <message>
        <source>Gör om till skyddat ärende …</source>
        <translation>Change to a protected case …</translation>
    </message>
    <message>
        <source>Hur säker är identiteten?</source>
        <translation>How certain is the identity?</translation>
    </message>
    <message>
        <source>Händelselogg</source>
        <translation>Event log</translation>
    </message>
    <message>
        <source>Inte angivet</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>Numret är vilandeförklarat</source>
        <translation>The number has been declared dormant</translation>
    </message>
    <message>
        <source>Osäker identitet</source>
        <translation>Uncertain identity</translation>
    </message>
    <message>
        <source>Registerutdrag</source>
        <translation>Subject access report</translation>
    </message>
    <message>
        <source>Samlar uppgifterna …</source>
        <translation>Gathering the data …</translation>
    </message>
    <message>
        <source>Samordningsnummer</source>
        <translation>Coordination number</translation>
    </message>
    <message>
        <source>Sannolik identitet</source>
        <translation>Probable identity</translation>
    </message>
    <message>
        <source>Slå ihop med en annan registrering …</source>
        <translation>Merge with another registration …</translation>
    </message>
    <message>
        <source>Spara filen</source>
        <translation>Save the file</translation>
    </message>
    <message>
        <source>Spara som datafil</source>
        <translation>Save as data file</translation>
    </message>
    <message>
        <source>Spara som datafil …</source>
        <translation>Save as data file …</translation>
    </message>
    <message>
        <source>Spara utdraget utanför valvet?</source>
        <translation>Save the report outside the vault?</translation>
    </message>
    <message>
        <source>Sparad som {name}.</source>
        <translation>Saved as {name}.</translation>
    </message>
    <message>
        <source>Styrkt identitet</source>
        <translation>Proven identity</translation>
    </message>
    <message>
        <source>Tidigare namn och nummer</source>
        <translation>Former names and numbers</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Visa numret som gällde till {day}</source>
        <translation>Show the number that was valid until {day}</translation>
    </message>
    <message>
        <source>{text}, till {day}</source>
        <translation>{text}, until {day}</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Den {day} {month} finns inte. Kontrollera dagen.</source>
        <translation>There is no {day} {month}. Check the day.</translation>
    </message>
    <message>
        <source>Skriv datumet som 2026-04-14, 14/4 eller 14 april.</source>
        <translation>Write the date as 2026-04-14, 14/4 or 14 April.</translation>
    </message>
    <message>
        <source>Välj datum</source>
        <translation>Choose date</translation>
    </message>
    <message>
        <source>Välj datum: {name}</source>
        <translation>Choose date: {name}</translation>
    </message>
</context>
<context>
    <name>DayGrid</name>
    <message>
        <source>v. {n}</source>
        <translation>Wk {n}</translation>
    </message>
    <message>
        <source>{day}, idag</source>
        <translation>{day}, today</translation>
    </message>
    <message>
        <source>{day}, inget</source>
        <translation>{day}, nothing</translation>
    </message>
</context>
<context>
    <name>DaysField</name>
    <message>
        <source>Lägg till dag</source>
        <translation>Add day</translation>
    </message>
    <message>
        <source>Ta bort {day}</source>
        <translation>Remove {day}</translation>
    </message>
</context>
<context>
    <name>DeviationBoard</name>
    <message>
        <source>Alla</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Avvikelser och guldkorn</source>
        <translation>Deviations and good examples</translation>
    </message>
    <message>
        <source>De kommer med handledarnas paket, utan koppling till någon deltagare.</source>
        <translation>They come with the coaches’ bundles, with no link to any participant.</translation>
    </message>
    <message>
        <source>Flyttad till {status}. Handledaren får veta det med nästa kvittens.</source>
        <translation>Moved to {status}. The coach gets to know with the next receipt.</translation>
    </message>
    <message>
        <source>Inga avvikelser eller guldkorn än.</source>
        <translation>No deviations or good examples yet.</translation>
    </message>
    <message>
        <source>Inget</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>Lyfts till</source>
        <translation>Raised to</translation>
    </message>
    <message>
        <source>Område</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>Slag</source>
        <translation>Kind</translation>
    </message>
</context>
<context>
    <name>DeviationForm</name>
    <message>
        <source>Berörda parter (valfritt)</source>
        <translation>Parties concerned (optional)</translation>
    </message>
    <message>
        <source>Ersätt det som hittades i: {field}</source>
        <translation>Replace what was found in: {field}</translation>
    </message>
    <message>
        <source>Ersätt med [personen] och [numret]</source>
        <translation>Replace with [the person] and [the number]</translation>
    </message>
    <message>
        <source>Förslag (valfritt)</source>
        <translation>Suggestion (optional)</translation>
    </message>
    <message>
        <source>Ingen än</source>
        <translation>Nobody yet</translation>
    </message>
    <message>
        <source>Lyfts till</source>
        <translation>Raised to</translation>
    </message>
    <message>
        <source>Månad</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Ny avvikelse eller nytt guldkorn</source>
        <translation>New deviation or good example</translation>
    </message>
    <message>
        <source>Område</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Skriv klart senare</source>
        <translation>Finish writing later</translation>
    </message>
    <message>
        <source>Skriv om det som hände, inte om vem. Programmet hittar namn och nummer ur din lista, men inte ”han på affären i byn”: läs igenom texten själv.</source>
        <translation>Write about what happened, not about whom. The program finds names and numbers from your list, but not “him at the village shop”: read the text through yourself.</translation>
    </message>
    <message>
        <source>Skriv vad som hände.</source>
        <translation>Write what happened.</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Vad blev följden? (valfritt)</source>
        <translation>What did it lead to? (optional)</translation>
    </message>
    <message>
        <source>Vad hände? Utan personuppgifter</source>
        <translation>What happened? Without personal data</translation>
    </message>
    <message>
        <source>Vad är det?</source>
        <translation>What is it?</translation>
    </message>
    <message>
        <source>Välj ett område.</source>
        <translation>Choose an area.</translation>
    </message>
    <message>
        <source>Välj …</source>
        <translation>Choose …</translation>
    </message>
    <message>
        <source>[numret]</source>
        <translation>[the number]</translation>
    </message>
    <message>
        <source>[personen]</source>
        <translation>[the person]</translation>
    </message>
    <message>
        <source>{words} är inget namn</source>
        <translation>{words} is not a name</translation>
    </message>
    <message>
        <source>Ändra</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>Deviations</name>
    <message>
        <source>Avvikelse</source>
        <translation>Deviation</translation>
    </message>
    <message>
        <source>Det här kan peka ut någon: {words}</source>
        <translation>This may point somebody out: {words}</translation>
    </message>
    <message>
        <source>Guldkorn</source>
        <translation>Good example</translation>
    </message>
    <message>
        <source>lyfts till {level}</source>
        <translation>raised to {level}</translation>
    </message>
</context>
<context>
    <name>DeviationsLeaving</name>
    <message>
        <source>Avvikelser och guldkorn, {period}</source>
        <translation>Deviations and good examples, {period}</translation>
    </message>
    <message>
        <source>Det som lämnades för månaden tas tillbaka.</source>
        <translation>What was handed over for the month is taken back.</translation>
    </message>
    <message>
        <source>Följd: {text}</source>
        <translation>Consequence: {text}</translation>
    </message>
    <message>
        <source>Förslag: {text}</source>
        <translation>Suggestion: {text}</translation>
    </message>
    <message>
        <source>Läs igenom: programmet hittar namn och nummer ur din lista, men inte omskrivningar.</source>
        <translation>Read it through: the program finds names and numbers from your list, but not descriptions of somebody.</translation>
    </message>
</context>
<context>
    <name>DeviationsPage</name>
    <message>
        <source>Avvikelser och guldkorn</source>
        <translation>Deviations and good examples</translation>
    </message>
    <message>
        <source>Borttaget.</source>
        <translation>Removed.</translation>
    </message>
    <message>
        <source>Det som skaver i samverkan, och det som fungerar. Texten lämnas till kontoret utan koppling till någon deltagare, och du får veta vad som händer med den.</source>
        <translation>What chafes in the cooperation, and what works. The text is handed over to the office with no link to any participant, and you get to know what happens to it.</translation>
    </message>
    <message>
        <source>Inget skrivet än.</source>
        <translation>Nothing written yet.</translation>
    </message>
    <message>
        <source>Skriv en ny</source>
        <translation>Write a new one</translation>
    </message>
    <message>
        <source>Sparat.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Stannar här</source>
        <translation>Stays here</translation>
    </message>
    <message>
        <source>Texten nämner nu någon i din lista. Ändra den, så kan den lämnas.</source>
        <translation>The text now mentions somebody in your list. Change it, and it can be handed over.</translation>
    </message>
    <message>
        <source>Väntetider, oklart ansvar, regler som krockar – eller något som gick bra.</source>
        <translation>Waiting times, unclear responsibility, rules that collide – or something that went well.</translation>
    </message>
    <message>
        <source>Ändra</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Ändra: {text}</source>
        <translation>Change: {text}</translation>
    </message>
</context>
<context>
    <name>DiskBanner</name>
    <message>
        <source>Datorns disk är inte krypterad.</source>
        <translation>The computer’s disk is not encrypted.</translation>
    </message>
    <message>
        <source>Datorns disk är krypterad.</source>
        <translation>The computer’s disk is encrypted.</translation>
    </message>
    <message>
        <source>Det går inte att se om datorns disk är krypterad.</source>
        <translation>It is not possible to see whether the computer’s disk is encrypted.</translation>
    </message>
    <message>
        <source>Valvet är krypterat ändå. Men det som systemet självt skriver, som växlingsfil, utskriftskö och filer du sparar utanför programmet, skyddas bara av diskens kryptering.</source>
        <translation>The vault is encrypted all the same. But what the system itself writes, such as the swap file, the print queue and files that you save outside the program, is protected only by disk encryption.</translation>
    </message>
</context>
<context>
    <name>Disposal</name>
    <message numerus="yes">
        <source>%n filer</source>
        <translation><numerusform>%n file</numerusform><numerusform>%n files</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n paket som väntar gås igenom</source>
        <translation><numerusform>%n waiting bundle is gone through</numerusform><numerusform>%n waiting bundles are gone through</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n rader i loggen töms på vem de gällde</source>
        <translation><numerusform>%n row in the log no longer says whom it was about</numerusform><numerusform>%n rows in the log no longer say whom they were about</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n säkerhetskopior innehåller dem</source>
        <translation><numerusform>%n backup contains them</numerusform><numerusform>%n backups contain them</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n uppgifter i alla versioner</source>
        <translation><numerusform>%n item in all versions</numerusform><numerusform>%n items in all versions</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n utkast</source>
        <translation><numerusform>%n draft</numerusform><numerusform>%n drafts</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n ärenden</source>
        <translation><numerusform>%n case</numerusform><numerusform>%n cases</numerusform></translation>
    </message>
    <message>
        <source>Avvisa</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>Avvisad</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Beslut</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>De här kopiorna innehåller ärendena fortfarande: {names}</source>
        <translation>These copies still contain the cases: {names}</translation>
    </message>
    <message>
        <source>Fortsätt gallringen</source>
        <translation>Continue the deletion</translation>
    </message>
    <message>
        <source>Föreslagen av {name} {day}</source>
        <translation>Proposed by {name} {day}</translation>
    </message>
    <message>
        <source>Föreslå</source>
        <translation>Propose</translation>
    </message>
    <message>
        <source>Föreslå gallring</source>
        <translation>Propose deletion</translation>
    </message>
    <message>
        <source>Gallrad</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>Gallrad {day}</source>
        <translation>Deleted {day}</translation>
    </message>
    <message>
        <source>Gallring {n}: {ground}</source>
        <translation>Deletion {n}: {ground}</translation>
    </message>
    <message>
        <source>Godkänd av {name} {day}</source>
        <translation>Approved by {name} {day}</translation>
    </message>
    <message>
        <source>Godkänd, inte klar</source>
        <translation>Approved, not finished</translation>
    </message>
    <message>
        <source>Godkänn och gallra …</source>
        <translation>Approve and delete …</translation>
    </message>
    <message>
        <source>Hur länge uppgifter sparas</source>
        <translation>How long data is kept</translation>
    </message>
    <message>
        <source>Inget ärende är avslutat.</source>
        <translation>No case has ended.</translation>
    </message>
    <message>
        <source>Kontoret har ärendet kvar. Det som senare kommer därifrån om deltagaren läses inte in här.</source>
        <translation>The office still has the case. What comes from there about the participant later is not read in here.</translation>
    </message>
    <message numerus="yes">
        <source>Kontoret: %n månader</source>
        <translation><numerusform>The office: %n month</numerusform><numerusform>The office: %n months</numerusform></translation>
    </message>
    <message>
        <source>Kontoret: Ej beslutat</source>
        <translation>The office: Not decided</translation>
    </message>
    <message>
        <source>Månader efter avslutet, enligt er gallringsplan. Den längsta tiden gäller för hela ärendet. Tomt betyder Ej beslutat, och då föreslås inget.</source>
        <translation>Months after the exit, according to your retention plan. The longest time holds for the whole case. Empty means Not decided, and then nothing is proposed.</translation>
    </message>
    <message>
        <source>Månader efter avslutet. Kontorets tider gäller här. Du kan bestämma en längre tid, men inte en kortare. Den längsta tiden gäller för hela ärendet.</source>
        <translation>Months after the exit. The times of the office hold here. You can decide on a longer time, but not a shorter one. The longest time holds for the whole case.</translation>
    </message>
    <message>
        <source>Protokollet på papper …</source>
        <translation>The record on paper …</translation>
    </message>
    <message>
        <source>Räkna vad som skulle tas bort</source>
        <translation>Count what would be removed</translation>
    </message>
    <message>
        <source>Skriv vilket beslut gallringen bygger på.</source>
        <translation>Enter the decision that the deletion is based on.</translation>
    </message>
    <message>
        <source>Ta bort kopian på den här datorn</source>
        <translation>Remove the copy on this computer</translation>
    </message>
    <message>
        <source>Till exempel gallringsplanens nummer eller ett beslut.</source>
        <translation>For example the number of the retention plan, or a decision.</translation>
    </message>
    <message>
        <source>Välj minst ett ärende.</source>
        <translation>Choose at least one case.</translation>
    </message>
    <message>
        <source>Väntar på godkännande</source>
        <translation>Waiting for approval</translation>
    </message>
    <message>
        <source>månader</source>
        <translation>months</translation>
    </message>
    <message>
        <source>tidigare gallring, gjord om vid återställning</source>
        <translation>earlier deletion, done again when restoring</translation>
    </message>
    <message>
        <source>{deed} Gallring {n}</source>
        <translation>{deed} Deletion {n}</translation>
    </message>
    <message>
        <source>{ended}. Ej beslutat hur länge.</source>
        <translation>{ended}. Not decided for how long.</translation>
    </message>
    <message>
        <source>{ended}. Sparas till {day}.</source>
        <translation>{ended}. Kept until {day}.</translation>
    </message>
    <message>
        <source>{number}, avslutad {day}</source>
        <translation>{number}, exited {day}</translation>
    </message>
    <message>
        <source>{number}, inte avslutad</source>
        <translation>{number}, not exited</translation>
    </message>
    <message>
        <source>Ärenden</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Ärendet är överlämnat till kontoret</source>
        <translation>The case has been handed over to the office</translation>
    </message>
</context>
<context>
    <name>DisposalPage</name>
    <message>
        <source>Allt om dem tas bort för alltid: alla versioner, filer, utkast och kopior som nås. Det går inte att ångra. Ett protokoll blir kvar.</source>
        <translation>Everything about them is removed for good: all versions, files, drafts and copies within reach. It cannot be undone. A record of it remains.</translation>
    </message>
    <message>
        <source>Anslut dem eller förstör dem: {names}</source>
        <translation>Connect them or destroy them: {names}</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Byt nyckel</source>
        <translation>Change key</translation>
    </message>
    <message>
        <source>Byt nyckel om någon kan ha en äldre kopia av valvets fil: då öppnar den inget.</source>
        <translation>Change the key if somebody may have an older copy of the vault’s file: then it opens nothing.</translation>
    </message>
    <message>
        <source>De här kopiorna innehåller fortfarande ärendena.</source>
        <translation>These copies still contain the cases.</translation>
    </message>
    <message>
        <source>Deltagaren</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>GALLRA {n}</source>
        <translation>DELETE {n}</translation>
    </message>
    <message>
        <source>Gallra</source>
        <translation>Delete</translation>
    </message>
    <message numerus="yes">
        <source>Gallra %n ärenden?</source>
        <translation><numerusform>Delete %n case?</numerusform><numerusform>Delete %n cases?</numerusform></translation>
    </message>
    <message>
        <source>Gallrar och gör en ny säkerhetskopia …</source>
        <translation>Deleting and making a new backup …</translation>
    </message>
    <message>
        <source>Gallringen är klar. Protokollet finns här nedanför.</source>
        <translation>The deletion is done. The record is below.</translation>
    </message>
    <message>
        <source>Läser in …</source>
        <translation>Loading …</translation>
    </message>
    <message>
        <source>Protokoll</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Skriv {word}</source>
        <translation>Enter {word}</translation>
    </message>
    <message>
        <source>Valvet har en ny nyckel.</source>
        <translation>The vault has a new key.</translation>
    </message>
    <message>
        <source>Vem godkänner?</source>
        <translation>Who approves?</translation>
    </message>
</context>
<context>
    <name>Dispute</name>
    <message>
        <source>(dolt här, visas under Uppgifter)</source>
        <translation>(hidden here, shown under Details)</translation>
    </message>
    <message>
        <source>(tomt)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Bestridda uppgifter</source>
        <translation>Disputed items</translation>
    </message>
    <message>
        <source>Bestriddes {day}, antecknat av {by}.</source>
        <translation>Disputed {day}, noted by {by}.</translation>
    </message>
    <message>
        <source>Bestrids</source>
        <translation>Disputed</translation>
    </message>
    <message>
        <source>Bestrids sedan {day}, antecknat av {by}. Svara senast {last}.</source>
        <translation>Disputed since {day}, noted by {by}. Answer by {last}.</translation>
    </message>
    <message>
        <source>Bestrids: stannar hos dig tills det är utrett.</source>
        <translation>Disputed: stays with you until it has been looked into.</translation>
    </message>
    <message>
        <source>Deltagaren</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Den som fick papperet</source>
        <translation>Whoever got the paper</translation>
    </message>
    <message>
        <source>Kvarstår som den är</source>
        <translation>Stands as it is</translation>
    </message>
    <message>
        <source>Ombud, god man eller förvaltare</source>
        <translation>Representative, guardian or administrator</translation>
    </message>
    <message>
        <source>Rättad</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>Underrättade: {names}.</source>
        <translation>Told: {names}.</translation>
    </message>
    <message>
        <source>Utred och avgör</source>
        <translation>Look into it and settle it</translation>
    </message>
    <message>
        <source>Vad som är fel är skrivet hos den som antecknade det.</source>
        <translation>What is wrong is written down with whoever noted it.</translation>
    </message>
    <message>
        <source>mötets beslut</source>
        <translation>the decisions of the meeting</translation>
    </message>
    <message>
        <source>planen för arbetsplatsen</source>
        <translation>the plan for the workplace</translation>
    </message>
    <message>
        <source>planen för parten</source>
        <translation>the plan for the party</translation>
    </message>
    <message>
        <source>{form}: {question}</source>
        <translation>{form}: {question}</translation>
    </message>
    <message>
        <source>{outcome} {day}, {by}.</source>
        <translation>{outcome} {day}, {by}.</translation>
    </message>
    <message>
        <source>{who}, i ett paket {day}</source>
        <translation>{who}, in a bundle {day}</translation>
    </message>
    <message>
        <source>{who}, i paket</source>
        <translation>{who}, in bundles</translation>
    </message>
    <message>
        <source>{who}, {paper}, sparat som fil {day}</source>
        <translation>{who}, {paper}, saved as a file {day}</translation>
    </message>
    <message>
        <source>{who}, {paper}, utskrivet {day}</source>
        <translation>{who}, {paper}, printed {day}</translation>
    </message>
    <message>
        <source>{who}: ”{words}”</source>
        <translation>{who}: “{words}”</translation>
    </message>
    <message>
        <source>överenskommelsen</source>
        <translation>the agreement</translation>
    </message>
    <message>
        <source>överlämningen</source>
        <translation>the handover</translation>
    </message>
</context>
<context>
    <name>DisputeList</name>
    <message>
        <source>Avgjorda</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>Bestrid en uppgift om personen</source>
        <translation>Dispute an item about the person</translation>
    </message>
    <message>
        <source>Bestridda uppgifter</source>
        <translation>Disputed items</translation>
    </message>
    <message>
        <source>Det som deltagaren säger är fel stannar här tills det är utrett. Ett svar ska ges inom en månad. Ställ dig i ett fält och tryck Ctrl+H för att markera det.</source>
        <translation>What the participant says is wrong stays here until it has been looked into. An answer is to be given within a month. Go to a field and press Ctrl+H to mark it.</translation>
    </message>
    <message>
        <source>Inget bestrids nu.</source>
        <translation>Nothing is disputed now.</translation>
    </message>
    <message>
        <source>Markera som bestridd …</source>
        <translation>Mark as disputed …</translation>
    </message>
    <message>
        <source>Välj vilken uppgift det gäller.</source>
        <translation>Choose which item it is about.</translation>
    </message>
    <message>
        <source>Välj …</source>
        <translation>Choose …</translation>
    </message>
</context>
<context>
    <name>DisputePage</name>
    <message>
        <source>Bestridd uppgift</source>
        <translation>Disputed item</translation>
    </message>
    <message>
        <source>Dataskydd</source>
        <translation>Data protection</translation>
    </message>
</context>
<context>
    <name>DisputePart</name>
    <message>
        <source>Markera som bestridd …</source>
        <translation>Mark as disputed …</translation>
    </message>
    <message>
        <source>Markerad som bestridd. Uppgiften stannar hos dig tills det är utrett.</source>
        <translation>Marked as disputed. The item stays with you until it has been looked into.</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>Allt i MIA Desktop krypteras på den här datorn. Fungerar utan nät.</source>
        <translation>Everything in MIA Desktop is encrypted on this computer. Works offline.</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Deltagare och vad</source>
        <translation>Participant and what</translation>
    </message>
    <message>
        <source>Inte angiven</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>Ny tid</source>
        <translation>New hours</translation>
    </message>
    <message>
        <source>Närvaro</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Orsak till frånvaro</source>
        <translation>Reason for absence</translation>
    </message>
    <message>
        <source>Skriv ingen diagnos och inget om hälsa.</source>
        <translation>Write no diagnosis and nothing about health.</translation>
    </message>
    <message>
        <source>Skriv vilken dag det var.</source>
        <translation>Enter which day it was.</translation>
    </message>
    <message>
        <source>Spara tiden</source>
        <translation>Save the hours</translation>
    </message>
    <message>
        <source>Ta bort posten</source>
        <translation>Remove the entry</translation>
    </message>
    <message>
        <source>Timmar</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Ändra tiden</source>
        <translation>Change the hours</translation>
    </message>
</context>
<context>
    <name>EventLogPage</name>
    <message numerus="yes">
        <source>%n äldre händelser visas inte. Välj dagar för att se dem.</source>
        <translation><numerusform>%n older event is not shown. Choose days to see it.</numerusform><numerusform>%n older events are not shown. Choose days to see them.</numerusform></translation>
    </message>
    <message>
        <source>Alla</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Alla händelser</source>
        <translation>All events</translation>
    </message>
    <message>
        <source>Deltagare</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Deltagare: {number}</source>
        <translation>Participant: {number}</translation>
    </message>
    <message>
        <source>Deltagarnummer</source>
        <translation>Participant number</translation>
    </message>
    <message>
        <source>Från och med</source>
        <translation>From and including</translation>
    </message>
    <message>
        <source>Från {day}</source>
        <translation>From {day}</translation>
    </message>
    <message>
        <source>Händelser</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Inga händelser passar urvalet.</source>
        <translation>No events match the selection.</translation>
    </message>
    <message>
        <source>Loggen kan ha ändrats utanför programmet. Kontakta den som ansvarar för datorn.</source>
        <translation>The log may have been changed outside the program. Contact whoever is responsible for the computer.</translation>
    </message>
    <message>
        <source>Loggen är bruten vid rad {n}.</source>
        <translation>The log is broken at row {n}.</translation>
    </message>
    <message numerus="yes">
        <source>Loggen är hel (%n händelser, kontrollerad {time}).</source>
        <translation><numerusform>The log is intact (%n event, checked {time}).</numerusform><numerusform>The log is intact (%n events, checked {time}).</numerusform></translation>
    </message>
    <message>
        <source>Läser in …</source>
        <translation>Loading …</translation>
    </message>
    <message>
        <source>Läser loggen …</source>
        <translation>Reading the log …</translation>
    </message>
    <message>
        <source>När</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Till och med</source>
        <translation>To and including</translation>
    </message>
    <message>
        <source>Till {day}</source>
        <translation>Until {day}</translation>
    </message>
    <message>
        <source>Urvalet på papper …</source>
        <translation>The selection on paper …</translation>
    </message>
    <message>
        <source>Vad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Vad: {kind}</source>
        <translation>What: {kind}</translation>
    </message>
    <message>
        <source>Vem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Vem: {name}</source>
        <translation>Who: {name}</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>%n andra ställen där en bestridd uppgift står stannar också.</source>
        <translation><numerusform>%n other place where a disputed item stands also stays.</numerusform><numerusform>%n other places where a disputed item stands also stay.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n enskilda svar stannar här.</source>
        <translation><numerusform>%n private answer stays here.</numerusform><numerusform>%n private answers stay here.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n interna anteckningar stannar här.</source>
        <translation><numerusform>%n internal note stays here.</numerusform><numerusform>%n internal notes stay here.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n krockar</source>
        <translation><numerusform>%n conflict</numerusform><numerusform>%n conflicts</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n svar som aldrig delas stannar här.</source>
        <translation><numerusform>%n answer that is never shared stays here.</numerusform><numerusform>%n answers that are never shared stay here.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n utskrifter av formulär stannar här.</source>
        <translation><numerusform>%n printout of a form stays here.</numerusform><numerusform>%n printouts of forms stay here.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n ändringar</source>
        <translation><numerusform>%n change</numerusform><numerusform>%n changes</numerusform></translation>
    </message>
    <message>
        <source>Allt i filen är redan inläst.</source>
        <translation>Everything in the file has already been read in.</translation>
    </message>
    <message>
        <source>Avsändarens valv har gått tillbaka utan att säga det.</source>
        <translation>The sender’s vault has gone back in time without saying so.</translation>
    </message>
    <message numerus="yes">
        <source>Bestrids: %n uppgifter stannar hos dig tills det är utrett.</source>
        <translation><numerusform>Disputed: %n item stays with you until it has been looked into.</numerusform><numerusform>Disputed: %n items stay with you until they have been looked into.</numerusform></translation>
    </message>
    <message>
        <source>Det gäller deltagare som avsändaren inte har.</source>
        <translation>It is about participants that the sender does not have.</translation>
    </message>
    <message>
        <source>Det här valvet kan vara en gammal kopia.</source>
        <translation>This vault may be an old copy.</translation>
    </message>
    <message>
        <source>Det kommer från datorn som var före en återställning.</source>
        <translation>It comes from the computer as it was before a restore.</translation>
    </message>
    <message>
        <source>Det som redan är inläst finns kvar. Läs in samma fil igen, så kommer resten.</source>
        <translation>What has been read in already is still there. Read in the same file again, and the rest will come.</translation>
    </message>
    <message>
        <source>Det är skrivet i ett annat valvs namn.</source>
        <translation>It is written in another vault’s name.</translation>
    </message>
    <message>
        <source>Det är skrivet i någon annans namn.</source>
        <translation>It is written in somebody else’s name.</translation>
    </message>
    <message>
        <source>Du har valt att vänta.</source>
        <translation>You have chosen to wait.</translation>
    </message>
    <message>
        <source>En annan handledare har deltagaren nu.</source>
        <translation>Another coach has the participant now.</translation>
    </message>
    <message>
        <source>En tidigare del av paketet saknas.</source>
        <translation>An earlier part of the bundle is missing.</translation>
    </message>
    <message>
        <source>En tidigare del saknas. Den här delen väntar tills den kommer.</source>
        <translation>An earlier part is missing. This part waits until it comes.</translation>
    </message>
    <message>
        <source>Filen hålls: {why}</source>
        <translation>The file is on hold: {why}</translation>
    </message>
    <message>
        <source>Filen väntar: {why}</source>
        <translation>The file is waiting: {why}</translation>
    </message>
    <message>
        <source>Filen är gjord före en återställning. Allt i den kommer igen.</source>
        <translation>The file was made before a restore. Everything in it will come again.</translation>
    </message>
    <message>
        <source>Hålls</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>Inget samtycke till kontoret.</source>
        <translation>No consent to the office.</translation>
    </message>
    <message>
        <source>Inläst</source>
        <translation>Read in</translation>
    </message>
    <message>
        <source>Kontoret tar inte emot uppgifter om deltagare, bara volymer.</source>
        <translation>The office does not receive data about participants, only volumes.</translation>
    </message>
    <message>
        <source>Mottaget</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Samtycket gäller inte än.</source>
        <translation>The consent is not valid yet.</translation>
    </message>
    <message>
        <source>Samtycket har gått ut.</source>
        <translation>The consent has expired.</translation>
    </message>
    <message>
        <source>Samtycket är återtaget.</source>
        <translation>The consent has been withdrawn.</translation>
    </message>
    <message>
        <source>Skapat</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Skrivet</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>Skyddade personuppgifter.</source>
        <translation>Protected personal data.</translation>
    </message>
    <message>
        <source>Två datorer skriver som samma handledare.</source>
        <translation>Two computers are writing as the same coach.</translation>
    </message>
    <message>
        <source>Valvet är återställt från en kopia som är okänd här.</source>
        <translation>The vault has been restored from a copy that is unknown here.</translation>
    </message>
    <message>
        <source>adress</source>
        <translation>address</translation>
    </message>
    <message>
        <source>aktiviteter</source>
        <translation>activities</translation>
    </message>
    <message>
        <source>anpassningar</source>
        <translation>adjustments</translation>
    </message>
    <message>
        <source>ansvarig</source>
        <translation>responsible</translation>
    </message>
    <message>
        <source>anteckningar</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>arbetsplatser</source>
        <translation>workplaces</translation>
    </message>
    <message>
        <source>avslut</source>
        <translation>exit</translation>
    </message>
    <message>
        <source>avslutet</source>
        <translation>the exit form</translation>
    </message>
    <message>
        <source>bestridda uppgifter</source>
        <translation>disputed items</translation>
    </message>
    <message>
        <source>bilagor</source>
        <translation>attachments</translation>
    </message>
    <message>
        <source>delmål</source>
        <translation>sub-goals</translation>
    </message>
    <message>
        <source>deltagandeperiod</source>
        <translation>participation period</translation>
    </message>
    <message>
        <source>deltagare i grupper</source>
        <translation>participants in groups</translation>
    </message>
    <message>
        <source>deltagarens egna ord</source>
        <translation>the participant’s own words</translation>
    </message>
    <message>
        <source>deltagarens uppgift</source>
        <translation>the participant’s task</translation>
    </message>
    <message>
        <source>e-post</source>
        <translation>email</translation>
    </message>
    <message>
        <source>efteruppföljning</source>
        <translation>later follow-up</translation>
    </message>
    <message>
        <source>efteruppföljningen</source>
        <translation>the later follow-up</translation>
    </message>
    <message>
        <source>ersättare</source>
        <translation>cover</translation>
    </message>
    <message>
        <source>fastställd plan</source>
        <translation>agreed plan</translation>
    </message>
    <message>
        <source>flyttat mellan akter</source>
        <translation>moved between files</translation>
    </message>
    <message>
        <source>födelsedatum</source>
        <translation>date of birth</translation>
    </message>
    <message>
        <source>grupper</source>
        <translation>groups</translation>
    </message>
    <message>
        <source>gruppträffar</source>
        <translation>group sessions</translation>
    </message>
    <message>
        <source>handledarens uppgift</source>
        <translation>the coach’s task</translation>
    </message>
    <message>
        <source>hopslagna registreringar</source>
        <translation>merged registrations</translation>
    </message>
    <message>
        <source>hur det märks</source>
        <translation>how it is noticed</translation>
    </message>
    <message>
        <source>hur det slutade</source>
        <translation>how it ended</translation>
    </message>
    <message>
        <source>inlämnade månader</source>
        <translation>months handed in</translation>
    </message>
    <message>
        <source>insatser</source>
        <translation>measures</translation>
    </message>
    <message>
        <source>jämställdhet och tillgänglighet</source>
        <translation>gender equality and accessibility</translation>
    </message>
    <message>
        <source>kartläggning</source>
        <translation>assessment</translation>
    </message>
    <message>
        <source>kartläggningen</source>
        <translation>the assessment</translation>
    </message>
    <message>
        <source>kommun</source>
        <translation>municipality</translation>
    </message>
    <message>
        <source>kontakter</source>
        <translation>contacts</translation>
    </message>
    <message>
        <source>kontaktperson</source>
        <translation>contact person</translation>
    </message>
    <message>
        <source>kön</source>
        <translation>sex</translation>
    </message>
    <message>
        <source>livsområde</source>
        <translation>life area</translation>
    </message>
    <message>
        <source>läge</source>
        <translation>status</translation>
    </message>
    <message>
        <source>mål</source>
        <translation>goals</translation>
    </message>
    <message>
        <source>måldatum</source>
        <translation>target date</translation>
    </message>
    <message>
        <source>möten</source>
        <translation>meetings</translation>
    </message>
    <message>
        <source>namn</source>
        <translation>name</translation>
    </message>
    <message>
        <source>när målet ska vara nått</source>
        <translation>when the goal is to be reached</translation>
    </message>
    <message>
        <source>närvaro och tid</source>
        <translation>attendance and hours</translation>
    </message>
    <message>
        <source>om det blir svårt</source>
        <translation>if it gets difficult</translation>
    </message>
    <message>
        <source>ordning</source>
        <translation>order</translation>
    </message>
    <message>
        <source>period</source>
        <translation>period</translation>
    </message>
    <message>
        <source>personnummer</source>
        <translation>personal identity number</translation>
    </message>
    <message>
        <source>personuppgifter</source>
        <translation>personal data</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>plan</translation>
    </message>
    <message>
        <source>platser på arbetsplatser</source>
        <translation>places at workplaces</translation>
    </message>
    <message>
        <source>pronomen</source>
        <translation>pronoun</translation>
    </message>
    <message>
        <source>påminnelser</source>
        <translation>reminders</translation>
    </message>
    <message>
        <source>remiss eller anmälan</source>
        <translation>referral or application</translation>
    </message>
    <message>
        <source>resursgrupp</source>
        <translation>resource group</translation>
    </message>
    <message>
        <source>samtycke</source>
        <translation>consent</translation>
    </message>
    <message>
        <source>samtycken</source>
        <translation>consents</translation>
    </message>
    <message>
        <source>skyddade uppgifter</source>
        <translation>protected data</translation>
    </message>
    <message>
        <source>språk och tolk</source>
        <translation>language and interpreter</translation>
    </message>
    <message>
        <source>steg</source>
        <translation>step changes</translation>
    </message>
    <message>
        <source>steg i Supported Employment</source>
        <translation>steps in Supported Employment</translation>
    </message>
    <message>
        <source>säker kontakt</source>
        <translation>safe contact</translation>
    </message>
    <message>
        <source>tabellrader</source>
        <translation>table rows</translation>
    </message>
    <message>
        <source>telefon</source>
        <translation>phone</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>tilltalsnamn</source>
        <translation>preferred name</translation>
    </message>
    <message>
        <source>timmar per vecka</source>
        <translation>hours per week</translation>
    </message>
    <message>
        <source>uppföljning</source>
        <translation>follow-up</translation>
    </message>
    <message>
        <source>uppföljningen</source>
        <translation>the follow-up</translation>
    </message>
    <message>
        <source>uppföljningsdagar</source>
        <translation>follow-up days</translation>
    </message>
    <message>
        <source>utbildning och språk</source>
        <translation>education and language</translation>
    </message>
    <message>
        <source>vad</source>
        <translation>what</translation>
    </message>
    <message>
        <source>vad målet handlar om</source>
        <translation>what the goal is about</translation>
    </message>
    <message>
        <source>varför</source>
        <translation>why</translation>
    </message>
    <message>
        <source>vems deltagare</source>
        <translation>whose participant</translation>
    </message>
    <message>
        <source>överenskommelse</source>
        <translation>agreement</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>Avbrutet.</source>
        <translation>Cancelled.</translation>
    </message>
    <message>
        <source>Avbryter …</source>
        <translation>Cancelling …</translation>
    </message>
</context>
<context>
    <name>FieldPast</name>
    <message>
        <source>(tomt)</source>
        <translation>(empty)</translation>
    </message>
</context>
<context>
    <name>FilesPart</name>
    <message>
        <source>Fil utan namn</source>
        <translation>File without a name</translation>
    </message>
    <message>
        <source>Filer</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Ingen fil än. Här kan ett underskrivet samtycke eller ett CV ligga.</source>
        <translation>No file yet. A signed consent or a CV can be kept here.</translation>
    </message>
    <message>
        <source>Lägg till fil</source>
        <translation>Add file</translation>
    </message>
    <message>
        <source>Lägg till fil …</source>
        <translation>Add file …</translation>
    </message>
    <message>
        <source>PDF, bilder och dokument</source>
        <translation>PDF, pictures and documents</translation>
    </message>
    <message>
        <source>Släpp filer här eller välj dem. De sparas krypterade i programmet. Ta bort dem sedan från stickan eller mappen de kom från.</source>
        <translation>Drop files here or choose them. They are saved encrypted in the program. Then remove them from the stick or the folder they came from.</translation>
    </message>
    <message>
        <source>Utskrivet papper</source>
        <translation>Printed paper</translation>
    </message>
</context>
<context>
    <name>FilterFields</name>
    <message>
        <source>Alla</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Alla som inte är avslutade</source>
        <translation>All who have not exited</translation>
    </message>
    <message>
        <source>Alla som är avslutade</source>
        <translation>All who have exited</translation>
    </message>
    <message>
        <source>Ersätter</source>
        <translation>Stands in for</translation>
    </message>
    <message>
        <source>Fallande</source>
        <translation>Descending</translation>
    </message>
    <message>
        <source>Fas</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Försenat</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Går ut inom 30 dagar</source>
        <translation>Expires within 30 days</translation>
    </message>
    <message>
        <source>Går ut inom 7 dagar</source>
        <translation>Expires within 7 days</translation>
    </message>
    <message>
        <source>Handledare</source>
        <translation>Coach</translation>
    </message>
    <message>
        <source>Har gått ut</source>
        <translation>Have expired</translation>
    </message>
    <message>
        <source>Inom 30 dagar</source>
        <translation>Within 30 days</translation>
    </message>
    <message>
        <source>Inom 7 dagar</source>
        <translation>Within 7 days</translation>
    </message>
    <message>
        <source>Inte lämnat</source>
        <translation>Not handed over</translation>
    </message>
    <message>
        <source>Jag ersätter en kollega</source>
        <translation>I stand in for a colleague</translation>
    </message>
    <message>
        <source>Kommun</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Nästa</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Ordning</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Samtycke</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Sortera efter</source>
        <translation>Sort by</translation>
    </message>
    <message>
        <source>Stigande</source>
        <translation>Ascending</translation>
    </message>
    <message>
        <source>Till kontoret</source>
        <translation>To the office</translation>
    </message>
</context>
<context>
    <name>FindPanel</name>
    <message numerus="yes">
        <source>%n träffar</source>
        <translation><numerusform>%n hit</numerusform><numerusform>%n hits</numerusform></translation>
    </message>
    <message>
        <source>Inga träffar på “{text}”.</source>
        <translation>No hits for “{text}”.</translation>
    </message>
    <message>
        <source>Stäng sökningen</source>
        <translation>Close the search</translation>
    </message>
    <message>
        <source>Sök hos deltagaren</source>
        <translation>Search this participant</translation>
    </message>
    <message>
        <source>Söker i svar, anteckningar, plan, samtycken och filnamn.</source>
        <translation>Searches answers, notes, plan, consents and file names.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%n försök att låsa upp misslyckades sedan sist.</source>
        <translation><numerusform>%n attempt to unlock has failed since last time.</numerusform><numerusform>%n attempts to unlock have failed since last time.</numerusform></translation>
    </message>
    <message>
        <source>Allt försvinner när du avslutar programmet.</source>
        <translation>Everything disappears when you quit the program.</translation>
    </message>
    <message>
        <source>Datorns anteckning om hur långt valvet har kommit har ändrats.</source>
        <translation>The computer’s note of how far the vault has come has been changed.</translation>
    </message>
    <message>
        <source>Datorns anteckning om hur långt valvet har kommit saknas.</source>
        <translation>The computer’s note of how far the vault has come is missing.</translation>
    </message>
    <message>
        <source>Den förra lösenfrasen och det förra bladet gäller. Gör om bytet.</source>
        <translation>The previous passphrase and the previous sheet are valid. Make the change again.</translation>
    </message>
    <message>
        <source>Den är skriven på nytt. Byt lösenfras om någon annan kan ha haft datorn.</source>
        <translation>It has been written anew. Change the passphrase if somebody else may have had the computer.</translation>
    </message>
    <message>
        <source>Den är skriven på nytt. Har du lagt tillbaka en gammal kopia av mappen?</source>
        <translation>It has been written anew. Have you put back an old copy of the folder?</translation>
    </message>
    <message>
        <source>Det går inte att se om en äldre kopia av valvet har lagts tillbaka.</source>
        <translation>It is not possible to see whether an older copy of the vault has been put back.</translation>
    </message>
    <message>
        <source>Det här är en övning med påhittade deltagare.</source>
        <translation>This is a practice with invented participants.</translation>
    </message>
    <message>
        <source>Det senaste var {moment}.</source>
        <translation>The latest was {moment}.</translation>
    </message>
    <message>
        <source>En av filerna med nycklar var skadad.</source>
        <translation>One of the key files was damaged.</translation>
    </message>
    <message>
        <source>En gammal kopia kan ha lagts tillbaka. Inget lämnas till kontoret förrän du har tagit ställning.</source>
        <translation>An old copy may have been put back. Nothing is handed over to the office until you have decided.</translation>
    </message>
    <message>
        <source>En äldre fil med nycklar låg i valvets mapp.</source>
        <translation>There was an older key file in the vault’s folder.</translation>
    </message>
    <message>
        <source>Ett byte av nyckel avbröts förra gången och är nu slutfört.</source>
        <translation>A change of key was interrupted last time and is now finished.</translation>
    </message>
    <message>
        <source>Ett byte av nyckel avbröts och gick inte att slutföra.</source>
        <translation>A change of key was interrupted and could not be finished.</translation>
    </message>
    <message>
        <source>Inget lämnas till kontoret förrän du har sagt vilket som gäller.</source>
        <translation>Nothing is handed over to the office until you have said which one holds.</translation>
    </message>
    <message>
        <source>Inläsningen av {name} från {sender} blev inte klar.</source>
        <translation>Reading in {name} from {sender} was not finished.</translation>
    </message>
    <message>
        <source>Kontrollera att de senaste uppgifterna finns kvar.</source>
        <translation>Check that the latest data is still there.</translation>
    </message>
    <message>
        <source>Kopian användes, och båda är hela igen. Gör en säkerhetskopia.</source>
        <translation>The copy was used, and both are intact again. Make a backup.</translation>
    </message>
    <message>
        <source>Någon annan än programmet har ändrat filen med nycklar.</source>
        <translation>Something other than the program has changed the key file.</translation>
    </message>
    <message>
        <source>Valvet var senast öppet på en annan dator.</source>
        <translation>The vault was last open on another computer.</translation>
    </message>
    <message>
        <source>Valvet är äldre än det som den här datorn har sett.</source>
        <translation>The vault is older than what this computer has seen.</translation>
    </message>
    <message>
        <source>ett paket</source>
        <translation>a bundle</translation>
    </message>
    <message>
        <source>{done} av {total} ändringar är inlästa. Läs in samma fil igen, så kommer resten. Inget är förlorat.</source>
        <translation>{done} of {total} changes have been read in. Read in the same file again, and the rest will come. Nothing is lost.</translation>
    </message>
</context>
<context>
    <name>FormRegister</name>
    <message numerus="yes">
        <source>%n aktiviteter är lagda i planen.</source>
        <translation><numerusform>%n activity has been put in the plan.</numerusform><numerusform>%n activities have been put in the plan.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n kontaktpersoner är tillagda.</source>
        <translation><numerusform>%n contact person has been added.</numerusform><numerusform>%n contact persons have been added.</numerusform></translation>
    </message>
    <message>
        <source>Alla som står här finns redan bland kontaktpersonerna.</source>
        <translation>Everybody here is already among the contact persons.</translation>
    </message>
    <message>
        <source>Anteckna inget här. Deltagaren har inte kryssat: {topic}.</source>
        <translation>Write nothing here. The participant has not ticked: {topic}.</translation>
    </message>
    <message>
        <source>Anteckna inget här. Samtycke saknas för: {who}.</source>
        <translation>Write nothing here. Consent is missing for: {who}.</translation>
    </message>
    <message>
        <source>Anteckna inget om {topic} här. Samtycke saknas för: {who}.</source>
        <translation>Note nothing about {topic} here. Consent is missing for: {who}.</translation>
    </message>
    <message>
        <source>Ifyllt</source>
        <translation>Filled in</translation>
    </message>
    <message>
        <source>Inget nytt att lägga i planen. Välj mål för överenskommelsen.</source>
        <translation>Nothing new to put in the plan. Choose a goal for what was agreed.</translation>
    </message>
    <message>
        <source>Lägg till bland kontaktpersonerna</source>
        <translation>Add to the contact persons</translation>
    </message>
    <message>
        <source>Lägg överenskommelserna i planen</source>
        <translation>Put what was agreed in the plan</translation>
    </message>
    <message>
        <source>Samtycke saknas</source>
        <translation>Consent missing</translation>
    </message>
    <message>
        <source>Samtycket för {who} gäller inte än den {day}.</source>
        <translation>The consent for {who} is not valid yet on {day}.</translation>
    </message>
    <message>
        <source>Samtycket för {who} har gått ut den {day}.</source>
        <translation>The consent for {who} has expired on {day}.</translation>
    </message>
    <message>
        <source>Samtycket för {who} är återtaget.</source>
        <translation>The consent for {who} has been withdrawn.</translation>
    </message>
    <message>
        <source>Tillbaka till listan</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Tomt</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>{who} har inget samtycke.</source>
        <translation>{who} has no consent.</translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <source>Fel: {text}</source>
        <translation>Error: {text}</translation>
    </message>
    <message>
        <source>{label} (valfritt)</source>
        <translation>{label} (optional)</translation>
    </message>
</context>
<context>
    <name>FormScreen</name>
    <message>
        <source>Arbetsplatser</source>
        <translation>Workplaces</translation>
    </message>
    <message>
        <source>Avsnitt</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Deltagaren</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Den här versionen är slutförd och kan inte ändras.</source>
        <translation>This version is completed and cannot be changed.</translation>
    </message>
    <message numerus="yes">
        <source>Det finns %n saker att rätta i avsnittet</source>
        <translation><numerusform>There is %n thing to correct in the section</numerusform><numerusform>There are %n things to correct in the section</numerusform></translation>
    </message>
    <message>
        <source>Det tidigare värdet gäller igen.</source>
        <translation>The earlier value holds again.</translation>
    </message>
    <message>
        <source>Fortsätt senare</source>
        <translation>Continue later</translation>
    </message>
    <message>
        <source>Inte börjat</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>Klart</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Kontrollera svaren</source>
        <translation>Check the answers</translation>
    </message>
    <message>
        <source>Läser in …</source>
        <translation>Loading …</translation>
    </message>
    <message>
        <source>Markera som klart och fortsätt</source>
        <translation>Mark as done and continue</translation>
    </message>
    <message>
        <source>Påbörjat</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>Samtalsläge</source>
        <translation>Conversation mode</translation>
    </message>
    <message>
        <source>Se över</source>
        <translation>Look over</translation>
    </message>
    <message>
        <source>Slutförd</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>Ta med de privata frågorna</source>
        <translation>Include the private questions</translation>
    </message>
    <message>
        <source>Tillbaka till svaren</source>
        <translation>Back to the answers</translation>
    </message>
    <message>
        <source>Visa alla svar</source>
        <translation>Show all answers</translation>
    </message>
    <message>
        <source>{done} av {all} avsnitt klara</source>
        <translation>{done} of {all} sections done</translation>
    </message>
</context>
<context>
    <name>FormWriting</name>
    <message>
        <source>Raden är borttagen.</source>
        <translation>The row has been removed.</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>Det här är en övning. Lösenfrasen är: öva</source>
        <translation>This is a practice. The passphrase is: öva</translation>
    </message>
    <message>
        <source>Öppnar övningen …</source>
        <translation>Opening the practice …</translation>
    </message>
</context>
<context>
    <name>GivenRow</name>
    <message>
        <source>, avvikelser och guldkorn</source>
        <translation>, deviations and good examples</translation>
    </message>
    <message>
        <source>, deltagare som har samtyckt</source>
        <translation>, participants who have consented</translation>
    </message>
    <message>
        <source>Behåll</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Behåll: {name}</source>
        <translation>Keep: {name}</translation>
    </message>
    <message>
        <source>Beslut: {text}</source>
        <translation>Decision: {text}</translation>
    </message>
    <message>
        <source>Ersatt</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>Filen kan inte tas tillbaka, men godkänn inget visitkort som svarar på den. Är handledarens dator redan godkänd spärrar ni den i registret.</source>
        <translation>The file cannot be taken back, but do not approve any contact card that answers it. If the coach’s computer is already approved, block it in the register.</translation>
    </message>
    <message>
        <source>Får lämna: volymer</source>
        <translation>May hand over: volumes</translation>
    </message>
    <message>
        <source>Given {day}</source>
        <translation>Given {day}</translation>
    </message>
    <message>
        <source>Gäller</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Inbjudan (*.miainvite)</source>
        <translation>Invitation (*.miainvite)</translation>
    </message>
    <message>
        <source>Inbjudan är sparad och kontrolläst.</source>
        <translation>The invitation has been saved and read back.</translation>
    </message>
    <message>
        <source>Ja, återkalla: {name}</source>
        <translation>Yes, revoke: {name}</translation>
    </message>
    <message>
        <source>Nr {n}: {prefix}</source>
        <translation>No. {n}: {prefix}</translation>
    </message>
    <message>
        <source>Ny version …</source>
        <translation>New version …</translation>
    </message>
    <message>
        <source>Spara filen igen …</source>
        <translation>Save the file again …</translation>
    </message>
    <message>
        <source>Spara inbjudan</source>
        <translation>Save the invitation</translation>
    </message>
    <message>
        <source>Sparar …</source>
        <translation>Saving …</translation>
    </message>
    <message>
        <source>Visa kontrollnumret</source>
        <translation>Show the check number</translation>
    </message>
    <message>
        <source>{name} är återkallad.</source>
        <translation>{name} has been revoked.</translation>
    </message>
    <message>
        <source>Återkalla</source>
        <translation>Revoke</translation>
    </message>
    <message>
        <source>Återkallad</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>Återkallad {day}</source>
        <translation>Revoked {day}</translation>
    </message>
</context>
<context>
    <name>GoalConversation</name>
    <message>
        <source>Avsluta samtalsläget</source>
        <translation>Leave conversation mode</translation>
    </message>
    <message>
        <source>Det du skriver står i din plan med dina egna ord.</source>
        <translation>What you write is in your plan in your own words.</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Mitt mål</source>
        <translation>My goal</translation>
    </message>
    <message>
        <source>Samtalsläge</source>
        <translation>Conversation mode</translation>
    </message>
    <message>
        <source>Vad vill du? Skriv med egna ord.</source>
        <translation>What do you want? Write in your own words.</translation>
    </message>
</context>
<context>
    <name>Going</name>
    <message>
        <source>Kommando</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Sida</source>
        <translation>Page</translation>
    </message>
</context>
<context>
    <name>GroupBoard</name>
    <message>
        <source>Grupp {n}</source>
        <translation>Group {n}</translation>
    </message>
</context>
<context>
    <name>GroupForm</name>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Börjar</source>
        <translation>Starts</translation>
    </message>
    <message>
        <source>Första dagen</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Insats</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Ledare</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>Ny grupp</source>
        <translation>New group</translation>
    </message>
    <message>
        <source>Olika dagar</source>
        <translation>Different days</translation>
    </message>
    <message>
        <source>Plats</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Sista dagen</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Skriv vad gruppen heter.</source>
        <translation>Enter a name for the group.</translation>
    </message>
    <message>
        <source>Slutar</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>Spara gruppen</source>
        <translation>Save the group</translation>
    </message>
    <message>
        <source>Vad heter gruppen?</source>
        <translation>What is the group called?</translation>
    </message>
    <message>
        <source>Veckodag</source>
        <translation>Day of the week</translation>
    </message>
    <message>
        <source>Ändra gruppen</source>
        <translation>Change the group</translation>
    </message>
</context>
<context>
    <name>GroupMeeting</name>
    <message>
        <source>Gruppen</source>
        <translation>The group</translation>
    </message>
</context>
<context>
    <name>GroupMeetingPage</name>
    <message>
        <source>Blanksteg växlar mellan kom och uteblev. A är avbokad.</source>
        <translation>Space switches between came and did not come. A is cancelled.</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Deltagare</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Egna timmar</source>
        <translation>Own hours</translation>
    </message>
    <message>
        <source>Gruppen har ingen deltagare den dagen.</source>
        <translation>The group has no participants on that day.</translation>
    </message>
    <message>
        <source>Gå tillbaka till gruppen och välj en träff.</source>
        <translation>Go back to the group and choose a session.</translation>
    </message>
    <message>
        <source>Inte angiven</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>Närvaro</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Närvaron är sparad: {n} av {all} kom.</source>
        <translation>The attendance has been saved: {n} of {all} came.</translation>
    </message>
    <message>
        <source>Orsak till frånvaro</source>
        <translation>Reason for absence</translation>
    </message>
    <message>
        <source>Spara närvaron</source>
        <translation>Save the attendance</translation>
    </message>
    <message>
        <source>Ta bort träffen</source>
        <translation>Remove the session</translation>
    </message>
    <message>
        <source>Timmar</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Träffen finns inte här.</source>
        <translation>The session is not here.</translation>
    </message>
    <message>
        <source>Träffen är borttagen med allas närvaro.</source>
        <translation>The session has been removed, with everybody’s attendance.</translation>
    </message>
    <message>
        <source>kom, {hours}</source>
        <translation>came, {hours}</translation>
    </message>
</context>
<context>
    <name>GroupPage</name>
    <message>
        <source>Deltagare i gruppen</source>
        <translation>Participants in the group</translation>
    </message>
    <message>
        <source>Fyll i närvaro</source>
        <translation>Fill in attendance</translation>
    </message>
    <message>
        <source>Grupp</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Gruppen finns inte här.</source>
        <translation>The group is not here.</translation>
    </message>
    <message>
        <source>Gruppen är borttagen. Närvaron står kvar hos deltagarna.</source>
        <translation>The group has been removed. The attendance stays with the participants.</translation>
    </message>
    <message>
        <source>Grupper</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Gå tillbaka till grupperna och välj en.</source>
        <translation>Go back to the groups and choose one.</translation>
    </message>
    <message>
        <source>Ingen deltagare än.</source>
        <translation>No participant yet.</translation>
    </message>
    <message>
        <source>Ingen träff är ifylld än.</source>
        <translation>No session has been filled in yet.</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Lägg till deltagare från och med idag</source>
        <translation>Add participants from today</translation>
    </message>
    <message>
        <source>Sista dagen i gruppen är idag.</source>
        <translation>The last day in the group is today.</translation>
    </message>
    <message>
        <source>Slutar</source>
        <translation>Leaves</translation>
    </message>
    <message>
        <source>Slutar i gruppen: {who}</source>
        <translation>Leaves the group: {who}</translation>
    </message>
    <message>
        <source>Ta bort gruppen</source>
        <translation>Remove the group</translation>
    </message>
    <message>
        <source>Träffar</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Välj …</source>
        <translation>Choose …</translation>
    </message>
    <message>
        <source>från {day}</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <source>{n} av {all} kom</source>
        <translation>{n} of {all} came</translation>
    </message>
    <message>
        <source>{start} till {end}</source>
        <translation>{start} to {end}</translation>
    </message>
    <message>
        <source>Ändra gruppen</source>
        <translation>Change the group</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Tid</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>ledare {name}</source>
        <translation>leader {name}</translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message numerus="yes">
        <source>%n deltagare</source>
        <translation><numerusform>%n participant</numerusform><numerusform>%n participants</numerusform></translation>
    </message>
    <message>
        <source>Avslutad</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Gemensamt för alla dina deltagare. Vilka som är med i en grupp står bara här: i deltagarens ärende står bara den egna närvaron.</source>
        <translation>Shared by all your participants. Who is in a group is only here: a participant’s case has only their own attendance.</translation>
    </message>
    <message>
        <source>Grupper</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Ingen grupp än.</source>
        <translation>No group yet.</translation>
    </message>
    <message>
        <source>Lägg till en grupp för att fylla i närvaro för många på en gång.</source>
        <translation>Add a group to fill in attendance for many at once.</translation>
    </message>
    <message>
        <source>Ny grupp</source>
        <translation>New group</translation>
    </message>
</context>
<context>
    <name>HandOverPage</name>
    <message>
        <source> och {n} till</source>
        <translation> and {n} more</translation>
    </message>
    <message numerus="yes">
        <source>%n avvikelser nämner någon i din lista. Ändra texten först.</source>
        <translation><numerusform>%n deviation mentions somebody in your list. Change the text first.</numerusform><numerusform>%n deviations mention somebody in your list. Change the text first.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n deltagare</source>
        <translation><numerusform>%n participant</numerusform><numerusform>%n participants</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n uppgifter</source>
        <translation><numerusform>%n item</numerusform><numerusform>%n items</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n ändringar som inte är kvitterade följer med igen.</source>
        <translation><numerusform>%n change without a receipt goes along again.</numerusform><numerusform>%n changes without a receipt go along again.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n ändringar är inte kvitterade än. De följer med om du skapar om paketet.</source>
        <translation><numerusform>%n change has no receipt yet. It goes along if you create the bundle again.</numerusform><numerusform>%n changes have no receipt yet. They go along if you create the bundle again.</numerusform></translation>
    </message>
    <message>
        <source>Aldrig med: utkast, lösenfrasen, interna anteckningar, svar som inte får delas.</source>
        <translation>Never included: drafts, the passphrase, internal notes, answers that may not be shared.</translation>
    </message>
    <message>
        <source>Allt är lämnat {day} och väntar på kontorets kvittens</source>
        <translation>Everything was handed over {day} and is waiting for the office’s receipt</translation>
    </message>
    <message>
        <source>Allt är lämnat. Det finns inget nytt till kontoret.</source>
        <translation>Everything has been handed over. There is nothing new for the office.</translation>
    </message>
    <message>
        <source>Avmarkera för att vänta med deltagaren</source>
        <translation>Untick to wait with the participant</translation>
    </message>
    <message>
        <source>Det här lämnas</source>
        <translation>This is handed over</translation>
    </message>
    <message>
        <source>Det här stannar här</source>
        <translation>This stays here</translation>
    </message>
    <message>
        <source>Du hör inte till något kontor än.</source>
        <translation>You do not belong to an office yet.</translation>
    </message>
    <message>
        <source>Fil: {names} ({size}) i {where}</source>
        <translation>File: {names} ({size}) in {where}</translation>
    </message>
    <message>
        <source>Har ett paket kommit bort? Skapa ett nytt. Allt som inte är kvitterat följer med.</source>
        <translation>Has a bundle been lost? Create a new one. Everything without a receipt goes along.</translation>
    </message>
    <message>
        <source>Inget nytt om deltagare</source>
        <translation>Nothing new about participants</translation>
    </message>
    <message>
        <source>Innehåll: {changes} för {people} deltagare</source>
        <translation>Content: {changes} for {people} participants</translation>
    </message>
    <message>
        <source>Kontoret får veta att {number} har tagit tillbaka sitt samtycke.</source>
        <translation>The office gets to know that {number} has withdrawn their consent.</translation>
    </message>
    <message>
        <source>Kontrollnumret skrevs {day}.</source>
        <translation>The check number was entered {day}.</translation>
    </message>
    <message>
        <source>Kontrollnumret är inte skrivet än. Tills dess lämnas ingenting.</source>
        <translation>The check number has not been entered yet. Until then nothing is handed over.</translation>
    </message>
    <message>
        <source>Kontrollsumma: {sum}</source>
        <translation>Checksum: {sum}</translation>
    </message>
    <message>
        <source>Lämna till kontoret</source>
        <translation>Hand over to the office</translation>
    </message>
    <message>
        <source>Lämnat tidigare</source>
        <translation>Handed over earlier</translation>
    </message>
    <message>
        <source>Läs in en inbjudan</source>
        <translation>Read in an invitation</translation>
    </message>
    <message>
        <source>Läser in …</source>
        <translation>Loading …</translation>
    </message>
    <message>
        <source>Mottagare</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>Ny</source>
        <translation>New</translation>
    </message>
    <message>
        <source>När kontoret har bjudit in dig går det att lämna hit.</source>
        <translation>When the office has invited you, you can hand over there.</translation>
    </message>
    <message>
        <source>Nästa steg: lämna minnet på kontoret. Du får en kvittens att hämta här.</source>
        <translation>Next step: hand in the stick at the office. You get a receipt to collect here.</translation>
    </message>
    <message>
        <source>Paket (*.miabundle)</source>
        <translation>Bundles (*.miabundle)</translation>
    </message>
    <message>
        <source>Paketet är skapat och kontrolläst.</source>
        <translation>The bundle has been created and read back.</translation>
    </message>
    <message>
        <source>Påbörjat: {form} lämnas som den är.</source>
        <translation>Started: {form} is handed over as it is.</translation>
    </message>
    <message>
        <source>Skapa om paketet …</source>
        <translation>Create the bundle again …</translation>
    </message>
    <message>
        <source>Skapa paketet</source>
        <translation>Create the bundle</translation>
    </message>
    <message>
        <source>Skapa paketet …</source>
        <translation>Create the bundle …</translation>
    </message>
    <message>
        <source>Skapar paketet, skriver det och läser tillbaka …</source>
        <translation>Creating the bundle, writing it and reading it back …</translation>
    </message>
    <message>
        <source>Skriv kontrollnumret</source>
        <translation>Enter the check number</translation>
    </message>
    <message>
        <source>Spara på {name} ({free} ledigt)</source>
        <translation>Save on {name} ({free} free)</translation>
    </message>
    <message>
        <source>Sparar …</source>
        <translation>Saving …</translation>
    </message>
    <message>
        <source>Volymer för {period}: antal kvinnor och män per insats, inga personer.</source>
        <translation>Volumes for {period}: number of women and men per measure, no persons.</translation>
    </message>
    <message>
        <source>Väntar till nästa gång</source>
        <translation>Waits until next time</translation>
    </message>
    <message>
        <source>{changes} för {people}</source>
        <translation>{changes} for {people}</translation>
    </message>
    <message>
        <source>{file} · {changes}</source>
        <translation>{file} · {changes}</translation>
    </message>
    <message>
        <source>{text} sedan {day}</source>
        <translation>{text} since {day}</translation>
    </message>
</context>
<context>
    <name>HandedIn</name>
    <message>
        <source>Inlämnad</source>
        <translation>Handed in</translation>
    </message>
    <message>
        <source>Inlämnat {days} för {n} av {all} deltagare.</source>
        <translation>Handed in {days} for {n} of {all} participants.</translation>
    </message>
    <message>
        <source>Inlämning</source>
        <translation>Handing in</translation>
    </message>
    <message>
        <source>Inte inlämnad</source>
        <translation>Not handed in</translation>
    </message>
    <message>
        <source>en tidigare månad har ändrats</source>
        <translation>an earlier month has been changed</translation>
    </message>
    <message>
        <source>{day}: {before} blev {now}</source>
        <translation>{day}: {before} became {now}</translation>
    </message>
    <message>
        <source>{who} behöver lämnas in igen: {why}.</source>
        <translation>{who} needs to be handed in again: {why}.</translation>
    </message>
    <message>
        <source>Ändrad efter inlämning</source>
        <translation>Changed after being handed in</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>1 träff</source>
        <translation>1 hit</translation>
    </message>
    <message>
        <source>All hjälp</source>
        <translation>All help</translation>
    </message>
    <message>
        <source>Alla kortkommandon</source>
        <translation>All keyboard shortcuts</translation>
    </message>
    <message>
        <source>Hjälp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Inga träffar på ”{text}”.</source>
        <translation>No hits for “{text}”.</translation>
    </message>
    <message>
        <source>Kortkommandon på sidan</source>
        <translation>Keyboard shortcuts on the page</translation>
    </message>
    <message>
        <source>Om MIA Desktop, licenser och tillgänglighet</source>
        <translation>About MIA Desktop, licences and accessibility</translation>
    </message>
    <message>
        <source>Om programmet</source>
        <translation>About the program</translation>
    </message>
    <message>
        <source>Pröva ett kortare eller ett annat ord.</source>
        <translation>Try a shorter or a different word.</translation>
    </message>
    <message>
        <source>Sök i hjälpen</source>
        <translation>Search the help</translation>
    </message>
    <message>
        <source>{n} träffar</source>
        <translation>{n} hits</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Annan dator</source>
        <translation>Another computer</translation>
    </message>
    <message>
        <source>Dolt: personen är skyddad.</source>
        <translation>Hidden: the person is protected.</translation>
    </message>
    <message>
        <source>Föreslaget</source>
        <translation>Suggested</translation>
    </message>
    <message>
        <source>Gäller nu</source>
        <translation>Valid now</translation>
    </message>
    <message>
        <source>Gå tillbaka till det här</source>
        <translation>Go back to this one</translation>
    </message>
    <message>
        <source>Gå tillbaka till det här: {head}</source>
        <translation>Go back to this one: {head}</translation>
    </message>
    <message>
        <source>Historik: {label}</source>
        <translation>History: {label}</translation>
    </message>
    <message>
        <source>I krock</source>
        <translation>In conflict</translation>
    </message>
    <message>
        <source>Inget är skrivet här än.</source>
        <translation>Nothing has been written here yet.</translation>
    </message>
    <message>
        <source>Löste en krock</source>
        <translation>Settled a conflict</translation>
    </message>
    <message>
        <source>Stäng historiken</source>
        <translation>Close the history</translation>
    </message>
    <message>
        <source>Två har skrivit olika på samma ställe. Välj vad som gäller.</source>
        <translation>Two people have written different things in the same place. Choose which one holds.</translation>
    </message>
    <message>
        <source>{author}, {moment}</source>
        <translation>{author}, {moment}</translation>
    </message>
</context>
<context>
    <name>HoursList</name>
    <message>
        <source>Ingen tid är registrerad den här månaden.</source>
        <translation>No hours are registered for this month.</translation>
    </message>
    <message>
        <source>Visa alla</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>krock</source>
        <translation>conflict</translation>
    </message>
    <message>
        <source>{who}, {what}: {hours}</source>
        <translation>{who}, {what}: {hours}</translation>
    </message>
</context>
<context>
    <name>HoursMessages</name>
    <message>
        <source>Det blir {n} timmar på en dag. En dag har högst 24.</source>
        <translation>That makes {n} hours in one day. A day has at most 24.</translation>
    </message>
    <message>
        <source>Det finns flera poster den dagen.</source>
        <translation>There are several entries on that day.</translation>
    </message>
    <message>
        <source>Skriv tiden i hela kvartar, till exempel 1,25 eller 1:15.</source>
        <translation>Enter the time in whole quarters of an hour, for example 1.25 or 1:15.</translation>
    </message>
    <message>
        <source>Skriv timmar som 1,5 eller 1:30 eller 90m.</source>
        <translation>Enter hours as 1.5 or 1:30 or 90m.</translation>
    </message>
    <message>
        <source>Ändra dem en och en: ställ dig på dagen och tryck F2.</source>
        <translation>Change them one by one: go to the day and press F2.</translation>
    </message>
</context>
<context>
    <name>HoursPage</name>
    <message>
        <source>Alla deltagare</source>
        <translation>All participants</translation>
    </message>
    <message>
        <source>Byt månad, eller visa alla deltagare.</source>
        <translation>Change month, or show all participants.</translation>
    </message>
    <message>
        <source>Föregående</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Grupper</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Ingen deltagare den här månaden.</source>
        <translation>No participant this month.</translation>
    </message>
    <message>
        <source>Kopiera förra veckan</source>
        <translation>Copy last week</translation>
    </message>
    <message>
        <source>Lista</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Lämna in månaden</source>
        <translation>Hand in the month</translation>
    </message>
    <message>
        <source>Mina deltagare</source>
        <translation>My participants</translation>
    </message>
    <message>
        <source>Månad</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Ny tid</source>
        <translation>New hours</translation>
    </message>
    <message>
        <source>Nästa</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Posten är borttagen.</source>
        <translation>The entry has been removed.</translation>
    </message>
    <message>
        <source>Skriv timmar: 4, 1,5, 1:30 eller 90m. Enter i en tom ruta tar samma som ovanför. Delete tömmer. U = uteblev, A = avbokad. F2 öppnar posten.</source>
        <translation>Enter hours: 4, 1.5, 1:30 or 90m. Enter in an empty box takes the same as above. Delete empties it. U = did not come, A = cancelled. F2 opens the entry.</translation>
    </message>
    <message>
        <source>Tid</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Tidkort</source>
        <translation>Time sheet</translation>
    </message>
    <message>
        <source>Timmar per dag</source>
        <translation>Hours per day</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>HoursWriting</name>
    <message numerus="yes">
        <source>%n dagar ifyllda</source>
        <translation><numerusform>%n day filled in</numerusform><numerusform>%n days filled in</numerusform></translation>
    </message>
    <message>
        <source>Det är {hours} den dagen. Stämmer det?</source>
        <translation>That is {hours} on that day. Is it right?</translation>
    </message>
    <message numerus="yes">
        <source>Månaden är inlämnad för %n deltagare.</source>
        <translation><numerusform>The month has been handed in for %n participant.</numerusform><numerusform>The month has been handed in for %n participants.</numerusform></translation>
    </message>
    <message>
        <source>Veckan innan har inget att kopiera.</source>
        <translation>The week before has nothing to copy.</translation>
    </message>
</context>
<context>
    <name>Housekeeping</name>
    <message>
        <source>Säkerhetskopierar …</source>
        <translation>Backing up …</translation>
    </message>
</context>
<context>
    <name>IdentityField</name>
    <message>
        <source>Det ser ut som ett reservnummer. Kryssa i att det är ett reservnummer.</source>
        <translation>It looks like a reserve number. Tick that it is a reserve number.</translation>
    </message>
    <message>
        <source>Kontrollera de fyra sista siffrorna. 000 används inte.</source>
        <translation>Check the last four digits. 000 is not used.</translation>
    </message>
    <message>
        <source>Kontrollera de fyra sista siffrorna. Numret stämmer inte med födelsedatumet.</source>
        <translation>Check the last four digits. The number does not match the date of birth.</translation>
    </message>
    <message>
        <source>Kontrollera födelsedatumet. Den dagen finns inte.</source>
        <translation>Check the date of birth. There is no such day.</translation>
    </message>
    <message>
        <source>Kontrollera födelsedatumet. Det ligger efter idag.</source>
        <translation>Check the date of birth. It is after today.</translation>
    </message>
    <message>
        <source>Personnummer</source>
        <translation>Personal identity number</translation>
    </message>
    <message>
        <source>Reservnummer</source>
        <translation>Reserve number</translation>
    </message>
    <message>
        <source>Samordningsnummer</source>
        <translation>Coordination number</translation>
    </message>
    <message>
        <source>Skriv personnumret med 10 eller 12 siffror.</source>
        <translation>Enter the personal identity number with 10 or 12 digits.</translation>
    </message>
    <message>
        <source>Skriv reservnumret med bokstäver och siffror, 4 till 20 tecken.</source>
        <translation>Enter the reserve number with letters and digits, 4 to 20 characters.</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message numerus="yes">
        <source>%n delar som väntade gick inte att läsa in. De ligger kvar nedan.</source>
        <translation><numerusform>%n part that was waiting could not be read in. It remains below.</numerusform><numerusform>%n parts that were waiting could not be read in. They remain below.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n delar som väntade kom med.</source>
        <translation><numerusform>%n part that was waiting came along.</numerusform><numerusform>%n parts that were waiting came along.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n deltagare</source>
        <translation><numerusform>%n participant</numerusform><numerusform>%n participants</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n ny</source>
        <translation><numerusform>%n new</numerusform><numerusform>%n new</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n rapporter om volymer eller avvikelser.</source>
        <translation><numerusform>%n report on volumes or deviations.</numerusform><numerusform>%n reports on volumes or deviations.</numerusform></translation>
    </message>
    <message>
        <source>Föråldrad</source>
        <translation>Out of date</translation>
    </message>
    <message>
        <source>Hålls</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>Inga ändringar om deltagare.</source>
        <translation>No changes about participants.</translation>
    </message>
    <message>
        <source>Inläst</source>
        <translation>Read in</translation>
    </message>
    <message>
        <source>Redan inläst</source>
        <translation>Already read in</translation>
    </message>
    <message>
        <source>Väntar</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>{changes} för {people}, varav {fresh}.</source>
        <translation>{changes} for {people}, {fresh}.</translation>
    </message>
    <message>
        <source>{changes} för {people}.</source>
        <translation>{changes} for {people}.</translation>
    </message>
    <message>
        <source>{changes} om gallrade ärenden togs inte in.</source>
        <translation>{changes} about deleted cases were not taken in.</translation>
    </message>
    <message>
        <source>{changes} väntar på dig: {why}</source>
        <translation>{changes} waiting for you: {why}</translation>
    </message>
    <message>
        <source>{conflicts} att ta ställning till.</source>
        <translation>{conflicts} to decide.</translation>
    </message>
    <message>
        <source>{n} nya</source>
        <translation>{n} new</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message numerus="yes">
        <source>%n filer är inte lästa. De ligger kvar där de låg.</source>
        <translation><numerusform>%n file has not been read. It remains where it was.</numerusform><numerusform>%n files have not been read. They remain where they were.</numerusform></translation>
    </message>
    <message>
        <source>Avbrutet</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Datorn används</source>
        <translation>The computer is in use</translation>
    </message>
    <message>
        <source>Den andra används</source>
        <translation>The other one is in use</translation>
    </message>
    <message>
        <source>Filerna ska sluta på {suffix}.</source>
        <translation>The files must end with {suffix}.</translation>
    </message>
    <message>
        <source>Fråga vilken dator som används nu. Allt läses in, vad du än väljer: frågan är vilken dator kvittenserna ska gå till.</source>
        <translation>Ask which computer is in use now. Everything is read in, whatever you choose: the question is which computer the receipts should go to.</translation>
    </message>
    <message>
        <source>Här ligger inga paket.</source>
        <translation>There are no bundles here.</translation>
    </message>
    <message>
        <source>Inkorg</source>
        <translation>Inbox</translation>
    </message>
    <message>
        <source>Inläst nu</source>
        <translation>Read in now</translation>
    </message>
    <message>
        <source>Inte inläst</source>
        <translation>Not read in</translation>
    </message>
    <message>
        <source>Inte skriven</source>
        <translation>Not written</translation>
    </message>
    <message>
        <source>Kvittens till {name}</source>
        <translation>Receipt for {name}</translation>
    </message>
    <message>
        <source>Kvittenser att lämna tillbaka</source>
        <translation>Receipts to hand back</translation>
    </message>
    <message>
        <source>Letar efter paket …</source>
        <translation>Looking for bundles …</translation>
    </message>
    <message>
        <source>Läs en hel mapp …</source>
        <translation>Read a whole folder …</translation>
    </message>
    <message>
        <source>Läs in {name} ändå</source>
        <translation>Read in {name} anyway</translation>
    </message>
    <message>
        <source>Läs in ändå</source>
        <translation>Read in anyway</translation>
    </message>
    <message>
        <source>Läs {name}</source>
        <translation>Read {name}</translation>
    </message>
    <message>
        <source>Läser {name} …</source>
        <translation>Reading {name} …</translation>
    </message>
    <message>
        <source>Läser {n} av {all}: {name}</source>
        <translation>Reading {n} of {all}: {name}</translation>
    </message>
    <message>
        <source>Paket (*{suffix})</source>
        <translation>Bundles (*{suffix})</translation>
    </message>
    <message>
        <source>Paketet väntar kvar.</source>
        <translation>The bundle is still waiting.</translation>
    </message>
    <message>
        <source>Paketet är inläst.</source>
        <translation>The bundle has been read in.</translation>
    </message>
    <message>
        <source>Skapa kvittenser …</source>
        <translation>Create receipts …</translation>
    </message>
    <message>
        <source>Skapar kvittens till {name} …</source>
        <translation>Creating a receipt for {name} …</translation>
    </message>
    <message>
        <source>Skriv den bredvid paketet</source>
        <translation>Write it beside the bundle</translation>
    </message>
    <message>
        <source>Skriv kvittensen på samma ställe direkt</source>
        <translation>Write the receipt in the same place at once</translation>
    </message>
    <message>
        <source>Skriv {n} bredvid paketen</source>
        <translation>Write {n} beside the bundles</translation>
    </message>
    <message>
        <source>Skriven</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>Släpp in</source>
        <translation>Let in</translation>
    </message>
    <message>
        <source>Släpp in paketet från {name}</source>
        <translation>Let in the bundle from {name}</translation>
    </message>
    <message>
        <source>Släpp in paketet från {name}, den andra datorn används</source>
        <translation>Let in the bundle from {name}, the other computer is in use</translation>
    </message>
    <message>
        <source>Släpp paket, en mapp eller ett helt minne här, eller välj med knapparna. Sätt i nästa minne när listan har fyllts på.</source>
        <translation>Drop bundles, a folder or a whole stick here, or choose with the buttons. Insert the next stick when the list has filled up.</translation>
    </message>
    <message>
        <source>Släpper in …</source>
        <translation>Letting in …</translation>
    </message>
    <message>
        <source>Töm listan</source>
        <translation>Empty the list</translation>
    </message>
    <message>
        <source>Välj minne eller mapp att läsa</source>
        <translation>Choose a stick or folder to read</translation>
    </message>
    <message>
        <source>Välj minne eller mapp för kvittenserna</source>
        <translation>Choose a stick or folder for the receipts</translation>
    </message>
    <message>
        <source>Välj paket</source>
        <translation>Choose bundles</translation>
    </message>
    <message>
        <source>Välj paket …</source>
        <translation>Choose bundles …</translation>
    </message>
    <message>
        <source>Väntar på dig</source>
        <translation>Waiting for you</translation>
    </message>
    <message>
        <source>{changes} från {name}. Inget gick förlorat.</source>
        <translation>{changes} from {name}. Nothing was lost.</translation>
    </message>
    <message>
        <source>{names} i {folder}</source>
        <translation>{names} in {folder}</translation>
    </message>
    <message>
        <source>{name}, kom {moment}</source>
        <translation>{name}, came {moment}</translation>
    </message>
    <message>
        <source>{sender}: {file}</source>
        <translation>{sender}: {file}</translation>
    </message>
</context>
<context>
    <name>Inside</name>
    <message>
        <source>Det finns inget mer att ångra eller göra om.</source>
        <translation>There is nothing more to undo or redo.</translation>
    </message>
    <message>
        <source>Gjort om.</source>
        <translation>Redone.</translation>
    </message>
    <message>
        <source>Lås nu</source>
        <translation>Lock now</translation>
    </message>
    <message>
        <source>Ångrat.</source>
        <translation>Undone.</translation>
    </message>
</context>
<context>
    <name>InterpreterField</name>
    <message>
        <source>Behöver tolk</source>
        <translation>Needs an interpreter</translation>
    </message>
    <message>
        <source>Välj …</source>
        <translation>Choose …</translation>
    </message>
</context>
<context>
    <name>InvitationsPage</name>
    <message>
        <source>Bjud in en handledare</source>
        <translation>Invite a coach</translation>
    </message>
    <message>
        <source>Det ersätter handledarens förra dator, som spärras</source>
        <translation>It replaces the coach’s previous computer, which is blocked</translation>
    </message>
    <message>
        <source>En handledare får en inbjudan, läser in den och lämnar sitt visitkort. Båda numren skrivs i samma samtal, på ett telefonnummer som ni redan har.</source>
        <translation>A coach gets an invitation, reads it in and hands over their contact card. Both numbers are entered in the same call, on a phone number that you already have.</translation>
    </message>
    <message>
        <source>Givna inbjudningar</source>
        <translation>Invitations given</translation>
    </message>
    <message>
        <source>Godkänn visitkortet</source>
        <translation>Approve the contact card</translation>
    </message>
    <message>
        <source>Gäller</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Inbjudan (*.miainvite)</source>
        <translation>Invitation (*.miainvite)</translation>
    </message>
    <message>
        <source>Inbjudan är skapad och kontrolläst.</source>
        <translation>The invitation has been created and read back.</translation>
    </message>
    <message>
        <source>Inbjudans kontrollnummer</source>
        <translation>The invitation’s check number</translation>
    </message>
    <message>
        <source>Inbjudningar och visitkort</source>
        <translation>Invitations and contact cards</translation>
    </message>
    <message>
        <source>Inlästa visitkort</source>
        <translation>Contact cards read in</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Kontoret är klart att bjuda in.</source>
        <translation>The office is ready to invite.</translation>
    </message>
    <message>
        <source>Kontrollerar numret …</source>
        <translation>Checking the number …</translation>
    </message>
    <message>
        <source>Kortet är redan godkänt.</source>
        <translation>The card is already approved.</translation>
    </message>
    <message>
        <source>Läs in ett visitkort …</source>
        <translation>Read in a contact card …</translation>
    </message>
    <message>
        <source>Läs upp de grupper som handledaren frågar efter. Låt handledaren ringa er, på ett nummer som inte står i filen.</source>
        <translation>Read out the groups that the coach asks for. Let the coach call you, on a number that is not in the file.</translation>
    </message>
    <message>
        <source>Läser inbjudan …</source>
        <translation>Reading the invitation …</translation>
    </message>
    <message>
        <source>Läser visitkortet …</source>
        <translation>Reading the contact card …</translation>
    </message>
    <message>
        <source>Lås in de två minnena på olika ställen. Rotnyckeln finns bara där.</source>
        <translation>Lock up the two sticks in different places. The root key is only there.</translation>
    </message>
    <message>
        <source>Nu går det att läsa in paket härifrån.</source>
        <translation>Now bundles from here can be read in.</translation>
    </message>
    <message>
        <source>Ring handledaren på ett nummer som ni redan har, inte ett ur filen. Be hen läsa upp grupperna ur Mitt visitkort och skriv dem.</source>
        <translation>Call the coach on a number that you already have, not one from the file. Ask them to read out the groups from My contact card, and enter them.</translation>
    </message>
    <message>
        <source>Spärrad</source>
        <translation>Blocked</translation>
    </message>
    <message>
        <source>Visa en inbjudans nummer …</source>
        <translation>Show the number of an invitation …</translation>
    </message>
    <message>
        <source>Visitkort (*.miacard)</source>
        <translation>Contact cards (*.miacard)</translation>
    </message>
    <message>
        <source>Välj inbjudan</source>
        <translation>Choose invitation</translation>
    </message>
    <message>
        <source>Välj visitkort</source>
        <translation>Choose contact card</translation>
    </message>
    <message>
        <source>{name} är godkänd.</source>
        <translation>{name} is approved.</translation>
    </message>
    <message>
        <source>{name}, bekräftat {day} av {who}</source>
        <translation>{name}, confirmed {day} by {who}</translation>
    </message>
    <message>
        <source>Öppna registret</source>
        <translation>Open the register</translation>
    </message>
</context>
<context>
    <name>InviteForm</name>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Bara volymer: antal kvinnor och män per insats</source>
        <translation>Only volumes: number of women and men per measure</translation>
    </message>
    <message>
        <source>Bjud in en handledare</source>
        <translation>Invite a coach</translation>
    </message>
    <message>
        <source>Deltagarnummer börjar på</source>
        <translation>Participant numbers start with</translation>
    </message>
    <message>
        <source>Efter hur många månader ska gallring föreslås? Tomt betyder att ni inte har beslutat det. Den längsta tiden gäller för hela ärendet.</source>
        <translation>After how many months should deletion be proposed? Empty means that you have not decided it. The longest time holds for the whole case.</translation>
    </message>
    <message>
        <source>En stor bokstav och högst tre tecken till. Ingen annan får samma.</source>
        <translation>One capital letter and at most three more characters. Nobody else gets the same.</translation>
    </message>
    <message>
        <source>Ert eget minne. Det står inte i filen.</source>
        <translation>For your own memory. It is not in the file.</translation>
    </message>
    <message>
        <source>Fyll i dagen för beslutet.</source>
        <translation>Enter the day of the decision.</translation>
    </message>
    <message>
        <source>Hur länge uppgifter sparas</source>
        <translation>How long data is kept</translation>
    </message>
    <message>
        <source>Inbjudan (*.miainvite)</source>
        <translation>Invitation (*.miainvite)</translation>
    </message>
    <message>
        <source>Ingen rotnyckel vald</source>
        <translation>No root key chosen</translation>
    </message>
    <message>
        <source>Läser rotnyckeln …</source>
        <translation>Reading the root key …</translation>
    </message>
    <message>
        <source>Ny version av inbjudan</source>
        <translation>New version of the invitation</translation>
    </message>
    <message>
        <source>När handledaren läser in den nya versionen skrivs kontrollnumret igen. Tills dess gäller den förra.</source>
        <translation>When the coach reads in the new version, the check number is entered again. Until then the previous one is valid.</translation>
    </message>
    <message>
        <source>När togs beslutet?</source>
        <translation>When was the decision made?</translation>
    </message>
    <message>
        <source>På vilken rättslig grund?</source>
        <translation>On what legal basis?</translation>
    </message>
    <message>
        <source>Rotnyckel (*.miaroot)</source>
        <translation>Root key (*.miaroot)</translation>
    </message>
    <message>
        <source>Rotnyckelns lösenfras</source>
        <translation>Passphrase of the root key</translation>
    </message>
    <message>
        <source>Skapa inbjudan …</source>
        <translation>Create invitation …</translation>
    </message>
    <message>
        <source>Skriv den rättsliga grunden.</source>
        <translation>Enter the legal basis.</translation>
    </message>
    <message>
        <source>Skriv lösenfrasen.</source>
        <translation>Enter the passphrase.</translation>
    </message>
    <message>
        <source>Skriv till exempel K1.</source>
        <translation>Enter K1, for example.</translation>
    </message>
    <message>
        <source>Skriv vem som har beslutat.</source>
        <translation>Enter who has decided.</translation>
    </message>
    <message>
        <source>Skriver under inbjudan …</source>
        <translation>Signing the invitation …</translation>
    </message>
    <message>
        <source>Spara inbjudan</source>
        <translation>Save the invitation</translation>
    </message>
    <message>
        <source>Till vem? (valfritt)</source>
        <translation>To whom? (optional)</translation>
    </message>
    <message>
        <source>Vad får handledaren lämna hit?</source>
        <translation>What may the coach hand over here?</translation>
    </message>
    <message>
        <source>Vem har beslutat att uppgifter om deltagare får lämnas?</source>
        <translation>Who has decided that data about participants may be handed over?</translation>
    </message>
    <message>
        <source>Volymer, och uppgifter om deltagare som har samtyckt</source>
        <translation>Volumes, and data about participants who have consented</translation>
    </message>
    <message>
        <source>Välj rotnyckeln</source>
        <translation>Choose the root key</translation>
    </message>
    <message>
        <source>Välj rotnyckeln på minnet först.</source>
        <translation>Choose the root key on the stick first.</translation>
    </message>
    <message>
        <source>Välj rotnyckeln …</source>
        <translation>Choose the root key …</translation>
    </message>
    <message>
        <source>Välj vad som får lämnas.</source>
        <translation>Choose what may be handed over.</translation>
    </message>
</context>
<context>
    <name>InvitedPage</name>
    <message>
        <source>Din inbjudan</source>
        <translation>Your invitation</translation>
    </message>
    <message>
        <source>Dina deltagarnummer börjar på {prefix}.</source>
        <translation>Your participant numbers start with {prefix}.</translation>
    </message>
    <message>
        <source>Filen från kontoret slutar på {suffix}. Den kan ligga på ett minne.</source>
        <translation>The file from the office ends with {suffix}. It may be on a stick.</translation>
    </message>
    <message>
        <source>Fortsätt</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Fyll i alla fyra grupperna, fem siffror i varje.</source>
        <translation>Fill in all four groups, five digits in each.</translation>
    </message>
    <message>
        <source>Grupp {groups} stämmer inte. Läs upp den för kontoret en gång till. Stämmer den ändå inte är filen inte deras.</source>
        <translation>Group {groups} does not match. Read it out to the office once more. If it still does not match, the file is not theirs.</translation>
    </message>
    <message>
        <source>Inbjudans kontrollnummer</source>
        <translation>The invitation’s check number</translation>
    </message>
    <message>
        <source>Inbjudningar (*{suffix})</source>
        <translation>Invitations (*{suffix})</translation>
    </message>
    <message>
        <source>Ring kontoret på ett nummer som du redan har, inte ett ur filen. Be dem läsa upp grupperna och skriv dem.</source>
        <translation>Call the office on a number that you already have, not one from the file. Ask them to read out the groups and enter them.</translation>
    </message>
    <message>
        <source>Skriv numret senare</source>
        <translation>Enter the number later</translation>
    </message>
    <message>
        <source>Tills numret är skrivet går det inte att lämna något till kontoret.</source>
        <translation>Until the number has been entered, nothing can be handed over to the office.</translation>
    </message>
    <message>
        <source>Välj inbjudan</source>
        <translation>Choose invitation</translation>
    </message>
    <message>
        <source>Välj inbjudan …</source>
        <translation>Choose invitation …</translation>
    </message>
    <message>
        <source>Välkommen</source>
        <translation>Welcome</translation>
    </message>
</context>
<context>
    <name>KeyPage</name>
    <message>
        <source>Bladet är sparat.</source>
        <translation>The sheet has been saved.</translation>
    </message>
    <message>
        <source>Glömmer du lösenfrasen är nyckeln den enda vägen in. Utan båda är uppgifterna borta, och ingen kan hjälpa dig. Skriv av nyckeln för hand, en grupp i taget.</source>
        <translation>If you forget the passphrase, the key is the only way in. Without both, the data is gone, and nobody can help you. Copy the key by hand, one group at a time.</translation>
    </message>
    <message>
        <source>Jag har skrivit av nyckeln</source>
        <translation>I have copied the key</translation>
    </message>
    <message>
        <source>Lägg bladet i verksamhetens säkerhetsskåp. Lägg det inte i datorväskan.</source>
        <translation>Put the sheet in your organisation’s safe. Do not put it in the computer bag.</translation>
    </message>
    <message>
        <source>Lösenfras</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Nyckeln</source>
        <translation>The key</translation>
    </message>
    <message>
        <source>Nyckeln kan också tryckas på bladet. Då har skrivaren och dess kö sett den, och filen får bara sparas på ett löstagbart minne.</source>
        <translation>The key can also be printed on the sheet. Then the printer and its queue have seen it, and the file may only be saved on a removable stick.</translation>
    </message>
    <message>
        <source>PDF-filer (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>Skriv av återställningsnyckeln</source>
        <translation>Copy the recovery key by hand</translation>
    </message>
    <message>
        <source>Spara blad med nyckeln på …</source>
        <translation>Save a sheet with the key on it …</translation>
    </message>
    <message>
        <source>Spara bladet</source>
        <translation>Save the sheet</translation>
    </message>
    <message>
        <source>Spara tomt blad att skriva på …</source>
        <translation>Save an empty sheet to write on …</translation>
    </message>
    <message>
        <source>Stor stil</source>
        <translation>Large print</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>Skriv de åtta grupperna från bladet.</source>
        <translation>Enter the eight groups from the sheet.</translation>
    </message>
    <message>
        <source>Återställningsnyckel</source>
        <translation>Recovery key</translation>
    </message>
</context>
<context>
    <name>Krock</name>
    <message>
        <source>(tomt)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>Borttagningen togs tillbaka</source>
        <translation>The removal was taken back</translation>
    </message>
    <message>
        <source>Slutfört</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nej</source>
        <translation>no</translation>
    </message>
    <message>
        <source>{form}: {question}</source>
        <translation>{form}: {question}</translation>
    </message>
</context>
<context>
    <name>KrockCard</name>
    <message>
        <source>+ och understrykning: tillagt sedan den tidigare texten. − och överstrykning: borttaget.</source>
        <translation>+ and underline: added since the earlier text. − and strikethrough: removed.</translation>
    </message>
    <message>
        <source>Använd valet</source>
        <translation>Use the choice</translation>
    </message>
    <message>
        <source>Båda texterna, efter varandra</source>
        <translation>Both texts, one after the other</translation>
    </message>
    <message>
        <source>Det som stod här förut visas inte.</source>
        <translation>What stood here before is not shown.</translation>
    </message>
    <message>
        <source>Det som {author} skrev {moment}</source>
        <translation>What {author} wrote {moment}</translation>
    </message>
    <message>
        <source>En egen text</source>
        <translation>A text of your own</translation>
    </message>
    <message>
        <source>En text till finns, men inte här: den delas inte med er.</source>
        <translation>There is one more text, but not here: it is not shared with you.</translation>
    </message>
    <message>
        <source>Från andra</source>
        <translation>From others</translation>
    </message>
    <message>
        <source>Här stod inget förut, eller så finns det inte här.</source>
        <translation>Nothing was here before, or it is not available here.</translation>
    </message>
    <message>
        <source>Inget är förvalt. Du kan ta ställning senare.</source>
        <translation>Nothing is chosen beforehand. You can decide later.</translation>
    </message>
    <message>
        <source>Skriv texten som ska gälla.</source>
        <translation>Write the text that is to hold.</translation>
    </message>
    <message>
        <source>Skrivet här</source>
        <translation>Written here</translation>
    </message>
    <message>
        <source>Ta ställning senare</source>
        <translation>Decide later</translation>
    </message>
    <message>
        <source>Texten som ska gälla</source>
        <translation>The text that is to hold</translation>
    </message>
    <message>
        <source>Tidigare</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Två personer har skrivit på samma ställe utan att ha läst varandras ord. Båda finns kvar tills du väljer.</source>
        <translation>Two people have written in the same place without having read each other’s words. Both remain until you choose.</translation>
    </message>
    <message>
        <source>Uppgifterna är dolda. Att de visas står i händelseloggen.</source>
        <translation>The details are hidden. Showing them is recorded in the event log.</translation>
    </message>
    <message>
        <source>Vad ska gälla?</source>
        <translation>Which one is to hold?</translation>
    </message>
    <message>
        <source>Visa uppgifterna</source>
        <translation>Show the details</translation>
    </message>
    <message>
        <source>Välj vad som ska gälla, eller ta det senare.</source>
        <translation>Choose what is to hold, or leave it for later.</translation>
    </message>
    <message>
        <source>dolt</source>
        <translation>hidden</translation>
    </message>
    <message>
        <source>{author}, {moment}:</source>
        <translation>{author}, {moment}:</translation>
    </message>
</context>
<context>
    <name>Likenesses</name>
    <message>
        <source>Deltagarnummer {n}</source>
        <translation>Participant number {n}</translation>
    </message>
    <message>
        <source>Den du skriver in</source>
        <translation>The one you are adding</translation>
    </message>
    <message>
        <source>Det är en annan person.</source>
        <translation>It is another person.</translation>
    </message>
    <message>
        <source>Finns deltagaren redan?</source>
        <translation>Is the participant already here?</translation>
    </message>
    <message>
        <source>Liknande namn och samma födelsedatum.</source>
        <translation>Similar name and the same date of birth.</translation>
    </message>
    <message>
        <source>Samma namn.</source>
        <translation>The same name.</translation>
    </message>
    <message>
        <source>Samma personnummer.</source>
        <translation>The same personal identity number.</translation>
    </message>
    <message>
        <source>Skapa ändå</source>
        <translation>Create anyway</translation>
    </message>
    <message>
        <source>född {day}</source>
        <translation>born {day}</translation>
    </message>
    <message>
        <source>Öppna den här</source>
        <translation>Open this one</translation>
    </message>
    <message>
        <source>Öppna den här: {who}</source>
        <translation>Open this one: {who}</translation>
    </message>
</context>
<context>
    <name>LinkAnswer</name>
    <message>
        <source>Ingen koppling</source>
        <translation>No link</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Dagen fattas. Utan den räknas deltagandet inte.</source>
        <translation>The day is missing. Without it the participation is not counted.</translation>
    </message>
    <message>
        <source>Dagen fattas. Utan den räknas den som är ”{text}” som pågående.</source>
        <translation>The day is missing. Without it whoever is “{text}” is counted as ongoing.</translation>
    </message>
    <message>
        <source>Dela upp den på flera filer.</source>
        <translation>Divide it into several files.</translation>
    </message>
    <message>
        <source>Det behövs en rad med rubriker och minst en rad under den.</source>
        <translation>A row of headings is needed, and at least one row below it.</translation>
    </message>
    <message>
        <source>E-post</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Efternamn</source>
        <translation>Last name</translation>
    </message>
    <message>
        <source>Fas</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Fasen ”{text}” finns inte här.</source>
        <translation>The phase “{text}” does not exist here.</translation>
    </message>
    <message>
        <source>Filen går inte att läsa som en lista.</source>
        <translation>The file cannot be read as a list.</translation>
    </message>
    <message>
        <source>Filen är för stor.</source>
        <translation>The file is too large.</translation>
    </message>
    <message>
        <source>Födelsedatum</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>För- och efternamn</source>
        <translation>First and last name</translation>
    </message>
    <message>
        <source>Förnamn</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Kommun</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Kommunen ”{text}” finns inte. Skriv namn eller kommunkod.</source>
        <translation>The municipality “{text}” does not exist. Enter its name or municipality code.</translation>
    </message>
    <message>
        <source>Kön</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Listan har fler än {n} rader.</source>
        <translation>The list has more than {n} rows.</translation>
    </message>
    <message>
        <source>Listan är tom.</source>
        <translation>The list is empty.</translation>
    </message>
    <message>
        <source>Namn fattas.</source>
        <translation>A name is missing.</translation>
    </message>
    <message>
        <source>Parten ”{text}” finns inte bland dem som remitterar.</source>
        <translation>The party “{text}” is not among those who refer.</translation>
    </message>
    <message>
        <source>Personnummer eller samordningsnummer</source>
        <translation>Personal identity number or coordination number</translation>
    </message>
    <message>
        <source>Remissdatum</source>
        <translation>Referral date</translation>
    </message>
    <message>
        <source>Remitterande part</source>
        <translation>Referring party</translation>
    </message>
    <message>
        <source>Siffrorna i {text} stämmer inte med kontrollsiffran.</source>
        <translation>The digits in {text} do not match the check digit.</translation>
    </message>
    <message>
        <source>Slutdatum</source>
        <translation>End date</translation>
    </message>
    <message>
        <source>Slutdatum {text} ligger före startdatum.</source>
        <translation>The end date {text} is before the start date.</translation>
    </message>
    <message>
        <source>Spara listan som Excel (.xlsx) eller CSV och välj den igen.</source>
        <translation>Save the list as Excel (.xlsx) or CSV and choose it again.</translation>
    </message>
    <message>
        <source>Startdatum</source>
        <translation>Start date</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>{text} har inte varit än.</source>
        <translation>{text} is in the future.</translation>
    </message>
    <message>
        <source>”{text}” går inte att läsa som kön. Skriv kvinna eller man.</source>
        <translation>“{text}” cannot be read as a sex. Enter kvinna (woman) or man (man).</translation>
    </message>
    <message>
        <source>”{text}” är ingen dag. Skriv till exempel 2026-03-12.</source>
        <translation>“{text}” is not a day. Write it as 2026-03-12, for example.</translation>
    </message>
    <message>
        <source>”{text}” är ingen e-postadress.</source>
        <translation>“{text}” is not an email address.</translation>
    </message>
    <message>
        <source>”{text}” är inget personnummer eller samordningsnummer.</source>
        <translation>“{text}” is not a personal identity number or coordination number.</translation>
    </message>
</context>
<context>
    <name>ListsPage</name>
    <message numerus="yes">
        <source>%n deltagare</source>
        <translation><numerusform>%n participant</numerusform><numerusform>%n participants</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n deltagare kan läsas in.</source>
        <translation><numerusform>%n participant can be read in.</numerusform><numerusform>%n participants can be read in.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n deltagare är borttagna.</source>
        <translation><numerusform>%n participant has been removed.</numerusform><numerusform>%n participants have been removed.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n deltagare är inlästa.</source>
        <translation><numerusform>%n participant has been read in.</numerusform><numerusform>%n participants have been read in.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n rader</source>
        <translation><numerusform>%n row</numerusform><numerusform>%n rows</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n rader liknar någon som redan finns.</source>
        <translation><numerusform>%n row is like somebody who is already here.</numerusform><numerusform>%n rows are like somebody who is already here.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n rader tas inte med. Rätta dem i listan och välj den igen.</source>
        <translation><numerusform>%n row is left out. Correct it in the list and choose the list again.</numerusform><numerusform>%n rows are left out. Correct them in the list and choose the list again.</numerusform></translation>
    </message>
    <message>
        <source>Blad i filen</source>
        <translation>Sheet in the file</translation>
    </message>
    <message>
        <source>Går att ta bort igen här under.</source>
        <translation>Can be removed again below.</translation>
    </message>
    <message>
        <source>Inlästa listor</source>
        <translation>Lists read in</translation>
    </message>
    <message>
        <source>Kolumn {n}</source>
        <translation>Column {n}</translation>
    </message>
    <message>
        <source>Kvar är de som någon har skrivit något om sedan dess: {numbers}</source>
        <translation>Those that somebody has written about since then remain: {numbers}</translation>
    </message>
    <message>
        <source>Kön i listan och i numret skiljer sig. Listan gäller. Rad: {rows}</source>
        <translation>The sex in the list and in the number differ. The list holds. Row: {rows}</translation>
    </message>
    <message>
        <source>Listan behöver en rad med rubriker. Namn, nummer, dagar, kommun, fas, remittent och kontaktuppgifter kan läsas in. Annat i listan tas inte med. Personer med skyddade uppgifter lägger du in för hand.</source>
        <translation>The list needs a row of headings. Names, numbers, days, municipality, phase, referring party and contact details can be read in. Anything else in the list is left out. Add people with protected data by hand.</translation>
    </message>
    <message>
        <source>Listor (*.xlsx *.csv *.txt *.tsv)</source>
        <translation>Lists (*.xlsx *.csv *.txt *.tsv)</translation>
    </message>
    <message numerus="yes">
        <source>Läs in %n deltagare</source>
        <translation><numerusform>Read in %n participant</numerusform><numerusform>Read in %n participants</numerusform></translation>
    </message>
    <message>
        <source>Läs in en lista</source>
        <translation>Read in a list</translation>
    </message>
    <message>
        <source>Läser in deltagare …</source>
        <translation>Reading in participants …</translation>
    </message>
    <message>
        <source>Läser listan …</source>
        <translation>Reading the list …</translation>
    </message>
    <message>
        <source>Provar listan …</source>
        <translation>Trying the list …</translation>
    </message>
    <message>
        <source>Rad {row}, {column}: {what}</source>
        <translation>Row {row}, {column}: {what}</translation>
    </message>
    <message>
        <source>Rad {row}: liknar någon längre upp i listan i namn och födelsedatum.</source>
        <translation>Row {row}: is like somebody further up in the list in name and date of birth.</translation>
    </message>
    <message>
        <source>Rad {row}: liknar {number} i namn och födelsedatum.</source>
        <translation>Row {row}: is like {number} in name and date of birth.</translation>
    </message>
    <message>
        <source>Rad {row}: samma personnummer som {number}. Tas inte med.</source>
        <translation>Row {row}: the same personal identity number as {number}. Left out.</translation>
    </message>
    <message>
        <source>Rad {row}: samma personnummer står längre upp i listan.</source>
        <translation>Row {row}: the same personal identity number stands further up in the list.</translation>
    </message>
    <message>
        <source>Så här blir det</source>
        <translation>This is how it will be</translation>
    </message>
    <message>
        <source>Ta bort inläsningen</source>
        <translation>Remove what was read in</translation>
    </message>
    <message>
        <source>Ta bort inläsningen: {list}</source>
        <translation>Remove what was read in: {list}</translation>
    </message>
    <message>
        <source>Ta inte med</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>Ta med dem som bara liknar i namn och födelsedatum</source>
        <translation>Include those that are only alike in name and date of birth</translation>
    </message>
    <message>
        <source>Tar bort inläsningen …</source>
        <translation>Removing what was read in …</translation>
    </message>
    <message>
        <source>Till exempel: {words}</source>
        <translation>For example: {words}</translation>
    </message>
    <message>
        <source>Vad står i kolumnerna?</source>
        <translation>What is in the columns?</translation>
    </message>
    <message>
        <source>Välj en fil</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Välj en lista</source>
        <translation>Choose a list</translation>
    </message>
    <message>
        <source>Välj vilken kolumn som har namnen.</source>
        <translation>Choose which column has the names.</translation>
    </message>
    <message>
        <source>{done} av {total} deltagare</source>
        <translation>{done} of {total} participants</translation>
    </message>
    <message numerus="yes">
        <source>… och %n till.</source>
        <translation><numerusform>… and %n more.</numerusform><numerusform>… and %n more.</numerusform></translation>
    </message>
</context>
<context>
    <name>LocalWords</name>
    <message>
        <source>Era egna ord</source>
        <translation>Your own words</translation>
    </message>
    <message>
        <source>Heter en insats, en part eller teamet något annat hos er? Handledaren ser era ord på skärmen och på papper. I statistiken är det samma sak som förut.</source>
        <translation>Is a measure, a party or the team called something else where you work? The coach sees your words on the screen and on paper. In the statistics it is the same thing as before.</translation>
    </message>
    <message>
        <source>Lägg till ett eget ord</source>
        <translation>Add a word of your own</translation>
    </message>
    <message>
        <source>Ord {n}: hos er</source>
        <translation>Word {n}: with you</translation>
    </message>
    <message>
        <source>Ord {n}: i programmet</source>
        <translation>Word {n}: in the program</translation>
    </message>
    <message>
        <source>Ord {n}: på engelska (valfritt)</source>
        <translation>Word {n}: in English (optional)</translation>
    </message>
</context>
<context>
    <name>LockedBy</name>
    <message>
        <source>Låst: datorn låstes eller gick i vila.</source>
        <translation>Locked: the computer was locked or went to sleep.</translation>
    </message>
    <message>
        <source>Låst: du valde att låsa.</source>
        <translation>Locked: you chose to lock.</translation>
    </message>
    <message>
        <source>Låst: ingen rörde datorn på {n} minuter.</source>
        <translation>Locked: nobody touched the computer for {n} minutes.</translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>Arbetar …</source>
        <translation>Working …</translation>
    </message>
    <message>
        <source>Avbryter …</source>
        <translation>Cancelling …</translation>
    </message>
    <message>
        <source>{doing} {n} %</source>
        <translation>{doing} {n}%</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Fel: {title}</source>
        <translation>Error: {title}</translation>
    </message>
</context>
<context>
    <name>MarkForm</name>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Markera som bestridd</source>
        <translation>Mark as disputed</translation>
    </message>
    <message>
        <source>Skriv vad deltagaren säger är fel.</source>
        <translation>Write what the participant says is wrong.</translation>
    </message>
    <message>
        <source>Uppgiften stannar här tills det är utrett: den lämnas inte till kontoret och står inte på papper till andra. Rätta den direkt om ni är överens.</source>
        <translation>The item stays here until it has been looked into: it is not handed over to the office and is not on papers for others. Correct it directly if you agree.</translation>
    </message>
    <message>
        <source>Vad är fel? Skriv med deltagarens egna ord.</source>
        <translation>What is wrong? Use the participant’s own words.</translation>
    </message>
    <message>
        <source>Vem säger att uppgiften är fel?</source>
        <translation>Who says that the item is wrong?</translation>
    </message>
</context>
<context>
    <name>MeetingPanel</name>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Deltagare</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Fyll i vilken dag mötet är.</source>
        <translation>Enter the day of the meeting.</translation>
    </message>
    <message>
        <source>Nytt möte</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>Plats (valfritt)</source>
        <translation>Place (optional)</translation>
    </message>
    <message>
        <source>Spara mötet</source>
        <translation>Save the meeting</translation>
    </message>
    <message>
        <source>Ta bort mötet</source>
        <translation>Remove the meeting</translation>
    </message>
    <message>
        <source>Tid (valfritt)</source>
        <translation>Time (optional)</translation>
    </message>
    <message>
        <source>Vad (valfritt)</source>
        <translation>What (optional)</translation>
    </message>
    <message>
        <source>Välj vem mötet är med.</source>
        <translation>Choose whom the meeting is with.</translation>
    </message>
    <message>
        <source>Välj …</source>
        <translation>Choose …</translation>
    </message>
    <message>
        <source>Ändra mötet</source>
        <translation>Change the meeting</translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message numerus="yes">
        <source>%n uppgifter i ärendet</source>
        <translation><numerusform>%n item in the case</numerusform><numerusform>%n items in the case</numerusform></translation>
    </message>
    <message>
        <source>(tomt)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>De här kan vara samma person:</source>
        <translation>These may be the same person:</translation>
    </message>
    <message>
        <source>Dela igen</source>
        <translation>Split again</translation>
    </message>
    <message>
        <source>Dela igen: {number}</source>
        <translation>Split again: {number}</translation>
    </message>
    <message>
        <source>Deltagaren</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Den här visas</source>
        <translation>This one is shown</translation>
    </message>
    <message>
        <source>Den här visas under den första</source>
        <translation>This one is shown under the first</translation>
    </message>
    <message>
        <source>Ingen annan registrering liknar den här.</source>
        <translation>No other registration is like this one.</translation>
    </message>
    <message>
        <source>Inget skiljer sig åt, eller så är det tomt i den andra.</source>
        <translation>Nothing differs, or it is empty in the other one.</translation>
    </message>
    <message>
        <source>Inget skrivs över. Allt i båda registreringarna finns kvar, och de går att dela igen när som helst.</source>
        <translation>Nothing is overwritten. Everything in both registrations remains, and they can be split again at any time.</translation>
    </message>
    <message>
        <source>Jämför</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Jämför med {number}</source>
        <translation>Compare with {number}</translation>
    </message>
    <message>
        <source>Liknande namn och samma födelsedatum</source>
        <translation>Similar name and the same date of birth</translation>
    </message>
    <message>
        <source>Läser in …</source>
        <translation>Loading …</translation>
    </message>
    <message>
        <source>Programmet jämför personnummer, namn och födelsedatum.</source>
        <translation>The program compares personal identity number, name and date of birth.</translation>
    </message>
    <message>
        <source>Registreringarna visas nu som en.</source>
        <translation>The registrations are now shown as one.</translation>
    </message>
    <message>
        <source>Registreringarna är två igen.</source>
        <translation>The registrations are two again.</translation>
    </message>
    <message>
        <source>Samma namn</source>
        <translation>The same name</translation>
    </message>
    <message>
        <source>Samma personnummer</source>
        <translation>The same personal identity number</translation>
    </message>
    <message>
        <source>Skyddade uppgifter</source>
        <translation>Protected data</translation>
    </message>
    <message>
        <source>Slå ihop</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Slå ihop registreringar</source>
        <translation>Merge registrations</translation>
    </message>
    <message>
        <source>Vad gäller om personen?</source>
        <translation>What holds about the person?</translation>
    </message>
    <message>
        <source>Visa den andra i stället</source>
        <translation>Show the other one instead</translation>
    </message>
    <message>
        <source>{field}: {value}. Det starkare skyddet gäller.</source>
        <translation>{field}: {value}. The stronger protection holds.</translation>
    </message>
    <message>
        <source>{number} visas här sedan {day}. {name} slog ihop dem.</source>
        <translation>{number} has been shown here since {day}. {name} merged them.</translation>
    </message>
    <message>
        <source>Ångrat.</source>
        <translation>Undone.</translation>
    </message>
</context>
<context>
    <name>MonthsField</name>
    <message>
        <source>Skriv antalet månader med siffror, 1 till 1200. Tomt är Ej beslutat.</source>
        <translation>Enter the number of months in figures, 1 to 1200. Empty is Not decided.</translation>
    </message>
</context>
<context>
    <name>MovePage</name>
    <message numerus="yes">
        <source>%n filer</source>
        <translation><numerusform>%n file</numerusform><numerusform>%n files</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n rader i tabeller</source>
        <translation><numerusform>%n row in tables</numerusform><numerusform>%n rows in tables</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n svar skrevs den dagen i något som fanns sedan tidigare. De flyttas inte: gå tillbaka till det tidigare värdet i fältets historik (Ctrl+H).</source>
        <translation><numerusform>%n answer was written that day in something that was there already. It is not moved: go back to the earlier value in the field’s history (Ctrl+H).</numerusform><numerusform>%n answers were written that day in something that was there already. They are not moved: go back to the earlier value in the field’s history (Ctrl+H).</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n texter som inte är sparade än</source>
        <translation><numerusform>%n text that has not been saved yet</numerusform><numerusform>%n texts that have not been saved yet</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tidigare värden i fältens historik</source>
        <translation><numerusform>%n earlier value in the history of the fields</numerusform><numerusform>%n earlier values in the history of the fields</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n träffar</source>
        <translation><numerusform>%n hit</numerusform><numerusform>%n hits</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n uppgifter är flyttade till {number}.</source>
        <translation><numerusform>%n item has been moved to {number}.</numerusform><numerusform>%n items have been moved to {number}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n uppgifter, med datum och den som skrev</source>
        <translation><numerusform>%n item, with its date and whoever wrote it</numerusform><numerusform>%n items, with their dates and whoever wrote them</numerusform></translation>
    </message>
    <message>
        <source>Anteckning: {kind}</source>
        <translation>Note: {kind}</translation>
    </message>
    <message>
        <source>Anteckningar, formulär, möten, tid, steg och filer kan flyttas. Samtycken, planen och papper som har lämnats ut hör till personen.</source>
        <translation>Notes, forms, meetings, hours, steps and files can be moved. Consents, the plan and papers that have been given out belong to the person.</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Deltagaren</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Det finns inget att flytta.</source>
        <translation>There is nothing to move.</translation>
    </message>
    <message>
        <source>Det här händer</source>
        <translation>This is what happens</translation>
    </message>
    <message>
        <source>Det som väntar räknas om i båda akterna: {what}, {day}</source>
        <translation>What is due is worked out anew in both files: {what}, {day}</translation>
    </message>
    <message>
        <source>Flytta</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Flytta till rätt person</source>
        <translation>Move to the right person</translation>
    </message>
    <message>
        <source>Flyttas till {number}</source>
        <translation>Moved to {number}</translation>
    </message>
    <message>
        <source>Har redan lämnat datorn</source>
        <translation>Has already left the computer</translation>
    </message>
    <message>
        <source>Inga träffar.</source>
        <translation>No hits.</translation>
    </message>
    <message>
        <source>Jag har läst igenom texten</source>
        <translation>I have read the text through</translation>
    </message>
    <message>
        <source>Klart att flytta till {number}.</source>
        <translation>Ready to move to {number}.</translation>
    </message>
    <message>
        <source>Läs igenom texten och kryssa i rutan först.</source>
        <translation>Read the text through and tick the box first.</translation>
    </message>
    <message>
        <source>Läser in …</source>
        <translation>Loading …</translation>
    </message>
    <message>
        <source>Namn, deltagarnummer eller hela personnumret.</source>
        <translation>Name, participant number or the full personal identity number.</translation>
    </message>
    <message>
        <source>Påminnelse</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>Senast öppnade deltagare</source>
        <translation>Recently opened participants</translation>
    </message>
    <message>
        <source>Skrivet samma dag av {name}</source>
        <translation>Written the same day by {name}</translation>
    </message>
    <message>
        <source>Står kvar i {number}</source>
        <translation>Stays in {number}</translation>
    </message>
    <message>
        <source>Sök</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Texten flyttas med datum och den som skrev. I båda akterna står att något har flyttats, när och av vem, men inget om den andra personen.</source>
        <translation>The text is moved with its date and whoever wrote it. Both files say that something has been moved, when and by whom, but nothing about the other person.</translation>
    </message>
    <message>
        <source>Tid: {what}</source>
        <translation>Hours: {what}</translation>
    </message>
    <message>
        <source>Till deltagaren</source>
        <translation>To the participant</translation>
    </message>
    <message>
        <source>Till vem?</source>
        <translation>To whom?</translation>
    </message>
    <message>
        <source>Vad ska flyttas från {number}?</source>
        <translation>What is to be moved from {number}?</translation>
    </message>
    <message>
        <source>Välj hela besöket</source>
        <translation>Choose the whole visit</translation>
    </message>
    <message>
        <source>Välj vad som ska flyttas och till vem, så visas det här.</source>
        <translation>Choose what is to be moved and to whom, and it is shown here.</translation>
    </message>
    <message>
        <source>Välj vad som ska flyttas.</source>
        <translation>Choose what is to be moved.</translation>
    </message>
    <message>
        <source>Välj vem det handlar om.</source>
        <translation>Choose whom it is about.</translation>
    </message>
    <message>
        <source>Ångrat: allt står där det stod.</source>
        <translation>Undone: everything is where it was.</translation>
    </message>
    <message>
        <source>Övrig tid</source>
        <translation>Other time</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message numerus="yes">
        <source>%n kopplingar till annat i den här akten följer inte med. Texten gör det.</source>
        <translation><numerusform>%n link to other things in this file does not go along. The text does.</numerusform><numerusform>%n links to other things in this file do not go along. The text does.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n rader om den här personens mål och aktiviteter följer inte med. De kan inte höra till någon annans plan. Läs dem innan du flyttar.</source>
        <translation><numerusform>%n row about this person’s goals and activities does not go along. It cannot belong to somebody else’s plan. Read it before you move.</numerusform><numerusform>%n rows about this person’s goals and activities do not go along. They cannot belong to somebody else’s plan. Read them before you move.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n uppgifter om personen, till exempel telefon, hör till akten och inte till formuläret. De ändras inte i någon av akterna. Kontrollera dem.</source>
        <translation><numerusform>%n detail about the person, for example phone, belongs to the file and not to the form. It is not changed in either file. Check it.</numerusform><numerusform>%n details about the person, for example phone, belong to the file and not to the form. They are not changed in either file. Check them.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n utlämnade papper står kvar: de har lämnats ut i den här personens namn. Be att få tillbaka dem.</source>
        <translation><numerusform>%n paper that has been given out remains: it was given out in this person’s name. Ask for it back.</numerusform><numerusform>%n papers that have been given out remain: they were given out in this person’s name. Ask for them back.</numerusform></translation>
    </message>
    <message>
        <source>Avgör det först. Den som har bestritt uppgiften ska få svar.</source>
        <translation>Settle it first. Whoever has disputed the item is to have an answer.</translation>
    </message>
    <message>
        <source>Be kontoret, eller den som har deltagaren, att flytta det.</source>
        <translation>Ask the office, or whoever has the participant, to move it.</translation>
    </message>
    <message>
        <source>De två registreringarna är av samma person.</source>
        <translation>The two registrations are of the same person.</translation>
    </message>
    <message>
        <source>De visas redan tillsammans. Det finns inget att flytta.</source>
        <translation>They are already shown together. There is nothing to move.</translation>
    </message>
    <message>
        <source>Den andra akten har skyddade personuppgifter.</source>
        <translation>The other file has protected personal data.</translation>
    </message>
    <message>
        <source>Den ena deltagaren är hos en annan handledare nu.</source>
        <translation>One of the participants is with another coach now.</translation>
    </message>
    <message>
        <source>Den här akten har skyddade personuppgifter, den andra har det inte.</source>
        <translation>This file has protected personal data, the other one does not.</translation>
    </message>
    <message>
        <source>Den personen har redan deltagaren.</source>
        <translation>That person already has the participant.</translation>
    </message>
    <message>
        <source>Den sista dagen är före den första.</source>
        <translation>The last day is before the first.</translation>
    </message>
    <message>
        <source>Det du flyttar får inte säga något om den skyddade personen.</source>
        <translation>What you move may not say anything about the protected person.</translation>
    </message>
    <message>
        <source>Det finns en krock i det du vill flytta.</source>
        <translation>There is a conflict in what you want to move.</translation>
    </message>
    <message>
        <source>Det finns inte kvar här.</source>
        <translation>It is no longer here.</translation>
    </message>
    <message>
        <source>Det här flyttas inte för sig.</source>
        <translation>This is not moved by itself.</translation>
    </message>
    <message>
        <source>Det här har flyttats en gång, men ändrades samtidigt av någon annan.</source>
        <translation>This has been moved once, but was changed at the same time by somebody else.</translation>
    </message>
    <message>
        <source>Det som skrevs här kan finnas kvar i säkerhetskopior, i utskrifter och hos kontoret, utan det skydd som personen har rätt till. Följ er rutin.</source>
        <translation>What was written here may remain in backups, in printouts and at the office, without the protection that the person has a right to. Follow your routine.</translation>
    </message>
    <message>
        <source>Det står redan i den här akten.</source>
        <translation>It is already in this file.</translation>
    </message>
    <message>
        <source>Det är slutfört i den andra akten också, och kan tas tillbaka hit.</source>
        <translation>It is completed in the other file too, and can be taken back here.</translation>
    </message>
    <message>
        <source>En del av texten finns inte på den här datorn.</source>
        <translation>Part of the text is not on this computer.</translation>
    </message>
    <message>
        <source>En rad i ett formulär följer med formuläret. Samtycken, planen, fasen och papper som har lämnats ut hör till personen och står kvar.</source>
        <translation>A row in a form goes along with the form. Consents, the plan, the phase and papers that have been given out belong to the person and stay.</translation>
    </message>
    <message>
        <source>En uppgift i det du vill flytta är bestridd.</source>
        <translation>An item in what you want to move is disputed.</translation>
    </message>
    <message>
        <source>Fasen ändras inte i någon av akterna. Kontrollera den under Fas och period.</source>
        <translation>The phase is not changed in either file. Check it under Phase and period.</translation>
    </message>
    <message>
        <source>Flytta på den dator där den skrevs.</source>
        <translation>Move it on the computer where it was written.</translation>
    </message>
    <message>
        <source>Flyttar du till samma person läggs ändringen till där.</source>
        <translation>If you move to the same person, the change is added there.</translation>
    </message>
    <message>
        <source>Formuläret är slutfört två gånger.</source>
        <translation>The form has been completed twice.</translation>
    </message>
    <message>
        <source>Formuläret är slutfört.</source>
        <translation>The form is completed.</translation>
    </message>
    <message>
        <source>Gå igenom krocken först, så att inget av det som skrevs försvinner.</source>
        <translation>Review the conflict first, so that nothing of what was written is lost.</translation>
    </message>
    <message>
        <source>Kontoret får inget nytt om någon av dem ({why}). Har de det redan, ring dem.</source>
        <translation>The office gets nothing new about either of them ({why}). If they already have it, call them.</translation>
    </message>
    <message>
        <source>Kontoret får inte veta att det är borta härifrån ({why}). Har de det redan, ring dem.</source>
        <translation>The office does not get to know that it is gone from here ({why}). If they already have it, call them.</translation>
    </message>
    <message>
        <source>Kontoret: med nästa paket tas det bort där och kommer i rätt akt.</source>
        <translation>The office: with the next bundle it is removed there and comes in the right file.</translation>
    </message>
    <message>
        <source>Kontoret: med nästa paket tas det bort där. I rätt akt lämnas det inte ({why}).</source>
        <translation>The office: with the next bundle it is removed there. In the right file it is not handed over ({why}).</translation>
    </message>
    <message>
        <source>Lämnat till kontoret i ett paket {day}.</source>
        <translation>Handed over to the office in a bundle {day}.</translation>
    </message>
    <message>
        <source>Läs den, och ändra den före flytten om den gör det.</source>
        <translation>Read it, and change it before the move if it does.</translation>
    </message>
    <message>
        <source>Månaden är redan inlämnad.</source>
        <translation>The month has already been handed in.</translation>
    </message>
    <message>
        <source>Någon har tagit bort eller flyttat det. Öppna sidan på nytt.</source>
        <translation>Somebody has removed or moved it. Open the page again.</translation>
    </message>
    <message>
        <source>Skriv dagarna i ordning.</source>
        <translation>Enter the days in order.</translation>
    </message>
    <message>
        <source>Skriv en sista dag som är idag eller senare.</source>
        <translation>Enter a last day that is today or later.</translation>
    </message>
    <message>
        <source>Sparat som fil {day}. Ta bort filen.</source>
        <translation>Saved as a file {day}. Remove the file.</translation>
    </message>
    <message>
        <source>Texten kan säga var någon bor, arbetar eller vistas.</source>
        <translation>The text may say where somebody lives, works or stays.</translation>
    </message>
    <message>
        <source>Tiden har redan gått.</source>
        <translation>The time has already passed.</translation>
    </message>
    <message>
        <source>Timmarna syns som en rättelse i båda akterna.</source>
        <translation>The hours show as a correction in both files.</translation>
    </message>
    <message>
        <source>Utskrivet {day}. Samla in papperet.</source>
        <translation>Printed {day}. Collect the paper.</translation>
    </message>
    <message>
        <source>Välj den person som det handlar om.</source>
        <translation>Choose the person that it is about.</translation>
    </message>
    <message>
        <source>Välj en annan ersättare.</source>
        <translation>Choose somebody else to stand in.</translation>
    </message>
    <message>
        <source>Välj först vilken version som gäller.</source>
        <translation>First choose which version is to hold.</translation>
    </message>
</context>
<context>
    <name>MyCardPage</name>
    <message>
        <source>Det får du när du har läst in en inbjudan från ett kontor.</source>
        <translation>You get it when you have read in an invitation from an office.</translation>
    </message>
    <message>
        <source>Du har inget visitkort än.</source>
        <translation>You have no contact card yet.</translation>
    </message>
    <message>
        <source>Kontrollnummer</source>
        <translation>Check number</translation>
    </message>
    <message>
        <source>Lämna filen till {federation}. När kontoret ringer läser du upp kontrollnumret, så vet de att kortet är ditt.</source>
        <translation>Hand the file over to {federation}. When the office calls, you read out the check number, so that they know the card is yours.</translation>
    </message>
    <message>
        <source>Läs in en inbjudan</source>
        <translation>Read in an invitation</translation>
    </message>
    <message>
        <source>Läser in …</source>
        <translation>Loading …</translation>
    </message>
    <message>
        <source>Mitt visitkort</source>
        <translation>My contact card</translation>
    </message>
    <message>
        <source>Spara mitt visitkort</source>
        <translation>Save my contact card</translation>
    </message>
    <message>
        <source>Spara mitt visitkort …</source>
        <translation>Save my contact card …</translation>
    </message>
    <message>
        <source>Visitkort (*.miacard)</source>
        <translation>Contact cards (*.miacard)</translation>
    </message>
    <message>
        <source>Visitkortet är sparat.</source>
        <translation>The contact card has been saved.</translation>
    </message>
</context>
<context>
    <name>Needs</name>
    <message>
        <source>Tänk på: {needs}.</source>
        <translation>Keep in mind: {needs}.</translation>
    </message>
    <message>
        <source>tolk</source>
        <translation>interpreter</translation>
    </message>
    <message>
        <source>tolk ({language})</source>
        <translation>interpreter ({language})</translation>
    </message>
</context>
<context>
    <name>NewParticipantScreen</name>
    <message>
        <source>Används bara för statistiken.</source>
        <translation>Only used for the statistics.</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Behåll {sex}</source>
        <translation>Keep {sex}</translation>
    </message>
    <message>
        <source>Börja med det du vet. Bara förnamnet behövs; resten kan vänta.</source>
        <translation>Start with what you know. Only the first name is needed; the rest can wait.</translation>
    </message>
    <message>
        <source>Deltagare</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Deltagaren kan finnas redan.</source>
        <translation>The participant may already be here.</translation>
    </message>
    <message>
        <source>Det finns en sak att rätta</source>
        <translation>There is one thing to correct</translation>
    </message>
    <message>
        <source>Det finns redan en deltagare med det här personnumret: {number}. Öppna den deltagaren eller kontrollera numret.</source>
        <translation>There is already a participant with this personal identity number: {number}. Open that participant or check the number.</translation>
    </message>
    <message>
        <source>Det finns {n} saker att rätta</source>
        <translation>There are {n} things to correct</translation>
    </message>
    <message>
        <source>Det är ett reservnummer</source>
        <translation>It is a reserve number</translation>
    </message>
    <message>
        <source>Efternamn</source>
        <translation>Last name</translation>
    </message>
    <message>
        <source>Fel: {text}</source>
        <translation>Error: {text}</translation>
    </message>
    <message>
        <source>Fyll i deltagarens förnamn.</source>
        <translation>Enter the participant’s first name.</translation>
    </message>
    <message>
        <source>Födelsedatum</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Förnamn</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Juridiskt kön</source>
        <translation>Legal sex</translation>
    </message>
    <message>
        <source>Kommun</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Ny deltagare</source>
        <translation>New participant</translation>
    </message>
    <message>
        <source>Om deltagaren</source>
        <translation>About the participant</translation>
    </message>
    <message>
        <source>Personnummer eller samordningsnummer</source>
        <translation>Personal identity number or coordination number</translation>
    </message>
    <message>
        <source>Personnumret säger {said} men du har valt {chosen}.</source>
        <translation>The personal identity number says {said} but you have chosen {chosen}.</translation>
    </message>
    <message>
        <source>Skapa deltagare</source>
        <translation>Create participant</translation>
    </message>
    <message>
        <source>Skriv det bara om det behövs, till exempel för ESF. 10 eller 12 siffror.</source>
        <translation>Only enter it if it is needed, for example for ESF. 10 or 12 digits.</translation>
    </message>
    <message>
        <source>Skyddade personuppgifter</source>
        <translation>Protected personal data</translation>
    </message>
    <message>
        <source>Sök och fortsätt</source>
        <translation>Search and continue</translation>
    </message>
    <message>
        <source>Tilltalsnamn</source>
        <translation>Preferred name</translation>
    </message>
    <message>
        <source>Vem remitterar?</source>
        <translation>Who is referring?</translation>
    </message>
    <message>
        <source>Vilket juridiskt kön stämmer?</source>
        <translation>Which legal sex is right?</translation>
    </message>
    <message>
        <source>Visas då med deltagarnummer, aldrig med namn, i listor och på papper.</source>
        <translation>Then shown by participant number, never by name, in lists and on paper.</translation>
    </message>
    <message>
        <source>Välj …</source>
        <translation>Choose …</translation>
    </message>
    <message>
        <source>född {day}</source>
        <translation>born {day}</translation>
    </message>
    <message>
        <source>Ändra till {sex}</source>
        <translation>Change to {sex}</translation>
    </message>
</context>
<context>
    <name>NewSheetScreen</name>
    <message>
        <source>Byter nyckel …</source>
        <translation>Changing key …</translation>
    </message>
    <message>
        <source>Den nya nyckeln gäller</source>
        <translation>The new key is valid</translation>
    </message>
    <message>
        <source>Förstör det gamla bladet när det nya ligger i skåpet.</source>
        <translation>Destroy the old sheet when the new one is in the safe.</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Sparar bladet …</source>
        <translation>Saving the sheet …</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Avsnitten kan tas i vilken ordning som helst, vid flera möten.</source>
        <translation>Take the sections in any order, over several meetings.</translation>
    </message>
    <message>
        <source>Börja en ny period</source>
        <translation>Start a new period</translation>
    </message>
    <message>
        <source>Börja kartläggningen</source>
        <translation>Start the assessment</translation>
    </message>
    <message>
        <source>Börja med vad deltagaren själv vill.</source>
        <translation>Start with what the participant wants.</translation>
    </message>
    <message>
        <source>Börja uppföljning</source>
        <translation>Start follow-up</translation>
    </message>
    <message>
        <source>Deltagaren är inte antagen</source>
        <translation>The participant was not admitted</translation>
    </message>
    <message>
        <source>Fastställ planen</source>
        <translation>Agree the plan</translation>
    </message>
    <message>
        <source>Fortsätt kartläggningen</source>
        <translation>Continue the assessment</translation>
    </message>
    <message>
        <source>Följ upp planen</source>
        <translation>Follow up the plan</translation>
    </message>
    <message>
        <source>Gå igenom planen tillsammans och fastställ den.</source>
        <translation>Go through the plan together and agree it.</translation>
    </message>
    <message>
        <source>Gör en plan</source>
        <translation>Make a plan</translation>
    </message>
    <message>
        <source>Ingen uppföljning är planerad.</source>
        <translation>No follow-up is planned.</translation>
    </message>
    <message>
        <source>Insatsen är avslutad</source>
        <translation>The measure has ended</translation>
    </message>
    <message>
        <source>Kommer deltagaren tillbaka börjar en ny period.</source>
        <translation>If the participant comes back, a new period starts.</translation>
    </message>
    <message>
        <source>Planen är fastställd men inte underskriven.</source>
        <translation>The plan is agreed but not signed.</translation>
    </message>
    <message>
        <source>Planera nästa uppföljning</source>
        <translation>Plan the next follow-up</translation>
    </message>
    <message>
        <source>Påbörjad {day}.</source>
        <translation>Started {day}.</translation>
    </message>
    <message>
        <source>Registrera underskrift</source>
        <translation>Register signature</translation>
    </message>
    <message>
        <source>Registrera underskriften</source>
        <translation>Register the signature</translation>
    </message>
    <message>
        <source>Skapa plan</source>
        <translation>Create plan</translation>
    </message>
    <message>
        <source>Öppna planen</source>
        <translation>Open the plan</translation>
    </message>
</context>
<context>
    <name>NoAnswer</name>
    <message>
        <source>Ej aktuellt</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>Inget svar</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>Ta bort svaret</source>
        <translation>Remove the answer</translation>
    </message>
    <message>
        <source>Vet inte</source>
        <translation>Do not know</translation>
    </message>
    <message>
        <source>Vill inte svara</source>
        <translation>Do not want to answer</translation>
    </message>
</context>
<context>
    <name>NotePanel</name>
    <message>
        <source>Anteckna bara det som alla får veta något om: {what}.</source>
        <translation>Write down only what everybody may know something about: {what}.</translation>
    </message>
    <message>
        <source>Anteckna inget från samtalet.</source>
        <translation>Write nothing down from the conversation.</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Bara för mig, lämnas inte till kontoret</source>
        <translation>Only for me, not handed over to the office</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Det finns inget ämne som alla får veta något om.</source>
        <translation>There is no topic that everybody may know something about.</translation>
    </message>
    <message>
        <source>Ny anteckning</source>
        <translation>New note</translation>
    </message>
    <message>
        <source>Skriv anteckningen.</source>
        <translation>Write the note.</translation>
    </message>
    <message>
        <source>Skriv klart senare</source>
        <translation>Finish writing later</translation>
    </message>
    <message>
        <source>Slag</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Spara anteckningen</source>
        <translation>Save the note</translation>
    </message>
    <message>
        <source>Tid i minuter (valfritt)</source>
        <translation>Time in minutes (optional)</translation>
    </message>
    <message>
        <source>Vilka fler var med?</source>
        <translation>Who else was there?</translation>
    </message>
    <message>
        <source>Välj vilka fler som var med.</source>
        <translation>Choose who else was there.</translation>
    </message>
    <message>
        <source>minuter</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>Ändra anteckning</source>
        <translation>Change note</translation>
    </message>
</context>
<context>
    <name>NumberCard</name>
    <message>
        <source>Behåll som det är</source>
        <translation>Keep as it is</translation>
    </message>
    <message>
        <source>Det finns redan en deltagare med det här personnumret: {number}. Öppna den deltagaren eller kontrollera numret.</source>
        <translation>There is already a participant with this personal identity number: {number}. Open that participant or check the number.</translation>
    </message>
    <message>
        <source>Det är ett reservnummer</source>
        <translation>It is a reserve number</translation>
    </message>
    <message>
        <source>Dölj</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Dölj personnumret</source>
        <translation>Hide the personal identity number</translation>
    </message>
    <message>
        <source>Inget nummer.</source>
        <translation>No number.</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Nytt personnummer</source>
        <translation>New personal identity number</translation>
    </message>
    <message>
        <source>Personnummer</source>
        <translation>Personal identity number</translation>
    </message>
    <message>
        <source>Spara numret</source>
        <translation>Save the number</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Visa personnumret</source>
        <translation>Show the personal identity number</translation>
    </message>
    <message>
        <source>{start}, fyra dolda siffror</source>
        <translation>{start}, four hidden digits</translation>
    </message>
    <message>
        <source>Ändra</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Ändra personnummer</source>
        <translation>Change personal identity number</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Fyll i {what} med siffror, till exempel 12.</source>
        <translation>Enter {what} in figures, for example 12.</translation>
    </message>
    <message>
        <source>Fyll i {what}, högst {most}.</source>
        <translation>Enter {what}, at most {most}.</translation>
    </message>
    <message>
        <source>Fyll i {what}, mellan {least} och {most}.</source>
        <translation>Enter {what}, between {least} and {most}.</translation>
    </message>
    <message>
        <source>Fyll i {what}, minst {least}.</source>
        <translation>Enter {what}, at least {least}.</translation>
    </message>
    <message>
        <source>svaret</source>
        <translation>the answer</translation>
    </message>
</context>
<context>
    <name>OfficeSays</name>
    <message numerus="yes">
        <source>Gallring föreslås %n månader efter avslut.</source>
        <translation><numerusform>Deletion is proposed %n month after exit.</numerusform><numerusform>Deletion is proposed %n months after exit.</numerusform></translation>
    </message>
    <message>
        <source>Kontorets egna ord: {words}.</source>
        <translation>The office’s own words: {words}.</translation>
    </message>
    <message>
        <source>Kontorets egna parter: {words}.</source>
        <translation>The office’s own parties: {words}.</translation>
    </message>
    <message>
        <source>Så länge sparas uppgifter efter avslut: {times}.</source>
        <translation>Data is kept this long after exit: {times}.</translation>
    </message>
    <message numerus="yes">
        <source>{what} %n månader</source>
        <translation><numerusform>{what} %n month</numerusform><numerusform>{what} %n months</numerusform></translation>
    </message>
    <message>
        <source>{what} ej beslutat</source>
        <translation>{what} not decided</translation>
    </message>
</context>
<context>
    <name>OldSelf</name>
    <message>
        <source>Det här valvet kan vara en gammal kopia.</source>
        <translation>This vault may be an old copy.</translation>
    </message>
    <message>
        <source>Fortsätt med det här valvet</source>
        <translation>Continue with this vault</translation>
    </message>
    <message>
        <source>Fortsätter …</source>
        <translation>Continuing …</translation>
    </message>
    <message>
        <source>Valvet går vidare. Filer som väntar läses in nästa gång.</source>
        <translation>The vault goes on. Files that are waiting are read in next time.</translation>
    </message>
    <message>
        <source>{why} Inget lämnas förrän du har tagit ställning. Används valvet på en annan dator också? Fortsätt då bara på en av dem. Det som skrevs på den andra slås ihop, inget går förlorat.</source>
        <translation>{why} Nothing is handed over until you have decided. Is the vault used on another computer too? Then continue on only one of them. What was written on the other is merged, nothing is lost.</translation>
    </message>
</context>
<context>
    <name>OpenDispute</name>
    <message>
        <source>Avgjort. Uppgiften lämnas med nästa gång.</source>
        <translation>Settled. The item is handed over next time.</translation>
    </message>
    <message>
        <source>Avgör …</source>
        <translation>Settle …</translation>
    </message>
    <message>
        <source>Avgör: {field}</source>
        <translation>Settle: {field}</translation>
    </message>
    <message>
        <source>Det har gått en månad. Deltagaren ska ha ett svar nu.</source>
        <translation>A month has passed. The participant is to have an answer now.</translation>
    </message>
    <message>
        <source>Gå till uppgiften</source>
        <translation>Go to the item</translation>
    </message>
    <message>
        <source>Gå till uppgiften: {field}</source>
        <translation>Go to the item: {field}</translation>
    </message>
    <message>
        <source>Nu står det: {value}</source>
        <translation>Now it says: {value}</translation>
    </message>
</context>
<context>
    <name>OrderedField</name>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Välj eller skriv</source>
        <translation>Choose or write</translation>
    </message>
</context>
<context>
    <name>OutlinePane</name>
    <message>
        <source>Dölj papperet</source>
        <translation>Hide the paper</translation>
    </message>
    <message>
        <source>Flytta ned</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Flytta upp</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Individuell plan</source>
        <translation>Individual plan</translation>
    </message>
    <message>
        <source>Klistra in aktiviteten</source>
        <translation>Paste the activity</translation>
    </message>
    <message>
        <source>Kopiera aktiviteten</source>
        <translation>Copy the activity</translation>
    </message>
    <message>
        <source>Lägg till aktivitet</source>
        <translation>Add activity</translation>
    </message>
    <message>
        <source>Lägg till delmål</source>
        <translation>Add sub-goal</translation>
    </message>
    <message>
        <source>Lägg till från mall</source>
        <translation>Add from template</translation>
    </message>
    <message>
        <source>Lägg till mål</source>
        <translation>Add goal</translation>
    </message>
    <message>
        <source>Planens mål, delmål och aktiviteter</source>
        <translation>The plan’s goals, sub-goals and activities</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Visa papperet bredvid</source>
        <translation>Show the paper alongside</translation>
    </message>
</context>
<context>
    <name>OverTime</name>
    <message>
        <source>Aktiviteter</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Deltagarens bedömning</source>
        <translation>The participant’s view</translation>
    </message>
    <message>
        <source>Där det började</source>
        <translation>Where it started</translation>
    </message>
    <message>
        <source>Då</source>
        <translation>Then</translation>
    </message>
    <message>
        <source>Då: {value}</source>
        <translation>Then: {value}</translation>
    </message>
    <message>
        <source>Egen skattning, område för område</source>
        <translation>Own rating, area by area</translation>
    </message>
    <message>
        <source>Egna ord då</source>
        <translation>Own words then</translation>
    </message>
    <message>
        <source>Egna ord nu</source>
        <translation>Own words now</translation>
    </message>
    <message>
        <source>Ej besvarat</source>
        <translation>Not answered</translation>
    </message>
    <message>
        <source>Framåt</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Gjorda timmar i veckan</source>
        <translation>Hours done a week</translation>
    </message>
    <message>
        <source>Handledarens bedömning</source>
        <translation>The coach’s view</translation>
    </message>
    <message>
        <source>Idag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Med egna ord</source>
        <translation>In own words</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Nu: {value}</source>
        <translation>Now: {value}</translation>
    </message>
    <message>
        <source>När</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Oförändrat</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Område</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Planerade timmar i veckan</source>
        <translation>Planned hours a week</translation>
    </message>
    <message>
        <source>Plats</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Platser på vägen mot arbete eller studier</source>
        <translation>Places on the way towards work or studies</translation>
    </message>
    <message>
        <source>Riktning</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Steg över tid, område för område</source>
        <translation>Steps over time, area by area</translation>
    </message>
    <message>
        <source>Timmar i veckan: planerade och gjorda</source>
        <translation>Hours a week: planned and done</translation>
    </message>
    <message>
        <source>Utan område</source>
        <translation>Without an area</translation>
    </message>
    <message>
        <source>Vad märks?</source>
        <translation>What can be noticed?</translation>
    </message>
    <message>
        <source>{n} tim</source>
        <translation>{n} h</translation>
    </message>
    <message>
        <source>{when}, gjorda</source>
        <translation>{when}, done</translation>
    </message>
    <message>
        <source>{when}, planerade</source>
        <translation>{when}, planned</translation>
    </message>
    <message>
        <source>Åt ett annat håll</source>
        <translation>In another direction</translation>
    </message>
</context>
<context>
    <name>OverTimePage</name>
    <message>
        <source>Besvarat en gång: {when}. Nästa gång syns vad som har ändrats.</source>
        <translation>Answered once: {when}. Next time it shows what has changed.</translation>
    </message>
    <message>
        <source>Deltagaren</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Deltagarens egen skattning. 0 är ”inte alls som jag vill ha det”, 10 är ”precis som jag vill ha det”. Varje område står för sig, siffrorna läggs aldrig ihop.</source>
        <translation>The participant’s own rating. 0 is “not at all as I want it”, 10 is “exactly as I want it”. Each area stands by itself, the figures are never added up.</translation>
    </message>
    <message>
        <source>Då</source>
        <translation>Then</translation>
    </message>
    <message>
        <source>Då och nu</source>
        <translation>Then and now</translation>
    </message>
    <message>
        <source>I den ordning ni kom till dem. Ingen plats står över en annan.</source>
        <translation>In the order you came to them. No place stands above another.</translation>
    </message>
    <message>
        <source>Inget att visa än</source>
        <translation>Nothing to show yet</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>När frågorna om de åtta områdena har besvarats, eller ett steg har registrerats, visas det här.</source>
        <translation>When the questions about the eight areas have been answered, or a step has been registered, it is shown here.</translation>
    </message>
    <message>
        <source>Planerade är vad aktiviteterna i planen ber om tillsammans. Pausade och avbrutna räknas inte. Gjorda är närvaro som är registrerad, i snitt per vecka.</source>
        <translation>Planned is what the activities in the plan ask for together. Paused and stopped ones are not counted. Done is attendance that is registered, on average per week.</translation>
    </message>
    <message>
        <source>Platser på vägen mot arbete eller studier</source>
        <translation>Places on the way towards work or studies</translation>
    </message>
    <message>
        <source>Registrera ett steg</source>
        <translation>Register a step</translation>
    </message>
    <message>
        <source>Steg över tid</source>
        <translation>Steps over time</translation>
    </message>
    <message>
        <source>Steget är sparat.</source>
        <translation>The step has been saved.</translation>
    </message>
    <message>
        <source>Timmar i veckan: planerade och gjorda</source>
        <translation>Hours a week: planned and done</translation>
    </message>
    <message>
        <source>Vad någon har märkt, och när. Ett steg åt ett annat håll är också information.</source>
        <translation>What somebody has noticed, and when. A step in another direction is information too.</translation>
    </message>
    <message>
        <source>Visa på papper</source>
        <translation>Show on paper</translation>
    </message>
    <message>
        <source>Över tid</source>
        <translation>Over time</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Avsluta insatsen</source>
        <translation>End the measure</translation>
    </message>
    <message>
        <source>Formulär</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>Gör en efteruppföljning</source>
        <translation>Do a later follow-up</translation>
    </message>
    <message>
        <source>Hela tidslinjen</source>
        <translation>The whole timeline</translation>
    </message>
    <message>
        <source>Inga aktiviteter än</source>
        <translation>No activities yet</translation>
    </message>
    <message>
        <source>Inga formulär än.</source>
        <translation>No forms yet.</translation>
    </message>
    <message>
        <source>Ingen plan än. Börja med vad deltagaren själv vill.</source>
        <translation>No plan yet. Start with what the participant wants.</translation>
    </message>
    <message>
        <source>Inget är antecknat än.</source>
        <translation>Nothing has been noted yet.</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Mål utan egna ord än</source>
        <translation>Goal without own words yet</translation>
    </message>
    <message>
        <source>Mål {n}: {words}</source>
        <translation>Goal {n}: {words}</translation>
    </message>
    <message>
        <source>Nästa steg</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Planen har inga mål än.</source>
        <translation>The plan has no goals yet.</translation>
    </message>
    <message>
        <source>Påbörjad</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>Senaste händelser</source>
        <translation>Latest events</translation>
    </message>
    <message>
        <source>Skapa plan</source>
        <translation>Create plan</translation>
    </message>
    <message>
        <source>{done} av {all} aktiviteter klara</source>
        <translation>{done} of {all} activities done</translation>
    </message>
    <message>
        <source>Ändrad sedan den fastställdes.</source>
        <translation>Changed since it was agreed.</translation>
    </message>
    <message>
        <source>Öppna planen</source>
        <translation>Open the plan</translation>
    </message>
    <message>
        <source>Över tid</source>
        <translation>Over time</translation>
    </message>
</context>
<context>
    <name>OwnParties</name>
    <message>
        <source>Era egna parter</source>
        <translation>Your own parties</translation>
    </message>
    <message>
        <source>Lägg till en part</source>
        <translation>Add a party</translation>
    </message>
    <message>
        <source>Part {n}: namn</source>
        <translation>Party {n}: name</translation>
    </message>
    <message>
        <source>Part {n}: på engelska (valfritt)</source>
        <translation>Party {n}: in English (optional)</translation>
    </message>
    <message>
        <source>Samarbetar ni med någon som inte finns i listan? Den går då att välja i samtycken, kontakter, resursgrupp, möten och planer. Tar du bort ett namn finns det kvar där det redan är valt.</source>
        <translation>Do you cooperate with somebody who is not in the list? They can then be chosen in consents, contacts, resource group, meetings and plans. If you remove a name it remains where it is already chosen.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Tillbaka till {back}</source>
        <translation>Back to {back}</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Arbetsplatser</source>
        <translation>Workplaces</translation>
    </message>
    <message>
        <source>Avvikelser</source>
        <translation>Deviations</translation>
    </message>
    <message>
        <source>Byt lösenfras</source>
        <translation>Change passphrase</translation>
    </message>
    <message>
        <source>Deltagare</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Gallring</source>
        <translation>Deletion</translation>
    </message>
    <message>
        <source>Grupper</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Hjälp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Hämta från kontoret</source>
        <translation>Collect from the office</translation>
    </message>
    <message>
        <source>Händelselogg</source>
        <translation>Event log</translation>
    </message>
    <message>
        <source>Idag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Inbjudningar</source>
        <translation>Invitations</translation>
    </message>
    <message>
        <source>Inkorg</source>
        <translation>Inbox</translation>
    </message>
    <message>
        <source>Inställningar</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Kortkommandon</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Krockar</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>Lämna till kontoret</source>
        <translation>Hand over to the office</translation>
    </message>
    <message>
        <source>Läs in en lista</source>
        <translation>Read in a list</translation>
    </message>
    <message>
        <source>Mitt visitkort</source>
        <translation>My contact card</translation>
    </message>
    <message>
        <source>Ny återställningsnyckel</source>
        <translation>New recovery key</translation>
    </message>
    <message>
        <source>Om MIA Desktop</source>
        <translation>About MIA Desktop</translation>
    </message>
    <message>
        <source>Personer som kan öppna valvet</source>
        <translation>People who can open the vault</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Statistik</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>Säkerhetskopior</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Tid</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Volymer</source>
        <translation>Volumes</translation>
    </message>
</context>
<context>
    <name>PaperOut</name>
    <message>
        <source>Skickat till skrivaren.</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <source>Skriver ut sidan {n} …</source>
        <translation>Printing page {n} …</translation>
    </message>
</context>
<context>
    <name>PaperPane</name>
    <message numerus="yes">
        <source>%n sidor, som planen är nu</source>
        <translation><numerusform>%n page, as the plan is now</numerusform><numerusform>%n pages, as the plan is now</numerusform></translation>
    </message>
    <message>
        <source>Dölj papperet</source>
        <translation>Hide the paper</translation>
    </message>
    <message>
        <source>Ritar planen …</source>
        <translation>Drawing the plan …</translation>
    </message>
    <message>
        <source>Ritar sidorna …</source>
        <translation>Drawing the pages …</translation>
    </message>
    <message>
        <source>Så blir papperet</source>
        <translation>How the paper will look</translation>
    </message>
    <message>
        <source>Visa som text</source>
        <translation>Show as text</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Alla svar</source>
        <translation>All answers</translation>
    </message>
    <message>
        <source>Arbetsplats: {name}</source>
        <translation>Workplace: {name}</translation>
    </message>
    <message>
        <source>Deltagaren</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Det vi kom överens om på mötet</source>
        <translation>What we agreed at the meeting</translation>
    </message>
    <message>
        <source>Information om personuppgifter</source>
        <translation>Information on personal data</translation>
    </message>
    <message>
        <source>Kartläggningen i korthet</source>
        <translation>The assessment in brief</translation>
    </message>
    <message>
        <source>Kvitto på tillbakataget samtycke</source>
        <translation>Receipt for withdrawn consent</translation>
    </message>
    <message>
        <source>Nästa möte</source>
        <translation>Next meeting</translation>
    </message>
    <message>
        <source>Plan för arbetsplatsen</source>
        <translation>Plan for the workplace</translation>
    </message>
    <message>
        <source>Planen</source>
        <translation>The plan</translation>
    </message>
    <message>
        <source>Samtycke att skriva under</source>
        <translation>Consent to sign</translation>
    </message>
    <message>
        <source>Tidkort</source>
        <translation>Time sheet</translation>
    </message>
    <message>
        <source>Uppföljning: då och nu</source>
        <translation>Follow-up: then and now</translation>
    </message>
    <message>
        <source>Utkast</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Vad gäller samtycket?</source>
        <translation>What does the consent cover?</translation>
    </message>
    <message>
        <source>Vad ska stå på papperet?</source>
        <translation>What is to be on the paper?</translation>
    </message>
    <message>
        <source>Vem är papperet till?</source>
        <translation>Who is the paper for?</translation>
    </message>
    <message>
        <source>att fylla i för hand</source>
        <translation>to fill in by hand</translation>
    </message>
    <message>
        <source>version {n}</source>
        <translation>version {n}</translation>
    </message>
    <message>
        <source>{name} (samtycke saknas)</source>
        <translation>{name} (consent missing)</translation>
    </message>
    <message>
        <source>{q} – bestrids: lämnas inte till andra förrän det är utrett</source>
        <translation>{q} – disputed: not given to others until it has been looked into</translation>
    </message>
    <message>
        <source>{q} – deltagaren har inte sagt ja till att visa det här</source>
        <translation>{q} – the participant has not agreed to show this</translation>
    </message>
    <message>
        <source>{q} – gäller inte den här mottagaren</source>
        <translation>{q} – does not concern this recipient</translation>
    </message>
    <message>
        <source>{q} – lämnas aldrig till en arbetsplats</source>
        <translation>{q} – never given to a workplace</translation>
    </message>
    <message>
        <source>{q} – samtycket omfattar inte det</source>
        <translation>{q} – the consent does not cover it</translation>
    </message>
    <message>
        <source>{q} – skrivs aldrig ut</source>
        <translation>{q} – never printed</translation>
    </message>
    <message>
        <source>{q} – står bara på deltagarens eget papper</source>
        <translation>{q} – only on the participant’s own paper</translation>
    </message>
    <message>
        <source>{q} – tal som bygger på 1–4 deltaganden står som ”dolt”</source>
        <translation>{q} – figures based on 1–4 participations stand as “hidden”</translation>
    </message>
    <message>
        <source>{q} – visas inte när personuppgifterna är skyddade</source>
        <translation>{q} – not shown when personal data is protected</translation>
    </message>
    <message>
        <source>Överenskommelse med arbetsplatsen</source>
        <translation>Agreement with the workplace</translation>
    </message>
</context>
<context>
    <name>PapersPart</name>
    <message>
        <source>Det här kan du skriva ut</source>
        <translation>This you can print</translation>
    </message>
    <message>
        <source>Välj ett papper för att se hur det blir. Du kan välja språk och stor stil, spara det eller skriva ut det.</source>
        <translation>Choose a paper to see how it will look. You can choose language and large print, save it or print it.</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Caps Lock är på</source>
        <translation>Caps Lock is on</translation>
    </message>
    <message>
        <source>Dölj</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Dölj lösenfrasen</source>
        <translation>Hide the passphrase</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Visa lösenfrasen</source>
        <translation>Show the passphrase</translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message>
        <source>Förra svaret, {day}: {answer}</source>
        <translation>Previous answer, {day}: {answer}</translation>
    </message>
</context>
<context>
    <name>PastCard</name>
    <message>
        <source>Förra gången, {day}</source>
        <translation>Last time, {day}</translation>
    </message>
    <message>
        <source>Samma som då</source>
        <translation>The same as then</translation>
    </message>
    <message>
        <source>Samma som då: {q}</source>
        <translation>The same as then: {q}</translation>
    </message>
</context>
<context>
    <name>PastRowCard</name>
    <message>
        <source>Rad från {day}: {name}</source>
        <translation>Row from {day}: {name}</translation>
    </message>
    <message>
        <source>Ta med raden</source>
        <translation>Include the row</translation>
    </message>
    <message>
        <source>Ta med raden: {name}</source>
        <translation>Include the row: {name}</translation>
    </message>
</context>
<context>
    <name>PastRows</name>
    <message>
        <source>De här raderna fanns förra gången och finns inte med nu.</source>
        <translation>These rows were there last time and are not included now.</translation>
    </message>
    <message>
        <source>Den här raden fanns förra gången och finns inte med nu.</source>
        <translation>This row was there last time and is not included now.</translation>
    </message>
    <message>
        <source>Förra gången, {day}</source>
        <translation>Last time, {day}</translation>
    </message>
    <message>
        <source>Ta med alla rader</source>
        <translation>Include all rows</translation>
    </message>
    <message>
        <source>Ta med alla rader: {q}</source>
        <translation>Include all rows: {q}</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Behåll</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Det står vid allt som personen skriver.</source>
        <translation>It stands beside everything that the person writes.</translation>
    </message>
    <message>
        <source>Du</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Lägg till personen</source>
        <translation>Add the person</translation>
    </message>
    <message>
        <source>Lägger till {name} …</source>
        <translation>Adding {name} …</translation>
    </message>
    <message>
        <source>Lägger till …</source>
        <translation>Adding …</translation>
    </message>
    <message>
        <source>Läser in …</source>
        <translation>Loading …</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Ny person</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Personens lösenfras slutar att gälla och hela valvet krypteras om. Det personen har skrivit finns kvar.</source>
        <translation>The person’s passphrase stops working and the whole vault is encrypted anew. What the person has written remains.</translation>
    </message>
    <message>
        <source>Personer som kan öppna valvet</source>
        <translation>People who can open the vault</translation>
    </message>
    <message>
        <source>Skriv personens namn.</source>
        <translation>Enter the person’s name.</translation>
    </message>
    <message>
        <source>Ta bort personen</source>
        <translation>Remove the person</translation>
    </message>
    <message>
        <source>Ta bort {name}</source>
        <translation>Remove {name}</translation>
    </message>
    <message>
        <source>Ta bort {name}?</source>
        <translation>Remove {name}?</translation>
    </message>
    <message>
        <source>Ta bort …</source>
        <translation>Remove …</translation>
    </message>
    <message>
        <source>{name} kan öppna valvet.</source>
        <translation>{name} can open the vault.</translation>
    </message>
</context>
<context>
    <name>PeriodField</name>
    <message>
        <source>Från</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Slutdagen behöver vara samma dag som start ({day}) eller senare.</source>
        <translation>The end date needs to be the same day as the start ({day}) or later.</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>To</translation>
    </message>
    <message>
        <source>från och med</source>
        <translation>from and including</translation>
    </message>
    <message>
        <source>till och med</source>
        <translation>to and including</translation>
    </message>
</context>
<context>
    <name>PeriodFields</name>
    <message>
        <source>Från och med</source>
        <translation>From and including</translation>
    </message>
    <message>
        <source>Första dagen kommer efter den sista. Ändra en av dem.</source>
        <translation>The first day comes after the last. Change one of them.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Periodens längd</source>
        <translation>Length of the period</translation>
    </message>
    <message>
        <source>Till och med</source>
        <translation>To and including</translation>
    </message>
</context>
<context>
    <name>Periods</name>
    <message>
        <source>Började</source>
        <translation>Began</translation>
    </message>
    <message>
        <source>En av dagarna ligger framåt i tiden.</source>
        <translation>One of the days is in the future.</translation>
    </message>
    <message>
        <source>Kontrollera dagarna</source>
        <translation>Check the days</translation>
    </message>
    <message>
        <source>Period {n}, den nuvarande: {phase}</source>
        <translation>Period {n}, the current one: {phase}</translation>
    </message>
    <message>
        <source>Period {n}: {phase}</source>
        <translation>Period {n}: {phase}</translation>
    </message>
    <message>
        <source>Perioden går in i en annan period.</source>
        <translation>The period runs into another period.</translation>
    </message>
    <message>
        <source>Perioden har en slutdag, men fasen säger att den pågår.</source>
        <translation>The period has an end day, but the phase says that it is ongoing.</translation>
    </message>
    <message>
        <source>Slutade</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Slutdagen saknas. Perioden räknas som pågående.</source>
        <translation>The end day is missing. The period is counted as ongoing.</translation>
    </message>
    <message>
        <source>Slutdagen är före startdagen.</source>
        <translation>The end day is before the start day.</translation>
    </message>
    <message>
        <source>Startdagen saknas. Perioden räknas inte i statistiken.</source>
        <translation>The start day is missing. The period is not counted in the statistics.</translation>
    </message>
    <message>
        <source>började</source>
        <translation>began</translation>
    </message>
    <message>
        <source>slutade</source>
        <translation>ended</translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>Adress</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>E-post</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Efternamn</source>
        <translation>Last name</translation>
    </message>
    <message>
        <source>Förnamn</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Gata</source>
        <translation>Street</translation>
    </message>
    <message>
        <source>Hur och när det är tryggt att höra av sig.</source>
        <translation>How and when it is safe to get in touch.</translation>
    </message>
    <message>
        <source>Juridiskt kön</source>
        <translation>Legal sex</translation>
    </message>
    <message>
        <source>Kommun</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Namn och kontaktuppgifter är dolda. Att de visas står i händelseloggen.</source>
        <translation>Name and contact details are hidden. Showing them is recorded in the event log.</translation>
    </message>
    <message>
        <source>Ort</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>Postnummer</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Pronomen</source>
        <translation>Pronoun</translation>
    </message>
    <message>
        <source>Skyddade personuppgifter</source>
        <translation>Protected personal data</translation>
    </message>
    <message>
        <source>Språk och tolk</source>
        <translation>Language and interpreter</translation>
    </message>
    <message>
        <source>Stödperson</source>
        <translation>Support person</translation>
    </message>
    <message>
        <source>Säker kontakt</source>
        <translation>Safe contact</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Tilltalsnamn</source>
        <translation>Preferred name</translation>
    </message>
    <message>
        <source>Visa uppgifterna</source>
        <translation>Show the details</translation>
    </message>
    <message>
        <source>Välj …</source>
        <translation>Choose …</translation>
    </message>
</context>
<context>
    <name>PhasePart</name>
    <message>
        <source>Att tänka på vid en ny period</source>
        <translation>To keep in mind for a new period</translation>
    </message>
    <message>
        <source>Avslutsformuläret är inte ifyllt.</source>
        <translation>The exit form is not filled in.</translation>
    </message>
    <message>
        <source>Börja en ny period</source>
        <translation>Start a new period</translation>
    </message>
    <message>
        <source>Den nya perioden behöver nya samtycken.</source>
        <translation>The new period needs new consents.</translation>
    </message>
    <message>
        <source>Det finns ingen plan.</source>
        <translation>There is no plan.</translation>
    </message>
    <message>
        <source>Du kan ändra ändå</source>
        <translation>You can change it anyway</translation>
    </message>
    <message>
        <source>Fas</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Fasen brukar inte komma direkt efter den nuvarande.</source>
        <translation>This phase does not usually come straight after the current one.</translation>
    </message>
    <message>
        <source>Handledare</source>
        <translation>Coach</translation>
    </message>
    <message>
        <source>Kartläggning och plan börjar om. De tidigare finns kvar.</source>
        <translation>Assessment and plan start over. The earlier ones remain.</translation>
    </message>
    <message>
        <source>Kartläggningen är inte klar.</source>
        <translation>The assessment is not done.</translation>
    </message>
    <message>
        <source>Papper vid byte av handledare</source>
        <translation>Paper for a change of coach</translation>
    </message>
    <message>
        <source>Perioden är markerad som felregistrerad.</source>
        <translation>The period is marked as registered by mistake.</translation>
    </message>
    <message>
        <source>Perioder</source>
        <translation>Periods</translation>
    </message>
    <message>
        <source>Skriv flera namn med komma emellan.</source>
        <translation>Separate several names with commas.</translation>
    </message>
    <message>
        <source>Vem har deltagaren?</source>
        <translation>Who has the participant?</translation>
    </message>
    <message>
        <source>Ändra fas</source>
        <translation>Change phase</translation>
    </message>
</context>
<context>
    <name>PhoneField</name>
    <message>
        <source>Fyll i ett telefonnummer med minst 7 siffror. Mellanslag och bindestreck går bra.</source>
        <translation>Enter a phone number with at least 7 digits. Spaces and hyphens are fine.</translation>
    </message>
</context>
<context>
    <name>PhraseFields</name>
    <message>
        <source>Föreslå fem nya ord</source>
        <translation>Suggest five new words</translation>
    </message>
    <message>
        <source>Förslag</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>Förslag: fem ord dragna med slumpen</source>
        <translation>Suggestion: five words drawn at random</translation>
    </message>
    <message>
        <source>Lösenfrasen går att gissa. Lägg till minst två ord eller välj Föreslå fem nya ord.</source>
        <translation>The passphrase can be guessed. Add at least two words or choose Suggest five new words.</translation>
    </message>
    <message>
        <source>Lösenfraserna är inte lika. Skriv samma fras i båda fälten.</source>
        <translation>The passphrases are not the same. Write the same phrase in both fields.</translation>
    </message>
    <message>
        <source>Ny lösenfras</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Samma lösenfras en gång till</source>
        <translation>The same passphrase once more</translation>
    </message>
    <message>
        <source>Skriv de fem orden med mellanslag, eller en egen fras med minst {n} tecken.</source>
        <translation>Write the five words with spaces, or a phrase of your own with at least {n} characters.</translation>
    </message>
    <message>
        <source>Skriv en lösenfras.</source>
        <translation>Enter a passphrase.</translation>
    </message>
</context>
<context>
    <name>PhrasePage</name>
    <message>
        <source>Fortsätt</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Lösenfrasen öppnar valvet på den här datorn. Bara du har den, och ingen kan ta fram den åt dig. Lär dig den, eller förvara den där ingen annan kommer åt den.</source>
        <translation>The passphrase opens the vault on this computer. Only you have it, and nobody can find it for you. Learn it, or keep it where nobody else can get at it.</translation>
    </message>
    <message>
        <source>Välj en lösenfras</source>
        <translation>Choose a passphrase</translation>
    </message>
    <message>
        <source>Välkommen</source>
        <translation>Welcome</translation>
    </message>
</context>
<context>
    <name>PlanChanges</name>
    <message>
        <source>(tomt)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>+ och understrykning: tillagt. − och överstrykning: borttaget.</source>
        <translation>+ and underline: added. − and strikethrough: removed.</translation>
    </message>
    <message>
        <source>Aktivitet: {name}</source>
        <translation>Activity: {name}</translation>
    </message>
    <message>
        <source>Delmål: {name}</source>
        <translation>Sub-goal: {name}</translation>
    </message>
    <message>
        <source>Efter</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Flyttad</source>
        <translation>Moved</translation>
    </message>
    <message>
        <source>Före</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Inget skiljer dem åt.</source>
        <translation>Nothing differs between them.</translation>
    </message>
    <message>
        <source>Mål: {name}</source>
        <translation>Goal: {name}</translation>
    </message>
    <message>
        <source>Om planen</source>
        <translation>About the plan</translation>
    </message>
    <message>
        <source>Tillkom</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Togs bort</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Ändrad</source>
        <translation>Changed</translation>
    </message>
</context>
<context>
    <name>PlanDeeds</name>
    <message>
        <source>Aktiviteten är borttagen.</source>
        <translation>The activity has been removed.</translation>
    </message>
    <message>
        <source>Aktiviteten är inklistrad.</source>
        <translation>The activity has been pasted.</translation>
    </message>
    <message>
        <source>Aktiviteten är kopierad. Välj ett mål och klistra in.</source>
        <translation>The activity has been copied. Choose a goal and paste.</translation>
    </message>
    <message>
        <source>Delmålet är borttaget.</source>
        <translation>The sub-goal has been removed.</translation>
    </message>
    <message>
        <source>Flyttad till delmålet ”{name}”, plats {n} av {all}</source>
        <translation>Moved to the sub-goal “{name}”, place {n} of {all}</translation>
    </message>
    <message>
        <source>Flyttad till målet ”{name}”, plats {n} av {all}</source>
        <translation>Moved to the goal “{name}”, place {n} of {all}</translation>
    </message>
    <message>
        <source>Flyttad till plats {n} av {all}</source>
        <translation>Moved to place {n} of {all}</translation>
    </message>
    <message>
        <source>Målet är borttaget, med det som hör till.</source>
        <translation>The goal has been removed, with what belongs to it.</translation>
    </message>
    <message>
        <source>Tillagt från mallen ”{name}”.</source>
        <translation>Added from the template “{name}”.</translation>
    </message>
</context>
<context>
    <name>PlanFoot</name>
    <message>
        <source>Andra planer</source>
        <translation>Other plans</translation>
    </message>
    <message>
        <source>Arbetsförmedlingens handlingsplan, gjord {day}.</source>
        <translation>The employment service’s action plan, made {day}.</translation>
    </message>
    <message>
        <source>Arbetsförmedlingens handlingsplan.</source>
        <translation>The employment service’s action plan.</translation>
    </message>
    <message>
        <source>Att tänka på</source>
        <translation>To keep in mind</translation>
    </message>
    <message>
        <source>Den här planen ersätter inte Arbetsförmedlingens handlingsplan eller en SIP.</source>
        <translation>This plan does not replace the employment service’s action plan or an SIP.</translation>
    </message>
    <message>
        <source>Fastställ version {n}</source>
        <translation>Agree version {n}</translation>
    </message>
    <message>
        <source>Förhandsgranska</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Huvudansvar: {who}.</source>
        <translation>Main responsibility: {who}.</translation>
    </message>
    <message>
        <source>Kartläggningen säger inte att det finns någon annan plan.</source>
        <translation>The assessment does not say that there is any other plan.</translation>
    </message>
    <message>
        <source>Planen har ändrats sedan version {n}.</source>
        <translation>The plan has changed since version {n}.</translation>
    </message>
    <message>
        <source>SIP, från {day}.</source>
        <translation>SIP, from {day}.</translation>
    </message>
    <message>
        <source>SIP.</source>
        <translation>SIP.</translation>
    </message>
    <message>
        <source>Visa vad som är ändrat</source>
        <translation>Show what has changed</translation>
    </message>
    <message>
        <source>Ändra i kartläggningen</source>
        <translation>Change in the assessment</translation>
    </message>
    <message>
        <source>Ändrat sedan version {n}</source>
        <translation>Changed since version {n}</translation>
    </message>
</context>
<context>
    <name>PlanPicture</name>
    <message>
        <source>Aktivitet</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Aktiviteterna på sina månader</source>
        <translation>The activities in their months</translation>
    </message>
    <message>
        <source>Ansvarig</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Ansvarig: {who}</source>
        <translation>Responsible: {who}</translation>
    </message>
    <message>
        <source>Från</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Från {day}</source>
        <translation>From {day}</translation>
    </message>
    <message>
        <source>Idag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Ingen tid är angiven</source>
        <translation>No time is given</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Mål</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Till {day}</source>
        <translation>Until {day}</translation>
    </message>
    <message>
        <source>{n} timmar i veckan</source>
        <translation>{n} hours a week</translation>
    </message>
</context>
<context>
    <name>PlanScreen</name>
    <message>
        <source>Aktivitet</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Aktivitet: {t}</source>
        <translation>Activity: {t}</translation>
    </message>
    <message>
        <source>Aktiviteten saknar någon som ansvarar.</source>
        <translation>Nobody is responsible for the activity.</translation>
    </message>
    <message>
        <source>Aktiviteten slutar innan den börjar.</source>
        <translation>The activity ends before it starts.</translation>
    </message>
    <message>
        <source>Båda orden finns kvar tills du väljer.</source>
        <translation>Both wordings remain until you choose.</translation>
    </message>
    <message>
        <source>Delmål</source>
        <translation>Sub-goal</translation>
    </message>
    <message>
        <source>Delmål: {t}</source>
        <translation>Sub-goal: {t}</translation>
    </message>
    <message>
        <source>Deltagaren</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Deltagaren har inte fått sin kopia än.</source>
        <translation>The participant has not been given their copy yet.</translation>
    </message>
    <message>
        <source>Det finns ingen dag för nästa uppföljning.</source>
        <translation>There is no date for the next follow-up.</translation>
    </message>
    <message>
        <source>En rad för varje aktivitet. Pilarna går mellan raderna, Enter öppnar aktiviteten, T visar samma sak som tabell.</source>
        <translation>One row for each activity. The arrow keys go between the rows, Enter opens the activity, T shows the same thing as a table.</translation>
    </message>
    <message>
        <source>Individuell plan</source>
        <translation>Individual plan</translation>
    </message>
    <message>
        <source>Inga aktiviteter än</source>
        <translation>No activities yet</translation>
    </message>
    <message>
        <source>Jämför och välj</source>
        <translation>Compare and choose</translation>
    </message>
    <message>
        <source>Läser in …</source>
        <translation>Loading …</translation>
    </message>
    <message>
        <source>Mål</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>Mål utan egna ord än</source>
        <translation>Goal without own words yet</translation>
    </message>
    <message>
        <source>Mål {n}: {words}</source>
        <translation>Goal {n}: {words}</translation>
    </message>
    <message>
        <source>Målet saknar aktivitet.</source>
        <translation>The goal has no activity.</translation>
    </message>
    <message>
        <source>Målet saknar deltagarens egna ord.</source>
        <translation>The goal lacks the participant’s own words.</translation>
    </message>
    <message>
        <source>Många mål på en gång. Vilka tre är viktigast nu?</source>
        <translation>Many goals at once. Which three matter most now?</translation>
    </message>
    <message>
        <source>När ett mål har aktiviteter visas de här, på sina månader.</source>
        <translation>When a goal has activities they are shown here, in their months.</translation>
    </message>
    <message>
        <source>Någon annan har skrivit på samma ställe.</source>
        <translation>Somebody else has written in the same place.</translation>
    </message>
    <message>
        <source>Om planen</source>
        <translation>About the plan</translation>
    </message>
    <message>
        <source>Planen har inget mål än.</source>
        <translation>The plan has no goal yet.</translation>
    </message>
    <message>
        <source>Planen är fastställd.</source>
        <translation>The plan is agreed.</translation>
    </message>
    <message>
        <source>Samtalsläge</source>
        <translation>Conversation mode</translation>
    </message>
    <message>
        <source>Samtycket för {party} går ut {day}, innan planen är slut.</source>
        <translation>The consent for {party} expires {day}, before the end of the plan.</translation>
    </message>
    <message>
        <source>Tidslinje</source>
        <translation>Timeline</translation>
    </message>
</context>
<context>
    <name>PlanSpecs</name>
    <message>
        <source>Anpassningar på en arbetsplats</source>
        <translation>Adjustments at a workplace</translation>
    </message>
    <message>
        <source>Avslutat</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Delmål</source>
        <translation>Sub-goal</translation>
    </message>
    <message>
        <source>Det här gör deltagaren själv</source>
        <translation>The participant will do this</translation>
    </message>
    <message>
        <source>Det här gör handledaren</source>
        <translation>The coach will do this</translation>
    </message>
    <message>
        <source>Det här är vi överens om</source>
        <translation>This is what we agree on</translation>
    </message>
    <message>
        <source>Förväntningar, roller, vad vi gör vid frånvaro.</source>
        <translation>Expectations, roles, what we do about absence.</translation>
    </message>
    <message>
        <source>Hur märker vi det?</source>
        <translation>How will we notice?</translation>
    </message>
    <message>
        <source>Hur tar vi hänsyn till jämställdhet, tillgänglighet och likabehandling i den här planen?</source>
        <translation>How do we take account of gender equality, accessibility and equal treatment in this plan?</translation>
    </message>
    <message>
        <source>Hör till</source>
        <translation>Belongs to</translation>
    </message>
    <message>
        <source>Klart senast</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>Livsområde</source>
        <translation>Life area</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Mitt mål, med egna ord</source>
        <translation>My goal, in my own words</translation>
    </message>
    <message>
        <source>När vill jag vara där?</source>
        <translation>When do I want to be there?</translation>
    </message>
    <message>
        <source>När?</source>
        <translation>When?</translation>
    </message>
    <message>
        <source>Nått</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>Pausat</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Planen gäller</source>
        <translation>The plan is valid</translation>
    </message>
    <message>
        <source>Pågår</source>
        <translation>Ongoing</translation>
    </message>
    <message>
        <source>Skrivs aldrig ut till en arbetsgivare av sig självt.</source>
        <translation>Never printed for an employer by itself.</translation>
    </message>
    <message>
        <source>Timmar per vecka</source>
        <translation>Hours per week</translation>
    </message>
    <message>
        <source>Vad gör vi om det tar emot?</source>
        <translation>What do we do if it gets difficult?</translation>
    </message>
    <message>
        <source>Vad handlar målet om?</source>
        <translation>What is the goal about?</translation>
    </message>
    <message>
        <source>Vad ska göras?</source>
        <translation>What is to be done?</translation>
    </message>
    <message>
        <source>Varför avbröts den?</source>
        <translation>Why was it stopped?</translation>
    </message>
    <message>
        <source>Varför är det viktigt för mig?</source>
        <translation>Why is it important to me?</translation>
    </message>
    <message>
        <source>Vem ansvarar?</source>
        <translation>Who is responsible?</translation>
    </message>
    <message>
        <source>Vi träffas igen</source>
        <translation>We meet again</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Dataskydd</source>
        <translation>Data protection</translation>
    </message>
    <message>
        <source>Deltagaren</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Gallring</source>
        <translation>Deletion</translation>
    </message>
    <message>
        <source>Händelselogg</source>
        <translation>Event log</translation>
    </message>
    <message>
        <source>Idag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Kontrollera svaren</source>
        <translation>Check the answers</translation>
    </message>
    <message>
        <source>Planen</source>
        <translation>The plan</translation>
    </message>
    <message>
        <source>Statistik</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>Tid</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Vem har deltagaren?</source>
        <translation>Who has the participant?</translation>
    </message>
    <message>
        <source>Volymer</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>Över tid</source>
        <translation>Over time</translation>
    </message>
</context>
<context>
    <name>PreviewChoices</name>
    <message>
        <source>En sak på varje rad. Det står bara på papperet.</source>
        <translation>One thing on each line. It is only on the paper.</translation>
    </message>
    <message>
        <source>Spara texten</source>
        <translation>Save the text</translation>
    </message>
    <message>
        <source>Språk</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Ta med</source>
        <translation>Include</translation>
    </message>
    <message>
        <source>Vem som är personuppgiftsansvarig och hur man når dataskyddsombudet. Texten står på bladet för alla deltagare.</source>
        <translation>Who the controller of the personal data is and how to reach the data protection officer. The text is on the sheet for all participants.</translation>
    </message>
    <message>
        <source>Vem är papperet till?</source>
        <translation>Who is the paper for?</translation>
    </message>
    <message>
        <source>Verksamhetens egen text</source>
        <translation>The organisation’s own text</translation>
    </message>
    <message>
        <source>Visa på papperet</source>
        <translation>Show on the paper</translation>
    </message>
    <message>
        <source>{name} (texten är inte granskad)</source>
        <translation>{name} (the text has not been reviewed)</translation>
    </message>
</context>
<context>
    <name>PreviewScreen</name>
    <message numerus="yes">
        <source>%n sidor</source>
        <translation><numerusform>%n page</numerusform><numerusform>%n pages</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n svar som bara är till för handledaren</source>
        <translation><numerusform>%n answer that is only for the coach</numerusform><numerusform>%n answers that are only for the coach</numerusform></translation>
    </message>
    <message>
        <source>Deltagaren har skyddade uppgifter: utdraget skrivs bara ut, och inget på det visar var personen finns.</source>
        <translation>The participant has protected data: the report can only be printed, and nothing on it shows where the person is.</translation>
    </message>
    <message>
        <source>Det blir inget papper.</source>
        <translation>There will be no paper.</translation>
    </message>
    <message>
        <source>Det här står inte på papperet</source>
        <translation>This is not on the paper</translation>
    </message>
    <message>
        <source>Det här är ett utkast. Fastställ planen innan den skrivs under.</source>
        <translation>This is a draft. Agree the plan before it is signed.</translation>
    </message>
    <message>
        <source>Det här är ett utkast. Formuläret är inte slutfört.</source>
        <translation>This is a draft. The form is not completed.</translation>
    </message>
    <message>
        <source>Förhandsgranska</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Gör pappret …</source>
        <translation>Making the paper …</translation>
    </message>
    <message>
        <source>Lämna i förslutet kuvert direkt till deltagaren.</source>
        <translation>Hand it in a sealed envelope directly to the participant.</translation>
    </message>
    <message>
        <source>Lämna i förslutet kuvert direkt till den som tar över.</source>
        <translation>Hand it in a sealed envelope directly to whoever takes over.</translation>
    </message>
    <message>
        <source>Lämna i förslutet kuvert direkt till mottagaren: {name}.</source>
        <translation>Hand it in a sealed envelope directly to the recipient: {name}.</translation>
    </message>
    <message>
        <source>Läs igenom det innan det lämnas: namn på andra kan stå i det.</source>
        <translation>Read it through before it is handed over: names of others may be in it.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Papperet har lämnats ut förut. Det här är samma fil.</source>
        <translation>The paper has been handed out before. This is the same file.</translation>
    </message>
    <message>
        <source>Ritar sidorna …</source>
        <translation>Drawing the pages …</translation>
    </message>
    <message>
        <source>Samlar uppgifterna …</source>
        <translation>Gathering the data …</translation>
    </message>
    <message>
        <source>Skriv ut …</source>
        <translation>Print …</translation>
    </message>
    <message>
        <source>Spara som PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Spara som PDF …</source>
        <translation>Save as PDF …</translation>
    </message>
    <message>
        <source>Sparad som {name}.</source>
        <translation>Saved as {name}.</translation>
    </message>
    <message>
        <source>Stor stil</source>
        <translation>Large print</translation>
    </message>
    <message>
        <source>Visa fler sidor</source>
        <translation>Show more pages</translation>
    </message>
    <message>
        <source>Visa som text</source>
        <translation>Show as text</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Låses om 60 s – tryck på en tangent</source>
        <translation>Locks in 60 s – press a key</translation>
    </message>
    <message>
        <source>Låses om {n} min</source>
        <translation>Locks in {n} min</translation>
    </message>
    <message>
        <source>Övning</source>
        <translation>Practice</translation>
    </message>
</context>
<context>
    <name>ProofPage</name>
    <message>
        <source> och </source>
        <translation> and </translation>
    </message>
    <message>
        <source>Grupp {groups} stämmer inte. Läs bladet mot skärmen: gå tillbaka ett steg.</source>
        <translation>Group {groups} does not match. Compare the sheet with the screen: go back one step.</translation>
    </message>
    <message>
        <source>Kontrollera</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Läs från bladet</source>
        <translation>Read from the sheet</translation>
    </message>
    <message>
        <source>Skriv grupp {one} och {other} som de står på bladet.</source>
        <translation>Enter group {one} and {other} as they stand on the sheet.</translation>
    </message>
    <message>
        <source>Två grupper ur nyckeln</source>
        <translation>Two groups from the key</translation>
    </message>
    <message>
        <source>Återställningsnyckel</source>
        <translation>Recovery key</translation>
    </message>
</context>
<context>
    <name>ProtectPage</name>
    <message numerus="yes">
        <source>%n anteckningar berättar var personen är. De märks.</source>
        <translation><numerusform>%n note tells where the person is. It is marked.</numerusform><numerusform>%n notes tell where the person is. They are marked.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n papper görs om utan uppgifterna.</source>
        <translation><numerusform>%n paper will be made again without the data.</numerusform><numerusform>%n papers will be made again without the data.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n papper är gjorda på nytt.</source>
        <translation><numerusform>%n paper has been made anew.</numerusform><numerusform>%n papers have been made anew.</numerusform></translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>De kan innehålla de gamla uppgifterna. Be mottagarna att ta bort dem, samla in utskrifter och förstör dem.</source>
        <translation>They may contain the old data. Ask the recipients to remove them, collect printouts and destroy them.</translation>
    </message>
    <message>
        <source>Deltagaren</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Det finns inga nationella regler för hur skyddade uppgifter hanteras. Er egen rutin gäller.</source>
        <translation>There are no national rules for how protected data is handled. Your own routine applies.</translation>
    </message>
    <message>
        <source>Det här händer</source>
        <translation>This is what happens</translation>
    </message>
    <message>
        <source>Det som är kvar visas bara när någon ber om det, och det loggas.</source>
        <translation>What remains is shown only when somebody asks for it, and that is logged.</translation>
    </message>
    <message>
        <source>En ny deltagare läggs till. Inget i programmet leder mellan den nya och den gamla: inte namn, nummer eller sökning. Det gamla ärendet får det starkaste skyddet.</source>
        <translation>A new participant is added. Nothing in the program leads between the new one and the old one: not name, number or search. The old case gets the strongest protection.</translation>
    </message>
    <message>
        <source>Fingerade personuppgifter</source>
        <translation>Assumed identity</translation>
    </message>
    <message>
        <source>Gör om till skyddat ärende</source>
        <translation>Change to a protected case</translation>
    </message>
    <message>
        <source>Gör om ärendet</source>
        <translation>Change the case</translation>
    </message>
    <message>
        <source>Gör om ärendet …</source>
        <translation>Change the case …</translation>
    </message>
    <message>
        <source>Hos vem</source>
        <translation>With whom</translation>
    </message>
    <message>
        <source>Inget har skrivits ut, sparats eller lämnats.</source>
        <translation>Nothing has been printed, saved or handed over.</translation>
    </message>
    <message>
        <source>Kommun, arbetsplats och skola visas inte i listor.</source>
        <translation>Municipality, workplace and school are not shown in lists.</translation>
    </message>
    <message>
        <source>Kontrollera i respektive myndighets rutin.</source>
        <translation>Check the routine of each authority.</translation>
    </message>
    <message>
        <source>Listor, sökning och fönstertitlar visar bara deltagarnumret.</source>
        <translation>Lists, search and window titles show only the participant number.</translation>
    </message>
    <message>
        <source>Läser in …</source>
        <translation>Loading …</translation>
    </message>
    <message>
        <source>Nytt efternamn</source>
        <translation>New last name</translation>
    </message>
    <message>
        <source>Nytt förnamn</source>
        <translation>New first name</translation>
    </message>
    <message>
        <source>Nytt personnummer</source>
        <translation>New personal identity number</translation>
    </message>
    <message>
        <source>Paket lämnas bara till en mottagare som är godkänd för skyddade uppgifter.</source>
        <translation>Bundles are handed over only to a recipient who is approved for protected data.</translation>
    </message>
    <message>
        <source>Skriv det nya förnamnet.</source>
        <translation>Enter the new first name.</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Ta bort ur ärendet</source>
        <translation>Remove from the case</translation>
    </message>
    <message>
        <source>Telefon och adress skrivs inte på något papper.</source>
        <translation>Phone and address are not printed on any paper.</translation>
    </message>
    <message>
        <source>Tidigare papper, paket och kopior</source>
        <translation>Earlier papers, bundles and copies</translation>
    </message>
    <message>
        <source>Vad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Varje gång någon öppnar ärendet står det i händelseloggen.</source>
        <translation>Every time somebody opens the case it is recorded in the event log.</translation>
    </message>
    <message>
        <source>Vilket skydd gäller?</source>
        <translation>Which protection applies?</translation>
    </message>
    <message>
        <source>Välj vilket skydd som gäller.</source>
        <translation>Choose which protection applies.</translation>
    </message>
    <message>
        <source>Ärendet är skyddat.</source>
        <translation>The case is protected.</translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>Historik för fältet</source>
        <translation>History of the field</translation>
    </message>
    <message>
        <source>Historik: {q}</source>
        <translation>History: {q}</translation>
    </message>
    <message>
        <source>Samma svar som förra gången är ifyllt.</source>
        <translation>The same answer as last time has been filled in.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Du är här</source>
        <translation>You are here</translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>Finns inte heller bladet går det inte att öppna valvet. En säkerhetskopia öppnas med den lösenfras eller det blad som gällde när den gjordes.</source>
        <translation>Without the sheet as well, the vault cannot be opened. A backup opens with the passphrase or the sheet that was valid when it was made.</translation>
    </message>
    <message>
        <source>Fortsätt</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Lås upp</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Lås upp med återställningsnyckeln</source>
        <translation>Unlock with the recovery key</translation>
    </message>
    <message>
        <source>Prövar nyckeln …</source>
        <translation>Trying the key …</translation>
    </message>
    <message>
        <source>Ta fram bladet med nyckeln. Sedan väljer du en ny lösenfras och får en ny nyckel; den gamla slutar att gälla.</source>
        <translation>Fetch the sheet with the key. Then you choose a new passphrase and get a new key; the old one stops working.</translation>
    </message>
    <message>
        <source>Återställ från säkerhetskopia …</source>
        <translation>Restore from a backup …</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Byter lösenfras och nyckel …</source>
        <translation>Changing passphrase and key …</translation>
    </message>
    <message>
        <source>Hela valvet krypteras om. Det kan ta en stund.</source>
        <translation>The whole vault is encrypted anew. It may take a while.</translation>
    </message>
    <message>
        <source>Öppnar valvet …</source>
        <translation>Opening the vault …</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message numerus="yes">
        <source>%n datorer.</source>
        <translation><numerusform>%n computer.</numerusform><numerusform>%n computers.</numerusform></translation>
    </message>
    <message>
        <source>Behåll</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Behåll: {name}</source>
        <translation>Keep: {name}</translation>
    </message>
    <message>
        <source>Beslutet om {name} är sparat.</source>
        <translation>The decision about {name} has been saved.</translation>
    </message>
    <message>
        <source>Bjud in en handledare</source>
        <translation>Invite a coach</translation>
    </message>
    <message>
        <source>Deltagare ({n}) …</source>
        <translation>Participants ({n}) …</translation>
    </message>
    <message>
        <source>Dölj kontrollnumret</source>
        <translation>Hide the check number</translation>
    </message>
    <message>
        <source>En dator kommer hit när dess visitkort är inläst.</source>
        <translation>A computer appears here when its contact card has been read in.</translation>
    </message>
    <message>
        <source>En del saknas: be om paketet en gång till.</source>
        <translation>A part is missing: ask for the bundle once more.</translation>
    </message>
    <message>
        <source>Ett paket väntar på dig i inkorgen.</source>
        <translation>A bundle is waiting for you in the inbox.</translation>
    </message>
    <message>
        <source>Godkänd för skyddade personuppgifter sedan {day}</source>
        <translation>Approved for protected personal data since {day}</translation>
    </message>
    <message>
        <source>Godkänn för skyddade personuppgifter</source>
        <translation>Approve for protected personal data</translation>
    </message>
    <message>
        <source>Här visas handledarnas datorer.</source>
        <translation>The coaches’ computers are shown here.</translation>
    </message>
    <message>
        <source>Inget från datorn läses mer, och inget lämnas till den. Gör det när den är borttappad eller stulen, eller när handledaren har slutat. Det som redan finns på datorn kan den läsa som har lösenfrasen. Flytta sedan deltagarna till en annan handledare.</source>
        <translation>Nothing more from the computer is read, and nothing is handed over to it. Do this when it is lost or stolen, or when the coach has left. What is already on the computer can be read by whoever has the passphrase. Then move the participants to another coach.</translation>
    </message>
    <message>
        <source>Inget paket har kommit än.</source>
        <translation>No bundle has come yet.</translation>
    </message>
    <message>
        <source>Inget paket på över fem veckor. Ring och fråga.</source>
        <translation>No bundle for over five weeks. Call and ask.</translation>
    </message>
    <message>
        <source>Inget saknas.</source>
        <translation>Nothing is missing.</translation>
    </message>
    <message>
        <source>Inget än</source>
        <translation>Nothing yet</translation>
    </message>
    <message>
        <source>Ja, spärra: {name}</source>
        <translation>Yes, block: {name}</translation>
    </message>
    <message>
        <source>Kvittens är inte skriven för det senaste paketet.</source>
        <translation>No receipt has been written for the latest bundle.</translation>
    </message>
    <message>
        <source>Lämnade senast: {moment}</source>
        <translation>Last handed over: {moment}</translation>
    </message>
    <message>
        <source>Med</source>
        <translation>With</translation>
    </message>
    <message numerus="yes">
        <source>Något saknas från %n.</source>
        <translation><numerusform>Something is missing from %n.</numerusform><numerusform>Something is missing from %n.</numerusform></translation>
    </message>
    <message>
        <source>Paket hålls</source>
        <translation>Bundle on hold</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Sammanlagt {changes}, {cases} deltagare</source>
        <translation>In all {changes}, {cases} participants</translation>
    </message>
    <message>
        <source>Senaste kvittens: {moment}</source>
        <translation>Latest receipt: {moment}</translation>
    </message>
    <message>
        <source>Senaste paketet: {changes} för {cases} deltagare</source>
        <translation>Latest bundle: {changes} for {cases} participants</translation>
    </message>
    <message>
        <source>Sparar …</source>
        <translation>Saving …</translation>
    </message>
    <message>
        <source>Spärra datorn</source>
        <translation>Block the computer</translation>
    </message>
    <message>
        <source>Spärrad</source>
        <translation>Blocked</translation>
    </message>
    <message>
        <source>Spärrad {day}</source>
        <translation>Blocked {day}</translation>
    </message>
    <message>
        <source>Spärrar …</source>
        <translation>Blocking …</translation>
    </message>
    <message>
        <source>Ta bort godkännande för skyddade</source>
        <translation>Remove approval for protected data</translation>
    </message>
    <message>
        <source>Tyst länge</source>
        <translation>Silent for long</translation>
    </message>
    <message numerus="yes">
        <source>Valvet har börjat om %n gånger.</source>
        <translation><numerusform>The vault has started over %n time.</numerusform><numerusform>The vault has started over %n times.</numerusform></translation>
    </message>
    <message>
        <source>Visa kontrollnumret</source>
        <translation>Show the check number</translation>
    </message>
    <message>
        <source>Visitkortet bekräftat {day} av {who}</source>
        <translation>The contact card confirmed {day} by {who}</translation>
    </message>
    <message>
        <source>Visitkortets kontrollnummer</source>
        <translation>The contact card’s check number</translation>
    </message>
    <message>
        <source>Volymer för {period} saknas.</source>
        <translation>Volumes for {period} are missing.</translation>
    </message>
    <message>
        <source>aldrig</source>
        <translation>never</translation>
    </message>
    <message>
        <source>{name} är spärrad.</source>
        <translation>{name} is blocked.</translation>
    </message>
</context>
<context>
    <name>RegisterPart</name>
    <message>
        <source>Inget ifyllt än</source>
        <translation>Nothing filled in yet</translation>
    </message>
    <message>
        <source>Krock</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>Pågår</source>
        <translation>Ongoing</translation>
    </message>
    <message>
        <source>från {day}</source>
        <translation>from {day}</translation>
    </message>
</context>
<context>
    <name>Removal</name>
    <message>
        <source>Aktivitet</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Arbetsplats</source>
        <translation>Workplace</translation>
    </message>
    <message>
        <source>Avvikelse</source>
        <translation>Deviation</translation>
    </message>
    <message>
        <source>Bestridd uppgift</source>
        <translation>Disputed item</translation>
    </message>
    <message>
        <source>Bilaga</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>Delmål</source>
        <translation>Sub-goal</translation>
    </message>
    <message>
        <source>Deltagandeperiod</source>
        <translation>Participation period</translation>
    </message>
    <message>
        <source>Deltagare</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Deltagare i en grupp</source>
        <translation>Participant in a group</translation>
    </message>
    <message>
        <source>Ersättare</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>Grupp</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Gruppträff</source>
        <translation>Group session</translation>
    </message>
    <message>
        <source>Hopslagen registrering</source>
        <translation>Merged registration</translation>
    </message>
    <message>
        <source>Inlämnad månad</source>
        <translation>Month handed in</translation>
    </message>
    <message>
        <source>Insats</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Mål</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>Närvaro och tid</source>
        <translation>Attendance and hours</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Påminnelse eller möte</source>
        <translation>Reminder or meeting</translation>
    </message>
    <message>
        <source>Rad i ett formulär</source>
        <translation>Row in a form</translation>
    </message>
    <message>
        <source>Samtycke</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Steg</source>
        <translation>Step change</translation>
    </message>
    <message>
        <source>Uppgift</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>{what}: bort eller kvar?</source>
        <translation>{what}: remove or keep?</translation>
    </message>
</context>
<context>
    <name>RemovalCard</name>
    <message>
        <source>Använd valet</source>
        <translation>Use the choice</translation>
    </message>
    <message>
        <source>Behåll, med ändringen</source>
        <translation>Keep, with the change</translation>
    </message>
    <message>
        <source>Borttaget av {author}, {moment}.</source>
        <translation>Removed by {author}, {moment}.</translation>
    </message>
    <message>
        <source>Borttaget här av {author}, {moment}.</source>
        <translation>Removed here by {author}, {moment}.</translation>
    </message>
    <message>
        <source>Det följde med när något flyttades till en annan akt, men ändrades här.</source>
        <translation>It went along when something was moved to another file, but was changed here.</translation>
    </message>
    <message>
        <source>En har tagit bort det här, en annan har ändrat det, utan att ha läst varandras ord. Det finns kvar tills du väljer.</source>
        <translation>One person has removed this, another has changed it, without having read each other’s words. It remains until you choose.</translation>
    </message>
    <message>
        <source>En ändring till finns, men inte här: den delas inte med er.</source>
        <translation>There is one more change, but not here: it is not shared with you.</translation>
    </message>
    <message>
        <source>Flyttad, men ändrades samtidigt. Flyttar du till samma person en gång till läggs ändringen till där, och det försvinner härifrån.</source>
        <translation>Moved, but changed at the same time. If you move to the same person once more, the change is added there, and it disappears from here.</translation>
    </message>
    <message>
        <source>Inget är förvalt. Du kan ta ställning senare.</source>
        <translation>Nothing is chosen beforehand. You can decide later.</translation>
    </message>
    <message>
        <source>Ta bort ändå</source>
        <translation>Remove anyway</translation>
    </message>
    <message>
        <source>Ta ställning senare</source>
        <translation>Decide later</translation>
    </message>
    <message>
        <source>Uppgifterna är dolda. Att de visas står i händelseloggen.</source>
        <translation>The details are hidden. Showing them is recorded in the event log.</translation>
    </message>
    <message>
        <source>Vad ska gälla?</source>
        <translation>Which one is to hold?</translation>
    </message>
    <message>
        <source>Visa uppgifterna</source>
        <translation>Show the details</translation>
    </message>
    <message>
        <source>Välj vad som ska gälla, eller ta det senare.</source>
        <translation>Choose what is to hold, or leave it for later.</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>En lösenfras</source>
        <translation>A passphrase</translation>
    </message>
    <message>
        <source>Ett blad</source>
        <translation>A sheet</translation>
    </message>
    <message>
        <source>Fel: Välj en säkerhetskopia.</source>
        <translation>Error: Choose a backup.</translation>
    </message>
    <message>
        <source>Ingen fil är vald.</source>
        <translation>No file is chosen.</translation>
    </message>
    <message>
        <source>Kopian öppnas med den lösenfras eller det blad som gällde när den gjordes.</source>
        <translation>The copy opens with the passphrase or the sheet that was valid when it was made.</translation>
    </message>
    <message>
        <source>Lösenfras</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Skriv lösenfrasen.</source>
        <translation>Enter the passphrase.</translation>
    </message>
    <message>
        <source>Säkerhetskopior (*{suffix})</source>
        <translation>Backups (*{suffix})</translation>
    </message>
    <message>
        <source>Vad öppnar kopian?</source>
        <translation>What opens the copy?</translation>
    </message>
    <message>
        <source>Valvet som finns här läggs undan i en egen mapp. Inget i det ändras.</source>
        <translation>The vault that is here is put aside in a folder of its own. Nothing in it changes.</translation>
    </message>
    <message>
        <source>Välj säkerhetskopia</source>
        <translation>Choose backup</translation>
    </message>
    <message>
        <source>Välj säkerhetskopia …</source>
        <translation>Choose backup …</translation>
    </message>
    <message>
        <source>Återställ</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Återställ från säkerhetskopia</source>
        <translation>Restore from a backup</translation>
    </message>
    <message>
        <source>Återställer …</source>
        <translation>Restoring …</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Lås upp</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Välkommen</source>
        <translation>Welcome</translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message numerus="yes">
        <source>%n ändringar är inte bekräftade av kontoret än.</source>
        <translation><numerusform>%n change has not been confirmed by the office yet.</numerusform><numerusform>%n changes have not been confirmed by the office yet.</numerusform></translation>
    </message>
    <message>
        <source>Adress</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Anteckningar och möten</source>
        <translation>Notes and meetings</translation>
    </message>
    <message>
        <source>Arbetsplatser och utbildning</source>
        <translation>Workplaces and education</translation>
    </message>
    <message>
        <source>Avgjorde en bestridd uppgift</source>
        <translation>Settled a disputed item</translation>
    </message>
    <message>
        <source>Avgjorde en krock</source>
        <translation>Settled a conflict</translation>
    </message>
    <message>
        <source>Avslutade</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Avvisade gallring</source>
        <translation>Rejected deletion</translation>
    </message>
    <message>
        <source>Bekräftade en dator</source>
        <translation>Confirmed a computer</translation>
    </message>
    <message>
        <source>Beslutade om skyddade ärenden för en dator</source>
        <translation>Decided on protected cases for a computer</translation>
    </message>
    <message>
        <source>Bjöd in</source>
        <translation>Invited</translation>
    </message>
    <message>
        <source>Bytte lösenfras</source>
        <translation>Changed passphrase</translation>
    </message>
    <message>
        <source>Bytte valvets nyckel</source>
        <translation>Changed the vault’s key</translation>
    </message>
    <message>
        <source>Började om efter en äldre kopia</source>
        <translation>Started over after an older copy</translation>
    </message>
    <message>
        <source>Delade registreringar</source>
        <translation>Split registrations</translation>
    </message>
    <message>
        <source>Deltagaren har skyddade personuppgifter. Skriv ut utdraget och lämna det i handen.</source>
        <translation>The participant has protected personal data. Print the report and hand it over in person.</translation>
    </message>
    <message>
        <source>Drog tillbaka en inbjudan</source>
        <translation>Withdrew an invitation</translation>
    </message>
    <message>
        <source>E-post</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Fastställde plan</source>
        <translation>Agreed plan</translation>
    </message>
    <message>
        <source>Filer och utskrifter</source>
        <translation>Files and printouts</translation>
    </message>
    <message>
        <source>Flyttade hit från annan akt</source>
        <translation>Moved here from another file</translation>
    </message>
    <message>
        <source>Flyttade i planen</source>
        <translation>Moved in the plan</translation>
    </message>
    <message>
        <source>Flyttade till annan akt</source>
        <translation>Moved to another file</translation>
    </message>
    <message>
        <source>Födelsedatum</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Fördelade ärende</source>
        <translation>Assigned case</translation>
    </message>
    <message>
        <source>Föreslog gallring</source>
        <translation>Proposed deletion</translation>
    </message>
    <message>
        <source>Gallrade</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>Gallrade efter en återställning</source>
        <translation>Deleted after restoring</translation>
    </message>
    <message>
        <source>Gjorde ett papper</source>
        <translation>Made a paper</translation>
    </message>
    <message>
        <source>Gjorde om</source>
        <translation>Redid</translation>
    </message>
    <message>
        <source>Gjorde om till skyddat ärende</source>
        <translation>Changed to a protected case</translation>
    </message>
    <message>
        <source>Gjorde registerutdrag</source>
        <translation>Made a subject access report</translation>
    </message>
    <message>
        <source>Godkände gallring</source>
        <translation>Approved deletion</translation>
    </message>
    <message>
        <source>Handledare</source>
        <translation>Coach</translation>
    </message>
    <message>
        <source>Höll ett paket</source>
        <translation>Put a bundle on hold</translation>
    </message>
    <message>
        <source>Juridiskt kön</source>
        <translation>Legal sex</translation>
    </message>
    <message>
        <source>Kartläggning, uppföljning och avslut</source>
        <translation>Assessment, follow-up and exit</translation>
    </message>
    <message>
        <source>Kommun</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Kommunikation</source>
        <translation>Communication</translation>
    </message>
    <message>
        <source>Kontoret har inte bekräftat ärendet.</source>
        <translation>The office has not confirmed the case.</translation>
    </message>
    <message>
        <source>Kopian tas inte bort, för allt finns inte hos kontoret.</source>
        <translation>The copy is not removed, for not everything is at the office.</translation>
    </message>
    <message>
        <source>Kopierade till minne eller mapp</source>
        <translation>Copied to a stick or folder</translation>
    </message>
    <message>
        <source>La till</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>La till en fil</source>
        <translation>Added a file</translation>
    </message>
    <message>
        <source>La till en person i valvet</source>
        <translation>Added a person to the vault</translation>
    </message>
    <message>
        <source>Lämna till kontoret och hämta kvittensen först.</source>
        <translation>Hand over to the office and collect the receipt first.</translation>
    </message>
    <message>
        <source>Lämnade ett paket</source>
        <translation>Handed over a bundle</translation>
    </message>
    <message>
        <source>Lämnade inte ett ärende</source>
        <translation>Did not hand over a case</translation>
    </message>
    <message>
        <source>Läste historik</source>
        <translation>Read history</translation>
    </message>
    <message>
        <source>Läste in ett paket</source>
        <translation>Read in a bundle</translation>
    </message>
    <message>
        <source>Låste</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>Låste upp</source>
        <translation>Unlocked</translation>
    </message>
    <message>
        <source>Markerade en uppgift som bestridd</source>
        <translation>Marked an item as disputed</translation>
    </message>
    <message>
        <source>Misslyckade försök att låsa upp</source>
        <translation>Failed attempts to unlock</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Närvaro och timmar</source>
        <translation>Attendance and hours</translation>
    </message>
    <message>
        <source>Paket</source>
        <translation>Bundle</translation>
    </message>
    <message>
        <source>Papper i valvet</source>
        <translation>Paper in the vault</translation>
    </message>
    <message>
        <source>Personen, perioder och kontakter</source>
        <translation>The person, periods and contacts</translation>
    </message>
    <message>
        <source>Personnummer</source>
        <translation>Personal identity number</translation>
    </message>
    <message>
        <source>Planer och mål</source>
        <translation>Plans and goals</translation>
    </message>
    <message>
        <source>Pronomen</source>
        <translation>Pronoun</translation>
    </message>
    <message>
        <source>Provade en kopia</source>
        <translation>Tried a copy</translation>
    </message>
    <message>
        <source>Rapporterade avvikelser</source>
        <translation>Reported deviations</translation>
    </message>
    <message>
        <source>Rapporterade volymer</source>
        <translation>Reported volumes</translation>
    </message>
    <message>
        <source>Samtycken</source>
        <translation>Consents</translation>
    </message>
    <message>
        <source>Skapade datorns nycklar</source>
        <translation>Created the computer’s keys</translation>
    </message>
    <message>
        <source>Skapade kontoret</source>
        <translation>Created the office</translation>
    </message>
    <message>
        <source>Skapade valvet</source>
        <translation>Created the vault</translation>
    </message>
    <message>
        <source>Skapade återställningsnyckel</source>
        <translation>Created recovery key</translation>
    </message>
    <message>
        <source>Skrev ett paket</source>
        <translation>Wrote a bundle</translation>
    </message>
    <message>
        <source>Skrev under planen</source>
        <translation>Signed the plan</translation>
    </message>
    <message>
        <source>Skrev ut</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Skyddade personuppgifter</source>
        <translation>Protected personal data</translation>
    </message>
    <message>
        <source>Slog ihop registreringar</source>
        <translation>Merged registrations</translation>
    </message>
    <message>
        <source>Slutförde formulär</source>
        <translation>Completed form</translation>
    </message>
    <message>
        <source>Släppte ett paket</source>
        <translation>Released a bundle</translation>
    </message>
    <message>
        <source>Släppte in ett gallrat ärende</source>
        <translation>Let in a deleted case</translation>
    </message>
    <message>
        <source>Sparad fil</source>
        <translation>Saved file</translation>
    </message>
    <message>
        <source>Sparade datorns kort</source>
        <translation>Saved the computer’s card</translation>
    </message>
    <message>
        <source>Sparade en fil</source>
        <translation>Saved a file</translation>
    </message>
    <message>
        <source>Sparade en rapport</source>
        <translation>Saved a report</translation>
    </message>
    <message>
        <source>Språk och tolk</source>
        <translation>Language and interpreter</translation>
    </message>
    <message>
        <source>Spärrade en dator</source>
        <translation>Blocked a computer</translation>
    </message>
    <message>
        <source>Stödperson</source>
        <translation>Support person</translation>
    </message>
    <message>
        <source>Säker kontakt</source>
        <translation>Safe contact</translation>
    </message>
    <message>
        <source>Säkerhetskopia</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Säkerhetskopierade</source>
        <translation>Backed up</translation>
    </message>
    <message>
        <source>Såg att valvet är en äldre kopia</source>
        <translation>Saw that the vault is an older copy</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Tilltalsnamn</source>
        <translation>Preferred name</translation>
    </message>
    <message>
        <source>Tog bort</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Tog bort en person ur valvet</source>
        <translation>Removed a person from the vault</translation>
    </message>
    <message>
        <source>Tog in en lista</source>
        <translation>Took in a list</translation>
    </message>
    <message>
        <source>Tog inte in det som är gallrat</source>
        <translation>Did not take in what has been deleted</translation>
    </message>
    <message>
        <source>Tog med siffror</source>
        <translation>Took figures along</translation>
    </message>
    <message>
        <source>Tog med volymer</source>
        <translation>Took volumes along</translation>
    </message>
    <message>
        <source>Tog tillbaka ett äldre värde</source>
        <translation>Took back an earlier value</translation>
    </message>
    <message>
        <source>Tog ut kontorets nyckel</source>
        <translation>Took out the office’s key</translation>
    </message>
    <message>
        <source>Utdraget sparas inte som fil.</source>
        <translation>The report is not saved as a file.</translation>
    </message>
    <message>
        <source>Utskrift</source>
        <translation>Printout</translation>
    </message>
    <message>
        <source>Visade dolda uppgifter</source>
        <translation>Showed hidden data</translation>
    </message>
    <message>
        <source>Ändrade</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Ändrade en avvikelse</source>
        <translation>Changed a deviation</translation>
    </message>
    <message>
        <source>Ändrade en inställning</source>
        <translation>Changed a setting</translation>
    </message>
    <message>
        <source>Ändrade ersättare</source>
        <translation>Changed cover</translation>
    </message>
    <message>
        <source>Ändrade fas</source>
        <translation>Changed phase</translation>
    </message>
    <message>
        <source>Ändrade hur länge uppgifter sparas</source>
        <translation>Changed how long data is kept</translation>
    </message>
    <message>
        <source>Ändrade samtycke</source>
        <translation>Changed consent</translation>
    </message>
    <message>
        <source>Ångrade</source>
        <translation>Undid</translation>
    </message>
    <message>
        <source>Ångrade en inläsning</source>
        <translation>Undid reading in</translation>
    </message>
    <message>
        <source>Ångrade en lista</source>
        <translation>Undid a list</translation>
    </message>
    <message>
        <source>Öppnade</source>
        <translation>Opened</translation>
    </message>
</context>
<context>
    <name>RootForm</name>
    <message>
        <source>Den får en egen lösenfras. Skriv inte samma som till valvet.</source>
        <translation>It gets a passphrase of its own. Do not use the same one as for the vault.</translation>
    </message>
    <message>
        <source>Minne {n}</source>
        <translation>Stick {n}</translation>
    </message>
    <message>
        <source>Rotnyckel (*.miaroot)</source>
        <translation>Root key (*.miaroot)</translation>
    </message>
    <message>
        <source>Rotnyckeln skriver under inbjudningar. Den ligger aldrig i den här datorn, bara på två minnen som låses in på olika ställen.</source>
        <translation>The root key signs invitations. It is never on this computer, only on two sticks that are locked up in different places.</translation>
    </message>
    <message>
        <source>Skapa kontorets rotnyckel</source>
        <translation>Create the office’s root key</translation>
    </message>
    <message>
        <source>Skapa rotnyckeln</source>
        <translation>Create the root key</translation>
    </message>
    <message>
        <source>Skapar rotnyckeln …</source>
        <translation>Creating the root key …</translation>
    </message>
    <message>
        <source>Skriver och läser tillbaka …</source>
        <translation>Writing and reading back …</translation>
    </message>
    <message>
        <source>Spara på minne {n} …</source>
        <translation>Save on stick {n} …</translation>
    </message>
    <message>
        <source>Spara rotnyckeln</source>
        <translation>Save the root key</translation>
    </message>
    <message>
        <source>Sparad</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Sparar …</source>
        <translation>Saving …</translation>
    </message>
</context>
<context>
    <name>RowButton</name>
    <message>
        <source>Visas nu</source>
        <translation>Shown now</translation>
    </message>
</context>
<context>
    <name>RowCard</name>
    <message>
        <source>Fanns förra gången, {day}</source>
        <translation>Was there last time, {day}</translation>
    </message>
    <message>
        <source>Flytta ned: {t}</source>
        <translation>Move down: {t}</translation>
    </message>
    <message>
        <source>Flytta upp: {t}</source>
        <translation>Move up: {t}</translation>
    </message>
    <message>
        <source>Ny sedan förra gången</source>
        <translation>New since last time</translation>
    </message>
    <message>
        <source>Som förra gången, {day}</source>
        <translation>As last time, {day}</translation>
    </message>
    <message>
        <source>Ta bort: {t}</source>
        <translation>Remove: {t}</translation>
    </message>
    <message>
        <source>{q}, rad {n} av {all}</source>
        <translation>{q}, row {n} of {all}</translation>
    </message>
    <message>
        <source>Ändrad sedan {day}</source>
        <translation>Changed since {day}</translation>
    </message>
</context>
<context>
    <name>RowList</name>
    <message>
        <source>Ta bort: {name}</source>
        <translation>Remove: {name}</translation>
    </message>
    <message>
        <source>Visa fler</source>
        <translation>Show more</translation>
    </message>
</context>
<context>
    <name>SavePanel</name>
    <message>
        <source>Skriv vad vyn ska heta.</source>
        <translation>Enter a name for the view.</translation>
    </message>
    <message>
        <source>Spara urvalet som vy</source>
        <translation>Save the selection as a view</translation>
    </message>
    <message>
        <source>Spara vyn</source>
        <translation>Save the view</translation>
    </message>
    <message>
        <source>Ta bort vyn</source>
        <translation>Remove the view</translation>
    </message>
</context>
<context>
    <name>SectionCard</name>
    <message>
        <source>Förut, {day}: {before}</source>
        <translation>Before, {day}: {before}</translation>
    </message>
    <message>
        <source>Ändra</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Ändra: {q}</source>
        <translation>Change: {q}</translation>
    </message>
</context>
<context>
    <name>SectionForm</name>
    <message>
        <source>En följdfråga har lagts till: {q}</source>
        <translation>A further question has been added: {q}</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Bra att ha med: {label}</source>
        <translation>Good to have: {label}</translation>
    </message>
    <message>
        <source>Datumet kan inte vara efter idag. Kontrollera: {label}</source>
        <translation>The date cannot be after today. Check: {label}</translation>
    </message>
    <message>
        <source>Datumet är för sent. Kontrollera: {label}</source>
        <translation>The date is too late. Check: {label}</translation>
    </message>
    <message>
        <source>Datumet är för tidigt. Kontrollera: {label}</source>
        <translation>The date is too early. Check: {label}</translation>
    </message>
    <message>
        <source>Ett av valen gäller för sig självt. Ta bort det eller de andra.</source>
        <translation>One of the choices stands on its own. Remove it or the others.</translation>
    </message>
    <message>
        <source>Fyll i en e-postadress, till exempel namn@exempel.se.</source>
        <translation>Enter an email address, for example name@example.se.</translation>
    </message>
    <message>
        <source>Fyll i ett postnummer med fem siffror, till exempel 136 40.</source>
        <translation>Enter a postcode with five digits, for example 136 40.</translation>
    </message>
    <message>
        <source>Fyll i ett telefonnummer med minst 7 siffror. Mellanslag och bindestreck går bra.</source>
        <translation>Enter a phone number with at least 7 digits. Spaces and hyphens are fine.</translation>
    </message>
    <message>
        <source>Fyll i {label} med hela tal, till exempel 12.</source>
        <translation>Enter {label} in whole numbers, for example 12.</translation>
    </message>
    <message>
        <source>Fyll i {label} med siffror, till exempel 12.</source>
        <translation>Enter {label} in figures, for example 12.</translation>
    </message>
    <message>
        <source>Fyll i {label}, högst {max}.</source>
        <translation>Enter {label}, at most {max}.</translation>
    </message>
    <message>
        <source>Fyll i {label}, mellan {min} och {max}.</source>
        <translation>Enter {label}, between {min} and {max}.</translation>
    </message>
    <message>
        <source>Fyll i {label}, minst {limit}.</source>
        <translation>Enter {label}, at least {limit}.</translation>
    </message>
    <message>
        <source>Fyll i {label}, minst {min}.</source>
        <translation>Enter {label}, at least {min}.</translation>
    </message>
    <message>
        <source>Kontrollera svaret: {label}</source>
        <translation>Check the answer: {label}</translation>
    </message>
    <message>
        <source>Samma sak står två gånger. Ta bort den ena.</source>
        <translation>The same thing is there twice. Remove one of them.</translation>
    </message>
    <message>
        <source>Skriv datumet som 2026-04-14, 14/4 eller 14 april.</source>
        <translation>Write the date as 2026-04-14, 14/4 or 14 April.</translation>
    </message>
    <message>
        <source>Skriv svaret som text.</source>
        <translation>Write the answer as text.</translation>
    </message>
    <message>
        <source>Svara på: {label}</source>
        <translation>Answer: {label}</translation>
    </message>
    <message>
        <source>Texten är {over} tecken för lång. Korta den till högst {limit} tecken.</source>
        <translation>Shorten the text by {over} to at most {limit} characters.</translation>
    </message>
    <message>
        <source>Välj bland svaren som finns.</source>
        <translation>Choose among the answers listed.</translation>
    </message>
    <message>
        <source>Välj högst {max}.</source>
        <translation>Choose at most {max}.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>1 inställning</source>
        <translation>1 setting</translation>
    </message>
    <message>
        <source>Bladet som öppnar valvet om lösenfrasen är glömd.</source>
        <translation>The sheet that opens the vault if the passphrase is forgotten.</translation>
    </message>
    <message>
        <source>Byt lösenfras</source>
        <translation>Change passphrase</translation>
    </message>
    <message>
        <source>Den här datorn</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>En och sex månader är alltid med. Det gäller avslut från och med nu.</source>
        <translation>One and six months are always included. It holds for exits from now on.</translation>
    </message>
    <message>
        <source>Filen och numret som kontoret känner dig på.</source>
        <translation>The file and the number that the office knows you by.</translation>
    </message>
    <message>
        <source>Får fönstret synas i skärminspelningar och delade skärmar?</source>
        <translation>May the window be seen in screen recordings and shared screens?</translation>
    </message>
    <message>
        <source>Följ systemet</source>
        <translation>Follow the system</translation>
    </message>
    <message>
        <source>Föreslå, godkänn och ta bort det som inte ska finnas kvar.</source>
        <translation>Propose, approve and remove what is not to be kept.</translation>
    </message>
    <message>
        <source>Gallring</source>
        <translation>Deletion</translation>
    </message>
    <message>
        <source>Gäller i samtalsläge och i högst {most} minuter. Skärmlås och vila låser ändå.</source>
        <translation>Holds in conversation mode and for at most {most} minutes. Screen lock and sleep lock all the same.</translation>
    </message>
    <message>
        <source>Gör, ta med, prova.</source>
        <translation>Make, take along, try out.</translation>
    </message>
    <message>
        <source>Hela valvet får en ny nyckel.</source>
        <translation>The whole vault gets a new key.</translation>
    </message>
    <message>
        <source>Händelselogg</source>
        <translation>Event log</translation>
    </message>
    <message>
        <source>Ingen inställning heter så.</source>
        <translation>No setting has that name.</translation>
    </message>
    <message>
        <source>Inställningar</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Kontakt också tolv månader efter avslut?</source>
        <translation>Contact also twelve months after exit?</translation>
    </message>
    <message>
        <source>Kontrast</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>Ljus</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Lås</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Lås när ingen använt datorn på så här många minuter</source>
        <translation>Lock when nobody has used the computer for this many minutes</translation>
    </message>
    <message>
        <source>Låt bli att låsa under samtal?</source>
        <translation>Do not lock during conversations?</translation>
    </message>
    <message>
        <source>Mellan {least} och {most} minuter. Ctrl+L låser genast.</source>
        <translation>Between {least} and {most} minutes. Ctrl+L locks at once.</translation>
    </message>
    <message>
        <source>Mitt visitkort</source>
        <translation>My contact card</translation>
    </message>
    <message>
        <source>Mörk</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Nej</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Ny återställningsnyckel</source>
        <translation>New recovery key</translation>
    </message>
    <message>
        <source>Personer som kan öppna valvet</source>
        <translation>People who can open the vault</translation>
    </message>
    <message>
        <source>Programmets eget, med tydliga siffror</source>
        <translation>The program’s own, with clear figures</translation>
    </message>
    <message>
        <source>Pröva ett kortare eller ett annat ord.</source>
        <translation>Try a shorter or a different word.</translation>
    </message>
    <message>
        <source>Påminn om paket utan kvittens efter</source>
        <translation>Remind about bundles without a receipt after</translation>
    </message>
    <message>
        <source>Påminn om säkerhetskopian utanför datorn när den är äldre än</source>
        <translation>Remind about the backup outside the computer when it is older than</translation>
    </message>
    <message>
        <source>Påminnelser</source>
        <translation>Reminders</translation>
    </message>
    <message>
        <source>Ser efter om disken är krypterad …</source>
        <translation>Checking whether the disk is encrypted …</translation>
    </message>
    <message>
        <source>Skärmförstorare kan behöva det.</source>
        <translation>Screen magnifiers may need it.</translation>
    </message>
    <message>
        <source>Språk</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Systemets</source>
        <translation>The system’s</translation>
    </message>
    <message>
        <source>Säkerhetskopior</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Sök inställning</source>
        <translation>Search settings</translation>
    </message>
    <message>
        <source>Tema</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Textstorlek</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Typsnitt</source>
        <translation>Typeface</translation>
    </message>
    <message>
        <source>Utseende och språk</source>
        <translation>Appearance and language</translation>
    </message>
    <message>
        <source>Valvet</source>
        <translation>The vault</translation>
    </message>
    <message>
        <source>Valvet ligger i {folder}.</source>
        <translation>The vault is in {folder}.</translation>
    </message>
    <message>
        <source>Var och en med sin egen lösenfras.</source>
        <translation>Each with their own passphrase.</translation>
    </message>
    <message>
        <source>Vem som har gjort vad, och när.</source>
        <translation>Who has done what, and when.</translation>
    </message>
    <message>
        <source>minuter</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n}%</translation>
    </message>
    <message>
        <source>{n} dagar</source>
        <translation>{n} days</translation>
    </message>
    <message>
        <source>{n} inställningar</source>
        <translation>{n} settings</translation>
    </message>
</context>
<context>
    <name>SettleForm</name>
    <message>
        <source>Avgör</source>
        <translation>Settle</translation>
    </message>
    <message>
        <source>De här har redan fått uppgiften</source>
        <translation>These have already got the item</translation>
    </message>
    <message>
        <source>Det går inte att ta tillbaka. Tala om för dem hur det slutade, om det går. Den som fick det i ett paket får veta det med nästa paket.</source>
        <translation>It cannot be taken back. Tell them how it ended, if possible. Whoever got it in a bundle gets to know with the next bundle.</translation>
    </message>
    <message>
        <source>Hur slutade det?</source>
        <translation>How did it end?</translation>
    </message>
    <message>
        <source>Ingen annan har fått uppgiften.</source>
        <translation>Nobody else has got the item.</translation>
    </message>
    <message>
        <source>Jag har talat om det</source>
        <translation>I have told them</translation>
    </message>
    <message>
        <source>Jag har talat om det för {who}</source>
        <translation>I have told {who}</translation>
    </message>
    <message>
        <source>Rätta uppgiften i fältet först. Kvarstår den: skriv skälet till deltagaren.</source>
        <translation>Correct the item in its field first. If it stands: write the reason to the participant.</translation>
    </message>
    <message>
        <source>Skriv varför uppgiften kvarstår.</source>
        <translation>Write why the item stands.</translation>
    </message>
    <message>
        <source>Skälet</source>
        <translation>The reason</translation>
    </message>
    <message>
        <source>Uppgiften står som när den bestreds. Rätta den först, eller välj att den kvarstår.</source>
        <translation>The item is as it was when it was disputed. Correct it first, or choose that it stands.</translation>
    </message>
    <message>
        <source>Välj hur det slutade.</source>
        <translation>Choose how it ended.</translation>
    </message>
    <message>
        <source>Vänta</source>
        <translation>Wait</translation>
    </message>
</context>
<context>
    <name>SharedRegisterPage</name>
    <message>
        <source>Gemensamt för alla dina deltagare. Skriv inget om en deltagare här.</source>
        <translation>Shared by all your participants. Write nothing about a participant here.</translation>
    </message>
    <message>
        <source>Raden är borttagen.</source>
        <translation>The row has been removed.</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Sida {n} av {all}</source>
        <translation>Page {n} of {all}</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Hjälp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Inget kommando heter så.</source>
        <translation>No command has that name.</translation>
    </message>
    <message>
        <source>Kortkommandon</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Pröva ett kortare eller ett annat ord.</source>
        <translation>Try a shorter or a different word.</translation>
    </message>
    <message>
        <source>Sök kommando eller tangent</source>
        <translation>Search for a command or key</translation>
    </message>
</context>
<context>
    <name>SignatureForm</name>
    <message>
        <source>Deltagaren</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Deltagaren fick en kopia</source>
        <translation>The participant was given a copy</translation>
    </message>
    <message>
        <source>Elektroniskt, utanför programmet</source>
        <translation>Electronically, outside the program</translation>
    </message>
    <message>
        <source>Handledaren</source>
        <translation>The coach</translation>
    </message>
    <message>
        <source>Hur?</source>
        <translation>How?</translation>
    </message>
    <message>
        <source>Kopia</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>På papper</source>
        <translation>On paper</translation>
    </message>
    <message>
        <source>Spara underskriften</source>
        <translation>Save the signature</translation>
    </message>
    <message>
        <source>Underskriften är sparad.</source>
        <translation>The signature has been saved.</translation>
    </message>
    <message>
        <source>Uppläst och godkänt muntligt</source>
        <translation>Read aloud and approved orally</translation>
    </message>
    <message>
        <source>Vem skrev under?</source>
        <translation>Who signed?</translation>
    </message>
    <message>
        <source>Vilken dag?</source>
        <translation>Which day?</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>1 ändring att lämna</source>
        <translation>1 change to hand over</translation>
    </message>
    <message>
        <source>Allt är sparat</source>
        <translation>Everything is saved</translation>
    </message>
    <message>
        <source>Sparat {time}</source>
        <translation>Saved {time}</translation>
    </message>
    <message>
        <source>{n} ändringar att lämna</source>
        <translation>{n} changes to hand over</translation>
    </message>
    <message>
        <source>{words} sedan {day}</source>
        <translation>{words} since {day}</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>18–29 år</source>
        <translation>18–29 years</translation>
    </message>
    <message>
        <source>30–54 år</source>
        <translation>30–54 years</translation>
    </message>
    <message>
        <source>55 år och äldre</source>
        <translation>55 years and older</translation>
    </message>
    <message>
        <source>Aktivitetstimmar</source>
        <translation>Activity hours</translation>
    </message>
    <message>
        <source>Alla som räknas</source>
        <translation>All who are counted</translation>
    </message>
    <message>
        <source>Annan offentlig försörjning</source>
        <translation>Other public income</translation>
    </message>
    <message>
        <source>Annan stegförflyttning</source>
        <translation>Other step change</translation>
    </message>
    <message>
        <source>Arbete</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>Arbete med stöd</source>
        <translation>Work with support</translation>
    </message>
    <message>
        <source>Arbete och studier, före och efter</source>
        <translation>Work and studies, before and after</translation>
    </message>
    <message>
        <source>Arbete utan stöd</source>
        <translation>Work without support</translation>
    </message>
    <message>
        <source>Arbete är det som faktiskt görs, 100 procent är 40 timmar i veckan.</source>
        <translation>Work is what is actually done, 100 per cent is 40 hours a week.</translation>
    </message>
    <message>
        <source>Arbetsmarknadsstöd</source>
        <translation>Labour market support</translation>
    </message>
    <message>
        <source>Avslutade</source>
        <translation>Exited</translation>
    </message>
    <message>
        <source>Började eller ökade</source>
        <translation>Began or increased</translation>
    </message>
    <message>
        <source>Deltagare totalt</source>
        <translation>Participants in total</translation>
    </message>
    <message>
        <source>Delvis positivt</source>
        <translation>Partly positive</translation>
    </message>
    <message>
        <source>Den som har flera svar räknas en gång i varje rad.</source>
        <translation>Whoever has several answers is counted once in each row.</translation>
    </message>
    <message>
        <source>Direkt före är inom en vecka före start.</source>
        <translation>Directly before means within one week before the start.</translation>
    </message>
    <message>
        <source>Dolt: rutan bygger på 1–4 deltaganden, eller skulle avslöja en sådan ruta eller några få med skyddade personuppgifter. Volymerna är exakta. Den som har skyddade personuppgifter är bara med i dem, inte i de andra tabellerna.</source>
        <translation>Hidden: the cell is based on 1–4 participations, or would reveal such a cell or a few with protected personal data. The volumes are exact. Whoever has protected personal data is included only in them, not in the other tables.</translation>
    </message>
    <message>
        <source>Egen period</source>
        <translation>Own period</translation>
    </message>
    <message>
        <source>Ekonomiskt bistånd</source>
        <translation>Income support</translation>
    </message>
    <message>
        <source>En månad efter avslut</source>
        <translation>One month after exit</translation>
    </message>
    <message>
        <source>Försörjning efter</source>
        <translation>Income afterwards</translation>
    </message>
    <message>
        <source>Försörjning vid start</source>
        <translation>Income at the start</translation>
    </message>
    <message>
        <source>Ingen förflyttning den här gången</source>
        <translation>No step this time</translation>
    </message>
    <message>
        <source>Ingen insats i perioden</source>
        <translation>No measure in the period</translation>
    </message>
    <message>
        <source>Ingen offentlig försörjning</source>
        <translation>No public income</translation>
    </message>
    <message>
        <source>Inget att räkna i perioden.</source>
        <translation>Nothing to count in the period.</translation>
    </message>
    <message>
        <source>Inget av detta</source>
        <translation>None of these</translation>
    </message>
    <message>
        <source>Inget svar</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>Insats</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Insats hos ordinarie verksamhet</source>
        <translation>Measure in an ordinary service</translation>
    </message>
    <message>
        <source>Insatser</source>
        <translation>Measures</translation>
    </message>
    <message>
        <source>Jämför procenten arbete och studier tillsammans, före start och efter avslut. Bara den som har svarat båda gångerna kan jämföras.</source>
        <translation>Compares the percentages of work and studies together, before the start and after the exit. Only those who answered both times can be compared.</translation>
    </message>
    <message>
        <source>Jämställdhet</source>
        <translation>Gender equality</translation>
    </message>
    <message>
        <source>Lika mycket</source>
        <translation>The same amount</translation>
    </message>
    <message>
        <source>Lön eller eget företag</source>
        <translation>Salary or own business</translation>
    </message>
    <message>
        <source>Mina siffror</source>
        <translation>My figures</translation>
    </message>
    <message>
        <source>Mindre än före</source>
        <translation>Less than before</translation>
    </message>
    <message>
        <source>Negativt</source>
        <translation>Negative</translation>
    </message>
    <message>
        <source>Oförändrat</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Ohälsa</source>
        <translation>Ill health</translation>
    </message>
    <message>
        <source>Ohälsa är sjukpenning, rehabiliteringspenning, sjukersättning och aktivitetsersättning. Arbetsmarknadsstöd är a-kassa, aktivitetsstöd och etableringsersättning. Föräldrapenning och pension räknas som ingen offentlig försörjning.</source>
        <translation>Ill health is sickness benefit, rehabilitation benefit, sickness compensation and activity compensation. Labour market support is unemployment benefit, activity grant and introduction benefit. Parental benefit and pension count as no public income.</translation>
    </message>
    <message>
        <source>Orsak till avslut</source>
        <translation>Reason for exit</translation>
    </message>
    <message>
        <source>Positivt</source>
        <translation>Positive</translation>
    </message>
    <message>
        <source>Påbörjade</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>Pågående vid periodens slut</source>
        <translation>Ongoing at the end of the period</translation>
    </message>
    <message>
        <source>Redo för eller i en ordinarie insats</source>
        <translation>Ready for or in an ordinary measure</translation>
    </message>
    <message>
        <source>Remisser och anmälningar</source>
        <translation>Referrals and applications</translation>
    </message>
    <message>
        <source>Resultat vid avslut</source>
        <translation>Result at exit</translation>
    </message>
    <message>
        <source>Räknar dagar från den dag remissen eller anmälan kom till den första insatsen, för deltaganden vars första insats började i perioden. Utan båda dagarna räknas inget.</source>
        <translation>Counts days from the day the referral or application came to the first measure, for participations whose first measure began in the period. Without both days nothing is counted.</translation>
    </message>
    <message>
        <source>Räknar dagar från den dag remissen eller anmälan kom, för deltaganden vars första kontakt eller första insats var i perioden. Är första kontakten inte inskriven är det första samtalet som är antecknat. Utan båda dagarna räknas inget.</source>
        <translation>Counts days from the day the referral or application came, for participations whose first contact or first measure was in the period. If the first contact is not entered it is the first conversation noted. Without both days nothing is counted.</translation>
    </message>
    <message>
        <source>Räknar deltaganden där en efteruppföljning har slutförts och påbörjades i perioden. Svaret är deltagarens eget: blev det positivt eller negativt, ur ditt perspektiv?</source>
        <translation>Counts participations where a later follow-up has been completed and was started in the period. The answer is the participant’s own: did it turn out positive or negative, from your point of view?</translation>
    </message>
    <message>
        <source>Räknar deltaganden som pågick någon dag i perioden. Den som har två insatser räknas en gång i varje.</source>
        <translation>Counts participations that were ongoing on any day in the period. Whoever has two measures is counted once in each.</translation>
    </message>
    <message>
        <source>Räknar deltaganden som pågick någon dag i perioden. Åldern är den dag deltagandet började, efter det födelsedatum som är inskrivet.</source>
        <translation>Counts participations that were ongoing on any day in the period. The age is on the day the participation began, by the date of birth that is entered.</translation>
    </message>
    <message>
        <source>Räknar deltaganden som tog slut i perioden.</source>
        <translation>Counts participations that ended in the period.</translation>
    </message>
    <message>
        <source>Räknar remisser och anmälningar som kom i perioden, också dem som inte ledde till ett deltagande.</source>
        <translation>Counts referrals and applications that came in the period, also those that did not lead to a participation.</translation>
    </message>
    <message>
        <source>Räknar steg som har registrerats i perioden, inte personer. Ett deltagande kan ha flera steg. Områdena läggs aldrig ihop.</source>
        <translation>Counts steps registered in the period, not persons. A participation may have several steps. The areas are never added up.</translation>
    </message>
    <message>
        <source>Räknar timmar i perioden för dem som kom: de som står i Tid, och för dagar utan tid de som står i uppföljningen. Medianen är det mittersta av de deltaganden som har timmar.</source>
        <translation>Counts hours in the period for those who came: those under Time, and for days without time those in the follow-up. The median is the middle one of the participations that have hours.</translation>
    </message>
    <message>
        <source>Sex månader efter avslut</source>
        <translation>Six months after exit</translation>
    </message>
    <message>
        <source>Siffrorna räknar deltaganden i det här valvet, också dem med skyddade personuppgifter. Den som kommer tillbaka har två deltaganden.</source>
        <translation>The figures count participations in this vault, also those with protected personal data. Whoever comes back has two participations.</translation>
    </message>
    <message>
        <source>Siffrorna räknar deltaganden i det här valvet. Den som kommer tillbaka har två deltaganden.</source>
        <translation>The figures count participations in this vault. Whoever comes back has two participations.</translation>
    </message>
    <message>
        <source>Siffrorna är exakta bara här på skärmen. I kopia, fil och utskrift står det ”dolt” i rutor som bygger på 1–4 deltaganden, och i dem som skulle avslöja en sådan. Den som har skyddade personuppgifter är då bara med i volymerna, som alltid är exakta.</source>
        <translation>The figures are exact only here on the screen. In a copy, file and printout it says “hidden” in cells based on 1–4 participations, and in those that would reveal such a cell. Whoever has protected personal data is then included only in the volumes, which are always exact.</translation>
    </message>
    <message>
        <source>Steg per område</source>
        <translation>Steps per area</translation>
    </message>
    <message>
        <source>Studiemedel</source>
        <translation>Student finance</translation>
    </message>
    <message>
        <source>Studier</source>
        <translation>Studies</translation>
    </message>
    <message>
        <source>Svaren är från den första slutförda kartläggningen.</source>
        <translation>The answers are from the first completed assessment.</translation>
    </message>
    <message>
        <source>Svaren är från den slutförda avslutsblanketten.</source>
        <translation>The answers are from the completed exit form.</translation>
    </message>
    <message>
        <source>Sysselsättning direkt före start</source>
        <translation>Occupation directly before the start</translation>
    </message>
    <message>
        <source>Sysselsättning efter</source>
        <translation>Occupation afterwards</translation>
    </message>
    <message>
        <source>Söker arbete aktivt</source>
        <translation>Actively looking for work</translation>
    </message>
    <message>
        <source>Tid till första insats</source>
        <translation>Time to first measure</translation>
    </message>
    <message>
        <source>Till första insats</source>
        <translation>To first measure</translation>
    </message>
    <message>
        <source>Till första kontakt</source>
        <translation>To first contact</translation>
    </message>
    <message>
        <source>Titta på vad som skiljer mellan kvinnor och män: vem som hänvisas hit, hur länge de väntar, vilka insatser och hur många timmar de får och hur det slutar. En skillnad kan ha många skäl. Ta upp den i arbetsgruppen eller med en kollega.</source>
        <translation>Look at what differs between women and men: who is referred here, how long they wait, which measures and how many hours they get and how it ends. A difference may have many reasons. Bring it up in the team or with a colleague.</translation>
    </message>
    <message>
        <source>Tolv månader efter avslut</source>
        <translation>Twelve months after exit</translation>
    </message>
    <message>
        <source>Under 18 år</source>
        <translation>Under 18 years</translation>
    </message>
    <message>
        <source>Vad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Varje deltagande räknas i en klass, den som står i den slutförda avslutsblanketten.</source>
        <translation>Each participation is counted in one class, the one in the completed exit form.</translation>
    </message>
    <message>
        <source>Vi nådde inte varandra</source>
        <translation>We did not reach each other</translation>
    </message>
    <message>
        <source>Ville inte den gången</source>
        <translation>Did not want to that time</translation>
    </message>
    <message>
        <source>Väntetid från remiss</source>
        <translation>Waiting time from referral</translation>
    </message>
    <message>
        <source>antal deltaganden</source>
        <translation>number of participations</translation>
    </message>
    <message>
        <source>bakåt</source>
        <translation>backward</translation>
    </message>
    <message>
        <source>dolt</source>
        <translation>hidden</translation>
    </message>
    <message>
        <source>framåt</source>
        <translation>forward</translation>
    </message>
    <message>
        <source>kortast–längst, dagar</source>
        <translation>shortest–longest, days</translation>
    </message>
    <message>
        <source>median, dagar</source>
        <translation>median, days</translation>
    </message>
    <message>
        <source>median, timmar</source>
        <translation>median, hours</translation>
    </message>
    <message>
        <source>minst–mest, timmar</source>
        <translation>least–most, hours</translation>
    </message>
    <message>
        <source>oförändrat</source>
        <translation>unchanged</translation>
    </message>
    <message>
        <source>timmar tillsammans</source>
        <translation>hours together</translation>
    </message>
    <message>
        <source>{first}–{last}</source>
        <translation>{first}–{last}</translation>
    </message>
    <message>
        <source>{n} av {whole}</source>
        <translation>{n} of {whole}</translation>
    </message>
    <message>
        <source>{n}, {people} deltaganden</source>
        <translation>{n}, {people} participations</translation>
    </message>
    <message>
        <source>{share} procent</source>
        <translation>{share} per cent</translation>
    </message>
    <message>
        <source>Ålder</source>
        <translation>Age</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Ingen i ditt valv deltog då. Välj en annan period.</source>
        <translation>Nobody in your vault took part then. Choose another period.</translation>
    </message>
    <message>
        <source>Inget att räkna i {period}</source>
        <translation>Nothing to count in {period}</translation>
    </message>
    <message>
        <source>Kopiera tabellerna</source>
        <translation>Copy the tables</translation>
    </message>
    <message>
        <source>På papper …</source>
        <translation>On paper …</translation>
    </message>
    <message>
        <source>Räknar …</source>
        <translation>Counting …</translation>
    </message>
    <message>
        <source>Spara som CSV …</source>
        <translation>Save as CSV …</translation>
    </message>
    <message>
        <source>Spara som Excel …</source>
        <translation>Save as Excel …</translation>
    </message>
    <message>
        <source>Spara statistiken</source>
        <translation>Save the statistics</translation>
    </message>
    <message>
        <source>Sparar …</source>
        <translation>Saving …</translation>
    </message>
    <message>
        <source>Statistik</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>Statistiken är sparad.</source>
        <translation>The statistics have been saved.</translation>
    </message>
    <message>
        <source>Tabellerna är kopierade.</source>
        <translation>The tables have been copied.</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>statistik_{period}</source>
        <translation>statistics_{period}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Fungerar utan nät</source>
        <translation>Works offline</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tryck för att börja om räkningen.</source>
        <translation>Press to restart the countdown.</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Deltagarens egen bedömning av förändringen</source>
        <translation>The participant’s own view of the change</translation>
    </message>
    <message>
        <source>En förändring som någon märker, i ett område i taget.</source>
        <translation>A change that somebody notices, one area at a time.</translation>
    </message>
    <message>
        <source>Handledarens bedömning av förändringen</source>
        <translation>The coach’s view of the change</translation>
    </message>
    <message>
        <source>Hör till mål eller aktivitet</source>
        <translation>Belongs to a goal or activity</translation>
    </message>
    <message>
        <source>Ingen plats</source>
        <translation>No place</translation>
    </message>
    <message>
        <source>Inget av dem</source>
        <translation>None of them</translation>
    </message>
    <message>
        <source>Ni kan se förändringen olika. Skriv båda.</source>
        <translation>You may see the change differently. Write both.</translation>
    </message>
    <message>
        <source>Ny plats på vägen mot arbete eller studier</source>
        <translation>New place on the way towards work or studies</translation>
    </message>
    <message>
        <source>När märktes det?</source>
        <translation>When was it noticed?</translation>
    </message>
    <message>
        <source>Område</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Plats före, på vägen mot arbete eller studier</source>
        <translation>Place before, on the way towards work or studies</translation>
    </message>
    <message>
        <source>Riktning</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Skriv gärna med deltagarens egna ord.</source>
        <translation>Use the participant’s own words if you can.</translation>
    </message>
    <message>
        <source>Skriv vad som märks.</source>
        <translation>Write what can be noticed.</translation>
    </message>
    <message>
        <source>Skriv vilken dag.</source>
        <translation>Enter the day.</translation>
    </message>
    <message>
        <source>Spara steget</source>
        <translation>Save the step</translation>
    </message>
    <message>
        <source>Utan svar blir det den som deltagarens bedömning visar.</source>
        <translation>Without an answer it is the one that the participant’s view shows.</translation>
    </message>
    <message>
        <source>Vad märks? (konkret)</source>
        <translation>What can be noticed? (concretely)</translation>
    </message>
    <message>
        <source>Välj område.</source>
        <translation>Choose an area.</translation>
    </message>
</context>
<context>
    <name>Strength</name>
    <message>
        <source>Att upprepa samma sak gör den inte starkare.</source>
        <translation>Repeating the same thing does not make it stronger.</translation>
    </message>
    <message>
        <source>Bokstäver eller siffror i följd är lätta att gissa.</source>
        <translation>Letters or digits in sequence are easy to guess.</translation>
    </message>
    <message>
        <source>Den börjar eller slutar med ett blanksteg.</source>
        <translation>It starts or ends with a space.</translation>
    </message>
    <message>
        <source>Den innehåller något som andra vet om dig.</source>
        <translation>It contains something that others know about you.</translation>
    </message>
    <message>
        <source>En del av den är bland det vanligaste som folk väljer.</source>
        <translation>Part of it is among the most common things that people choose.</translation>
    </message>
    <message>
        <source>Lägg till två ord.</source>
        <translation>Add two words.</translation>
    </message>
    <message>
        <source>Namn är bland det första som prövas.</source>
        <translation>Names are among the first things tried.</translation>
    </message>
    <message>
        <source>Okej – håller mot den som har datorn.</source>
        <translation>Okay – holds against somebody who has the computer.</translation>
    </message>
    <message>
        <source>Skriv minst {n} tecken.</source>
        <translation>Write at least {n} characters.</translation>
    </message>
    <message>
        <source>Stark – håller mot den som har datorn och mycket tid.</source>
        <translation>Strong – holds against somebody who has the computer and plenty of time.</translation>
    </message>
    <message>
        <source>Svag – går att gissa för den som försöker länge.</source>
        <translation>Weak – can be guessed by somebody who keeps trying.</translation>
    </message>
    <message>
        <source>Svag – går att gissa på några minuter.</source>
        <translation>Weak – can be guessed in a few minutes.</translation>
    </message>
    <message>
        <source>Tangenter i rad är bland det första som prövas.</source>
        <translation>Neighbouring keys are among the first things tried.</translation>
    </message>
    <message>
        <source>Årtal är lätta att gissa.</source>
        <translation>Years are easy to guess.</translation>
    </message>
</context>
<context>
    <name>StrengthLine</name>
    <message>
        <source>Lösenfrasens styrka</source>
        <translation>Strength of the passphrase</translation>
    </message>
</context>
<context>
    <name>Switcher</name>
    <message>
        <source>1 träff</source>
        <translation>1 hit</translation>
    </message>
    <message>
        <source>Deltagare, sida eller kommando</source>
        <translation>Participant, page or command</translation>
    </message>
    <message>
        <source>Gå till</source>
        <translation>Go to</translation>
    </message>
    <message>
        <source>Inga träffar på ”{text}”.</source>
        <translation>No hits for “{text}”.</translation>
    </message>
    <message>
        <source>Namn, deltagarnummer, helt personnummer, sida eller kommando.</source>
        <translation>Name, participant number, full personal identity number, page or command.</translation>
    </message>
    <message>
        <source>Senast öppnade deltagare, och sidorna</source>
        <translation>Recently opened participants, and the pages</translation>
    </message>
    <message>
        <source>Träffar</source>
        <translation>Hits</translation>
    </message>
    <message>
        <source>{n} av {all}</source>
        <translation>{n} of {all}</translation>
    </message>
    <message>
        <source>{n} träffar</source>
        <translation>{n} hits</translation>
    </message>
    <message>
        <source>{n} träffar. Skriv mer för att se färre.</source>
        <translation>{n} hits. Write more to see fewer.</translation>
    </message>
</context>
<context>
    <name>SyncMessages</name>
    <message>
        <source>Avsändaren är inte bekräftad här.</source>
        <translation>The sender is not confirmed here.</translation>
    </message>
    <message>
        <source>Avsändarens dator är spärrad.</source>
        <translation>The sender’s computer is blocked.</translation>
    </message>
    <message>
        <source>Be avsändaren skapa ett nytt. Dina uppgifter är orörda.</source>
        <translation>Ask the sender to create a new one. Your data is untouched.</translation>
    </message>
    <message>
        <source>Be den andra läsa upp den en gång till. Stämmer den ändå inte är filen inte deras.</source>
        <translation>Ask the other person to read it out once more. If it still does not match, the file is not theirs.</translation>
    </message>
    <message>
        <source>Byt minne eller frigör plats. Inget är skrivet.</source>
        <translation>Use another stick or free up space. Nothing has been written.</translation>
    </message>
    <message>
        <source>Datorn har sett ett nyare valv än det här.</source>
        <translation>The computer has seen a newer vault than this one.</translation>
    </message>
    <message>
        <source>Den datorn finns inte i registret.</source>
        <translation>That computer is not in the register.</translation>
    </message>
    <message>
        <source>Den kommer från ett annat kontor.</source>
        <translation>It comes from another office.</translation>
    </message>
    <message>
        <source>Det finns inget att ångra.</source>
        <translation>There is nothing to undo.</translation>
    </message>
    <message>
        <source>Det finns redan en fil som heter {name}.</source>
        <translation>There is already a file called {name}.</translation>
    </message>
    <message>
        <source>Det här valvet kan vara en gammal kopia.</source>
        <translation>This vault may be an old copy.</translation>
    </message>
    <message>
        <source>Det här är ditt eget visitkort.</source>
        <translation>This is your own contact card.</translation>
    </message>
    <message>
        <source>Det här är ingen inbjudan som går att läsa.</source>
        <translation>This is not an invitation that can be read.</translation>
    </message>
    <message>
        <source>Det här är ingen rotnyckel som går att läsa.</source>
        <translation>This is not a root key that can be read.</translation>
    </message>
    <message>
        <source>Det här är inget paket, eller så är filen skadad.</source>
        <translation>This is not a bundle, or the file is damaged.</translation>
    </message>
    <message>
        <source>Det här är inget visitkort som går att läsa.</source>
        <translation>This is not a contact card that can be read.</translation>
    </message>
    <message>
        <source>Det är inte gjort så som programmet gör. Be avsändaren skapa ett nytt.</source>
        <translation>It is not made the way the program makes them. Ask the sender to create a new one.</translation>
    </message>
    <message>
        <source>Det är inte inläst och kan inte släppas in. Tala med den som sköter datorerna.</source>
        <translation>It has not been read in and cannot be let in. Speak to whoever looks after the computers.</translation>
    </message>
    <message>
        <source>Det är låst för den här datorn, men innehållet har ändrats sedan det låstes. Be om ett nytt. Dina uppgifter är orörda.</source>
        <translation>It is locked for this computer, but the content has changed since it was locked. Ask for a new one. Your data is untouched.</translation>
    </message>
    <message>
        <source>Det är låst för en annan mottagare, eller skadat. Be avsändaren skapa ett nytt.</source>
        <translation>It is locked for another recipient, or damaged. Ask the sender to create a new one.</translation>
    </message>
    <message>
        <source>Det är ovanligt många. Tala med avsändaren innan du läser in.</source>
        <translation>That is unusually many. Speak to the sender before you read it in.</translation>
    </message>
    <message>
        <source>Du hör inte till något kontor än.</source>
        <translation>You do not belong to an office yet.</translation>
    </message>
    <message>
        <source>En kvittens kan skapas när det första paketet är inläst.</source>
        <translation>A receipt can be created when the first bundle has been read in.</translation>
    </message>
    <message>
        <source>En rapport eller kvittens i paketet går inte att läsa.</source>
        <translation>A report or receipt in the bundle cannot be read.</translation>
    </message>
    <message>
        <source>Ett paket slutar på .miabundle eller .miareceipt. Gör filen det, be avsändaren skapa ett nytt.</source>
        <translation>A bundle ends with .miabundle or .miareceipt. If the file does, ask the sender to create a new one.</translation>
    </message>
    <message>
        <source>Ett paket är högst {size}. Filen är inte läst.</source>
        <translation>A bundle is at most {size}. The file has not been read.</translation>
    </message>
    <message>
        <source>Filen har ändrats sedan den skrevs under. Be om en ny. Dina uppgifter är orörda.</source>
        <translation>The file has changed since it was signed. Ask for a new one. Your data is untouched.</translation>
    </message>
    <message>
        <source>Filen hör till ett annat samordningsförbund.</source>
        <translation>The file belongs to another coordination federation.</translation>
    </message>
    <message>
        <source>Filen är för stor för att vara ett paket.</source>
        <translation>The file is too large to be a bundle.</translation>
    </message>
    <message>
        <source>Filen är inte till för den här datorn.</source>
        <translation>The file is not meant for this computer.</translation>
    </message>
    <message>
        <source>Filen är nummer {number}, nummer {holds} gäller.</source>
        <translation>The file is number {number}, number {holds} is valid.</translation>
    </message>
    <message>
        <source>Grupp {groups} stämmer inte.</source>
        <translation>Group {groups} does not match.</translation>
    </message>
    <message>
        <source>Handledares visitkort läses in på kontoret.</source>
        <translation>Coaches’ contact cards are read in at the office.</translation>
    </message>
    <message>
        <source>Hämtningen är redan ångrad, eller så har allt ändrats sedan.</source>
        <translation>The collection has already been undone, or everything has changed since.</translation>
    </message>
    <message>
        <source>Inbjudan kommer inte från det kontor som du har bekräftat.</source>
        <translation>The invitation does not come from the office that you have confirmed.</translation>
    </message>
    <message>
        <source>Inbjudan är gjord av en nyare version av programmet.</source>
        <translation>The invitation was made by a newer version of the program.</translation>
    </message>
    <message>
        <source>Inbjudan är äldre än den som gäller.</source>
        <translation>The invitation is older than the one that is valid.</translation>
    </message>
    <message>
        <source>Ingen fil skrivs över. Välj ett annat namn.</source>
        <translation>No file is overwritten. Choose another name.</translation>
    </message>
    <message>
        <source>Inget lämnas förrän du har tagit ställning.</source>
        <translation>Nothing is handed over until you have decided.</translation>
    </message>
    <message>
        <source>Inget paket har kommit från {name} än.</source>
        <translation>No bundle has come from {name} yet.</translation>
    </message>
    <message>
        <source>Inget ur det är inläst. Be avsändaren skapa ett nytt.</source>
        <translation>Nothing from it has been read in. Ask the sender to create a new one.</translation>
    </message>
    <message>
        <source>Inget ur paketet är inläst. Be avsändaren skapa ett nytt.</source>
        <translation>Nothing from the bundle has been read in. Ask the sender to create a new one.</translation>
    </message>
    <message>
        <source>Inget är förstört här. Sätt i ett annat minne och försök igen.</source>
        <translation>Nothing is lost here. Insert another stick and try again.</translation>
    </message>
    <message>
        <source>Innehållet stämmer inte med paketets försättsblad.</source>
        <translation>The content does not match the bundle’s cover sheet.</translation>
    </message>
    <message>
        <source>Kontoret har fått mer än vad som finns här.</source>
        <translation>The office has received more than what is here.</translation>
    </message>
    <message>
        <source>Kontoret har sett en ändring som inte finns här.</source>
        <translation>The office has seen a change that is not here.</translation>
    </message>
    <message>
        <source>Kontrollera Caps Lock och försök igen.</source>
        <translation>Check Caps Lock and try again.</translation>
    </message>
    <message>
        <source>Kontrollnumret är inte skrivet än.</source>
        <translation>The check number has not been entered yet.</translation>
    </message>
    <message>
        <source>Lämna det till kontoret, som läser in det.</source>
        <translation>Hand it over to the office, which reads it in.</translation>
    </message>
    <message>
        <source>Läs in avsändarens visitkort eller inbjudan och skriv kontrollnumret. Paketet är inte läst.</source>
        <translation>Read in the sender’s contact card or invitation and enter the check number. The bundle has not been read.</translation>
    </message>
    <message>
        <source>Läs in kontorets inbjudan först.</source>
        <translation>Read in the office’s invitation first.</translation>
    </message>
    <message>
        <source>Lösenfrasen till rotnyckeln stämmer inte.</source>
        <translation>The passphrase for the root key is not right.</translation>
    </message>
    <message>
        <source>Minnet har {free} ledigt men {needed} behövs.</source>
        <translation>The stick has {free} free but {needed} is needed.</translation>
    </message>
    <message>
        <source>Nyckeln i filen skyddar ingenting.</source>
        <translation>The key in the file protects nothing.</translation>
    </message>
    <message>
        <source>Någon har skickat det vidare. Det är inte läst.</source>
        <translation>Somebody has passed it on. It has not been read.</translation>
    </message>
    <message>
        <source>Paketet fortsätter efter något som inte finns här.</source>
        <translation>The bundle continues from something that is not here.</translation>
    </message>
    <message>
        <source>Paketet från {name} försöker ändra det som ingen annan får ändra.</source>
        <translation>The bundle from {name} tries to change what nobody else may change.</translation>
    </message>
    <message>
        <source>Paketet går inte att öppna på den här datorn.</source>
        <translation>The bundle cannot be opened on this computer.</translation>
    </message>
    <message>
        <source>Paketet har fel form inuti.</source>
        <translation>The bundle has the wrong structure inside.</translation>
    </message>
    <message>
        <source>Paketet på minnet går inte att läsa tillbaka.</source>
        <translation>The bundle on the stick cannot be read back.</translation>
    </message>
    <message>
        <source>Paketet skulle ge {n} krockar för {cases} deltagare.</source>
        <translation>The bundle would give {n} conflicts for {cases} participants.</translation>
    </message>
    <message>
        <source>Paketet är gjort av en nyare version av programmet.</source>
        <translation>The bundle was made by a newer version of the program.</translation>
    </message>
    <message>
        <source>Paketet är inte läst. Tala med den som äger datorn.</source>
        <translation>The bundle has not been read. Speak to whoever owns the computer.</translation>
    </message>
    <message>
        <source>Paketet är inte ställt till den här datorn.</source>
        <translation>The bundle is not addressed to this computer.</translation>
    </message>
    <message>
        <source>Paketet är skadat.</source>
        <translation>The bundle is damaged.</translation>
    </message>
    <message>
        <source>Paketet är ställt till ett valv som inte finns här längre.</source>
        <translation>The bundle is addressed to a vault that is no longer here.</translation>
    </message>
    <message>
        <source>Paketets försättsblad går inte att läsa.</source>
        <translation>The bundle’s cover sheet cannot be read.</translation>
    </message>
    <message>
        <source>Ring {name} på ett nummer som du redan har. Använd inte filen.</source>
        <translation>Call {name} on a number that you already have. Do not use the file.</translation>
    </message>
    <message>
        <source>Rotnyckeln hör till ett annat kontor.</source>
        <translation>The root key belongs to another office.</translation>
    </message>
    <message>
        <source>Sätt i minnet med det här kontorets rotnyckel.</source>
        <translation>Insert the stick with this office’s root key.</translation>
    </message>
    <message>
        <source>Ta inte emot filen. Be om en ny, gjord av MIA Desktop.</source>
        <translation>Do not accept the file. Ask for a new one, made by MIA Desktop.</translation>
    </message>
    <message>
        <source>Tills dess lämnas ingenting till {name}.</source>
        <translation>Until then nothing is handed over to {name}.</translation>
    </message>
    <message>
        <source>Två deltagare får aldrig samma nummer. Välj andra tecken.</source>
        <translation>Two participants never get the same number. Choose other characters.</translation>
    </message>
    <message>
        <source>Underskriften i filen stämmer inte.</source>
        <translation>The signature in the file does not match.</translation>
    </message>
    <message>
        <source>Uppdatera MIA Desktop och läs in den igen. Inget är ändrat.</source>
        <translation>Update MIA Desktop and read it in again. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Uppdatera MIA Desktop och läs in det igen.</source>
        <translation>Update MIA Desktop and read it in again.</translation>
    </message>
    <message>
        <source>Uppgift {n} i paketet går inte att läsa.</source>
        <translation>Item {n} in the bundle cannot be read.</translation>
    </message>
    <message>
        <source>Valvet var senast öppet på en annan dator.</source>
        <translation>The vault was last open on another computer.</translation>
    </message>
    <message>
        <source>Välj en fil som slutar på .miacard.</source>
        <translation>Choose a file that ends with .miacard.</translation>
    </message>
    <message>
        <source>Välj en fil som slutar på .miainvite.</source>
        <translation>Choose a file that ends with .miainvite.</translation>
    </message>
    <message>
        <source>Välj filen .miaroot på något av de två minnena.</source>
        <translation>Choose the .miaroot file on one of the two sticks.</translation>
    </message>
    <message>
        <source>{prefix} har redan getts till en handledare.</source>
        <translation>{prefix} has already been given to a coach.</translation>
    </message>
</context>
<context>
    <name>TableQuestion</name>
    <message numerus="yes">
        <source>%n rader från förra gången är med.</source>
        <translation><numerusform>%n row from last time is included.</numerusform><numerusform>%n rows from last time are included.</numerusform></translation>
    </message>
    <message>
        <source>Flyttad till plats {n} av {all}</source>
        <translation>Moved to place {n} of {all}</translation>
    </message>
    <message>
        <source>Lägg till rad</source>
        <translation>Add row</translation>
    </message>
    <message>
        <source>Lägg till rad: {q}</source>
        <translation>Add row: {q}</translation>
    </message>
</context>
<context>
    <name>TaskList</name>
    <message>
        <source>{n} av {all}: {title} ({state})</source>
        <translation>{n} of {all}: {title} ({state})</translation>
    </message>
</context>
<context>
    <name>TemplatesPanel</name>
    <message numerus="yes">
        <source>%n aktiviteter</source>
        <translation><numerusform>%n activity</numerusform><numerusform>%n activities</numerusform></translation>
    </message>
    <message>
        <source>Aktivitet</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Ge mallen ett namn utan personuppgifter. Egna ord, kontakter och datum följer inte med.</source>
        <translation>Give the template a name without personal data. Own words, contacts and dates do not come along.</translation>
    </message>
    <message>
        <source>Ge mallen ett namn.</source>
        <translation>Give the template a name.</translation>
    </message>
    <message>
        <source>Lägg till från mall</source>
        <translation>Add from template</translation>
    </message>
    <message>
        <source>Mallen är borttagen.</source>
        <translation>The template has been removed.</translation>
    </message>
    <message>
        <source>Mallen är sparad.</source>
        <translation>The template has been saved.</translation>
    </message>
    <message>
        <source>Mål</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>Spara det valda som mall</source>
        <translation>Save the selected as a template</translation>
    </message>
    <message>
        <source>Spara mall</source>
        <translation>Save template</translation>
    </message>
    <message>
        <source>Stäng mallarna</source>
        <translation>Close the templates</translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>1 timme</source>
        <translation>1 hour</translation>
    </message>
    <message>
        <source>Summa</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Summa per dag</source>
        <translation>Total per day</translation>
    </message>
    <message>
        <source>Summa: {hours}</source>
        <translation>Total: {hours}</translation>
    </message>
    <message>
        <source>tomt</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>{day}, ledig dag</source>
        <translation>{day}, day off</translation>
    </message>
    <message>
        <source>{n} poster: {words}</source>
        <translation>{n} entries: {words}</translation>
    </message>
    <message>
        <source>{n} timmar</source>
        <translation>{n} hours</translation>
    </message>
    <message>
        <source>{n}, planerat</source>
        <translation>{n}, planned</translation>
    </message>
    <message>
        <source>Övrig tid</source>
        <translation>Other time</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>Skriv tiden som 13.30.</source>
        <translation>Write the time as 13:30.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Allt</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Anteckningar</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Anteckningen är borttagen.</source>
        <translation>The note has been removed.</translation>
    </message>
    <message>
        <source>Bestridd uppgift avgjord: {field}</source>
        <translation>Disputed item settled: {field}</translation>
    </message>
    <message>
        <source>Bestridda uppgifter</source>
        <translation>Disputed items</translation>
    </message>
    <message>
        <source>Bestrids …</source>
        <translation>Dispute …</translation>
    </message>
    <message>
        <source>Bestrids: {field}</source>
        <translation>Disputed: {field}</translation>
    </message>
    <message>
        <source>Deltagaren skrev under planen, version {n}</source>
        <translation>The participant signed the plan, version {n}</translation>
    </message>
    <message>
        <source>Dokument: {name}</source>
        <translation>Document: {name}</translation>
    </message>
    <message>
        <source>Fas och period</source>
        <translation>Phase and period</translation>
    </message>
    <message>
        <source>Fas: {phase}</source>
        <translation>Phase: {phase}</translation>
    </message>
    <message>
        <source>Fil</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Filer</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Flytta till rätt person: {name}</source>
        <translation>Move to the right person: {name}</translation>
    </message>
    <message>
        <source>Flytta …</source>
        <translation>Move …</translation>
    </message>
    <message>
        <source>Flyttad, men ändrades samtidigt</source>
        <translation>Moved, but changed at the same time</translation>
    </message>
    <message>
        <source>Formulär</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>Första kontakten</source>
        <translation>First contact</translation>
    </message>
    <message>
        <source>Inget är antecknat än.</source>
        <translation>Nothing has been noted yet.</translation>
    </message>
    <message>
        <source>Insatser</source>
        <translation>Measures</translation>
    </message>
    <message>
        <source>Markera som bestridd: {name}</source>
        <translation>Mark as disputed: {name}</translation>
    </message>
    <message>
        <source>Möten och kontakter</source>
        <translation>Meetings and contacts</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Planen fastställd, version {n}</source>
        <translation>The plan agreed, version {n}</translation>
    </message>
    <message>
        <source>Påminnelse</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>Remiss eller anmälan kom</source>
        <translation>Referral or application came</translation>
    </message>
    <message>
        <source>Samtycke återtaget: {kind}</source>
        <translation>Consent withdrawn: {kind}</translation>
    </message>
    <message>
        <source>Samtycke: {kind}</source>
        <translation>Consent: {kind}</translation>
    </message>
    <message>
        <source>Samtycken</source>
        <translation>Consents</translation>
    </message>
    <message>
        <source>Skriv en anteckning</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>Skriv en anteckning efter första mötet.</source>
        <translation>Write a note after the first meeting.</translation>
    </message>
    <message>
        <source>Steget är borttaget.</source>
        <translation>The step has been removed.</translation>
    </message>
    <message>
        <source>Stegförflyttning</source>
        <translation>Step change</translation>
    </message>
    <message>
        <source>Säger var personen finns</source>
        <translation>Tells where the person is</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Ta bort: {name}</source>
        <translation>Remove: {name}</translation>
    </message>
    <message>
        <source>Tid</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Utan datum</source>
        <translation>Without a date</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Visa fler</source>
        <translation>Show more</translation>
    </message>
    <message>
        <source>flyttad hit {day} av {name}</source>
        <translation>moved here {day} by {name}</translation>
    </message>
    <message>
        <source>{what} flyttad hit</source>
        <translation>{what} moved here</translation>
    </message>
    <message>
        <source>{what} flyttad till annan akt</source>
        <translation>{what} moved to another file</translation>
    </message>
    <message>
        <source>Ändra</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Ändra: {name}</source>
        <translation>Change: {name}</translation>
    </message>
    <message>
        <source>Öppna</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Ångra: {text}</source>
        <translation>Undo: {text}</translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message numerus="yes">
        <source>%n möten idag</source>
        <translation><numerusform>%n meeting today</numerusform><numerusform>%n meetings today</numerusform></translation>
    </message>
    <message>
        <source>1 aktiv deltagare</source>
        <translation>1 active participant</translation>
    </message>
    <message>
        <source>Börja</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Ett samtycke går ut {when}</source>
        <translation>A consent expires {when}</translation>
    </message>
    <message>
        <source>Försenat</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Idag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Inget som väntar idag.</source>
        <translation>Nothing waiting today.</translation>
    </message>
    <message>
        <source>Inget väntar under: {groups}.</source>
        <translation>Nothing is waiting under: {groups}.</translation>
    </message>
    <message>
        <source>Inget är planerat den närmaste tiden.</source>
        <translation>Nothing is planned for the near future.</translation>
    </message>
    <message>
        <source>Kommande 7 dagar</source>
        <translation>The coming 7 days</translation>
    </message>
    <message>
        <source>Krockar att gå igenom</source>
        <translation>Conflicts to review</translation>
    </message>
    <message>
        <source>Nästa är {who}, {day}.</source>
        <translation>Next is {who}, {day}.</translation>
    </message>
    <message>
        <source>Planer att förnya</source>
        <translation>Plans to renew</translation>
    </message>
    <message>
        <source>Påbörjat</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>Samtycken som går ut</source>
        <translation>Consents that expire</translation>
    </message>
    <message>
        <source>Säkerhetskopior</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Tid</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Till kontoret</source>
        <translation>To the office</translation>
    </message>
    <message>
        <source>Veckan på papper</source>
        <translation>The week on paper</translation>
    </message>
    <message>
        <source>Visa alla deltagare</source>
        <translation>Show all participants</translation>
    </message>
    <message>
        <source>Visa alla {n}</source>
        <translation>Show all {n}</translation>
    </message>
    <message>
        <source>{n} aktiva deltagare</source>
        <translation>{n} active participants</translation>
    </message>
    <message>
        <source>{n} samtycken går ut inom 7 dagar, det första {when}</source>
        <translation>{n} consents expire within 7 days, the first {when}</translation>
    </message>
    <message>
        <source>{title} ({n})</source>
        <translation>{title} ({n})</translation>
    </message>
    <message>
        <source>{verb}: {what}, {who}</source>
        <translation>{verb}: {what}, {who}</translation>
    </message>
    <message>
        <source>{who}, {number}: gäller till {day}.</source>
        <translation>{who}, {number}: valid until {day}.</translation>
    </message>
    <message>
        <source>Öppna samtycke</source>
        <translation>Open consent</translation>
    </message>
</context>
<context>
    <name>Twin</name>
    <message>
        <source>Visa som bild</source>
        <translation>Show as picture</translation>
    </message>
    <message>
        <source>Visa som tabell</source>
        <translation>Show as table</translation>
    </message>
    <message>
        <source>Visas som bild</source>
        <translation>Shown as a picture</translation>
    </message>
    <message>
        <source>Visas som tabell</source>
        <translation>Shown as a table</translation>
    </message>
    <message>
        <source>{what}: {name}</source>
        <translation>{what}: {name}</translation>
    </message>
</context>
<context>
    <name>TypedNumber</name>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Fyll i alla fyra grupperna, fem siffror i varje.</source>
        <translation>Fill in all four groups, five digits in each.</translation>
    </message>
    <message>
        <source>Kontrollnummer</source>
        <translation>Check number</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Du kan försöka igen nu.</source>
        <translation>You can try again now.</translation>
    </message>
    <message>
        <source>Glömt lösenfrasen?</source>
        <translation>Forgotten the passphrase?</translation>
    </message>
    <message>
        <source>Lås upp</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Lås upp MIA Desktop</source>
        <translation>Unlock MIA Desktop</translation>
    </message>
    <message>
        <source>Låser upp …</source>
        <translation>Unlocking …</translation>
    </message>
    <message>
        <source>Låst</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>Lösenfras</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Lösenfrasen stämmer inte. Kontrollera Caps Lock och försök igen.</source>
        <translation>The passphrase is not right. Check Caps Lock and try again.</translation>
    </message>
    <message>
        <source>Skriv lösenfrasen.</source>
        <translation>Enter the passphrase.</translation>
    </message>
    <message>
        <source>Upplåsningen är avbruten.</source>
        <translation>Unlocking has been cancelled.</translation>
    </message>
    <message>
        <source>Valvet görs om för den här versionen.</source>
        <translation>The vault is being converted for this version.</translation>
    </message>
    <message>
        <source>Valvet görs om för den här versionen: {n} %</source>
        <translation>The vault is being converted for this version: {n}%</translation>
    </message>
    <message>
        <source>Vänta {n} s</source>
        <translation>Wait {n} s</translation>
    </message>
    <message>
        <source>Vänta {n} sekunder innan nästa försök.</source>
        <translation>Wait {n} seconds before the next try.</translation>
    </message>
</context>
<context>
    <name>VaultMessages</name>
    <message>
        <source>Arbetet avbröts när valvet låstes.</source>
        <translation>The work was interrupted when the vault was locked.</translation>
    </message>
    <message>
        <source>Det finns ingen säkerhetskopia än.</source>
        <translation>There is no backup yet.</translation>
    </message>
    <message>
        <source>Det finns inget valv i mappen.</source>
        <translation>There is no vault in the folder.</translation>
    </message>
    <message>
        <source>Det finns redan ett valv i mappen, och inget skrivs över.</source>
        <translation>There is already a vault in the folder, and nothing is overwritten.</translation>
    </message>
    <message>
        <source>Det finns redan någon med det namnet i valvet.</source>
        <translation>There is already somebody with that name in the vault.</translation>
    </message>
    <message>
        <source>Det gick inte. Inget är ändrat.</source>
        <translation>It did not work. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Det går inte att skriva på den platsen.</source>
        <translation>It is not possible to write in that place.</translation>
    </message>
    <message>
        <source>Det är den sista personen som kan öppna valvet.</source>
        <translation>It is the last person who can open the vault.</translation>
    </message>
    <message>
        <source>Det är ingen nyckel av det slag som går att använda.</source>
        <translation>It is not a key of the kind that can be used.</translation>
    </message>
    <message>
        <source>Det är öppet på datorn {machine} sedan {since} (process {process}). Stäng det eller lås det först.</source>
        <translation>It is open on the computer {machine} since {since} (process {process}). Close it or lock it first.</translation>
    </message>
    <message>
        <source>Disken eller minnet svarar inte som det ska.</source>
        <translation>The disk or the stick is not responding as it should.</translation>
    </message>
    <message>
        <source>Disken är full.</source>
        <translation>The disk is full.</translation>
    </message>
    <message>
        <source>Ett annat program använder valvet just nu.</source>
        <translation>Another program is using the vault right now.</translation>
    </message>
    <message>
        <source>Filen finns inte eller får inte öppnas.</source>
        <translation>The file does not exist or may not be opened.</translation>
    </message>
    <message>
        <source>Filen med nycklar är skadad.</source>
        <translation>The key file is damaged.</translation>
    </message>
    <message>
        <source>Filen är gjord av en nyare version av MIA Desktop.</source>
        <translation>The file was made by a newer version of MIA Desktop.</translation>
    </message>
    <message>
        <source>Filen är ingen säkerhetskopia, eller så är den skadad.</source>
        <translation>The file is not a backup, or it is damaged.</translation>
    </message>
    <message>
        <source>Filen är inget valv från MIA Desktop, eller så är den skadad.</source>
        <translation>The file is not a vault from MIA Desktop, or it is damaged.</translation>
    </message>
    <message>
        <source>Frigör utrymme och försök igen. Det som redan är sparat är helt.</source>
        <translation>Free up space and try again. What is already saved is intact.</translation>
    </message>
    <message>
        <source>Försök igen.</source>
        <translation>Try again.</translation>
    </message>
    <message>
        <source>Gör en nu och försök igen.</source>
        <translation>Make one now and try again.</translation>
    </message>
    <message>
        <source>Installera den nyare versionen. Filen är orörd.</source>
        <translation>Install the newer version. The file is untouched.</translation>
    </message>
    <message>
        <source>Kontrollera Caps Lock och försök igen.</source>
        <translation>Check Caps Lock and try again.</translation>
    </message>
    <message>
        <source>Kontrollera att det sitter i och försök igen. Teknisk information: {code}.</source>
        <translation>Check that it is plugged in and try again. Technical information: {code}.</translation>
    </message>
    <message>
        <source>Kontrollera att det är det senaste bladet för den här datorn.</source>
        <translation>Check that it is the latest sheet for this computer.</translation>
    </message>
    <message>
        <source>Kontrollera att mappen går att nå och försök igen.</source>
        <translation>Check that the folder can be reached and try again.</translation>
    </message>
    <message>
        <source>Kontrollera grupp {groups}.</source>
        <translation>Check group {groups}.</translation>
    </message>
    <message>
        <source>Lägg till någon annan först.</source>
        <translation>Add somebody else first.</translation>
    </message>
    <message>
        <source>Lås valvet och lås upp med din egen lösenfras.</source>
        <translation>Lock the vault and unlock with your own passphrase.</translation>
    </message>
    <message>
        <source>Lösenfrasen stämmer inte.</source>
        <translation>The passphrase is not right.</translation>
    </message>
    <message>
        <source>Mappen är {folder}.</source>
        <translation>The folder is {folder}.</translation>
    </message>
    <message>
        <source>Minst ett tecken där stämmer inte med bladet.</source>
        <translation>At least one character there does not match the sheet.</translation>
    </message>
    <message>
        <source>Nyckeln hör inte till det här valvet.</source>
        <translation>The key does not belong to this vault.</translation>
    </message>
    <message>
        <source>Personen har ingen egen lösenfras här.</source>
        <translation>The person has no passphrase of their own here.</translation>
    </message>
    <message>
        <source>Rör inte mappen. Återställ från en säkerhetskopia till en ny mapp; den skadade ligger kvar.</source>
        <translation>Do not touch the folder. Restore from a backup to a new folder; the damaged one stays where it is.</translation>
    </message>
    <message>
        <source>Skriv ett namn som skiljer er åt.</source>
        <translation>Enter a name that tells you apart.</translation>
    </message>
    <message>
        <source>Stäng det eller lås det först.</source>
        <translation>Close it or lock it first.</translation>
    </message>
    <message>
        <source>Ta bort en person först.</source>
        <translation>Remove a person first.</translation>
    </message>
    <message>
        <source>Valvet har redan {most} nycklar.</source>
        <translation>The vault already has {most} keys.</translation>
    </message>
    <message>
        <source>Valvet är skadat.</source>
        <translation>The vault is damaged.</translation>
    </message>
    <message>
        <source>Valvet är öppet i ett annat fönster.</source>
        <translation>The vault is open in another window.</translation>
    </message>
    <message>
        <source>Valvets nycklar ändrades medan lösenfrasen prövades.</source>
        <translation>The vault’s keys changed while the passphrase was being tried.</translation>
    </message>
    <message>
        <source>Välj en annan kopia. Teknisk information: {why}.</source>
        <translation>Choose another copy. Technical information: {why}.</translation>
    </message>
    <message>
        <source>Välj en annan mapp, eller be den som sköter datorn om rätt att skriva.</source>
        <translation>Choose another folder, or ask whoever looks after the computer for permission to write.</translation>
    </message>
    <message>
        <source>Vänta en stund och försök igen.</source>
        <translation>Wait a while and try again.</translation>
    </message>
    <message>
        <source>Återställ från en säkerhetskopia till en ny mapp.</source>
        <translation>Restore from a backup to a new folder.</translation>
    </message>
    <message>
        <source>Återställ från en säkerhetskopia till en ny mapp. Teknisk information: {why}.</source>
        <translation>Restore from a backup to a new folder. Technical information: {why}.</translation>
    </message>
</context>
<context>
    <name>VersionsPanel</name>
    <message>
        <source>Deltagaren</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Deltagaren har inte fått sin kopia än.</source>
        <translation>The participant has not been given their copy yet.</translation>
    </message>
    <message>
        <source>Fastställda versioner</source>
        <translation>Agreed versions</translation>
    </message>
    <message>
        <source>Handledaren</source>
        <translation>The coach</translation>
    </message>
    <message>
        <source>Kopia till deltagaren: {day}</source>
        <translation>Copy to the participant: {day}</translation>
    </message>
    <message>
        <source>Registrera underskrift</source>
        <translation>Register signature</translation>
    </message>
    <message>
        <source>Version {n}, {day}</source>
        <translation>Version {n}, {day}</translation>
    </message>
    <message>
        <source>Visa vad som ändrades</source>
        <translation>Show what changed</translation>
    </message>
    <message>
        <source>Visa vad som ändrades i version {n}</source>
        <translation>Show what changed in version {n}</translation>
    </message>
    <message>
        <source>{who} har inte skrivit under.</source>
        <translation>{who} has not signed.</translation>
    </message>
    <message>
        <source>{who} skrev under {day}.</source>
        <translation>{who} signed {day}.</translation>
    </message>
    <message>
        <source>Ändrat från version {before} till version {n}</source>
        <translation>Changed from version {before} to version {n}</translation>
    </message>
    <message>
        <source>Öppna planen på papper</source>
        <translation>Open the plan on paper</translation>
    </message>
    <message>
        <source>Öppna version {n} på papper</source>
        <translation>Open version {n} on paper</translation>
    </message>
</context>
<context>
    <name>ViewField</name>
    <message>
        <source>Eget urval</source>
        <translation>Own selection</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Aktiva</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Alla</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Att följa upp</source>
        <translation>To follow up</translation>
    </message>
    <message>
        <source>Avslutade</source>
        <translation>Exited</translation>
    </message>
    <message>
        <source>Inte lämnat</source>
        <translation>Not handed over</translation>
    </message>
    <message>
        <source>Jag ersätter</source>
        <translation>I stand in</translation>
    </message>
    <message>
        <source>Mina aktiva</source>
        <translation>My active ones</translation>
    </message>
    <message>
        <source>Samtycke går ut</source>
        <translation>Consent expires</translation>
    </message>
</context>
<context>
    <name>Volumes</name>
    <message>
        <source>Avslutade</source>
        <translation>Exited</translation>
    </message>
    <message>
        <source>Deltagare totalt</source>
        <translation>Participants in total</translation>
    </message>
    <message>
        <source>Halvår</source>
        <translation>Half-year</translation>
    </message>
    <message>
        <source>Insats</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Kalenderår</source>
        <translation>Calendar year</translation>
    </message>
    <message>
        <source>Kvinnor</source>
        <translation>Women</translation>
    </message>
    <message>
        <source>Kön ej angivet</source>
        <translation>Sex not stated</translation>
    </message>
    <message>
        <source>Män</source>
        <translation>Men</translation>
    </message>
    <message>
        <source>Månad</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Per handledare</source>
        <translation>Per coach</translation>
    </message>
    <message>
        <source>Påbörjade</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>Pågående</source>
        <translation>Ongoing</translation>
    </message>
    <message>
        <source>Tabellen räknar deltaganden. Den som har två insatser räknas en gång i varje insats och en gång i raden Deltagare totalt. Pågående är de som var kvar när perioden tog slut.</source>
        <translation>The table counts participations. Somebody with two measures is counted once in each measure and once in the row Participants in total. Ongoing are those who remained when the period ended.</translation>
    </message>
    <message>
        <source>Tertial</source>
        <translation>Four months</translation>
    </message>
    <message>
        <source>Totalt</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Volymer {period}</source>
        <translation>Volumes {period}</translation>
    </message>
    <message>
        <source>andra halvåret {year}</source>
        <translation>second half of {year}</translation>
    </message>
    <message>
        <source>dolt</source>
        <translation>hidden</translation>
    </message>
    <message>
        <source>första halvåret {year}</source>
        <translation>first half of {year}</translation>
    </message>
    <message>
        <source>hela {year}</source>
        <translation>all of {year}</translation>
    </message>
    <message>
        <source>tertial {n} {year}</source>
        <translation>four-month period {n} {year}</translation>
    </message>
    <message>
        <source>{column}, {sex}</source>
        <translation>{column}, {sex}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
</context>
<context>
    <name>VolumesPage</name>
    <message>
        <source>Alla enheter</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Deltagare per handledare</source>
        <translation>Participants per coach</translation>
    </message>
    <message>
        <source>Deltagare totalt</source>
        <translation>Participants in total</translation>
    </message>
    <message>
        <source>Enhet</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Exakt bara här på skärmen. I kopia och fil står det ”dolt” i stället för 1 till 4, och i de rutor som skulle avslöja ett sådant tal.</source>
        <translation>Exact only here on the screen. In a copy or file it says “hidden” instead of 1 to 4, and in the cells that would reveal such a number.</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Har rapporterat: {names}</source>
        <translation>Have reported: {names}</translation>
    </message>
    <message>
        <source>Inga datorer finns i registret än.</source>
        <translation>There are no computers in the register yet.</translation>
    </message>
    <message>
        <source>Ingen har rapporterat {period}.</source>
        <translation>Nobody has reported for {period}.</translation>
    </message>
    <message>
        <source>Ingen saknas.</source>
        <translation>Nobody is missing.</translation>
    </message>
    <message>
        <source>Insats</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Kopiera tabellen</source>
        <translation>Copy the table</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Periodens längd</source>
        <translation>Length of the period</translation>
    </message>
    <message>
        <source>På papper …</source>
        <translation>On paper …</translation>
    </message>
    <message>
        <source>Pågående per handledare</source>
        <translation>Ongoing per coach</translation>
    </message>
    <message>
        <source>Saknas: {names}</source>
        <translation>Missing: {names}</translation>
    </message>
    <message>
        <source>Spara som CSV …</source>
        <translation>Save as CSV …</translation>
    </message>
    <message>
        <source>Spara som Excel …</source>
        <translation>Save as Excel …</translation>
    </message>
    <message>
        <source>Spara volymerna</source>
        <translation>Save the volumes</translation>
    </message>
    <message>
        <source>Sparar …</source>
        <translation>Saving …</translation>
    </message>
    <message>
        <source>Tabellen är kopierad.</source>
        <translation>The table has been copied.</translation>
    </message>
    <message>
        <source>Tabellen är sparad.</source>
        <translation>The table has been saved.</translation>
    </message>
    <message>
        <source>Volymer</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>Volymer kommer med handledarnas paket när perioden är slut.</source>
        <translation>Volumes come with the coaches’ bundles when the period is over.</translation>
    </message>
    <message>
        <source>volymer_{period}</source>
        <translation>volumes_{period}</translation>
    </message>
    <message>
        <source>Öppna registret</source>
        <translation>Open the register</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Du har en säkerhetskopia från en annan dator eller ett skadat valv.</source>
        <translation>You have a backup from another computer or a damaged vault.</translation>
    </message>
    <message>
        <source>Du är handledare. Ett kontor kan du koppla ihop dig med senare.</source>
        <translation>You are a coach. You can connect to an office later.</translation>
    </message>
    <message>
        <source>Hur vill du börja?</source>
        <translation>How do you want to start?</translation>
    </message>
    <message>
        <source>Jag börjar själv</source>
        <translation>I start on my own</translation>
    </message>
    <message>
        <source>Jag har en inbjudan</source>
        <translation>I have an invitation</translation>
    </message>
    <message>
        <source>Kontoret har gett dig en fil som börjar på inbjudan.</source>
        <translation>The office has given you a file whose name starts with inbjudan.</translation>
    </message>
    <message>
        <source>Programmet fungerar utan nät. Allt du skriver krypteras på den här datorn med en lösenfras som bara du har.</source>
        <translation>The program works offline. Everything you write is encrypted on this computer with a passphrase that only you have.</translation>
    </message>
    <message>
        <source>Påhittade deltagare i ett valv som försvinner när du avslutar.</source>
        <translation>Invented participants in a vault that disappears when you quit.</translation>
    </message>
    <message>
        <source>Samordningsförbundets kansli, som tar emot paket från handledare.</source>
        <translation>The coordination federation’s office, which takes in bundles from coaches.</translation>
    </message>
    <message>
        <source>Vi är kontoret</source>
        <translation>We are the office</translation>
    </message>
    <message>
        <source>Välkommen till MIA Desktop</source>
        <translation>Welcome to MIA Desktop</translation>
    </message>
    <message>
        <source>Återställ</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Öva</source>
        <translation>Practise</translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>{day} kl. {time}</source>
        <translation>{day} at {time}</translation>
    </message>
</context>
<context>
    <name>WhoPage</name>
    <message>
        <source>Din lösenfras byts ut. De andras gäller som förut.</source>
        <translation>Your passphrase is replaced. Those of the others stay as they were.</translation>
    </message>
    <message>
        <source>Ditt namn</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Fortsätt</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Vem är du?</source>
        <translation>Who are you?</translation>
    </message>
    <message>
        <source>Välj ditt namn.</source>
        <translation>Choose your name.</translation>
    </message>
    <message>
        <source>Återställningsnyckel</source>
        <translation>Recovery key</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Varför frågar vi?</source>
        <translation>Why do we ask?</translation>
    </message>
</context>
<context>
    <name>WordDiff</name>
    <message>
        <source>borttaget: {text};</source>
        <translation>removed: {text};</translation>
    </message>
    <message>
        <source>tillagt: {text};</source>
        <translation>added: {text};</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Ej besvarat</source>
        <translation>Not answered</translation>
    </message>
    <message>
        <source>En koppling som inte finns här</source>
        <translation>A link that is not here</translation>
    </message>
    <message>
        <source>{n} av 10</source>
        <translation>{n} of 10</translation>
    </message>
</context>
<context>
    <name>YouPage</name>
    <message>
        <source>Börja använda MIA Desktop</source>
        <translation>Start using MIA Desktop</translation>
    </message>
    <message>
        <source>Det måste ligga på datorns egen disk. Be om hjälp att flytta mappen.</source>
        <translation>It has to be on the computer’s own disk. Ask for help to move the folder.</translation>
    </message>
    <message>
        <source>Det står vid allt du skriver, och på ditt visitkort.</source>
        <translation>It stands beside everything you write, and on your contact card.</translation>
    </message>
    <message>
        <source>Det är lätt att tappa bort och går sönder lättare än datorns disk.</source>
        <translation>It is easy to lose and breaks more easily than the computer’s disk.</translation>
    </message>
    <message>
        <source>Ditt namn</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Du och din enhet</source>
        <translation>You and your unit</translation>
    </message>
    <message>
        <source>Du och kontoret</source>
        <translation>You and the office</translation>
    </message>
    <message>
        <source>Enhet eller kommun</source>
        <translation>Unit or municipality</translation>
    </message>
    <message>
        <source>Gamla kopior av valvet blir då kvar hos någon annan. Välj en annan mapp.</source>
        <translation>Old copies of the vault then stay with somebody else. Choose another folder.</translation>
    </message>
    <message>
        <source>Mappen kopieras till {service}.</source>
        <translation>The folder is copied to {service}.</translation>
    </message>
    <message>
        <source>Mappen är {folder}.</source>
        <translation>The folder is {folder}.</translation>
    </message>
    <message>
        <source>Samordningsförbund</source>
        <translation>Coordination federation</translation>
    </message>
    <message>
        <source>Skapar valvet …</source>
        <translation>Creating the vault …</translation>
    </message>
    <message>
        <source>Skriv ditt namn.</source>
        <translation>Enter your name.</translation>
    </message>
    <message>
        <source>Skriv samordningsförbundets namn.</source>
        <translation>Enter the name of the coordination federation.</translation>
    </message>
    <message>
        <source>Valvet kan inte ligga på en nätverksplats.</source>
        <translation>The vault cannot be on a network drive.</translation>
    </message>
    <message>
        <source>Valvet kommer att ligga på ett löstagbart minne.</source>
        <translation>The vault will be on a removable stick.</translation>
    </message>
    <message>
        <source>Återställningsnyckel</source>
        <translation>Recovery key</translation>
    </message>
</context>
<context>
    <name>_Combo</name>
    <message>
        <source>Välj …</source>
        <translation>Choose …</translation>
    </message>
</context>
<context>
    <name>_DayDelegate</name>
    <message>
        <source>+{n} till</source>
        <translation>+{n} more</translation>
    </message>
    <message>
        <source>{day} idag</source>
        <translation>{day} today</translation>
    </message>
</context>
<context>
    <name>_HoursDelegate</name>
    <message>
        <source>Timmar, {day}</source>
        <translation>Hours, {day}</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Flytta ned: {t}</source>
        <translation>Move down: {t}</translation>
    </message>
    <message>
        <source>Flytta upp: {t}</source>
        <translation>Move up: {t}</translation>
    </message>
    <message>
        <source>Ta bort: {t}</source>
        <translation>Remove: {t}</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>i går</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>i morgon</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>idag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>om {n} dagar</source>
        <translation>in {n} days</translation>
    </message>
    <message>
        <source>{n} dagar sedan</source>
        <translation>{n} days ago</translation>
    </message>
</context>
</TS>
