package org.ironstock.contract.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.contract.ProductionContract.Line;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;

/**
 * The checks of a follow-up order in their order; each tells all it finds, and a later one also runs when an earlier one
 * found something. The seventh, pooled money, is taken from its pool in the same transaction.
 */
public final class OrderChecks {

    private static final String CONTRACT = "productiecontract; werkwijze productiecontracten, deel B onder a";
    private static final String MAXIMUM = "HvJ EU C-23/20";
    private static final String PRICE = "prijsmandaat van 23 april 2020";
    private static final String COVER =
            "Algemene Rekenkamer, Verantwoordingsonderzoek VWS 2020: vraaggestuurd, ten hoogste 26 weken";
    private static final String TEST = "werkwijze productiecontracten, deel B onder e";
    private static final String FILTER = "werkwijze productiecontracten, deel B onder f";

    private final OrderRequest request;
    private final OrderFacts facts;
    private final List<Finding> findings = new ArrayList<>();

    private OrderChecks(OrderRequest request, OrderFacts facts) {
        this.request = request;
        this.facts = facts;
    }

    /** Everything that the first six checks find, in their order; warnings ask for a person. */
    public static List<Finding> check(OrderRequest request, OrderFacts facts) {
        OrderChecks checks = new OrderChecks(request, facts);
        checks.contractActive();
        checks.withinMaximum();
        checks.priceInRange();
        checks.demandDriven();
        checks.tested();
        checks.filterMaterial();
        return List.copyOf(checks.findings);
    }

    /** The line of the contract that the order draws on. */
    public static Optional<Line> lineOf(OrderRequest request, OrderFacts facts) {
        return facts.contract().lines().stream()
                .filter(line -> line.productCode().equals(request.productCode()))
                .findFirst();
    }

    private void contractActive() {
        if (!facts.orderedFrom()) {
            findings.add(Finding.of(
                    "ORDER_STANDBY_CONTRACT",
                    request.contractId(),
                    "Contract %s houdt capaciteit gereed: daaronder wordt niet besteld, maar geactiveerd."
                            .formatted(request.contractId()),
                    CONTRACT));
        }
        if (!facts.contract().active()) {
            findings.add(Finding.of(
                    "ORDER_CONTRACT_NOT_ACTIVE",
                    request.contractId(),
                    "Onder contract %s kan niet worden besteld: het contract %s."
                            .formatted(
                                    request.contractId(),
                                    facts.contract().state().inDutch()),
                    CONTRACT));
        }
        facts.contract()
                .terms()
                .endsOn()
                .filter(facts.today()::isAfter)
                .ifPresent(end -> findings.add(Finding.of(
                        "ORDER_CONTRACT_OVER",
                        request.contractId(),
                        "Het contract liep tot en met %s.".formatted(DutchText.day(end)),
                        CONTRACT)));
    }

    private void withinMaximum() {
        Optional<Line> line = lineOf(request, facts);
        if (line.isEmpty()) {
            findings.add(Finding.of(
                    "ORDER_PRODUCT_NOT_CONTRACTED",
                    request.productCode(),
                    "Product '%s' hoort niet bij contract %s.".formatted(request.productCode(), request.contractId()),
                    MAXIMUM));
            return;
        }
        Optional<Quantity> pieces = line.get().remaining();
        Optional<Money> value = facts.contract().remainingValue();
        if (pieces.isEmpty() || value.isEmpty()) {
            findings.add(Finding.of(
                    "ORDER_MAXIMUM_UNKNOWN",
                    request.contractId(),
                    "Het contract noemt geen maximale hoeveelheid of waarde; leg die eerst vast.",
                    MAXIMUM));
        }
        pieces.filter(request.quantity()::exceeds)
                .ifPresent(left -> findings.add(Finding.of(
                        "ORDER_ABOVE_QUANTITY",
                        request.productCode(),
                        "Van product '%s' kan nog %s worden besteld; gevraagd: %s. Boven het maximum is een wijziging van het contract nodig."
                                .formatted(request.productCode(), number(left), number(request.quantity())),
                        MAXIMUM)));
        value.filter(request.value()::exceeds)
                .ifPresent(left -> findings.add(Finding.of(
                        "ORDER_ABOVE_VALUE",
                        request.contractId(),
                        "Onder het contract kan nog voor %s worden besteld; gevraagd: %s. Boven het maximum is een wijziging van het contract nodig."
                                .formatted(left.inDutch(), request.value().inDutch()),
                        MAXIMUM)));
    }

