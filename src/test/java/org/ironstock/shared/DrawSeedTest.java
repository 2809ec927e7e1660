package org.ironstock.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawSeedTest {

    private static final DrawSeed SEED = new DrawSeed("ab".repeat(32));

    @Test
    void whatIsPublishedIsTheHashOfPeriodAndSeed() {
        assertThat(SEED.commitment("2027-H1"))
                .isEqualTo(Sha256.of(("2027-H1:" + "ab".repeat(32)).getBytes(StandardCharsets.UTF_8)));
        assertThat(SEED.commitment("2027-H2")).isNotEqualTo(SEED.commitment("2027-H1"));
    }

    @Test
    void theSameSeedAlwaysDrawsTheSamePlace() {
        assertThat(SEED.place("2027-H1:CTR-2026-001", 127)).isEqualTo(SEED.place("2027-H1:CTR-2026-001", 127));
        assertThat(SEED.place("any", 1)).isZero();
    }

    @Test
    void everyPlaceCanBeDrawn() {
        assertThat(IntStream.range(0, 2_000).map(subject -> SEED.place("2027:" + subject, 20)))
                .contains(IntStream.range(0, 20).boxed().toArray(Integer[]::new))
                .allMatch(place -> place >= 0 && place < 20);
    }

    @Test
    void aSeedIsThirtyTwoBytesAndShowsItselfNowhere() {
        assertThat(DrawSeed.random(new SecureRandom()).hex()).hasSize(64);
        assertThat(SEED).hasToString("seed");
        assertThatThrownBy(() -> new DrawSeed("AB".repeat(32))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DrawSeed("ab".repeat(31))).isInstanceOf(IllegalArgumentException.class);
    }
}
