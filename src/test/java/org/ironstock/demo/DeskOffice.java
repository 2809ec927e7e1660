package org.ironstock.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.demo.TenderWalk.Stop;
import org.ironstock.tender.inquiry.Notas;
import org.springframework.context.ApplicationContext;

/** A disputed tender without a browser: suppliers and court over HTTP, officials through the services of Tasklist. */
final class DeskOffice implements DisputeOffice {

    private static final String BUYER = TenderWalk.BUYER;
    private static final String LAWYER = "cibg-lawyer-1";
    private static final String MANAGER = "cibg-contract-manager-1";

    private final TenderWalk walk;
    private final Outsiders outsiders;
    private final Desks desks;
    private final Notas notas;
    private final ObjectMapper json;

    DeskOffice(ApplicationContext beans) {
        this.walk = beans.getBean(TenderWalk.class);
        this.outsiders = beans.getBean(Outsiders.class);
        this.desks = beans.getBean(Desks.class);
        this.notas = beans.getBean(Notas.class);
        this.json = beans.getBean(ObjectMapper.class);
    }

    @Override
    public void appointPanel(String tender) {
        walk.appointPanel(tender);
        desks.runJobs(tender);
    }

    @Override
    public void ask(String tender, Outsiders.Party asker, String subject, String question) {
        outsiders.ask(tender, asker, subject, question);
        desks.runJobs(tender);
    }

    @Override
    public void answer(String tender, String answer) {
        Task task = desks.open("Task_AnswerQuestion", tender).get(0);
        Map<?, ?> proposed = desks.view(BUYER, task).data();
        desks.answer(
                BUYER,
                task,
                Map.of(
                        "publicQuestion",
                        String.valueOf(proposed.get("publicQuestion")),
                        "answer",
                        answer,
                        "changesDocuments",
                        true));
        desks.answer(LAWYER, "Task_ReviewAnswer", tender, Map.of("decision", "APPROVED"));
        desks.runJobs(tender);
    }

    @Override
    public void publishNota(String tender, String change) {
        notas.order(tender, BUYER);
        desks.runJobs(tender);
        desks.answer(
                BUYER,
                "Task_CompileNota",
                tender,
                Map.of(
                        "decision",
                        "DRAFTED",
                        "rows",
                        List.of(Map.of("number", 1, "include", true)),
                        "substantial",
                        true,
                        "changeMotive",
                        change));
        desks.answer(LAWYER, "Task_ReviewNota", tender, Map.of("decision", "APPROVED"));
        desks.runJobs(tender);
    }

    @Override
    public String readAnswers(String tender) {
        return outsiders.publishedAnswers(tender);
    }

    @Override
    public void moveClosing(String tender) {
        Task task = desks.open("Task_DecideExtension", tender).get(0);
        desks.answer(
                MANAGER,
                task,
                Map.of(
                        "decision",
                        "EXTEND",
                        "newClosing",
                        String.valueOf(desks.view(MANAGER, task).data().get("proposal")),
                        "motive",
                        "De wijziging vraagt om een nieuwe termijn voor alle partijen."));
        desks.runJobs(tender);
        sign(tender);
    }

    @Override
    public void assess(String tender) {
        walk.resume(tender, List.of(), Stop.OPENING, Stop.AWARD_ADVICE);
    }

    @Override
    public void acceptLowPrice(String tender, String reason) {
        Task task = desks.open("Task_JudgeLowPrices", tender).get(0);
        Object rows = desks.view(LAWYER, task).data().get("rows");
        desks.answer(
                LAWYER,
                task,
                Map.of(
                        "rows",
                        ((List<?>) rows)
                                .stream()
                                        .map(row -> json.convertValue(row, Map.class))
                                        .map(row ->
                                                Map.of("bidId", row.get("bidId"), "accepted", true, "reason", reason))
                                        .toList()));
        desks.runJobs(tender);
    }

    @Override
    public void advise(String tender) {
        walk.resume(tender, List.of(), Stop.AWARD_ADVICE, Stop.EVIDENCE);
    }

    @Override
    public void checkEvidence(String tender) {
        walk.resume(tender, List.of(), Stop.EVIDENCE, Stop.AWARD_DECISION);
    }

    @Override
    public void sign(String tender) {
        desks.signAll(tender);
        desks.runJobs(tender);
    }

    @Override
    public void defend(String tender, String number, String plaintiff, LocalDate startedOn) {
        outsiders.send(
                "court.proceedings-started",
                Map.of(
                        "tenderId",
                        tender,
                        "caseNumber",
                        number,
                        "plaintiff",
                        plaintiff,
                        "startedOn",
                        startedOn.toString()));
        desks.runJobs(tender);
        desks.complete(
                LAWYER,
                "Task_Defend",
                tender,
                Map.of("statement", "De beoordeling is volledig en navolgbaar gemotiveerd."));
    }

    @Override
    public void hearJudgment(String tender, String number, LocalDate givenOn) {
        judged(tender, number, "NEW_DECISION", givenOn);
    }

    /** The registry of the court reports what the judge decided. */
    void judged(String tender, String number, String outcome, LocalDate givenOn) {
        outsiders.send(
                "court.judgment-given",
                Map.of(
                        "tenderId",
                        tender,
                        "caseNumber",
                        number,
                        "outcome",
                        outcome,
                        "givenOn",
                        givenOn.toString(),
                        "reference",
                        "ECLI:NL:RBDHA:2026:1234"));
        desks.runJobs(tender);
    }

    @Override
    public void closeFile(String tender) {
        walk.resume(tender, List.of(), Stop.FILE, Stop.END);
    }
}
