// The readers' front door: paths in, articles out, one by one.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "ingest/source/raw_article.h"

namespace dossier {

// How far a reader has come, in bytes on disk (packed where they are).
struct ReaderProgress {
  uint64_t bytes_read = 0;
  uint64_t bytes_total = 0;  // of the inputs whose size is known
  size_t inputs_done = 0;
  size_t inputs_total = 0;
};

// Opens inputs one after another and cuts them into articles without looking into them. Holds one article at a time,
// however large the input. Not for several threads at once.
class InputReader {
 public:
  virtual ~InputReader() = default;

  // The next article; an error for an input or line that cannot be read, naming it, behind which the reader goes on;
  // nothing at the end. The order is that of the paths, files of a folder sorted.
  virtual std::optional<absl::StatusOr<RawArticle>> Next() = 0;
  virtual ReaderProgress Progress() const = 0;
};

// Paths are files, folders (all files below), or "-" for standard input; gzip is taken off whatever the name. Folders are
// listed at once, files are opened when their turn comes.
std::unique_ptr<InputReader> ReadInputs(const std::vector<std::string>& paths,
                                        const ReaderOptions& options);

// ReadInputs and ParseArticle in one, for a single thread.
class ArticleReader {
 public:
  ArticleReader(const std::vector<std::string>& paths, const ReaderOptions& options);
  std::optional<absl::StatusOr<Article>> Next();
  // Where the last article came from: `path` or `path:line`.
  const std::string& place() const { return place_; }
  ReaderProgress Progress() const { return inputs_->Progress(); }

 private:
  ReaderOptions options_;
  std::unique_ptr<InputReader> inputs_;
  std::string place_;
};

}  // namespace dossier
