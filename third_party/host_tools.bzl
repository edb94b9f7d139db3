"""A repository that holds symlinks to the host's protoc and its data files."""

def _host_tools_impl(ctx):
    for tool, package in ctx.attr.tools.items():
        path = ctx.which(tool)
        if path:
            ctx.symlink(path, tool)
        else:
            # Fail only when it is used, so that the rest still builds.
            ctx.file(tool, "#!/bin/sh\necho 'dossier: %s not found: apt-get install %s' >&2\nexit 127\n" % (tool, package), executable = True)
    include = ctx.path("/usr/include/google/protobuf")
    if not include.exists:
        fail("dossier: /usr/include/google/protobuf not found: apt-get install libprotobuf-dev")
    for name in ctx.attr.well_known:
        ctx.symlink("/usr/include/google/protobuf/%s.proto" % name, "include/google/protobuf/%s.proto" % name)
    ctx.file("WORKSPACE", "workspace(name = \"%s\")\n" % ctx.name)
    ctx.file("BUILD.bazel", "exports_files(%s)\n" % repr(sorted(ctx.attr.tools.keys())) + "".join([
        """
proto_library(
    name = "{0}_proto",
    srcs = ["include/google/protobuf/{0}.proto"],
    strip_import_prefix = "include",
    visibility = ["//visibility:public"],
    deps = [{1}],
)
""".format(n, ", ".join(['":%s_proto"' % d for d in ctx.attr.well_known_deps.get(n, [])]))
        for n in ctx.attr.well_known
    ]))

host_tools_repository = repository_rule(
    implementation = _host_tools_impl,
    attrs = {
        "tools": attr.string_dict(default = {
            "protoc": "protobuf-compiler",
        }),
        "well_known": attr.string_list(default = [
            "any",
            "descriptor",
            "duration",
            "empty",
            "field_mask",
            "struct",
            "timestamp",
            "wrappers",
        ]),
        "well_known_deps": attr.string_list_dict(default = {}),
    },
    local = True,
    environ = ["PATH"],
)
