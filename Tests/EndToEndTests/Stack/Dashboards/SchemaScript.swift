//  Grafana's own schema as a judge, in Python: the classes that it publishes for those who write
//  dashboards (`grafana-foundation-sdk` from the Python index). They read any JSON without a word,
//  leave out what they do not know and keep values of any kind; so what comes out of them is held
//  against what went in, and each value against the kind that its class names.
//
//  Standard input is a list of dashboards; the output is a list of findings for each.

enum SchemaScript {
    static let text = #"""
        import enum, json, sys, typing
        from grafana_foundation_sdk.cog import encoder, plugins
        from grafana_foundation_sdk.models import dashboard

        plugins.register_default_plugins()

        # What a data source's own editor puts beside a mark; the schema ends before it.
        OF_THE_SOURCE = {
            "prometheus": {"step", "titleFormat", "textFormat", "tagKeys", "useValueForTime"},
            "loki": {"maxLines", "titleFormat", "textFormat", "tagKeys"},
        }

        class Judge:
            def __init__(self):
                self.findings = []

            def tell(self, place, text):
                self.findings.append(f"{place}: {text}")

            def board(self, board):
                for mark in board["annotations"]["list"]:
                    for name in OF_THE_SOURCE.get(mark["datasource"]["type"], ()):
                        mark.pop(name, None)
                self.read(board, dashboard.Dashboard, "")

            def read(self, value, kind, place):
                try:
                    made = kind.from_json(value)
                except Exception as error:
                    self.tell(place, f"{kind.__name__} cannot be read: {error!r}")
                    return
                self.lost(value, json.loads(encoder.JSONEncoder().encode(made)), place)
                self.members(made, place)

            def lost(self, before, after, place):
                if isinstance(before, dict) and isinstance(after, dict):
                    for name, value in before.items():
                        if name in after:
                            self.lost(value, after[name], f"{place}.{name}")
                        else:
                            self.tell(f"{place}.{name}", "is not in the schema")
                elif isinstance(before, list) and isinstance(after, list):
                    if len(before) != len(after):
                        self.tell(place, f"{len(before)} are read as {len(after)}")
                    for index, (one, other) in enumerate(zip(before, after)):
                        self.lost(one, other, f"{place}[{index}]")
                elif before != after or type(before) is not type(after):
                    self.tell(place, f"{before!r} is read as {after!r}")

            def members(self, value, place):
                if isinstance(value, list):
                    for index, one in enumerate(value):
                        self.members(one, f"{place}[{index}]")
                elif isinstance(value, dict):
                    for name, one in value.items():
                        self.members(one, f"{place}.{name}")
                elif hasattr(value, "to_json") and not isinstance(value, enum.Enum):
                    kinds = typing.get_type_hints(type(value))
                    for name, one in vars(value).items():
                        if name in kinds and not self.fits(one, kinds[name], f"{place}.{name}"):
                            self.tell(f"{place}.{name}", f"{one!r} is no {kinds[name]}")
                        self.members(one, f"{place}.{name}")

            def fits(self, value, kind, place):
                parts, origin = typing.get_args(kind), typing.get_origin(kind)
                if kind in (typing.Any, object) or isinstance(kind, typing.TypeVar):
                    return True
                if origin is typing.Union:
                    return any(self.fits(value, part, place) for part in parts)
                if origin is typing.Literal:
                    return value in parts
                if origin is list:
                    return isinstance(value, list) and all(
                        self.fits(one, parts[0], f"{place}[{index}]")
                        for index, one in enumerate(value))
                if origin is dict:
                    return isinstance(value, dict) and all(
                        self.fits(one, parts[1], f"{place}.{name}")
                        for name, one in value.items())
                if issubclass(kind, enum.Enum):
                    return isinstance(value, kind) or value in [one.value for one in kind]
                if isinstance(value, dict) and hasattr(kind, "from_json"):
                    # Some classes leave their parts as they came.
                    self.read(value, kind, place)
                    return True
                if isinstance(value, bool):
                    return kind is bool
                return isinstance(value, (int, float) if kind is float else kind)

        answers = []
        for board in json.load(sys.stdin):
            judge = Judge()
            judge.board(board)
            answers.append(judge.findings)
        json.dump(answers, sys.stdout)
        """#
}
