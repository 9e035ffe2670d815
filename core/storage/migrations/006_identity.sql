-- SPDX-FileCopyrightText: 2026 The Kith developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What tells a file and what tells a picture. 0 = not known: photos of before get the values when they are
-- read the next time.
ALTER TABLE photos ADD COLUMN changed_ns INTEGER NOT NULL DEFAULT 0; -- status change time
ALTER TABLE photos ADD COLUMN inode INTEGER NOT NULL DEFAULT 0;
ALTER TABLE photos ADD COLUMN pixels_hash INTEGER NOT NULL DEFAULT 0; -- XXH3, its bits as a signed number
ALTER TABLE photos ADD COLUMN looks INTEGER NOT NULL DEFAULT 0; -- signs of low frequencies, likewise
ALTER TABLE photos ADD COLUMN orientation INTEGER NOT NULL DEFAULT 0; -- EXIF
CREATE INDEX photos_by_pixels ON photos (pixels_hash);

-- The photo under whose name this picture was before another one, or a part of it, was saved there. It keeps
-- the faces that are not in that one.
ALTER TABLE photos ADD COLUMN replaced_by INTEGER REFERENCES photos (id) ON DELETE SET NULL;
CREATE INDEX photos_by_replacement ON photos (replaced_by);

-- Faces with a name that a scan did not find any more in the picture under their photo's name; the user is to
-- be asked about them. Journalled.
CREATE TABLE lost_faces (
    face_id INTEGER NOT NULL PRIMARY KEY REFERENCES faces (id) ON DELETE CASCADE,
    at INTEGER NOT NULL
) STRICT;
