#include "ingest/batch/judge.h"

#include <memory>

#include "absl/strings/str_cat.h"
#include "ingest/batch/article_set_change.h"

namespace dossier {
namespace {

// The pair that says they are different, of two that are to be the same.
std::string DifferentPair(const Judgements& judgements, const JudgedKeys& judged) {
  const auto ones = judgements.SameAs(judged.first);
  const auto others = judgements.SameAs(judged.second);
  for (const std::string& one : ones) {
    for (const std::string& other : others) {
      if (judgements.Of(one, other) == Judgement::kDifferent)
        return absl::StrCat(one, " and ", other);
    }
  }
  return "";
}

}  // namespace

absl::Status CheckJudgement(const Judgements& judgements, const JudgedKeys& judged) {
  if (judged.first == judged.second)
    return absl::InvalidArgumentError(absl::StrCat("both are ", judged.first));
  if (judged.judgement == Judgement::kSame) {
    const std::string pair = DifferentPair(judgements, judged);
    if (pair.empty()) return absl::OkStatus();
    return absl::FailedPreconditionError(
        absl::StrCat(pair, " were judged different; undo that first"));
  }
  if (judged.judgement == Judgement::kDifferent &&
      judgements.SameAs(judged.first).contains(judged.second)) {
    return absl::FailedPreconditionError(absl::StrCat(judged.first, " and ", judged.second,
                                                      " follow to be the same; undo that first"));
  }
  return absl::OkStatus();
}

absl::StatusOr<JudgeReport> Judge(GraphStore* store, const OntologyIndex& ontology,
                                  const std::vector<JudgedKeys>& judged) {
  auto transaction = store->Begin(Layer::kDerived);
  if (!transaction.ok()) return transaction.status();
  auto judgements = Judgements::Read(**transaction);
  if (!judgements.ok()) return judgements.status();
  ArticleSetChange change(transaction->get(), ontology);
  JudgeReport report;
  for (const JudgedKeys& one : judged) {
    const Judgement before = judgements->Of(one.first, one.second);
    if (before == one.judgement) continue;
    // What is said of the pair itself is replaced; what follows from others stands.
    judgements->Put(MakeJudgedPair(one.first, one.second), Judgement::kNone);
    if (absl::Status s = CheckJudgement(*judgements, one); !s.ok()) return s;
    judgements->Put(MakeJudgedPair(one.first, one.second), one.judgement);
    if (absl::Status s = change.Judge(one.first, one.second, one.judgement); !s.ok()) return s;
    ++report.changed;
  }
  if (report.changed == 0) return report;
  if (absl::Status s = change.Apply(); !s.ok()) return s;
  if (absl::Status s = (*transaction)->Commit(); !s.ok()) return s;
  report.reconsidered = change.reconsidered();
  return report;
}

}  // namespace dossier
