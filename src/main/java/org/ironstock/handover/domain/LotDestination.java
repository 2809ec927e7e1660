package org.ironstock.handover.domain;

import java.time.LocalDate;
import org.ironstock.stock.StockStatus;

/**
 * Where one row of the list goes, and why.
 *
 * @param row row of the list
 * @param lotRow first row of its lot
 * @param decidedFor day on which this holds
 */
public record LotDestination(
        int row,
        int lotRow,
        String site,
        String productCode,
        String supplierLot,
        StockStatus status,
        long pieces,
        LocalDate expiresOn,
        Destination destination,
        String ground,
        String ruleVersion,
        LocalDate decidedFor) {}
