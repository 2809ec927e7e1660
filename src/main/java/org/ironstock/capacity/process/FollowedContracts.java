package org.ironstock.capacity.process;

import org.ironstock.capacity.application.LineEndings;
import org.ironstock.capacity.application.MonthsWithoutFee;
import org.ironstock.contract.ContractChanged;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.StandbyDefaultNotified;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what becomes of the contracts under which lines are kept ready. */
@Component
class FollowedContracts {

    private final LineEndings endings;
    private final ActivationDesk activations;
    private final MonthsWithoutFee withoutFee;

    FollowedContracts(LineEndings endings, ActivationDesk activations, MonthsWithoutFee withoutFee) {
        this.endings = endings;
        this.activations = activations;
        this.withoutFee = withoutFee;
    }

    @EventListener
    void changed(ContractChanged contract) {
        if (contract.state() == ContractState.SETTLING || contract.state() == ContractState.ENDED) {
            endings.endWith(contract.contractId());
            activations.endWith(contract.contractId());
        }
    }

    @EventListener
    void noticed(StandbyDefaultNotified notice) {
        withoutFee.noticed(notice);
    }
}
