#include "query/function/value_size.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(HeapSize, GrowsWithWhatIsHeld) {
  EXPECT_EQ(HeapSize(Value(int64_t{1})), 0u);
  EXPECT_GE(HeapSize(Value(std::string(1000, 'x'))), 1000u);
  const Value list(List{Value(std::string(1000, 'x')), Value(std::string(1000, 'y'))});
  EXPECT_GE(HeapSize(list), 2000u + 2 * sizeof(Value));
  EXPECT_GE(HeapSize(Value(Map{{"a", list}})), HeapSize(list) + sizeof(Value));
}

}  // namespace
}  // namespace dossier
