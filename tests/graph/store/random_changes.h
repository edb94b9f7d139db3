// Random changes done to a transaction and to the model alike.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "graph/store/transaction.h"
#include "tests/graph/store/graph_model.h"

namespace dossier {

class RandomChanges {
 public:
  RandomChanges(uint32_t seed, int names) : random_(seed), names_(names) {}

  // One change; adds test failures where the store answers otherwise than the model foretells.
  void Step(Layer layer, Transaction* transaction, GraphModel* model);
  int Below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(random_); }

 private:
  void CreateNode(Layer layer, Transaction* transaction, GraphModel* model);
  void CreateRelationship(Layer layer, Transaction* transaction, GraphModel* model);
  void SetProperty(Layer layer, Transaction* transaction, GraphModel* model);
  void SetLabel(Layer layer, Transaction* transaction, GraphModel* model);
  void DeleteRelationship(Layer layer, Transaction* transaction, GraphModel* model);
  void DeleteNode(Layer layer, Transaction* transaction, GraphModel* model);
  void DropRelationship(Layer layer, const std::string& key, Transaction* transaction,
                        GraphModel* model);
  // A key that the layer shows, or empty.
  std::string Pick(Layer layer, bool node, const GraphModel& model);

  std::mt19937 random_;
  int names_;
};

}  // namespace dossier
