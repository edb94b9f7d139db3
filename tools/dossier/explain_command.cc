#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "graph/store/graph_store.h"
#include "ingest/identity/explain.h"
#include "ingest/ontology/ontology_index.h"
#include "tools/dossier/commands.h"
#include "tools/dossier/exit_code.h"
#include "tools/dossier/named_key.h"
#include "tools/dossier/standard_flags.h"
#include "tools/terminal/escape.h"

namespace dossier {
namespace {

constexpr FlagSpec kFlags[] = {kDatabaseFlag, kOntologyFlag, kHelpFlag};

void Print(const std::string& line) { std::printf("%s\n", EscapeForTerminal(line).c_str()); }

// All the ways in which articles speak of it, and the articles.
absl::Status ExplainOne(const Snapshot& snapshot, const std::string& key) {
  auto members = ExplainNode(snapshot, key);
  if (!members.ok()) return members.status();
  Print(key);
  for (const NodeMember& member : *members) {
    std::printf("%12llu  ", static_cast<unsigned long long>(member.articles));
    Print(member.says + " -> " + member.node_key + ": " + member.reason);
    for (const std::string& article : member.article_keys) Print("              " + article);
  }
  auto judgements = JudgementsOn(snapshot, key);
  if (!judgements.ok()) return judgements.status();
  for (const std::string& line : *judgements) Print(line);
  return absl::OkStatus();
}

absl::Status ExplainTwo(const Snapshot& snapshot, const std::string& key,
                        const std::string& other) {
  auto explanation = ExplainKeys(snapshot, key, other);
  if (!explanation.ok()) return explanation.status();
  Print(key + " and " + other + (explanation->same ? " are the same" : " are not the same"));
  for (const std::string& reason : explanation->reasons) Print("  " + reason);
  return absl::OkStatus();
}

absl::Status ExplainWords(const GraphStore& store, const OntologyIndex& ontology,
                          const std::vector<std::string>& words) {
  auto snapshot = store.GetSnapshot();
  if (!snapshot.ok()) return snapshot.status();
  std::vector<std::string> keys;
  for (const std::string& word : words) {
    auto key = OneNamedKey(**snapshot, ontology, word);
    if (!key.ok()) return key.status();
    keys.push_back(*std::move(key));
  }
  return keys.size() == 1 ? ExplainOne(**snapshot, keys[0])
                          : ExplainTwo(**snapshot, keys[0], keys[1]);
}

int Run(const Arguments& arguments) {
  absl::StatusOr<std::string> folder = DatabaseFolder(arguments);
  if (!folder.ok()) return FailUsage(folder.status(), "explain");
  if (arguments.words().empty() || arguments.words().size() > 2) {
    return FailUsage(
        absl::InvalidArgumentError("whom? give one or two names or keys; quote those with blanks"),
        "explain");
  }
  absl::StatusOr<std::unique_ptr<OntologyIndex>> ontology =
      OntologyIndex::WithPaths(arguments.All("ontology"));
  if (!ontology.ok()) return Fail(ontology.status());
  absl::StatusOr<std::unique_ptr<GraphStore>> store =
      GraphStore::Open(*folder, OpenMode::kReadOnly);
  if (!store.ok()) return FailToOpen(store.status());
  const absl::Status status = ExplainWords(**store, **ontology, arguments.words());
  return status.ok() ? kExitFine : Fail(status);
}

}  // namespace

Command ExplainCommand() {
  return {"explain", "A [B]", "tells why names are one node, or are not", kFlags, Run};
}

}  // namespace dossier
