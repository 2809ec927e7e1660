package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.intake.dispatch.EventDesk;
import org.ironstock.intake.dispatch.Receipt;
import org.ironstock.intake.dispatch.ReceivedEvent;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.tender.ProcurementKind;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.TenderSummary;
import org.ironstock.tender.Tenders;
import org.ironstock.tender.persistence.TenderCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@EngineTest
class TenderRequestedEventTest {

    @Autowired
    private EventDesk events;

    @Autowired
    private Desk desk;

    @Autowired
    private Tenders tenders;

    @Autowired
    private TenderCases cases;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ObjectMapper json;

    @Test
    void eventStartsATenderThatWaitsForItsNeed() {
        Receipt receipt = take(data -> {}).receipt();

        assertThat(receipt.caseType()).isEqualTo("tender");
        assertThat(receipt.caseId()).matches("TND-\\d{4}-\\d{3,}");
        assertThat(receipt.status()).isEqualTo("started");
        assertThat(tenders.find(receipt.caseId()).map(TenderSummary::stage)).contains(TenderStage.PREPARATION);
        assertThat(desk.openTasks(receipt.caseId())).isEmpty();

        desk.runJobs(receipt.caseId());
        assertThat(desk.openTasks(receipt.caseId())).containsExactly("Task_RecordNeed");
    }

    @Test
    void sameEventTwiceStartsOneTender() {
        String id = UUID.randomUUID().toString();
        Receipt first = events.take(event(id, data -> {})).receipt();
        Receipt second = events.take(event(id, data -> {})).receipt();
        assertThat(second).isEqualTo(first);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(first.caseId())
                        .processDefinitionKey("tender")
                        .count())
                .isOne();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"CIBG, '', EMERGENCY_STOCK", "RVO, '', PRODUCTION", "RVO, STANDBY, STANDBY", "CIBG, ONE_OFF, ONE_OFF"})
    void whatTheTenderIsToBringIsAskedOrUsualForItsExecutor(String executor, String asked, ProcurementKind kept) {
        String tender = take(data -> {
                    data.put("executor", executor);
                    if (!asked.isEmpty()) {
                        data.put("kind", asked);
                    }
                })
                .receipt()
                .caseId();
        desk.runJobs(tender);
        assertThat(cases.get(tender).need().kind()).isEqualTo(kept);
        assertThat(desk.as("cibg-buyer-1").view("Task_RecordNeed", tender).data())
                .containsEntry("kind", kept.name());
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "needBy, 2020-01-01, NEED_BY_PAST",
        "needBy, 2099-01-01, NEED_BY_ABSURD",
        "needBy, 2027-02-30, NO_SUCH_DAY",
        "urgencyReason, '', URGENCY_WITHOUT_REASON",
        "title, ' ', TITLE_MISSING"
    })
    void eventThatBreaksARuleIsRefusedWithTheRule(String field, String value, String code) {
        assertRefused(
                data -> {
                    data.put("urgent", "urgencyReason".equals(field));
                    data.put(field, value);
                },
                code);
    }

    @Test
    void unknownProductIsRefusedAndOneThatIsNotAdmittedStopsInTheCase() {
        assertRefused(data -> product(data, "NO-SUCH-PRODUCT", 1), "PRODUCT_UNKNOWN");
        String tender = take(data -> product(data, "OXYGEN", 1)).receipt().caseId();
        assertThat(tenders.find(tender)).isPresent();
    }

    @ParameterizedTest(name = "{0} pieces a month")
    @CsvSource({"0", "-1", "1000000001"})
    void absurdQuantityIsRefused(long quantity) {
        assertRefused(data -> product(data, "IIR-MASK", quantity), null);
    }

    private void assertRefused(Consumer<ObjectNode> change, String code) {
        assertThatThrownBy(() -> take(change)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
            assertThat(problem.findings()).isNotEmpty();
            if (code != null) {
                assertThat(problem.findings()).extracting(Finding::code).contains(code);
            }
        });
    }

    private static void product(ObjectNode data, String code, long quantity) {
        data.withArray("lines").removeAll().addObject().put("productCode", code).put("monthlyQuantity", quantity);
    }

    private Receipt.Answer take(Consumer<ObjectNode> change) {
        return events.take(event(UUID.randomUUID().toString(), change));
    }

    private ReceivedEvent event(String id, Consumer<ObjectNode> change) {
        ObjectNode data = json.createObjectNode()
                .put("title", "Mondmaskers")
                .put("reason", "Aanvulling van de ijzeren voorraad")
                .put("executor", "CIBG")
                .put("needBy", "2027-11-22")
                .put("virtualStockMonths", 3)
                .put("termMonths", 36)
                .put("optionMonths", 12);
        product(data, "IIR-MASK", 100_000);
        change.accept(data);
        return new ReceivedEvent("urn:test:tender", id, "org.ironstock.tender.requested.v1", "", "test-client", data);
    }
}
