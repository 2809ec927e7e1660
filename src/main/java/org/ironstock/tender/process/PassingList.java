package org.ironstock.tender.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Ids over which the call activity right after a step runs. They live for one transaction and are never stored: what is
 * stored is the row in the domain that each id names.
 */
final class PassingList {

    private PassingList() {}

    static void set(DelegateExecution execution, String name, List<String> ids) {
        execution.setVariable(name, Variables.untypedValue(List.copyOf(ids), true));
    }
}
