package org.ironstock.handover.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.ironstock.stock.StockStatus;

/**
 * One row of a list of stock: pieces of a lot that lie at one place, often a pallet. What could not be read is empty.
 *
 * @param number row as a spreadsheet numbers it; the header is row 1
 * @param supplierLot batch number on the box
 * @param reservedFor what it is set aside for; empty unless reserved
 * @param sscc number of the pallet; empty when it has none
 * @param producerRef who made it; empty when unknown
 * @param basisEndsOn last day on which the basis counts; empty when it has no end
 */
public record StockRow(
        int number,
        Optional<String> site,
        Optional<String> productCode,
        Optional<String> supplierLot,
        Optional<StockStatus> status,
        Optional<Long> quantity,
        Optional<LocalDate> expiresOn,
        Optional<LocalDate> producedOn,
        String owner,
        String reservedFor,
        String sscc,
        String producerRef,
        Optional<String> basisCode,
        Optional<LocalDate> basisEndsOn,
        OutsideCare outsideCare) {}
