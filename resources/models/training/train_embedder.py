#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains kith-embed: photos -> aligned crops -> views with the teacher's answers -> network. See README.md."""
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
from kith_training.embedder.bank import Bank, write_bank
from kith_training.embedder.loss import distillation
from kith_training.embedder.network import OUTPUT, SIDE, EmbedderNet, adapters
from kith_training.embedder.settings import Embedder, Teacher
from kith_training.embedder.views import crowd_finder, portrait_finder, read_crops, write_crops

SHIPPED = command.SHIPPED / "kith_embed_1.onnx"


class WithMaps(nn.Module):
    """A network whose maps are outputs: the smoke mode's teacher."""

    def __init__(self, network: EmbedderNet) -> None:
        super().__init__()
        self.network = network

    def forward(self, x: torch.Tensor) -> tuple[torch.Tensor, ...]:
        return self.network.with_maps(x)


def example(count: int) -> torch.Tensor:
    """An input (count, 3, 112, 112)."""
    return torch.from_numpy(np.random.default_rng(0).uniform(-1, 1, (count, 3, SIDE, SIDE)).astype(np.float32))


def finish(network: EmbedderNet, file: Path) -> None:
    """Writes the network and checks it in OpenCV, also with a batch."""
    export(folded(network), example(1), OUTPUT, file, batches=True)
    for count in (1, 2):
        print(f"{file.name}: {OUTPUT[0]} {check(file, network, example(count), OUTPUT)[0]}")
    compare(file, SHIPPED)


def trainer_on(bank: Bank, settings: Embedder) -> tuple[Trainer, Callable[[dict, float], Losses]]:
    """A trainer and the losses that it takes."""
    network = EmbedderNet(settings.network)
    trainer = Trainer(network, adapters(network, bank.map_channels()), settings.schedule)

    def losses_of(batch: dict, done: float) -> Losses:
        return distillation(trainer.network, trainer.adapters, batch, done, settings.loss)

    return trainer, losses_of


def smoke_mode(pictures: Path, out: Path) -> None:
    """Ten steps after an untrained network of the same geometry as teacher."""
    settings = Embedder()
    names = ("embedding", "map14", "map7", "last")
    settings = dataclasses.replace(
        settings, bank=16, mapped=12, mapped_batches=0.5, batch=8,
        teacher=Teacher(names[0], names[1:], scale_views=4),
        loss=dataclasses.replace(settings.loss, maps=smoke.HINTS), schedule=smoke.schedule(settings.schedule))
    out.mkdir(parents=True, exist_ok=True)
    untrained = folded(WithMaps(smoke.scattered(EmbedderNet(settings.network))))
    export(untrained, example(1), list(names), out / "teacher.onnx", batches=False)
    crops = out / "crops.bin"
    crops.unlink(missing_ok=True)
    write_crops(smoke.pictures(pictures), smoke.central_face, settings.crops.margin, crops)
    teacher = EmbeddingTeacher(out / "teacher.onnx", settings.teacher.output, settings.teacher.maps)
    write_bank(read_crops(crops, settings.crops.margin), teacher, settings, out / "bank")
    bank = Bank(out / "bank", settings)
    trainer, losses_of = trainer_on(bank, settings)
    smoke.train(trainer, endless(bank.batch, 0, settings.seed), losses_of)
    finish(trainer.averaged, out / "kith_embed.onnx")


def real_mode(values: argparse.Namespace) -> None:
    """Goes on where an earlier run stopped: crops and views are not made twice."""
    settings = Embedder()
    settings = dataclasses.replace(settings, schedule=command.scheduled(settings.schedule, values))
    values.work.mkdir(parents=True, exist_ok=True)
    crops, bank_folder = values.work / "crops.bin", values.work / "bank"
    if not crops.exists():
        partial = crops.with_suffix(".partial")
        partial.unlink(missing_ok=True)
        for folders, finder in ((values.portraits, portrait_finder), (values.crowds, crowd_finder)):
            for folder in folders:
                find = finder(values.detector, settings.crops)
                write_crops(photos_in(folder), find, settings.crops.margin, partial)
                print(f"crops of {folder} are done", flush=True)
        partial.rename(crops)
    if not (bank_folder / "scales.npz").exists():
        teacher = EmbeddingTeacher(values.teacher, settings.teacher.output, settings.teacher.maps)
        write_bank(read_crops(crops, settings.crops.margin), teacher, settings, bank_folder)
    bank = Bank(bank_folder, settings)
    trainer, losses_of = trainer_on(bank, settings)
    trainer.resume(values.work / "embedder.pt")
    batches = endless(bank.batch, values.workers, settings.seed + trainer.step)
    trainer.train(batches, losses_of, values.work / "embedder.pt")
    finish(trainer.averaged, values.out)


def main() -> None:
    options = command.parser(__doc__, "kith_embed")
    options.add_argument("--portraits", nargs="+", type=Path, default=[], help="folders; the largest face counts")
    options.add_argument("--crowds", nargs="+", type=Path, default=[], help="folders; all larger faces count")
    options.add_argument("--detector", type=Path, help="face_detection_yunet_2023mar.onnx")
    options.add_argument("--teacher", type=Path, help="arcface_mbf_512.onnx")
    values = options.parse_args()
    command.start(values, Embedder().seed)
    if values.smoke:
        smoke_mode(*values.smoke)
    else:
        command.require(options, values, ["work", "portraits", "detector", "teacher"])
        real_mode(values)


if __name__ == "__main__":
    main()
