# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""How far the embedder is from its teacher."""
from __future__ import annotations

from typing import Any

import torch
from torch import nn
from torch.nn import functional

from ..common.blocks import scaled_rgb
from ..common.loop import Losses
from .network import EmbedderNet
from .settings import Loss


def distillation(network: EmbedderNet, adapters: nn.ModuleList, batch: dict[str, Any], done: float,
                 settings: Loss) -> Losses:
    """1 - cosine to the teacher's embedding, difference of the similarity matrices, difference of the maps."""
    maps = batch.get("maps")
    x = _jittered(scaled_rgb(batch["views"]), settings, maps is not None)
    embedding, *own = network.with_maps(x)
    embedding, wanted = functional.normalize(embedding.float()), batch["embeddings"]
    relations = embedding @ embedding.T - wanted @ wanted.T
    losses = {"cosine": (1 - (embedding * wanted).sum(1)).mean(),
              "relations": settings.relations * relations.pow(2).mean()}
    if maps is not None:
        weight = settings.maps * (1 - settings.maps_fade * done)
        terms = [functional.mse_loss(adapter(values).float(), goal)
                 for adapter, values, goal in zip(adapters, own, maps)]
        losses["maps"] = weight * (terms[0] + terms[1] + settings.last_map * terms[2])
    return losses


def _jittered(x: torch.Tensor, settings: Loss, mapped: bool) -> torch.Tensor:
    """Each epoch sees a view a little differently; the teacher's embedding is that of the mirror image too."""
    count = len(x)
    if not mapped:
        turned = torch.rand(count) < settings.mirror
        x[turned] = x[turned].flip(3)
        room, side = settings.shift, x.shape[2]
        down, right = (int(v) for v in torch.randint(0, 2 * room + 1, (2,)))
        x = functional.pad(x, (room,) * 4, mode="replicate")[:, :, down:down + side, right:right + side]
    gain = settings.mapped_gain if mapped else settings.gain
    offset = settings.mapped_offset if mapped else settings.offset
    x = x * (1 + gain * torch.randn(count, 1, 1, 1)) + offset * torch.randn(count, 1, 1, 1)
    return x.clamp(-1, 1)
