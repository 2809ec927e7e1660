package org.ironstock.notice;

import java.time.LocalDate;
import java.util.List;

/**
 * Notice of a modification of a contract during its term, subtype 38. Only additional supplies and unforeseen
 * circumstances ask for one (art. 2.163d and 2.163e Aw 2012; art. 72(1) of Directive 2014/24/EU); whether the law allows
 * the modification is for the case that publishes it to say.
 *
 * @param modifiedNotice notice that told of the contract (BT-1501): its publication number, e.g. {@code 123456-2026}, or
 *     the identifier and version of ours
 * @param contractor party to the contract; its amount is the value of the contract after the modification, excluding VAT
 *     (BT-161, BT-720)
 * @param concludedOn day on which the contract was concluded (BT-145)
 * @param explanation why the contract is modified (BT-201)
 * @param modification what changes (BT-202)
 */
public record ModificationNotice(
        String caseRef,
        String title,
        String description,
        NoticeContent.Buyer buyer,
        List<String> cpvCodes,
        String modifiedNotice,
        NoticeContent.Winner contractor,
        LocalDate concludedOn,
        Justification justification,
        String explanation,
        String modification)
        implements NoticeContent {

    /** eForms modification-justification, as far as it must be published (BT-200). */
    public enum Justification {
        /** Additional supplies that no other party can deliver without serious trouble. */
        ADDITIONAL_NEED("add-wss", "Aanvullende leveringen die nodig zijn geworden"),
        /** Circumstances that a diligent authority could not foresee. */
        UNFORESEEN_CIRCUMSTANCES("mod-cir", "Omstandigheden die niet te voorzien waren");

        private final String code;
        private final String label;

        Justification(String code, String label) {
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
    }

    public ModificationNotice {
        cpvCodes = List.copyOf(cpvCodes);
    }

    @Override
    public String subtype() {
        return Notice.MODIFICATION_NOTICE;
    }

    @Override
    public ModificationNotice withWording(
            String newTitle, String newDescription, List<String> newCpvCodes, NoticeContent.Buyer newBuyer) {
        return new ModificationNotice(
                caseRef,
                newTitle,
                newDescription,
                newBuyer,
                newCpvCodes,
                modifiedNotice,
                contractor,
                concludedOn,
                justification,
                explanation,
                modification);
    }
}
