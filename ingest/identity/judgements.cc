#include "ingest/identity/judgements.h"

#include <vector>

#include "absl/strings/str_cat.h"
#include "ingest/identity/identity_records.h"

namespace dossier {
namespace {

constexpr std::string_view kMark = " #";

bool IsHex(std::string_view text) {
  return text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

JudgedPair MakeJudgedPair(std::string_view a, std::string_view b) {
  return a < b ? JudgedPair(a, b) : JudgedPair(b, a);
}

std::optional<std::pair<std::string, std::string>> SplitArticleKey(std::string_view key) {
  const size_t mark = key.rfind(kMark);
  if (mark == std::string_view::npos) return std::nullopt;
  const std::string_view digest = key.substr(mark + kMark.size());
  if (digest.empty() || !IsHex(digest)) return std::nullopt;
  return std::make_pair(std::string(key.substr(0, mark)), std::string(digest));
}

std::string ArticleKeyOf(std::string_view name_key, std::string_view digest) {
  return std::string(name_key).append(kMark).append(digest.substr(0, kDigestPart));
}

absl::StatusOr<Judgements> Judgements::Read(const RecordReader& records) {
  Judgements judgements;
  std::string damaged;
  absl::Status status =
      records.ScanRecords(kJudgementFamily, "", [&](std::string_view key, std::string_view bytes) {
        const auto pair = SplitJudgementKey(key);
        if (!pair || (bytes != "same" && bytes != "different")) {
          damaged = std::string(key);
          return false;
        }
        judgements.Put(MakeJudgedPair(pair->first, pair->second),
                       bytes == "same" ? Judgement::kSame : Judgement::kDifferent);
        return true;
      });
  if (!status.ok()) return status;
  if (!damaged.empty())
    return absl::DataLossError(absl::StrCat("the judgement on ", damaged, " is damaged"));
  return judgements;
}

void Judgements::Put(const JudgedPair& pair, Judgement judgement) {
  if (judgement == Judgement::kNone) {
    pairs_.erase(pair);
    partners_[pair.first].erase(pair.second);
    partners_[pair.second].erase(pair.first);
    return;
  }
  pairs_[pair] = judgement;
  partners_[pair.first].insert(pair.second);
  partners_[pair.second].insert(pair.first);
}

Judgement Judgements::Of(std::string_view a, std::string_view b) const {
  const auto found = pairs_.find(MakeJudgedPair(a, b));
  return found == pairs_.end() ? Judgement::kNone : found->second;
}

std::set<std::string> Judgements::Partners(std::string_view key, Judgement judgement) const {
  std::set<std::string> partners;
  const auto found = partners_.find(key);
  if (found == partners_.end()) return partners;
  for (const std::string& partner : found->second) {
    if (Of(key, partner) == judgement) partners.insert(partner);
  }
  return partners;
}

std::set<std::string> Judgements::SameAs(std::string_view key) const {
  std::set<std::string> reached = {std::string(key)};
  std::vector<std::string> open = {std::string(key)};
  while (!open.empty()) {
    const std::string next = std::move(open.back());
    open.pop_back();
    for (const std::string& partner : Partners(next, Judgement::kSame)) {
      if (reached.insert(partner).second) open.push_back(partner);
    }
  }
  return reached;
}

std::set<std::string> Judgements::DifferentFrom(std::string_view key) const {
  std::set<std::string> different;
  if (partners_.empty()) return different;
  for (const std::string& same : SameAs(key)) {
    for (const std::string& partner : Partners(same, Judgement::kDifferent)) {
      different.merge(SameAs(partner));
    }
  }
  return different;
}

}  // namespace dossier
