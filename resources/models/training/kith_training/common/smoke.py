# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A training in miniature: whether the scripts work, not whether the network gets any good."""
from __future__ import annotations

import dataclasses
import itertools
from pathlib import Path
from typing import Any, Callable, Iterator

import cv2
import numpy as np
import torch
from torch import nn

from .command import SHIPPED
from .geometry import box_of, crop_matrix, moved, warp
from .loop import Losses, Schedule, Trainer
from .photos import photos_in, read_photo

STEPS = 10
BATCHES = 2  # as many different ones, over and over: ten steps must show
HINTS = 0.01  # weight of a teacher's maps: those of an untrained one hardly vary, and their units are tiny
BACKDROPS = 3  # pictures without faces
WINDOW = 0.9  # of the picture's height: the crop that holds the face in the middle, and something around it
REFINER_SIDE = 64  # pixels of kith-refine's input


def central_face(image: np.ndarray) -> np.ndarray:
    """The face (1, 15) in the middle of a picture, of about half its height, by the shipped refiner."""
    height, width = image.shape[:2]
    matrix = crop_matrix(np.array([width / 2, height / 2]), WINDOW * height, REFINER_SIDE)
    crop = warp(image, matrix, REFINER_SIDE)
    network = cv2.dnn.readNetFromONNX(str(SHIPPED / "kith_refine_1.onnx"))
    network.setInput(cv2.dnn.blobFromImage(crop, 1 / 127.5, crop.shape[1::-1], (127.5,) * 3, swapRB=True))
    answer = network.forward()[0]
    landmarks = moved(answer[:10].reshape(5, 2) * REFINER_SIDE, cv2.invertAffineTransform(matrix))
    score = 1 / (1 + np.exp(-answer[10]))
    return np.concatenate([box_of(landmarks), landmarks.reshape(-1), [score]])[None]


def pictures(folder: Path) -> list[Path]:
    """Those of a folder that show one face in the middle. Ends the program when there are none."""
    files = [file for file in photos_in(folder) if central_face(read_photo(file))[0, 14] > 0.5]
    if not files:
        raise SystemExit(f"no picture in {folder} shows a face in its middle")
    return files


def backdrops(folder: Path) -> list[Path]:
    """Writes pictures without faces: coloured clouds."""
    folder.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(0)
    files = [folder / f"cloud{number}.png" for number in range(BACKDROPS)]
    for file in files:
        dots = random.integers(0, 256, (12, 16, 3), np.uint8)
        cloud = cv2.resize(dots, (480, 360), interpolation=cv2.INTER_CUBIC)
        cv2.imwrite(str(file), cloud)
    return files


@torch.no_grad()
def scattered(network: nn.Module) -> nn.Module:
    """An untrained network with all its weights at random: the exporter would write equal ones only once, in
    a way that OpenCV does not read."""
    for parameter in network.parameters():
        if parameter.ndim == 1:
            parameter.add_(0.1 * torch.randn_like(parameter))
    return network


def schedule(full: Schedule) -> Schedule:
    """Ten steps with nothing to warm up for."""
    return dataclasses.replace(full, steps=STEPS, warm_up=1)


def train(trainer: Trainer, batches: Iterator[Any], losses_of: Callable[[Any, float], Losses]) -> None:
    """Trains on a few batches and prints their loss before and after. Ends the program when it did not sink."""
    few = list(itertools.islice(batches, BATCHES))

    @torch.no_grad()
    def loss() -> float:
        torch.manual_seed(1)
        return sum(float(sum(losses_of(batch, 0.0).values())) for batch in few) / BATCHES

    before = loss()
    trainer.train(itertools.cycle(few), losses_of, every=STEPS)
    after = loss()
    print(f"loss before {before:.4f} after {after:.4f}")
    if not after < before:
        raise SystemExit("the loss did not sink")
