package org.ironstock.handover.count;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ironstock.handover.domain.BlindCount;
import org.ironstock.handover.domain.CountLine;
import org.ironstock.handover.domain.CountState;
import org.ironstock.handover.persistence.CountRows;
import org.ironstock.shared.DutchCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of blind counts. */
@Service
class CountRegister implements Counts {

    /** Groups that the model {@code blindCount} names; others would not see the tasks. */
    static final Set<String> GROUPS = Set.of(
            "lch-stock",
            "consortium-stock",
            "consortium-buyer",
            "cibg-contract-manager",
            "cibg-finance",
            "vws-finance",
            "rvo-contract-manager",
            "igj");

    private final CountRows rows;
    private final Clock clock;

    CountRegister(CountRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    @Transactional
    public String open(CountRequest request) {
        if (request.lines().isEmpty()) {
            throw new IllegalArgumentException("A count of nothing for " + request.reference());
        }
        Stream.of(request.firstGroup(), request.secondGroup(), request.thirdGroup())
                .filter(group -> !GROUPS.contains(group))
                .findFirst()
                .ifPresent(group -> {
                    throw new IllegalArgumentException("The process blindCount does not know group " + group);
                });
        Instant now = clock.instant();
        BlindCount count = new BlindCount(
                rows.nextId(request.reference()),
                request.reference(),
                request.site(),
                request.title(),
                CountState.COUNTING,
                request.firstGroup(),
                request.secondGroup(),
                request.thirdGroup(),
                DutchCalendar.dayOf(now),
                Optional.empty(),
                Optional.empty());
        rows.add(count, lines(request.lines()), now);
        return count.id();
    }

    private static List<CountLine> lines(List<CountRequest.Line> asked) {
        List<CountLine> lines = new ArrayList<>();
        for (CountRequest.Line line : asked) {
            lines.add(CountLine.ofTheBooks(
                    lines.size() + 1,
                    line.lotId(),
                    line.productCode(),
                    line.supplierLot(),
                    line.expiresOn(),
                    line.pallets(),
                    line.book(),
                    line.priceCents()));
        }
        return lines;
    }

    @Override
    public CountState state(String countId) {
        return rows.get(countId).state();
    }

    @Override
    public CountResult result(String countId) {
        BlindCount count = rows.get(countId);
        Instant closedAt = count.closedAt()
                .filter(at -> count.state().closed())
                .orElseThrow(() -> new IllegalStateException("Count %s is not closed".formatted(countId)));
        return new CountResult(
                count.id(),
                count.reference(),
                count.site(),
                count.state(),
                closedAt,
                count.document(),
                rows.lines(countId).stream().map(CountRegister::result).toList());
    }

    private static CountResult.Line result(CountLine line) {
        return new CountResult.Line(
                line.lotId(),
                line.productCode(),
                line.supplierLot(),
                line.expiresOn(),
                line.book(),
                line.first(),
                line.second(),
                line.third(),
                line.accepted(),
                line.acceptance(),
                line.explanation());
    }

    @Override
    @Transactional
    public void cancel(String countId, String reason) {
        if (rows.lock(countId).state() != CountState.CANCELLED) {
            rows.cancel(countId, reason, clock.instant());
        }
    }
}
