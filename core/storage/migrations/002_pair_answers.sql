-- SPDX-FileCopyrightText: 2026 The Kith developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the user answered to "are these two faces the same person?", one row a pair. Journalled.
CREATE TABLE pair_answers (
    face_id INTEGER NOT NULL REFERENCES faces (id) ON DELETE CASCADE,
    other_face INTEGER NOT NULL REFERENCES faces (id) ON DELETE CASCADE,
    answer INTEGER NOT NULL CHECK (answer IN (1, 2)), -- same, different
    at INTEGER NOT NULL,
    evidence BLOB NOT NULL, -- little-endian doubles that the question was asked with; empty = asked by nobody
    PRIMARY KEY (face_id, other_face),
    CHECK (face_id < other_face)
) STRICT;
CREATE INDEX pair_answers_by_other ON pair_answers (other_face);

CREATE TRIGGER pair_answers_touch AFTER INSERT ON pair_answers BEGIN
    UPDATE faces SET touched = 1 WHERE id IN (NEW.face_id, NEW.other_face) AND touched = 0;
END;
