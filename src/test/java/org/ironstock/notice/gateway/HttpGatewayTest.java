package org.ironstock.notice.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.ironstock.notice.gateway.NoticeGateway.DeliveryFailed;
import org.ironstock.notice.gateway.NoticeGateway.EditionRefused;
import org.ironstock.notice.gateway.NoticeGateway.OutgoingNotice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The publication gateway over HTTP, against a platform on loopback. */
class HttpGatewayTest {

    private static final OutgoingNotice NOTICE =
            new OutgoingNotice("4805c409-01", "<notice/>".getBytes(StandardCharsets.UTF_8));

    private PlatformStub platform;
    private HttpGateway gateway;

    @BeforeEach
    void start() throws IOException {
        platform = new PlatformStub();
        gateway = new HttpGateway(platform.address(), "geheim", Duration.ofMillis(500));
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void noticeIsPostedWithItsKeyAndToken() throws Exception {
        gateway.deliver(NOTICE);

        assertThat(platform.taken()).containsOnlyKeys("4805c409-01");
        assertThat(platform.taken().get("4805c409-01")).isEqualTo(NOTICE.xml());
        assertThat(platform.calls()).singleElement().satisfies(headers -> assertThat(headers)
                .containsEntry("authorization", "Bearer geheim")
                .containsEntry("content-type", "application/xml; charset=utf-8"));
    }

    @Test
    void withoutATokenNoneIsSent() throws Exception {
        new HttpGateway(platform.address(), "", Duration.ofSeconds(5)).deliver(NOTICE);

        assertThat(platform.calls().get(0)).doesNotContainKey("authorization");
    }

    @Test
    void duplicateCountsAsTaken() throws Exception {
        gateway.deliver(NOTICE);

        assertThatCode(() -> gateway.deliver(NOTICE)).doesNotThrowAnyException();
        assertThat(platform.taken()).hasSize(1);
    }

    @Test
    void faultOfThePlatformIsTriedAgain() {
        platform.mood = PlatformStub.Mood.FAILING;

        assertThatThrownBy(() -> gateway.deliver(NOTICE))
                .isInstanceOf(DeliveryFailed.class)
                .hasMessageContaining("500");
    }

    @Test
    void redirectIsNotFollowed() {
        platform.mood = PlatformStub.Mood.REDIRECTING;

        assertThatThrownBy(() -> gateway.deliver(NOTICE))
                .isInstanceOf(DeliveryFailed.class)
                .hasMessageContaining("302");
    }

    @Test
    void silenceEndsAtTheTimeout() {
        platform.mood = PlatformStub.Mood.SILENT;

        assertThatThrownBy(() -> gateway.deliver(NOTICE))
                .isInstanceOf(DeliveryFailed.class)
                .hasMessageContaining("timed out");
    }

    @Test
    void connectionThatBreaksAfterTheBodyIsTriedAgainUnderTheSameKey() throws Exception {
        platform.mood = PlatformStub.Mood.RESET_AFTER_BODY;
        assertThatThrownBy(() -> gateway.deliver(NOTICE)).isInstanceOf(DeliveryFailed.class);

        platform.mood = PlatformStub.Mood.SOUND;
        gateway.deliver(NOTICE);

        assertThat(platform.taken()).hasSize(1);
        assertThat(platform.calls())
                .extracting(call -> call.get("idempotency-key"))
                .containsOnly("4805c409-01");
    }

    @Test
    void refusalIsFinalAndSaysWhyOnOneLine() {
        platform.mood = PlatformStub.Mood.REFUSING;

        assertThatThrownBy(() -> gateway.deliver(NOTICE))
                .isInstanceOf(EditionRefused.class)
                .hasMessageEndingWith("(code 422). BT-262: onbekende code");
    }

    @Test
    void platformThatIsNotThereIsTriedAgain() {
        HttpGateway nowhere = new HttpGateway(URI.create("http://127.0.0.1:1/"), "", Duration.ofSeconds(1));

        assertThatThrownBy(() -> nowhere.deliver(NOTICE)).isInstanceOf(DeliveryFailed.class);
    }
}
