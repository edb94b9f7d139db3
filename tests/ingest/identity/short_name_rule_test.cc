#include "ingest/identity/short_name_rule.h"

#include <string>

#include "gtest/gtest.h"
#include "ingest/identity/profile.h"
#include "ingest/identity/profile_set.h"
#include "proto/identity.pb.h"
#include "tests/ingest/identity/entity_spec.h"

namespace dossier {
namespace {

Profile ProfileOf(const std::string& spec) { return *MakeProfile(EntityFromSpec(spec)); }

TEST(DecideShortName, FindsTheOneWhoFits) {
  ProfileSet set;
  set.Add(ProfileOf("Person|Boris Johnson|title=Prime Minister"));
  set.Add(ProfileOf("Person|Ronald Johnson|title=Ambassador"));
  ASSERT_TRUE(set.Decide().ok());
  const auto decide = [&](const char* spec) {
    return *DecideShortName(ProfileOf(spec), set, "alone");
  };
  EXPECT_EQ(decide("Person|Johnson|title=Ambassador").node_key, "person/ronald johnson");
  EXPECT_EQ(decide("Person|B. Johnson").node_key, "person/boris johnson");
  EXPECT_TRUE(decide("Person|Johnson").per_article);
  EXPECT_EQ(decide("Person|Johnson|title=judge").node_key, "person/johnson (judge)");
  EXPECT_EQ(decide("Person|Miller").reason, "alone");
  EXPECT_EQ(decide("Person|Miller").node_key, "person/miller");
}

TEST(OwnNode, IsCalledByTheNameAlone) {
  EXPECT_EQ(OwnNode(ProfileOf("Organization|CJNG"), "why").node_key, "organization/cjng");
  EXPECT_EQ(OwnNode(ProfileOf("Organization|CJNG"), "why").reason, "why");
}

}  // namespace
}  // namespace dossier
