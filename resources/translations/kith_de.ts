<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>kith::Program</name>
    <message>
        <source>Kith cannot open its library.</source>
        <translation>Kith kann seine Bibliothek nicht öffnen.</translation>
    </message>
</context>
<context>
    <name>kith::model::Sentence</name>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The evaluation was stopped.</source>
        <translation>Die Auswertung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The training was stopped.</source>
        <translation>Das Training wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Grouping was stopped.</source>
        <translation>Das Gruppieren wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Writing to &quot;%1&quot; was stopped.</source>
        <translation>Das Schreiben in „%1“ wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The job stopped because of an unexpected error: %1.</source>
        <translation>Die Arbeit endete mit einem unerwarteten Fehler: %1.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read: %2.</source>
        <translation>Der Ordner %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The folder %1 holds photos of nobody: an evaluation needs at least two folders, one for each person, with photos in them.</source>
        <translation>Der Ordner %1 enthält Fotos von niemandem: Eine Auswertung braucht mindestens zwei Ordner mit Fotos, einen für jede Person.</translation>
    </message>
    <message>
        <source>The folder %1 holds photos of one person: an evaluation needs at least two folders, one for each person, with photos in them.</source>
        <translation>Der Ordner %1 enthält Fotos einer einzigen Person: Eine Auswertung braucht mindestens zwei Ordner mit Fotos, einen für jede Person.</translation>
    </message>
    <message>
        <source>No folder was named.</source>
        <translation>Es wurde kein Ordner genannt.</translation>
    </message>
    <message>
        <source>The name of the folder %1 holds bytes that are not text; please rename it.</source>
        <translation>Der Name des Ordners %1 enthält Bytes, die kein Text sind; bitte benennen Sie ihn um.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder; please choose the folder that holds it.</source>
        <translation>%1 ist eine Datei, kein Ordner; bitte wählen Sie den Ordner, in dem sie liegt.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read; please check its permissions.</source>
        <translation>Der Ordner %1 kann nicht gelesen werden; bitte prüfen Sie seine Zugriffsrechte.</translation>
    </message>
    <message>
        <source>This folder cannot be read: %1.</source>
        <translation>Dieser Ordner kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>The name holds bytes that are not text; please rename it.</source>
        <translation>Der Name enthält Bytes, die kein Text sind; bitte benennen Sie die Datei um.</translation>
    </message>
    <message>
        <source>%1 files are not read yet.</source>
        <translation>%1-Dateien werden noch nicht gelesen.</translation>
    </message>
    <message>
        <source>camera RAW files are not read yet.</source>
        <translation>RAW-Dateien von Kameras werden noch nicht gelesen.</translation>
    </message>
    <message>
        <source>The file is damaged: its pixels cannot be decoded.</source>
        <translation>Die Datei ist beschädigt: Ihre Bildpunkte lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>The file is damaged: its pixels cannot be decoded (%1).</source>
        <translation>Die Datei ist beschädigt: Ihre Bildpunkte lassen sich nicht lesen (%1).</translation>
    </message>
    <message>
        <source>The file does not exist (any more).</source>
        <translation>Die Datei gibt es nicht (mehr).</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>Das ist keine Datei.</translation>
    </message>
    <message>
        <source>The file cannot be read (%1).</source>
        <translation>Die Datei kann nicht gelesen werden (%1).</translation>
    </message>
    <message>
        <source>The file is larger than 1 GB.</source>
        <translation>Die Datei ist größer als 1 GB.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file cannot be read (permission denied or a disk error).</source>
        <translation>Die Datei kann nicht gelesen werden (keine Zugriffsrechte oder ein Fehler des Datenträgers).</translation>
    </message>
    <message>
        <source>The file is damaged: it has no readable %1 header.</source>
        <translation>Die Datei ist beschädigt: Sie hat keinen lesbaren %1-Kopf.</translation>
    </message>
    <message>
        <source>The file is damaged: it is far too short for the size it claims.</source>
        <translation>Die Datei ist beschädigt: Sie ist viel zu kurz für die Bildgröße, die sie angibt.</translation>
    </message>
    <message>
        <source>The picture is too large (%1 x %2 pixels).</source>
        <translation>Das Bild ist zu groß (%1 x %2 Bildpunkte).</translation>
    </message>
    <message>
        <source>The file is damaged: its content is not a picture.</source>
        <translation>Die Datei ist beschädigt: Ihr Inhalt ist kein Bild.</translation>
    </message>
    <message>
        <source>The file is damaged (%1); faces were looked for in what could be decoded.</source>
        <translation>Die Datei ist beschädigt (%1); Gesichter wurden in dem gesucht, was lesbar war.</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture.</source>
        <translation>Der Speicher reicht für dieses Bild nicht aus.</translation>
    </message>
    <message>
        <source>The picture cannot be processed: %1</source>
        <translation>Das Bild kann nicht verarbeitet werden: %1</translation>
    </message>
    <message>
        <source>A thumbnail could not be encoded.</source>
        <translation>Ein Vorschaubild konnte nicht erzeugt werden.</translation>
    </message>
    <message>
        <source>A name must not be blank.</source>
        <translation>Ein Name darf nicht leer sein.</translation>
    </message>
    <message>
        <source>A person needs a name.</source>
        <translation>Eine Person braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a person named %1 already.</source>
        <translation>Es gibt schon eine Person namens %1.</translation>
    </message>
    <message>
        <source>This person does not exist any more.</source>
        <translation>Diese Person gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>This face is not there any more, or belongs to somebody by now.</source>
        <translation>Dieses Gesicht ist nicht mehr da oder gehört inzwischen zu jemandem.</translation>
    </message>
    <message>
        <source>Please choose two different persons.</source>
        <translation>Bitte wählen Sie zwei verschiedene Personen.</translation>
    </message>
    <message>
        <source>There is no such day in the calendar.</source>
        <translation>Diesen Tag gibt es im Kalender nicht.</translation>
    </message>
    <message>
        <source>Please draw the box around a face in the photo.</source>
        <translation>Bitte zeichnen Sie den Rahmen um ein Gesicht im Foto.</translation>
    </message>
    <message>
        <source>This photo is not in the library any more.</source>
        <translation>Dieses Foto ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
        <source>Only the box of a face drawn by hand can be moved.</source>
        <translation>Nur der Rahmen eines von Hand gezeichneten Gesichts lässt sich verschieben.</translation>
    </message>
    <message>
        <source>The minimum face size must lie between %1 and %2.</source>
        <translation>Die kleinste Gesichtsgröße muss zwischen %1 und %2 liegen.</translation>
    </message>
    <message>
        <source>The minimum number of samples must lie between %1 and %2.</source>
        <translation>Die Mindestzahl der Nachbarn muss zwischen %1 und %2 liegen.</translation>
    </message>
    <message>
        <source>The selection epsilon must lie between %1 and %2.</source>
        <translation>Das Auswahl-Epsilon muss zwischen %1 und %2 liegen.</translation>
    </message>
    <message>
        <source>The strictness must lie between %1 and %2.</source>
        <translation>Die Strenge muss zwischen %1 und %2 liegen.</translation>
    </message>
    <message>
        <source>The probability to show must lie between %1 and %2.</source>
        <translation>Die Wahrscheinlichkeit, ab der gezeigt wird, muss zwischen %1 und %2 liegen.</translation>
    </message>
    <message>
        <source>The probability of certain names must lie between %1 and %2.</source>
        <translation>Die Wahrscheinlichkeit sicherer Namen muss zwischen %1 und %2 liegen.</translation>
    </message>
    <message>
        <source>The minimum cluster size must be 0 (automatic), 2, 4, 8 or 16.</source>
        <translation>Die kleinste Gruppengröße muss 0 (automatisch), 2, 4, 8 oder 16 sein.</translation>
    </message>
    <message>
        <source>There is no recognition model named &quot;%1&quot;.</source>
        <translation>Es gibt kein Erkennungsmodell namens „%1“.</translation>
    </message>
    <message>
        <source>The detector %1 is not installed; please choose hog or install its network.</source>
        <translation>Der Detektor %1 ist nicht installiert; bitte wählen Sie hog oder installieren Sie sein Netz.</translation>
    </message>
    <message>
        <source>This version of Kith does not use the detector &quot;%1&quot;.</source>
        <translation>Diese Version von Kith verwendet den Detektor „%1“ nicht.</translation>
    </message>
    <message>
        <source>The copy %1 cannot be made: %2.</source>
        <translation>Die Kopie %1 kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>%1 is a file of another program, not a Kith library.</source>
        <translation>%1 ist eine Datei eines anderen Programms, keine Kith-Bibliothek.</translation>
    </message>
    <message>
        <source>%1 was made by a newer Kith (its version is %2, this program knows up to %3). Please update Kith to open it.</source>
        <translation>%1 stammt von einem neueren Kith (Version %2, dieses Programm kennt nur bis %3). Bitte aktualisieren Sie Kith, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a library file.</source>
        <translation>%1 ist ein Ordner, keine Bibliotheksdatei.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: %2.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>There is no space left to write %1. Nothing was lost; please free some space and try again.</source>
        <translation>Es ist kein Platz mehr, um %1 zu schreiben. Nichts ging verloren; bitte schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be changed: the folder %2 is read-only.</source>
        <translation>%1 kann nicht geändert werden: Der Ordner %2 ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>%1 cannot be changed: the file is read-only.</source>
        <translation>%1 kann nicht geändert werden: Die Datei ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>%1 cannot be opened. Please check its permissions.</source>
        <translation>%1 kann nicht geöffnet werden. Bitte prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>%1 could not be read or written (%2). Is its drive still connected?</source>
        <translation>%1 konnte nicht gelesen oder geschrieben werden (%2). Ist der Datenträger noch angeschlossen?</translation>
    </message>
    <message>
        <source>%1 is in use by another program. Please try again in a moment.</source>
        <translation>%1 wird gerade von einem anderen Programm benutzt. Bitte versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>%1 is not a Kith library.</source>
        <translation>%1 ist keine Kith-Bibliothek.</translation>
    </message>
    <message>
        <source>%1 is damaged (%2).</source>
        <translation>%1 ist beschädigt (%2).</translation>
    </message>
    <message>
        <source>There is not enough memory to work on %1.</source>
        <translation>Der Speicher reicht nicht aus, um mit %1 zu arbeiten.</translation>
    </message>
    <message>
        <source>Kith could not store something in %1: %2</source>
        <translation>Kith konnte etwas nicht in %1 speichern: %2</translation>
    </message>
    <message>
        <source>The network file %1 cannot be loaded: %2</source>
        <translation>Die Netzdatei %1 kann nicht geladen werden: %2</translation>
    </message>
    <message>
        <source>The recognition network gives %1 numbers for a face in place of 512.</source>
        <translation>Das Erkennungsnetz liefert %1 Zahlen für ein Gesicht statt 512.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The list of networks %1 cannot be understood: %2</source>
        <translation>Die Liste der Netze %1 ist nicht zu verstehen: %2</translation>
    </message>
    <message>
        <source>The network &quot;%1&quot; is not installed: %2 is missing.</source>
        <translation>Das Netz „%1“ ist nicht installiert: %2 fehlt.</translation>
    </message>
    <message>
        <source>The network file %1 is damaged: it has %2 bytes in place of %3. Please install it again.</source>
        <translation>Die Netzdatei %1 ist beschädigt: Sie hat %2 Bytes statt %3. Bitte installieren Sie sie neu.</translation>
    </message>
    <message>
        <source>The network &quot;%1&quot; is not installed.</source>
        <translation>Das Netz „%1“ ist nicht installiert.</translation>
    </message>
    <message>
        <source>The network file %1 is damaged: its checksum is wrong. Please install it again.</source>
        <translation>Die Netzdatei %1 ist beschädigt: Ihre Prüfsumme ist falsch. Bitte installieren Sie sie neu.</translation>
    </message>
    <message>
        <source>The face refiner network is not installed.</source>
        <translation>Das Netz, das Gesichter genauer einpasst, ist nicht installiert.</translation>
    </message>
    <message>
        <source>The face refiner network was not made for the boxes of the detector &quot;%1&quot;.</source>
        <translation>Das Netz, das Gesichter genauer einpasst, ist nicht für die Rahmen des Detektors „%1“ gemacht.</translation>
    </message>
    <message>
        <source>Clusters and persons are not of the same faces.</source>
        <translation>Gruppen und Personen gehören nicht zu denselben Gesichtern.</translation>
    </message>
    <message numerus="yes">
        <source>Confirmed %n faces</source>
        <translation>
            <numerusform>%n Gesicht bestätigt</numerusform>
            <numerusform>%n Gesichter bestätigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rejected the suggestions for %n faces</source>
        <translation>
            <numerusform>Vorschlag für %n Gesicht abgelehnt</numerusform>
            <numerusform>Vorschläge für %n Gesichter abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Corrected the names of %n faces</source>
        <translation>
            <numerusform>Namen von %n Gesicht berichtigt</numerusform>
            <numerusform>Namen von %n Gesichtern berichtigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept the names of %n faces</source>
        <translation>
            <numerusform>Namen von %n Gesicht behalten</numerusform>
            <numerusform>Namen von %n Gesichtern behalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ignored %n faces</source>
        <translation>
            <numerusform>%n Gesicht ignoriert</numerusform>
            <numerusform>%n Gesichter ignoriert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n faces</source>
        <translation>
            <numerusform>%n Gesicht gelöscht</numerusform>
            <numerusform>%n Gesichter gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored %n faces</source>
        <translation>
            <numerusform>%n Gesicht wiederhergestellt</numerusform>
            <numerusform>%n Gesichter wiederhergestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Named %n faces %1</source>
        <translation>
            <numerusform>%n Gesicht %1 genannt</numerusform>
            <numerusform>%n Gesichter %1 genannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split %n faces of %1 into %2</source>
        <translation>
            <numerusform>%n Gesicht von %1 als %2 abgetrennt</numerusform>
            <numerusform>%n Gesichter von %1 als %2 abgetrennt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed the name of %n faces</source>
        <translation>
            <numerusform>Namen von %n Gesicht entfernt</numerusform>
            <numerusform>Namen von %n Gesichtern entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Said that %n faces are not %1</source>
        <translation>
            <numerusform>Gesagt, dass %n Gesicht nicht %1 ist</numerusform>
            <numerusform>Gesagt, dass %n Gesichter nicht %1 sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Said that %n faces are not who they were taken for</source>
        <translation>
            <numerusform>Gesagt, dass %n Gesicht jemand anderes ist als vermutet</numerusform>
            <numerusform>Gesagt, dass %n Gesichter jemand anderes sind als vermutet</numerusform>
        </translation>
    </message>
    <message>
        <source>Drew a face in %1</source>
        <translation>Ein Gesicht in %1 gezeichnet</translation>
    </message>
    <message>
        <source>Moved the box of a face in %1</source>
        <translation>Den Rahmen eines Gesichts in %1 verschoben</translation>
    </message>
    <message>
        <source>Merged %1 into %2</source>
        <translation>%1 mit %2 zusammengelegt</translation>
    </message>
    <message>
        <source>Merged a single face into %1</source>
        <translation>Ein einzelnes Gesicht mit %1 zusammengelegt</translation>
    </message>
    <message>
        <source>Merged a single face into a single face</source>
        <translation>Zwei einzelne Gesichter zusammengelegt</translation>
    </message>
    <message>
        <source>Said that %1 and %2 are two persons</source>
        <translation>Gesagt, dass %1 und %2 zwei Personen sind</translation>
    </message>
    <message>
        <source>Said that %1 and a single face are two persons</source>
        <translation>Gesagt, dass %1 und ein einzelnes Gesicht zwei Personen sind</translation>
    </message>
    <message>
        <source>Said that a single face and a single face are two persons</source>
        <translation>Gesagt, dass zwei einzelne Gesichter zwei Personen sind</translation>
    </message>
    <message>
        <source>Renamed %1 to %2</source>
        <translation>%1 in %2 umbenannt</translation>
    </message>
    <message>
        <source>Deleted the person %1</source>
        <translation>Die Person %1 gelöscht</translation>
    </message>
    <message>
        <source>Chose the cover of %1</source>
        <translation>Das Titelbild von %1 gewählt</translation>
    </message>
    <message>
        <source>Took the cover away from %1</source>
        <translation>Das Titelbild von %1 weggenommen</translation>
    </message>
    <message>
        <source>Made %1 a favourite</source>
        <translation>%1 zum Favoriten gemacht</translation>
    </message>
    <message>
        <source>%1 is no favourite any more</source>
        <translation>%1 ist kein Favorit mehr</translation>
    </message>
    <message>
        <source>Hid %1</source>
        <translation>%1 ausgeblendet</translation>
    </message>
    <message>
        <source>Showed %1 again</source>
        <translation>%1 wieder eingeblendet</translation>
    </message>
    <message>
        <source>Changed the birth date of %1</source>
        <translation>Das Geburtsdatum von %1 geändert</translation>
    </message>
    <message>
        <source>Changed the notes about %1</source>
        <translation>Die Notizen zu %1 geändert</translation>
    </message>
    <message numerus="yes">
        <source>Trained on %n faces: %1, %2</source>
        <translation>
            <numerusform>Mit %n Gesicht trainiert: %1, %2</numerusform>
            <numerusform>Mit %n Gesichtern trainiert: %1, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>Fotos werden gesucht</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>Fotos werden durchsucht</translation>
    </message>
    <message>
        <source>Looking at faces anew</source>
        <translation>Gesichter werden neu betrachtet</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Gesichter werden gruppiert</translation>
    </message>
    <message>
        <source>Matching with names</source>
        <translation>Namen werden zugeordnet</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Ergebnis wird gespeichert</translation>
    </message>
    <message>
        <source>Finding faces</source>
        <translation>Gesichter werden gesucht</translation>
    </message>
    <message>
        <source>Comparing pairs</source>
        <translation>Paare werden verglichen</translation>
    </message>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%n Gruppe</numerusform>
            <numerusform>%n Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestions</source>
        <translation>
            <numerusform>%n Vorschlag</numerusform>
            <numerusform>%n Vorschläge</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown %1</source>
        <translation>Unbekannt %1</translation>
    </message>
    <message numerus="yes">
        <source>Kept %n lost faces with the old picture</source>
        <translation>
            <numerusform>%n verlorenes Gesicht beim alten Bild gelassen</numerusform>
            <numerusform>%n verlorene Gesichter beim alten Bild gelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forgot %n lost faces</source>
        <translation>
            <numerusform>%n verlorenes Gesicht vergessen</numerusform>
            <numerusform>%n verlorene Gesichter vergessen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n named faces are not in the picture any more</source>
        <translation>
            <numerusform>%n benanntes Gesicht ist nicht mehr im Bild</numerusform>
            <numerusform>%n benannte Gesichter sind nicht mehr im Bild</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost faces were found again</source>
        <translation>
            <numerusform>%n verlorenes Gesicht wurde wiedergefunden</numerusform>
            <numerusform>%n verlorene Gesichter wurden wiedergefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faces named as in a copy of the photo</source>
        <translation>
            <numerusform>%n Gesicht wie in einer Kopie des Fotos benannt</numerusform>
            <numerusform>%n Gesichter wie in einer Kopie des Fotos benannt</numerusform>
        </translation>
    </message>
    <message>
        <source>This face does not exist (any more).</source>
        <translation>Dieses Gesicht gibt es nicht (mehr).</translation>
    </message>
    <message>
        <source>This face is not among those that are lost.</source>
        <translation>Dieses Gesicht ist keines der verlorenen.</translation>
    </message>
    <message>
        <source>Scan: %1</source>
        <translation>Suche: %1</translation>
    </message>
    <message>
        <source>Scan: %1; %2</source>
        <translation>Suche: %1; %2</translation>
    </message>
    <message>
        <source>Scan: %1; %2; %3</source>
        <translation>Suche: %1; %2; %3</translation>
    </message>
    <message>
        <source>Found %1 again in the photo</source>
        <translation>%1 im Foto wiedergefunden</translation>
    </message>
    <message>
        <source>Found a lost face again in the photo</source>
        <translation>Ein verlorenes Gesicht im Foto wiedergefunden</translation>
    </message>
