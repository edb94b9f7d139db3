#include <string>
#include <tuple>

#include "gtest/gtest.h"
#include "proto/extraction.pb.h"
#include "tests/ingest/projection/projected_article.h"

namespace dossier {
namespace {

TEST(ProjectEntities, GivesEntitiesLabelsFormsAndDays) {
  Talks talks;
  const ByKey graph = Project(talks.maker.Make());
  const Contribution& country = graph.at("country/mx");
  EXPECT_TRUE(Has(country, Fold::kLabel, "Place", ""));
  EXPECT_TRUE(Has(country, Fold::kLabel, "Country", ""));
  EXPECT_TRUE(Has(country, Fold::kName, "name", "stMexico"));
  EXPECT_TRUE(Has(country, Fold::kLeast, "first_seen", "d2025-08-13"));
  EXPECT_TRUE(Has(country, Fold::kGreatest, "last_seen", "d2025-08-13"));
  EXPECT_TRUE(Has(graph.at("person/ana prieto"), Fold::kAll, "titles", "tPresident"));
}

TEST(ProjectEntities, AFullFormIsTheNameOfTheKeyOrMore) {
  ArticleMaker maker("https://example.org/forms", "2025-08-13");
  maker.AddEntity("Person|Ana Prieto|alias=Ana|alias=Prieto|alias=Ana Prieto Gomez");
  maker.AddEntity("Place|United States|kind=Country|cc=US|alias=U.S.");
  const ByKey graph = Project(maker.Make());
  const Contribution& person = graph.at("person/ana prieto");
  EXPECT_TRUE(Has(person, Fold::kName, "name", "stAna Prieto"));
  EXPECT_TRUE(Has(person, Fold::kName, "name", "stAna Prieto Gomez"));
  EXPECT_TRUE(Has(person, Fold::kName, "name", "wtAna"));
  EXPECT_TRUE(Has(person, Fold::kName, "name", "wtPrieto"));
  EXPECT_TRUE(Has(graph.at("country/us"), Fold::kName, "name", "wtU.S."));
}

TEST(ProjectEntities, PropertiesCarryTheirEvidence) {
  ArticleMaker maker("https://example.org/born", "2025-08-13");
  maker.AddEntity("Person|Ana Prieto|born=1962");
  const ByKey graph = Project(maker.Make());
  const Contribution& person = graph.at("person/ana prieto");
  EXPECT_TRUE(Has(person, Fold::kClaimed, "born", "d1962-01-01"));
  EXPECT_TRUE(Has(person, Fold::kClaimed, "born_precision", "tyear"));
  ASSERT_EQ(person.evidence.size(), 2u);
  EXPECT_EQ(person.evidence[0].property() + person.evidence[1].property(), "born");
}

}  // namespace
}  // namespace dossier
