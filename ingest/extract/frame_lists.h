#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "ingest/extract/frame.h"

namespace dossier {

// Lists of tokens in a frame hold each token once, in the order found.

inline bool Contains(const std::vector<uint32_t>& list, uint32_t item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

inline void AddOnce(uint32_t item, std::vector<uint32_t>* list) {
  if (item != kNone && !Contains(*list, item)) list->push_back(item);
}

inline void AddPhraseOnce(const Frame::Prepositional& phrase, Frame* frame) {
  for (const Frame::Prepositional& known : frame->prepositional) {
    if (known.noun == phrase.noun) return;
  }
  frame->prepositional.push_back(phrase);
}

}  // namespace dossier
