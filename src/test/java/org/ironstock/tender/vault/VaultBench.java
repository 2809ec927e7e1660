package org.ironstock.tender.vault;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToFile;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.Officials;
import org.ironstock.platform.PlatformSettings;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.signing.Signing;
import org.ironstock.supplier.Supplier;
import org.ironstock.supplier.Suppliers;
import org.ironstock.support.ModuleDatabase.Tables;
import org.ironstock.tender.Executor;
import org.ironstock.tender.domain.BidPart;
import org.ironstock.tender.domain.BidVault;
import org.ironstock.tender.domain.BiddingPeriod;
import org.ironstock.tender.domain.Need;
import org.ironstock.tender.domain.Panel;
import org.ironstock.tender.domain.Panels;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TenderDates;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.persistence.VaultRows;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The vault on a real database, without engine or web: with a clock to turn and suppliers to confirm. */
final class VaultBench implements AutoCloseable {

    static final Instant CLOSING = Instant.parse("2026-03-16T22:59:59Z");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Map<String, Supplier> known = new ConcurrentHashMap<>();
    private final Map<String, StoredDocument> documents = new ConcurrentHashMap<>();
    final List<DocumentToDraw> drawn = new CopyOnWriteArrayList<>();
    private final Set<UUID> signed = ConcurrentHashMap.newKeySet();
    private final Dossier dossier = stand(Dossier.class, this::dossier);
    private volatile Instant now = CLOSING.minusSeconds(86_400);