</context>
<context>
    <name>kith::ui::BirthDateDialog</name>
    <message>
        <source>Birth date</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Day, month and year</source>
        <translation>Tag, Monat und Jahr</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Keep no birth date of this person</source>
        <translation>Kein Geburtsdatum dieser Person behalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>When was %1 born?</source>
        <translation>Wann wurde %1 geboren?</translation>
    </message>
</context>
<context>
    <name>kith::ui::CheckLabelsDialog</name>
    <message>
        <source>Check names</source>
        <translation>Namen prüfen</translation>
    </message>
    <message>
        <source>Names that may be wrong</source>
        <translation>Namen, die falsch sein könnten</translation>
    </message>
    <message>
        <source>Looking at the names</source>
        <translation>Die Namen werden geprüft</translation>
    </message>
    <message>
        <source>Each named face is compared with the others of its name.</source>
        <translation>Jedes benannte Gesicht wird mit den anderen seines Namens verglichen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The name is right: do not ask about it again (K)</source>
        <translation>Der Name stimmt: nicht mehr danach fragen (K)</translation>
    </message>
    <message>
        <source>It is this other person (M)</source>
        <translation>Es ist diese andere Person (M)</translation>
    </message>
    <message>
        <source>It is neither: the face has no name then, and is not this person (R)</source>
        <translation>Keiner von beiden: Das Gesicht hat dann keinen Namen und ist nicht diese Person (R)</translation>
    </message>
    <message>
        <source>The names could not be checked</source>
        <translation>Die Namen konnten nicht geprüft werden</translation>
    </message>
    <message>
        <source>Nothing looks wrong</source>
        <translation>Nichts sieht falsch aus</translation>
    </message>
    <message>
        <source>There are no named faces to compare yet.</source>
        <translation>Es gibt noch keine benannten Gesichter zum Vergleichen.</translation>
    </message>
    <message>
        <source>Every name fits the other faces of the same name.</source>
        <translation>Jeder Name passt zu den anderen Gesichtern desselben Namens.</translation>
    </message>
    <message>
        <source>Is this %1?</source>
        <translation>Ist das %1?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s)</source>
        <translation>
            <numerusform>%Ln Gesicht</numerusform>
            <numerusform>%Ln Gesichter</numerusform>
        </translation>
    </message>
    <message>
        <source>Probably not (%1): more like %2.</source>
        <translation>Wahrscheinlich nicht (%1): eher %2.</translation>
    </message>
    <message>
        <source>Probably not (%1): like nobody you named.</source>
        <translation>Wahrscheinlich nicht (%1): wie niemand, den Sie benannt haben.</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>%1 behalten</translation>
    </message>
    <message>
        <source>Keep these names</source>
        <translation>Diese Namen behalten</translation>
    </message>
    <message>
        <source>It is %1</source>
        <translation>Es ist %1</translation>
    </message>
    <message>
        <source>They are the others they are more like</source>
        <translation>Es sind die anderen, denen sie mehr ähneln</translation>
    </message>
    <message>
        <source>Remove the name</source>
        <translation>Namen entfernen</translation>
    </message>
    <message>
        <source>Remove these names</source>
        <translation>Diese Namen entfernen</translation>
    </message>
    <message>
        <source>Compared with other faces of %1</source>
        <translation>Verglichen mit anderen Gesichtern von %1</translation>
    </message>
    <message>
        <source>The only face of %1</source>
        <translation>Das einzige Gesicht von %1</translation>
    </message>
    <message>
        <source>Compared with faces of %1</source>
        <translation>Verglichen mit Gesichtern von %1</translation>
    </message>
    <message>
        <source>No other faces of %1</source>
        <translation>Keine anderen Gesichter von %1</translation>
    </message>
    <message>
        <source>Everything looked at</source>
        <translation>Alles angesehen</translation>
    </message>
    <message>
        <source>Names that you kept are not asked about again.</source>
        <translation>Nach Namen, die Sie behalten haben, wird nicht wieder gefragt.</translation>
    </message>
