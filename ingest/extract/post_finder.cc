#include "ingest/extract/post_finder.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

#include "ingest/extract/post_table.h"
#include "ingest/extract/surface_phrase.h"
#include "ingest/text/document.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

constexpr uint32_t kLongestModifier = 9;  // tokens read over before a title is given up
constexpr uint32_t kMostNouns = 2;        // 'the school water supply secretary'

constexpr std::string_view kDeterminers[] = {"a",     "an",  "the", "its",     "his", "her",
                                             "their", "our", "one", "another", "this"};
constexpr std::string_view kFormer[] = {"former",    "ex",       "ex-",      "late",     "ousted",
                                        "deposed",   "retired",  "onetime",  "one-time", "then",
                                        "erstwhile", "outgoing", "disgraced"};
// Forms of address between a title and the name: 'Health Minister Dr Ana Ruiz'.
constexpr std::string_view kHonorifics[] = {
    "dr",    "dr.",  "prof", "prof.", "mr",   "mr.",  "mrs",   "mrs.",   "ms",    "ms.",  "hon",
    "hon.",  "rt",   "sir",  "dame",  "lord", "lady", "baron", "sheikh", "datuk", "seri", "dato",
    "dato'", "haji", "hajj", "rev",   "rev.", "dona", "don",   "doña",   "shri",  "smt",  "adv"};
constexpr std::string_view kBetween[] = {
    "then",      "acting",    "interim",    "new",       "newly", "appointed", "elected",
    "incoming",  "current",   "veteran",    "senior",    "top",   "chief",     "deputy",
    "assistant", "longtime",  "young",      "-",         "’s",    "'s",        "so-called",
    "also",      "currently", "considered", "celebrated", "own"};
constexpr std::string_view kAttaching[] = {"of", "for", "at", "to", "in", "with", "from"};
constexpr std::string_view kOnce[] = {"formerly", "originally", "once", "now", "until", "previously"};
constexpr std::string_view kCopulas[] = {"is",   "was",  "became", "remains", "are",
                                         "were", "been", "be",     "become"};

template <typename List>
bool Has(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool IsPerson(const Name& name) { return name.name_class == NameClass::kPerson; }

bool CanHold(const Name& name) {
  return name.name_class == NameClass::kOrganization || name.name_class == NameClass::kPlace ||
         name.name_class == NameClass::kNationality || name.name_class == NameClass::kGroup ||
         name.name_class == NameClass::kPerson;
}

}  // namespace

PostFinder::PostFinder(const Document& document, const PostTable& posts, ArgumentResolver* resolver,
                       EntityTable* entities, const HomePlace& home, ClaimWriter* writer)
    : document_(document),
      posts_(posts),
      resolver_(resolver),
      entities_(entities),
      home_(&home),
      writer_(writer) {}

void PostFinder::Run() {
  for (const Name& name : document_.names) {
    if (!IsPerson(name) || name.mention == kNone) continue;
    uint32_t sentence = document_.tokens[name.tokens.begin].sentence;
    BlockKind kind = document_.sentences[sentence].kind;
    if (!IsProse(kind) && kind != BlockKind::kTitle && kind != BlockKind::kHeading) continue;
    uint32_t entity = document_.mentions[name.mention].entity;
    auto id = entities_->OfTextEntity(entity);
    if (id) Around(name, {*id, name.tokens, false, false});
  }
  WriteOpen();
}

void PostFinder::Around(const Name& name, const ResolvedArgument& person) {
  Found open;
  uint32_t began = Before(name, person, &open);
  BeforeWithPhrase(name, began, person);
  After(name, person);
  Origin(name, person, open);
}

