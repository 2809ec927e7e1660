package org.ironstock.handover.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ironstock.handover.Handover;
import org.ironstock.handover.HandoverState;
import org.ironstock.handover.Handovers;
import org.ironstock.handover.persistence.HandoverRows;
import org.ironstock.shared.DutchCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of handovers. */
@Service
public class HandoverRegister implements Handovers {

    private final HandoverRows rows;
    private final Clock clock;

    public HandoverRegister(HandoverRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Opens a handover under the next number of the year. */
    @Transactional
    public String open(String frameworkRef, String official) {
        Instant now = clock.instant();
        return rows.add(DutchCalendar.dayOf(now).getYear(), frameworkRef, official, now);
    }

    @Override
    public Optional<Handover> find(String handoverId) {
        return rows.find(handoverId);
    }

    @Override
    public Handover get(String handoverId) {
        return find(handoverId).orElseThrow(() -> new NoSuchElementException("There is no handover " + handoverId));
    }

    @Override
    public List<Handover> all() {
        return rows.all();
    }

    /** How far the process is. */
    @Transactional
    public void state(String handoverId, HandoverState state) {
        rows.state(handoverId, state);
    }
}
