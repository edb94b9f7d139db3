#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "graph/store/graph_store.h"
#include "ingest/batch/judge.h"
#include "ingest/ontology/ontology_index.h"
#include "tools/dossier/commands.h"
#include "tools/dossier/exit_code.h"
#include "tools/dossier/named_key.h"
#include "tools/dossier/standard_flags.h"
#include "tools/terminal/escape.h"

namespace dossier {
namespace {

constexpr FlagSpec kFlags[] = {kDatabaseFlag, kOntologyFlag, kHelpFlag};

std::string_view Word(Judgement judgement) {
  return judgement == Judgement::kSame ? "same" : "different";
}

// What main functions of this command share.
struct Task {
  std::unique_ptr<OntologyIndex> ontology;
  std::unique_ptr<GraphStore> store;
};

absl::StatusOr<Task> Open(const Arguments& arguments, const std::string& folder, OpenMode mode) {
  Task task;
  auto ontology = OntologyIndex::WithPaths(arguments.All("ontology"));
  if (!ontology.ok()) return ontology.status();
  task.ontology = *std::move(ontology);
  auto store = GraphStore::Open(folder, mode);
  if (!store.ok()) return store.status();
  task.store = *std::move(store);
  return task;
}

absl::Status List(const Task& task) {
  auto snapshot = task.store->GetSnapshot();
  if (!snapshot.ok()) return snapshot.status();
  auto judgements = Judgements::Read(**snapshot);
  if (!judgements.ok()) return judgements.status();
  for (const auto& [pair, judgement] : judgements->pairs()) {
    std::printf("%s\t%s\t%s\n", std::string(Word(judgement)).c_str(),
                EscapeForTerminal(pair.first).c_str(), EscapeForTerminal(pair.second).c_str());
  }
  return absl::OkStatus();
}

// Two words as the keys they mean. Judgements outlive the articles whose names they are about, so
// that a pair that was judged is found as it was written down.
absl::StatusOr<JudgedKeys> Keys(const Task& task, const std::vector<std::string>& words,
                                Judgement judgement) {
  auto snapshot = task.store->GetSnapshot();
  if (!snapshot.ok()) return snapshot.status();
  auto judgements = Judgements::Read(**snapshot);
  if (!judgements.ok()) return judgements.status();
  if (judgements->Of(words[1], words[2]) != Judgement::kNone)
    return JudgedKeys{words[1], words[2], judgement};
  auto first = OneNamedKey(**snapshot, *task.ontology, words[1]);
  if (!first.ok()) return first.status();
  auto second = OneNamedKey(**snapshot, *task.ontology, words[2]);
  if (!second.ok()) return second.status();
  if (judgement == Judgement::kNone && judgements->Of(*first, *second) == Judgement::kNone)
    return absl::NotFoundError("nothing was judged of these two: 'judge list' has what was");
  if (*first == *second) {
    return absl::InvalidArgumentError(
        absl::StrCat("both are ", *first, ": to part equal names say in which article, '", *first,
                     " #DIGEST'; 'explain' lists the articles"));
  }
  return JudgedKeys{*first, *second, judgement};
}

absl::Status JudgeThem(const Task& task, const std::vector<std::string>& words,
                       Judgement judgement) {
  auto keys = Keys(task, words, judgement);
  if (!keys.ok()) return keys.status();
  auto report = Judge(task.store.get(), *task.ontology, {*keys});
  if (!report.ok()) return report.status();
  if (report->changed == 0) {
    std::printf("judged so before, unchanged\n");
    return absl::OkStatus();
  }
  const std::string verdict =
      judgement == Judgement::kNone ? "no longer judged" : std::string(Word(judgement));
  std::printf("%s: %s and %s\n%12llu  articles looked at again\n", verdict.c_str(),
              EscapeForTerminal(keys->first).c_str(), EscapeForTerminal(keys->second).c_str(),
              static_cast<unsigned long long>(report->reconsidered));
  return absl::OkStatus();
}

absl::Status CheckWords(const std::vector<std::string>& words) {
  if (words.size() == 1 && words[0] == "list") return absl::OkStatus();
  const bool of_two =
      !words.empty() && (words[0] == "same" || words[0] == "different" || words[0] == "undo");
  if (of_two && words.size() == 3) return absl::OkStatus();
  return absl::InvalidArgumentError(of_two ? "two names or keys, please; quote those with blanks"
                                           : "say same A B, different A B, undo A B or list");
}

int Run(const Arguments& arguments) {
  const std::vector<std::string>& words = arguments.words();
  absl::StatusOr<std::string> folder = DatabaseFolder(arguments);
  absl::Status status = folder.ok() ? CheckWords(words) : folder.status();
  if (!status.ok()) return FailUsage(status, "judge");
  const bool list = words[0] == "list";
  absl::StatusOr<Task> task =
      Open(arguments, *folder, list ? OpenMode::kReadOnly : OpenMode::kReadWrite);
  if (!task.ok()) return FailToOpen(task.status());
  status = list ? List(*task)
                : JudgeThem(*task, words,
                            words[0] == "same"        ? Judgement::kSame
                            : words[0] == "different" ? Judgement::kDifferent
                                                      : Judgement::kNone);
  return status.ok() ? kExitFine : Fail(status);
}

}  // namespace

Command JudgeCommand() {
  return {"judge", "same|different|undo A B | list", "says who is who where names do not", kFlags,
          Run};
}

}  // namespace dossier
