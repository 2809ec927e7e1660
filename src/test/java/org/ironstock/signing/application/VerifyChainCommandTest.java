package org.ironstock.signing.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.ironstock.shared.Finding;
import org.ironstock.signing.ChainVerification;
import org.junit.jupiter.api.Test;

class VerifyChainCommandTest {

    @Test
    void aWholeChainIsReportedWithItsWarnings() {
        ChainVerification whole = new ChainVerification(
                Instant.EPOCH, 3, List.of(Finding.warning("CHAIN_HEAD_OTHER", "x", "Ook een andere keten.", "")));

        assertThat(whole.whole()).isTrue();
        assertThat(VerifyChainCommand.report(whole))
                .isEqualToNormalizingNewlines(
                        "De keten is heel: 3 handtekeningen nagerekend\nlet op CHAIN_HEAD_OTHER: Ook een andere keten.");
    }

    @Test
    void aBrokenChainNamesItsFirstBrokenLink() {
        ChainVerification broken = new ChainVerification(
                Instant.EPOCH, 1, List.of(Finding.of("SIGNATURE_CHAIN_BROKEN", "2", "Schakel 2 is gewijzigd.")));

        assertThat(broken.whole()).isFalse();
        assertThat(VerifyChainCommand.report(broken))
                .isEqualToNormalizingNewlines("De keten is VERBROKEN: 1 handtekeningen nagerekend\n"
                        + "FOUT SIGNATURE_CHAIN_BROKEN: Schakel 2 is gewijzigd.");
    }
}