// The name or description that ends just before `token`: 'Chinese', 'the company's', 'its'.
bool PostFinder::TargetEndingAt(uint32_t token, Found* found, uint32_t* begin) {
  uint32_t index = document_.NameAt(token);
  if (index != kNone && CanHold(document_.names[index])) {
    if (auto id = entities_->OfName(index))
      found->targets.push_back({*id, document_.names[index].tokens, false, false});
    *begin = document_.names[index].tokens.begin;
    return true;
  }
  // 'Los Pinares, whose chairman X'
  bool relative = document_.tokens[token].tag == PennTag::kWPS;
  uint32_t antecedent = relative ? AntecedentOf(document_, token) : kNone;
  if (antecedent != kNone) {
    *begin = token;
    std::vector<ResolvedArgument> owners = resolver_->ResolveOne(antecedent, false);
    found->targets.insert(found->targets.end(), owners.begin(), owners.end());
    return true;
  }
  if (document_.MentionAt(token) == kNone || index != kNone) return false;
  std::vector<ResolvedArgument> described = resolver_->ResolveOne(token, false);
  if (described.empty()) return false;
  found->targets.insert(found->targets.end(), described.begin(), described.end());
  *begin = described[0].mention.begin;
  return true;
}

uint32_t PostFinder::ReadTargetsBefore(uint32_t at, uint32_t begin, Found* found) {
  uint32_t nouns = 0;
  while (at > begin && at + kLongestModifier > begin) {
    std::string_view word = document_.Lower(at - 1);
    if (Has(kFormer, word)) found->former = found->former || word != "then";
    uint32_t next = at - 1;
    bool target = TargetEndingAt(at - 1, found, &next);
    bool passed = Has(kBetween, word) || Has(kFormer, word) ||
                  document_.tokens[at - 1].tag == PennTag::kCloseQuote ||
                  document_.tokens[at - 1].tag == PennTag::kOpenQuote ||
                  (IsAdjective(document_.tokens[at - 1].tag) && document_.NameAt(at - 1) == kNone);
    // 'Alberta's forestry minister': what the post is for.
    bool noun = IsCommonNoun(document_.tokens[at - 1].tag) && document_.NameAt(at - 1) == kNone &&
                found->targets.empty() && nouns < kMostNouns &&
                document_.tokens[at].tag != PennTag::kPOS;
    nouns += noun;
    if (!target && !passed && !noun) break;
    // What a description stands for may begin behind it; the way is always to the front.
    at = target ? std::min(next, at - 1) : at - 1;
  }
  return at;
}

// 'Labour hit back, with coordinator Alan Milburn accusing ...': the post is held in the subject of
// the sentence.
void PostFinder::ReadSubjectOver(uint32_t title, Found* found) {
  const Range& sentence = document_.sentences[document_.tokens[title].sentence].tokens;
  if (title == sentence.begin || document_.Lower(title - 1) != "with") return;
  for (uint32_t at = sentence.begin; at < title; ++at) {
    uint32_t name = document_.NameAt(at);
    bool subject =
        name != kNone && IsSubject(document_.tokens[document_.names[name].head].relation);
    if (!subject || document_.names[name].name_class != NameClass::kOrganization) continue;
    uint32_t begin = at;
    TargetEndingAt(document_.names[name].tokens.end - 1, found, &begin);
    return;
  }
}

uint32_t PostFinder::Before(const Name& name, const ResolvedArgument& person, Found* open) {
  const Range& sentence = document_.sentences[document_.tokens[name.tokens.begin].sentence].tokens;
  uint32_t end = name.tokens.begin;
  while (end > sentence.begin && Has(kHonorifics, document_.Lower(end - 1))) --end;
  bool the = end < name.tokens.begin && end > sentence.begin && document_.Lower(end - 1) == "the";
  if (the) --end;
  // 'superintendent of police (SP) Siddharth Tiwari'
  if (end > sentence.begin + 3 && document_.Lower(end - 1) == ")" &&
      document_.Lower(end - 3) == "(")
    end -= 3;
  uint32_t began = end;
  for (int rank = 0; rank < 3; ++rank) {
    Found found;
    uint32_t first = end > sentence.begin + 7 ? end - 7 : sentence.begin;
    for (uint32_t at = first; at < end; ++at) {
      if (document_.NameAt(at) != kNone && IsPerson(document_.names[document_.NameAt(at)]))
        continue;
      const Post* post = nullptr;
      Range title = posts_.LongestAt(document_, at, end, &post);
      if (title.empty() || title.end != end) continue;
      found.title = title;
      found.post = post;
      break;
    }
    if (found.post == nullptr) break;
    ReadTargetsBefore(found.title.begin, sentence.begin, &found);
    if (found.targets.empty()) ReadSubjectOver(found.title.begin, &found);
    if (found.targets.empty() && open->post == nullptr) *open = found;
    bool of = name.tokens.end < sentence.end && document_.Lower(name.tokens.end) == "of";
    if (!found.targets.empty() || !of) Write(found, person, "posts/title_before_name");
    began = end = found.title.begin;
    while (end > sentence.begin &&
           (document_.Lower(end - 1) == "and" || document_.Lower(end - 1) == ","))
      --end;
    if (end != began && document_.Lower(end) == ",") break;
  }
  return began;
}

