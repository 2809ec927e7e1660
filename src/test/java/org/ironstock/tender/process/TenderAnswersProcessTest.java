package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.opendata.OpenRecord;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
import org.ironstock.supplier.Suppliers;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.tender.domain.ExtensionNeed.Ground;
import org.ironstock.tender.domain.Question;
import org.ironstock.tender.domain.Question.State;
import org.ironstock.tender.inquiry.Extensions;
import org.ironstock.tender.inquiry.Notas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Process {@code tenderAnswers}: a nota van inlichtingen, in time or with the extension that the law then asks. */
@EngineTest
class TenderAnswersProcessTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Desk desk;

    @Autowired
    private Notas notas;

    @Autowired
    private Extensions extensions;

    @Autowired
    private Dossier dossier;

    @Autowired
    private Suppliers suppliers;

    @Test
    void oneNotaBundlesManyAnswersForAllAndNamesNobody() {
        InquiryScene scene = InquiryScene.open(context);
        Question first = scene.ask(false);
        scene.answered(false);
        Question second = scene.ask(false);
        scene.answered(false);
        scene.nota(List.of(1, 2), false);

        assertThat(scene.end("tenderAnswers")).contains("EndEvent_NotaPublished");
        assertThat(scene.question(first).state()).isEqualTo(State.PUBLISHED);
        assertThat(scene.question(second).notaNumber()).contains(1);
        StoredDocument nota = dossier.latest(scene.id(), "answersNota").orElseThrow();
        assertThat(dossier.published(nota.id())).isTrue();
        assertThat(new String(dossier.content(nota.id()), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        assertThat(extensions.open(scene.id())).isEmpty();

        String open = OpenRecord.of(context, scene.id()).text();
        assertThat(open).contains("\"enquiries\":[{\"id\":\"vraag-1\"", "\"id\":\"vraag-2\"", "\"clarifications\"");
        assertThat(open).doesNotContain(suppliers.get(first.supplierId()).name(), first.supplierId());
    }

    @ParameterizedTest(name = "open procedure, nota at {0}: extension {1}")
    @CsvSource({"2026-03-06T22:59:59Z, false", "2026-03-06T23:00:00Z, true"})
    void theLastAnswersAreOutTenDaysBeforeClosingOrClosingMoves(String moment, boolean extension) {
        InquiryScene scene = InquiryScene.open(context);
        scene.ask(false);
        scene.answered(false);
        scene.ordered();
        scene.compile(List.of(1), false);
        desk.travelTo(java.time.Instant.parse(moment));
        scene.agree("");

        assertThat(notas.published(scene.id())).hasSize(1);
        assertThat(extensions.open(scene.id()).stream().anyMatch(need -> need.ground() == Ground.ANSWERS_LATE))
                .isEqualTo(extension);
        assertThat(scene.openTasks().contains("Task_DecideExtension")).isEqualTo(extension);
    }

    @Test
    void aSubstantialChangeNeedsAMotiveAndLeavesTheFloorForBids() {
        InquiryScene scene = InquiryScene.open(context);
        scene.ask(false);
        scene.answered(true);
        scene.ordered();
        AnswerRefused unmarked = catchThrowableOfType(AnswerRefused.class, () -> scene.compile(List.of(1), false));
        assertThat(unmarked.findings()).extracting(Finding::code).containsExactly("CHANGE_NOT_MARKED");
        assertThat(refused(
                        Map.of(
                                "decision",
                                "DRAFTED",
                                "rows",
                                List.of(Map.of("number", 1, "include", true)),
                                "substantial",
                                true),
                        scene))
                .containsExactly("CHANGE_WITHOUT_MOTIVE");
        desk.travelTo(java.time.Instant.parse("2026-03-03T09:00:00Z"));
        scene.compile(List.of(1), true);
        scene.agree("");

        assertThat(extensions.open(scene.id())).singleElement().satisfies(need -> {
            assertThat(need.ground()).isEqualTo(Ground.SUBSTANTIAL_CHANGE);
            assertThat(need.earliestClosing()).hasToString("2026-03-25");
        });
        assertThat(scene.openTasks()).contains("Task_DecideExtension");
    }

    @Test
    void aNotaThatBetraysAPartyIsResolvedByTheLawyer() {
        InquiryScene scene = InquiryScene.open(context);
        String name = suppliers.get(scene.supplier()).name();
        scene.ask(false);
        desk.as(InquiryScene.BUYER)
                .completeJson(
                        "Task_AnswerQuestion",
                        scene.id(),
                        Map.of("publicQuestion", name + " vraagt naar de levertijd.", "answer", "48 uur."));
        desk.as(InquiryScene.LAWYER).completeJson("Task_ReviewAnswer", scene.id(), Map.of("decision", "APPROVED"));
        scene.ordered();
        scene.compile(List.of(1), false);
        AnswerRefused betrayed = catchThrowableOfType(AnswerRefused.class, () -> scene.agree(""));
        assertThat(betrayed.findings()).extracting(Finding::code).contains("ANONYMITY");
        assertThat(notas.published(scene.id())).isEmpty();
        desk.as(InquiryScene.LAWYER)
                .completeJson(
                        "Task_ReviewNota", scene.id(), Map.of("decision", "REJECTED", "reason", "Haal de naam eruit."));
        scene.compile(List.of(1), false);
        scene.agree("Deze naam is ook een gewoon woord.");
        assertThat(notas.published(scene.id())).hasSize(1);
    }

    @Test
    void whoDraftedTheNotaDoesNotReviewIt() {
        InquiryScene scene = InquiryScene.open(context);
        scene.ask(false);
        scene.answered(false).ordered();
        notas.draft(scene.id(), 1, new Notas.Draft(List.of(1), "", false, ""), InquiryScene.LAWYER);
        AnswerRefused refused = catchThrowableOfType(
                AnswerRefused.class, () -> notas.review(scene.id(), 1, true, "", "", InquiryScene.LAWYER));
        assertThat(refused.findings()).extracting(Finding::code).containsExactly("REVIEWER_IS_AUTHOR");
    }

    @Test
    void anEmptyNotaAndAnAnswerThatIsNotReadyAreRefused() {
        InquiryScene scene = InquiryScene.open(context);
        scene.ask(false);
        scene.ordered();
        assertThat(refused(Map.of("decision", "DRAFTED"), scene)).containsExactly("NOTA_EMPTY");
        AnswerRefused early = catchThrowableOfType(AnswerRefused.class, () -> scene.compile(List.of(1), false));
        assertThat(early.findings()).extracting(Finding::code).containsExactly("ANSWER_NOT_READY");
    }

    @Test
    void aNotaThatIsDroppedLeavesItsNumberToTheNext() {
        InquiryScene scene = InquiryScene.open(context);
        scene.ordered();
        Problem twice = catchThrowableOfType(Problem.class, scene::ordered);
        assertThat(twice.findings()).extracting(Finding::code).containsExactly("NOTA_IN_PREPARATION");
        desk.as(InquiryScene.BUYER)
                .completeJson(
                        "Task_CompileNota",
                        scene.id(),
                        Map.of("decision", "DROPPED", "reason", "Er zijn geen vragen."));
        assertThat(scene.end("tenderAnswers")).contains("EndEvent_NotaDropped");
        assertThat(notas.order(scene.id(), InquiryScene.BUYER).number()).isEqualTo(1);
    }

    @Test
    void aNotaIsOrderedWhileBidsAreTakenAndNotAfterwards() {
        InquiryScene open = InquiryScene.open(context).at("2026-03-16T22:59:59Z");
        assertThat(notas.order(open.id(), InquiryScene.BUYER).number()).isEqualTo(1);
        InquiryScene closed = InquiryScene.open(context).at("2026-03-16T23:00:00Z");
        Problem late = catchThrowableOfType(Problem.class, closed::ordered);
        assertThat(late.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("NOTA_OUT_OF_TIME");
            assertThat(finding.message()).contains("zolang de inschrijving open is");
        });
    }

    @Test
    void theStateMayCorrectItsDocumentsOfItsOwnAccordAndNotesAreNumbered() {
        InquiryScene scene = InquiryScene.open(context);
        for (int number = 1; number <= 2; number++) {
            scene.ordered();
            desk.as(InquiryScene.BUYER)
                    .completeJson(
                            "Task_CompileNota",
                            scene.id(),
                            Map.of("decision", "DRAFTED", "statement", "Op bladzijde 3 staat een schrijffout."));
            desk.as(InquiryScene.LAWYER).completeJson("Task_ReviewNota", scene.id(), Map.of("decision", "APPROVED"));
            desk.runJobs(scene.id());
        }
        assertThat(notas.published(scene.id())).extracting("number").containsExactly(1, 2);
    }

    @Test
    void aNotaThatNobodyAgreedWithIsNotPublishedWhereverTheTokenCameFrom() {
        InquiryScene scene = InquiryScene.open(context);
        scene.ask(false);
        scene.answered(false).ordered();
        scene.compile(List.of(1), false);
        assertThatThrownBy(() -> notas.publish(scene.id(), 1)).hasMessageContaining("may not be published");
    }

    private List<String> refused(Map<String, Object> answer, InquiryScene scene) {
        return catchThrowableOfType(AnswerRefused.class, () -> desk.as(InquiryScene.BUYER)
                        .completeJson("Task_CompileNota", scene.id(), answer))
                .findings()
                .stream()
                .map(Finding::code)
                .toList();
    }
}
