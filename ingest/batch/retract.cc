#include <set>

#include "absl/strings/str_cat.h"
#include "ingest/batch/article_records.h"
#include "ingest/batch/article_set_change.h"
#include "ingest/batch/ingest.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"
#include "proto/stored.pb.h"

namespace dossier {
namespace {

constexpr size_t kShortestPrefix = 8;
constexpr size_t kDigestLength = 64;

bool MayBeDigest(std::string_view name) {
  return name.size() >= kShortestPrefix && name.size() <= kDigestLength &&
         name.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// The digests a name stands for; none where no article bears it.
absl::StatusOr<std::vector<std::string>> Resolve(const RecordReader& records,
                                                 const std::string& name) {
  auto digests = DigestsOfUri(records, name);
  if (!digests.ok() || !digests->empty() || !MayBeDigest(name)) return digests;
  digests = DigestsWithPrefix(records, name);
  if (digests.ok() && digests->size() > 1) {
    return absl::InvalidArgumentError(absl::StrCat(
        "the digest '", name, "' is the beginning of ", digests->size(), " articles' (",
        digests->front(), ", ", digests->back(), " ...); give more of it"));
  }
  return digests;
}

}  // namespace

absl::StatusOr<RetractReport> Retract(GraphStore* store, const OntologyIndex& ontology,
                                      const std::vector<std::string>& names) {
  auto transaction = store->Begin(Layer::kDerived);
  if (!transaction.ok()) return transaction.status();
  RetractReport report;
  std::set<std::string> digests;
  for (const std::string& name : names) {
    auto resolved = Resolve(**transaction, name);
    if (!resolved.ok()) return resolved.status();
    if (resolved->empty()) report.unknown.push_back(name);
    digests.insert(resolved->begin(), resolved->end());
  }
  if (digests.empty()) return report;
  ArticleSetChange change(transaction->get(), ontology);
  for (const std::string& digest : digests) {
    if (absl::Status s = change.Remove(digest); !s.ok()) return s;
  }
  if (absl::Status s = change.Apply(); !s.ok()) return s;
  if (absl::Status s = (*transaction)->Commit(); !s.ok()) return s;
  report.retracted.assign(digests.begin(), digests.end());
  report.reconsidered = change.reconsidered();
  return report;
}

}  // namespace dossier
