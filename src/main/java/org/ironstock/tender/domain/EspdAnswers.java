package org.ironstock.tender.domain;

import java.util.List;
import java.util.Optional;

/**
 * What one party declares about itself (UEA).
 *
 * @param partyName name as declared
 * @param kvkNumber number in the trade register, or the foreign equivalent
 * @param answers one answer per exclusion ground
 * @param selection what it says about selection criteria and about its place in the bid, with Dutch labels
 * @param unknown what it says under codes that nobody here knows; a person judges what is meant
 */
public record EspdAnswers(
        String partyName,
        String kvkNumber,
        Role role,
        List<Answer> answers,
        List<Statement> selection,
        List<Statement> unknown) {

    /** Place of the party in the bid. */
    public enum Role {
        /** Bids alone. */
        SOLE,
        /** Leads a combination and answers for it. */
        LEAD,
        MEMBER
    }

    /**
     * Answer to one exclusion ground.
     *
     * @param ground eForms code, e.g. {@code exg-crim-corrpt}
     * @param applies whether the party says that the ground applies to it
     * @param explanation in the words of the party; may be empty
     * @param selfCleaning measures taken, when the ground applies; may be empty
     */
    public record Answer(String ground, boolean applies, String explanation, String selfCleaning) {}

    /**
     * What a party says under another criterion than a ground of exclusion.
     *
     * @param code eForms code where there is one, else the code of the declaration
     * @param label Dutch name of the criterion; of an unknown one what the declaration itself calls it
     * @param confirmed yes or no; empty when the party left the question open
     * @param explanation its other answers under this criterion; may be empty
     */
    public record Statement(String code, String label, Optional<Boolean> confirmed, String explanation) {

        /** The answer as an official reads it. */
        public String inDutch() {
            String answer = confirmed.map(yes -> yes ? "ja" : "nee").orElse("niet beantwoord");
            return explanation.isEmpty() ? answer : answer + "; " + explanation;
        }
    }

    public EspdAnswers {
        answers = List.copyOf(answers);
        selection = List.copyOf(selection);
        unknown = List.copyOf(unknown);
    }

    /** The answer to a ground; empty when the party gave none, which is not the same as "no". */
    public Optional<Answer> answer(String ground) {
        return answers.stream().filter(one -> one.ground().equals(ground)).findFirst();
    }
}
