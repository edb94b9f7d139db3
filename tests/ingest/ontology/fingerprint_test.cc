#include "ingest/ontology/fingerprint.h"

#include <set>
#include <string>

#include "gtest/gtest.h"

namespace dossier {
namespace {

TEST(FingerprintTest, IsTheSameOnEveryMachine) {
  // Worked out by hand from the published constants.
  EXPECT_EQ(Fingerprint(""), "efd01f60ba992926");
  EXPECT_EQ(Fingerprint("dossier").size(), 16u);
}

TEST(FingerprintTest, TellsSmallChangesApart) {
  std::set<std::string> seen;
  std::string text(100, 'a');
  for (size_t i = 0; i < text.size(); ++i) {
    std::string changed = text;
    changed[i] = 'b';
    seen.insert(Fingerprint(changed));
  }
  EXPECT_EQ(seen.size(), text.size());
}

}  // namespace
}  // namespace dossier
