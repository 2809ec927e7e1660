package org.ironstock.tender.domain;

import java.io.InputStream;

/**
 * One part of a request that hands in a bid, while it arrives.
 *
 * @param name name of the part, e.g. {@code quality}
 * @param mediaType without parameters, lower case; empty when the client gave none
 * @param content clear bytes, to be read once
 */
public record BidPart(String name, String mediaType, InputStream content) {

    /** The parts of one request in the order of arrival. */
    @FunctionalInterface
    public interface Arriving {
        /** The next part, or empty after the last byte. */
        java.util.Optional<BidPart> next() throws java.io.IOException;
    }
}
