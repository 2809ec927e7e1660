package org.ironstock.platform;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** The way of files to somebody outside: a publication platform, a bank. Used by what empties an outbox. */
@FunctionalInterface
public interface OutgoingGateway {

    /**
     * Delivers a file. A second call with the same key has no second effect.
     *
     * @throws DeliveryFailed when it is not certain that the receiver has it; a later attempt may succeed
     * @throws FileRefused when the receiver will never take these bytes
     */
    void deliver(OutgoingFile file) throws DeliveryFailed, FileRefused;

    /**
     * Writes files into a directory, from where an operator or another program takes them.
     *
     * @param suffix end of the names of the files after their key, e.g. {@code .xml}
     */
    static OutgoingGateway into(Path directory, String suffix) {
        return new DirectoryGateway(directory, suffix);
    }

    /**
     * Posts files to an address.
     *
     * @param receiver who is there, in Dutch with article, for whoever reads why a file was refused
     * @param token bearer token; empty text for none
     * @param timeout longest wait for an answer
     */
    static OutgoingGateway over(URI address, String receiver, String token, Duration timeout) {
        return new HttpGateway(address, receiver, token, timeout);
    }

    /**
     * What goes out.
     *
     * @param key the same for every attempt to deliver one file; letters, digits and hyphens
     */
    record OutgoingFile(String key, byte[] bytes) {}

    /** The receiver may or may not have the file. */
    final class DeliveryFailed extends Exception {

        private static final long serialVersionUID = 1L;

        public DeliveryFailed(String message) {
            super(message);
        }

        public DeliveryFailed(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The receiver will never take the file; the message says why, in Dutch. */
    final class FileRefused extends Exception {

        private static final long serialVersionUID = 1L;

        public FileRefused(String message) {
            super(message);
        }
    }
}
