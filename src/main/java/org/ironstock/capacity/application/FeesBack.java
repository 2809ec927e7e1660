package org.ironstock.capacity.application;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.domain.FeeHistory;
import org.ironstock.capacity.persistence.LineRows;
import org.ironstock.capacity.persistence.MonthRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes fees back to the last passed test run: of the whole months after the one in which it was held. */
@Service
@Transactional
class FeesBack implements FeeHistory {

    private final LineRows lines;
    private final MonthRows months;
    private final CapacityPolicy policy;
    private final Dossier dossier;

    FeesBack(LineRows lines, MonthRows months, CapacityPolicy policy, Dossier dossier) {
        this.lines = lines;
        this.months = months;
        this.policy = policy;
        this.dossier = dossier;
    }

    @Override
    public List<ConfirmedFee> sinceLastPassedTestRun(String lineId) {
        StandbyLine line = lines.get(lineId);
        Optional<LocalDate> passed = months.lastPassedTestRun(lineId);
        YearMonth from =
                passed.map(day -> YearMonth.from(day).plusMonths(1)).orElseGet(() -> YearMonth.from(line.startsOn()));
        return months.openFees(lineId, from);
    }

    @Override
    public Money takeBack(String lineId, String activationId, UUID documentId) {
        lines.lock(lineId);
        Optional<Money> before = months.claimed(activationId);
        if (before.isPresent()) {
            return before.get();
        }
        List<ConfirmedFee> fees = sinceLastPassedTestRun(lineId);
        fees.forEach(fee -> months.claim(fee, lineId, activationId, documentId, policy.now()));
        Money total = fees.stream().map(ConfirmedFee::amount).reduce(Money.ZERO, Money::plus);
        dossier.record(new EvidenceToRecord(
                lineId,
                "FEES_TAKEN_BACK",
                "system",
                "Van %d maanden is %s aan vergoeding teruggevorderd wegens activering %s."
                        .formatted(fees.size(), total.inDutch(), activationId),
                ""));
        return total;
    }
}