    VaultBench(Tables tables, Path dataDir) {
        context.registerBean(org.springframework.jdbc.core.simple.JdbcClient.class, tables::jdbc);
        context.registerBean(org.springframework.transaction.support.TransactionTemplate.class, tables::transaction);
        context.registerBean(Clock.class, TurnedClock::new);
        context.registerBean(Suppliers.class, this::knownSuppliers);
        context.registerBean(PlatformSettings.class, () -> new PlatformSettings(dataDir, false));
        context.registerBean(
                com.fasterxml.jackson.databind.ObjectMapper.class,
                () -> JsonMapper.builder().findAndAddModules().build());
        context.registerBean(Dossier.class, () -> dossier);
        context.registerBean(Signing.class, this::signing);
        context.registerBean(Officials.class, VaultBench::officials);
        context.register(
                VaultConfiguration.class,
                EnvelopeKeys.class,
                EnvelopeSealing.class,
                EnvelopeReading.class,
                PriceForm.class,
                EspdForm.class,
                BidReception.class,
                BidClosing.class,
                BidOpening.class,
                PanelAppointment.class,
                VaultReader.class,
                OpeningMinutes.class);
        context.scan("org.ironstock.tender.persistence");
        context.refresh();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    BidReception reception() {
        return bean(BidReception.class);
    }

    void clock(Instant moment) {
        now = moment;
    }

    /** A second passes. */
    void tick() {
        now = now.plusSeconds(1);
    }

    /** A tender with a vault that takes bids until {@link #CLOSING}. */
    String tender(String id) {
        TenderCases cases = bean(TenderCases.class);
        Need need = new Need(
                "Mondmaskers",
                "Voorraad",
                Executor.CIBG,
                LocalDate.of(2026, 9, 1),
                List.of(new Need.NeedLine("IIR-MASK", new Quantity(1_000_000))),
                3,
                24,
                24,
                List.of(),
                Money.ZERO,
                false,
                "");
        cases.add(Tender.requested(id, need, "cibg-buyer-1", now, LocalDate.of(2026, 1, 5)));
        cases.save(cases.get(id)
                .withDates(TenderDates.NONE.dispatched(
                        Instant.parse("2026-02-02T09:00:00Z"), new BiddingPeriod(CLOSING, CLOSING, CLOSING, CLOSING))));
        bean(VaultRows.class).insertOnce(id, now);
        bean(EnvelopeKeys.class).create(id);
        return id;
    }

    String supplier(String id, Supplier.State state) {
        known.put(
                id,
                new Supplier(
                        id,
                        "Firma " + id,
                        "12345678",
                        "a@example.org",
                        "Straat 1",
                        "1234 AB",
                        "Ede",
                        "NL",
                        true,
                        state));
        return id;
    }

    String supplier(String id) {
        return supplier(id, Supplier.State.CONFIRMED);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static BidPart part(String name, String mediaType, byte[] content) {
        return new BidPart(name, mediaType, new ByteArrayInputStream(content));
    }

    static BidPart quality(String text) {
        return part("quality", "application/pdf", bytes("%PDF-1.7 " + text));
    }

    static BidPart price(String json) {
        return part("price", "application/json", bytes(json));
    }

    static BidPart espd(String json) {
        return part("espd", "application/json", bytes(json));
    }

    static BidPart.Arriving arriving(BidPart... parts) {
        Deque<BidPart> queue = new ArrayDeque<>(List.of(parts));
        return () -> Optional.ofNullable(queue.poll());
    }

    /** A whole bid of which every part holds the text. */
    static BidPart.Arriving bid(String text) {
        return arriving(quality(text), price("{\"x\":\"" + text + "\"}"), espd("{\"x\":\"" + text + "\"}"));
    }

    /** The same bid, whose last byte arrives at a moment. */
    BidPart.Arriving bidArrivingAt(Instant moment, String text) throws IOException {
        BidPart.Arriving parts = bid(text);
        return () -> {
            Optional<BidPart> next = parts.next();
            if (next.isEmpty()) {
                clock(moment);
            }
            return next;
        };
    }

    @Override
    public void close() {
        context.close();
    }

    private final class TurnedClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** The appointed panel of the tests. */
    void appoint(String tenderId) {
        bean(Panels.class)
                .appoint(
                        new Panel(
                                tenderId,
                                "manager-1",
                                now,
                                List.of("manager-1", "manager-2"),
                                List.of("lawyer-1", "lawyer-2"),
                                "evaluator-5",
                                List.of("evaluator-1", "evaluator-2", "evaluator-3"),
                                List.of("evaluator-4")),
                        "");
    }

    /** Closes the vault and lets both openers act. */
    void openByTwo(String tenderId) {
        appoint(tenderId);
        clock(BidVault.closesAt(CLOSING));
        bean(BidClosing.class).close(tenderId);
        bean(BidOpening.class).actFirst(tenderId, "manager-1");
        bean(BidOpening.class).actSecond(tenderId, "lawyer-1");
        bean(BidOpening.class).open(tenderId);
    }

    /** Files a quality report, signed or not. */
    void qualityReport(String tenderId, boolean isSigned) {
        StoredDocument report = store(tenderId, "qualityReport", "Kwaliteitsrapport");
        if (isSigned) {
            signed.add(report.id());
        }
    }

    private StoredDocument store(String caseRef, String kind, String title) {
        StoredDocument stored = new StoredDocument(
                UUID.randomUUID(),
                caseRef,
                kind,
                title,
                1,
                "application/pdf",
                1,
                "",
                DocumentToFile.Audience.OFFICIALS,
                now,
                true);
        documents.put(caseRef + kind, stored);
        return stored;
    }

    private Object dossier(Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "latest" -> Optional.ofNullable(documents.get(arguments[0] + "" + arguments[1]));
            case "draw" -> {
                DocumentToDraw document = (DocumentToDraw) arguments[0];
                drawn.add(document);
                yield store(document.caseRef(), document.kind(), document.title());
            }
            case "record" -> null;
            default -> throw new UnsupportedOperationException(method.getName());
        };
    }

    private Signing signing() {
        return stand(
                Signing.class,
                (method, arguments) -> signed.contains((UUID) arguments[0])
                        ? Optional.empty()
                        : Optional.of(Finding.of("NOT_SIGNED", "qualityReport", "Niet ondertekend.")));
    }

    /** Officials whose group is their name without number. */
    private static Officials officials() {
        Map<String, String> groups = Map.of(
                "manager",
                "cibg-contract-manager",
                "lawyer",
                "cibg-lawyer",
                "evaluator",
                "cibg-evaluator",
                "director",
                "cibg-director");
        return stand(Officials.class, (method, arguments) -> switch (method.getName()) {
            case "displayName" -> "Naam van " + arguments[0];
            case "groupsOf" ->
                Optional.ofNullable(groups.get(arguments[0].toString().replaceFirst("-.*", "")))
                        .map(Set::of)
                        .orElse(Set.of());
            case "membersOf" -> List.of();
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    /** Stands in for the register of suppliers, of which the vault asks only who there is. */
    private Suppliers knownSuppliers() {
        return stand(Suppliers.class, (method, arguments) -> {
            Optional<Supplier> found = Optional.ofNullable(known.get(String.valueOf(arguments[0])));
            return switch (method.getName()) {
                case "find" -> found;
                case "get" -> found.orElseThrow();
                default -> throw new UnsupportedOperationException(method.getName());
            };
        });
    }

    /** A stand-in for the facade of another module. */
    private static <T> T stand(Class<T> facade, BiFunction<Method, Object[], Object> answer) {
        return facade.cast(
                Proxy.newProxyInstance(facade.getClassLoader(), new Class<?>[] {facade}, (proxy, method, arguments) -> {
                    if (method.isDefault()) {
                        return InvocationHandler.invokeDefault(proxy, method, arguments);
                    }
                    return method.getDeclaringClass() == Object.class
                            ? method.getName()
                            : answer.apply(method, arguments);
                }));
    }
}
