package org.ironstock.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.application.ContractModifications;
import org.ironstock.contract.application.Shortlist;
import org.ironstock.contract.domain.ContractDissolution;
import org.ironstock.contract.domain.FollowUpOrder;
import org.ironstock.contract.domain.Initiative;
import org.ironstock.contract.domain.OrderRequest;
import org.ironstock.contract.domain.OrderState;
import org.ironstock.contract.domain.PriceStanding;
import org.ironstock.contract.ending.Settlements;
import org.ironstock.contract.persistence.IntakeRows;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.contract.persistence.SettlementRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.notice.CompletionNotice;
import org.ironstock.notice.Notice;
import org.ironstock.notice.Notices;
import org.ironstock.payment.ContractAccounts;
import org.ironstock.payment.OrderAccount;
import org.ironstock.payment.Payable;
import org.ironstock.payment.Payables;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.ironstock.support.ConnectedSystem;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A contract that ended is settled by two people and archived; what is open keeps it open. */
@EngineTest
class ContractSettlementProcessTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 31);
    private static final String DETERMINE = "Task_DetermineSettlement";
    private static final String CONFIRM = "Task_ConfirmSettlement";
    private static final String SECOND = "rvo-finance-1";
    private static final String WHY = "De lijn staat nog in Arnhem en kan binnen een maand weer draaien.";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private OrderRows orders;

    @Autowired
    private IntakeRows intake;

    @Autowired
    private SettlementRows rows;

    @Autowired
    private Settlements settlements;

    @Autowired
    private ContractDissolution dissolution;

    @Autowired
    private ContractModifications modifications;

    @Autowired
    private Payables payables;

    @Autowired
    private ContractAccounts accounts;

    @Autowired
    private Shortlist shortlist;

    @Autowired
    private Notices notices;

    @Autowired
    private Dossier dossier;

    @Autowired
    private JdbcClient jdbc;

    private ContractScene scene;

    @BeforeEach
    void aContractRuns() {
        scene = new ContractScene(beans).takenOver();
    }

    @Test
    void aSettlementOfTwoPeopleIsSealedArchivedAndChangesTheShortlist() {
        String order = placed(1_000, 1_000);
        invoice(order, "PAID", 7_563);
        runOut();
        determine(Map.of());
        confirm();

        assertThat(scene.contract().state()).isEqualTo(ContractState.ENDED);
        assertThat(desk.ends("productionContract", scene.contractId)).containsExactly("EndEvent_ContractEnded");
        assertThat(desk.ends("contractSettlement", scene.contractId)).containsExactly("EndEvent_ContractArchived");
        StoredDocument paper =
                dossier.latest(scene.contractId, "contractSettlement").orElseThrow();
        assertThat(paper.frozen()).isTrue();
        assertThat(paper.mediaType()).isEqualTo("application/pdf");
        SettlementRows.Archive archive = rows.findArchive(scene.contractId).orElseThrow();
        assertThat(archive.documentId()).isEqualTo(paper.id());
        assertThat(archive.keepUntil()).isEqualTo(LAST_DAY.plusYears(7));
        Initiative listed =
                shortlist.history(archive.initiativeId().orElseThrow()).get(0);
        assertThat(listed.standing()).isEqualTo(Initiative.Standing.OPEN);
        assertThat(listed.reason()).contains(WHY);
        assertThat(accounts.of(scene.contractId)).noneMatch(OrderAccount::open);
    }

    @Test
    void everythingThatIsOpenStopsTheSettlementByName() {
        String running = order(OrderState.OFFERED, 500);
        String part = placed(1_000, 600);
        String disputed = invoice(part, "DISPUTED", 4_000);
        runOut();

        List<Finding> found = Refused.findings(() -> determine(Map.of()));
        assertThat(found)
                .extracting(finding -> finding.code() + " " + finding.subject())
                .containsExactlyInAnyOrder(
                        "SETTLEMENT_ORDER_RUNNING " + running,
                        "SETTLEMENT_ORDER_UNDELIVERED " + part,
                        "SETTLEMENT_INVOICE_DISPUTED " + disputed);
        assertThat(Refused.codes(() -> determine(Map.of("lapse", true))))
                .containsExactlyInAnyOrder(
                        "SETTLEMENT_ORDER_RUNNING", "SETTLEMENT_INVOICE_DISPUTED", "SETTLEMENT_LAPSE_WITHOUT_REASON");
        assertThat(scene.contract().state()).isEqualTo(ContractState.SETTLING);
    }

    @Test
    void whatDoesNotComeAnyMoreLapsesWithAReason() {
        String part = placed(1_000, 600);
        invoice(part, "PAID", 4_538);
        runOut();
        determine(Map.of("lapse", true, "lapseReason", "De leverancier heeft de productie gestaakt."));
        confirm();

        assertThat(settlements.find(scene.contractId).orElseThrow().statement().lapsed())
                .containsExactly(part);
    }

    @Test
    void dissolvingEndsWhatWasNotDelivered() {
        String part = placed(1_000, 600);
        invoice(part, "PAID", 4_538);
        dissolution.dissolve(
                scene.contractId, intake.findTransfer(scene.contractId).orElseThrow());
        desk.runJobs(scene.contractId);
        determine(Map.of());

        assertThat(settlements.find(scene.contractId).orElseThrow().statement().lapseReason())
                .contains("6:271");
        confirm();
        assertThat(scene.contract().state()).isEqualTo(ContractState.ENDED);
    }

    @Test
    void whoDeterminedTheSettlementDoesNotConfirmIt() {
        runOut();
        determine(Map.of());
        assertThat(settlements.judge(scene.contractId, true, "", ContractScene.MANAGER))
                .extracting(Finding::code)
                .containsExactly("SETTLEMENT_SAME_PERSON");
        assertThatThrownBy(() -> settlements.archive(scene.contractId)).hasMessageContaining("is not settled");
    }

    @Test
    void aReturnedSettlementIsDeterminedAnewWithTheReasonAtHand() {
        runOut();
        determine(Map.of("prepaidCents", 120_000L, "remark", "Zie de brief van maart."));
        assertThat(desk.as(SECOND).view(CONFIRM, scene.contractId).facts().toString())
                .contains("1.200,00", "Zie de brief van maart.");
        assertThat(Refused.codes(() -> judge(Map.of("verdict", "RETURN"))))
                .containsExactly("SETTLEMENT_RETURN_WITHOUT_REASON");
        judge(Map.of("verdict", "RETURN", "reason", "De vooruitbetaling is al verrekend."));

        assertThat(desk.as(ContractScene.MANAGER)
                        .view(DETERMINE, scene.contractId)
                        .facts()
                        .toString())
                .contains("De vooruitbetaling is al verrekend.");
        determine(Map.of());
        confirm();
        assertThat(scene.contract().state()).isEqualTo(ContractState.ENDED);
    }

    @Test
    void aSettlementWhoseFiguresMovedIsNotConfirmed() {
        String order = placed(1_000, 1_000);
        String invoice = invoice(order, "PAID", 7_563);
        runOut();
        determine(Map.of());
        jdbc.sql("update payment.invoice set credited_cents = 100 where id = :id")
                .param("id", invoice)
                .update();

        assertThat(Refused.codes(() -> judge(Map.of("verdict", "CONFIRM")))).containsExactly("SETTLEMENT_CHANGED");
    }

    @Test
    void anOpenModificationStopsTheSettlement() {
        String id = modifications.ask(scene.contractId, ContractScene.MANAGER, WHY, Optional.empty());
        runOut();

        assertThat(Refused.findings(() -> determine(Map.of())))
                .extracting(Finding::code, Finding::subject)
                .containsExactly(tuple("SETTLEMENT_MODIFICATION_OPEN", id));
    }

    @Test
    void aPenaltyThatNobodyDecidedStopsTheSettlementAndAnImposedOneCounts() {
        String order = placed(1_000, 1_000);
        invoice(order, "PAID", 7_563);
        String penalty = order + "-B1";
        jdbc.sql("""
                        insert into contract.penalty (id, contract_id, order_id, due_on, counted_until, basis_points_per_day,
                               cap_percent, earlier_cents, amount_cents, cap_reached, calculated_at)
                        values (:id, :contract, :order, '2026-03-01', '2026-03-11', 50, 10, 0, 4250, false, now())""")
                .param("id", penalty)
                .param("contract", scene.contractId)
                .param("order", order)
                .update();
        runOut();
        assertThat(Refused.findings(() -> determine(Map.of())))
                .extracting(Finding::code, Finding::subject)
                .containsExactly(tuple("SETTLEMENT_PENALTY_OPEN", penalty));

        jdbc.sql("""
                        insert into contract.penalty_decision (penalty_id, outcome, document_id, decided_at)
                        values (:id, 'IMPOSED', gen_random_uuid(), now())""").param("id", penalty).update();
        determine(Map.of());
        assertThat(settlements
                        .find(scene.contractId)
                        .orElseThrow()
                        .statement()
                        .figures()
                        .penalties())
                .isEqualTo(new Money(4_250));
    }

    @Test
    void aCompletionIsAnnouncedOnlyOfAContractWithItsDayAndNotice() {
        runOut();
        jdbc.sql("""
                        insert into contract.modification (id, contract_id, state, requested_by, requested_at, reason, judgment)
                        values (:id, :contract, 'APPLIED', 'test', now(), '', cast(:judgment as jsonb))""")
                .param("id", scene.contractId + "-W1")
                .param("contract", scene.contractId)
                .param(
                        "judgment",
                        "{\"answers\":{},\"motive\":\"x\",\"modifiedNotice\":\"342558-2025\",\"ground\":\"MINOR\"}")
                .update();
        assertThat(desk.as(ContractScene.MANAGER)
                        .view(DETERMINE, scene.contractId)
                        .data())
                .containsEntry("contractNotice", "342558-2025");
        assertThat(Refused.codes(() -> determine(Map.of()))).containsExactly("SETTLEMENT_NOTICE_MISSING");

        jdbc.sql("update contract.contract set signed_on = null where id = :contract")
                .param("contract", scene.contractId)
                .update();
        assertThat(Refused.codes(() -> determine(Map.of("contractNotice", "342558-2025"))))
                .containsExactly("SETTLEMENT_NOTICE_DAY_UNKNOWN");
    }

    @Test
    void aContractThatWasPublishedHasItsCompletionAnnounced() {
        runOut();
        assertThat(Refused.codes(() -> determine(Map.of("contractNotice", "geen nummer"))))
                .containsExactly("NOTICE_FIELD_CONDITION", "NOTICE_FIELD_PATTERN");
        determine(Map.of("contractNotice", "342558-2025", "capacity", "GONE"));
        confirm();
        Notice notice = newest();
        CompletionNotice told = (CompletionNotice) notices.getContent(notice.id());

        assertThat(notice.subtype()).isEqualTo("E5");
        assertThat(told.concludedNotice()).isEqualTo("342558-2025");
        assertThat(told.paid()).isEqualTo(Money.ZERO);
        assertThat(told.paidExplanation()).contains("voor de overname");
        assertThat(told.duration()).contains("31 maart 2027");
        new ConnectedSystem(beans).noticePublished(notice.id(), DutchCalendar.startOf(LAST_DAY.plusDays(1)));
        desk.runJobs(scene.contractId);
        assertThat(desk.ends("contractSettlement", scene.contractId)).containsExactly("EndEvent_CompletionAnnounced");
    }

    private Notice newest() {
        UUID id = jdbc.sql("select id from notice.notice where case_ref = :contract and subtype = 'E5'")
                .param("contract", scene.contractId)
                .query(UUID.class)
                .single();
        return notices.get(id);
    }

    private void runOut() {
        Instant over = DutchCalendar.startOf(LAST_DAY.plusDays(1));
        desk.travelTo(over);
        desk.runJobs(scene.contractId);
    }

    private void determine(Map<String, Object> more) {
        Map<String, Object> answer = new HashMap<>(Map.of("capacity", "PROMISING", "capacityReason", WHY));
        answer.putAll(more);
        desk.as(ContractScene.MANAGER).completeJson(DETERMINE, scene.contractId, answer);
        desk.runJobs(scene.contractId);
    }

    private void confirm() {
        judge(Map.of("verdict", "CONFIRM"));
    }

    private void judge(Map<String, Object> answer) {
        desk.as(SECOND).completeJson(CONFIRM, scene.contractId, answer);
        desk.runJobs(scene.contractId);
    }

    /** A confirmed order of which so many pieces came and were accepted. */
    private String placed(long ordered, long delivered) {
        String order = order(OrderState.CONFIRMED, ordered);
        payables.register(new Payable(
                order,
                scene.contractId,
                scene.contract().supplier().supplierId().orElseThrow(),
                "PPE",
                "00000004003214345001",
                30,
                Optional.empty(),
                List.of(new Payable.Line(1, "IIR-MASK", UnitPrice.of("0.0625"), Quantity.of(ordered), 21))));
        payables.receiptBooked(order, 1, "R-1", Quantity.of(delivered), ContractScene.MONDAY, "lch-stock-1");
        payables.accepted(order, 1, "R-1", Quantity.of(delivered), DutchCalendar.dayOf(ContractScene.MONDAY));
        return order;
    }

    private String order(OrderState state, long pieces) {
        String id = "ORD-" + UUID.randomUUID();
        orders.add(new FollowUpOrder(
                id,
                new OrderRequest(
                        scene.contractId,
                        "IIR-MASK",
                        Quantity.of(pieces),
                        UnitPrice.of("0.0625"),
                        "RAMING-1",
                        LAST_DAY,
                        Optional.empty(),
                        "test-client"),
                Optional.of(1),
                scene.contract().supplier().supplierId().orElseThrow(),
                state,
                PriceStanding.ACCEPTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ContractScene.MONDAY));
        return id;
    }

    /** An invoice that holds everything that was accepted of an order. */
    private String invoice(String order, String state, long gross) {
        String id = "INV-" + UUID.randomUUID();
        jdbc.sql("""
                        insert into payment.invoice (id, supplier_id, kind, number, number_key, issued_on, order_number, iban,
                               account_name, net_cents, vat_cents, gross_cents, received_at, channel, handed_in_by,
                               document_id, registration, state)
                        values (:id, :supplier, 'INVOICE', :id, :id, '2026-02-02', :order, '', '', :gross, 0, :gross, now(),
                               'API', 'test', gen_random_uuid(), 'NEW', :state)""")
                .param("id", id)
                .param("supplier", scene.contract().supplier().supplierId().orElseThrow())
                .param("order", order)
                .param("gross", gross)
                .param("state", state)
                .update();
        jdbc.sql("update payment.payable_line set invoiced = accepted where order_number = :order")
                .param("order", order)
                .update();
        return id;
    }
}
