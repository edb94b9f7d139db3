// An ordered map from bytes to bytes as it stands at one moment. Keys compare as unsigned bytes.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace dossier {

// Walks keys upwards. An end that came early (damage, I/O) shows in status() alone, so whoever
// stops because Valid() is false must ask it. One thread.
class ByteCursor {
 public:
  virtual ~ByteCursor() = default;
  virtual void Seek(std::string_view key) = 0;  // to the first key >= `key`
  virtual void Next() = 0;                      // Valid() only
  virtual bool Valid() const = 0;
  virtual std::string_view key() const = 0;    // until the cursor moves
  virtual std::string_view value() const = 0;  // until the cursor moves
  virtual absl::Status status() const = 0;
};

class ByteView {
 public:
  virtual ~ByteView() = default;
  // False where there is no such key; then `value` is unspecified.
  virtual absl::StatusOr<bool> Get(std::string_view key, std::string* value) const = 0;
  // Calls found(i, value) for every key that exists, in any order.
  virtual absl::Status MultiGet(std::span<const std::string> keys,
                                absl::FunctionRef<void(size_t, std::string_view)> found) const = 0;
  virtual std::unique_ptr<ByteCursor> NewCursor() const = 0;
};

// Moves the cursor to the first key >= `key`: by a few steps forward where that is likely to be
// enough, else by a seek. The first move is a seek always, so the cursor may come from elsewhere.
class ForwardSeeker {
 public:
  explicit ForwardSeeker(ByteCursor* cursor) : cursor_(cursor) {}
  void To(std::string_view key);

 private:
  bool StepTo(std::string_view key);

  ByteCursor* cursor_;
  bool placed_ = false;
  int patience_ = 4;  // steps to try before seeking; follows what helped lately
};

}  // namespace dossier
