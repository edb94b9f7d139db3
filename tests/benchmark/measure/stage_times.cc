#include "tests/benchmark/measure/stage_times.h"

#include <time.h>

#include <numeric>
#include <utility>

#include "absl/strings/str_format.h"
#include "ingest/extract/extractor.h"
#include "ingest/language/english_pipeline.h"
#include "ingest/text/document.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

// Seconds that this thread had the processor.
double ThreadSeconds() {
  timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

}  // namespace

StageTimes::StageTimes(std::vector<std::unique_ptr<Stage>> stages, const Extractor& extractor)
    : stages_(std::move(stages)), extractor_(&extractor), seconds_(stages_.size() + 1, 0) {}

absl::StatusOr<StageTimes> StageTimes::Make(const Extractor& extractor) {
  auto models = LanguageModels::Load();
  if (!models.ok()) return models.status();
  return StageTimes(EnglishStages(*std::move(models)), extractor);
}

absl::Status StageTimes::Read(const Article& article) {
  Document document(article);
  double before = ThreadSeconds();
  const auto pass = [&](double* sum) {
    const double now = ThreadSeconds();
    *sum += now - before;
    before = now;
  };
  for (size_t i = 0; i < stages_.size(); ++i) {
    if (absl::Status s = stages_[i]->Run(&document); !s.ok()) return s;
    document.filled = document.filled | stages_[i]->provides();
    pass(&seconds_[i]);
  }
  extractor_->ExtractFrom(document);
  pass(&seconds_.back());
  ++articles_;
  return absl::OkStatus();
}

double StageTimes::Seconds() const {
  return std::accumulate(seconds_.begin(), seconds_.end(), 0.0);
}

std::string StageTimes::Table() const {
  std::string table;
  const double all = Seconds(), articles = articles_ == 0 ? 1 : static_cast<double>(articles_);
  for (size_t i = 0; i < seconds_.size(); ++i) {
    const std::string name(i < stages_.size() ? stages_[i]->name() : "extraction");
    absl::StrAppendFormat(&table, "  %-14s %8.2f ms %5.1f %%\n", name, 1e3 * seconds_[i] / articles,
                          all > 0 ? 100 * seconds_[i] / all : 0.0);
  }
  return table;
}

}  // namespace dossier
