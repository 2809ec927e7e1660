package org.ironstock.handover.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.handover.HandoverClosed;
import org.ironstock.handover.HandoverState;
import org.ironstock.handover.SiteState;
import org.ironstock.handover.closing.FinalReports;
import org.ironstock.handover.closing.Reconciliations;
import org.ironstock.handover.domain.FinalReport;
import org.ironstock.handover.domain.FinalReport.Overtaken;
import org.ironstock.handover.domain.Lane;
import org.ironstock.handover.domain.Reconciliation;
import org.ironstock.platform.TaskView;
import org.ironstock.stock.Flow;
import org.ironstock.stock.StockLedger;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A transfer that is taken back after the handover was closed. */
@EngineTest
@RecordApplicationEvents
class HandoverReversalProcessTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private FinalReports reports;

    @Autowired
    private Reconciliations reconciliations;

    @Autowired
    private Dossier dossier;

    @Autowired
    private StockLedger ledger;

    @Autowired
    private ApplicationEvents events;

    private WaveScene wave;
    private ClosingScene closing;

    @BeforeEach
    void aClosedHandover() {
        wave = new WaveScene(beans).transferred();
        closing = new ClosingScene(beans, wave.handover);
        closing.reported();
        closing.signed();
        assertThat(state()).isEqualTo(HandoverState.ENDED);
    }

    @Test
    void aReversalThatIsNotSignedLeavesTheReportAsItIs() {
        wave.askReversal();
        closing.refused();
        assertThat(state()).isEqualTo(HandoverState.ENDED);
        assertThat(report().overtaken()).isEmpty();
        assertThat(desk.ends("handoverReversal", wave.id())).containsExactly("EndEvent_TransferStands");
    }

    @Test
    void aSignedReversalOpensTheHandoverAgainUntilANewReportIsSigned() {
        StoredDocument first = dossier.latest(wave.id(), "finalReport").orElseThrow();
        wave.start("handoverReversal", HandoverScene.MANAGER, "siteHandoverId", wave.id() + "-L01");
        TaskView asked = view("Task_DraftReversal");
        assertThat(asked.facts())
                .anySatisfy(fact -> assertThat(fact.value()).startsWith("De overdracht is afgesloten."))
                .anySatisfy(fact -> {
                    assertThat(fact.label()).isEqualTo("Ontvangende partij");
                    assertThat(fact.value()).endsWith(" (%s)".formatted(wave.receiver));
                })
                .extracting(TaskView.Fact::label)
                .contains("Overgedragen op", "Waarde van wat wordt overgenomen, exclusief btw");
        assertThat(asked.documents())
                .extracting(TaskView.DocumentLink::title)
                .singleElement()
                .asString()
                .startsWith("Proces-verbaal van overdracht");
        desk.as(HandoverScene.MANAGER)
                .completeJson("Task_DraftReversal", wave.id(), Map.of("choice", "DRAFT", "reason", WaveScene.REASON));
        wave.run();
        closing.signed();

        assertThat(wave.state()).isEqualTo(SiteState.REVERSED);
        assertThat(state()).isEqualTo(HandoverState.CLOSING);
        assertThat(report().document()).contains(first.id());
        assertThat(report().overtaken().map(Overtaken::reversal))
                .isEqualTo(dossier.latest(wave.id(), "transferReversal").map(StoredDocument::id));

        closing.judged(Lane.PROCESSING, Map.of());
        closing.processed();
        assertThat(view("Task_DraftFinalReport").facts()).anySatisfy(fact -> assertThat(fact.value())
                .isEqualTo("De overdracht van een locatie is na het afsluiten teruggeboekt."));
        closing.reported();
        closing.signed();

        assertThat(desk.ends("handoverReversal", wave.id())).containsExactly("EndEvent_HandoverClosedAnew");
        assertThat(state()).isEqualTo(HandoverState.ENDED);
        assertThat(report().document()).isPresent().isNotEqualTo(Optional.of(first.id()));
        assertThat(report().overtaken()).isEmpty();
        assertThat(events.stream(HandoverClosed.class)).hasSize(2);
        Reconciliation.Line line = reconciliations
                .latest(wave.id())
                .orElseThrow()
                .verdict()
                .lines()
                .get(0);
        assertThat(List.of(line.of(Flow.OPENING), line.of(Flow.TRANSFERRED), line.of(Flow.PROCESSED)))
                .containsExactly(1000L, 0L, 1000L);
        assertThat(ledger.verify().findings()).isEmpty();
    }

    private HandoverState state() {
        return wave.handover.handovers().get(wave.id()).state();
    }

    private FinalReport report() {
        return reports.lastClosed(wave.id()).orElseThrow();
    }

    private TaskView view(String taskKey) {
        return desk.as(HandoverScene.MANAGER).view(taskKey, wave.id());
    }
}