void PostFinder::BeforeWithPhrase(const Name& name, uint32_t end, const ResolvedArgument& person) {
  const Range& sentence = document_.sentences[document_.tokens[name.tokens.begin].sentence].tokens;
  bool comma = end > sentence.begin && document_.Lower(end - 1) == ",";
  if (comma) --end;
  uint32_t first = end > sentence.begin + 14 ? end - 14 : sentence.begin;
  for (uint32_t at = first; at < end; ++at) {
    const Post* post = nullptr;
    Range title = posts_.LongestAt(document_, at, end, &post);
    if (title.empty()) continue;
    Found found;
    found.title = title;
    found.post = post;
    uint32_t next = title.end;
    ReadTargetsAfter(title.end, end, &found, &next);
    bool held = !found.targets.empty() || !found.posted.empty() || !found.in.empty();
    if (next == end && held) {
      ReadTargetsBefore(title.begin, sentence.begin, &found);
      return Write(found, person, "posts/title_and_phrase_before_name");
    }
    at = title.end - 1;
  }
  // 'Labour's leader, Tony Blair'
  if (!comma) return;
  for (uint32_t at = first; at < end; ++at) {
    const Post* post = nullptr;
    Range title = posts_.LongestAt(document_, at, end, &post);
    if (title.empty() || title.end != end) continue;
    Found found;
    found.title = title;
    found.post = post;
    uint32_t began = ReadTargetsBefore(title.begin, sentence.begin, &found);
    bool owned = false;
    for (uint32_t i = began; i < title.begin; ++i) {
      PennTag tag = document_.tokens[i].tag;
      owned |= tag == PennTag::kPOS || tag == PennTag::kPRPS || tag == PennTag::kWPS;
    }
    bool the = began > sentence.begin && document_.Lower(began - 1) == "the";
    if ((owned || the) && !found.targets.empty())
      Write(found, person, "posts/owned_title_before_name");
    // 'The trade minister, Ana Ruiz, agreed'
    if (the && found.targets.empty()) Write(found, person, "posts/title_before_name");
    return;
  }
}

uint32_t PostFinder::SkipAge(uint32_t at, uint32_t end, const ResolvedArgument& person) {
  uint32_t token = at < end && document_.Lower(at) == "aged" ? at + 1 : at;
  if (token >= end || !document_.tokens[token].Is(kAllDigits)) return at;
  std::string_view digits = document_.Text(token);
  if (digits.size() > 2) return at;
  bool closed = token + 1 >= end || document_.tokens[token + 1].Is(kIsPunctuation);
  if (!closed) return at;
  int age = 0;
  for (char c : digits) age = age * 10 + (c - '0');
  entities_->AddNumber(person.entity, "age", age, document_.tokens[token].start,
                       document_.tokens[token].end);
  bool comma = token + 1 < end && document_.Lower(token + 1) == ",";
  return comma ? token + 2 : token + 1;
}

