package org.ironstock.notice.eforms;

/**
 * Court where a decision of the contracting authority can be contested; every notice names it (OPT-301, BT-500, BT-501).
 *
 * @param identifier its official identifier, e.g. the court code of ECLI
 * @param term within what time proceedings start (BT-99)
 */
public record ReviewBody(
        String name, String identifier, String street, String postalCode, String city, String nutsCode, String term) {}
