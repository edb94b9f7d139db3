#include "query/expression/list_body.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "query/function/function_error.h"
#include "query/syntax/query_error.h"

namespace dossier {
namespace {

void CarryColumn(const Column& from, std::span<const uint32_t> sources, Column* to) {
  // A column that is not there (a variable not bound yet, or dropped by the plan) stays away.
  if (!to->empty() || sources.empty() ||
      from.size() <= *std::max_element(sources.begin(), sources.end()))
    return;
  to->AppendRows(from, sources);
}

}  // namespace

absl::Status CheckLists(const std::vector<Value>& lists, SourceSpan span) {
  for (const Value& list : lists) {
    if (list.is_null() || list.kind() == ValueKind::kList) continue;
    return At(
        TypeErrorAtRuntime("InvalidArgumentType",
                           absl::StrCat("A list is wanted after IN, not the ",
                                        std::string(KindName(list.kind())), " ", Shown(list))),
        span);
  }
  return absl::OkStatus();
}

void CarryColumns(const Batch& around, std::span<const uint32_t> sources, const SlotUse& reads,
                  size_t width, Batch* inner) {
  inner->Reset(std::max(width, around.columns.size()));
  if (reads.all) {
    for (size_t slot = 0; slot < around.columns.size(); ++slot) {
      CarryColumn(around.columns[slot], sources, &inner->columns[slot]);
    }
  } else {
    for (const Slot slot : reads.slots) {
      if (slot < around.columns.size())
        CarryColumn(around.columns[slot], sources, &inner->columns[slot]);
    }
  }
  inner->SetRows(sources.size());
}

ElementBatches::ElementBatches(const Batch& around, std::span<const uint32_t> rows,
                               const std::vector<Value>& lists, const SlotUse& reads, Slot variable)
    : around_(around), rows_(rows), lists_(lists), reads_(reads), variable_(variable) {}

bool ElementBatches::Next() {
  owners_.clear();
  std::vector<uint32_t> sources;
  Column elements;
  while (list_ < lists_.size() && owners_.size() < kBatchRows) {
    if (lists_[list_].is_null() || element_ == lists_[list_].list().size()) {
      ++list_;
      element_ = 0;
      continue;
    }
    elements.Append(lists_[list_].list()[element_++]);
    owners_.push_back(static_cast<uint32_t>(list_));
    sources.push_back(rows_[list_]);
  }
  if (owners_.empty()) return false;
  CarryColumns(around_, sources, reads_, variable_ + 1, &batch_);
  batch_.columns[variable_] = std::move(elements);
  return true;
}

}  // namespace dossier
