// Property indexes: how one is described in the database, and the bytes that its entries sort by.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "graph/store/catalog.h"
#include "graph/value/value.h"

namespace dossier {

std::string EncodeIndexDefinition(const IndexInfo& index);
// Nothing where damaged. The id is not in the bytes.
std::optional<IndexInfo> DecodeIndexDefinition(std::string_view bytes);

// Appends the bytes of one indexed value: those of graph/value/key_encoding.h, and for lists 0x50,
// those of each item, 0x00. False for what no seek can find: null, NaN, lists that hold one, what
// cannot be stored.
bool AppendIndexKey(const Value& value, std::string* out);
// The bytes of all values, or nothing.
std::optional<std::string> IndexKeyOf(std::span<const Value> values);

}  // namespace dossier
