"""The name net: the syntax net's states, word vectors and rows of features; one BiLSTM layer; a chain."""

import torch
import torch.nn as nn
import torch.nn.functional as F

from corpus import LABELS, ROWS, STATES
from nets.lstm import Lstm

IMPOSSIBLE = -1e4


def may_follow():
    """0 where a label may stand behind another, else a great negative number; the last row is the start."""
    table = torch.zeros(LABELS + 1, LABELS)
    for label in range(2, LABELS, 2):
        for previous in range(LABELS + 1):
            if previous not in (label, label - 1):
                table[previous, label] = IMPOSSIBLE
    return table


class NameNet(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.sizes = sizes
        width, units = sizes["width"], sizes["units"]
        self.states = nn.Linear(STATES, width, bias=False)
        self.words = nn.Linear(100, width, bias=False)
        self.rows = nn.EmbeddingBag(ROWS, width, mode="sum")
        nn.init.normal_(self.rows.weight, 0, 0.1)
        if sizes["pool"]:
            self.pooled = nn.Linear(width, width, bias=False)
        self.layer = Lstm(width, units, sizes["weight_drop"])
        self.out = nn.Linear(2 * units + width, LABELS)
        self.transitions = nn.Parameter(torch.zeros(LABELS + 1, LABELS))
        self.register_buffer("follow", may_follow())

    def forward(self, batch):
        """Scores of labels of each token, time by time as packed sequences are."""
        drop = self.sizes["drop"]
        states = self.states(F.dropout(batch["states"], self.sizes["state_drop"], self.training))
        bags = self.rows(batch["rows"], batch["offsets"], per_sample_weights=batch["row_weights"])
        words = batch["vectors"]
        if self.training:
            words = words * (torch.rand(len(words), 1) >= self.sizes["word_drop"]).float()
        data = states + bags + self.words(words)
        if self.sizes["pool"]:
            # What the article's other places say of the same word.
            sums = torch.zeros(batch["groups"], states.size(1)).index_add(0, batch["group"], states)
            means = torch.relu(sums / batch["group_size"].unsqueeze(1))
            data = data + self.pooled(F.dropout(means, drop, self.training))[batch["group"]] * batch["capital"]
        data = F.dropout(data, drop, self.training)
        out = F.dropout(self.layer(data, batch["sizes"]), drop, self.training)
        return self.out(torch.cat([out, data], 1))

    def chain(self):
        return self.transitions + self.follow

    def loss(self, batch):
        """Minus the log of the probability of all sequences that the annotation admits, by sentence."""
        scores = self(batch)
        chain = self.chain()
        step, start = chain[:-1], chain[-1]
        both = torch.stack([scores + batch["forbidden"], scores])
        at = 0
        alpha, done = None, []
        for size in batch["sizes"].tolist():
            here = both[:, at : at + size]
            if alpha is None:
                alpha = here + start
            else:
                if size < alpha.size(1):
                    done.append(alpha[:, size:])
                    alpha = alpha[:, :size]
                alpha = torch.logsumexp(alpha.unsqueeze(3) + step, 2) + here
            at += size
        done.append(alpha)
        ends = torch.logsumexp(torch.cat(done[::-1], 1), 2)
        return ends[1] - ends[0]