</context>
<context>
    <name>kith::ui::CheckLabelsModel</name>
    <message>
        <source>Named %1, wrong with %2. More like %3</source>
        <translation>%1 genannt, falsch zu %2. Eher %3</translation>
    </message>
    <message>
        <source>Named %1, wrong with %2</source>
        <translation>%1 genannt, falsch zu %2</translation>
    </message>
    <message>
        <source>Probably wrong</source>
        <translation>Wahrscheinlich falsch</translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s)</source>
        <translation>
            <numerusform>%Ln Name</numerusform>
            <numerusform>%Ln Namen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::ui::ClusteringSection</name>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Lenient</source>
        <translation>Großzügig</translation>
    </message>
    <message>
        <source>Rather lenient</source>
        <translation>Eher großzügig</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Streng</translation>
    </message>
    <message>
        <source>Rather strict</source>
        <translation>Eher streng</translation>
    </message>
    <message>
        <source>Clustering</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Minimum cluster size</source>
        <translation>Kleinste Gruppe</translation>
    </message>
    <message>
        <source>Strictness</source>
        <translation>Strenge</translation>
    </message>
    <message>
        <source>Keep faces apart that are too unlike</source>
        <translation>Zu unähnliche Gesichter auseinanderhalten</translation>
    </message>
    <message>
        <source>Count a burst of almost equal shots once</source>
        <translation>Eine Serie fast gleicher Aufnahmen nur einmal zählen</translation>
    </message>
    <message>
        <source>Selection epsilon</source>
        <translation>Auswahl-Epsilon</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Off, only the density of faces counts (HDBSCAN*), however unlike they are: for comparison with other programs. Strangers may then share a group.</source>
        <translation>Ausgeschaltet zählt nur die Dichte der Gesichter (HDBSCAN*), wie unähnlich sie auch sind: zum Vergleich mit anderen Programmen. Fremde können dann in einer Gruppe landen.</translation>
    </message>
    <message>
        <source>Minimum samples</source>
        <translation>Mindestzahl der Nachbarn</translation>
    </message>
    <message>
        <source>Reset to defaults</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset clustering to defaults</source>
        <translation>Das Gruppieren auf die Vorgaben zurücksetzen</translation>
    </message>
    <message>
        <source>Fewer look-alikes than this stay single faces. Auto is 2, and more in a large library without link limit.</source>
        <translation>Weniger ähnliche Gesichter bleiben einzeln. Automatisch heißt 2, und mehr in einer großen Bibliothek ohne Ähnlichkeitsgrenze.</translation>
    </message>
    <message>
        <source>Link limit</source>
        <translation>Ähnlichkeitsgrenze</translation>
    </message>
    <message>
        <source>Off, density alone decides (HDBSCAN*), and strangers may end up in one group.</source>
        <translation>Ausgeschaltet entscheidet allein die Dichte (HDBSCAN*), und Fremde können in einer Gruppe landen.</translation>
    </message>
    <message>
        <source>Strict keeps strangers apart but may split one person into several; lenient does the opposite.</source>
        <translation>Streng hält Fremde auseinander, teilt aber vielleicht eine Person auf; großzügig wirkt umgekehrt.</translation>
    </message>
    <message>
        <source>Bursts</source>
        <translation>Serien</translation>
    </message>
    <message>
        <source>So that one photo shoot does not outweigh all other photos.</source>
        <translation>Damit ein Fototermin nicht alle anderen Fotos überwiegt.</translation>
    </message>
    <message>
        <source>Higher leaves more unusual faces alone.</source>
        <translation>Höher lässt mehr ungewöhnliche Gesichter einzeln.</translation>
    </message>
    <message>
        <source>Groups nearer to each other than this distance are not told apart.</source>
        <translation>Gruppen, die näher beieinander liegen, werden nicht unterschieden.</translation>
    </message>
    <message>
        <source>Takes effect with the next Train. Names never change.</source>
        <translation>Wirkt beim nächsten Training. Namen ändern sich nie.</translation>
    </message>
</context>
<context>
    <name>kith::ui::DetectionSection</name>
    <message>
        <source>%1 % of the photo’s short side</source>
        <translation>%1 % der kurzen Seite des Fotos</translation>
    </message>
    <message>
        <source>hog · frontal</source>
        <translation>hog · frontal</translation>
    </message>
    <message>
        <source>Finds faces that look towards the camera. More work for the computer.</source>
        <translation>Findet Gesichter, die zur Kamera schauen. Mehr Arbeit für den Rechner.</translation>
    </message>
    <message>
        <source>cnn · thorough</source>
        <translation>cnn · gründlich</translation>
    </message>
    <message>
        <source>Also finds turned, small and partly covered faces, with less work for the computer.</source>
        <translation>Findet auch abgewandte, kleine und halb verdeckte Gesichter, mit weniger Arbeit für den Rechner.</translation>
    </message>
    <message>
        <source>%1 needs a detector network, and none is installed.</source>
        <translation>%1 braucht ein Detektornetz, und keines ist installiert.</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>Gesichtersuche</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Smallest face</source>
        <translation>Kleinstes Gesicht</translation>
    </message>
    <message>
        <source>Also look for rotated faces</source>
        <translation>Auch gedrehte Gesichter suchen</translation>
    </message>
    <message>
        <source>Smaller finds people far away, and takes longer.</source>
        <translation>Kleiner findet auch weit entfernte Menschen und dauert länger.</translation>
    </message>
    <message>
        <source>Rotated faces</source>
        <translation>Gedrehte Gesichter</translation>
    </message>
    <message>
        <source>Turns a photo on its sides where nobody is found upright: for scans and lying people.</source>
        <translation>Dreht ein Foto, in dem aufrecht niemand zu finden ist: für gescannte Fotos und Liegende.</translation>
    </message>
    <message>
        <source>Photos already scanned keep their faces until you re-scan. Names stay.</source>
        <translation>Schon durchsuchte Fotos behalten ihre Gesichter, bis neu gesucht wird. Namen bleiben.</translation>
    </message>
</context>
<context>
    <name>kith::ui::DropOverlay</name>
    <message numerus="yes">
        <source>Drop to add %n folder(s)</source>
        <translation>
            <numerusform>Loslassen, um diesen Ordner hinzuzufügen</numerusform>
            <numerusform>Loslassen, um %n Ordner hinzuzufügen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::ui::DroppedFolders</name>
    <message>
        <source>%1 is not on this computer. Save it first, then drop the folder it is in.</source>
        <translation>%1 liegt nicht auf diesem Rechner. Speichern Sie es zuerst und ziehen Sie dann den Ordner hierher.</translation>
    </message>
    <message>
        <source>%1 is not a photo. Drop a folder of photos, or photos.</source>
        <translation>%1 ist kein Foto. Ziehen Sie einen Ordner mit Fotos oder Fotos hierher.</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 ist nicht mehr da.</translation>
    </message>
</context>
<context>
    <name>kith::ui::EmptyBin</name>
    <message>
        <source>Empty the bin</source>
        <translation>Den Papierkorb leeren</translation>
    </message>
    <message numerus="yes">
        <source>Erase %Ln face(s) for good?</source>
        <translation>
            <numerusform>%Ln Gesicht endgültig löschen?</numerusform>
            <numerusform>%Ln Gesichter endgültig löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Thumbnails and recognition data are erased from the library file. This cannot be undone. Your photos are not touched.</source>
        <translation>Vorschaubilder und Erkennungsdaten werden aus der Bibliothek gelöscht. Das lässt sich nicht rückgängig machen. Ihre Fotos bleiben unberührt.</translation>
    </message>
    <message>
        <source>Empty bin</source>
        <translation>Papierkorb leeren</translation>
    </message>
