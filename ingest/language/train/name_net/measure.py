"""The best sequences of labels and how many names of theirs are right."""

import numpy as np


def decode(scores, chain):
    n = len(scores)
    back = np.zeros((n, scores.shape[1]), dtype=np.int64)
    best = chain[-1] + scores[0]
    for i in range(1, n):
        paths = best[:, None] + chain[:-1]
        back[i] = paths.argmax(0)
        best = paths.max(0) + scores[i]
    labels = [int(best.argmax())]
    for i in range(n - 1, 0, -1):
        labels.append(int(back[i][labels[-1]]))
    return labels[::-1]


def spans(labels, first):
    found = set()
    for i, label in enumerate(labels):
        if label in (1, 3, 5):
            end = i + 1
            while end < len(labels) and labels[end] == label + 1:
                end += 1
            found.add((first + i, first + end, label))
    return found


def count(scores, chain, part, documents):
    tally = np.zeros((4, 3), dtype=np.int64)
    for _, ranges in documents:
        for begin, end in ranges:
            gold = [int(a & -a).bit_length() - 1 for a in part.allowed[begin:end].tolist()]
            wanted, guessed = spans(gold, begin), spans(decode(scores[begin:end], chain), begin)
            for column, names in enumerate((wanted & guessed, guessed, wanted)):
                for name in names:
                    tally[(name[2] + 1) // 2, column] += 1
    tally[0] = tally[1:].sum(0)
    return tally


def measure(scores, chain, part, documents):
    out = []
    for row, kind in zip(count(scores, chain, part, documents), ("all", "person", "organization", "place")):
        p, r = 100 * row[0] / max(1, row[1]), 100 * row[0] / max(1, row[2])
        out.append("%s P %.1f R %.1f F1 %.1f" % (kind, p, r, 2 * p * r / max(1e-9, p + r)))
    return "; ".join(out)
