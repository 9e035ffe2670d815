# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What cameras, prints and files do to a whole view."""
from __future__ import annotations

import cv2
import numpy as np

from ..common import pixels
from .settings import Light


def lit(image: np.ndarray, settings: Light, random: np.random.Generator) -> np.ndarray:
    """Colour, tone, sharpness, noise and compression; none of it moves a face."""
    choice = random.random()
    if choice < settings.grey:
        image = pixels.grey(image)
    if choice < settings.faded:
        image = _faded(image, settings, random)
    if random.random() < settings.toned:
        image = _toned(image, settings, random)
    image = _resampled(image, settings, random)
    if random.random() < settings.noise:
        image = pixels.noisy(image, random.uniform(*settings.noise_sigma), random)
    if random.random() < settings.compress:
        image = pixels.compressed(image, int(random.integers(*settings.compress_quality)))
    return image


def _faded(image: np.ndarray, settings: Light, random: np.random.Generator) -> np.ndarray:
    """An old print: less contrast, yellowed."""
    low, high = random.uniform(*settings.faded_black), random.uniform(*settings.faded_white)
    tint = np.array([random.uniform(*settings.faded_blue), random.uniform(*settings.faded_green), 1.0])
    return pixels.clipped((low + image / 255.0 * (high - low)) * tint)


def _toned(image: np.ndarray, settings: Light, random: np.random.Generator) -> np.ndarray:
    gamma, contrast = np.exp(random.normal(0, (settings.gamma, settings.contrast)))
    shift = random.normal(0, settings.brightness)
    if random.random() < settings.dark:
        contrast *= random.uniform(*settings.dark_contrast)
        shift -= settings.dark_shift
    powers = gamma * np.exp(random.normal(0, settings.channel_gamma, 3))
    shifts = 0.5 + shift + random.normal(0, settings.channel_shift, 3)
    gains = 255 * np.exp(random.normal(0, settings.channel_gain, 3))
    curves = (np.linspace(0, 1, 256)[:, None] ** powers - 0.5) * contrast + shifts
    return cv2.LUT(image, pixels.clipped(curves * gains).reshape(1, 256, 3))


def _resampled(image: np.ndarray, settings: Light, random: np.random.Generator) -> np.ndarray:
    """One of: out of focus, shaken, enlarged from a smaller one, sharpened; or nothing."""
    chances = np.cumsum([settings.blur, settings.motion, settings.resample, settings.sharpen])
    effect = int(np.searchsorted(chances, random.random(), side="right"))
    if effect == 0:
        return pixels.blurred(image, random.uniform(*settings.blur_sigma))
    if effect == 1:
        length = int(random.integers(*settings.motion_length))
        return pixels.motion_blurred(image, length, random.uniform(0, np.pi))
    if effect == 2:
        side = int(len(image) * random.uniform(*settings.resample_scale))
        linear = random.random() < settings.resample_linear
        return pixels.shrunk(image, side, side, cv2.INTER_LINEAR if linear else cv2.INTER_CUBIC)
    if effect == 3:
        return pixels.sharpened(image, settings.sharpen_amount, settings.sharpen_sigma)
    return image
