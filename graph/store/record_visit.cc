#include "graph/store/record_visit.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "graph/storage/status_flow.h"

namespace dossier {
namespace {

using Visit = absl::FunctionRef<absl::Status(size_t, std::string_view)>;

// Up to this many ids apart, walking from one to the next is cheaper than looking it up.
constexpr uint64_t kDense = 16;
constexpr size_t kFew = 4;
// From this many ids a leap walking pays: relationships of several types around the same nodes lie
// in as many places.
constexpr size_t kRun = 4;

absl::Status LookUp(const ReadContext& context, ElementKind kind, std::span<const uint64_t> ids,
                    Visit visit) {
  std::vector<std::string> keys(ids.size());
  for (size_t i = 0; i < ids.size(); ++i) keys[i] = key::OfElement(kind, ids[i]);
  absl::Status visited;
  absl::Status read = context.view().MultiGet(keys, [&](size_t i, std::string_view record) {
    if (visited.ok()) visited = visit(i, record);
  });
  return read.ok() ? visited : read;
}

// How often the next id is too far to walk to.
size_t Leaps(std::span<const uint64_t> ids, std::span<const uint32_t> order) {
  size_t leaps = 0;
  for (size_t i = 1; i < order.size(); ++i) leaps += ids[order[i]] - ids[order[i - 1]] > kDense;
  return leaps;
}

absl::Status Walk(const ReadContext& context, ElementKind kind, std::span<const uint64_t> ids,
                  std::span<const uint32_t> order, Visit visit) {
  ReadContext::Lease cursor(&context);
  ForwardSeeker seeker(cursor.get());
  for (uint32_t i : order) {
    std::string key = key::OfElement(kind, ids[i]);
    seeker.To(key);
    if (!cursor->Valid()) break;
    if (cursor->key() == key) DOSSIER_RETURN_IF_ERROR(visit(i, cursor->value()));
  }
  return cursor->status();
}

}  // namespace

std::vector<uint32_t> AscendingOrder(std::span<const uint64_t> ids) {
  std::vector<uint32_t> order(ids.size());
  std::iota(order.begin(), order.end(), 0);
  if (std::is_sorted(ids.begin(), ids.end())) return order;
  std::stable_sort(order.begin(), order.end(),
                   [&](uint32_t a, uint32_t b) { return ids[a] < ids[b]; });
  return order;
}

absl::Status VisitRecords(const ReadContext& context, ElementKind kind,
                          std::span<const uint64_t> ids, Visit visit) {
  if (ids.size() <= kFew) return LookUp(context, kind, ids, visit);
  const std::vector<uint32_t> order = AscendingOrder(ids);
  if (Leaps(ids, order) * kRun > ids.size()) return LookUp(context, kind, ids, visit);
  return Walk(context, kind, ids, order, visit);
}

}  // namespace dossier
