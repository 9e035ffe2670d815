# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Masks, dark glasses and other things in front of faces."""
from __future__ import annotations

import cv2
import numpy as np

from .faces import Faces
from .settings import Scene


def cover(image: np.ndarray, faces: Faces, settings: Scene, random: np.random.Generator) -> None:
    """Puts things on some of the learnt faces that are large enough, into the picture itself."""
    for box, points, side, learnt in zip(faces.boxes, faces.landmarks, faces.sides(), faces.learnt):
        if not learnt or side < settings.covered_face:
            continue
        known, choice = not np.isnan(points).any(), random.random()
        if choice < settings.mask:
            if known:
                _mask(image, box, points, settings, random)
        elif choice < settings.mask + settings.glasses:
            if known:
                _glasses(image, points, settings, random)
        elif choice < settings.mask + settings.glasses + settings.block:
            _block(image, box, settings, random)


def _colour(values: np.ndarray) -> tuple[int, ...]:
    return tuple(int(value) for value in np.clip(values, 0, 255))


def _mask(image: np.ndarray, box: np.ndarray, points: np.ndarray, settings: Scene,
          random: np.random.Generator) -> None:
    """From the nose over the chin, cheek to cheek; half of them near white."""
    nose, eyes = points[2], points[:2].mean(0)
    down = points[3:].mean(0) - eyes
    across = (points[1] - points[0]) / (np.linalg.norm(points[1] - points[0]) + 1e-6)
    half = across * box[2] * random.uniform(*settings.mask_half)
    top = nose - down * random.uniform(*settings.mask_top)
    outline = [top - half, top - down * 0.15, top + half, nose + down * 0.75 + half * 0.8, nose + down,
               nose + down * 0.75 - half * 0.8]
    tint = settings.mask_tint
    pale = random.integers(*settings.mask_pale) + random.integers(-tint, tint + 1, 3)
    colour = _colour(random.integers(0, 256, 3) if random.random() < 0.5 else pale)
    cv2.fillPoly(image, [np.array(outline).astype(np.int32)], colour)


def _glasses(image: np.ndarray, points: np.ndarray, settings: Scene, random: np.random.Generator) -> None:
    apart = max(2.0, float(np.linalg.norm(points[1] - points[0])))
    colour = _colour(random.integers(*settings.glasses_colour, 3))
    eyes = [tuple(int(value) for value in point) for point in points[:2]]
    axes = tuple(max(1, int(apart * share)) for share in settings.glass_size)
    for eye in eyes:
        cv2.ellipse(image, eye, axes, 0, 0, 360, colour, -1)
    cv2.line(image, eyes[0], eyes[1], colour, max(1, int(apart * settings.glasses_bridge)))


def _block(image: np.ndarray, box: np.ndarray, settings: Scene, random: np.random.Generator) -> None:
    """A piece of the picture itself."""
    size = (box[2:] * random.uniform(settings.block_least, settings.block_most)).astype(int)
    corner = (box[:2] + box[2:] * random.uniform(settings.block_low, settings.block_high)).astype(int)
    frame = np.array(image.shape[1::-1])
    low, high = np.maximum(corner, 0), np.minimum(corner + size, frame)
    width, height = high - low
    if width > 2 and height > 2:
        x, y = (int(value) for value in random.integers(0, frame - (high - low) + 1))
        piece = image[y:y + height, x:x + width].copy()
        image[low[1]:high[1], low[0]:high[0]] = piece
