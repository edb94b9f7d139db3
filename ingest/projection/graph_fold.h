// Lays articles' contributions into the graph and takes them out again, inside one transaction.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/store/transaction.h"
#include "ingest/projection/contribution.h"
#include "ingest/projection/element_tallies.h"

namespace dossier {

// The graph's derived layer is the fold of all contributions: an element exists while an article
// contributes to it, and its labels and properties are what the tallies of values come to. A change
// reads and writes the elements it bears upon, each once however many articles of the batch meet
// there; how many articles met there before is no matter.
class GraphFold {
 public:
  // A transaction of the derived layer, which must outlive it.
  explicit GraphFold(Transaction* transaction);
  ~GraphFold();

  // Replaces what the article gave before (empty: nothing) by what it gives now (empty: it is taken
  // out). Both in the order of ContributionSet. At most once an article.
  absl::Status Replace(std::string_view digest, const std::vector<const ElementRecord*>& before,
                       const std::vector<Contribution>& after);

  // Writes properties and tallies, deletes what no article supports. Once, before the transaction
  // commits.
  absl::Status Flush();

 private:
  struct Element;

  absl::StatusOr<Element*> Load(const std::string& key, bool is_relationship);
  absl::Status Join(std::string_view digest, const Contribution& contribution);
  absl::Status Leave(std::string_view digest, const ElementRecord& record);
  absl::Status Change(std::string_view digest, const ElementRecord& before,
                      const Contribution& after);
  absl::Status Create(const Contribution& contribution, Element* element);
  absl::StatusOr<uint64_t> CreateNode(const std::string& key);
  absl::StatusOr<uint64_t> CreateRelationship(const Contribution& contribution);
  absl::Status SetEvidence(std::string_view digest, const Element& element,
                           const std::vector<StoredEvidence>& evidence);
  absl::Status Write(const Element& element, const Outcome& outcome, const std::string& label);
  void NoteExclusive(bool exclusive, ElementTallies* tallies);
  absl::Status FlushExclusive();
  absl::Status FlushOne(Element& element);
  absl::Status WriteChanged(const Element& element);
  absl::Status Delete(const Element& element);

  Transaction* transaction_;
  std::map<std::string, std::unique_ptr<Element>> elements_;
  std::vector<std::string> exclusive_;  // keys of the article being replaced
};

}  // namespace dossier
