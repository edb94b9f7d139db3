#include "ingest/source/json_article.h"

#include <simdjson.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "ingest/source/html_article.h"
#include "ingest/source/lone_surrogates.h"
#include "ingest/source/page_facts.h"
#include "ingest/source/published_date.h"
#include "ingest/source/white_space.h"
#include "proto/article.pb.h"

namespace dossier {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

std::optional<element> Step(element from, std::string_view name) {
  element found;
  object members;
  array items;
  size_t index = 0;
  if (!from.get(members) && !members.at_key(name).get(found)) return found;
  if (!from.get(items) && absl::SimpleAtoi(absl::string_view(name.data(), name.size()), &index) &&
      !items.at(index).get(found)) {
    return found;
  }
  return std::nullopt;
}

// Follows a dotted path; null counts as not there.
std::optional<element> Follow(element from, std::string_view path) {
  std::optional<element> at = Step(from, path);
  while (!at && !path.empty()) {
    const size_t dot = path.find('.');
    const std::optional<element> next = Step(from, path.substr(0, dot));
    if (!next || dot == path.npos) return std::nullopt;
    from = *next;
    path.remove_prefix(dot + 1);
    at = Step(from, path);
  }
  return at && at->is_null() ? std::nullopt : at;
}

// A string as it is, a number as digits, an object's name; empty for others.
std::string ScalarText(element value) {
  std::string_view text;
  if (!value.get(text)) return std::string(text);
  int64_t number = 0;
  if (!value.get(number)) return absl::StrCat(number);
  double real = 0;
  if (value.is_double() && !value.get(real) && real == static_cast<double>(static_cast<int64_t>(real))) {
    return absl::StrCat(static_cast<int64_t>(real));
  }
  for (const char* name : {"name", "title", "label"}) {
    const std::optional<element> member = Step(value, name);
    if (member && !member->get(text)) return std::string(text);
  }
  return "";
}

std::string FirstText(element line, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const std::optional<element> value = Follow(line, name);
    if (!value) continue;
    if (std::string text = ScalarText(*value); !text.empty()) return text;
  }
  return "";
}

// The first of the fields that is a string and not empty.
std::string FirstString(element line, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const std::optional<element> value = Follow(line, name);
    std::string_view text;
    if (value && !value->get(text) && !text.empty()) return std::string(text);
  }
  return "";
}

std::string FirstLine(element line, const std::vector<std::string>& names) {
  return CollapseWhiteSpace(FirstText(line, names));
}

std::string FirstPublished(element line, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const std::optional<element> value = Follow(line, name);
    if (!value) continue;
    if (std::string date = NormalizePublished(ScalarText(*value)); !date.empty()) return date;
  }
  return "";
}

std::vector<std::string> FirstAuthors(element line, const std::vector<std::string>& names) {
  std::vector<std::string> authors;
  for (const std::string& name : names) {
    const std::optional<element> value = Follow(line, name);
    if (!value || !authors.empty()) continue;
    array items;
    if (value->get(items)) {
      authors = SplitAuthors(ScalarText(*value));
      continue;
    }
    for (element item : items) {
      for (std::string& author : SplitAuthors(ScalarText(item))) authors.push_back(std::move(author));
    }
  }
  return authors;
}

// Text with NULs made U+FFFD.
std::string WithoutNuls(std::string text) {
  if (text.find('\0') == std::string::npos) return text;
  return absl::StrReplaceAll(text, {{absl::string_view("\0", 1), "\uFFFD"}});
}

absl::Status NoText(const JsonFields& fields) {
  return absl::InvalidArgumentError(
      absl::StrCat("has no text; looked for the fields ", absl::StrJoin(fields.text, ", "),
                   "; another is named with text=FIELD"));
}

absl::StatusOr<Article> BodyOf(element line, const JsonFields& fields, std::string_view uri) {
  Article article;
  article.set_uri(std::string(uri));
  article.set_text(WithoutNuls(FirstString(line, fields.text)));
  if (article.text().find_first_not_of(" \t\r\n") == std::string::npos) {
    const std::string page = FirstString(line, fields.html);
    if (page.empty()) return NoText(fields);
    absl::StatusOr<Article> read = ReadHtmlArticle(page, uri);
    if (!read.ok()) {
      return absl::InvalidArgumentError(
          absl::StrCat("in its html field ", std::string(read.status().message())));
    }
    article = *std::move(read);
  }
  article.set_format(Article::JSONL);
  return article;
}

// What the line says wins over what a page within it says.
void StoreFields(element line, const JsonFields& fields, Article* article) {
  if (std::string title = FirstLine(line, fields.title); !title.empty()) article->set_title(title);
  if (std::string uri = FirstLine(line, fields.uri); !uri.empty()) article->set_uri(uri);
  if (std::string publisher = FirstLine(line, fields.publisher); !publisher.empty()) {
    article->set_publisher(publisher);
  }
  if (std::string date = FirstPublished(line, fields.published); !date.empty()) {
    article->set_published(date);
  }
  const std::vector<std::string> authors = FirstAuthors(line, fields.author);
  if (authors.empty()) return;
  article->clear_authors();
  for (const std::string& author : authors) article->add_authors(author);
}

absl::Status ParseError(simdjson::error_code error) {
  if (error == simdjson::UTF8_ERROR) {
    return absl::InvalidArgumentError("is not valid UTF-8, as JSON must be; convert the file first");
  }
  return absl::InvalidArgumentError(absl::StrCat("is no JSON, one object a line: ", simdjson::error_message(error)));
}

}  // namespace

absl::StatusOr<Article> ReadJsonArticle(std::string_view line, const JsonFields& fields,
                                        std::string_view uri) {
  simdjson::dom::parser parser;
  element root;
  simdjson::error_code error = parser.parse(simdjson::padded_string(line)).get(root);
  if (error == simdjson::STRING_ERROR) {
    error = parser.parse(simdjson::padded_string(ReplaceLoneSurrogates(line))).get(root);
  }
  if (error) return ParseError(error);
  if (!root.is_object()) return absl::InvalidArgumentError("is no JSON object");
  absl::StatusOr<Article> article = BodyOf(root, fields, uri);
  if (article.ok()) StoreFields(root, fields, &*article);
  return article;
}

}  // namespace dossier
