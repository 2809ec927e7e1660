package org.ironstock.stock.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return Stream.of(
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
                        stock.lot().basis().endsOn().map(LocalDate::toString).orElse(""))
                .map(StockCsv::cell)
                .collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String cell(String text) {
        String plain = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return plain.chars().anyMatch(letter -> ";\"\r\n".indexOf(letter) >= 0)
                ? "\"" + plain.replace("\"", "\"\"") + "\""
                : plain;
    }
}
