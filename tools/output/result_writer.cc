#include "tools/output/result_writer.h"

#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"

namespace dossier {
namespace {

struct Format {
  std::string_view name;
  std::unique_ptr<ResultWriter> (*make)(TextSink, const Terminal&);
};

const std::vector<Format>& Formats() {
  static const auto* const kFormats = new std::vector<Format>{
      {"table", [](TextSink sink, const Terminal& terminal) { return MakeTableWriter(std::move(sink), terminal); }},
      {"json", [](TextSink sink, const Terminal&) { return MakeJsonWriter(std::move(sink)); }},
      {"jsonl", [](TextSink sink, const Terminal&) { return MakeJsonLinesWriter(std::move(sink)); }},
      {"csv", [](TextSink sink, const Terminal&) { return MakeCsvWriter(std::move(sink)); }},
      {"markdown", [](TextSink sink, const Terminal&) { return MakeMarkdownWriter(std::move(sink)); }},
  };
  return *kFormats;
}

}  // namespace

std::vector<std::string_view> ResultFormats() {
  std::vector<std::string_view> names;
  for (const Format& format : Formats()) names.push_back(format.name);
  return names;
}

absl::StatusOr<std::unique_ptr<ResultWriter>> MakeResultWriter(std::string_view format, TextSink sink,
                                                               const Terminal& terminal) {
  std::string known;
  for (const Format& candidate : Formats()) {
    if (candidate.name == format) return candidate.make(std::move(sink), terminal);
    absl::StrAppend(&known, known.empty() ? "" : ", ", std::string(candidate.name));
  }
  return absl::InvalidArgumentError(absl::StrCat("no format '", std::string(format), "': choose one of ", known));
}

}  // namespace dossier
