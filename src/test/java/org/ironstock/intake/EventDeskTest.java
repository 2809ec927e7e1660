package org.ironstock.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ironstock.intake.dispatch.EventDesk;
import org.ironstock.intake.dispatch.Inbox;
import org.ironstock.intake.dispatch.Receipt;
import org.ironstock.intake.dispatch.ReceivedEvent;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@EngineTest
class EventDeskTest {

    private static final String TYPE = "org.ironstock.probe.sounded.v1";

    @Autowired
    private EventDesk desk;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Desk people;

    @Autowired
    private ObjectMapper json;

    private String caseId;

    @BeforeEach
    void newCase() {
        caseId = "PRB-" + UUID.randomUUID();
    }

    @Test
    void fiftyCopiesAtOnceHaveOneEffectAndOneAnswer() throws Exception {
        ProbeEvents.READY.add(caseId);
        ReceivedEvent event = event("copies", Map.of("caseId", caseId));
        CyclicBarrier start = new CyclicBarrier(50);
        ExecutorService senders = Executors.newFixedThreadPool(50);
        List<Future<Receipt.Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            answers.add(senders.submit(() -> {
                start.await();
                return desk.take(event);
            }));
        }
        Set<Receipt> receipts = new HashSet<>();
        int news = 0;
        for (Future<Receipt.Answer> answer : answers) {
            receipts.add(answer.get().receipt());
            news += answer.get().novelty() == Receipt.Novelty.NEW ? 1 : 0;
        }
        senders.shutdown();

        assertThat(receipts).containsExactly(new Receipt("probe", caseId, "reached"));
        assertThat(news).isOne();
        assertThat(ProbeEvents.REACHED.get(caseId)).hasValue(1);
    }

    @Test
    void theSameIdWithOtherContentIsAConflict() {
        ProbeEvents.READY.add(caseId);
        desk.take(event("reused", Map.of("caseId", caseId)));

        assertThatThrownBy(() -> desk.take(event("reused", Map.of("caseId", caseId, "count", 2))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(HttpStatus.CONFLICT));
        assertThat(ProbeEvents.REACHED.get(caseId)).hasValue(1);
    }

    @Test
    void theOrderOfFieldsIsNoOtherContent() throws Exception {
        ProbeEvents.READY.add(caseId);
        JsonNode one = json.readTree("{\"caseId\":\"%s\",\"count\":2}".formatted(caseId));
        JsonNode same = json.readTree("{\"count\":2,\"caseId\":\"%s\"}".formatted(caseId));

        desk.take(new ReceivedEvent("urn:test:" + caseId, "order", TYPE, "", "test-client", one));
        Receipt.Answer repeat =
                desk.take(new ReceivedEvent("urn:test:" + caseId, "order", TYPE, "", "test-client", same));

        assertThat(repeat.novelty()).isEqualTo(Receipt.Novelty.REPEATED);
    }

    @Test
    void anEventBeforeItsMomentWaitsAndIsNotLost() {
        Receipt.Answer early = desk.take(event("early", Map.of("caseId", caseId)));
        assertThat(early.receipt().status()).isEqualTo("waiting");

        ProbeEvents.READY.add(caseId);
        inbox.offerWaiting();
        assertThat(ProbeEvents.REACHED).doesNotContainKey(caseId);

        people.travelTo(Instant.now().plus(Duration.ofSeconds(6)));
        inbox.offerWaiting();
        assertThat(ProbeEvents.REACHED.get(caseId)).hasValue(1);
        assertThat(desk.take(event("early", Map.of("caseId", caseId))).receipt().status())
                .isEqualTo("reached");
    }

    @Test
    void aWaitingEventThatFailsStaysAndDoesNotHoldUpTheOthers() {
        String failing = caseId + "-F";
        desk.take(event("failing", Map.of("caseId", failing)));
        desk.take(event("next", Map.of("caseId", caseId)));
        ProbeEvents.FAILING.add(failing);
        ProbeEvents.READY.add(caseId);

        people.travelTo(Instant.now().plus(Duration.ofSeconds(30)));
        inbox.offerWaiting();
        assertThat(ProbeEvents.REACHED.get(caseId)).hasValue(1);

        ProbeEvents.FAILING.remove(failing);
        ProbeEvents.READY.add(failing);
        people.travelTo(Instant.now().plus(Duration.ofMinutes(10)));
        inbox.offerWaiting();
        assertThat(ProbeEvents.REACHED.get(failing)).hasValue(1);
    }

    @Test
    void dataThatBreaksItsSchemaIsRefusedWithEveryFindingAndNotKept() {
        assertThatThrownBy(() -> desk.take(event("broken", Map.of("count", 0, "unknown", true))))
                .isInstanceOfSatisfying(EventRefused.class, refusal -> assertThat(refusal.findings())
                        .extracting(Finding::code)
                        .contains("SCHEMA_REQUIRED", "SCHEMA_MINIMUM", "SCHEMA_ADDITIONALPROPERTIES"));
        ProbeEvents.READY.add(caseId);
        assertThat(desk.take(event("broken", Map.of("caseId", caseId))).novelty())
                .isEqualTo(Receipt.Novelty.NEW);
    }

    @Test
    void aRuleOfTheDomainRefusesAndNothingIsKept() {
        assertThatThrownBy(() -> desk.take(event("refused", Map.of("caseId", caseId, "refuse", true))))
                .isInstanceOf(EventRefused.class);
        ProbeEvents.READY.add(caseId);
        assertThat(desk.take(event("refused", Map.of("caseId", caseId))).novelty())
                .isEqualTo(Receipt.Novelty.NEW);
    }

    @Test
    void aClientSendsOnlyItsOwnTypes() {
        ReceivedEvent foreign = new ReceivedEvent(
                "urn:test", "foreign", TYPE, "", "other-client", json.valueToTree(Map.of("caseId", caseId)));
        assertThatThrownBy(() -> desk.take(foreign))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(HttpStatus.FORBIDDEN));
    }

    private ReceivedEvent event(String id, Map<String, Object> data) {
        return new ReceivedEvent("urn:test:" + caseId, id, TYPE, "", "test-client", json.valueToTree(data));
    }
}
