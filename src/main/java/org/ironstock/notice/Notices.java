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
     * Builds and stores a notice and files it into the dossier of its case as {@code notice<subtype>}, e.g. {@code
     * notice16}; the called process {@code noticePublication} takes its id as {@code noticeId}. It refers by itself to the
     * earlier notices of its case.
     *
     * @throws NoticeInvalid with every blocking finding
     */
    UUID prepare(NoticeContent content);

    /**
     * Builds and stores a change notice: the whole notice anew, with a section that tells what changes in which notice
     * and why. It goes out through {@code noticePublication} as any other, and is from then on the newest of its subtype
     * in the case.
     *
     * @param publishedNoticeId notice that changes: the newest published one of its subtype, a change notice where there
     *     was one before ({@link #findPublished})
     * @param changed the notice as it is to read; of the same case and subtype
     * @throws NoticeInvalid with every blocking finding, also when nothing changes, the notice was not published, or
     *     another change of it is under way or published
     */
    UUID prepareChange(UUID publishedNoticeId, NoticeContent changed, NoticeChange change);

    /**
     * Builds and stores the change notice that cancels a published notice. A procedure that ends without award is told by
     * an {@link NoticeContent.AwardNotice} with its reason instead, or as well.
     *
     * @throws NoticeInvalid as {@link #prepareChange}
     */
    UUID prepareCancellation(UUID publishedNoticeId, String explanation);

    /** What {@link #prepareChange} would find wrong, before anything is stored; blocking findings and warnings. */
    List<Finding> checkChange(UUID publishedNoticeId, NoticeContent changed, NoticeChange change);

    /** What is missing or wrong, before anything is stored; blocking findings and warnings. */
    List<Finding> check(NoticeContent content);

    /** Gives up a notice that was not sent yet, e.g. of a case that ended; does nothing when it was sent. */
    void takeBack(UUID noticeId);

    Optional<Notice> find(UUID noticeId);

    /** @throws java.util.NoSuchElementException when there is no such notice */
    Notice get(UUID noticeId);

    /**
     * What a notice says.
     *
     * @throws java.util.NoSuchElementException when there is no such notice
     */
    NoticeContent getContent(UUID noticeId);

    /** The newest published notice of this subtype in a case; a change notice replaces the one that it changes. */
    Optional<Notice> findPublished(String caseRef, String subtype);

    /**
     * A notice of elsewhere that an official brought into the register.
     *
     * @param reference its publication number, or its identifier and version ({@link ImportedNotice#reference()})
     */
    Optional<ImportedNotice> findImported(String reference);

    /** Every notice of elsewhere in the register, newest first. */
    List<ImportedNotice> imported();

    /** The contracting authority of this installation. */
    NoticeContent.Buyer buyer();
}
