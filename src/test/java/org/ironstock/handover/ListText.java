package org.ironstock.handover;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** Lists of stock as text, with what most tests do not care about filled in. */
public final class ListText {

    public static final String HEADER =
            "locatie;product;partij;status;aantal;houdbaar_tot;grondslag;grondslag_tot_en_met;geproduceerd_op;producent;"
                    + "eigenaar;gereserveerd_voor;pallet;buiten_zorg\r\n";

    private ListText() {}

    /** A list of these rows. */
    public static byte[] of(String... rows) {
        return (HEADER + String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    public static String row(String site, String product, String lot, String status, String quantity, String expiry) {
        return row(site, product, lot, status, quantity, expiry, "");
    }

    public static String row(
            String site, String product, String lot, String status, String quantity, String expiry, String pallet) {
        return String.join(
                ";",
                site,
                product,
                lot,
                status,
                quantity,
                expiry,
                "MDR-2017-745",
                "",
                "",
                "",
                "",
                status.equals("gereserveerd") ? "ZIEKENHUIS-1" : "",
                pallet,
                "");
    }

    /** A sound number of a pallet. */
    public static String pallet(int number) {
        String digits = "38712345%09d".formatted(number);
        int sum = IntStream.range(0, 17)
                .map(at -> (digits.charAt(at) - '0') * (at % 2 == 0 ? 3 : 1))
                .sum();
        return digits + (10 - sum % 10) % 10;
    }
}
