-- SPDX-FileCopyrightText: 2026 The Kith developers
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE thumbnails (
    face_id INTEGER PRIMARY KEY,
    jpeg BLOB NOT NULL
) STRICT;