bool PostFinder::ReadPhrase(uint32_t at, uint32_t end, Found* found, uint32_t* next) {
  uint32_t limit = std::min(end, at + kLongestModifier);
  while (at < limit) {
    const Post* post = nullptr;
    Range title = posts_.LongestAt(document_, at, end, &post);
    if (!title.empty()) {
      // 'state prosecutor': the longest title at the end of a run of nouns.
      found->title = title;
      found->post = post;
      *next = title.end;
      uint32_t inner = title.begin + 1;
      for (; inner < title.end; ++inner) {
        const Post* later = nullptr;
        Range longer = posts_.LongestAt(document_, inner, end, &later);
        if (longer.end > *next) found->title = longer, found->post = later, *next = longer.end;
      }
      return true;
    }
    std::string_view word = document_.Lower(at);
    if (Has(kFormer, word)) found->former = word != "then";
    uint32_t name = document_.NameAt(at);
    if (name != kNone) {
      if (!CanHold(document_.names[name]) || IsPerson(document_.names[name])) return false;
      uint32_t begin = at;
      TargetEndingAt(document_.names[name].tokens.end - 1, found, &begin);
      at = document_.names[name].tokens.end;
      continue;
    }
    bool owner = document_.tokens[at].tag == PennTag::kPRPS;
    if (owner) {
      std::vector<ResolvedArgument> owners = resolver_->ResolveOne(at, false);
      found->targets.insert(found->targets.end(), owners.begin(), owners.end());
    }
    bool passed = owner || Has(kDeterminers, word) || Has(kBetween, word) || Has(kFormer, word) ||
                  IsAdjective(document_.tokens[at].tag) || IsCommonNoun(document_.tokens[at].tag) ||
                  document_.tokens[at].tag == PennTag::kHYPH ||
                  document_.tokens[at].tag == PennTag::kCD ||
                  document_.tokens[at].tag == PennTag::kPOS;
    if (!passed) return false;
    ++at;
  }
  return false;
}

void PostFinder::ReadTargetsAfter(uint32_t at, uint32_t end, Found* found, uint32_t* next) {
  for (int phrases = 0; phrases < 2 && at < end && Has(kAttaching, document_.Lower(at));
       ++phrases) {
    std::string_view preposition = document_.Lower(at);
    uint32_t limit = std::min(end, at + 8);
    uint32_t token = at + 1;
    bool hit = false;
    for (; token < limit && !hit; ++token) {
      uint32_t name = document_.NameAt(token);
      if (name != kNone) {
        if (!CanHold(document_.names[name])) break;
        // 'the Chinese embassy': a mark of a nation before a noun is not what the post is held in.
        bool adjective = document_.names[name].name_class == NameClass::kNationality;
        uint32_t begin = token;
        bool posted =
            preposition == "to" || preposition == "in" || (preposition == "with" && phrases > 0);
        Found aside;
        if (!adjective)
          TargetEndingAt(document_.names[name].tokens.end - 1, posted ? &aside : found, &begin);
        bool envoy = found->post != nullptr && found->post->place == "REPRESENTS";
        // 'Peru's ambassador in Rome' stands for Peru, 'Orano's director in Arlit' works for Orano.
        if (envoy && (preposition == "to" || preposition == "in"))
          found->posted = aside.targets;
        else if (preposition == "in")
          found->in = aside.targets;
        else if (posted && preposition != "to")
          found->targets.insert(found->targets.end(), aside.targets.begin(), aside.targets.end());
        if (adjective) continue;
        at = document_.names[name].tokens.end;
        hit = true;
        break;
      }
      const Token& word = document_.tokens[token];
      std::vector<ResolvedArgument> described;
      if (document_.MentionAt(token) != kNone && IsCommonNoun(word.tag))
        described = resolver_->ResolveOne(token, false);
      bool last = token + 1 >= end || !(IsNoun(document_.tokens[token + 1].tag) ||
                                        document_.NameAt(token + 1) != kNone);
      if (!described.empty() && last) {
        found->targets.insert(found->targets.end(), described.begin(), described.end());
        at = token + 1;
        hit = true;
        break;
      }
      bool passed = word.tag == PennTag::kDT || IsAdjective(word.tag) || IsCommonNoun(word.tag) ||
                    word.tag == PennTag::kPRPS || word.tag == PennTag::kHYPH ||
                    word.tag == PennTag::kVBN || word.tag == PennTag::kCD ||
                    word.tag == PennTag::kRB;
      if (!passed) break;
    }
    if (!hit) return;
    *next = at;
  }
}

