// Rates of loading and reading the graph store: prints one line a measurement.
//   store_benchmark FOLDER [NODES] [RELATIONSHIPS]        the folder is made anew and left behind
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <functional>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "graph/store/graph_store.h"
#include "proto/article.pb.h"
#include "proto/stored.pb.h"

namespace dossier {
namespace {

constexpr size_t kBatch = 1024;

struct Sizes {
  uint64_t nodes;
  uint64_t relationships;
};

void Fail(const absl::Status& status) {
  if (status.ok()) return;
  std::fprintf(stderr, "%s\n", status.ToString().c_str());
  std::exit(1);
}

template <typename T>
T Must(absl::StatusOr<T> result) {
  Fail(result.status());
  return *std::move(result);
}

double CpuSeconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }
double WallSeconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// `work` returns how many things it did.
void Measure(const char* what, const std::function<uint64_t()>& work) {
  double wall = WallSeconds();
  double cpu = CpuSeconds();
  uint64_t count = work();
  wall = WallSeconds() - wall;
  cpu = CpuSeconds() - cpu;
  std::printf("%-52s %10llu in %8.3f s wall %8.3f s cpu  %9.3f us each\n", what,
              static_cast<unsigned long long>(count), wall, cpu,
              1e6 * cpu / static_cast<double>(count == 0 ? 1 : count));
  std::fflush(stdout);
}

// Few nodes with many relationships, many with few.
class Ends {
 public:
  explicit Ends(uint64_t nodes) : nodes_(nodes) {}
  uint64_t Hub() {
    double u = std::uniform_real_distribution<double>(0, 1)(random_);
    return static_cast<uint64_t>(static_cast<double>(nodes_) * u * u * u);
  }
  uint64_t Any() { return random_() % nodes_; }

