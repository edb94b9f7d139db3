#include "query/engine/notifications.h"

#include <set>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "query/syntax/spelling.h"
#include "query/syntax/walk.h"

namespace dossier {
namespace {

enum class NameKind { kLabel, kType, kKey };

class Finder {
 public:
  Finder(const std::vector<Symbol>& symbols, const Catalog& catalog)
      : symbols_(symbols), catalog_(catalog) {}

  void Query(const ast::Query& query) {
    for (const ast::SingleQuery& part : query.parts) {
      for (const ast::ClausePtr& clause : part.clauses) Clause(*clause);
    }
  }

  std::vector<Notification> Found() const {
    std::vector<Notification> found;
    for (const auto& [kind, name] : read_) {
      if (!written_.contains({kind, name.text})) found.push_back(Describe(kind, name));
    }
    return found;
  }

 private:
  void Clause(const ast::Clause& clause) {
    switch (clause.kind) {
      case ast::ClauseKind::kMatch:
        for (const ast::PathPattern& path : ast::As<ast::MatchClause>(clause).pattern.paths)
          Read(path);
        break;
      case ast::ClauseKind::kCreate:
        for (const ast::PathPattern& path : ast::As<ast::CreateClause>(clause).pattern.paths)
          Write(path);
        break;
      case ast::ClauseKind::kMerge:
        Write(ast::As<ast::MergeClause>(clause).path);
        Items(ast::As<ast::MergeClause>(clause).on_create);
        Items(ast::As<ast::MergeClause>(clause).on_match);
        break;
      case ast::ClauseKind::kSet:
        Items(ast::As<ast::SetClause>(clause).items);
        break;
      case ast::ClauseKind::kForeach:
        for (const ast::ClausePtr& one : ast::As<ast::ForeachClause>(clause).clauses) Clause(*one);
        break;
      default:
        break;
    }
    ast::ForEachExpression(clause, [this](const ast::Expression& e) { Expression(e); });
  }

  void Expression(const ast::Expression& e) {
    if (const auto* pattern = ast::IfA<ast::PatternExpression>(&e)) Read(pattern->path);
    if (const auto* pattern = ast::IfA<ast::PatternComprehension>(&e)) Read(pattern->path);
    if (const auto* subquery = ast::IfA<ast::SubqueryExpression>(&e))
      return Query(*subquery->query);
    if (const auto* labels = ast::IfA<ast::LabelPredicate>(&e)) {
      for (const ast::Name& label : labels->labels) Read(NameKind::kLabel, label);
    }
    const auto* access = ast::IfA<ast::PropertyAccess>(&e);
    const auto* variable =
        access == nullptr ? nullptr : ast::IfA<ast::Variable>(access->object.get());
    if (variable != nullptr && IsElement(variable->symbol)) Read(NameKind::kKey, access->key);
    ast::ForEachChild(e, [this](const ast::Expression& child) { Expression(child); });
  }

  // Of anything else the key may be a map's or a date's own.
  bool IsElement(SymbolId symbol) const {
    if (symbol >= symbols_.size()) return false;
    return symbols_[symbol].kind == SymbolKind::kNode ||
           symbols_[symbol].kind == SymbolKind::kRelationship;
  }

  void Read(const ast::PathPattern& path) {
    for (const ast::NodePattern& node : path.nodes) {
      for (const ast::Name& label : node.labels) Read(NameKind::kLabel, label);
      ReadKeys(node.properties.get());
    }
    for (const ast::RelationshipPattern& relationship : path.relationships) {
      for (const ast::Name& type : relationship.types) Read(NameKind::kType, type);
      ReadKeys(relationship.properties.get());
    }
  }

  void ReadKeys(const ast::Expression* properties) {
    const auto* map = ast::IfA<ast::MapLiteral>(properties);
    if (map == nullptr) return;
    for (const ast::MapEntry& entry : map->entries) Read(NameKind::kKey, entry.key);
  }

  void Read(NameKind kind, const ast::Name& name) {
    if (!Known(kind, name.text) && seen_.insert({kind, name.text}).second)
      read_.emplace_back(kind, name);
  }

  void Write(const ast::PathPattern& path) {
    const auto keys = [this](const ast::Expression* properties) {
      const auto* map = ast::IfA<ast::MapLiteral>(properties);
      if (map == nullptr) return;
      for (const ast::MapEntry& entry : map->entries)
        written_.insert({NameKind::kKey, entry.key.text});
    };
    for (const ast::NodePattern& node : path.nodes) {
      for (const ast::Name& label : node.labels) written_.insert({NameKind::kLabel, label.text});
      keys(node.properties.get());
    }
    for (const ast::RelationshipPattern& relationship : path.relationships) {
      for (const ast::Name& type : relationship.types)
        written_.insert({NameKind::kType, type.text});
      keys(relationship.properties.get());
    }
  }

  void Items(const std::vector<ast::ChangeItem>& items) {
    for (const ast::ChangeItem& item : items) {
      for (const ast::Name& label : item.labels) written_.insert({NameKind::kLabel, label.text});
      if (!item.key.text.empty()) written_.insert({NameKind::kKey, item.key.text});
    }
  }

  bool Known(NameKind kind, const std::string& name) const {
    switch (kind) {
      case NameKind::kLabel:
        return catalog_.FindLabel(name) != kNoName;
      case NameKind::kType:
        return catalog_.FindType(name) != kNoName;
      case NameKind::kKey:
        return catalog_.FindKey(name) != kNoName;
    }
    return true;
  }

  std::vector<std::string> AllNames(NameKind kind) const {
    std::vector<std::string> names;
    const size_t count = kind == NameKind::kLabel  ? catalog_.LabelCount()
                         : kind == NameKind::kType ? catalog_.TypeCount()
                                                   : catalog_.KeyCount();
    for (uint32_t id = 0; id < count; ++id) {
      names.emplace_back(kind == NameKind::kLabel  ? catalog_.LabelName(id)
                         : kind == NameKind::kType ? catalog_.TypeName(id)
                                                   : catalog_.KeyName(id));
    }
    return names;
  }

  Notification Describe(NameKind kind, const ast::Name& name) const {
    constexpr const char* kCodes[] = {"UnknownLabel", "UnknownType", "UnknownProperty"};
    constexpr const char* kWords[] = {"label", "relationship type", "property"};
    const size_t k = static_cast<size_t>(kind);
    Notification note;
    note.code = kCodes[k];
    note.text = absl::StrCat("Unknown ", kWords[k], " '", name.text, "'");
    const std::string near = NearestSpelling(name.text, AllNames(kind));
    if (!near.empty()) absl::StrAppend(&note.text, ", did you mean '", near, "'?");
    note.offset = name.span.begin;
    note.length = name.span.end - name.span.begin;
    return note;
  }

  const std::vector<Symbol>& symbols_;
  const Catalog& catalog_;
  std::set<std::pair<NameKind, std::string>> seen_, written_;
  std::vector<std::pair<NameKind, ast::Name>> read_;
};

}  // namespace

std::vector<Notification> UnknownNames(const BoundQuery& query, const Catalog& catalog) {
  if (query.statement.query() == nullptr) return {};
  Finder finder(query.symbols, catalog);
  finder.Query(*query.statement.query());
  return finder.Found();
}

}  // namespace dossier
