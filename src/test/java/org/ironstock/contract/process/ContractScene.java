package org.ironstock.contract.process;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.TaskService;
import org.ironstock.contract.Contracts;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.application.ContractFile;
import org.ironstock.contract.application.PieceUpload;
import org.ironstock.contract.domain.Piece;
import org.ironstock.platform.Officials;
import org.ironstock.supplier.SupplierRegistration;
import org.ironstock.supplier.Suppliers;
import org.ironstock.support.ConnectedSystem;
import org.ironstock.support.Desk;
import org.ironstock.support.Signers;
import org.springframework.context.ApplicationContext;

/** A contract of the crisis organisation on its way to RVO; Monday 2 February 2026, ten o'clock in the Netherlands. */
public final class ContractScene {

    public static final Instant MONDAY = Instant.parse("2026-02-02T09:00:00Z");
    public static final String MANAGER = "rvo-contract-manager-1";

    public final String reference = "LCH-" + UUID.randomUUID().toString().substring(0, 13);
    public final String kvkNumber = String.valueOf(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));
    public String contractId = "";
    final Desk desk;
    final Signers signers;
    private final ConnectedSystem crisisOrganisation;
    private final ContractFile file;
    private final Contracts contracts;
    private final Suppliers suppliers;

    public ContractScene(ApplicationContext beans) {
        this.desk = beans.getBean(Desk.class);
        this.signers = new Signers(desk, beans.getBean(TaskService.class), beans.getBean(Officials.class));
        this.crisisOrganisation = new ConnectedSystem(beans);
        this.file = beans.getBean(ContractFile.class);
        this.contracts = beans.getBean(Contracts.class);
        this.suppliers = beans.getBean(Suppliers.class);
        desk.travelTo(MONDAY);
    }

    /** What an event about a complete contract says. */
    public Map<String, Object> data() {
        Map<String, Object> data = new HashMap<>();
        data.put("reference", reference);
        data.put("title", "Chirurgische mondneusmaskers IIR");
        data.put("supplier", Map.of("name", "Maskerfabriek Arnhem B.V.", "kvkNumber", kvkNumber));
        data.put(
                "signature",
                Map.of(
                        "signedOn", "2025-04-10",
                        "signer", "Hanna Smit",
                        "function", "directeur GMT",
                        "mandateReference", "VWS-2025-17"));
        data.put("maximumValueCents", 250_000_000L);
        data.put("paymentTermDays", 30);
        data.put("endsOn", "2027-03-31");
        data.put(
                "lines",
                List.of(Map.of(
                        "productCode",
                        "IIR-MASK",
                        "unitPrice",
                        "0.0625",
                        "maximumQuantity",
                        40_000_000,
                        "orderedQuantity",
                        4_000_000)));
        data.put("schedule", List.of(Map.of("dueOn", "2026-06-01", "line", 1, "quantity", 2_000_000)));
        return data;
    }

    public ContractScene transferred() {
        return transferred(data());
    }

    public ContractScene transferred(Map<String, Object> data) {
        contractId = crisisOrganisation.send("contract.transferred", data).caseId();
        return this;
    }

    /** The supplier stands in the register, confirmed. */
    public ContractScene supplierKnown() {
        String id = suppliers
                .register(new SupplierRegistration(
                        "Maskerfabriek Arnhem B.V.",
                        kvkNumber,
                        "verkoop@maskers.example",
                        "Westervoortsedijk 1",
                        "6827 AA",
                        "Arnhem",
                        "NL",
                        true))
                .supplier()
                .id();
        suppliers.confirm(id, "cibg-buyer-1");
        return this;
    }

    public ContractScene withAllPieces() {
        return withPieces(EnumSet.allOf(Piece.class));
    }

    public ContractScene withPieces(Set<Piece> pieces) {
        file.file(contractId, new PieceUpload(pieces, "artikel 1", pdf()), MANAGER);
        return this;
    }

    public static byte[] pdf() {
        return ("%PDF-1.7\n% " + UUID.randomUUID() + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** What the form of the registration starts with is handed in as it stands. */
    public ContractScene registered() {
        return registered(Map.of());
    }

    public ContractScene registered(Map<String, Object> changes) {
        answer("Task_RegisterContract", changes);
        return this;
    }

    public ContractScene repaired() {
        answer("Task_RepairContract", Map.of());
        return this;
    }

    private void answer(String taskKey, Map<String, Object> changes) {
        Map<String, Object> answer =
                new HashMap<>(desk.as(MANAGER).view(taskKey, contractId).data());
        answer.remove("products");
        answer.remove("lead");
        answer.putAll(changes);
        answer.values().removeIf(""::equals);
        desk.as(MANAGER).completeJson(taskKey, contractId, answer);
        desk.runJobs(contractId);
    }

    /** Complete, with its supplier known, put before the signers. */
    public ContractScene beforeSigners() {
        return transferred().supplierKnown().withAllPieces().registered();
    }

    /** RVO is the client. */
    public ContractScene takenOver() {
        beforeSigners().signers.signAll(contractId);
        desk.runJobs(contractId);
        return this;
    }

    public ProductionContract contract() {
        return contracts.get(contractId);
    }
}
