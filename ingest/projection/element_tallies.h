// The tallies of one element and how they are kept.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/store/transaction.h"
#include "ingest/projection/contribution.h"
#include "ingest/projection/tally.h"

namespace dossier {

// Families of the records (keys: the element's; and with 0x1F, the fold's digit and the property
// for values apart).
inline constexpr std::string_view kElementFamily = "projection.element";
inline constexpr std::string_view kValuesFamily = "projection.values";

// A property with many values (the days on which a country was in the news) has a record of its
// own, so that what a change costs does not grow with the properties it leaves alone.
class ElementTallies {
 public:
  struct Property {
    Tally tally;
    Outcome before;  // as the graph has it
    bool loaded = false;
    bool apart = false;
    bool touched = false;
  };
  using Properties = std::map<std::pair<Fold, std::string>, Property>;

  explicit ElementTallies(std::string key) : key_(std::move(key)) {}

  absl::Status Read(const RecordReader& records);
  // Deletes the records where no article is left.
  absl::Status Write(Transaction* transaction);

  // Adds `change` (1 or -1) to the count of a fact. DataLoss where a count would fall below zero.
  absl::Status Count(const RecordReader& records, const Fact& fact, int change);

  const std::string& key() const { return key_; }
  const Properties& properties() const { return properties_; }
  // The facts of an exclusive element, whose tallies are not kept: what the graph has is what they
  // come to.
  void Recall(const std::set<Fact>& facts);

  uint64_t id = 0;        // the store's
  uint64_t articles = 0;  // that contribute
  bool exclusive = false;

 private:
  std::string ValuesKey(const std::pair<Fold, std::string>& name) const;
  absl::Status LoadApart(const RecordReader& records, const std::pair<Fold, std::string>& name,
                         Property* property);
  absl::Status WriteApart(Transaction* transaction, const std::pair<Fold, std::string>& name,
                          const Property& property);

  std::string key_;
  Properties properties_;
};

}  // namespace dossier
