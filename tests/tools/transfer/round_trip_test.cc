// What users wrote survives export and import, in both stream forms, byte for byte.
#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>

#include "graph/store/graph_store.h"
#include "ingest/batch/judge.h"
#include "ingest/ontology/ontology_index.h"
#include "tests/files/scratch_files.h"
#include "tools/transfer/csv_import.h"
#include "tools/transfer/export_writer.h"
#include "tools/transfer/graph_import.h"

namespace dossier {
namespace {

std::unique_ptr<GraphStore> OpenFresh(const std::string& name) {
  auto store = GraphStore::Open(FreshScratchPath(name), OpenMode::kReadWriteOrCreate);
  EXPECT_TRUE(store.ok()) << store.status();
  return *std::move(store);
}

std::string Export(const GraphStore& store, std::string_view format, std::string_view file = "") {
  auto snapshot = store.GetSnapshot();
  EXPECT_TRUE(snapshot.ok()) << snapshot.status();
  std::string wanted, others;
  absl::Status status = FindExportFormat(format)->write(**snapshot, [&](std::string_view name) -> absl::StatusOr<ByteSink> {
    std::string* out = file.empty() || file == name ? &wanted : &others;
    return [out](std::string_view bytes) {
      out->append(bytes);
      return absl::OkStatus();
    };
  });
  EXPECT_TRUE(status.ok()) << status;
  return wanted;
}

absl::StatusOr<GraphImportCounts> Import(const std::string& bytes, GraphStore* store) {
  static const auto* const kOntology = OntologyIndex::Core()->release();
  return ImportGraph(WriteScratchFile("stream", bytes), *kOntology, store);
}

// Two people, an index, and a value of every kind.
void Fill(GraphStore* store) {
  auto transaction = *store->Begin(Layer::kUser);
  KeyId name = *transaction->MakeKey("name");
  NodeId ana = *transaction->CreateNode("");
  NodeId bo = *transaction->CreateNode("");
  LabelId person = *transaction->MakeLabel("Person");
  for (NodeId id : {ana, bo}) ASSERT_TRUE(transaction->AddLabel(id, person).ok());
  ASSERT_TRUE(transaction->SetNodeProperty(ana, name, Value("Ana \"A\" <&> Núñez\n")).ok());
  ASSERT_TRUE(transaction->SetNodeProperty(bo, name, Value("Bo")).ok());
  const std::vector<std::pair<std::string, Value>> values = {
      {"integer", Value(int64_t{-9007199254740993})},
      {"number", Value(0.1)},
      {"flag", Value(true)},
      {"list", Value(List{Value(int64_t{1}), Value(int64_t{2})})},
      {"day", Value(Date{20000})},
      {"time", Value(LocalTime{1500000000})},
      {"zoned", Value(ZonedTime{1500000000, 3600})},
      {"local", Value(LocalDateTime{1700000000, 5})},
      {"instant", Value(ZonedDateTime{1700000000, 5, 3600, "Europe/Stockholm"})},
      {"span", Value(Duration{14, 3, 7, 500000000})},
  };
  for (const auto& [key, value] : values) {
    ASSERT_TRUE(transaction->SetNodeProperty(ana, *transaction->MakeKey(key), value).ok()) << key;
  }
  TypeId knows = *transaction->MakeType("KNOWS");
  for (int i = 0; i < 2; ++i) {
    RelationshipId edge = *transaction->CreateRelationship(ana, knows, bo, "");
    ASSERT_TRUE(transaction->SetRelationshipProperty(edge, *transaction->MakeKey("since"), Value(int64_t{2000 + i})).ok());
  }
  ASSERT_TRUE(transaction->Commit().ok());
  transaction.reset();  // the place of the writer
  IndexInfo index;
  index.name = "person_name";
  index.label_or_type = person;
  index.keys = {name};
  index.unique = true;
  ASSERT_TRUE(store->CreateIndex(index).ok());
}

TEST(RoundTrip, BothStreamFormsComeBackTheSame) {
  auto store = OpenFresh("source");
  Fill(store.get());
  for (std::string_view format : {"protobuf", "jsonl"}) {
    std::string bytes = Export(*store, format);
    auto copy = OpenFresh("copy");
    auto counts = Import(bytes, copy.get());
    ASSERT_TRUE(counts.ok()) << counts.status();
    EXPECT_EQ(counts->user_nodes, 2u);
    EXPECT_EQ(counts->user_relationships, 2u);
    EXPECT_EQ(Export(*copy, format), bytes) << format;
  }
}

TEST(RoundTrip, JudgementsTravelWithTheGraph) {
  static const auto* const kOntology = OntologyIndex::Core()->release();
  auto store = OpenFresh("source");
  ASSERT_TRUE(Judge(store.get(), *kOntology,
                    {{"person/ana ruiz", "person/a ruiz", Judgement::kSame},
                     {"person/ana ruiz", "person/ruiz #0123456789abcdef", Judgement::kDifferent}})
                  .ok());
  for (std::string_view format : {"protobuf", "jsonl"}) {
    const std::string bytes = Export(*store, format);
    auto copy = OpenFresh("copy");
    auto counts = Import(bytes, copy.get());
    ASSERT_TRUE(counts.ok()) << counts.status();
    EXPECT_EQ(counts->judgements, 2u);
    EXPECT_EQ(Export(*copy, format), bytes) << format;
    EXPECT_EQ(Import(bytes, copy.get())->judgements, 0u);
  }
  auto other = OpenFresh("other");
  ASSERT_TRUE(Judge(other.get(), *kOntology,
                    {{"person/a ruiz", "person/ruiz #0123456789abcdef", Judgement::kSame}})
                  .ok());
  EXPECT_TRUE(absl::IsAlreadyExists(Import(Export(*store, "protobuf"), other.get()).status()));
}

TEST(RoundTrip, ADamagedStreamChangesNothing) {
  auto store = OpenFresh("source");
  Fill(store.get());
  std::string bytes = Export(*store, "protobuf");
  auto copy = OpenFresh("copy");
  std::string empty = Export(*copy, "protobuf");
  size_t refused = 0;
  for (size_t i = 0; i < bytes.size(); i += 3) {
    std::string damaged = bytes;
    damaged[i] ^= 0x40;
    auto counts = Import(damaged, copy.get());
    EXPECT_FALSE(counts.ok()) << "byte " << i;
    refused += !counts.ok();
    auto cut = Import(bytes.substr(0, i), copy.get());
    EXPECT_FALSE(cut.ok()) << "cut at " << i;
  }
  EXPECT_GT(refused, 100u);
  EXPECT_EQ(Export(*copy, "protobuf"), empty);
}

TEST(RoundTrip, ANewerStreamIsRefusedInWords) {
  auto copy = OpenFresh("copy");
  auto counts = Import("{\"header\":{\"magic\":\"dossier graph stream\",\"version\":9}}\n", copy.get());
  EXPECT_TRUE(absl::IsFailedPrecondition(counts.status()));
  EXPECT_NE(counts.status().message().find("version 9"), std::string::npos);
  EXPECT_NE(Import("not a graph", copy.get()).status().message().find("no graph exported by dossier"), std::string::npos);
}

TEST(RoundTrip, CsvExportCanBeImported) {
  auto store = OpenFresh("source");
  Fill(store.get());
  CsvImportOptions options;
  options.nodes.push_back({{}, {WriteScratchFile("nodes.csv", Export(*store, "csv", "nodes.csv"))}});
  options.relationships.push_back({{}, {WriteScratchFile("relationships.csv", Export(*store, "csv", "relationships.csv"))}});
  auto copy = OpenFresh("copy");
  auto counts = ImportCsv(options, copy.get());
  ASSERT_TRUE(counts.ok()) << counts.status();
  EXPECT_EQ(counts->nodes, 2u);
  EXPECT_EQ(counts->relationships, 2u);
  EXPECT_EQ(Export(*copy, "csv", "nodes.csv"), Export(*store, "csv", "nodes.csv"));
  EXPECT_EQ(Export(*copy, "csv", "relationships.csv"), Export(*store, "csv", "relationships.csv"));
}

TEST(RoundTrip, GraphmlEscapesItsText) {
  auto store = OpenFresh("source");
  Fill(store.get());
  std::string xml = Export(*store, "graphml");
  EXPECT_NE(xml.find("Ana &quot;A&quot; &lt;&amp;&gt; Núñez\n</data>"), std::string::npos) << xml;
  EXPECT_NE(xml.find("<key id=\"n.integer\" for=\"node\" attr.name=\"integer\" attr.type=\"long\"/>"), std::string::npos);
}

TEST(CsvImport, AllOrNothing) {
  auto store = OpenFresh("csv");
  CsvImportOptions options;
  options.nodes.push_back(ParseCsvSource("Person=" + WriteScratchFile("people.csv", "id:ID,name,born:date\n1,Ana,1990-01-02\n2,Bo,\n")));
  const std::string knows = WriteScratchFile("knows.csv", ":START_ID,:END_ID,since:long\n1,2,2001\n1,3,2002\n");
  options.relationships.push_back(ParseCsvSource("KNOWS=" + knows));
  auto counts = ImportCsv(options, store.get());
  EXPECT_EQ(counts.status().message(), knows + ":3: no node has the id '3'");
  EXPECT_EQ((*store->GetSnapshot())->NodeCount(), 0u);
  options.relationships[0] = ParseCsvSource("KNOWS=" + WriteScratchFile("knows.csv", ":START_ID,:END_ID,since:long\n1,2,2001\n"));
  counts = ImportCsv(options, store.get());
  ASSERT_TRUE(counts.ok()) << counts.status();
  auto snapshot = *store->GetSnapshot();
  EXPECT_EQ(snapshot->NodeCount(), 2u);
  EXPECT_EQ(snapshot->RelationshipCount(), 1u);
  std::vector<Value> ids;
  std::vector<NodeId> nodes = {0, 1};
  ASSERT_TRUE(snapshot->NodeProperties(nodes, snapshot->catalog().FindKey("id"), &ids).ok());
  EXPECT_EQ(ids[0].integer(), 1);
}

}  // namespace
}  // namespace dossier
