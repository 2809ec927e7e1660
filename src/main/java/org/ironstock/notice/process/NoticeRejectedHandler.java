package org.ironstock.notice.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.intake.EventHandler;
import org.ironstock.notice.Notice;
import org.ironstock.notice.application.EditionRefusedByPlatform;
import org.ironstock.notice.application.Publications;
import org.ironstock.notice.persistence.StoredNotice;
import org.ironstock.shared.Finding;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The platform rejects a notice, by an event later or at the door. */
@Component
class NoticeRejectedHandler implements EventHandler {

    private static final String CASE_TYPE = "notice";

    private final NoticeEvents notices;
    private final Publications publications;
    private final PublicationMessages messages;

    NoticeRejectedHandler(NoticeEvents notices, Publications publications, PublicationMessages messages) {
        this.notices = notices;
        this.publications = publications;
        this.messages = messages;
    }

    @Override
    public String eventName() {
        return NoticePublicationVariables.REJECTED_MESSAGE;
    }

    @Override
    public String dataSchema() {
        return "events/notice.rejected.schema.json";
    }

    /**
     * While an official is looking into the publication nothing waits for a rejection: the event stays in the inbox, and
     * the official sees that it came.
     */
    @Override
    @Transactional
    public Reach handle(InboundEvent event) {
        StoredNotice stored = notices.noticeOf(event);
        Notice notice = stored.notice();
        if (notice.state() == Notice.State.PUBLISHED) {
            NoticeEvents.refuseIf(List.of(
                    Finding.of("NOTICE_PUBLISHED_ALREADY", "noticeId", "Deze aankondiging is al gepubliceerd.")));
        }
        if (notice.state() == Notice.State.REJECTED) {
            return Reach.reached(CASE_TYPE, notice.id().toString());
        }
        List<String> reasons = new ArrayList<>();
        event.data()
                .path("reasons")
                .forEach(reason -> reasons.add(reason.asText().strip()));
        return reject(stored, reasons, event.client())
                ? Reach.reached(CASE_TYPE, notice.id().toString())
                : Reach.notYet(CASE_TYPE, notice.id().toString());
    }

    /** The platform refused an edition when it was delivered; the transaction of the delivery keeps that. */
    @EventListener
    void refusedAtTheDoor(EditionRefusedByPlatform refusal) {
        StoredNotice stored = publications.lock(refusal.noticeId());
        if (stored.notice().edition() == refusal.edition() && stored.notice().awaitsPublication()) {
            reject(stored, List.of(refusal.reason()), "platform");
        }
    }

    private boolean reject(StoredNotice stored, List<String> reasons, String by) {
        Optional<String> waiting = messages.findWaiting(stored, eventName());
        if (waiting.isEmpty()) {
            publications.noteAnswer(stored.notice(), "Afwijzing gemeld: " + String.join(" ", reasons));
            return false;
        }
        publications.reject(stored.notice().id(), reasons, by);
        messages.deliver(eventName(), waiting.get(), Map.of());
        return true;
    }
}
