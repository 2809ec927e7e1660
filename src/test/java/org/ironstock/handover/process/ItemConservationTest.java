package org.ironstock.handover.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.ironstock.handover.closing.Disposals;
import org.ironstock.handover.closing.Reconciliations;
import org.ironstock.handover.closing.Remnants;
import org.ironstock.handover.domain.Disposal;
import org.ironstock.handover.domain.Lane;
import org.ironstock.handover.domain.Reconciliation;
import org.ironstock.handover.domain.RemnantChoice;
import org.ironstock.handover.domain.RemnantTotal;
import org.ironstock.handover.domain.StockDifference;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.Account;
import org.ironstock.stock.Counter;
import org.ironstock.stock.Flow;
import org.ironstock.stock.Holding;
import org.ironstock.stock.Movement;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.MovementRefused;
import org.ironstock.stock.Reversal;
import org.ironstock.stock.StockLedger;
import org.ironstock.support.EngineTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Random acts on the stock of a handover, held against a model that is nothing but a map of pieces. A failure names its seed;
 * run that seed alone with {@code -Dhandover.seed=…}.
 */
@EngineTest
class ItemConservationTest {

    private static final int ACTS = 60;
    private static final String OURS = "VWS";
    private static final String THEIRS = "CONSORTIUM";
    private static final List<String> PLACES = List.of("ASSEN", "VENLO");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private StockLedger ledger;

    @Autowired
    private Remnants remnants;

    @Autowired
    private Disposals disposals;

    @Autowired
    private Reconciliations reconciliations;

    @Autowired
    private Clock clock;

