#include "ingest/evaluate/facts_reader.h"

#include <simdjson.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "absl/strings/str_cat.h"
#include "ingest/source/whole_file.h"

namespace dossier {
namespace {

using simdjson::dom::element;

std::string Text(element object, const char* key, std::string_view otherwise = "") {
  std::string_view value;
  return std::string(object[key].get(value) == simdjson::SUCCESS ? value : otherwise);
}

std::vector<std::string> Texts(element object, const char* key) {
  std::vector<std::string> texts;
  simdjson::dom::array array;
  if (object[key].get(array) != simdjson::SUCCESS) return texts;
  for (element item : array) {
    std::string_view value;
    if (item.get(value) == simdjson::SUCCESS) texts.emplace_back(value);
  }
  return texts;
}

EntityFact EntityFrom(element object) {
  return {Text(object, "id"), Text(object, "name"), Text(object, "label"), Texts(object, "aliases"),
          false};
}

RelationFact RelationFrom(element object) {
  return {Text(object, "s"),
          Text(object, "type"),
          Text(object, "o"),
          Text(object, "polarity", "positive"),
          Text(object, "modality", "asserted"),
          Text(object, "quote"),
          Texts(object, "also"),
          Text(object, "reach", "sentence")};
}

StatementFact StatementFrom(element object) {
  return {Text(object, "speaker"), Text(object, "text")};
}

TrapFact TrapFrom(element object) {
  return {Text(object, "s"), Text(object, "type"), Text(object, "o")};
}

template <typename T>
void ReadList(element object, const char* key, T (*make)(element), std::vector<T>* list) {
  simdjson::dom::array array;
  if (object[key].get(array) != simdjson::SUCCESS) return;
  for (element item : array) {
    if (item.is_object()) list->push_back(make(item));
  }
}

absl::Status WithPlace(const std::string& place, const absl::Status& status) {
  return absl::Status(status.code(), absl::StrCat(place, ": ", status.message()));
}

absl::StatusOr<GoldArticle> ReadGold(const std::filesystem::path& json) {
  GoldArticle article;
  article.path = std::filesystem::path(json).replace_extension(".txt").native();
  absl::StatusOr<std::string> text = ReadWholeFile(article.path), gold = ReadWholeFile(json.native());
  if (!text.ok()) return text.status();
  if (!gold.ok()) return gold.status();
  absl::StatusOr<ArticleFacts> facts = ReadFacts(*gold);
  if (!facts.ok()) return WithPlace(json.native(), facts.status());
  article.text = *std::move(text);
  article.gold = *std::move(facts);
  article.gold.article = std::filesystem::path(article.path).filename().native();
  return article;
}

}  // namespace

absl::StatusOr<ArticleFacts> ReadFacts(std::string_view json) {
  simdjson::dom::parser parser;
  element object;
  if (auto error = parser.parse(json.data(), json.size()).get(object)) {
    return absl::InvalidArgumentError(absl::StrCat("no JSON: ", simdjson::error_message(error)));
  }
  if (!object.is_object()) return absl::InvalidArgumentError("no JSON object");
  ArticleFacts facts;
  facts.article = std::filesystem::path(Text(object, "article")).filename().native();
  ReadList(object, "entities", EntityFrom, &facts.entities);
  ReadList(object, "facts", RelationFrom, &facts.facts);
  ReadList(object, "statements", StatementFrom, &facts.statements);
  ReadList(object, "traps", TrapFrom, &facts.traps);
  return facts;
}

absl::StatusOr<std::map<std::string, ArticleFacts>> ReadFactsFile(const std::string& path) {
  absl::StatusOr<std::string> text = ReadWholeFile(path);
  if (!text.ok()) return text.status();
  std::istringstream stream(*text);
  std::map<std::string, ArticleFacts> all;
  int number = 0;
  for (std::string line; std::getline(stream, line);) {
    ++number;
    if (line.find_first_not_of(" \t\r") == line.npos) continue;
    absl::StatusOr<ArticleFacts> facts = ReadFacts(line);
    if (!facts.ok()) return WithPlace(absl::StrCat(path, ":", number), facts.status());
    std::string name = facts->article;
    all[name] = *std::move(facts);
  }
  return all;
}

absl::StatusOr<std::vector<GoldArticle>> ReadGoldFolder(const std::string& folder) {
  std::error_code error;
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  }
  if (error) return absl::NotFoundError(absl::StrCat(folder, ": ", error.message()));
  if (paths.empty()) {
    return absl::NotFoundError(
        absl::StrCat(folder, ": no gold, that is ARTICLE.json beside ARTICLE.txt"));
  }
  std::sort(paths.begin(), paths.end());
  std::vector<GoldArticle> articles;
  for (const auto& path : paths) {
    absl::StatusOr<GoldArticle> article = ReadGold(path);
    if (!article.ok()) return article.status();
    articles.push_back(*std::move(article));
  }
  return articles;
}

}  // namespace dossier
