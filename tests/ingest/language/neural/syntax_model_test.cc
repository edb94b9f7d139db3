// Model files, whole and damaged.
#include "ingest/language/neural/syntax_model.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/ingest/language/neural/tiny_model.h"

namespace dossier {
namespace {

const std::string& Bytes() {
  static const std::string* bytes = new std::string(TinyModel());
  return *bytes;
}

TEST(SyntaxModel, RefusesWhatIsDamaged) {
  EXPECT_TRUE(SyntaxModel::Open(Bytes()).ok());
  for (size_t size : {size_t{0}, size_t{20}, size_t{300}, Bytes().size() / 2, Bytes().size() - 8}) {
    EXPECT_FALSE(SyntaxModel::Open(std::string_view(Bytes()).substr(0, size)).ok());
  }
  std::string other = Bytes();
  other[8] ^= 1;  // the version
  absl::Status status = SyntaxModel::Open(other).status();
  EXPECT_NE(status.message().find("syntax"), std::string::npos);
}

TEST(SyntaxModel, FindsTheWordsItHolds) {
  SyntaxModel model = *SyntaxModel::Open(Bytes());
  EXPECT_EQ(model.FindWord("president"), 1);
  EXPECT_EQ(model.FindWord("ambassador"), -1);
}

}  // namespace
}  // namespace dossier
