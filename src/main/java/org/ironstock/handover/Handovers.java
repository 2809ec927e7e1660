package org.ironstock.handover;

import java.util.List;
import java.util.Optional;

/** Handovers of the emergency stock, one after the other. */
public interface Handovers {

    Optional<Handover> find(String handoverId);

    /** @throws java.util.NoSuchElementException when there is no such handover */
    Handover get(String handoverId);

    /** All of them, the newest first. */
    List<Handover> all();
}
