package org.ironstock.capacity.application;

import java.util.List;
import java.util.Optional;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.domain.StandbyContract;
import org.ironstock.capacity.domain.StandbyContract.Agreed;
import org.ironstock.capacity.persistence.LineRows;
import org.ironstock.capacity.persistence.StandbyContractRows;
import org.ironstock.tender.FrameworkContractSigned;
import org.ironstock.tender.ProcurementKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stand-by contracts that a tender concluded, and the lines that were registered under them. */
@Service
@Transactional
public class StandbyContracts {

    private final StandbyContractRows contracts;
    private final LineRows lines;
    private final CapacityPolicy policy;

    StandbyContracts(StandbyContractRows contracts, LineRows lines, CapacityPolicy policy) {
        this.contracts = contracts;
        this.lines = lines;
        this.policy = policy;
    }

    /** @return whether it is a contract for capacity that stands by and was not taken before */
    public boolean take(FrameworkContractSigned concluded) {
        return concluded.kind() == ProcurementKind.STANDBY
                && contracts.add(
                        new StandbyContract(
                                concluded.contractId(),
                                concluded.tenderId(),
                                concluded.supplierId(),
                                concluded.term().from(),
                                concluded.term().until(),
                                concluded.paymentTermDays(),
                                concluded.lines().stream()
                                        .map(line -> new Agreed(
                                                line.productCode(), line.monthlyQuantity(), line.unitPrice()))
                                        .toList()),
                        policy.now());
    }

    /** Empty for a contract that no tender brought. */
    @Transactional(readOnly = true)
    public Optional<StandbyContract> find(String contractId) {
        return contracts.find(contractId);
    }

    /** Lines that were registered under a contract, in their order. */
    @Transactional(readOnly = true)
    public List<StandbyLine> lines(String contractId) {
        return lines.ofContract(contractId);
    }
}
