package org.ironstock.handover.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.ironstock.dossier.Dossier;
import org.ironstock.handover.SiteState;
import org.ironstock.stock.LedgerEntry;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.PlaceFreezes;
import org.ironstock.stock.StockLedger;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.LostConnection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A step of a wave is broken off when all of it is written and nothing is kept yet, as by a restart in that moment: it is
 * done again whole, and once.
 */
@EngineTest
class WaveRestartTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private StockLedger ledger;

    @Autowired
    private PlaceFreezes freezes;

    @Autowired
    private Dossier dossier;

    private WaveScene scene;
    private LostConnection lost;

    @BeforeEach
    void aHandover() {
        scene = new WaveScene(beans);
        // the evidence of a case is written last of all, just before the transaction ends
        lost = new LostConnection(
                beans.getBean(DataSource.class), beans.getBean(JdbcClient.class), "dossier.evidence_head", "case_ref");
    }

    @Test
    void aTransferThatIsBrokenOffPassesNothingAndThenAllOfItOnce() throws Exception {
        scene.signed();

        brokenOff();
        assertThat(scene.state()).isEqualTo(SiteState.SIGNED);
        assertThat(scene.holdings(2)).containsExactly("FREE VWS 1000");
        assertThat(freezes.of(scene.first)).hasSize(1);
        assertThat(dossier.latest(scene.id(), "handoverSettlement")).isEmpty();

        triedAgain();
        assertThat(scene.state()).isEqualTo(SiteState.TRANSFERRED);
        assertThat(ledger.entriesOfLot(scene.lotId(2), 0, 10))
                .extracting(LedgerEntry::kind)
                .containsExactly(MovementKind.OPENING, MovementKind.OWNERSHIP);
        assertThat(freezes.of(scene.first)).isEmpty();
        assertThat(dossier.documentsOf(scene.id()))
                .filteredOn(document -> document.kind().equals("handoverSettlement"))
                .hasSize(1);
        assertThat(ledger.verify().findings()).isEmpty();
    }

    @Test
    void aSiteWhoseFreezingIsBrokenOffIsNotFrozenAndThenItIsOnce() throws Exception {
        scene.planned(scene.lot(scene.first, 1, "vrij", 1000, "2028-01-01"));
        desk.travelTo(WaveScene.FREEZE);

        brokenOff();
        assertThat(scene.state()).isEqualTo(SiteState.PLANNED);
        assertThat(freezes.of(scene.first)).isEmpty();

        triedAgain();
        assertThat(scene.state()).isEqualTo(SiteState.FROZEN);
        assertThat(freezes.of(scene.first)).hasSize(1);
    }

    @Test
    void aWaveWhoseUndoingIsBrokenOffStaysFrozenAndIsThenUndoneOnce() throws Exception {
        scene.minuted();
        desk.travelTo(WaveScene.FREEZE.plus(Duration.ofDays(15)));

        brokenOff();
        assertThat(freezes.of(scene.first)).hasSize(1);

        triedAgain();
        assertThat(scene.state()).isEqualTo(SiteState.UNDONE);
        assertThat(freezes.of(scene.first)).isEmpty();
        assertThat(scene.holdings(2)).containsExactly("FREE VWS 1000");
        assertThat(desk.openTasks(scene.id())).containsExactly("Task_DecideNextAttempt");
    }

    private void brokenOff() throws Exception {
        assertThat(lost.inTheMiddleOf(scene.id(), scene::run)).hasRootCauseInstanceOf(SQLException.class);
    }

    /** As the engine does by itself after a while. */
    private void triedAgain() {
        desk.travelTo(beans.getBean(Clock.class).instant().plus(Duration.ofHours(2)));
        scene.run();
    }
}
