package org.ironstock.platform;

import java.time.Duration;

/** When something that failed is tried again: after 1, 2, 4 … at most 60 minutes. */
public final class Retry {

    private static final int MOST_MINUTES = 60;
    private static final int MOST_DOUBLINGS = 6;

    private Retry() {}

    /** @param attempts how often it was tried, at least once */
    public static Duration after(int attempts) {
        return Duration.ofMinutes(Math.min(1L << Math.min(attempts - 1, MOST_DOUBLINGS), MOST_MINUTES));
    }
}
