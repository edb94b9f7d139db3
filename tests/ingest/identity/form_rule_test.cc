#include "ingest/identity/form_rule.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "ingest/identity/profile.h"
#include "proto/identity.pb.h"
#include "tests/ingest/identity/entity_spec.h"

namespace dossier {
namespace {

using ::testing::ElementsAre;

// Everybody is in every block: the rule must look at names itself.
class Everybody : public KnownProfiles {
 public:
  Everybody& Add(const std::string& spec, uint64_t articles = 1) {
    auto profile = std::make_shared<Profile>(*MakeProfile(EntityFromSpec(spec)));
    all_.push_back({ProfileId(*profile), profile, articles, "", false});
    return *this;
  }
  FormDecision Decide(size_t which) const { return *DecideForm(*all_[which].profile, *this); }

  absl::StatusOr<std::vector<KnownProfile>> SharingForm(std::string_view) const override {
    return all_;
  }
  absl::StatusOr<std::vector<KnownProfile>> Offering(std::string_view,
                                                     std::string_view) const override {
    return std::vector<KnownProfile>();
  }
  absl::StatusOr<std::vector<KnownProfile>> WithOwnKey(std::string_view) const override {
    return std::vector<KnownProfile>();
  }
  const Judgements& judgements() const override { return judgements_; }

 private:
  Judgements judgements_;
  std::vector<KnownProfile> all_;
};

TEST(DecideForm, StepsDownToTheShortestFormThatAllCanBe) {
  Everybody all;
  all.Add("Person|Maria Jose Lopez Gomez")
      .Add("Person|Maria Lopez")
      .Add("Person|Maria Lopez Gomez");
  for (size_t i = 0; i < 3; ++i) {
    EXPECT_THAT(all.Decide(i).tokens, ElementsAre("maria", "lopez"));
    EXPECT_FALSE(all.Decide(i).weighed);
  }
}

TEST(DecideForm, ContradictingFormsStayApartFromTheShortOne) {
  Everybody all;
  all.Add("Person|George W. Bush").Add("Person|George H. W. Bush").Add("Person|George Bush");
  EXPECT_THAT(all.Decide(0).tokens, ElementsAre("george", "w", "bush"));
  EXPECT_THAT(all.Decide(1).tokens, ElementsAre("george", "h", "w", "bush"));
  EXPECT_THAT(all.Decide(2).tokens, ElementsAre("george", "bush"));
  EXPECT_TRUE(all.Decide(0).weighed);
}

TEST(DecideForm, ContradictingFormsOfOneKindStayTogether) {
  Everybody all;
  all.Add("Person|George W. Bush").Add("Person|George H. W. Bush").Add("Person|George Bush");
  all.Add("Person|George Walker Bush");
  EXPECT_THAT(all.Decide(3).tokens, ElementsAre("george", "w", "bush"));
}

TEST(DecideForm, NearlyAllArticlesOutweighNoise) {
  Everybody all;
  all.Add("Person|Donald J. Trump", 10).Add("Person|Donald Obama Trump", 1);
  all.Add("Person|Donald Trump", 1);
  EXPECT_THAT(all.Decide(0).tokens, ElementsAre("donald", "trump"));
  EXPECT_THAT(all.Decide(1).tokens, ElementsAre("donald", "obama", "trump"));
  Everybody fewer;
  fewer.Add("Person|Donald J. Trump", 9).Add("Person|Donald Obama Trump", 1);
  fewer.Add("Person|Donald Trump", 1);
  EXPECT_THAT(fewer.Decide(0).tokens, ElementsAre("donald", "j", "trump"));
}

TEST(DecideForm, TwoShorterNamesLeaveALongOneAlone) {
  Everybody all;
  all.Add("Person|Maria Lopez Gomez").Add("Person|Maria Lopez").Add("Person|Maria Gomez");
  EXPECT_THAT(all.Decide(0).tokens, ElementsAre("maria", "lopez", "gomez"));
}

TEST(DecideForm, TheRarerNamesakeIsSetApart) {
  Everybody all;
  all.Add("Person|Michael Jackson|born=1958", 5).Add("Person|Michael Jackson|born=1942", 2);
  all.Add("Person|Michael Jackson", 1).Add("Person|Michael Jackson|born=1959", 1);
  EXPECT_EQ(all.Decide(0).namesake, "");
  EXPECT_EQ(all.Decide(1).namesake, "born 1942");
  EXPECT_EQ(all.Decide(2).namesake, "");
  EXPECT_EQ(all.Decide(3).namesake, "");  // a year off is no contradiction
}

}  // namespace
}  // namespace dossier
