#include "ingest/extract/scorer/claim_model.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "ingest/language/flat_file.h"

namespace dossier {
namespace {

constexpr double kLowest = -40;  // e^x counts as nothing below

bool ReadLabel(std::string_view line, ClaimModel::Label* label) {
  std::vector<std::string> words = absl::StrSplit(absl::string_view(line.data(), line.size()), ' ');
  if (words[0] != "NONE") label->type = words[0];
  return words.size() < 3 && (words.size() == 1) == label->type.empty() &&
         (words.size() == 1 || absl::SimpleAtod(words[1], &label->threshold));
}

absl::Status Damaged() {
  return absl::DataLossError("model 'claims' is damaged; install the program again");
}

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
  auto file = FlatFile::Open(bytes, FlatKind::kClaims, kSections, "claims");
  if (!file.ok()) return file.status();
  ClaimModel model;
  model.slots_ = file->Array<Slot>(0);
  model.steps_ = file->Array<uint16_t>(1);
  model.rows_ = file->Array<int8_t>(2);
  model.bias_ = file->Array<float>(3);
  model.weights_ = file->Array<float>(4);
  std::string_view lines = file->Section(5);
  for (size_t end; (end = lines.find('\n')) != lines.npos; lines.remove_prefix(end + 1)) {
    Label label;
    if (!ReadLabel(lines.substr(0, end), &label)) return Damaged();
    model.labels_.push_back(std::move(label));
  }
  if (!model.IsSound()) return Damaged();
  return model;
}

// Sections are padded to multiples of 8 bytes, so there may be more of everything. FindRow checks
// the row itself.
bool ClaimModel::IsSound() const {
  return std::has_single_bit(slots_.size()) && !labels_.empty() && !bias_.empty() &&
         steps_.size() * bias_.size() <= rows_.size() + 4 * bias_.size() &&
         weights_.size() >= labels_.size() * bias_.size();
}

uint32_t ClaimModel::FindRow(uint64_t feature) const {
  size_t mask = slots_.size() - 1;
  uint32_t key = static_cast<uint32_t>(feature >> 32);
  size_t probe = feature & mask;
  for (size_t left = slots_.size(); left > 0; --left, probe = (probe + 1) & mask) {
    const Slot& slot = slots_[probe];
    if (slot.row == 0) return 0;
    if (slot.key != key) continue;
    bool there = slot.row <= steps_.size() && slot.row * bias_.size() <= rows_.size();
    return there ? slot.row : 0;
  }
  return 0;
}

void ClaimModel::FillHidden(std::span<const uint64_t> features, std::vector<double>* hidden) const {
  size_t width = bias_.size();
  std::vector<int32_t> sums(width, 0);
  int known = 0;
  for (uint64_t feature : features) {
    uint32_t row = FindRow(feature);
    if (row == 0) continue;
    if (++known == kMostKnown) break;
    const int8_t* values = rows_.data() + (row - 1) * width;
    int32_t step = steps_[row - 1];
    for (size_t i = 0; i < width; ++i) sums[i] += step * values[i];
  }
  // Many features weigh less than few.
  double scale = 1 / (kUnits * std::sqrt(static_cast<double>(std::max(known, 1))));
  hidden->resize(width);
  for (size_t i = 0; i < width; ++i)
    (*hidden)[i] = std::max(bias_[i] + static_cast<double>(sums[i]) * scale, 0.0);
}

void ClaimModel::Predict(std::span<const uint64_t> features, const std::vector<bool>& allowed,
                         std::vector<double>* probabilities) const {
  std::vector<double> hidden;
  FillHidden(features, &hidden);
  size_t width = hidden.size();
  std::vector<double>& p = *probabilities;
  p.assign(labels_.size(), 0);
  double best = -1e300, sum = 0;
  for (size_t label = 0; label < p.size(); ++label) {
    if (!allowed[label]) continue;
    for (size_t i = 0; i < width; ++i) p[label] += weights_[label * width + i] * hidden[i];
    best = std::max(best, p[label]);
  }
  for (size_t label = 0; label < p.size(); ++label) {
    if (!allowed[label]) continue;
    p[label] = SteadyExp(p[label] - best);
    sum += p[label];
  }
  for (double& x : p) x /= sum;
}

}  // namespace dossier
