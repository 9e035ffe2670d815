#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains kith-detect: photos with true or found boxes -> views -> network. See README.md."""
from __future__ import annotations

import argparse
import dataclasses
import json
from pathlib import Path
from typing import Callable, Optional

import numpy as np
import torch
from torch import nn

from kith_training.common import command, smoke
from kith_training.common.batches import endless
from kith_training.common.export import check, compare, export
from kith_training.common.loop import Losses, Trainer
from kith_training.common.opencv_network import FaceFinder
from kith_training.common.photos import kept_apart, read_photo
from kith_training.detector.batches import HintTeacher, Views
from kith_training.detector.faces import Faces, PhotoWriter, Photos
from kith_training.detector.judging import logit, operating_point, read_spots, write_spots
from kith_training.detector.labels import Labeller, read_wider, write_photos
from kith_training.detector.loss import detection
from kith_training.detector.network import OUTPUTS, DetectorNet, TwelveOutputs, shift_scores, shippable
from kith_training.detector.placement import Placer
from kith_training.detector.settings import Detector

SHIPPED = command.SHIPPED / "kith_detect_1.onnx"
COLLECTIONS = ("objects", "masks", "wild", "portraits")


class Maps(nn.Module):
    """A network's inner maps as outputs: the smoke mode's teacher."""

    def __init__(self, network: DetectorNet) -> None:
        super().__init__()
        self.network = network

    def forward(self, x: torch.Tensor) -> tuple[torch.Tensor, ...]:
        return self.network.maps(x)


def example(width: int, height: int) -> torch.Tensor:
    """An input (1, 3, height, width)."""
    values = np.random.default_rng(0).uniform(0, 255, (1, 3, height, width))
    return torch.from_numpy(values.astype(np.float32))


def finish(network: DetectorNet, file: Path) -> None:
    """Writes the network and checks it in OpenCV, also at another size."""
    export(shippable(network), example(256, 192), OUTPUTS, file, batches=False)
    for size in ((256, 192), (320, 416)):
        shapes = check(file, TwelveOutputs(network), example(*size), OUTPUTS)
        print(f"{file.name} at {size}: " + ", ".join(f"{name} {shape}" for name, shape in zip(OUTPUTS, shapes)))
    if SHIPPED.exists():
        compare(file, SHIPPED)


def calibrated(network: DetectorNet, photos: Photos, apart: np.ndarray, file: Path, settings: Detector) -> None:
    """Shifts the scores so that the wanted one has the wanted precision; in steps, because the finds of a
    shifted network are cut off elsewhere."""
    judging = settings.judging
    for _ in range(judging.rounds):
        finish(network, file)
        point = operating_point(file, photos, apart, judging)
        print(f"precision {judging.precision} from score {point:.3f} on")
        if abs(point - judging.score) < judging.tolerance or not 0 < point < 1:
            return
        shift_scores(network, logit(judging.score) - logit(point))
    finish(network, file)


def views_of(photos: Photos, spots: Optional[Path], hints: Optional[HintTeacher], settings: Detector) -> Views:
    """Views of all photos but those kept apart; and of the false finds that were written, if any."""
    placer = Placer(photos, ~kept(photos, settings), read_spots(spots) if spots else [], settings.placement)
    return Views(placer, hints, settings)


def kept(photos: Photos, settings: Detector) -> np.ndarray:
    """Which photos with true boxes are never trained on (n,)."""
    return np.array([kind == "true" and kept_apart(name, settings.labels.apart)
                     for kind, name in zip(photos.kinds, photos.names)])


def calibrated_hints(photos: Photos, detector: Path, settings: Detector) -> HintTeacher:
    """The other detector, with the range of its maps on views."""
    hints, random = HintTeacher(detector, settings.hints), np.random.default_rng(settings.seed)
    bare = views_of(photos, None, None, settings)
    hints.calibrate([bare.clean(False, random)[0] for _ in range(settings.hint_views)])
    return hints


def trainer_for(hints: HintTeacher, settings: Detector) -> tuple[Trainer, Callable[[dict, float], Losses]]:
    """A trainer and the losses that it takes."""
    channels = hints.channels(np.zeros((64, 64, 3), np.uint8))
    adapters = nn.ModuleList([nn.Conv2d(settings.network.neck, count, 1) for count in channels])
    trainer = Trainer(DetectorNet(settings.network), adapters, settings.schedule)

    def losses_of(batch: dict, done: float) -> Losses:
        return detection(trainer.network, trainer.adapters, batch, settings.loss)

    return trainer, losses_of


