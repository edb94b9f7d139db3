// What each stage of reading takes of the processor.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "ingest/pipeline/stage.h"

namespace dossier {

class Article;    // proto/article.proto
class Extractor;  // ingest/extract/extractor.h

// Runs the stages over articles one after another on the calling thread, and then extraction, and adds up the cpu time of
// each. Not for several threads at once.
class StageTimes {
 public:
  // Opens the embedded models. The extractor outlives the object.
  static absl::StatusOr<StageTimes> Make(const Extractor& extractor);

  absl::Status Read(const Article& article);

  size_t articles() const { return articles_; }
  // Seconds of cpu of all together, and a line for each stage in their order: its name, milliseconds an article, its share.
  double Seconds() const;
  std::string Table() const;

 private:
  StageTimes(std::vector<std::unique_ptr<Stage>> stages, const Extractor& extractor);

  std::vector<std::unique_ptr<Stage>> stages_;
  const Extractor* extractor_;
  std::vector<double> seconds_;  // one for each stage, then extraction
  size_t articles_ = 0;
};

}  // namespace dossier
