#include "ingest/ontology/ontology_check.h"

#include <array>
#include <map>
#include <set>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "ingest/ontology/textproto_reader.h"
#include "proto/ontology.pb.h"

namespace dossier {
namespace {

struct Place {
  std::string file;
  int line = 0;
};

// A name that must exist once all files are read.
struct Reference {
  Place place;
  std::string kind;  // 'label' or 'relationship type'
  std::string name;
  std::string where;
};

constexpr std::array<std::string_view, 6> kPropertyTypes = {"string",  "integer", "float",
                                                            "boolean", "date",    "list of string"};

bool IsCamelCase(std::string_view name) {
  if (name.empty() || !absl::ascii_isupper(name[0])) return false;
  for (char c : name) {
    if (!absl::ascii_isalnum(c)) return false;
  }
  return true;
}

bool IsUpperSnake(std::string_view name) {
  if (name.empty() || !absl::ascii_isupper(name[0])) return false;
  for (char c : name) {
    if (!absl::ascii_isupper(c) && !absl::ascii_isdigit(c) && c != '_') return false;
  }
  return true;
}

bool IsLowerSnake(std::string_view name) {
  if (name.empty() || !absl::ascii_islower(name[0])) return false;
  for (char c : name) {
    if (!absl::ascii_islower(c) && !absl::ascii_isdigit(c) && c != '_') return false;
  }
  return true;
}

}  // namespace

struct OntologyChecker::State {
  std::vector<Diagnostic>* diagnostics;
  std::map<std::string, Place> labels, types, events;
  std::map<std::string, std::string> parents;  // finer label -> first label
  std::vector<Reference> references;

  void Report(const Place& place, std::string message, std::string remedy) {
    diagnostics->push_back({place.file, place.line, std::move(message), std::move(remedy)});
  }

  void Define(std::map<std::string, Place>* table, const Place& place, const std::string& name,
              bool well_formed, std::string_view form) {
    if (!well_formed)
      Report(place, absl::StrCat("'", name, "' is not a good name"),
             absl::StrCat("write it as ", std::string(form)));
    auto [before, fresh] = table->emplace(name, place);
    if (fresh) return;
    Report(place, absl::StrCat("'", name, "' is defined twice"),
           absl::StrCat("it stands already in ", before->second.file, ":", before->second.line,
                        "; choose another name"));
  }

  void Refer(const Place& place, std::string kind, const std::string& name, std::string where) {
    references.push_back({place, std::move(kind), name, std::move(where)});
  }

  template <typename Range>
  void CheckProperties(const Place& place, const Range& properties) {
    for (const PropertyKey& key : properties) {
      if (!IsLowerSnake(key.name())) {
        Report(place, absl::StrCat("property '", key.name(), "' is not a good name"),
               "write it as snake_case");
      }
      bool known = false;
      for (std::string_view type : kPropertyTypes) known |= key.type() == type;
      if (known) continue;
      Report(place,
             absl::StrCat("property '", key.name(), "' has the unknown type '", key.type(), "'"),
             "one of string, integer, float, boolean, date, list of string");
    }
  }

