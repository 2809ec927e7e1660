package org.ironstock.handover.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ironstock.handover.ListText.row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.ironstock.demo.OfficialSession;
import org.ironstock.handover.ListText;
import org.ironstock.handover.application.StockLists;
import org.ironstock.handover.domain.FindingCount;
import org.ironstock.handover.domain.StockList;
import org.ironstock.handover.process.HandoverScene;
import org.ironstock.support.EngineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list of stock over a real connection: long, in pieces of which nobody knows how many come, and broken off. */
@EngineTest
class StockListOverHttpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LONG = 30_000;
    private static final long TEN_MILLION = 10_000_000;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private StockLists lists;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private HandoverScene scene;

    @BeforeEach
    void aHandover() {
        scene = new HandoverScene(beans).begun();
    }

    @Test
    void aLongListIsAnsweredWithItsPage() throws Exception {
        HttpResponse<String> answer = bring(new ByteArrayInputStream(rows(LONG)));
        StockList list = last();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/overdrachten/%s/lijsten/%d".formatted(scene.handoverId, list.number()));
        assertThat(list.state()).isEqualTo(StockList.State.READY);
        assertThat(list.rows()).isEqualTo(LONG);
        assertThat(kept(list)).isEqualTo(LONG);
    }

    @Test
    void ofAListThatBreaksOffNothingIsKeptAndTheOneBeforeStillWaits() throws Exception {
        bring(new ByteArrayInputStream(rows(3)));
        StockList before = last();

        assertThatThrownBy(() -> bring(new SequenceInputStream(new ByteArrayInputStream(rows(LONG)), new Broken())))
                .isInstanceOf(IOException.class);
        StockList broken = brokenOff();
        assertThat(broken.number()).isGreaterThan(before.number());
        assertThat(kept(broken)).isZero();
        assertThat(lists.waiting(scene.handoverId)).contains(before);

        bring(new ByteArrayInputStream(rows(4)));
        assertThat(last().state()).isEqualTo(StockList.State.READY);
        assertThat(last().rows()).isEqualTo(4);
    }

    @Test
    void tenMillionRowsAreRefusedAndWhoSendsThemIsTold() throws Exception {
        HttpResponse<String> answer = bring(new Endless(TEN_MILLION));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(last().state()).isEqualTo(StockList.State.REFUSED);
        assertThat(lists.counts(last().number())).extracting(FindingCount::code).contains("FILE_TOO_LONG");
        assertThat(kept(last())).isZero();
    }

    private HttpResponse<String> bring(InputStream file) throws IOException, InterruptedException {
        return new OfficialSession(port, HandoverScene.KEEPER, "Voorraad-2026")
                .upload("/overdrachten/%s/lijsten?naam=lijst.csv".formatted(scene.handoverId), file);
    }

    private byte[] rows(int number) {
        return ListText.of(IntStream.range(0, number)
                .mapToObj(lot -> row("VENLO", "IIR-MASK", scene.batch + lot, "vrij", "10", "2028-01-01"))
                .toArray(String[]::new));
    }

    private StockList last() {
        return lists.of(scene.handoverId).get(0);
    }

    /** The server hears of the break after the sender does. */
    private StockList brokenOff() throws InterruptedException {
        Instant end = Instant.ofEpochMilli(System.currentTimeMillis()).plus(PATIENCE);
        while (last().state() != StockList.State.BROKEN && System.currentTimeMillis() < end.toEpochMilli()) {
            Thread.sleep(50);
        }
        assertThat(last().state()).isEqualTo(StockList.State.BROKEN);
        return last();
    }

    private long kept(StockList list) {
        return jdbc.sql("select count(*) from handover.list_row where list_number = :list")
                .param("list", list.number())
                .query(Long.class)
                .single();
    }

    /** A sender that falls away. */
    private static final class Broken extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("The sender falls away");
        }
    }

    /** Short rows over and over, made while they are sent, so that most of the time goes into their number. */
    private static final class Endless extends InputStream {

        private static final int AT_ONCE = 1_000;

        private final byte[] piece = "VENLO;IIR-MASK\n".repeat(AT_ONCE).getBytes(StandardCharsets.UTF_8);
        private int at = piece.length;
        private long left;

        Endless(long rows) {
            left = rows;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] to, int from, int most) {
            if (at == piece.length) {
                if (left == 0) {
                    return -1;
                }
                left -= AT_ONCE;
                at = 0;
            }
            int taken = Math.min(most, piece.length - at);
            System.arraycopy(piece, at, to, from, taken);
            at += taken;
            return taken;
        }
    }
}
