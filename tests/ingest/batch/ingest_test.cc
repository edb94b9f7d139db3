// The batch driver: what is reported, what is refused, and that users' changes stay.
#include "ingest/batch/ingest.h"

#include <algorithm>
#include <atomic>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "ingest/ontology/ontology_index.h"
#include "tests/ingest/batch/canonical_dump.h"
#include "tests/ingest/batch/made_up_world.h"
#include "tests/ingest/batch/scratch_store.h"

namespace dossier {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

const OntologyIndex& CoreOntology() {
  static const OntologyIndex* const ontology = OntologyIndex::Core()->release();
  return *ontology;
}

MadeUpArticle Said(const std::string& uri, const std::string& words) {
  ArticleMaker maker(uri, "2025-08-12");
  const uint32_t speaker = maker.AddEntity("Person|Claudia Sheinbaum|title=President");
  const uint32_t country = maker.AddEntity("Place|Mexico|kind=Country|cc=MX");
  maker.AddClaim(speaker, "LEADS", country);
  maker.AddStatement(speaker + 1, words);
  return maker.Make();
}

std::vector<Article> Articles(const std::vector<MadeUpArticle>& world) {
  std::vector<Article> articles;
  for (const MadeUpArticle& made : world) articles.push_back(made.article);
  return articles;
}

IngestReport MustIngest(const std::vector<MadeUpArticle>& world, const IngestOptions& options,
                        GraphStore* store) {
  auto stream = StreamArticles(Articles(world));
  auto report = Ingest(store, CoreOntology(), ExtractFrom(world), stream.get(), options);
  EXPECT_TRUE(report.ok()) << report.status();
  return report.ok() ? *std::move(report) : IngestReport();
}

// A stream some of whose inputs cannot be read.
class Broken : public ArticleStream {
 public:
  explicit Broken(std::vector<Article> articles) : articles_(std::move(articles)) {}
  std::optional<PendingArticle> Next() override {
    if (next_ == 2 * articles_.size()) return std::nullopt;
    const size_t number = next_++;
    if (number % 2 == 1) {
      return PendingArticle{absl::StrCat("broken", number), []() -> absl::StatusOr<Article> {
                              return absl::InvalidArgumentError("not an article");
                            }};
    }
    return PendingArticle{
        "fine", [article = articles_[number / 2]]() -> absl::StatusOr<Article> { return article; }};
  }
  StreamProgress Progress() const override { return {next_, 2 * articles_.size()}; }

