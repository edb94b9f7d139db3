#include "ingest/evaluate/entity_alignment.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(AlignByNameTest, MostSharedFormsWinThenTheLabelThenTheFirst) {
  const std::vector<EntityFact> gold = {{"1", "Georgia", "Place", {}, false},
                                        {"2", "Georgia", "Person", {"Georgia Smith"}, false},
                                        {"3", "Acme", "Organization", {}, false},
                                        {"4", "Acme", "Organization", {}, false}};
  EntityAlignment alignment =
      AlignByName(gold, {{"a", "Georgia", "Person", {}, false},
                         {"b", "GEORGIA", "Place", {}, false},
                         {"c", "Georgia", "Place", {"Georgia Smith"}, false},
                         {"d", "the Acme", "Place", {}, false},
                         {"e", "Nobody", "Person", {}, false}});
  EXPECT_EQ(alignment, (EntityAlignment{{"a", "2"}, {"b", "1"}, {"c", "2"}, {"d", "3"}}));
}

TEST(AlignByNameTest, NamesWithoutWordsMeanNobody) {
  EXPECT_TRUE(AlignByName({{"1", "...", "Person", {}, false}}, {{"a", "...", "Person", {}, false}})
                  .empty());
}

}  // namespace
}  // namespace dossier
