// The batch driver: streams of articles into a store, on many threads, to a result that shows none
// of it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/store/graph_store.h"
#include "ingest/batch/article_stream.h"
#include "ingest/batch/ingest_report.h"

namespace dossier {

class Article;        // proto/article.proto
class OntologyIndex;  // ingest/ontology/ontology_index.h

// An article whose uri is held under another digest: an article that its publisher has changed.
enum class NewVersion : uint8_t {
  kKeepBoth,  // both say what they say, each with its own date and text
  kReplace,   // the versions held are taken out in the commit that adds it; of several in one run
              // the last stays
  kKeepOld,   // the new one is left out
};

struct IngestOptions {
  size_t threads = 1;            // that extract; the calling one is among them, and writes
  size_t batch_articles = 64;    // a commit at most
  size_t window_articles = 256;  // read ahead of the writer at most
  NewVersion new_version = NewVersion::kKeepBoth;
  // Extractor::Version; an article held with an entry of another version is extracted again if
  // `refresh`.
  std::string extractor_version;
  bool refresh = false;
  std::function<void(const IngestProgress&)> progress;  // may be empty
  std::function<bool()>
      stop;  // may be empty; asked before each article; true ends the ingest after the running commit
};

// Each commit is atomic and durable; killed at any moment, the store holds whole commits, and
// running the same again adds what is missing and finds the rest unchanged. Articles are written in
// the order of the stream. An input that cannot be read or extracted is reported and left out.
// Errors mean the store failed.
absl::StatusOr<IngestReport> Ingest(GraphStore* store, const OntologyIndex& ontology,
                                    const ExtractFunction& extract, ArticleStream* stream,
                                    const IngestOptions& options);

// How many articles held have an entry of another extractor or were laid into the graph by another
// version of the program: what Reextract would look at.
absl::StatusOr<uint64_t> CountStale(const Snapshot& snapshot, const std::string& extractor_version);

// Extracts those anew from the stored articles and puts the new entries in the place of the old.
absl::StatusOr<IngestReport> Reextract(GraphStore* store, const OntologyIndex& ontology,
                                       const ExtractFunction& extract,
                                       const IngestOptions& options);

struct RetractReport {
  std::vector<std::string> retracted;  // digests
  std::vector<std::string> unknown;    // names that no article bears
  uint64_t reconsidered = 0;
};

// Takes articles out: names are uris (all versions go), digests, or beginnings of digests of eight
// digits or more that only one article bears (InvalidArgument where several do). One commit for
// all, so that it is all or none.
absl::StatusOr<RetractReport> Retract(GraphStore* store, const OntologyIndex& ontology,
                                      const std::vector<std::string>& names);

}  // namespace dossier
