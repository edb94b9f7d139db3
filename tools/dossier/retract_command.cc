#include <cstdio>
#include <string>

#include "graph/store/graph_store.h"
#include "ingest/batch/ingest.h"
#include "ingest/ontology/ontology_index.h"
#include "tools/dossier/commands.h"
#include "tools/dossier/exit_code.h"
#include "tools/dossier/standard_flags.h"
#include "tools/terminal/escape.h"

namespace dossier {
namespace {

constexpr FlagSpec kFlags[] = {kDatabaseFlag, kOntologyFlag, kHelpFlag};

int Run(const Arguments& arguments) {
  absl::StatusOr<std::string> folder = DatabaseFolder(arguments);
  if (!folder.ok()) return FailUsage(folder.status(), "retract");
  if (arguments.words().empty()) {
    return FailUsage(absl::InvalidArgumentError("which articles? give their addresses or digests"), "retract");
  }
  absl::StatusOr<std::unique_ptr<OntologyIndex>> ontology = OntologyIndex::WithPaths(arguments.All("ontology"));
  if (!ontology.ok()) return Fail(ontology.status());
  absl::StatusOr<std::unique_ptr<GraphStore>> store = GraphStore::Open(*folder, OpenMode::kReadWrite);
  if (!store.ok()) return FailToOpen(store.status());
  absl::StatusOr<RetractReport> report = Retract(store->get(), **ontology, arguments.words());
  if (!report.ok()) return Fail(report.status());
  for (const std::string& digest : report->retracted) std::printf("retracted %s\n", digest.c_str());
  std::fflush(stdout);
  for (const std::string& name : report->unknown) {
    PrintError("no article '" + EscapeForTerminal(name) + "': MATCH (a:Article) RETURN a.uri, a.digest lists what is there");
  }
  return report->unknown.empty() ? kExitFine : kExitWrong;
}

}  // namespace

Command RetractCommand() {
  return {"retract", "URI|DIGEST...", "takes articles out again, and all that only they said", kFlags, Run};
}

}  // namespace dossier
