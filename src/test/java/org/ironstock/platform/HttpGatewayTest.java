package org.ironstock.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.ironstock.platform.OutgoingGateway.DeliveryFailed;
import org.ironstock.platform.OutgoingGateway.FileRefused;
import org.ironstock.platform.OutgoingGateway.OutgoingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gateway over HTTP, against a platform on loopback. */
class HttpGatewayTest {

    private static final OutgoingFile NOTICE =
            new OutgoingFile("4805c409-01", "<notice/>".getBytes(StandardCharsets.UTF_8));

    private PlatformStub platform;
    private HttpGateway gateway;

    @BeforeEach
    void start() throws IOException {
        platform = new PlatformStub();
        gateway = new HttpGateway(platform.address(), "Het platform", "geheim", Duration.ofMillis(500));
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void noticeIsPostedWithItsKeyAndToken() throws Exception {
        gateway.deliver(NOTICE);

        assertThat(platform.taken()).containsOnlyKeys("4805c409-01");
        assertThat(platform.taken().get("4805c409-01")).isEqualTo(NOTICE.bytes());
        assertThat(platform.calls()).singleElement().satisfies(headers -> assertThat(headers)
                .containsEntry("authorization", "Bearer geheim")
                .containsEntry("content-type", "application/xml; charset=utf-8"));
    }

    @Test
    void withoutATokenNoneIsSent() throws Exception {
        new HttpGateway(platform.address(), "Het platform", "", Duration.ofSeconds(5)).deliver(NOTICE);

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
                .isInstanceOf(FileRefused.class)
                .hasMessage("Het platform weigert het bestand (code 422). BT-262: onbekende code");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 409})
    void takenIsTakenAlsoWhenItWasBefore(int status) {
        answering(status);

        assertThatCode(() -> gateway.deliver(NOTICE)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 415, 422})
    void whatTheReceiverWillNeverTakeIsRefusedWithItsWords(int status) {
        answering(status);

        assertThatThrownBy(() -> gateway.deliver(NOTICE))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("woorden van de ontvanger");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 401, 404, 429, 500, 503})
    void everythingElseIsTriedAgain(int status) {
        answering(status);

        assertThatThrownBy(() -> gateway.deliver(NOTICE)).isInstanceOf(DeliveryFailed.class);
    }

    private void answering(int status) {
        platform.mood = PlatformStub.Mood.ANSWERING;
        platform.status = status;
    }

    @Test
    void platformThatIsNotThereIsTriedAgain() {
        HttpGateway nowhere =
                new HttpGateway(URI.create("http://127.0.0.1:1/"), "Het platform", "", Duration.ofSeconds(1));

        assertThatThrownBy(() -> nowhere.deliver(NOTICE)).isInstanceOf(DeliveryFailed.class);
    }
}
