package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.ironstock.tender.domain.Question;
import org.ironstock.tender.domain.Question.State;
import org.ironstock.tender.inquiry.Questions;
import org.ironstock.tender.inquiry.Questions.Choice;
import org.ironstock.tender.vault.CanarySearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Process {@code tenderQuestion}: from a question to an agreed answer, or to none. */
@EngineTest
class TenderQuestionProcessTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Desk desk;

    @Autowired
    private Questions questions;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-02-27T22:59:59Z, taken", "2026-02-27T23:00:00Z, QUESTION_TOO_LATE"})
    void aQuestionIsTakenUntilTheLastMomentOfTheDeadlineAndRefusedAfterIt(String moment, String outcome) {
        InquiryScene scene = InquiryScene.open(context).at(moment);
        if (outcome.equals("taken")) {
            assertThat(scene.ask(false).state()).isEqualTo(State.ASKED);
        } else {
            assertThat(Refused.codes(() -> scene.ask(false))).containsExactly(outcome);
            assertThat(questions.of(scene.id())).isEmpty();
        }
    }

    @Test
    void anAnswerGoesBackWithAReasonUntilAnotherPersonAgrees() {
        InquiryScene scene = InquiryScene.open(context);
        Question asked = scene.ask(false);
        assertThat(desk.task("Task_AnswerQuestion", scene.id()).getDueDate()).isNotNull();
        scene.answer(false);
        assertThat(Refused.findings(() -> desk.as(InquiryScene.LAWYER)
                        .completeJson("Task_ReviewAnswer", scene.id(), Map.of("decision", "REJECTED"))))
                .containsExactly(
                        Finding.of("REASON_TOO_SHORT", "reason", "Geef een motivering van ten minste 10 tekens."));
        desk.as(InquiryScene.LAWYER)
                .completeJson(
                        "Task_ReviewAnswer",
                        scene.id(),
                        Map.of("decision", "REJECTED", "reason", "Noem ook het weekend."));
        assertThat(scene.question(asked).reviewReason()).isEqualTo("Noem ook het weekend.");
        scene.answered(false);

        assertThat(scene.question(asked).state()).isEqualTo(State.APPROVED);
        assertThat(scene.end("tenderQuestion")).contains("EndEvent_AnswerReady");
    }

    @Test
    void whoWroteTheAnswerDoesNotReviewIt() {
        InquiryScene scene = InquiryScene.open(context);
        Question asked = scene.ask(false);
        questions.answer(asked.id(), "Vraag", "Antwoord", false, InquiryScene.LAWYER);
        AnswerRefused refused = catchThrowableOfType(
                AnswerRefused.class, () -> questions.review(asked.id(), true, "", InquiryScene.LAWYER));
        assertThat(refused.findings()).extracting(Finding::code).containsExactly("REVIEWER_IS_AUTHOR");
    }

    @Test
    void severalQuestionsAreHandledBesideEachOther() {
        InquiryScene scene = InquiryScene.open(context);
        Question first = scene.ask(false);
        Question second = scene.ask(true);
        assertThat(List.of(first.number(), second.number())).containsExactly(1, 2);
        assertThat(scene.openTasks()).containsExactly("Task_AnswerQuestion", "Task_DecidePrivacy");
        scene.answered(false);
        assertThat(scene.question(first).state()).isEqualTo(State.APPROVED);
        assertThat(scene.question(second).state()).isEqualTo(State.ASKED);
    }

    @Test
    void aConfidentialQuestionNeedsAMotive() {
        InquiryScene scene = InquiryScene.open(context);
        assertThat(Refused.codes(() -> questions.ask(new org.ironstock.tender.domain.QuestionRules.Asking(
                        scene.id(), scene.supplier(), "Prijs", "Mag het anders?", true, ""))))
                .containsExactly("PRIVACY_WITHOUT_MOTIVE");
    }

    @Test
    void grantedConfidentialityAnswersTheAskerAloneAndChangesNothingForOthers() {
        InquiryScene scene = InquiryScene.open(context);
        Question asked = scene.ask(true);
        decidePrivacy(scene, "GRANTED");
        AnswerRefused refused = catchThrowableOfType(AnswerRefused.class, () -> scene.answer(true));
        assertThat(refused.findings()).extracting(Finding::code).containsExactly("CHANGE_IN_PRIVATE");
        scene.answered(false);

        assertThat(scene.question(asked).state()).isEqualTo(State.ANSWERED_PRIVATELY);
        assertThat(scene.end("tenderQuestion")).contains("EndEvent_AnsweredPrivately");
    }

    @Test
    void afterARefusalTheAskerMayLetItBeAnsweredForAll() {
        InquiryScene scene = InquiryScene.open(context);
        Question asked = scene.ask(true);
        decidePrivacy(scene, "REFUSED");
        assertThat(scene.question(asked).chooseUntil()).contains(java.time.Instant.parse("2026-02-04T22:59:59Z"));
        questions.choose(scene.id(), asked.id(), scene.supplier(), Choice.ANSWER_FOR_ALL);
        scene.answered(false);
        assertThat(scene.question(asked).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void afterARefusalTheAskerMayWithdrawAndNobodyElseMay() {
        InquiryScene scene = InquiryScene.open(context);
        Question asked = scene.ask(true);
        assertThat(Refused.codes(() -> questions.choose(scene.id(), asked.id(), scene.supplier(), Choice.WITHDRAW)))
                .containsExactly("NO_CHOICE");
        decidePrivacy(scene, "REFUSED");
        String other = VaultCase.published(context).supplier().supplier().id();
        assertThatThrownBy(() -> questions.choose(scene.id(), asked.id(), other, Choice.WITHDRAW))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no question of yours");
        questions.choose(scene.id(), asked.id(), scene.supplier(), Choice.WITHDRAW);
        assertThat(scene.question(asked).state()).isEqualTo(State.WITHDRAWN);
        assertThat(scene.end("tenderQuestion")).contains("EndEvent_QuestionWithdrawn");
    }

    @Test
    void silenceDisclosesNothing() {
        InquiryScene scene = InquiryScene.open(context);
        Question asked = scene.ask(true);
        decidePrivacy(scene, "REFUSED");
        scene.at("2026-02-04T22:59:59Z");
        assertThat(scene.question(asked).state()).isEqualTo(State.PRIVACY_REFUSED);
        scene.at("2026-02-04T23:00:00Z");
        assertThat(scene.question(asked).state()).isEqualTo(State.WITHDRAWN);
        assertThat(scene.end("tenderQuestion")).contains("EndEvent_QuestionLapsed");
        assertThat(Refused.codes(
                        () -> questions.choose(scene.id(), asked.id(), scene.supplier(), Choice.ANSWER_FOR_ALL)))
                .containsExactly("NO_CHOICE");
    }

    @Test
    void anEventFromAPortalAsksAQuestionAndALateOneIsRefusedWithItsFinding() {
        InquiryScene scene = InquiryScene.open(context);
        Map<String, Object> data = Map.of(
                "tenderId",
                scene.id(),
                "supplierId",
                scene.supplier(),
                "subject",
                "Levertijd",
                "question",
                "Hoe snel?");
        assertThat(scene.send("tender.question-asked", data).caseId()).isEqualTo(scene.id());
        assertThat(questions.of(scene.id())).hasSize(1);
        scene.at("2026-02-27T23:00:00Z");
        assertThat(Refused.codes(() -> scene.send("tender.question-asked", data)))
                .containsExactly("QUESTION_TOO_LATE");
        assertThat(Refused.codes(() -> scene.send(
                        "tender.question-asked",
                        Map.of(
                                "tenderId",
                                scene.id(),
                                "supplierId",
                                "SUP-999999",
                                "subject",
                                "Levertijd",
                                "question",
                                "Hoe snel?"))))
                .containsExactly("ASKER_UNKNOWN");
    }

    @Test
    void onlyInvitedPartiesAskInAPrivateProcedure() {
        InquiryScene scene = InquiryScene.invited(context);
        String other = VaultCase.published(context).supplier().supplier().id();
        assertThat(questions.mayAsk(scene.id(), scene.supplier())).isTrue();
        assertThat(questions.mayAsk(scene.id(), other)).isFalse();
    }

    @Test
    void theTextOfAQuestionStandsInNoVariableAndNoHistoryOfTheEngine() {
        InquiryScene scene = InquiryScene.open(context);
        String canary = "kanarie" + java.util.UUID.randomUUID().toString().replace("-", "");
        scene.ask("Onderwerp", canary, true);
        decidePrivacy(scene, "GRANTED");
        assertThat(CanarySearch.tablesThatHold(jdbc, canary)).containsExactly("tender.question");
    }

    private void decidePrivacy(InquiryScene scene, String decision) {
        desk.as(InquiryScene.LAWYER)
                .completeJson(
                        "Task_DecidePrivacy",
                        scene.id(),
                        Map.of("decision", decision, "reason", "Het belang van de andere partijen weegt hier."));
    }
}
