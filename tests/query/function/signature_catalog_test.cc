#include "query/function/signature_catalog.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(SignatureCatalog, TellsTheBinderWhatTheRegistryKnows) {
  const SignatureFunctionCatalog catalog(FunctionRegistry::Builtin());
  const FunctionSignature* split = catalog.FindFunction("SPLIT");
  ASSERT_NE(split, nullptr);
  EXPECT_EQ(split->name, "split");
  EXPECT_EQ(split->min_arguments, 2);
  EXPECT_EQ(split->max_arguments, 2);
  EXPECT_EQ(split->arguments, (std::vector<uint16_t>{kStringBit, kStringBit | kListBit}));
  EXPECT_EQ(split->result, StaticType::ListOf(kStringBit));
  EXPECT_TRUE(catalog.FindFunction("collect")->aggregate);
  EXPECT_FALSE(catalog.FindFunction("rand")->deterministic);
  EXPECT_EQ(catalog.FindFunction("coalesce")->max_arguments, FunctionSignature::kAnyNumber);
  EXPECT_TRUE(catalog.FindFunction("range")->arguments.empty());
  EXPECT_EQ(catalog.FindFunction("date")->result.kinds, kTemporalBit);
  EXPECT_EQ(catalog.FindFunction("type")->arguments, std::vector<uint16_t>{kRelationshipBit});
  EXPECT_EQ(catalog.FindFunction("no"), nullptr);
  EXPECT_EQ(catalog.FunctionNames().size(), FunctionRegistry::Builtin().All().size());
}

TEST(SignatureCatalog, ReadsTypes) {
  EXPECT_EQ(ReadStaticType("INTEGER"), StaticType::Of(kIntegerBit));
  EXPECT_EQ(ReadStaticType("LIST<MAP>"), StaticType::ListOf(kMapBit));
  EXPECT_EQ(ReadStaticType("NUMBER | DURATION").kinds, kNumberBits | kTemporalBit);
  EXPECT_EQ(ReadStaticType("ANY").kinds, kAnyKind);
}

}  // namespace
}  // namespace dossier
