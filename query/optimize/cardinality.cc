#include "query/optimize/cardinality.h"

#include <algorithm>
#include <cmath>

namespace dossier::plan {
namespace {

constexpr double kEqualityShare = 0.05;
constexpr double kRangeShare = 0.3;
constexpr double kOtherShare = 0.5;
constexpr uint32_t kStepsThatCount = 6;  // longer walks are not told apart
constexpr double kMostRows = 1e15;

}  // namespace

double Cardinality::AllNodes() const { return static_cast<double>(graph_.NodeCount()); }

double Cardinality::NodesOf(const std::string& label) const {
  const LabelId id = graph_.catalog().FindLabel(label);
  return id == kNoName ? 0 : static_cast<double>(graph_.NodeCount(id));
}

double Cardinality::NodesOf(const std::vector<std::string>& labels) const {
  double least = AllNodes();
  for (const std::string& label : labels) least = std::min(least, NodesOf(label));
  return least;
}

double Cardinality::Degree(const std::vector<std::string>& from_labels,
                           const std::vector<std::string>& types, Direction direction) const {
  double relationships = types.empty() ? static_cast<double>(graph_.RelationshipCount()) : 0;
  for (const std::string& type : types) {
    const TypeId id = graph_.catalog().FindType(type);
    if (id != kNoName) relationships += static_cast<double>(graph_.RelationshipCount(id));
  }
  if (direction == Direction::kBoth) relationships *= 2;
  return relationships / std::max(1.0, NodesOf(from_labels));
}

double Cardinality::WalkDegree(double degree, uint32_t min, uint32_t max) const {
  double sum = 0;
  for (uint32_t steps = std::min(min, kStepsThatCount); steps <= std::min(max, kStepsThatCount);
       ++steps) {
    sum += std::pow(degree, steps);
  }
  return std::min(sum, kMostRows);
}

double Cardinality::Selectivity(Expr condition) const {
  if (const auto* labels = ast::IfA<ast::LabelPredicate>(condition)) {
    return NodesOf(labels->labels[0].text) / std::max(1.0, AllNodes());
  }
  if (const auto* comparison = ast::IfA<ast::Comparison>(condition)) {
    return comparison->operators[0] == ast::ComparisonOperator::kEqual ? kEqualityShare
                                                                       : kRangeShare;
  }
  if (const auto* binary = ast::IfA<ast::Binary>(condition)) {
    return binary->op == ast::BinaryOperator::kIn ? 2 * kEqualityShare : kRangeShare;
  }
  return kOtherShare;
}

}  // namespace dossier::plan
