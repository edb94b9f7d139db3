#include "tools/session/parameters.h"

#include <gtest/gtest.h>

#include "graph/value/value_text.h"

namespace dossier {
namespace {

TEST(ParseParameters, TakesJsonAndText) {
  const std::vector<std::string> texts = {"n=7", "s=\"seven\"", "t=seven of nine", "e=", "u=a=b", "m={\"k\":[true,null]}"};
  absl::StatusOr<Map> parameters = ParseParameters(texts);
  ASSERT_TRUE(parameters.ok()) << parameters.status();
  EXPECT_EQ(ValueText(Value(*parameters)),
            "{e: '', m: {k: [true, null]}, n: 7, s: 'seven', t: 'seven of nine', u: 'a=b'}");
}

TEST(ParseParameters, NeedsAName) {
  const std::vector<std::string> texts = {"=7"};
  EXPECT_EQ(ParseParameters(texts).status().message(), "a parameter is written name=value, not '=7'");
}

}  // namespace
}  // namespace dossier
