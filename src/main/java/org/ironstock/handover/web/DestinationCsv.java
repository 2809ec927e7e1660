package org.ironstock.handover.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.ironstock.handover.domain.LotDestination;
import org.ironstock.shared.CsvLine;

/** Where each lot goes, as a file for a spreadsheet. */
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
            writer.write(CsvLine.of(cells));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
