package org.ironstock.stock.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.ironstock.stock.FreezeExemption;
import org.ironstock.stock.PlaceFreeze;
import org.ironstock.stock.PlaceFreezes;
import org.ironstock.stock.persistence.FreezeRows;
import org.ironstock.stock.persistence.LedgerRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of frozen places. */
@Service
class FrozenPlaces implements PlaceFreezes {

    private final FreezeRows rows;
    private final LedgerRows books;
    private final Clock clock;

    FrozenPlaces(FreezeRows rows, LedgerRows books, Clock clock) {
        this.rows = rows;
        this.books = books;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void freeze(String place, String caseRef, String documentRef, String official) {
        books.lock(rows.products(place));
        rows.add(
                new PlaceFreeze(place, caseRef, documentRef, clock.instant().truncatedTo(ChronoUnit.MICROS), official));
    }

    @Override
    @Transactional
    public void lift(String place, String caseRef, String reason, String official) {
        rows.lift(place, caseRef, reason, official, clock.instant());
    }

    @Override
    @Transactional
    public void exempt(FreezeExemption exemption) {
        rows.add(exemption, clock.instant());
    }

    @Override
    public List<PlaceFreeze> of(String place) {
        return rows.of(Set.of(place));
    }
}
