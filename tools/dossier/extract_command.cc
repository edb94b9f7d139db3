#include <unistd.h>

#include <array>
#include <cstdio>
#include <optional>
#include <string>
#include <utility>

#include <google/protobuf/util/json_util.h>

#include "ingest/extract/extraction_text.h"
#include "ingest/extract/extractor.h"
#include "ingest/extract/facts_json.h"
#include "ingest/source/article_reader.h"
#include "ingest/text/debug_text.h"
#include "ingest/text/document.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"
#include "tools/dossier/commands.h"
#include "tools/dossier/exit_code.h"
#include "tools/session/interrupt.h"
#include "tools/dossier/reader_flags.h"
#include "tools/dossier/standard_flags.h"
#include "tools/reading/reading_view.h"
#include "tools/terminal/terminal.h"

namespace dossier {
namespace {

constexpr FlagSpec kFlags[] = {
    {"format", 'f', "view|text|json|facts-json",
     "of the answer: the article with its names in colour and all that was found, for reading (view, the default on a terminal); a line "
     "for each thing found (text, the default elsewhere); the whole entry (json); one line of plain facts an article (facts-json)"},
    {"input-format", 0, "auto|text|html|jsonl", "of the inputs (auto)"},
    kFieldFlag,
    {"explain", 0, "", "shows tokens, tags, names, parse and coreference first"},
    kOntologyFlag,
    kPatternsFlag,
    kHelpFlag,
};

std::string ViewOf(const Article& article, const Extraction& extraction, const std::string&) {
  return ReadingView(article, extraction, DescribeTerminal(STDOUT_FILENO)) + "\n";
}

std::string TextOf(const Article& article, const Extraction& extraction, const std::string&) {
  return ExtractionText(article, extraction);
}

std::string JsonOf(const Article&, const Extraction& extraction, const std::string&) {
  google::protobuf::util::JsonPrintOptions options;
  options.preserve_proto_field_names = true;
  std::string json;
  (void)google::protobuf::util::MessageToJsonString(extraction, &json, options);
  return json + "\n";
}

// Facts are told of the file, whatever address the article itself gives.
std::string FactsOf(const Article& article, const Extraction& extraction, const std::string& place) {
  Article named = article;
  named.set_uri(place);
  return FactsJson(named, extraction) + "\n";
}

struct Format {
  std::string_view name;
  std::string (*write)(const Article&, const Extraction&, const std::string& place);
};

constexpr std::array<Format, 4> kFormats = {{{"view", ViewOf}, {"text", TextOf}, {"json", JsonOf}, {"facts-json", FactsOf}}};

const Format* FindFormat(const std::string& name) {
  for (const Format& format : kFormats) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

void Print(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stdout); }

absl::Status ExtractOne(const Extractor& extractor, const Article& article, const std::string& place, const Format& format,
                        bool explain) {
  if (!explain) {
    absl::StatusOr<Extraction> extraction = extractor.Extract(article);
    if (extraction.ok()) Print(format.write(article, *extraction, place));
    return extraction.status();
  }
  absl::StatusOr<std::unique_ptr<Document>> document = extractor.Read(article);
  if (!document.ok()) return document.status();
  Print(DebugText(**document));
  Print(format.write(article, extractor.ExtractFrom(**document), place));
  return absl::OkStatus();
}

int ExtractAll(const Extractor& extractor, ArticleReader* reader, const Format& format, bool explain) {
  int code = kExitFine;
  while (std::optional<absl::StatusOr<Article>> article = reader->Next()) {
    if (InterruptFlag()) return kExitInterrupted;
    absl::Status status = article->ok() ? ExtractOne(extractor, **article, reader->place(), format, explain) : article->status();
    if (!status.ok()) code = Fail(status);
  }
  return code;
}

int Run(const Arguments& arguments) {
  const char* usual = DescribeTerminal(STDOUT_FILENO).interactive ? "view" : "text";
  const Format* format = FindFormat(arguments.Get("format", usual));
  if (format == nullptr) return FailUsage(absl::InvalidArgumentError("--format is view, text, json or facts-json"), "extract");
  absl::StatusOr<ReaderOptions> reader_options = ReaderOptionsFrom(arguments, arguments.Get("input-format", "auto"));
  if (!reader_options.ok()) return FailUsage(reader_options.status(), "extract");
  if (arguments.words().empty()) {
    return FailUsage(absl::InvalidArgumentError("what? give files or folders, or - for standard input"), "extract");
  }
  absl::StatusOr<std::unique_ptr<Extractor>> extractor = Extractor::Make(ExtractorOptionsFrom(arguments));
  if (!extractor.ok()) return Fail(extractor.status());
  ArticleReader reader(arguments.words(), *reader_options);
  return ExtractAll(**extractor, &reader, *format, arguments.Has("explain"));
}

}  // namespace

Command ExtractCommand() {
  return {"extract", "PATH...|-", "shows what articles say, without a database", kFlags, Run};
}

}  // namespace dossier
