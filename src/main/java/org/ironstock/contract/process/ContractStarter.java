package org.ironstock.contract.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.ironstock.contract.ContractListing;
import org.ironstock.contract.ContractSearch;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.Contracts;
import org.ironstock.contract.InheritedContract;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.ProductionContract.Party;
import org.ironstock.contract.TransferRefused;
import org.ironstock.contract.domain.ContractRules;
import org.ironstock.contract.persistence.ContractOverview;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.tender.ContractNumbers;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes contracts in. The row and the process begin in one transaction, so that the caller has the id at once. */
@Service
class ContractStarter implements Contracts {

    /** Message of the start event, equal to the short event type. */
    static final String CONTRACT_TRANSFERRED = "contract.transferred";

    private static final String PROCESS = "productionContract";

    private final ContractRows rows;
    private final ContractOverview overview;
    private final ContractNumbers numbers;
    private final Products products;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Clock clock;

    ContractStarter(
            ContractRows rows,
            ContractOverview overview,
            ContractNumbers numbers,
            Products products,
            RuntimeService runtime,
            RepositoryService repository,
            Clock clock) {
        this.rows = rows;
        this.overview = overview;
        this.numbers = numbers;
        this.products = products;
        this.runtime = runtime;
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public Optional<ProductionContract> find(String contractId) {
        return rows.find(contractId);
    }

    @Override
    public ProductionContract get(String contractId) {
        return rows.get(contractId);
    }

    @Override
    public ContractListing list(ContractSearch search) {
        return overview.list(search);
    }

    @Override
    @Transactional
    public String transfer(InheritedContract contract, String broughtBy) {
        List<Finding> findings = new ArrayList<>(ContractRules.check(contract, this::onList, today()));
        rows.findByReference(contract.reference()).ifPresent(known -> findings.add(takenBefore(contract, known)));
        if (!findings.isEmpty()) {
            throw new TransferRefused(findings);
        }
        String id = numbers.next();
        try {
            rows.add(received(id, contract, broughtBy));
        } catch (DuplicateKeyException atTheSameTime) {
            throw new TransferRefused(List.of(takenBefore(contract, "dat nu wordt geregistreerd")));
        }
        begin(id, runtime.createMessageCorrelation(CONTRACT_TRANSFERRED));
        return id;
    }

    /**
     * Takes contracts of a spreadsheet in together, each a case of its own. They were judged by the rules of contracts.
     *
     * @return ids of the contracts that began, by reference; one that was taken in meanwhile is passed by
     */
    @Transactional
    Map<String, String> transferAll(List<InheritedContract> contracts, String broughtBy) {
        Iterator<String> ids = numbers.next(contracts.size()).iterator();
        List<ProductionContract> received = contracts.stream()
                .map(contract -> received(ids.next(), contract, broughtBy))
                .toList();
        Set<String> kept = rows.addAll(received);
        String definition = newestDefinition();
        Map<String, String> begun = new HashMap<>();
        for (ProductionContract contract : received) {
            if (kept.contains(contract.id())) {
                begin(
                        contract.id(),
                        runtime.createMessageCorrelation(CONTRACT_TRANSFERRED).processDefinitionId(definition));
                begun.put(contract.reference(), contract.id());
            }
        }
        return begun;
    }

    /** Named, so that the engine does not look for the start event of each contract anew. */
    private String newestDefinition() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(PROCESS)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private static void begin(String contractId, MessageCorrelationBuilder message) {
        message.processInstanceBusinessKey(contractId)
                .setVariable(
                        ProductionContractVariables.CONTRACT_ID.name(),
                        ProductionContractVariables.CONTRACT_ID.toEngine(contractId))
                .correlateStartMessage();
    }

    private static Finding takenBefore(InheritedContract contract, String known) {
        return Finding.of(
                "CONTRACT_KNOWN",
                "reference",
                "Contract '%s' is al overgenomen als %s.".formatted(contract.reference(), known));
    }

    private ProductionContract received(String id, InheritedContract contract, String broughtBy) {
        return new ProductionContract(
                id,
                0,
                contract.reference(),
                contract.title(),
                new Party(contract.supplierName(), contract.supplierKvk(), Optional.empty()),
                ContractState.INTAKE,
                contract.terms(),
                contract.lines(),
                contract.schedule(),
                ProductionContract.valueOrdered(contract.lines()),
                broughtBy,
                clock.instant());
    }

    private boolean onList(String productCode) {
        return products.find(productCode, today()).isPresent();
    }

    private LocalDate today() {
        return DutchCalendar.dayOf(clock.instant());
    }
}
