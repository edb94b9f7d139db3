"""Reads what write_name_features wrote."""

import numpy as np

LABELS = 9
STATES = 576
HASHED = 240 + 64 + 32 + 64 + 32 + 16 + 16 + 64 + 1024 + 256 + 1024 + 1024  # kHashedNameRows
ROWS = HASHED + 16384  # kNameRows
LONGEST = 160


class Part:
    """All texts of one part; `documents` holds for each its source and its sentences."""

    def __init__(self, stem):
        def read(name, kind):
            return np.fromfile("%s.%s" % (stem, name), dtype=kind)

        self.allowed = read("allowed", np.uint16)
        tokens = len(self.allowed)
        self.states = np.memmap(stem + ".states", dtype=np.int16, mode="r").reshape(tokens, STATES)
        self.words = read("words", np.int32).astype(np.int64)
        self.rows = read("rows", np.uint32).astype(np.int64)
        ends = read("row_begins", np.uint32).astype(np.int64)
        self.row_begins = np.concatenate([[0], ends])
        sentence_ends = read("sentences", np.uint32).astype(np.int64)
        sources = read("documents", np.uint32).reshape(-1, 2).astype(np.int64)
        self.documents = []
        begin, s = 0, 0
        for source, end in sources:
            sentences = []
            while s < len(sentence_ends) and sentence_ends[s] <= end:
                for at in range(begin, sentence_ends[s], LONGEST):
                    sentences.append((at, min(at + LONGEST, sentence_ends[s])))
                begin = sentence_ends[s]
                s += 1
            if sentences:
                self.documents.append((int(source), sentences))
        # The row of the word itself is the first hashed one.
        hashed = np.where(self.rows >= HASHED, np.arange(len(self.rows)), len(self.rows))
        first = np.minimum.reduceat(hashed, self.row_begins[:-1])
        self.word_rows = self.rows[first]
        bits = read("rows", np.uint32)[self.row_begins[:-1]]  # shapes
        letters = bits // 48  # WrittenShape: case first, then figures and four flags
        self.capital = (letters >= 1) & (letters <= 3)

    def rows_of(self, tokens):
        begins, ends = self.row_begins[tokens], self.row_begins[tokens + 1]
        lengths = ends - begins
        offsets = np.cumsum(lengths) - lengths
        index = np.repeat(begins - offsets, lengths) + np.arange(lengths.sum())
        return self.rows[index], offsets
