package org.ironstock.handover.domain;

import java.time.LocalDate;
import org.ironstock.stock.StockStatus;

/** Stock of a lot at one place that still has to leave the handover, in its lane. */
public record Remnant(
        Lane lane,
        String lotId,
        String productCode,
        String supplierLot,
        String place,
        StockStatus status,
        LocalDate expiresOn,
        long pieces) {}
