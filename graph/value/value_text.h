// Values as openCypher text: for tables, golden tests, EXPLAIN and toString().
#pragma once

#include <string>
#include <string_view>

#include "graph/value/element_source.h"
#include "graph/value/value.h"

namespace dossier {

// How a date or duration stands inside the text.
enum class TemporalForm : uint8_t {
  kCall,    // date('1984-10-11'), an expression that makes the value again
  kQuoted,  // '1984-10-11'
  kBare,    // 1984-10-11
};

struct ValueTextOptions {
  TemporalForm temporal = TemporalForm::kCall;
  // What nodes and relationships hold. Without it they print as (#7) and [#7].
  const ElementSource* elements = nullptr;
};

// null, true, 1, 1.0, 'it\'s', [1, 2], {a: 1, `b c`: 2}, (:Person {name: 'A'}), [:KNOWS {since:
// 1}],
// <(:A)-[:T]->(:B)<-[:T]-(:C)>. The same value always gives the same text.
std::string ValueText(const Value& value, const ValueTextOptions& options = {});

// The bare text of a temporal value, as ISO 8601; other kinds give an empty text.
std::string TemporalText(const Value& value);

// In single quotes, with \\ \' \n \r \t \b \f and \uXXXX for other control characters.
std::string QuotedText(std::string_view text);

// A name as it can stand in a query: in backquotes where it is not a plain identifier.
std::string NameText(std::string_view name);

}  // namespace dossier
