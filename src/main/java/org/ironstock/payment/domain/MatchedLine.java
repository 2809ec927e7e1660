package org.ironstock.payment.domain;

import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;

/**
 * What of one order line an invoice asks for and what may be paid.
 *
 * @param asked on the invoice, less what credit notes took back
 * @param payable the part of it that was accepted and not invoiced before
 * @param net amount of the payable part at the lower of agreed and invoiced price, excluding VAT
 */
public record MatchedLine(int lineNumber, Quantity asked, Quantity payable, Money net, int vatPercent) {}
