package org.ironstock.tender.domain;

import java.util.ArrayList;
import java.util.List;
import org.ironstock.tender.domain.TenderDocuments.Evidence;

/**
 * One piece of evidence that the published documents ask of the winner.
 *
 * @param code stable code within the tender, e.g. {@code GVA} or {@code NORM-FACE-MASK-1}
 * @param text in Dutch, as letter and form tell it
 * @param norm norm with its edition that a certificate must name; empty for other evidence
 */
public record EvidenceDemand(String code, Kind kind, String text, String norm) {

    /** What makes a piece valid. */
    public enum Kind {
        /** Extract of the trade register: at most six months old when the bid was submitted. */
        TRADE_REGISTER("art. 2.98 Aw 2012"),
        /** Statement of the tax authority: at most six months old when the bid was submitted. */
        TAX_STATEMENT("art. 2.89 Aw 2012"),
        /** Gedragsverklaring aanbesteden: at most two years old when the bid was submitted. */
        GVA("art. 2.89 en 4.7 Aw 2012"),
        /** Certificate of the quality system: still valid today. */
        QUALITY_SYSTEM("art. 2.96 Aw 2012"),
        /** Certificate or test report of a product: of the demanded norm and edition, still valid today. */
        NORM("art. 2.78 Aw 2012");

        private final String ground;

        Kind(String ground) {
            this.ground = ground;
        }

        /** Legal ground. */
        public String ground() {
            return ground;
        }
    }

    /** Everything that these documents ask of the winner, in their order. */
    public static List<EvidenceDemand> of(TenderDocuments documents) {
        List<EvidenceDemand> demands = new ArrayList<>();
        documents.evidence().stream().distinct().map(EvidenceDemand::of).forEach(demands::add);
        for (TenderDocuments.NormDemand product : documents.norms()) {
            for (int i = 0; i < product.norms().size(); i++) {
                String norm = product.norms().get(i);
                demands.add(new EvidenceDemand(
                        "NORM-" + product.productCode() + "-" + (i + 1),
                        Kind.NORM,
                        "Certificaat of testrapport van " + product.productCode() + " volgens " + norm,
                        norm));
            }
        }
        return List.copyOf(demands);
    }

    private static EvidenceDemand of(Evidence evidence) {
        Kind kind =
                switch (evidence) {
                    case GVA -> Kind.GVA;
                    case TRADE_REGISTER -> Kind.TRADE_REGISTER;
                    case TAX_STATEMENT -> Kind.TAX_STATEMENT;
                    case QUALITY_SYSTEM -> Kind.QUALITY_SYSTEM;
                };
        return new EvidenceDemand(evidence.name(), kind, evidence.inDutch(), "");
    }
}
