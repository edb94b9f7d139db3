#include "ingest/ontology/diagnostic.h"

#include "absl/strings/str_cat.h"

namespace dossier {

std::string Diagnostic::ToString() const {
  std::string place = line > 0 ? absl::StrCat(file, ":", line) : file;
  std::string advice = remedy.empty() ? "" : absl::StrCat(" (", remedy, ")");
  return absl::StrCat(place, ": ", message, advice);
}

absl::Status ToStatus(const std::vector<Diagnostic>& diagnostics) {
  if (diagnostics.empty()) return absl::OkStatus();
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) {
    absl::StrAppend(&text, text.empty() ? "" : "\n", diagnostic.ToString());
  }
  return absl::InvalidArgumentError(text);
}

}  // namespace dossier
