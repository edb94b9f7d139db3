#include "ingest/extract/pattern_check.h"

#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "ingest/ontology/ontology_index.h"
#include "ingest/ontology/textproto_reader.h"
#include "proto/ontology.pb.h"
#include "proto/pattern.pb.h"

namespace dossier {
namespace {

struct Site {
  std::string file;
  int line = 0;
};

std::vector<std::string> EventNames(const OntologyIndex& ontology) {
  std::vector<std::string> names;
  for (const EventType& event : ontology.all().events()) names.push_back(event.name());
  return names;
}

std::vector<std::string> TypeNames(const OntologyIndex& ontology) {
  std::vector<std::string> names;
  for (const RelationshipType& type : ontology.all().relationships()) names.push_back(type.name());
  return names;
}

std::string DidYouMean(std::string_view word, const std::vector<std::string>& known,
                       std::string_view otherwise) {
  std::string nearest = NearestName(word, known);
  return nearest.empty() ? std::string(otherwise) : absl::StrCat("did you mean '", nearest, "'?");
}

std::vector<std::string> RoleNames(const EventType& event) {
  std::vector<std::string> names;
  for (const Role& role : event.roles()) names.push_back(role.name());
  return names;
}

}  // namespace

struct PatternChecker::State {
  const OntologyIndex& ontology;
  std::vector<Diagnostic>* diagnostics;
  std::set<std::string> classes;
  std::vector<std::pair<Site, std::string>> class_uses;

  void Report(const Site& site, std::string message, std::string remedy) {
    diagnostics->push_back({site.file, site.line, std::move(message), std::move(remedy)});
  }

  template <typename Range>
  void UseClasses(const Site& site, const Range& words) {
    for (const std::string& word : words) {
      if (!word.empty() && word[0] == '@') class_uses.emplace_back(site, word.substr(1));
      if (word.empty())
        Report(site, "an empty trigger or lemma", "write a word or take the line out");
    }
  }

  void CheckKind(const Site& site, const Pattern& pattern) {
    int kinds = !pattern.event().empty() + !pattern.claim().empty() + pattern.statement() +
                pattern.attribution();
    if (kinds != 1) {
      Report(site, absl::StrCat("pattern '", pattern.name(), "' finds ", kinds, " kinds of thing"),
             "give exactly one of 'event', 'claim', 'statement' and 'attribution'");
    }
    if (!pattern.event().empty() && ontology.FindEvent(pattern.event()) == nullptr) {
      Report(site, absl::StrCat("unknown event type '", pattern.event(), "'"),
             DidYouMean(pattern.event(), EventNames(ontology), "define it in the ontology"));
    }
    if (!pattern.claim().empty() && ontology.FindType(pattern.claim()) == nullptr) {
      Report(site, absl::StrCat("unknown relationship type '", pattern.claim(), "'"),
             DidYouMean(pattern.claim(), TypeNames(ontology), "define it in the ontology"));
    }
  }

  std::vector<std::string> RolesOf(const Pattern& pattern) const {
    if (pattern.statement() || pattern.attribution()) return {"SPEAKER", "CONTENT", "HEARER"};
    if (!pattern.claim().empty()) return {"FROM", "TO"};
    const EventType* event = ontology.FindEvent(pattern.event());
    return event == nullptr ? std::vector<std::string>() : RoleNames(*event);
  }

  void CheckFills(const Site& site, const Pattern& pattern) {
    std::vector<std::string> roles = RolesOf(pattern);
    if (pattern.fill().empty())
      Report(site, absl::StrCat("pattern '", pattern.name(), "' fills no role"), "add a 'fill'");
    for (const Fill& fill : pattern.fill()) {
      bool known = roles.empty();
      for (const std::string& role : roles) known |= role == fill.role();
      if (!known) {
        Report(site,
               absl::StrCat("pattern '", pattern.name(), "' fills the unknown role '", fill.role(),
                            "'"),
               DidYouMean(fill.role(), roles, "see the roles of its type in the ontology"));
      }
      if (fill.slot().empty())
        Report(site, absl::StrCat("role ", fill.role(), " has no slot"),
               "add 'slot: \"subject\"' or another");
      for (const std::string& label : fill.label()) CheckLabel(site, label);
    }
  }

  void CheckLabel(const Site& site, const std::string& label) {
    if (ontology.FindLabel(label) != nullptr) return;
    std::vector<std::string> known;
    for (const NodeLabel& node : ontology.all().labels()) known.push_back(node.name());
    Report(site, absl::StrCat("unknown label '", label, "'"),
           DidYouMean(label, known, "define it in the ontology"));
  }

  void CheckPattern(const Site& site, const Pattern& pattern) {
    int triggers =
        pattern.verb_size() + pattern.noun_size() + pattern.adjective_size() + pattern.link_size();
    if (triggers == 0)
      Report(site, absl::StrCat("pattern '", pattern.name(), "' has no trigger"),
             "add a verb, noun, adjective or link");
    if (pattern.matches().empty()) {
      Report(site, absl::StrCat("pattern '", pattern.name(), "' has no example"),
             "add a sentence as 'matches'");
    }
    CheckKind(site, pattern);
    CheckFills(site, pattern);
    UseClasses(site, pattern.verb());
    UseClasses(site, pattern.noun());
    UseClasses(site, pattern.adjective());
    for (const Condition& when : pattern.when()) {
      UseClasses(site, when.lemma());
      for (const std::string& label : when.label()) CheckLabel(site, label);
    }
  }
};

PatternChecker::PatternChecker(const OntologyIndex& ontology, std::vector<Diagnostic>* diagnostics)
    : state_(new State{ontology, diagnostics, {}, {}}) {}
PatternChecker::~PatternChecker() = default;

void PatternChecker::AddFile(std::string_view file, const TextprotoReader& reader,
                             const PatternFile& part) {
  for (const WordClass& words : part.classes()) state_->classes.insert(words.name());
  std::set<std::string> names;
  for (int i = 0; i < part.patterns_size(); ++i) {
    Site site{std::string(file), reader.LineOf("patterns", i)};
    if (!names.insert(part.patterns(i).name()).second || part.patterns(i).name().empty()) {
      state_->Report(
          site, absl::StrCat("two patterns of this file are named '", part.patterns(i).name(), "'"),
          "give each a name of its own");
    }
    state_->CheckPattern(site, part.patterns(i));
  }
}

void PatternChecker::CheckReferences() {
  std::vector<std::string> known(state_->classes.begin(), state_->classes.end());
  for (const auto& [site, name] : state_->class_uses) {
    if (state_->classes.count(name) > 0) continue;
    state_->Report(site, absl::StrCat("unknown word class '@", name, "'"),
                   DidYouMean(name, known, "define it under 'classes'"));
  }
}

}  // namespace dossier
