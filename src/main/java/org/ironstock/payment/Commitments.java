package org.ironstock.payment;

import java.time.LocalDate;
import java.util.Optional;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;

/** Register of commitments (verplichtingen): what the State has bound itself to pay, before any invoice exists. */
public interface Commitments {

    /** The budget line that the application starts with. */
    String IRON_STOCK = "PPE-IRON-STOCK";

    /**
     * Budget set aside for a case, so that two cases cannot promise the same money. Asking again for a case replaces its
     * reservation: only the difference is taken or given back.
     *
     * @param amount above zero, excluding VAT
     * @param official who asks
     * @return a blocking finding when the budget line has too little room, has no ceiling today or does not exist, or when
     *     the case has committed already; nothing has changed then
     */
    Optional<Finding> reserve(String caseRef, String budgetLine, Money amount, String official);

    /** Gives the reservation of a case back; has no effect when there is none or when it became a commitment. */
    void release(String caseRef);

    /** Whether at least this amount is set aside for the case now. */
    boolean reserved(String caseRef, Money amount);

    /**
     * Turns the reservation of a case into a commitment towards a supplier and gives the rest back; the same contract
     * twice has no second effect.
     *
     * @param maximum most that can be owed, options included, excluding VAT
     * @throws IllegalStateException when less than the maximum is reserved, or the contract was committed with another
     *     content
     * @throws java.util.NoSuchElementException when the case never reserved
     */
    void commit(String caseRef, String contractRef, String supplierId, Money maximum, LocalDate signedOn);
}
