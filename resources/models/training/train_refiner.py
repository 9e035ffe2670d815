#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains kith-refine: photos -> wide crops -> the same degraded -> network. See README.md."""
from __future__ import annotations

import argparse
import dataclasses
from pathlib import Path
from typing import Callable

import numpy as np
import torch
from torch import nn

from kith_training.common import command, smoke
from kith_training.common.batches import endless
from kith_training.common.blocks import folded
from kith_training.common.export import check, compare, export
from kith_training.common.loop import Losses, Trainer
from kith_training.common.opencv_network import EmbeddingTeacher
from kith_training.common.photos import photos_in
from kith_training.refiner.bank import Bank, write_bank
from kith_training.refiner.crops import CropWriter, face_finder, read_finds
from kith_training.refiner.loss import refinement
from kith_training.refiner.network import OUTPUT, SIDE, RefinerNet
from kith_training.refiner.settings import Refiner

SHIPPED = command.SHIPPED / "kith_refine_1.onnx"


def example(count: int) -> torch.Tensor:
    """An input (count, 3, 64, 64)."""
    return torch.from_numpy(np.random.default_rng(0).uniform(-1, 1, (count, 3, SIDE, SIDE)).astype(np.float32))


def finish(network: RefinerNet, file: Path) -> None:
    """Writes the network and checks it in OpenCV, also with a batch."""
    export(folded(network), example(1), OUTPUT, file, batches=True)
    for count in (1, 2):
        print(f"{file.name}: {OUTPUT[0]} {check(file, network, example(count), OUTPUT)[0]}")
    compare(file, SHIPPED)


def trainer_for(settings: Refiner) -> tuple[Trainer, Callable[[dict, float], Losses]]:
    """A trainer and the losses that it takes."""
    trainer = Trainer(RefinerNet(settings.network), nn.ModuleList(), settings.schedule)

    def losses_of(batch: dict, done: float) -> Losses:
        return refinement(trainer.network, batch, settings.loss)

    return trainer, losses_of


def smoke_mode(pictures: Path, out: Path) -> None:
    """Ten steps; the shipped embedder is the teacher."""
    settings = Refiner()
    settings = dataclasses.replace(settings, faces=24, patches=8, false_finds=4,
                                   schedule=smoke.schedule(settings.schedule))
    out.mkdir(parents=True, exist_ok=True)
    writer = CropWriter(out / "crops", settings.crops, settings.seed)
    faces = smoke.pictures(pictures)
    corners = {str(file): np.array([[0.0, 0.0, 60.0, 60.0]]) for file in faces}
    for file in faces:
        writer.add(file, smoke.central_face, 1, settings.crops.patches_per_crowd, corners)
    for file in smoke.backdrops(out / "backdrops"):
        writer.add(file, lambda image: np.zeros((0, 15)), 0, settings.crops.patches_per_object, {})
    writer.finish()
    teacher = EmbeddingTeacher(command.SHIPPED / "kith_embed_1.onnx", "embedding")
    write_bank(out / "crops", teacher, settings, out / "bank")
    trainer, losses_of = trainer_for(settings)
    smoke.train(trainer, endless(Bank(out / "bank", settings).batch, 0, settings.seed), losses_of)
    finish(trainer.averaged, out / "kith_refine.onnx")


def real_mode(values: argparse.Namespace) -> None:
    """Goes on where an earlier run stopped: crops are not made twice."""
    settings = Refiner()
    settings = dataclasses.replace(settings, schedule=command.scheduled(settings.schedule, values))
    values.work.mkdir(parents=True, exist_ok=True)
    crops, bank = values.work / "crops", values.work / "bank"
    if not (crops / "labels.npz").exists():
        write_crops(values, settings, crops)
    if not (bank / "labels.npz").exists():
        write_bank(crops, EmbeddingTeacher(values.teacher, settings.teacher_output), settings, bank)
    trainer, losses_of = trainer_for(settings)
    trainer.resume(values.work / "refiner.pt")
    batches = endless(Bank(bank, settings).batch, values.workers, settings.seed + trainer.step)
    trainer.train(batches, losses_of, values.work / "refiner.pt")
    finish(trainer.averaged, values.out)


def write_crops(values: argparse.Namespace, settings: Refiner, folder: Path) -> None:
    """From all collections."""
    writer, finds = CropWriter(folder, settings.crops, settings.seed), read_finds(values.finds)
    limits = settings.crops
    for folders, crowd, faces, patches in (
            (values.portraits, False, limits.faces_per_portrait, 0),
            (values.crowds, True, limits.faces_per_crowd, limits.patches_per_crowd),
            (values.objects, True, 0, limits.patches_per_object)):
        for collection in folders:
            find = face_finder(values.detector, limits, crowd)
            for photo in photos_in(collection):
                writer.add(photo, find, faces, patches, finds)
            print(f"crops of {collection} are done", flush=True)
    writer.finish()


def main() -> None:
    options = command.parser(__doc__, "kith_refine")
    options.add_argument("--portraits", nargs="+", type=Path, default=[], help="folders of photos of one person")
    options.add_argument("--crowds", nargs="+", type=Path, default=[], help="folders of photos of several people")
    options.add_argument("--objects", nargs="+", type=Path, default=[], help="folders of photos without people")
    options.add_argument("--finds", type=Path, help="table of another detector's finds at a low threshold")
    options.add_argument("--detector", type=Path, help="face_detection_yunet_2023mar.onnx")
    options.add_argument("--teacher", type=Path, help="arcface_mbf_512.onnx")
    values = options.parse_args()
    command.start(values, Refiner().seed)
    if values.smoke:
        smoke_mode(*values.smoke)
    else:
        command.require(options, values, ["work", "portraits", "objects", "detector", "teacher"])
        real_mode(values)


if __name__ == "__main__":
    main()
