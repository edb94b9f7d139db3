#include "ingest/pipeline/pipeline.h"

#include <gtest/gtest.h>

#include <string>

#include "ingest/text/document.h"
#include "proto/article.pb.h"

namespace dossier {
namespace {

class FakeStage : public Stage {
 public:
  FakeStage(std::string name, Layers needs, Layers gives, absl::Status result = absl::OkStatus())
      : name_(std::move(name)), needs_(needs), gives_(gives), result_(result) {}
  std::string_view name() const override { return name_; }
  Layers requires_() const override { return needs_; }
  Layers provides() const override { return gives_; }
  absl::Status Run(Document*) const override { return result_; }

 private:
  std::string name_;
  Layers needs_, gives_;
  absl::Status result_;
};

template <typename... Stages>
absl::StatusOr<Pipeline> Make(Stages... stages) {
  std::vector<std::unique_ptr<Stage>> all;
  (all.push_back(std::make_unique<FakeStage>(stages)), ...);
  return Pipeline::Make(std::move(all));
}

const FakeStage kTokenStage("tokens", {}, {Layer::kTokens});
const FakeStage kTagStage("tags", {Layer::kTokens}, {Layer::kTags});

std::string Message(const absl::StatusOr<Pipeline>& pipeline) {
  return std::string(pipeline.status().message());
}

TEST(Pipeline, TakesStagesInOrder) {
  auto pipeline = Make(kTokenStage, kTagStage);
  ASSERT_TRUE(pipeline.ok());
  EXPECT_EQ(pipeline->provides(), (Layers{Layer::kTokens, Layer::kTags}));
  Article article;
  Document document(article);
  EXPECT_TRUE(pipeline->Run(&document).ok());
  EXPECT_EQ(document.filled, pipeline->provides());
}

TEST(Pipeline, RefusesAWrongOrderAndNamesTheRemedy) {
  EXPECT_EQ(
      Message(Make(kTagStage, kTokenStage)),
      "stage 'tags' needs tokens, which no earlier stage fills; put stage 'tokens' before it");
  EXPECT_EQ(Message(Make(kTagStage)),
            "stage 'tags' needs tokens, which no earlier stage fills; no stage of this pipeline "
            "fills it");
}

TEST(Pipeline, RefusesDoublesUnlessTheyRefine) {
  EXPECT_EQ(Message(Make(kTokenStage, kTokenStage)),
            "two stages of the pipeline are named 'tokens'");
  FakeStage again("again", {}, {Layer::kTokens});
  EXPECT_NE(Message(Make(kTokenStage, again)).find("a second time"), std::string::npos);
  FakeStage refine("refine", {Layer::kTokens}, {Layer::kTokens});
  EXPECT_TRUE(Make(kTokenStage, refine).ok());
  std::vector<std::unique_ptr<Stage>> missing(1);
  EXPECT_FALSE(Pipeline::Make(std::move(missing)).ok());
}

TEST(Pipeline, StopsAtAnErrorAndSaysWhere) {
  FakeStage broken("broken", {Layer::kTokens}, {Layer::kTags}, absl::InternalError("no luck"));
  auto pipeline = Make(kTokenStage, broken);
  Article article;
  Document document(article);
  absl::Status status = pipeline->Run(&document);
  EXPECT_EQ(status.message(), "broken: no luck");
  EXPECT_EQ(document.filled, Layers{Layer::kTokens});
}

}  // namespace
}  // namespace dossier