void PostFinder::After(const Name& name, const ResolvedArgument& person) {
  uint32_t end = document_.sentences[document_.tokens[name.tokens.begin].sentence].tokens.end;
  uint32_t at = name.tokens.end;
  if (at < end && document_.Lower(at) == "(") {
    uint32_t close = at;
    while (close < end && document_.Lower(close) != ")" && close < at + 6) ++close;
    if (close < end && document_.Lower(close) == ")")
      SkipAge(at + 1, close, person), at = close + 1;
  }
  Found found;
  bool comma = at < end && document_.Lower(at) == ",";
  if (comma) at = SkipAge(at + 1, end, person);
  bool who = at < end && document_.Lower(at) == "who";
  if (who) ++at;
  bool verb = false;
  while (at < end &&
         (document_.tokens[at].relation == Relation::kAux ||
          document_.tokens[at].tag == PennTag::kMD || Has(kCopulas, document_.Lower(at)) ||
          document_.Lower(at) == "not" || document_.Lemma(at) == "serve" ||
          document_.Lower(at) == "has" || document_.Lower(at) == "had" ||
          (verb && (document_.Lower(at) == "as" || document_.Lower(at) == "also")))) {
    std::string_view word = document_.Lower(at);
    if (word == "will" || word == "would" || word == "may" || word == "might" || word == "could")
      found.planned = true;
    if (word == "not" || word == "never") found.negative = true;
    verb = true;
    ++at;
  }
  bool former = at < end && Has(kFormer, document_.Lower(at));
  if ((!comma && !verb && !former) || (who && !verb)) return;
  // 'Ana Ruiz, the mayor said' is not an apposition; the phrase must close or go on with 'of'.
  uint32_t next = at;
  if (!ReadPhrase(at, end, &found, &next)) return;
  uint32_t after_title = next;
  ReadTargetsAfter(next, end, &found, &next);
  Write(found, person, verb ? "posts/is_title" : "posts/title_after_name");
  // 'the leader and spokesman of it'
  if (after_title + 1 >= end || document_.Lower(after_title) != "and") return;
  Found second = found;
  if (!ReadPhrase(after_title + 1, end, &second, &next) || second.title.begin > after_title + 3)
    return;
  ReadTargetsAfter(next, end, &second, &next);
  found.targets = second.targets;
  Write(second, person, "posts/title_after_name");
  Write(found, person, "posts/title_after_name");
}

// What 'of' or 'from' a place or body says of a person.
std::string_view PostFinder::OriginType(const ResolvedArgument& person, const Name& target,
                                        uint32_t id, bool of) const {
  std::string_view finer = entities_->Finer(id);
  if (target.name_class == NameClass::kPlace && finer == "Facility") return "";
  if (target.name_class == NameClass::kPlace)
    return of && finer == "Country" ? "CITIZEN_OF" : "LIVES_IN";
  if (target.name_class != NameClass::kOrganization) return "";
  // 'Minister X of the Y': politicians are of parties.
  bool party = finer == "Party" || finer == "CriminalGroup" ||
               (finer.empty() && entities_->IsPolitician(person.entity));
  return party ? "MEMBER_OF" : "WORKS_FOR";
}

// 'a 29-year-old barber from Valencia': where 'from' stands behind a description; else `at`.
uint32_t PostFinder::BehindDescription(uint32_t at, uint32_t end) const {
  uint32_t token = at;
  std::string_view first = document_.Lower(token);
  if (first == "himself" || first == "herself") first = document_.Lower(++token);
  if (first != "a" && first != "an" && first != "the") return at;
  for (++token; token < end && token < at + kLongestModifier; ++token) {
    PennTag tag = document_.tokens[token].tag;
    if (document_.Lower(token) == "from") return token;
    bool inside = IsNoun(tag) || IsAdjective(tag) || tag == PennTag::kCD ||
                  tag == PennTag::kHYPH || tag == PennTag::kPOS || document_.Lower(token) == "of";
    if (!inside) return at;
  }
  return at;
}

