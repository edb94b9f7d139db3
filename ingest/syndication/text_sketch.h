// Whether two texts are nearly the same, told from a few numbers about each.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// The smallest hash of all runs of four words, under 64 hash functions (MinHash, Broder 1997): the
// share of equal numbers of two sketches estimates the share of runs that the texts have in common.
using TextSketch = std::array<uint32_t, 64>;

// Nothing for texts of fewer than 24 words, of which the sketch would tell little. Words are runs
// of letters and digits; case of ASCII letters does not count. Linear time.
std::optional<TextSketch> SketchText(std::string_view text);

// At least 45 of the 64 numbers are equal.
bool NearlySame(const TextSketch& a, const TextSketch& b);

// Sixteen band keys: only texts that share one are ever compared. Texts with seven tenths in common
// share one with 99 %.
std::vector<std::string> BandKeys(const TextSketch& sketch);

// 16 hexadecimal digits: the same for texts with one sketch, or, of short ones, with the same
// words. Of a text without a word, of `digest`.
std::string TextMark(std::string_view text, const std::optional<TextSketch>& sketch,
                     std::string_view digest);

std::string SketchBytes(const TextSketch& sketch);
// Nothing where the bytes are none.
std::optional<TextSketch> SketchFromBytes(std::string_view bytes);

}  // namespace dossier
