#include "ingest/source/article_reader.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "ingest/source/buffered_input.h"
#include "ingest/source/gzip_stream.h"
#include "ingest/source/input_list.h"
#include "proto/article.pb.h"

namespace dossier {
namespace {

absl::Status AtPlace(const std::string& place, const absl::Status& status) {
  return absl::Status(status.code(), absl::StrCat(place, ": ", std::string(status.message())));
}

bool IsBlank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

// Whether JSON is one object printed over many lines: the first line that is not empty opens it and says no more.
bool IsSpreadOut(std::string_view head) {
  if (head.substr(0, 3) == "\xef\xbb\xbf") head.remove_prefix(3);
  const size_t brace = head.find_first_not_of(" \t\r\n");
  if (brace == head.npos || head[brace] != '{') return false;
  const size_t behind = head.find_first_not_of(" \t\r", brace + 1);
  return behind != head.npos && head[behind] == '\n';
}

class SequentialReader : public InputReader {
 public:
  SequentialReader(const std::vector<std::string>& paths, const ReaderOptions& options)
      : options_(options), inputs_(ListInputs(paths)) {
    for (const Input& input : inputs_) bytes_total_ += input.size;
  }

  std::optional<absl::StatusOr<RawArticle>> Next() override {
    while (lines_ || next_ < inputs_.size()) {
      std::optional<absl::StatusOr<RawArticle>> result = lines_ ? NextLine() : NextInput();
      if (result) return result;
    }
    return std::nullopt;
  }

  ReaderProgress Progress() const override {
    return {bytes_done_ + (lines_ ? lines_->Consumed() : 0), bytes_total_,
            next_ - (lines_ ? 1 : 0), inputs_.size()};
  }

 private:
  const std::string& Path() const { return inputs_[next_ - 1].path; }

  void CloseLines() {
    bytes_done_ += inputs_[next_ - 1].size;
    lines_.reset();
  }

  // Nothing where the input turns out to be made of lines, or to be empty of them.
  std::optional<absl::StatusOr<RawArticle>> NextInput() {
    const Input& input = inputs_[next_++];
    absl::StatusOr<std::optional<RawArticle>> opened =
        input.status.ok() ? Open() : absl::StatusOr<std::optional<RawArticle>>(input.status);
    if (!lines_) bytes_done_ += input.size;
    if (!opened.ok()) return AtPlace(input.path, opened.status());
    if (!opened->has_value()) return std::nullopt;
    return **std::move(opened);
  }

  absl::StatusOr<std::optional<RawArticle>> Open() {
    absl::StatusOr<std::unique_ptr<ByteStream>> stream = OpenByteStream(Path());
    if (!stream.ok()) return stream.status();
    stream = UnpackIfGzip(*std::move(stream));
    if (!stream.ok()) return stream.status();
    auto buffered = std::make_unique<BufferedInput>(*std::move(stream));
    absl::StatusOr<InputFormat> format = options_.format;
    if (*format == InputFormat::kAuto) format = SniffFormat(buffered->Peek(kSniffedBytes));
    if (!format.ok()) return format.status();
    const bool spread = *format == InputFormat::kJsonl && IsSpreadOut(buffered->Peek(kSniffedBytes));
    if (*format == InputFormat::kJsonl && !spread) {
      lines_ = std::move(buffered);
      line_ = 0;
      return std::nullopt;
    }
    const size_t limit = spread                            ? options_.max_line_bytes
                         : *format == InputFormat::kHtml ? options_.max_page_bytes
                                                         : options_.max_text_bytes;
    absl::StatusOr<std::string> bytes = buffered->ReadAll(limit);
    if (!bytes.ok()) return bytes.status();
    return RawArticle{Path(), spread ? uint64_t{1} : 0, *format, *std::move(bytes)};
  }

  // Nothing for an empty line and at the end.
  std::optional<absl::StatusOr<RawArticle>> NextLine() {
    const absl::StatusOr<BufferedInput::Line> line = lines_->ReadLine(options_.max_line_bytes);
    if (line.ok() && line->end) {
      CloseLines();
      return std::nullopt;
    }
    ++line_;
    const std::string place = absl::StrCat(Path(), ":", line_);
    if (!line.ok()) return AtPlace(place, line.status());
    if (line->too_long) {
      return absl::ResourceExhaustedError(absl::StrCat(
          place, ": the line is longer than ", options_.max_line_bytes, " bytes and was skipped"));
    }
    std::string_view text = line->text;
    if (line_ == 1 && text.substr(0, 3) == "\xef\xbb\xbf") text.remove_prefix(3);
    if (IsBlank(text)) return std::nullopt;
    return RawArticle{Path(), line_, InputFormat::kJsonl, std::string(text)};
  }

  ReaderOptions options_;
  std::vector<Input> inputs_;
  size_t next_ = 0;
  std::unique_ptr<BufferedInput> lines_;  // of the input that is being read line by line
  uint64_t line_ = 0;
  uint64_t bytes_done_ = 0, bytes_total_ = 0;
};

}  // namespace

std::unique_ptr<InputReader> ReadInputs(const std::vector<std::string>& paths,
                                        const ReaderOptions& options) {
  return std::make_unique<SequentialReader>(paths, options);
}

ArticleReader::ArticleReader(const std::vector<std::string>& paths, const ReaderOptions& options)
    : options_(options), inputs_(ReadInputs(paths, options)) {}

std::optional<absl::StatusOr<Article>> ArticleReader::Next() {
  const std::optional<absl::StatusOr<RawArticle>> raw = inputs_->Next();
  if (!raw) return std::nullopt;
  if (!raw->ok()) {
    place_.clear();
    return raw->status();
  }
  place_ = (*raw)->Place();
  return ParseArticle(**raw, options_);
}

}  // namespace dossier
