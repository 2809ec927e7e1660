package org.ironstock.tender.process;

import java.time.Instant;
import org.ironstock.platform.ProcessVariable;

/** Variables of the process {@code tenderOpening}, beside those of {@link TenderVariables}. */
final class TenderOpeningVariables {

    /** User ids of the first opener and the deputy, with a comma between; written by {@code callOpeners}. */
    static final ProcessVariable<String> FIRST_OPENERS = ProcessVariable.text("firstOpeners");

    /** User ids of the second opener and the deputy, with a comma between; written by {@code callOpeners}. */
    static final ProcessVariable<String> SECOND_OPENERS = ProcessVariable.text("secondOpeners");

    /** Day on which the vault should be opened; written by {@code callOpeners}. */
    static final ProcessVariable<Instant> OPENING_DUE_AT = ProcessVariable.moment("openingDueAt");

    /** Last moment for the second opener; written by the first opener's task. */
    static final ProcessVariable<Instant> OPENING_WINDOW_ENDS_AT = ProcessVariable.moment("openingWindowEndsAt");

    private TenderOpeningVariables() {}
}