</context>
<context>
    <name>kith::ui::EmptyState</name>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
</context>
<context>
    <name>kith::ui::FaceCommands</name>
    <message numerus="yes">
        <source>%Ln face(s) named %1.</source>
        <translation>
            <numerusform>%Ln Gesicht %1 genannt.</numerusform>
            <numerusform>%Ln Gesichter %1 genannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s) are not %1.</source>
        <translation>
            <numerusform>%Ln Gesicht ist nicht %1.</numerusform>
            <numerusform>%Ln Gesichter sind nicht %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s) are not who they were taken for.</source>
        <translation>
            <numerusform>%Ln Gesicht ist jemand anderes als vermutet.</numerusform>
            <numerusform>%Ln Gesichter sind jemand anderes als vermutet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s) moved to Ignored.</source>
        <translation>
            <numerusform>%Ln Gesicht nach Ignoriert verschoben.</numerusform>
            <numerusform>%Ln Gesichter nach Ignoriert verschoben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s) moved to Deleted.</source>
        <translation>
            <numerusform>%Ln Gesicht nach Gelöscht verschoben.</numerusform>
            <numerusform>%Ln Gesichter nach Gelöscht verschoben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::ui::FaceFacts</name>
    <message>
        <source>%1 (file)</source>
        <translation>%1 (Datei)</translation>
    </message>
    <message>
        <source>%1 px · quality %2</source>
        <translation>%1 px · Qualität %2</translation>
    </message>
    <message>
        <source>%1? %2</source>
        <translation>%1? %2</translation>
    </message>
    <message>
        <source>Face %1</source>
        <translation>Gesicht %1</translation>
    </message>
</context>
<context>
    <name>kith::ui::FaceModel</name>
    <message>
        <source>Select all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>%1 together with %2</source>
        <translation>%1 zusammen mit %2</translation>
    </message>
    <message>
        <source>Perhaps %1</source>
        <translation>Vielleicht %1</translation>
    </message>
    <message>
        <source>Not in a group</source>
        <translation>In keiner Gruppe</translation>
    </message>
    <message>
        <source>Unnamed face</source>
        <translation>Namenloses Gesicht</translation>
    </message>
</context>
<context>
    <name>kith::ui::FaceStrip</name>
    <message>
        <source>Selected faces</source>
        <translation>Ausgewählte Gesichter</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>kith::ui::FacesTab</name>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>%1 · %2 named · %3</source>
        <translation>%1 · %2 benannt · %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody has a name</source>
        <translation>Alle haben einen Namen</translation>
    </message>
    <message>
        <source>New faces without a name appear here after the next scan.</source>
        <translation>Neue Gesichter ohne Namen erscheinen hier nach der nächsten Suche.</translation>
    </message>
    <message>
        <source>Nobody is ignored</source>
        <translation>Niemand wird ignoriert</translation>
    </message>
    <message>
        <source>Select faces of people you don&apos;t care about and press Ignore. They wait here, out of the way.</source>
        <translation>Wählen Sie Gesichter von Leuten aus, die nicht wichtig sind, und drücken Sie Ignorieren. Sie warten dann hier und stören nicht.</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>Der Papierkorb ist leer</translation>
    </message>
    <message>
        <source>Things that are no faces go here when you press the red trashcan. You can restore them until the bin is emptied.</source>
        <translation>Was kein Gesicht ist, kommt mit dem roten Papierkorb hierher. Bis der Papierkorb geleert wird, lässt es sich wiederherstellen.</translation>
    </message>
    <message>
        <source>No photo shows both</source>
        <translation>Kein Foto zeigt beide</translation>
    </message>
    <message>
        <source>Choose somebody else on the left.</source>
        <translation>Wählen Sie links jemand anderen.</translation>
    </message>
    <message>
        <source>No faces here any more</source>
        <translation>Hier sind keine Gesichter mehr</translation>
    </message>
    <message>
        <source>Looking for faces</source>
        <translation>Gesichter werden gesucht</translation>
    </message>
    <message>
        <source>They appear here as they are found.</source>
        <translation>Sie erscheinen hier, sobald sie gefunden sind.</translation>
    </message>
    <message>
        <source>No faces yet</source>
        <translation>Noch keine Gesichter</translation>
    </message>
    <message>
        <source>Add a folder with photos of people, or drop one on this window.</source>
        <translation>Fügen Sie einen Ordner mit Fotos von Menschen hinzu oder ziehen Sie ihn auf dieses Fenster.</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Name…</source>
        <translation>Benennen …</translation>
    </message>
    <message>
        <source>This is %1</source>
        <translation>Das ist %1</translation>
    </message>
    <message>
        <source>Not %1</source>
        <translation>Nicht %1</translation>
    </message>
    <message>
        <source>Not them</source>
        <translation>Nicht diese Person</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Use as picture of %1</source>
        <translation>Als Bild von %1 verwenden</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>Show the photo</source>
        <translation>Das Foto zeigen</translation>
    </message>
    <message>
        <source>Open the photo</source>
        <translation>Das Foto öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Re-scan its photo</source>
        <translation>Sein Foto neu durchsuchen</translation>
    </message>
    <message>
        <source>Name all…</source>
        <translation>Alle benennen …</translation>
    </message>
    <message>
        <source>Ignore all</source>
        <translation>Alle ignorieren</translation>
    </message>
</context>
<context>
    <name>kith::ui::FacesToolbar</name>
    <message>
        <source>By date, newest first</source>
        <translation>Nach Datum, neueste zuerst</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>Nach Datum</translation>
    </message>
    <message>
        <source>Order of the faces: by date</source>
        <translation>Reihenfolge der Gesichter: nach Datum</translation>
    </message>
    <message>
        <source>By quality, best first</source>
        <translation>Nach Qualität, beste zuerst</translation>
    </message>
    <message>
        <source>By quality</source>
        <translation>Nach Qualität</translation>
    </message>
    <message>
        <source>Order of the faces: by quality</source>
        <translation>Reihenfolge der Gesichter: nach Qualität</translation>
    </message>
    <message>
        <source>By similarity, most typical first</source>
        <translation>Nach Ähnlichkeit, typischste zuerst</translation>
    </message>
    <message>
        <source>Typical first</source>
        <translation>Typische zuerst</translation>
    </message>
    <message>
        <source>Order of the faces: typical first</source>
        <translation>Reihenfolge der Gesichter: typische zuerst</translation>
    </message>
    <message>
        <source>First the faces that look most like the others of the person</source>
        <translation>Zuerst die Gesichter, die den anderen der Person am meisten ähneln</translation>
    </message>
    <message>
        <source>By similarity, odd ones first</source>
        <translation>Nach Ähnlichkeit, auffällige zuerst</translation>
    </message>
    <message>
        <source>Odd first</source>
        <translation>Auffällige zuerst</translation>
    </message>
    <message>
        <source>Order of the faces: odd first</source>
        <translation>Reihenfolge der Gesichter: auffällige zuerst</translation>
    </message>
    <message>
        <source>First the faces that look least like the others of the person: mistakes are there</source>
        <translation>Zuerst die Gesichter, die den anderen der Person am wenigsten ähneln: Dort sind Fehler zu finden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Benennen</translation>
    </message>
    <message>
        <source>Name the selected faces</source>
        <translation>Die ausgewählten Gesichter benennen</translation>
    </message>
    <message>
        <source>Name the selected faces (N or Enter)</source>
        <translation>Die ausgewählten Gesichter benennen (N oder Enter)</translation>
    </message>
    <message>
        <source>Unname</source>
        <translation>Name weg</translation>
    </message>
    <message>
        <source>Remove the name</source>
        <translation>Namen entfernen</translation>
    </message>
    <message>
        <source>These are not that person: remove the name, or refuse the guess (R)</source>
        <translation>Das ist nicht diese Person: den Namen entfernen oder die Vermutung ablehnen (R)</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>Ignore the selected faces</source>
        <translation>Die ausgewählten Gesichter ignorieren</translation>
    </message>
    <message>
        <source>Somebody you don&apos;t care about: move to Ignored (I)</source>
        <translation>Jemand, der nicht wichtig ist: nach Ignoriert verschieben (I)</translation>
    </message>
    <message>
        <source>Delete the selected faces</source>
        <translation>Die ausgewählten Gesichter löschen</translation>
    </message>
    <message>
        <source>Not a face: move to Deleted (Delete)</source>
        <translation>Kein Gesicht: nach Gelöscht verschieben (Entf)</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Restore the selected faces</source>
        <translation>Die ausgewählten Gesichter wiederherstellen</translation>
    </message>
    <message>
        <source>Back among the faces</source>
        <translation>Zurück zu den Gesichtern</translation>
    </message>
    <message>
        <source>Empty bin</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <source>Empty the bin</source>
        <translation>Den Papierkorb leeren</translation>
    </message>
    <message>
        <source>Erase everything in the bin for good</source>
        <translation>Alles im Papierkorb endgültig löschen</translation>
    </message>
    <message>
        <source>By date ▾</source>
        <translation>Nach Datum ▾</translation>
    </message>
    <message>
        <source>Order: by date</source>
        <translation>Reihenfolge: nach Datum</translation>
    </message>
    <message>
        <source>Order of the faces</source>
        <translation>Reihenfolge der Gesichter</translation>
    </message>
    <message>
        <source>Selected faces</source>
        <translation>Ausgewählte Gesichter</translation>
    </message>
    <message>
        <source>Size of the tiles</source>
        <translation>Größe der Kacheln</translation>
    </message>
    <message>
        <source>Size of the tiles (Ctrl+wheel)</source>
        <translation>Größe der Kacheln (Strg+Mausrad)</translation>
    </message>
    <message>
        <source>Re-scan</source>
        <translation>Neu suchen</translation>
    </message>
    <message>
        <source>Re-scan faces</source>
        <translation>Gesichter neu suchen</translation>
    </message>
    <message>
        <source>Look for faces again: in the photos of the selected faces, or in all photos when nothing is selected. Names stay.</source>
        <translation>Noch einmal nach Gesichtern suchen: in den Fotos der ausgewählten Gesichter oder, wenn nichts ausgewählt ist, in allen Fotos. Namen bleiben.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Group unknown faces and suggest names for them (Ctrl+T). Never changes a name.</source>
        <translation>Unbekannte Gesichter gruppieren und Namen für sie vorschlagen (Strg+T). Ändert nie einen Namen.</translation>
    </message>
    <message>
        <source>Show the photo</source>
        <translation>Das Foto zeigen</translation>
    </message>
    <message>
        <source>Show or hide the photo (P)</source>
        <translation>Das Foto zeigen oder ausblenden (P)</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Reihenfolge: %1</translation>
    </message>
