package org.ironstock.handover.mirror;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ironstock.handover.application.FrameworkRegister;
import org.ironstock.handover.count.CountRequest;
import org.ironstock.handover.count.CountResult;
import org.ironstock.handover.count.Counts;
import org.ironstock.handover.domain.CountState;
import org.ironstock.handover.domain.Framework;
import org.ironstock.handover.domain.HalfYear;
import org.ironstock.handover.domain.MirrorRole;
import org.ironstock.handover.domain.MirrorRow;
import org.ironstock.handover.domain.MirrorRow.LotName;
import org.ironstock.handover.domain.StockMirror;
import org.ironstock.handover.domain.UnannouncedCount;
import org.ironstock.handover.persistence.StockCountRows;
import org.ironstock.handover.persistence.StockCountRows.Draw;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Unannounced counts of the stock that suppliers keep for the State, held against their newest mirror. */
@Service
@Transactional
public class StockCounts {

    private static final String GROUND = "werkwijze overdracht noodvoorraad: twee keer per jaar onaangekondigd tellen";
    private static final String FIRST = "cibg-contract-manager";
    private static final String SECOND = "igj";
    private static final String THIRD = "cibg-finance";

    private final StockCountRows rows;
    private final FrameworkRegister frameworks;
    private final StockMirrors mirrors;
    private final MirrorCases cases;
    private final Counts counts;
    private final MirrorPolicy policy;
    private final ApplicationEventPublisher events;

    StockCounts(
            StockCountRows rows,
            FrameworkRegister frameworks,
            StockMirrors mirrors,
            MirrorCases cases,
            Counts counts,
            MirrorPolicy policy,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.frameworks = frameworks;
        this.mirrors = mirrors;
        this.cases = cases;
        this.counts = counts;
        this.policy = policy;
        this.events = events;
    }

    /** Opens the counts that were drawn for today, or before and not held; none on a day that is no working day. */
    public void openDrawn() {
        LocalDate today = policy.today();
        if (!DutchCalendar.official().workingDay(today)) {
            return;
        }
        rows.find(HalfYear.of(today)).ifPresent(draw -> frameworks.all().stream()
                .filter(framework -> framework.mirroredOn(today))
                .forEach(framework -> draw.period()
                        .dayOf(framework, draw.seed())
                        .filter(day -> !day.isAfter(today))
                        .ifPresent(day -> open(draw, framework, day))));
    }

    private void open(Draw draw, Framework framework, LocalDate drawn) {
        LocalDate today = policy.today();
        Optional<StockMirror> newest = mirrors.newest(framework, today.minusDays(1));
        List<String> sites = newest.stream()
                .flatMap(mirror -> mirror.rows().stream())
                .filter(row -> row.role() == MirrorRole.STATE)
                .map(MirrorRow::site)
                .toList();
        if (sites.isEmpty()) {
            return;
        }
        UnannouncedCount count = new UnannouncedCount(
                "TEL-%s-%s".formatted(draw.period().code(), framework.contractId()),
                framework.contractId(),
                draw.period(),
                drawn,
                today,
                draw.period().siteOf(framework, draw.seed(), sites),
                newest.orElseThrow().day(),
                "");
        if (rows.open(count, policy.now())) {
            events.publishEvent(new StockCountDrawn(count.caseId()));
        }
    }

    @Transactional(readOnly = true)
    public UnannouncedCount get(String caseId) {
        return rows.get(caseId);
    }

    /** Cases in which people may be counting now: those of this half year, and of the one before that may last. */
    @Transactional(readOnly = true)
    public List<String> mayCount() {
        LocalDate today = policy.today();
        return Stream.of(HalfYear.of(today.minusMonths(6)), HalfYear.of(today))
                .flatMap(period -> rows.casesOf(period).stream())
                .toList();
    }

    /** Opens the blind count; what the supplier said stands in it as the books. @return its id */
    public String begin(String caseId) {
        UnannouncedCount count = rows.get(caseId);
        Framework framework = frameworks.find(count.contractId()).orElseThrow();
        StockMirror mirror = mirrors.find(framework, count.mirrorDay()).orElseThrow();
        String countId = counts.open(new CountRequest(
                caseId,
                count.site(),
                "Onaangekondigde telling van voorraad voor de Staat onder " + count.contractId(),
                lines(mirror, count.site()),
                FIRST,
                SECOND,
                THIRD));
        rows.counting(caseId, countId);
        return countId;
    }

    private static List<CountRequest.Line> lines(StockMirror mirror, String site) {
        Map<LotName, MirrorRow> lots = new TreeMap<>();
        Map<LotName, Long> pieces = new TreeMap<>();
        mirror.rows().stream()
                .filter(row -> row.role() == MirrorRole.STATE && row.site().equals(site))
                .forEach(row -> {
                    lots.putIfAbsent(row.lot(), row);
                    pieces.merge(row.lot(), row.pieces(), Math::addExact);
                });
        return lots.entrySet().stream()
                .map(lot -> CountRequest.Line.of(
                        lot.getKey().text(),
                        lot.getValue().productCode(),
                        lot.getValue().supplierLot(),
                        lot.getValue().expiresOn(),
                        Quantity.of(pieces.getOrDefault(lot.getKey(), 0L)),
                        Optional.empty()))
                .toList();
    }

    /** Holds what was counted against what the supplier said; every difference is a finding for somebody to settle. */
    public void conclude(String caseId) {
        UnannouncedCount count = rows.get(caseId);
        CountResult result = counts.result(count.countId());
        List<Finding> findings = new ArrayList<>();
        if (result.state() == CountState.AGREED) {
            result.lines().stream()
                    .filter(line -> !line.accepted().equals(Optional.of(line.book())))
                    .map(line -> difference(count, line))
                    .forEach(findings::add);
        } else {
            findings.add(Finding.of(
                    "MIRROR_COUNT_UNSETTLED",
                    count.site(),
                    "De telling van %s in %s heeft geen uitkomst: %s."
                            .formatted(
                                    DutchText.day(count.openedOn()),
                                    count.site(),
                                    result.state().inDutch()),
                    GROUND));
        }
        if (!findings.isEmpty()) {
            cases.found(count.contractId(), policy.today(), findings, policy.today());
        }
    }

    private static Finding difference(UnannouncedCount count, CountResult.Line line) {
        return Finding.of(
                "MIRROR_COUNT_DIFFERENCE",
                LotName.of(line.productCode(), line.supplierLot()).text(),
                "Van partij %s lagen op %s in %s %s stuks; de leverancier meldde er %s."
                        .formatted(
                                LotName.of(line.productCode(), line.supplierLot())
                                        .text(),
                                DutchText.day(count.openedOn()),
                                count.site(),
                                DutchText.number(
                                        line.accepted().map(Quantity::pieces).orElse(0L)),
                                DutchText.number(line.book().pieces())),
                GROUND);
    }
}
