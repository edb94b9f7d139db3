#include "ingest/batch/input_stream.h"

#include <utility>

#include "ingest/source/article_reader.h"
#include "proto/article.pb.h"

namespace dossier {
namespace {

class Inputs : public ArticleStream {
 public:
  Inputs(const std::vector<std::string>& paths, const ReaderOptions& options)
      : options_(options), reader_(ReadInputs(paths, options)) {}

  std::optional<PendingArticle> Next() override {
    auto raw = reader_->Next();
    if (!raw) return std::nullopt;
    if (!raw->ok()) {
      // The message names the place.
      return PendingArticle{
          "", [status = raw->status()]() -> absl::StatusOr<Article> { return status; }};
    }
    auto shared = std::make_shared<RawArticle>(**std::move(raw));
    return PendingArticle{shared->Place(),
                          [shared, options = options_] { return ParseArticle(*shared, options); }};
  }

  StreamProgress Progress() const override {
    const ReaderProgress progress = reader_->Progress();
    return {progress.bytes_read, progress.bytes_total};
  }

 private:
  ReaderOptions options_;
  std::unique_ptr<InputReader> reader_;
};

}  // namespace

std::unique_ptr<ArticleStream> StreamInputs(const std::vector<std::string>& paths,
                                            const ReaderOptions& options) {
  return std::make_unique<Inputs>(paths, options);
}

}  // namespace dossier
