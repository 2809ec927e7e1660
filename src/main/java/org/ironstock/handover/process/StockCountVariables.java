package org.ironstock.handover.process;

import java.time.Instant;
import org.ironstock.platform.ProcessVariable;

/** Variables of {@code stockCount} and {@code stockCountDraw}. */
public final class StockCountVariables {

    /** Id of the count, e.g. {@code TEL-2027-H1-CTR-2026-001}; also the business key. */
    public static final ProcessVariable<String> STOCK_COUNT_ID = ProcessVariable.text("stockCountId");

    /** Half year that is drawn, e.g. {@code 2027-H1}; written by {@code commitCountDraw}. */
    public static final ProcessVariable<String> COUNT_PERIOD = ProcessVariable.text("countPeriod");

    /** First moment after that half year; written by {@code commitCountDraw}, read by its timer. */
    public static final ProcessVariable<Instant> COUNT_REVEAL_AT = ProcessVariable.moment("countRevealAt");

    private StockCountVariables() {}
}
