// Threads that read and extract ahead of the writer and hand over in order; the writer's own works with them.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "absl/status/statusor.h"
#include "ingest/batch/article_stream.h"

namespace dossier {

class Extraction;  // proto/extraction.proto

// What became of one input.
struct ExtractedArticle {
  std::string place;
  absl::Status status;  // of reading and extracting; the article is there where reading went well
  std::shared_ptr<const Article> article;
  std::shared_ptr<const Extraction> entry;  // null where extraction was not needed or failed
};

// Takes from the stream under a lock, works beside, gives back in the stream's order. At most
// `window` inputs are between stream and taker. The taker's thread extracts while it has nothing to
// take, so that `threads` are busy, never one more: on as many cores nobody waits for anybody.
class ExtractionPool {
 public:
  // `threads` counts the taker's. `needed` says whether an article must be extracted at all; any
  // thread may ask it.
  ExtractionPool(ArticleStream* stream, const ExtractFunction& extract,
                 std::function<bool(const Article&)> needed, size_t threads, size_t window);
  // Ends early where not everything was taken.
  ~ExtractionPool();

  enum class Taken : uint8_t { kOne, kNotYet, kEnd };
  // The next in order. kNotYet where it was not ready: after an article extracted here, or, where
  // none was to be had, after `wait_seconds`.
  Taken Take(double wait_seconds, ExtractedArticle* out);

  StreamProgress Progress() const;

 private:
  void Work();
  // A number and an input under `lock`; false at the end of the stream.
  bool Draw(size_t* number, std::optional<PendingArticle>* pending);
  void ExtractOne(size_t number, PendingArticle pending);
  // What may be known under the lock.
  bool HasRoom() const { return drawn_ < taken_ + window_; }
  bool IsDone() const { return ended_ && taken_ == drawn_; }
  ExtractedArticle Extract(PendingArticle pending) const;

  ArticleStream* stream_;
  const ExtractFunction& extract_;
  std::function<bool(const Article&)> needed_;
  const size_t window_;

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::map<size_t, ExtractedArticle> ready_;
  size_t drawn_ = 0;
  size_t taken_ = 0;
  bool ended_ = false;    // the stream has no more
  bool closing_ = false;  // nobody will take more
  StreamProgress progress_;
  std::vector<std::thread> threads_;
};

}  // namespace dossier
