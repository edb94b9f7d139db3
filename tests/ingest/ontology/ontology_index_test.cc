#include "ingest/ontology/ontology_index.h"

#include "gtest/gtest.h"
#include "proto/ontology.pb.h"

namespace dossier {
namespace {

std::unique_ptr<OntologyIndex> Core() {
  auto index = OntologyIndex::Core();
  EXPECT_TRUE(index.ok()) << index.status();
  return *std::move(index);
}

TEST(OntologyIndexTest, FinerLabelsStandBesideTheirFirst) {
  auto core = Core();
  EXPECT_EQ(core->FirstLabel("Country"), "Place");
  EXPECT_EQ(core->FirstLabel("Company"), "Organization");
  EXPECT_EQ(core->FirstLabel("Treaty"), "Work");
  EXPECT_EQ(core->FirstLabel("Person"), "Person");
  EXPECT_EQ(core->FirstLabel("Unicorn"), "");
}

TEST(OntologyIndexTest, AdmitsWhatTheTypeSays) {
  auto core = Core();
  EXPECT_TRUE(core->Admits("LEADS", "Person", "Country"));
  EXPECT_FALSE(core->Admits("LEADS", "Place", "Organization"));
  EXPECT_TRUE(core->Admits("EXTRADITED_TO", "Person", "Place"));
  EXPECT_FALSE(core->Admits("EXTRADITED_TO", "Place", "Person"));
  EXPECT_FALSE(core->Admits("NO_SUCH", "Person", "Person"));
  EXPECT_FALSE(core->Admits("LEADS", "Unicorn", "Place"));
}

TEST(OntologyIndexTest, AGroupStandsWhereAPersonOrOrganizationMay) {
  auto core = Core();
  EXPECT_TRUE(core->Admits("ARRESTED", "Group", "Group"));
  EXPECT_TRUE(core->Admits("MEMBER_OF", "Person", "Group"));
  EXPECT_FALSE(core->Admits("LOCATED_IN", "Group", "Place"));
}

TEST(OntologyIndexTest, EveryDirectEdgeIsAdmittedForSomeLabelsOfItsRoles) {
  auto core = Core();
  for (const EventType& event : core->all().events()) {
    for (const DirectEdge& edge : event.edges()) {
      int admitted = 0;
      for (const NodeLabel& from : core->all().labels()) {
        for (const NodeLabel& to : core->all().labels()) {
          admitted += core->AdmitsRole(event, edge.from_role(), from.name()) &&
                      core->AdmitsRole(event, edge.to_role(), to.name()) &&
                      core->Admits(edge.type(), from.name(), to.name());
        }
      }
      EXPECT_GT(admitted, 0) << event.name() << " " << edge.type();
    }
  }
}

TEST(OntologyIndexTest, UsersExtendIt) {
  auto index = OntologyIndex::WithFiles({{"ships.textproto", R"(
    labels { name: "Ship" parent: "Work" }
    relationships { name: "CAPTAINS" from: "Person" to: "Work" }
    events { name: "Sink" roles { name: "PATIENT" labels: "Work" } })"}});
  ASSERT_TRUE(index.ok()) << index.status();
  EXPECT_TRUE((*index)->Admits("CAPTAINS", "Person", "Ship"));
  EXPECT_NE((*index)->FindEvent("Sink"), nullptr);
  EXPECT_NE((*index)->digest(), Core()->digest());
}

TEST(OntologyIndexTest, AMissingFileIsNamed) {
  auto index = OntologyIndex::WithPaths({"/nowhere/extra.textproto"});
  ASSERT_FALSE(index.ok());
  EXPECT_NE(index.status().ToString().find("/nowhere/extra.textproto"), std::string::npos);
}

}  // namespace
}  // namespace dossier
