package org.ironstock.notice.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ironstock.notice.NoticeContent;
import org.ironstock.notice.NoticeInvalid;
import org.ironstock.notice.domain.NoticeRules;
import org.ironstock.notice.eforms.NoticeDocuments;
import org.ironstock.notice.eforms.NoticeIdentity;
import org.ironstock.notice.eforms.NoticeValidation;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** Holds a notice against our own rules and against the official SDK. */
@Component
class NoticeChecks {

    private final NoticeDocuments documents;
    private final NoticeValidation validation;

    NoticeChecks(NoticeDocuments documents, NoticeValidation validation) {
        this.documents = documents;
        this.validation = validation;
    }

    /** Every finding; a text that no XML can carry is mended first, since no document can be made with it. */
    List<Finding> check(NoticeContent content, NoticeIdentity identity, Instant now) {
        List<Finding> findings = new ArrayList<>(NoticeRules.check(content, now));
        if (!NoticeRules.carriesIllegalCharacters(findings)) {
            findings.addAll(validation.check(content.subtype(), documents.write(content, identity)));
        }
        return List.copyOf(findings);
    }

    /**
     * The document of a notice that is in order.
     *
     * @throws NoticeInvalid with every blocking finding
     */
    byte[] sound(NoticeContent content, NoticeIdentity identity, Instant now) {
        List<Finding> blocking =
                check(content, identity, now).stream().filter(Finding::blocking).toList();
        if (!blocking.isEmpty()) {
            throw new NoticeInvalid(blocking);
        }
        return documents.write(content, identity);
    }
}
