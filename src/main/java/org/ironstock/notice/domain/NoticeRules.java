package org.ironstock.notice.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ironstock.notice.NoticeContent;
import org.ironstock.notice.NoticeContent.AwardNotice;
import org.ironstock.notice.NoticeContent.ContractNotice;
import org.ironstock.shared.Finding;

/**
 * What a notice must say beyond the unconditional fields of eForms: conditional fields, sums, dates that follow one
 * another, and text that XML can carry. Gives all findings.
 */
public final class NoticeRules {

    private NoticeRules() {}

    /**
     * Holds the content against the rules.
     *
     * @param today moment of the check; a notice with a closing moment in the past is of no use
     */
    public static List<Finding> check(NoticeContent content, Instant today) {
        List<Finding> findings = new ArrayList<>();
        if (content instanceof ContractNotice notice) {
            findings.addAll(new ContractNoticeRules(notice, today).check());
        } else if (content instanceof AwardNotice notice) {
            findings.addAll(new AwardNoticeRules(notice, today).check());
        }
        return List.copyOf(findings);
    }

    /** Whether every text of the content can stand in an XML document. */
    public static boolean carriesIllegalCharacters(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.code().equals(SharedRules.TEXT_CHARACTERS));
    }
}
