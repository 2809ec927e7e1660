package org.ironstock.notice.process;

import java.util.Map;
import org.ironstock.notice.application.EditionDelivered;
import org.ironstock.notice.application.Publications;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process that the platform has the notice, in the transaction that keeps the delivery. */
@Component
class NoticeDeliveredListener {

    private final Publications publications;
    private final PublicationMessages messages;

    NoticeDeliveredListener(Publications publications, PublicationMessages messages) {
        this.publications = publications;
        this.messages = messages;
    }

    /** Nothing waits for it while an official is looking into the publication, or when the model is an older one. */
    @EventListener
    void delivered(EditionDelivered edition) {
        String message = NoticePublicationVariables.DELIVERED_MESSAGE;
        messages.findWaiting(publications.get(edition.noticeId()), message)
                .ifPresent(execution -> messages.deliver(message, execution, Map.of()));
    }
}
