#include "ingest/language/name_entities.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "ingest/language/feature_hash.h"
#include "ingest/language/gazetteer.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

constexpr size_t kMostCandidates = 16;  // entities that a short form is compared with

bool IsFunctionWord(std::string_view w) {
  return w == "of" || w == "the" || w == "for" || w == "and" || w == "&" || w == "'s" || w == "-" ||
         w == "." || w == "," || w == "in" || w == "on";
}

// What may be left off a company's or a place's name: 'MBI Group International', 'Guantanamo Bay'.
bool MayBeLeftOff(NameClass c, std::string_view w) {
  constexpr std::string_view kCompany[] = {
      "international", "holdings",    "holding", "group", "inc",     "inc.", "corp",
      "corp.",         "corporation", "co",      "co.",   "company", "ltd",  "ltd.",
      "limited",       "plc",         "llc",     "sa",    "ag",      "."};
  constexpr std::string_view kPlace[] = {"bay",  "district", "province",    "prefecture",
                                         "town", "village",  "governorate", "township"};
  if (c == NameClass::kPlace)
    return std::find(std::begin(kPlace), std::end(kPlace), w) != std::end(kPlace);
  return std::find(std::begin(kCompany), std::end(kCompany), w) != std::end(kCompany);
}

// One entity under way.
struct Draft {
  NameClass name_class;
  Gender gender = Gender::kUnknown;
  CountryCode country;
  bool is_country = false;
  std::vector<WordId> words;  // of the fullest form, without function words
  std::vector<uint32_t> names;
};

class Grouper {
 public:
  explicit Grouper(Document* document) : doc_(document) {}

  void Run() {
    std::vector<uint32_t> order(doc_->names.size());
    std::iota(order.begin(), order.end(), 0);
    // Longer forms first: short ones then have something to be short for.
    std::stable_sort(order.begin(), order.end(), [this](uint32_t a, uint32_t b) {
      return std::min<uint32_t>(doc_->names[a].tokens.size(), 4) >
             std::min<uint32_t>(doc_->names[b].tokens.size(), 4);
    });
    group_.assign(doc_->names.size(), kNone);
    for (uint32_t n : order) {
      const Name& name = doc_->names[n];
      if (IsEntityClass(name.name_class) && name.expansion == kNone) Place(n);
    }
    for (uint32_t n = 0; n < doc_->names.size(); ++n) {
      const Name& name = doc_->names[n];
      if (name.expansion != kNone && IsEntityClass(name.name_class))
        Join(n, group_[name.expansion]);
      if (name.name_class == NameClass::kNationality) PlaceNationality(n);
    }
    Emit();
  }

 private:
  std::vector<WordId> Words(const Name& name) const {
    std::vector<WordId> words;
    for (uint32_t i = name.tokens.begin; i < name.tokens.end; ++i) {
      if (!IsFunctionWord(doc_->Lower(i))) words.push_back(doc_->tokens[i].word);
    }
    if (words.empty()) words.push_back(doc_->tokens[name.tokens.begin].word);
    return words;
  }

  static uint64_t Key(NameClass c, const std::vector<WordId>& words) {
    uint64_t key = static_cast<uint64_t>(c) + 17;
    for (WordId w : words) key = HashPair(key, w);
    return key;
  }

  bool IsCountry(const Name& name) const {
    return name.name_class == NameClass::kPlace && !name.country.empty() &&
           doc_->Finer(name.finer) == "Country";
  }

  static uint16_t CountryKey(CountryCode c) {
    return static_cast<uint16_t>(static_cast<unsigned char>(c.letters[0]) << 8 |
                                 static_cast<unsigned char>(c.letters[1]));
  }

  void Place(uint32_t n) {
    const Name& name = doc_->names[n];
    std::vector<WordId> words = Words(name);
    uint64_t key = Key(name.name_class, words);
    if (auto same = by_key_.find(key); same != by_key_.end()) return Join(n, same->second);
    uint32_t group = kNone;
    // England is not the United Kingdom: only forms of one country's own name are one.
    if (IsCountry(name) && !IsPartOfKingdom(name)) {
      auto same = by_country_.find(CountryKey(name.country));
      if (same != by_country_.end()) group = same->second;
    } else if (name.name_class == NameClass::kPerson) {
      group = FullPerson(name, words);
    } else if (name.name_class == NameClass::kOrganization || name.name_class == NameClass::kWork ||
               name.name_class == NameClass::kEvent || name.name_class == NameClass::kPlace) {
      group = FullForm(name, words);
    }
    if (group == kNone) group = New(n, words);
    by_key_.emplace(key, group);
    if (IsCountry(name) && !IsPartOfKingdom(name))
      by_country_.try_emplace(CountryKey(name.country), group);
    Join(n, group);
  }

