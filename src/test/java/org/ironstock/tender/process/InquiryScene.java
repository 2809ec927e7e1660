package org.ironstock.tender.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.ironstock.intake.dispatch.Receipt;
import org.ironstock.platform.Officials;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.supplier.RegisteredSupplier;
import org.ironstock.support.ConnectedSystem;
import org.ironstock.support.Desk;
import org.ironstock.support.Signers;
import org.ironstock.tender.Procedure;
import org.ironstock.tender.TenderRequest;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.Tenders;
import org.ironstock.tender.domain.BiddingPeriod;
import org.ironstock.tender.domain.Question;
import org.ironstock.tender.domain.QuestionRules.Asking;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TenderDates;
import org.ironstock.tender.domain.TenderMother;
import org.ironstock.tender.inquiry.Notas;
import org.ironstock.tender.inquiry.Questions;
import org.ironstock.tender.persistence.TenderCases;
import org.springframework.context.ApplicationContext;

/**
 * A tender that takes bids, dispatched on Monday 2 February 2026, closing on Monday 16 March. Answers are due on Friday 6
 * March in an open procedure and on Thursday 12 March in a private one.
 */
public final class InquiryScene {

    static final Instant DISPATCH = Instant.parse("2026-02-02T09:00:00Z");
    static final LocalDate CLOSING = LocalDate.of(2026, 3, 16);
    static final String BUYER = "cibg-buyer-1";
    static final String LAWYER = "cibg-lawyer-1";
    static final String MANAGER = "cibg-contract-manager-1";

    private final ApplicationContext beans;
    private final Desk desk;
    private final String id;
    private final RegisteredSupplier supplier;

    private InquiryScene(ApplicationContext beans, String id, RegisteredSupplier supplier) {
        this.beans = beans;
        this.desk = beans.getBean(Desk.class);
        this.id = id;
        this.supplier = supplier;
    }

    /** Private procedure with one invited party: told without a notice; closing as in an open one. */
    public static InquiryScene invited(ApplicationContext beans) {
        return running(beans, Procedure.BELOW_THRESHOLD);
    }

    /** Open procedure of which the notice itself plays no part. */
    public static InquiryScene open(ApplicationContext beans) {
        return running(beans, Procedure.OPEN);
    }

    private static InquiryScene running(ApplicationContext beans, Procedure procedure) {
        beans.getBean(Desk.class).travelTo(DISPATCH);
        VaultCase parties = VaultCase.published(beans);
        RegisteredSupplier supplier = parties.supplier();
        TenderCases cases = beans.getBean(TenderCases.class);
        String id = cases.nextId();
        cases.add(Tender.requested(id, TenderMother.need(), BUYER, DISPATCH, DutchCalendar.dayOf(DISPATCH)));
        TenderMother.DocumentsBuilder documents = new TenderMother.DocumentsBuilder();
        documents.invited = List.of(supplier.supplier().id());
        cases.saveDocuments(id, documents.build());
        Tender tender = cases.save(
                cases.get(id).withEstimate(TenderMother.estimate()).withProcedure(TenderMother.rules(procedure)));
        BiddingPeriod period = BiddingPeriod.closingOn(
                CLOSING, beans.getBean(TenderRules.class).timeLimits(tender), DutchCalendar.official());
        cases.save(
                tender.withDates(TenderDates.NONE.dispatched(DISPATCH, period)).moveTo(TenderStage.BIDDING));
        InquiryScene scene = new InquiryScene(beans, id, supplier);
        beans.getBean(RuntimeService.class)
                .createProcessInstanceByKey("tenderBids")
                .businessKey(id)
                .setVariable("tenderId", id)
                .startBeforeActivity("Task_PrepareVault")
                .execute();
        scene.desk.as(MANAGER).completeJson("Task_AppointPanel", id, VaultCase.panelAnswer());
        return scene;
    }

    public String id() {
        return id;
    }

    public String supplier() {
        return supplier.supplier().id();
    }

    public String supplierName() {
        return supplier.supplier().name();
    }

    public String secret() {
        return supplier.secret();
    }

    /** A lawyer refuses the confidentiality of the one question that waits for it. */
    public void refusePrivacy() {
        desk.as(LAWYER)
                .completeJson(
                        "Task_DecidePrivacy",
                        id,
                        Map.of("decision", "REFUSED", "reason", "Het belang van de andere partijen weegt hier."));
        desk.runJobs(id);
    }

