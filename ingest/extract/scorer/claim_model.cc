#include "ingest/extract/scorer/claim_model.h"

#include <algorithm>

#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"

namespace dossier {
namespace {

constexpr double kLowest = -40;  // e^x counts as nothing below

}  // namespace

double SteadyExp(double x) {
  if (x < kLowest) return 0;
  // e^x = (e^(x/64))^64, and the series converges at once for |x/64| < 1.
  double y = x / 64;
  double term = 1, sum = 1;
  for (int i = 1; i <= 12; ++i) {
    term = term * y / i;
    sum = sum + term;
  }
  for (int i = 0; i < 6; ++i) sum = sum * sum;
  return sum;
}

absl::StatusOr<ClaimModel> ClaimModel::Open(std::string_view bytes) {
  auto linear = LinearModel::Open(bytes, "claims");
  if (!linear.ok()) return linear.status();
  ClaimModel model(*std::move(linear));
  for (std::string_view line : model.model_.labels()) {
    std::vector<std::string> words =
        absl::StrSplit(absl::string_view(line.data(), line.size()), ' ');
    Label label;
    if (words[0] != "NONE") label.type = words[0];
    bool sound = words.size() < 3 && (words.size() == 1) == label.type.empty() &&
                 (words.size() == 1 || absl::SimpleAtod(words[1], &label.threshold));
    if (!sound) return absl::DataLossError("model 'claims' is damaged; install the program again");
    model.labels_.push_back(std::move(label));
  }
  return model;
}

void ClaimModel::Predict(std::span<const uint64_t> features, const std::vector<bool>& allowed,
                         std::vector<double>* probabilities) const {
  std::vector<int32_t> scores(labels_.size(), 0);
  model_.Score(features, scores);
  int32_t best = INT32_MIN;
  for (size_t i = 0; i < scores.size(); ++i)
    if (allowed[i]) best = std::max(best, scores[i]);
  probabilities->assign(labels_.size(), 0);
  double sum = 0;
  for (size_t i = 0; i < scores.size(); ++i) {
    if (!allowed[i]) continue;
    (*probabilities)[i] = SteadyExp(static_cast<double>(scores[i] - best) / kScale);
    sum += (*probabilities)[i];
  }
  for (double& p : *probabilities) p /= sum;
}

}  // namespace dossier
