package org.ironstock.stock.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ironstock.shared.Finding;
import org.ironstock.stock.Account;
import org.ironstock.stock.LedgerEntry;
import org.ironstock.stock.Lot;
import org.ironstock.stock.Movement;
import org.ironstock.stock.MovementRefused;
import org.ironstock.stock.Posted;
import org.ironstock.stock.domain.EntryLink;
import org.ironstock.stock.domain.LotHash;
import org.ironstock.stock.domain.MovementCheck;
import org.ironstock.stock.domain.NetChange;
import org.ironstock.stock.persistence.Accounts;
import org.ironstock.stock.persistence.LedgerRows;
import org.ironstock.stock.persistence.LedgerRows.Booked;
import org.ironstock.stock.persistence.LedgerRows.Change;
import org.ironstock.stock.persistence.LedgerRows.Head;
import org.ironstock.stock.persistence.LedgerRows.NewEntry;
import org.ironstock.stock.persistence.LedgerRows.NewMovement;
import org.ironstock.stock.persistence.LotRows;
import org.springframework.stereotype.Component;

/**
 * Books a movement: takes the books of its products, checks everything on what stands there then, and only then writes.
 * Runs in the transaction of its caller; a refusal has written nothing.
 */
@Component
class LedgerPosting {

    private final LotRows lots;
    private final Accounts accounts;
    private final LedgerRows rows;
    private final HoldingCheck holdings;
    private final FreezeCheck freezes;
    private final Clock clock;

    LedgerPosting(LotRows lots, Accounts accounts, LedgerRows rows, FreezeCheck freezes, Clock clock) {
        this.lots = lots;
        this.accounts = accounts;
        this.rows = rows;
        this.holdings = new HoldingCheck(rows);
        this.freezes = freezes;
        this.clock = clock;
    }

    /** @throws MovementRefused with every reason */
    Posted book(Draft draft) {
        Movement movement = draft.movement();
        Map<String, Lot> known = known(movement);
        Map<String, Head> heads = rows.lock(products(known.values()));
        Optional<Booked> before = rows.find(movement.reference());
        if (before.isPresent()) {
            return again(before.get(), draft);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        refuseIfAny(MovementCheck.findings(movement, known, now));
        FreezeCheck.Outcome frozen = freezes.judge(movement, known);
        refuseIfAny(frozen.findings());
        List<NetChange> changes = NetChange.of(movement.lines());
        Map<Account, Long> numbers = accounts.find(accountsOf(movement));
        refuseIfAny(holdings.findings(changes, numbers, movement.occurredAt()));
        addMissing(numbers, accountsOf(movement));
        write(draft, now, known, numbers, heads);
        freezes.use(frozen);
        return new Posted(movement.reference(), now, false);
    }

    private static Posted again(Booked before, Draft draft) {
        requireSame(before, draft.contentSha256());
        return new Posted(before.reference(), before.bookedAt(), true);
    }

    static void requireSame(Booked before, String contentSha256) {
        if (!before.contentSha256().equals(contentSha256)) {
            throw otherContent(before);
        }
    }

    private static MovementRefused otherContent(Booked before) {
        return refused(Finding.of(
                "MOVEMENT_OTHER_CONTENT",
                before.reference(),
                "Onder kenmerk %s is al iets anders geboekt (%s)."
                        .formatted(before.reference(), before.kind().inDutch())));
    }

    static MovementRefused refused(Finding finding) {
        return new MovementRefused(List.of(finding));
    }

    private Map<String, Lot> known(Movement movement) {
        Set<String> asked =
                movement.lines().stream().map(Movement.Line::lotId).collect(Collectors.toCollection(TreeSet::new));
        Map<String, Lot> known = lots.all(asked);
        refuseIfAny(asked.stream()
                .filter(lotId -> !known.containsKey(lotId))
                .map(lotId -> Finding.of("LOT_UNKNOWN", lotId, "Partij %s is niet geregistreerd.".formatted(lotId)))
                .toList());
        return known;
    }

    private void addMissing(Map<Account, Long> numbers, Set<Account> needed) {
        Set<Account> missing = new HashSet<>(needed);
        missing.removeAll(numbers.keySet());
        if (!missing.isEmpty()) {
            accounts.add(missing);
            numbers.putAll(accounts.find(missing));
        }
    }

    private void write(
            Draft draft, Instant now, Map<String, Lot> known, Map<Account, Long> numbers, Map<String, Head> heads) {
        Movement movement = draft.movement();
        NewMovement added = new NewMovement(
                movement.reference(),
                movement.kind(),
                movement.documentRef(),
                draft.reason(),
                movement.occurredAt(),
                now,
                movement.bookedBy(),
                draft.reverses(),
                draft.contentSha256());
        if (!rows.add(added)) {
            // booked for other products at the same moment, so with other content
            throw otherContent(rows.find(movement.reference()).orElseThrow());
        }
        Map<String, Head> ends = new TreeMap<>(heads);
        rows.add(added, links(draft, now, known, numbers, ends));
        List<Change> changes = NetChange.of(movement.lines()).stream()
                .map(change -> new Change(change.lotId(), number(numbers, change.account()), change.pieces()))
                .toList();
        rows.carry(changes, movement.occurredAt(), ends.values());
    }

    /** Links the lines to the books of their products; the heads move along. */
    private static List<NewEntry> links(
            Draft draft, Instant now, Map<String, Lot> known, Map<Account, Long> numbers, Map<String, Head> heads) {
        Map<String, String> lotHashes = new HashMap<>();
        List<NewEntry> links = new ArrayList<>();
        for (Movement.Line line : draft.movement().lines()) {
            Lot lot = Objects.requireNonNull(known.get(line.lotId()));
            Head head = Objects.requireNonNull(heads.get(lot.productCode()), lot.productCode());
            LedgerEntry entry = entry(draft, now, line, lot, head.entries() + 1);
            String hash =
                    EntryLink.hash(entry, lotHashes.computeIfAbsent(lot.lotId(), id -> LotHash.of(lot)), head.hash());
            links.add(new NewEntry(
                    entry,
                    links.size() + 1,
                    number(numbers, line.from()),
                    number(numbers, line.to()),
                    head.hash(),
                    hash));
            heads.put(lot.productCode(), new Head(lot.productCode(), entry.number(), hash));
        }
        return links;
    }

    private static LedgerEntry entry(Draft draft, Instant now, Movement.Line line, Lot lot, long number) {
        Movement movement = draft.movement();
        return new LedgerEntry(
                lot.productCode(),
                number,
                movement.reference(),
                movement.kind(),
                movement.documentRef(),
                draft.reason(),
                movement.occurredAt(),
                now,
                movement.bookedBy(),
                draft.reverses(),
                Optional.empty(),
                lot.lotId(),
                line.quantity(),
                line.from(),
                line.to());
    }

    private static long number(Map<Account, Long> numbers, Account account) {
        return Objects.requireNonNull(numbers.get(account), account::inDutch);
    }

    private static Set<String> products(Collection<Lot> lots) {
        return lots.stream().map(Lot::productCode).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Account> accountsOf(Movement movement) {
        Set<Account> accounts = new HashSet<>();
        for (Movement.Line line : movement.lines()) {
            accounts.add(line.from());
            accounts.add(line.to());
        }
        return accounts;
    }

    private static void refuseIfAny(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new MovementRefused(findings);
        }
    }
}
