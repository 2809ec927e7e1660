package org.ironstock.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.notice.DirectAward;
import org.ironstock.notice.ExAnteNotice;
import org.ironstock.notice.MarketConsultation;
import org.ironstock.notice.NoticeContent;
import org.ironstock.notice.NoticeContent.CandidateSelection;
import org.ironstock.notice.NoticeContent.ProcedureType;
import org.ironstock.notice.NoticeMother;
import org.ironstock.notice.PlanningNotice;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of the kinds of notice besides the open procedure and its result. */
class KindRulesTest {

    private static final Instant LATER = NoticeMother.NOW.plus(Duration.ofDays(30));
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void completeNoticesOfEveryKindPass() {
        assertThat(check(NoticeMother.planningNotice())).isEmpty();
        assertThat(check(NoticeMother.marketConsultation())).isEmpty();
        assertThat(check(NoticeMother.exAnteNotice())).isEmpty();
        assertThat(check(NoticeMother.restricted())).isEmpty();
        assertThat(check(NoticeMother.negotiated())).isEmpty();
        assertThat(check(NoticeMother.awardedDirectly())).isEmpty();
        assertThat(check(NoticeMother.modificationNotice())).isEmpty();
        assertThat(check(NoticeMother.unforeseenModification())).isEmpty();
        assertThat(check(NoticeMother.completionNotice())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RESTRICTED, 5, true",
        "RESTRICTED, 4, false",
        "NEGOTIATED_WITH_CALL, 3, true",
        "NEGOTIATED_WITH_CALL, 2, false"
    })
    void fiveCandidatesAreInvitedInARestrictedProcedureAndThreeInANegotiatedOne(
            ProcedureType procedure, int minimum, boolean enough) {
        assertThat(fields(chosen(procedure, new CandidateSelection(LATER, minimum, Optional.empty()))))
                .isEqualTo(enough ? List.of() : List.of("BT-50"));
    }

    @Test
    void mostCandidatesAreNotFewerThanTheFewest() {
        assertThat(fields(chosen(ProcedureType.RESTRICTED, new CandidateSelection(LATER, 5, Optional.of(5)))))
                .isEmpty();
        assertThat(fields(chosen(ProcedureType.RESTRICTED, new CandidateSelection(LATER, 5, Optional.of(4)))))
                .containsExactly("BT-51");
    }

    @Test
    void requestsCanStillBeMadeAfterTheNotice() {
        assertThat(fields(chosen(
                        ProcedureType.RESTRICTED,
                        new CandidateSelection(NoticeMother.NOW.plusSeconds(1), 5, Optional.empty()))))
                .isEmpty();
        assertThat(fields(chosen(
                        ProcedureType.RESTRICTED, new CandidateSelection(NoticeMother.NOW, 5, Optional.empty()))))
                .containsExactly("BT-1311");
    }

    @Test
    void candidatesAreChosenInTwoStagesAndOnlyThere() {
        NoticeContent.ContractNotice open = NoticeMother.contractNotice().build();

        assertThat(fields(open.inProcedure(ProcedureType.RESTRICTED, Optional.empty())))
                .containsExactly("BT-1311");
        assertThat(fields(chosen(ProcedureType.OPEN, new CandidateSelection(LATER, 5, Optional.empty()))))
                .containsExactly("BT-1311");
    }

