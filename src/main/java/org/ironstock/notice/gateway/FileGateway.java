package org.ironstock.notice.gateway;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Writes notices into a directory, from where an operator or another system takes them to the platform. A file appears
 * whole or not at all; the same key gives the same file.
 */
final class FileGateway implements NoticeGateway {

    private final Path directory;

    FileGateway(Path directory) {
        this.directory = directory;
    }

    @Override
    public void deliver(OutgoingNotice notice) throws DeliveryFailed, EditionRefused {
        Path file = directory.resolve(notice.idempotencyKey() + ".xml");
        if (!directory.normalize().equals(file.normalize().getParent())) {
            throw new IllegalArgumentException("A key names a file in the outbox, found " + notice.idempotencyKey());
        }
        try {
            Files.createDirectories(directory);
            if (Files.exists(file)) {
                requireSame(file, notice);
                return;
            }
            write(file, notice.xml());
        } catch (IOException failure) {
            throw new DeliveryFailed("Cannot write " + file.getFileName() + ": " + failure, failure);
        }
    }

    private static void requireSame(Path file, OutgoingNotice notice) throws IOException, EditionRefused {
        if (!Arrays.equals(Files.readAllBytes(file), notice.xml())) {
            throw new EditionRefused("De uitgaande map bevat onder deze sleutel al een ander bericht.");
        }
    }

    private void write(Path file, byte[] bytes) throws IOException {
        Path temporary = Files.createTempFile(directory, file.getFileName().toString(), ".part");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
