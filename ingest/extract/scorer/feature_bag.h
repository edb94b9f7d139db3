#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ingest/language/feature_hash.h"

namespace dossier {

// Collects hashed features of one candidate: a kind ('between') with up to three values.
class FeatureBag {
 public:
  explicit FeatureBag(std::vector<uint64_t>* features) : features_(features) {}

  void Add(std::string_view kind) { features_->push_back(HashText(kind)); }
  void Add(std::string_view kind, uint64_t a) { features_->push_back(HashPair(HashText(kind), a)); }
  void Add(std::string_view kind, uint64_t a, uint64_t b) { Add(kind, HashPair(a, b)); }
  void Add(std::string_view kind, uint64_t a, uint64_t b, uint64_t c) {
    Add(kind, HashPair(HashPair(a, b), c));
  }
  void Add(std::string_view kind, std::string_view a) { Add(kind, HashText(a)); }

 private:
  std::vector<uint64_t>* features_;
};

}  // namespace dossier
