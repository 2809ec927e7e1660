package org.ironstock.notice;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Why a published notice changes. What changes is not told here: it is found by comparing the published content with the
 * new one, so that a change notice cannot say other than it does.
 *
 * @param explanation the reason in words (BT-762)
 * @param documentsChangedOn day on which the procurement documents changed (BT-718, BT-719); empty when they did not
 */
public record NoticeChange(Reason reason, String explanation, Optional<LocalDate> documentsChangedOn) {

    /** A change that leaves the procurement documents as they are. */
    public NoticeChange(Reason reason, String explanation) {
        this(reason, explanation, Optional.empty());
    }

    /** eForms change-corrig-justification, as far as an authority gives it (BT-140). */
    public enum Reason {
        /** Information was updated or added, as in an extension or a substantial change. */
        UPDATED("update-add", "Informatie bijgewerkt"),
        /** Information that was not known yet is available now. */
        NOW_AVAILABLE("info-release", "Informatie nu beschikbaar"),
        /** The authority corrects a mistake. */
        CORRECTED("cor-buy", "Correctie door de aanbestedende dienst"),
        /** The procedure is suspended for a complaint or proceedings. */
        SUSPENDED("susp-review", "Procedure opgeschort na klacht of beroep"),
        /** The authority means to cancel; the cancellation itself follows. */
        CANCELLATION_INTENDED("cancel-intent", "Voornemen tot annulering"),
        /** The notice is cancelled. */
        CANCELLED("cancel", "Aankondiging geannuleerd");

        private final String code;
        private final String label;

        Reason(String code, String label) {
            this.code = code;
            this.label = label;
        }

        /** Code in the notice. */
        public String code() {
            return code;
        }

        /** As an official reads it. */
        public String label() {
            return label;
        }

        /** Whether the notice can stay as it is: only its standing changes. */
        public boolean ofStandingOnly() {
            return this == SUSPENDED || this == CANCELLATION_INTENDED || this == CANCELLED;
        }
    }
}
