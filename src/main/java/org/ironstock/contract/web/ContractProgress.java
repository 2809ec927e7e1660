package org.ironstock.contract.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.ironstock.contract.ContractWatch;
import org.ironstock.contract.application.ContractModifications;
import org.ironstock.contract.domain.Modification;
import org.ironstock.contract.domain.OrderFigures;
import org.ironstock.contract.domain.Penalty;
import org.ironstock.contract.ending.ContractFigures;
import org.ironstock.contract.ending.ProductCover;
import org.ironstock.contract.persistence.ContractReading;
import org.ironstock.platform.Officials;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Quantity;
import org.springframework.stereotype.Component;

/** The tables of a contract page that tell how it goes; each shows the newest that fit what is searched. */
@Component
class ContractProgress {

    /** Rows of a table; the search finds the others. */
    static final int MOST = 25;

    private final ContractFigures figures;
    private final ContractReading reading;
    private final ContractModifications modifications;
    private final ProductCover cover;
    private final ContractWatch watch;
    private final Officials officials;

    ContractProgress(
            ContractFigures figures,
            ContractReading reading,
            ContractModifications modifications,
            ProductCover cover,
            ContractWatch watch,
            Officials officials) {
        this.figures = figures;
        this.reading = reading;
        this.modifications = modifications;
        this.cover = cover;
        this.watch = watch;
        this.officials = officials;
    }

    /**
     * A table as a person reads it.
     *
     * @param rows cells; the first names the row
     * @param numbers columns that hold numbers, from 0
     * @param total rows that fit, shown or not
     */
    record Table(
            String id,
            String caption,
            List<String> columns,
            List<Integer> numbers,
            List<List<String>> rows,
            long total) {

        /** How many of them are shown, in words. */
        public String shown() {
            return "De nieuwste %d van %s; zoek om de andere te vinden."
                    .formatted(rows.size(), DutchText.number(total));
        }

        /** Whether there are more than are shown. */
        public boolean cut() {
            return rows.size() < total;
        }
    }

    /** Stock and cover of a product. */
    ProductCover.Standing cover(String productCode) {
        return cover.now(productCode);
    }

    /** Orders, deliveries, invoices and modifications. */
    List<Table> tables(String contractId, String search) {
        List<OrderFigures> orders = figures.orders(contractId);
        return List.of(
                orders(orders, search),
                deliveries(contractId, search),
                invoices(orders, search),
                penalties(contractId, search),
                filterMaterial(contractId, search),
                complaints(contractId, search),
                supervision(contractId, search),
                modifications(contractId, search));
    }

    private static Table orders(List<OrderFigures> orders, String search) {
        return table(
                "orders",
                "Vervolgorders",
                List.of(
                        "Order",
                        "Product",
                        "Stand",
                        "Leveren voor",
                        "Besteld",
                        "Ontvangen",
                        "Aanvaard",
                        "Gefactureerd"),
                List.of(4, 5, 6, 7),
                orders,
                order -> List.of(
                        order.orderId(),
                        order.productCode(),
                        order.state().inDutch(),
                        order.deliverBy().map(DutchText::day).orElse("onbekend"),
                        number(order.ordered()),
                        number(order.received()),
                        number(order.accepted()),
                        number(order.invoiced())),
                search);
    }

    private Table deliveries(String contractId, String search) {
        ContractReading.Deliveries found = reading.deliveries(contractId, search, MOST);
        return new Table(
                "leveringen",
                "Leveringen",
                List.of("Levering", "Order", "Pakbon", "Verwacht op", "Stand", "Aantal"),
                List.of(5),
                found.lines().stream()
                        .map(line -> List.of(
                                line.id(),
                                line.orderId(),
                                line.reference(),
                                DutchText.day(line.expectedOn()),
                                state(line),
                                number(line.quantity())))
                        .toList(),
                found.total());
    }

    private static String state(ContractReading.DeliveryLine line) {
        return line.receivedAt()
                .map(at -> "%s op %s".formatted(line.booked() ? "geboekt" : "geteld", DutchText.moment(at)))
                .orElse("aangekondigd");
    }

