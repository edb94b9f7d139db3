"""Reads what write_features wrote, and the word vectors."""

import json

import numpy as np

# Columns of a token's row.
WORD, TAG, UNIVERSAL, HEAD, RELATION, SHAPE, SHAPE_SMALL, SHAPE_CAPITAL, SHAPE_HEADLINE = range(9)
SHAPES = 240
PIECE_ROWS = 1 << 16


class Pieces:
    """Pieces of every word, as one list with the beginning of each word's part."""

    def __init__(self, folder):
        self.rows = np.fromfile(folder + "/piece.rows", dtype=np.int32).astype(np.int64)
        self.begins = np.fromfile(folder + "/piece.begins", dtype=np.int32).astype(np.int64)
        self.weights = np.fromfile(folder + "/piece.weights", dtype=np.float32)

    def of_words(self, words):
        """(rows, offsets, weights) as an EmbeddingBag takes them."""
        begins, ends = self.begins[words], self.begins[words + 1]
        lengths = ends - begins
        offsets = np.cumsum(lengths) - lengths
        index = np.repeat(begins - offsets, lengths) + np.arange(lengths.sum())
        return self.rows[index], offsets, self.weights[index]


def read_words(folder):
    with open(folder + "/words.txt", encoding="utf-8", errors="surrogateescape", newline="\n") as file:
        return file.read().split("\n")[:-1]


def read_sentences(stem):
    """A list of arrays, a row a token."""
    rows = np.fromfile(stem + ".tokens", dtype=np.int32).reshape(-1, 9)
    begins = np.fromfile(stem + ".sentences", dtype=np.int32)
    return [rows[a:b] for a, b in zip(begins[:-1], begins[1:])]


def read_vectors(path, limit):
    """Words and their vectors, scaled to one length, in order of frequency."""
    with open(path, encoding="utf-8") as file:
        table = json.load(file)["vectors"]
    words, rows = [], []
    for word, row in table.items():
        if any(c.isalpha() or not c.isalnum() for c in word):
            words.append(word)
            rows.append(row[:100])
        if len(words) == limit:
            break
    vectors = np.array(rows, dtype=np.float32)
    norms = np.sqrt((vectors**2).sum(1, keepdims=True))
    return words, vectors / np.maximum(norms, 1e-6) * 4.0
