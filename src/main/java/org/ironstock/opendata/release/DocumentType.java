package org.ironstock.opendata.release;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What OCDS calls a published document: code list documentType. */
enum DocumentType {
    /** Prior information. */
    PLANNED_PROCUREMENT_NOTICE("plannedProcurementNotice", "notice4"),
    MARKET_STUDIES("marketStudies", "noticeE1", "consultationReport"),
    TENDER_NOTICE("tenderNotice", "notice16"),
    AWARD_NOTICE("awardNotice", "notice29", "notice25"),
    BIDDING_DOCUMENTS("biddingDocuments", "publishedDocuments"),
    /** Answers to questions. */
    CLARIFICATIONS("clarifications", "answersNota");

    private final String code;
    private final List<String> kinds;

    DocumentType(String code, String... kinds) {
        this.code = code;
        this.kinds = List.of(kinds);
    }

    /** Code in OCDS. */
    String code() {
        return code;
    }

    /** Whether it belongs to the plan, not to the tender that follows it. */
    boolean ofPlan() {
        return this == PLANNED_PROCUREMENT_NOTICE || this == MARKET_STUDIES;
    }

    /** By the kind that the dossier knows; empty for a document that the code list has no word for. */
    static Optional<DocumentType> of(String kind) {
        return Arrays.stream(values()).filter(type -> type.kinds.contains(kind)).findFirst();
    }
}
