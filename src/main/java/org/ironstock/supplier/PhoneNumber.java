package org.ironstock.supplier;

import java.time.Instant;

/**
 * A telephone number on file at which a supplier is called back.
 *
 * @param number order in which accounts and telephone numbers were entered
 * @param phone international form, e.g. {@code +31201234567}
 * @param source where the number was found, in words: never the message that asks for the change
 */
public record PhoneNumber(
        long number, String supplierId, String phone, String source, String enteredBy, Instant enteredAt) {}
