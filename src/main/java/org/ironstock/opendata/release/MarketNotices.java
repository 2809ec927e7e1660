package org.ironstock.opendata.release;

import java.util.Optional;
import java.util.stream.Stream;
import org.ironstock.notice.MarketConsultation;
import org.ironstock.notice.Notice;
import org.ironstock.notice.NoticeContent;
import org.ironstock.notice.Notices;
import org.ironstock.notice.PlanningNotice;
import org.springframework.stereotype.Component;

/** What the market was told before a tender was announced: by a prior notice, or in a consultation. */
@Component
public class MarketNotices {

    private final Notices notices;

    MarketNotices(Notices notices) {
        this.notices = notices;
    }

    /** Whether a notice of this subtype tells of a plan. */
    static boolean tells(String subtype) {
        return subtype.equals(Notice.PLANNING_NOTICE) || subtype.equals(Notice.MARKET_CONSULTATION);
    }

    /**
     * A plan in the words of its published notices; nothing that only officials know is in it.
     *
     * @param consultation empty when the market was not consulted
     * @param prior empty without a prior notice
     */
    public record Plan(Optional<MarketConsultation> consultation, Optional<PlanningNotice> prior) {

        /** The notice that says most. */
        public NoticeContent main() {
            return Stream.<Optional<? extends NoticeContent>>of(prior, consultation)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Empty while nothing was published. */
    public Optional<Plan> find(String caseRef) {
        Optional<MarketConsultation> consultation =
                published(caseRef, Notice.MARKET_CONSULTATION, MarketConsultation.class);
        Optional<PlanningNotice> prior = published(caseRef, Notice.PLANNING_NOTICE, PlanningNotice.class);
        return consultation.isEmpty() && prior.isEmpty()
                ? Optional.empty()
                : Optional.of(new Plan(consultation, prior));
    }

    private <T extends NoticeContent> Optional<T> published(String caseRef, String subtype, Class<T> kind) {
        return notices.findPublished(caseRef, subtype)
                .map(notice -> notices.getContent(notice.id()))
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
