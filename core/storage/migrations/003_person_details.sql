-- SPDX-FileCopyrightText: 2026 The Kith developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the user knows about a person. Columns are only ever added behind the others: steps of the journal
-- made before have fewer, and SQLite fills what they lack with the defaults.
ALTER TABLE persons ADD COLUMN birth_date TEXT; -- "1979-04-30"
ALTER TABLE persons ADD COLUMN notes TEXT NOT NULL DEFAULT '';

-- A face drawn by hand (origin 2) whose box was moved, by the user or by undo, is to be described anew.
CREATE TRIGGER drawn_moved AFTER UPDATE OF x, y, width, height ON faces
WHEN NEW.origin = 2
    AND (NEW.x <> OLD.x OR NEW.y <> OLD.y OR NEW.width <> OLD.width OR NEW.height <> OLD.height) BEGIN
    UPDATE faces SET landmarks = zeroblob(80), quality = 0.0 WHERE id = NEW.id;
    DELETE FROM embeddings WHERE face_id = NEW.id;
END;
