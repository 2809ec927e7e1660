package org.ironstock.contract.process;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.domain.FiledPiece;
import org.ironstock.contract.domain.Piece;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.contract.persistence.IntakeRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.TaskView;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.UnitPrice;
import org.springframework.stereotype.Component;

/** What the forms of a contract show in the same way. */
@Component
class ContractViews {

    private static final String UNKNOWN = "onbekend";

    private final ContractRows rows;
    private final IntakeRows intake;
    private final Dossier dossier;
    private final Products products;
    private final Clock clock;

    ContractViews(ContractRows rows, IntakeRows intake, Dossier dossier, Products products, Clock clock) {
        this.rows = rows;
        this.intake = intake;
        this.dossier = dossier;
        this.products = products;
        this.clock = clock;
    }

    /** Reference, supplier, value and pieces of a contract that is taken over, with every document of its file. */
    TaskView of(String contractId) {
        return withDocuments(
                facts(rows.get(contractId))
                        .document(
                                "Pagina van het contract: stukken inzien en toevoegen", "/contracten/" + contractId, "")
                        .table("Stukken van het dossier", List.of("Stuk", "Stand"), pieces(contractId)),
                contractId);
    }

    /** Reference, supplier, value and products of a contract that runs, with every document of its file. */
    TaskView inForce(String contractId) {
        ProductionContract contract = rows.get(contractId);
        return withDocuments(
                facts(contract)
                        .document("Pagina van het contract", "/contracten/" + contractId, "")
                        .table(
                                "Producten van het contract",
                                List.of("Regel", "Product", "Stuksprijs", "Hoogste hoeveelheid", "Besteld"),
                                lines(contract)),
                contractId);
    }

    private static List<List<String>> lines(ProductionContract contract) {
        return contract.lines().stream()
                .map(line -> List.of(
                        String.valueOf(line.number()),
                        line.productCode(),
                        line.unitPrice().map(UnitPrice::inDutch).orElse(UNKNOWN),
                        line.maximum()
                                .map(maximum -> DutchText.number(maximum.pieces()))
                                .orElse(UNKNOWN),
                        DutchText.number(line.ordered().pieces())))
                .toList();
    }

    private static TaskView facts(ProductionContract contract) {
        return TaskView.empty()
                .fact("Kenmerk", contract.id())
                .fact("Kenmerk crisisorganisatie", contract.reference())
                .fact("Contract", contract.title())
                .fact("Leverancier", contract.supplier().name())
                .fact(
                        "Maximale waarde exclusief btw",
                        contract.terms().maximum().map(Money::inDutch).orElse(UNKNOWN))
                .fact("Einddatum", contract.terms().endsOn().map(DutchText::day).orElse(UNKNOWN))
                .fact("Ontvangen op", DutchText.moment(contract.receivedAt()));
    }

    private List<List<String>> pieces(String contractId) {
        List<FiledPiece> filed = intake.pieces(contractId);
        List<List<String>> table = new ArrayList<>();
        for (Piece piece : Piece.values()) {
            Optional<FiledPiece> found =
                    filed.stream().filter(one -> one.piece() == piece).findFirst();
            table.add(List.of(
                    piece.inDutch(),
                    found.map(one -> one.inapplicable() ? "niet van toepassing" : "in het dossier")
                            .orElse("ontbreekt")));
        }
        return table;
    }

    private TaskView withDocuments(TaskView view, String contractId) {
        TaskView with = view;
        List<StoredDocument> documents = new ArrayList<>(dossier.documentsOf(contractId));
        Collections.reverse(documents);
        for (StoredDocument document : documents) {
            with = with.document(
                    "%s (versie %d)".formatted(document.title(), document.version()),
                    document.href(),
                    document.sha256());
        }
        return with;
    }

    /** Gaps for who need not mend them now: as remarks, without the pieces that the table shows to be missing. */
    static List<Finding> remarks(List<Finding> gaps) {
        return gaps.stream()
                .filter(gap -> !gap.code().equals("PIECE_MISSING"))
                .map(gap -> Finding.warning(gap.code(), gap.subject(), gap.message(), gap.ground()))
                .toList();
    }

    /** What a form to register a contract starts with, with the products to choose from. */
    Map<String, Object> startOf(String contractId) {
        ProductionContract contract = rows.get(contractId);
        Map<String, Object> start = new LinkedHashMap<>(ContractAnswer.startOf(contract));
        Set<String> codes = new TreeSet<>();
        products.admitted(DutchCalendar.dayOf(clock.instant())).forEach(product -> codes.add(product.code()));
        // a product that left the list in the meantime is still what was contracted
        contract.lines().forEach(line -> codes.add(line.productCode()));
        start.put(
                "products",
                codes.stream().map(code -> Map.of("value", code, "label", code)).toList());
        return start;
    }
}