    private void priceInRange() {
        lineOf(request, facts)
                .flatMap(Line::unitPrice)
                .filter(agreed -> request.unitPrice().compareTo(agreed) > 0)
                .ifPresent(agreed -> findings.add(Finding.of(
                        "ORDER_PRICE_ABOVE_CONTRACT",
                        request.productCode(),
                        "De stuksprijs is hoger dan in het contract is afgesproken; een hogere prijs is een wijziging van het contract.",
                        "art. 2.163a Aw 2012")));
        String product = request.productCode();
        switch (facts.price()) {
            case ABOVE ->
                findings.add(Finding.warning(
                        "ORDER_PRICE_ABOVE_RANGE",
                        product,
                        "De stuksprijs ligt boven de prijsrange; GMT beslist.",
                        PRICE));
            case SUSPICION ->
                findings.add(Finding.warning(
                        "ORDER_PRICE_SUSPICION",
                        product,
                        "De stuksprijs ligt onder de prijsrange; een jurist beoordeelt of de kwaliteit gewaarborgd is.",
                        PRICE));
            case BLOCKED, UNKNOWN ->
                findings.add(Finding.of(
                        "ORDER_PRICE_BLOCKED",
                        product,
                        "Voor product '%s' geldt vandaag geen prijsrange; er mag niet worden besteld."
                                .formatted(product),
                        PRICE));
            case ACCEPTED -> {}
        }
    }

    private void demandDriven() {
        if (facts.forecast().isEmpty()) {
            boolean named = !request.forecastRef().isEmpty();
            findings.add(
                    named
                            ? Finding.of(
                                    "ORDER_FORECAST_UNKNOWN",
                                    "forecastReference",
                                    "Er is geen behoefteraming met kenmerk '%s'.".formatted(request.forecastRef()),
                                    COVER)
                            : Finding.of(
                                    "ORDER_FORECAST_MISSING",
                                    "forecastReference",
                                    "Er is geen behoefteraming bijgevoegd: zonder vraag wordt niet besteld.",
                                    COVER));
            return;
        }
        Forecast forecast = facts.forecast().get();
        if (!forecast.productCode().equals(request.productCode())) {
            findings.add(Finding.of(
                    "ORDER_FORECAST_OTHER_PRODUCT",
                    "forecastReference",
                    "De behoefteraming gaat over product '%s'.".formatted(forecast.productCode()),
                    COVER));
            return;
        }
        LocalDate oldest = facts.today().minusDays(facts.limits().forecastDays());
        if (forecast.madeOn().isBefore(oldest) || forecast.madeOn().isAfter(facts.today())) {
            findings.add(Finding.of(
                    "ORDER_FORECAST_OLD",
                    "forecastReference",
                    "De behoefteraming is van %s; zij telt %d dagen."
                            .formatted(
                                    DutchText.day(forecast.madeOn()),
                                    facts.limits().forecastDays()),
                    COVER));
        }
        cover(forecast);
    }

    private void cover(Forecast forecast) {
        Quantity after = facts.stock().plus(facts.onOrder()).plus(request.quantity());
        Quantity most = forecast.weeklyNeed().times(facts.limits().maxCoverWeeks());
        if (after.exceeds(most)) {
            findings.add(Finding.of(
                    "ORDER_COVER",
                    request.productCode(),
                    "Na deze order is er %s op voorraad en in bestelling, meer dan de behoefte van %d weken (%s): de order is aanbodgestuurd."
                            .formatted(number(after), facts.limits().maxCoverWeeks(), number(most)),
                    COVER));
        }
    }

    private void tested() {
        LocalDate oldest = facts.today().minusMonths(facts.limits().testMonths());
        if (facts.passedOn().isEmpty()) {
            findings.add(Finding.of(
                    "ORDER_TEST_MISSING",
                    request.productCode(),
                    "Er is geen geslaagde test van product '%s' van deze leverancier.".formatted(request.productCode()),
                    TEST));
        }
        facts.passedOn()
                .filter(oldest::isAfter)
                .ifPresent(day -> findings.add(Finding.of(
                        "ORDER_TEST_OLD",
                        request.productCode(),
                        "De laatste geslaagde test is van %s, ouder dan %d maanden."
                                .formatted(DutchText.day(day), facts.limits().testMonths()),
                        TEST)));
    }

    private void filterMaterial() {
        if (!facts.filterNeeded()) {
            return;
        }
        LocalDate oldest = facts.today().minusDays(facts.limits().statementDays());
        Optional<FilterStatement> recent = facts.filter().filter(statement -> statement.countsFrom(oldest));
        if (recent.isEmpty()) {
            findings.add(Finding.of(
                    "ORDER_FILTER_UNKNOWN",
                    request.productCode(),
                    "De producent heeft de afgelopen %d dagen geen opgave van filtermateriaal gedaan."
                            .formatted(facts.limits().statementDays()),
                    FILTER));
            return;
        }
        Quantity needed = facts.producing().plus(request.quantity());
        if (needed.exceeds(recent.get().stock())) {
            findings.add(Finding.of(
                    "ORDER_FILTER_SHORT",
                    request.productCode(),
                    "De producent heeft filtermateriaal voor %s; nodig is %s met wat al in bestelling is."
                            .formatted(number(recent.get().stock()), number(needed)),
                    FILTER));
        }
    }

    private static String number(Quantity quantity) {
        return DutchText.number(quantity.pieces()) + " stuks";
    }
}
