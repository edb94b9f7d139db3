"""How a net is trained: seeds, the course of the learning rate, one step."""

import math
import random

import numpy as np
import torch


def begin(seed):
    """One thread and fixed seeds: the same weights at every training on one machine."""
    torch.set_num_threads(1)
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)


class Steps:
    """Adam with a warm rise and a cosine's fall; after each step the weights join the average."""

    def __init__(self, net, average, rate, steps, warm, second_beta):
        self.net, self.average = net, average
        self.optimizer = torch.optim.Adam(net.parameters(), lr=rate, betas=(0.9, second_beta), eps=1e-8)
        steps *= 1.01
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimizer,
            lambda step: min(1.0, step / warm) * (0.5 + 0.5 * math.cos(math.pi * step / steps)) + 0.01)

    def step(self, loss):
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.net.parameters(), 5.0)
        self.optimizer.step()
        self.schedule.step()
        self.average.add(self.net)
