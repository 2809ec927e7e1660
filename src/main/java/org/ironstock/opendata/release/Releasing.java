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
        if (!release(event.tenderId()) && event.stage().ended()) {
            plan(event.tenderId(), true);
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void published(NoticePublished event) {
        if (!release(event.caseRef()) && MarketNotices.tells(event.subtype())) {
            plan(event.caseRef(), false);
        }
    }

    /**
     * Releases what the public may know of a tender now, unless the last release said the same.
     *
     * @return whether the public may know of it
     */
    @Transactional
    public boolean release(String tenderId) {
        Optional<PublicTender> known = tenders.findPublic(tenderId);
        known.ifPresent(this::release);
        return known.isPresent();
    }

    /** Releases what the market was told of a tender that is not announced. */
    private void plan(String caseRef, boolean dropped) {
        content.ofPlan(caseRef, dropped).ifPresent(state -> release(caseRef, state, Optional.empty()));
    }

    private void release(PublicTender tender) {
        release(tender.id(), content.of(tender), tender.ending());
    }

    private void release(String caseRef, ObjectNode content, Optional<PublicTender.Ending> ending) {
        ReleaseRows.Process process = rows.lock(caseRef, settings.ocidPrefix() + "-" + caseRef);
        Optional<ObjectNode> last = rows.findLast(process.ocid()).map(release -> OcdsJson.read(release.content()));
        ObjectNode state = OcdsJson.read(OcdsJson.write(content));
        ReleaseDifference difference = new ReleaseDifference(last, state);
        if (difference.any()) {
            keep(process, ending, last, state, difference);
        }
    }

    private void keep(
            ReleaseRows.Process process,
            Optional<PublicTender.Ending> ending,
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
                (ObjectNode) release.get("tender"), "amendments", amendments(ending, id, now, last, difference, tags));
        rows.add(id, process.ocid(), number, now, tags, OcdsJson.write(release));
    }

    /** All amendments so far, and one more when bidders must know that something is other than it was. */
    private static ArrayNode amendments(
            Optional<PublicTender.Ending> ending,
            String releaseId,
            Instant now,
            Optional<ObjectNode> last,
            ReleaseDifference difference,
            List<String> tags) {
        ArrayNode amendments = OcdsJson.array();
        last.map(release -> release.at("/tender/amendments"))
                .filter(JsonNode::isArray)
                .ifPresent(earlier -> amendments.addAll((ArrayNode) earlier));
        Optional<String> description = description(ending, difference, tags);
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

    private static Optional<String> description(
            Optional<PublicTender.Ending> ending, ReleaseDifference difference, List<String> tags) {
        if (tags.contains("tenderCancellation")) {
            return Optional.of(ending.map(why -> "Geëindigd zonder gunning: " + why.reason())
                    .orElse("Beëindigd"));
        }
        List<String> amended = difference.amended();
        return amended.isEmpty() ? Optional.empty() : Optional.of("Gewijzigd: " + String.join(", ", amended));
    }
}
