#include "ingest/evaluate/identity/pair_reader.h"

#include <fstream>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

namespace dossier {
namespace {

bool SetField(const std::string& key, const std::string& value, ExtractedEntity* entity) {
  if (key == "title") {
    entity->add_titles(value);
  } else if (key == "alias") {
    entity->add_aliases(value);
  } else if (key == "kind") {
    entity->set_finer_label(value);
  } else if (key == "cc") {
    entity->set_country_code(value);
  } else if (key == "born") {
    ExtractedProperty& property = *entity->add_properties();
    property.set_key("born");
    property.mutable_value()->set_date(value);
  } else {
    return false;
  }
  return true;
}

absl::Status Wrong(const std::string& path, int line, std::string_view what) {
  return absl::InvalidArgumentError(absl::StrCat(path, ":", line, ": ", std::string(what)));
}

absl::StatusOr<IdentityPair> ReadPair(const std::string& line) {
  const std::vector<std::string> fields = absl::StrSplit(line, '\t');
  IdentityPair pair;
  if (fields.size() < 5 || !absl::SimpleAtoi(fields[0], &pair.number)) {
    return absl::InvalidArgumentError(
        "a pair has a number, 'same' or 'different', a class and two entries, with tabs between");
  }
  if (fields[1] != "same" && fields[1] != "different")
    return absl::InvalidArgumentError(absl::StrCat("'", fields[1], "' is no judgement"));
  pair.same = fields[1] == "same";
  pair.kind = fields[2];
  for (size_t i = 3; i < fields.size(); ++i) {
    auto entity = ReadPairEntry(fields[i]);
    if (!entity.ok()) return entity.status();
    pair.written.push_back(fields[i]);
    pair.entities.push_back(*std::move(entity));
  }
  return pair;
}

}  // namespace

absl::StatusOr<ExtractedEntity> ReadPairEntry(std::string_view text) {
  const std::vector<std::string> parts = absl::StrSplit(std::string(text), '|');
  if (parts.size() < 2 || parts[0].empty() || parts[1].empty())
    return absl::InvalidArgumentError(
        absl::StrCat("no label and name in '", std::string(text), "'"));
  ExtractedEntity entity;
  entity.set_label(parts[0]);
  entity.set_name(parts[1]);
  for (size_t i = 2; i < parts.size(); ++i) {
    const std::pair<std::string, std::string> field =
        absl::StrSplit(parts[i], absl::MaxSplits('=', 1));
    if (!SetField(field.first, field.second, &entity))
      return absl::InvalidArgumentError(absl::StrCat("no field '", field.first, "'"));
  }
  entity.add_mentions()->set_kind(Mention::NAME);
  return entity;
}

absl::StatusOr<std::vector<IdentityPair>> ReadIdentityPairs(const std::string& path) {
  std::ifstream file(path);
  if (!file) return absl::NotFoundError(absl::StrCat(path, ": cannot be read"));
  std::vector<IdentityPair> pairs;
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    auto pair = ReadPair(line);
    if (!pair.ok()) return Wrong(path, number, std::string(pair.status().message()));
    pairs.push_back(*std::move(pair));
  }
  return pairs;
}

}  // namespace dossier
