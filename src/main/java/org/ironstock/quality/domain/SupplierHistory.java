package org.ironstock.quality.domain;

import java.time.LocalDate;
import java.util.List;

/** What earlier lots of the same supplier and product say; input of decision {@code requiredTests}. */
public enum SupplierHistory {
    /** No lot passed in the last six months. */
    NEW("nieuw of langer dan zes maanden niet getoetst"),
    REGULAR("eerder goedgekeurd"),
    /** At least five passed one after the other, the last in the last six months. */
    PROVEN("vijf of meer partijen op rij goedgekeurd"),
    /** The last lot was rejected. */
    SUSPECT("vorige partij afgekeurd");

    /** Lots that must have passed in a row before fewer tests are done [A]. */
    private static final int PROVEN_LOTS = 5;

    /** Age up to which a pass still says something [A]. */
    private static final int MONTHS = 6;

    private final String dutch;

    SupplierHistory(String dutch) {
        this.dutch = dutch;
    }

    public String inDutch() {
        return dutch;
    }

    /** One earlier lot. */
    public record Past(boolean released, LocalDate on) {}

    /** @param newestFirst what became of the lots before this one, the newest first */
    public static SupplierHistory of(List<Past> newestFirst, LocalDate today) {
        if (newestFirst.isEmpty()) {
            return NEW;
        }
        Past newest = newestFirst.get(0);
        if (!newest.released()) {
            return SUSPECT;
        }
        if (newest.on().isBefore(today.minusMonths(MONTHS))) {
            return NEW;
        }
        return newestFirst.stream().takeWhile(Past::released).count() >= PROVEN_LOTS ? PROVEN : REGULAR;
    }
}
