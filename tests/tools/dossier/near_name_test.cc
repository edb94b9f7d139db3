#include "tools/dossier/near_name.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

constexpr std::string_view kNames[] = {"ingest", "extract", "query", "db"};

TEST(NearName, FindsWhatWasMeant) {
  EXPECT_EQ(NearName("igest", kNames), "ingest");
  EXPECT_EQ(NearName("qurey", kNames), "query");
  EXPECT_EQ(NearName("query", kNames), "query");
}

TEST(NearName, DoesNotGuessWildly) {
  EXPECT_EQ(NearName("lunch", kNames), "");
  EXPECT_EQ(NearName("x", kNames), "");
  EXPECT_EQ(NearName(std::string(1000, 'a'), kNames), "");
}

}  // namespace
}  // namespace dossier
