package org.ironstock.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ironstock.contract.ContractSearch;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.Contracts;
import org.ironstock.intake.dispatch.EventDesk;
import org.ironstock.intake.dispatch.Receipt;
import org.ironstock.intake.dispatch.ReceivedEvent;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.UnitPrice;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;

@EngineTest
class ContractTransferredEventTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private EventDesk events;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Desk desk;

    @Autowired
    private Contracts contracts;

    @Test
    void anEventStartsOneCaseWithWhatIsKnown() {
        ContractScene scene = new ContractScene(beans).transferred();
        assertThat(scene.contract().state()).isEqualTo(ContractState.INTAKE);
        assertThat(scene.contract().receivedBy()).isEqualTo("test-client");
        assertThat(scene.contract().lines().get(0).unitPrice()).contains(UnitPrice.of("0.0625"));
        assertThat(scene.contract().orderedValue()).isEqualTo(Money.euro(250_000));
        assertThat(scene.contract().schedule()).hasSize(1);
        assertThat(desk.openTasks(scene.contractId)).containsExactly("Task_RegisterContract");
    }

    @Test
    void aContractOfWhichLittleIsKnownIsTakenInToo() {
        ContractScene scene = new ContractScene(beans);
        scene.transferred(
                Map.of("reference", scene.reference, "title", "Jassen", "supplier", Map.of("name", "Naaiatelier")));
        assertThat(scene.contract().terms().maximum()).isEmpty();
        assertThat(scene.contract().supplier().kvkNumber()).isEmpty();
        assertThat(scene.contract().remainingValue()).isEmpty();
        scene.registered();
        assertThat(desk.openTasks(scene.contractId)).containsExactly("Task_RepairContract");
    }

    @Test
    void theSameEventTwiceStartsOneCase() {
        ContractScene scene = new ContractScene(beans);
        String id = UUID.randomUUID().toString();
        Receipt first = events.take(event(id, scene.data(), "test-client")).receipt();
        Receipt second = events.take(event(id, scene.data(), "test-client")).receipt();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aContractIsTakenOverOnce() {
        ContractScene scene = new ContractScene(beans).transferred();
        assertThat(Refused.codes(() -> new ContractScene(beans).transferred(scene.data())))
                .containsExactly("CONTRACT_KNOWN");
    }

    @Test
    void aContractThatIsHandedOverManyTimesAtOnceIsTakenOverOnce() throws Exception {
        ContractScene scene = new ContractScene(beans);
        int senders = 8;
        ExecutorService atOnce = Executors.newFixedThreadPool(senders);
        try {
            List<Callable<Boolean>> calls = Collections.nCopies(senders, () -> {
                try {
                    events.take(event(UUID.randomUUID().toString(), scene.data(), "test-client"));
                    return true;
                } catch (Problem refused) {
                    assertThat(refused.findings()).extracting(Finding::code).containsExactly("CONTRACT_KNOWN");
                    return false;
                }
            });
            int taken = 0;
            for (Future<Boolean> call : atOnce.invokeAll(calls)) {
                taken += call.get() ? 1 : 0;
            }
            assertThat(taken).isOne();
        } finally {
            atOnce.shutdownNow();
        }
        assertThat(contracts
                        .list(new ContractSearch(scene.reference, Optional.empty(), 0, 10))
                        .total())
                .isOne();
    }

    @Test
    void everyValueThatCannotBeIsNamed() {
        ContractScene scene = new ContractScene(beans);
        Map<String, Object> data = scene.data();
        data.put("supplier", Map.of("name", "F", "kvkNumber", "1234"));
        data.put("lines", List.of(Map.of("productCode", "MOON-MASK", "maximumQuantity", 5, "orderedQuantity", 6)));
        assertThat(Refused.codes(() -> scene.transferred(data)))
                .containsExactly("CONTRACT_KVK", "CONTRACT_PRODUCT_UNKNOWN", "ORDERED_ABOVE_MAXIMUM");
        data.put("endsOn", "2027-02-30");
        assertThat(Refused.codes(() -> scene.transferred(data))).containsExactly("NO_SUCH_DAY");
    }

    @Test
    void onlyAClientWithThisTypeOnItsListMaySendIt() {
        ContractScene scene = new ContractScene(beans);
        assertThatThrownBy(() -> events.take(event(UUID.randomUUID().toString(), scene.data(), "other-client")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(HttpStatus.FORBIDDEN));
    }

    private ReceivedEvent event(String id, Map<String, Object> data, String client) {
        return new ReceivedEvent(
                "urn:test:crisis", id, "org.ironstock.contract.transferred.v1", "", client, json.valueToTree(data));
    }
}
