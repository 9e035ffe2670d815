# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What may happen to a picture: HxWx3 BGR, 8 bits, in and out; sizes in pixels."""
from __future__ import annotations

import cv2
import numpy as np

Range = tuple[float, float]


def log_uniform(random: np.random.Generator, limits: Range) -> float:
    """A number whose logarithm is spread evenly."""
    return float(np.exp(random.uniform(np.log(limits[0]), np.log(limits[1]))))


def clipped(values: np.ndarray) -> np.ndarray:
    """Numbers of any kind as pixels."""
    return np.clip(values, 0, 255).astype(np.uint8)


def shrunk(image: np.ndarray, width: int, height: int, back: int = cv2.INTER_LINEAR) -> np.ndarray:
    """Resampled to a smaller size and back."""
    small = cv2.resize(image, (width, height), interpolation=cv2.INTER_AREA)
    return cv2.resize(small, image.shape[1::-1], interpolation=back)


def blurred(image: np.ndarray, sigma: float) -> np.ndarray:
    """Out of focus."""
    return cv2.GaussianBlur(image, (0, 0), sigma)


def motion_blurred(image: np.ndarray, length: int, angle: float) -> np.ndarray:
    """Shaken along a line of this length and angle (radians)."""
    kernel = np.zeros((length, length), np.float32)
    reach = np.array([np.cos(angle), np.sin(angle)]) * length / 2
    middle = length / 2 - 0.5
    start, end = (tuple(int(v) for v in np.round(middle + sign * reach)) for sign in (-1, 1))
    cv2.line(kernel, start, end, 1, 1)
    return cv2.filter2D(image, -1, kernel / max(float(kernel.sum()), 1.0))


def sharpened(image: np.ndarray, amount: float, sigma: float) -> np.ndarray:
    """An unsharp mask."""
    return cv2.addWeighted(image, 1 + amount, cv2.GaussianBlur(image, (0, 0), sigma), -amount, 0)


def grey(image: np.ndarray) -> np.ndarray:
    """Without colour."""
    return cv2.cvtColor(cv2.cvtColor(np.ascontiguousarray(image), cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2BGR)


def compressed(image: np.ndarray, quality: int) -> np.ndarray:
    """Through a JPEG file."""
    return cv2.imdecode(cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], cv2.IMREAD_COLOR)


def noisy(image: np.ndarray, sigma: float, random: np.random.Generator) -> np.ndarray:
    """With noise of a deviation in grey levels."""
    return clipped(image + random.standard_normal(image.shape, np.float32) * np.float32(sigma))


def blocked(image: np.ndarray, x: int, y: int, width: int, height: int, colour: np.ndarray) -> np.ndarray:
    """With a block of one colour over it."""
    image = image.copy()
    image[max(y, 0):y + height, max(x, 0):x + width] = colour
    return image
