#include "ingest/ontology/ontology_index.h"


#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "ingest/ontology/core_ontology.h"
#include "ingest/ontology/fingerprint.h"
#include "ingest/ontology/ontology_check.h"
#include "ingest/ontology/textproto_reader.h"
#include "ingest/source/whole_file.h"
#include "proto/ontology.pb.h"

namespace dossier {
namespace {

template <typename T>
using NameTable = absl::flat_hash_map<std::string, const T*>;

template <typename T>
const T* Find(const NameTable<T>& table, std::string_view name) {
  auto found = table.find(absl::string_view(name.data(), name.size()));
  return found == table.end() ? nullptr : found->second;
}

template <typename T, typename Range>
void Fill(const Range& range, NameTable<T>* table) {
  for (const T& item : range) table->emplace(item.name(), &item);
}

// Whether `label` is among `allowed` (empty allows all); a Group passes for a Person or an
// Organization.
template <typename Range>
bool Allows(const Range& allowed, std::string_view label) {
  if (allowed.empty()) return true;
  for (const std::string& name : allowed) {
    if (name == label) return true;
    if (label == "Group" && (name == "Person" || name == "Organization")) return true;
  }
  return false;
}

std::vector<OntologySource> BeforeThem(const std::vector<OntologySource>& files) {
  std::vector<OntologySource> all = {{"core.textproto", std::string(CoreOntologyText())}};
  all.insert(all.end(), files.begin(), files.end());
  return all;
}

absl::StatusOr<OntologySource> ReadSource(const std::string& path) {
  absl::StatusOr<std::string> text = ReadWholeFile(path);
  if (!text.ok()) return text.status();
  return OntologySource{path, *std::move(text)};
}

// Reads and checks all files into one ontology.
std::vector<Diagnostic> ReadAll(const std::vector<OntologySource>& files, Ontology* ontology) {
  std::vector<Diagnostic> diagnostics;
  OntologyChecker checker(&diagnostics);
  for (const OntologySource& source : files) {
    TextprotoReader reader;
    Ontology part;
    if (!reader.Read(source.file, source.text, &part, &diagnostics)) continue;
    checker.AddFile(source.file, reader, part);
    ontology->MergeFrom(part);
  }
  checker.CheckReferences();
  return diagnostics;
}

}  // namespace

struct OntologyIndex::Tables {
  NameTable<NodeLabel> labels;
  NameTable<RelationshipType> types;
  NameTable<EventType> events;
};

OntologyIndex::OntologyIndex()
    : ontology_(std::make_unique<Ontology>()), tables_(std::make_unique<Tables>()) {}
OntologyIndex::~OntologyIndex() = default;

absl::StatusOr<std::unique_ptr<OntologyIndex>> OntologyIndex::Make(
    const std::vector<OntologySource>& files) {
  std::unique_ptr<OntologyIndex> index(new OntologyIndex());
  absl::Status status = ToStatus(ReadAll(files, index->ontology_.get()));
  if (!status.ok()) return status;
  Fill(index->ontology_->labels(), &index->tables_->labels);
  Fill(index->ontology_->relationships(), &index->tables_->types);
  Fill(index->ontology_->events(), &index->tables_->events);
  index->digest_ = Fingerprint(index->ontology_->SerializeAsString());
  return index;
}

absl::StatusOr<std::unique_ptr<OntologyIndex>> OntologyIndex::Core() {
  return Make(BeforeThem({}));
}

absl::StatusOr<std::unique_ptr<OntologyIndex>> OntologyIndex::WithFiles(
    const std::vector<OntologySource>& files) {
  return Make(BeforeThem(files));
}

absl::StatusOr<std::unique_ptr<OntologyIndex>> OntologyIndex::WithPaths(
    const std::vector<std::string>& paths) {
  std::vector<OntologySource> files;
  for (const std::string& path : paths) {
    auto source = ReadSource(path);
    if (!source.ok()) return source.status();
    files.push_back(*std::move(source));
  }
  return WithFiles(files);
}

const NodeLabel* OntologyIndex::FindLabel(std::string_view name) const {
  return Find(tables_->labels, name);
}
const RelationshipType* OntologyIndex::FindType(std::string_view name) const {
  return Find(tables_->types, name);
}
const EventType* OntologyIndex::FindEvent(std::string_view name) const {
  return Find(tables_->events, name);
}

std::string_view OntologyIndex::FirstLabel(std::string_view label) const {
  const NodeLabel* found = FindLabel(label);
  if (found == nullptr) return "";
  return found->parent().empty() ? found->name() : found->parent();
}

bool OntologyIndex::Admits(std::string_view type, std::string_view from_label,
                           std::string_view to_label) const {
  const RelationshipType* found = FindType(type);
  std::string_view from = FirstLabel(from_label), to = FirstLabel(to_label);
  if (found == nullptr || from.empty() || to.empty()) return false;
  return Allows(found->from(), from) && Allows(found->to(), to);
}

bool OntologyIndex::AdmitsRole(const EventType& event, std::string_view role,
                               std::string_view label) const {
  std::string_view first = FirstLabel(label);
  if (first.empty()) return false;
  for (const Role& candidate : event.roles()) {
    if (candidate.name() == role) return Allows(candidate.labels(), first);
  }
  return false;
}

std::vector<Diagnostic> LintOntology(const std::vector<OntologySource>& files) {
  Ontology all;
  return ReadAll(BeforeThem(files), &all);
}

}  // namespace dossier
