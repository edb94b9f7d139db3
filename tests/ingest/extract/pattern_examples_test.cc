// Every example sentence of the core patterns does what it says.
#include "gtest/gtest.h"
#include "ingest/extract/extractor.h"
#include "ingest/extract/pattern_lint.h"
#include "ingest/extract/pattern_set.h"

namespace dossier {
namespace {

TEST(PatternExamplesTest, AllHold) {
  auto extractor = Extractor::Make();
  ASSERT_TRUE(extractor.ok()) << extractor.status();
  std::vector<Diagnostic> wrong = RunExamples(**extractor, CorePatternSources());
  EXPECT_TRUE(wrong.empty()) << ToStatus(wrong);
}

}  // namespace
}  // namespace dossier
