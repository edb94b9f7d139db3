// Texts whose likeness is known.
#pragma once

#include <cstdint>
#include <random>
#include <string>

#include "absl/strings/str_cat.h"

namespace dossier {

// 120 words that depend on the seed; `changed` of them are others.
inline std::string MadeUpWords(uint32_t seed, size_t changed) {
  std::mt19937 random(seed);
  std::string text;
  for (size_t i = 0; i < 120; ++i) {
    const std::string word = absl::StrCat("w", random() % 5000);
    absl::StrAppend(&text, i % 120 < changed ? absl::StrCat("other", seed, i) : word,
                    i % 12 == 11 ? ". " : " ");
  }
  return text;
}

}  // namespace dossier
