package org.ironstock.supplier;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Register of the bank accounts of suppliers. An account is paid only after another official than the one who entered it
 * called the supplier back, at a telephone number that was on file before the account was (domain C3: a changed account
 * always goes to a person).
 */
public interface BankAccounts {

    /** The account that may be paid now; empty when none is verified. */
    Optional<BankAccount> findVerified(String supplierId);

    /** IBANs that may be paid now, by supplier; a supplier without a verified account is missing. */
    Map<String, String> verifiedIbans(Collection<String> supplierIds);

    /** Whether this is the account that may be paid now; spaces and capitals of the IBAN do not matter. */
    default boolean verified(String supplierId, String iban) {
        return findVerified(supplierId)
                .filter(account -> account.iban().equals(Ibans.electronic(iban)))
                .isPresent();
    }

    /** Every account that a supplier had, oldest first. */
    List<BankAccount> history(String supplierId);

    /** Telephone numbers on file, oldest first. */
    List<PhoneNumber> phoneNumbers(String supplierId);

    /**
     * Puts a telephone number on file.
     *
     * @param source where it was found, in words
     * @throws org.ironstock.platform.Problem 404 for an unknown supplier, 422 with findings
     */
    PhoneNumber addPhone(String supplierId, String phone, String source, String official);

    /**
     * Enters an account; another official must verify it.
     *
     * @throws org.ironstock.platform.Problem 404 for an unknown supplier, 422 with findings when the IBAN is not sound,
     *     409 when an account of this supplier is being looked into already
     */
    BankAccount enter(String supplierId, String iban, String holder, String official);

    /**
     * The supplier confirmed the account when called back: from now on it is the one that is paid.
     *
     * @param phoneNumber the {@link PhoneNumber#number()} that was called
     * @param spokenTo name and function of who confirmed
     * @throws org.ironstock.platform.Problem 404 for an unknown account, 409 when it was decided already, 422 with
     *     findings when this official or this number may not verify it
     */
    BankAccount verify(long accountNumber, long phoneNumber, String spokenTo, String official);

    /**
     * The account is not paid: the supplier did not confirm it, or a verified one is taken back.
     *
     * @throws org.ironstock.platform.Problem 404 for an unknown account, 409 when it is neither waiting nor paid, 422
     *     without a reason
     */
    BankAccount refuse(long accountNumber, String reason, String official);
}
