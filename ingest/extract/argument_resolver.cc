#include "ingest/extract/argument_resolver.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "ingest/extract/kind_noun.h"
#include "ingest/extract/noun_classes.h"
#include "ingest/extract/post_table.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

constexpr int kMostOwners = 4;  // 'the police of the government of X'

bool IsNounOf(NounClass wanted, std::string_view noun) {
  return NounClasses::Core().Has(wanted, noun);
}

// 'schoolgirl', 'firefighter', 'violinist': words that name people by their form.
bool NamesPeople(std::string_view lemma) {
  absl::string_view word(lemma.data(), lemma.size());
  for (absl::string_view end :
       {"girl", "boy", "man", "woman", "child", "people", "ist", "eer", "ian", "ee"}) {
    if (word.size() > end.size() + 2 && absl::EndsWith(word, end)) return true;
  }
  bool doer = word.size() > 5 && (absl::EndsWith(word, "er") || absl::EndsWith(word, "or"));
  return doer && !IsNounOf(NounClass::kNoPerson, lemma);
}

bool IsFirstPerson(std::string_view word) {
  return word == "i" || word == "me" || word == "my" || word == "mine" || word == "myself" ||
         word == "we" || word == "us" || word == "our";
}

}  // namespace

ArgumentResolver::ArgumentResolver(const Document& document, const PostTable& posts,
                                   FrameReader* frames, EntityTable* entities)
    : document_(document), posts_(posts), frames_(frames), entities_(entities) {}

void ArgumentResolver::SetSpeaker(Range tokens, uint32_t entity) {
  if (speaker_of_.empty()) speaker_of_.assign(document_.tokens.size(), kNone);
  std::fill(speaker_of_.begin() + tokens.begin, speaker_of_.begin() + tokens.end, entity);
}

std::vector<ResolvedArgument> ArgumentResolver::Resolve(uint32_t head, bool groups) {
  std::vector<ResolvedArgument> all;
  for (uint32_t token : frames_->Conjuncts(head)) {
    for (ResolvedArgument& found : ResolveOne(token, groups)) {
      bool known = std::any_of(all.begin(), all.end(), [&](const ResolvedArgument& other) {
        return other.entity == found.entity;
      });
      if (!known) all.push_back(found);
    }
  }
  return all;
}

std::vector<ResolvedArgument> ArgumentResolver::ResolveOne(uint32_t head, bool groups) {
  std::vector<ResolvedArgument> found;
  head = PhraseHead(head);
  uint32_t own = document_.NameAt(head);
  bool person = own != kNone && document_.names[own].name_class == NameClass::kPerson;
  if (!person) {
    if (auto name = FromAdjacentName(own == kNone ? head : document_.names[own].tokens.end - 1))
      return {*name};
  }
  if (auto name = FromName(head)) return {*name};
  if (document_.NameAt(head) != kNone) return {};
  if (auto name = FromNameOfKind(head)) return {*name};
  if (auto described = FromDescribed(head)) return {*described};
  uint32_t behind = NameBehindKind(document_, posts_, head);
  if (behind != kNone) {
    if (auto name = FromName(document_.names[behind].head)) return {*name};
  }
  if (auto speaker = FromSpeaker(head)) return {*speaker};
  FromMention(head, &found);
  if (!found.empty()) return found;
  if (auto apposition = FromApposition(head)) return {*apposition};
  if (auto body = FromActingBody(head)) return {*body};
  if (auto leader = FromLeader(head)) return {*leader};
  if (auto country = FromHome(head)) return {*country};
  if (auto person = FromTitle(head)) return {*person};
  if (groups) {
    if (auto people = FromPeople(head)) return {*people};
  }
  return {};
}

std::optional<ResolvedArgument> ArgumentResolver::FromName(uint32_t head) const {
  uint32_t index = document_.NameAt(head);
  if (index == kNone) return std::nullopt;
  const Name& name = document_.names[index];
  auto id = entities_->OfName(index);
  if (!id) return std::nullopt;
  return ResolvedArgument{*id, name.tokens, false, false};
}

