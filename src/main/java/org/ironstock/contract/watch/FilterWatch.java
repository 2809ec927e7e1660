package org.ironstock.contract.watch;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ironstock.contract.FilterMaterialShort;
import org.ironstock.contract.domain.FilterAlarm;
import org.ironstock.contract.domain.FilterAlarm.Kind;
import org.ironstock.contract.domain.FilterCover;
import org.ironstock.contract.domain.FilterStated;
import org.ironstock.contract.domain.FilterStatement;
import org.ironstock.contract.domain.WatchParameter;
import org.ironstock.contract.persistence.FilterWatchRows;
import org.ironstock.contract.persistence.FilterWatchRows.Produced;
import org.ironstock.contract.persistence.OrderGrounds;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.shared.DutchCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The weekly watch of filter material: every producer under a running contract is asked, and judged by what it stated since
 * Monday. Who stays silent is unknown, which alarms as the worst.
 */
@Service
@Transactional
public class FilterWatch {

    private static final String SYSTEM = "system";

    private final FilterWatchRows rows;
    private final OrderGrounds grounds;
    private final OrderRows orders;
    private final WatchPolicy policy;
    private final Dossier dossier;
    private final ApplicationEventPublisher events;

    FilterWatch(
            FilterWatchRows rows,
            OrderGrounds grounds,
            OrderRows orders,
            WatchPolicy policy,
            Dossier dossier,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.grounds = grounds;
        this.orders = orders;
        this.policy = policy;
        this.dossier = dossier;
        this.events = events;
    }

    /**
     * The round of a week.
     *
     * @param week its Monday
     * @param remindAt when silent producers are reminded
     * @param answerBy last moment for statements
     */
    public record Round(LocalDate week, Instant remindAt, Instant answerBy) {}

    /** Monday of this week. */
    public LocalDate week() {
        return policy.week();
    }

    /** Asks every producer for its statement; none when this week was asked before. */
    public Optional<Round> ask() {
        LocalDate week = policy.week();
        LocalDate lastDay = DutchCalendar.official()
                .plusWorkingDays(policy.today(), policy.value(WatchParameter.FILTER_ANSWER_DAYS));
        Instant answerBy = DutchCalendar.endOf(lastDay);
        Instant remindAt = DutchCalendar.startOf(lastDay);
        if (!rows.open(week, policy.now(), remindAt, answerBy)) {
            return Optional.empty();
        }
        rows.produced(policy.today()).forEach(produced -> rows.ask(week, produced));
        return Optional.of(new Round(week, remindAt, answerBy));
    }

    /** Reminds who has not answered. @return how many questions stand open */
    public int remind(LocalDate week) {
        return rows.remind(week, policy.now());
    }

    /** Judges every producer that was asked; a second time has no effect. @return alarms that were raised */
    public List<FilterAlarm> judge(LocalDate week) {
        if (!rows.judged(week, policy.now())) {
            return List.of();
        }
        Map<String, List<Produced>> producers = rows.asked(week).stream()
                .collect(Collectors.groupingBy(Produced::supplierId, TreeMap::new, Collectors.toList()));
        return producers.entrySet().stream()
                .filter(producer -> runs(producer.getKey()))
                .flatMap(producer -> raise(
                        producer.getKey(),
                        week,
                        producer.getValue().stream()
                                .map(product -> cover(producer.getKey(), product.productCode(), week))
                                .toList())
                        .stream())
                .toList();
    }

    /** A contract may have ended since the producer was asked. */
    private boolean runs(String supplierId) {
        return !rows.contractsOf(supplierId, policy.today()).isEmpty();
    }

    /** Who states that it is short is not left waiting until the round is judged. */
    @EventListener
    void stated(FilterStated stated) {
        FilterStatement statement = stated.statement();
        boolean produces =
                rows.produced(policy.today()).contains(new Produced(statement.supplierId(), statement.productCode()));
        FilterCover cover = cover(statement.supplierId(), statement.productCode(), policy.oldestStatement());
        if (produces && cover.weeks().isPresent()) {
            raise(statement.supplierId(), policy.week(), List.of(cover));
        }
    }

