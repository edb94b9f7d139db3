#include "ingest/projection/contribution.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "ingest/ontology/fingerprint.h"
#include "proto/projection.pb.h"
#include "proto/stored.pb.h"

namespace dossier {
namespace {

// Passages in reading order; among equals the bytes decide, so that the order never depends on
// anything else.
std::tuple<uint32_t, uint32_t, std::string, std::string> EvidenceOrder(
    const StoredEvidence& evidence) {
  return {evidence.passage().start(), evidence.passage().end(), evidence.rule(),
          evidence.SerializeAsString()};
}

void SortEvidence(std::vector<StoredEvidence>* evidence) {
  std::vector<std::pair<decltype(EvidenceOrder(StoredEvidence())), size_t>> order;
  for (size_t i = 0; i < evidence->size(); ++i)
    order.emplace_back(EvidenceOrder((*evidence)[i]), i);
  std::sort(order.begin(), order.end());
  std::vector<StoredEvidence> sorted;
  for (size_t i = 0; i < order.size(); ++i) {
    if (i > 0 && order[i].first == order[i - 1].first) continue;
    sorted.push_back(std::move((*evidence)[order[i].second]));
  }
  *evidence = std::move(sorted);
}

}  // namespace

Contribution& ContributionSet::Node(const std::string& key) {
  Contribution& node = by_key_[{false, key}];
  node.key = key;
  return node;
}

Contribution& ContributionSet::Relationship(std::string_view type, const std::string& start,
                                            const std::string& end, std::string_view apart) {
  std::string key(type);
  key.append("|").append(start).append("|").append(end);
  if (!apart.empty()) key.append("|").append(apart);
  Contribution& relationship = by_key_[{true, key}];
  relationship.key = std::move(key);
  relationship.type = std::string(type);
  relationship.start = start;
  relationship.end = end;
  return relationship;
}

std::vector<Contribution> ContributionSet::Take() {
  std::vector<Contribution> all;
  all.reserve(by_key_.size());
  for (auto& [key, contribution] : by_key_) {
    SortEvidence(&contribution.evidence);
    all.push_back(std::move(contribution));
  }
  by_key_.clear();
  return all;
}

ElementRecord RecordOf(const Contribution& contribution) {
  ElementRecord record;
  record.set_key(contribution.key);
  record.set_type(contribution.type);
  record.set_start(contribution.start);
  record.set_end(contribution.end);
  record.set_exclusive(contribution.exclusive);
  for (const Fact& fact : contribution.facts) {
    FactRecord& kept = *record.add_facts();
    kept.set_fold(static_cast<FoldKind>(fact.fold));
    kept.set_property(fact.property);
    kept.set_value(fact.value);
  }
  std::string evidence;
  for (const StoredEvidence& one : contribution.evidence)
    absl::StrAppend(&evidence, one.SerializeAsString(), "\n");
  record.set_evidence_mark(Fingerprint(evidence));
  return record;
}

}  // namespace dossier
