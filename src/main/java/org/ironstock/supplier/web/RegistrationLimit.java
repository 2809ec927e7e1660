package org.ironstock.supplier.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ironstock.platform.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * How often one network address may register. An IPv6 address counts by its /64 network. Kept per node and for the
 * addresses seen last: a limit against floods, not a rule of law. Behind a proxy the address is the one that {@code
 * server.forward-headers-strategy} lets through.
 */
@Component
class RegistrationLimit {

    private static final int MOST_ADDRESSES = 10_000;
    private static final int NETWORK_BYTES = 8;

    private final int perHour;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    RegistrationLimit(SupplierSettings settings) {
        this.perHour = settings.registrationsPerHour();
    }

    /** @throws Problem 429 with the header Retry-After when the address has registered too often */
    void check(HttpServletRequest request, HttpServletResponse response) {
        ConsumptionProbe probe = bucket(network(request.getRemoteAddr())).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            throw new Problem(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-registrations",
                    "This address has sent more than %d registrations in an hour.".formatted(perHour));
        }
    }

    private Bucket bucket(String network) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(network, fresh -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, Duration.ofHours(1)))
                    .build());
        }
    }

    static String network(String address) {
        try {
            // an address in figures: nothing is looked up
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length > NETWORK_BYTES ? Arrays.toString(Arrays.copyOf(bytes, NETWORK_BYTES)) : address;
        } catch (UnknownHostException noFigures) {
            return address;
        }
    }
}