    /**
     * An open procedure from its request, with a notice that was prepared on Monday 2 February, so that its dispatch was
     * planned for the day after.
     *
     * @param dispatchedAt moment at which the notice was dispatched
     */
    public static InquiryScene announced(ApplicationContext beans, String dispatchedAt) {
        Desk desk = beans.getBean(Desk.class);
        desk.travelTo(DISPATCH);
        TenderCases cases = beans.getBean(TenderCases.class);
        PreparationOffice office = new PreparationOffice(beans);
        TenderRequest request = PreparationOffice.request("IIR-MASK", 100_000, false);
        String id = beans.getBean(Tenders.class).request(request, "test");
        desk.runJobs(id);
        desk.as(BUYER).completeJson("Task_RecordNeed", id, PreparationOffice.need(request));
        desk.as(BUYER).completeJson("Task_DraftDocuments", id, office.documents(id));
        office.reviewersApprove(id);
        office.directorsSign(id);
        InquiryScene scene =
                new InquiryScene(beans, id, VaultCase.published(beans).supplier());
        desk.travelTo(Instant.parse(dispatchedAt));
        scene.noticePublished(scene.tender().notice().orElseThrow());
        return scene;
    }

    /** A notice of the tender was published, dispatched now. */
    void noticePublished(UUID notice) {
        desk.runJobs(id);
        new ConnectedSystem(beans).noticePublished(notice, now());
        desk.runJobs(id);
    }

    Tender tender() {
        return beans.getBean(TenderCases.class).get(id);
    }

    LocalDate closing() {
        return DutchCalendar.dayOf(tender().dates().closingAt().orElseThrow());
    }

    public InquiryScene at(String moment) {
        desk.travelTo(Instant.parse(moment));
        desk.runJobs(id);
        return this;
    }

    public Question ask(boolean confidential) {
        return ask("Levertijd", "Binnen hoeveel uur moet er geleverd worden?", confidential);
    }

    Question ask(String subject, String text, boolean confidential) {
        Question question = beans.getBean(Questions.class)
                .ask(new Asking(
                        id,
                        supplier(),
                        subject,
                        text,
                        confidential,
                        confidential ? "De vraag verraadt ons procedé." : ""));
        desk.runJobs(id);
        return question;
    }

    Question question(Question asked) {
        return beans.getBean(Questions.class).get(asked.id());
    }

    /** The buyer answers the one open question, the lawyer agrees. */
    public InquiryScene answered(boolean changes) {
        answer(changes);
        desk.as(LAWYER).completeJson("Task_ReviewAnswer", id, Map.of("decision", "APPROVED"));
        desk.runJobs(id);
        return this;
    }

    void answer(boolean changes) {
        desk.as(BUYER)
                .completeJson(
                        "Task_AnswerQuestion",
                        id,
                        Map.of(
                                "publicQuestion", "Wat is de levertijd?",
                                "answer", "Binnen 48 uur.",
                                "changesDocuments", changes));
    }

    InquiryScene ordered() {
        beans.getBean(Notas.class).order(id, BUYER);
        desk.runJobs(id);
        return this;
    }

    void compile(List<Integer> numbers, boolean substantial) {
        Map<String, Object> answer = new HashMap<>();
        answer.put("decision", "DRAFTED");
        answer.put(
                "rows",
                numbers.stream()
                        .map(number -> Map.of("number", number, "include", true))
                        .toList());
        answer.put("substantial", substantial);
        if (substantial) {
            answer.put("changeMotive", "De levertijd gaat van 48 naar 24 uur.");
        }
        desk.as(BUYER).completeJson("Task_CompileNota", id, answer);
    }

    void agree(String anonymityMotive) {
        desk.as(LAWYER)
                .completeJson(
                        "Task_ReviewNota",
                        id,
                        anonymityMotive.isBlank()
                                ? Map.of("decision", "APPROVED")
                                : Map.of("decision", "APPROVED", "anonymityMotive", anonymityMotive));
        desk.runJobs(id);
    }

    /** A nota with these answers is out. */
    public InquiryScene nota(List<Integer> numbers, boolean substantial) {
        ordered();
        compile(numbers, substantial);
        agree("");
        return this;
    }

    /** The manager decides on this closing day. */
    InquiryScene decided(LocalDate closing) {
        desk.as(MANAGER)
                .completeJson(
                        "Task_DecideExtension",
                        id,
                        Map.of(
                                "decision", "EXTEND",
                                "newClosing", closing.toString(),
                                "motive", "De antwoorden kwamen te laat."));
        desk.runJobs(id);
        return this;
    }

    Signers signers() {
        return new Signers(desk, beans.getBean(TaskService.class), beans.getBean(Officials.class));
    }

    InquiryScene signed() {
        signers().signAll(id);
        desk.runJobs(id);
        return this;
    }

    /** An event from outside. */
    Receipt send(String event, Map<String, Object> data) {
        Receipt receipt = new ConnectedSystem(beans).send(event, data);
        desk.runJobs(id);
        return receipt;
    }

    Instant now() {
        return beans.getBean(Clock.class).instant();
    }

    /** Where a process of the tender ended; empty while it runs. */
    Optional<String> end(String process) {
        return Optional.ofNullable(beans.getBean(HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .processDefinitionKey(process)
                .singleResult()
                .getEndActivityId());
    }

    List<String> openTasks() {
        return desk.openTasks(id);
    }
}
