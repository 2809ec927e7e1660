package org.ironstock.contract.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** Reads the body of a request up to a limit, so that a large one does not fill the memory. */
final class RequestBytes {

    private RequestBytes() {}

    /** The bytes; empty when there are more than the limit. */
    static Optional<byte[]> read(HttpServletRequest request, long limit) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(Math.toIntExact(limit + 1));
        return bytes.length > limit ? Optional.empty() : Optional.of(bytes);
    }
}
