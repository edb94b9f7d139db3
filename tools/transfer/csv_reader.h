// Rows of a CSV file (RFC 4180), one after another, in bounded memory.
#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace dossier {

struct CsvField {
  std::string_view text;  // lives until the next row is read
  bool quoted = false;    // an empty field without quotation marks is nothing, not an empty text
};

class CsvReader {
 public:
  static constexpr size_t kLongestRow = size_t{64} << 20;

  // NotFound where the file cannot be opened.
  static absl::StatusOr<std::unique_ptr<CsvReader>> Open(const std::string& path, char delimiter);
  ~CsvReader();

  // Fills `fields`; false at the end. Blank lines are passed over. InvalidArgument 'FILE:LINE: ...' for a quotation mark that
  // is never closed or stands inside an unquoted field, and for rows over kLongestRow bytes.
  absl::StatusOr<bool> Next(std::vector<CsvField>* fields);

  // Where the row that Next gave last begins: 'FILE:LINE'.
  std::string Place() const;

 private:
  CsvReader(std::string path, std::FILE* file, char delimiter) : path_(std::move(path)), file_(file), delimiter_(delimiter) {}

  // Makes more bytes of the file stand after what is unread; false at its end.
  bool Fill();
  // Finds the end of the row at `begin_`, reading on as needed; sets has_quotes.
  absl::StatusOr<size_t> FindRowEnd(bool* has_quotes);
  void CutPlain(std::string_view row, std::vector<CsvField>* fields) const;
  absl::Status CutQuoted(std::string_view row, std::vector<CsvField>* fields);
  absl::Status Error(std::string_view what) const;

  std::string path_;
  std::FILE* file_;
  char delimiter_;
  std::string buffer_;
  size_t begin_ = 0;  // of what is unread in buffer_
  bool at_end_ = false;
  uint64_t line_ = 1;      // of begin_
  uint64_t row_line_ = 1;  // of the row given last
  std::string unquoted_;   // texts of fields that held doubled quotation marks
};

}  // namespace dossier
