// What the benchmark measures is right: on a small graph Dossier answers every query as the
// hand-written program does.
#include <gtest/gtest.h>

#include <filesystem>
#include <memory>

#include "graph/store/graph_store.h"
#include "graph/value/value_json.h"
#include "query/engine/engine.h"
#include "tests/benchmark/floor/floor_graph.h"
#include "tests/benchmark/graph/csv_files.h"
#include "tests/benchmark/graph/parameters.h"
#include "tests/benchmark/measure/query_list.h"
#include "tests/benchmark/measure/same_answer.h"
#include "tests/files/scratch_files.h"
#include "tools/transfer/csv_import.h"

namespace dossier::benchmark {
namespace {

constexpr uint32_t kNodes = 2000;

class AnswersTest : public testing::Test {
 protected:
  // Loads the graph as CSV files into a database with the benchmark's indexes.
  void Load(uint64_t seed) {
    folder_ = testing::TempDir() + "/" + std::to_string(seed);
    std::filesystem::remove_all(folder_);
    floor_ = std::make_unique<FloorGraph>(MakeNewsGraph(kNodes, seed));
    ASSERT_TRUE(WriteCsvFiles(floor_->graph, folder_ + "/data").ok());
    auto store = GraphStore::Open(folder_ + "/db", OpenMode::kReadWriteOrCreate);
    ASSERT_TRUE(store.ok()) << store.status();
    store_ = *std::move(store);
    const auto imported = ImportCsv(Options(), store_.get());
    ASSERT_TRUE(imported.ok()) << imported.status();
    engine_ = std::make_unique<Engine>(store_.get());
    std::string indexes = ReadFileBytes("tests/benchmark/indexes.cypher");
    for (size_t end; (end = indexes.find(';')) != std::string::npos; indexes.erase(0, end + 1)) {
      const auto made = engine_->Run(indexes.substr(0, end), {}, RunOptions());
      ASSERT_TRUE(made.ok()) << made.status();
    }
  }

  CsvImportOptions Options() const {
    const auto source = [this](const std::string& name, const std::string& file) {
      const std::string path = folder_ + "/data/" + file;
      return CsvSource{{name}, {path + ".header", path + ".csv"}};
    };
    CsvImportOptions options;
    for (const NodeTable& table : floor_->graph.nodes) {
      options.nodes.push_back(source(table.label, table.label));
    }
    for (const RelationshipTable& table : floor_->graph.relationships) {
      options.relationships.push_back(source(table.type, table.name));
    }
    return options;
  }

  void CompareAnswers() {
    const auto queries = ParseQueries(ReadFileBytes("tests/benchmark/queries.txt"));
    ASSERT_TRUE(queries.ok()) << queries.status();
    ASSERT_EQ(queries->size(), 27u);
    const Map parameters = PickParameters(floor_->graph);
    for (const BenchmarkQuery& query : *queries) {
      const Value expected = Rows(FloorAnswer(*floor_, parameters, query.id));
      const auto text = FillParameters(query.TextFor("dossier"), parameters);
      ASSERT_TRUE(text.ok()) << text.status();
      const auto result = engine_->Run(*text, {}, RunOptions());
      ASSERT_TRUE(result.ok()) << query.id << ": " << result.status();
      EXPECT_FALSE(expected.list().empty()) << query.id << " asks for nothing";
      EXPECT_TRUE(SameAnswer(Rows(result->result.rows), expected))
          << query.id << ": " << JsonText(Rows(result->result.rows)) << ", by hand "
          << JsonText(expected);
    }
  }

  static Value Rows(const std::vector<std::vector<Value>>& rows) {
    List list;
    for (const std::vector<Value>& row : rows) list.push_back(Value(List(row)));
    return Value(std::move(list));
  }

  std::string folder_;
  std::unique_ptr<FloorGraph> floor_;
  std::unique_ptr<GraphStore> store_;
  std::unique_ptr<Engine> engine_;
};

TEST_F(AnswersTest, EqualTheHandWrittenOnes) {
  Load(1);
  CompareAnswers();
}

TEST_F(AnswersTest, OnAnotherGraphToo) {
  Load(2);
  CompareAnswers();
}

}  // namespace
}  // namespace dossier::benchmark
