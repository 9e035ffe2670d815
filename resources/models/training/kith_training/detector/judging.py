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
from .settings import Judging, Mining

def judged(finds: np.ndarray, faces: Faces, settings: Judging) -> list[tuple[float, bool]]:
    """Score and rightness of the finds (n, 15) that count; the best ones choose their faces first."""
    free, result = faces.learnt.copy(), []
    for find in finds[np.argsort(-finds[:, 14])]:
        shared = overlaps(find[:4], faces.boxes)
        candidates = np.where(free & (shared >= settings.same), shared, 0)
        if candidates.max(initial=0) > 0:
            free[candidates.argmax()] = False
            result.append((float(find[14]), True))
        elif find[3] >= settings.small and not (~faces.learnt & (shared >= settings.same)).any():
            result.append((float(find[14]), False))
    return result


def operating_point(network: Path, photos: Photos, chosen: Iterable[int], settings: Judging) -> float:
    """The lowest score from which on the wanted share of the finds is right; 1 if there is none."""
    finder = FaceFinder(network, settings.lowest)
    verdicts = [verdict for photo in chosen
                for verdict in judged(finder(np.ascontiguousarray(photos.image(photo))), photos.faces[photo], settings)]
    if not verdicts:
        return 1.0
    scores, right = np.array(sorted(verdicts, reverse=True)).T
    enough = np.flatnonzero(np.cumsum(right) / np.arange(1, len(right) + 1) >= settings.precision)
    return float(scores[enough[-1]]) if len(enough) else 1.0


def logit(probability: float) -> float:
    """The number whose logistic function this is."""
    return float(np.log(probability / (1 - probability)))


def write_spots(network: Path, photos: Photos, chosen: Iterable[int], file: Path, settings: Mining) -> int:
    """Writes where the network sees faces in object photos and beside the faces of photos with true boxes; how
    many. Sure ones are written up to four times, to be shown more often."""
    finder, spots = FaceFinder(network, settings.threshold), []
    for photo in chosen:
        objects = photos.kinds[photo] == "objects"
        if not objects and photos.kinds[photo] != "true":
            continue
        boxes, image = photos.faces[photo].boxes, np.ascontiguousarray(photos.image(photo))
        most = settings.object_overlap if objects else settings.overlap
        for scale in settings.object_scales if objects else (1.0,):
            for find in found_at(finder, image, scale):
                smaller = np.minimum(find[2] * find[3], boxes[:, 2:].prod(1)) + 1e-9
                shared = (intersections(find[:4], boxes) / smaller).max(initial=0)
                if shared <= most and find[2:4].max() * scale <= settings.largest:
                    times = 1 + (find[14] > settings.sure) + 2 * (find[14] > settings.very_sure)
                    spots += [(int(photo), [float(value) for value in find[:4]], scale)] * times
    file.write_text(json.dumps(spots), encoding="utf-8")
    return len(spots)


def read_spots(file: Path) -> list[Spot]:
    """What write_spots() wrote, or nothing."""
    if not file.exists():
        return []
    return [Spot(photo, tuple(box), scale) for photo, box, scale in json.loads(file.read_text(encoding="utf-8"))]
