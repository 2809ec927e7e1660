package org.ironstock.payment;

import java.time.LocalDate;
import java.util.Optional;
import org.ironstock.shared.Money;

/** Register of commitments (verplichtingen): what the State has bound itself to pay, before any invoice exists. */
public interface Commitments {

    /**
     * Budget set aside for a case, so that two cases cannot promise the same money.
     *
     * @return a blocking finding when the budget line has too little room
     */
    Optional<org.ironstock.shared.Finding> reserve(String caseRef, String budgetLine, Money amount, String official);

    /** Gives the reservation of a case back. */
    void release(String caseRef);

    boolean reserved(String caseRef, Money amount);

    /** Turns the reservation of a case into a commitment towards a supplier; the same contract twice has no second effect. */
    void commit(String caseRef, String contractRef, String supplierId, Money maximum, LocalDate signedOn);
}