</context>
<context>
    <name>kith::ui::FolderRow</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreadable</source>
        <translation>
            <numerusform>%Ln nicht lesbar</numerusform>
            <numerusform>%Ln nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Wird entfernt …</translation>
    </message>
    <message>
        <source>Offline: names stay</source>
        <translation>Nicht verbunden: Namen bleiben</translation>
    </message>
    <message>
        <source>Scanning, %1</source>
        <translation>Wird durchsucht, %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) to scan</source>
        <translation>
            <numerusform>%Ln Foto zu durchsuchen</numerusform>
            <numerusform>%Ln Fotos zu durchsuchen</numerusform>
        </translation>
    </message>
    <message>
        <source>No photos found</source>
        <translation>Keine Fotos gefunden</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Auf dem neuesten Stand</translation>
    </message>
    <message>
        <source>Re-scan folder</source>
        <translation>Ordner neu durchsuchen</translation>
    </message>
    <message>
        <source>Look for faces again in this folder. Names stay; deleted faces are found again.</source>
        <translation>In diesem Ordner noch einmal nach Gesichtern suchen. Namen bleiben; gelöschte Gesichter werden wieder gefunden.</translation>
    </message>
    <message>
        <source>Remove folder</source>
        <translation>Ordner entfernen</translation>
    </message>
    <message>
        <source>Remove this folder from Kith. Your files are not touched.</source>
        <translation>Diesen Ordner aus Kith entfernen. Ihre Dateien bleiben unberührt.</translation>
    </message>
    <message>
        <source>Re-scan %1</source>
        <translation>%1 neu durchsuchen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>kith::ui::GuessRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
</context>
<context>
    <name>kith::ui::HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>What was done, newest first</source>
        <translation>Was getan wurde, das Neueste zuerst</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Choose a step to go back to how everything was right after it.</source>
        <translation>Wählen Sie einen Schritt, um zu dem Stand gleich danach zurückzukehren.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 (undone)</source>
        <translation>%1 (rückgängig gemacht)</translation>
    </message>
    <message>
        <source>%1, now</source>
        <translation>%1, jetzt</translation>
    </message>
    <message>
        <source>%1, undone</source>
        <translation>%1, rückgängig gemacht</translation>
    </message>
    <message>
        <source>Before all of this</source>
        <translation>Vor alledem</translation>
    </message>
    <message>
        <source>Before these steps</source>
        <translation>Vor diesen Schritten</translation>
    </message>
</context>
<context>
    <name>kith::ui::InferredModel</name>
    <message numerus="yes">
        <source>%Ln suggestion(s)</source>
        <translation>
            <numerusform>%Ln Vorschlag</numerusform>
            <numerusform>%Ln Vorschläge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirm all %Ln</source>
        <translation>
            <numerusform>Bestätigen</numerusform>
            <numerusform>Alle %Ln bestätigen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 says %2, %3</source>
        <translation>%1 sagt %2, %3</translation>
    </message>
    <message>
        <source>Probably %1</source>
        <translation>Wahrscheinlich %1</translation>
    </message>
</context>
<context>
    <name>kith::ui::InferredState</name>
    <message>
        <source>Looking for faces</source>
        <translation>Gesichter werden gesucht</translation>
    </message>
    <message>
        <source>Suggestions come once there are faces and some of them have names.</source>
        <translation>Vorschläge gibt es, sobald Gesichter da sind und einige davon Namen haben.</translation>
    </message>
    <message>
        <source>No faces yet</source>
        <translation>Noch keine Gesichter</translation>
    </message>
    <message>
        <source>Add a folder with photos of people, or drop one on this window.</source>
        <translation>Fügen Sie einen Ordner mit Fotos von Menschen hinzu oder ziehen Sie ihn auf dieses Fenster.</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>No more suggestions for this person</source>
        <translation>Keine weiteren Vorschläge für diese Person</translation>
    </message>
    <message>
        <source>Choose somebody else on the left.</source>
        <translation>Wählen Sie links jemand anderen.</translation>
    </message>
    <message>
        <source>Nothing at %1 or more</source>
        <translation>Nichts ab %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) less certain. The best one has %1.</source>
        <translation>
            <numerusform>%Ln weniger sicherer Vorschlag. Er hat %1.</numerusform>
            <numerusform>%Ln weniger sichere Vorschläge. Der beste hat %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lower to %1</source>
        <translation>Auf %1 senken</translation>
    </message>
    <message>
        <source>%1 suggests nobody</source>
        <translation>%1 schlägt niemanden vor</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %Ln suggestion(s).</source>
        <translation>
            <numerusform>%1 hat %Ln Vorschlag.</numerusform>
            <numerusform>%1 hat %Ln Vorschläge.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>All suggestions answered</source>
        <translation>Alle Vorschläge beantwortet</translation>
    </message>
    <message>
        <source>Train again: each round finds more of the people you named. Still unnamed: %1.</source>
        <translation>Trainieren Sie noch einmal: Jede Runde findet mehr von den Benannten. Noch namenlos: %1.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Nobody recognised</source>
        <translation>Niemand erkannt</translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln unnamed face(s) looks like anybody you named. Name more faces, then train again.</source>
        <translation>
            <numerusform>Das namenlose Gesicht ähnelt niemandem mit Namen. Benennen Sie mehr Gesichter und trainieren Sie dann noch einmal.</numerusform>
            <numerusform>Keines der %Ln namenlosen Gesichter ähnelt jemandem mit Namen. Benennen Sie mehr Gesichter und trainieren Sie dann noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to Faces</source>
        <translation>Zu den Gesichtern</translation>
    </message>
    <message>
        <source>Ready to train</source>
        <translation>Bereit zum Trainieren</translation>
    </message>
    <message numerus="yes">
        <source>Train looks for the people you named among %Ln unnamed face(s). It never changes a name.</source>
        <translation>
            <numerusform>Das Training sucht die Benannten in %Ln namenlosen Gesicht. Es ändert nie einen Namen.</numerusform>
            <numerusform>Das Training sucht die Benannten unter %Ln namenlosen Gesichtern. Es ändert nie einen Namen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has a name yet</source>
        <translation>Noch hat niemand einen Namen</translation>
    </message>
    <message>
        <source>Name a few faces first. The others are suggested here then.</source>
        <translation>Benennen Sie zuerst ein paar Gesichter. Die übrigen werden dann hier vorgeschlagen.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training läuft</translation>
    </message>
    <message>
        <source>Suggestions appear here in a moment.</source>
        <translation>Gleich erscheinen hier Vorschläge.</translation>
    </message>
    <message>
        <source>Everybody has a name</source>
        <translation>Alle haben einen Namen</translation>
    </message>
    <message>
        <source>New faces are suggested here after the next scan and Train.</source>
        <translation>Neue Gesichter werden hier nach der nächsten Suche und dem nächsten Training vorgeschlagen.</translation>
    </message>
</context>
<context>
    <name>kith::ui::InferredTab</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) for %1 at %2 or more</source>
        <translation>
            <numerusform>%Ln Vorschlag für %1 ab %2</numerusform>
            <numerusform>%Ln Vorschläge für %1 ab %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>No suggestions at %1 or more</source>
        <translation>Keine Vorschläge ab %1</translation>
    </message>
    <message>
        <source>%1 of %2 named</source>
        <translation>%1 von %2 benannt</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Not %1</source>
        <translation>Nicht %1</translation>
    </message>
    <message>
        <source>Name somebody else…</source>
        <translation>Jemand anderen nennen …</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Show the photo</source>
        <translation>Das Foto zeigen</translation>
    </message>
</context>
<context>
    <name>kith::ui::InferredToolbar</name>
    <message>
        <source>Source of the suggestions</source>
        <translation>Herkunft der Vorschläge</translation>
    </message>
    <message>
        <source>Compare each face with the people you named</source>
        <translation>Jedes Gesicht mit den Benannten vergleichen</translation>
    </message>
    <message>
        <source>Group look-alikes first, then name the groups</source>
        <translation>Erst Ähnliche gruppieren, dann die Gruppen benennen</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Minimum probability</source>
        <translation>Kleinste Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Show suggestions that are at least this probable</source>
        <translation>Vorschläge zeigen, die mindestens so wahrscheinlich sind</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Confirm the selected suggestions</source>
        <translation>Die ausgewählten Vorschläge bestätigen</translation>
    </message>
    <message>
        <source>Yes, that is who they are (Enter)</source>
        <translation>Ja, das sind sie (Enter)</translation>
    </message>
    <message>
        <source>Not them</source>
        <translation>Nicht diese Person</translation>
    </message>
    <message>
        <source>Reject the selected suggestions</source>
        <translation>Die ausgewählten Vorschläge ablehnen</translation>
    </message>
    <message>
        <source>No, that is somebody else: never suggest this person for these faces again (R)</source>
        <translation>Nein, das ist jemand anderes: diese Person für diese Gesichter nie wieder vorschlagen (R)</translation>
    </message>
    <message>
        <source>Name somebody else</source>
        <translation>Jemand anderen nennen</translation>
    </message>
    <message>
        <source>Name somebody else (N)</source>
        <translation>Jemand anderen nennen (N)</translation>
    </message>
    <message>
        <source>Ignore the selected faces</source>
        <translation>Die ausgewählten Gesichter ignorieren</translation>
    </message>
    <message>
        <source>Somebody you don&apos;t care about: move to Ignored (I)</source>
        <translation>Jemand, der nicht wichtig ist: nach Ignoriert verschieben (I)</translation>
    </message>
    <message>
        <source>Delete the selected faces</source>
        <translation>Die ausgewählten Gesichter löschen</translation>
    </message>
    <message>
        <source>Not a face: move to Deleted (Delete)</source>
        <translation>Kein Gesicht: nach Gelöscht verschieben (Entf)</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Why this suggestion?</source>
        <translation>Warum dieser Vorschlag?</translation>
    </message>
    <message>
        <source>Show what both sources say about the current face (W)</source>
        <translation>Zeigen, was beide Verfahren über das aktuelle Gesicht sagen (W)</translation>
    </message>
    <message>
        <source>Check names</source>
        <translation>Namen prüfen</translation>
    </message>
    <message>
        <source>Show names that you gave and that may be wrong</source>
        <translation>Vergebene Namen zeigen, die falsch sein könnten</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Use the new names to find more faces of the same people (Ctrl+T). Never changes a name.</source>
        <translation>Mit den neuen Namen mehr Gesichter derselben Leute finden (Strg+T). Ändert nie einen Namen.</translation>
    </message>
    <message>
        <source>Show the photo</source>
        <translation>Das Foto zeigen</translation>
    </message>
    <message>
        <source>Show or hide the photo (P)</source>
        <translation>Das Foto zeigen oder ausblenden (P)</translation>
    </message>
    <message>
        <source>More about Train</source>
        <translation>Mehr zum Training</translation>
    </message>
    <message>
        <source>Preview what Train would change…</source>
        <translation>Vorschau, was das Training ändern würde …</translation>
    </message>
