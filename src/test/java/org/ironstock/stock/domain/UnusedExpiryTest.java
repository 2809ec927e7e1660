package org.ironstock.stock.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.domain.UnusedExpiry.Batch;
import org.junit.jupiter.api.Test;

class UnusedExpiryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void whatIsUsedInTimeDoesNotExpireUnused() {
        assertThat(unused(70, batch(7, 70))).isZero();
        assertThat(unused(70, batch(7, 71))).isEqualTo(1);
        assertThat(unused(70, batch(6, 70))).isEqualTo(10);
        assertThat(unused(70)).isZero();
    }

    @Test
    void whatEndsFirstIsUsedFirst() {
        assertThat(unused(70, batch(7, 100), batch(14, 70))).isEqualTo(30);
        assertThat(unused(70, batch(7, 70), batch(14, 100))).isEqualTo(30);
        assertThat(unused(70, batch(7, 30), batch(14, 110))).isZero();
    }

    @Test
    void whatNobodyNeedsExpiresUnused() {
        assertThat(unused(0, batch(7, 70), batch(3_000, 5))).isEqualTo(75);
    }

    @Test
    void anAbsurdNeedUsesEverything() {
        assertThat(unused(Long.MAX_VALUE, batch(1, 70), batch(30_000, 5))).isZero();
    }

    @Test
    void usingItDayByDayLeavesTheSame() {
        Random random = new Random(20261122);
        for (int run = 0; run < 500; run++) {
            List<Batch> batches = new ArrayList<>();
            for (int count = random.nextInt(6); count > 0; count--) {
                batches.add(batch(1 + random.nextInt(40), 1 + random.nextInt(60)));
            }
            batches.sort(Comparator.comparing(Batch::endsOn));
            int daily = random.nextInt(8);
            assertThat(unused(7L * daily, batches.toArray(Batch[]::new)))
                    .as("%d a day of %s", daily, batches)
                    .isEqualTo(dayByDay(daily, batches));
        }
    }

    /** Uses from the batch that ends first, and throws away what ended. */
    private static long dayByDay(int daily, List<Batch> batches) {
        List<long[]> left = new ArrayList<>();
        batches.forEach(batch -> left.add(
                new long[] {batch.endsOn().toEpochDay(), batch.quantity().pieces()}));
        long unused = 0;
        for (long day = DAY.toEpochDay(); !left.isEmpty(); day++) {
            while (!left.isEmpty() && left.get(0)[0] <= day) {
                unused += left.remove(0)[1];
            }
            long needed = daily;
            while (needed > 0 && !left.isEmpty()) {
                long taken = Math.min(needed, left.get(0)[1]);
                needed -= taken;
                left.get(0)[1] -= taken;
                if (left.get(0)[1] == 0) {
                    left.remove(0);
                }
            }
        }
        return unused;
    }

    private static long unused(long weekly, Batch... batches) {
        return UnusedExpiry.of(List.of(batches), Quantity.of(weekly), DAY).pieces();
    }

    private static Batch batch(int days, long pieces) {
        return new Batch(DAY.plusDays(days), Quantity.of(pieces));
    }
}
