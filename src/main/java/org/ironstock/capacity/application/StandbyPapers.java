package org.ironstock.capacity.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ironstock.capacity.LineMonth;
import org.ironstock.capacity.LineMonth.Settlement;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.domain.DayJudgement;
import org.ironstock.capacity.domain.ProofItem;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToDraw.Table;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.shared.DutchText;

/** Words of the papers about a month of a line, in Dutch. */
public final class StandbyPapers {

    static final String STATEMENT = "performanceStatement";
    static final String NOTICE = "standbyDefaultNotice";
    static final String TERMINATION = "standbyTerminationAdvice";

    private static final int PERCENT = 100;

    private StandbyPapers() {}

    /** The performance statement: what was measured and what may be invoiced for it. */
    static DocumentToDraw statement(LineMonth month, StandbyLine line, String supplierName, List<DayJudgement> days) {
        Settlement settled = month.measuredSettlement();
        return new DocumentToDraw(
                month.id(),
                STATEMENT,
                "Prestatieverklaring " + month.id(),
                facts(month, line, supplierName),
                List.of(
                        new Section(
                                "Gereedheid",
                                List.of("Gemeten gereedheid: %s. Regel: %s."
                                        .formatted(
                                                readiness(settled),
                                                settled.share().inDutch())),
                                List.of(new Table("Dagen", List.of("Dagen", "Telt als"), rows(days)))),
                        new Section(
                                "Vergoeding",
                                List.of(
                                        settled.due().cents() > 0
                                                ? "De producent mag %s exclusief btw factureren onder ordernummer %s."
                                                        .formatted(settled.due().inDutch(), month.id())
                                                : "Over deze maand is geen vergoeding verschuldigd."),
                                List.of(new Table("Opbouw", List.of("Post", "Bedrag"), amounts(settled))))),
                Audience.OFFICIALS,
                month.setBy().orElse(""));
    }

    /** How an amount came to be, as rows of two cells. */
    public static List<List<String>> amounts(Settlement settled) {
        return List.of(
                List.of("Overeengekomen voor deze dagen", settled.contracted().inDutch()),
                List.of(
                        "Af: dagen van activering",
                        settled.withheldForActivation().inDutch()),
                List.of("Af: onvoldoende gereed", settled.withheldForReadiness().inDutch()),
                List.of("Verschuldigd", settled.due().inDutch()));
    }

    /** Stretches of days that count alike, as rows of two cells. */
    public static List<List<String>> rows(List<DayJudgement> days) {
        List<List<String>> rows = new ArrayList<>();
        int from = 0;
        for (int next = 1; next <= days.size(); next++) {
            if (next == days.size() || !meaning(days.get(next)).equals(meaning(days.get(from)))) {
                rows.add(List.of(span(days.get(from).day(), days.get(next - 1).day()), meaning(days.get(from))));
                from = next;
            }
        }
        return rows;
    }

    private static String span(LocalDate from, LocalDate to) {
        return from.equals(to) ? DutchText.day(from) : DutchText.day(from) + " tot en met " + DutchText.day(to);
    }

    private static String meaning(DayJudgement day) {
        return day.missing().isEmpty()
                ? day.kind().inDutch()
                : day.kind().inDutch()
                        + " ("
                        + day.missing().stream().map(ProofItem::inDutch).collect(Collectors.joining(", "))
                        + ")";
    }

    /** What was measured of a month, e.g. {@code 96,77%: gereed op 30 van 31 dagen}. */
    public static String readiness(Settlement settled) {
        return settled.measuredDays() == 0
                ? "niet gemeten, de lijn was geactiveerd"
                : "%s: gereed op %d van %d dagen"
                        .formatted(
                                percent(settled.readinessBasisPoints()), settled.readyDays(), settled.measuredDays());
    }

    /** A readiness as an official reads it, e.g. {@code 96,77%}. */
    public static String percent(int basisPoints) {
        return "%d,%02d%%".formatted(basisPoints / PERCENT, basisPoints % PERCENT);
    }

    private static List<Fact> facts(LineMonth month, StandbyLine line, String supplierName) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("Lijn", "%s (%s, %s)".formatted(line.id(), line.name(), line.site())),
                new Fact("Producent", supplierName),
                new Fact("Contract", line.contractId()),
                new Fact("Product", line.productCode()),
                new Fact("Maand", DutchText.month(month.month())),
                new Fact("Ordernummer", month.id())));
        Optional.of(month.measuredSettlement().rulesVersion())
                .filter(version -> !version.isEmpty())
                .ifPresent(version -> facts.add(new Fact("Regelversie", version)));
        return facts;
    }

    /** A paper about months that earned nothing. */
    static DocumentToDraw consequence(
            String kind,
            String title,
            LineMonth month,
            StandbyLine line,
            String supplierName,
            List<String> paragraphs,
            String official) {
        return new DocumentToDraw(
                month.id(),
                kind,
                title,
                facts(month, line, supplierName),
                List.of(new Section("Nulmaanden", paragraphs, List.of())),
                Audience.OFFICIALS,
                official);
    }
}
