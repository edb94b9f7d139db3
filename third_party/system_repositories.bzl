"""Declares the external repositories as wrappers around Debian packages."""

load("//third_party:host_tools.bzl", "host_tools_repository")

# Each name is a directory third_party/<name> with a WORKSPACE file in it.
_WRAPPERS = [
    "rules_cc",  # @bazel_tools needs @rules_cc//cc:toolchain_type
    "rules_java",  # @bazel_tools//tools/jdk loads it, C++ targets only or not
    "remote_coverage_tools",  # @bazel_tools//tools/test names it for every cc_test
    "com_google_absl",
    "com_google_googletest",
    "com_github_google_benchmark",
    "com_googlesource_code_re2",
    "com_google_protobuf",
    "rocksdb",
    "boost",
    "cld2",
    "gumbo",
    "libedit",
    "simdjson",
    "utf8proc",
    "zlib",
]

def system_repositories():
    for name in _WRAPPERS:
        native.local_repository(
            name = name,
            path = "third_party/" + name,
        )
    host_tools_repository(name = "host_tools")
