// Which properties the elements of a graph have, and of which type, for formats that declare them first.
#pragma once

#include <map>
#include <string>

#include "google/protobuf/repeated_field.h"
#include "proto/graph_stream.pb.h"

namespace dossier {

// One type a property has in every element that has it: 'long', 'double', 'boolean', 'date' ... as neo4j-admin names them, 'string'
// where they differ; '[]' after it for lists.
class PropertyColumns {
 public:
  void Add(const google::protobuf::RepeatedPtrField<NamedValueMessage>& properties);
  // Ascending by name.
  const std::map<std::string, std::string>& types() const { return types_; }

 private:
  std::map<std::string, std::string> types_;
};

// The value's text without quotes; the items of a list with `separator` between them.
std::string PlainText(const ValueMessage& value, char separator);

}  // namespace dossier
