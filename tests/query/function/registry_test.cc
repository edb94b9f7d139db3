#include "query/function/registry.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace dossier {
namespace {

TEST(Registry, FindsInAnyCase) {
  const FunctionRegistry& registry = FunctionRegistry::Builtin();
  ASSERT_NE(registry.Find("TOUPPER"), nullptr);
  EXPECT_EQ(registry.Find("TOUPPER")->name, "toUpper");
  EXPECT_EQ(registry.Find("duration.INdays")->name, "duration.inDays");
  EXPECT_TRUE(registry.Find("count")->aggregate());
  EXPECT_EQ(registry.Find("nothing"), nullptr);
}

TEST(Registry, EveryEntryIsWhole) {
  for (const FunctionInfo* function : FunctionRegistry::Builtin().All()) {
    EXPECT_TRUE(function->signature.starts_with(std::string(function->name) + "("))
        << function->name;
    EXPECT_NE(function->signature.find(") :: "), std::string_view::npos) << function->name;
    EXPECT_FALSE(function->description.empty()) << function->name;
    EXPECT_TRUE(function->description.ends_with(".")) << function->name;
    EXPECT_LE(function->min_arguments, function->max_arguments) << function->name;
    EXPECT_NE(function->body == nullptr, function->accumulator == nullptr) << function->name;
    EXPECT_LE(function->kinds.size(), function->max_arguments) << function->name;
  }
}

TEST(Registry, NamesAreUnique) {
  FunctionInfo lower, upper;
  lower.name = "a";
  upper.name = "A";
  EXPECT_EQ(FunctionRegistry({lower, upper}).All().size(), 1u);
  EXPECT_GT(FunctionRegistry::Builtin().All().size(), 120u);
}

TEST(Registry, SuggestsTheNearestName) {
  const FunctionRegistry& registry = FunctionRegistry::Builtin();
  EXPECT_EQ(registry.Suggestion("toUper"), "toUpper");
  EXPECT_EQ(registry.Suggestion("percentilCont"), "percentileCont");
  EXPECT_EQ(registry.Suggestion("qqqqqqqqq"), "");
  EXPECT_EQ(registry.Suggestion(std::string(100'000, 'x')), "");
}

TEST(Registry, NullsPassThroughAllButAFew) {
  FunctionContext context;
  for (const FunctionInfo* function : FunctionRegistry::Builtin().All()) {
    if (function->aggregate() || !function->nulls_pass || function->max_arguments == 0) continue;
    const std::vector<Value> nulls(std::max<size_t>(function->min_arguments, 1));
    const absl::StatusOr<Value> value = CallFunction(*function, nulls, context);
    EXPECT_TRUE(value.ok() && value->is_null()) << function->name;
  }
}

// docs/functions.md has a line for every function: its signature in backquotes, then its
// description.
TEST(Registry, EveryFunctionIsDocumented) {
  std::ifstream file("docs/functions.md");
  ASSERT_TRUE(file.good());
  std::stringstream text;
  text << file.rdbuf();
  for (const FunctionInfo* function : FunctionRegistry::Builtin().All()) {
    const std::string line =
        "- `" + std::string(function->signature) + "` " + std::string(function->description) + "\n";
    EXPECT_NE(text.str().find(line), std::string::npos) << "missing in docs/functions.md:\n"
                                                        << line;
  }
}

TEST(Registry, TheDocumentNamesNoFunctionThatIsNotThere) {
  std::ifstream file("docs/functions.md");
  int named = 0;
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with("- `")) continue;
    ++named;
    const std::string name = line.substr(3, line.find('(') - 3);
    EXPECT_NE(FunctionRegistry::Builtin().Find(name), nullptr) << line;
  }
  EXPECT_EQ(named, static_cast<int>(FunctionRegistry::Builtin().All().size()));
}

}  // namespace
}  // namespace dossier
