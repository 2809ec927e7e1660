package org.ironstock.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory of the embedded database, held by one application at a time. An application that was killed leaves its
 * database server running: whoever takes the directory next ends that server in the ordinary way, so that it writes down
 * what it holds.
 */
final class DatabaseDirectory implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseDirectory.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path path;
    private final FileChannel channel;

    private DatabaseDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Takes the directory, made when it is not there.
     *
     * @param parent directory of the application's data
     * @throws IllegalStateException when another application holds it, or a server left behind does not end
     */
    static DatabaseDirectory take(Path parent) throws IOException {
        Files.createDirectories(parent);
        FileChannel channel = FileChannel.open(
                parent.resolve("postgresql.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new IllegalStateException(
                    "Another application works in %s. Stop it, or set ironstock.data-dir.".formatted(parent));
        }
        DatabaseDirectory taken = new DatabaseDirectory(Files.createDirectories(parent.resolve("postgresql")), channel);
        taken.endServerLeftBehind();
        return taken;
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldHere) {
            return null;
        }
    }

    private void endServerLeftBehind() throws IOException {
        Optional<ProcessHandle> server = serverLeftBehind();
        if (server.isEmpty()) {
            return;
        }
        LOG.warn(
                "Ending database server {}, left behind by an application that was killed",
                server.get().pid());
        server.get().destroy();
        try {
            server.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a database server ended", interrupted);
        } catch (ExecutionException | TimeoutException stays) {
            throw new IllegalStateException(
                    "Database server %d still runs in %s. End it and start again."
                            .formatted(server.get().pid(), path),
                    stays);
        }
    }

    /** The server that the directory names, when it still runs and is a database server. */
    private Optional<ProcessHandle> serverLeftBehind() throws IOException {
        Path note = path.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(note);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .command()
                        .map(command ->
                                Path.of(command).getFileName().toString().startsWith("postgres"))
                        .orElse(false));
    }
}
