//  What the process takes from the machine, by the names of the semantic conventions. Nothing is
//  kept for it: the kernel is asked when somebody collects.

import Platform
import Telemetry

enum ProcessMetrics {
    /// Begins to tell, until the registrations are removed.
    static func register(on meter: Meter = Meter(scope: Signals.scope)) -> [ObservationRegistration]
    {
        let cpu: ObservableCounter<Double> = meter.observableCounter(
            Signals.ProcessMetricName.cpuTime, unit: "s", description: "Processor time used.")
        let memory: ObservableUpDownCounter<Int64> = meter.observableUpDownCounter(
            Signals.ProcessMetricName.memoryUsage, unit: "By",
            description: "Memory that is really there.")
        let threads: ObservableUpDownCounter<Int64> = meter.observableUpDownCounter(
            Signals.ProcessMetricName.threadCount, unit: "{thread}", description: "Threads.")
        let uptime: ObservableGauge<Double> = meter.observableGauge(
            Signals.ProcessMetricName.uptime, unit: "s",
            description: "How long the process has been running.")
        let files: ObservableUpDownCounter<Int64> = meter.observableUpDownCounter(
            Signals.ProcessMetricName.descriptors, unit: "{file_descriptor}",
            description: "Open files, sockets and pipes.")
        // One look speaks for four instruments, so that their figures belong together.
        let usage = meter.observe([cpu, memory, threads, uptime]) { observation in
            guard let usage = ProcessUsage.now() else { return }
            observation.observe(cpu, usage.user, [.string(Signals.Key.cpuMode, "user")])
            observation.observe(cpu, usage.system, [.string(Signals.Key.cpuMode, "system")])
            observation.observe(memory, Int64(usage.memory))
            observation.observe(threads, Int64(usage.threads))
            observation.observe(uptime, usage.uptime)
        }
        let open = files.addCallback { observer in
            if let count = ProcessUsage.openDescriptors() { observer.observe(Int64(count)) }
        }
        return [usage, open]
    }
}
