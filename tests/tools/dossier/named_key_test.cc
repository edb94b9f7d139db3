#include "tools/dossier/named_key.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "ingest/ontology/ontology_index.h"
#include "tests/ingest/identity/identity_harness.h"

namespace dossier {
namespace {

using ::testing::HasSubstr;

TEST(OneNamedKey, IsTheOneThatIsMeantElseTheCandidates) {
  IdentityHarness identity;
  identity.Add("aa", "Person|Jordan Baker");
  identity.Add("bb", "Organization|Jordan Baker");
  identity.Add("cc", "Person|Baker");
  auto snapshot = *identity.store()->GetSnapshot();
  const auto ontology = *OntologyIndex::Core();
  EXPECT_EQ(*OneNamedKey(*snapshot, *ontology, "Baker"), "person/baker");
  const absl::Status several = OneNamedKey(*snapshot, *ontology, "Jordan Baker").status();
  EXPECT_TRUE(absl::IsInvalidArgument(several));
  EXPECT_THAT(std::string(several.message()), HasSubstr("organization/jordan baker (1 articles)"));
  EXPECT_THAT(std::string(several.message()), HasSubstr("person/jordan baker (2 articles)"));
  EXPECT_TRUE(absl::IsNotFound(OneNamedKey(*snapshot, *ontology, "Nobody").status()));
}

}  // namespace
}  // namespace dossier
