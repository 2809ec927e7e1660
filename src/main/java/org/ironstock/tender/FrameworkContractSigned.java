package org.ironstock.tender;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;

/**
 * A tender has ended in a contract: the supplier and the State signed the same bytes, and the commitment is kept. Told in
 * the transaction that concludes it. Only prices that were concluded stand in here, never those of other bids.
 *
 * @param contractId e.g. {@code CTR-2026-001}; whoever goes on with the contract keeps this id
 * @param kind who goes on with it
 * @param title name of the tender in Dutch
 * @param maximum highest value with all options, excluding VAT
 * @param maximumQuantity highest number of base units of all products together
 * @param paymentTermDays days after receipt within which an invoice is paid
 * @param noticeId contract notice by which it was announced; empty for a procedure without notice
 * @param stockTakeover whether its documents demand that the supplier takes over the emergency stock of the LCH
 */
public record FrameworkContractSigned(
        String contractId,
        String tenderId,
        ProcurementKind kind,
        Executor executor,
        String title,
        String supplierId,
        Signed signed,
        Money maximum,
        Quantity maximumQuantity,
        List<Line> lines,
        int paymentTermDays,
        Term term,
        Optional<UUID> noticeId,
        boolean stockTakeover) {

    /** A contract that does not demand a takeover of stock. */
    public FrameworkContractSigned(
            String contractId,
            String tenderId,
            ProcurementKind kind,
            Executor executor,
            String title,
            String supplierId,
            Signed signed,
            Money maximum,
            Quantity maximumQuantity,
            List<Line> lines,
            int paymentTermDays,
            Term term,
            Optional<UUID> noticeId) {
        this(
                contractId,
                tenderId,
                kind,
                executor,
                title,
                supplierId,
                signed,
                maximum,
                maximumQuantity,
                lines,
                paymentTermDays,
                term,
                noticeId,
                false);
    }

    /**
     * The document that both sides signed.
     *
     * @param sha256 hash of the bytes that every signer saw
     * @param signingId under which the signatures of the State and the mandates behind them are registered
     * @param signer official who signed last for the State
     * @param role group in which the signer did so
     * @param on day of the last signature
     */
    public record Signed(UUID documentId, String sha256, String signingId, String signer, String role, LocalDate on) {}

    /**
     * One product of the contract.
     *
     * @param number from 1
     * @param monthlyQuantity base units a month as the need named them; of a stand-by contract its capacity
     * @param maximum highest quantity over the whole term with options; the maxima of all lines are the maximum together
     */
    public record Line(
            int number, String productCode, UnitPrice unitPrice, Quantity monthlyQuantity, Quantity maximum) {}

    /**
     * How long it runs.
     *
     * @param from first day
     * @param until last day without options
     * @param optionMonths months by which the options extend it
     */
    public record Term(LocalDate from, LocalDate until, int optionMonths) {}

    public FrameworkContractSigned {
        lines = List.copyOf(lines);
    }
}