  void AddLabels(std::string_view file, const TextprotoReader& reader, const Ontology& part);
  void AddTypes(std::string_view file, const TextprotoReader& reader, const Ontology& part);
  void AddEvents(std::string_view file, const TextprotoReader& reader, const Ontology& part);
  void AddRoles(std::string_view file, const TextprotoReader& reader, const Ontology& part,
                int event);
  void AddEdges(std::string_view file, const TextprotoReader& reader, const Ontology& part,
                int event);
};

void OntologyChecker::State::AddLabels(std::string_view file, const TextprotoReader& reader,
                                       const Ontology& part) {
  for (int i = 0; i < part.labels_size(); ++i) {
    const NodeLabel& label = part.labels(i);
    Place place{std::string(file), reader.LineOf("labels", i)};
    Define(&labels, place, label.name(), IsCamelCase(label.name()), "CamelCase");
    CheckProperties(place, label.properties());
    if (label.parent().empty()) continue;
    parents[label.name()] = label.parent();
    Refer(place, "label", label.parent(), absl::StrCat("the parent of ", label.name()));
  }
}

void OntologyChecker::State::AddTypes(std::string_view file, const TextprotoReader& reader,
                                      const Ontology& part) {
  for (int i = 0; i < part.relationships_size(); ++i) {
    const RelationshipType& type = part.relationships(i);
    Place place{std::string(file), reader.LineOf("relationships", i)};
    Define(&types, place, type.name(), IsUpperSnake(type.name()), "UPPER_SNAKE");
    CheckProperties(place, type.properties());
    for (const std::string& label : type.from())
      Refer(place, "label", label, absl::StrCat("'from' of ", type.name()));
    for (const std::string& label : type.to())
      Refer(place, "label", label, absl::StrCat("'to' of ", type.name()));
  }
}

void OntologyChecker::State::AddRoles(std::string_view file, const TextprotoReader& reader,
                                      const Ontology& part, int event) {
  const EventType& type = part.events(event);
  for (int j = 0; j < type.roles_size(); ++j) {
    Place place{std::string(file), reader.LineWithin("events", event, "roles", j)};
    Refer(place, "relationship type", type.roles(j).name(),
          absl::StrCat("a role of ", type.name()));
    for (const std::string& label : type.roles(j).labels()) {
      Refer(place, "label", label,
            absl::StrCat("role ", type.roles(j).name(), " of ", type.name()));
    }
  }
}

void OntologyChecker::State::AddEdges(std::string_view file, const TextprotoReader& reader,
                                      const Ontology& part, int event) {
  const EventType& type = part.events(event);
  std::set<std::string> roles;
  for (const Role& role : type.roles()) roles.insert(role.name());
  for (int j = 0; j < type.edges_size(); ++j) {
    const DirectEdge& edge = type.edges(j);
    Place place{std::string(file), reader.LineWithin("events", event, "edges", j)};
    Refer(place, "relationship type", edge.type(), absl::StrCat("a direct edge of ", type.name()));
    for (const std::string& role : {edge.from_role(), edge.to_role()}) {
      if (roles.count(role) > 0) continue;
      Report(place,
             absl::StrCat("edge ", edge.type(), " uses the role '", role, "', which ", type.name(),
                          " has not"),
             "add it to the event's roles");
    }
  }
}

void OntologyChecker::State::AddEvents(std::string_view file, const TextprotoReader& reader,
                                       const Ontology& part) {
  for (int i = 0; i < part.events_size(); ++i) {
    Place place{std::string(file), reader.LineOf("events", i)};
    Define(&events, place, part.events(i).name(), IsCamelCase(part.events(i).name()), "CamelCase");
    AddRoles(file, reader, part, i);
    AddEdges(file, reader, part, i);
  }
}

OntologyChecker::OntologyChecker(std::vector<Diagnostic>* diagnostics)
    : state_(std::make_unique<State>()) {
  state_->diagnostics = diagnostics;
}
OntologyChecker::~OntologyChecker() = default;

void OntologyChecker::AddFile(std::string_view file, const TextprotoReader& reader,
                              const Ontology& part) {
  state_->AddLabels(file, reader, part);
  state_->AddTypes(file, reader, part);
  state_->AddEvents(file, reader, part);
}

void OntologyChecker::CheckReferences() {
  for (const Reference& reference : state_->references) {
    const auto& table = reference.kind == "label" ? state_->labels : state_->types;
    if (table.count(reference.name) > 0) continue;
    std::vector<std::string> known;
    for (const auto& [name, place] : table) known.push_back(name);
    std::string nearest = NearestName(reference.name, known);
    state_->Report(
        reference.place,
        absl::StrCat("unknown ", reference.kind, " '", reference.name, "' (", reference.where, ")"),
        nearest.empty() ? "define it, or use one that exists"
                        : absl::StrCat("did you mean '", nearest, "'?"));
  }
  for (const auto& [finer, first] : state_->parents) {
    if (state_->parents.count(first) == 0) continue;
    state_->Report(
        state_->labels[finer],
        absl::StrCat("'", finer, "' stands beside the finer label '", first, "'"),
        absl::StrCat("use the first label '", state_->parents[first], "' as its parent"));
  }
}

}  // namespace dossier
