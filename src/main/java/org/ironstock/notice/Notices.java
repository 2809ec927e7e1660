package org.ironstock.notice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.shared.Finding;

/**
 * Notices in eForms: built, checked against the official schema and fields, and published by the process {@code
 * noticePublication}. That process guards the form of a notice; that the publication was decided and signed is the guard
 * of the case that publishes.
 */
public interface Notices {

    /**
     * Builds and stores a notice and files it into the dossier of its case as {@code notice16} or {@code notice29}; the
     * called process {@code noticePublication} takes its id as {@code noticeId}.
     *
     * @throws NoticeInvalid with every blocking finding
     */
    UUID prepare(NoticeContent content);

    /** What is missing or wrong, before anything is stored; blocking findings and warnings. */
    List<Finding> check(NoticeContent content);

    Optional<Notice> find(UUID noticeId);

    /** @throws java.util.NoSuchElementException when there is no such notice */
    Notice get(UUID noticeId);

    /** The newest published notice of this subtype in a case. */
    Optional<Notice> findPublished(String caseRef, String subtype);

    /** The contracting authority of this installation. */
    NoticeContent.Buyer buyer();
}