    private static Table invoices(List<OrderFigures> orders, String search) {
        record Of(String order, OrderFigures.InvoiceFigures invoice) {}
        List<Of> all = new ArrayList<>();
        orders.forEach(order -> order.invoices().forEach(invoice -> all.add(new Of(order.orderId(), invoice))));
        all.sort(Comparator.comparing((Of one) -> one.invoice().receivedOn())
                .thenComparing(one -> one.invoice().invoiceId())
                .reversed());
        return table(
                "facturen",
                "Facturen en creditnota's, inclusief btw",
                List.of(
                        "Factuur",
                        "Nummer",
                        "Order",
                        "Stand",
                        "Ontvangen op",
                        "Uiterste betaaldag",
                        "Bedrag",
                        "Betaald"),
                List.of(6, 7),
                all,
                one -> List.of(
                        one.invoice().invoiceId(),
                        (one.invoice().creditNote() ? "creditnota " : "")
                                + one.invoice().number(),
                        one.order(),
                        one.invoice().standingInDutch(),
                        DutchText.day(one.invoice().receivedOn()),
                        one.invoice().dueOn().map(DutchText::day).orElse("nog niet bekend"),
                        one.invoice().gross().inDutch(),
                        one.invoice().paid().inDutch()),
                search);
    }

    private Table penalties(String contractId, String search) {
        List<Penalty> newestFirst = new ArrayList<>(figures.penalties(contractId));
        Collections.reverse(newestFirst);
        return table(
                "boetes",
                "Boetes voor te late levering",
                List.of("Boete", "Order", "Stand", "Te leveren voor", "Bedrag"),
                List.of(4),
                newestFirst,
                one -> List.of(
                        one.id(),
                        one.orderId(),
                        one.state().inDutch(),
                        DutchText.day(one.dueOn()),
                        one.amount().inDutch()),
                search);
    }

    private Table filterMaterial(String contractId, String search) {
        return table(
                "filtermateriaal",
                "Filtermateriaal van de producent",
                List.of("Product", "Stand", "Weken", "Laatste opgave", "Te weinig sinds"),
                List.of(2),
                watch.filterWeeks(contractId),
                one -> List.of(
                        one.productCode(),
                        one.standing(),
                        one.weeks().map(DutchText::decimal).orElse("onbekend"),
                        one.statedOn().map(DutchText::day).orElse("geen"),
                        one.shortSince().map(DutchText::moment).orElse("–")),
                search);
    }

    private Table complaints(String contractId, String search) {
        return table(
                "klachten",
                "Klachten zonder antwoord",
                List.of("Klacht", "Partij", "Ontvangen op", "Antwoord voor"),
                List.of(),
                watch.openComplaints(contractId),
                one -> List.of(
                        one.id(),
                        one.lot().isEmpty() ? "niet genoemd" : one.lot(),
                        DutchText.moment(one.receivedAt()),
                        DutchText.moment(one.dueAt())),
                search);
    }

    private Table supervision(String contractId, String search) {
        return table(
                "toezicht",
                "Open punten van het kwartaaltoezicht",
                List.of("Eis", "Bevinding", "Eigenaar", "Gevonden op", "Op te lossen voor"),
                List.of(),
                watch.openFindings(contractId),
                one -> List.of(
                        one.requirement(),
                        one.finding(),
                        officials.exists(one.owner()) ? officials.displayName(one.owner()) : one.owner(),
                        DutchText.day(one.foundOn()),
                        DutchText.day(one.resolveBy())),
                search);
    }

    private Table modifications(String contractId, String search) {
        List<Modification> newestFirst = new ArrayList<>(modifications.of(contractId));
        Collections.reverse(newestFirst);
        return table(
                "wijzigingen",
                "Wijzigingen",
                List.of("Wijziging", "Stand", "Gevraagd op", "Grond", "Verandering van de waarde"),
                List.of(4),
                newestFirst,
                one -> List.of(
                        one.id(),
                        state(one),
                        DutchText.moment(one.requestedAt()),
                        one.judgment()
                                .map(judgment -> judgment.ground().inDutch())
                                .orElse("nog niet beoordeeld"),
                        one.change().inDutch()),
                search);
    }

    private static String state(Modification modification) {
        return switch (modification.state()) {
            case OPEN -> "in behandeling";
            case APPLIED -> "doorgevoerd";
            case DROPPED -> "niet doorgegaan";
            case TENDERED -> "aanbesteed";
        };
    }

    private static <T> Table table(
            String id,
            String caption,
            List<String> columns,
            List<Integer> numbers,
            List<T> all,
            Function<T, List<String>> cells,
            String search) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        List<List<String>> fitting = all.stream()
                .map(cells)
                .filter(row -> row.stream()
                        .anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(wanted)))
                .toList();
        return new Table(
                id, caption, columns, numbers, fitting.subList(0, Math.min(MOST, fitting.size())), fitting.size());
    }

    private static String number(Quantity quantity) {
        return DutchText.number(quantity.pieces());
    }
}
