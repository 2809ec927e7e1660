package org.ironstock.capacity.web;

import java.util.List;
import java.util.stream.Stream;
import org.ironstock.capacity.LineMonth;
import org.ironstock.capacity.activation.CapacityOverview.LineToday;
import org.ironstock.shared.CsvLine;

/** Months of lines as a file for a spreadsheet: semicolons, and no cell that a spreadsheet would take for a formula. */
final class CapacityCsv {

    static final String HEADER = "lijn;naam;plaats;leverancier;contract;product;stuks_per_maand;vandaag;maand;stand;"
            + "dagen;geactiveerd;gereed;gereedheid_procent;afgesproken_eur;vergoeding_eur\r\n";

    private CapacityCsv() {}

    /** One row for each month; one without month for a line of which none was asked. */
    static List<String> rows(LineToday line, List<LineMonth> months) {
        List<String> head = List.of(
                line.line().id(),
                line.line().name(),
                line.line().site(),
                line.supplier(),
                line.line().contractId(),
                line.line().productCode(),
                String.valueOf(line.pieces().pieces()),
                CapacityPages.Line.unactivated(line));
        return months.isEmpty()
                ? List.of(row(head, Stream.generate(() -> "").limit(8).toList()))
                : months.stream().map(month -> row(head, month(month))).toList();
    }

    private static List<String> month(LineMonth month) {
        List<String> figures = month.settlement()
                .map(it -> List.of(
                        String.valueOf(it.runningDays()),
                        String.valueOf(it.activatedDays()),
                        String.valueOf(it.readyDays()),
                        "%d,%02d".formatted(it.readinessBasisPoints() / 100, it.readinessBasisPoints() % 100),
                        it.contracted().inEuro().toPlainString().replace('.', ','),
                        it.due().inEuro().toPlainString().replace('.', ',')))
                .orElse(List.of("", "", "", "", "", ""));
        return Stream.concat(Stream.of(month.month().toString(), month.state().inDutch()), figures.stream())
                .toList();
    }

    private static String row(List<String> head, List<String> rest) {
        return CsvLine.of(Stream.concat(head.stream(), rest.stream()).toList());
    }
}
