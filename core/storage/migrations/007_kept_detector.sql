-- SPDX-FileCopyrightText: 2026 The Kith developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The detector of new libraries is cnn. A library whose photos were scanned with the default of that time, hog,
-- keeps it until somebody chooses: half of its faces must not come from another detector unasked.
INSERT OR IGNORE INTO settings (key, value)
SELECT 'detection.method', 'hog' WHERE EXISTS (SELECT 1 FROM photos);