</context>
<context>
    <name>kith::ui::JobReporter</name>
    <message>
        <source>Re-scan stopped. What was found so far is kept.</source>
        <translation>Die neue Suche wurde abgebrochen. Was schon gefunden ist, bleibt.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Scan stopped. What was found so far is kept; the next scan goes on from there.</source>
        <translation>Die Suche wurde abgebrochen. Was schon gefunden ist, bleibt; die nächste Suche macht dort weiter.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message numerus="yes">
        <source>Show them</source>
        <translation>
            <numerusform>Zeigen</numerusform>
            <numerusform>Zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Train groups them.</source>
        <translation>Das Training gruppiert sie.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Train stopped. Nothing was changed.</source>
        <translation>Das Training wurde abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Train: %1.</source>
        <translation>Training: %1.</translation>
    </message>
    <message>
        <source>Preview stopped. Nothing was changed.</source>
        <translation>Die Vorschau wurde abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>kith::ui::JobStatusBar</name>
    <message>
        <source>Status</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Let the computer rest; go on later</source>
        <translation>Den Rechner ruhen lassen und später weitermachen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop. What was found so far is kept.</source>
        <translation>Abbrechen. Was schon gefunden ist, bleibt.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird abgebrochen …</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Last Train %1: %2</source>
        <translation>Letztes Training %1: %2</translation>
    </message>
</context>
<context>
    <name>kith::ui::JobText</name>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>%1 of %2 photos</source>
        <translation>%1 von %2 Fotos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 photos/s</source>
        <translation>%1 Fotos/s</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training läuft</translation>
    </message>
    <message>
        <source>Previewing training</source>
        <translation>Vorschau des Trainings läuft</translation>
    </message>
    <message>
        <source>Re-scanning faces</source>
        <translation>Gesichter werden neu gesucht</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>Fotos werden durchsucht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) could not be read.</source>
        <translation>
            <numerusform>%Ln Foto konnte nicht gelesen werden.</numerusform>
            <numerusform>%Ln Fotos konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no photos in these folders.</source>
        <translation>In diesen Ordnern sind keine Fotos.</translation>
    </message>
    <message>
        <source>There are no photos of a format that Kith reads in these folders. It reads JPEG, PNG, WebP, TIFF and BMP.</source>
        <translation>In diesen Ordnern sind keine Fotos eines Formats, das Kith liest. Es liest JPEG, PNG, WebP, TIFF und BMP.</translation>
    </message>
    <message>
        <source>No new photos.</source>
        <translation>Keine neuen Fotos.</translation>
    </message>
    <message numerus="yes">
        <source>Looked at %Ln photo(s) and found no faces.</source>
        <translation>
            <numerusform>%Ln Foto durchsucht und keine Gesichter gefunden.</numerusform>
            <numerusform>%Ln Fotos durchsucht und keine Gesichter gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looked at %Ln photo(s) and found %1.</source>
        <translation>
            <numerusform>%Ln Foto durchsucht und %1 gefunden.</numerusform>
            <numerusform>%Ln Fotos durchsucht und %1 gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new suggestion(s)</source>
        <translation>
            <numerusform>%Ln neuer Vorschlag</numerusform>
            <numerusform>%Ln neue Vorschläge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln geändert</numerusform>
            <numerusform>%Ln geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln withdrawn</source>
        <translation>
            <numerusform>%Ln zurückgezogen</numerusform>
            <numerusform>%Ln zurückgezogen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new unknown person(s)</source>
        <translation>
            <numerusform>%Ln neue unbekannte Person</numerusform>
            <numerusform>%Ln neue unbekannte Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>nichts Neues</translation>
    </message>
    <message numerus="yes">
        <source>nothing new, %Ln suggestion(s)</source>
        <translation>
            <numerusform>nichts Neues, %Ln Vorschlag</numerusform>
            <numerusform>nichts Neues, %Ln Vorschläge</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
</context>
<context>
    <name>kith::ui::LabelPopup</name>
    <message>
        <source>Name faces</source>
        <translation>Gesichter benennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Namen eingeben</translation>
    </message>
    <message>
        <source>Enter takes the highlighted person, Ctrl+Enter creates a new one</source>
        <translation>Enter nimmt die hervorgehobene Person, Strg+Enter legt eine neue an</translation>
    </message>
    <message>
        <source>New person with this name</source>
        <translation>Neue Person mit diesem Namen</translation>
    </message>
    <message>
        <source>Create a new person with this name (Ctrl+Enter)</source>
        <translation>Eine neue Person mit diesem Namen anlegen (Strg+Enter)</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message numerus="yes">
        <source>Name %Ln face(s)</source>
        <translation>
            <numerusform>%Ln Gesicht benennen</numerusform>
            <numerusform>%Ln Gesichter benennen</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>Bitte einen Namen eingeben.</translation>
    </message>
    <message>
        <source>There is somebody named %1 already. Enter takes that person.</source>
        <translation>Es gibt schon jemanden namens %1. Enter nimmt diese Person.</translation>
    </message>
</context>
<context>
    <name>kith::ui::LabelRows</name>
    <message>
        <source>hidden · %1</source>
        <translation>ausgeblendet · %1</translation>
    </message>
    <message>
        <source>RECENT</source>
        <translation>ZULETZT</translation>
    </message>
    <message>
        <source>PEOPLE</source>
        <translation>PERSONEN</translation>
    </message>
    <message>
        <source>MATCHES</source>
        <translation>TREFFER</translation>
    </message>
    <message>
        <source>New person “%1”</source>
        <translation>Neue Person „%1“</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Enter</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>kith::ui::LibrarySection</name>
    <message numerus="yes">
        <source>%Ln file(s) could not be read.</source>
        <translation>
            <numerusform>%Ln Datei konnte nicht gelesen werden.</numerusform>
            <numerusform>%Ln Dateien konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of other kinds were left alone.</source>
        <translation>
            <numerusform>%Ln Datei anderer Art wurde übergangen.</numerusform>
            <numerusform>%Ln Dateien anderer Art wurden übergangen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Library folders</source>
        <translation>Ordner der Bibliothek</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Photos stay where they are; Kith never changes them</source>
        <translation>Fotos bleiben, wo sie sind; Kith ändert sie nie</translation>
    </message>
    <message>
        <source>No folder yet. Add one with photos of people, or drop it on this window.</source>
        <translation>Noch kein Ordner. Fügen Sie einen mit Fotos von Menschen hinzu oder ziehen Sie ihn auf dieses Fenster.</translation>
    </message>
    <message>
        <source>Show them…</source>
        <translation>Zeigen …</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Try the unreadable files again</source>
        <translation>Die nicht lesbaren Dateien noch einmal versuchen</translation>
    </message>
    <message>
        <source>Look at the unreadable files again</source>
        <translation>Die nicht lesbaren Dateien noch einmal ansehen</translation>
    </message>
    <message>
        <source>There are no photos in %1 that could be read.</source>
        <translation>In %1 sind keine lesbaren Fotos.</translation>
    </message>
    <message>
        <source>Remove folder</source>
        <translation>Ordner entfernen</translation>
    </message>
    <message>
        <source>Remove %1 from Kith?</source>
        <translation>%1 aus Kith entfernen?</translation>
    </message>
    <message>
        <source>Kith forgets the faces found there (%1) and their names. This cannot be undone. Your photos are not touched.</source>
        <translation>Kith vergisst die dort gefundenen Gesichter (%1) und ihre Namen. Das lässt sich nicht rückgängig machen. Ihre Fotos bleiben unberührt.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>kith::ui::MainWindow</name>
    <message>
        <source>Kith</source>
        <translation>Kith</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>All faces and their names (Ctrl+1)</source>
        <translation>Alle Gesichter und ihre Namen (Strg+1)</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>Vermutet</translation>
    </message>
    <message>
        <source>Names that Kith suggests (Ctrl+2)</source>
        <translation>Namen, die Kith vorschlägt (Strg+2)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Folders, detection, grouping (Ctrl+3)</source>
        <translation>Ordner, Gesichtersuche, Gruppieren (Strg+3)</translation>
    </message>
    <message>
        <source>No folders yet</source>
        <translation>Noch keine Ordner</translation>
    </message>
    <message>
        <source>Add a folder of photos</source>
        <translation>Einen Ordner mit Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Preview: Train would change nothing now.</source>
        <translation>Vorschau: Das Training würde jetzt nichts ändern.</translation>
    </message>
</context>
<context>
    <name>kith::ui::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>kith::ui::ModelSection</name>
    <message>
        <source>installed</source>
        <translation>installiert</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
    <message>
        <source>Recognition model</source>
        <translation>Erkennungsmodell</translation>
    </message>
    <message>
        <source>Compare mirror images too</source>
        <translation>Auch Spiegelbilder vergleichen</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>A little more accurate, at twice the time for each new face.</source>
        <translation>Etwas genauer, bei doppelter Zeit für jedes neue Gesicht.</translation>
    </message>
    <message>
        <source>After a change, the next Train looks at every face anew with the other model. All names stay.</source>
        <translation>Nach einem Wechsel betrachtet das nächste Training jedes Gesicht neu mit dem anderen Modell. Alle Namen bleiben.</translation>
    </message>
</context>
<context>
    <name>kith::ui::Notices</name>
    <message>
        <source>Something went wrong: %1</source>
        <translation>Etwas ging schief: %1</translation>
    </message>
</context>
<context>
    <name>kith::ui::OpenPhoto</name>
    <message>
        <source>No program on this desktop opens %1.</source>
        <translation>Kein Programm auf diesem Rechner öffnet %1.</translation>
    </message>
    <message>
        <source>No program on this desktop opens folders.</source>
        <translation>Kein Programm auf diesem Rechner öffnet Ordner.</translation>
    </message>
    <message>
        <source>Open with…</source>
        <translation>Öffnen mit …</translation>
    </message>
    <message>
        <source>%1 could not be started.</source>
        <translation>%1 konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>No program on this desktop opens such photos</source>
        <translation>Kein Programm auf diesem Rechner öffnet solche Fotos</translation>
    </message>
