// Signatures, the registry, and which values fit declared types.
#include "gtest/gtest.h"
#include "query/procedure/argument_type.h"
#include "query/procedure/builtin.h"
#include "query/procedure/registry.h"

namespace dossier {
namespace {

TEST(Signature, PrintsAsItIsDeclared) {
  const ProcedureSignature signature{
      "my.proc", {{"a", "INTEGER?", ""}, {"b", "FLOAT", "0.85"}}, {{"out", "STRING?", ""}}, ""};
  EXPECT_EQ(SignatureText(signature),
            "my.proc(a :: INTEGER?, b = 0.85 :: FLOAT) :: (out :: STRING?)");
}

TEST(Registry, FindsByExactNameAndReplaces) {
  ProcedureRegistry registry;
  registry.Add({{"a.b", {}, {}, "one"}, nullptr});
  registry.Add({{"a.b", {}, {}, "two"}, nullptr});
  EXPECT_EQ(registry.Find("a.b")->signature.summary, "two");
  EXPECT_EQ(registry.FindSignature("A.B"), nullptr);
  EXPECT_EQ(registry.ProcedureNames(), std::vector<std::string>{"a.b"});
  registry.Remove("a.b");
  EXPECT_EQ(registry.Find("a.b"), nullptr);
}

TEST(Registry, BuiltinProceduresHaveNamesResultsAndSummaries) {
  ProcedureRegistry registry;
  AddBuiltinProcedures(&registry);
  EXPECT_NE(registry.Find("db.labels"), nullptr);
  EXPECT_NE(registry.Find("dbms.procedures"), nullptr);
  for (const auto& [name, procedure] : registry.all()) {
    EXPECT_FALSE(procedure.signature.summary.empty()) << name;
    EXPECT_FALSE(procedure.signature.results.empty()) << name;
    EXPECT_NE(procedure.body, nullptr) << name;
  }
}

TEST(ArgumentType, IntegersWidenAndNullNeedsLeave) {
  const Value one(int64_t{1});
  EXPECT_EQ(AsArgument({"x", "FLOAT", ""}, one).value().floating(), 1.0);
  EXPECT_EQ(AsArgument({"x", "NUMBER?", ""}, one).value().integer(), 1);
  EXPECT_FALSE(AsArgument({"x", "STRING", ""}, one).ok());
  EXPECT_FALSE(AsArgument({"x", "INTEGER", ""}, Value(1.5)).ok());
  EXPECT_TRUE(AsArgument({"x", "INTEGER?", ""}, Value()).value().is_null());
  EXPECT_FALSE(AsArgument({"x", "INTEGER", ""}, Value()).ok());
  EXPECT_TRUE(AsArgument({"x", "ANY?", ""}, Value("a")).ok());
  EXPECT_TRUE(AsArgument({"x", "LIST? OF ANY?", ""}, Value(List{})).ok());
}

TEST(ArgumentType, DefaultsAreReadFromTheirText) {
  EXPECT_EQ(DefaultArgument({"x", "INTEGER", "20"}).integer(), 20);
  EXPECT_EQ(DefaultArgument({"x", "FLOAT", "0.85"}).floating(), 0.85);
  EXPECT_EQ(DefaultArgument({"x", "BOOLEAN", "true"}).boolean(), true);
  EXPECT_EQ(DefaultArgument({"x", "STRING", "'out'"}).string(), "out");
  EXPECT_TRUE(DefaultArgument({"x", "STRING?", "null"}).is_null());
}

}  // namespace
}  // namespace dossier
