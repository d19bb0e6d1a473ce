//  The release, as `--version`, the runs in the store and later the telemetry tell it.

enum Version {
    static let number = "0.1.0"
}
