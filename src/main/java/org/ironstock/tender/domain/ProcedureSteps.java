package org.ironstock.tender.domain;

/**
 * What a procedure demands by the rules of a day; a case keeps what it began with.
 *
 * @param noticeSubtype eForms subtype of the notice that opens it; empty when none is published
 * @param selection whether candidates ask to take part first and only the invited bid (art. 2.27 Aw 2012)
 * @param accelerated whether the notice must motivate shortened periods (art. 2.74 Aw 2012)
 * @param motivated whether the choice itself must be motivated and tested before anything else (art. 2.32 Aw 2012)
 * @param fewestInvited parties to invite at least; 0 when nobody is invited
 * @param resultNotice whether its result must be announced (art. 2.134 Aw 2012)
 * @param standstillDays calendar days between the last award letter and the contract
 */
public record ProcedureSteps(
        String noticeSubtype,
        boolean selection,
        boolean accelerated,
        boolean motivated,
        int fewestInvited,
        boolean resultNotice,
        int standstillDays) {

    public boolean withNotice() {
        return !noticeSubtype.isEmpty();
    }

    /** Whether the buyer names the parties himself: no notice, and no selection that finds them. */
    public boolean byInvitation() {
        return !withNotice() && fewestInvited > 0;
    }
}
