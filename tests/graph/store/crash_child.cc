// The process that crash and damage tests start, kill and question.
//   crash_child write FOLDER     commits one change after another; says 'N' once commit N is
//   confirmed crash_child load FOLDER      loads many relationships at once; says 'done' once it is
//   confirmed crash_child read FOLDER      opens, checks and prints what the graph shows; exit code
//   3 where it cannot
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>

#include "graph/store/graph_store.h"
#include "proto/article.pb.h"
#include "proto/stored.pb.h"
#include "tests/graph/store/graph_dump.h"

namespace dossier {
namespace {

int Fail(const absl::Status& status) {
  std::printf("%s\n", status.ToString().c_str());
  return 3;
}

// Commit n adds node 'c/n' with everything that can hang on one, and takes node 'c/(n-5)' away.
absl::Status Change(GraphStore* store, int n) {
  auto transaction = *store->Begin(n % 2 == 0 ? Layer::kDerived : Layer::kUser);
  auto node = transaction->CreateNode("c/" + std::to_string(n));
  if (!node.ok()) return node.status();
  LabelId label = *transaction->MakeLabel("L" + std::to_string(n % 3));
  KeyId key = *transaction->MakeKey("n");
  TypeId type = *transaction->MakeType("NEXT");
  absl::Status status = transaction->AddLabel(*node, label);
  if (status.ok()) status = transaction->SetNodeProperty(*node, key, Value(int64_t{n}));
  NodeId before = *transaction->FindNodeByKey("c/" + std::to_string(n - 2));
  if (status.ok() && before != kNoId) {
    status = transaction->CreateRelationship(before, type, *node, "").status();
  }
  if (!status.ok()) return status;
  return transaction->Commit();
}

int Write(GraphStore* store) {
  auto snapshot = *store->GetSnapshot();
  int n = static_cast<int>(snapshot->NodeCount());
  snapshot.reset();
  for (;; ++n) {
    if (absl::Status status = Change(store, n); !status.ok()) return Fail(status);
    std::printf("%d\n", n);
    std::fflush(stdout);
    if (n % 50 == 49 && !store->Compact().ok()) return 3;
  }
}

int Load(GraphStore* store) {
  auto loader = *store->BeginBulkLoad(Layer::kUser);
  TypeId type = *loader->MakeType("LOADED");
  constexpr int kNodes = 5000;
  NodeId first = *loader->AddNode("", {}, {});
  for (int i = 1; i < kNodes; ++i) loader->AddNode("", {}, {}).IgnoreError();
  for (int i = 0; i < 4 * kNodes; ++i) {
    NodeId start = first + static_cast<NodeId>(i % kNodes);
    NodeId end = first + static_cast<NodeId>(i * 7 % kNodes);
    auto id = loader->AddRelationship(start, type, end, "", {});
    if (!id.ok()) return Fail(id.status());
  }
  if (absl::Status status = loader->Finish(); !status.ok()) return Fail(status);
  std::printf("done\n");
  std::fflush(stdout);
  return 0;
}

int Read(GraphStore* store) {
  bool broken = false;
  absl::Status checked = store->Check([&](std::string_view line) {
    broken = true;
    std::printf("%.*s\n", static_cast<int>(line.size()), line.data());
  });
  if (!checked.ok()) return Fail(checked);
  if (broken) return 3;
  auto snapshot = store->GetSnapshot();
  if (!snapshot.ok()) return Fail(snapshot.status());
  std::fputs(DumpGraph(**snapshot).c_str(), stdout);
  return 0;
}

}  // namespace
}  // namespace dossier

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  auto store = dossier::GraphStore::Open(argv[2], dossier::OpenMode::kReadWriteOrCreate);
  if (!store.ok()) return dossier::Fail(store.status());
  if (std::strcmp(argv[1], "write") == 0) return dossier::Write(store->get());
  if (std::strcmp(argv[1], "load") == 0) return dossier::Load(store->get());
  return dossier::Read(store->get());
}
