#include "query/execute/group_table.h"

#include <map>
#include <random>
#include <string>
#include <vector>

#include "graph/value/equality.h"
#include "gtest/gtest.h"

namespace dossier {
namespace {

TEST(GroupTable, EquivalentValuesAreOne) {
  GroupTable table(1);
  const Column column = Column::OfValues({Value(int64_t{1}), Value(1.0), Value(), Value("a"),
                                          Value(), Value(0.0 / 0.0), Value(0.0 / 0.0), Value("1")});
  std::vector<uint32_t> numbers;
  table.Number({column}, column.size(), &numbers);
  EXPECT_EQ(numbers, (std::vector<uint32_t>{0, 0, 1, 2, 1, 3, 3, 4}));
  EXPECT_EQ(table.size(), 5u);
  EXPECT_EQ(table.Key(2, 0).string(), "a");
}

TEST(GroupTable, NodesAndTheirIdsAreNotOne) {
  GroupTable table(1);
  std::vector<uint32_t> numbers;
  table.Number({Column::OfNodes({7, kNoId})}, 2, &numbers);
  table.Number({Column::OfValues({Value(int64_t{7}), Value(), Value(NodeRef{7})})}, 3, &numbers);
  EXPECT_EQ(numbers, (std::vector<uint32_t>{2, 1, 0}));
}

// Many tuples, over many calls, against a search through a list.
TEST(GroupTable, AgreesWithALinearSearch) {
  std::mt19937 random(5);
  GroupTable table(2);
  std::vector<std::pair<Value, Value>> known;
  for (int call = 0; call < 20; ++call) {
    std::vector<Value> a, b;
    std::vector<uint32_t> wanted;
    for (int row = 0; row < 200; ++row) {
      a.push_back(Value(static_cast<int64_t>(random() % 40)));
      b.push_back(random() % 3 == 0
                      ? Value()
                      : Value(std::string(1, static_cast<char>('a' + random() % 20))));
      size_t number = 0;
      while (number < known.size() && !(Equivalent(known[number].first, a.back()) &&
                                        Equivalent(known[number].second, b.back()))) {
        ++number;
      }
      if (number == known.size()) known.emplace_back(a.back(), b.back());
      wanted.push_back(static_cast<uint32_t>(number));
    }
    std::vector<uint32_t> numbers;
    table.Number({Column::OfValues(a), Column::OfValues(b)}, 200, &numbers);
    ASSERT_EQ(numbers, wanted);
  }
}

}  // namespace
}  // namespace dossier
