#include "ingest/text/debug_text.h"

#include "absl/strings/str_cat.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

std::string Clean(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
  }
  return out;
}

std::string AsString(std::string_view text) { return std::string(text); }

std::string Column(bool known, std::string_view text) {
  return known ? absl::StrCat("\t", AsString(text)) : std::string("\t_");
}

std::string RangeText(Range range) { return absl::StrCat(range.begin, "-", range.end); }

// Prints one document; `layers` are those that are filled and asked for.
class Printer {
 public:
  Printer(const Document& document, Layers layers) : doc_(document), layers_(layers) {}

  std::string Print() {
    if (layers_.Has(Layer::kTokens)) Sentences();
    if (layers_.Has(Layer::kNames) || layers_.Has(Layer::kValues)) Names();
    if (layers_.Has(Layer::kTitles)) Titles();
    if (layers_.Has(Layer::kQuotations)) Quotations();
    if (layers_.Has(Layer::kCoreference)) Entities();
    return std::move(out_);
  }

 private:
  void Sentences() {
    if (!layers_.Has(Layer::kSentences)) {
      for (uint32_t i = 0; i < doc_.tokens.size(); ++i) TokenLine(i);
      return;
    }
    for (uint32_t s = 0; s < doc_.sentences.size(); ++s) {
      const Sentence& sentence = doc_.sentences[s];
      absl::StrAppend(&out_, "# sentence ", s, " ", AsString(ToString(sentence.kind)), "\n");
      for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) TokenLine(i);
    }
  }

  void TokenLine(uint32_t i) {
    const Token& token = doc_.tokens[i];
    absl::StrAppend(&out_, i, "\t", Clean(doc_.Text(token)));
    absl::StrAppend(&out_, Column(layers_.Has(Layer::kLemmas), Clean(doc_.Lemma(i))));
    absl::StrAppend(&out_, Column(layers_.Has(Layer::kTags), ToString(token.tag)));
    absl::StrAppend(&out_, Column(layers_.Has(Layer::kTags), ToString(token.universal)));
    absl::StrAppend(&out_, Column(layers_.Has(Layer::kParse), ToString(token.relation)));
    absl::StrAppend(&out_, "\t", token.head == kNone ? "_" : absl::StrCat(token.head), "\n");
  }

  void Names() {
    out_ += "# names\n";
    for (uint32_t i = 0; i < doc_.names.size(); ++i) {
      const Name& name = doc_.names[i];
      absl::StrAppend(&out_, i, "\t", RangeText(name.tokens), "\t",
                      AsString(ToString(name.name_class)), "\t", Clean(doc_.Text(name.tokens)));
      absl::StrAppend(&out_, Column(name.finer != 0, doc_.Finer(name.finer)));
      absl::StrAppend(&out_, Column(!name.country.empty(), name.country.view()));
      if (name.expansion != kNone) absl::StrAppend(&out_, "\tabbreviates ", name.expansion);
      out_ += '\n';
    }
  }

  void Titles() {
    out_ += "# titles\n";
    for (const Title& title : doc_.titles) {
      absl::StrAppend(&out_, RangeText(title.tokens), "\t", Clean(doc_.Text(title.tokens)),
                      "\tname ", title.name, "\n");
    }
  }

  void Quotations() {
    out_ += "# quotations\n";
    for (uint32_t i = 0; i < doc_.quotations.size(); ++i) {
      const Quotation& q = doc_.quotations[i];
      absl::StrAppend(&out_, i, "\t", RangeText(q.tokens), "\t",
                      Clean(doc_.text().substr(q.start, q.end - q.start)));
      if (q.parent != kNone) absl::StrAppend(&out_, "\twithin ", q.parent);
      if (q.continues != kNone) absl::StrAppend(&out_, "\tcontinues ", q.continues);
      if (!q.closed) out_ += "\topen";
      if (!q.is_speech) out_ += "\tnot speech";
      out_ += '\n';
    }
  }

  void Entities() {
    out_ += "# entities\n";
    for (uint32_t e = 0; e < doc_.entities.size(); ++e) {
      const TextEntity& entity = doc_.entities[e];
      absl::StrAppend(&out_, e, "\t", AsString(ToString(entity.name_class)));
      absl::StrAppend(&out_, Column(entity.finer != 0, doc_.Finer(entity.finer)));
      absl::StrAppend(&out_, Column(entity.name != 0, doc_.words.Text(entity.name)));
      absl::StrAppend(&out_, Column(!entity.country.empty(), entity.country.view()));
      if (entity.plural) out_ += "\tplural";
      for (uint32_t member : entity.members) absl::StrAppend(&out_, "\tmember ", member);
      out_ += '\n';
      for (uint32_t m : entity.mentions) MentionLine(m);
    }
  }

  void MentionLine(uint32_t m) {
    const EntityMention& mention = doc_.mentions[m];
    absl::StrAppend(&out_, "  ", RangeText(mention.tokens), "\t", AsString(ToString(mention.kind)),
                    "\t", Clean(doc_.Text(mention.tokens)), "\n");
  }

  const Document& doc_;
  Layers layers_;
  std::string out_;
};

}  // namespace

std::string DebugText(const Document& document, Layers layers) {
  return Printer(document, layers & document.filled).Print();
}

std::string DebugText(const Document& document) { return DebugText(document, document.filled); }

}  // namespace dossier
