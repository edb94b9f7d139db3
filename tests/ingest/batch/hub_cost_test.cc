// What an article costs does not grow with the articles before it that name the same country and
// president.
#include <memory>
#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "ingest/batch/article_set_change.h"
#include "ingest/ontology/ontology_index.h"
#include "tests/ingest/batch/counting_transaction.h"
#include "tests/ingest/batch/made_up_world.h"
#include "tests/ingest/batch/scratch_store.h"

namespace dossier {
namespace {

// The same hubs in each, a person of its own, another text, one of thirty days.
MadeUpArticle HubArticle(size_t number) {
  ArticleMaker maker(absl::StrCat("https://example.org/", number),
                     absl::StrCat("2025-06-", 10 + number % 20));
  for (size_t word = 0; word < 40; ++word) maker.Write(absl::StrCat("word", number * 1000 + word));
  const uint32_t country = maker.AddEntity("Place|Mexico|kind=Country|cc=MX");
  const uint32_t president = maker.AddEntity("Person|Claudia Sheinbaum|title=President");
  const uint32_t short_name = maker.AddEntity("Person|Sheinbaum");
  const uint32_t other = maker.AddEntity(absl::StrCat("Person|Ana Family", number));
  maker.AddClaim(president, "LEADS", country);
  maker.AddClaim(other, "WORKS_FOR", country);
  maker.AddStatement(short_name + 1,
                     absl::StrCat("This is what was said in article ", number, "."));
  return maker.Make();
}

struct Fixture {
  ScratchStore store;
  std::unique_ptr<OntologyIndex> ontology = *OntologyIndex::Core();

  TransactionCost Change(size_t number, bool add) {
    TransactionCost cost;
    auto inner = store->Begin(Layer::kDerived);
    EXPECT_TRUE(inner.ok());
    CountingTransaction transaction(*std::move(inner), &cost);
    ArticleSetChange change(&transaction, *ontology);
    const MadeUpArticle made = HubArticle(number);
    absl::Status s =
        add ? change.Put(made.article, made.entry) : change.Remove(made.article.digest());
    EXPECT_TRUE(s.ok()) << s;
    s = change.Apply();
    EXPECT_TRUE(s.ok()) << s;
    EXPECT_EQ(change.reconsidered(), 0u);
    EXPECT_TRUE(transaction.Commit().ok());
    return cost;
  }
};

void ExpectFlat(const TransactionCost& early, const TransactionCost& late) {
  EXPECT_LE(late.records_read, early.records_read + 4);
  EXPECT_LE(late.records_written, early.records_written + 4);
  EXPECT_LE(late.graph_writes, early.graph_writes + 4);
  EXPECT_LE(late.bytes_read, early.bytes_read * 2 + 1000);
  EXPECT_LE(late.bytes_written, early.bytes_written * 2 + 1000);
  EXPECT_EQ(late.articles_read, 0u);
}

TEST(HubCost, IsFlatInTheNumberOfArticles) {
  Fixture fixture;
  for (size_t i = 0; i < 40; ++i) fixture.Change(i, true);
  const TransactionCost early_add = fixture.Change(40, true);
  const TransactionCost early_remove = fixture.Change(40, false);
  for (size_t i = 41; i < 400; ++i) fixture.Change(i, true);
  const TransactionCost late_add = fixture.Change(400, true);
  const TransactionCost late_remove = fixture.Change(400, false);
  ExpectFlat(early_add, late_add);
  ExpectFlat(early_remove, late_remove);
  EXPECT_GT(early_add.records_written, 20u);  // it does count
  RecordProperty("records_read", static_cast<int>(late_add.records_read));
  RecordProperty("records_written", static_cast<int>(late_add.records_written));
  RecordProperty("bytes_written", static_cast<int>(late_add.bytes_written));
  std::printf(
      "one article: %lu records read (%lu bytes), %lu written (%lu bytes), %lu writes to the "
      "graph\n",
      late_add.records_read, late_add.bytes_read, late_add.records_written, late_add.bytes_written,
      late_add.graph_writes);
}

}  // namespace
}  // namespace dossier
