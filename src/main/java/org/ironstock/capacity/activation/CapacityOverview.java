package org.ironstock.capacity.activation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.capacity.domain.Activation;
import org.ironstock.capacity.domain.ReadinessNow;
import org.ironstock.capacity.domain.TwoMonthOutlook;
import org.ironstock.capacity.domain.TwoMonthOutlook.LineNow;
import org.ironstock.capacity.persistence.ActivationRows;
import org.ironstock.product.Products;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.ironstock.supplier.Suppliers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lines as a process owner sees them: who has them ready today, which are activated, what all together would bring. */
@Service
@Transactional(readOnly = true)
public class CapacityOverview {

    private final StandbyLines lines;
    private final ReadinessNow readiness;
    private final ActivationRows activations;
    private final ActivationPolicy policy;
    private final Suppliers suppliers;
    private final Products productList;

    CapacityOverview(
            StandbyLines lines,
            ReadinessNow readiness,
            ActivationRows activations,
            ActivationPolicy policy,
            Suppliers suppliers,
            Products productList) {
        this.lines = lines;
        this.readiness = readiness;
        this.activations = activations;
        this.policy = policy;
        this.suppliers = suppliers;
        this.productList = productList;
    }

    /** Where today lies in the term of a line. */
    public enum Term {
        /** It must be ready from a later day on. */
        AHEAD,
        RUNNING,
        /** Its last day has passed, or its contract ended before its first. */
        OVER;

        private static Term of(StandbyLine line, LocalDate today) {
            if (line.runsOn(today)) {
                return RUNNING;
            }
            boolean neverRuns = line.endsOn().isBefore(line.startsOn());
            return today.isBefore(line.startsOn()) && !neverRuns ? AHEAD : OVER;
        }
    }

    /**
     * A line today.
     *
     * @param supplier name of the producer
     * @param product name of the product with its code
     * @param obstacles why it does not count as ready; empty when it does
     * @param activation what has it now
     * @param term whether it must be ready today
     * @param pieces nominal pieces of a month today; outside its term those of its last or first day
     */
    public record LineToday(
            StandbyLine line,
            String supplier,
            String product,
            List<Finding> obstacles,
            Optional<Activation> activation,
            Term term,
            Quantity pieces) {

        public boolean ready() {
            return obstacles.isEmpty();
        }

        private LineNow now() {
            return new LineNow(line.id(), line.productCode(), pieces, ready(), activation.isPresent());
        }
    }

    /** Every line of which id, name, site, product, contract or producer holds a text; all for an empty one. */
    public List<LineToday> lines(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<StandbyLine> all = lines.list();
        Map<String, String> names = suppliers.names(
                all.stream().map(StandbyLine::supplierId).distinct().toList());
        Map<String, String> products = labels(all);
        Map<String, Activation> taken = activations.all().stream()
                .filter(one -> one.state().takesLine())
                .collect(Collectors.toMap(one -> one.request().lineId(), Function.identity()));
        List<StandbyLine> found = all.stream()
                .filter(line -> matches(line, names, products, wanted))
                .toList();
        Map<String, List<Finding>> obstacles = readiness.obstacles(found);
        return found.stream()
                .map(line -> new LineToday(
                        line,
                        name(line, names),
                        products.getOrDefault(line.productCode(), line.productCode()),
                        obstacles.getOrDefault(line.id(), List.of()),
                        Optional.ofNullable(taken.get(line.id())),
                        Term.of(line, policy.today()),
                        line.termsNear(policy.today()).piecesPerMonth()))
                .toList();
    }

    private static String name(StandbyLine line, Map<String, String> names) {
        return names.getOrDefault(line.supplierId(), line.supplierId());
    }

    /** What officials read of each product, by its code. */
    private Map<String, String> labels(List<StandbyLine> of) {
        LocalDate today = policy.today();
        return of.stream()
                .map(StandbyLine::productCode)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), code -> productList.label(code, today)));
    }

    private static boolean matches(
            StandbyLine line, Map<String, String> names, Map<String, String> products, String wanted) {
        return String.join(
                        " ",
                        line.id(),
                        line.name(),
                        line.site(),
                        products.getOrDefault(line.productCode(), line.productCode()),
                        line.contractId(),
                        line.supplierId(),
                        name(line, names))
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }

    /** What the next two calendar months would bring if all of these that run were activated today. */
    public TwoMonthOutlook outlook(List<LineToday> of) {
        return TwoMonthOutlook.of(
                policy.today(),
                policy.terms(policy.today()),
                of.stream()
                        .filter(one -> one.term() == Term.RUNNING)
                        .map(LineToday::now)
                        .toList());
    }

    /** Activations of a line, oldest first. */
    public List<Activation> activationsOf(String lineId) {
        return activations.ofLine(lineId);
    }
}
