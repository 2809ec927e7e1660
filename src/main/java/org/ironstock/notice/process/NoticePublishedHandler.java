package org.ironstock.notice.process;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventRefused;
import org.ironstock.notice.Notice;
import org.ironstock.notice.application.Publications;
import org.ironstock.notice.domain.PublicationReport;
import org.ironstock.notice.persistence.StoredNotice;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The platform confirms a publication. */
@Component
class NoticePublishedHandler implements EventHandler {

    private static final String CASE_TYPE = "notice";

    private final NoticeEvents notices;
    private final Publications publications;
    private final PublicationMessages messages;

    NoticePublishedHandler(NoticeEvents notices, Publications publications, PublicationMessages messages) {
        this.notices = notices;
        this.publications = publications;
        this.messages = messages;
    }

    @Override
    public String eventName() {
        return NoticePublicationVariables.PUBLISHED_MESSAGE;
    }

    @Override
    public String dataSchema() {
        return "events/notice.published.schema.json";
    }

    @Override
    @Transactional
    public Reach handle(InboundEvent event) {
        StoredNotice stored = notices.noticeOf(event);
        Notice notice = stored.notice();
        PublicationReport report = new PublicationReport(
                event.data().path("publicationNumber").asText(),
                moment(event.data().path("dispatchedAt").asText()));
        if (notice.state() == Notice.State.PUBLISHED) {
            NoticeEvents.refuseIf(differs(notice, report));
            return Reach.reached(CASE_TYPE, notice.id().toString());
        }
        NoticeEvents.refuseIf(publications.check(stored, report));
        Optional<String> waiting = messages.findWaiting(stored, eventName());
        waiting.ifPresent(execution -> messages.deliver(eventName(), execution, variables(report)));
        return waiting.isPresent()
                ? Reach.reached(CASE_TYPE, notice.id().toString())
                : Reach.notYet(CASE_TYPE, notice.id().toString());
    }

    /** Whole milliseconds, as the engine keeps them. */
    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeParseException noMoment) {
            throw new EventRefused(
                    List.of(Finding.of("DISPATCHED_AT", "dispatchedAt", "Dit moment bestaat niet: " + text + ".")));
        }
    }

    /** The same confirmation twice is no news; another one is a fault of the sender. */
    private static List<Finding> differs(Notice notice, PublicationReport report) {
        Instant dispatched = notice.dispatchedAt().orElseThrow();
        String number = notice.publicationNumber().orElseThrow();
        return dispatched.equals(report.dispatchedAt()) && number.equals(report.publicationNumber())
                ? List.of()
                : List.of(Finding.of(
                        "NOTICE_PUBLISHED_ALREADY",
                        "noticeId",
                        "De aankondiging is al gepubliceerd onder nummer %s, verzonden op %s."
                                .formatted(number, dispatched)));
    }

    private static Map<String, Object> variables(PublicationReport report) {
        return Map.of(
                NoticePublicationVariables.PUBLICATION_NUMBER.name(),
                NoticePublicationVariables.PUBLICATION_NUMBER.toEngine(report.publicationNumber()),
                NoticePublicationVariables.DISPATCHED_AT.name(),
                NoticePublicationVariables.DISPATCHED_AT.toEngine(report.dispatchedAt()));
    }
}
