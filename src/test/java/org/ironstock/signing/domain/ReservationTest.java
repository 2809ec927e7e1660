package org.ironstock.signing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.ironstock.shared.Money;
import org.junit.jupiter.api.Test;

class ReservationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void earlierDocumentsForTheSameNeedSupplierOrContractCountTogether() {
        Reservation own = order(9, "own", "C1", "S1", "N1", 10, TODAY);

        assertThat(own.cumulative(
                        List.of(
                                order(1, "a", "C1", "", "", 1, TODAY),
                                order(2, "b", "", "S1", "", 2, TODAY),
                                order(3, "c", "", "", "N1", 4, TODAY),
                                order(4, "d", "C2", "S2", "N2", 100, TODAY),
                                own),
                        TODAY))
                .isEqualTo(Money.euro(17));
    }

    @Test
    void emptyReferencesNeverCountTogether() {
        assertThat(order(9, "own", "", "", "", 10, TODAY)
                        .cumulative(List.of(order(1, "a", "", "", "", 1, TODAY)), TODAY))
                .isEqualTo(Money.euro(10));
    }

    @Test
    void twelveMonthsCountToTheDay() {
        Reservation own = order(9, "own", "C1", "", "", 10, TODAY);

        assertThat(own.cumulative(List.of(order(1, "a", "C1", "", "", 1, LocalDate.of(2025, 3, 2))), TODAY))
                .isEqualTo(Money.euro(11));
        assertThat(own.cumulative(List.of(order(1, "a", "C1", "", "", 1, LocalDate.of(2025, 3, 1))), TODAY))
                .isEqualTo(Money.euro(10));
    }

    @Test
    void whatWasReservedLaterDoesNotTakeOfWhatWasEarlier() {
        Reservation own = order(2, "own", "C1", "", "", 10, TODAY);

        assertThat(own.cumulative(List.of(order(3, "later", "C1", "", "", 1, TODAY)), TODAY))
                .isEqualTo(Money.euro(10));
    }

    @Test
    void aNewDecisionInTheSameCaseReplacesTheEarlierOne() {
        Reservation own = decision(3, "own", "TND-1", 10);

        assertThat(own.cumulative(
                        List.of(
                                decision(1, "first", "TND-1", 8),
                                decision(1, "other", "TND-2", 5),
                                decision(2, "otherAgain", "TND-2", 7)),
                        TODAY))
                .isEqualTo(Money.euro(17));
    }

    @Test
    void otherKindsOfDocumentsCountApart() {
        Reservation award = new Reservation(1, "a", "TND-2", "awardDecision", "", "", "N1", Money.euro(5), TODAY);

        assertThat(decision(2, "own", "TND-1", 10).cumulative(List.of(award), TODAY))
                .isEqualTo(Money.euro(10));
    }

    private static Reservation order(
            long number, String id, String contract, String supplier, String need, long euro, LocalDate day) {
        return new Reservation(number, id, "CTR-1", "followUpOrder", contract, supplier, need, Money.euro(euro), day);
    }

    private static Reservation decision(long number, String id, String caseRef, long euro) {
        return new Reservation(number, id, caseRef, "publicationDecision", "", "", "N1", Money.euro(euro), TODAY);
    }
}
