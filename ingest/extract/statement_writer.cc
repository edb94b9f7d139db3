#include "ingest/extract/statement_writer.h"

#include <algorithm>
#include <set>

#include "ingest/extract/claim_writer.h"
#include "ingest/extract/entity_table.h"
#include "ingest/text/document.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

constexpr uint32_t kMostAbout = 12;

}  // namespace

StatementWriter::StatementWriter(const Document& document, EntityTable* entities,
                                 ClaimWriter* claims, Extraction* out)
    : document_(document), entities_(entities), claims_(claims), out_(out) {}

ExtractedStatement* StatementWriter::Add(const ResolvedArgument& speaker, const SaidWords& said,
                                         uint32_t basis, const std::string& rule) {
  if (said.end <= said.start) return nullptr;
  if (!seen_.insert({speaker.entity, said.start, said.end}).second) return nullptr;
  ExtractedStatement* statement = out_->add_statements();
  statement->set_speaker_plus_one(speaker.entity + 1);
  statement->mutable_content()->set_start(said.start);
  statement->mutable_content()->set_end(said.end);
  statement->set_quoted(said.quoted);
  AddAbout(said.tokens, speaker.entity, statement);
  AddEvidence(said, basis, rule, statement);
  claims_->AddSpeaker(said.tokens, speaker.entity);
  return statement;
}

void StatementWriter::AddEvidence(const SaidWords& said, uint32_t basis, const std::string& rule,
                                  ExtractedStatement* statement) const {
  const Range& sentence = document_.sentences[document_.tokens[basis].sentence].tokens;
  uint32_t first = std::min(sentence.begin, said.tokens.begin);
  uint32_t last = std::max(sentence.end, said.tokens.end);
  Evidence* evidence = statement->mutable_evidence();
  evidence->mutable_passage()->set_start(std::min(said.start, document_.tokens[first].start));
  evidence->mutable_passage()->set_end(std::max(said.end, document_.tokens[last - 1].end));
  evidence->set_rule(rule);
  evidence->set_confidence(said.quoted ? 0.9 : 0.8);
}

void StatementWriter::AddAbout(Range tokens, uint32_t speaker,
                               ExtractedStatement* statement) const {
  std::set<uint32_t> seen = {speaker};
  for (uint32_t token = tokens.begin; token < tokens.end && seen.size() <= kMostAbout; ++token) {
    uint32_t mention = document_.MentionAt(token);
    if (mention == kNone) continue;
    auto id = entities_->OfTextEntity(document_.mentions[mention].entity);
    if (id && seen.insert(*id).second) statement->add_about(*id);
  }
}

}  // namespace dossier
