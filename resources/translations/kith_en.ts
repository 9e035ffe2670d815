<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>kith::model::Sentence</name>
    <message numerus="yes">
        <source>Confirmed %n faces</source>
        <translation>
            <numerusform>Confirmed %n face</numerusform>
            <numerusform>Confirmed %n faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rejected the suggestions for %n faces</source>
        <translation>
            <numerusform>Rejected the suggestions for %n face</numerusform>
            <numerusform>Rejected the suggestions for %n faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Corrected the names of %n faces</source>
        <translation>
            <numerusform>Corrected the names of %n face</numerusform>
            <numerusform>Corrected the names of %n faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept the names of %n faces</source>
        <translation>
            <numerusform>Kept the names of %n face</numerusform>
            <numerusform>Kept the names of %n faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ignored %n faces</source>
        <translation>
            <numerusform>Ignored %n face</numerusform>
            <numerusform>Ignored %n faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n faces</source>
        <translation>
            <numerusform>Deleted %n face</numerusform>
            <numerusform>Deleted %n faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored %n faces</source>
        <translation>
            <numerusform>Restored %n face</numerusform>
            <numerusform>Restored %n faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Named %n faces %1</source>
        <translation>
            <numerusform>Named %n face %1</numerusform>
            <numerusform>Named %n faces %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split %n faces of %1 into %2</source>
        <translation>
            <numerusform>Split %n face of %1 into %2</numerusform>
            <numerusform>Split %n faces of %1 into %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed the name of %n faces</source>
        <translation>
            <numerusform>Removed the name of %n face</numerusform>
            <numerusform>Removed the name of %n faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Said that %n faces are not %1</source>
        <translation>
            <numerusform>Said that %n face is not %1</numerusform>
            <numerusform>Said that %n faces are not %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Said that %n faces are not who they were taken for</source>
        <translation>
            <numerusform>Said that %n face is not who they were taken for</numerusform>
            <numerusform>Said that %n faces are not who they were taken for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trained on %n faces: %1, %2</source>
        <translation>
            <numerusform>Trained on %n face: %1, %2</numerusform>
            <numerusform>Trained on %n faces: %1, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestions</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept %n lost faces with the old picture</source>
        <translation>
            <numerusform>Kept %n lost face with the old picture</numerusform>
            <numerusform>Kept %n lost faces with the old picture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forgot %n lost faces</source>
        <translation>
            <numerusform>Forgot %n lost face</numerusform>
            <numerusform>Forgot %n lost faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n named faces are not in the picture any more</source>
        <translation>
            <numerusform>%n named face is not in the picture any more</numerusform>
            <numerusform>%n named faces are not in the picture any more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost faces were found again</source>
        <translation>
            <numerusform>%n lost face was found again</numerusform>
            <numerusform>%n lost faces were found again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faces named as in a copy of the photo</source>
        <translation>
            <numerusform>%n face named as in a copy of the photo</numerusform>
            <numerusform>%n faces named as in a copy of the photo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::ui::CheckLabelsDialog</name>
    <message numerus="yes">
        <source>%Ln face(s)</source>
        <translation>
            <numerusform>%Ln face</numerusform>
            <numerusform>%Ln faces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::ui::CheckLabelsModel</name>
    <message numerus="yes">
        <source>%Ln name(s)</source>
        <translation>
            <numerusform>%Ln name</numerusform>
            <numerusform>%Ln names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::ui::DropOverlay</name>
    <message numerus="yes">
        <source>Drop to add %n folder(s)</source>
        <translation>
            <numerusform>Drop to add this folder</numerusform>
            <numerusform>Drop to add %n folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::ui::EmptyBin</name>
    <message numerus="yes">
        <source>Erase %Ln face(s) for good?</source>
        <translation>
            <numerusform>Erase %Ln face for good?</numerusform>
            <numerusform>Erase %Ln faces for good?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::ui::FaceCommands</name>
    <message numerus="yes">
        <source>%Ln face(s) named %1.</source>
        <translation>
            <numerusform>%Ln face named %1.</numerusform>
            <numerusform>%Ln faces named %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s) are not %1.</source>
        <translation>
            <numerusform>%Ln face is not %1.</numerusform>
            <numerusform>%Ln faces are not %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s) are not who they were taken for.</source>
        <translation>
            <numerusform>%Ln face is not who they were taken for.</numerusform>
            <numerusform>%Ln faces are not who they were taken for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s) moved to Ignored.</source>
        <translation>
            <numerusform>%Ln face moved to Ignored.</numerusform>
            <numerusform>%Ln faces moved to Ignored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s) moved to Deleted.</source>
        <translation>
            <numerusform>%Ln face moved to Deleted.</numerusform>
            <numerusform>%Ln faces moved to Deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::ui::FacesTab</name>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::ui::FolderRow</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreadable</source>
        <translation>
            <numerusform>%Ln unreadable</numerusform>
            <numerusform>%Ln unreadable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) to scan</source>
        <translation>
            <numerusform>%Ln photo to scan</numerusform>
            <numerusform>%Ln photos to scan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::ui::InferredModel</name>
    <message numerus="yes">
        <source>%Ln suggestion(s)</source>
        <translation>
            <numerusform>%Ln suggestion</numerusform>
            <numerusform>%Ln suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirm all %Ln</source>
        <translation>
            <numerusform>Confirm</numerusform>
            <numerusform>Confirm all %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::ui::InferredState</name>
    <message numerus="yes">
        <source>%Ln suggestion(s) less certain. The best one has %1.</source>
        <translation>
            <numerusform>%Ln suggestion less certain. The best one has %1.</numerusform>
            <numerusform>%Ln suggestions less certain. The best one has %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %Ln suggestion(s).</source>
        <translation>
            <numerusform>%1 has %Ln suggestion.</numerusform>
            <numerusform>%1 has %Ln suggestions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln unnamed face(s) looks like anybody you named. Name more faces, then train again.</source>
        <translation>
            <numerusform>The unnamed face does not look like anybody you named. Name more faces, then train again.</numerusform>
            <numerusform>None of the %Ln unnamed faces looks like anybody you named. Name more faces, then train again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Train looks for the people you named among %Ln unnamed face(s). It never changes a name.</source>
        <translation>
            <numerusform>Train looks for the people you named among %Ln unnamed face. It never changes a name.</numerusform>
            <numerusform>Train looks for the people you named among %Ln unnamed faces. It never changes a name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::ui::InferredTab</name>
    <message numerus="yes">
        <source>%Ln suggestion(s) for %1 at %2 or more</source>
        <translation>
            <numerusform>%Ln suggestion for %1 at %2 or more</numerusform>
            <numerusform>%Ln suggestions for %1 at %2 or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::ui::JobReporter</name>
    <message numerus="yes">
        <source>Show them</source>
        <translation>
            <numerusform>Show it</numerusform>
            <numerusform>Show them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::ui::JobText</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) could not be read.</source>
        <translation>
            <numerusform>%Ln photo could not be read.</numerusform>
            <numerusform>%Ln photos could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looked at %Ln photo(s) and found no faces.</source>
        <translation>
            <numerusform>Looked at %Ln photo and found no faces.</numerusform>
            <numerusform>Looked at %Ln photos and found no faces.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looked at %Ln photo(s) and found %1.</source>
        <translation>
            <numerusform>Looked at %Ln photo and found %1.</numerusform>
            <numerusform>Looked at %Ln photos and found %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new suggestion(s)</source>
        <translation>
            <numerusform>%Ln new suggestion</numerusform>
            <numerusform>%Ln new suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln withdrawn</source>
        <translation>
            <numerusform>%Ln withdrawn</numerusform>
            <numerusform>%Ln withdrawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new unknown person(s)</source>
        <translation>
            <numerusform>%Ln new unknown person</numerusform>
            <numerusform>%Ln new unknown people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nothing new, %Ln suggestion(s)</source>
        <translation>
            <numerusform>nothing new, %Ln suggestion</numerusform>
            <numerusform>nothing new, %Ln suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::ui::LabelPopup</name>
    <message numerus="yes">
        <source>Name %Ln face(s)</source>
        <translation>
            <numerusform>Name %Ln face</numerusform>
            <numerusform>Name %Ln faces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::ui::LibrarySection</name>
    <message numerus="yes">
        <source>%Ln file(s) could not be read.</source>
        <translation>
            <numerusform>%Ln file could not be read.</numerusform>
            <numerusform>%Ln files could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of other kinds were left alone.</source>
        <translation>
            <numerusform>%Ln file of another kind was left alone.</numerusform>
            <numerusform>%Ln files of other kinds were left alone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::ui::PeopleChart</name>
    <message numerus="yes">
        <source>and %Ln more person(s)</source>
        <translation>
            <numerusform>and %Ln more person</numerusform>
            <numerusform>and %Ln more people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::ui::PrivacySection</name>
    <message numerus="yes">
        <source>%Ln face(s) in the bin: thumbnails and recognition data are kept until it is emptied.</source>
        <translation>
            <numerusform>%Ln face in the bin: thumbnails and recognition data are kept until it is emptied.</numerusform>
            <numerusform>%Ln faces in the bin: thumbnails and recognition data are kept until it is emptied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::ui::ProblemModel</name>
    <message numerus="yes">
        <source>%Ln photo(s) could not be read.</source>
        <translation>
            <numerusform>%Ln photo could not be read.</numerusform>
            <numerusform>%Ln photos could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) are damaged; faces were looked for in what is left of them.</source>
        <translation>
            <numerusform>%Ln photo is damaged; faces were looked for in what is left of it.</numerusform>
            <numerusform>%Ln photos are damaged; faces were looked for in what is left of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are of kinds that Kith does not read.</source>
        <translation>
            <numerusform>%Ln file is of a kind that Kith does not read.</numerusform>
            <numerusform>%Ln files are of kinds that Kith does not read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::ui::StatisticsSection</name>
    <message numerus="yes">
        <source>%Ln photo(s) to scan</source>
        <translation>
            <numerusform>%Ln photo to scan</numerusform>
            <numerusform>%Ln photos to scan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreadable</source>
        <translation>
            <numerusform>%Ln unreadable</numerusform>
            <numerusform>%Ln unreadable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln missing</numerusform>
            <numerusform>%Ln missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of other kinds</source>
        <translation>
            <numerusform>%Ln of other kinds</numerusform>
            <numerusform>%Ln of other kinds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s) ignored</source>
        <translation>
            <numerusform>%Ln face ignored</numerusform>
            <numerusform>%Ln faces ignored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted</source>
        <translation>
            <numerusform>%Ln deleted</numerusform>
            <numerusform>%Ln deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::ui::Text</name>
    <message numerus="yes">
        <source>%Ln face(s)</source>
        <translation>
            <numerusform>%Ln face</numerusform>
            <numerusform>%Ln faces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::ui::TrainPreviewModel</name>
    <message numerus="yes">
        <source>new, %Ln face(s)</source>
        <translation>
            <numerusform>new, %Ln face</numerusform>
            <numerusform>new, %Ln faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>becomes %1, %Ln face(s)</source>
        <translation>
            <numerusform>becomes %1, %Ln face</numerusform>
            <numerusform>becomes %1, %Ln faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no more, %Ln face(s)</source>
        <translation>
            <numerusform>no more, %Ln face</numerusform>
            <numerusform>no more, %Ln faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln until now somebody else</source>
        <translation>
            <numerusform>%Ln until now somebody else</numerusform>
            <numerusform>%Ln until now somebody else</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln no longer</source>
        <translation>
            <numerusform>%Ln no longer</numerusform>
            <numerusform>%Ln no longer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::ui::WhyText</name>
    <message numerus="yes">
        <source>It is grouped with %Ln other face(s).</source>
        <translation>
            <numerusform>It is grouped with %Ln other face.</numerusform>
            <numerusform>It is grouped with %Ln other faces.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is grouped with %Ln other face(s), all named %1.</source>
        <translation>
            <numerusform>It is grouped with %Ln other face, named %1.</numerusform>
            <numerusform>It is grouped with %Ln other faces, all named %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is grouped with %1 other faces, of which %Ln are named %2.</source>
        <translation>
            <numerusform>It is grouped with %1 other faces, of which %Ln is named %2.</numerusform>
            <numerusform>It is grouped with %1 other faces, of which %Ln are named %2.</numerusform>
        </translation>
    </message>
</context>
</TS>