 private:
  uint64_t nodes_;
  std::mt19937_64 random_{7};
};

uint64_t Load(GraphStore* store, const Sizes& sizes) {
  auto loader = Must(store->BeginBulkLoad(Layer::kUser));
  LabelId labels[] = {Must(loader->MakeLabel("Person")), Must(loader->MakeLabel("Place"))};
  TypeId types[] = {Must(loader->MakeType("KNOWS")), Must(loader->MakeType("MET")),
                    Must(loader->MakeType("VISITED")), Must(loader->MakeType("CITES"))};
  KeyId name = Must(loader->MakeKey("name"));
  KeyId age = Must(loader->MakeKey("age"));
  KeyId since = Must(loader->MakeKey("since"));
  KeyId confidence = Must(loader->MakeKey("confidence"));
  NodeId first = 0;
  for (uint64_t i = 0; i < sizes.nodes; ++i) {
    std::vector<std::pair<KeyId, Value>> properties = {
        {name, Value("name of " + std::to_string(i))}, {age, Value(static_cast<int64_t>(i % 90))}};
    NodeId id = Must(loader->AddNode("", {&labels[i % 8 == 0], 1}, properties));
    if (i == 0) first = id;
  }
  Ends ends(sizes.nodes);
  for (uint64_t i = 0; i < sizes.relationships; ++i) {
    std::vector<std::pair<KeyId, Value>> properties = {
        {since, Value(Date{static_cast<int64_t>(15000 + i % 5000)})},
        {confidence, Value(static_cast<double>(i % 1000) / 1000)}};
    Must(loader->AddRelationship(first + ends.Any(), types[i % 4], first + ends.Hub(), "",
                                 properties));
  }
  Fail(loader->Finish());
  return sizes.relationships;
}

uint64_t Write(GraphStore* store, uint64_t count, uint64_t a_commit) {
  Ends ends(1000);
  for (uint64_t done = 0; done < count;) {
    auto transaction = Must(store->Begin(Layer::kUser));
    TypeId type = Must(transaction->MakeType("WROTE"));
    for (uint64_t i = 0; i < a_commit; ++i, ++done) {
      Must(transaction->CreateRelationship(ends.Any(), type, ends.Hub(), ""));
    }
    Fail(transaction->Commit());
  }
  return count;
}

// Batches of ids of a label, as a query scans them.
template <typename Visit>
void EachBatch(const GraphReader& reader, LabelId label, const Visit& visit) {
  auto cursor = Must(reader.ScanLabel(label));
  std::vector<uint64_t> ids;
  while (Must(cursor->Next(kBatch, &ids)) > 0) visit(ids);
}

uint64_t ExpandAll(const GraphReader& reader, LabelId label, std::vector<TypeId> types) {
  uint64_t found = 0;
  Neighbors neighbors;
  EachBatch(reader, label, [&](const std::vector<uint64_t>& ids) {
    Fail(reader.Expand(ids, Direction::kOut, types, &neighbors));
    found += neighbors.nodes.size();
  });
  return found;
}

uint64_t CountTwoSteps(const GraphReader& reader, LabelId label, std::vector<TypeId> types) {
  uint64_t paths = 0;
  Neighbors neighbors;
  std::vector<uint64_t> degrees;
  EachBatch(reader, label, [&](const std::vector<uint64_t>& ids) {
    Fail(reader.Expand(ids, Direction::kOut, types, &neighbors));
    Fail(reader.Degrees(neighbors.nodes, Direction::kOut, types, &degrees));
    for (uint64_t degree : degrees) paths += degree;
  });
  return paths;
}

uint64_t ExpandRandom(const GraphReader& reader, const Sizes& sizes, TypeId type, size_t batch) {
  Ends ends(sizes.nodes);
  Neighbors neighbors;
  std::vector<NodeId> from(batch);
  for (size_t done = 0; done < 100'000; done += batch) {
    for (NodeId& node : from) node = ends.Any();
    Fail(reader.Expand(from, Direction::kOut, {&type, 1}, &neighbors));
  }
  return 100'000;
}

uint64_t ReadColumn(const GraphReader& reader, LabelId label, KeyId key) {
  uint64_t read = 0;
  std::vector<Value> values;
  EachBatch(reader, label, [&](const std::vector<uint64_t>& ids) {
    Fail(reader.NodeProperties(ids, key, &values));
    read += values.size();
  });
  return read;
}

uint64_t ReadRandomColumn(const GraphReader& reader, const Sizes& sizes, KeyId key) {
  Ends ends(sizes.relationships);
  std::vector<Value> values;
  std::vector<RelationshipId> ids(kBatch);
  for (size_t done = 0; done < 100 * kBatch; done += kBatch) {
    for (RelationshipId& id : ids) id = ends.Any();
    Fail(reader.RelationshipProperties(ids, key, &values));
  }
  return 100 * kBatch;
}

void MeasureReads(GraphStore* store, const Sizes& sizes) {
  std::unique_ptr<Snapshot> snapshot;
  Measure("snapshot", [&] {
    for (int i = 0; i < 100; ++i) snapshot = Must(store->GetSnapshot());
    return 100;
  });
  LabelId person = snapshot->catalog().FindLabel("Person");
  TypeId knows = snapshot->catalog().FindType("KNOWS");
  KeyId age = snapshot->catalog().FindKey("age");
  KeyId since = snapshot->catalog().FindKey("since");
  for (int round = 0; round < 2; ++round) {
    Measure("scan and expand every Person, all types",
            [&] { return ExpandAll(*snapshot, person, {}); });
    Measure("scan and expand every Person, one type",
            [&] { return ExpandAll(*snapshot, person, {knows}); });
    Measure("count two steps from every Person, one type",
            [&] { return CountTwoSteps(*snapshot, person, {knows}); });
    Measure("expand random nodes, one by one",
            [&] { return ExpandRandom(*snapshot, sizes, knows, 1); });
    Measure("expand random nodes, batches of 1000",
            [&] { return ExpandRandom(*snapshot, sizes, knows, 1000); });
    Measure("one property of every Person", [&] { return ReadColumn(*snapshot, person, age); });
    Measure("one property of random relationships",
            [&] { return ReadRandomColumn(*snapshot, sizes, since); });
  }
}

void Run(const std::string& folder, const Sizes& sizes) {
  std::filesystem::remove_all(folder);
  auto store = Must(GraphStore::Open(folder, OpenMode::kReadWriteOrCreate));
  Measure("bulk load (relationships)", [&] { return Load(store.get(), sizes); });
  std::printf(
      "%.1f bytes a relationship, nodes included\n",
      static_cast<double>(Must(store->DiskBytes())) / static_cast<double>(sizes.relationships));
  Measure("new index", [&] {
    auto snapshot = Must(store->GetSnapshot());
    IndexInfo index;
    index.label_or_type = snapshot->catalog().FindLabel("Person");
    index.keys = {snapshot->catalog().FindKey("name")};
    Must(store->CreateIndex(index));
    return snapshot->NodeCount(index.label_or_type);
  });
  MeasureReads(store.get(), sizes);
  Measure("relationships, 1 a commit", [&] { return Write(store.get(), 200, 1); });
  Measure("relationships, 1000 a commit", [&] { return Write(store.get(), 100'000, 1000); });
  Measure("check (relationships)", [&] {
    Fail(store->Check([](std::string_view line) {
      std::printf("%.*s\n", static_cast<int>(line.size()), line.data());
    }));
    return sizes.relationships;
  });
  Measure("backup (relationships)", [&] {
    std::filesystem::remove_all(folder + ".backup");
    Fail(store->Backup(folder + ".backup"));
    return sizes.relationships;
  });
  Measure("open for reading", [&] {
    Must(GraphStore::Open(folder, OpenMode::kReadOnly));
    return 1;
  });
  Measure("close", [&] {
    store.reset();
    return 1;
  });
}

}  // namespace
}  // namespace dossier

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: store_benchmark FOLDER [NODES] [RELATIONSHIPS]\n");
    return 2;
  }
  dossier::Sizes sizes{argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 100'000,
                       argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 1'000'000};
  dossier::Run(argv[1], sizes);
}
