// From users' judgements to the nodes that are to become one or to be set apart.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/store/record_reader.h"
#include "ingest/identity/judged_nodes.h"
#include "ingest/identity/judgements.h"

namespace dossier {

class ProfileRecord;  // proto/identity.proto

// A function of the rule's decisions, which `records` hold, and of the judgements. An article's key
// that is judged the same as another leaves the rule's node; one that is judged different leaves it
// where the other is there too (of two articles, the one with the greater key). Then nodes judged
// the same become one, in the order of the pairs, except where that would join what is judged
// different.
absl::StatusOr<JudgedNodes> MakeJudgedNodes(const RecordReader& records,
                                            const Judgements& judgements);

// Nodes that a key names, judgements aside: the node of that key; else those of all who are called
// so or, of an article's key, of what the article calls so. Empty where there is nobody.
absl::StatusOr<std::set<std::string>> NodesNamed(const RecordReader& records,
                                                 const std::string& key);

// The same, judgements heeded.
absl::StatusOr<std::set<std::string>> NodesNow(const RecordReader& records,
                                               const JudgedNodes& judged, const std::string& key);

// Visits the profiles that an article's key names, and the digest of the article.
absl::Status ForEachNamed(
    const RecordReader& records, const std::string& article_key,
    const std::function<void(const ProfileRecord& record, std::string_view digest)>& visit);

}  // namespace dossier
