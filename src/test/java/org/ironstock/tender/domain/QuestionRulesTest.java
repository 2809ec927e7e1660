package org.ironstock.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.ironstock.shared.Finding;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.domain.QuestionRules.Asking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A question is taken while bids are, until its last moment, in words that can be read. */
class QuestionRulesTest {

    private static final Instant UNTIL = Instant.parse("2026-02-27T22:59:59Z");
    private static final Tender BIDDING = TenderMother.tender("TND-2026-001")
            .withDates(TenderDates.NONE.dispatched(
                    Instant.parse("2026-02-02T09:00:00Z"), new BiddingPeriod(UNTIL, UNTIL, UNTIL, UNTIL)))
            .moveTo(TenderStage.BIDDING);
    private static final Asking SOUND = asking(false, "");

    @Test
    void aQuestionIsTakenUpToAndIncludingItsLastMoment() {
        assertThat(QuestionRules.check(SOUND, BIDDING, UNTIL)).isEmpty();
        assertThat(codes(SOUND, BIDDING, UNTIL.plusNanos(1))).containsExactly("QUESTION_TOO_LATE");
    }

    @ParameterizedTest
    @EnumSource(value = TenderStage.class, names = "BIDDING", mode = EnumSource.Mode.EXCLUDE)
    void onlyATenderThatTakesBidsTakesQuestions(TenderStage stage) {
        assertThat(codes(SOUND, BIDDING.moveTo(stage), UNTIL)).containsExactly("TENDER_TAKES_NO_QUESTIONS");
    }

    @Test
    void aTenderThatWasNotAnnouncedTakesNoQuestionsYet() {
        assertThat(QuestionRules.check(SOUND, TenderMother.tender("TND-2026-002"), UNTIL))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("TENDER_TAKES_NO_QUESTIONS");
                    assertThat(finding.message()).isEqualTo("Aanbesteding TND-2026-002 neemt geen vragen aan.");
                });
    }

    @Test
    void aMotiveForConfidentialityHasTenToFourThousandCharacters() {
        assertThat(codes(asking(true, "m".repeat(9)), BIDDING, UNTIL)).containsExactly("PRIVACY_WITHOUT_MOTIVE");
        assertThat(codes(asking(true, "m".repeat(10)), BIDDING, UNTIL)).isEmpty();
        assertThat(codes(asking(true, "m".repeat(4000)), BIDDING, UNTIL)).isEmpty();
        assertThat(QuestionRules.check(asking(true, "m".repeat(4001)), BIDDING, UNTIL))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("QUESTION_MOTIVE_LONG");
                    assertThat(finding.message()).isEqualTo("De motivering heeft ten hoogste 4000 tekens.");
                });
    }

    private static Asking asking(boolean confidential, String motive) {
        return new Asking("TND-2026-001", "SUP-1", "Levertijd", "Hoe snel moet het?", confidential, motive);
    }

    private static List<String> codes(Asking asking, Tender tender, Instant now) {
        return QuestionRules.check(asking, tender, now).stream()
                .map(Finding::code)
                .toList();
    }
}
