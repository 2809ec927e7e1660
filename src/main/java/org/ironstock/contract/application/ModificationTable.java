package org.ironstock.contract.application;

import java.time.LocalDate;
import org.ironstock.contract.domain.ModificationAnswers;
import org.ironstock.contract.domain.ModificationGround;
import org.ironstock.contract.domain.ModificationWeight;

/** The decision table {@code contractModification}: which ground of the law carries a modification. */
public interface ModificationTable {

    /**
     * Asks the table.
     *
     * @param rulesDate day on which the modification was asked: its law counts
     * @param successor whether a party takes the place of the supplier
     */
    Verdict ground(LocalDate rulesDate, ModificationAnswers answers, boolean successor, ModificationWeight weight);

    /**
     * What the table says.
     *
     * @param noticeRequired whether notice 38 follows
     * @param opinionRequired whether a lawyer must agree first
     */
    record Verdict(ModificationGround ground, boolean noticeRequired, boolean opinionRequired, String rulesVersion) {}
}
