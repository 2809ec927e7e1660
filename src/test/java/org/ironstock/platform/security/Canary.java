package org.ironstock.platform.security;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts how often somebody made one: an expression that can do that can do anything. */
public class Canary {

    static final AtomicInteger SONGS = new AtomicInteger();

    /** An expression without any bean, as a client would send it. */
    static final String EXPRESSION = "${''.getClass().forName('org.ironstock.platform.security.Canary').newInstance()}";

    public Canary() {
        SONGS.incrementAndGet();
    }
}
