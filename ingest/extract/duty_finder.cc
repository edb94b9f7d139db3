#include "ingest/extract/duty_finder.h"

#include <algorithm>
#include <string>

#include "ingest/extract/entity_table.h"
#include "ingest/text/document.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

bool IsDuty(std::string_view word) { return word == "should" || word == "must" || word == "ought"; }

}  // namespace

DutyFinder::DutyFinder(const Document& document, FrameReader* frames, ArgumentResolver* resolver,
                       const EntityTable& entities, ClaimWriter* writer, Extraction* out)
    : document_(document),
      frames_(frames),
      resolver_(resolver),
      entities_(entities),
      writer_(writer),
      out_(out) {}

Range DutyFinder::TokensOf(uint32_t start, uint32_t end) const {
  auto first = std::lower_bound(document_.tokens.begin(), document_.tokens.end(), start,
                                [](const Token& token, uint32_t at) { return token.start < at; });
  auto last = std::lower_bound(first, document_.tokens.end(), end,
                               [](const Token& token, uint32_t at) { return token.start < at; });
  return {static_cast<uint32_t>(first - document_.tokens.begin()),
          static_cast<uint32_t>(last - document_.tokens.begin())};
}

void DutyFinder::Demand(uint32_t speaker, uint32_t verb, Range speaker_mention) {
  const Frame& frame = frames_->Verb(verb);
  const std::vector<uint32_t>& bound = frame.passive ? frame.object : frame.subject;
  for (uint32_t token : bound) {
    for (const ResolvedArgument& whom : resolver_->Resolve(token, false)) {
      std::string_view label = entities_.Label(whom.entity);
      if (whom.entity == speaker || frame.passive || label == "Work") continue;
      Basis basis{verb, "statements/duty", 0.7, {}};
      basis.factuality.tense = PRESENT;
      ExtractedEvent* event = out_->add_events();
      event->set_type("Demand");
      for (auto [role, entity] : {std::pair("AGENT", speaker), std::pair("PATIENT", whom.entity)}) {
        Participant* participant = event->add_participants();
        participant->set_role(role);
        participant->set_entity(entity);
      }
      writer_->FinishEvent(basis, event);
      Range clause{verb, std::min(document_.Subtree(verb).end, verb + 20)};
      while (clause.end > verb + 1 && document_.tokens[clause.end - 1].Is(kIsPunctuation))
        --clause.end;
      std::string cause(document_.Text(clause));
      AddText(event, "cause", cause);
      ResolvedArgument who{speaker, speaker_mention, false, false};
      ExtractedClaim* claim = writer_->AddClaim(who, "DEMANDED_OF", whom, basis,
                                                static_cast<uint32_t>(out_->events_size()));
      if (claim != nullptr) AddText(claim, "cause", cause);
    }
  }
}

void DutyFinder::InStatement(uint32_t speaker, Range tokens, Range speaker_mention) {
  for (uint32_t at = tokens.begin; at < tokens.end; ++at) {
    const Token& token = document_.tokens[at];
    if (!IsDuty(document_.Lower(at)) || token.relation != Relation::kAux || token.head == kNone)
      continue;
    if (IsVerb(document_.tokens[token.head].tag) && tokens.contains(token.head))
      Demand(speaker, token.head, speaker_mention);
  }
}

void DutyFinder::Run() {
  int statements = out_->statements_size();
  for (int i = 0; i < statements; ++i) {
    const ExtractedStatement& statement = out_->statements(i);
    if (statement.speaker_plus_one() == 0 || statement.polarity() == NEGATIVE) continue;
    Range tokens = TokensOf(statement.content().start(), statement.content().end());
    if (!tokens.empty())
      InStatement(statement.speaker_plus_one() - 1, tokens, {tokens.begin, tokens.begin + 1});
  }
}

}  // namespace dossier
