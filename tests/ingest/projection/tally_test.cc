#include "ingest/projection/tally.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "graph/value/equality.h"
#include "graph/value/temporal_text.h"
#include "gtest/gtest.h"
#include "ingest/projection/fact_value.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

Value List2(const char* a, const char* b) { return Value(List{Value(a), Value(b)}); }

void ExpectValue(const Outcome& outcome, size_t index, const std::string& property,
                 const Value& value) {
  ASSERT_LT(index, outcome.properties.size());
  EXPECT_EQ(outcome.properties[index].first, property);
  EXPECT_TRUE(Equivalent(outcome.properties[index].second, value)) << property;
}

TEST(OutcomeOf, TheBestValueHasMostArticlesThenLengthThenOrder) {
  ExpectValue(OutcomeOf(Fold::kBest, "x", {{"ta", 2}, {"tlonger", 1}}), 0, "x", Value("a"));
  ExpectValue(OutcomeOf(Fold::kBest, "x", {{"ta", 1}, {"tlonger", 1}}), 0, "x", Value("longer"));
  ExpectValue(OutcomeOf(Fold::kBest, "x", {{"tb", 1}, {"ta", 1}}), 0, "x", Value("a"));
  ExpectValue(OutcomeOf(Fold::kBest, "x", {}), 0, "x", Value());
}

TEST(OutcomeOf, ContradictingClaimsStandSideBySide) {
  const Outcome outcome = OutcomeOf(Fold::kClaimed, "count", {{"i26", 3}, {"i29", 1}});
  ExpectValue(outcome, 0, "count", Value(int64_t{26}));
  ExpectValue(outcome, 1, "count_variants", Value(List{Value(int64_t{26}), Value(int64_t{29})}));
  ExpectValue(OutcomeOf(Fold::kClaimed, "count", {{"i26", 3}}), 1, "count_variants", Value());
  // A list holds one kind of value.
  ExpectValue(OutcomeOf(Fold::kClaimed, "count", {{"i26", 3}, {"tmany", 1}}), 1, "count_variants",
              List2("26", "many"));
}

TEST(OutcomeOf, NamesPreferFullForms) {
  const Outcome outcome =
      OutcomeOf(Fold::kName, "name",
                {{"wtSheinbaum", 9}, {"stClaudia Sheinbaum", 1}, {"wtLa Presidenta", 1}});
  ExpectValue(outcome, 0, "name", Value("Claudia Sheinbaum"));
  ExpectValue(outcome, 1, "aliases", List2("La Presidenta", "Sheinbaum"));
  ExpectValue(OutcomeOf(Fold::kName, "name", {{"wtSheinbaum", 9}}), 0, "name", Value("Sheinbaum"));
}

TEST(OutcomeOf, DaysHaveABeginningAndAnEnd) {
  const Tally days = {{"d2025-08-12", 1}, {"d2024-01-01", 5}, {"d2025-12-31", 1}};
  ExpectValue(OutcomeOf(Fold::kLeast, "first_seen", days), 0, "first_seen",
              Value(*ParseDate("2024-01-01")));
  ExpectValue(OutcomeOf(Fold::kGreatest, "last_seen", days), 0, "last_seen",
              Value(*ParseDate("2025-12-31")));
}

TEST(OutcomeOf, LabelsStandWhileAnyArticleSaysSo) {
  EXPECT_TRUE(OutcomeOf(Fold::kLabel, "Country", {{"", 1}}).label);
  EXPECT_FALSE(OutcomeOf(Fold::kLabel, "Country", {}).label);
}

}  // namespace
}  // namespace dossier
