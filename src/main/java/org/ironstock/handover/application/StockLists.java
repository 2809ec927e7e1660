package org.ironstock.handover.application;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.ironstock.handover.Handover;
import org.ironstock.handover.HandoverState;
import org.ironstock.handover.domain.FindingCount;
import org.ironstock.handover.domain.ListFinding;
import org.ironstock.handover.domain.ListTotal;
import org.ironstock.handover.domain.StockList;
import org.ironstock.handover.persistence.HandoverRows;
import org.ironstock.handover.persistence.ListFindings;
import org.ironstock.handover.persistence.StockListRows;
import org.ironstock.platform.SheetReader;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lists of stock that the crisis organisation brings. A list is read and judged first; nothing of it is booked before an
 * official accepts it, and one with a blocking finding cannot be accepted.
 */
@Service
public class StockLists {

    private static final int LONGEST_NAME = 120;
    private static final int MOST_PRODUCTS = 1_000;

    private final HandoverRows handovers;
    private final StockListRows lists;
    private final ListFindings findings;
    private final Products products;
    private final HandoverSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public StockLists(
            HandoverRows handovers,
            StockListRows lists,
            ListFindings findings,
            Products products,
            HandoverSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.handovers = handovers;
        this.lists = lists;
        this.findings = findings;
        this.products = products;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Whether a handover takes a list now; why not, otherwise. */
    public List<Finding> faults(String handoverId) {
        Handover handover = handovers
                .find(handoverId)
                .orElseThrow(() -> new NoSuchElementException("There is no handover " + handoverId));
        if (handover.state() == HandoverState.LIST) {
            return List.of();
        }
        return List.of(Finding.of(
                "LIST_ACCEPTED_BEFORE",
                handoverId,
                "Overdracht %s heeft al een aanvaarde voorraadlijst (%s)."
                        .formatted(handoverId, handover.state().inDutch())));
    }

    /**
     * Reads and judges a list; others see how far it is. A sound one waits to be accepted and replaces one that waited
     * before; of one with a blocking finding the findings are kept and nothing else. All of it is one transaction, so that of
     * a reading that breaks off nothing stays.
     */
    public StockList bring(String handoverId, String fileName, InputStream file, String official) {
        Instant now = clock.instant();
        long list = lists.next();
        boolean ended = false;
        try {
            inNew(() -> {
                // before anybody can know of the list, so that nobody takes it for abandoned
                lists.hold(list);
                transaction.executeWithoutResult(
                        status -> lists.begin(list, handoverId, named(fileName), official, now));
                boolean unreadable = readAll(list, file);
                return judge(handoverId, list, unreadable, DutchCalendar.dayOf(now));
            });
            ended = true;
        } finally {
            if (!ended) {
                transaction.executeWithoutResult(status -> lists.breakOff(list));
            }
        }
        return lists.find(list).orElseThrow();
    }

    private <T> T inNew(Supplier<T> act) {
        return Objects.requireNonNull(transaction.execute(status -> act.get()));
    }

    private static String named(String fileName) {
        String name = fileName.isBlank() ? "lijst" : fileName.strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** @return whether the file could not be read to its end */
    private boolean readAll(long list, InputStream stream) {
        ListFile file = new ListFile(
                new SheetReader.Limits(
                        settings.csvRows(),
                        settings.maxCsv().toBytes(),
                        settings.xlsxRows(),
                        settings.maxXlsx().toBytes()),
                settings.owner(),
                rows -> transaction.executeWithoutResult(status -> lists.progress(list, rows)));
        String[] sha256 = {""};
        lists.copy(list, copy -> sha256[0] = file.read(stream, copy));
        findings.add(list, file.findings(), file.counts());
        lists.read(list, sha256[0], file.rows());
        return file.counts().keySet().stream().anyMatch(code -> code.startsWith("FILE_"));
    }

    /** @param unreadable whether the file could not be read to its end, so that its rows say nothing together */
    private boolean judge(String handoverId, long list, boolean unreadable, LocalDate today) {
        handovers.lock(handoverId);
        if (!unreadable) {
            List<String> listed = lists.products(list, MOST_PRODUCTS).stream()
                    .filter(code -> products.find(code, today).isPresent())
                    .toList();
            findings.judge(list, listed, today);
            lists.addUp(list);
        }
        boolean sound =
                faults(handoverId).isEmpty() && findings.counts(list).stream().noneMatch(FindingCount::blocking);
        if (sound) {
            for (long older : lists.waiting(handoverId, list)) {
                lists.state(older, StockList.State.REPLACED);
                lists.clear(older);
            }
            lists.state(list, StockList.State.READY);
        } else {
            lists.state(list, StockList.State.REFUSED);
            lists.clear(list);
        }
        return sound;
    }

    /** A list and how far it is; a reading that nobody carries on is told as broken off. */
    public Optional<StockList> find(long list) {
        return lists.find(list).flatMap(found -> brokenOff(found) ? lists.find(list) : Optional.of(found));
    }

    /** Lists of a handover, the newest first, as {@link #find} tells them. */
    public List<StockList> of(String handoverId) {
        return lists.of(handoverId).stream()
                .flatMap(list -> (brokenOff(list) ? lists.find(list.number()) : Optional.of(list)).stream())
                .toList();
    }

    /** Breaks off a reading whose application was stopped, on this node or another; one that goes on is left alone. */
    private boolean brokenOff(StockList list) {
        return list.state() == StockList.State.READING
                && inNew(() -> {
                    boolean abandoned = lists.abandoned(list.number());
                    // its end may have come after it was looked up; then there is nothing to break off, and its rows
                    // stay
                    if (abandoned && lists.breakOff(list.number())) {
                        lists.clear(list.number());
                    }
                    return abandoned;
                });
    }

    /** The list of a handover that waits to be accepted. */
    public Optional<StockList> waiting(String handoverId) {
        return of(handoverId).stream()
                .filter(list -> list.state() == StockList.State.READY)
                .findFirst();
    }

    public List<FindingCount> counts(long list) {
        return findings.counts(list);
    }

    /** Findings in the order of the rows, some at a time. */
    public List<ListFinding> findings(long list, int from, int most) {
        return findings.of(list, from, most);
    }

    /** What the list has of each product in each status. */
    public List<ListTotal> totals(long list) {
        return lists.totals(list);
    }

    /** Places where stock of the list lies. */
    public List<String> sites(long list) {
        return lists.sites(list);
    }
}
