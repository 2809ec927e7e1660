package org.ironstock.tender.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.supplier.RegisteredSupplier;
import org.ironstock.supplier.SupplierRegistration;
import org.ironstock.supplier.Suppliers;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.domain.BidPart;
import org.ironstock.tender.domain.BidReceipt;
import org.ironstock.tender.domain.BiddingPeriod;
import org.ironstock.tender.domain.Panel;
import org.ironstock.tender.domain.Panels;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TenderDates;
import org.ironstock.tender.domain.TenderMother;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.vault.BidClosing;
import org.ironstock.tender.vault.BidReception;
import org.springframework.context.ApplicationContext;

/** A published tender whose vault is about to be tried in the whole application. */
public final class VaultCase {

    private static final AtomicInteger KVK = new AtomicInteger(61_000_000);

    private final ApplicationContext context;
    private final String id;
    private final Instant closingAt;

    private VaultCase(ApplicationContext context, String id, Instant closingAt) {
        this.context = context;
        this.id = id;
        this.closingAt = closingAt;
    }

    /** A tender in bidding that closes in forty days. */
    public static VaultCase published(ApplicationContext context) {
        TenderCases cases = context.getBean(TenderCases.class);
        Instant now = context.getBean(Clock.class).instant();
        String id = cases.nextId();
        Instant closing = DutchCalendar.endOf(DutchCalendar.dayOf(now.plus(40, ChronoUnit.DAYS)));
        cases.add(Tender.requested(id, TenderMother.need(), "cibg-buyer-1", now, DutchCalendar.dayOf(now)));
        cases.save(cases.get(id)
                .withDates(TenderDates.NONE.dispatched(now, new BiddingPeriod(closing, closing, closing, closing)))
                .moveTo(TenderStage.BIDDING));
        return new VaultCase(context, id, closing);
    }

    public String id() {
        return id;
    }

    public Instant closingAt() {
        return closingAt;
    }

    /** The vault without the process. */
    public VaultCase withVault() {
        context.getBean(BidClosing.class).prepare(id);
        return this;
    }

    /** A confirmed supplier with its password. */
    public RegisteredSupplier supplier() {
        Suppliers suppliers = context.getBean(Suppliers.class);
        int number = KVK.incrementAndGet();
        RegisteredSupplier registered = suppliers.register(new SupplierRegistration(
                "Firma " + number, "" + number, "a@example.org", "Straat 1", "1234 AB", "Ede", "NL", true));
        suppliers.confirm(registered.supplier().id(), "cibg-buyer-1");
        return registered;
    }

    /** A bid of which every part holds a text. */
    public BidReceipt bid(String supplierId, String text) throws IOException {
        Deque<BidPart> parts = new ArrayDeque<>(List.of(
                part("quality", "application/pdf", "%PDF-1.7 " + text),
                part("price", "application/json", "{\"note\": \"" + text + "\"}"),
                part("espd", "application/json", "{\"note\": \"" + text + "\"}")));
        return context.getBean(BidReception.class).receive(id, supplierId, () -> Optional.ofNullable(parts.poll()));
    }

    /** A panel of demonstration officials, without the task. */
    public VaultCase withPanel() {
        context.getBean(Panels.class)
                .appoint(
                        new Panel(
                                id,
                                "cibg-contract-manager-1",
                                context.getBean(Clock.class).instant(),
                                List.of("cibg-contract-manager-1", "cibg-contract-manager-2"),
                                List.of("cibg-lawyer-1", "cibg-lawyer-2"),
                                "cibg-evaluator-5",
                                List.of("cibg-evaluator-1", "cibg-evaluator-2", "cibg-evaluator-3"),
                                List.of("cibg-evaluator-4")),
                        "");
        return this;
    }

    /** The same panel as the form of its task sends it. */
    public static Map<String, Object> panelAnswer() {
        return Map.of(
                "firstOpener", "cibg-contract-manager-1",
                "firstOpenerDeputy", "cibg-contract-manager-2",
                "secondOpener", "cibg-lawyer-1",
                "secondOpenerDeputy", "cibg-lawyer-2",
                "chair", "cibg-evaluator-5",
                "evaluators", List.of("cibg-evaluator-1", "cibg-evaluator-2", "cibg-evaluator-3"),
                "reserves", List.of("cibg-evaluator-4"));
    }

    private static BidPart part(String name, String type, String content) {
        return new BidPart(name, type, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }
}
