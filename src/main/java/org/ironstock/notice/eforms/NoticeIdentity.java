package org.ironstock.notice.eforms;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What identifies one edition of a notice.
 *
 * @param noticeId notice identifier (BT-701), a random UUID
 * @param procedureId procedure identifier (BT-04), the same for every notice of one case
 * @param edition version of the notice (BT-757), from 1
 * @param dispatchedAt moment at which we hand it over (BT-05)
 * @param previousNotice earlier notice of the procedure with its version (OPP-090)
 */
public record NoticeIdentity(
        UUID noticeId, UUID procedureId, int edition, Instant dispatchedAt, Optional<String> previousNotice) {

    /** Reference to an edition of a notice, as OPP-090 wants it. */
    public static String reference(UUID noticeId, int edition) {
        return noticeId + "-" + version(edition);
    }

    String version() {
        return version(edition);
    }

    private static String version(int edition) {
        return "%02d".formatted(edition);
    }
}