uint32_t ArgumentResolver::PhraseHead(uint32_t token) const {
  const Token& first = document_.tokens[token];
  uint32_t name = document_.NameAt(token);
  bool value = name == kNone || IsValueClass(document_.names[name].name_class);
  bool modifier = (first.tag == PennTag::kCD || IsAdjective(first.tag)) && value;
  if (!modifier) return token;
  uint32_t head = token;
  for (uint32_t at = token + 1; at < document_.tokens.size() && at < token + 6; ++at) {
    const Token& next = document_.tokens[at];
    bool inside = IsNoun(next.tag) || IsAdjective(next.tag) || next.tag == PennTag::kHYPH ||
                  next.tag == PennTag::kVBG || next.tag == PennTag::kCD;
    if (!inside || next.sentence != first.sentence) break;
    if (IsNoun(next.tag)) head = at;
  }
  return head;
}

// 'captain Jeremy Bates', 'German Chancellor Olaf Scholz', 'Narco Caro Quintero': a title, nation
// or nickname that the parser took for the head of the name behind it.
std::optional<ResolvedArgument> ArgumentResolver::FromAdjacentName(uint32_t head) const {
  bool of = false;
  for (uint32_t at = head + 1; at < document_.tokens.size() && at <= head + 6; ++at) {
    if (document_.tokens[at].sentence != document_.tokens[head].sentence) return std::nullopt;
    uint32_t index = document_.NameAt(at);
    bool person = index != kNone && document_.names[index].name_class == NameClass::kPerson;
    if (person && document_.names[index].tokens.begin == at) {
      // 'secretary of state Wendy Sherman', but not 'the brother of Wendy Sherman'.
      bool own = !of || frames_->MarkerOf(document_.names[index].head) == kNone;
      return own && Joined(head, index) ? FromName(at) : std::nullopt;
    }
    bool first_of = at == head + 1 && document_.Lower(at) == "of";
    of |= first_of;
    PennTag tag = document_.tokens[at].tag;
    bool mark = tag == PennTag::kHYPH || tag == PennTag::kOpenQuote || tag == PennTag::kCloseQuote;
    if (!IsNoun(tag) && !IsAdjective(tag) && !mark && !first_of) return std::nullopt;
  }
  return std::nullopt;
}

// 'the Sixx gang', 'Balasore district': a name and the word for what it is.
std::optional<ResolvedArgument> ArgumentResolver::FromNameOfKind(uint32_t head) const {
  uint32_t index = head == 0 ? kNone : document_.NameAt(head - 1);
  if (index == kNone || document_.tokens[head].tag != PennTag::kNN) return std::nullopt;
  const Name& name = document_.names[index];
  uint32_t above = document_.tokens[name.head].head;
  if (above != head || document_.tokens[name.head].relation == Relation::kNmodPoss)
    return std::nullopt;
  std::string_view kind = document_.Lemma(head);
  bool fits = (name.name_class == NameClass::kOrganization && IsNounOf(NounClass::kBody, kind)) ||
              (name.name_class == NameClass::kPlace && IsNounOf(NounClass::kPlace, kind));
  return fits ? FromName(head - 1) : std::nullopt;
}

// Whether the words from `head` up to a person's name are his title, or the parser joined the two.
bool ArgumentResolver::Joined(uint32_t head, uint32_t name) const {
  Range tokens = document_.names[name].tokens;
  const Token& own = document_.tokens[head];
  bool below = document_.tokens[tokens.begin].head == head ||
               document_.tokens[document_.names[name].head].head == head;
  bool above = own.head != kNone && tokens.contains(own.head);
  if (below || above || posts_.Find(document_.Lower(tokens.begin - 1)) != nullptr) return true;
  for (const Title& title : document_.titles) {
    if (title.name == name && title.before && title.tokens.end == tokens.begin) return true;
  }
  return false;
}

void ArgumentResolver::FromMention(uint32_t head, std::vector<ResolvedArgument>* found) const {
  uint32_t index = document_.MentionAt(head);
  if (index == kNone) return;
  const EntityMention& mention = document_.mentions[index];
  Range shown = mention.kind == MentionKind::kNominal ? ShortPhrase(head) : mention.tokens;
  if (auto id = entities_->OfTextEntity(mention.entity))
    return found->push_back({*id, shown, true, false});
  for (uint32_t member : document_.entities[mention.entity].members) {
    if (auto id = entities_->OfTextEntity(member)) found->push_back({*id, shown, true, false});
  }
}

