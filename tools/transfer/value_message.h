// Values in their exported form (proto/value.proto).
#pragma once

#include "absl/status/statusor.h"
#include "graph/value/value.h"

namespace dossier {

class ValueMessage;

// Nodes, relationships and paths cannot be exported as values and become null; nothing stored holds one.
void WriteValueMessage(const Value& value, ValueMessage* message);

// InvalidArgument for a temporal text that is none, or nesting deeper than 128.
absl::StatusOr<Value> ReadValueMessage(const ValueMessage& message);

}  // namespace dossier
