package org.ironstock.capacity.activation;

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

    CapacityOverview(
            StandbyLines lines,
            ReadinessNow readiness,
            ActivationRows activations,
            ActivationPolicy policy,
            Suppliers suppliers) {
        this.lines = lines;
        this.readiness = readiness;
        this.activations = activations;
        this.policy = policy;
        this.suppliers = suppliers;
    }

    /**
     * A line today.
     *
     * @param supplier name of the producer
     * @param obstacles why it does not count as ready; empty when it does
     * @param activation what has it now
     * @param pieces nominal pieces of a month today; none outside its term
     */
    public record LineToday(
            StandbyLine line,
            String supplier,
            List<Finding> obstacles,
            Optional<Activation> activation,
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
        Map<String, Activation> taken = activations.all().stream()
                .filter(one -> one.state().takesLine())
                .collect(Collectors.toMap(one -> one.request().lineId(), Function.identity()));
        List<StandbyLine> found =
                all.stream().filter(line -> matches(line, names, wanted)).toList();
        Map<String, List<Finding>> obstacles = readiness.obstacles(found);
        return found.stream()
                .map(line -> new LineToday(
                        line,
                        name(line, names),
                        obstacles.getOrDefault(line.id(), List.of()),
                        Optional.ofNullable(taken.get(line.id())),
                        line.runsOn(policy.today())
                                ? line.termsOn(policy.today()).piecesPerMonth()
                                : Quantity.NONE))
                .toList();
    }

    private static String name(StandbyLine line, Map<String, String> names) {
        return names.getOrDefault(line.supplierId(), line.supplierId());
    }

    private static boolean matches(StandbyLine line, Map<String, String> names, String wanted) {
        return String.join(
                        " ",
                        line.id(),
                        line.name(),
                        line.site(),
                        line.productCode(),
                        line.contractId(),
                        line.supplierId(),
                        name(line, names))
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }

    /** What the next two calendar months would bring if all of these were activated today. */
    public TwoMonthOutlook outlook(List<LineToday> of) {
        return TwoMonthOutlook.of(
                policy.today(),
                policy.terms(policy.today()),
                of.stream()
                        .filter(one -> one.pieces().pieces() > 0)
                        .map(LineToday::now)
                        .toList());
    }

    /** Activations of a line, oldest first. */
    public List<Activation> activationsOf(String lineId) {
        return activations.ofLine(lineId);
    }
}
