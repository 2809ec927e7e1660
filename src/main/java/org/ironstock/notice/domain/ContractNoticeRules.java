package org.ironstock.notice.domain;

import java.time.Instant;
import java.util.List;
import org.ironstock.notice.NoticeContent.CandidateSelection;
import org.ironstock.notice.NoticeContent.ContractNotice;
import org.ironstock.notice.NoticeContent.ProcedureType;
import org.ironstock.shared.Finding;

/** Rules of the contract notice (subtype 16). */
final class ContractNoticeRules {

    private static final String CANDIDATES = "art. 65 lid 2 Richtlijn 2014/24/EU";
    private static final String URGENCY = "art. 2.32 Aw 2012";
    private static final int FEWEST_RESTRICTED = 5;
    private static final int FEWEST_NEGOTIATED = 3;

    private final ContractNotice notice;
    private final Instant today;
    private final SharedRules rules = new SharedRules();

    ContractNoticeRules(ContractNotice notice, Instant today) {
        this.notice = notice;
        this.today = today;
    }

    List<Finding> check() {
        rules.check(notice);
        motives();
        values();
        periods();
        procedure();
        rules.url("BT-15", "het adres van de aanbestedingsstukken", notice.documentsUrl());
        rules.url("BT-18", "het adres waar inschrijvingen worden ingediend", notice.submissionUrl());
        return rules.findings();
    }

    private void motives() {
        if (notice.accelerated()) {
            rules.required("BT-1351", "de motivering van de spoed", notice.accelerationReason());
        }
        if (notice.needsLongTermReason() && notice.longTermReason().isBlank()) {
            rules.add(
                    "BT-109",
                    "Een raamovereenkomst van meer dan 48 maanden vraagt een motivering.",
                    "art. 2.140 Aw 2012");
        }
        rules.text("BT-109", notice.longTermReason());
    }

    private void values() {
        if (notice.estimate().cents() <= 0) {
            rules.add("BT-27", "De geraamde waarde is hoger dan nul.", "art. 2.15 Aw 2012");
        }
        if (notice.estimate().exceeds(notice.maximum())) {
            rules.add(
                    "BT-271",
                    "De maximale waarde is niet lager dan de geraamde waarde van "
                            + notice.estimate().inDutch() + ".",
                    "HvJ EU C-23/20");
        }
    }

    private void periods() {
        if (!notice.closingAt().isAfter(today)) {
            rules.add("BT-131", "De uiterste datum voor inschrijving ligt in de toekomst.", "art. 2.71 Aw 2012");
        }
        if (!notice.questionsUntil().isBefore(notice.closingAt())) {
            rules.add("BT-13", "Vragen kunnen worden gesteld tot een moment vóór de sluiting.", "art. 2.53 Aw 2012");
        }
        if (notice.validityDays() < 1) {
            rules.add("BT-98", "Noem hoeveel dagen een inschrijving geldig blijft (ten minste 1).", "");
        }
    }

    private void procedure() {
        ProcedureType procedure = notice.procedure();
        if (procedure == ProcedureType.NEGOTIATED_WITHOUT_CALL) {
            rules.add("BT-105", "Een procedure zonder aankondiging heeft geen aankondiging van de opdracht.", URGENCY);
        }
        if (procedure.twoStages() != notice.candidates().isPresent()) {
            rules.add(
                    "BT-1311",
                    procedure.twoStages()
                            ? "Noem hoe gegadigden worden gekozen en tot wanneer zij zich melden."
                            : "Alleen in een procedure met voorselectie worden gegadigden gekozen.",
                    CANDIDATES);
        }
        notice.candidates().ifPresent(this::candidates);
        notice.priorPublication().ifPresent(number -> rules.earlierPublication("BT-125", number));
    }

    private void candidates(CandidateSelection selection) {
        int fewest = notice.procedure() == ProcedureType.RESTRICTED ? FEWEST_RESTRICTED : FEWEST_NEGOTIATED;
        if (selection.minimum() < fewest) {
            rules.add(
                    "BT-50",
                    "Er worden ten minste %d gegadigden uitgenodigd; gevonden is %d."
                            .formatted(fewest, selection.minimum()),
                    CANDIDATES);
        }
        if (selection.maximum().filter(most -> most < selection.minimum()).isPresent()) {
            rules.add("BT-51", "Het hoogste aantal gegadigden is niet lager dan het laagste.", CANDIDATES);
        }
        if (!selection.requestsUntil().isAfter(today)) {
            rules.add(
                    "BT-1311",
                    "De uiterste datum voor verzoeken tot deelname ligt in de toekomst.",
                    "art. 2.74a Aw 2012");
        }
    }
}