// The name that 'of' or 'from' governs, from `at` on: 'the Racers Lions club', 'farm lobby Harvest
// Victoria', 'Panama's National Migration Service'. kNone where another noun is what is governed.
uint32_t PostFinder::OriginName(uint32_t at, uint32_t end) const {
  uint32_t last = kNone;
  bool described = false;  // nouns stand before the name: only an organisation is called so
  for (uint32_t limit = std::min(end, at + kLongestModifier); at < limit;) {
    uint32_t index = document_.NameAt(at);
    PennTag tag = document_.tokens[at].tag;
    if (index != kNone) {
      const Name& name = document_.names[index];
      bool organization = name.name_class == NameClass::kOrganization;
      bool fits = organization || (!described && last == kNone && CanHold(name));
      if (!fits && name.name_class != NameClass::kPlace && name.name_class != NameClass::kNationality)
        return kNone;
      if (fits) last = index;
      at = name.tokens.end;
      if (organization) return at < end && document_.tokens[at].tag == PennTag::kPOS ? kNone : index;
      continue;
    }
    bool inside = IsCommonNoun(tag) || IsAdjective(tag) || tag == PennTag::kPOS ||
                  (tag == PennTag::kDT && last == kNone) || tag == PennTag::kHYPH;
    if (!inside) break;
    // 'of Panama's migration service': not of the place.
    if (tag == PennTag::kPOS || IsCommonNoun(tag)) last = kNone, described = true;
    ++at;
  }
  return last;
}

void PostFinder::Origin(const Name& name, const ResolvedArgument& person, const Found& open) {
  uint32_t end = document_.sentences[document_.tokens[name.tokens.begin].sentence].tokens.end;
  uint32_t at = name.tokens.end;
  bool comma = at < end && document_.Lower(at) == ",";
  if (comma) at = SkipAge(at + 1, end, person);
  if (at + 1 >= end) return;
  if (Has(kOnce, document_.Lower(at))) ++at;  // 'formerly of', 'originally from'
  if (comma) at = BehindDescription(at, end);
  bool of = document_.Lower(at) == "of", from = document_.Lower(at) == "from";
  if (!of && !from) return;
  uint32_t index = OriginName(at + 1, end);
  auto id = index == kNone ? std::nullopt : entities_->OfName(index);
  if (!id) return;
  const Name& target = document_.names[index];
  Basis basis{name.tokens.begin, "posts/origin", 0.8, {}};
  basis.factuality.tense = PRESENT;
  ResolvedArgument where{*id, target.tokens, false, false};
  if (of && !comma && open.post != nullptr) {
    Found held = open;
    held.targets.push_back(where);
    return Write(held, person, "posts/title_name_of");
  }
  bool place = target.name_class == NameClass::kPlace;
  writer_->AddClaim(person, OriginType(person, target, *id, of && !comma), where, basis);
  // 'A, B and C, from London'
  if (!from || !place || !comma) return;
  uint32_t before = name.tokens.begin;
  for (int count = 0; count < 8; ++count) {
    uint32_t probe = before;
    while (probe > 0 && before - probe < 3 &&
           (document_.Lower(probe - 1) == "," || document_.Lower(probe - 1) == "and"))
      --probe;
    uint32_t other = probe < before && probe > 0 ? document_.NameAt(probe - 1) : kNone;
    if (other == kNone || !IsPerson(document_.names[other])) return;
    if (auto other_id = entities_->OfName(other))
      writer_->AddClaim({*other_id, document_.names[other].tokens, false, false}, "LIVES_IN", where,
                        basis);
    before = document_.names[other].tokens.begin;
  }
}

}  // namespace dossier
