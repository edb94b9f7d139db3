#include "tools/dossier/named_key.h"

#include <set>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "ingest/identity/name_finder.h"
#include "ingest/ontology/ontology_index.h"
#include "proto/ontology.pb.h"

namespace dossier {
namespace {

constexpr size_t kMostListed = 20;

std::vector<std::string> FirstLabels(const OntologyIndex& ontology) {
  std::set<std::string> labels;
  for (const NodeLabel& label : ontology.all().labels())
    labels.emplace(ontology.FirstLabel(label.name()));
  return std::vector<std::string>(labels.begin(), labels.end());
}

std::string Listed(const std::vector<NamedKey>& found) {
  std::string text;
  for (size_t i = 0; i < found.size() && i < kMostListed; ++i) {
    const NamedKey& one = found[i];
    absl::StrAppend(&text, "\n  ", one.key, " (", one.articles, " articles");
    if (one.nodes != std::set<std::string>{one.key})
      absl::StrAppend(&text, ", now ", absl::StrJoin(one.nodes, ", "));
    absl::StrAppend(&text, ")");
  }
  if (found.size() > kMostListed) absl::StrAppend(&text, "\n  ...");
  return text;
}

}  // namespace

absl::StatusOr<std::string> OneNamedKey(const RecordReader& records, const OntologyIndex& ontology,
                                        const std::string& typed) {
  auto found = FindNamedKeys(records, FirstLabels(ontology), typed);
  if (!found.ok()) return found.status();
  if (found->empty()) {
    return absl::NotFoundError(absl::StrCat("no article names '", typed,
                                            "': give a node's key or a name as articles write it"));
  }
  if (found->size() == 1) return found->front().key;
  return absl::InvalidArgumentError(
      absl::StrCat("'", typed, "' may mean several; give one of their keys:", Listed(*found)));
}

}  // namespace dossier
