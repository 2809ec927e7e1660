package org.ironstock.payment.gateway;

/** The way to the bank. */
interface BankGateway {

    /**
     * Delivers a file. A second call with the same key has no second effect.
     *
     * @param key the same for every attempt to deliver one file; letters, digits and hyphens
     * @throws DeliveryFailed when it is not certain that the bank has it; a later attempt may succeed
     * @throws FileRefused when the bank will never take these bytes
     */
    void deliver(String key, byte[] file) throws DeliveryFailed, FileRefused;

    /** The bank may or may not have the file. */
    final class DeliveryFailed extends Exception {

        private static final long serialVersionUID = 1L;

        DeliveryFailed(String message) {
            super(message);
        }

        DeliveryFailed(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The bank will never take the file; the message says why, in Dutch. */
    final class FileRefused extends Exception {

        private static final long serialVersionUID = 1L;

        FileRefused(String message) {
            super(message);
        }
    }
}
