package org.ironstock.tender.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.tender.TenderStage;

/** What a question must satisfy to be taken, judged by the tender as it stands when the question arrives. */
public final class QuestionRules {

    /** A motive of fewer characters explains nothing. */
    static final int SHORTEST_MOTIVE = 10;

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 4000;
    private static final String GROUND = "art. 2.53 en 2.54 Aw 2012";

    private QuestionRules() {}

    /**
     * A question as it comes in.
     *
     * @param motive why it is confidential; empty when it is not
     */
    public record Asking(
            String tenderId, String supplierId, String subject, String content, boolean confidential, String motive) {}

    /** Everything that is wrong; empty when the question is taken. */
    public static List<Finding> check(Asking asking, Tender tender, Instant now) {
        List<Finding> findings = new ArrayList<>(checkMoment(tender, now));
        if (asking.subject().isBlank() || asking.subject().length() > LONGEST_SUBJECT) {
            findings.add(Finding.of(
                    "QUESTION_SUBJECT",
                    "subject",
                    "Noem het onderwerp van de vraag in ten hoogste %d tekens.".formatted(LONGEST_SUBJECT)));
        }
        if (asking.content().isBlank() || asking.content().length() > LONGEST_TEXT) {
            findings.add(Finding.of(
                    "QUESTION_EMPTY", "question", "Stel de vraag in ten hoogste %d tekens.".formatted(LONGEST_TEXT)));
        }
        if (asking.confidential() && asking.motive().strip().length() < SHORTEST_MOTIVE) {
            findings.add(Finding.of(
                    "PRIVACY_WITHOUT_MOTIVE",
                    "motive",
                    "Motiveer waarom beantwoording aan allen uw belang schaadt; zonder motivering wordt een vraag niet "
                            + "vertrouwelijk behandeld.",
                    "art. 2.57 Aw 2012"));
        }
        if (asking.motive().length() > LONGEST_TEXT) {
            findings.add(Finding.of(
                    "QUESTION_MOTIVE_LONG",
                    "motive",
                    "De motivering heeft ten hoogste %d tekens.".formatted(LONGEST_TEXT)));
        }
        return findings;
    }

    private static List<Finding> checkMoment(Tender tender, Instant now) {
        Optional<Instant> until = tender.dates().questionsUntil();
        if (until.filter(now::isAfter).isPresent()) {
            return List.of(Finding.of(
                    "QUESTION_TOO_LATE",
                    "askedAt",
                    "Vragen konden worden gesteld tot en met %s; de vraag is niet aangenomen."
                            .formatted(DutchText.momentToTheSecond(until.get())),
                    GROUND));
        }
        return until.isPresent() && tender.stage() == TenderStage.BIDDING
                ? List.of()
                : List.of(takesNoQuestions(tender));
    }

    /** The finding on a question to a tender that does not listen: it takes no bids yet, or no longer. */
    public static Finding takesNoQuestions(Tender tender) {
        return Finding.of(
                "TENDER_TAKES_NO_QUESTIONS",
                "tenderId",
                "Aanbesteding %s neemt geen vragen aan.".formatted(tender.id()),
                GROUND);
    }
}
