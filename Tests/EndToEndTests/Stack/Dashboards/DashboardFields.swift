//  The fields that Grafana's published schema has at each place, as far as they are used here. What
//  is not in these lists is a slip, or has to be looked up before it is added.

extension DashboardRules {
    enum Fields {
        static let board: Set<String> = [
            "uid", "title", "description", "tags", "schemaVersion", "version", "editable",
            "graphTooltip", "refresh", "timezone", "fiscalYearStartMonth", "liveNow", "weekStart",
            "time", "timepicker", "annotations", "links", "templating", "panels",
        ]

        static let panel: Set<String> = [
            "id", "type", "title", "description", "datasource", "gridPos", "interval", "links",
            "transformations", "targets", "fieldConfig", "options",
        ]

        static let variable: Set<String> = [
            "type", "name", "label", "description", "datasource", "query", "current", "hide",
            "includeAll", "multi", "refresh", "regex", "skipUrlSync", "sort", "allValue",
        ]

        /// Those after `expr` belong to the data sources.
        static let annotation: Set<String> = [
            "datasource", "enable", "hide", "iconColor", "name", "expr", "step", "maxLines",
            "titleFormat", "textFormat", "tagKeys", "useValueForTime",
        ]

        static let defaults: Set<String> = [
            "unit", "thresholds", "custom", "min", "max", "noValue", "color", "decimals",
            "mappings",
        ]

        static let targets: [String: Set<String>] = [
            "prometheus": [
                "refId", "datasource", "editorMode", "expr", "legendFormat", "range", "instant",
                "exemplar", "format",
            ],
            "tempo": [
                "refId", "datasource", "queryType", "query", "limit", "spss", "tableType",
            ],
            "loki": ["refId", "datasource", "editorMode", "expr", "queryType", "maxLines"],
        ]

        static let options: [String: Set<String>] = [
            "stat": [
                "reduceOptions", "colorMode", "graphMode", "justifyMode", "orientation",
                "textMode", "wideLayout", "showPercentChange", "percentChangeColorMode",
            ],
            "timeseries": ["legend", "tooltip"],
            "heatmap": [
                "calculate", "cellGap", "cellValues", "color", "exemplars", "filterValues",
                "legend", "rowsFrame", "showValue", "tooltip", "yAxis",
            ],
            "bargauge": [
                "displayMode", "orientation", "valueMode", "showUnfilled", "minVizWidth",
                "minVizHeight", "namePlacement", "sizing", "reduceOptions",
            ],
            "state-timeline": [
                "alignValue", "mergeValues", "rowHeight", "showValue", "legend", "tooltip",
            ],
            "table": ["showHeader", "cellHeight", "footer", "sortBy"],
            "logs": [
                "showTime", "showLabels", "showCommonLabels", "wrapLogMessage",
                "prettifyLogMessage", "enableLogDetails", "dedupStrategy", "sortOrder",
            ],
            "text": ["mode", "content", "code"],
            "traces": [],
        ]
    }
}
