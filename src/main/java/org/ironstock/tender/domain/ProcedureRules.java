package org.ironstock.tender.domain;

import org.ironstock.tender.Procedure;

/**
 * The procedure that was chosen, what it demands, and the rule that chose it.
 *
 * @param procedure chosen procedure
 * @param steps what it demands by the rules with which the case began
 * @param ground legal ground of the choice, e.g. "art. 2.71 Aw 2012"
 * @param ruleVersion version of the decision that chose
 */
public record ProcedureRules(Procedure procedure, ProcedureSteps steps, String ground, String ruleVersion) {}
