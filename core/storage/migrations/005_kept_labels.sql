-- SPDX-FileCopyrightText: 2026 The Kith developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Labels that looked doubtful and that the user looked at and kept: they are not asked about again as long as
-- the face has this label. Journalled.
CREATE TABLE kept_labels (
    face_id INTEGER NOT NULL PRIMARY KEY REFERENCES faces (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES persons (id),
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX kept_labels_by_person ON kept_labels (person_id);
