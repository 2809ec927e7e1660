package org.ironstock.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Starts the packaged jar as an operator would, and watches until it says that it is ready. */
final class StartUp {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern PROPORTIONAL = Pattern.compile("Pss:\\s+(\\d+) kB");

    private final Path jar;

    StartUp(Path jar) {
        this.jar = jar;
    }

    /**
     * One start.
     *
     * @param seconds from the command to ready
     * @param jvmMegabytes most resident memory of the JVM until a while after
     * @param databaseMegabytes the same of PostgreSQL, shared pages counted once
     */
    record Start(double seconds, long jvmMegabytes, long databaseMegabytes) {}

    Start run(Path directory, String... settings) throws Exception {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--ironstock.data-dir=" + directory));
        command.addAll(List.of(settings));
        long started = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolveSibling("start.log").toFile())
                .start();
        try {
            long jvm = 0;
            long database = 0;
            double seconds = 0;
            long rest = Long.MAX_VALUE;
            while (System.nanoTime() < rest) {
                jvm = Math.max(jvm, memory(process.toHandle(), "status", RESIDENT));
                database = Math.max(
                        database,
                        postgres(directory)
                                .mapToLong(part -> memory(part, "smaps_rollup", PROPORTIONAL))
                                .sum());
                if (seconds == 0 && isReady(port)) {
                    seconds = (System.nanoTime() - started) / 1e9;
                    rest = System.nanoTime() + Duration.ofSeconds(5).toNanos();
                }
                if (!process.isAlive() || System.nanoTime() - started > LONGEST.toNanos()) {
                    throw new IllegalStateException("The jar did not become ready: see target/bench/start.log");
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
            return new Start(seconds, jvm / 1024, database / 1024);
        } finally {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    /** The processes of the embedded database, which runs beside the JVM and not below it. */
    private static Stream<ProcessHandle> postgres(Path directory) {
        try (Stream<String> lines = Files.lines(directory.resolve("postgresql/postmaster.pid"))) {
            return lines.findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                    .map(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()))
                    .orElseGet(Stream::empty);
        } catch (IOException notYet) {
            return Stream.empty();
        }
    }

    private static boolean isReady(int port) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Kilobytes; nothing where the process has gone or the system keeps no such account. */
    private static long memory(ProcessHandle process, String account, Pattern figure) {
        try {
            Matcher found = figure.matcher(Files.readString(Path.of("/proc", Long.toString(process.pid()), account)));
            return Optional.of(found).filter(Matcher::find).map(one -> Long.parseLong(one.group(1))).orElse(0L);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
