#include <simdjson.h>

#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "graph/value/value_codec.h"
#include "graph/value/value_json.h"

namespace dossier {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

Value FromElement(const element& json);

Value FromArray(const simdjson::dom::array& array) {
  List list;
  for (const element& item : array) list.push_back(FromElement(item));
  return Value(std::move(list));
}

Value FromObject(const simdjson::dom::object& object) {
  Map map;
  for (const auto& [key, item] : object) map.insert_or_assign(std::string(key), FromElement(item));
  return Value(std::move(map));
}

// The accessors below cannot fail: each is asked for the type that the element has.
Value FromElement(const element& json) {
  switch (json.type()) {
    case element_type::BOOL:
      return Value(json.get_bool().value_unsafe());
    case element_type::INT64:
      return Value(json.get_int64().value_unsafe());
    case element_type::UINT64:
      return Value(static_cast<double>(json.get_uint64().value_unsafe()));
    case element_type::DOUBLE:
      return Value(json.get_double().value_unsafe());
    case element_type::STRING:
      return Value(std::string_view(json.get_string().value_unsafe()));
    case element_type::ARRAY:
      return FromArray(json.get_array().value_unsafe());
    case element_type::OBJECT:
      return FromObject(json.get_object().value_unsafe());
    default:
      return Value();
  }
}

}  // namespace

absl::StatusOr<Value> ParseJson(std::string_view text) {
  simdjson::dom::parser parser;
  simdjson::error_code error = parser.allocate(text.size(), kMaxValueDepth);
  element json;
  if (error == simdjson::SUCCESS) error = parser.parse(simdjson::padded_string(text)).get(json);
  if (error != simdjson::SUCCESS) {
    return absl::InvalidArgumentError(absl::StrCat("Not JSON: ", simdjson::error_message(error)));
  }
  return FromElement(json);
}

}  // namespace dossier