    static Stream<Long> seeds() {
        Long asked = Long.getLong("handover.seed");
        return asked == null ? Stream.of(20261122L, new Random().nextLong()) : Stream.of(asked);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverHappensNoItemIsMadeOrLost(long seed) {
        Run run = new Run(new Random(seed), new ClosingScene(beans));
        for (int act = 0; act < ACTS; act++) {
            run.act(act);
            if (act % 15 == 14) {
                run.compare("seed %d after act %d".formatted(seed, act));
            }
        }
        run.compare("seed %d at the end".formatted(seed));
        assertThat(run.booked).as("seed %d", seed).isNotEmpty();
        run.findsWhatIsPlanted();
        assertThat(ledger.verify().findings()).isEmpty();
    }

    private final class Run {

        private final Random random;
        private final ClosingScene scene;
        private final List<Movement> booked = new ArrayList<>();
        private final Set<String> reversed = new HashSet<>();
        /** Pieces by lot and account. */
        private final Map<String, Long> model = new HashMap<>();
        /** What crossed the border of our stock. */
        private final Map<Flow, Long> flows = new EnumMap<>(Flow.class);

        Run(Random random, ClosingScene scene) {
            this.random = random;
            this.scene = scene;
            long[] pieces = {1000, 200, 30, 4, 5, 60, 70};
            List<Holding> holdings = List.of(
                    Holding.free("ASSEN", OURS),
                    Holding.notFree("ASSEN", OURS),
                    Holding.reserved("ASSEN", OURS, "ORDER-1"),
                    Holding.rejected("VENLO", OURS),
                    Holding.expired("VENLO", OURS),
                    Holding.free("VENLO", OURS),
                    Holding.free("VENLO", OURS));
            for (int lot = 0; lot < pieces.length; lot++) {
                apply(line(lot, pieces[lot], Counter.OPENING, holdings.get(lot)), 1);
            }
            apply(line(0, 1000, holdings.get(0), Holding.free("ASSEN", THEIRS)), 1);
            apply(line(6, 70, holdings.get(6), Holding.free("VENLO", THEIRS)), 1);
        }

        void act(int number) {
            int choice = random.nextInt(12);
            if (choice == 0 && !booked.isEmpty()) {
                reverse(booked.get(random.nextInt(booked.size())));
            } else if (choice < 4) {
                dispose();
            } else {
                post(number);
            }
        }

        private void post(int number) {
            MovementKind kind = pick(List.of(
                    MovementKind.OPENING,
                    MovementKind.OWNERSHIP,
                    MovementKind.OWNERSHIP,
                    MovementKind.TRANSFER,
                    MovementKind.SALE,
                    MovementKind.DONATION,
                    MovementKind.PROCESSING,
                    MovementKind.COUNT,
                    MovementKind.COUNT));
            List<Movement.Line> lines = new ArrayList<>();
            for (int count = random.nextInt(3); count >= 0; count--) {
                lines.add(line(kind));
            }
            Movement movement = new Movement(
                    "%s-ACT-%d".formatted(scene.handoverId, number),
                    kind,
                    scene.plan().toString(),
                    clock.instant(),
                    "model",
                    lines);
            boolean expected = possible(movement.lines());
            assertThat(done(() -> ledger.post(movement))).as("%s", movement).isEqualTo(expected);
            if (expected) {
                booked.add(movement);
                movement.lines().forEach(line -> apply(line, 1));
            }
        }

        private Movement.Line line(MovementKind kind) {
            int lot = pick(List.of(0, 5, 6));
            String place = pick(PLACES);
            Holding ours = Holding.free(place, OURS);
            Holding theirs = Holding.free(place, THEIRS);
            long pieces = 1 + random.nextInt(80);
            boolean back = random.nextBoolean();
            return switch (kind) {
                case OPENING -> line(lot, pieces, Counter.OPENING, ours);
                case OWNERSHIP -> back ? line(lot, pieces, theirs, ours) : line(lot, pieces, ours, theirs);
                case TRANSFER -> line(lot, pieces, ours, Holding.free(PLACES.get(1 - PLACES.indexOf(place)), OURS));
                case SALE -> line(lot, pieces, back ? ours : theirs, Counter.SOLD);
                case DONATION -> line(lot, pieces, ours, Counter.DONATED);
                case PROCESSING -> line(lot, pieces, ours, Counter.PROCESSED);
                default ->
                    back
                            ? line(lot, pieces, Counter.LOST, Holding.notFree(place, OURS))
                            : line(lot, pieces, ours, Counter.LOST);
            };
        }

        private Movement.Line line(int lot, long pieces, Account from, Account to) {
            return new Movement.Line(scene.lot(lot), Quantity.of(pieces), from, to);
        }

        private boolean possible(List<Movement.Line> lines) {
            Map<String, Long> then = new HashMap<>(model);
            lines.forEach(line -> move(then, line, 1));
            return then.entrySet().stream().noneMatch(entry -> entry.getKey().contains("/") && entry.getValue() < 0);
        }

        private void reverse(Movement original) {
            List<Movement.Line> back = original.lines().stream()
                    .map(line -> new Movement.Line(line.lotId(), line.quantity(), line.to(), line.from()))
                    .toList();
            boolean expected = !reversed.contains(original.reference()) && possible(back);
            assertThat(done(() -> ledger.reverse(new Reversal(
                            original.reference(), "Proef", scene.plan().toString(), "model"))))
                    .as("reversal of %s", original)
                    .isEqualTo(expected);
            if (expected) {
                reversed.add(original.reference());
                original.lines().forEach(line -> apply(line, -1));
            }
        }

        /** A set of lots is chosen, and goes back or on; nothing leaves the stock by that. */
        private void dispose() {
            for (Lane lane : remnants.collect(scene.handoverId)) {
                if (lane != Lane.QUARANTINE && random.nextBoolean()) {
                    String disposal = disposals
                            .choose(scene.handoverId, new RemnantChoice(lane, "", "", 1 + random.nextInt(50)), "model")
                            .orElseThrow();
                    assertThat(held() + waiting()).isEqualTo(ours());
                    if (random.nextBoolean()) {
                        disposals.passOn(disposal, "model");
                    } else {
                        disposals.putBack(disposal, "model");
                    }
                } else if (lane == Lane.QUARANTINE && random.nextBoolean()) {
                    remnants.move(
                            scene.handoverId,
                            new RemnantChoice(lane, "", "", 1 + random.nextInt(50)),
                            Lane.PROCESSING,
                            ClosingScene.REASON,
                            "model");
                }
            }
        }

        private long waiting() {
            return remnants.totals(scene.handoverId).stream()
                    .mapToLong(RemnantTotal::pieces)
                    .sum();
        }

        private long held() {
            return disposals.of(scene.handoverId).stream()
                    .filter(disposal -> disposal.state() == Disposal.State.OPEN)
                    .mapToLong(Disposal::pieces)
                    .sum();
        }

        private long ours() {
            return model.entrySet().stream()
                    .filter(entry -> entry.getKey().contains("/" + OURS + "/"))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        private void apply(Movement.Line line, int sign) {
            move(model, line, sign);
            boolean from = ours(line.from());
            if (from != ours(line.to())) {
                Flow flow = flow(from ? line.to() : line.from());
                long out = (from ? 1 : -1) * sign * line.quantity().pieces();
                flows.merge(flow, flow.inward() ? -out : out, Long::sum);
            }
        }

        private static void move(Map<String, Long> pieces, Movement.Line line, int sign) {
            long moved = sign * line.quantity().pieces();
            pieces.merge(key(line, line.from()), -moved, Long::sum);
            pieces.merge(key(line, line.to()), moved, Long::sum);
        }

        private static String key(Movement.Line line, Account account) {
            return account instanceof Holding holding
                    ? "%s/%s/%s/%s".formatted(line.lotId(), holding.owner(), holding.place(), holding.status())
                    : "%s %s".formatted(line.lotId(), account);
        }

        private static boolean ours(Account account) {
            return account instanceof Holding holding && holding.owner().equals(OURS);
        }

        private static Flow flow(Account outside) {
            return outside instanceof Counter counter ? Flow.valueOf(counter.name()) : Flow.TRANSFERRED;
        }

        private static boolean done(Runnable act) {
            try {
                act.run();
                return true;
            } catch (MovementRefused refused) {
                return false;
            }
        }

        void compare(String when) {
            remnants.collect(scene.handoverId);
            assertThat(waiting() + held()).as(when).isEqualTo(ours());
            Reconciliation.Line line = reconciliations.verdict(scene.handoverId).lines().stream()
                    .findFirst()
                    .orElseThrow();
            for (Flow flow : Flow.values()) {
                assertThat(line.of(flow)).as("%s: %s", when, flow).isEqualTo(flows.getOrDefault(flow, 0L));
            }
            assertThat(line.left()).as(when).isEqualTo(ours());
            assertThat(line.balance()).as(when).isEqualTo(line.left());
        }

        /** A piece that nobody listed is named with its site, product, lot and movement. */
        void findsWhatIsPlanted() {
            Set<StockDifference> before =
                    new HashSet<>(reconciliations.verdict(scene.handoverId).differences());
            scene.plant("GEPLANT", 1);
            assertThat(reconciliations.verdict(scene.handoverId).differences())
                    .filteredOn(difference -> !before.contains(difference))
                    .anySatisfy(difference -> {
                        assertThat(difference.kind()).isEqualTo(StockDifference.Kind.OPENING);
                        assertThat(difference.place()).isEqualTo("VENLO");
                        assertThat(difference.lotId()).isEqualTo(scene.lot(6));
                        assertThat(difference.movements()).contains(scene.handoverId + "-TEST-GEPLANT");
                    });
        }

        private <T> T pick(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }
    }
}
