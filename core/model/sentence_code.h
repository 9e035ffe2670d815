// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kith::model {

/// Which sentence is meant; sentence_table.cpp has its words. A library file keeps the name of a step's or a
/// photo's code, so these names stay.
// Several on a line.
// clang-format off
enum class SentenceCode {
    Verbatim, ///< what others wrote, e.g. an older Kith; the only argument is the text
    // The work was stopped.
    Stopped, EvaluationStopped, TrainingStopped, GroupingStopped, WritingStopped, JobBroke,
    // Folders.
    FolderUnlisted, FolderOfNobody, FolderOfOnePerson, NoFolderNamed, FolderNameNotText, FolderNotThere,
    FileNotFolder, FolderForbidden,
    // Why a file is no photo of the library; kept with the photo.
    ThisFolderUnread, NameNotText, FormatNotRead, CameraRawNotRead, PixelsDamaged, PixelsDamagedBy,
    PhotoNotThere, NotAFile, PhotoUnread, PhotoTooLarge, PhotoEmpty, PhotoForbidden, HeaderDamaged,
    PhotoTooShort, PictureTooLarge, NotAPicture, PartlyDamaged, NoMemoryForPicture, PictureBroke,
    ThumbnailFailed,
    // Faces and persons.
    NameBlank, PersonNameless, PersonThereAlready, PersonGone, UnknownGone, FaceTaken, SamePersonTwice,
    NoSuchDay, BoxOffPhoto, PhotoGone, BoxNotDrawn, FaceGone, FaceNotLost,
    // Settings.
    FaceSizeRange, SamplesRange, EpsilonRange, StrictnessRange, ShownRange, CertainRange,
    ClusterSizeChoice, NoSuchModel, DetectorNotInstalled, DetectorNotUsed,
    // The library file.
    CopyFailed, ForeignFile, NewerFile, FolderNotLibrary, FolderNotMade, DiskFull, ReadOnlyFolder,
    ReadOnlyFile, LibraryForbidden, DriveFailed, LibraryInUse, NotALibrary, LibraryDamaged,
    NoMemoryForLibrary, NotStored,
    // Networks.
    NetworkNotLoaded, NetworkWidth, FileUnread, ManifestDamaged, NetworkFileMissing, NetworkTooShort,
    NetworkNotInstalled, NetworkDamaged, RefinerNotInstalled, RefinerForOthers, UnequalFaces,
    // Steps of the journal.
    Confirmed, RejectedSuggestions, CorrectedNames, KeptNames, Ignored, Deleted, Restored, Named, Split,
    RemovedName, SaidNot, SaidNotThem, DrewFace, MovedBox, Merged, MergedSingle, MergedSingles,
    SaidTwoPersons, SaidSingleIsOther, SaidSinglesAreTwo, Renamed, DeletedPerson, ChoseCover, TookCover,
    MadeFavourite, MadeNoFavourite, Hid, Showed, ChangedBirthDate, ChangedNotes, Trained,
    ScanDecided, ScanDecidedTwo, ScanDecidedThree, FoundLost, FoundLostNameless, KeptLost, ForgotLost,
    // What a job does at the moment.
    LookingForPhotos, Scanning, LookingAnew, Grouping, MatchingNames, Saving, FindingFaces, ComparingPairs,
    // Arguments of others.
    GroupCount, SuggestionCount, NamesLost, LostMet, NamesCopied, UnknownPerson
};
// clang-format on

} // namespace kith::model
