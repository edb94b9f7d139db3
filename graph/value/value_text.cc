#include "graph/value/value_text.h"

#include <array>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "graph/value/number_text.h"
#include "graph/value/temporal_text.h"

namespace dossier {
namespace {

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool IsPlainName(std::string_view name) {
  if (name.empty() || !IsLetter(name.front())) return false;
  for (const char c : name) {
    if (!IsLetter(c) && !IsDigit(c)) return false;
  }
  return true;
}

std::string_view Constructor(ValueKind kind) {
  switch (kind) {
    case ValueKind::kDate:
      return "date";
    case ValueKind::kLocalTime:
      return "localtime";
    case ValueKind::kZonedTime:
      return "time";
    case ValueKind::kLocalDateTime:
      return "localdatetime";
    case ValueKind::kZonedDateTime:
      return "datetime";
    default:
      return "duration";
  }
}

// Appends values to a text.
class Printer {
 public:
  Printer(const ValueTextOptions& options, std::string* out) : options_(options), out_(*out) {}

  void Print(const Value& v) {
    switch (v.kind()) {
      case ValueKind::kNull:
        out_ += "null";
        return;
      case ValueKind::kBoolean:
        out_ += v.boolean() ? "true" : "false";
        return;
      case ValueKind::kInteger:
        absl::StrAppend(&out_, v.integer());
        return;
      case ValueKind::kFloat:
        out_ += FloatText(v.floating());
        return;
      case ValueKind::kString:
        out_ += QuotedText(v.string());
        return;
      case ValueKind::kList:
        return PrintList(v.list());
      case ValueKind::kMap:
        return PrintMap(v.map());
      case ValueKind::kNode:
        return PrintNode(v.node().id);
      case ValueKind::kRelationship:
        return PrintRelationship(v.relationship().id);
      case ValueKind::kPath:
        return PrintPath(v.path());
      default:
        return PrintTemporal(v);
    }
  }

 private:
  void PrintList(const List& list) {
    out_ += '[';
    for (size_t i = 0; i < list.size(); ++i) {
      if (i > 0) out_ += ", ";
      Print(list[i]);
    }
    out_ += ']';
  }

  void PrintMap(const Map& map) {
    out_ += '{';
    std::string_view separator = "";
    for (const auto& [key, value] : map) {
      out_ += separator;
      out_ += NameText(key);
      out_ += ": ";
      Print(value);
      separator = ", ";
    }
    out_ += '}';
  }

  void PrintTemporal(const Value& v) {
    const std::string text = TemporalText(v);
    switch (options_.temporal) {
      case TemporalForm::kBare:
        out_ += text;
        return;
      case TemporalForm::kQuoted:
        absl::StrAppend(&out_, "'", text, "'");
        return;
      case TemporalForm::kCall:
        out_ += Constructor(v.kind());
        absl::StrAppend(&out_, "('", text, "')");
    }
  }

  void PrintProperties(const Map& properties, bool after_name) {
    if (properties.empty()) return;
    if (after_name) out_ += ' ';
    PrintMap(properties);
  }

  void PrintNode(uint64_t id) {
    if (options_.elements == nullptr) {
      absl::StrAppend(&out_, "(#", id, ")");
      return;
    }
    const NodeContents node = options_.elements->Node(id);
    out_ += '(';
    for (const std::string& label : node.labels) absl::StrAppend(&out_, ":", NameText(label));
    PrintProperties(node.properties, !node.labels.empty());
    out_ += ')';
  }

  void PrintRelationship(uint64_t id) {
    if (options_.elements == nullptr) {
      absl::StrAppend(&out_, "[#", id, "]");
    } else {
      PrintRelationship(options_.elements->Relationship(id));
    }
  }

  void PrintRelationship(const RelationshipContents& relationship) {
    absl::StrAppend(&out_, "[:", NameText(relationship.type));
    PrintProperties(relationship.properties, true);
    out_ += ']';
  }

  // One relationship of a path, between arrows that show its own direction.
  void PrintStep(uint64_t id, uint64_t from) {
    if (options_.elements == nullptr) {
      absl::StrAppend(&out_, "-[#", id, "]-");
      return;
    }
    const RelationshipContents relationship = options_.elements->Relationship(id);
    const bool forward = relationship.start == from;
    out_ += forward ? "-" : "<-";
    PrintRelationship(relationship);
    out_ += forward ? "->" : "-";
  }

  void PrintPath(const Path& path) {
    out_ += '<';
    for (size_t i = 0; i < path.nodes.size(); ++i) {
      if (i > 0) PrintStep(path.relationships[i - 1], path.nodes[i - 1]);
      PrintNode(path.nodes[i]);
    }
    out_ += '>';
  }

  const ValueTextOptions& options_;
  std::string& out_;
};

void AppendEscaped(char c, std::string* out) {
  constexpr std::string_view kPlain = "\\'\n\r\t\b\f";
  constexpr std::string_view kLetters = "\\'nrtbf";
  const size_t at = kPlain.find(c);
  if (at != std::string_view::npos) {
    *out += '\\';
    *out += kLetters[at];
  } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
    absl::StrAppend(out, absl::StrFormat("\\u%04X", c));
  } else {
    *out += c;
  }
}

}  // namespace

std::string ValueText(const Value& value, const ValueTextOptions& options) {
  std::string text;
  Printer(options, &text).Print(value);
  return text;
}

std::string TemporalText(const Value& v) {
  switch (v.kind()) {
    case ValueKind::kDate:
      return ToText(v.date());
    case ValueKind::kLocalTime:
      return ToText(v.local_time());
    case ValueKind::kZonedTime:
      return ToText(v.zoned_time());
    case ValueKind::kLocalDateTime:
      return ToText(v.local_date_time());
    case ValueKind::kZonedDateTime:
      return ToText(v.zoned_date_time());
    case ValueKind::kDuration:
      return ToText(v.duration());
    default:
      return "";
  }
}

std::string QuotedText(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) AppendEscaped(c, &quoted);
  quoted += '\'';
  return quoted;
}

std::string NameText(std::string_view name) {
  if (IsPlainName(name)) return std::string(name);
  std::string quoted = "`";
  for (const char c : name) {
    if (c == '`') quoted += '`';
    quoted += c;
  }
  quoted += '`';
  return quoted;
}

}  // namespace dossier
