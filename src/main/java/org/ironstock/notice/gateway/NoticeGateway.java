package org.ironstock.notice.gateway;

/** The way to the publication platform. */
interface NoticeGateway {

    /**
     * Delivers an edition. A second call with the same key has no second effect.
     *
     * @throws DeliveryFailed when it is not certain that the platform took it; a later attempt may succeed
     * @throws EditionRefused when the platform will never take these bytes
     */
    void deliver(OutgoingNotice notice) throws DeliveryFailed, EditionRefused;

    /**
     * What goes out.
     *
     * @param idempotencyKey the same for every attempt to deliver one edition; letters, digits and hyphens
     */
    record OutgoingNotice(String idempotencyKey, byte[] xml) {}

    /** The platform may or may not have taken the edition. */
    final class DeliveryFailed extends Exception {

        private static final long serialVersionUID = 1L;

        DeliveryFailed(String message) {
            super(message);
        }

        DeliveryFailed(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The platform will never take the edition; the message says why. */
    final class EditionRefused extends Exception {

        private static final long serialVersionUID = 1L;

        EditionRefused(String message) {
            super(message);
        }
    }
}
