#include "tools/transfer/property_columns.h"

#include "graph/value/number_text.h"
#include "graph/value/value.h"
#include "graph/value/value_text.h"
#include "tools/transfer/value_message.h"

namespace dossier {
namespace {

std::string TypeOf(const ValueMessage& value) {
  switch (value.kind_case()) {
    case ValueMessage::kBoolean: return "boolean";
    case ValueMessage::kInteger: return "long";
    case ValueMessage::kNumber: return "double";
    case ValueMessage::kDate: return "date";
    case ValueMessage::kLocalTime: return "localtime";
    case ValueMessage::kTime: return "time";
    case ValueMessage::kLocalDateTime: return "localdatetime";
    case ValueMessage::kDateTime: return "datetime";
    case ValueMessage::kDuration: return "duration";
    default: return "string";
  }
}

std::string ColumnType(const ValueMessage& value) {
  if (value.kind_case() != ValueMessage::kList) return TypeOf(value);
  if (value.list().items_size() == 0) return "string[]";
  std::string type = TypeOf(value.list().items(0));
  for (const ValueMessage& item : value.list().items()) {
    if (TypeOf(item) != type) return "string[]";
  }
  return type + "[]";
}

}  // namespace

void PropertyColumns::Add(const google::protobuf::RepeatedPtrField<NamedValueMessage>& properties) {
  for (const NamedValueMessage& property : properties) {
    std::string type = ColumnType(property.value());
    auto [found, added] = types_.emplace(property.key(), type);
    if (!added && found->second != type) {
      bool lists = found->second.ends_with("[]") && type.ends_with("[]");
      found->second = lists ? "string[]" : "string";
    }
  }
}

std::string PlainText(const ValueMessage& value, char separator) {
  if (value.kind_case() == ValueMessage::kText) return value.text();
  if (value.kind_case() == ValueMessage::kList) {
    std::string text;
    for (int i = 0; i < value.list().items_size(); ++i) {
      if (i > 0) text += separator;
      text += PlainText(value.list().items(i), separator);
    }
    return text;
  }
  absl::StatusOr<Value> read = ReadValueMessage(value);
  return read.ok() ? ValueText(*read, {TemporalForm::kBare, nullptr}) : std::string();
}

}  // namespace dossier
