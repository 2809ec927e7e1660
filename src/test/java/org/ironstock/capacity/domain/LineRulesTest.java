package org.ironstock.capacity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.capacity.LineRegistration;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.StandbyLine.Terms;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.ProductionContract;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.junit.jupiter.api.Test;

class LineRulesTest {

    private static final LocalDate OPEN = LocalDate.of(2026, 4, 1);

    @Test
    void aSoundLineIsTakenWithOrWithoutProductionContract() {
        assertThat(codes(LineMother.registration(), Optional.empty(), true)).isEmpty();
        assertThat(codes(
                        LineMother.registration(),
                        Optional.of(contract(ContractState.ACTIVE, "SUP-0001", "2029-12-31")),
                        true))
                .isEmpty();
    }

    @Test
    void everythingThatIsWrongIsTold() {
        LineRegistration broken = new LineRegistration(
                "SBC-2026-7",
                "SUP-0001",
                "Lijn 1",
                "Arnhem",
                "IIR-MASK",
                LineMother.END,
                LineMother.START,
                Quantity.NONE,
                Money.ZERO,
                UnitPrice.of("0"),
                "123",
                31);
        assertThat(codes(broken, Optional.empty(), false))
                .containsExactly(
                        "LINE_SUPPLIER",
                        "LINE_TERM",
                        "LINE_CAPACITY",
                        "LINE_FEE",
                        "LINE_PRICE",
                        "LINE_OIN",
                        "LINE_PAYMENT_TERM");
    }

    @Test
    void aKnownContractMustRunWithTheSameSupplierAndAsLong() {
        assertThat(codes(
                        LineMother.registration(),
                        Optional.of(contract(ContractState.ENDED, "SUP-0002", "2029-12-30")),
                        true))
                .containsExactly("LINE_CONTRACT_LAPSED", "LINE_OTHER_SUPPLIER", "LINE_BEYOND_CONTRACT");
    }

    @Test
    void otherTermsComeInTheTermOfTheLineAndAfterWhatIsMeasured() {
        assertThat(termCodes("2026-04-01", "wijziging 1")).isEmpty();
        assertThat(termCodes("2026-03-31", "wijziging 1")).containsExactly("LINE_TERMS_SETTLED");
        assertThat(termCodes("2030-01-01", "wijziging 1")).containsExactly("LINE_TERMS_OUTSIDE");
        assertThat(termCodes("2026-05-01", " ")).containsExactly("LINE_TERMS_GROUND");
        assertThat(termCodes("2026-01-01", "wijziging 1")).containsExactly("LINE_TERMS_SETTLED", "LINE_TERMS_TWICE");
    }

    @Test
    void otherTermsKeepTheRulesOfTheFirst() {
        assertThat(LineRules.faults(
                        LineMother.line(),
                        new Terms(OPEN, Quantity.NONE, Money.ZERO, UnitPrice.of("0"), "wijziging 1"),
                        OPEN))
                .extracting(Finding::code)
                .containsExactly("LINE_CAPACITY", "LINE_FEE", "LINE_PRICE");
    }

    @Test
    void outsideItsTermALineKeepsTheTermsOfItsLastDayAndShowsThoseOfItsFirst() {
        StandbyLine line = LineMother.line(
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 6, 30),
                LineMother.terms("2026-01-01", 1),
                LineMother.terms("2026-06-30", 2),
                LineMother.terms("2026-07-01", 3));
        assertThat(line.termsNear(LocalDate.of(2025, 12, 31)).feePerMonth()).isEqualTo(Money.euro(1));
        assertThat(line.termsNear(LocalDate.of(2026, 6, 29)).feePerMonth()).isEqualTo(Money.euro(1));
        assertThat(line.termsNear(LocalDate.of(2027, 1, 1)).feePerMonth()).isEqualTo(Money.euro(2));
        StandbyLine never =
                LineMother.line(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 2, 28), LineMother.terms("2026-03-01", 1));
        assertThat(never.termsNear(LocalDate.of(2026, 4, 1)).feePerMonth()).isEqualTo(Money.euro(1));
    }

    @Test
    void theLinesOfATenderedContractStayWithinWhatWasAgreed() {
        assertThat(besideAgreed("IIR-MASK", 4_000_000)).isEmpty();
        assertThat(besideAgreed("IIR-MASK", 3_999_999)).containsExactly("LINE_ABOVE_AGREED");
        assertThat(besideAgreed("IIR-MASK", 8_000_000, LineMother.line())).isEmpty();
        assertThat(besideAgreed("IIR-MASK", 7_999_999, LineMother.line())).containsExactly("LINE_ABOVE_AGREED");
        assertThat(besideAgreed("CAP", 4_000_000)).containsExactly("LINE_PRODUCT_NOT_AGREED");
    }

    private static List<String> besideAgreed(String product, long pieces, StandbyLine... others) {
        StandbyContract contract = new StandbyContract(
                "SBC-2026-7",
                "TND-2026-001",
                "SUP-0001",
                LineMother.START,
                LineMother.END,
                30,
                List.of(new StandbyContract.Agreed(product, Quantity.of(pieces), UnitPrice.of("0.08"))));
        return LineRules.faults(LineMother.registration(), contract, List.of(others)).stream()
                .map(Finding::code)
                .toList();
    }

    private static List<String> termCodes(String from, String ground) {
        Terms sample = LineMother.terms(from, 1);
        return LineRules.faults(
                        LineMother.line(),
                        new Terms(
                                sample.from(),
                                sample.piecesPerMonth(),
                                sample.feePerMonth(),
                                sample.activatedPrice(),
                                ground),
                        OPEN)
                .stream()
                .map(Finding::code)
                .toList();
    }

    private static List<String> codes(
            LineRegistration line, Optional<ProductionContract> contract, boolean supplierConfirmed) {
        return LineRules.faults(line, contract, supplierConfirmed).stream()
                .map(Finding::code)
                .toList();
    }

    private static ProductionContract contract(ContractState state, String supplierId, String endsOn) {
        return new ProductionContract(
                "SBC-2026-7",
                0,
                "LCH-7",
                "Maskers",
                new ProductionContract.Party("Maskers B.V.", "12345678", Optional.of(supplierId)),
                state,
                new ProductionContract.Terms(
                        Optional.empty(),
                        "",
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(LocalDate.parse(endsOn))),
                List.of(),
                List.of(),
                Money.ZERO,
                "test",
                Instant.EPOCH);
    }
}
