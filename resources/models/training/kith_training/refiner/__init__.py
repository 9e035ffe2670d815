# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""kith-refine: five landmarks, P(face) and quality of a crop."""
