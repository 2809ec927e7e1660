package org.ironstock.handover.domain;

import org.ironstock.shared.Finding;

/**
 * Something that is wrong with the stock that a supplier keeps.
 *
 * @param contractId contract that it concerns
 */
public record MirrorFinding(String contractId, Finding finding) {

    static MirrorFinding of(String contractId, String code, String subject, String message, String ground) {
        return new MirrorFinding(contractId, Finding.of(code, subject, message, ground));
    }
}
