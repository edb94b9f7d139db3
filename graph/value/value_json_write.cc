#include <cmath>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "graph/value/number_text.h"
#include "graph/value/utf8.h"
#include "graph/value/value_json.h"
#include "graph/value/value_text.h"

namespace dossier {
namespace {

class Writer {
 public:
  Writer(const ElementSource* elements, std::string* out) : elements_(elements), out_(*out) {}

  void Write(const Value& v) {
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
        return WriteFloat(v.floating());
      case ValueKind::kString:
        return AppendJsonString(v.string(), &out_);
      case ValueKind::kList:
        return WriteList(v.list());
      case ValueKind::kMap:
        return WriteMap(v.map());
      case ValueKind::kNode:
        return WriteNode(v.node().id);
      case ValueKind::kRelationship:
        return WriteRelationship(v.relationship().id);
      case ValueKind::kPath:
        return WritePath(v.path());
      default:
        return AppendJsonString(TemporalText(v), &out_);
    }
  }

 private:
  void WriteFloat(double d) {
    const std::string text = FloatText(d);
    if (std::isfinite(d)) {
      out_ += text;
    } else {
      AppendJsonString(text, &out_);
    }
  }

  // `write` writes element i.
  template <typename WriteElement>
  void WriteArray(size_t size, WriteElement write) {
    out_ += '[';
    for (size_t i = 0; i < size; ++i) {
      if (i > 0) out_ += ',';
      write(i);
    }
    out_ += ']';
  }

  void WriteList(const List& list) {
    WriteArray(list.size(), [&](size_t i) { Write(list[i]); });
  }

  void WriteMap(const Map& map) {
    out_ += '{';
    bool first = true;
    for (const auto& [key, value] : map) {
      if (!first) out_ += ',';
      first = false;
      AppendJsonString(key, &out_);
      out_ += ':';
      Write(value);
    }
    out_ += '}';
  }

  void WriteNode(uint64_t id) {
    absl::StrAppend(&out_, "{\"id\":", id);
    if (elements_ != nullptr) {
      const NodeContents node = elements_->Node(id);
      out_ += ",\"labels\":";
      WriteArray(node.labels.size(), [&](size_t i) { AppendJsonString(node.labels[i], &out_); });
      out_ += ",\"properties\":";
      WriteMap(node.properties);
    }
    out_ += '}';
  }

  void WriteRelationship(uint64_t id) {
    absl::StrAppend(&out_, "{\"id\":", id);
    if (elements_ != nullptr) {
      const RelationshipContents relationship = elements_->Relationship(id);
      out_ += ",\"type\":";
      AppendJsonString(relationship.type, &out_);
      absl::StrAppend(&out_, ",\"start\":", relationship.start, ",\"end\":", relationship.end,
                      ",\"properties\":");
      WriteMap(relationship.properties);
    }
    out_ += '}';
  }

  void WritePath(const Path& path) {
    out_ += "{\"nodes\":";
    WriteArray(path.nodes.size(), [&](size_t i) { WriteNode(path.nodes[i]); });
    out_ += ",\"relationships\":";
    WriteArray(path.relationships.size(),
               [&](size_t i) { WriteRelationship(path.relationships[i]); });
    out_ += '}';
  }

  const ElementSource* elements_;
  std::string& out_;
};

void AppendAscii(char c, std::string* out) {
  constexpr std::string_view kPlain = "\"\\\n\r\t\b\f";
  constexpr std::string_view kLetters = "\"\\nrtbf";
  const size_t at = kPlain.find(c);
  if (at != std::string_view::npos) {
    *out += '\\';
    *out += kLetters[at];
  } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
    absl::StrAppend(out, absl::StrFormat("\\u%04x", c));
  } else {
    *out += c;
  }
}

}  // namespace

void AppendJson(const Value& value, const ElementSource* elements, std::string* out) {
  Writer(elements, out).Write(value);
}

std::string JsonText(const Value& value, const ElementSource* elements) {
  std::string text;
  AppendJson(value, elements, &text);
  return text;
}

void AppendJsonString(std::string_view text, std::string* out) {
  *out += '"';
  for (size_t i = 0; i < text.size();) {
    const size_t length = Utf8Length(text.substr(i));
    if (length == 1) {
      AppendAscii(text[i], out);
    } else if (length == 0) {
      *out += "\xEF\xBF\xBD";
    } else {
      out->append(text.substr(i, length));
    }
    i += std::max<size_t>(length, 1);
  }
  *out += '"';
}

}  // namespace dossier
