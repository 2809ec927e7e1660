package org.ironstock.contract.process;

import java.time.Instant;
import java.time.LocalDate;
import org.ironstock.contract.domain.FilterAlarm;
import org.ironstock.platform.ProcessVariable;

/** Variables of {@code filterWatch} and {@code filterAlarm}. */
public final class FilterWatchVariables {

    /** Whether this week was not asked before; written by {@code askFilterStatements}. */
    public static final ProcessVariable<Boolean> FILTER_ROUND_OPENED = ProcessVariable.flag("filterRoundOpened");

    /** Monday of the week; written by {@code askFilterStatements}. */
    public static final ProcessVariable<LocalDate> FILTER_WEEK = ProcessVariable.day("filterWeek");

    /** When silent producers are reminded; written by {@code askFilterStatements}, read by its timer. */
    public static final ProcessVariable<Instant> FILTER_REMIND_AT = ProcessVariable.moment("filterRemindAt");

    /** Last moment for statements; written by {@code askFilterStatements}, read by its timer. */
    public static final ProcessVariable<Instant> FILTER_ANSWER_BY_AT = ProcessVariable.moment("filterAnswerByAt");

    /** Number of the alarm; written when it is raised. */
    public static final ProcessVariable<Long> FILTER_ALARM_NUMBER = ProcessVariable.whole("filterAlarmNumber");

    /** Which alarm; written when it is raised. */
    public static final ProcessVariable<FilterAlarm.Kind> FILTER_ALARM_KIND =
            ProcessVariable.code("filterAlarmKind", FilterAlarm.Kind.class);

    private FilterWatchVariables() {}
}