</context>
<context>
    <name>kith::ui::PeopleChart</name>
    <message>
        <source>Faces per person</source>
        <translation>Gesichter je Person</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A bar for each person appears here once faces have names.</source>
        <translation>Ein Balken für jede Person erscheint hier, sobald Gesichter Namen haben.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more person(s)</source>
        <translation>
            <numerusform>und %Ln weitere Person</numerusform>
            <numerusform>und %Ln weitere Personen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::ui::PersonChooser</name>
    <message>
        <source>Find a person</source>
        <translation>Person suchen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>hidden · %1</source>
        <translation>ausgeblendet · %1</translation>
    </message>
</context>
<context>
    <name>kith::ui::PersonCommands</name>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Photos together with…</source>
        <translation>Fotos zusammen mit …</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Zusammenlegen mit …</translation>
    </message>
    <message>
        <source>Split the selected faces off…</source>
        <translation>Die ausgewählten Gesichter abtrennen …</translation>
    </message>
    <message>
        <source>Use the selected face as picture</source>
        <translation>Das ausgewählte Gesicht als Bild verwenden</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>Kein Favorit mehr</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Wieder einblenden</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Birth date…</source>
        <translation>Geburtsdatum …</translation>
    </message>
    <message>
        <source>Notes…</source>
        <translation>Notizen …</translation>
    </message>
    <message>
        <source>Delete %1, keep the faces</source>
        <translation>%1 löschen, die Gesichter behalten</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>What is the name of this person?</source>
        <translation>Wie heißt diese Person?</translation>
    </message>
    <message>
        <source>Is %1 the same person as %2?</source>
        <translation>Ist %1 dieselbe Person wie %2?</translation>
    </message>
    <message>
        <source>%2 is there already. Merged, all faces of %1 become %2&apos;s. This can be undone.</source>
        <translation>%2 gibt es schon. Zusammengelegt gehören alle Gesichter von %1 zu %2. Das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenlegen</translation>
    </message>
    <message>
        <source>Photos together</source>
        <translation>Gemeinsame Fotos</translation>
    </message>
    <message>
        <source>Who else is on the photos of %1?</source>
        <translation>Wer ist noch auf den Fotos von %1?</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Who is the same person as %1? The name chosen here stays.</source>
        <translation>Wer ist dieselbe Person wie %1? Der hier gewählte Name bleibt.</translation>
    </message>
    <message>
        <source>%1 is part of %2 now.</source>
        <translation>%1 gehört jetzt zu %2.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>What you want to remember about %1</source>
        <translation>Was Sie sich zu %1 merken möchten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>%1 is hidden. The menu of PEOPLE shows hidden people.</source>
        <translation>%1 ist ausgeblendet. Das Menü von PERSONEN zeigt Ausgeblendete.</translation>
    </message>
    <message>
        <source>%1 is deleted, the faces are unnamed.</source>
        <translation>%1 ist gelöscht, die Gesichter sind namenlos.</translation>
    </message>
</context>
<context>
    <name>kith::ui::PersonListModel</name>
    <message>
        <source>Click to change the order</source>
        <translation>Klicken, um die Reihenfolge zu ändern</translation>
    </message>
</context>
<context>
    <name>kith::ui::PersonRows</name>
    <message>
        <source>PEOPLE · by name</source>
        <translation>PERSONEN · nach Name</translation>
    </message>
    <message>
        <source>PEOPLE · last named first</source>
        <translation>PERSONEN · zuletzt benannte zuerst</translation>
    </message>
    <message>
        <source>All faces</source>
        <translation>Alle Gesichter</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Namenlos</translation>
    </message>
    <message>
        <source>PEOPLE · by number of faces</source>
        <translation>PERSONEN · nach Zahl der Gesichter</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>UNBEKANNT</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>All suggestions</source>
        <translation>Alle Vorschläge</translation>
    </message>
    <message>
        <source>PEOPLE · by suggestions</source>
        <translation>PERSONEN · nach Vorschlägen</translation>
    </message>
</context>
<context>
    <name>kith::ui::PersonSidebar</name>
    <message>
        <source>Find a person</source>
        <translation>Person suchen</translation>
    </message>
    <message>
        <source>Show only people whose name contains this (/)</source>
        <translation>Nur Personen zeigen, deren Name dies enthält (/)</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>Nach Anzahl</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>Last named first</source>
        <translation>Zuletzt benannte zuerst</translation>
    </message>
    <message>
        <source>Show hidden people</source>
        <translation>Ausgeblendete Personen zeigen</translation>
    </message>
</context>
<context>
    <name>kith::ui::PhotoPane</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Vorheriges Foto</translation>
    </message>
    <message>
        <source>Previous photo (Page up)</source>
        <translation>Vorheriges Foto (Bild auf)</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Nächstes Foto</translation>
    </message>
    <message>
        <source>Next photo (Page down)</source>
        <translation>Nächstes Foto (Bild ab)</translation>
    </message>
    <message>
        <source>Whole photo</source>
        <translation>Ganzes Foto</translation>
    </message>
    <message>
        <source>Show the whole photo (0; + and - enlarge)</source>
        <translation>Das ganze Foto zeigen (0; + und - vergrößern und verkleinern)</translation>
    </message>
    <message>
        <source>Draw a face</source>
        <translation>Gesicht zeichnen</translation>
    </message>
    <message>
        <source>Draw a box around a face that was not found (D)</source>
        <translation>Einen Rahmen um ein Gesicht zeichnen, das nicht gefunden wurde (D)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the photo</source>
        <translation>Das Foto öffnen</translation>
    </message>
    <message>
        <source>Open in the desktop&apos;s photo viewer</source>
        <translation>Im Bildbetrachter des Rechners öffnen</translation>
    </message>
    <message>
        <source>Open with…</source>
        <translation>Öffnen mit …</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Open the folder that holds the photo</source>
        <translation>Den Ordner öffnen, in dem das Foto liegt</translation>
    </message>
    <message>
        <source>Select a face to see its photo.</source>
        <translation>Wählen Sie ein Gesicht aus, um sein Foto zu sehen.</translation>
    </message>
    <message>
        <source>The photo cannot be read now. Its faces and names stay.</source>
        <translation>Das Foto ist gerade nicht lesbar. Seine Gesichter und Namen bleiben.</translation>
    </message>
</context>
<context>
    <name>kith::ui::PhotoView</name>
    <message>
        <source>Photo with its faces</source>
        <translation>Foto mit seinen Gesichtern</translation>
    </message>
</context>
<context>
    <name>kith::ui::PrivacySection</name>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Empty bin…</source>
        <translation>Papierkorb leeren …</translation>
    </message>
    <message>
        <source>Empty the bin</source>
        <translation>Den Papierkorb leeren</translation>
    </message>
    <message>
        <source>Erase the deleted faces for good</source>
        <translation>Die gelöschten Gesichter endgültig löschen</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Photos, faces and names are never sent anywhere, and your photo files are never changed.</source>
        <translation>Alles bleibt auf diesem Rechner. Fotos, Gesichter und Namen werden nirgendwohin gesendet, und Ihre Fotodateien werden nie geändert.</translation>
    </message>
    <message>
        <source>Deleted faces</source>
        <translation>Gelöschte Gesichter</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s) in the bin: thumbnails and recognition data are kept until it is emptied.</source>
        <translation>
            <numerusform>%Ln Gesicht im Papierkorb: Vorschaubild und Erkennungsdaten bleiben, bis er geleert wird.</numerusform>
            <numerusform>%Ln Gesichter im Papierkorb: Vorschaubilder und Erkennungsdaten bleiben, bis er geleert wird.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::ui::ProblemModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) could not be read.</source>
        <translation>
            <numerusform>%Ln Foto konnte nicht gelesen werden.</numerusform>
            <numerusform>%Ln Fotos konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) are damaged; faces were looked for in what is left of them.</source>
        <translation>
            <numerusform>%Ln Foto ist beschädigt; Gesichter wurden in dem gesucht, was davon übrig ist.</numerusform>
            <numerusform>%Ln Fotos sind beschädigt; Gesichter wurden in dem gesucht, was davon übrig ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are of kinds that Kith does not read.</source>
        <translation>
            <numerusform>%Ln Datei ist von einer Art, die Kith nicht liest.</numerusform>
            <numerusform>%Ln Dateien sind von Arten, die Kith nicht liest.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every photo could be read.</source>
        <translation>Jedes Foto konnte gelesen werden.</translation>
    </message>
    <message>
        <source>Your files were not changed.</source>
        <translation>Ihre Dateien wurden nicht geändert.</translation>
    </message>
</context>
<context>
    <name>kith::ui::ProblemsDialog</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Look at the photos that could not be read once more</source>
        <translation>Die nicht lesbaren Fotos noch einmal ansehen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>kith::ui::ReliabilityChart</name>
    <message>
        <source>shown at %1: %2 right of %3</source>
        <translation>angezeigt mit %1: %2 richtig von %3</translation>
    </message>
    <message>
        <source>How far probabilities hold</source>
        <translation>Wie gut Wahrscheinlichkeiten stimmen</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Wird gemessen …</translation>
    </message>
    <message>
        <source>Name some faces of several people to see how far probabilities hold.</source>
        <translation>Benennen Sie einige Gesichter mehrerer Personen, um zu sehen, wie gut Wahrscheinlichkeiten stimmen.</translation>
    </message>
    <message>
        <source>Share that was right</source>
        <translation>Anteil der richtigen</translation>
    </message>
    <message>
        <source>Probability shown</source>
        <translation>Angezeigte Wahrscheinlichkeit</translation>
    </message>
</context>
<context>
    <name>kith::ui::SettingsTab</name>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Re-scan faces</source>
        <translation>Gesichter neu suchen</translation>
    </message>
    <message>
        <source>Look for faces in every photo again, with the settings below. Names stay.</source>
        <translation>In jedem Foto noch einmal nach Gesichtern suchen, mit den Einstellungen unten. Namen bleiben.</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>Vorschau …</translation>
    </message>
    <message>
        <source>Preview of Train</source>
        <translation>Vorschau des Trainings</translation>
    </message>
    <message>
        <source>Show what Train would change, without changing it (Ctrl+Shift+T)</source>
        <translation>Zeigen, was das Training ändern würde, ohne es zu ändern (Strg+Umschalt+T)</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Group unknown faces and suggest names for them (Ctrl+T). Never changes a name.</source>
        <translation>Unbekannte Gesichter gruppieren und Namen für sie vorschlagen (Strg+T). Ändert nie einen Namen.</translation>
    </message>
    <message>
        <source>Changes are kept at once.</source>
        <translation>Änderungen gelten sofort.</translation>
    </message>
