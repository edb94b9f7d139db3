#include "tests/ingest/identity/entity_spec.h"

#include <string>
#include <vector>

#include "absl/strings/str_split.h"

namespace dossier {
namespace {

void SetField(const std::string& key, const std::string& value, ExtractedEntity* entity) {
  if (key == "title") entity->add_titles(value);
  if (key == "alias") entity->add_aliases(value);
  if (key == "kind") entity->set_finer_label(value);
  if (key == "cc") entity->set_country_code(value);
  if (key == "born") {
    ExtractedProperty& property = *entity->add_properties();
    property.set_key("born");
    property.mutable_value()->set_date(value);
  }
}

}  // namespace

ExtractedEntity EntityFromSpec(std::string_view spec) {
  const std::vector<std::string> parts =
      absl::StrSplit(absl::string_view(spec.data(), spec.size()), '|');
  ExtractedEntity entity;
  entity.set_label(parts.at(0));
  entity.set_name(parts.at(1));
  for (size_t i = 2; i < parts.size(); ++i) {
    const std::vector<std::string> field = absl::StrSplit(parts[i], absl::MaxSplits('=', 1));
    SetField(field.at(0), field.at(1), &entity);
  }
  entity.add_mentions()->set_kind(Mention::NAME);
  return entity;
}

}  // namespace dossier
