#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "ingest/extract/pattern_lint.h"
#include "ingest/extract/pattern_set.h"
#include "ingest/ontology/ontology_index.h"
#include "ingest/source/whole_file.h"
#include "tools/dossier/commands.h"
#include "tools/dossier/exit_code.h"
#include "tools/dossier/standard_flags.h"
#include "tools/terminal/escape.h"

namespace dossier {
namespace {

constexpr FlagSpec kFlags[] = {kOntologyFlag, kHelpFlag};

// The core's own files are always checked with what is given.
int Run(const Arguments& arguments) {
  std::vector<OntologySource> ontologies;
  for (const std::string& path : arguments.All("ontology")) {
    absl::StatusOr<std::string> text = ReadWholeFile(path);
    if (!text.ok()) return Fail(text.status());
    ontologies.push_back({path, *std::move(text)});
  }
  std::vector<PatternSource> patterns;
  for (const std::string& path : arguments.words()) {
    absl::StatusOr<std::string> text = ReadWholeFile(path);
    if (!text.ok()) return Fail(text.status());
    patterns.push_back({path, *std::move(text)});
  }
  std::vector<Diagnostic> diagnostics = Lint(ontologies, patterns);
  for (const Diagnostic& diagnostic : diagnostics) std::printf("%s\n", EscapeForTerminal(diagnostic.ToString()).c_str());
  if (!diagnostics.empty()) return kExitWrong;
  std::printf("nothing to mend\n");
  return kExitFine;
}

}  // namespace

Command LintCommand() {
  return {"lint", "[PATTERNS...]", "checks ontology and pattern files, their examples included", kFlags, Run};
}

}  // namespace dossier
