package org.ironstock.contract.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.ProductionContract.Line;
import org.ironstock.contract.ProductionContract.Party;
import org.ironstock.contract.ProductionContract.Terms;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The first six checks of a follow-up order, each with both sides of its limits. */
class OrderChecksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String MASK = "IIR-MASK";

    private ContractState state = ContractState.ACTIVE;
    private Optional<LocalDate> endsOn = Optional.of(LocalDate.of(2027, 12, 31));
    private Optional<Quantity> maximum = Optional.of(Quantity.of(10_000));
    private Optional<Money> maximumValue = Optional.of(Money.euro(1_000));
    private String ordered = "0";
    private long quantity = 1_000;
    private String price = "0.10";
    private String agreed = "0.10";
    private String product = MASK;
    private PriceStanding standing = PriceStanding.ACCEPTED;
    private boolean orderedFrom = true;
    private String forecastRef = "RAMING-1";
    private Optional<Forecast> forecast =
            Optional.of(new Forecast("RAMING-1", MASK, Quantity.of(100), TODAY.minusDays(7)));
    private long stock = 0;
    private long onOrder = 0;
    private Optional<LocalDate> passedOn = Optional.of(TODAY.minusMonths(1));
    private boolean filterNeeded = true;
    private Optional<FilterStatement> filter = Optional.of(statement(TODAY, 1_000));
    private long producing = 0;

    @Test
    void anOrderThatRestsOnEverythingHasNoFindings() {
        assertThat(codes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ContractState.class)
    void onlyUnderARunningContractIsOrdered(ContractState found) {
        state = found;
        assertThat(codes()).isEqualTo(found == ContractState.ACTIVE ? List.of() : List.of("ORDER_CONTRACT_NOT_ACTIVE"));
    }

    @Test
    void nothingIsOrderedUnderAContractThatOnlyKeepsCapacityReady() {
        orderedFrom = false;
        assertThat(codes()).containsExactly("ORDER_STANDBY_CONTRACT");
    }

    @Test
    void theLastDayOfTheContractStillCounts() {
        endsOn = Optional.of(TODAY);
        assertThat(codes()).isEmpty();
        endsOn = Optional.of(TODAY.minusDays(1));
        assertThat(codes()).containsExactly("ORDER_CONTRACT_OVER");
        endsOn = Optional.empty();
        assertThat(codes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9000, ''", "9001, ORDER_ABOVE_QUANTITY"})
    void whatWasOrderedAndWhatIsAskedTogetherStayWithinTheMaximum(String before, String code) {
        ordered = before;
        maximumValue = Optional.of(Money.euro(100_000));
        assertThat(codes()).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({"100.00, ''", "99.99, ORDER_ABOVE_VALUE"})
    void theValueStaysWithinTheMaximumValue(String most, String code) {
        maximumValue = Optional.of(Money.euro(most));
        assertThat(codes()).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void anUnknownMaximumIsNotUnlimited() {
        maximum = Optional.empty();
        assertThat(codes()).containsExactly("ORDER_MAXIMUM_UNKNOWN");
        maximum = Optional.of(Quantity.of(10_000));
        maximumValue = Optional.empty();
        assertThat(codes()).containsExactly("ORDER_MAXIMUM_UNKNOWN");
    }

    @Test
    void aProductOutsideTheContractIsNotOrdered() {
        product = "CAP";
        forecast = Optional.of(new Forecast("RAMING-1", "CAP", Quantity.of(100), TODAY));
        assertThat(codes()).containsExactly("ORDER_PRODUCT_NOT_CONTRACTED");
    }

    @Test
    void aPriceAboveTheContractIsAChangeOfTheContract() {
        price = "0.100001";
        maximumValue = Optional.of(Money.euro(100_000));
        assertThat(codes()).containsExactly("ORDER_PRICE_ABOVE_CONTRACT");
        price = "0.099999";
        assertThat(codes()).isEmpty();
    }

    @Test
    void aPriceOutsideTheRangeGoesToAPersonAndWithoutRangeNothingIsBought() {
        standing = PriceStanding.ABOVE;
        assertThat(check()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("ORDER_PRICE_ABOVE_RANGE");
            assertThat(finding.blocking()).isFalse();
        });
        standing = PriceStanding.SUSPICION;
        assertThat(check()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("ORDER_PRICE_SUSPICION");
            assertThat(finding.blocking()).isFalse();
        });
        standing = PriceStanding.BLOCKED;
        assertThat(check()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("ORDER_PRICE_BLOCKED");
            assertThat(finding.blocking()).isTrue();
        });
    }

    @Test
    void withoutAForecastOfThisProductNothingIsOrdered() {
        forecast = Optional.empty();
        assertThat(codes()).containsExactly("ORDER_FORECAST_UNKNOWN");
        forecastRef = "";
        assertThat(codes()).containsExactly("ORDER_FORECAST_MISSING");
        forecast = Optional.of(new Forecast("RAMING-1", "CAP", Quantity.of(100), TODAY));
        assertThat(codes()).containsExactly("ORDER_FORECAST_OTHER_PRODUCT");
    }

    @ParameterizedTest
    @CsvSource({"91, ''", "92, ORDER_FORECAST_OLD", "0, ''", "-1, ORDER_FORECAST_OLD"})
    void aForecastCountsForAQuarterAndNotBeforeItIsMade(int daysAgo, String code) {
        forecast = Optional.of(new Forecast("RAMING-1", MASK, Quantity.of(100), TODAY.minusDays(daysAgo)));
        assertThat(codes()).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({"1600, 0, ''", "1601, 0, ORDER_COVER", "600, 1000, ''", "601, 1000, ORDER_COVER"})
    void stockAndOrdersTogetherCoverNoMoreThanTwentySixWeeks(long lies, long comes, String code) {
        stock = lies;
        onOrder = comes;
        assertThat(codes()).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void whereNothingIsNeededNothingIsOrdered() {
        forecast = Optional.of(new Forecast("RAMING-1", MASK, Quantity.NONE, TODAY));
        assertThat(codes()).containsExactly("ORDER_COVER");
    }

    @Test
    void aTestCountsForSixMonths() {
        passedOn = Optional.of(TODAY.minusMonths(6));
        assertThat(codes()).isEmpty();
        passedOn = Optional.of(TODAY.minusMonths(6).minusDays(1));
        assertThat(codes()).containsExactly("ORDER_TEST_OLD");
        passedOn = Optional.empty();
        assertThat(codes()).containsExactly("ORDER_TEST_MISSING");
    }

    @Test
    void filterMaterialSufficesForThisOrderAndTheOthersAtTheProducer() {
        filter = Optional.of(statement(TODAY, 999));
        assertThat(codes()).containsExactly("ORDER_FILTER_SHORT");
        filter = Optional.of(statement(TODAY, 1_500));
        producing = 500;
        assertThat(codes()).isEmpty();
        producing = 501;
        assertThat(codes()).containsExactly("ORDER_FILTER_SHORT");
        filterNeeded = false;
        assertThat(codes()).isEmpty();
    }

    @Test
    void anUnknownStockOfFilterMaterialIsNotEnough() {
        filter = Optional.empty();
        assertThat(codes()).containsExactly("ORDER_FILTER_UNKNOWN");
        filter = Optional.of(statement(TODAY.minusDays(8), 1_000));
        assertThat(codes()).isEmpty();
        filter = Optional.of(statement(TODAY.minusDays(9), 1_000));
        assertThat(codes()).containsExactly("ORDER_FILTER_UNKNOWN");
    }

    @Test
    void everyCheckTellsItsFindingInTheOrderOfTheChecksWithItsGround() {
        state = ContractState.ENDED;
        ordered = "9500";
        standing = PriceStanding.BLOCKED;
        forecast = Optional.empty();
        passedOn = Optional.empty();
        filter = Optional.empty();
        assertThat(codes())
                .containsExactly(
                        "ORDER_CONTRACT_NOT_ACTIVE",
                        "ORDER_ABOVE_QUANTITY",
                        "ORDER_ABOVE_VALUE",
                        "ORDER_PRICE_BLOCKED",
                        "ORDER_FORECAST_UNKNOWN",
                        "ORDER_TEST_MISSING",
                        "ORDER_FILTER_UNKNOWN");
        assertThat(check()).allSatisfy(finding -> assertThat(finding.ground()).isNotEmpty());
    }

    @Test
    void whatAnOrderTakesItGivesBack() {
        ProductionContract before = contract();
        FollowUpOrder order = new FollowUpOrder(
                "ORD-2026-001",
                request(),
                Optional.of(1),
                "SUP-0001",
                OrderState.RESERVED,
                PriceStanding.ACCEPTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
        ProductionContract after = ContractRoom.taken(before, order);
        assertThat(after.line(1).orElseThrow().ordered()).isEqualTo(Quantity.of(1_000));
        assertThat(after.orderedValue()).isEqualTo(Money.euro(100));
        assertThat(ContractRoom.givenBack(after, order)).isEqualTo(before);
        assertThatThrownBy(() ->
                        ContractRoom.taken(before, order.checked(Optional.of(2), "SUP-0001", PriceStanding.ACCEPTED)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> codes() {
        return check().stream().map(Finding::code).toList();
    }

    private List<Finding> check() {
        return OrderChecks.check(
                request(),
                new OrderFacts(
                        contract(),
                        orderedFrom,
                        standing,
                        forecast,
                        Quantity.of(stock),
                        Quantity.of(onOrder),
                        passedOn,
                        filterNeeded,
                        filter,
                        Quantity.of(producing),
                        new OrderLimits(26, 91, 6, 8),
                        TODAY));
    }

    private OrderRequest request() {
        return new OrderRequest(
                "CTR-2026-001",
                product,
                Quantity.of(quantity),
                UnitPrice.of(price),
                forecastRef,
                TODAY.plusMonths(2),
                Optional.empty(),
                "vws-portaal");
    }

    private ProductionContract contract() {
        Quantity before = Quantity.of(Long.parseLong(ordered));
        return new ProductionContract(
                "CTR-2026-001",
                0,
                "CRISIS-1",
                "Mondmaskers",
                new Party("Maskermakers", "12345678", Optional.of("SUP-0001")),
                state,
                new Terms(
                        Optional.of(LocalDate.of(2020, 4, 1)),
                        "",
                        "",
                        "",
                        maximumValue,
                        Optional.of(30),
                        Optional.empty(),
                        endsOn),
                List.of(new Line(1, MASK, Optional.of(UnitPrice.of(agreed)), maximum, before)),
                List.of(),
                UnitPrice.of(agreed).times(before.pieces()),
                "vws-portaal",
                Instant.EPOCH);
    }

    private static FilterStatement statement(LocalDate on, long pieces) {
        return new FilterStatement("SUP-0001", MASK, on, Quantity.of(pieces), Quantity.of(100));
    }
}
