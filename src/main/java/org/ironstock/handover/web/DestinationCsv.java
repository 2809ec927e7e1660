package org.ironstock.handover.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.ironstock.handover.domain.LotDestination;

/** Where each lot goes, as a file for a spreadsheet: semicolons, and no cell that a spreadsheet would take for a formula. */
final class DestinationCsv {

    /** With a mark that Excel knows UTF-8 by. */
    static final String HEADER =
            "\uFEFFrij;voorraadpartij;locatie;product;partij;status;aantal;houdbaar_tot;bestemming;grond;regels;beslist_voor\r\n";

    private DestinationCsv() {}

    static void write(String handoverId, LotDestination one, Writer writer) {
        List<String> cells = List.of(
                String.valueOf(one.row()),
                "%s-%06d".formatted(handoverId, one.lotRow()),
                one.site(),
                one.productCode(),
                one.supplierLot(),
                one.status().inDutch(),
                String.valueOf(one.pieces()),
                one.expiresOn().toString(),
                one.destination().inDutch(),
                one.ground(),
                one.ruleVersion(),
                one.decidedFor().toString());
        try {
            writer.write(cells.stream().map(DestinationCsv::cell).collect(Collectors.joining(";", "", "\r\n")));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String cell(String text) {
        String plain = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return plain.chars().anyMatch(letter -> ";\"\r\n".indexOf(letter) >= 0)
                ? "\"" + plain.replace("\"", "\"\"") + "\""
                : plain;
    }
}
