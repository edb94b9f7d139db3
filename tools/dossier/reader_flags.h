// Flags that say how inputs are read and how articles are understood, for ingest and extract.
#pragma once

#include <memory>

#include "absl/status/statusor.h"
#include "ingest/extract/extractor.h"
#include "ingest/source/raw_article.h"
#include "tools/dossier/arguments.h"

namespace dossier {

inline constexpr FlagSpec kInputFormatFlag = {"format", 'f', "auto|text|html|jsonl", "of the inputs (auto)"};
inline constexpr FlagSpec kFieldFlag = {"field", 0, "PART=FIELD",
                                        "for JSON Lines: the field that holds text, html, title, uri, published, author or publisher"};
inline constexpr FlagSpec kPatternsFlag = {"patterns", 0, "FILE", "adds extraction patterns of your own; may be given again"};

// From --field, and the named input format.
absl::StatusOr<ReaderOptions> ReaderOptionsFrom(const Arguments& arguments, std::string_view format);

// From --ontology and --patterns.
ExtractorOptions ExtractorOptionsFrom(const Arguments& arguments);

}  // namespace dossier
