#include "ingest/language/train/name_tally.h"

#include <bit>

#include "absl/strings/str_format.h"

namespace dossier {
namespace {

const char* ClassOf(uint8_t begin_label) {
  switch (begin_label) {
    case kBeginPerson:
      return "person";
    case kBeginOrganization:
      return "organization";
    case kBeginPlace:
      return "place";
    default:
      return "all";
  }
}

}  // namespace

NameSpans SpansOf(std::span<const uint8_t> labels, uint32_t first) {
  NameSpans spans;
  for (uint32_t i = 0; i < labels.size(); ++i) {
    if (!IsBegin(labels[i])) continue;
    uint32_t end = i + 1;
    while (end < labels.size() && labels[end] == labels[i] + 1) ++end;
    if (labels[i] != kBeginOther) spans.insert({first + i, first + end, labels[i]});
  }
  return spans;
}

NameSpans WantedSpans(const NameSample& sample, Range sentence) {
  std::vector<uint8_t> gold;
  for (uint32_t i = sentence.begin; i < sentence.end; ++i)
    gold.push_back(static_cast<uint8_t>(std::countr_zero(sample.allowed[i])));
  return SpansOf(gold, sentence.begin);
}

void NameTally::Add(const NameSpans& found, const NameSpans& wanted) {
  NameSpans right;
  for (const auto& span : found) {
    if (wanted.contains(span)) right.insert(span);
  }
  Count(right, &Counts::right);
  Count(found, &Counts::found);
  Count(wanted, &Counts::wanted);
}

void NameTally::Count(const NameSpans& spans, size_t Counts::*column) {
  for (const auto& span : spans) {
    ++(counts_[std::get<2>(span)].*column);
    ++(counts_[kOutside].*column);
  }
}

double NameTally::Counts::F1() const {
  double sum = Precision() + Recall();
  return sum == 0 ? 0 : 2 * Precision() * Recall() / sum;
}

double NameTally::F1() const {
  auto all = counts_.find(kOutside);
  return all == counts_.end() ? 0 : all->second.F1();
}

std::string NameTally::Text() const {
  std::string text;
  for (const auto& [label, c] : counts_) {
    absl::StrAppendFormat(&text, "%-13s P %.1f R %.1f F1 %.1f\n", ClassOf(label), c.Precision(),
                          c.Recall(), c.F1());
  }
  return text;
}

}  // namespace dossier
