#include "ingest/identity/rule.h"

// The rule of identity on a table of names, through the index as ingest uses it, in every order of
// the articles.
#include <algorithm>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "gtest/gtest.h"
#include "ingest/identity/explain.h"
#include "ingest/identity/identity_change.h"
#include "ingest/identity/profile.h"
#include "proto/identity.pb.h"
#include "tests/graph/memory/memory_store.h"
#include "tests/ingest/identity/entity_spec.h"

namespace dossier {
namespace {

constexpr const char* kTable = "tests/ingest/identity/identity_pairs.tsv";

struct Row {
  bool same = false;
  std::vector<std::string> specs;
};

std::vector<Row> ReadTable() {
  std::vector<Row> rows;
  std::ifstream file(kTable);
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::vector<std::string> fields = absl::StrSplit(line, '\t');
    const bool same = fields.front() == "same";
    fields.erase(fields.begin());
    rows.push_back({same, std::move(fields)});
  }
  return rows;
}

std::string DigestOf(size_t article) {
  return std::string(1, static_cast<char>('0' + article)) + std::string(63, 'a');
}

struct Decided {
  std::vector<std::string> keys;  // by article
  bool explained_same = false;
  std::vector<std::string> reasons;
};

absl::Status AddArticle(const std::string& spec, size_t article, IdentityChange* change,
                        std::string* id) {
  const auto profile = MakeProfile(EntityFromSpec(spec));
  if (!profile) return absl::InvalidArgumentError(spec);
  *id = ProfileId(*profile);
  return change->Add(*id, *profile, DigestOf(article));
}

// One commit an article, in the given order.
Decided Decide(const std::vector<std::string>& specs, const std::vector<size_t>& order) {
  auto store = NewMemoryStore();
  std::vector<std::string> ids(specs.size());
  for (size_t article : order) {
    auto transaction = *store->Begin(Layer::kDerived);
    IdentityChange change(transaction.get());
    EXPECT_TRUE(AddArticle(specs[article], article, &change, &ids[article]).ok());
    EXPECT_TRUE(change.Settle().ok());
    EXPECT_TRUE(transaction->Commit().ok());
  }
  Decided decided;
  auto transaction = *store->Begin(Layer::kDerived);
  IdentityChange change(transaction.get());
  for (size_t i = 0; i < specs.size(); ++i)
    decided.keys.push_back(*change.NodeKey(ids[i], DigestOf(i)));
  auto explanation = Explain(*transaction, ids[0], ids[1]);
  EXPECT_TRUE(explanation.ok()) << explanation.status();
  decided.explained_same = explanation->same;
  decided.reasons = explanation->reasons;
  return decided;
}

TEST(IdentityPairs, DecidedAsTheTableSaysInEveryOrder) {
  const std::vector<Row> rows = ReadTable();
  ASSERT_GE(rows.size(), 60u);
  for (const Row& row : rows) {
    std::vector<size_t> order(row.specs.size());
    for (size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::vector<std::string> first_keys;
    do {
      const Decided decided = Decide(row.specs, order);
      EXPECT_EQ(decided.keys[0] == decided.keys[1], row.same)
          << row.specs[0] << " -> " << decided.keys[0] << "\n"
          << row.specs[1] << " -> " << decided.keys[1];
      EXPECT_EQ(decided.explained_same, row.same) << row.specs[0];
      EXPECT_FALSE(decided.reasons.front().empty());
      if (first_keys.empty()) first_keys = decided.keys;
      EXPECT_EQ(decided.keys, first_keys) << row.specs[0] << ": the order shows";
    } while (std::next_permutation(order.begin(), order.end()));
  }
}

}  // namespace
}  // namespace dossier
