package org.ironstock.tender.domain;

import java.util.Optional;

/** Appointed panels; an appointment is never changed, a later one takes its place. */
public interface Panels {

    Optional<Panel> find(String tenderId);

    /** @throws java.util.NoSuchElementException when nobody is appointed yet */
    Panel get(String tenderId);

    /**
     * Keeps an appointment.
     *
     * @param reason why it came after closing; empty when it was in time
     */
    void appoint(Panel panel, String reason);
}
