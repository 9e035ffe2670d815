-- SPDX-FileCopyrightText: 2026 The Kith developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Which network and which run the suggestions are of; one row, because a Train replaces them all. Journalled
-- with them, so that undoing a Train brings back whose they were.
CREATE TABLE suggestion_origin (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    model_id INTEGER NOT NULL REFERENCES models (id),
    sha256 TEXT NOT NULL, -- of the network's file
    run_id INTEGER NOT NULL -- of runs
) STRICT;

INSERT INTO suggestion_origin (id, model_id, sha256, run_id)
SELECT 1, m.id, m.sha256, r.id FROM runs r JOIN models m ON m.id = r.model_id WHERE r.kind = 3
ORDER BY r.id DESC LIMIT 1;
