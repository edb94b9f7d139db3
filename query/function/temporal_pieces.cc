#include "query/function/temporal_pieces.h"

#include "graph/value/temporal_parts.h"

namespace dossier {

TemporalPieces PiecesOf(const Value& v) {
  switch (v.kind()) {
    case ValueKind::kDate:
      return {v.date().days, std::nullopt, std::nullopt};
    case ValueKind::kLocalTime:
      return {std::nullopt, v.local_time().nanos, std::nullopt};
    case ValueKind::kZonedTime:
      return {std::nullopt, v.zoned_time().nanos, Zone{v.zoned_time().offset, ""}};
    case ValueKind::kLocalDateTime: {
      const DayAndTime parts = Split(v.local_date_time());
      return {parts.days, parts.nanos, std::nullopt};
    }
    default: {
      const DayAndTime parts = Split(v.zoned_date_time());
      return {parts.days, parts.nanos, ZoneOf(v.zoned_date_time())};
    }
  }
}

}  // namespace dossier
