package org.ironstock.tender.process;

import java.time.Clock;
import org.ironstock.dossier.Dossier;
import org.ironstock.platform.OfficialTask;
import org.ironstock.tender.domain.Review;
import org.ironstock.tender.persistence.Preparations;
import org.ironstock.tender.persistence.TenderCases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The three reviews of procurement documents, which run beside each other. */
@Configuration(proxyBeanMethods = false)
class DocumentsReviews {

    private final TenderCases cases;
    private final Preparations preparations;
    private final Dossier dossier;
    private final Clock clock;

    DocumentsReviews(TenderCases cases, Preparations preparations, Dossier dossier, Clock clock) {
        this.cases = cases;
        this.preparations = preparations;
        this.dossier = dossier;
        this.clock = clock;
    }

    /** User task "Juridische toets uitvoeren". */
    @Bean
    OfficialTask reviewLegallyTask() {
        return new DocumentsReview("Task_ReviewLegally", Review.Reviewer.LEGAL, cases, preparations, dossier, clock);
    }

    /** User task "Beleidstoets uitvoeren". */
    @Bean
    OfficialTask reviewPolicyTask() {
        return new DocumentsReview("Task_ReviewPolicy", Review.Reviewer.POLICY, cases, preparations, dossier, clock);
    }

    /** User task "Samenwerking toetsen". */
    @Bean
    OfficialTask reviewCooperationTask() {
        return new DocumentsReview(
                "Task_ReviewCooperation", Review.Reviewer.COOPERATION, cases, preparations, dossier, clock);
    }
}
