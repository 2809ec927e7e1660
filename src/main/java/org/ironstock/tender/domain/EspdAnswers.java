package org.ironstock.tender.domain;

import java.util.List;
import java.util.Optional;

/**
 * What one party declares about itself (UEA).
 *
 * @param partyName name as declared
 * @param kvkNumber number in the trade register, or the foreign equivalent
 * @param answers one answer per exclusion ground
 */
public record EspdAnswers(String partyName, String kvkNumber, Role role, List<Answer> answers) {

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

    public EspdAnswers {
        answers = List.copyOf(answers);
    }

    /** The answer to a ground; empty when the party gave none, which is not the same as "no". */
    public Optional<Answer> answer(String ground) {
        return answers.stream().filter(one -> one.ground().equals(ground)).findFirst();
    }
}
