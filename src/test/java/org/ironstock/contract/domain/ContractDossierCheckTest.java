package org.ironstock.contract.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ironstock.contract.domain.ContractMother.filed;
import static org.ironstock.contract.domain.ContractMother.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ironstock.contract.ProductionContract.Line;
import org.ironstock.contract.ProductionContract.Milestone;
import org.ironstock.contract.domain.ContractDossierCheck.Standing;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractDossierCheckTest {

    private final ContractMother mother = new ContractMother();
    private List<FiledPiece> pieces = ContractMother.pieces();
    private Standing supplier = Standing.CONFIRMED;

    @Test
    void aCompleteFileHasNoGaps() {
        assertThat(Piece.values()).hasSize(12);
        assertThat(gaps()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Piece.class)
    void eachPieceIsMissedByItself(Piece piece) {
        pieces.removeIf(filed -> filed.piece() == piece);
        assertThat(gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.code()).isEqualTo("PIECE_MISSING");
            assertThat(gap.subject()).isEqualTo(piece.key());
            assertThat(gap.message()).contains(piece.inDutch());
        });
    }

    @Test
    void aPieceWhoseDocumentChangedDoesNotCount() {
        assertThat(ContractDossierCheck.gaps(
                        mother.contract(),
                        List.of(filed(Piece.PRICE, false)),
                        Set.of(),
                        supplier,
                        ContractMother.TODAY))
                .extracting(Finding::code)
                .contains("PIECE_BROKEN")
                .filteredOn("PIECE_MISSING"::equals)
                .hasSize(11);
    }

    @Test
    void aStatementMayStandForAGuaranteeAndForTheFilterClauseOfWhatHasNoFilter() {
        inapplicable(Piece.GUARANTEE);
        assertThat(gaps()).isEmpty();

        inapplicable(Piece.FILTER_CLAUSE);
        assertThat(codes()).containsExactly("PIECE_APPLIES");
        mother.lines = List.of(line(1, "SURGICAL-GOWN", "2.60", 40_000_000, 0));
        assertThat(gaps()).isEmpty();
    }

    @Test
    void noStatementStandsForThePrice() {
        inapplicable(Piece.PRICE);
        assertThat(codes()).containsExactly("PIECE_APPLIES");
    }

    private void inapplicable(Piece piece) {
        pieces.removeIf(one -> one.piece() == piece);
        pieces.add(filed(piece, true));
    }

    @Test
    void theSupplierStandsInTheRegisterConfirmed() {
        supplier = Standing.UNKNOWN;
        assertThat(codes()).containsExactly("CONTRACT_SUPPLIER_UNKNOWN");
        supplier = Standing.REGISTERED;
        assertThat(codes()).containsExactly("CONTRACT_SUPPLIER_UNCONFIRMED");
    }

    @Test
    void eachFactThatIsNotRegisteredIsNamed() {
        mother.signedOn = Optional.empty();
        mother.signer = "";
        mother.signerFunction = "";
        mother.mandate = "";
        mother.maximum = Optional.empty();
        mother.paymentTermDays = Optional.empty();
        mother.endsOn = Optional.empty();
        mother.lines = List.of(new Line(1, "IIR-MASK", Optional.empty(), Optional.empty(), Quantity.NONE));
        mother.schedule = List.of();
        assertThat(gaps()).allMatch(gap -> gap.code().equals("CONTRACT_FACT_MISSING"));
        assertThat(gaps())
                .extracting(Finding::subject)
                .containsExactly(
                        "signedOn",
                        "signer",
                        "signerFunction",
                        "mandateReference",
                        "maximum",
                        "paymentTermDays",
                        "endsOn",
                        "unitPrice",
                        "maximumQuantity",
                        "schedule");
        mother.lines = List.of();
        assertThat(gaps()).extracting(Finding::subject).contains("lines");
    }

    @Test
    void theStatePaysWithinThirtyDays() {
        mother.paymentTermDays = Optional.of(30);
        assertThat(gaps()).isEmpty();
        mother.paymentTermDays = Optional.of(31);
        assertThat(codes()).containsExactly("PAYMENT_TERM_LONG");
    }

    @Test
    void aContractWhoseLastDayIsTodayIsNotOver() {
        mother.schedule = List.of(new Milestone(ContractMother.TODAY.minusDays(1), 1, Quantity.of(1)));
        mother.endsOn = Optional.of(ContractMother.TODAY);
        assertThat(gaps()).isEmpty();
        mother.endsOn = Optional.of(ContractMother.TODAY.minusDays(1));
        assertThat(codes()).containsExactly("CONTRACT_OVER");
    }

    @Test
    void nothingIsDeliveredAfterTheLastDay() {
        mother.schedule = List.of(new Milestone(LocalDate.of(2027, 3, 31), 1, Quantity.of(1)));
        assertThat(gaps()).isEmpty();
        mother.schedule = List.of(new Milestone(LocalDate.of(2027, 4, 1), 1, Quantity.of(1)));
        assertThat(codes()).containsExactly("SCHEDULE_AFTER_END");
    }

    @Test
    void theScheduleStaysWithinTheMaximum() {
        mother.schedule = new ArrayList<>(mother.schedule);
        assertThat(gaps()).isEmpty();
        mother.schedule.add(new Milestone(LocalDate.of(2026, 7, 1), 1, Quantity.of(1)));
        assertThat(codes()).containsExactly("SCHEDULE_ABOVE_MAXIMUM");
    }

    private List<String> codes() {
        return gaps().stream().map(Finding::code).toList();
    }

    private List<Finding> gaps() {
        return ContractDossierCheck.gaps(
                mother.contract(), pieces, Set.of(ContractMother.DOCUMENT), supplier, ContractMother.TODAY);
    }
}
