package org.ironstock.capacity.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.ironstock.capacity.LineMonth;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.capacity.domain.ProofItem;
import org.ironstock.intake.dispatch.Receipt;
import org.ironstock.payment.InvoiceXml;
import org.ironstock.payment.application.InvoiceDesk;
import org.ironstock.payment.application.InvoiceSubmission;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.supplier.BankAccount;
import org.ironstock.supplier.BankAccounts;
import org.ironstock.supplier.PhoneNumber;
import org.ironstock.supplier.RegisteredSupplier;
import org.ironstock.supplier.SupplierRegistration;
import org.ironstock.supplier.Suppliers;
import org.ironstock.support.ConnectedSystem;
import org.ironstock.support.Desk;
import org.springframework.context.ApplicationContext;

/** A line for surgical masks at EUR 30,000 a month, with its producer and what that declares. */
public final class StandbyScene {

    public static final String SETTER = "rvo-contract-manager-1";
    public static final String CONFIRMER = "rvo-contract-manager-2";

    public final String contract = "SBC-" + UUID.randomUUID().toString().substring(0, 13);
    public final String kvk = String.valueOf(ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999));
    public final RegisteredSupplier supplier;
    public final Desk desk;
    public String lineId = "";
    private final ApplicationContext beans;

    public StandbyScene(ApplicationContext beans) {
        this.beans = beans;
        this.desk = beans.getBean(Desk.class);
        Suppliers suppliers = beans.getBean(Suppliers.class);
        this.supplier = suppliers.register(new SupplierRegistration(
                "Standby " + contract, kvk, "lijn@example.nl", "Kade 1", "6811 AA", "Arnhem", "NL", true));
        suppliers.confirm(supplierId(), "cibg-buyer-1");
    }

    /** A line that runs between two days. */
    public static StandbyScene running(ApplicationContext beans, LocalDate from, LocalDate to) {
        StandbyScene scene = new StandbyScene(beans);
        scene.lineId =
                scene.send("capacity.contract-signed", scene.line(from, to)).caseId();
        return scene;
    }

    /** What an event about a line says. */
    public Map<String, Object> line(LocalDate from, LocalDate to) {
        Map<String, Object> data = new HashMap<>();
        data.put("contractId", contract);
        data.put("supplierId", supplierId());
        data.put("name", "Lijn 1");
        data.put("site", "Arnhem");
        data.put("productCode", "IIR-MASK");
        data.put("startsOn", from.toString());
        data.put("endsOn", to.toString());
        data.put("piecesPerMonth", 4_000_000);
        data.put("feePerMonthCents", 3_000_000);
        data.put("activatedPrice", "0.08");
        data.put("payerOin", InvoiceXml.OIN);
        data.put("paymentDays", 30);
        return data;
    }

    public String supplierId() {
        return supplier.supplier().id();
    }

    public Receipt send(String event, Map<String, Object> data) {
        return new ConnectedSystem(beans).send(event, data);
    }

    /** A declaration about some days, with a proof of each kind that holds for two years. */
    public Map<String, Object> declaration(LocalDate from, LocalDate to, boolean ready) {
        Map<String, Object> data = new HashMap<>();
        data.put("lineId", lineId);
        data.put("from", from.toString());
        data.put("to", to.toString());
        data.put("ready", ready);
        data.put("reason", ready ? "" : "De machine staat stil.");
        data.put("proofs", ready ? proofs(from) : new ArrayList<>());
        return data;
    }

    private static List<Map<String, Object>> proofs(LocalDate from) {
        return Stream.of(ProofItem.values())
                .map(item -> Map.<String, Object>of(
                        "item", item.name(),
                        "validFrom", from.minusYears(1).toString(),
                        "validTo", from.plusYears(1).toString(),
                        "reference", "BEWIJS-" + item))
                .toList();
    }

    /** Declares days of a month. @return number of the declaration */
    public long declare(YearMonth month, int firstDay, int lastDay, boolean ready) {
        return Long.parseLong(
                send("capacity.readiness-declared", declaration(month.atDay(firstDay), month.atDay(lastDay), ready))
                        .caseId());
    }

    /** The first of the next month has come and the month is open. @return its id */
    public String ended(YearMonth month) {
        goTo(month.plusMonths(1).atDay(1));
        String id = beans.getBean(StandbyMonthStarter.class).open(lineId, month).orElseThrow();
        desk.runJobs(id);
        return id;
    }

    /** The whole month is declared ready and measured. @return its id */
    public String measured(YearMonth month, int readyDays) {
        String id = ended(month);
        if (readyDays > 0) {
            declare(month, 1, readyDays, true);
        }
        if (readyDays < month.lengthOfMonth()) {
            declare(month, readyDays + 1, month.lengthOfMonth(), false);
        }
        desk.runJobs(id);
        return id;
    }

    /** Two officials agree. */
    public void paid(String monthId) {
        set(monthId);
        confirm(monthId);
    }

    public void set(String monthId) {
        desk.as(SETTER).completeJson("Task_SetFee", monthId, Map.of("choice", "SET"));
    }

    public void confirm(String monthId) {
        desk.as(CONFIRMER).completeJson("Task_ConfirmFee", monthId, Map.of("choice", "CONFIRMED"));
        desk.runJobs(monthId);
    }

    /** The producer has an account that two officials checked. */
    public void account() {
        BankAccounts accounts = beans.getBean(BankAccounts.class);
        PhoneNumber phone = accounts.addPhone(supplierId(), "+31 26 123 45 67", "handelsregister", "cibg-buyer-1");
        BankAccount entered = accounts.enter(supplierId(), InvoiceXml.IBAN, "Standby B.V.", "rvo-finance-1");
        accounts.verify(entered.number(), phone.number(), "mevrouw De Wit, directeur", "rvo-finance-2");
    }

    /** The producer invoices a month. @return id of the invoice */
    public String invoice(String monthId, String number, String net, String vat, String gross) {
        InvoiceXml file = InvoiceXml.sound()
                .number(number)
                .order(monthId)
                .kvk(kvk)
                .with("2026-11-20", DutchCalendar.dayOf(now()).toString())
                .with("<cbc:ID>FFP2<", "<cbc:ID>IIR-MASK<")
                .charging(1, net, net, vat, gross);
        String id = beans.getBean(InvoiceDesk.class)
                .take(InvoiceSubmission.ofSupplier(file.bytes(), supplierId()))
                .invoiceId();
        desk.runJobs(id);
        return id;
    }

    public LineMonth month(YearMonth month) {
        return beans.getBean(StandbyLines.class).months(lineId).stream()
                .filter(one -> one.month().equals(month))
                .findFirst()
                .orElseThrow();
    }

    public String due(YearMonth month) {
        return month(month).measuredSettlement().due().inEuro().toPlainString();
    }

    public void goTo(LocalDate day) {
        desk.travelTo(day.atTime(9, 0).atZone(DutchCalendar.ZONE).toInstant());
    }

    public Instant now() {
        return beans.getBean(Clock.class).instant();
    }
}
