#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>
#include <google/protobuf/util/json_util.h>

#include <string>

#include "proto/graph_stream.pb.h"
#include "tools/transfer/export_writer.h"
#include "tools/transfer/graph_records.h"
#include "tools/transfer/stream_footer.h"

namespace dossier {
namespace {

using Framer = absl::Status (*)(const GraphRecord&, std::string*);

// Maps (none of ours have any) aside, protobuf writes fields in order of their numbers; asked for determinism to be sure.
absl::Status FrameDelimited(const GraphRecord& record, std::string* out) {
  google::protobuf::io::StringOutputStream stream(out);
  google::protobuf::io::CodedOutputStream coded(&stream);
  coded.SetSerializationDeterministic(true);
  coded.WriteVarint64(record.ByteSizeLong());
  record.SerializeWithCachedSizes(&coded);
  return absl::OkStatus();
}

absl::Status FrameJsonLine(const GraphRecord& record, std::string* out) {
  google::protobuf::util::JsonPrintOptions options;
  options.preserve_proto_field_names = true;
  auto status = google::protobuf::util::MessageToJsonString(record, out, options);
  if (!status.ok()) return absl::InternalError("a record cannot be written as JSON: " + status.ToString());
  *out += '\n';
  return absl::OkStatus();
}

absl::Status ExportStream(const Snapshot& snapshot, const FileOpener& open, std::string_view name, Framer frame) {
  absl::StatusOr<ByteSink> sink = open(name);
  if (!sink.ok()) return sink.status();
  StreamTally tally;
  auto write = [&](const GraphRecord& record) {
    std::string bytes;
    absl::Status status = frame(record, &bytes);
    if (!status.ok()) return status;
    tally.AddBytes(bytes);
    tally.AddRecord(record);
    return (*sink)(bytes);
  };
  absl::Status status = VisitGraphRecords(snapshot, RecordSelection(), write);
  if (!status.ok()) return status;
  GraphRecord footer;
  tally.FillFooter(footer.mutable_footer());
  return write(footer);
}

}  // namespace

absl::Status ExportProtobuf(const Snapshot& snapshot, const FileOpener& open) {
  return ExportStream(snapshot, open, "graph.pb", FrameDelimited);
}

absl::Status ExportJsonLines(const Snapshot& snapshot, const FileOpener& open) {
  return ExportStream(snapshot, open, "graph.jsonl", FrameJsonLine);
}

}  // namespace dossier