</context>
<context>
    <name>kith::ui::SimilarityStrip</name>
    <message>
        <source>Very alike</source>
        <translation>Sehr ähnlich</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Ähnlich</translation>
    </message>
    <message>
        <source>A little alike</source>
        <translation>Ein wenig ähnlich</translation>
    </message>
    <message>
        <source>Not alike</source>
        <translation>Nicht ähnlich</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1. Similarity %2, where 1 is the same picture and 0 no similarity at all.</source>
        <translation>%1. Ähnlichkeit %2; 1 ist dasselbe Bild, 0 gar keine Ähnlichkeit.</translation>
    </message>
</context>
<context>
    <name>kith::ui::StatisticsSection</name>
    <message numerus="yes">
        <source>%Ln photo(s) to scan</source>
        <translation>
            <numerusform>%Ln Foto zu durchsuchen</numerusform>
            <numerusform>%Ln Fotos zu durchsuchen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreadable</source>
        <translation>
            <numerusform>%Ln nicht lesbar</numerusform>
            <numerusform>%Ln nicht lesbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln fehlt</numerusform>
            <numerusform>%Ln fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of other kinds</source>
        <translation>
            <numerusform>%Ln anderer Art</numerusform>
            <numerusform>%Ln anderer Art</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s) ignored</source>
        <translation>
            <numerusform>%Ln Gesicht ignoriert</numerusform>
            <numerusform>%Ln Gesichter ignoriert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted</source>
        <translation>
            <numerusform>%Ln gelöscht</numerusform>
            <numerusform>%Ln gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>Benannt</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Unknown people</source>
        <translation>Unbekannte Personen</translation>
    </message>
    <message>
        <source>Faces per person</source>
        <translation>Gesichter je Person</translation>
    </message>
    <message>
        <source>How far probabilities hold</source>
        <translation>Wie gut Wahrscheinlichkeiten stimmen</translation>
    </message>
    <message>
        <source>Each face with a name is tried as if it had none; the larger a dot, the more faces. On the dashed line names are right as often as their probability says, above it more often, below it less.</source>
        <translation>Jedes benannte Gesicht wird geprüft, als hätte es keinen Namen; je größer ein Punkt, desto mehr Gesichter. Auf der gestrichelten Linie stimmen Namen so oft, wie ihre Wahrscheinlichkeit sagt, darüber öfter, darunter seltener.</translation>
    </message>
</context>
<context>
    <name>kith::ui::SuggestionSection</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Show from</source>
        <translation>Zeigen ab</translation>
    </message>
    <message>
        <source>Certain from</source>
        <translation>Sicher ab</translation>
    </message>
    <message>
        <source>Less probable suggestions stay hidden in the Inferred tab.</source>
        <translation>Weniger wahrscheinliche Vorschläge bleiben unter Vermutet verborgen.</translation>
    </message>
    <message>
        <source>From here on a suggestion carries the full mark ●.</source>
        <translation>Ab hier trägt ein Vorschlag den vollen Punkt ●.</translation>
    </message>
</context>
<context>
    <name>kith::ui::SuggestionSource</name>
    <message>
        <source>Classification</source>
        <translation>Klassifikation</translation>
    </message>
    <message>
        <source>Clustering</source>
        <translation>Gruppierung</translation>
    </message>
</context>
<context>
    <name>kith::ui::Text</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>noch %1 h</translation>
    </message>
    <message>
        <source>Unknown %1</source>
        <translation>Unbekannt %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s)</source>
        <translation>
            <numerusform>%Ln Gesicht</numerusform>
            <numerusform>%Ln Gesichter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::ui::TrainPreviewDialog</name>
    <message>
        <source>What Train would change</source>
        <translation>Was das Training ändern würde</translation>
    </message>
    <message>
        <source>Train would bring %1.</source>
        <translation>Das Training brächte: %1.</translation>
    </message>
    <message>
        <source>Nothing has been changed yet. Names that you gave never change.</source>
        <translation>Noch ist nichts geändert. Von Ihnen vergebene Namen ändern sich nie.</translation>
    </message>
    <message>
        <source>Faces that Train would suggest somebody else for</source>
        <translation>Gesichter, für die das Training jemand anderen vorschlüge</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Train now</source>
        <translation>Jetzt trainieren</translation>
    </message>
    <message>
        <source>Do what is shown here. It can be undone.</source>
        <translation>Tun, was hier gezeigt ist. Es lässt sich rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>kith::ui::TrainPreviewModel</name>
    <message numerus="yes">
        <source>new, %Ln face(s)</source>
        <translation>
            <numerusform>neu, %Ln Gesicht</numerusform>
            <numerusform>neu, %Ln Gesichter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>becomes %1, %Ln face(s)</source>
        <translation>
            <numerusform>wird %1, %Ln Gesicht</numerusform>
            <numerusform>wird %1, %Ln Gesichter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no more, %Ln face(s)</source>
        <translation>
            <numerusform>entfällt, %Ln Gesicht</numerusform>
            <numerusform>entfällt, %Ln Gesichter</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No longer %1</source>
        <translation>Nicht mehr %1</translation>
    </message>
    <message>
        <source>%1. Until now %2</source>
        <translation>%1. Bisher %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln neu</numerusform>
            <numerusform>%Ln neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln until now somebody else</source>
        <translation>
            <numerusform>%Ln bisher jemand anderes</numerusform>
            <numerusform>%Ln bisher jemand anderes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln no longer</source>
        <translation>
            <numerusform>%Ln nicht mehr</numerusform>
            <numerusform>%Ln nicht mehr</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::ui::UndoButtons</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>History (Ctrl+H)</source>
        <translation>Verlauf (Strg+H)</translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation>Rückgängig: %1 (Strg+Z)</translation>
    </message>
    <message>
        <source>Nothing to undo (Ctrl+Z)</source>
        <translation>Nichts rückgängig zu machen (Strg+Z)</translation>
    </message>
    <message>
        <source>Redo: %1 (Ctrl+Shift+Z)</source>
        <translation>Wiederholen: %1 (Strg+Umschalt+Z)</translation>
    </message>
    <message>
        <source>Nothing to redo (Ctrl+Shift+Z)</source>
        <translation>Nichts zu wiederholen (Strg+Umschalt+Z)</translation>
    </message>
</context>
<context>
    <name>kith::ui::WelcomePage</name>
    <message>
        <source>Everything stays on this computer: no photo, face or name leaves it, and your photos are never changed.</source>
        <translation>Alles bleibt auf diesem Rechner: Kein Foto, kein Gesicht und kein Name verlässt ihn, und Ihre Fotos werden nie geändert.</translation>
    </message>
    <message>
        <source>Drop a folder of photos here</source>
        <translation>Ziehen Sie einen Ordner mit Fotos hierher</translation>
    </message>
    <message>
        <source>Kith finds the faces in your photos. You name a few people; it finds them in the rest.</source>
        <translation>Kith findet die Gesichter in Ihren Fotos. Sie benennen ein paar Leute; Kith findet sie in den übrigen.</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Choose a folder of photos (Ctrl+O)</source>
        <translation>Einen Ordner mit Fotos wählen (Strg+O)</translation>
    </message>
</context>
<context>
    <name>kith::ui::WhyPanel</name>
    <message>
        <source>Why this suggestion?</source>
        <translation>Warum dieser Vorschlag?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (W)</source>
        <translation>Schließen (W)</translation>
    </message>
    <message>
        <source>Why %1?</source>
        <translation>Warum %1?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Select a suggestion.</source>
        <translation>Wählen Sie einen Vorschlag aus.</translation>
    </message>
    <message>
        <source>Most like these faces of %1</source>
        <translation>Am ähnlichsten diesen Gesichtern von %1</translation>
    </message>
    <message>
        <source>Next most likely: %1</source>
        <translation>Am nächstwahrscheinlichsten: %1</translation>
    </message>
</context>
<context>
    <name>kith::ui::WhyText</name>
    <message numerus="yes">
        <source>It is grouped with %Ln other face(s).</source>
        <translation>
            <numerusform>Es bildet eine Gruppe mit %Ln anderen Gesicht.</numerusform>
            <numerusform>Es bildet eine Gruppe mit %Ln anderen Gesichtern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is grouped with %Ln other face(s), all named %1.</source>
        <translation>
            <numerusform>Es bildet eine Gruppe mit %Ln anderen Gesicht, das %1 heißt.</numerusform>
            <numerusform>Es bildet eine Gruppe mit %Ln anderen Gesichtern, die alle %1 heißen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is grouped with %1 other faces, of which %Ln are named %2.</source>
        <translation>
            <numerusform>Es bildet eine Gruppe mit %1 anderen Gesichtern, von denen %Ln %2 heißt.</numerusform>
            <numerusform>Es bildet eine Gruppe mit %1 anderen Gesichtern, von denen %Ln %2 heißen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no guess about this face.</source>
        <translation>Über dieses Gesicht gibt es keine Vermutung.</translation>
    </message>
    <message>
        <source>Only classification has a guess.</source>
        <translation>Nur die Klassifikation hat eine Vermutung.</translation>
    </message>
    <message>
        <source>Only clustering has a guess.</source>
        <translation>Nur die Gruppierung hat eine Vermutung.</translation>
    </message>
    <message>
        <source>The next person is close behind.</source>
        <translation>Die nächste Person liegt knapp dahinter.</translation>
    </message>
    <message>
        <source>The two disagree: look twice.</source>
        <translation>Die beiden sind sich uneins: Sehen Sie zweimal hin.</translation>
    </message>
    <message>
        <source>The two agree, but the next person is close behind.</source>
        <translation>Die beiden sind sich einig, aber die nächste Person liegt knapp dahinter.</translation>
    </message>
    <message>
        <source>The two agree.</source>
        <translation>Die beiden sind sich einig.</translation>
    </message>
    <message>
        <source>That is why: by itself it is not like %1.</source>
        <translation>Das ist der Grund: Für sich allein ähnelt es %1 nicht.</translation>
    </message>
    <message>
        <source>Some of them are like %1; by itself it is not.</source>
        <translation>Einige davon ähneln %1; für sich allein tut es das nicht.</translation>
    </message>
</context>
</TS>
