#include "query/execute/label_test.h"

#include <memory>
#include <vector>

#include "gtest/gtest.h"
#include "query/procedure/registry.h"
#include "tests/graph/memory/memory_store.h"

namespace dossier {
namespace {

// Asked once or so often that it keeps all bits, it says what the graph says.
TEST(LabelTest, AgreesWithTheGraphBeforeAndAfterItReadsAll) {
  const std::unique_ptr<GraphStore> store = NewMemoryStore();
  auto transaction = store->Begin(Layer::kUser).value();
  const LabelId label = transaction->MakeLabel("A").value();
  for (int i = 0; i < 300; ++i) {
    const NodeId id = transaction->CreateNode("").value();
    if (i % 7 == 0) ASSERT_TRUE(transaction->AddLabel(id, label).ok());
  }
  ASSERT_TRUE(transaction->Commit().ok());
  const std::unique_ptr<Snapshot> graph = store->GetSnapshot().value();
  RunControl control(std::nullopt, 0, nullptr);
  const ProcedureRegistry procedures;
  Execution execution{*graph, nullptr, control, procedures, {}, 0, false};
  LabelTest test(&execution, "A");
  for (int round = 0; round < 3; ++round) {
    const std::vector<NodeId> nodes = {0, 1, 6, 7, 294, 299, 5000, kNoId};
    for (int times = 0; times < 10; ++times) {
      std::vector<uint8_t> has;
      ASSERT_TRUE(test.Has(nodes, &has).ok());
      EXPECT_EQ(has, (std::vector<uint8_t>{1, 0, 0, 1, 1, 0, 0, 0}));
    }
  }
  LabelTest unknown(&execution, "B");
  std::vector<uint8_t> has;
  ASSERT_TRUE(unknown.Has(std::vector<NodeId>{0, 1}, &has).ok());
  EXPECT_EQ(has, (std::vector<uint8_t>{0, 0}));
}

}  // namespace
}  // namespace dossier
