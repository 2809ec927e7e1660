package org.ironstock.payment.iso20022;

/**
 * Who pays.
 *
 * @param name at most 70 characters
 * @param iban account that is debited
 * @param bic of the bank that holds it
 */
public record Debtor(String name, String iban, String bic) {}
