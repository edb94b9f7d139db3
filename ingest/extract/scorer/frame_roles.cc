#include "ingest/extract/scorer/frame_roles.h"

#include "ingest/language/feature_hash.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

const std::vector<FrameRole>& NoRoles() {
  static const std::vector<FrameRole> none;
  return none;
}

}  // namespace

void FrameRoles::Read(Range sentence) {
  roles_.clear();
  for (uint32_t token = sentence.begin; token < sentence.end; ++token) {
    PennTag tag = document_.tokens[token].tag;
    if (IsVerb(tag)) {
      AddFrame(frames_->Verb(token));
    } else if (IsCommonNoun(tag)) {
      AddFrame(frames_->Noun(token));
    } else if (IsAdjective(tag)) {
      AddFrame(frames_->Adjective(token));
    }
  }
}

void FrameRoles::AddAll(uint32_t frame, const char* role, const std::vector<uint32_t>& tokens) {
  for (uint32_t token : tokens) roles_[token].push_back({frame, HashText(role)});
}

void FrameRoles::AddFrame(const Frame& frame) {
  AddAll(frame.head, "subject", frame.subject);
  AddAll(frame.head, "object", frame.object);
  AddAll(frame.head, "recipient", frame.recipient);
  AddAll(frame.head, "predicate", frame.predicate);
  AddAll(frame.head, "possessor", frame.possessor);
  AddAll(frame.head, "modifier", frame.modifier);
  AddAll(frame.head, "holder", frame.holder);
  AddAll(frame.head, "gainer", frame.gainer);
  AddAll(frame.head, "receiver", frame.receiver);
  for (const Frame::Prepositional& phrase : frame.prepositional) {
    uint64_t role = HashPair(HashText("prep"), HashText(document_.Lower(phrase.marker)));
    roles_[phrase.noun].push_back({frame.head, role});
  }
}

const std::vector<FrameRole>& FrameRoles::Of(uint32_t token) const {
  auto found = roles_.find(token);
  return found == roles_.end() ? NoRoles() : found->second;
}

}  // namespace dossier
