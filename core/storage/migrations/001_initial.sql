-- SPDX-FileCopyrightText: 2026 The Kith developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Never edited after release: changes are a file of the next number. Times are seconds since the epoch
-- unless a name says otherwise; enumerations are the numbers of core/model.
-- persons, labels, rejections, marks, clusters, cluster_members and suggestions are journalled through the
-- session extension: each needs a declared primary key without NULL, and face_id first where there is one.

CREATE TABLE folders (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE photos (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    folder_id INTEGER NOT NULL REFERENCES folders (id) ON DELETE CASCADE,
    path TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL,
    content_hash INTEGER NOT NULL DEFAULT 0, -- xxHash64, its bits as a signed number
    width INTEGER NOT NULL DEFAULT 0,
    height INTEGER NOT NULL DEFAULT 0,
    taken_at INTEGER,
    state INTEGER NOT NULL DEFAULT 0,
    reason TEXT NOT NULL DEFAULT '',
    scan_settings TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX photos_by_folder ON photos (folder_id);
CREATE INDEX photos_by_state ON photos (state);
CREATE INDEX photos_by_content ON photos (content_hash);

-- AUTOINCREMENT: thumbnails and journal steps name faces by id, which therefore never come again.
CREATE TABLE faces (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    photo_id INTEGER NOT NULL REFERENCES photos (id) ON DELETE CASCADE,
    x REAL NOT NULL,
    y REAL NOT NULL,
    width REAL NOT NULL,
    height REAL NOT NULL,
    landmarks BLOB NOT NULL, -- ten little-endian doubles: x, y of five points
    origin INTEGER NOT NULL,
    detection_score REAL NOT NULL,
    face_probability REAL NOT NULL,
    quality REAL NOT NULL,
    erased INTEGER NOT NULL DEFAULT 0, -- 1 = tombstone of the emptied bin; implies a mark "deleted"
    touched INTEGER NOT NULL DEFAULT 0 -- 1 = the user did something with it once: the row stays for undo
) STRICT;
CREATE INDEX faces_by_photo ON faces (photo_id);

CREATE TABLE models (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE embeddings (
    face_id INTEGER NOT NULL REFERENCES faces (id) ON DELETE CASCADE,
    model_id INTEGER NOT NULL REFERENCES models (id),
    vector BLOB NOT NULL CHECK (length(vector) = 1024), -- 512 little-endian half-precision floats
    PRIMARY KEY (face_id, model_id)
) STRICT;

CREATE TABLE persons (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE, -- folded for comparison
    cover_face INTEGER REFERENCES faces (id) ON DELETE SET NULL,
    favourite INTEGER NOT NULL DEFAULT 0,
    hidden INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX persons_by_cover ON persons (cover_face);

CREATE TABLE labels (
    face_id INTEGER NOT NULL PRIMARY KEY REFERENCES faces (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES persons (id),
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX labels_by_person ON labels (person_id);

CREATE TABLE rejections (
    face_id INTEGER NOT NULL REFERENCES faces (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES persons (id),
    at INTEGER NOT NULL,
    PRIMARY KEY (face_id, person_id)
) STRICT;
CREATE INDEX rejections_by_person ON rejections (person_id);

CREATE TABLE marks (
    face_id INTEGER NOT NULL PRIMARY KEY REFERENCES faces (id) ON DELETE CASCADE,
    mark INTEGER NOT NULL CHECK (mark IN (1, 2)), -- ignored, deleted; active faces have no row
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX marks_by_mark ON marks (mark);

-- The number is what the user reads in "Unknown 012"; AUTOINCREMENT remembers the highest ever given.
CREATE TABLE clusters (
    number INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL
) STRICT;

CREATE TABLE cluster_members (
    face_id INTEGER NOT NULL PRIMARY KEY REFERENCES faces (id) ON DELETE CASCADE,
    cluster INTEGER NOT NULL REFERENCES clusters (number),
    probability REAL NOT NULL
) STRICT;
CREATE INDEX cluster_members_by_cluster ON cluster_members (cluster);

-- Without the model and the run they came from: all are of the latest Train, and a column that changes in
-- every row with every Train would make every step in the journal as large as the table.
CREATE TABLE suggestions (
    face_id INTEGER NOT NULL REFERENCES faces (id) ON DELETE CASCADE,
    source INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES persons (id),
    probability REAL NOT NULL,
    runner_up_person INTEGER REFERENCES persons (id),
    runner_up_probability REAL NOT NULL DEFAULT 0,
    PRIMARY KEY (face_id, source)
) STRICT;
CREATE INDEX suggestions_by_person ON suggestions (person_id);
CREATE INDEX suggestions_by_runner_up ON suggestions (runner_up_person);

CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    model_id INTEGER REFERENCES models (id),
    settings TEXT NOT NULL,
    summary TEXT NOT NULL
) STRICT;

CREATE TABLE journal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    text TEXT NOT NULL,
    changeset BLOB NOT NULL, -- of the session extension, in the direction of doing it
    undone INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE settings (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- What the user touched must be found again by undo, however it was written.
CREATE TRIGGER labels_touch AFTER INSERT ON labels BEGIN
    UPDATE faces SET touched = 1 WHERE id = NEW.face_id AND touched = 0;
END;
CREATE TRIGGER rejections_touch AFTER INSERT ON rejections BEGIN
    UPDATE faces SET touched = 1 WHERE id = NEW.face_id AND touched = 0;
END;
CREATE TRIGGER marks_touch AFTER INSERT ON marks BEGIN
    UPDATE faces SET touched = 1 WHERE id = NEW.face_id AND touched = 0;
END;
CREATE TRIGGER covers_touch AFTER UPDATE OF cover_face ON persons WHEN NEW.cover_face IS NOT NULL BEGIN
    UPDATE faces SET touched = 1 WHERE id = NEW.cover_face AND touched = 0;
END;

-- A tombstone whose deletion is taken back is a face again.
CREATE TRIGGER marks_removed AFTER DELETE ON marks BEGIN
    UPDATE faces SET erased = 0 WHERE id = OLD.face_id AND erased = 1;
END;
CREATE TRIGGER marks_changed AFTER UPDATE OF mark ON marks WHEN NEW.mark <> 2 BEGIN
    UPDATE faces SET erased = 0 WHERE id = NEW.face_id AND erased = 1;
END;
