#include "ingest/evaluate/identity/pair_scorer.h"

#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "ingest/identity/profile.h"
#include "ingest/identity/profile_set.h"
#include "proto/identity.pb.h"

namespace dossier {
namespace {

// Digests of two articles, told apart by their first letters as real ones are.
std::string DigestOf(size_t article) { return absl::StrCat(absl::Hex(article, absl::kZeroPad16)); }

absl::StatusOr<WrongPair> DecidePair(const IdentityPair& pair) {
  ProfileSet set;
  std::vector<std::string> ids;
  for (const ExtractedEntity& entity : pair.entities) {
    const std::optional<Profile> profile = MakeProfile(entity);
    if (!profile)
      return absl::InvalidArgumentError(absl::StrCat("pair ", pair.number, ": an entry is nobody"));
    ids.push_back(set.Add(*profile));
  }
  if (absl::Status s = set.Decide(); !s.ok()) return s;
  return WrongPair{pair, set.NodeKey(ids[0], DigestOf(0)), set.NodeKey(ids[1], DigestOf(1)),
                   set.Reason(ids[0]), set.Reason(ids[1])};
}

void Count(bool wanted, bool found, Tally* tally) {
  tally->wanted += wanted;
  tally->found += found;
  tally->right += wanted && found;
  tally->hit += wanted && found;
}

std::string Line(std::string_view name, const Tally& tally) {
  return absl::StrFormat("%-16s P %5.1f  R %5.1f  F1 %5.1f   (%d/%d right, %d/%d found)\n",
                         std::string(name), 100 * tally.Precision(), 100 * tally.Recall(),
                         100 * tally.F1(), tally.right, tally.found, tally.hit, tally.wanted);
}

std::string WrongText(const WrongPair& wrong) {
  return absl::StrCat(wrong.pair.number, " ", wrong.pair.same ? "missed " : "wrongly same ",
                      absl::StrJoin(wrong.pair.written, "  ~  "), "\n    ", wrong.first_key, ": ",
                      wrong.first_reason, "\n    ", wrong.second_key, ": ", wrong.second_reason,
                      "\n");
}

}  // namespace

absl::StatusOr<PairScores> ScorePairs(const std::vector<IdentityPair>& pairs) {
  PairScores scores;
  for (const IdentityPair& pair : pairs) {
    auto decided = DecidePair(pair);
    if (!decided.ok()) return decided.status();
    const bool found = decided->first_key == decided->second_key;
    Count(pair.same, found, &scores.all);
    Count(pair.same, found, pair.number % 2 == 1 ? &scores.odd : &scores.even);
    Count(pair.same, found, &scores.kinds[pair.kind]);
    if (found != pair.same) scores.wrong.push_back(*std::move(decided));
  }
  return scores;
}

std::string PairScoresText(const PairScores& scores, int errors) {
  std::string text = absl::StrCat(Line("identity", scores.all), Line("odd numbers", scores.odd),
                                  Line("even numbers", scores.even));
  if (errors <= 0) return text;
  absl::StrAppend(&text, "\n");
  for (const auto& [kind, tally] : scores.kinds.ByWanted())
    absl::StrAppend(&text, "  ", Line(kind, tally));
  absl::StrAppend(&text, "\n");
  for (const WrongPair& wrong : scores.wrong) {
    if (--errors < 0) break;
    absl::StrAppend(&text, WrongText(wrong));
  }
  return text;
}

}  // namespace dossier
