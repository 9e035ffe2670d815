# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the refiner gets wrong."""
from __future__ import annotations

from typing import Any

import torch
from torch import nn
from torch.nn import functional

from ..common.blocks import scaled_rgb
from ..common.loop import Losses
from .settings import Loss


def refinement(network: nn.Module, batch: dict[str, Any], settings: Loss) -> Losses:
    """Distances of the landmarks in eye distances, and the two probabilities; landmarks and quality of faces
    alone."""
    answer = network(scaled_rgb(batch["views"])).float()
    face, wanted = batch["face"], batch["landmarks"]
    eyes = (wanted[:, 0] - wanted[:, 1]).norm(dim=1).clamp(min=settings.least_eyes)
    errors = ((answer[:, :10].view(-1, 5, 2) - wanted).abs() / eyes[:, None, None])[face]
    landmarks = torch.log1p(errors * settings.nearness).mean() + errors.mean()
    cross_entropy = functional.binary_cross_entropy_with_logits
    return {"landmarks": settings.landmarks * landmarks,
            "face": settings.face * cross_entropy(answer[:, 10], face.float()),
            "quality": settings.quality * cross_entropy(answer[face, 11], batch["quality"][face])}
