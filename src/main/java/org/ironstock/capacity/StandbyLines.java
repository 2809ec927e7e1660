package org.ironstock.capacity;

import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lines that producers keep ready for the State, and what came of each month. */
public interface StandbyLines {

    /**
     * Registers a line of a signed contract; the same line of the same contract twice has no second effect.
     *
     * @param registeredBy machine client or official
     * @return its id, e.g. {@code LIN-2026-001}
     * @throws LineRefused with every finding when it breaks a rule
     */
    String register(LineRegistration registration, String registeredBy);

    /**
     * Other terms from a day on, agreed in a signed modification of the contract. A month is settled by the days on which
     * each terms counted.
     *
     * @throws LineRefused when there is no such line, a value cannot be, or the day lies outside the term of the line or in a month that is measured
     */
    StandbyLine agree(String lineId, StandbyLine.Terms terms, String registeredBy);

    Optional<StandbyLine> find(String lineId);

    /** @throws java.util.NoSuchElementException when there is no such line */
    StandbyLine get(String lineId);

    /** Every line, in the order in which they were registered. */
    List<StandbyLine> list();

    /** Months of a line of which readiness was asked, oldest first. */
    List<LineMonth> months(String lineId);

    /** The same of many lines, asked at once, by line; a line without any is left out. */
    Map<String, List<LineMonth>> months(Collection<String> lineIds);

    /** Months of many lines in a calendar year of which readiness was asked, asked at once. */
    List<LineMonth> months(Collection<String> lineIds, Year year);
}
