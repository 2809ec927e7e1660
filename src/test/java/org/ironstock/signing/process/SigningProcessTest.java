package org.ironstock.signing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.dossier.Revision;
import org.ironstock.dossier.sealing.PdfSeals;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.Officials;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Sha256;
import org.ironstock.signing.ConflictOfInterest;
import org.ironstock.signing.SignedDocument;
import org.ironstock.signing.Signing;
import org.ironstock.signing.SigningOutcome;
import org.ironstock.signing.SigningRequest.Flag;
import org.ironstock.signing.application.SignerDecisions;
import org.ironstock.signing.domain.Decision;
import org.ironstock.signing.domain.Mandate;
import org.ironstock.signing.domain.SignatureOutcome;
import org.ironstock.signing.domain.SignerAnswer;
import org.ironstock.signing.persistence.MandateRegister;
import org.ironstock.signing.process.SigningMother.Requested;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
class SigningProcessTest {

    private static final String SIGN = "Task_SignDocument";
    private static final String COMPLETE_DOSSIER = "Task_CompleteDossier";

    @Autowired
    private Desk desk;

    @Autowired
    private Dossier dossier;

    @Autowired
    private Signing signing;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private FormService forms;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private MandateRegister mandates;

    @Autowired
    private SignerDecisions decisions;

    @Autowired
    private Officials officials;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private SigningMother given;

    @BeforeEach
    void begin() {
        given = new SigningMother(dossier, signing, runtime);
    }

    @Test
    void aDocumentIsSignedByEveryoneInOrder() {
        Requested requested = given.requested();

        assertThat(signing.notSigned(requested.documentId())).map(Finding::code).contains("DOCUMENT_NOT_SIGNED");
        sign("cibg-director-1", requested);
        assertThat(signing.notSigned(requested.documentId())).isPresent();
        assertThat(signing.signatureOf(requested.documentId())).isEmpty();
        sign("vws-gmt-director-1", requested);

        assertOutcome(requested, SigningOutcome.SIGNED);
        assertThat(signing.notSigned(requested.documentId())).isEmpty();
        SignedDocument signed = signing.signatureOf(requested.documentId()).orElseThrow();
        assertThat(signed.signatures())
                .extracting(SignedDocument.Signature::official)
                .containsExactly("cibg-director-1", "vws-gmt-director-1");
        assertThat(signed.signatures())
                .extracting(SignedDocument.Signature::onBehalfOf)
                .containsOnly("de Minister van Volksgezondheid, Welzijn en Sport");
        assertThat(signed.sha256())
                .isEqualTo(dossier.get(requested.documentId()).sha256());
        assertThat(signed.overruled()).isFalse();
        assertThat(dossier.get(requested.documentId()).frozen()).isTrue();
        assertThat(dossier.evidenceOf(requested.caseRef()))
                .extracting(Evidence::what)
                .contains("AUTHORITY_DETERMINED", "TASK_COMPLETED", "DOCUMENT_SIGNED", "REVISION_ADDED");
    }

    @Test
    void eachSignatureStandsInTheDocumentBehindTheBytesThatItsSignerSaw() {
        Requested requested = given.requested();
        byte[] frozen = dossier.content(requested.documentId());
        sign("cibg-director-1", requested);
        byte[] seenBySecond = dossier.newest(requested.documentId());
        sign("vws-gmt-director-1", requested);

        byte[] newest = dossier.newest(requested.documentId());
        SignedDocument signed = signing.signatureOf(requested.documentId()).orElseThrow();
        assertThat(Arrays.copyOf(newest, frozen.length)).isEqualTo(frozen);
        assertThat(Arrays.copyOf(newest, seenBySecond.length)).isEqualTo(seenBySecond);
        assertThat(signed.sha256()).isEqualTo(Sha256.of(frozen));
        List<PdfSeals.Found> found = PdfSeals.in(newest);
        assertThat(found).hasSize(3).allMatch(PdfSeals.Found::intact);
        assertThat(found.get(0).reason()).startsWith("Verzegeld bij het opmaken");
        assertThat(found.get(1).signer()).isEqualTo(officials.displayName("cibg-director-1"));
        assertThat(found.get(2).reason())
                .contains(
                        officials.groupName("vws-gmt-director"),
                        "namens de Minister van Volksgezondheid, Welzijn en Sport",
                        requested.signingId(),
                        signed.sha256());
        assertThat(dossier.brokenDocuments(requested.caseRef())).isEmpty();
    }

