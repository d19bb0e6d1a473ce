//  The strict oracle, in Python on the published descriptors. Protocol Buffers' own JSON parser
//  lets through what OTLP forbids (names of enum values, snake_case, null), so a walk over the
//  descriptors comes first: every key is a field's lowerCamelCase name, ids are small hexadecimal
//  digits of the right length, enums and 32-bit integers are numbers, 64-bit integers are strings,
//  one member of a oneof is set, nothing is null, and no list or object is empty but a value.
//  Then the ids become base64 and `json_format.Parse` takes the whole without unknown fields. Last
//  come the rules of the data model: ids and names that must be there, sums of buckets, finite and
//  rising bounds, names of attributes that come once.
//
//  One line of standard input is one message; one line of the output is one finding.

enum OracleScript {
    static let text = walk + model + main

    /// Reads a line strictly; the collector's test uses it as well.
    static let walk = """
        import base64, json, math, re, sys
        from google.protobuf import json_format
        from google.protobuf.descriptor import FieldDescriptor as F
        from opentelemetry.proto.trace.v1.trace_pb2 import TracesData
        from opentelemetry.proto.metrics.v1.metrics_pb2 import MetricsData
        from opentelemetry.proto.logs.v1.logs_pb2 import LogsData

        KINDS = {"resourceSpans": TracesData, "resourceMetrics": MetricsData,
                 "resourceLogs": LogsData}
        IDS = {"trace_id": 32, "span_id": 16, "parent_span_id": 16}
        WIDE = {F.TYPE_INT64: (-2**63, 2**63 - 1), F.TYPE_SINT64: (-2**63, 2**63 - 1),
                F.TYPE_SFIXED64: (-2**63, 2**63 - 1), F.TYPE_UINT64: (0, 2**64 - 1),
                F.TYPE_FIXED64: (0, 2**64 - 1)}
        NARROW = {F.TYPE_INT32: (-2**31, 2**31 - 1), F.TYPE_SINT32: (-2**31, 2**31 - 1),
                  F.TYPE_SFIXED32: (-2**31, 2**31 - 1), F.TYPE_UINT32: (0, 2**32 - 1),
                  F.TYPE_FIXED32: (0, 2**32 - 1)}
        MAY_BE_EMPTY = {"AnyValue", "ArrayValue", "KeyValueList"}
        findings = []

        def tell(path, text):
            findings.append(f"{path}: {text}")

        def is_list(field):
            if hasattr(field, "is_repeated"):
                return field.is_repeated
            return field.label == F.LABEL_REPEATED

        def message(value, kind, path):
            if not isinstance(value, dict):
                tell(path, f"no object but {value!r}")
                return {}
            if not value and kind.name not in MAY_BE_EMPTY:
                tell(path, "an empty object")
            fields = {field.json_name: field for field in kind.fields}
            read, chosen = {}, set()
            for name, member in value.items():
                field, place = fields.get(name), f"{path}.{name}"
                if field is None:
                    tell(place, f"no field of {kind.full_name}")
                    continue
                group = field.containing_oneof
                if group is not None and not group.name.startswith("_"):
                    if group.name in chosen:
                        tell(place, f"a second member of {group.name}")
                    chosen.add(group.name)
                if not is_list(field):
                    read[name] = scalar(member, field, place)
                elif not isinstance(member, list) or not member:
                    tell(place, f"no list with something in it but {member!r}")
                else:
                    read[name] = [scalar(one, field, f"{place}[{i}]")
                                  for i, one in enumerate(member)]
            return read

        def scalar(value, field, path):
            kind = field.type
            if kind == F.TYPE_MESSAGE:
                return message(value, field.message_type, path)
            whole = isinstance(value, int) and not isinstance(value, bool)
            if kind == F.TYPE_BYTES:
                form = "[0-9a-f]{%d}" % IDS[field.name]
                if not isinstance(value, str) or not re.fullmatch(form, value):
                    tell(path, f"no id but {value!r}")
                    return ""
                return base64.b64encode(bytes.fromhex(value)).decode()
            if kind == F.TYPE_ENUM:
                if not whole or value not in field.enum_type.values_by_number:
                    tell(path, f"no number of {field.enum_type.name} but {value!r}")
                    return 0
            elif kind in WIDE:
                low, high = WIDE[kind]
                is_text = isinstance(value, str) and re.fullmatch("0|-?[1-9][0-9]*", value)
                if not is_text or not low <= int(value) <= high:
                    tell(path, f"no string of 64 bits but {value!r}")
                    return "0"
            elif kind in NARROW:
                low, high = NARROW[kind]
                if not whole or not low <= value <= high:
                    tell(path, f"no number of 32 bits but {value!r}")
                    return 0
            elif kind == F.TYPE_DOUBLE:
                is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
                is_name = value in ("NaN", "Infinity", "-Infinity")
                if not is_name and not (is_number and math.isfinite(value)):
                    tell(path, f"no double but {value!r}")
                    return 0
            elif kind == F.TYPE_BOOL and not isinstance(value, bool):
                tell(path, f"neither true nor false but {value!r}")
                return False
            elif kind == F.TYPE_STRING and not isinstance(value, str):
                tell(path, f"no string but {value!r}")
                return ""
            return value

        def once(pairs):
            members = dict(pairs)
            if len(members) != len(pairs):
                raise ValueError("a name comes twice")
            return members

        def refuse(constant):
            raise ValueError(f"{constant} is no JSON")

        def parsed(line):
            value = json.loads(line, object_pairs_hook=once, parse_constant=refuse)
            (name,) = value
            read = message(value, KINDS[name].DESCRIPTOR, "$")
            return name, json_format.Parse(json.dumps(read), KINDS[name]())


        """

