# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the detector gets wrong."""
from __future__ import annotations

from typing import Any

import torch
from torch import nn
from torch.nn import functional

from ..common.loop import Losses
from .network import DetectorNet
from .settings import Loss

cross_entropy = functional.binary_cross_entropy_with_logits


def detection(network: DetectorNet, adapters: nn.ModuleList, batch: dict[str, Any], settings: Loss) -> Losses:
    """Scores, boxes and landmarks of the cells, and the other detector's maps behind them. Everything is summed
    over the cells and divided by the number of positive ones."""
    maps = network.maps(batch["views"].permute(0, 3, 1, 2).float())
    cells = torch.cat([layer(values).flatten(2) for layer, values in zip(network.out, maps)], 2).float()
    cells = cells.transpose(1, 2)  # (n, cells, 16)
    positive = batch["positive"] > 0
    count = max(int(positive.sum()), 1)
    weight = (1 - batch["ignored"]) * batch["weight"]
    overlap, boxes = _boxes(cells[positive][:, 2:6], batch["boxes"][positive], settings)
    losses = {"classes": settings.classes * (_focal(cells[..., 0], positive, settings) * weight).sum() / count,
              "objects": settings.objects * _objects(cells[..., 1], positive, overlap, weight) / count,
              "boxes": settings.boxes * (boxes * batch["weight"][positive]).sum() / count,
              "landmarks": settings.landmarks * _landmarks(cells, batch, positive, settings) / count}
    if "hints" in batch:
        losses["hints"] = settings.hints * _hints(maps, adapters, batch, settings)
    return losses


def _focal(logits: torch.Tensor, positive: torch.Tensor, settings: Loss) -> torch.Tensor:
    wrong = torch.where(positive, 1 - torch.sigmoid(logits), torch.sigmoid(logits))
    share = torch.where(positive, settings.focal_positive, settings.focal_negative)
    return share * wrong.pow(settings.focal_power) * cross_entropy(logits, positive.float(), reduction="none")


def _objects(logits: torch.Tensor, positive: torch.Tensor, overlap: torch.Tensor,
             weight: torch.Tensor) -> torch.Tensor:
    wanted = torch.zeros_like(logits)
    wanted[positive] = overlap.detach().clamp(0, 1).sqrt()
    distance = (torch.sigmoid(logits) - wanted).abs().pow(2).detach()
    return (cross_entropy(logits, wanted, reduction="none") * distance * weight).sum()


def _boxes(got: torch.Tensor, wanted: torch.Tensor, settings: Loss) -> tuple[torch.Tensor, torch.Tensor]:
    """Intersections over unions and losses of boxes (p, 4)."""
    size, goal = got[:, 2:].clamp(*settings.log_size).exp(), wanted[:, 2:].exp()
    low, high = got[:, :2] - size / 2, got[:, :2] + size / 2
    goal_low, goal_high = wanted[:, :2] - goal / 2, wanted[:, :2] + goal / 2
    shared = (torch.minimum(high, goal_high) - torch.maximum(low, goal_low)).clamp(min=0).prod(1)
    union = size.prod(1) + goal.prod(1) - shared
    hull = (torch.maximum(high, goal_high) - torch.minimum(low, goal_low)).prod(1)
    overlap = shared / union
    numbers = functional.smooth_l1_loss(got, wanted, reduction="none", beta=settings.box_beta).sum(1)
    return overlap, 1 - overlap + (hull - union) / hull + settings.box_numbers * numbers


def _landmarks(cells: torch.Tensor, batch: dict[str, Any], positive: torch.Tensor, settings: Loss) -> torch.Tensor:
    """In sides of the face; of faces whose landmarks are known."""
    wanted = batch["landmarks"][positive]
    known = ~wanted[:, 0].isnan()
    side = (batch["boxes"][positive][known, 2:].sum(1) / 2).exp()
    errors = (cells[positive][known, 6:16] - wanted[known]) / side[:, None]
    nothing = torch.zeros_like(errors)
    return functional.smooth_l1_loss(errors, nothing, reduction="sum", beta=settings.landmark_beta)


def _hints(maps: tuple[torch.Tensor, ...], adapters: nn.ModuleList, batch: dict[str, Any],
           settings: Loss) -> torch.Tensor:
    own = [functional.leaky_relu(adapter(values), settings.hint_slope).flatten(2)
           for adapter, values in zip(adapters, maps)]
    errors = (torch.cat(own, 2).float() - batch["hints"]).pow(2).mean(1)
    weight = 1 + settings.hint_faces * torch.maximum(batch["positive"], batch["ignored"])
    return (errors * weight).sum() / weight.sum()
