#include <cstdio>
#include <string>
#include <thread>
#include <utility>

#include "graph/store/graph_store.h"
#include "ingest/batch/ingest.h"
#include "ingest/batch/input_stream.h"
#include "ingest/extract/extractor.h"
#include "ingest/ontology/ontology_index.h"
#include "proto/extraction.pb.h"
#include "tools/dossier/commands.h"
#include "tools/dossier/exit_code.h"
#include "tools/dossier/image_refresh.h"
#include "tools/dossier/ingest_progress_line.h"
#include "tools/session/interrupt.h"
#include "tools/dossier/reader_flags.h"
#include "tools/dossier/standard_flags.h"

namespace dossier {
namespace {

constexpr FlagSpec kFlags[] = {
    kDatabaseFlag,
    {"threads", 't', "N", "to work with (as many as the machine has)"},
    kInputFormatFlag,
    kFieldFlag,
    {"versions", 0, "both|replace|old", "where an article's address is held with another text: keep both, only the new, only the old (both)"},
    {"refresh", 0, "", "reads anew the articles that an older version of the program read"},
    kOntologyFlag,
    kPatternsFlag,
    kHelpFlag,
};

absl::StatusOr<NewVersion> VersionPolicy(const Arguments& arguments) {
  std::string name = arguments.Get("versions", "both");
  if (name == "both") return NewVersion::kKeepBoth;
  if (name == "replace") return NewVersion::kReplace;
  if (name == "old") return NewVersion::kKeepOld;
  return absl::InvalidArgumentError("--versions is both, replace or old, not '" + name + "'");
}

struct Settings {
  std::string folder;
  ReaderOptions reader;
  IngestOptions ingest;
};

absl::StatusOr<Settings> ReadSettings(const Arguments& arguments) {
  Settings settings;
  absl::StatusOr<std::string> folder = DatabaseFolder(arguments);
  if (!folder.ok()) return folder.status();
  settings.folder = *std::move(folder);
  absl::StatusOr<ReaderOptions> reader = ReaderOptionsFrom(arguments, arguments.Get("format", "auto"));
  if (!reader.ok()) return reader.status();
  settings.reader = *std::move(reader);
  absl::StatusOr<NewVersion> versions = VersionPolicy(arguments);
  if (!versions.ok()) return versions.status();
  settings.ingest.new_version = *versions;
  auto cores = static_cast<int64_t>(std::max(1u, std::thread::hardware_concurrency()));
  absl::StatusOr<int64_t> threads = arguments.GetInteger("threads", cores, 1, 1024);
  if (!threads.ok()) return threads.status();
  settings.ingest.threads = static_cast<size_t>(*threads);
  settings.ingest.refresh = arguments.Has("refresh");
  if (arguments.words().empty() && !settings.ingest.refresh) {
    return absl::InvalidArgumentError("what? give files or folders, or - for standard input");
  }
  return settings;
}

int Report(const absl::StatusOr<IngestReport>& report, bool given_inputs) {
  if (!report.ok()) return Fail(report.status());
  std::string text = ReportText(*report);
  std::fwrite(text.data(), 1, text.size(), stdout);
  if (report->interrupted) return kExitInterrupted;
  bool nothing_worked = given_inputs && report->seen == report->problems.size();
  return nothing_worked || !report->problems.empty() ? kExitWrong : kExitFine;
}

int Run(const Arguments& arguments) {
  absl::StatusOr<Settings> settings = ReadSettings(arguments);
  if (!settings.ok()) return FailUsage(settings.status(), "ingest");
  InterruptFlag();
  absl::StatusOr<std::unique_ptr<Extractor>> extractor = Extractor::Make(ExtractorOptionsFrom(arguments));
  if (!extractor.ok()) return Fail(extractor.status());
  absl::StatusOr<std::unique_ptr<OntologyIndex>> ontology = OntologyIndex::WithPaths(arguments.All("ontology"));
  if (!ontology.ok()) return Fail(ontology.status());
  absl::StatusOr<std::unique_ptr<GraphStore>> store = GraphStore::Open(settings->folder, OpenMode::kReadWriteOrCreate);
  if (!store.ok()) return FailToOpen(store.status());

  IngestProgressLine line(stderr, DescribeTerminal(2));
  IngestOptions& options = settings->ingest;
  options.extractor_version = (*extractor)->version();
  options.stop = [] { return InterruptFlag().load(); };
  options.progress = [&line](const IngestProgress& progress) { line.Show(progress); };
  auto extract = [&](const Article& article) { return (*extractor)->Extract(article); };
  if (arguments.words().empty()) {
    absl::StatusOr<IngestReport> report = Reextract(store->get(), **ontology, extract, options);
    line.Clear();
    RefreshImage(store->get());
    return Report(report, false);
  }
  std::unique_ptr<ArticleStream> stream = StreamInputs(arguments.words(), settings->reader);
  absl::StatusOr<IngestReport> report = Ingest(store->get(), **ontology, extract, stream.get(), options);
  line.Clear();
  RefreshImage(store->get());
  return Report(report, true);
}

}  // namespace

Command IngestCommand() { return {"ingest", "PATH...|-", "reads articles into a database", kFlags, Run}; }

}  // namespace dossier
