package org.ironstock.handover.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What a supplier keeps under a contract at the end of a day, as it says itself.
 *
 * @param supplierId who keeps it
 */
public record StockMirror(String contractId, String supplierId, LocalDate day, List<MirrorRow> rows) {

    public StockMirror {
        rows = List.copyOf(rows);
    }
}
