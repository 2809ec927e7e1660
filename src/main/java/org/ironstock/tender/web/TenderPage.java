package org.ironstock.tender.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ironstock.tender.Executor;
import org.ironstock.tender.Procedure;
import org.ironstock.tender.TenderListing;
import org.ironstock.tender.TenderStage;

/**
 * A page of tenders.
 *
 * @param page counts from 0
 * @param total tenders on all pages together
 */
record TenderPage(int page, int size, long total, List<Line> items) {

    /**
     * One tender in the list.
     *
     * @param stageName stage in Dutch
     * @param procedureName procedure in Dutch; null until it is chosen
     */
    record Line(
            String id,
            String title,
            Executor executor,
            TenderStage stage,
            String stageName,
            Optional<Procedure> procedure,
            Optional<String> procedureName,
            Instant requestedAt,
            Optional<Instant> closingAt) {

        static Line of(TenderListing.Line row) {
            return new Line(
                    row.id(),
                    row.title(),
                    row.executor(),
                    row.stage(),
                    row.stage().inDutch(),
                    row.procedure(),
                    row.procedure().map(Procedure::inDutch),
                    row.requestedAt(),
                    row.closingAt());
        }
    }
}
