#include "ingest/extract/pattern_set.h"

#include <deque>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "ingest/extract/core_patterns.h"
#include "ingest/extract/pattern_check.h"
#include "ingest/ontology/fingerprint.h"
#include "ingest/ontology/textproto_reader.h"
#include "proto/pattern.pb.h"

namespace dossier {
namespace {

using TriggerTable = absl::flat_hash_map<std::string, std::vector<Trigger>>;
using ClassTable = absl::flat_hash_map<std::string, std::vector<std::string>>;

const std::vector<Trigger>* Find(const TriggerTable& table, std::string_view key) {
  auto found = table.find(absl::string_view(key.data(), key.size()));
  return found == table.end() ? nullptr : &found->second;
}

// 'patterns/justice.textproto' -> 'justice'
std::string ShortName(std::string_view file) {
  size_t slash = file.rfind('/');
  if (slash != std::string_view::npos) file = file.substr(slash + 1);
  return std::string(file.substr(0, file.find('.')));
}

template <typename Range>
std::vector<std::string> Unfold(const Range& words, const ClassTable& classes) {
  std::vector<std::string> all;
  for (const std::string& word : words) {
    auto found = word.empty() || word[0] != '@' ? classes.end() : classes.find(word.substr(1));
    if (found == classes.end())
      all.push_back(word);
    else
      all.insert(all.end(), found->second.begin(), found->second.end());
  }
  return all;
}

template <typename Range>
std::vector<SlotPath> Paths(const Range& slots) {
  std::vector<SlotPath> paths;
  for (const std::string& slot : slots) paths.push_back(ParseSlotPath(slot));
  return paths;
}

}  // namespace

struct PatternSet::Tables {
  std::deque<PatternFile> files;  // the sources that compiled patterns point into
  ClassTable classes;
  TriggerTable verbs, nouns, adjectives, links;
};

// Turns parsed files into a PatternSet.
class PatternCompiler {
 public:
  explicit PatternCompiler(PatternSet* set) : set_(set) {}

  std::vector<Diagnostic> Read(const OntologyIndex& ontology,
                               const std::vector<PatternSource>& sources) {
    std::vector<Diagnostic> diagnostics;
    PatternChecker checker(ontology, &diagnostics);
    std::string everything;
    for (const PatternSource& source : sources) {
      TextprotoReader reader;
      PatternFile& file = set_->tables_->files.emplace_back();
      absl::StrAppend(&everything, source.file, "\n", source.text);
      if (!reader.Read(source.file, source.text, &file, &diagnostics)) continue;
      names_.push_back(ShortName(source.file));
      read_.push_back(&file);
      checker.AddFile(source.file, reader, file);
      for (const WordClass& words : file.classes()) {
        set_->tables_->classes[words.name()].assign(words.words().begin(), words.words().end());
      }
    }
    checker.CheckReferences();
    set_->digest_ = Fingerprint(everything);
    return diagnostics;
  }

  void Compile() {
    for (size_t i = 0; i < read_.size(); ++i) {
      for (const Pattern& pattern : read_[i]->patterns()) CompileOne(names_[i], pattern);
    }
  }

 private:
  void CompileOne(const std::string& file, const Pattern& pattern) {
    auto compiled = std::make_unique<CompiledPattern>();
    compiled->rule = absl::StrCat(file, "/", pattern.name());
    compiled->source = &pattern;
    for (const Fill& fill : pattern.fill()) {
      compiled->fills.push_back({fill.role(),
                                 Paths(fill.slot()),
                                 {fill.label().begin(), fill.label().end()},
                                 fill.optional()});
    }
    for (const Attribute& attribute : pattern.attribute()) {
      compiled->attributes.push_back(
          {attribute.key(), Paths(attribute.slot()), attribute.value(), attribute.take()});
    }
    for (const Condition& when : pattern.when()) {
      compiled->conditions.push_back({ParseSlotPath(when.slot()),
                                      Unfold(when.lemma(), set_->tables_->classes),
                                      {when.label().begin(), when.label().end()},
                                      when.absent()});
    }
    AddTriggers(*compiled);
    set_->patterns_.push_back(std::move(compiled));
  }

  void AddTriggers(const CompiledPattern& compiled) {
    PatternSet::Tables& tables = *set_->tables_;
    const Pattern& pattern = *compiled.source;
    for (const std::string& phrase : Unfold(pattern.verb(), tables.classes)) {
      std::vector<std::string> words = absl::StrSplit(phrase, ' ');
      tables.verbs[words[0]].push_back({words, &compiled});
    }
    for (const std::string& phrase : Unfold(pattern.noun(), tables.classes)) {
      tables.nouns[phrase].push_back({absl::StrSplit(phrase, ' '), &compiled});
    }
    for (const std::string& word : Unfold(pattern.adjective(), tables.classes)) {
      tables.adjectives[word].push_back({{word}, &compiled});
    }
    for (const std::string& words : pattern.link()) {
      tables.links[words].push_back({absl::StrSplit(words, ' '), &compiled});
    }
  }

  PatternSet* set_;
  std::vector<std::string> names_;
  std::vector<const PatternFile*> read_;
};

PatternSet::PatternSet() : tables_(std::make_unique<Tables>()) {}
PatternSet::~PatternSet() = default;

absl::StatusOr<std::unique_ptr<PatternSet>> PatternSet::Core(const OntologyIndex& ontology) {
  return WithFiles(ontology, {});
}

absl::StatusOr<std::unique_ptr<PatternSet>> PatternSet::WithFiles(
    const OntologyIndex& ontology, const std::vector<PatternSource>& files) {
  std::vector<PatternSource> all = CorePatternSources();
  all.insert(all.end(), files.begin(), files.end());
  std::unique_ptr<PatternSet> set(new PatternSet());
  PatternCompiler compiler(set.get());
  absl::Status status = ToStatus(compiler.Read(ontology, all));
  if (!status.ok()) return status;
  compiler.Compile();
  return set;
}

const std::vector<Trigger>* PatternSet::Verbs(std::string_view lemma) const {
  return Find(tables_->verbs, lemma);
}
const std::vector<Trigger>* PatternSet::Nouns(std::string_view phrase) const {
  return Find(tables_->nouns, phrase);
}
const std::vector<Trigger>* PatternSet::Adjectives(std::string_view lemma) const {
  return Find(tables_->adjectives, lemma);
}
const std::vector<Trigger>* PatternSet::Links(std::string_view words) const {
  return Find(tables_->links, words);
}

// The embedded text holds all files one after the other, each behind a line '##### <name>'.
std::vector<PatternSource> CorePatternSources() {
  std::vector<PatternSource> sources;
  std::string_view text = CorePatternsText();
  for (absl::string_view line : absl::StrSplit(absl::string_view(text.data(), text.size()), '\n')) {
    if (line.substr(0, 6) == "##### ")
      sources.push_back({std::string(line.substr(6)), ""});
    else if (!sources.empty())
      absl::StrAppend(&sources.back().text, line, "\n");
  }
  return sources;
}

}  // namespace dossier
