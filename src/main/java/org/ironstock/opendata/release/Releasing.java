package org.ironstock.opendata.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.ironstock.notice.NoticePublished;
import org.ironstock.opendata.persistence.ReleaseRows;
import org.ironstock.tender.PublicTender;
import org.ironstock.tender.TenderChanged;
import org.ironstock.tender.Tenders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Makes a release for every change that the public may know, in the transaction that makes the change: neither is ever
 * there without the other. It looks just before the commit, when all that the transaction does has been done; several
 * changes of one transaction are one release.
 */
@Component
public class Releasing {

    private final Tenders tenders;
    private final ReleaseContent content;
    private final ReleaseRows rows;
    private final OpenDataSettings settings;
    private final Clock clock;

    Releasing(Tenders tenders, ReleaseContent content, ReleaseRows rows, OpenDataSettings settings, Clock clock) {
        this.tenders = tenders;
        this.content = content;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void changed(TenderChanged event) {
        release(event.tenderId());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void published(NoticePublished event) {
        release(event.caseRef());
    }

    /** Releases what the public may know of a tender now, unless the last release said the same. */
    @Transactional
    public void release(String tenderId) {
        tenders.findPublic(tenderId).ifPresent(this::release);
    }

    private void release(PublicTender tender) {
        ReleaseRows.Process process = rows.lock(tender.id(), settings.ocidPrefix() + "-" + tender.id());
        Optional<ObjectNode> last = rows.findLast(process.ocid()).map(release -> OcdsJson.read(release.content()));
        ObjectNode state = OcdsJson.read(OcdsJson.write(content.of(tender)));
        ReleaseDifference difference = new ReleaseDifference(last, state);
        if (difference.any()) {
            keep(process, tender, last, state, difference);
        }
    }

    private void keep(
            ReleaseRows.Process process,
            PublicTender tender,
            Optional<ObjectNode> last,
            ObjectNode state,
            ReleaseDifference difference) {
        int number = process.releases() + 1;
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String id = "%s-%03d".formatted(process.ocid(), number);
        List<String> tags = difference.tags();
        ObjectNode release = OcdsJson.object();
        release.put("ocid", process.ocid()).put("id", id).put("date", OcdsJson.moment(now));
        ArrayNode tag = release.putArray("tag");
        tags.forEach(tag::add);
        release.setAll(state);
        OcdsJson.put(
                (ObjectNode) release.get("tender"), "amendments", amendments(tender, id, now, last, difference, tags));
        rows.add(id, process.ocid(), number, now, tags, OcdsJson.write(release));
    }

    /** All amendments so far, and one more when bidders must know that something is other than it was. */
    private static ArrayNode amendments(
            PublicTender tender,
            String releaseId,
            Instant now,
            Optional<ObjectNode> last,
            ReleaseDifference difference,
            List<String> tags) {
        ArrayNode amendments = OcdsJson.array();
        last.map(release -> release.at("/tender/amendments"))
                .filter(JsonNode::isArray)
                .ifPresent(earlier -> amendments.addAll((ArrayNode) earlier));
        Optional<String> description = description(tender, difference, tags);
        if (description.isPresent() && last.isPresent()) {
            amendments
                    .addObject()
                    .put("id", String.valueOf(amendments.size()))
                    .put("date", OcdsJson.moment(now))
                    .put("description", description.get())
                    .put("amendsReleaseID", last.get().path("id").asText())
                    .put("releaseID", releaseId);
        }
        return amendments;
    }

    private static Optional<String> description(PublicTender tender, ReleaseDifference difference, List<String> tags) {
        if (tags.contains("tenderCancellation")) {
            return Optional.of(tender.ending()
                    .map(ending -> "Geëindigd zonder gunning: " + ending.reason())
                    .orElse("Beëindigd"));
        }
        List<String> amended = difference.amended();
        return amended.isEmpty() ? Optional.empty() : Optional.of("Gewijzigd: " + String.join(", ", amended));
    }
}
