package org.ironstock.handover.domain;

import java.time.LocalDate;

/** The rules that tell where a lot goes. */
public interface DestinationRules {

    /**
     * One decision.
     *
     * @param ground what it rests on, in Dutch
     * @param version rules by which it was taken
     */
    record Decision(Destination destination, String ground, String version) {}

    /** @param rulesDate day whose rules hold */
    Decision decide(LotFacts facts, LocalDate rulesDate);
}
