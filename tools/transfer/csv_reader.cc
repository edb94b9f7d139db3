#include "tools/transfer/csv_reader.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"

namespace dossier {
namespace {

constexpr size_t kReadSize = size_t{1} << 20;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

absl::StatusOr<std::unique_ptr<CsvReader>> CsvReader::Open(const std::string& path, char delimiter) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return absl::NotFoundError(absl::StrCat(path, ": ", std::strerror(errno)));
  std::unique_ptr<CsvReader> reader(new CsvReader(path, file, delimiter));
  reader->Fill();
  if (std::string_view(reader->buffer_).substr(0, kByteOrderMark.size()) == kByteOrderMark) reader->begin_ = kByteOrderMark.size();
  return reader;
}

CsvReader::~CsvReader() { std::fclose(file_); }

bool CsvReader::Fill() {
  if (at_end_) return false;
  buffer_.erase(0, begin_);
  begin_ = 0;
  size_t old_size = buffer_.size();
  buffer_.resize(old_size + kReadSize);
  size_t got = std::fread(buffer_.data() + old_size, 1, kReadSize, file_);
  buffer_.resize(old_size + got);
  at_end_ = got == 0;
  return got > 0;
}

absl::Status CsvReader::Error(std::string_view what) const {
  return absl::InvalidArgumentError(absl::StrCat(Place(), ": ", std::string(what)));
}

std::string CsvReader::Place() const { return absl::StrCat(path_, ":", row_line_); }

absl::StatusOr<size_t> CsvReader::FindRowEnd(bool* has_quotes) {
  size_t seen = 0;  // bytes of the row looked at
  bool inside = false;
  while (true) {
    for (; begin_ + seen < buffer_.size(); ++seen) {
      char c = buffer_[begin_ + seen];
      if (c == '"') {
        inside = !inside;
        *has_quotes = true;
      } else if (c == '\n') {
        ++line_;
        if (!inside) return begin_ + seen;
      }
    }
    if (seen > kLongestRow) return Error("a row longer than 64 MiB: is a quotation mark left open?");
    if (!Fill()) break;
  }
  if (inside) return Error("a quotation mark is opened and never closed");
  return buffer_.size();
}

void CsvReader::CutPlain(std::string_view row, std::vector<CsvField>* fields) const {
  while (true) {
    size_t end = row.find(delimiter_);
    fields->push_back({row.substr(0, end), false});
    if (end == std::string_view::npos) return;
    row.remove_prefix(end + 1);
  }
}

absl::Status CsvReader::CutQuoted(std::string_view row, std::vector<CsvField>* fields) {
  unquoted_.clear();
  unquoted_.reserve(row.size());  // so that views into it stay good
  size_t i = 0;
  while (true) {
    if (i < row.size() && row[i] == '"') {
      size_t start = unquoted_.size();
      ++i;
      while (row[i] != '"' || (i + 1 < row.size() && row[i + 1] == '"')) {
        if (row[i] == '"') ++i;
        unquoted_ += row[i++];
      }
      ++i;
      fields->push_back({std::string_view(unquoted_).substr(start), true});
      if (i < row.size() && row[i] != delimiter_) return Error("text after the closing quotation mark of a field");
    } else {
      size_t end = std::min(row.find(delimiter_, i), row.size());
      std::string_view field = row.substr(i, end - i);
      if (field.find('"') != std::string_view::npos) return Error("a quotation mark inside a field that does not begin with one");
      fields->push_back({field, false});
      i = end;
    }
    if (i >= row.size()) return absl::OkStatus();
    ++i;
    if (i == row.size()) {
      fields->push_back({});
      return absl::OkStatus();
    }
  }
}

absl::StatusOr<bool> CsvReader::Next(std::vector<CsvField>* fields) {
  fields->clear();
  while (true) {
    if (begin_ == buffer_.size() && !Fill()) return false;
    row_line_ = line_;
    bool has_quotes = false;
    absl::StatusOr<size_t> end = FindRowEnd(&has_quotes);
    if (!end.ok()) return end.status();
    std::string_view row = std::string_view(buffer_).substr(begin_, *end - begin_);
    begin_ = std::min(*end + 1, buffer_.size());
    if (!row.empty() && row.back() == '\r') row.remove_suffix(1);
    if (row.empty()) continue;
    if (!has_quotes) {
      CutPlain(row, fields);
      return true;
    }
    absl::Status cut = CutQuoted(row, fields);
    if (!cut.ok()) return cut;
    return true;
  }
}

}  // namespace dossier