 private:
  std::vector<Article> articles_;
  size_t next_ = 0;
};

TEST(Ingest, LeavesOutWhatCannotBeReadAndSaysSo) {
  const std::vector<MadeUpArticle> world = {Said("a", "We will talk about it."),
                                            Said("b", "We have talked about it.")};
  ScratchStore store;
  Broken stream(Articles(world));
  IngestOptions options;
  options.threads = 3;
  auto report = Ingest(store.get(), CoreOntology(), ExtractFrom(world), &stream, options);
  ASSERT_TRUE(report.ok()) << report.status();
  EXPECT_EQ(report->seen, 4u);
  EXPECT_EQ(report->added, 2u);
  EXPECT_EQ(report->statements, 2u);
  ASSERT_EQ(report->problems.size(), 2u);
  EXPECT_EQ(report->problems[0].place, "broken1");
  EXPECT_EQ(report->problems[1].place, "broken3");
}

TEST(Ingest, RefusesAnEntryThatDoesNotFitItsArticle) {
  MadeUpArticle wrong = Said("a", "We will talk about it.");
  wrong.entry.mutable_claims(0)->set_object(9);
  MadeUpArticle cut = Said("b", "We will talk about it.");
  cut.entry.mutable_statements(0)->mutable_content()->set_end(99999);
  const std::vector<MadeUpArticle> world = {wrong, Said("c", "We will talk about it."), cut};
  ScratchStore store;
  const IngestReport report = MustIngest(world, IngestOptions(), store.get());
  EXPECT_EQ(report.added, 1u);
  ASSERT_EQ(report.problems.size(), 2u);
  EXPECT_THAT(report.problems[0].status.message(), HasSubstr("entity 9"));
  EXPECT_THAT(report.problems[1].status.message(), HasSubstr("not in the text"));
  EXPECT_THAT(CanonicalDump(*store.get()), Not(HasSubstr("uri='a'")));
}

TEST(Ingest, KeepsReplacesOrLeavesOutNewVersionsAsTold) {
  const std::vector<MadeUpArticle> old_version = {Said("a", "We will talk about it.")};
  const std::vector<MadeUpArticle> new_version = {Said("a", "We will not talk about it now.")};
  IngestOptions options;
  for (const auto& [policy, held] :
       {std::pair(NewVersion::kKeepBoth, 2u), std::pair(NewVersion::kReplace, 1u),
        std::pair(NewVersion::kKeepOld, 1u)}) {
    ScratchStore store;
    options.new_version = policy;
    MustIngest(old_version, options, store.get());
    const IngestReport report = MustIngest(new_version, options, store.get());
    auto snapshot = *store->GetSnapshot();
    EXPECT_EQ(snapshot->NodeCount(snapshot->catalog().FindLabel("Article")), held);
    EXPECT_EQ(report.replaced, policy == NewVersion::kReplace ? 1u : 0u);
    EXPECT_EQ(report.older_kept, policy == NewVersion::kKeepOld ? 1u : 0u);
    EXPECT_EQ(report.other_versions, policy == NewVersion::kKeepBoth ? 1u : 0u);
  }
}

TEST(Ingest, ReplacingIsAsIfTheOldVersionHadNeverBeen) {
  const MadeUpArticle old_version = Said("a", "We will talk about it."),
                      new_version = Said("a", "We will not.");
  IngestOptions options;
  options.new_version = NewVersion::kReplace;
  ScratchStore both, one;
  MustIngest({old_version, new_version}, options, both.get());
  MustIngest({new_version}, options, one.get());
  EXPECT_EQ(CanonicalDump(*both.get()), CanonicalDump(*one.get()));
}

TEST(Ingest, StopsBetweenCommitsAndGoesOnLater) {
  const auto world = MakeWorld(3, 30);
  ScratchStore store, whole;
  std::atomic<int> asked = 0;
  IngestOptions options;
  options.batch_articles = 4;
  options.stop = [&] { return ++asked > 10; };
  const IngestReport first = MustIngest(world, options, store.get());
  EXPECT_TRUE(first.interrupted);
  EXPECT_LT(first.added, 30u);
  options.stop = nullptr;
  const IngestReport rest = MustIngest(world, options, store.get());
  EXPECT_FALSE(rest.interrupted);
  EXPECT_EQ(first.added + rest.added, 30u);
  EXPECT_EQ(rest.unchanged, first.added);
  MustIngest(world, options, whole.get());
  EXPECT_EQ(CanonicalDump(*store.get()), CanonicalDump(*whole.get()));
}

TEST(Ingest, TellsProgressUpToTheEnd) {
  const auto world = MakeWorld(4, 10);
  ScratchStore store;
  std::vector<IngestProgress> told;
  IngestOptions options;
  options.progress = [&](const IngestProgress& progress) { told.push_back(progress); };
  MustIngest(world, options, store.get());
  ASSERT_FALSE(told.empty());
  EXPECT_EQ(told.back().articles, 10u);
  EXPECT_EQ(told.back().bytes_done, told.back().bytes_total);
  EXPECT_GT(told.back().bytes_total, 0u);
}

absl::StatusOr<NodeId> WriteAsUser(GraphStore* store) {
  auto transaction = store->Begin(Layer::kUser);
  if (!transaction.ok()) return transaction.status();
  auto person = (*transaction)->FindNodeByKey("person/claudia sheinbaum");
  auto note = (*transaction)->CreateNode("");
  if (!person.ok() || !note.ok()) return absl::InternalError("no node");
  const KeyId name = *(*transaction)->MakeKey("name");
  const KeyId mark = *(*transaction)->MakeKey("mark");
  absl::Status s = (*transaction)->SetNodeProperty(*person, mark, Value("mine"));
  if (s.ok()) s = (*transaction)->SetNodeProperty(*person, name, Value("La Presidenta"));
  if (s.ok()) {
    s = (*transaction)
            ->CreateRelationship(*note, *(*transaction)->MakeType("NOTES"), *person, "")
            .status();
  }
  if (s.ok()) s = (*transaction)->Commit();
  if (!s.ok()) return s;
  return *note;
}

TEST(Ingest, LeavesWhatUsersWrote) {
  const std::vector<MadeUpArticle> world = {Said("a", "We will talk about it."),
                                            Said("b", "Talks are over for now.")};
  ScratchStore store;
  MustIngest({world[0]}, IngestOptions(), store.get());
  ASSERT_TRUE(WriteAsUser(store.get()).ok());
  const std::string written = CanonicalDump(*store.get());
  EXPECT_THAT(written, HasSubstr("name='La Presidenta'"));
  // Coming and going of another article, and of the very article, changes nothing of it.
  MustIngest({world[1]}, IngestOptions(), store.get());
  ASSERT_TRUE(Retract(store.get(), CoreOntology(), {"b"}).ok());
  EXPECT_EQ(CanonicalDump(*store.get()), written);
  auto gone = Retract(store.get(), CoreOntology(), {"a"});
  ASSERT_TRUE(gone.ok()) << gone.status();
  const std::string left = CanonicalDump(*store.get());
  EXPECT_THAT(left, HasSubstr("NOTES"));
  EXPECT_THAT(left, Not(HasSubstr("country/mx")));
  MustIngest({world[0]}, IngestOptions(), store.get());
  EXPECT_EQ(CanonicalDump(*store.get()), written);
}

TEST(Ingest, TakesNodesAgainThatUsersHaveHidden) {
  const std::vector<MadeUpArticle> world = {Said("a", "We will talk about it."),
                                            Said("b", "Talks are over for now.")};
  ScratchStore store;
  MustIngest({world[0]}, IngestOptions(), store.get());
  {
    auto transaction = *store->Begin(Layer::kUser);
    const NodeId person = *transaction->FindNodeByKey("person/claudia sheinbaum");
    Neighbors around;
    ASSERT_TRUE(
        transaction->Expand(std::vector<NodeId>{person}, Direction::kBoth, {}, &around).ok());
    for (RelationshipId one : around.relationships)
      ASSERT_TRUE(transaction->DeleteRelationship(one).ok());
    ASSERT_TRUE(transaction->DeleteNode(person).ok());
    ASSERT_TRUE(transaction->Commit().ok());
  }
  EXPECT_THAT(CanonicalDump(*store.get()), Not(HasSubstr("person/claudia sheinbaum :")));
  // More evidence for what a user deleted does not bring it back, and does not fail.
  MustIngest({world[1]}, IngestOptions(), store.get());
  EXPECT_THAT(CanonicalDump(*store.get()), Not(HasSubstr("node person/claudia sheinbaum")));
  ASSERT_TRUE(Retract(store.get(), CoreOntology(), {"a", "b"}).ok());
  MustIngest({world[1]}, IngestOptions(), store.get());
  EXPECT_THAT(CanonicalDump(*store.get()), Not(HasSubstr("node person/claudia sheinbaum")));
}

}  // namespace
}  // namespace dossier
