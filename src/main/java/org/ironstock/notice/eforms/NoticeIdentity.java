package org.ironstock.notice.eforms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.notice.NoticeChange;
import org.ironstock.notice.domain.ChangedPart;

/**
 * What identifies one edition of a notice.
 *
 * @param noticeId notice identifier (BT-701), a random UUID
 * @param procedureId procedure identifier (BT-04), the same for every notice of one case
 * @param edition version of the notice (BT-757), from 1
 * @param dispatchedAt moment at which we hand it over (BT-05)
 * @param previousNotice earlier notice of the procedure with its version (OPP-090)
 * @param planning planning notice or market consultation that went before the procedure (BT-125)
 * @param changed what it changes; empty unless it is a change notice
 */
public record NoticeIdentity(
        UUID noticeId,
        UUID procedureId,
        int edition,
        Instant dispatchedAt,
        Optional<String> previousNotice,
        Optional<String> planning,
        Optional<Changed> changed) {

    /**
     * What a change notice changes.
     *
     * @param notice edition of the notice that changes, as {@link #reference} gives it (BT-758)
     * @param parts what changes in it; empty when only its standing changes
     */
    public record Changed(String notice, NoticeChange change, List<ChangedPart> parts) {

        public Changed {
            parts = List.copyOf(parts);
        }
    }

    /** A notice that stands alone. */
    public static NoticeIdentity first(UUID noticeId, UUID procedureId, Instant dispatchedAt) {
        return new NoticeIdentity(
                noticeId, procedureId, 1, dispatchedAt, Optional.empty(), Optional.empty(), Optional.empty());
    }

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