    private static let model = """
        def attributes(pairs, path):
            names = [pair.key for pair in pairs]
            if len(set(names)) != len(names) or "" in names:
                tell(path, f"names that are empty or come twice: {names}")
            for pair in pairs:
                if pair.value.WhichOneof("value") is None:
                    tell(path, f"{pair.key!r} has no value")

        def span(one, path):
            attributes(one.attributes, path)
            if not one.trace_id.strip(b"\\0") or not one.span_id.strip(b"\\0"):
                tell(path, "trace or span missing")
            if not one.name or one.kind == 0:
                tell(path, "name or kind missing")
            ordered = 0 < one.start_time_unix_nano <= one.end_time_unix_nano
            if one.span_id == one.parent_span_id or not ordered:
                tell(path, "its own parent, or times in no order")
            if not one.flags & 0x100 or one.flags >> 10:
                tell(path, f"flags {one.flags:x}")
            for event in one.events:
                attributes(event.attributes, path)
                if not event.name or not event.time_unix_nano:
                    tell(path, "an event without name or time")
            for link in one.links:
                attributes(link.attributes, path)
                if not link.trace_id or not link.span_id or not link.flags & 0x100:
                    tell(path, "a link without ids or flags")

        def log(one, path):
            attributes(one.attributes, path)
            timed = one.time_unix_nano and one.observed_time_unix_nano
            if not timed or not 1 <= one.severity_number <= 24:
                tell(path, "times or severity missing")
            if bool(one.trace_id) != bool(one.span_id) or one.body.WhichOneof("value") is None:
                tell(path, "half an identity, or no body")

        def point(one, form, path):
            attributes(one.attributes, path)
            if not one.time_unix_nano or one.start_time_unix_nano > one.time_unix_nano:
                tell(path, "times missing, or in no order")
            if form in ("sum", "gauge") and one.WhichOneof("value") is None:
                tell(path, "no value")
            if form == "histogram":
                bounds, counts = list(one.explicit_bounds), list(one.bucket_counts)
                if not all(map(math.isfinite, bounds)) or bounds != sorted(set(bounds)):
                    tell(path, f"bounds {bounds}")
                fits = len(counts) == len(bounds) + 1 and sum(counts) == one.count
                if (counts or bounds) and not fits:
                    tell(path, f"{one.count} in buckets {counts} of {bounds}")
            if form == "exponential_histogram":
                buckets = [*one.positive.bucket_counts, *one.negative.bucket_counts]
                if one.zero_count + sum(buckets) != one.count:
                    tell(path, "buckets do not add up")
            for exemplar in one.exemplars:
                attributes(exemplar.filtered_attributes, path)
                if exemplar.WhichOneof("value") is None or not exemplar.time_unix_nano:
                    tell(path, "an exemplar without value or time")

        def metric(one, path):
            form = one.WhichOneof("data")
            data = getattr(one, form) if form else None
            if not one.name or data is None or not data.data_points:
                return tell(path, "no name, no data, or no points")
            if form != "gauge" and data.aggregation_temporality == 0:
                tell(path, "no temporality")
            series = [tuple(sorted(pair.SerializeToString() for pair in one.attributes))
                      for one in data.data_points]
            if len(set(series)) != len(series):
                tell(path, "two points of one series")
            for one in data.data_points:
                point(one, form, path)

        CHECKS = {"resourceSpans": ("resource_spans", "scope_spans", "spans", span),
                  "resourceMetrics": ("resource_metrics", "scope_metrics", "metrics", metric),
                  "resourceLogs": ("resource_logs", "scope_logs", "log_records", log)}

        def check(name, data):
            resources, scopes, items, each = CHECKS[name]
            seen = set()
            for i, group in enumerate(getattr(data, resources)):
                attributes(group.resource.attributes, f"{name}[{i}]")
                if not any(a.key == "service.name" for a in group.resource.attributes):
                    tell(f"{name}[{i}]", "no service.name")
                whose = (group.resource.SerializeToString(), group.schema_url)
                for j, part in enumerate(getattr(group, scopes)):
                    attributes(part.scope.attributes, f"{name}[{i}][{j}]")
                    key = whose + (part.scope.SerializeToString(), part.schema_url)
                    if key in seen or not getattr(part, items):
                        tell(f"{name}[{i}][{j}]", "a scope that comes twice, or with nothing in it")
                    seen.add(key)
                    for k, item in enumerate(getattr(part, items)):
                        each(item, f"{name}[{i}][{j}][{k}]")


        """

    private static let main = """
        count = 0
        for number, line in enumerate(sys.stdin.buffer.read().split(b"\\n")[:-1], 1):
            count += 1
            try:
                check(*parsed(line.decode("utf-8")))
            except (ValueError, KeyError, json_format.ParseError) as error:
                tell(f"line {number}", str(error))
        print(f"{count} read")
        print("\\n".join(findings))
        """
}