std::optional<ResolvedArgument> ArgumentResolver::FromApposition(uint32_t head) const {
  for (uint32_t child : document_.Children(head)) {
    if (document_.tokens[child].relation != Relation::kAppos) continue;
    auto name = FromName(child);
    // 'the director of the group Liberty' is a person, and not Liberty.
    bool fits = name && (entities_->Label(name->entity) == "Person" ||
                         posts_.Find(document_.Lower(head)) == nullptr);
    if (fits) return ResolvedArgument{name->entity, name->mention, false, false};
  }
  return std::nullopt;
}

// 'Moon, a former officer who teaches', 'Cubalex, a group based in Miami': what is said of the
// description is said of the name before it.
std::optional<ResolvedArgument> ArgumentResolver::FromDescribed(uint32_t head) const {
  const Token& token = document_.tokens[head];
  bool apposed = token.relation == Relation::kAppos && token.head != kNone && token.head < head;
  if (!apposed || token.tag != PennTag::kNN) return std::nullopt;
  auto name = FromName(token.head);
  if (!name || frames_->MarkerOf(head) != kNone) return std::nullopt;
  std::string_view lemma = document_.Lemma(head);
  bool person = posts_.Find(lemma) != nullptr || NamesPeople(lemma);
  bool fits = person == (entities_->Label(name->entity) == "Person");
  if (!fits) return std::nullopt;
  return ResolvedArgument{name->entity, ShortPhrase(head), true, false};
}

std::optional<ResolvedArgument> ArgumentResolver::FromActingBody(uint32_t head) {
  bool body = IsNounOf(NounClass::kActingBody, document_.Lemma(head));
  bool people = IsNounOf(NounClass::kActingPerson, document_.Lemma(head));
  if (!body && !people) return std::nullopt;
  // Two phrases may own each other where the parse is odd.
  if (owners_open_ >= kMostOwners) return std::nullopt;
  const Frame& frame = frames_->Noun(head);
  std::vector<uint32_t> owners = frame.possessor;
  owners.insert(owners.end(), frame.modifier.begin(), frame.modifier.end());
  for (const Frame::Prepositional& phrase : frame.prepositional) {
    std::string_view marker = document_.Lower(phrase.marker);
    if ((marker == "of" || (marker == "from" && people)) && phrase.marker > head)
      owners.push_back(phrase.noun);
  }
  for (uint32_t owner : owners) {
    // 'senior officials': the adjective stands for the phrase that is being resolved.
    if (PhraseHead(owner) == head) continue;
    ++owners_open_;
    std::vector<ResolvedArgument> held = ResolveOne(owner, false);
    --owners_open_;
    for (const ResolvedArgument& found : held) {
      std::string_view label = entities_->Label(found.entity);
      if ((label == "Place" && body) || (label == "Organization" && people)) {
        Range phrase = ShortPhrase(head);
        return ResolvedArgument{
            found.entity,
            {std::min(phrase.begin, found.mention.begin), std::max(phrase.end, found.mention.end)},
            found.coreferent,
            true};
      }
    }
  }
  return std::nullopt;
}

// 'a team led by X': X.
std::optional<ResolvedArgument> ArgumentResolver::FromLeader(uint32_t head) {
  if (!IsNounOf(NounClass::kLed, document_.Lemma(head))) return std::nullopt;
  for (uint32_t child : document_.Children(head)) {
    std::string_view verb = document_.Lemma(child);
    bool led =
        document_.tokens[child].relation == Relation::kAcl && (verb == "lead" || verb == "head");
    if (!led || owners_open_ >= kMostOwners) continue;
    ++owners_open_;
    std::vector<ResolvedArgument> leaders;
    for (uint32_t subject : frames_->Verb(child).subject) {
      for (const ResolvedArgument& leader : ResolveOne(subject, false)) leaders.push_back(leader);
    }
    --owners_open_;
    if (leaders.size() == 1) return leaders[0];
  }
  return std::nullopt;
}

