# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Folders of photos."""
from __future__ import annotations

import hashlib
from pathlib import Path

import cv2
import numpy as np

ENDINGS = {".jpg", ".jpeg", ".png", ".bmp"}


def photos_in(folder: Path) -> list[Path]:
    """All photos of a folder and its subfolders, in a fixed order."""
    return sorted(file for file in folder.rglob("*") if file.suffix.lower() in ENDINGS)


def read_photo(file: Path, longest: int | None = None) -> np.ndarray | None:
    """BGR, its longer side at most `longest` pixels; nothing when it cannot be read or is under 48 pixels."""
    image = cv2.imread(str(file), cv2.IMREAD_COLOR)
    if image is None or min(image.shape[:2]) < 48:
        return None
    if longest is not None and max(image.shape[:2]) > longest:
        factor = longest / max(image.shape[:2])
        image = cv2.resize(image, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    return image


def kept_apart(name: str, one_in: int) -> bool:
    """Whether a photo of this name is never trained on: one in so many, the same ones each time."""
    return hashlib.sha1(("apart" + name).encode()).digest()[0] % one_in == 0
