#include "tools/output/cell_text.h"

#include "graph/value/value_text.h"

namespace dossier {

std::string CellText(const Value& value, const ElementSource& elements) {
  if (value.kind() == ValueKind::kString) return value.string();
  ValueTextOptions options;
  options.temporal = TemporalForm::kBare;
  options.elements = &elements;
  return ValueText(value, options);
}

}  // namespace dossier