// 'The government', 'the authorities', with no word of whose they are.
std::optional<ResolvedArgument> ArgumentResolver::FromHome(uint32_t head) const {
  if (!home_ || document_.NameAt(head) != kNone ||
      !IsNounOf(NounClass::kState, document_.Lower(head)))
    return std::nullopt;
  bool definite = false;
  for (uint32_t child : document_.Children(head)) {
    Relation relation = document_.tokens[child].relation;
    definite |= relation == Relation::kDet && document_.Lower(child) == "the";
    if (relation != Relation::kDet && relation != Relation::kCase && relation != Relation::kPunct &&
        child < head)
      return std::nullopt;
    if (relation == Relation::kNmod || relation == Relation::kNmodPoss) return std::nullopt;
  }
  if (!definite) return std::nullopt;
  return ResolvedArgument{*home_, ShortPhrase(head), true, true};
}

std::optional<ResolvedArgument> ArgumentResolver::FromSpeaker(uint32_t head) const {
  if (speaker_of_.empty() || speaker_of_[head] == kNone) return std::nullopt;
  std::string_view word = document_.Lower(head);
  if (!IsFirstPerson(word)) return std::nullopt;
  bool plural = word == "we" || word == "us" || word == "our";
  if (plural && entities_->Label(speaker_of_[head]) == "Person") return std::nullopt;
  return ResolvedArgument{speaker_of_[head], {head, head + 1}, true, false};
}

// 'the archbishop', 'the SP': the person last named before whose title that is.
std::optional<ResolvedArgument> ArgumentResolver::FromTitle(uint32_t head) const {
  const Token& token = document_.tokens[head];
  uint32_t det = document_.Child(head, Relation::kDet);
  uint32_t begin = ShortPhrase(head).begin;
  bool definite = (det != kNone && document_.Lower(det) == "the") ||
                  (begin > 0 && document_.Lower(begin - 1) == "the");
  if (!definite || token.tag == PennTag::kNNS || token.tag == PennTag::kNNPS) return std::nullopt;
  auto id = entities_->LastWithTitle(document_.Lower(head), document_.tokens[head].start);
  if (!id) return std::nullopt;
  return ResolvedArgument{*id, ShortPhrase(head), true, false};
}

bool ArgumentResolver::IsPeople(uint32_t head) const {
  const Token& token = document_.tokens[head];
  if (!IsCommonNoun(token.tag)) return false;
  std::string_view lemma = document_.Lemma(head);
  bool plural = token.tag == PennTag::kNNS || lemma == "police" || lemma == "opposition" ||
                lemma == "people" || lemma == "government" || lemma == "military";
  if (!plural) return false;
  return IsNounOf(NounClass::kPeople, lemma) || NamesPeople(lemma) || posts_.Find(lemma) != nullptr;
}

std::optional<ResolvedArgument> ArgumentResolver::FromPeople(uint32_t head) {
  if (!IsPeople(head)) return std::nullopt;
  Range phrase = ShortPhrase(head);
  uint32_t id = entities_->Group(head, phrase);
  return ResolvedArgument{id, phrase, false, false};
}

Range ArgumentResolver::ShortPhrase(uint32_t head) const {
  uint32_t name = document_.NameAt(head);
  Range phrase = name == kNone ? Range{head, head + 1} : document_.names[name].tokens;
  const Token& last = document_.tokens[head];
  while (phrase.begin > 0 && head - phrase.begin < 8) {
    const Token& before = document_.tokens[phrase.begin - 1];
    bool modifier = IsAdjective(before.tag) || IsNoun(before.tag) || before.tag == PennTag::kCD ||
                    before.tag == PennTag::kHYPH || before.tag == PennTag::kVBN ||
                    before.tag == PennTag::kVBG;
    // 'wounding two peacekeepers', 'last year police': what hangs elsewhere is none.
    bool elsewhere =
        before.relation == Relation::kObl || before.relation == Relation::kNmodUnmarked;
    bool participle = before.relation == Relation::kAmod || before.relation == Relation::kCompound;
    if (elsewhere || (IsVerb(before.tag) && !participle)) break;
    if (!modifier || before.sentence != last.sentence) break;
    --phrase.begin;
  }
  while (phrase.begin < head && document_.tokens[phrase.begin].Is(kIsPunctuation)) ++phrase.begin;
  return phrase;
}

}  // namespace dossier
