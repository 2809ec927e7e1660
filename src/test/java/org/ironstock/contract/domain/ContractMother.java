package org.ironstock.contract.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.InheritedContract;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.ProductionContract.Line;
import org.ironstock.contract.ProductionContract.Milestone;
import org.ironstock.contract.ProductionContract.Party;
import org.ironstock.contract.ProductionContract.Terms;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;

/** Contracts for tests: complete unless something is changed. */
final class ContractMother {

    static final LocalDate TODAY = LocalDate.of(2026, 2, 2);
    static final UUID DOCUMENT = UUID.fromString("00000000-0000-0000-0000-000000000001");

    Optional<LocalDate> signedOn = Optional.of(LocalDate.of(2025, 4, 10));
    String signer = "Hanna Smit";
    String signerFunction = "directeur GMT";
    String mandate = "VWS-2025-17";
    Optional<Money> maximum = Optional.of(Money.euro(2_500_000));
    Optional<Integer> paymentTermDays = Optional.of(30);
    Optional<LocalDate> endsOn = Optional.of(LocalDate.of(2027, 3, 31));
    String kvkNumber = "12345678";
    List<Line> lines = new ArrayList<>(List.of(line(1, "IIR-MASK", "0.0625", 40_000_000, 4_000_000)));
    List<Milestone> schedule =
            new ArrayList<>(List.of(new Milestone(LocalDate.of(2026, 6, 1), 1, Quantity.of(40_000_000))));

    static Line line(int number, String product, String price, long maximum, long ordered) {
        return new Line(
                number,
                product,
                Optional.of(UnitPrice.of(price)),
                Optional.of(Quantity.of(maximum)),
                Quantity.of(ordered));
    }

    private Terms terms() {
        return new Terms(signedOn, signer, signerFunction, mandate, maximum, paymentTermDays, Optional.empty(), endsOn);
    }

    InheritedContract inherited() {
        return new InheritedContract("LCH-1", "Maskers", "Maskerfabriek", kvkNumber, terms(), lines, schedule);
    }

    ProductionContract contract() {
        return new ProductionContract(
                "CTR-2026-001",
                0,
                "LCH-1",
                "Maskers",
                new Party("Maskerfabriek", kvkNumber, Optional.of("SUP-0001")),
                ContractState.INTAKE,
                terms(),
                lines,
                schedule,
                ProductionContract.valueOrdered(lines),
                "test-client",
                Instant.EPOCH);
    }

    /** Every piece, in one document. */
    static List<FiledPiece> pieces() {
        List<FiledPiece> pieces = new ArrayList<>();
        for (Piece piece : Piece.values()) {
            pieces.add(filed(piece, false));
        }
        return pieces;
    }

    static FiledPiece filed(Piece piece, boolean inapplicable) {
        return new FiledPiece(piece, DOCUMENT, "ab", "", inapplicable, "rvo-contract-manager-1", Instant.EPOCH);
    }
}
