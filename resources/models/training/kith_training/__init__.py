# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Training of Kith's own networks; the entry scripts lie one folder up."""
