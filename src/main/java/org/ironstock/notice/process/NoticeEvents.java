package org.ironstock.notice.process;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.ironstock.intake.EventHandler.InboundEvent;
import org.ironstock.intake.EventRefused;
import org.ironstock.notice.Notice;
import org.ironstock.notice.application.Publications;
import org.ironstock.notice.persistence.StoredNotice;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** What the two events of the publication platform have in common. */
@Component
class NoticeEvents {

    private final Publications publications;

    NoticeEvents(Publications publications) {
        this.publications = publications;
    }

    /**
     * The notice that the event is about, locked.
     *
     * @throws EventRefused when there is none, when the event is about another edition, or when the notice was given up
     */
    StoredNotice noticeOf(InboundEvent event) {
        StoredNotice stored = lock(UUID.fromString(event.data().path("noticeId").asText()));
        Notice notice = stored.notice();
        List<Finding> findings = new ArrayList<>();
        int edition = event.data().path("edition").asInt(notice.edition());
        if (edition != notice.edition()) {
            findings.add(Finding.of(
                    "NOTICE_EDITION",
                    "edition",
                    "Het bericht gaat over editie %d; de aankondiging is bij editie %d."
                            .formatted(edition, notice.edition())));
        }
        if (notice.state() == Notice.State.ABANDONED) {
            findings.add(
                    Finding.of("NOTICE_ABANDONED", "noticeId", "De publicatie van deze aankondiging is gestaakt."));
        }
        refuseIf(findings);
        return stored;
    }

    private StoredNotice lock(UUID noticeId) {
        try {
            return publications.lock(noticeId);
        } catch (NoSuchElementException unknown) {
            throw new EventRefused(
                    List.of(Finding.of("NOTICE_UNKNOWN", "noticeId", "Er is geen aankondiging " + noticeId + ".")));
        }
    }

    static void refuseIf(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new EventRefused(findings);
        }
    }
}
