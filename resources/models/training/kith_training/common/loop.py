# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The training loop: AdamW, cosine schedule, moving average of the weights, checkpoints."""
from __future__ import annotations

import copy
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Iterator, Optional

import numpy as np
import torch
from torch import nn

Losses = dict[str, torch.Tensor]  # weighted terms; what is minimised is their sum


@dataclass(frozen=True)
class Schedule:
    """How long and how fast."""

    steps: int  # batches in all
    rate: float  # highest learning rate
    warm_up: int  # steps in which the rate rises from nothing
    floor: float  # share of the rate that is left at the end
    weight_decay: float  # of AdamW
    decay_vectors: bool  # whether weight decay takes in biases and normalisations
    betas: tuple[float, float]  # of AdamW
    clip: float  # longest gradient
    average: float  # of the weights: share of the past in each step
    average_ramp: float  # the average starts short: 1 - 1 / (step / ramp + 1)
    bfloat16: bool = False  # forward pass in bf16; pays off only where the processor has it

    def rate_at(self, step: int) -> float:
        """Learning rate of a step, counted from zero."""
        cosine = 0.5 * (1 + np.cos(np.pi * step / self.steps))
        return self.rate * min(1.0, (step + 1) / self.warm_up) * (self.floor + (1 - self.floor) * cosine)

    def average_at(self, step: int) -> float:
        """Share of the past in the averaged weights after a step, counted from one."""
        return min(self.average, 1 - 1 / (step / self.average_ramp + 1))


class Trainer:
    """Trains networks together; the averaged weights are what is used afterwards."""

    def __init__(self, network: nn.Module, adapters: nn.Module, schedule: Schedule) -> None:
        """`adapters` are trained along and not shipped."""
        self.network, self.adapters, self.schedule = network, adapters, schedule
        self.averaged = copy.deepcopy(network).eval()
        self.parameters = [*network.parameters(), *adapters.parameters()]
        spared = [] if schedule.decay_vectors else [p for p in self.parameters if p.ndim <= 1]
        decayed = [p for p in self.parameters if schedule.decay_vectors or p.ndim > 1]
        self.optimiser = torch.optim.AdamW(
            [{"params": decayed, "weight_decay": schedule.weight_decay}, {"params": spared, "weight_decay": 0.0}],
            lr=schedule.rate, betas=schedule.betas)
        self.step = 0

    def train(self, batches: Iterator[Any], losses_of: Callable[[Any, float], Losses],
              checkpoint: Optional[Path] = None, until: Optional[int] = None, every: int = 100) -> None:
        """Goes on to a step, or to the end of the schedule. losses_of takes a batch and the share of the steps
        done. Every so many steps a line is printed, every ten times so many the checkpoint is written."""
        self.network.train()
        last = self.schedule.steps if until is None else until
        start, sums, counted = time.time(), {}, 0
        while self.step < last:
            for name, value in self._one_step(next(batches), losses_of).items():
                sums[name] = sums.get(name, 0.0) + value
            counted += 1
            if self.step % every == 0 or self.step == last:
                terms = "  ".join(f"{name} {value / counted:.4f}" for name, value in sums.items())
                print(f"step {self.step}/{self.schedule.steps}  {time.time() - start:.0f} s  {terms}", flush=True)
                sums, counted = {}, 0
            if checkpoint and (self.step % (10 * every) == 0 or self.step == last):
                self.save(checkpoint)

    def _one_step(self, batch: Any, losses_of: Callable[[Any, float], Losses]) -> dict[str, float]:
        for group in self.optimiser.param_groups:
            group["lr"] = self.schedule.rate_at(self.step)
        with torch.autocast("cpu", torch.bfloat16, enabled=self.schedule.bfloat16):
            losses = losses_of(batch, self.step / self.schedule.steps)
        self.optimiser.zero_grad(set_to_none=True)
        sum(losses.values()).backward()
        nn.utils.clip_grad_norm_(self.parameters, self.schedule.clip)
        self.optimiser.step()
        self.step += 1
        self._follow(self.schedule.average_at(self.step))
        return {name: float(value.detach()) for name, value in losses.items()}

    @torch.no_grad()
    def _follow(self, past: float) -> None:
        for average, now in zip(self.averaged.state_dict().values(), self.network.state_dict().values()):
            if average.dtype.is_floating_point:
                average.mul_(past).add_(now, alpha=1 - past)
            else:
                average.copy_(now)

    def _parts(self) -> dict[str, Any]:
        return {"network": self.network, "averaged": self.averaged, "adapters": self.adapters,
                "optimiser": self.optimiser}

    def save(self, file: Path) -> None:
        """Never leaves half a file."""
        partial = file.with_suffix(".partial")
        states = {name: part.state_dict() for name, part in self._parts().items()}
        torch.save({"step": self.step, **states}, partial)
        partial.replace(file)

    def resume(self, file: Path) -> None:
        """Goes on from a checkpoint, if there is one."""
        if file.exists():
            saved = torch.load(file, map_location="cpu")
            self.step = saved["step"]
            for name, part in self._parts().items():
                part.load_state_dict(saved[name])
