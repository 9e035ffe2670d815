# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""kith-detect: faces with five landmarks in a photo of any size."""
