#include "tests/query/semantics/bind_text.h"

#include "query/semantics/binder.h"
#include "query/syntax/debug_text.h"
#include "query/syntax/parser.h"
#include "tests/query/semantics/declared_procedures.h"
#include "tests/query/semantics/known_functions.h"

namespace dossier {

absl::StatusOr<BoundQuery> BindText(std::string_view query) {
  auto statement = ParseStatement(query);
  if (!statement.ok()) return statement.status();
  DeclaredProcedures procedures;
  procedures.Declare(
      "my.proc(name :: STRING?, number :: INTEGER?) :: (city :: STRING?, code :: INTEGER?)");
  procedures.Declare("my.missing(absent :: ANY?) :: ()");
  return Bind(*std::move(statement), {KnownFunctions(), procedures,
                                      [](std::string_view name) { return name != "absent"; }});
}

std::string BoundText(const BoundQuery& bound) {
  static constexpr const char* kKinds[] = {"node", "relationship", "relationships", "path",
                                           "value"};
  std::string text = DebugText(bound.statement) + "\nsymbols:";
  for (const Symbol& symbol : bound.symbols) {
    text += " " + symbol.name + ":" + kKinds[static_cast<size_t>(symbol.kind)];
  }
  for (size_t i = 0; i < bound.subqueries.size(); ++i) {
    text += "\nsubquery " + std::to_string(i) + " imports";
    for (const SymbolId symbol : bound.subqueries[i].imports) text += " #" + std::to_string(symbol);
  }
  text += "\ncolumns:";
  for (const std::string& column : bound.columns) text += " " + column;
  return text + (bound.writes ? "\nwrites" : "");
}

}  // namespace dossier
