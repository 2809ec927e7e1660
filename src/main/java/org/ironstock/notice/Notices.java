package org.ironstock.notice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.shared.Finding;

/** Notices on eForms: built, checked against the official schema, and published by the process {@code noticePublication}. */
public interface Notices {

    /**
     * Builds and stores a notice; the called process {@code noticePublication} takes its id as {@code noticeId}.
     *
     * @throws NoticeInvalid with every finding when the notice does not satisfy the official schema
     */
    UUID prepare(NoticeContent content);

    /** What is missing or wrong, before anything is stored. */
    List<Finding> check(NoticeContent content);

    Optional<Notice> find(UUID noticeId);
}