def smoke_mode(pictures: Path, out: Path) -> None:
    """Ten steps; the faces come from the shipped refiner, the hints from an untrained network."""
    settings = Detector()
    settings = dataclasses.replace(settings, batch=2, large_batch=1, large_every=2, hint_views=4,
                                   loss=dataclasses.replace(settings.loss, hints=smoke.HINTS),
                                   hints=("map8", "map16", "map32"), schedule=smoke.schedule(settings.schedule))
    out.mkdir(parents=True, exist_ok=True)
    untrained = shippable(smoke.scattered(DetectorNet(settings.network))).network
    export(Maps(untrained), example(320, 320), list(settings.hints), out / "hints.onnx", batches=False)
    writer, labeller = PhotoWriter(out / "photos"), Labeller(smoke.central_face, settings.labels)
    files = smoke.pictures(pictures)
    for number, file in enumerate(files):
        image = read_photo(file)
        writer.add(image, labeller.found_faces(image), ("portraits", "wild")[number % 2], file.name)
    for file in smoke.backdrops(out / "backdrops"):
        writer.add(read_photo(file), Faces.none(), "objects", file.name)
    writer.finish()
    photos = Photos(out / "photos")
    hints = calibrated_hints(photos, out / "hints.onnx", settings)
    trainer, losses_of = trainer_for(hints, settings)
    spots = out / "spots.json"
    spots.write_text(json.dumps([(0, (0.0, 0.0, 40.0, 40.0), 1.0)]), encoding="utf-8")
    views = views_of(photos, spots, hints, settings)
    smoke.train(trainer, endless(views.batch, 0, settings.seed), losses_of)
    network = out / "kith_detect.onnx"
    calibrated(trainer.averaged, photos, np.arange(len(photos)), network, settings)
    print(f"{write_spots(network, photos, range(len(photos)), spots, settings.mining)} false finds; "
          f"finds of {FaceFinder(network, 0.01)(read_photo(files[0])).shape[1]} numbers")


def write_all(values: argparse.Namespace, folder: Path, settings: Detector) -> None:
    """All collections with their faces."""
    labels = settings.labels
    labeller = Labeller(FaceFinder(values.detector, labels.threshold, labels.nms), labels)
    writer, wider = PhotoWriter(folder), read_wider(values.wider_boxes)
    write_photos(writer, values.wider, "true", labeller, labels, wider)
    for kind in COLLECTIONS:
        for collection in getattr(values, kind):
            write_photos(writer, collection, kind, labeller, labels, wider)
            print(f"faces of {collection} are done", flush=True)
    writer.finish()


def real_mode(values: argparse.Namespace) -> None:
    """Goes on where an earlier run stopped: photos are not labelled twice."""
    settings = Detector()
    settings = dataclasses.replace(settings, schedule=command.scheduled(settings.schedule, values))
    folder, spots, checkpoint = values.work / "photos", values.work / "spots.json", values.work / "detector.pt"
    if not (folder / "photos.npz").exists():
        write_all(values, folder, settings)
    photos = Photos(folder)
    hints = calibrated_hints(photos, values.detector, settings)
    trainer, losses_of = trainer_for(hints, settings)
    trainer.resume(checkpoint)
    for share in (*settings.mining.at, 1.0):
        until = round(share * settings.schedule.steps)
        if trainer.step < until:
            views = views_of(photos, spots, hints, settings)
            batches = endless(views.batch, values.workers, settings.seed + trainer.step)
            trainer.train(batches, losses_of, checkpoint, until=until)
            if share < 1:
                finish(trainer.averaged, values.work / "unfinished.onnx")
                learnt_from = np.flatnonzero(~kept(photos, settings))
                count = write_spots(values.work / "unfinished.onnx", photos, learnt_from, spots, settings.mining)
                print(f"{count} false finds", flush=True)
    calibrated(trainer.averaged, photos, np.flatnonzero(kept(photos, settings)), values.out, settings)


def main() -> None:
    options = command.parser(__doc__, "kith_detect")
    options.add_argument("--wider", type=Path, help="folder of WIDER FACE's training photos")
    options.add_argument("--wider-boxes", type=Path, help="wider_face_train_bbx_gt.txt")
    for kind in COLLECTIONS:
        options.add_argument("--" + kind, nargs="+", type=Path, default=[], help="folders; README.md says of what")
    options.add_argument("--detector", type=Path, help="face_detection_yunet_2023mar.onnx")
    values = options.parse_args()
    command.start(values, Detector().seed)
    if values.smoke:
        smoke_mode(*values.smoke)
    else:
        command.require(options, values, ["work", "wider", "wider_boxes", "objects", "detector"])
        real_mode(values)


if __name__ == "__main__":
    main()
