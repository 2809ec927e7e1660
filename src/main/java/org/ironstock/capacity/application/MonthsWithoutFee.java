package org.ironstock.capacity.application;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ironstock.capacity.LineMonth;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.domain.DefaultStep;
import org.ironstock.capacity.domain.ZeroMonths;
import org.ironstock.capacity.persistence.LineRows;
import org.ironstock.capacity.persistence.MonthRows;
import org.ironstock.contract.Contracts;
import org.ironstock.contract.StandbyDefaultNotified;
import org.ironstock.contract.StandbyShortfall;
import org.ironstock.contract.StandbyShortfalls;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.shared.DutchText;
import org.ironstock.supplier.Suppliers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What months without fee lead to. Under a production contract that is known here the contract deals with them, up to its
 * dissolution; about another contract a lawyer decides on paper, since whoever keeps that contract must carry it out.
 */
@Service
@Transactional
public class MonthsWithoutFee {

    private static final String SYSTEM = "system";

    private final LineRows lines;
    private final MonthRows months;
    private final CapacityPolicy policy;
    private final Contracts contracts;
    private final StandbyShortfalls shortfalls;
    private final Suppliers suppliers;
    private final Dossier dossier;

    MonthsWithoutFee(
            LineRows lines,
            MonthRows months,
            CapacityPolicy policy,
            Contracts contracts,
            StandbyShortfalls shortfalls,
            Suppliers suppliers,
            Dossier dossier) {
        this.lines = lines;
        this.months = months;
        this.policy = policy;
        this.contracts = contracts;
        this.shortfalls = shortfalls;
        this.suppliers = suppliers;
        this.dossier = dossier;
    }

    /**
     * What months without fee lead to.
     *
     * @param contractKnown whether the line stands under a production contract that is known here
     */
    public record Consequences(boolean noticeOfDefault, boolean terminationOption, boolean contractKnown) {

        /** Whether the month completes nothing. */
        public boolean none() {
            return !noticeOfDefault && !terminationOption;
        }
    }

    /** Whether a month completes two months in a row, or three in twelve, that earned nothing. */
    @Transactional(readOnly = true)
    public Consequences consequences(String monthId) {
        LineMonth month = months.get(monthId);
        Set<YearMonth> zero = months.zeroMonths(month.lineId());
        return new Consequences(
                ZeroMonths.twoInARow(month.month(), zero),
                ZeroMonths.threeInTwelve(month.month(), zero),
                contracts.find(lines.get(month.lineId()).contractId()).isPresent());
    }

    /** Every month of its line that earned nothing, oldest first, with what was measured of it. */
    @Transactional(readOnly = true)
    public List<LineMonth> ofLineOf(String monthId) {
        return months.ofLine(months.get(monthId).lineId()).stream()
                .filter(LineMonth::zero)
                .toList();
    }

    /** Tells the contract of the line what its months come to. */
    public void report(String monthId) {
        LineMonth month = months.get(monthId);
        StandbyShortfall.Kind kind = consequences(monthId).terminationOption()
                ? StandbyShortfall.Kind.THREE_IN_TWELVE
                : StandbyShortfall.Kind.TWO_IN_A_ROW;
        String contractId = lines.get(month.lineId()).contractId();
        shortfalls.report(new StandbyShortfall(contractId, month.lineId(), month.month(), kind));
        dossier.record(new EvidenceToRecord(
                month.lineId(),
                "MONTHS_WITHOUT_FEE_REPORTED",
                SYSTEM,
                "Tot en met %s %s zonder vergoeding; gemeld bij contract %s."
                        .formatted(DutchText.month(month.month()), kind.inDutch(), contractId),
                ""));
    }

    /** The supplier was given a signed notice of default under its contract, in which months of these lines count. */
    public void noticed(StandbyDefaultNotified notice) {
        notice.shortfalls()
                .forEach(one -> months.addDefaultStep(new DefaultStep(
                        one.lineId(),
                        LineMonth.idOf(one.lineId(), one.month()),
                        DefaultStep.Kind.NOTICE,
                        "Ingebrekestelling onder contract %s: %s zonder vergoeding."
                                .formatted(one.contractId(), one.kind().inDutch()),
                        SYSTEM,
                        policy.now(),
                        notice.documentId())));
    }

    /** A lawyer gives the producer notice of default, or does not. */
    public void decideNotice(String monthId, boolean give, String reason, String official) {
        decide(
                monthId,
                give ? DefaultStep.Kind.NOTICE : DefaultStep.Kind.NO_NOTICE,
                StandbyPapers.NOTICE,
                give ? "Ingebrekestelling " + monthId : "Besluit om niet in gebreke te stellen " + monthId,
                List.of(
                        "De lijn verdiende twee maanden op rij geen vergoeding.",
                        give
                                ? "De Staat stelt de producent in gebreke en verlangt dat de lijn de volgende maand gereed staat."
                                : "De Staat stelt de producent niet in gebreke.",
                        reason),
                official);
    }

    /** Somebody weighs the option to terminate. */
    public void decideTermination(String monthId, boolean terminate, String reason, String official) {
        decide(
                monthId,
                terminate ? DefaultStep.Kind.TERMINATE : DefaultStep.Kind.CONTINUE,
                StandbyPapers.TERMINATION,
                "Advies over beëindiging " + monthId,
                List.of(
                        "De lijn verdiende in twaalf maanden ten minste drie maanden geen vergoeding.",
                        terminate
                                ? "Geadviseerd wordt het contract te ontbinden; dat bindt pas als de ontbinding is getekend."
                                : "Geadviseerd wordt het contract voort te zetten.",
                        reason),
                official);
    }

    private void decide(
            String monthId,
            DefaultStep.Kind kind,
            String documentKind,
            String title,
            List<String> paragraphs,
            String official) {
        LineMonth month = months.lock(monthId);
        StandbyLine line = lines.get(month.lineId());
        StoredDocument document = dossier.draw(
                StandbyPapers.consequence(documentKind, title, month, line, supplierName(line), paragraphs, official));
        dossier.freeze(document.id());
        UUID paper = document.id();
        months.addDefaultStep(new DefaultStep(
                line.id(), monthId, kind, paragraphs.get(paragraphs.size() - 1), official, policy.now(), paper));
    }

    private String supplierName(StandbyLine line) {
        return suppliers.name(line.supplierId());
    }
}