  bool IsPartOfKingdom(const Name& name) const {
    std::string_view w = doc_->Lower(name.tokens.end - 1);
    return w == "england" || w == "scotland" || w == "wales" || w == "ireland";
  }

  uint32_t New(uint32_t n, const std::vector<WordId>& words) {
    const Name& name = doc_->names[n];
    Draft draft;
    draft.name_class = name.name_class;
    draft.words = words;
    draft.is_country = IsCountry(name);
    uint32_t group = static_cast<uint32_t>(drafts_.size());
    drafts_.push_back(draft);
    for (WordId w : words) {
      std::vector<uint32_t>& holders = by_word_[w];
      if (holders.size() < kMostCandidates) holders.push_back(group);
    }
    return group;
  }

  void Join(uint32_t n, uint32_t group) {
    if (group == kNone) return;
    group_[n] = group;
    const Name& name = doc_->names[n];
    Draft& draft = drafts_[group];
    draft.names.push_back(n);
    if (name.gender != Gender::kUnknown) draft.gender = name.gender;
    if (draft.country.empty()) draft.country = name.country;
  }

  // The person of whose full name `words` are a surname, a given name, or given name and surname;
  // the one named nearest before.
  uint32_t FullPerson(const Name& name, const std::vector<WordId>& words) const {
    auto holders = by_word_.find(words.back());
    if (holders == by_word_.end()) return kNone;
    uint32_t best = kNone;
    for (uint32_t g : holders->second) {
      const Draft& draft = drafts_[g];
      if (draft.name_class != NameClass::kPerson || draft.words.size() <= words.size()) continue;
      if (!IsSubsequence(words, draft.words) || !Agree(draft.gender, name.gender)) continue;
      if (words.size() == 1 && words[0] != draft.words.back() && words[0] != draft.words.front() &&
          draft.words.size() < 3)
        continue;
      if (best == kNone || Nearer(g, best, name.tokens.begin)) best = g;
    }
    return best;
  }

  static bool Agree(Gender a, Gender b) {
    return a == Gender::kUnknown || b == Gender::kUnknown || a == b;
  }

  static bool IsSubsequence(const std::vector<WordId>& part, const std::vector<WordId>& whole) {
    size_t at = 0;
    for (WordId w : whole) at += at < part.size() && part[at] == w;
    return at == part.size();
  }

  // The last name of a before the place beats the last name of b; names after it count for nothing
  // unless there is none before.
  bool Nearer(uint32_t a, uint32_t b, uint32_t place) const {
    auto last_before = [&](uint32_t g) {
      uint32_t best = 0;
      for (uint32_t n : drafts_[g].names) {
        uint32_t at = doc_->names[n].tokens.begin;
        if (at < place) best = std::max(best, at + 1);
      }
      return best;
    };
    return last_before(a) > last_before(b);
  }

  // 'Justice Department' and 'Department of Justice' have the same words; 'Goldman' begins 'Goldman
  // Sachs'; a head word alone ('the Ministry') is no short form.
  uint32_t FullForm(const Name& name, const std::vector<WordId>& words) const {
    auto holders = by_word_.find(words.front());
    if (holders == by_word_.end()) return kNone;
    for (uint32_t g : holders->second) {
      const Draft& draft = drafts_[g];
      if (draft.name_class != name.name_class) continue;
      if (SameWords(words, draft.words)) return g;
      bool begins = words.size() < draft.words.size() &&
                    std::equal(words.begin(), words.end(), draft.words.begin());
      if (begins && LeavesLittleOff(words, draft)) return g;
      if (name.name_class == NameClass::kPlace) continue;
      if (begins && name.finer == 0 && !IsNationWord(name)) return g;
    }
    return kNone;
  }

  bool LeavesLittleOff(const std::vector<WordId>& words, const Draft& draft) const {
    return std::all_of(
        draft.words.begin() + static_cast<ptrdiff_t>(words.size()), draft.words.end(),
        [&](WordId w) { return MayBeLeftOff(draft.name_class, doc_->words.Text(w)); });
  }

  bool IsNationWord(const Name& name) const { return !name.country.empty() && name.in_gazetteer; }

