#include "tools/dossier/reader_flags.h"

#include <optional>

#include "absl/strings/str_cat.h"
#include "ingest/source/format_sniffer.h"

namespace dossier {

absl::StatusOr<ReaderOptions> ReaderOptionsFrom(const Arguments& arguments, std::string_view format) {
  ReaderOptions options;
  std::optional<InputFormat> named = InputFormatFromName(format);
  if (!named) {
    return absl::InvalidArgumentError(absl::StrCat("no input format '", std::string(format), "': choose auto, text, html or jsonl"));
  }
  options.format = *named;
  for (const std::string& mapping : arguments.All("field")) {
    absl::Status status = options.fields.Map(mapping);
    if (!status.ok()) return status;
  }
  return options;
}

ExtractorOptions ExtractorOptionsFrom(const Arguments& arguments) {
  ExtractorOptions options;
  options.ontology_files = arguments.All("ontology");
  options.pattern_files = arguments.All("patterns");
  return options;
}

}  // namespace dossier
