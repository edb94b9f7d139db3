#include "ingest/extract/event_builder.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "ingest/extract/number_reader.h"
#include "ingest/ontology/ontology_index.h"
#include "ingest/text/document.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"
#include "proto/ontology.pb.h"
#include "proto/pattern.pb.h"

namespace dossier {
namespace {

constexpr size_t kMostParticipants = 12;
constexpr uint32_t kLongestPhrase = 30;  // tokens kept as the text of an attribute

template <typename List>
bool Has(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::vector<std::string_view> Words(const Document& document, Range range) {
  std::vector<std::string_view> words;
  for (uint32_t i = range.begin; i < range.end; ++i) words.push_back(document.Text(i));
  return words;
}

}  // namespace

EventBuilder::EventBuilder(const Document& document, const OntologyIndex& ontology,
                           SlotReader* slots, ArgumentResolver* resolver,
                           const FactualityReader& facts, EntityTable* entities,
                           ClaimWriter* writer, Extraction* out)
    : document_(document),
      ontology_(ontology),
      slots_(slots),
      resolver_(resolver),
      facts_(facts),
      entities_(entities),
      writer_(writer),
      out_(out),
      published_(ParseDay(document.article().published())) {}

bool EventBuilder::Holds(const CompiledCondition& condition, const TriggerMatch& match) {
  const Slot& first = condition.slot[0];
  bool found = false;
  if (first.kind == SlotKind::kVoice) {
    found = Has(condition.lemmas, slots_->IsPassive(match) ? "passive" : "active");
  } else if (first.kind == SlotKind::kSentence) {
    const Range& tokens = document_.sentences[document_.tokens[match.head].sentence].tokens;
    for (uint32_t i = tokens.begin; i < tokens.end && !found; ++i)
      found = Has(condition.lemmas, document_.Lemma(i));
  } else {
    for (uint32_t token : slots_->Read(condition.slot, match)) {
      bool lemma = condition.lemmas.empty() || Has(condition.lemmas, document_.Lemma(token));
      bool label = condition.labels.empty();
      if (!label) {
        for (const ResolvedArgument& argument : resolver_->Resolve(token, true)) {
          label |= Has(condition.labels, entities_->Label(argument.entity)) ||
                   Has(condition.labels, entities_->Finer(argument.entity));
        }
      }
      found |= lemma && label;
    }
  }
  return found != condition.absent;
}

bool EventBuilder::Fits(const CompiledFill& fill, const TriggerMatch& match,
                        const ResolvedArgument& argument) const {
  const Pattern& pattern = *match.trigger->pattern->source;
  std::string_view label = entities_->Label(argument.entity);
  if (!pattern.event().empty() &&
      !ontology_.AdmitsRole(*ontology_.FindEvent(pattern.event()), fill.role, label))
    return false;
  if (fill.labels.empty()) return true;
  if (Has(fill.labels, label) || Has(fill.labels, entities_->Finer(argument.entity))) return true;
  return label == "Group" && (Has(fill.labels, "Person") || Has(fill.labels, "Organization"));
}

std::vector<ResolvedArgument> EventBuilder::FillOne(const CompiledFill& fill,
                                                    const TriggerMatch& match) {
  for (const SlotPath& path : fill.slots) {
    std::vector<ResolvedArgument> fitting;
    for (uint32_t token : slots_->Read(path, match)) {
      for (const ResolvedArgument& argument : resolver_->Resolve(token, true)) {
        if (Fits(fill, match, argument)) fitting.push_back(argument);
      }
      // Of several phrases with one preposition the nearest counts.
      if (!fitting.empty() && path.back().kind == SlotKind::kWord) break;
    }
    if (!fitting.empty()) return fitting;
  }
  return {};
}

// Nobody does a thing to himself in the news: where both sides are one, the reading is wrong.
void EventBuilder::DropOtherSide(std::string_view role, const Filled& filled,
                                 std::vector<ResolvedArgument>* arguments) {
  std::string_view other = role == "AGENT" ? "PATIENT" : role == "PATIENT" ? "AGENT" : "";
  for (const auto& [taken, holders] : filled) {
    if (taken != other) continue;
    std::erase_if(*arguments, [&holders = holders](const ResolvedArgument& argument) {
      return std::any_of(holders.begin(), holders.end(), [&](const ResolvedArgument& holder) {
        return holder.entity == argument.entity;
      });
    });
  }
}

bool EventBuilder::FillRoles(const TriggerMatch& match, Filled* filled) {
  for (const CompiledFill& fill : match.trigger->pattern->fills) {
    std::vector<ResolvedArgument> arguments = FillOne(fill, match);
    DropOtherSide(fill.role, *filled, &arguments);
    if (arguments.empty() && !fill.optional) return false;
    if (arguments.size() > kMostParticipants) arguments.resize(kMostParticipants);
    if (!arguments.empty()) filled->emplace_back(fill.role, std::move(arguments));
  }
  return !filled->empty();
}

Basis EventBuilder::BasisOf(const TriggerMatch& match) const {
  const Pattern& pattern = *match.trigger->pattern->source;
  Basis basis{match.head, match.trigger->pattern->rule,
              pattern.confidence() > 0 ? pattern.confidence() : 0.8, facts_.Of(match.head)};
  if (match.kind == TriggerMatch::Kind::kNoun && !pattern.claim().empty())
    basis.factuality = facts_.OfState(match.head);
  basis.factuality.modality =
      std::max(basis.factuality.modality, static_cast<int>(pattern.modality()));
  if (pattern.polarity() == NEGATIVE) basis.factuality.negative = !basis.factuality.negative;
  return basis;
}

std::string EventBuilder::PhraseText(uint32_t head) const {
  Range range = document_.Subtree(head);
  if (range.size() > kLongestPhrase) range = resolver_->ShortPhrase(head);
  // The preposition or 'to' in front is not part of the thing.
  while (range.begin < head) {
    Relation relation = document_.tokens[range.begin].relation;
    if (relation != Relation::kCase && relation != Relation::kMark && relation != Relation::kPunct)
      break;
    ++range.begin;
  }
  while (range.end > head + 1 && document_.tokens[range.end - 1].Is(kIsPunctuation)) --range.end;
  return std::string(document_.Text(range));
}

void EventBuilder::AddAttributes(const TriggerMatch& match, ExtractedEvent* to_event,
                                 ExtractedClaim* to_claim) {
  for (const CompiledAttribute& attribute : match.trigger->pattern->attributes) {
    std::string text = attribute.value;
    uint32_t head = kNone;
    for (const SlotPath& path : attribute.slots) {
      for (uint32_t token : slots_->Read(path, match)) {
        uint32_t name = document_.NameAt(token);
        bool time = name != kNone && (document_.names[name].name_class == NameClass::kDate ||
                                      document_.names[name].name_class == NameClass::kTime);
        if (head == kNone && !time) head = token;
      }
    }
    if (attribute.take == Attribute::TRIGGER) {
      text = std::string(document_.Text(
          Range{match.words.empty() ? match.head : std::min(match.words[0], match.head),
                match.head + 1}));
    } else if (head != kNone && attribute.take == Attribute::MONEY && to_event != nullptr) {
      std::vector<std::string_view> words = Words(document_, document_.Subtree(head));
      for (size_t i = 0; i < words.size(); ++i) {
        if (auto money = ReadMoney(words, i)) AddMoney(to_event, *money);
      }
      continue;
    } else if (head != kNone) {
      text = PhraseText(head);
    }
    if (to_event != nullptr) AddText(to_event, attribute.key, text);
    if (to_claim != nullptr) AddText(to_claim, attribute.key, text);
  }
}

const std::vector<FoundDate>& EventBuilder::DatesOf(uint32_t sentence) {
  if (sentence == dated_sentence_) return dates_;
  dated_sentence_ = sentence;
  dates_ = FindDates(Words(document_, document_.sentences[sentence].tokens), published_);
  return dates_;
}

// The nearest date of the sentence that no other verb stands before on the way up to the trigger.
void EventBuilder::AddDate(const TriggerMatch& match, ExtractedEvent* event) {
  uint32_t sentence = document_.tokens[match.head].sentence;
  uint32_t begin = document_.sentences[sentence].tokens.begin;
  const FoundDate* best = nullptr;
  uint32_t nearest = 0;
  for (const FoundDate& date : DatesOf(sentence)) {
    uint32_t token = begin + static_cast<uint32_t>(date.first), at = token;
    bool own = false;
    for (int step = 0; step < 12 && at != kNone; ++step) {
      if (at == match.head) own = true;
      if (own || (IsVerb(document_.tokens[at].tag) && at != token)) break;
      at = document_.tokens[at].head;
    }
    uint32_t distance = token > match.head ? token - match.head : match.head - token;
    if (!own || (best != nullptr && distance >= nearest)) continue;
    best = &date;
    nearest = distance;
  }
  if (best == nullptr) return;
  bool future = event->tense() == FUTURE && !best->iso_if_future.empty();
  event->set_date(future ? best->iso_if_future : best->iso);
  event->set_date_precision(best->precision);
  event->set_date_text(std::string(document_.Text(Range{
      begin + static_cast<uint32_t>(best->first), begin + static_cast<uint32_t>(best->end)})));
}

void EventBuilder::BuildClaim(const TriggerMatch& match, const Filled& filled) {
  Basis basis = BasisOf(match);
  const std::string& type = match.trigger->pattern->source->claim();
  for (const auto& [from_role, froms] : filled) {
    if (from_role != "FROM") continue;
    for (const auto& [to_role, tos] : filled) {
      if (to_role != "TO") continue;
      for (const ResolvedArgument& from : froms) {
        for (const ResolvedArgument& to : tos) {
          if (ExtractedClaim* claim = writer_->AddClaim(from, type, to, basis))
            AddAttributes(match, nullptr, claim);
        }
      }
    }
  }
}

void EventBuilder::AddEdges(const Filled& filled, const Basis& basis, uint32_t event_plus_one,
                            std::string_view type, const std::string& cause) {
  for (const DirectEdge& edge : ontology_.FindEvent(type)->edges()) {
    bool mutual = edge.from_role() == edge.to_role();
    std::vector<ResolvedArgument> froms, tos;
    for (const auto& [role, arguments] : filled) {
      if (role == edge.from_role()) froms.insert(froms.end(), arguments.begin(), arguments.end());
      if (role == edge.to_role()) tos.insert(tos.end(), arguments.begin(), arguments.end());
    }
    for (size_t i = 0; i < froms.size(); ++i) {
      for (size_t j = mutual ? i + 1 : 0; j < tos.size(); ++j) {
        ExtractedClaim* claim =
            writer_->AddClaim(froms[i], edge.type(), tos[j], basis, event_plus_one);
        if (claim != nullptr) AddText(claim, "cause", cause);
      }
    }
  }
}

namespace {

// 'Okello was himself sacked': one entity in two words of one role.
bool TakesPart(const ExtractedEvent& event, std::string_view role, uint32_t entity) {
  for (const Participant& participant : event.participants()) {
    if (participant.role() == role && participant.entity() == entity) return true;
  }
  return false;
}

}  // namespace

void EventBuilder::BuildEvent(const TriggerMatch& match, const Filled& filled) {
  const Pattern& pattern = *match.trigger->pattern->source;
  // Events of one trigger follow one another: those before its sentence's first cannot be the same.
  uint32_t trigger_start = document_.tokens[match.head].start;
  for (int i = out_->events_size();
       i-- > 0 && out_->events(i).trigger().start() == trigger_start;) {
    if (out_->events(i).type() == pattern.event()) return;
  }
  Basis basis = BasisOf(match);
  ExtractedEvent* event = out_->add_events();
  event->set_type(pattern.event());
  for (const auto& [role, arguments] : filled) {
    for (const ResolvedArgument& argument : arguments) {
      if (TakesPart(*event, role, argument.entity)) continue;
      Participant* participant = event->add_participants();
      participant->set_role(role);
      participant->set_entity(argument.entity);
    }
  }
  writer_->FinishEvent(basis, event);
  AddAttributes(match, event, nullptr);
  AddDate(match, event);
  std::string cause;
  for (const NamedValue& attribute : event->attributes()) {
    if (attribute.key() == "cause") cause = attribute.value().text();
  }
  AddEdges(filled, basis, static_cast<uint32_t>(out_->events_size()), pattern.event(), cause);
}

bool EventBuilder::Build(const TriggerMatch& match) {
  const CompiledPattern& pattern = *match.trigger->pattern;
  if (pattern.source->statement() || pattern.source->attribution()) return false;
  bool governed = match.kind == TriggerMatch::Kind::kNoun && pattern.source->governed();
  const Frame& frame = slots_->FrameOf(match);
  if (governed && frame.subject.empty() && frame.possessor.empty() && frame.gainer.empty() &&
      frame.governor == kNone)
    return false;
  for (const CompiledCondition& condition : pattern.conditions) {
    if (!Holds(condition, match)) return false;
  }
  Filled filled;
  if (!FillRoles(match, &filled)) return false;
  if (pattern.source->claim().empty())
    BuildEvent(match, filled);
  else
    BuildClaim(match, filled);
  return true;
}

}  // namespace dossier
