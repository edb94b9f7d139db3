// Against a map of relationships with gaps between their ids.
#include "graph/image/ends_section.h"

#include <gtest/gtest.h>

#include <array>
#include <map>
#include <random>

namespace dossier {
namespace {

TEST(EndsSection, GivesTypeAndEndsAndNothingForGaps) {
  std::mt19937_64 random(5);
  std::map<RelationshipId, std::array<uint64_t, 3>> all;
  for (int i = 0; i < 300; ++i)
    all[random() % 900] = {random() % 9, random() % 5000, random() % 70};
  EndsBuilder builder;
  for (const auto& [id, ends] : all)
    builder.Add(id, static_cast<TypeId>(ends[0]), ends[1], ends[2]);
  std::string bytes;
  ASSERT_TRUE(builder.Write(&bytes));
  auto section = EndsSection::Read(bytes);
  ASSERT_TRUE(section.has_value());
  for (RelationshipId id = 0; id < 1000; ++id) {
    const EndsSection::Ends ends = section->Of(id);
    auto found = all.find(id);
    ASSERT_EQ(ends.type == kNoName, found == all.end()) << id;
    if (found == all.end()) continue;
    EXPECT_EQ((std::array<uint64_t, 3>{ends.type, ends.start, ends.end}), found->second);
  }
  EXPECT_FALSE(EndsSection::Read(std::string_view(bytes).substr(0, bytes.size() - 8)));
}

}  // namespace
}  // namespace dossier