    @Test
    void procedureWithoutCallHasNoContractNotice() {
        assertThat(fields(NoticeMother.contractNotice()
                        .build()
                        .inProcedure(ProcedureType.NEGOTIATED_WITHOUT_CALL, Optional.empty())))
                .containsExactly("BT-105");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-2026", "12345678-1999", "65667997-031a-4198-bd25-7225449ef479-01"})
    void earlierPublicationHasANumberOrAnIdentifierWithVersion(String reference) {
        assertThat(check(NoticeMother.contractNotice().build().afterPublication(reference)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "123456789-2026",
                "123456-26",
                "TED 123456-2026",
                "65667997-031a-4198-bd25-7225449ef479"
            })
    void earlierPublicationOfAnotherFormIsRefused(String reference) {
        assertThat(fields(NoticeMother.contractNotice().build().afterPublication(reference)))
                .containsExactly("BT-125");
    }

    @Test
    void planningNoticeComesBeforeTheContractNoticeAndHasAnEstimate() {
        PlanningNotice sample = NoticeMother.planningNotice();

        assertThat(fields(planning(sample, sample.estimate(), TODAY.plusDays(1))))
                .isEmpty();
        assertThat(fields(planning(sample, sample.estimate(), TODAY))).containsExactly("BT-127");
        assertThat(fields(planning(sample, Money.ZERO, TODAY.plusDays(1)))).containsExactly("BT-27");
    }

    @Test
    void marketCanStillAnswerAConsultationAndKnowsWhere() {
        assertThat(fields(consultation(NoticeMother.NOW.plusSeconds(1), "https://example.org/a")))
                .isEmpty();
        assertThat(fields(consultation(NoticeMother.NOW, "https://example.org/a")))
                .containsExactly("OPT-999");
        assertThat(fields(consultation(LATER, "per brief"))).containsExactly("BT-18");
        assertThat(fields(consultation(LATER, ""))).containsExactly("BT-18");
    }

    @Test
    void modificationNamesTheNoticeOfAContractThatWasConcludedAndItsValue() {
        Money value = Money.euro(1);

        assertThat(fields(NoticeMother.modification("342558-2020", TODAY, value)))
                .isEmpty();
        assertThat(fields(NoticeMother.modification("342558", TODAY, value))).containsExactly("BT-1501");
        assertThat(fields(NoticeMother.modification("342558-2020", TODAY.plusDays(1), value)))
                .containsExactly("BT-145");
        assertThat(fields(NoticeMother.modification("342558-2020", TODAY, Money.ZERO)))
                .containsExactly("BT-161");
    }

    @Test
    void completionComesAfterTheEndOfTheContractAndTellsWhatWasPaid() {
        assertThat(fields(NoticeMother.completion(TODAY, Money.ZERO, Money.ZERO)))
                .isEmpty();
        assertThat(fields(NoticeMother.completion(TODAY.plusDays(1), Money.ZERO, Money.ZERO)))
                .containsExactly("BT-781");
        assertThat(fields(NoticeMother.completion(LocalDate.of(2020, 6, 30), Money.ZERO, Money.ZERO)))
                .containsExactly("BT-145");
        assertThat(fields(NoticeMother.completion(TODAY, new Money(-1), Money.ZERO)))
                .containsExactly("BT-779");
        assertThat(fields(NoticeMother.completion(TODAY, Money.ZERO, new Money(-1))))
                .containsExactly("BT-782");
    }

    @Test
    void exAnteNoticeFollowsTheDecisionAndExplainsIt() {
        assertThat(fields(exAnte(TODAY, "Er is haast."))).isEmpty();
        assertThat(fields(exAnte(TODAY.plusDays(1), "Er is haast."))).containsExactly("BT-1451");
        assertThat(fields(exAnte(TODAY, " "))).containsExactly("BT-135");
    }

    @Test
    void resultNamesTheReasonNotToAnnounceExactlyWhenNothingWasAnnounced() {
        NoticeContent.AwardNotice open = NoticeMother.awardNotice().build();

        assertThat(fields(open.inProcedure(ProcedureType.NEGOTIATED_WITHOUT_CALL, Optional.empty())))
                .containsExactly("BT-136");
        assertThat(fields(open.inProcedure(ProcedureType.OPEN, Optional.of(NoticeMother.urgency()))))
                .containsExactly("BT-136");
        assertThat(fields(open.inProcedure(
                        ProcedureType.NEGOTIATED_WITHOUT_CALL,
                        Optional.of(new DirectAward(DirectAward.Reason.CRISIS, "")))))
                .containsExactly("BT-135");
    }

    @Test
    void changeNamesWhatWasAndWhatWillBe() {
        NoticeContent.ContractNotice before = NoticeMother.contractNotice().build();
        NoticeContent.ContractNotice after =
                before.withDeadlines(before.closingAt().plus(Duration.ofDays(7)), before.questionsUntil());

        assertThat(ChangedPart.between(before, after))
                .containsExactly(new ChangedPart(
                        ChangedPart.Section.LOT,
                        "Uiterste moment voor inschrijvingen: was '13 april 2026, 23:59:59 uur', wordt"
                                + " '20 april 2026, 23:59:59 uur'."));
        assertThat(ChangedPart.between(before, before)).isEmpty();
    }

    @Test
    void longTextThatChangesIsNotRepeated() {
        NoticeContent before = NoticeMother.planningNotice();
        NoticeContent after = before.withWording(before.title(), "x".repeat(201), before.cpvCodes(), before.buyer());

        assertThat(ChangedPart.between(before, after))
                .containsExactly(new ChangedPart(
                        ChangedPart.Section.PROCEDURE, "Omschrijving: gewijzigd, zie de nieuwe tekst."));
    }

    @Test
    void whatIsAddedOrDroppedIsSaid() {
        NoticeContent.ContractNotice before = NoticeMother.contractNotice().build();
        NoticeContent.ContractNotice after = before.afterPublication("123456-2026");

        assertThat(ChangedPart.between(before, after))
                .extracting(ChangedPart::description)
                .containsExactly("Eerdere publicatie: toegevoegd is '123456-2026'.");
        assertThat(ChangedPart.between(after, before))
                .extracting(ChangedPart::description)
                .containsExactly("Eerdere publicatie: vervallen is '123456-2026'.");
    }

    private static NoticeContent chosen(ProcedureType procedure, CandidateSelection selection) {
        return NoticeMother.contractNotice().build().inProcedure(procedure, Optional.of(selection));
    }

    private static NoticeContent planning(PlanningNotice sample, Money estimate, LocalDate expected) {
        return new PlanningNotice(
                sample.caseRef(),
                sample.title(),
                sample.description(),
                sample.buyer(),
                sample.cpvCodes(),
                estimate,
                expected);
    }

    private static NoticeContent consultation(Instant until, String answersUrl) {
        MarketConsultation sample = NoticeMother.marketConsultation();
        return new MarketConsultation(
                sample.caseRef(),
                sample.title(),
                sample.description(),
                sample.buyer(),
                sample.cpvCodes(),
                until,
                sample.documentsUrl(),
                answersUrl);
    }

    private static NoticeContent exAnte(LocalDate decidedOn, String explanation) {
        ExAnteNotice sample = NoticeMother.exAnteNotice();
        return new ExAnteNotice(
                sample.caseRef(),
                sample.title(),
                sample.description(),
                sample.buyer(),
                sample.cpvCodes(),
                sample.maximum(),
                sample.frameworkMonths(),
                sample.maximumParticipants(),
                sample.criteria(),
                new DirectAward(DirectAward.Reason.URGENCY, explanation),
                sample.winner(),
                decidedOn);
    }

    private static List<Finding> check(NoticeContent content) {
        return NoticeRules.check(content, NoticeMother.NOW);
    }

    private static List<String> fields(NoticeContent content) {
        return check(content).stream().map(Finding::subject).distinct().toList();
    }
}
