package org.ironstock.payment.application;

/** Texts of suppliers as they are kept where nothing vouches for their length. */
final class Texts {

    private static final int LONGEST = 200;

    private Texts() {}

    static String brief(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
