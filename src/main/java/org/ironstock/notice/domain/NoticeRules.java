package org.ironstock.notice.domain;

import java.time.Instant;
import java.util.List;
import org.ironstock.notice.CompletionNotice;
import org.ironstock.notice.ExAnteNotice;
import org.ironstock.notice.MarketConsultation;
import org.ironstock.notice.ModificationNotice;
import org.ironstock.notice.NoticeContent;
import org.ironstock.notice.NoticeContent.AwardNotice;
import org.ironstock.notice.NoticeContent.ContractNotice;
import org.ironstock.notice.PlanningNotice;
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
        if (content instanceof ContractNotice notice) {
            return List.copyOf(new ContractNoticeRules(notice, today).check());
        }
        if (content instanceof AwardNotice notice) {
            return List.copyOf(new AwardNoticeRules(notice, today).check());
        }
        if (content instanceof ExAnteNotice notice) {
            return List.copyOf(new ExAnteNoticeRules(notice, today).check());
        }
        if (content instanceof PlanningNotice notice) {
            return List.copyOf(new PreliminaryRules(today).check(notice));
        }
        if (content instanceof ModificationNotice notice) {
            return List.copyOf(new ModificationNoticeRules(notice, today).check());
        }
        if (content instanceof CompletionNotice notice) {
            return List.copyOf(new CompletionNoticeRules(notice, today).check());
        }
        return List.copyOf(new PreliminaryRules(today).check((MarketConsultation) content));
    }

    /** Whether every text of the content can stand in an XML document. */
    public static boolean carriesIllegalCharacters(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.code().equals(SharedRules.TEXT_CHARACTERS));
    }
}