    @Test
    void aRefusalAddsNoSignatureToTheDocument() {
        Requested requested = given.requested();
        sign("cibg-director-1", requested);

        desk.as("vws-gmt-director-1")
                .complete(
                        SIGN,
                        requested.caseRef(),
                        Map.of("decision", "REFUSE", "reason", "De onderbouwing van de raming ontbreekt."));

        assertThat(dossier.revisions(requested.documentId()))
                .extracting(Revision::signer)
                .containsExactly("", "cibg-director-1");
    }

    @Test
    void aSignatureThatTheEngineRollsBackLeavesNoRevisionBehind() {
        Requested requested = given.requested();

        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    sign("cibg-director-1", requested);
                    throw new IllegalStateException("a later step refuses");
                }))
                .hasMessage("a later step refuses");

        assertThat(dossier.revisions(requested.documentId())).hasSize(1);
        assertThat(signing.signatureOf(requested.documentId())).isEmpty();
        sign("cibg-director-1", requested);
        assertThat(dossier.revisions(requested.documentId())).hasSize(2);
    }

    @Test
    void theFormShowsWhatIsSigned() {
        Requested requested = given.requested();
        sign("cibg-director-2", requested);
        Task task = desk.task(SIGN, requested.caseRef());

        assertThat((Map<String, Object>) forms.getTaskFormVariables(task.getId()))
                .containsEntry("caseRef", requested.caseRef())
                .containsEntry("documentKindName", "gunningsbesluit")
                .containsEntry("amountText", Money.euro(1_000_000).inDutch())
                .containsEntry("documentId", requested.documentId().toString())
                .containsEntry("sha256", dossier.get(requested.documentId()).sha256())
                .containsEntry("onBehalfOf", "de Minister van Volksgezondheid, Welzijn en Sport")
                .hasEntrySatisfying("earlierSignatures", text -> assertThat((String) text)
                        .startsWith("1 van 2: Iris Vos (CIBG Directeur) op "));
    }

    @Test
    void theFormOfADocumentThatCostsNothingSaysSo() {
        given.kind = "publicationDecision";
        given.amount = Money.ZERO;
        Requested requested = given.requested();

        assertThat((Map<String, Object>) forms.getTaskFormVariables(
                        desk.task(SIGN, requested.caseRef()).getId()))
                .containsEntry("amountText", "geen: dit stuk brengt geen uitgave mee");
    }

    @Test
    void noReasonNorNameBecomesAVariable() {
        Requested requested = given.requested();
        refuse("cibg-director-1", requested, "REFUSE", "De raming klopt niet");

        assertThat(history.createHistoricVariableInstanceQuery().list().stream()
                        .map(HistoricVariableInstance::getValue)
                        .map(String::valueOf))
                .noneMatch(value -> value.contains("De raming klopt niet"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFUSE", "SIGN_WITH_RESERVATION"})
    void aRefusalNeedsAReasonAndGivesTheValueBack(String decision) {
        given.kind = "publicationDecision";
        given.amount = Money.euro(140_000).minus(new Money(1));
        Requested refused = given.requested();

        assertRefused("REASON_REQUIRED", () -> refuse("cibg-contract-manager-1", refused, decision, "  "));
        refuse("cibg-contract-manager-1", refused, decision, "De planning ontbreekt");

        assertOutcome(refused, SigningOutcome.REFUSED);
        assertThat(signing.notSigned(refused.documentId())).isPresent();
        assertThat(dossier.evidenceOf(refused.caseRef()))
                .extracting(Evidence::statement)
                .anyMatch(statement -> statement.endsWith("De planning ontbreekt"));

        SigningMother again = new SigningMother(dossier, signing, runtime);
        again.kind = given.kind;
        again.amount = given.amount;
        again.needRef = given.needRef;
        Requested second = again.requested();
        sign("cibg-contract-manager-1", second);
        assertThat(desk.openTasks(second.caseRef())).containsExactly(SIGN);
    }

    @Test
    void nobodySignsWhatHePreparedHimself() {
        given.preparer = "cibg-director-1";
        Requested requested = given.requested();

        assertRefused("SIGNER_IS_PREPARER", () -> sign("cibg-director-1", requested));
        sign("cibg-director-2", requested);
        assertThat(desk.openTasks(requested.caseRef())).containsExactly(SIGN);
    }

    @Test
    void whoChangedTheDocumentWhileItWaitedDoesNotSignItEither() {
        Requested requested = given.requested();
        dossier.addPreparer(requested.documentId(), "cibg-director-2");

        assertRefused("SIGNER_IS_PREPARER", () -> sign("cibg-director-2", requested));
    }

    @Test
    void aMachineCountsForNobody() {
        given.preparer = "client:bestelsysteem";
        Requested requested = given.requested();

        assertRefused("PREPARER_UNKNOWN", () -> sign("cibg-director-1", requested));
        assertRefused(null, () -> sign("client:bestelsysteem", requested));
        refuse("cibg-director-1", requested, "REFUSE", "Niemand staat voor dit stuk in");
        assertOutcome(requested, SigningOutcome.REFUSED);
    }

    @Test
    void nobodySignsTwice() {
        given.kind = "payment";
        Requested requested = given.requested();
        sign("cibg-finance-1", requested);

        assertRefused("SIGNER_SIGNED_BEFORE", () -> sign("cibg-finance-1", requested));
        sign("cibg-finance-2", requested);
        assertOutcome(requested, SigningOutcome.SIGNED);
    }

    @Test
    void aStrangerDoesNotSign() {
        Requested requested = given.requested();

        assertRefused(null, () -> sign("igj-1", requested));
        assertRefused(null, () -> sign("vws-gmt-director-1", requested));
        assertThat(desk.openTasks(requested.caseRef())).containsExactly(SIGN);
    }

    @Test
    void whoComesPastTheTaskNeedsRoleAndMandateToo() {
        Requested requested = given.requested();
        SignerAnswer answer = new SignerAnswer(Decision.SIGN, "", "");

        assertThat(refusedTo("igj-1", requested, answer))
                .containsExactlyInAnyOrder("SIGNER_NOT_OF_ROLE", "MANDATE_MISSING");
        assertThat(refusedTo("client:bestelsysteem", requested, answer))
                .containsExactlyInAnyOrder("SIGNER_UNKNOWN", "SIGNER_NOT_OF_ROLE", "MANDATE_MISSING");
        assertThat(refusedTo("vws-gmt-director-1", requested, answer))
                .as("a signer whose turn has not come")
                .containsExactlyInAnyOrder("SIGNER_NOT_OF_ROLE", "MANDATE_MISSING");
        assertThat(decisions.decide(requested.signingId(), "cibg-director-1", answer))
                .isEqualTo(SignatureOutcome.NEXT_SIGNER);
    }

    @Test
    void whoDeclaredAnInterestDoesNotSign() {
        given.supplierRef = "SUP-" + given.caseRef;
        Requested requested = given.requested();
        signing.declareConflict(new ConflictOfInterest("cibg-director-1", "", given.supplierRef, "Aandelen"));
        signing.declareConflict(new ConflictOfInterest("cibg-director-2", given.caseRef, "", "Familie"));

        assertRefused("SIGNER_HAS_CONFLICT", () -> sign("cibg-director-1", requested));
        assertRefused("SIGNER_HAS_CONFLICT", () -> sign("cibg-director-2", requested));
        assertThat(signing.hasConflict("cibg-director-2", given.caseRef)).isTrue();
        assertThat(signing.hasConflict("cibg-director-1", given.caseRef)).isFalse();
    }

    @Test
    void aMandateThatEndsBetweenTwoSignaturesDoesNotCoverTheSecond() {
        desk.travelTo(Instant.parse("2039-12-31T22:30:00Z"));
        given = new SigningMother(dossier, signing, runtime);
        Requested requested = given.requested();
        sign("cibg-director-1", requested);

        desk.travelTo(Instant.parse("2039-12-31T22:59:59Z"));
        assertThat(desk.openTasks(requested.caseRef())).containsExactly(SIGN);
        desk.travelTo(Instant.parse("2039-12-31T23:00:00Z"));
        assertRefused("MANDATE_EXPIRED", () -> sign("vws-gmt-director-1", requested));
        assertThat(signing.notSigned(requested.documentId())).isPresent();
    }

    @Test
    void aMandateHoldsUntilTheLastSecondOfItsLastDay() {
        desk.travelTo(Instant.parse("2039-12-31T22:59:59Z"));
        given = new SigningMother(dossier, signing, runtime);
        Requested requested = given.requested();

        sign("cibg-director-1", requested);
        assertThat(desk.openTasks(requested.caseRef())).containsExactly(SIGN);
    }

    @Test
    void aRevokedMandateDoesNotCover() {
        given.kind = "dissolution";
        Requested requested = given.requested();
        Mandate mandate = mandates.all().stream()
                .filter(each -> each.official().equals("rvo-lawyer-2"))
                .findFirst()
                .orElseThrow();
        mandates.revoke(mandate.id(), new Mandate.Revocation(Instant.now(), "vws-gmt-director-1", "Andere functie"));

        assertRefused("MANDATE_REVOKED", () -> sign("rvo-lawyer-2", requested));
        sign("rvo-lawyer-1", requested);
    }

    @Test
    void theLimitOfAMandateCountsEverythingForTheSameNeed() {
        Requested first = publication(Money.euro(100_000));
        Requested second = publication(Money.euro(40_000));
        Requested third = publication(new Money(1));

        sign("cibg-contract-manager-1", second);
        assertRefused("MANDATE_LIMIT", () -> sign("cibg-contract-manager-2", third));
        sign("cibg-contract-manager-1", first);
        assertThat(desk.openTasks(third.caseRef())).containsExactly(SIGN);
    }

    @Test
    void aValueAboveEveryMandateIsRefusedBeforeAnybodySeesIt() {
        given.amount = Money.euro(1_000_000_000).plus(new Money(1));
        Requested tooMuch = given.requested();

        assertThat(endOf(tooMuch)).isEqualTo("EndEvent_NO_MANDATE");
        assertThat(desk.openTasks(tooMuch.caseRef())).isEmpty();
        assertThat(dossier.evidenceOf(tooMuch.caseRef()))
                .extracting(Evidence::what)
                .contains("NO_MANDATE");

        SigningMother exact = new SigningMother(dossier, signing, runtime);
        exact.amount = Money.euro(1_000_000_000);
        assertThat(desk.openTasks(exact.requested().caseRef())).containsExactly(SIGN);
    }

    @Test
    void aDocumentThatTheTableDoesNotKnowIsRefused() {
        given.kind = "unheardOf";

        assertThat(endOf(given.requested())).isEqualTo("EndEvent_NO_MANDATE");
    }

    @Test
    void twoRequestsAtOnceCannotPassTheLimitTogether() throws Exception {
        String need = given.needRef;
        List<String> ends = Together.atOnce(() -> endOf(large(need)), () -> endOf(large(need)));

        assertThat(ends).containsExactlyInAnyOrder("EndEvent_NO_MANDATE", "");
    }

    @Test
    void ofTwoPeopleWhoSignAtOnceOneSucceeds() throws Exception {
        Requested requested = given.requested();

        List<Boolean> results = Together.atOnce(
                () -> succeeds(() -> sign("cibg-director-1", requested)),
                () -> succeeds(() -> sign("cibg-director-2", requested)));

        assertThat(results).containsExactlyInAnyOrder(true, false);
        assertThat(jdbc.sql("select count(*) from signing.signature where signing_id = ?")
                        .param(requested.signingId())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        sign("vws-gmt-director-1", requested);
        assertOutcome(requested, SigningOutcome.SIGNED);
    }

    @Test
    void aNegativeAdviceIsOverruledWithAMotiveAndOneLevelUp() {
        given.kind = "qualityReport";
        given.flags = Set.of(Flag.NEGATIVE_ADVICE);
        Requested requested = given.requested();

        assertRefused("OVERRIDE_MOTIVE_REQUIRED", () -> sign("cibg-contract-manager-1", requested));
        assertRefused("OVERRIDE_MOTIVE_REQUIRED", () -> override("cibg-contract-manager-1", requested, 99));
        override("cibg-contract-manager-1", requested, 100);
        override("cibg-director-1", requested, 100);

        assertOutcome(requested, SigningOutcome.SIGNED);
        assertThat(signing.signatureOf(requested.documentId()).orElseThrow().overruled())
                .isTrue();
    }

    @Test
    void aboveTheMinisterThereIsNobody() {
        given.kind = "crisisLevelRed";
        given.flags = Set.of(Flag.NEGATIVE_ADVICE);
        Requested requested = given.requested();

        override("vws-dgcz-1", requested, 120);
        override("vws-minister-1", requested, 120);
        assertOutcome(requested, SigningOutcome.SIGNED);
    }

    @Test
    void aSilentSignerIsRemindedAndThenReplacedButNobodySignsForHim() {
        Instant start = Instant.parse("2026-03-02T09:00:00Z");
        desk.travelTo(start);
        given = new SigningMother(dossier, signing, runtime);
        Requested requested = given.requested();

        assertThat(timers(requested))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "BoundaryEvent_ReminderDue", start.plus(Duration.ofDays(1)),
                        "BoundaryEvent_DeputyDue", start.plus(Duration.ofDays(2)),
                        "BoundaryEvent_DeadlinePassed", start.plus(Duration.ofDays(10))));
        assertThat(desk.task(SIGN, requested.caseRef()).getDueDate())
                .isEqualTo(Date.from(start.plus(Duration.ofDays(2))));

        desk.travelTo(start.plus(Duration.ofDays(1)));
        desk.runJobs(requested.caseRef());
        assertThat(desk.task(SIGN, requested.caseRef()).getPriority()).isEqualTo(75);
        assertRefused(null, () -> sign("vws-gmt-director-2", requested));

        desk.travelTo(start.plus(Duration.ofDays(2)));
        desk.runJobs(requested.caseRef());
        assertThat(dossier.evidenceOf(requested.caseRef()))
                .extracting(Evidence::what)
                .contains("SIGNER_REMINDED", "DEPUTY_CALLED");
        sign("vws-gmt-director-2", requested);
        assertThat(signing.signatureOf(requested.documentId())).isEmpty();
        sign("vws-gmt-director-1", requested);
        assertOutcome(requested, SigningOutcome.SIGNED);
        assertThat(signing.signatureOf(requested.documentId())
                        .orElseThrow()
                        .signatures()
                        .get(0)
                        .role())
                .isEqualTo("vws-gmt-director");
    }

    @Test
    void inACrisisTermsCountInHours() {
        Instant start = Instant.parse("2026-03-28T23:00:00Z");
        desk.travelTo(start);
        given = new SigningMother(dossier, signing, runtime);
        given.flags = Set.of(Flag.CRISIS);
        Requested requested = given.requested();

        assertThat(timers(requested))
                .containsEntry("BoundaryEvent_ReminderDue", start.plus(Duration.ofHours(4)))
                .containsEntry("BoundaryEvent_DeputyDue", start.plus(Duration.ofHours(8)));
    }

    @Test
    void roleWithoutDeputyKeepsWaiting() {
        given.kind = "crisisLevelRed";
        Requested requested = given.requested();
        sign("vws-dgcz-1", requested);

        desk.travelTo(given.deadline.minus(Duration.ofDays(1)));
        desk.runJobs(requested.caseRef());

        assertThat(desk.openTasks(requested.caseRef())).containsExactly(SIGN);
        sign("vws-minister-1", requested);
        assertOutcome(requested, SigningOutcome.SIGNED);
    }

    @Test
    void afterTheDeadlineNobodySigns() {
        Requested requested = given.requested();
        sign("cibg-director-1", requested);

        desk.travelTo(given.deadline.plusMillis(1));
        assertRefused("DEADLINE_PASSED", () -> sign("vws-gmt-director-1", requested));
        desk.runJobs(requested.caseRef());

        assertThat(endOf(requested)).isEqualTo("EndEvent_SIGNING_DEADLINE_PASSED");
        assertThat(desk.openTasks(requested.caseRef())).isEmpty();
        assertThat(signing.notSigned(requested.documentId())).isPresent();
    }

    @Test
    void atTheLastMomentOneStillSigns() {
        Requested requested = given.requested();

        desk.travelTo(given.deadline);
        sign("cibg-director-1", requested);
        assertThat(desk.openTasks(requested.caseRef())).containsExactly(SIGN);
    }

    @Test
    void anIncompleteDossierIsCompletedByItsPreparerBeforeAnyoneSigns() {
        given.present = List.of("openingMinutes");
        Requested requested = given.requested();

        Task task = desk.task(COMPLETE_DOSSIER, requested.caseRef());
        assertThat((String) forms.getTaskFormVariables(task.getId()).get("missingDocuments"))
                .isEqualTo("In het dossier ontbreekt: kwaliteitsrapport.\nIn het dossier ontbreekt: gunningsadvies.");
        assertRefused(null, () -> desk.as("cibg-buyer-2").complete(task, Map.of("choice", "CHECK_AGAIN")));
        desk.as("cibg-buyer-1").complete(task, Map.of("choice", "CHECK_AGAIN"));
        given.file("qualityReport");
        given.file("awardAdvice");
        desk.as("process-owner-1").complete(COMPLETE_DOSSIER, requested.caseRef(), Map.of("choice", "CHECK_AGAIN"));

        assertThat(desk.openTasks(requested.caseRef())).containsExactly(SIGN);
    }

    @Test
    void aDossierThatStaysIncompleteIsGivenUpAfterThreeRounds() {
        given.present = List.of();
        Requested requested = given.requested();

        for (int round = 1; round <= 3; round++) {
            desk.as("cibg-buyer-1").complete(COMPLETE_DOSSIER, requested.caseRef(), Map.of("choice", "CHECK_AGAIN"));
        }

        assertThat(endOf(requested)).isEqualTo("EndEvent_DOSSIER_INCOMPLETE");
        assertThat(signing.notSigned(requested.documentId())).isPresent();
    }

    @Test
    void aPreparerMayStopCompletingWithAReason() {
        given.present = List.of();
        Requested requested = given.requested();

        assertRefused("REASON_REQUIRED", () -> desk.as("cibg-buyer-1")
                .complete(COMPLETE_DOSSIER, requested.caseRef(), Map.of("choice", "STOP")));
        desk.as("cibg-buyer-1")
                .complete(COMPLETE_DOSSIER, requested.caseRef(), Map.of("choice", "STOP", "reason", "Advies vervalt"));

        assertThat(endOf(requested)).isEqualTo("EndEvent_DOSSIER_INCOMPLETE");
    }

    @Test
    void aDocumentThatIsTakenBackIsNotSigned() {
        Requested requested = given.requested();
        sign("cibg-director-1", requested);

        signing.withdraw(requested.documentId(), "Er zit een fout in de bijlage");
        signing.withdraw(requested.documentId(), "Nog eens");

        assertOutcome(requested, SigningOutcome.WITHDRAWN);
        assertThat(desk.openTasks(requested.caseRef())).isEmpty();
        assertThat(dossier.evidenceOf(requested.caseRef()))
                .extracting(Evidence::statement)
                .anyMatch(statement -> statement.contains("Er zit een fout in de bijlage"));
    }

    @Test
    void aTokenMovedPastTheSignersSealsNothing() {
        Requested requested = given.requested();
        String instance = signingOf(requested);

        assertThatThrownBy(() -> runtime.createProcessInstanceModification(instance)
                        .cancelAllForActivity("SubProcess_Sign")
                        .startBeforeActivity("Task_SealDocument")
                        .execute())
                .hasStackTraceContaining("cannot be sealed");
        assertThat(signing.notSigned(requested.documentId())).isPresent();
        assertThat(desk.openTasks(requested.caseRef())).containsExactly(SIGN);
    }

    @Test
    void aSecondTokenAtTheSignersFindsThatItWasDecided() {
        Requested requested = given.requested();
        runtime.createProcessInstanceModification(signingOf(requested))
                .startBeforeActivity(SIGN)
                .execute();
        Task one = desk.tasks(SIGN, requested.caseRef()).get(0);
        decide("cibg-director-1", one, Map.of("decision", "REFUSE", "reason", "De onderbouwing ontbreekt."));

        assertRefused("ALREADY_DECIDED", () -> sign("cibg-director-2", requested));
        assertThat(signing.signatureOf(requested.documentId())).isEmpty();
    }

    @Test
    void bytesThatWereExchangedAreNotSignedAndDoNotCountAsSigned() {
        Requested waiting = given.requested();
        Requested signed = new SigningMother(dossier, signing, runtime).requested();
        sign("cibg-director-1", signed);
        sign("vws-gmt-director-1", signed);

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            for (UUID document : List.of(waiting.documentId(), signed.documentId())) {
                jdbc.sql("update dossier.document set bytes = 'x', size = 1, sha256 = encode(sha256('x'), 'hex')"
                                + " where id = ?")
                        .param(document)
                        .update();
            }
            assertThat(signing.notSigned(signed.documentId()))
                    .map(Finding::code)
                    .contains("DOCUMENT_CHANGED");
            assertThat(signing.verifyChain().findings())
                    .extracting(Finding::code)
                    .contains("SIGNED_DOCUMENT_BROKEN");
            status.setRollbackOnly();
        });
        assertThat(signing.notSigned(signed.documentId())).isEmpty();
    }

    @Test
    void aDocumentOfAnotherCaseOrANegativeValueIsNoRequest() {
        UUID document = dossier.draw(given.document("awardDecision")).id();
        SigningMother other = new SigningMother(dossier, signing, runtime);

        assertThatThrownBy(() -> signing.request(other.request(document))).isInstanceOf(IllegalArgumentException.class);
        given.amount = new Money(-1);
        assertThatThrownBy(() -> signing.request(given.request(document))).isInstanceOf(IllegalArgumentException.class);
    }

    private Requested publication(Money amount) {
        SigningMother mother = new SigningMother(dossier, signing, runtime);
        mother.kind = "publicationDecision";
        mother.amount = amount;
        mother.needRef = given.needRef;
        return mother.requested();
    }

    private Requested large(String need) {
        SigningMother mother = new SigningMother(dossier, signing, runtime);
        mother.amount = Money.euro(600_000_000);
        mother.needRef = need;
        return mother.requested();
    }

    private void sign(String official, Requested requested) {
        decide(official, requested, SigningMother.SIGN);
    }

    private void decide(String official, Requested requested, Map<String, Object> answer) {
        decide(official, desk.task(SIGN, requested.caseRef()), answer);
    }

    /** Without claiming, so that after a refusal a colleague finds the task open. */
    private void decide(String official, Task task, Map<String, Object> answer) {
        desk.as(official).doing(() -> {
            tasks.complete(task.getId(), answer);
            return null;
        });
    }

    private void refuse(String official, Requested requested, String decision, String reason) {
        decide(official, requested, Map.of("decision", decision, "reason", reason));
    }

    private void override(String official, Requested requested, int length) {
        decide(official, requested, Map.of("decision", "SIGN", "overrideMotive", "m".repeat(length)));
    }

    private List<String> refusedTo(String official, Requested requested, SignerAnswer answer) {
        return catchThrowableOfType(
                        AnswerRefused.class, () -> decisions.decide(requested.signingId(), official, answer))
                .findings()
                .stream()
                .map(Finding::code)
                .toList();
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(AnswerRefused.class, refusal -> {
            if (code != null) {
                assertThat(refusal.findings()).extracting(Finding::code).contains(code);
            }
        });
    }

    private void assertOutcome(Requested requested, SigningOutcome outcome) {
        assertThat(endOf(requested)).isEqualTo("EndEvent_Decided");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(requested.instance().getId())
                        .variableName("signingOutcome")
                        .singleResult()
                        .getValue())
                .isEqualTo(outcome.name());
    }

    /** Id of the end event that the calling process reached; empty while it runs. */
    private String endOf(Requested requested) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(requested.instance().getId())
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> id.startsWith("EndEvent_"))
                .findFirst()
                .orElse("");
    }

    /** The called process that collects the signatures. */
    private String signingOf(Requested requested) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("signing")
                .processInstanceBusinessKey(requested.caseRef())
                .singleResult()
                .getId();
    }

    private Map<String, Instant> timers(Requested requested) {
        String instance = signingOf(requested);
        return management.createJobQuery().processInstanceId(instance).timers().list().stream()
                .collect(Collectors.toMap(
                        job -> management
                                .createJobDefinitionQuery()
                                .jobDefinitionId(job.getJobDefinitionId())
                                .singleResult()
                                .getActivityId(),
                        job -> job.getDuedate().toInstant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private static boolean succeeds(Runnable act) {
        try {
            act.run();
            return true;
        } catch (AnswerRefused refused) {
            return false;
        }
    }
}
