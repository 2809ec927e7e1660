package org.ironstock.stock.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ironstock.stock.StockMother.line;
import static org.ironstock.stock.StockMother.lot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.Account;
import org.ironstock.stock.Allocation;
import org.ironstock.stock.AllocationRequest;
import org.ironstock.stock.AsOf;
import org.ironstock.stock.Counter;
import org.ironstock.stock.Holding;
import org.ironstock.stock.HoldingQuestion;
import org.ironstock.stock.Lot;
import org.ironstock.stock.Movement;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.MovementRefused;
import org.ironstock.stock.Reversal;
import org.ironstock.stock.StockHolding;
import org.ironstock.stock.StockStatus;
import org.ironstock.stock.StockTotals;
import org.ironstock.support.ModuleDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random acts on the ledger, held against a model that is nothing but a list of lines. A failure names its seed; run that
 * seed alone with {@code -Dstock.seed=…}.
 */
@ModuleDatabase.Schemas("stock")
class LedgerModelTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T08:00:00Z");
    private static final int ACTS = 150;
    private static final List<String> PLACES = List.of("DC-VENLO", "DC-ASSEN");
    private static final List<String> OWNERS = List.of("VWS", "CIBG");

    private final ModuleDatabase.Tables tables;

    LedgerModelTest(ModuleDatabase.Tables tables) {
        this.tables = tables;
    }

    static List<Long> seeds() {
        Long asked = Long.getLong("stock.seed");
        return asked == null
                ? List.of(1L, 20261122L, new Random().nextLong(), new Random().nextLong())
                : List.of(asked);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverHappensLedgerAndModelAgree(long seed) {
        Run run = new Run(
                new Random(seed),
                new LedgerOffice(tables, BEGIN),
                UUID.randomUUID().toString());
        run.lots();
        for (int number = 0; number < ACTS; number++) {
            run.act(number);
            if (number % 25 == 24) {
                run.compare("seed %d after act %d".formatted(seed, number));
            }
        }
        run.compare("seed %d at the end".formatted(seed));
        assertThat(run.booked).as("seed %d", seed).hasSizeGreaterThan(ACTS / 10);
    }

    /** One line as the model keeps it. */
    private record Fact(Instant occurredAt, Instant bookedAt, Movement.Line line) {}

    private static final class Run {

        private final Random random;
        private final LedgerOffice office;
        private final String name;
        private final List<Lot> lots = new ArrayList<>();
        private final List<Fact> facts = new ArrayList<>();
        private final List<Movement> booked = new ArrayList<>();
        private final Set<String> reversed = new HashSet<>();

        Run(Random random, LedgerOffice office, String name) {
            this.random = random;
            this.office = office;
            this.name = name;
        }

        void lots() {
            for (int number = 0; number < 6; number++) {
                LocalDate expiresOn = LocalDate.of(2026, 3, 1).plusDays(random.nextInt(120));
                Lot lot = lot("LOT-%s-%d".formatted(name, number), product(number % 2), expiresOn);
                lots.add(lot);
                office.act(ledger -> {
                    ledger.register(lot);
                    return lot;
                });
            }
        }

        void act(int number) {
            if (random.nextInt(3) == 0) {
                office.travelTo(office.now().plus(Duration.ofHours(random.nextInt(48))));
            }
            int choice = random.nextInt(10);
            if (choice == 0 && !booked.isEmpty()) {
                reverse(pick(booked));
            } else if (choice < 3) {
                allocate("A-%s-%d".formatted(name, number));
            } else if (choice == 3 && !booked.isEmpty()) {
                again(pick(booked));
            } else {
                post("M-%s-%d".formatted(name, number));
            }
        }

        private void post(String reference) {
            MovementKind kind = pick(List.of(
                    MovementKind.OPENING,
                    MovementKind.RECEIPT,
                    MovementKind.RECEIPT,
                    MovementKind.RELEASE,
                    MovementKind.RELEASE,
                    MovementKind.ISSUE,
                    MovementKind.QUARANTINE,
                    MovementKind.TRANSFER,
                    MovementKind.EXPIRY,
                    MovementKind.PROCESSING));
            Instant at = office.now().minus(Duration.ofHours(random.nextInt(4) == 0 ? random.nextInt(200) : 0));
            List<Movement.Line> lines = new ArrayList<>();
            for (int count = random.nextInt(3); count >= 0; count--) {
                lines.add(randomLine(kind));
            }
            Movement movement = new Movement(reference, kind, "DOC", at, "model", lines);
            boolean expected = allowed(movement) && neverBelowZero(movement);
            assertThat(taken(movement)).as("%s", movement).isEqualTo(expected);
            if (expected) {
                keep(movement);
            }
        }

        private Movement.Line randomLine(MovementKind kind) {
            String lotId = pick(lots).lotId();
            String place = pick(PLACES);
            String owner = pick(OWNERS);
            Holding free = Holding.free(place, owner);
            Holding notFree = Holding.notFree(place, owner);
            long pieces = 1 + random.nextInt(60);
            return switch (kind) {
                case OPENING -> line(lotId, pieces, Counter.OPENING, free);
                case RECEIPT -> line(lotId, pieces, Counter.SUPPLIER, notFree);
                case RELEASE -> line(lotId, pieces, notFree, free);
                case ISSUE -> line(lotId, pieces, free, Counter.CARE);
                case QUARANTINE -> line(lotId, pieces, free, notFree);
                case TRANSFER -> line(lotId, pieces, free, Holding.free(PLACES.get(1 - PLACES.indexOf(place)), owner));
                case EXPIRY -> line(lotId, pieces, free, Holding.expired(place, owner));
                default -> line(lotId, pieces, notFree, Counter.PROCESSED);
            };
        }

        private boolean allowed(Movement movement) {
            LocalDate day = DutchCalendar.dayOf(movement.occurredAt());
            return movement.lines().stream().allMatch(line -> {
                boolean expired = !lotOf(line.lotId()).expiresOn().isAfter(day);
                return movement.kind() == MovementKind.ISSUE
                        ? !expired
                        : movement.kind() != MovementKind.EXPIRY || expired;
            });
        }

        /** Every holding at every moment, with the movement added. */
        private boolean neverBelowZero(Movement movement) {
            List<Fact> all = new ArrayList<>(facts);
            movement.lines().forEach(line -> all.add(new Fact(movement.occurredAt(), office.now(), line)));
            TreeMap<Instant, List<Fact>> byMoment = new TreeMap<>();
            all.forEach(fact -> byMoment.computeIfAbsent(fact.occurredAt(), at -> new ArrayList<>())
                    .add(fact));
            Map<String, Long> running = new HashMap<>();
            for (List<Fact> moment : byMoment.values()) {
                moment.forEach(fact -> apply(running, fact.line()));
                if (running.values().stream().anyMatch(pieces -> pieces < 0)) {
                    return false;
                }
            }
            return true;
        }

        private static void apply(Map<String, Long> balances, Movement.Line line) {
            long pieces = line.quantity().pieces();
            if (line.from() instanceof Holding) {
                balances.merge(key(line.lotId(), line.from()), -pieces, Long::sum);
            }
            if (line.to() instanceof Holding) {
                balances.merge(key(line.lotId(), line.to()), pieces, Long::sum);
            }
        }

        private static String key(String lotId, Account account) {
            return lotId + " " + account.inDutch();
        }

        private boolean taken(Movement movement) {
            try {
                return !office.act(ledger -> ledger.post(movement)).again();
            } catch (MovementRefused refused) {
                return false;
            }
        }

        private void keep(Movement movement) {
            booked.add(movement);
            movement.lines().forEach(line -> facts.add(new Fact(movement.occurredAt(), office.now(), line)));
        }

        private void again(Movement movement) {
            if (movement.kind() != MovementKind.REVERSAL && movement.kind() != MovementKind.RESERVATION) {
                assertThat(office.act(ledger -> ledger.post(movement)).again()).isTrue();
            }
        }

        private void reverse(Movement original) {
            Movement mirrored = new Movement(
                    "REVERSAL-" + original.reference(),
                    MovementKind.REVERSAL,
                    "DOC-R",
                    original.occurredAt(),
                    "model",
                    original.lines().stream()
                            .map(line -> new Movement.Line(line.lotId(), line.quantity(), line.to(), line.from()))
                            .toList());
            boolean expected = original.kind() != MovementKind.REVERSAL
                    && !reversed.contains(original.reference())
                    && neverBelowZero(mirrored);
            boolean done;
            try {
                office.act(ledger -> ledger.reverse(new Reversal(original.reference(), "Proef", "DOC-R", "model")));
                done = true;
            } catch (MovementRefused refused) {
                done = false;
            }
            assertThat(done).as("reversal of %s", original).isEqualTo(expected);
            if (done) {
                reversed.add(original.reference());
                keep(mirrored);
            }
        }

        private void allocate(String reference) {
            String product = product(random.nextInt(2));
            long pieces = 1 + random.nextInt(80);
            int months = random.nextInt(3);
            AllocationRequest request = new AllocationRequest(
                    reference,
                    product,
                    Quantity.of(pieces),
                    months,
                    Optional.empty(),
                    "X",
                    Set.of(),
                    random.nextBoolean() ? Set.of() : Set.of("VWS"),
                    "DOC",
                    "model");
            List<StockHolding> usable = usable(request);
            long available = usable.stream()
                    .mapToLong(stock -> stock.quantity().pieces())
                    .sum();
            Allocation allocation = office.act(ledger -> ledger.allocate(request));
            if (available < pieces) {
                assertThat(allocation).isEqualTo(new Allocation.Short(Quantity.of(pieces), Quantity.of(available)));
                return;
            }
            List<StockHolding> parts = ((Allocation.Reserved) allocation).parts();
            assertThat(parts.stream()
                            .mapToLong(part -> part.quantity().pieces())
                            .sum())
                    .isEqualTo(pieces);
            LocalDate last = parts.get(parts.size() - 1).lot().expiresOn();
            assertThat(usable.stream()
                            .filter(stock -> stock.lot().expiresOn().isBefore(last))
                            .mapToLong(stock -> stock.quantity().pieces())
                            .sum())
                    .as("all that expires before %s is taken", last)
                    .isEqualTo(parts.stream()
                            .filter(part -> part.lot().expiresOn().isBefore(last))
                            .mapToLong(part -> part.quantity().pieces())
                            .sum());
            keep(new Movement(
                    reference,
                    MovementKind.RESERVATION,
                    "DOC",
                    office.now(),
                    "model",
                    parts.stream()
                            .map(part -> line(
                                    part.lot().lotId(),
                                    part.quantity().pieces(),
                                    Holding.free(
                                            part.holding().place(),
                                            part.holding().owner()),
                                    part.holding()))
                            .toList()));
        }

        private List<StockHolding> usable(AllocationRequest request) {
            LocalDate today = DutchCalendar.dayOf(office.now());
            return model(facts).stream()
                    .filter(stock -> stock.lot().productCode().equals(request.productCode()))
                    .filter(stock -> stock.holding().status() == StockStatus.FREE)
                    .filter(stock -> request.owners().isEmpty()
                            || request.owners().contains(stock.holding().owner()))
                    .filter(stock -> stock.lot().expiresOn().isAfter(today)
                            && java.time.temporal.ChronoUnit.MONTHS.between(
                                            today, stock.lot().expiresOn())
                                    >= request.wholeMonths())
                    .toList();
        }

        /** Holdings above zero after these facts, in no order. */
        private List<StockHolding> model(List<Fact> known) {
            Map<Lot, Map<Holding, Long>> balances = new HashMap<>();
            for (Fact fact : known) {
                Lot lot = lotOf(fact.line().lotId());
                Map<Holding, Long> ofLot = balances.computeIfAbsent(lot, any -> new HashMap<>());
                long pieces = fact.line().quantity().pieces();
                if (fact.line().from() instanceof Holding from) {
                    ofLot.merge(from, -pieces, Long::sum);
                }
                if (fact.line().to() instanceof Holding to) {
                    ofLot.merge(to, pieces, Long::sum);
                }
            }
            List<StockHolding> holdings = new ArrayList<>();
            balances.forEach((lot, ofLot) -> ofLot.forEach((holding, pieces) -> {
                if (pieces > 0) {
                    holdings.add(new StockHolding(lot, holding, Quantity.of(pieces)));
                }
            }));
            return holdings;
        }

        void compare(String when) {
            Instant then = BEGIN.plus(Duration.between(BEGIN, office.now()).dividedBy(2));
            Map<AsOf, List<Fact>> questions = new HashMap<>();
            questions.put(AsOf.latest(), facts);
            questions.put(
                    AsOf.booked(then),
                    facts.stream()
                            .filter(fact -> !fact.bookedAt().isAfter(then))
                            .toList());
            questions.put(
                    AsOf.occurred(then),
                    facts.stream()
                            .filter(fact -> !fact.occurredAt().isAfter(then))
                            .toList());
            questions.forEach((asOf, known) -> {
                for (int number = 0; number < 2; number++) {
                    compare(when + " " + asOf, product(number), asOf, known);
                }
            });
            assertThat(office.ask().verify().findings()).as(when).isEmpty();
        }

        private void compare(String when, String product, AsOf asOf, List<Fact> known) {
            List<StockHolding> expected = model(known).stream()
                    .filter(stock -> stock.lot().productCode().equals(product))
                    .toList();
            List<StockHolding> found = office.ask().holdings(HoldingQuestion.ofProduct(product, asOf));
            assertThat(found).as(when).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(found).as(when).isSortedAccordingTo(Comparator.comparing(stock -> stock.lot()
                    .expiresOn()));
            StockTotals totals = office.ask().totals(product, asOf);
            assertThat(totals.all().pieces())
                    .as(when)
                    .isEqualTo(expected.stream()
                            .mapToLong(stock -> stock.quantity().pieces())
                            .sum());
            assertThat(totals.usable().pieces())
                    .as(when)
                    .isEqualTo(expected.stream()
                            .filter(stock -> stock.holding().status() == StockStatus.FREE)
                            .filter(stock -> stock.lot().expiresOn().isAfter(totals.day()))
                            .mapToLong(stock -> stock.quantity().pieces())
                            .sum());
            assertThat(totals.reserved().pieces())
                    .as(when)
                    .isEqualTo(expected.stream()
                            .filter(stock -> stock.holding().status() == StockStatus.RESERVED)
                            .filter(stock -> stock.lot().expiresOn().isAfter(totals.day()))
                            .mapToLong(stock -> stock.quantity().pieces())
                            .sum());
        }

        private Lot lotOf(String lotId) {
            return lots.stream()
                    .filter(lot -> lot.lotId().equals(lotId))
                    .findFirst()
                    .orElseThrow();
        }

        private String product(int number) {
            return "P-%s-%d".formatted(name, number);
        }

        private <T> T pick(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }
    }
}