  static bool SameWords(std::vector<WordId> a, std::vector<WordId> b) {
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return a == b;
  }

  void PlaceNationality(uint32_t n) {
    const Name& name = doc_->names[n];
    if (name.country.empty()) return;
    auto [entry, is_new] = by_country_.try_emplace(CountryKey(name.country), 0);
    if (is_new) {
      Draft draft;
      draft.name_class = NameClass::kPlace;
      draft.country = name.country;
      draft.is_country = true;
      entry->second = static_cast<uint32_t>(drafts_.size());
      drafts_.push_back(draft);
    }
    Join(n, entry->second);
  }

  // Entities in order of their first mention.
  void Emit() {
    std::vector<uint32_t> order;
    for (uint32_t g = 0; g < drafts_.size(); ++g) {
      if (drafts_[g].names.empty()) continue;
      std::sort(drafts_[g].names.begin(), drafts_[g].names.end());
      order.push_back(g);
    }
    std::sort(order.begin(), order.end(), [this](uint32_t a, uint32_t b) {
      return drafts_[a].names.front() < drafts_[b].names.front();
    });
    for (uint32_t g : order) {
      TextEntity entity;
      entity.name_class = drafts_[g].name_class;
      entity.gender = drafts_[g].gender;
      entity.country = drafts_[g].country;
      if (drafts_[g].is_country) entity.finer = doc_->words.Add("Country");
      uint32_t id = static_cast<uint32_t>(doc_->entities.size());
      for (uint32_t n : drafts_[g].names) {
        AddMention(n, id);
        if (entity.finer == 0) entity.finer = doc_->names[n].finer;
      }
      doc_->entities.push_back(entity);
    }
  }

  void AddMention(uint32_t n, uint32_t entity) {
    const Name& name = doc_->names[n];
    EntityMention mention;
    mention.tokens = name.tokens;
    mention.head = name.head;
    mention.entity = entity;
    mention.name = n;
    mention.kind =
        name.name_class == NameClass::kNationality ? MentionKind::kDemonym : MentionKind::kName;
    doc_->mentions.push_back(mention);
  }

  Document* doc_;
  std::vector<Draft> drafts_;
  std::vector<uint32_t> group_;  // by name
  std::unordered_map<uint64_t, uint32_t> by_key_;
  std::unordered_map<uint16_t, uint32_t> by_country_;
  std::unordered_map<WordId, std::vector<uint32_t>> by_word_;
};

// More words is fuller; then the longer text; then the earlier.
bool IsFuller(const Document& doc, const EntityMention& a, const EntityMention& b) {
  const Name &x = doc.names[a.name], &y = doc.names[b.name];
  if ((x.expansion == kNone) != (y.expansion == kNone)) return x.expansion == kNone;
  bool prose_a = IsProse(doc.sentences[doc.tokens[a.head].sentence].kind);
  bool prose_b = IsProse(doc.sentences[doc.tokens[b.head].sentence].kind);
  if (a.tokens.size() != b.tokens.size()) return a.tokens.size() > b.tokens.size();
  size_t la = doc.Text(a.tokens).size(), lb = doc.Text(b.tokens).size();
  if (la != lb) return la > lb;
  return prose_a && !prose_b;
}

}  // namespace

void MakeNameEntities(Document* document) { Grouper(document).Run(); }

void FinishEntities(Document* document) {
  std::stable_sort(document->mentions.begin(), document->mentions.end(),
                   [](const EntityMention& a, const EntityMention& b) {
                     if (a.tokens.begin != b.tokens.begin) return a.tokens.begin < b.tokens.begin;
                     return a.tokens.end > b.tokens.end;
                   });
  for (TextEntity& entity : document->entities) {
    entity.mentions.clear();
    entity.canonical = kNone;
  }
  for (uint32_t m = 0; m < document->mentions.size(); ++m) {
    EntityMention& mention = document->mentions[m];
    TextEntity& entity = document->entities[mention.entity];
    mention.antecedent = entity.mentions.empty() ? kNone : entity.mentions.back();
    entity.mentions.push_back(m);
    if (mention.name != kNone) document->names[mention.name].mention = m;
    if (mention.kind != MentionKind::kName) continue;
    const Name& name = document->names[mention.name];
    if (entity.finer == 0) entity.finer = name.finer;
    bool fuller = entity.canonical == kNone ||
                  IsFuller(*document, mention, document->mentions[entity.canonical]);
    if (fuller) entity.canonical = m;
  }
  document->IndexMentions();
}

}  // namespace dossier
