// The words that mean something to the grammar, in any case of letters.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dossier::syntax {

enum class Keyword : uint8_t {
  kNotAKeyword,
  kAll,
  kAllShortestPaths,
  kAnd,
  kAny,
  kAs,
  kAsc,
  kAscending,
  kAssert,
  kBy,
  kCall,
  kCase,
  kCollect,
  kConstraint,
  kConstraints,
  kContains,
  kCount,
  kCreate,
  kDelete,
  kDesc,
  kDescending,
  kDetach,
  kDistinct,
  kDrop,
  kElse,
  kEnd,
  kEnds,
  kExists,
  kExplain,
  kFalse,
  kFor,
  kForeach,
  kIf,
  kIn,
  kIndex,
  kIndexes,
  kIs,
  kLimit,
  kMatch,
  kMerge,
  kNone,
  kNot,
  kNull,
  kOn,
  kOptional,
  kOr,
  kOrder,
  kProfile,
  kReduce,
  kRemove,
  kRequire,
  kReturn,
  kSet,
  kShortestPath,
  kShow,
  kSingle,
  kSkip,
  kStarts,
  kThen,
  kTrue,
  kUnion,
  kUnique,
  kUnwind,
  kWhen,
  kWhere,
  kWith,
  kXor,
  kYield,
};

// kNotAKeyword for any other word.
Keyword FindKeyword(std::string_view word);

// Upper case, as messages and unparsed text have it.
std::string_view KeywordText(Keyword keyword);

// A reserved word is no name of a variable unless in backticks. (Labels, types, keys and functions
// may be any word.)
bool IsReserved(Keyword keyword);

// The keyword that `word` is most likely a misspelling of: at most two letters added, left out,
// replaced or swapped (one in words of up to four letters). Empty where none is near.
std::string_view NearestKeyword(std::string_view word);

}  // namespace dossier::syntax
