#include "ingest/identity/profile_set.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "ingest/identity/profile.h"
#include "proto/identity.pb.h"
#include "tests/ingest/identity/entity_spec.h"
#include "tests/ingest/identity/identity_harness.h"

namespace dossier {
namespace {

std::string AddTo(ProfileSet* set, const std::string& spec) {
  return set->Add(*MakeProfile(EntityFromSpec(spec)));
}

TEST(ProfileSet, DecidesAsTheRecordsOfAStoreDo) {
  const std::vector<std::string> specs = {"Person|Johnson",
                                          "Person|Boris Johnson",
                                          "Person|Ronald Johnson",
                                          "Person|Caro Quintero",
                                          "Person|Rafael Caro Quintero",
                                          "Place|Mexico|kind=Country|cc=MX",
                                          "Organization|CJNG",
                                          "Organization|Jalisco Cartel|alias=CJNG"};
  ProfileSet set;
  IdentityHarness steps;
  std::vector<std::string> ids;
  for (const std::string& spec : specs) {
    ids.push_back(AddTo(&set, spec));
    steps.Add(spec, spec);
  }
  ASSERT_TRUE(set.Decide().ok());
  for (size_t i = 0; i < specs.size(); ++i) {
    EXPECT_EQ(set.NodeKey(ids[i], specs[i]), steps.KeyOf(specs[i], specs[i])) << specs[i];
  }
  EXPECT_NE(set.Reason(ids[0]), "");
}

TEST(ProfileSet, CountsArticles) {
  ProfileSet set;
  const std::string id = AddTo(&set, "Person|Johnson");
  AddTo(&set, "Person|Ronald Johnson");
  for (int i = 0; i < 10; ++i) AddTo(&set, "Person|Boris Johnson");
  ASSERT_TRUE(set.Decide().ok());
  EXPECT_EQ(set.NodeKey(id, "a"), "person/boris johnson");
}

}  // namespace
}  // namespace dossier
