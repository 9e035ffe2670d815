// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/sentence.h"

#include <array>

namespace kith::model {

namespace {

// The names by which lupdate finds the texts to be translated; Qt is not used here.
#define QT_TRANSLATE_NOOP(context, text) text
#define QT_TRANSLATE_N_NOOP(context, text) text

/// Without a count.
#define KITH_PLAIN(code, arguments, text)                                                                    \
    SentencePattern {                                                                                        \
        SentenceCode::code, #code, text, nullptr, arguments                                                  \
    }
/// With one: `one` is the text for 1.
#define KITH_COUNTED(code, arguments, one, text)                                                             \
    SentencePattern {                                                                                        \
        SentenceCode::code, #code, text, one, arguments                                                      \
    }

constexpr std::array kPatterns = {
    KITH_PLAIN(Verbatim, 1, "%1"),
    KITH_PLAIN(Stopped, 0, QT_TRANSLATE_NOOP("kith::model::Sentence", "Stopped.")),
    KITH_PLAIN(EvaluationStopped, 0,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "The evaluation was stopped.")),
    KITH_PLAIN(TrainingStopped, 0, QT_TRANSLATE_NOOP("kith::model::Sentence", "The training was stopped.")),
    KITH_PLAIN(GroupingStopped, 0, QT_TRANSLATE_NOOP("kith::model::Sentence", "Grouping was stopped.")),
    KITH_PLAIN(WritingStopped, 1,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "Writing to \"%1\" was stopped.")),
    KITH_PLAIN(
        JobBroke, 1,
        QT_TRANSLATE_NOOP("kith::model::Sentence", "The job stopped because of an unexpected error: %1.")),
    KITH_PLAIN(FolderUnlisted, 2,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "The folder %1 cannot be read: %2.")),
    KITH_PLAIN(FolderOfNobody, 1,
               QT_TRANSLATE_NOOP("kith::model::Sentence",
                                 "The folder %1 holds photos of nobody: an evaluation needs at least two "
                                 "folders, one for each person, with photos in them.")),
    KITH_PLAIN(FolderOfOnePerson, 1,
               QT_TRANSLATE_NOOP("kith::model::Sentence",
                                 "The folder %1 holds photos of one person: an evaluation needs at least two "
                                 "folders, one for each person, with photos in them.")),
    KITH_PLAIN(NoFolderNamed, 0, QT_TRANSLATE_NOOP("kith::model::Sentence", "No folder was named.")),
    KITH_PLAIN(
        FolderNameNotText, 1,
        QT_TRANSLATE_NOOP("kith::model::Sentence",
                          "The name of the folder %1 holds bytes that are not text; please rename it.")),
    KITH_PLAIN(FolderNotThere, 1,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "The folder %1 does not exist.")),
    KITH_PLAIN(FileNotFolder, 1,
               QT_TRANSLATE_NOOP("kith::model::Sentence",
                                 "%1 is a file, not a folder; please choose the folder that holds it.")),
    KITH_PLAIN(FolderForbidden, 1,
               QT_TRANSLATE_NOOP("kith::model::Sentence",
                                 "The folder %1 cannot be read; please check its permissions.")),
    KITH_PLAIN(ThisFolderUnread, 1,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "This folder cannot be read: %1.")),
    KITH_PLAIN(NameNotText, 0,
               QT_TRANSLATE_NOOP("kith::model::Sentence",
                                 "The name holds bytes that are not text; please rename it.")),
    KITH_PLAIN(FormatNotRead, 1, QT_TRANSLATE_NOOP("kith::model::Sentence", "%1 files are not read yet.")),
    KITH_PLAIN(CameraRawNotRead, 0,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "camera RAW files are not read yet.")),
    KITH_PLAIN(
        PixelsDamaged, 0,
        QT_TRANSLATE_NOOP("kith::model::Sentence", "The file is damaged: its pixels cannot be decoded.")),
    KITH_PLAIN(PixelsDamagedBy, 1,
               QT_TRANSLATE_NOOP("kith::model::Sentence",
                                 "The file is damaged: its pixels cannot be decoded (%1).")),
    KITH_PLAIN(PhotoNotThere, 0,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "The file does not exist (any more).")),
    KITH_PLAIN(NotAFile, 0, QT_TRANSLATE_NOOP("kith::model::Sentence", "This is not a file.")),
    KITH_PLAIN(PhotoUnread, 1, QT_TRANSLATE_NOOP("kith::model::Sentence", "The file cannot be read (%1).")),
    KITH_PLAIN(PhotoTooLarge, 0, QT_TRANSLATE_NOOP("kith::model::Sentence", "The file is larger than 1 GB.")),
    KITH_PLAIN(PhotoEmpty, 0, QT_TRANSLATE_NOOP("kith::model::Sentence", "The file is empty.")),
    KITH_PLAIN(PhotoForbidden, 0,
               QT_TRANSLATE_NOOP("kith::model::Sentence",
                                 "The file cannot be read (permission denied or a disk error).")),
    KITH_PLAIN(
        HeaderDamaged, 1,
        QT_TRANSLATE_NOOP("kith::model::Sentence", "The file is damaged: it has no readable %1 header.")),
    KITH_PLAIN(PhotoTooShort, 0,
               QT_TRANSLATE_NOOP("kith::model::Sentence",
                                 "The file is damaged: it is far too short for the size it claims.")),
    KITH_PLAIN(PictureTooLarge, 2,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "The picture is too large (%1 x %2 pixels).")),
    KITH_PLAIN(
        NotAPicture, 0,
        QT_TRANSLATE_NOOP("kith::model::Sentence", "The file is damaged: its content is not a picture.")),
    KITH_PLAIN(
        PartlyDamaged, 1,
        QT_TRANSLATE_NOOP("kith::model::Sentence",
                          "The file is damaged (%1); faces were looked for in what could be decoded.")),
    KITH_PLAIN(NoMemoryForPicture, 0,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "There is not enough memory for this picture.")),
    KITH_PLAIN(PictureBroke, 1,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "The picture cannot be processed: %1")),
    KITH_PLAIN(ThumbnailFailed, 0,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "A thumbnail could not be encoded.")),
    KITH_PLAIN(NameBlank, 0, QT_TRANSLATE_NOOP("kith::model::Sentence", "A name must not be blank.")),
    KITH_PLAIN(PersonNameless, 0, QT_TRANSLATE_NOOP("kith::model::Sentence", "A person needs a name.")),
    KITH_PLAIN(PersonThereAlready, 1,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "There is a person named %1 already.")),
    KITH_PLAIN(PersonGone, 0,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "This person does not exist any more.")),
    KITH_PLAIN(UnknownGone, 1, QT_TRANSLATE_NOOP("kith::model::Sentence", "%1 is not there any more.")),
    KITH_PLAIN(FaceTaken, 0,
               QT_TRANSLATE_NOOP("kith::model::Sentence",
                                 "This face is not there any more, or belongs to somebody by now.")),
    KITH_PLAIN(SamePersonTwice, 0,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "Please choose two different persons.")),
    KITH_PLAIN(NoSuchDay, 0,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "There is no such day in the calendar.")),
    KITH_PLAIN(BoxOffPhoto, 0,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "Please draw the box around a face in the photo.")),
    KITH_PLAIN(PhotoGone, 0,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "This photo is not in the library any more.")),
    KITH_PLAIN(
        BoxNotDrawn, 0,
        QT_TRANSLATE_NOOP("kith::model::Sentence", "Only the box of a face drawn by hand can be moved.")),
    KITH_PLAIN(FaceGone, 0,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "This face does not exist (any more).")),
    KITH_PLAIN(FaceNotLost, 0,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "This face is not among those that are lost.")),
    KITH_PLAIN(
        FaceSizeRange, 2,
        QT_TRANSLATE_NOOP("kith::model::Sentence", "The minimum face size must lie between %1 and %2.")),
    KITH_PLAIN(SamplesRange, 2,
               QT_TRANSLATE_NOOP("kith::model::Sentence",
                                 "The minimum number of samples must lie between %1 and %2.")),
    KITH_PLAIN(
        EpsilonRange, 2,
        QT_TRANSLATE_NOOP("kith::model::Sentence", "The selection epsilon must lie between %1 and %2.")),
    KITH_PLAIN(StrictnessRange, 2,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "The strictness must lie between %1 and %2.")),
    KITH_PLAIN(
        ShownRange, 2,
        QT_TRANSLATE_NOOP("kith::model::Sentence", "The probability to show must lie between %1 and %2.")),
    KITH_PLAIN(CertainRange, 2,
               QT_TRANSLATE_NOOP("kith::model::Sentence",
                                 "The probability of certain names must lie between %1 and %2.")),
    KITH_PLAIN(ClusterSizeChoice, 0,
               QT_TRANSLATE_NOOP("kith::model::Sentence",
                                 "The minimum cluster size must be 0 (automatic), 2, 4, 8 or 16.")),
    KITH_PLAIN(NoSuchModel, 1,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "There is no recognition model named \"%1\".")),
    KITH_PLAIN(
        DetectorNotInstalled, 1,
        QT_TRANSLATE_NOOP("kith::model::Sentence",
                          "The detector %1 is not installed; please choose hog or install its network.")),
    KITH_PLAIN(
        DetectorNotUsed, 1,
        QT_TRANSLATE_NOOP("kith::model::Sentence", "This version of Kith does not use the detector \"%1\".")),
    KITH_PLAIN(CopyFailed, 2, QT_TRANSLATE_NOOP("kith::model::Sentence", "The copy %1 cannot be made: %2.")),
    KITH_PLAIN(
        ForeignFile, 1,
        QT_TRANSLATE_NOOP("kith::model::Sentence", "%1 is a file of another program, not a Kith library.")),
    KITH_PLAIN(NewerFile, 3,
               QT_TRANSLATE_NOOP("kith::model::Sentence",
                                 "%1 was made by a newer Kith (its version is %2, this program knows up to "
                                 "%3). Please update Kith to open it.")),
    KITH_PLAIN(FolderNotLibrary, 1,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "%1 is a folder, not a library file.")),
    KITH_PLAIN(FolderNotMade, 2,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "The folder %1 cannot be made: %2.")),
    KITH_PLAIN(
        DiskFull, 1,
        QT_TRANSLATE_NOOP(
            "kith::model::Sentence",
            "There is no space left to write %1. Nothing was lost; please free some space and try again.")),
    KITH_PLAIN(
        ReadOnlyFolder, 2,
        QT_TRANSLATE_NOOP("kith::model::Sentence", "%1 cannot be changed: the folder %2 is read-only.")),
    KITH_PLAIN(ReadOnlyFile, 1,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "%1 cannot be changed: the file is read-only.")),
    KITH_PLAIN(
        LibraryForbidden, 1,
        QT_TRANSLATE_NOOP("kith::model::Sentence", "%1 cannot be opened. Please check its permissions.")),
    KITH_PLAIN(DriveFailed, 2,
               QT_TRANSLATE_NOOP("kith::model::Sentence",
                                 "%1 could not be read or written (%2). Is its drive still connected?")),
    KITH_PLAIN(LibraryInUse, 1,
               QT_TRANSLATE_NOOP("kith::model::Sentence",
                                 "%1 is in use by another program. Please try again in a moment.")),
    KITH_PLAIN(NotALibrary, 1, QT_TRANSLATE_NOOP("kith::model::Sentence", "%1 is not a Kith library.")),
    KITH_PLAIN(LibraryDamaged, 2, QT_TRANSLATE_NOOP("kith::model::Sentence", "%1 is damaged (%2).")),
    KITH_PLAIN(NoMemoryForLibrary, 1,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "There is not enough memory to work on %1.")),
    KITH_PLAIN(NotStored, 2,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "Kith could not store something in %1: %2")),
    KITH_PLAIN(NetworkNotLoaded, 2,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "The network file %1 cannot be loaded: %2")),
    KITH_PLAIN(NetworkWidth, 1,
               QT_TRANSLATE_NOOP("kith::model::Sentence",
                                 "The recognition network gives %1 numbers for a face in place of 512.")),
    KITH_PLAIN(FileUnread, 1, QT_TRANSLATE_NOOP("kith::model::Sentence", "The file %1 cannot be read.")),
    KITH_PLAIN(
        ManifestDamaged, 2,
        QT_TRANSLATE_NOOP("kith::model::Sentence", "The list of networks %1 cannot be understood: %2")),
    KITH_PLAIN(
        NetworkFileMissing, 2,
        QT_TRANSLATE_NOOP("kith::model::Sentence", "The network \"%1\" is not installed: %2 is missing.")),
    KITH_PLAIN(
        NetworkTooShort, 3,
        QT_TRANSLATE_NOOP(
            "kith::model::Sentence",
            "The network file %1 is damaged: it has %2 bytes in place of %3. Please install it again.")),
    KITH_PLAIN(NetworkNotInstalled, 1,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "The network \"%1\" is not installed.")),
    KITH_PLAIN(
        NetworkDamaged, 1,
        QT_TRANSLATE_NOOP("kith::model::Sentence",
                          "The network file %1 is damaged: its checksum is wrong. Please install it again.")),
    KITH_PLAIN(RefinerNotInstalled, 0,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "The face refiner network is not installed.")),
    KITH_PLAIN(
        RefinerForOthers, 1,
        QT_TRANSLATE_NOOP("kith::model::Sentence",
                          "The face refiner network was not made for the boxes of the detector \"%1\".")),
    KITH_PLAIN(UnequalFaces, 0,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "Clusters and persons are not of the same faces.")),
    KITH_COUNTED(Confirmed, 0, "Confirmed %n face",
                 QT_TRANSLATE_N_NOOP("kith::model::Sentence", "Confirmed %n faces")),
    KITH_COUNTED(RejectedSuggestions, 0, "Rejected the suggestions for %n face",
                 QT_TRANSLATE_N_NOOP("kith::model::Sentence", "Rejected the suggestions for %n faces")),
    KITH_COUNTED(CorrectedNames, 0, "Corrected the names of %n face",
                 QT_TRANSLATE_N_NOOP("kith::model::Sentence", "Corrected the names of %n faces")),
    KITH_COUNTED(KeptNames, 0, "Kept the names of %n face",
                 QT_TRANSLATE_N_NOOP("kith::model::Sentence", "Kept the names of %n faces")),
    KITH_COUNTED(Ignored, 0, "Ignored %n face",
                 QT_TRANSLATE_N_NOOP("kith::model::Sentence", "Ignored %n faces")),
    KITH_COUNTED(Deleted, 0, "Deleted %n face",
                 QT_TRANSLATE_N_NOOP("kith::model::Sentence", "Deleted %n faces")),
    KITH_COUNTED(Restored, 0, "Restored %n face",
                 QT_TRANSLATE_N_NOOP("kith::model::Sentence", "Restored %n faces")),
    KITH_COUNTED(Named, 1, "Named %n face %1",
                 QT_TRANSLATE_N_NOOP("kith::model::Sentence", "Named %n faces %1")),
    KITH_COUNTED(Split, 2, "Split %n face of %1 into %2",
                 QT_TRANSLATE_N_NOOP("kith::model::Sentence", "Split %n faces of %1 into %2")),
    KITH_COUNTED(RemovedName, 0, "Removed the name of %n face",
                 QT_TRANSLATE_N_NOOP("kith::model::Sentence", "Removed the name of %n faces")),
    KITH_COUNTED(SaidNot, 1, "Said that %n face is not %1",
                 QT_TRANSLATE_N_NOOP("kith::model::Sentence", "Said that %n faces are not %1")),
    KITH_COUNTED(
        SaidNotThem, 0, "Said that %n face is not who they were taken for",
        QT_TRANSLATE_N_NOOP("kith::model::Sentence", "Said that %n faces are not who they were taken for")),
    KITH_PLAIN(DrewFace, 1, QT_TRANSLATE_NOOP("kith::model::Sentence", "Drew a face in %1")),
    KITH_PLAIN(MovedBox, 1, QT_TRANSLATE_NOOP("kith::model::Sentence", "Moved the box of a face in %1")),
    KITH_PLAIN(Merged, 2, QT_TRANSLATE_NOOP("kith::model::Sentence", "Merged %1 into %2")),
    KITH_PLAIN(MergedSingle, 1, QT_TRANSLATE_NOOP("kith::model::Sentence", "Merged a single face into %1")),
    KITH_PLAIN(MergedSingles, 0,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "Merged a single face into a single face")),
    KITH_PLAIN(SaidTwoPersons, 2,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "Said that %1 and %2 are two persons")),
    KITH_PLAIN(SaidSingleIsOther, 1,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "Said that %1 and a single face are two persons")),
    KITH_PLAIN(SaidSinglesAreTwo, 0,
               QT_TRANSLATE_NOOP("kith::model::Sentence",
                                 "Said that a single face and a single face are two persons")),
    KITH_PLAIN(Renamed, 2, QT_TRANSLATE_NOOP("kith::model::Sentence", "Renamed %1 to %2")),
    KITH_PLAIN(DeletedPerson, 1, QT_TRANSLATE_NOOP("kith::model::Sentence", "Deleted the person %1")),
    KITH_PLAIN(ChoseCover, 1, QT_TRANSLATE_NOOP("kith::model::Sentence", "Chose the cover of %1")),
    KITH_PLAIN(TookCover, 1, QT_TRANSLATE_NOOP("kith::model::Sentence", "Took the cover away from %1")),
    KITH_PLAIN(MadeFavourite, 1, QT_TRANSLATE_NOOP("kith::model::Sentence", "Made %1 a favourite")),
    KITH_PLAIN(MadeNoFavourite, 1, QT_TRANSLATE_NOOP("kith::model::Sentence", "%1 is no favourite any more")),
    KITH_PLAIN(Hid, 1, QT_TRANSLATE_NOOP("kith::model::Sentence", "Hid %1")),
    KITH_PLAIN(Showed, 1, QT_TRANSLATE_NOOP("kith::model::Sentence", "Showed %1 again")),
    KITH_PLAIN(ChangedBirthDate, 1,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "Changed the birth date of %1")),
    KITH_PLAIN(ChangedNotes, 1, QT_TRANSLATE_NOOP("kith::model::Sentence", "Changed the notes about %1")),
    KITH_COUNTED(Trained, 2, "Trained on %n face: %1, %2",
                 QT_TRANSLATE_N_NOOP("kith::model::Sentence", "Trained on %n faces: %1, %2")),
    KITH_PLAIN(ScanDecided, 1, QT_TRANSLATE_NOOP("kith::model::Sentence", "Scan: %1")),
    KITH_PLAIN(ScanDecidedTwo, 2, QT_TRANSLATE_NOOP("kith::model::Sentence", "Scan: %1; %2")),
    KITH_PLAIN(ScanDecidedThree, 3, QT_TRANSLATE_NOOP("kith::model::Sentence", "Scan: %1; %2; %3")),
    KITH_PLAIN(FoundLost, 1, QT_TRANSLATE_NOOP("kith::model::Sentence", "Found %1 again in the photo")),
    KITH_PLAIN(FoundLostNameless, 0,
               QT_TRANSLATE_NOOP("kith::model::Sentence", "Found a lost face again in the photo")),
    KITH_COUNTED(KeptLost, 0, "Kept %n lost face with the old picture",
                 QT_TRANSLATE_N_NOOP("kith::model::Sentence", "Kept %n lost faces with the old picture")),
    KITH_COUNTED(ForgotLost, 0, "Forgot %n lost face",
                 QT_TRANSLATE_N_NOOP("kith::model::Sentence", "Forgot %n lost faces")),
    KITH_PLAIN(LookingForPhotos, 0, QT_TRANSLATE_NOOP("kith::model::Sentence", "Looking for photos")),
    KITH_PLAIN(Scanning, 0, QT_TRANSLATE_NOOP("kith::model::Sentence", "Scanning")),
    KITH_PLAIN(LookingAnew, 0, QT_TRANSLATE_NOOP("kith::model::Sentence", "Looking at faces anew")),
    KITH_PLAIN(Grouping, 0, QT_TRANSLATE_NOOP("kith::model::Sentence", "Grouping")),
    KITH_PLAIN(MatchingNames, 0, QT_TRANSLATE_NOOP("kith::model::Sentence", "Matching with names")),
    KITH_PLAIN(Saving, 0, QT_TRANSLATE_NOOP("kith::model::Sentence", "Saving")),
    KITH_PLAIN(FindingFaces, 0, QT_TRANSLATE_NOOP("kith::model::Sentence", "Finding faces")),
    KITH_PLAIN(ComparingPairs, 0, QT_TRANSLATE_NOOP("kith::model::Sentence", "Comparing pairs")),
    KITH_COUNTED(GroupCount, 0, "%n group", QT_TRANSLATE_N_NOOP("kith::model::Sentence", "%n groups")),
    KITH_COUNTED(SuggestionCount, 0, "%n suggestion",
                 QT_TRANSLATE_N_NOOP("kith::model::Sentence", "%n suggestions")),
    KITH_COUNTED(
        NamesLost, 0, "%n named face is not in the picture any more",
        QT_TRANSLATE_N_NOOP("kith::model::Sentence", "%n named faces are not in the picture any more")),
    KITH_COUNTED(LostMet, 0, "%n lost face was found again",
                 QT_TRANSLATE_N_NOOP("kith::model::Sentence", "%n lost faces were found again")),
    KITH_COUNTED(NamesCopied, 0, "%n face named as in a copy of the photo",
                 QT_TRANSLATE_N_NOOP("kith::model::Sentence", "%n faces named as in a copy of the photo")),
    KITH_PLAIN(UnknownPerson, 1, QT_TRANSLATE_NOOP("kith::model::Sentence", "Unknown %1")),
};

constexpr bool isInOrder() {
    for (std::size_t i = 0; i < kPatterns.size(); ++i) {
        if (static_cast<std::size_t>(kPatterns[i].code) != i)
            return false;
    }
    return kPatterns.back().code == SentenceCode::UnknownPerson;
}
static_assert(isInOrder());

} // namespace

std::span<const SentencePattern> sentencePatterns() {
    return kPatterns;
}

} // namespace kith::model
