package org.ironstock.stock.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.ironstock.shared.CsvLine;
import org.ironstock.stock.StockHolding;

/** Holdings as a file for a spreadsheet: semicolons, and no cell that a spreadsheet would take for a formula. */
final class StockCsv {

    private static final String HEADER =
            "product;partij;batch;producent;plaats;eigenaar;status;gereserveerd_voor;aantal;"
                    + "geproduceerd_op;verloopt_op;grondslag;grondslag_tot_en_met\r\n";

    private StockCsv() {}

    static String of(List<StockHolding> holdings) {
        return holdings.stream().map(StockCsv::row).collect(Collectors.joining("", HEADER, ""));
    }

    private static String row(StockHolding stock) {
        return CsvLine.of(List.of(
                stock.lot().productCode(),
                stock.lot().lotId(),
                stock.lot().supplierLot(),
                stock.lot().producerRef().orElse(""),
                stock.holding().place(),
                stock.holding().owner(),
                stock.holding().status().inDutch(),
                stock.holding().reservedFor(),
                String.valueOf(stock.quantity().pieces()),
                stock.lot().producedOn().map(LocalDate::toString).orElse(""),
                stock.lot().expiresOn().toString(),
                stock.lot().basis().code(),
                stock.lot().basis().endsOn().map(LocalDate::toString).orElse("")));
    }
}
