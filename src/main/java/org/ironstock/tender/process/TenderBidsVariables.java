package org.ironstock.tender.process;

import java.time.Instant;
import org.ironstock.platform.ProcessVariable;

/** Variables of the process {@code tenderBids}, beside those of {@link TenderVariables}. */
final class TenderBidsVariables {

    /** Moment from which the vault may be closed, just after {@code closingAt}; written by {@code prepareVault}. */
    static final ProcessVariable<Instant> VAULT_CLOSES_AT = ProcessVariable.moment("vaultClosesAt");

    /** Moment at which the panel should be appointed, before closing; written by {@code prepareVault}. */
    static final ProcessVariable<Instant> PANEL_DUE_AT = ProcessVariable.moment("panelDueAt");

    private TenderBidsVariables() {}
}
