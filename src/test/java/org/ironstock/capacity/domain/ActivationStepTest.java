package org.ironstock.capacity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.ironstock.capacity.domain.ActivationStep.Kind;
import org.ironstock.shared.Money;
import org.junit.jupiter.api.Test;

/** What officials read of the decisions about an activation. */
class ActivationStepTest {

    @Test
    void whatWasSentBackIsNotReadAsConfirmed() {
        assertThat(inDutch(Kind.CLAIM_CONFIRMED, true)).isEqualTo("vordering bevestigd");
        assertThat(inDutch(Kind.CLAIM_CONFIRMED, false)).isEqualTo("vordering teruggegeven");
        assertThat(inDutch(Kind.MATERIAL_CONFIRMED, false)).isEqualTo("afrekening van restmateriaal teruggegeven");
    }

    @Test
    void aStepThatIsTakenInOneWayReadsTheSame() {
        assertThat(inDutch(Kind.MEASURE, true)).isEqualTo("maatregel bepaald");
    }

    private static String inDutch(Kind kind, boolean agreed) {
        return new ActivationStep(kind, agreed, Money.ZERO, "", "Zo besloten.", "rvo-contract-manager-1", Instant.EPOCH)
                .inDutch();
    }
}
