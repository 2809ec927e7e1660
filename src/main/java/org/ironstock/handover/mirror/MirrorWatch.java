package org.ironstock.handover.mirror;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ironstock.handover.EmergencyCover;
import org.ironstock.handover.EmergencyStock;
import org.ironstock.handover.application.FrameworkRegister;
import org.ironstock.handover.domain.Framework;
import org.ironstock.handover.domain.LedgerStock;
import org.ironstock.handover.domain.MirrorDay;
import org.ironstock.handover.domain.MirrorFinding;
import org.ironstock.handover.domain.MirrorParameter;
import org.ironstock.handover.domain.MirrorRow;
import org.ironstock.handover.domain.StockMirror;
import org.ironstock.handover.persistence.MirrorRows;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.stock.AsOf;
import org.ironstock.stock.HoldingQuestion;
import org.ironstock.stock.StockLedger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The daily watch over the stock that suppliers keep: each day is judged once, all contracts together.
 */
@Service
@Transactional
public class MirrorWatch implements EmergencyStock {

    /** A watch that stood still catches up no further than this. */
    private static final int MOST_DAYS_BACK = 31;

    private final FrameworkRegister frameworks;
    private final StockMirrors mirrors;
    private final MirrorRows rows;
    private final MirrorCases cases;
    private final StockLedger ledger;
    private final MirrorPolicy policy;

    MirrorWatch(
            FrameworkRegister frameworks,
            StockMirrors mirrors,
            MirrorRows rows,
            MirrorCases cases,
            StockLedger ledger,
            MirrorPolicy policy) {
        this.frameworks = frameworks;
        this.mirrors = mirrors;
        this.rows = rows;
        this.cases = cases;
        this.ledger = ledger;
        this.policy = policy;
    }

    /** Judges every day up to yesterday that was not judged; each case with something new is told to listeners. */
    public void judge() {
        LocalDate yesterday = day();
        List<Framework> all = frameworks.all();
        firstToJudge(all)
                .filter(first -> !first.isAfter(yesterday))
                .ifPresent(first -> first.datesUntil(yesterday.plusDays(1)).forEach(day -> judge(all, day)));
    }

    private Optional<LocalDate> firstToJudge(List<Framework> all) {
        LocalDate oldest = policy.today().minusDays(MOST_DAYS_BACK);
        return all.stream()
                .flatMap(framework -> framework.mirroredFrom().stream()
                        .map(from -> rows.lastJudged(framework.contractId())
                                .map(last -> last.plusDays(1))
                                .orElse(from)))
                .map(day -> day.isBefore(oldest) ? oldest : day)
                .min(LocalDate::compareTo);
    }

    private void judge(List<Framework> all, LocalDate day) {
        List<Framework> watched =
                all.stream().filter(framework -> framework.mirroredOn(day)).toList();
        watched.forEach(framework -> rows.lock(framework.contractId()));
        Map<String, LocalDate> lastJudged = watched.stream()
                .collect(Collectors.toMap(Framework::contractId, framework -> rows.lastJudged(framework.contractId())
                        .orElse(day)));
        Set<String> now = watched.stream()
                .map(Framework::contractId)
                .filter(contract -> rows.judged(contract, day, policy.now()))
                .collect(Collectors.toSet());
        if (now.isEmpty()) {
            return;
        }
        Map<String, List<Finding>> found = picture(watched, day).findings().stream()
                .filter(finding -> now.contains(finding.contractId()))
                .collect(Collectors.groupingBy(
                        MirrorFinding::contractId,
                        TreeMap::new,
                        Collectors.mapping(MirrorFinding::finding, Collectors.toList())));
        found.forEach((contract, findings) -> cases.found(
                contract,
                day,
                findings,
                Optional.ofNullable(lastJudged.get(contract)).orElse(day)));
    }

    /** The day with everything that is known of it. */
    private MirrorDay picture(List<Framework> watched, LocalDate day) {
        List<StockMirror> sent = watched.stream()
                .flatMap(framework -> mirrors.find(framework, day).stream())
                .toList();
        Map<String, StockMirror> before = watched.stream()
                .flatMap(framework -> mirrors.newest(framework, day.minusDays(1)).stream())
                .collect(Collectors.toMap(StockMirror::contractId, Function.identity()));
        return new MirrorDay(
                day,
                watched,
                sent,
                before,
                ledger(watched, sent, day),
                policy.value(MirrorParameter.COVER_MONTHS, day));
    }

    private Collection<LedgerStock> ledger(List<Framework> watched, List<StockMirror> sent, LocalDate day) {
        AsOf endOfDay = AsOf.occurred(DutchCalendar.endOf(day));
        Set<String> products = Stream.concat(
                        watched.stream()
                                .flatMap(framework -> framework.needs().stream().map(Framework.Need::productCode)),
                        sent.stream().flatMap(mirror -> mirror.rows().stream().map(MirrorRow::productCode)))
                .collect(Collectors.toCollection(TreeSet::new));
        return products.stream()
                .flatMap(product -> ledger.holdings(HoldingQuestion.ofProduct(product, endOfDay)).stream())
                .map(held -> LedgerStock.of(held, day))
                .toList();
    }

    @Override
    public LocalDate day() {
        return policy.today().minusDays(1);
    }

    @Override
    @Transactional(readOnly = true)
    public List<EmergencyCover> covers() {
        LocalDate day = day();
        List<Framework> watched = frameworks.all().stream()
                .filter(framework -> framework.mirroredOn(day))
                .toList();
        return watched.isEmpty() ? List.of() : picture(watched, day).covers();
    }
}
