#include "ingest/projection/event_key.h"

#include <algorithm>
#include <array>
#include <set>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "ingest/projection/article_view.h"
#include "ingest/projection/fact_value.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

// Done to a person once a day. The ontology's types; a user's own type is anchored by all its
// participants.
constexpr std::array<std::string_view, 22> kOnceADay = {
    "Arrest",   "Charge", "Extradite", "Convict", "Sentence", "Acquit", "Release", "Pardon",
    "Kill",     "Die",    "Born",      "Appoint", "Dismiss",  "Resign", "Elect",   "Succeed",
    "Nominate", "Abduct", "Injure",    "Try",     "Marry",    "Want"};

std::string_view ClassOf(Polarity polarity, Modality modality) {
  if (polarity == NEGATIVE)
    return modality == ASSERTED || modality == ALLEGED ? "denied" : "not expected";
  switch (modality) {
    case POSSIBLE:
      return "possible";
    case PLANNED:
      return "planned";
    case CONDITIONAL:
      return "conditional";
    default:
      return "";
  }
}

// Something that other articles know by the same key.
bool IsShared(const std::string& node_key) { return node_key.find(" #") == std::string::npos; }

bool IsPerson(const ArticleView& view, uint32_t entity) {
  return view.entry->entities(static_cast<int>(entity)).label() == "Person";
}

std::set<std::string> PersonsActedOn(const ArticleView& view, const ExtractedEvent& event) {
  std::set<std::string> anchors;
  for (const Participant& participant : event.participants()) {
    const std::string& key = view.node_keys[participant.entity()];
    if (participant.role() == "PATIENT" && IsPerson(view, participant.entity()) && IsShared(key))
      anchors.insert(key);
  }
  return anchors;
}

// 'agent:country/mx'; a meeting's sides are the same whoever is named first.
std::set<std::string> AllSides(const ArticleView& view, const ExtractedEvent& event) {
  std::set<std::string> anchors;
  for (const Participant& participant : event.participants()) {
    const std::string& role = participant.role();
    if (role != "AGENT" && role != "PATIENT" && role != "PARTICIPANT") continue;
    const std::string& key = view.node_keys[participant.entity()];
    if (!IsShared(key)) return {};
    anchors.insert(absl::StrCat(absl::AsciiStrToLower(role), ":", key));
  }
  if (anchors.size() < 2) anchors.clear();
  return anchors;
}

std::set<std::string> Anchors(const ArticleView& view, const ExtractedEvent& event) {
  if (std::find(kOnceADay.begin(), kOnceADay.end(), event.type()) != kOnceADay.end()) {
    std::set<std::string> persons = PersonsActedOn(view, event);
    if (!persons.empty()) return persons;
  }
  return AllSides(view, event);
}

bool IsDay(const ExtractedEvent& event) {
  return event.date().size() == 10 && DayFact(event.date()).has_value() &&
         (event.date_precision().empty() || event.date_precision() == "day");
}

std::string WithClass(std::string key, std::string_view class_name) {
  if (!class_name.empty()) absl::StrAppend(&key, "/", std::string(class_name));
  return key;
}

}  // namespace

std::string EventKey(const ArticleView& view, size_t index) {
  const ExtractedEvent& event = view.entry->events(static_cast<int>(index));
  const std::string name = absl::StrCat("event/", absl::AsciiStrToLower(event.type()));
  const std::set<std::string> anchors =
      IsDay(event) ? Anchors(view, event) : std::set<std::string>();
  if (anchors.empty() || event.genericity() == GENERIC) return OwnKeyIn(view, name, index);
  return WithClass(absl::StrCat(name, "/", event.date(), "/", absl::StrJoin(anchors, "+")),
                   ClassOf(event.polarity(), event.modality()));
}

std::string UnassertedStateKey(const ArticleView& view, const ExtractedClaim& claim) {
  return absl::StrCat("event/", absl::AsciiStrToLower(claim.type()), "/",
                      view.node_keys[claim.subject()], "+", view.node_keys[claim.object()], "/",
                      std::string(ClassOf(claim.polarity(), claim.modality())));
}

bool MakesEdge(const ExtractedClaim& claim) {
  return claim.polarity() == POSITIVE &&
         (claim.modality() == ASSERTED || claim.modality() == ALLEGED);
}

}  // namespace dossier
