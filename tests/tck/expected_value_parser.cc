#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstring>
#include <limits>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "tests/tck/expected_value.h"

namespace dossier::tck {
namespace {

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  absl::StatusOr<Expected> Whole() {
    Expected value = ParseValue();
    Skip();
    if (failed_ || at_ != text_.size()) {
      return absl::InvalidArgumentError(
          absl::StrCat("cannot read the expected value ", std::string(text_)));
    }
    return value;
  }

 private:
  using Kind = Expected::Kind;

  void Skip() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }
  bool Accept(std::string_view token) {
    Skip();
    if (!text_.substr(at_).starts_with(token)) return false;
    at_ += token.size();
    return true;
  }
  void Require(std::string_view token) {
    if (!Accept(token)) failed_ = true;
  }
  bool Peek(std::string_view token) {
    Skip();
    return text_.substr(at_).starts_with(token);
  }

  Expected ParseValue() {
    if (failed_) return {};
    if (Peek("'")) return String();
    if (Peek("[:")) return Relationship();
    if (Accept("[")) return ListTail();
    if (Peek("{")) return MapValue();
    if (Peek("(")) return Node();
    if (Accept("<")) return PathTail();
    return Word();
  }

  Expected Of(Kind kind) {
    Expected value;
    value.kind = kind;
    return value;
  }

  Expected String() {
    Expected value = Of(Kind::kString);
    for (++at_; at_ < text_.size() && text_[at_] != '\''; ++at_) {
      if (text_[at_] == '\\' && at_ + 1 < text_.size()) {
        const char c = text_[++at_];
        value.string += c == 'n' ? '\n' : c == 't' ? '\t' : c;
      } else {
        value.string += text_[at_];
      }
    }
    Require("'");
    return value;
  }

  Expected ListTail() {
    Expected value = Of(Kind::kList);
    if (Accept("]")) return value;
    do {
      value.elements.push_back(ParseValue());
    } while (!failed_ && Accept(","));
    Require("]");
    return value;
  }

  std::string Name() {
    Skip();
    std::string name;
    if (Accept("`")) {
      while (at_ < text_.size() && text_[at_] != '`') name += text_[at_++];
      Require("`");
      return name;
    }
    while (at_ < text_.size() &&
           (std::isalnum(static_cast<unsigned char>(text_[at_])) != 0 || text_[at_] == '_' ||
            static_cast<unsigned char>(text_[at_]) >= 0x80)) {
      name += text_[at_++];
    }
    if (name.empty()) failed_ = true;
    return name;
  }

  Expected MapValue() {
    Expected value = Of(Kind::kMap);
    Require("{");
    if (Accept("}")) return value;
    do {
      std::string key = Name();
      Require(":");
      value.entries.emplace_back(std::move(key), ParseValue());
    } while (!failed_ && Accept(","));
    Require("}");
    return value;
  }

  void Properties(Expected* value) {
    if (Peek("{")) value->entries = MapValue().entries;
  }

  Expected Node() {
    Expected value = Of(Kind::kNode);
    Require("(");
    while (!failed_ && Accept(":")) value.labels.push_back(Name());
    std::sort(value.labels.begin(), value.labels.end());
    Properties(&value);
    Require(")");
    return value;
  }

  Expected Relationship() {
    Expected value = Of(Kind::kRelationship);
    Require("[:");
    value.string = Name();
    Properties(&value);
    Require("]");
    return value;
  }

  Expected PathTail() {
    Expected value = Of(Kind::kPath);
    value.elements.push_back(Node());
    while (!failed_ && !Accept(">")) {
      const bool backward = Accept("<-");
      if (!backward) Require("-");
      value.elements.push_back(Relationship());
      if (backward) {
        Require("-");
      } else {
        Require("->");
      }
      value.forward.push_back(!backward);
      value.elements.push_back(Node());
    }
    return value;
  }

  Expected Word() {
    const size_t start = at_;
    while (at_ < text_.size() && !std::strchr(" ,]})>", text_[at_])) ++at_;
    const std::string word(text_.substr(start, at_ - start));
    Expected value;
    if (word == "null") return value;
    if (word == "true" || word == "false") {
      value = Of(Kind::kBoolean);
      value.boolean = word == "true";
    } else if (word == "NaN" || absl::EndsWith(word, "Inf")) {
      value = Of(Kind::kFloat);
      value.floating = word == "NaN" ? std::nan("") : std::numeric_limits<double>::infinity();
      if (word[0] == '-') value.floating = -value.floating;
    } else if (int64_t integer; absl::SimpleAtoi(word, &integer)) {
      value = Of(Kind::kInteger);
      value.integer = integer;
    } else {
      value = Of(Kind::kFloat);
      if (word.empty() || !absl::SimpleAtod(word, &value.floating)) failed_ = true;
    }
    return value;
  }

  std::string_view text_;
  size_t at_ = 0;
  bool failed_ = false;
};

}  // namespace

absl::StatusOr<Expected> ParseExpected(std::string_view text) { return Parser(text).Whole(); }

absl::StatusOr<Value> ToValue(const Expected& expected) {
  switch (expected.kind) {
    case Expected::Kind::kNull:
      return Value();
    case Expected::Kind::kBoolean:
      return Value(expected.boolean);
    case Expected::Kind::kInteger:
      return Value(expected.integer);
    case Expected::Kind::kFloat:
      return Value(expected.floating);
    case Expected::Kind::kString:
      return Value(expected.string);
    case Expected::Kind::kList: {
      List list;
      for (const Expected& element : expected.elements) {
        absl::StatusOr<Value> value = ToValue(element);
        if (!value.ok()) return value;
        list.push_back(*std::move(value));
      }
      return Value(std::move(list));
    }
    case Expected::Kind::kMap: {
      Map map;
      for (const auto& [key, entry] : expected.entries) {
        absl::StatusOr<Value> value = ToValue(entry);
        if (!value.ok()) return value;
        map.insert_or_assign(key, *std::move(value));
      }
      return Value(std::move(map));
    }
    default:
      return absl::InvalidArgumentError("nodes, relationships and paths cannot be parameters");
  }
}

}  // namespace dossier::tck
