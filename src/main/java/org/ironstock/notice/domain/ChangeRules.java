package org.ironstock.notice.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ironstock.notice.Notice;
import org.ironstock.notice.NoticeChange;
import org.ironstock.notice.NoticeContent;
import org.ironstock.shared.Finding;

/** Rules of a change notice: what may change in which notice, and that the change is told. Gives all findings. */
public final class ChangeRules {

    private static final String GROUND = "art. 2.62 Aw 2012";

    private final List<Finding> findings = new ArrayList<>();

    private ChangeRules() {}

    /**
     * Holds a change against the notice that it changes.
     *
     * @param earlier notice that changes, with its content
     * @param changedAlready whether another change of it is under way or published
     */
    public static List<Finding> check(
            Notice earlier,
            NoticeContent published,
            boolean changedAlready,
            NoticeContent changed,
            NoticeChange change,
            LocalDate today) {
        ChangeRules rules = new ChangeRules();
        rules.earlier(earlier, changedAlready, changed);
        rules.change(ChangedPart.between(published, changed), change, today);
        return List.copyOf(rules.findings);
    }

    private void earlier(Notice earlier, boolean changedAlready, NoticeContent changed) {
        if (earlier.state() != Notice.State.PUBLISHED) {
            add("NOTICE_NOT_PUBLISHED", "BT-758", "Alleen een gepubliceerde aankondiging kan worden gewijzigd.");
        }
        if (changedAlready) {
            add(
                    "NOTICE_CHANGED_ALREADY",
                    "BT-758",
                    "Deze aankondiging is al gewijzigd of wordt gewijzigd: wijzig de nieuwste.");
        }
        if (!earlier.caseRef().equals(changed.caseRef()) || !earlier.subtype().equals(changed.subtype())) {
            add(
                    "NOTICE_CHANGE_OTHER",
                    "BT-758",
                    "De wijziging hoort bij een andere zaak of een andere soort dan de gepubliceerde aankondiging.");
        }
    }

    private void change(List<ChangedPart> parts, NoticeChange change, LocalDate today) {
        if (change.explanation().isBlank()) {
            add("NOTICE_CHANGE_UNEXPLAINED", "BT-762", "Leg uit waarom de aankondiging wijzigt.");
        }
        boolean changesSomething =
                !parts.isEmpty() || change.documentsChangedOn().isPresent();
        if (!changesSomething && !change.reason().ofStandingOnly()) {
            add("NOTICE_CHANGE_EMPTY", "BT-141", "De nieuwe tekst is gelijk aan de gepubliceerde: er wijzigt niets.");
        }
        if (changesSomething && change.reason() == NoticeChange.Reason.CANCELLED) {
            add("NOTICE_CHANGE_CANCELLED", "BT-141", "Een aankondiging die wordt geannuleerd wijzigt verder niet.");
        }
        if (change.documentsChangedOn().filter(today::isBefore).isPresent()) {
            add("NOTICE_CHANGE_LATER", "BT-719", "De stukken zijn niet later gewijzigd dan vandaag.");
        }
        SharedRules texts = new SharedRules();
        texts.text("BT-762", change.explanation());
        findings.addAll(texts.findings());
    }

    private void add(String code, String field, String message) {
        findings.add(Finding.of(code, field, message, GROUND));
    }
}
