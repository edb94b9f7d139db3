// One article's bytes before it is known what they say.
#pragma once

#include <cstdint>
#include <string>

#include "absl/status/statusor.h"
#include "ingest/source/format_sniffer.h"
#include "ingest/source/json_fields.h"

namespace dossier {

class Article;

// How inputs are read, and the bounds that keep one bad input from harming the batch. Bytes are counted unpacked.
struct ReaderOptions {
  InputFormat format = InputFormat::kAuto;
  JsonFields fields;
  size_t max_text_bytes = size_t{64} << 20;  // of a text file
  size_t max_page_bytes = size_t{8} << 20;   // of a web page
  size_t max_line_bytes = size_t{64} << 20;  // of a line of JSON Lines
};

// A file or one line of a file, read and not yet looked into.
struct RawArticle {
  std::string input;   // the path, as InputReader was given it
  uint64_t line = 0;   // of JSON Lines, from 1; 0 for whole files
  InputFormat format = InputFormat::kText;  // never kAuto
  std::string bytes;

  // `path` or `path:line`, as messages name it.
  std::string Place() const;
};

// The finished article, digest and language included. Its uri is what the article says of itself, else the path
// (`path#line` for JSON Lines). Errors name the place. A function of `raw` and the options alone, safe from many threads:
// a batch reads in one and calls this in the others.
absl::StatusOr<Article> ParseArticle(const RawArticle& raw, const ReaderOptions& options);

}  // namespace dossier
