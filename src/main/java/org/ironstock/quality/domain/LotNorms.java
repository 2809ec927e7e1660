package org.ironstock.quality.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ironstock.product.NormLimit;
import org.ironstock.product.NormQuestion;
import org.ironstock.quality.Certificate;
import org.ironstock.quality.CertificateKind;

/**
 * The norms to which a lot was made, as its papers name them, and the limits that follow.
 *
 * @param refused editions that the papers name and that were not allowed on the day of production
 * @param performances classes or materials that the papers state; more than one is a contradiction
 * @param limits all limits of the allowed editions, and those that need no norm
 */
public record LotNorms(Set<String> refused, Set<String> performances, List<NormLimit> limits) {

    public LotNorms {
        limits = List.copyOf(limits);
    }

    /**
     * What holds for a lot.
     *
     * @param producedOn day of production; where it is unknown the day of receipt stands in, and the check of the papers
     *     refuses the lot
     * @param table decision {@code normLimits}
     */
    public static LotNorms of(
            String productCode,
            LocalDate producedOn,
            List<Certificate> certificates,
            Function<NormQuestion, List<NormLimit>> table) {
        Set<String> performances = certificates.stream()
                .map(Certificate::performance)
                .filter(stated -> !stated.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String performance = performances.stream().findFirst().orElse("");
        List<NormLimit> limits = new ArrayList<>(
                table.apply(new NormQuestion(productCode, performance, "", producedOn, Optional.empty())));
        Set<String> refused = new LinkedHashSet<>();
        for (String edition : editions(certificates)) {
            List<NormLimit> found = table.apply(new NormQuestion(
                    productCode, performance, edition, producedOn, certifiedOn(edition, certificates)));
            limits.addAll(found);
            if (found.isEmpty()) {
                refused.add(edition);
            }
        }
        return new LotNorms(refused, performances, limits);
    }

    /** Limits of one characteristic; several where a norm counts in two ways. */
    public List<NormLimit> of(String characteristic) {
        return limits.stream()
                .filter(limit -> limit.characteristic().equals(characteristic))
                .toList();
    }

    /** The limit by which a sample of pieces is judged, if one of the required tests has it. */
    public Optional<NormLimit> acceptance(Set<String> tests) {
        return limits.stream()
                .filter(limit -> limit.statistic() == NormLimit.Statistic.ACCEPTANCE)
                .filter(limit -> tests.contains(limit.characteristic()))
                .findFirst();
    }

    private static Set<String> editions(List<Certificate> certificates) {
        return certificates.stream()
                .flatMap(certificate -> certificate.normEditions().stream())
                .filter(edition -> !edition.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The certificate of the notified body decides; where there is none, the oldest paper that names the edition. */
    private static Optional<LocalDate> certifiedOn(String edition, List<Certificate> certificates) {
        return certificates.stream()
                .filter(certificate -> certificate.normEditions().contains(edition))
                .min(Comparator.comparing((Certificate paper) -> paper.kind() != CertificateKind.TYPE_EXAMINATION)
                        .thenComparing(Certificate::issuedOn))
                .map(Certificate::issuedOn);
    }
}
