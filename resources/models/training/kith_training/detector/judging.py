# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A finished network on photos: where its score is right so often, and where it sees faces that are none."""
from __future__ import annotations

import json
from pathlib import Path
from typing import Iterable

import numpy as np

from ..common.geometry import intersections, overlaps
from ..common.opencv_network import FaceFinder, found_at
from .faces import Faces, Photos
from .placement import Spot

SAME = 0.4  # overlap from which a find is the face
SMALL = 20.0  # height in pixels under which a find without face is not counted
LOWEST = 0.2  # score that is looked at


def judged(finds: np.ndarray, faces: Faces) -> list[tuple[float, bool]]:
    """Score and rightness of the finds (n, 15) that count; the best ones choose their faces first."""
    free, result = faces.learnt.copy(), []
    for find in finds[np.argsort(-finds[:, 14])]:
        shared = overlaps(find[:4], faces.boxes)
        candidates = np.where(free & (shared >= SAME), shared, 0)
        if candidates.max(initial=0) > 0:
            free[candidates.argmax()] = False
            result.append((float(find[14]), True))
        elif find[3] >= SMALL and not (~faces.learnt & (shared >= SAME)).any():
            result.append((float(find[14]), False))
    return result


def operating_point(network: Path, photos: Photos, chosen: Iterable[int], precision: float) -> float:
    """The lowest score from which on so large a share of the finds is right; 1 if there is none."""
    finder = FaceFinder(network, LOWEST)
    verdicts = [verdict for photo in chosen
                for verdict in judged(finder(np.ascontiguousarray(photos.image(photo))), photos.faces[photo])]
    if not verdicts:
        return 1.0
    scores, right = np.array(sorted(verdicts, reverse=True)).T
    enough = np.flatnonzero(np.cumsum(right) / np.arange(1, len(right) + 1) >= precision)
    return float(scores[enough[-1]]) if len(enough) else 1.0


def logit(probability: float) -> float:
    """The number whose logistic function this is."""
    return float(np.log(probability / (1 - probability)))


def write_spots(network: Path, photos: Photos, chosen: Iterable[int], file: Path, threshold: float = 0.35) -> int:
    """Writes where the network sees faces in object photos and beside the faces of photos with true boxes; how
    many. Sure ones are written up to four times, to be shown more often."""
    finder, spots = FaceFinder(network, threshold), []
    for photo in chosen:
        objects = photos.kinds[photo] == "objects"
        if photos.kinds[photo] not in ("objects", "true"):
            continue
        for scale in (1.0, 0.5) if objects else (1.0,):
            for find in found_at(finder, np.ascontiguousarray(photos.image(photo)), scale):
                boxes = photos.faces[photo].boxes
                shared = intersections(find[:4], boxes) / (np.minimum(find[2] * find[3], boxes[:, 2:].prod(1)) + 1e-9)
                apart = shared.max(initial=0) <= (0.2 if objects else 0.02)
                if apart and find[2:4].max() * scale <= 260:
                    spot = (int(photo), [float(value) for value in find[:4]], scale)
                    spots += [spot] * (1 + (find[14] > 0.5) + 2 * (find[14] > 0.65))
    file.write_text(json.dumps(spots), encoding="utf-8")
    return len(spots)


def read_spots(file: Path) -> list[Spot]:
    """What write_spots() wrote, or nothing."""
    if not file.exists():
        return []
    return [Spot(photo, tuple(box), scale) for photo, box, scale in json.loads(file.read_text(encoding="utf-8"))]
