package org.ironstock.contract.process;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.watch.FilterWatch;
import org.ironstock.platform.ProcessBean;

/** Service task "Opgaven vragen" of {@code filterWatch}; gives the round its business key, e.g. {@code FILTER-2026-W45}. */
@ProcessBean("askFilterStatements")
class AskFilterStatements implements JavaDelegate {

    private final FilterWatch watch;

    AskFilterStatements(FilterWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<FilterWatch.Round> round = watch.ask();
        FilterWatchVariables.FILTER_ROUND_OPENED.set(execution, round.isPresent());
        execution.setProcessBusinessKey(caseOf(watch.week()));
        round.ifPresent(opened -> {
            FilterWatchVariables.FILTER_WEEK.set(execution, opened.week());
            FilterWatchVariables.FILTER_REMIND_AT.set(execution, opened.remindAt());
            FilterWatchVariables.FILTER_ANSWER_BY_AT.set(execution, opened.answerBy());
        });
    }

    /** Business key of the round of a week. */
    static String caseOf(LocalDate monday) {
        return "FILTER-%d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
