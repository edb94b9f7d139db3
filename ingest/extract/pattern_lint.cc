#include "ingest/extract/pattern_lint.h"

#include <string>
#include <string_view>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "ingest/extract/extraction_text.h"
#include "ingest/extract/extractor.h"
#include "ingest/extract/found_attribution.h"
#include "ingest/extract/pattern_check.h"
#include "ingest/ontology/textproto_reader.h"
#include "ingest/text/document.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"
#include "proto/pattern.pb.h"

namespace dossier {
namespace {

// The day on which examples are taken to be printed: a Sunday.
constexpr char kPublished[] = "2025-06-15";

std::string ShortName(std::string_view file) {
  size_t slash = file.rfind('/');
  if (slash != std::string_view::npos) file = file.substr(slash + 1);
  return std::string(file.substr(0, file.find('.')));
}

bool Uses(const Extraction& extraction, const std::vector<FoundAttribution>& attributions,
          const std::string& rule) {
  for (const FoundAttribution& attribution : attributions) {
    if (attribution.rule == rule) return true;
  }
  for (const ExtractedClaim& claim : extraction.claims()) {
    if (claim.evidence().rule() == rule) return true;
  }
  for (const ExtractedEvent& event : extraction.events()) {
    for (const Evidence& evidence : event.evidence()) {
      if (evidence.rule() == rule) return true;
    }
  }
  for (const ExtractedStatement& statement : extraction.statements()) {
    if (statement.evidence().rule() == rule) return true;
  }
  return false;
}

// Whether the wanted line was found; of statements the beginning of the words is enough.
bool Found(const std::vector<std::string>& lines, const std::string& wanted) {
  for (const std::string& line : lines) {
    if (line == wanted || (absl::StrContains(wanted, " SAID ") && absl::StartsWith(line, wanted)))
      return true;
  }
  return false;
}

class ExampleRunner {
 public:
  ExampleRunner(const Extractor& extractor, std::vector<Diagnostic>* diagnostics)
      : extractor_(extractor), diagnostics_(diagnostics) {}

  void RunFile(const PatternSource& source) {
    TextprotoReader reader;
    PatternFile file;
    std::vector<Diagnostic> ignored;  // syntax has been reported before
    if (!reader.Read(source.file, source.text, &file, &ignored)) return;
    for (int i = 0; i < file.patterns_size(); ++i) {
      const Pattern& pattern = file.patterns(i);
      rule_ = absl::StrCat(ShortName(source.file), "/", pattern.name());
      for (int j = 0; j < pattern.matches_size(); ++j)
        RunOne(source.file, reader.LineWithin("patterns", i, "matches", j), pattern.matches(j),
               true);
      for (int j = 0; j < pattern.rejects_size(); ++j)
        RunOne(source.file, reader.LineWithin("patterns", i, "rejects", j), pattern.rejects(j),
               false);
    }
  }

 private:
  void RunOne(const std::string& file, int line, const Example& example, bool matches) {
    Article article;
    article.set_uri(file);
    article.set_published(kPublished);
    article.set_text(example.text());
    auto extraction = extractor_.Extract(article);
    if (!extraction.ok()) {
      diagnostics_->push_back({file, line, std::string(extraction.status().message()), ""});
      return;
    }
    std::vector<std::string> lines = FoundLines(article, *extraction);
    std::vector<FoundAttribution> attributions = AttributionsOf(article);
    for (const FoundAttribution& attribution : attributions)
      lines.push_back(AttributionLine(attribution, article.text()));
    std::string found =
        lines.empty() ? "nothing was found" : absl::StrCat("found: ", absl::StrJoin(lines, "; "));
    for (const std::string& wanted : example.gives()) {
      if (Found(lines, wanted) == matches) continue;
      diagnostics_->push_back({file, line,
                               absl::StrCat(rule_, ": '", example.text(), "' ",
                                            matches ? "does not give '" : "gives '", wanted, "'"),
                               found});
    }
    if (example.gives().empty() && Uses(*extraction, attributions, rule_) != matches) {
      diagnostics_->push_back({file, line,
                               absl::StrCat(rule_, ": '", example.text(), "' ",
                                            matches ? "is not matched" : "is matched"),
                               found});
    }
  }

  std::vector<FoundAttribution> AttributionsOf(const Article& article) const {
    std::vector<FoundAttribution> found;
    if (auto document = extractor_.Read(article); document.ok())
      extractor_.ExtractFrom(**document, &found);
    return found;
  }

  const Extractor& extractor_;
  std::vector<Diagnostic>* diagnostics_;
  std::string rule_;
};

}  // namespace

std::vector<Diagnostic> RunExamples(const Extractor& extractor,
                                    const std::vector<PatternSource>& patterns) {
  std::vector<Diagnostic> diagnostics;
  ExampleRunner runner(extractor, &diagnostics);
  for (const PatternSource& source : patterns) runner.RunFile(source);
  return diagnostics;
}

std::vector<Diagnostic> Lint(const std::vector<OntologySource>& ontologies,
                             const std::vector<PatternSource>& patterns) {
  std::vector<Diagnostic> diagnostics = LintOntology(ontologies);
  if (!diagnostics.empty()) return diagnostics;
  auto ontology = OntologyIndex::WithFiles(ontologies);
  if (!ontology.ok()) return {{"", 0, std::string(ontology.status().message()), ""}};
  PatternChecker checker(**ontology, &diagnostics);
  std::vector<PatternSource> all = CorePatternSources();
  all.insert(all.end(), patterns.begin(), patterns.end());
  for (const PatternSource& source : all) {
    TextprotoReader reader;
    PatternFile file;
    if (reader.Read(source.file, source.text, &file, &diagnostics))
      checker.AddFile(source.file, reader, file);
  }
  checker.CheckReferences();
  if (!diagnostics.empty()) return diagnostics;
  auto extractor = Extractor::MakeFrom(ontologies, patterns);
  if (!extractor.ok()) return {{"", 0, std::string(extractor.status().message()), ""}};
  return RunExamples(**extractor, patterns);
}

}  // namespace dossier
