#include "ingest/extract/scorer/pair_path.h"

#include <algorithm>

#include "ingest/language/feature_hash.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

constexpr size_t kMostSteps = 10;

std::vector<uint32_t> WayUp(const Document& document, uint32_t token) {
  std::vector<uint32_t> way;
  for (; token != kNone && way.size() <= kMostSteps; token = document.tokens[token].head)
    way.push_back(token);
  return way;
}

}  // namespace

uint64_t RelationLabel(const Document& document, uint32_t token) {
  Relation relation = document.tokens[token].relation;
  uint64_t label = HashText(ToString(relation));
  bool marked = relation == Relation::kNmod || relation == Relation::kObl ||
                relation == Relation::kConj || relation == Relation::kAdvcl ||
                relation == Relation::kAcl;
  if (!marked) return label;
  for (Relation mark : {Relation::kCase, Relation::kMark}) {
    uint32_t child = document.Child(token, mark);
    if (child != kNone) return HashPair(label, HashText(document.Lemma(child)));
  }
  return label;
}

PairPath FindPath(const Document& document, uint32_t from, uint32_t to) {
  PairPath path;
  std::vector<uint32_t> left = WayUp(document, from), right = WayUp(document, to);
  for (size_t i = 0; i < left.size() && !path.joined; ++i) {
    auto meet = std::find(right.begin(), right.end(), left[i]);
    if (meet == right.end()) continue;
    path.joined = true;
    path.top = left[i];
    for (size_t k = 0; k < i; ++k) path.up.push_back({left[k], RelationLabel(document, left[k])});
    for (auto at = right.begin(); at != meet; ++at)
      path.down.push_back({*at, RelationLabel(document, *at)});
  }
  return path;
}

}  // namespace dossier
