package org.ironstock.capacity.domain;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.ironstock.shared.Money;

/** Fees that were confirmed for a line, and what the State takes back of them. */
public interface FeeHistory {

    /** Fees of the months after the last passed test run that were not taken back yet, oldest first. */
    List<ConfirmedFee> sinceLastPassedTestRun(String lineId);

    /**
     * Claims those fees back, since an activation showed that the line was not ready. The same activation twice has no
     * second effect.
     *
     * @param documentId document that founds the claim
     * @return what is claimed for this activation, excluding VAT
     */
    Money takeBack(String lineId, String activationId, UUID documentId);

    /**
     * A confirmed fee above zero.
     *
     * @param monthId e.g. {@code LIN-2026-001-2026-03}
     * @param amount excluding VAT
     */
    record ConfirmedFee(String monthId, YearMonth month, Money amount) {

        /** Fees together. */
        public static Money sum(List<ConfirmedFee> fees) {
            return fees.stream().map(ConfirmedFee::amount).reduce(Money.ZERO, Money::plus);
        }
    }
}
