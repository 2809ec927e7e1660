package org.ironstock.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Writes files into a directory, from where an operator or another program takes them. A file appears whole or not
 * at all; the same key gives the same file.
 */
final class DirectoryGateway implements OutgoingGateway {

    private final Path directory;
    private final String suffix;

    DirectoryGateway(Path directory, String suffix) {
        this.directory = directory;
        this.suffix = suffix;
    }

    @Override
    public void deliver(OutgoingFile file) throws DeliveryFailed, FileRefused {
        Path target = directory.resolve(file.key() + suffix);
        if (!directory.normalize().equals(target.normalize().getParent())) {
            throw new IllegalArgumentException("A key names a file in the outbox, found " + file.key());
        }
        try {
            Files.createDirectories(directory);
            if (!Files.exists(target)) {
                write(target, file.bytes());
            } else if (!Arrays.equals(Files.readAllBytes(target), file.bytes())) {
                throw new FileRefused("De uitgaande map bevat onder dit kenmerk al een ander bestand.");
            }
        } catch (IOException failure) {
            throw new DeliveryFailed("Cannot write " + target.getFileName() + ": " + failure, failure);
        }
    }

    private void write(Path target, byte[] bytes) throws IOException {
        Path temporary = Files.createTempFile(directory, target.getFileName().toString(), ".part");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
