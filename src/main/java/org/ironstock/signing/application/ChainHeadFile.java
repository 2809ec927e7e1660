package org.ironstock.signing.application;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.ironstock.platform.PlatformSettings;
import org.ironstock.signing.persistence.SignatureChain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Heads of the signature chain, written outside the database so that a cut tail shows: one line for each signature, with
 * the chain, the number, the hash and the moment. With several nodes each keeps the signatures that it handled.
 */
@Component
public class ChainHeadFile {

    private static final Logger LOG = LoggerFactory.getLogger(ChainHeadFile.class);

    private final Path file;

    ChainHeadFile(PlatformSettings settings) {
        this.file = settings.dataDir().resolve("signature-chain.head");
    }

    /** Writes a line when the signature is certain; a line that cannot be written does not undo the signature. */
    void appendAfterCommit(SignatureChain.Head head, Instant signedAt) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                append(head, signedAt);
            }
        });
    }

    /** Every line; empty when there is no file. */
    List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "The heads of the signature chain in %s cannot be read".formatted(file), unreadable);
        }
    }

    boolean exists() {
        return Files.exists(file);
    }

    private synchronized void append(SignatureChain.Head head, Instant signedAt) {
        String line = "%s %d %s %s\n".formatted(head.chainId(), head.number(), head.hash(), signedAt);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    line,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException unwritable) {
            LOG.error("Head {} of the signature chain is not in {}", head.number(), file, unwritable);
        }
    }
}