    private List<FilterAlarm> raise(String supplierId, LocalDate week, List<FilterCover> covers) {
        FilterCover worst = worst(covers);
        List<Kind> kinds = worst.level().signals()
                ? List.of(Kind.ESCALATION, Kind.SIGNAL)
                : worst.level().escalates() ? List.of(Kind.ESCALATION) : List.of();
        List<FilterAlarm> raised = kinds.stream()
                .flatMap(kind -> rows.raise(supplierId, kind, week, worst, policy.now()).stream())
                .toList();
        for (FilterAlarm alarm : raised) {
            record(
                    supplierId,
                    "FILTER_ALARM_" + alarm.kind(),
                    SYSTEM,
                    "Filtermateriaal voor %s: %s.".formatted(worst.productCode(), worst.inDutch()));
            events.publishEvent(new FilterAlarmRaised(alarm));
        }
        return raised;
    }

    /** The product for which there is least; what is not known is the least. */
    private static FilterCover worst(List<FilterCover> covers) {
        return covers.stream()
                .max(Comparator.comparing(FilterCover::level)
                        .thenComparing(cover -> cover.weeks().orElse(BigDecimal.ZERO), Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** How long the material lasts for each product of a producer, by what counts today. */
    @Transactional(readOnly = true)
    public List<FilterCover> covers(String supplierId) {
        return rows.produced(policy.today()).stream()
                .filter(produced -> produced.supplierId().equals(supplierId))
                .map(produced -> cover(supplierId, produced.productCode(), policy.oldestStatement()))
                .toList();
    }

    private FilterCover cover(String supplierId, String productCode, LocalDate oldest) {
        return FilterCover.of(
                productCode,
                grounds.newestStatement(supplierId, productCode),
                oldest,
                orders.onOrderAt(supplierId, productCode, ""),
                policy.filterLimits());
    }

    @Transactional(readOnly = true)
    public FilterAlarm alarm(long number) {
        return rows.get(number);
    }

    /** Earlier and open alarms about a producer, oldest first. */
    @Transactional(readOnly = true)
    public List<FilterAlarm> alarms(String supplierId) {
        return rows.alarms(supplierId);
    }

    /** Running contracts of a producer under which filter material is used. */
    @Transactional(readOnly = true)
    public List<String> contractsOf(String supplierId) {
        return rows.contractsOf(supplierId, policy.today());
    }

    /** Questions to a producer that stand open. */
    @Transactional(readOnly = true)
    public List<FilterWatchRows.Request> openRequests(String supplierId) {
        return rows.openRequests(supplierId);
    }

    /** Tells the crisis playbook; a second time has no effect. */
    public void signal(long number) {
        if (!rows.signalled(number, policy.now())) {
            return;
        }
        FilterAlarm alarm = rows.get(number);
        events.publishEvent(new FilterMaterialShort(
                alarm.supplierId(), contractsOf(alarm.supplierId()), alarm.productCode(), alarm.weeks(), policy.now()));
        record(
                alarm.supplierId(),
                "FILTER_SIGNAL_SENT",
                SYSTEM,
                "Signaal aan het crisisdraaiboek: filtermateriaal voor %s is %s."
                        .formatted(alarm.productCode(), alarm.level().inDutch()));
    }

    /** What an official does about an alarm; closes it. */
    public void answer(long number, String measure, String official) {
        FilterAlarm alarm = rows.get(number);
        rows.answer(number, measure, official, policy.now());
        record(alarm.supplierId(), "FILTER_ALARM_ANSWERED", official, measure);
    }

    private void record(String supplierId, String what, String actor, String statement) {
        contractsOf(supplierId)
                .forEach(contract -> dossier.record(new EvidenceToRecord(contract, what, actor, statement, "")));
    }
}
