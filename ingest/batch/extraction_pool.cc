#include "ingest/batch/extraction_pool.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

namespace dossier {

ExtractionPool::ExtractionPool(ArticleStream* stream, const ExtractFunction& extract,
                               std::function<bool(const Article&)> needed, size_t threads,
                               size_t window)
    : stream_(stream),
      extract_(extract),
      needed_(std::move(needed)),
      window_(std::max<size_t>(window, 1)) {
  progress_ = stream_->Progress();
  for (size_t i = 1; i < threads; ++i) threads_.emplace_back([this] { Work(); });
}

ExtractionPool::~ExtractionPool() {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    closing_ = true;
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

// The stream is read under the lock: it is for one thread at a time, and its order is the order.
bool ExtractionPool::Draw(size_t* number, std::optional<PendingArticle>* pending) {
  *pending = stream_->Next();
  progress_ = stream_->Progress();
  ended_ = !pending->has_value();
  if (ended_) return false;
  *number = drawn_++;
  return true;
}

void ExtractionPool::ExtractOne(size_t number, PendingArticle pending) {
  ExtractedArticle result = Extract(std::move(pending));
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    ready_.emplace(number, std::move(result));
  }
  changed_.notify_all();
}

void ExtractionPool::Work() {
  size_t number = 0;
  std::optional<PendingArticle> pending;
  while (true) {
    {
      std::unique_lock<std::mutex> lock(mutex_);
      changed_.wait(lock, [this] { return closing_ || ended_ || HasRoom(); });
      if (closing_ || ended_ || !Draw(&number, &pending)) break;
    }
    ExtractOne(number, *std::move(pending));
  }
  changed_.notify_all();
}

ExtractedArticle ExtractionPool::Extract(PendingArticle pending) const {
  ExtractedArticle result;
  result.place = std::move(pending.place);
  absl::StatusOr<Article> article = pending.read();
  if (!article.ok()) {
    result.status = article.status();
    return result;
  }
  result.article = std::make_shared<Article>(*std::move(article));
  if (!needed_(*result.article)) return result;
  absl::StatusOr<Extraction> entry = extract_(*result.article);
  result.status = entry.status();
  if (entry.ok()) result.entry = std::make_shared<Extraction>(*std::move(entry));
  return result;
}

ExtractionPool::Taken ExtractionPool::Take(double wait_seconds, ExtractedArticle* out) {
  std::unique_lock<std::mutex> lock(mutex_);
  size_t number = 0;
  std::optional<PendingArticle> pending;
  if (!ready_.contains(taken_) && !ended_ && HasRoom() && Draw(&number, &pending)) {
    lock.unlock();
    ExtractOne(number, *std::move(pending));
    lock.lock();
  } else {
    changed_.wait_for(lock, std::chrono::duration<double>(wait_seconds),
                      [this] { return ready_.contains(taken_) || IsDone(); });
  }
  const auto found = ready_.find(taken_);
  if (found == ready_.end()) return IsDone() ? Taken::kEnd : Taken::kNotYet;
  *out = std::move(found->second);
  ready_.erase(found);
  ++taken_;
  lock.unlock();
  changed_.notify_all();
  return Taken::kOne;
}

StreamProgress ExtractionPool::Progress() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  return progress_;
}

}  // namespace dossier
