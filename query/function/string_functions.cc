#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "graph/value/utf8.h"
#include "query/function/function_error.h"
#include "query/function/function_families.h"
#include "query/function/text_case.h"

namespace dossier {
namespace {

using Arguments = std::span<const Value>;
using Result = absl::StatusOr<Value>;

constexpr KindSet kText = ValueKind::kString;
constexpr KindSet kWhole = ValueKind::kInteger;

absl::Status CheckNotNegative(const Value& v, const char* what) {
  if (v.integer() >= 0) return absl::OkStatus();
  return ArgumentErrorAtRuntime("NumberOutOfRange",
                                absl::StrCat("The ", what, " must not be negative: ", v.integer()));
}

template <std::string (*kMap)(std::string_view)>
Result Map1(Arguments a, FunctionContext&) {
  return Value(kMap(a[0].string()));
}

// From character `start` on, `length` of them.
std::string_view Part(std::string_view text, int64_t start, int64_t length) {
  text.remove_prefix(OffsetOfCharacter(text, static_cast<size_t>(start)));
  return text.substr(0, OffsetOfCharacter(text, static_cast<size_t>(length)));
}

Result Substring(Arguments a, FunctionContext&) {
  if (absl::Status status = CheckNotNegative(a[1], "start of substring()"); !status.ok())
    return status;
  if (a.size() == 2) return Value(std::string(Part(a[0].string(), a[1].integer(), INT64_MAX)));
  if (absl::Status status = CheckNotNegative(a[2], "length of substring()"); !status.ok())
    return status;
  return Value(std::string(Part(a[0].string(), a[1].integer(), a[2].integer())));
}

Result Left(Arguments a, FunctionContext&) {
  if (absl::Status status = CheckNotNegative(a[1], "length of left()"); !status.ok()) return status;
  return Value(std::string(Part(a[0].string(), 0, a[1].integer())));
}

Result Right(Arguments a, FunctionContext&) {
  if (absl::Status status = CheckNotNegative(a[1], "length of right()"); !status.ok())
    return status;
  const auto size = static_cast<int64_t>(CountCharacters(a[0].string()));
  return Value(
      std::string(Part(a[0].string(), std::max<int64_t>(size - a[1].integer(), 0), INT64_MAX)));
}

Result Replace(Arguments a, FunctionContext&) {
  const std::string& text = a[0].string();
  const std::string& search = a[1].string();
  if (search.empty()) return a[0];
  std::string replaced;
  size_t from = 0;
  for (size_t at = text.find(search); at != std::string::npos; at = text.find(search, from)) {
    replaced.append(text, from, at - from);
    replaced += a[2].string();
    from = at + search.size();
  }
  replaced.append(text, from, std::string::npos);
  return Value(std::move(replaced));
}

// An empty delimiter splits between all characters.
List SplitByCharacter(std::string_view text) {
  List parts;
  while (!text.empty()) {
    const size_t step = Utf8Step(text);
    parts.emplace_back(text.substr(0, step));
    text.remove_prefix(step);
  }
  return parts;
}

// The first place, from `from` on, where one of the delimiters stands; of several the longest.
std::pair<size_t, size_t> FindDelimiter(std::string_view text, size_t from,
                                        const std::vector<std::string>& delimiters) {
  std::pair<size_t, size_t> best = {std::string_view::npos, 0};
  for (const std::string& delimiter : delimiters) {
    const size_t at = text.find(delimiter, from);
    if (at < best.first || (at == best.first && delimiter.size() > best.second))
      best = {at, delimiter.size()};
  }
  return best;
}

List SplitBy(std::string_view text, const std::vector<std::string>& delimiters) {
  List parts;
  size_t from = 0;
  for (;;) {
    const auto [at, size] = FindDelimiter(text, from, delimiters);
    parts.emplace_back(text.substr(from, at - from));
    if (at == std::string_view::npos) return parts;
    from = at + size;
  }
}

Result Split(Arguments a, FunctionContext&) {
  std::vector<std::string> delimiters;
  if (a[1].kind() == ValueKind::kString) {
    delimiters.push_back(a[1].string());
  } else {
    for (const Value& v : a[1].list()) {
      if (v.kind() != ValueKind::kString) {
        return TypeErrorAtRuntime("InvalidArgumentValue",
                                  "The delimiters of split() must be strings");
      }
      delimiters.push_back(v.string());
    }
  }
  if (a[0].string().empty() || delimiters.empty()) return Value(List{a[0]});
  for (const std::string& delimiter : delimiters) {
    if (delimiter.empty()) return Value(SplitByCharacter(a[0].string()));
  }
  return Value(SplitBy(a[0].string(), delimiters));
}

std::string_view Drop(Arguments a) {
  return a.size() > 1 ? std::string_view(a[1].string()) : std::string_view();
}

Result TrimLeft(Arguments a, FunctionContext&) {
  return Value(std::string(TrimmedLeft(a[0].string(), Drop(a))));
}
Result TrimRight(Arguments a, FunctionContext&) {
  return Value(std::string(TrimmedRight(a[0].string(), Drop(a))));
}
Result TrimBoth(Arguments a, FunctionContext&) {
  return Value(std::string(TrimmedRight(TrimmedLeft(a[0].string(), Drop(a)), Drop(a))));
}

Result Length(Arguments a, FunctionContext&) {
  return Value(static_cast<int64_t>(CountCharacters(a[0].string())));
}

Result Normalize(Arguments a, FunctionContext&) {
  std::optional<std::string> normalized =
      Normalized(a[0].string(), a.size() > 1 ? a[1].string() : "NFC");
  if (normalized) return Value(*std::move(normalized));
  return ArgumentErrorAtRuntime(
      "InvalidArgumentValue",
      "normalize() takes valid UTF-8 and one of the forms 'NFC', 'NFD', 'NFKC', 'NFKD'");
}

FunctionInfo OfText(std::string_view name, std::string_view signature, std::string_view description,
                    FunctionBody body) {
  return {.name = name,
          .signature = signature,
          .description = description,
          .min_arguments = 1,
          .max_arguments = 1,
          .kinds = {kText},
          .body = body};
}

FunctionInfo Trim(std::string_view name, std::string_view signature, std::string_view description,
                  FunctionBody body) {
  return {.name = name,
          .signature = signature,
          .description = description,
          .min_arguments = 1,
          .max_arguments = 2,
          .kinds = {kText, kText},
          .body = body};
}

FunctionInfo Two(std::string_view name, std::string_view signature, std::string_view description,
                 KindSet second, FunctionBody body) {
  return {.name = name,
          .signature = signature,
          .description = description,
          .min_arguments = 2,
          .max_arguments = 2,
          .kinds = {kText, second},
          .body = body};
}

}  // namespace

std::vector<FunctionInfo> StringFunctions() {
  return {
      Trim("btrim", "btrim(text :: STRING, characters :: STRING = white space) :: STRING",
           "The text without these characters at both ends.", TrimBoth),
      OfText("char_length", "char_length(text :: STRING) :: INTEGER",
             "How many characters the text has.", Length),
      OfText("character_length", "character_length(text :: STRING) :: INTEGER",
             "The same as char_length.", Length),
      Two("left", "left(text :: STRING, length :: INTEGER) :: STRING", "The first characters.",
          kWhole, Left),
      OfText("lower", "lower(text :: STRING) :: STRING", "The same as toLower.", Map1<Lowercase>),
      Trim("ltrim", "ltrim(text :: STRING, characters :: STRING = white space) :: STRING",
           "The text without these characters at the beginning.", TrimLeft),
      {.name = "normalize",
       .signature = "normalize(text :: STRING, form :: STRING = 'NFC') :: STRING",
       .description = "The text in a normal form of Unicode: NFC, NFD, NFKC or NFKD.",
       .min_arguments = 1,
       .max_arguments = 2,
       .kinds = {kText, kText},
       .body = Normalize},
      {.name = "replace",
       .signature = "replace(text :: STRING, search :: STRING, replacement :: STRING) :: STRING",
       .description = "The text with every occurrence of `search` replaced.",
       .min_arguments = 3,
       .max_arguments = 3,
       .kinds = {kText, kText, kText},
       .body = Replace},
      Two("right", "right(text :: STRING, length :: INTEGER) :: STRING", "The last characters.",
          kWhole, Right),
      Trim("rtrim", "rtrim(text :: STRING, characters :: STRING = white space) :: STRING",
           "The text without these characters at the end.", TrimRight),
      Two("split", "split(text :: STRING, delimiters :: STRING | LIST<STRING>) :: LIST<STRING>",
          "The parts between the delimiters.", kText | ValueKind::kList, Split),
      {.name = "substring",
       .signature =
           "substring(text :: STRING, start :: INTEGER, length :: INTEGER = all) :: STRING",
       .description = "Characters from position `start` (the first is 0).",
       .min_arguments = 2,
       .max_arguments = 3,
       .kinds = {kText, kWhole, kWhole},
       .body = Substring},
      OfText("toLower", "toLower(text :: STRING) :: STRING", "The text in lower case.",
             Map1<Lowercase>),
      OfText("toUpper", "toUpper(text :: STRING) :: STRING", "The text in upper case.",
             Map1<Uppercase>),
      Trim("trim", "trim(text :: STRING, characters :: STRING = white space) :: STRING",
           "The same as btrim.", TrimBoth),
      OfText("upper", "upper(text :: STRING) :: STRING", "The same as toUpper.", Map1<Uppercase>),
  };
}

}  // namespace dossier
