package org.ironstock.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** CPU time of this JVM and of the processes of an embedded PostgreSQL. */
final class ProcessorTime {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final ProcessHandle postmaster;
    private final long without;

    /**
     * @param postmaster the database's first process
     * @param without a backend that only measures
     */
    ProcessorTime(ProcessHandle postmaster, long without) {
        this.postmaster = postmaster;
        this.without = without;
    }

    long jvmNanos() {
        return SYSTEM.getProcessCpuTime();
    }

    /** Nanoseconds on a processor, of all processes that live now; zero where the kernel keeps no account of it. */
    long databaseNanos() {
        Set<Long> living = postmaster
                .children()
                .map(ProcessHandle::pid)
                .filter(pid -> pid != without)
                .collect(Collectors.toSet());
        return living.stream().mapToLong(ProcessorTime::nanosOf).sum();
    }

    private static long nanosOf(long pid) {
        try {
            String account = Files.readString(Path.of("/proc", Long.toString(pid), "schedstat"));
            return Long.parseLong(account.substring(0, account.indexOf(' ')));
        } catch (IOException gone) {
            return 0;
        }
    }
}
