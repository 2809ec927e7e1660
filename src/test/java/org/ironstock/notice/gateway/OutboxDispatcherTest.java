package org.ironstock.notice.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ironstock.notice.Notice;
import org.ironstock.notice.NoticeMother;
import org.ironstock.notice.application.EditionDelivered;
import org.ironstock.notice.application.EditionHandedOver;
import org.ironstock.notice.application.EditionRefusedByPlatform;
import org.ironstock.notice.persistence.NoticeRows;
import org.ironstock.notice.persistence.Outbox;
import org.ironstock.notice.persistence.OutboxEntry;
import org.ironstock.platform.OutgoingGateway;
import org.ironstock.platform.OutgoingGateway.DeliveryFailed;
import org.ironstock.platform.OutgoingGateway.FileRefused;
import org.ironstock.platform.OutgoingGateway.OutgoingFile;
import org.ironstock.shared.Sha256;
import org.ironstock.support.ModuleDatabase.Schemas;
import org.ironstock.support.ModuleDatabase.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What waits in the outbox is delivered once, or tried again later, or kept as refused. */
@Schemas("notice")
class OutboxDispatcherTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Tables tables;
    private final NoticeRows rows;
    private final Outbox outbox;
    private final List<Object> told = Collections.synchronizedList(new ArrayList<>());
    private Instant now = NOW;

    OutboxDispatcherTest(Tables tables) {
        ObjectMapper json = JsonMapper.builder().findAndAddModules().build();
        this.tables = tables;
        this.rows = new NoticeRows(tables.jdbc(), json);
        this.outbox = new Outbox(tables.jdbc());
    }

    @BeforeEach
    void emptyOutbox() {
        tables.jdbc().sql("delete from notice.outbox").update();
    }

    @Test
    void noticeIsDeliveredOnceAndNoTransactionIsOpenMeanwhile() {
        UUID noticeId = queued();
        List<OutgoingFile> delivered = new ArrayList<>();
        OutboxDispatcher dispatcher = dispatcher(notice -> {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isFalse();
            delivered.add(notice);
        });

        dispatcher.deliverAll();
        dispatcher.deliverAll();

        assertThat(delivered).singleElement().satisfies(notice -> {
            assertThat(notice.key()).isEqualTo(noticeId + "-01");
            assertThat(new String(notice.bytes(), StandardCharsets.UTF_8)).isEqualTo("<notice/>");
        });
        assertThat(state(noticeId)).isEqualTo(Notice.State.SENT);
        assertThat(outboxState(noticeId)).isEqualTo("DELIVERED");
    }

    @Test
    void failureIsTriedAgainLaterUnderTheSameKey() {
        UUID noticeId = queued();
        List<String> keys = new ArrayList<>();
        OutboxDispatcher dispatcher = dispatcher(notice -> {
            keys.add(notice.key());
            if (keys.size() < 3) {
                throw new DeliveryFailed("no answer");
            }
        });

        dispatcher.deliverAll();
        assertThat(outbox.lastHeard(noticeId, 1)).isEqualTo("no answer");
        now = NOW.plus(Duration.ofSeconds(59));
        dispatcher.deliverAll();
        assertThat(keys).hasSize(1);

        now = NOW.plus(Duration.ofSeconds(60));
        dispatcher.deliverAll();
        assertThat(keys).hasSize(2);
        now = now.plus(Duration.ofMinutes(2));
        dispatcher.deliverAll();

        assertThat(keys).hasSize(3).containsOnly(noticeId + "-01");
        assertThat(state(noticeId)).isEqualTo(Notice.State.SENT);
        assertThat(outbox.lastHeard(noticeId, 1)).isEmpty();
    }

    @Test
    void refusalIsKeptAndTold() {
        UUID noticeId = queued();
        dispatcher(notice -> {
                    throw new FileRefused("BT-262 onbekend");
                })
                .deliverAll();

        assertThat(told).containsExactly(new EditionRefusedByPlatform(noticeId, 1, "BT-262 onbekend"));
        assertThat(outboxState(noticeId)).isEqualTo("REFUSED");
        assertThat(state(noticeId)).isEqualTo(Notice.State.QUEUED);
    }

    @Test
    void entryOfADispatcherThatDiedFallsFreeAfterItsLease() {
        UUID noticeId = queued();
        OutboxEntry taken = tables.transaction()
                .execute(status -> outbox.take(now, Outbox.LEASE).orElseThrow());
        List<OutgoingFile> delivered = new ArrayList<>();
        OutboxDispatcher next = dispatcher(delivered::add);

        next.deliverAll();
        assertThat(delivered).isEmpty();
        now = now.plus(Outbox.LEASE);
        next.deliverAll();

        assertThat(delivered).extracting(OutgoingFile::key).containsExactly(taken.idempotencyKey());
        assertThat(state(noticeId)).isEqualTo(Notice.State.SENT);
    }

    @Test
    void whatANodeHandedOverItDeliversItselfWhileItHoldsIt() {
        Instant until = now.plus(Outbox.LEASE.multipliedBy(2));
        UUID noticeId = queued(until);
        List<OutgoingFile> byAnother = new ArrayList<>();
        dispatcher(byAnother::add).deliverAll();
        List<OutgoingFile> delivered = new ArrayList<>();
        OutboxDispatcher own = dispatcher(delivered::add);
        own.handedOver(new EditionHandedOver(noticeId, 1, until));

        own.deliverAll();
        own.deliverAll();

        assertThat(byAnother).isEmpty();
        assertThat(delivered).singleElement().extracting(OutgoingFile::key).isEqualTo(noticeId + "-01");
        assertThat(outboxState(noticeId)).isEqualTo("DELIVERED");
        assertThat(told).containsExactly(new EditionDelivered(noticeId, 1));
    }

    @Test
    void whatWasWithdrawnMeanwhileIsNotDelivered() {
        Instant until = now.plus(Outbox.LEASE.multipliedBy(2));
        UUID noticeId = queued(until);
        List<OutgoingFile> delivered = new ArrayList<>();
        OutboxDispatcher own = dispatcher(delivered::add);
        own.handedOver(new EditionHandedOver(noticeId, 1, until));

        tables.transaction().executeWithoutResult(status -> outbox.withdraw(noticeId));
        own.deliverAll();

        assertThat(delivered).isEmpty();
    }

    @Test
    void aHoldThatRunsOutBeforeTheAnswerIsLeftToWhoeverTakesIt() {
        Instant until = now.plus(Outbox.LEASE.multipliedBy(2));
        UUID noticeId = queued(until);
        List<OutgoingFile> delivered = new ArrayList<>();
        OutboxDispatcher own = dispatcher(delivered::add);
        own.handedOver(new EditionHandedOver(noticeId, 1, until));

        now = now.plus(Outbox.LEASE).plusMillis(1);
        own.deliverAll();
        assertThat(delivered).isEmpty();
        now = until;
        own.deliverAll();

        assertThat(delivered).hasSize(1);
    }

    @Test
    void failureOfWhatANodeHandedOverCountsAsAnAttempt() {
        Instant until = now.plus(Outbox.LEASE.multipliedBy(2));
        UUID noticeId = queued(until);
        List<String> keys = new ArrayList<>();
        OutboxDispatcher own = dispatcher(notice -> {
            keys.add(notice.key());
            throw new DeliveryFailed("no answer");
        });
        own.handedOver(new EditionHandedOver(noticeId, 1, until));

        own.deliverAll();
        now = NOW.plus(Duration.ofSeconds(60));
        own.deliverAll();
        now = now.plus(Duration.ofSeconds(119));
        own.deliverAll();

        assertThat(keys).hasSize(2);
    }

    @Test
    void manyDispatchersDeliverEachNoticeOnce() throws Exception {
        List<UUID> queued = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            queued.add(queued());
        }
        List<String> keys = Collections.synchronizedList(new ArrayList<>());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                running.add(threads.submit(
                        () -> dispatcher(notice -> keys.add(notice.key())).deliverAll()));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(keys)
                .containsExactlyInAnyOrderElementsOf(
                        queued.stream().map(id -> id + "-01").toList());
    }

    @Test
    void answerThatOvertakesTheDeliveryStands() {
        UUID noticeId = queued();
        dispatcher(notice -> tables.transaction().executeWithoutResult(status -> {
                    rows.published(noticeId, "1-2026-" + noticeId.toString().substring(0, 8), now);
                    outbox.withdraw(noticeId);
                }))
                .deliverAll();

        assertThat(state(noticeId)).isEqualTo(Notice.State.PUBLISHED);
        assertThat(outboxState(noticeId)).isEqualTo("WITHDRAWN");
    }

    @Test
    void noticeThatIsQueuedAgainKeepsItsKey() {
        UUID noticeId = queued();
        List<OutgoingFile> delivered = new ArrayList<>();
        OutboxDispatcher dispatcher = dispatcher(delivered::add);
        dispatcher.deliverAll();

        outbox.add(noticeId, 1, noticeId + "-01", now);
        dispatcher.deliverAll();

        assertThat(delivered).extracting(OutgoingFile::key).containsExactly(noticeId + "-01", noticeId + "-01");
    }

    @Test
    void editionsNeverChange() {
        UUID noticeId = queued();

        assertThatThrownBy(() -> tables.jdbc()
                        .sql(
                                "update notice.edition set xml = 'x', sha256 = encode(sha256('x'), 'hex') where notice_id = ?")
                        .param(noticeId)
                        .update())
                .hasMessageContaining("append-only");
    }

    private OutboxDispatcher dispatcher(OutgoingGateway gateway) {
        Clock clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        return new OutboxDispatcher(outbox, rows, gateway, tables.transaction(), told::add, clock);
    }

    private UUID queued() {
        return queued(NOW);
    }

    private UUID queued(Instant dueAt) {
        UUID noticeId = UUID.randomUUID();
        byte[] xml = "<notice/>".getBytes(StandardCharsets.UTF_8);
        tables.transaction().executeWithoutResult(status -> {
            rows.add(noticeId, NoticeMother.contractNotice().build(), NOW);
            rows.addEdition(noticeId, 1, xml, "eforms-sdk-1.15", Sha256.of(xml), UUID.randomUUID(), NOW);
            outbox.add(noticeId, 1, noticeId + "-01", dueAt);
            rows.queued(noticeId, "instance");
        });
        return noticeId;
    }

    private Notice.State state(UUID noticeId) {
        return rows.find(noticeId).orElseThrow().notice().state();
    }

    private String outboxState(UUID noticeId) {
        return tables.jdbc()
                .sql("select state from notice.outbox where notice_id = ?")
                .param(noticeId)
                .query(String.class)
                .single();
    }
}
