package org.ironstock.handover.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.handover.Handover;
import org.ironstock.handover.domain.Framework;
import org.ironstock.handover.domain.Framework.Need;
import org.ironstock.handover.persistence.HandoverRows;
import org.ironstock.handover.persistence.SignedContractRows;
import org.ironstock.shared.Finding;
import org.ironstock.tender.FrameworkContractSigned;
import org.ironstock.tender.ProcurementKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Framework contracts for emergency stock, as they were heard of when they were signed. */
@Service
public class FrameworkRegister {

    private final SignedContractRows rows;
    private final HandoverRows handovers;
    private final Clock clock;

    FrameworkRegister(SignedContractRows rows, HandoverRows handovers, Clock clock) {
        this.rows = rows;
        this.handovers = handovers;
        this.clock = clock;
    }

    /** Keeps a contract for emergency stock. @return the contract; empty when it is of another kind or was known */
    @Transactional
    public Optional<Framework> hear(FrameworkContractSigned signed) {
        if (signed.kind() != ProcurementKind.EMERGENCY_STOCK) {
            return Optional.empty();
        }
        Framework framework = new Framework(
                signed.contractId(),
                signed.title(),
                signed.supplierId(),
                signed.term().from(),
                signed.term().until(),
                signed.stockTakeover(),
                Optional.empty(),
                signed.lines().stream()
                        .map(line -> new Need(line.productCode(), line.monthlyQuantity()))
                        .toList());
        return rows.add(framework, signed.tenderId(), clock.instant()) ? Optional.of(framework) : Optional.empty();
    }

    @Transactional(readOnly = true)
    public Optional<Framework> find(String contractId) {
        return rows.find(contractId);
    }

    /** All of them, by number. */
    @Transactional(readOnly = true)
    public List<Framework> all() {
        return rows.all();
    }

    /** From this day on its supplier keeps stock and says so every day; an earlier day that was set before stays. */
    @Transactional
    public void mirroredFrom(String contractId, LocalDate day) {
        rows.mirroredFrom(contractId, day);
    }

    /** Contracts that demand a takeover of the emergency stock for which no handover was begun. */
    @Transactional(readOnly = true)
    public List<Framework> awaitingTakeover() {
        List<String> begun =
                handovers.all().stream().map(Handover::frameworkRef).toList();
        return rows.all().stream()
                .filter(framework -> framework.takesOver() && !begun.contains(framework.contractId()))
                .toList();
    }

    /** Whether a handover can follow from a contract; what stands in the way, otherwise. */
    @Transactional(readOnly = true)
    public List<Finding> faults(String contractId) {
        if (rows.find(contractId).isPresent()) {
            return List.of();
        }
        return List.of(Finding.of(
                "HANDOVER_FRAMEWORK_UNKNOWN",
                "frameworkRef",
                "Er is geen getekende raamovereenkomst noodvoorraad %s.".formatted(contractId),
                "werkwijze overdracht noodvoorraad: een overdracht volgt uit een getekende raamovereenkomst"));
    }
}
