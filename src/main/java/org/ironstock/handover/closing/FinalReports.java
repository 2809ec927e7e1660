package org.ironstock.handover.closing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.dossier.DocumentToFile;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.handover.HandoverClosed;
import org.ironstock.handover.HandoverState;
import org.ironstock.handover.domain.Disposal;
import org.ironstock.handover.domain.FinalReport;
import org.ironstock.handover.domain.Processing;
import org.ironstock.handover.domain.Reconciliation;
import org.ironstock.handover.domain.ReconciliationRun;
import org.ironstock.handover.domain.ReportFigures;
import org.ironstock.handover.domain.Sale;
import org.ironstock.handover.persistence.FinalReportRows;
import org.ironstock.handover.persistence.HandoverRows;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The final report of a handover: its figures, in words for parliament, signed; by it the handover is closed. */
@Service
@Transactional
public class FinalReports {

    private static final int SHORTEST_TEXT = 50;
    private static final String GROUND = "werkwijze overdracht noodvoorraad, stap 6";
    private static final String BOOKED_SINCE =
            "Na ondertekening is er geboekt; de cijfers van het eindrapport gelden niet meer.";
    private static final String CSV = "finalReportFigures";
    private static final String JSON = "finalReportData";
    private static final String SYSTEM = "system";

    private final HandoverRows handovers;
    private final FinalReportRows rows;
    private final Reconciliations reconciliations;
    private final Disposals disposals;
    private final Losses losses;
    private final Dossier dossier;
    private final ClosingSignatures signatures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FinalReports(
            HandoverRows handovers,
            FinalReportRows rows,
            Reconciliations reconciliations,
            Disposals disposals,
            Losses losses,
            Dossier dossier,
            ClosingSignatures signatures,
            ApplicationEventPublisher events,
            Clock clock) {
        this.handovers = handovers;
        this.rows = rows;
        this.reconciliations = reconciliations;
        this.disposals = disposals;
        this.losses = losses;
        this.dossier = dossier;
        this.signatures = signatures;
        this.events = events;
        this.clock = clock;
    }

    /** The figures of the newest reconciliation, with what was sold, given away, processed and lost. */
    @Transactional(readOnly = true)
    public ReportFigures figures(String handoverId) {
        List<Disposal> booked = disposals.of(handoverId).stream()
                .filter(disposal -> disposal.state() == Disposal.State.BOOKED)
                .toList();
        Money proceeds = Money.ZERO;
        Money costs = Money.ZERO;
        for (Disposal disposal : booked) {
            proceeds = proceeds.plus(disposals
                    .sale(disposal.id())
                    .flatMap(Sale::buyer)
                    .map(Sale.Buyer::price)
                    .orElse(Money.ZERO));
            costs = costs.plus(
                    disposals.processing(disposal.id()).map(Processing::cost).orElse(Money.ZERO));
        }
        List<ReconciliationRun> runs = reconciliations.of(handoverId);
        return new ReportFigures(
                handoverId,
                runs.get(0).verdict().lines(),
                booked,
                losses.booked(handoverId),
                runs.stream()
                        .flatMap(run -> run.verdict().differences().stream())
                        .distinct()
                        .toList(),
                proceeds,
                costs);
    }

    /** @return what is wrong with the words; empty when they are kept */
    public List<Finding> draft(String handoverId, String account, String lessons, String official) {
        handovers.lock(handoverId);
        List<Finding> findings = new ArrayList<>();
        if (account.strip().length() < SHORTEST_TEXT) {
            findings.add(Finding.of(
                    "REPORT_ACCOUNT",
                    "account",
                    "Vertel in ten minste %d tekens hoe de overdracht is verlopen.".formatted(SHORTEST_TEXT),
                    GROUND));
        }
        if (lessons.strip().length() < SHORTEST_TEXT) {
            findings.add(Finding.of(
                    "REPORT_LESSONS",
                    "lessons",
                    "Noem in ten minste %d tekens wat een volgende keer anders moet.".formatted(SHORTEST_TEXT),
                    GROUND));
        }
        if (findings.isEmpty()) {
            long run = reconciliations.latest(handoverId).orElseThrow().number();
            rows.add(handoverId, run, account.strip(), lessons.strip(), official, clock.instant());
        }
        return findings;
    }

