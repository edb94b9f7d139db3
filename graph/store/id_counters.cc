#include "graph/store/id_counters.h"

#include "absl/strings/str_cat.h"
#include "graph/storage/counter_value.h"
#include "graph/storage/status_flow.h"
#include "graph/store/element_reads.h"

namespace dossier {

absl::StatusOr<IdCounters> IdCounters::Load(const ByteView& view) {
  IdCounters counters;
  DOSSIER_ASSIGN_OR_RETURN(counters.ids_[0], ReadCounter(view, Counter::kNextNode));
  DOSSIER_ASSIGN_OR_RETURN(counters.ids_[1], ReadCounter(view, Counter::kNextRelationship));
  DOSSIER_ASSIGN_OR_RETURN(counters.user_key_, ReadCounter(view, Counter::kNextUserKey));
  return counters;
}

absl::StatusOr<std::string> IdCounters::TakeUserKey(const ReadContext& context, ElementKind kind) {
  while (true) {
    std::string key = absl::StrCat("user/", user_key_++);
    // An import may have brought keys of this form.
    DOSSIER_ASSIGN_OR_RETURN(uint64_t taken, FindStoredByKey(context, kind, key));
    if (taken == kNoId) return key;
  }
}

void IdCounters::WriteTo(PendingWrites* writes) const {
  PutCounter(Counter::kNextNode, ids_[0], writes);
  PutCounter(Counter::kNextRelationship, ids_[1], writes);
  PutCounter(Counter::kNextUserKey, user_key_, writes);
}

}  // namespace dossier
