#include "ingest/source/json_fields.h"

#include "absl/strings/str_cat.h"

namespace dossier {

absl::Status JsonFields::Map(std::string_view mapping) {
  const std::pair<std::string_view, std::vector<std::string>*> parts[] = {
      {"text", &text},     {"html", &html},           {"title", &title},        {"uri", &uri},
      {"author", &author}, {"published", &published}, {"publisher", &publisher}};
  const size_t equals = mapping.find('=');
  if (equals != mapping.npos && equals + 1 < mapping.size()) {
    for (const auto& [name, fields] : parts) {
      if (name != mapping.substr(0, equals)) continue;
      *fields = {std::string(mapping.substr(equals + 1))};
      return absl::OkStatus();
    }
  }
  return absl::InvalidArgumentError(absl::StrCat(
      "a field is mapped as PART=FIELD, PART being text, html, title, uri, author, published or "
      "publisher; found '",
      std::string(mapping), "'"));
}

}  // namespace dossier