    /** The newest version. */
    @Transactional(readOnly = true)
    public Optional<FinalReport> latest(String handoverId) {
        return rows.latest(handoverId);
    }

    /** The newest version by which the handover was closed, whether it still holds or not. */
    @Transactional(readOnly = true)
    public Optional<FinalReport> lastClosed(String handoverId) {
        return rows.lastClosed(handoverId);
    }

    /** Why another version is needed than the newest; empty while none was drawn up. */
    @Transactional(readOnly = true)
    public Optional<String> whyAgain(String handoverId) {
        return latest(handoverId).flatMap(report -> report.document()
                .map(document -> report.overtaken().isPresent()
                        ? "De overdracht van een locatie is na het afsluiten teruggeboekt."
                        : signatures.signed(document) ? BOOKED_SINCE : signatures.whyNot(document)));
    }

    /** Draws the newest version, files its figures, and asks for signatures; gives their reference. */
    public String requestSignatures(String handoverId) {
        FinalReport report = latest(handoverId).orElseThrow();
        ReportFigures figures = figures(handoverId);
        StoredDocument csv =
                file(report, CSV, "Cijfers bij het eindrapport (CSV)", "text/csv", ReportFile.csv(figures));
        StoredDocument json =
                file(report, JSON, "Cijfers bij het eindrapport (JSON)", "application/json", ReportFile.json(figures));
        StoredDocument document =
                dossier.draw(ClosingPapers.report(report, figures, List.of(csv, json), lastClosed(handoverId)));
        rows.document(report.number(), document.id());
        return signatures.request(handoverId, document.id(), ClosingPapers.REPORT, Money.ZERO);
    }

    private StoredDocument file(FinalReport report, String kind, String title, String mediaType, String text) {
        return dossier.file(new DocumentToFile(
                report.handoverId(),
                kind,
                title,
                mediaType,
                text.getBytes(StandardCharsets.UTF_8),
                Audience.OFFICIALS,
                report.official()));
    }

    /**
     * Closes the handover, behind the guards that the report is signed and the books are still at zero; from then on the
     * receiving party mirrors what it keeps.
     *
     * @return whether it is closed; not when something was booked since, and then the report no longer counts
     * @throws IllegalStateException when the report is not signed
     */
    public boolean close(String handoverId) {
        handovers.lock(handoverId);
        FinalReport report = latest(handoverId).orElseThrow();
        UUID document = report.document().orElseThrow();
        signatures.require(document);
        Reconciliation.Verdict now = reconciliations.verdict(handoverId);
        boolean same = now.balanced()
                && now.lines()
                        .equals(reconciliations
                                .latest(handoverId)
                                .orElseThrow()
                                .verdict()
                                .lines());
        if (same) {
            Instant moment = clock.instant();
            rows.closed(report.number(), moment);
            handovers.state(handoverId, HandoverState.ENDED);
            events.publishEvent(new HandoverClosed(handoverId, document, moment));
        } else {
            signatures.giveBack(document, BOOKED_SINCE);
        }
        return same;
    }

    /**
     * Opens a closed handover again: a transfer was taken back, so that its signed report tells what is no longer so.
     *
     * @param reversal signed document by which the transfer was taken back
     * @return whether it was closed; one that is not closed finds the reversal when it counts up
     */
    public boolean reopen(String handoverId, UUID reversal) {
        if (handovers.lock(handoverId).state() != HandoverState.ENDED) {
            return false;
        }
        FinalReport report = latest(handoverId).orElseThrow();
        rows.overtaken(report.number(), reversal, clock.instant());
        handovers.state(handoverId, HandoverState.CLOSING);
        dossier.record(new EvidenceToRecord(
                handoverId,
                "HANDOVER_REOPENED",
                SYSTEM,
                "Het eindrapport %s geldt niet meer door terugboeking %s; er volgt een nieuw."
                        .formatted(report.document().orElseThrow(), reversal),
                ""));
        return true;
    }
}
