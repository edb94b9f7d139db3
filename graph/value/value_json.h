// Values as JSON (RFC 8259): written for results, read for parameters.
#pragma once

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "graph/value/element_source.h"
#include "graph/value/value.h"

namespace dossier {

// Appends one JSON value without line breaks: a temporal value is its ISO text; NaN, Infinity and
// -Infinity are strings; a node is {"id","labels","properties"}, a relationship
// {"id","type","start","end","properties"}, a path
// {"nodes","relationships"}. `elements` tells what nodes and relationships hold; without it they
// have their ids alone.
void AppendJson(const Value& value, const ElementSource* elements, std::string* out);

// As AppendJson, the text alone.
std::string JsonText(const Value& value, const ElementSource* elements = nullptr);

// Appends `text` in double quotes. Bytes that are not UTF-8 become U+FFFD.
void AppendJsonString(std::string_view text, std::string* out);

// Reads one JSON value. A number without fraction and exponent is an integer where it fits into 64
// bits, else a float. Of a key that occurs twice the last counts. InvalidArgument, saying what is
// wrong, for anything else than one JSON value, and for nesting deeper than 128.
absl::StatusOr<Value> ParseJson(std::string_view text);

}  // namespace dossier
