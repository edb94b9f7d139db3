// What the binder must know of a function.
#pragma once

#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "query/semantics/static_type.h"

namespace dossier {

struct FunctionSignature {
  static constexpr int kAnyNumber = std::numeric_limits<int>::max();

  std::string name;  // as it is shown: 'toUpper', 'duration.between'
  int min_arguments = 0;
  int max_arguments = 0;
  bool aggregate = false;
  bool deterministic = true;  // false: rand(), randomUUID()
  // Kinds that the arguments may be of; calls that can only pass others are refused before the
  // query runs. Fewer entries than arguments: the rest may be anything.
  std::vector<uint16_t> arguments;
  StaticType result;
};

// Where the binder looks functions up, in whatever case of letters.
class FunctionCatalog {
 public:
  virtual ~FunctionCatalog() = default;
  // nullptr where there is none. The pointer stays good as long as the catalogue.
  virtual const FunctionSignature* FindFunction(std::string_view name) const = 0;
  virtual std::vector<std::string> FunctionNames() const = 0;
};

}  // namespace dossier
