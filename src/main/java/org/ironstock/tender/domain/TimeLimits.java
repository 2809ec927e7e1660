package org.ironstock.tender.domain;

/**
 * Lengths of the periods of a procedure.
 *
 * @param requestDays calendar days from dispatch to the last request to take part; 0 without selection
 * @param biddingDays calendar days from dispatch to closing
 * @param biddingInWorkingDays whether {@code biddingDays} counts working days
 * @param floorDays days below which the bidding period never comes
 * @param answersDays calendar days before closing on which the last answers must be out
 * @param questionsWorkingDays working days before the last answers on which questions must be in
 * @param validityDays calendar days after closing that a bid stays valid
 * @param standstillDays calendar days of standstill after the last award letter
 * @param ruleVersion version of the decision that gave them
 */
public record TimeLimits(
        int requestDays,
        int biddingDays,
        boolean biddingInWorkingDays,
        int floorDays,
        int answersDays,
        int questionsWorkingDays,
        int validityDays,
        int standstillDays,
        String ruleVersion) {}
